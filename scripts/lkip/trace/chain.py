"""The chain of a print: from what is printed, step by step, to cells."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from lkip.model import Cell, Line, Origin, Ref, Rule, TracePrint, TraceValue


class Step(Struct, frozen=True, omit_defaults=True):
    """A value of a chain, and what it comes from: a cell, a line, or by a rule other values."""

    text: str = ""
    """The value as printed; empty where a step has none of its own."""
    name: str = ""
    cell: str = ""
    formula: str = ""
    """Of the cell."""
    line: str = ""
    rule: str = ""
    source: str = ""
    """What the author named as the source of a number that was typed."""
    inputs: tuple[Step, ...] = ()
    again: bool = False
    """Its inputs stand above already."""


def chain(values: Mapping[str, TraceValue], one: TracePrint) -> Step:
    """The chain of a print; what stands in it more than once is told once."""
    told: set[str] = {one.ref} if one.ref else set()
    return _step(values, one.text, one.ref, one.origin, told, one.source)


def _step(
    values: Mapping[str, TraceValue],
    text: str,
    name: str,
    origin: Origin,
    told: set[str],
    source: str = "",
) -> Step:
    match origin:
        case Cell():
            return Step(text, name, cell=str(origin), formula=origin.formula)
        case Line():
            return Step(text, name, line=str(origin), source=source)
        case Ref(name=other):
            if other == name:
                return Step(text, name, rule="kosong")
            return Step(text, name, inputs=(_named(values, other, told),))
        case Rule(name=rule, inputs=inputs):
            steps = tuple(
                _named(values, given.name, told)
                if isinstance(given, Ref)
                else _step(values, "", "", given, told)
                for given in inputs
            )
            return Step(text, name, rule=rule, inputs=steps)


def _named(values: Mapping[str, TraceValue], name: str, told: set[str]) -> Step:
    value = values[name]
    if name in told and isinstance(value.origin, Rule):
        return Step(value.text, name, rule=value.origin.name, again=True)
    told.add(name)
    return _step(values, value.text, name, value.origin, told)
