"""Empty cells among filled ones: twelve vessels of a register, some without a cell."""

from subjects import Case

from lkip.model import Record
from making import made

FULL = {"nama": "Kapal", "alat": "Pancing", "wilayah": "Laut Timur"}


def vessels(*rows: dict[str, str], count: int = 12) -> list[Record]:
    """So many vessels, of which the first ones have these cells instead."""
    more = [*rows, *[{}] * (count - len(rows))]
    return [made(f"kapal/{n}", n, **{**FULL, **row}) for n, row in enumerate(more, 2)]


NO_GEAR = {"alat": ""}
NOTHING = {"alat": "", "wilayah": ""}

CASES = (
    Case(
        "lone-blank",
        "one cell of a column",
        ("perikanan.xlsx › kapal › B2",),
        vessels(NO_GEAR),
        message="kolom 'alat' kosong hanya pada baris ini; 11 baris lain terisi",
    ),
    Case("lone-blank", "all are filled", records=vessels()),
    Case("lone-blank", "two cells of a column", records=vessels(NO_GEAR, NO_GEAR)),
    Case("lone-blank", "a row of another sort", records=vessels(NOTHING)),
    Case("lone-blank", "too few rows to tell", records=vessels(NO_GEAR, count=10)),
    Case(
        "lone-blank",
        "the root of a tree",
        records=[
            made(f"unit/{n}", n, nama="Bidang", induk=("unit/2",) if n > 2 else ())
            for n in range(2, 15)
        ],
    ),
    Case(
        "unpaired-blank",
        "gear without waters",
        ("perikanan.xlsx › kapal › C4; perikanan.xlsx › kapal › B4",),
        vessels(NOTHING, NOTHING, {"wilayah": ""}, count=13),
        message="kolom 'wilayah' kosong, padahal kolom 'alat' terisi",
    ),
    Case("unpaired-blank", "both or none", records=vessels(NOTHING, NOTHING)),
    Case(
        "unpaired-blank",
        "not always together",
        records=vessels(NOTHING, NOTHING, NO_GEAR, {"wilayah": ""}, count=15),
    ),
    Case("unpaired-blank", "hardly ever empty", records=vessels(NOTHING, NO_GEAR, count=13)),
)
