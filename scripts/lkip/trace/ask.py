"""Questions to a trace: from a number, a table or a line to its prints; from a cell to them too."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lkip.model import Cell, Line, Origin, Ref, Rule, Trace, TracePlace, TracePrint
from lkip.values.numbers import numbers, parsed

CELL = re.compile(
    r"(?P<book>[^!›]+\.xlsx)\s*[!›]\s*(?P<sheet>[^!›]+?)\s*[!›]\s*"
    r"(?P<cell>\$?[A-Za-z]{1,3}\$?\d+)"
)
LINE = re.compile(r"(?P<file>\S+\.(?:md|yaml))(?::(?P<line>\d+))?")
PLACE = re.compile(
    r"(?P<word>tabel|grafik|bagan|gambar|bab|subbab|bagian|lampiran)\s*:\s*(?P<name>\S+)"
)

PREFIXES = {"tabel": "tbl-", "grafik": "fig-", "bagan": "fig-", "gambar": "fig-"}
"""The first letters of a place's anchor, by the word that an author uses; else a section's."""


class Answer(NamedTuple):
    """The prints that a question is about, and the cell that they should lead to, if it was one."""

    prints: tuple[TracePrint, ...]
    cell: Cell | None = None


def ask(trace: Trace, what: str) -> Answer:
    """The prints that `what` names; none where it names nothing.

    `94,75`, `tabel:capaian-iku`, `Tabel 3.2`, `chapters/03-akuntabilitas.md:41`,
    `kinerja.xlsx!Indikator!F12`, or the name of a value.
    """
    what = what.strip()
    if match := CELL.fullmatch(what):
        address = match["cell"].replace("$", "").upper()
        cell = Cell(match["book"].strip().rpartition("/")[2], match["sheet"], address)
        leading = _leading(trace, cell)
        return Answer(tuple(p for p in trace.prints if _leads(p.origin, cell, leading)), cell)
    if place := _place(trace, what):
        return Answer(tuple(p for p in trace.prints if p.within == place.id))
    if match := LINE.fullmatch(what):
        line = int(match["line"] or 0)
        return Answer(tuple(p for p in trace.prints if _at(p, match["file"], line)))
    number = parsed(what)
    if number is not None:
        named = (p for p in trace.prints if number in (p.number, *map(parsed, numbers(p.text))))
        return Answer(tuple(named))
    return Answer(tuple(p for p in trace.prints if what in (p.ref, p.text)))


def nearest(trace: Trace, what: str, count: int = 3) -> list[str]:
    """What could have been meant by a question without an answer, the nearest first."""
    what = what.strip()
    if CELL.fullmatch(what):
        known = [_cell_asked(cell) for cell in _cells(trace)]
    elif PLACE.fullmatch(what):
        known = [place_asked(place) for place in trace.places]
    elif match := LINE.fullmatch(what):
        lines = {str(p.place) for p in trace.prints}
        same = [one for one in lines if one.startswith(f"{match['file']}:")]
        asked = int(match["line"] or 0)
        if same:
            return sorted(same, key=lambda one: abs(int(one.rpartition(":")[2]) - asked))[:count]
        known = sorted(lines)
    elif (number := parsed(what)) is not None:
        held = {
            p.text: p.number for p in trace.prints if p.number is not None and p.kind == "value"
        }
        close = sorted(held, key=lambda text: (abs((held[text] or 0) - number), text))
        return close[:count]
    else:
        known = [*(place_asked(p) for p in trace.places), *(p.number for p in trace.places)]
        known += trace.values
    return difflib.get_close_matches(what, list(dict.fromkeys(known)), count, 0.5)


def place_asked(place: TracePlace) -> str:
    """How a place is asked for: `tabel:capaian-iku`."""
    if place.kind == "heading":
        return f"bagian:{place.id.removeprefix('sec-')}"
    word = {"table": "tabel", "chart": "grafik", "figure": "gambar"}[place.kind]
    return f"{word}:{place.id.partition('-')[2]}"


def _cell_asked(cell: Cell) -> str:
    return f"{cell.workbook}!{cell.sheet}!{cell.cell}"


def _place(trace: Trace, what: str) -> TracePlace | None:
    """The place of an anchor, of `tabel:…`, or of a printed number such as `Tabel 3.2`."""
    names = {what, what.removeprefix("@")}
    if match := PLACE.fullmatch(what):
        names = {PREFIXES.get(match["word"], "sec-") + match["name"], match["name"]}
    printed = " ".join(what.split()).casefold()
    for place in trace.places:
        number = " ".join(place.number.split()).casefold()
        if place.id in names or (number and number == printed):
            return place
    return None


def _at(one: TracePrint, file: str, line: int) -> bool:
    place = one.place
    same = place.file == file or place.file.endswith(f"/{file}")
    return same and line in (0, place.line)


# --- from a cell --------------------------------------------------------------------------


def _leading(trace: Trace, cell: Cell) -> frozenset[str]:
    """The names of the values that a cell has a part in."""
    found: dict[str, bool] = {}

    def leads(name: str) -> bool:
        if name not in found:
            found[name] = False  # a name that leads to itself ends there
            found[name] = any(
                leads(one.name) if isinstance(one, Ref) else _same(one, cell)
                for one in ends(trace.values[name].origin)
            )
        return found[name]

    return frozenset(name for name in trace.values if leads(name))


def _leads(origin: Origin, cell: Cell, leading: frozenset[str]) -> bool:
    return any(
        _same(one, cell) or (isinstance(one, Ref) and one.name in leading) for one in ends(origin)
    )


def _same(origin: Origin, cell: Cell) -> bool:
    """Whether an origin is the cell; the case of names does not matter."""
    if not isinstance(origin, Cell):
        return False
    return str(origin).casefold() == str(cell).casefold()


def ends(origin: Origin) -> Iterator[Cell | Line | Ref]:
    """Cells, lines and names at the ends of an origin."""
    if isinstance(origin, Rule):
        for one in origin.inputs:
            yield from ends(one)
    else:
        yield origin


def _cells(trace: Trace) -> list[Cell]:
    origins: Iterable[Origin] = (
        *(p.origin for p in trace.prints),
        *(v.origin for v in trace.values.values()),
    )
    held = (one for origin in origins for one in ends(origin))
    return list(dict.fromkeys(one for one in held if isinstance(one, Cell)))


def grouped(prints: Sequence[TracePrint]) -> list[list[TracePrint]]:
    """Prints of the same thing together, in the order of the first of each."""
    groups: dict[object, list[TracePrint]] = {}
    for one in prints:
        groups.setdefault((one.text, one.ref or one.origin), []).append(one)
    return list(groups.values())
