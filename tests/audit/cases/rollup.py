"""Roll-ups: control figures of budget documents against the office's sums."""

from msgspec import structs
from subjects import Case

from lkip.model import Cell, Record
from making import made, rupiah
from office import OFFICE

CELL = "dpa.xlsx › DPA › G9"


def control(key: str, name: str, amount: int | None) -> list[Record]:
    """The office, where a budget document says `amount` of `key`."""
    return changed(key, name, rupiah(amount, at=Cell("dpa.xlsx", "DPA", "G9")))


def changed(key: str, name: str, item: object, office: tuple[Record, ...] = OFFICE) -> list[Record]:
    """The office with another value in one field."""
    return [
        structs.replace(r, fields={**r.fields, name: item}) if r.key == key else r for r in office
    ]


def belanja(operasi: int | None, modal: int | None) -> list[Record]:
    """The office, whose ceiling is divided by type of spending."""
    return [
        *OFFICE,
        made("belanja/operasi", 2, nama="Operasi", pagu=operasi),
        made("belanja/modal", 3, nama="Modal", pagu=modal),
    ]


TYPES = "perikanan.xlsx › belanja › B2; perikanan.xlsx › belanja › B3"

CASES = (
    # program/1 has kontrol_pagu 700 and kegiatan/1.1 kontrol_realisasi 350: their very sums.
    Case("roll-up", "the office is right", records=OFFICE),
    Case(
        "roll-up",
        "a programme's ceiling",
        (CELL,),
        control("program/1", "kontrol_pagu", 730),
        message="program 'Program Pengawasan': angka kontrol Rp730, "
        "jumlah rinciannya Rp700; selisih Rp30",
    ),
    Case(
        "roll-up",
        "a control that its cell calculates",
        ("dpa.xlsx › DPA › F5",),
        changed(
            "program/1",
            "kontrol_pagu",
            rupiah(650, at=Cell("dpa.xlsx", "DPA", "F5", "=SUM(F2:F4)")),
        ),
        message="angka kontrol Rp650 (rumus =SUM(F2:F4)), jumlah rinciannya Rp700; selisih -Rp50",
    ),
    Case("roll-up", "one rupiah", (CELL,), control("program/2", "kontrol_realisasi", 299)),
    Case("roll-up", "a control of nothing", (CELL,), control("kegiatan/1.2", "kontrol_pagu", 0)),
    Case(
        "roll-up", "an empty one asks nothing", records=control("program/1", "kontrol_pagu", None)
    ),
    # The initial ceilings of programme 2 add up to 400, the amended ones to 300.
    Case("roll-up", "the ceiling in force", records=control("program/2", "kontrol_pagu", 300)),
    Case("roll-up", "not the initial one", (CELL,), control("program/2", "kontrol_pagu", 400)),
    Case("roll-up", "types of spending add up to the whole", records=belanja(900, 100)),
    Case(
        "roll-up",
        "or do not",
        (TYPES,),
        belanja(900, 90),
        message="pagu menurut jenis belanja: angka kontrol Rp990, "
        "jumlah rinciannya Rp1.000; selisih -Rp10",
    ),
    Case("roll-up", "a missing type is not compared", records=belanja(900, None)),
    Case("roll-up", "no programmes, nothing to compare with", records=belanja(900, 100)[-2:]),
    Case(
        "control-without-sum",
        "a part is not known",
        ("dpa.xlsx › DPA › G9",),
        changed(
            "sub-kegiatan/1.2.1",
            "realisasi",
            rupiah(None),
            tuple(control("program/1", "kontrol_realisasi", 500)),
        ),
        message="program 'Program Pengawasan': angka kontrol Rp500, "
        "tetapi jumlah rinciannya belum tersedia",
    ),
    Case("control-without-sum", "every part is known", records=OFFICE),
)
