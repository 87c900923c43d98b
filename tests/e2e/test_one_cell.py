"""One changed cell changes its figure everywhere, in all documents, and nothing else."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from documents import differences, texts
from projects import SAMPLE, built, lkip

from lkip.values.number_words import number_words

pytestmark = pytest.mark.e2e

CHANGED = {
    # 233 active cooperatives of 330, where there were 222: realisasi, capaian, what follows.
    ("222", "233"),
    ("67,27%", "70,61%"),
    ("94,75%", "99,45%"),
}

WORDS = set(number_words(Decimal(123_456_789_110)).split()) | {"nol", "tiga", "belas", "sebelas"}
"""Words that numbers are made of."""


def test_one_cell(sample_copy: Path):
    folder = built(sample_copy, SAMPLE)
    before = texts(folder)
    _set(sample_copy, "koperasi-aktif", 2024, 233)
    done = lkip(sample_copy, "build")
    assert done.returncode == 0, done.stderr
    after = texts(folder)
    for kind in before:
        pairs = {_bare(pair) for pair in differences(before[kind], after[kind])}
        assert pairs >= CHANGED
        assert "67,27%" not in after[kind]
        assert "94,75%" not in after[kind]
        # Nothing but figures changed, in digits or in words.
        assert all(_is_figure(stretch) for pair in pairs for stretch in pair)


def test_what_depends_on_the_cell_is_what_changed(sample_copy: Path):
    """The outline's origins say which prints follow from the cell: these and no others change."""
    from tracing import follows_from, prints

    folder = built(sample_copy, SAMPLE)
    before = prints(folder)
    dependent = follows_from(folder, "data-dasar/koperasi-aktif#jumlah/2024")
    _set(sample_copy, "koperasi-aktif", 2024, 233)
    assert lkip(sample_copy, "build").returncode == 0
    after = prints(folder)
    changed = {n for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    assert changed
    assert changed <= dependent
    # A class or a direction may stay as it was; a number computed from the cell may not.
    assert all(n in changed for n in dependent if any(c.isdigit() for c in before[n]))


def _set(project: Path, code: str, year: int, number: int) -> None:
    path = project / "sources" / SAMPLE / "kinerja.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Data Dasar"]
    column = next(c.column for c in sheet[1] if c.value == f"Tahun {year}")
    row = next(r[0].row for r in sheet.iter_rows(min_row=2) if r[0].value == code)
    sheet.cell(row, column).value = number
    book.save(path)


def _is_figure(stretch: str) -> bool:
    return all(any(c.isdigit() for c in w) or w.strip(".,;()") in WORDS for w in stretch.split())


def _bare(pair: tuple[str, str]) -> tuple[str, str]:
    """The words without the punctuation of their sentences."""
    return (pair[0].strip(".,;()"), pair[1].strip(".,;()"))
