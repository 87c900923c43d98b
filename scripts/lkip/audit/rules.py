"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import counts, direction, rollup, target
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Kata dan angka": (*direction.RULES, *target.RULES),
    "Bilangan": counts.RULES,
}
"""The rules of each family, under the name that an author reads."""
