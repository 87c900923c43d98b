"""The chain of a print: from what is printed, step by step, to cells; and a step in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, structs

from lkip.model import Box, Cell, Line, Origin, Ref, Rule, TracePrint, TraceValue
from lkip.values.numbers import numbers

RULES = {
    "angka": "angkanya saja",
    "bagian": "bagian dari keseluruhan, dalam persen",
    "besaran": "besarnya, tanpa tanda",
    "cacah": "banyaknya",
    "capaian": "capaian: realisasi terhadap target",
    "capaian-turun": "capaian: makin rendah makin baik",
    "daftar": "disalin ke daftar",
    "efisiensi": "efisiensi: capaian terhadap penyerapan",
    "juta-rupiah": "dalam juta rupiah",
    "kosong": "belum diisi",
    "kotak": "isi kotak bagan",
    "label": "tulisan tabel itu sendiri",
    "nomor": "nomor urut",
    "pagu-berlaku": "pagu yang berlaku",
    "penyerapan": "penyerapan: realisasi terhadap pagu",
    "sisa": "sisa: pagu dikurangi realisasi",
    "sumbu": "garis sumbu grafik, mengikuti nilai",
}
"""Rules whose name does not tell enough."""


MARKED = "angka yang ditandai penulis"


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
    return _whole(values, step(one.text, one.ref, one.origin, one.source), one.origin, told)


def step(text: str, name: str, origin: Origin, source: str = "") -> Step:
    """A step by itself, without what it comes from (see `inputs`)."""
    match origin:
        case Cell():
            return Step(text, name, cell=str(origin), formula=origin.formula)
        case Line():
            return Step(text, name, line=str(origin), source=source)
        case Ref(name=other):
            return Step(text, name, rule="kosong" if other == name else "")
        case Rule(name=rule):
            return Step(text, name, rule=rule)


def inputs(name: str, origin: Origin) -> tuple[Origin, ...]:
    """The origins of what the value called `name` comes from; a value that names itself is none."""
    match origin:
        case Rule(inputs=given):
            return given
        case Ref(name=other) if other != name:
            return (origin,)
    return ()


def laid_out(origin: Origin, layout: Line | None) -> Origin:
    """What a table itself says leads to where the table is laid out."""
    if isinstance(origin, Rule) and not origin.inputs and layout is not None:
        return Rule(origin.name, (layout,))
    return origin


def boxed(box: Box) -> Iterator[tuple[str, Origin]]:
    """The texts of a box of a diagram that hold a number, with their origin."""
    origin = Rule("kotak", (Ref(box.id.partition("@")[0]), *box.inputs))
    yield from ((text, origin) for text in (box.title, box.note) if numbers(text))


def words(one: Step) -> str:
    """Where a step comes from: `← kinerja.xlsx › Indikator › L2`, `= pagu yang berlaku`.

    Without the sign where the step has no text of its own, which would stand before it.
    """
    found = ""
    if one.cell:
        found = f"← {one.cell}" + (f" (rumus {one.formula})" if one.formula else "")
    elif one.line:
        found = f"← {one.line}" + (f" ({MARKED}) sumber: {one.source}" if one.source else "")
    elif one.rule:
        found = f"= {RULES.get(one.rule, one.rule.replace('-', ' '))}"
    return found if one.text else found[2:]


def _whole(values: Mapping[str, TraceValue], one: Step, origin: Origin, told: set[str]) -> Step:
    """A step with all that it comes from."""
    given = (
        _named(values, each.name, told)
        if isinstance(each, Ref)
        else _whole(values, step("", "", each), each, told)
        for each in inputs(one.name, origin)
    )
    return structs.replace(one, inputs=tuple(given))


def _named(values: Mapping[str, TraceValue], name: str, told: set[str]) -> Step:
    value = values[name]
    one = step(value.text, name, value.origin)
    if name in told and inputs(name, value.origin):
        return structs.replace(one, again=True)
    told.add(name)
    return _whole(values, one, value.origin, told)


def named_in(origin: Origin) -> Iterator[str]:
    """The names of the values that an origin refers to, each as often as it does."""
    if isinstance(origin, Ref):
        yield origin.name
    elif isinstance(origin, Rule):
        for one in origin.inputs:
            yield from named_in(one)
