"""Headings: the tree of a layout, its rows with their spans, the widths of its columns."""

from typing import Literal

import pytest

from lkip.config import LayoutColumn
from lkip.layout.columns import Heading, Leaf, header, printed_columns, tree
from lkip.model import TableCell
from making import SCALES

YEARS = {"year": [2029, 2030, 2031], "renstra": [2030, 2031, 2032, 2033]}

NO = LayoutColumn("No.", "nomor", 5)
NAME = LayoutColumn("Indikator", "nama", 20)
KINERJA = LayoutColumn(
    "Kinerja",
    columns=(LayoutColumn("Target", "target", 10), LayoutColumn("Realisasi", "realisasi", 15)),
)
YEARLY = LayoutColumn("Capaian", "capaian", 10, each="year")
CLASSES = LayoutColumn("Kelas", "capaian", 10, each="class", scale="capaian")


def headings(*columns: LayoutColumn) -> list[Heading]:
    return tree(columns, YEARS, SCALES)


def rows(*columns: LayoutColumn, numbered: bool | Literal["brackets"] = False) -> list[list[str]]:
    """Heading rows as `text`, `text across`, or `text across x down`."""
    made = header(headings(*columns), numbered)
    return [[_short(cell) for cell in row] for row in made]


def _short(cell: TableCell) -> str:
    across = f" {cell.colspan}" if cell.colspan > 1 or cell.rowspan > 1 else ""
    return cell.text + across + (f"x{cell.rowspan}" if cell.rowspan > 1 else "")


def test_headings_in_one_row():
    assert rows(NO, NAME) == [["No.", "Indikator"]]


def test_a_heading_over_two_columns():
    assert rows(NO, KINERJA, NAME) == [
        ["No. 1x2", "Kinerja 2", "Indikator 1x2"],
        ["Target", "Realisasi"],
    ]


def test_headings_are_centred_and_bold():
    (above, below) = header(headings(KINERJA), numbered=True)[:2]
    assert {(cell.align, cell.bold) for cell in (*above, *below)} == {("center", True)}


def test_headings_of_different_depth():
    deep = LayoutColumn("Renstra", columns=(NAME, KINERJA))
    assert rows(NO, deep) == [
        ["No. 1x3", "Renstra 3"],
        ["Indikator 1x2", "Kinerja 2"],
        ["Target", "Realisasi"],
    ]


def test_a_column_for_every_year():
    assert rows(NO, YEARLY) == [["No. 1x2", "Capaian 3"], ["2029", "2030", "2031"]]
    _, heading = headings(NO, YEARLY)
    assert heading.leaves == [Leaf(YEARLY, 2029), Leaf(YEARLY, 2030), Leaf(YEARLY, 2031)]


def test_a_column_for_every_year_of_the_renstra():
    planned = LayoutColumn("Target", "target", 10, each="renstra")
    assert rows(planned) == [["Target 4"], ["2030", "2031", "2032", "2033"]]


def test_a_column_for_every_class():
    assert rows(NO, CLASSES) == [["No. 1x2", "Kelas 3"], ["Baik", "Cukup", "Kurang"]]
    _, heading = headings(NO, CLASSES)
    assert [leaf.label for leaf in heading.leaves] == ["Baik", "Cukup", "Kurang"]


def test_repeated_columns_without_a_heading_over_them():
    bare = LayoutColumn("", "capaian", 10, each="year")
    assert rows(NO, bare) == [["No.", "2029", "2030", "2031"]]


def test_a_scale_by_its_name():
    named = LayoutColumn("Kelas", "capaian", each="class", scale="efisiensi")
    assert rows(named) == [["Kelas 2"], ["Efisien", "Boros"]]


def test_an_unknown_scale_is_named():
    with pytest.raises(KeyError, match="mutu"):
        headings(LayoutColumn("Kelas", "capaian", each="class", scale="mutu"))


def test_numbered_columns():
    assert rows(NO, KINERJA, numbered=True) == [
        ["No. 1x2", "Kinerja 2"],
        ["Target", "Realisasi"],
        ["1", "2", "3"],
    ]


def test_columns_numbered_in_brackets():
    assert rows(NO, NAME, numbered="brackets")[-1] == ["(1)", "(2)"]


def test_widths_are_shares_of_the_whole():
    leaves = [leaf for h in headings(NO, NAME, KINERJA) for leaf in h.leaves]
    columns = printed_columns(leaves, [False] * 4)
    assert [round(c.width, 4) for c in columns] == [0.1, 0.4, 0.2, 0.3]


def test_every_repetition_has_the_width_of_its_column():
    leaves = [leaf for h in headings(LayoutColumn("A", width=20), YEARLY) for leaf in h.leaves]
    assert [c.width for c in printed_columns(leaves, [False] * 4)] == [0.4, 0.2, 0.2, 0.2]


def test_numbers_stand_to_the_right_unless_the_layout_says_otherwise():
    columns = (LayoutColumn("A"), LayoutColumn("B"), LayoutColumn("C", align="center"))
    leaves = [leaf for h in headings(*columns) for leaf in h.leaves]
    aligned = [c.align for c in printed_columns(leaves, [False, True, True])]
    assert aligned == ["left", "right", "center"]
