"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import agreements, budget, hierarchy, performance, rollup
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Anggaran": budget.RULES,
    "Perjanjian kinerja": agreements.RULES,
    "Kinerja": performance.RULES,
    "Keterkaitan": hierarchy.RULES,
}
"""The rules of each family, under the name that an author reads."""
