"""Spending above the ceiling, in the office."""

from subjects import Case

from cases.rollup import changed
from lkip.model import Cell
from making import rupiah
from office import OFFICE

SPENT = Cell("dpa.xlsx", "Sub", "H4")


def spent(amount: int | None) -> Case:
    """The office, where sub kegiatan 1.2.1, which may spend 300, spent `amount`."""
    return Case(
        "overspending",
        f"300 of {amount}",
        records=changed("sub-kegiatan/1.2.1", "realisasi", rupiah(amount, at=SPENT)),
    )


CASES = (
    # Sub kegiatan 1.1.2 has 150 and spent all of it.
    Case("overspending", "the whole ceiling is not too much", records=OFFICE),
    spent(300),
    spent(None),
    spent(301)._replace(
        found=(str(SPENT), "perikanan.xlsx › kegiatan › A3"),
        message="sub kegiatan 'Sub 1.2.1': realisasi Rp301 melebihi pagu Rp300; selisih Rp1",
    ),
    spent(400)._replace(
        found=(
            str(SPENT),
            "perikanan.xlsx › kegiatan › A3",
            "perikanan.xlsx › program › A2",
        ),
    ),
)
