"""Codes of kegiatan, which bear the code of their programme in front."""

from subjects import Case

from lkip.model import Record
from making import made


def codes(*codes: str, parents: str = "1 1 1 1 1 1 1 1 1 1 2") -> list[Record]:
    """Kegiatan with these codes (cells A2 and on), under these programmes (cells B2 and on)."""
    programmes = [made(f"program/{code}", kode=code) for code in "12"]
    pairs = zip(codes, parents.split(), strict=False)
    return programmes + [
        made(f"kegiatan/{n}", n, kode=code, program=(f"program/{parent}",))
        for n, (code, parent) in enumerate(pairs, 2)
    ]


TEN = tuple(f"1.{n}" for n in range(1, 11))

CASES = (
    Case("code-of-parent", "every code", records=codes(*TEN, "2.1")),
    Case(
        "code-of-parent",
        "one code of another",
        ("perikanan.xlsx › kegiatan › A12; perikanan.xlsx › kegiatan › B12",),
        codes(*TEN, "1.11"),
        message="kode '1.11' berada di bawah '2', padahal kode lain di lembar ini diawali kode",
    ),
    Case(
        "code-of-parent",
        "the parent's code is no more than the beginning of a number",
        ("perikanan.xlsx › kegiatan › A12; perikanan.xlsx › kegiatan › B12",),
        codes(*TEN, "21"),
    ),
    Case("code-of-parent", "codes of another kind", records=codes(*"abcdefghijk")),
    Case("code-of-parent", "too few for a habit", records=codes("1.1", "1.2", "1.3", "9.1")),
)
