"""What stands in the tree from tujuan to programme with nothing below."""

from subjects import Case

from making import made
from office import INDIKATOR, INDIKATOR_PROGRAM, OFFICE, PROGRAM, SASARAN, TUJUAN

MEASURED = made("indikator-program/p3", 4, nama="Benih", program=("program/2",), arah="higher")

CASES = (
    Case("nothing-below", "every tujuan and sasaran is measured", records=OFFICE),
    Case(
        "nothing-below",
        "a tujuan without sasaran",
        ("perikanan.xlsx › tujuan › A3",),
        [*TUJUAN, *SASARAN[:1], *INDIKATOR],
        message="tujuan 'Nelayan yang sejahtera' tidak mempunyai sasaran",
    ),
    Case(
        "nothing-below",
        "a sasaran without indikator",
        ("perikanan.xlsx › sasaran › A3",),
        [*TUJUAN, *SASARAN, *INDIKATOR[:2]],
    ),
    Case("sasaran-without-program", "one supported indicator is enough", records=OFFICE),
    Case(
        "sasaran-without-program",
        "no indicator is supported",
        ("perikanan.xlsx › sasaran › A3",),
        [*TUJUAN, *SASARAN, *INDIKATOR, PROGRAM[0]],
        message="sasaran 'Pendapatan yang naik' tidak mempunyai program",
    ),
    # Programme 1 has indicators, programme 9 supports nothing.
    Case(
        "program-without-indicator",
        "a programme that supports an indicator",
        ("perikanan.xlsx › program › A3",),
        OFFICE,
        message="program 'Program Budi Daya' tidak mempunyai indikator program",
    ),
    Case(
        "program-without-indicator",
        "with one of its own",
        records=[*PROGRAM, *INDIKATOR, *INDIKATOR_PROGRAM, MEASURED],
    ),
)
