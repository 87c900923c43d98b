"""Rows of the rating scales: the interval of each class in digits, words and TeX."""

import pytest
from rowing import table

from lkip.config import Scale
from lkip.layout.rows import ROWS, View
from lkip.model import Line, Rule, Text
from making import scale, scales
from office import YEAR

THREE = scale(("Unggul", "92.5", "100"), ("Sedang", "60", "92.5"), ("Lemah", None, "60"))


def view(use: str, held: Scale = THREE) -> View:
    settings = scales(uses={use: "kapal"}, scales={"kapal": held})
    return View([], settings, YEAR)


@pytest.mark.parametrize("use", ["capaian", "atribut"])
def test_a_row_for_each_class(use: str):
    rows = ROWS[f"skala-{use}"](view(use))
    assert table(rows, "nomor", "rentang", "keterangan", "nama") == [
        [
            "1.",
            "92,5% s.d. 100%",
            "Sembilan puluh dua koma lima persen sampai dengan seratus persen",
            "Unggul",
        ],
        [
            "2.",
            "60% s.d. < 92,5%",
            "Enam puluh persen sampai dengan kurang dari sembilan puluh dua koma lima persen",
            "Sedang",
        ],
        ["3.", "< 60%", "Kurang dari enam puluh persen", "Lemah"],
    ]


def test_intervals_as_formulas_with_words():
    rows = ROWS["skala-capaian"](view("capaian"))
    assert table(rows, "rumus") == [
        [r"92{,}5\% \le \text{nilai} \le 100\%"],
        [r"60\% \le \text{nilai} < 92{,}5\%"],
        [r"\text{nilai} < 60\%"],
    ]


def test_classes_lead_back_to_their_scale():
    first = ROWS["skala-capaian"](view("capaian")).rows[0]
    origin = Rule("skala:kapal", (Line("config/scales.yaml"),))
    assert first.items["nama"] == Text("Unggul", origin)
    assert first.items["rentang"] == Text("92,5% s.d. 100%", Rule("rentang", (origin,)))


def test_a_purpose_that_no_scale_serves_has_no_rows():
    assert ROWS["skala-atribut"](view("capaian")).rows == []
