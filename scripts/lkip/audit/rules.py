"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit.figures import (
    changes,
    classes,
    comparison,
    counts,
    direction,
    recomputed,
    stated,
    target,
)
from lkip.audit.names import alike, laws, names, words
from lkip.audit.rule import Rule
from lkip.audit.sheets import (
    agreements,
    blanks,
    budget,
    codes,
    hierarchy,
    nip,
    performance,
    persons,
    rollup,
)
from lkip.audit.text import dates, days, structure, topic, unfilled, years

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": rollup.RULES,
    "Anggaran": budget.RULES,
    "Perjanjian kinerja": agreements.RULES,
    "Kinerja": performance.RULES,
    "Keterkaitan": hierarchy.RULES,
    "Angka dalam kalimat": (*recomputed.RULES, *stated.RULES),
    "Kelas dan kategori": classes.RULES,
    "Perbandingan": (*comparison.RULES, *changes.RULES),
    "Nama": (*names.RULES, *alike.RULES, *words.RULES),
    "Peraturan": laws.RULES,
    "Pejabat": (*nip.RULES, *persons.RULES),
    "Kode": codes.RULES,
    "Tanggal": (*dates.RULES, *days.RULES),
    "Kata dan angka": (*direction.RULES, *target.RULES),
    "Bilangan": counts.RULES,
    "Isian": (*unfilled.RULES, *blanks.RULES),
    "Pokok uraian": topic.RULES,
    "Tahun dan periode": years.RULES,
    "Susunan": structure.RULES,
}
"""The rules of each family, under the name that an author reads."""
