"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import counts, direction, rollup, structure, target, topic, unfilled, years
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Kata dan angka": (*direction.RULES, *target.RULES),
    "Bilangan": counts.RULES,
    "Isian": unfilled.RULES,
    "Pokok uraian": topic.RULES,
    "Tahun dan periode": years.RULES,
    "Susunan": structure.RULES,
}
"""The rules of each family, under the name that an author reads."""
