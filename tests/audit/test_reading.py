"""How the rules read: words, sentences and figures of a writing, and what a figure is called."""

from decimal import Decimal

import pytest
from subjects import Case, subject

from lkip.audit.reading.about import about, narasi_in, owner
from lkip.audit.reading.figures import Figure
from lkip.audit.reading.named import Name
from lkip.audit.reading.register import Register
from lkip.audit.reading.spelling import Phrases, keys_of
from lkip.audit.reading.statements import rows, statements
from lkip.audit.reading.tables import grids, is_total
from lkip.audit.reading.writings import (
    FIGURE,
    PRINTED,
    Sentence,
    Writing,
    having,
    passages,
    sentences,
    texts,
)
from lkip.audit.subject import Subject, once, once_all
from lkip.model import Cell
from making import made
from office import OFFICE

SHARE = "{indikator/b#realisasi/2031}"
NAME = "{program/1#nama}"


def of(*text: str, records: object = OFFICE, file: str = "chapters/bab.md") -> Subject:
    return subject(Case("", "", records=records, text=text, file=file))  # type: ignore[arg-type]


def only(text: str, **kind: str) -> Sentence:
    """The one sentence of a chapter."""
    (sentence,) = sentences(of(text, **kind))
    return sentence


def said(figure: Figure) -> tuple[str, Decimal, str, str]:
    return figure.words, figure.number, figure.value.unit, figure.role


# --- words ------------------------------------------------------------------------------------


def test_words_have_no_case_and_no_points():
    (writing,) = passages(of("Kota Dumai: Ja'far, S.Sos., dan 12 PERAHU."))
    assert writing.keys == ("kota", "dumai", "jafar", "ssos", "dan", "12", "perahu")
    assert writing.numbers == ("12",)


def test_a_word_is_found_where_the_space_behind_a_point_is_missing():
    found = passages(of("Naik.Menurun juga.", "Tetap."))
    assert list(having({"menurun"}, found)) == [found[0]]
    assert list(having({"naikmenurun", "tetap"}, found)) == list(found)


def test_phrases_are_found_but_for_case_and_punctuation_the_longest_first():
    phrases = Phrases(["Kapal Berizin", "Kapal Berizin Penuh", "Wali Kota"])
    found = phrases.search(keys_of("Kapal, berizin penuh milik WALI KOTA; kapal."))
    assert list(found) == ["Kapal Berizin Penuh", "Wali Kota"]


def test_a_phrase_is_told_with_the_words_that_it_stands_in():
    phrases = Phrases(["Wali Kota", "Wali"])
    assert list(phrases.places(keys_of("Para wali, Wali-Kota, dan wali"))) == [
        (1, 2, "Wali"),
        (2, 4, "Wali Kota"),
        (5, 6, "Wali"),
    ]


# --- sentences --------------------------------------------------------------------------------


def test_a_sentence_ends_before_a_capital_or_a_printed_value_not_in_a_printed_name():
    records = [*OFFICE, made("pejabat/x", 7, nama="Badu, S.Pi. M.Si.")]
    found = of(f"Naik. Menurut {{pejabat/x#nama}} benar. {SHARE} itu No. 5 kali.", records=records)
    assert [one.text for one in sentences(found)] == [
        "Naik.",
        "Menurut Badu, S.Pi. M.Si. benar.",
        "4,88% itu No. 5 kali.",
    ]


def test_what_a_value_prints_is_marked_letter_for_letter():
    sentence = only(f"Di {NAME} ada {SHARE}.")
    name = next(text for text in sentence.items if hasattr(text, "text")).text
    assert sentence.typed == f"Di {PRINTED * len(name)} ada {FIGURE * 5}."
    assert sentence.writing.by_hand(0, 3)
    assert not sentence.writing.by_hand(0, 4)


def test_a_mark_that_came_with_pasted_text_is_no_figure():
    sentence = only(f"Naik dari {FIGURE} menjadi 40%.")
    assert sentence.typed == f"Naik dari {PRINTED} menjadi 40%."


def test_typed_figures_are_marked_too_where_a_rule_asks():
    assert only("Dari 40% menjadi Rp35 pada 2031.").masked == (
        f"Dari {FIGURE * 3} menjadi {FIGURE * 4} pada 2031."
    )


def test_the_text_of_a_cell_is_one_statement_if_it_tells_a_percentage():
    records = [
        made("kegiatan/1", 2, nama="Serapan 40%. Naik."),
        made("kegiatan/2", 3, nama="Patroli. Laut."),
    ]
    found = of("Teks.", records=records)
    assert [one.text for one in statements(found)] == ["Teks.", "Serapan 40%. Naik."]
    assert [one.text for one in statements(found, {"naik"})] == ["Serapan 40%. Naik."]
    assert len(texts(found)) == 2


# --- figures ----------------------------------------------------------------------------------


def test_a_printed_figure_knows_its_record_and_a_typed_one_its_unit():
    printed, typed = only(f"Realisasi {SHARE} dari target 32,0%.").figures
    assert (printed.key, printed.field, printed.year) == ("indikator/b", "realisasi", 2031)
    assert said(typed) == ("32,0%", Decimal("32"), "percent", "target")
    assert typed.value.decimals == 1
    assert printed.given
    assert not typed.given


