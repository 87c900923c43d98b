"""Aims in other words than their sheet's."""

from subjects import Case

from making import made

SHEETS = (
    made("sasaran/1", nama="Meningkatkan pendapatan nelayan kecil di pesisir"),
    made("tujuan/1", nama="Meningkatnya pendapatan nelayan kecil di hulu"),
    made("strategi/1", strategi="Meningkatnya pendapatan nelayan kecil di hulu"),
)


def said(why: str, text: str, cell: str = "", message: str = "") -> Case:
    found = (f"chapters/bab.md:1; perikanan.xlsx › {cell}",) if cell else ()
    return Case("aim-form", why, found, SHEETS, [text], message)


CASES = (
    said("right", "Sasarannya meningkatkan pendapatan nelayan kecil di pesisir."),
    said(
        "another form",
        "Meningkatnya pendapatan nelayan kecil di pesisir.",
        "sasaran › A2",
        "tertulis 'Meningkatnya …', padahal pada perikanan.xlsx › sasaran › A2 tertulis",
    ),
    said("a noun", "Peningkatan pendapatan nelayan kecil di hulu.", "tujuan › A2"),
    said("prose about it", "Hal itu mendukung peningkatan pendapatan nelayan kecil di hulu."),
    said("part of a sentence", "Perda tentang pendapatan nelayan kecil di pesisir berlaku."),
    Case(
        "aim-form",
        "in a cell",
        ("perikanan.xlsx › butir › A2; perikanan.xlsx › sasaran › A2",),
        [*SHEETS, made("butir/1", sasaran="Meningkatnya pendapatan nelayan kecil di pesisir")],
    ),
)
