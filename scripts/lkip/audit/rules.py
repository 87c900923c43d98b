"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit.figures import (
    amounts,
    changes,
    classes,
    comparison,
    counts,
    direction,
    lastyear,
    malformed,
    overall,
    parts,
    recomputed,
    stated,
    target,
    totals,
    yearly,
)
from lkip.audit.last import budget as last_budget
from lkip.audit.last import figures as last_figures
from lkip.audit.last import names as last_names
from lkip.audit.last import people as last_people
from lkip.audit.last import texts as last_texts
from lkip.audit.names import alike, called, firstword, laws, names, words
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
    signers,
    units,
)
from lkip.audit.text import dates, days, items, structure, topic, unfilled, years

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "Penjumlahan": (*rollup.RULES, *totals.RULES),
    "Anggaran": budget.RULES,
    "Perjanjian kinerja": (*agreements.RULES, *units.RULES),
    "Kinerja": performance.RULES,
    "Keterkaitan": hierarchy.RULES,
    "Angka dalam kalimat": (*recomputed.RULES, *stated.RULES, *amounts.RULES, *yearly.RULES),
    "Kelas dan kategori": (*classes.RULES, *overall.RULES),
    "Perbandingan": (*comparison.RULES, *changes.RULES, *lastyear.RULES),
    "Nama": (*names.RULES, *called.RULES, *alike.RULES, *firstword.RULES, *words.RULES),
    "Peraturan": laws.RULES,
    "Pejabat": (*nip.RULES, *signers.RULES, *persons.RULES),
    "Kode": codes.RULES,
    "Tanggal": (*dates.RULES, *days.RULES),
    "Kata dan angka": (*direction.RULES, *target.RULES),
    "Bilangan": (*counts.RULES, *parts.RULES, *malformed.RULES),
    "Isian": (*unfilled.RULES, *blanks.RULES),
    "Pokok uraian": (*topic.RULES, *items.RULES),
    "Tahun dan periode": years.RULES,
    "Laporan tahun lalu": (
        *last_figures.RULES,
        *last_budget.RULES,
        *last_names.RULES,
        *last_people.RULES,
        *last_texts.RULES,
    ),
    "Susunan": structure.RULES,
}
"""The rules of each family, under the name that an author reads."""
