"""Roll-ups: what a budget document says of a whole, against the sum of its parts."""

import pytest
from msgspec import structs

from lkip.audit.rollup import rollup
from lkip.derive import derive
from lkip.model import Cell, Finding, Record, Records
from making import SCALES, made, rupiah, told
from office import OFFICE, YEAR


def audited(*records: Record) -> list[Finding]:
    derived = derive(Records(records), SCALES, YEAR)
    return rollup({r.key: r for r in derived.records}, SCALES)


def with_control(key: str, name: str, amount: int | None, cell: str) -> list[Record]:
    """The office, where a budget document says `amount` of `key`."""
    given = rupiah(amount, at=Cell("dpa.xlsx", "DPA", cell))
    return [
        structs.replace(r, fields={**r.fields, name: given}) if r.key == key else r for r in OFFICE
    ]


def test_a_control_that_its_cell_calculates_is_told_with_its_formula():
    """The budget document's own sum is compared with the report's, and both are named."""
    given = rupiah(650, at=Cell("dpa.xlsx", "DPA", "F5", "=SUM(F2:F4)"))
    records = [
        structs.replace(r, fields={**r.fields, "kontrol_pagu": given})
        if r.key == "program/1"
        else r
        for r in OFFICE
    ]
    (found,) = audited(*records)
    assert found.message == (
        "program 'Program Pengawasan': angka kontrol Rp650 (rumus =SUM(F2:F4)), jumlah rinciannya "
        "Rp700; selisih -Rp50"
    )
    assert [str(place) for place in found.places] == ["dpa.xlsx › DPA › F5"]


def test_what_is_right_is_silent():
    # program/1 has kontrol_pagu 700 and kegiatan/1.1 kontrol_realisasi 350: their very sums.
    assert audited(*OFFICE) == []


@pytest.mark.parametrize(
    ("key", "name", "amount", "message"),
    [
        (
            "program/1",
            "kontrol_pagu",
            730,
            "program 'Program Pengawasan': angka kontrol Rp730, "
            "jumlah rinciannya Rp700; selisih Rp30",
        ),
        (
            "program/2",
            "kontrol_realisasi",
            299,
            "program 'Program Budi Daya': angka kontrol Rp299, "
            "jumlah rinciannya Rp300; selisih -Rp1",
        ),
        (
            "kegiatan/1.2",
            "kontrol_pagu",
            0,
            "kegiatan 'Perizinan': angka kontrol Rp0, jumlah rinciannya Rp300; selisih -Rp300",
        ),
    ],
)
def test_a_planted_error_is_found_at_its_cell(key: str, name: str, amount: int, message: str):
    findings = audited(*with_control(key, name, amount, "G9"))
    assert told(findings) == [("error", "roll-up", "dpa.xlsx › DPA › G9")]
    assert findings[0].message == message


def test_a_control_against_a_sum_that_is_not_known():
    office = [
        structs.replace(r, fields={**r.fields, "realisasi": rupiah(None)})
        if r.key == "sub-kegiatan/1.2.1"
        else r
        for r in with_control("program/1", "kontrol_realisasi", 500, "H2")
    ]
    (finding,) = audited(*office)
    assert finding.message == (
        "program 'Program Pengawasan': angka kontrol Rp500, tetapi jumlah rinciannya belum tersedia"
    )
    assert finding.severity == "error"


def test_an_empty_control_asks_nothing():
    assert audited(*with_control("program/1", "kontrol_pagu", None, "G9")) == []


def test_a_control_is_compared_with_the_ceiling_in_force():
    # The initial ceilings of programme 2 add up to 400, the amended ones to 300.
    assert audited(*with_control("program/2", "kontrol_pagu", 300, "G9")) == []
    assert len(audited(*with_control("program/2", "kontrol_pagu", 400, "G9"))) == 1


# --- by type of spending ------------------------------------------------------------------------


def belanja(operasi: int | None, modal: int | None) -> tuple[Record, Record]:
    return (
        made("belanja/operasi", 2, nama="Operasi", pagu=operasi),
        made("belanja/modal", 3, nama="Modal", pagu=modal),
    )


def test_types_of_spending_add_up_to_the_whole():
    assert audited(*OFFICE, *belanja(900, 100)) == []


def test_types_of_spending_that_do_not_are_found_at_all_their_cells():
    findings = audited(*OFFICE, *belanja(900, 90))
    assert told(findings) == [
        ("error", "roll-up", "perikanan.xlsx › belanja › B2, perikanan.xlsx › belanja › B3")
    ]
    assert findings[0].message == (
        "pagu menurut jenis belanja: angka kontrol Rp990, jumlah rinciannya Rp1.000; selisih -Rp10"
    )


def test_a_missing_type_of_spending_is_not_compared():
    assert audited(*OFFICE, *belanja(900, None)) == []


def test_without_programmes_there_is_nothing_to_compare_with():
    assert audited(*belanja(900, 100)) == []
