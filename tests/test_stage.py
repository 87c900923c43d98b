"""A stage as a program: its report, its refusal, and findings as an author reads them."""

from pathlib import Path

import pytest

from lkip.config import Report
from lkip.model import Cell, Finding, Line
from lkip.stage import Refused, in_words, main, order, refuse_errors


def finding(message: str, *places: Cell | Line, severity="error", remedy: str = "") -> Finding:
    return Finding(severity, "x", message, places, remedy)


def cell(address: str, sheet: str = "Kapal", book: str = "ikan.xlsx") -> Cell:
    return Cell(book, sheet, address)


# --- findings in words ------------------------------------------------------------------------


def test_findings_stand_under_their_sheet_or_file():
    words = in_words(
        [
            finding("nama kosong", cell("B3"), remedy="Isi namanya."),
            finding("judul kosong", Line("chapters/bab.md", 7), severity="warning"),
            finding("lembar kosong", cell(""), severity="note"),
            finding("berkas rusak", Cell("lain.xlsx", "")),
            finding("berkas bukan UTF-8", Line("config/scales.yaml")),
            finding("tidak ada sumber"),
        ]
    )
    assert words == (
        "Umum\n"
        "  -  Kesalahan: tidak ada sumber.\n"
        "\n"
        "chapters/bab.md\n"
        "  baris 7  Peringatan: judul kosong.\n"
        "\n"
        "config/scales.yaml\n"
        "  berkas  Kesalahan: berkas bukan UTF-8.\n"
        "\n"
        "ikan.xlsx › Kapal\n"
        "  lembar  Catatan: lembar kosong.\n"
        "  B3  Kesalahan: nama kosong.\n"
        "      → Isi namanya.\n"
        "\n"
        "lain.xlsx\n"
        "  lembar  Kesalahan: berkas rusak."
    )


def test_a_sentence_ends_with_one_stop():
    assert in_words([finding("kosong.", cell("A1"))]).endswith("Kesalahan: kosong.")


def test_places_elsewhere_are_named_in_full():
    words = in_words([finding("kode berulang", cell("A2"), cell("A9"), cell("A4", "Dermaga"))])
    assert words == (
        "ikan.xlsx › Kapal\n  A2, A9, ikan.xlsx › Dermaga › A4  Kesalahan: kode berulang."
    )


def test_nothing_to_say():
    assert in_words([]) == ""


# --- order --------------------------------------------------------------------------------------


def test_places_stand_as_in_the_sheet():
    in_order = [
        (),
        (cell("C3", "Dermaga", "a.xlsx"),),
        (cell("", "Kapal", "a.xlsx"),),
        (cell("A2", "Kapal", "a.xlsx"),),
        (cell("Z2", "Kapal", "a.xlsx"),),
        (cell("AA2", "Kapal", "a.xlsx"),),
        (cell("A3:B4", "Kapal", "a.xlsx"),),
        (cell("A10", "Kapal", "a.xlsx"),),
        (Line("bab.md"),),
        (Line("bab.md", 9),),
        (Line("bab.md", 10),),
    ]
    backwards = in_order[::-1]
    assert sorted(backwards, key=order) == in_order


def test_a_range_stands_where_it_begins():
    assert order([cell("AA2:AC9")]) == order([cell("AA2")])


# --- the program ------------------------------------------------------------------------------


def test_errors_are_refused_with_all_that_was_found():
    warning = finding("ganjil", severity="warning")
    refuse_errors([warning])
    with pytest.raises(Refused) as refused:
        refuse_errors([warning, finding("salah")])
    assert [f.message for f in refused.value.findings] == ["ganjil", "salah"]


def test_a_stage_gets_its_report(tmp_path: Path):
    given: list[Report] = []
    assert main(given.append, "read", ["dinas-ikan/2031", "--root", str(tmp_path)]) == 0
    assert given == [Report(tmp_path.resolve(), "dinas-ikan", 2031)]


def test_a_stage_that_refuses_says_why(capfdbinary):
    def stage(where: Report) -> None:
        raise Refused([finding("nama kosong", cell("B3"))])

    assert main(stage, "read", ["dinas-ikan/2031"]) == 1
    said = capfdbinary.readouterr().err.decode()
    assert said == "ikan.xlsx › Kapal\n  B3  Kesalahan: nama kosong.\n"


def test_a_report_of_another_form_is_refused(capsys):
    with pytest.raises(SystemExit) as exit:
        main(lambda where: None, "read", ["dinas ikan"])
    assert exit.value.code == 2
    assert "'dinas ikan' bukan nama laporan" in capsys.readouterr().err