def test_a_number_that_is_marked_with_its_source_is_given():
    (figure,) = only("Armada {=40} kapal.").figures
    assert figure.given
    assert figure.typed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pagu Rp7.500 habis.", ("Rp7.500", Decimal(7500), "rupiah", "pagu")),
        ("Efisiensi 2,5 poin.", ("2,5", Decimal("2.5"), "poin persen", "efisiensi")),
        ("Efisiensi -3%.", ("3%", Decimal(-3), "percent", "efisiensi")),
        ("Realisasi anggaran 80%.", ("80%", Decimal(80), "percent", "penyerapan")),
        ("Capaian dan target 80%.", ("80%", Decimal(80), "percent", "")),
        ("Capaian naik 5%.", ("5%", Decimal(5), "percent", "")),
    ],
)
def test_figures_and_what_they_are_called(text: str, found: tuple[str, Decimal, str, str]):
    assert [said(figure) for figure in only(text).figures] == [found]


@pytest.mark.parametrize("text", ["Pada tahun 2031.", "Sekitar 7,8 miliar.", "Kode 1.2.03."])
def test_years_rough_amounts_and_codes_are_no_figures(text: str):
    assert not only(text).figures


# --- typed tables -----------------------------------------------------------------------------

TABLE = (
    "| Uraian | Target (%) | Realisasi 2030 | Realisasi 2031 |",
    f"| Kapal | 40 | - | {SHARE} |",
    "| Jumlah | 40 | 50 | 60 |",
)


def test_a_typed_table_has_columns_with_a_term_a_unit_and_a_year():
    (grid,) = grids(of("Teks.", *TABLE))
    assert [(c.role, c.unit, c.year) for c in grid.columns.values()] == [
        ("", "", ""),
        ("target", "percent", ""),
        ("realisasi", "", "2030"),
        ("realisasi", "percent", "2031"),
    ]
    assert [is_total(row) for row in grid.rows] == [False, True]


def test_a_row_is_a_statement_of_each_year_in_which_headings_call_the_figures():
    found = of(*TABLE)
    past, now = (sentence for row in rows(found) for sentence in row.sentences)
    assert (past.text, now.text) == ("Kapal 40 2030", "Kapal 40 4,88% 2031")
    assert [said(figure) for figure in now.figures] == [
        ("40", Decimal(40), "percent", "target"),
        ("4,88%", Decimal("4.88"), "percent", "realisasi"),
    ]
    assert [figure.key for figure in now.figures] == ["", "indikator/b"]
    assert now.by_hand(0, 8)
    assert not now.by_hand(0, 10)
    assert now.row
    assert str(now.at(9)) == "chapters/bab.md:2"


def test_a_row_is_found_by_the_words_of_its_headings_and_what_they_mean():
    found = of("| Biaya | Target (Rp) | Realisasi (Rp) |", "| Rapat | 75.000 | 60.000 |")
    (sentence,) = statements(found, {"pagu"})
    assert sentence in statements(found, {"biaya"})
    assert sentence.text == "Rapat 75.000 60.000"
    assert [figure.role for figure in sentence.figures] == ["pagu", "realisasi"]


# --- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kepala Dinas hadir.", ["Kepala Dinas"]),
        ("Kepala Dinas Laut dan Perikanan Daerah hadir.", ["Dinas Laut dan Perikanan Daerah"]),
        ("Kepala Dinas Laut serta Perikanan Daerah.", ["Dinas Laut serta Perikanan Daerah"]),
        ("Dinas Dinas Laut dan Perikanan Daerah.", ["Dinas Dinas Laut dan Perikanan Daerah"]),
    ],
)
def test_of_names_that_overlap_the_one_with_most_right_words_is_meant(text: str, found: list[str]):
    names = Register(
        Name(name, keys_of(name), Cell("a.xlsx", "Unit", "A1"))
        for name in ("Kepala Dinas", "Dinas Laut dan Perikanan Daerah")
    )
    assert [text[one.start : one.end] for one in names.search(text, keys_of(text))] == found


# --- what it is about -------------------------------------------------------------------------

NARASI = "chapters/dinas/2031/narasi/indikator/b.md"


def test_a_sentence_is_about_its_narasi_or_its_heading():
    found = of("Naik.", file=NARASI)
    assert about(found, only("Naik.", file=NARASI)) == "indikator/b"
    assert narasi_in(found.passages[0]) == ["indikator/b"]
    named = found.records["indikator/b"].text("nama")
    under = of(f"## {named.upper()}", "### Penyebab", "Naik.", "## Lain", "Turun.")
    assert [about(under, one) for one in sentences(under)] == ["indikator/b", ""]


def test_a_sentence_is_of_the_one_indicator_that_it_names_or_prints():
    found = of(f"Realisasi {SHARE}.", "Realisasi 5%.")
    record = found.records["indikator/b"]
    name = record.text("nama")
    known = owner(found)
    assert [known(one) for one in sentences(found)] == [record, None]
    assert known(only(f"Realisasi {name.lower()} 5%.")) == record


# --- read once --------------------------------------------------------------------------------


def test_what_rules_share_is_read_once_for_each_subject():
    asked: list[Subject] = []

    @once
    def read(subject: Subject) -> int:
        asked.append(subject)
        return len(asked)

    @once_all
    def listed(subject: Subject):
        yield read(subject)

    one, other = of("A."), of("A.")
    assert (read(one), read(other), read(one)) == (1, 2, 1)
    assert listed(one) is listed(one) == (1,)


def test_a_writing_knows_its_place_and_its_field():
    found = of("Teks.", records=[made("kegiatan/1", 2, nama="Patroli")])
    (passage,), (cell,) = passages(found), texts(found)
    assert isinstance(passage, Writing)
    assert (str(passage.place(0)), passage.field) == ("chapters/bab.md:1", "")
    assert (str(cell.place(3)), cell.field) == ("perikanan.xlsx › kegiatan › A2", "nama")
