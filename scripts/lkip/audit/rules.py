"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import dates, laws, names, persons, rollup
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Nama": names.RULES,
    "Peraturan": laws.RULES,
    "Pejabat": persons.RULES,
    "Tanggal": dates.RULES,
}
"""The rules of each family, under the name that an author reads."""
