"""Headings, captions and references of a document; words that stand twice."""

from typing import Literal

from subjects import Case

from lkip.model import Line, OutlineEntry
from making import made

AT = "chapters/bab.md:1"


def table(number: str, line: int, caption: str = "Kapal", part: str = "bab") -> OutlineEntry:
    return shown("table", number, line, caption, part)


def shown(
    kind: Literal["table", "chart"], number: str, line: int, caption: str, part: str = "bab"
) -> OutlineEntry:
    return OutlineEntry(
        kind, caption, part, Line("chapters/bab.md", line), id=f"tbl-{line}", number=number
    )


def document(rule: str, why: str, *entries: OutlineEntry, found: str = "", text: str = "") -> Case:
    return Case(rule, why, (found,) if found else (), text=(text,) if text else (), entries=entries)


CASES = (
    document(
        "unreferenced", "no sentence points there", table("Tabel 1", 7), found="chapters/bab.md:7"
    ),
    document("unreferenced", "one does", table("Tabel 1", 7), text="Lihat {@tbl-7}."),
    document("unreferenced", "without a number", table("", 7)),
    document("unreferenced", "in an appendix", table("Tabel L.1", 7, part="lampiran")),
    document(
        "same-caption",
        "twice",
        table("Tabel 1", 7, "Kapal  Berizin"),
        table("Tabel 2", 9, "Kapal berizin"),
        found="chapters/bab.md:7; chapters/bab.md:9",
    ),
    document("same-caption", "a chart of it", table("T 1", 7), shown("chart", "G 1", 9, "Kapal")),
    document("same-caption", "two without number", table("", 7), table("", 9)),
    Case(
        "same-heading",
        "twice under one heading",
        ("chapters/bab.md:2; chapters/bab.md:4",),
        text=("# Bab", "## Faktor Penghambat", "Isi.", "## Faktor penghambat"),
    ),
    Case(
        "same-heading",
        "under two headings, and at two levels",
        text=("# A", "## Hasil", "### Hasil", "# B", "## Hasil"),
    ),
    Case("doubled-word", "a slip", (AT,), text=("Kapal yang yang berizin.",)),
    Case("doubled-word", "over a sentence's end", text=("Begitu itu. Itu pun cukup.",)),
    Case("doubled-word", "reduplication", text=("Lain lain, sama sama, tiap tiap, pelan-pelan.",)),
    Case(
        "doubled-word",
        "in a cell",
        ("perikanan.xlsx › sasaran › A2",),
        [made("sasaran/1", nama="Laut dan dan pantai")],
    ),
)
