"""What `lkip check` looks for: the rules of the audit, and what the stages find on their way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lkip.audit import FAMILIES
from lkip.model import Severity
from lkip.stage import SEVERITY
from lkip.told import TOLD


class Listed(Struct, frozen=True):
    """A rule as it is listed."""

    family: str
    id: str
    severities: tuple[Severity, ...]
    reason: str
    example: str = ""
    """What it finds; empty for what a stage finds on its way, whose finding says it itself."""


def listed() -> tuple[Listed, ...]:
    """All rules: those of the audit first, each family together."""
    rules = [
        Listed(family, rule.id, (rule.severity,), rule.reason, rule.example)
        for family, rules in FAMILIES.items()
        for rule in rules
    ]
    told = [
        Listed(family, one.id, one.severities, one.reason)
        for family, found in TOLD.items()
        for one in found
    ]
    return (*rules, *told)


def severity(rule: Listed) -> str:
    """How severe what it finds is, in the author's word."""
    return " atau ".join(SEVERITY[one].lower() for one in rule.severities)


def lines(rules: Sequence[Listed]) -> Iterator[str]:
    """The list as lines of a terminal."""
    family = ""
    for rule in rules:
        if rule.family != family:
            yield from ([""] if family else [])
            yield rule.family
        family = rule.family
        yield f"  {rule.id} ({severity(rule)})"
        yield f"      {rule.reason}"
        if rule.example:
            yield f"      Contoh: {rule.example}"
