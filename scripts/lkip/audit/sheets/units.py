"""Units of counts, against what the name of the indicator says is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Record

_COUNTED = re.compile(r"(?:jumlah|banyaknya)\s(?P<noun>[^\W\d_]+(?:/[^\W\d_]+)*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
TIMES = frozenset({"hari", "minggu", "bulan", "tahun", "jam"})
"""Units of time, which count no things."""


def unit_differs(subject: Subject) -> Iterator[Problem]:
    """Every count whose unit is another thing than its name says is counted.

    Only where the name begins with a noun that is a unit elsewhere in the agreements: "Jumlah
    Koperasi …" in "orang". The name may have several, "Jumlah Dokumen … dan Laporan …".
    """
    items = [r for r in subject.of("butir") if r.text("nama") and r.text("satuan")]
    known = {_first(r) for r in items}
    for r in items:
        match = _COUNTED.match(r.text("nama"))
        unit = _first(r)
        if match is None:
            continue
        nouns = {word.casefold() for word in _WORD.findall(r.text("nama"))}
        counted = match["noun"].casefold().split("/")
        other = unit in TIMES or any(noun in known for noun in counted)
        if unit not in nouns and other and not nouns & TIMES:
            yield Problem(
                f"satuan {r.text('satuan')!r}, padahal yang dihitung {match['noun'].lower()}: "
                f"{r.text('nama')!r}",
                cells_of(r, "satuan", "nama"),
                "Betulkan satuannya, atau nama indikatornya.",
            )


def _first(r: Record) -> str:
    """The first word of a unit: `orang` of `orang/bulan`."""
    match = _WORD.search(r.text("satuan"))
    return match[0].casefold() if match else ""


RULES = (
    Rule(
        "unit-of-count",
        "note",
        "Satuan target harus sama dengan yang dihitung indikatornya.",
        "Jumlah Koperasi yang dibina: 22 orang",
        unit_differs,
    ),
)
