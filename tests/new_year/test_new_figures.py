"""The new workbooks against the last report: every figure that is kept must be the same."""

from lkip.config import ContractColumn, ContractSheet
from lkip.model import Finding, Record, Series
from lkip.new_year.figures import changed
from making import made, percent

KAPAL = ContractSheet(
    workbook="armada.xlsx",
    sheet="Kapal",
    record="kapal",
    columns=(
        ContractColumn(field="hasil", heading="Hasil {tahun}", type="number"),
        ContractColumn(field="isi", heading="Isi", type="number"),
        ContractColumn(field="biaya", heading="Biaya", type="number", yearly=True),
    ),
)
SURAT = ContractSheet(
    workbook="armada.xlsx",
    sheet="Surat",
    record="surat",
    yearly=True,
    columns=(ContractColumn(field="isi", heading="Isi", type="number"),),
)
OLD = (
    made("kapal/1", hasil=Series({2030: percent("7.50"), 2031: percent(9)}), isi=4, biaya=500),
    made("surat/1", isi=3),
)


def found(*new: Record) -> list[Finding]:
    return changed(OLD, new, [KAPAL, SURAT])


def test_nothing_to_say():
    """What is of the old year alone may go; a column of the new year may come."""
    years = {2030: percent("7.5"), 2031: percent(9), 2032: percent(None)}
    assert found(made("kapal/1", hasil=Series(years), isi=4, biaya=None)) == []


def test_another_figure_and_one_that_is_gone():
    new = made("kapal/1", hasil=Series({2030: percent("7.6"), 2031: percent(None)}), isi=4)
    assert [f.message for f in found(new)] == [
        "Hasil 2030 dari Kapal '1': 7,50 menurut laporan terakhir, 7,6 menurut buku kerja",
        "Hasil 2031 dari Kapal '1': 9 menurut laporan terakhir, tidak ada menurut buku kerja",
    ]


def test_a_record_is_called_as_its_author_calls_it():
    (found,) = changed([made("kapal/7", nama="Bahari", isi=4)], [], [KAPAL])
    assert found.message.startswith("Isi dari Kapal 'Bahari': 4 menurut laporan terakhir")


def test_a_record_that_is_gone():
    assert [f.message.partition(":")[0] for f in found()] == [
        "Hasil 2030 dari Kapal '1'",
        "Hasil 2031 dari Kapal '1'",
        "Isi dari Kapal '1'",
    ]
