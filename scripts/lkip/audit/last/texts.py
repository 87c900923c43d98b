"""Texts of last year's workbooks in this year's: what they tell was so a year ago."""

from __future__ import annotations

from collections.abc import Iterator

from lkip.audit.last.pairs import pairs
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.config import ContractSheet
from lkip.model import Record
from lkip.values.retold import retold
from lkip.values.timely import bound_years

SHOWN = 100
"""Characters of a text that tell which it is."""


def left(subject: Subject) -> Iterator[Problem]:
    """Texts that name last year or the one before, word for word as in last year's report.

    Without its archive, every text that names last year.
    """
    last = subject.year - 1
    years = {last, last - 1} if subject.last else {last}
    for text, cells in retold(_records(subject), years).items():
        named = " dan ".join(str(year) for year in sorted(bound_years(text) & years))
        shown = text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
        same = f", kata demi kata seperti dalam laporan tahun {last}" if subject.last else ""
        yield Problem(
            f"{shown!r} menyebut tahun {named}{same}",
            cells,
            f"Tulis menurut tahun {subject.year}; bila memang tentang tahun {named}, terima temuan "
            "ini dengan alasannya.",
        )


def _records(subject: Subject) -> Iterator[tuple[ContractSheet, Record | None, Record]]:
    """The records, each with what it was last year; all, where nothing is known of last year."""
    if subject.last:
        for pair in pairs(subject):
            if pair.new:
                yield pair.sheet, pair.old, pair.new
        return
    for kind, sheet in subject.contract.items():
        for record in subject.of(kind):
            yield sheet, None, record


RULES = (
    Rule(
        "last-year-text",
        "warning",
        "Teks yang diambil dari buku kerja tahun lalu tidak boleh terbaca sebagai milik tahun ini.",
        "“Mendata kapal tahun 2030” pada lembar Butir Perjanjian laporan tahun 2031",
        left,
    ),
)
