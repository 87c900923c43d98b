"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import (
    agreements,
    budget,
    changes,
    classes,
    comparison,
    hierarchy,
    performance,
    recomputed,
    rollup,
    stated,
)
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Anggaran": budget.RULES,
    "Perjanjian kinerja": agreements.RULES,
    "Kinerja": performance.RULES,
    "Keterkaitan": hierarchy.RULES,
    "Angka dalam kalimat": (*recomputed.RULES, *stated.RULES),
    "Kelas dan kategori": classes.RULES,
    "Perbandingan": (*comparison.RULES, *changes.RULES),
}
"""The rules of each family, under the name that an author reads."""
