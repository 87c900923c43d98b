"""The records that a PDF carries along: what a spreadsheet shows of them, and how they are held."""

import csv
import io

import pikepdf
import pytest
import sample
from pdf_tools import FONTS, sample_pdf

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Cell, Text, record
from lkip.write.pdf import write_pdf
from lkip.write.pdf.attachments import Attachment, attachments
from lkip.write.pdf.prepare import prepare
from making import made, percent, value

CONTRACT = {
    "pelabuhan": ContractSheet(
        "laut.xlsx",
        "Pelabuhan",
        "pelabuhan",
        (
            ContractColumn("kode", "Kode", "key"),
            ContractColumn("nama", "Nama", "text"),
            ContractColumn("arah", "Arah", "choice", choices={"naik": "higher", "turun": "lower"}),
            ContractColumn("biaya", "Biaya", "number", unit="rupiah"),
            ContractColumn("kapal", "Kapal", "references", to="kapal"),
            ContractColumn("target", "Target {tahun}", "number", unit_from="satuan"),
        ),
    ),
    "kapal": ContractSheet(
        "laut.xlsx", "Kapal", "kapal", (ContractColumn("kode", "Kode", "key"),), optional=True
    ),
}


def rows(*records):
    """The rows of the only file that `records` give, heading by heading."""
    (one,) = attachments(records, CONTRACT)
    return list(csv.DictReader(io.StringIO(one.text.removeprefix("\ufeff"), newline="")))


def pelabuhan(key, row, **fields):
    plain = {"kode": key, "nama": "", "arah": "", "biaya": None, "kapal": [], "target": {}}
    return made(f"pelabuhan/{key}", row, **(plain | fields))


def test_a_file_has_the_columns_of_its_sheet_in_their_order_then_their_cells():
    one = pelabuhan("p1", 2, target={2031: percent(1), 2030: percent(2)})
    assert list(rows(one)[0]) == [
        *("Kunci", "Kode", "Nama", "Arah", "Biaya (Rp)", "Kapal", "Target 2030", "Target 2031"),
        *("Sel: Kode", "Sel: Nama", "Sel: Arah", "Sel: Biaya (Rp)", "Sel: Kapal"),
        *("Sel: Target 2030", "Sel: Target 2031"),
    ]


def test_rows_stand_in_the_order_of_the_sheet():
    found = rows(pelabuhan("z", 2), pelabuhan("a", 3))
    assert [row["Kunci"] for row in found] == ["pelabuhan/z", "pelabuhan/a"]


@pytest.mark.parametrize("number", ["0.10", "-3.125", "123456789012345678.99", "1E+3", "0"])
def test_no_digit_is_lost_and_none_is_grouped(number):
    (row,) = rows(pelabuhan("p", 2, biaya=value(number, "rupiah")))
    assert row["Biaya (Rp)"] == format(value(number).number, "f")


def test_each_value_names_its_cell():
    at = Cell("laut.xlsx", "Pelabuhan", "F7")
    (row,) = rows(pelabuhan("p", 7, target={2031: value(5, at=at)}))
    assert row["Sel: Target 2031"] == "laut.xlsx › Pelabuhan › F7"
    assert row["Sel: Nama"] == "perikanan.xlsx › pelabuhan › B7"


def test_texts_stand_as_they_are_and_choices_in_the_words_of_the_sheet():
    text = 'Tanjung "Api", dermaga 2\nlantai atas'
    (row,) = rows(pelabuhan("p", 2, nama=text, arah="lower"))
    assert (row["Nama"], row["Arah"]) == (text, "turun")


def test_references_are_keys_of_other_rows():
    (row,) = rows(pelabuhan("p", 2, kapal=["kapal/a", "kapal/b"]))
    assert row["Kapal"] == "kapal/a; kapal/b"


def test_an_empty_cell_is_empty_and_a_reason_is_told():
    none = value(None, "rupiah", reason="not_budgeted")
    empty, told = rows(pelabuhan("p", 2), pelabuhan("q", 3, biaya=none))
    assert (empty["Biaya (Rp)"], told["Biaya (Rp)"]) == ("", "tidak dianggarkan")


def test_a_value_without_a_cell_of_its_own_names_none():
    """A column that the sheet does not have: the sheet as a whole is no source."""
    held = {"kode": Text("p", Cell("laut.xlsx", "Pelabuhan", "A2"))}
    held |= {"nama": Text("", Cell("laut.xlsx", "Pelabuhan"))}
    (row,) = rows(record("pelabuhan/p", held))
    assert (row["Sel: Kode"], row["Sel: Nama"]) == ("laut.xlsx › Pelabuhan › A2", "")


def test_a_sheet_without_records_has_no_file():
    assert attachments((), CONTRACT) == []
    assert [one.name for one in attachments((made("kapal/k", kode="k"),), CONTRACT)] == [
        "kapal.csv"
    ]


# --- in the PDF ------------------------------------------------------------------------------

ATTACHED = (
    Attachment("kapal.csv", "Data lembar Kapal", "Kunci\r\nkapal/a\r\n"),
    Attachment("pelabuhan.csv", "Data lembar Pelabuhan", "\ufeffKunci\r\n›\r\n"),
)


def written(folder, attached):
    folder.mkdir(exist_ok=True)
    sample.write_picture(folder)
    made = (sample.tables().tables, sample.figures().figures)
    prepare(*made, folder / "typst", attached=attached)
    given = (sample.document(), sample.style())
    return write_pdf(*given, FONTS, folder / "typst", folder)[0]


def test_the_pdf_holds_them_as_data_associated_with_it(tmp_path):
    with pikepdf.open(io.BytesIO(written(tmp_path, ATTACHED))) as pdf:
        assert sorted(pdf.attachments) == ["kapal.csv", "pelabuhan.csv"]
        for one in ATTACHED:
            held = pdf.attachments[one.name]
            assert held.relationship == pikepdf.Name.Data
            assert held.description == one.description
            assert held.get_file().mime_type == "text/csv"
            assert held.get_file().read_bytes() == one.text.encode()
        associated = [str(spec.UF) for spec in pdf.Root.AF]
        assert sorted(associated) == ["kapal.csv", "pelabuhan.csv"]
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "3A"
            assert metadata["pdfuaid:part"] == "1"


def test_they_change_nothing_else_and_their_bytes_come_again(tmp_path):
    once, again = written(tmp_path / "a", ATTACHED), written(tmp_path / "b", ATTACHED)
    assert once == again
    assert written(tmp_path / "c", ()) == sample_pdf()[0]
