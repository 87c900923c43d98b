"""All rules of the audit, by family."""

from __future__ import annotations

from lkip.audit import (
    agreements,
    alike,
    budget,
    changes,
    classes,
    codes,
    comparison,
    counts,
    dates,
    days,
    direction,
    hierarchy,
    laws,
    names,
    nip,
    performance,
    persons,
    recomputed,
    rollup,
    stated,
    structure,
    target,
    topic,
    unfilled,
    words,
    years,
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
    "Nama": (*names.RULES, *alike.RULES, *words.RULES),
    "Peraturan": laws.RULES,
    "Pejabat": (*nip.RULES, *persons.RULES),
    "Kode": codes.RULES,
    "Tanggal": (*dates.RULES, *days.RULES),
    "Kata dan angka": (*direction.RULES, *target.RULES),
    "Bilangan": counts.RULES,
    "Isian": unfilled.RULES,
    "Pokok uraian": topic.RULES,
    "Tahun dan periode": years.RULES,
    "Susunan": structure.RULES,
}
"""The rules of each family, under the name that an author reads."""
