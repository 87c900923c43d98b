"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import alike, codes, dates, days, laws, names, nip, persons, rollup, words
from lkip.audit.rule import Rule

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Nama": (*names.RULES, *alike.RULES, *words.RULES),
    "Peraturan": laws.RULES,
    "Pejabat": (*nip.RULES, *persons.RULES),
    "Kode": codes.RULES,
    "Tanggal": (*dates.RULES, *days.RULES),
}
"""The rules of each family, under the name that an author reads."""
