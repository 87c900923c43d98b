"""Texts that were taken over into the new workbooks and name the old year."""

from lkip.config import ContractColumn, ContractSheet
from lkip.new_year.texts import left
from making import made

KAPAL = ContractSheet(
    workbook="perikanan.xlsx",
    sheet="kapal",
    record="kapal",
    columns=(
        ContractColumn(field="kode", heading="Kode", type="key"),
        ContractColumn(field="nama", heading="Nama", type="text"),
        ContractColumn(field="dana", heading="Dana", type="text", yearly=True),
    ),
)


def test_texts_that_name_a_year_before_the_new_one():
    """Neither keys, nor laws, nor what is to be filled in anyway."""
    records = [
        made("kapal/1", 2, kode="K/2031", nama="Patroli tahun 2031", dana="APBD 2031"),
        made("kapal/2", 3, nama="Patroli tahun 2031"),
        made("kapal/3", 4, nama="Kapal menurut Perda Nomor 2 Tahun 2031"),
        made("kapal/4", 5, nama="Patroli tahun 2032"),
        made("pelabuhan/1", 2, nama="Dermaga 2031"),
    ]
    (found,) = left(records, records, [KAPAL], 2032)
    assert (found.severity, found.rule) == ("warning", "last-year-text")
    assert list(map(str, found.places)) == [
        "perikanan.xlsx › kapal › B2",
        "perikanan.xlsx › kapal › A3",
    ]
    assert found.message == "'Patroli tahun 2031' menyebut tahun 2031"
