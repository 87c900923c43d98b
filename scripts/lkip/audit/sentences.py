"""Sentences of the report and of its cells, and what each of their figures is called in them.

A figure is a printed value, or a number that an author typed. Its role is the term that stands
before it (`target`, `realisasi`, `capaian`, …); where a sentence leaves that open, there is none,
and nothing is concluded from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import structs

from lkip.audit.narasi import keys
from lkip.audit.rows import Grid, Part, grids, is_total, parts
from lkip.audit.rule import Subject, once
from lkip.model import Cell, Item, Passage, Place, Text, Value
from lkip.values.numbers import NUMBER, parsed

Shown = tuple[int, int, Item]
"""What a value prints in a sentence: from where, to where, and what of."""


class Figure(NamedTuple):
    """A number in a sentence."""

    start: int
    end: int
    value: Value
    """With its decimals as written; a typed one has the unit that is written with it, if any."""
    place: Place
    role: str = ""
    """A name of `TERMS`; empty: it is not called anything."""
    typed: bool = False


class Sentence(NamedTuple):
    """A sentence, or a whole cell."""

    text: str
    place: Place
    figures: tuple[Figure, ...] = ()
    shown: tuple[Shown, ...] = ()
    about: tuple[str, ...] = ()
    """The keys of the records whose narasi it stands in."""
    row: bool = False
    """Whether it is a row of a typed table."""

    def only(self, role: str, *units: str) -> Figure | None:
        """The one figure of a role and of one of the units; None if there are more, or none."""
        found = [f for f in self.figures if f.role == role and (not units or f.value.unit in units)]
        return found[0] if len(found) == 1 else None

    def years(self) -> set[str]:
        """The years that it speaks of."""
        return set(_YEAR.findall(self.text))

    def written(self, start: int, end: int) -> bool:
        """Whether an author typed what stands from `start` to `end`; else a value prints it."""
        return not any(a < end and start < b for a, b, _ in self.shown)


TERMS = {
    "penyerapan": r"(?:peny|s)erapan(?:nya)?(?:\sanggaran(?:nya)?)?|capaian\sanggaran",
    "target": r"(?:di)?target(?:nya|kan)?",
    "realisasi": r"(?:te)?realisasi(?:nya)?(?:\s(?:kinerja|anggaran)(?:nya)?)?|direalisasikan",
    "capaian": r"(?:pen)?capaian(?:nya)?(?:\s(?:kinerja|target|indikator)(?:nya)?)?|tercapai",
    "efisiensi": r"efisiensi(?:nya)?",
    "pagu": r"pagu(?:nya)?(?:\sanggaran)?|(?:ber)?anggaran(?:nya)?|(?:di)?alokasi(?:kan|nya)?",
}
"""The terms that figures are called by."""

_TERM = re.compile(
    r"\b(?:" + "|".join(f"(?P<{role}>{form})" for role, form in TERMS.items()) + r")\b",
    re.IGNORECASE,
)
REACH = 60
"""As many characters behind its term a figure may stand."""

_CHANGE = re.compile(
    r"\b(?:meningkat|naik|bertambah|tumbuh|menurun|turun|berkurang|lebih|kurang|selisih(?:nya)?)\b"
    r"(?!.*\b(?:menjadi|dari)\b)",
    re.IGNORECASE,
)
"""What tells that a figure is how much another changed or differs."""

NO_FIGURE = frozenset({"tanggal", "tahun", "peraturan", "bagian", "butir"})
"""Forms of typed numbers (see `OutlineEntry.form`) that measure nothing."""

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_PERCENT = re.compile(r"\s?(?:%|persen\b)")
_POINTS = re.compile(r"\s?poin\b")
_ROUGH = re.compile(r"\s?(?:ribu|juta|mili?[ay]r|triliun)\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\bRp\.?\s?$")
_MINUS = re.compile(r"(?:^|[\s(])[-\N{MINUS SIGN}]$")


@once
def sentences(subject: Subject) -> Iterator[Sentence]:
    """Every sentence of the running text, row of a typed table, and cell that figures stand in."""
    for paragraph in paragraphs(subject):
        yield from paragraph
    for grid in grids(subject):
        for row in grid.rows:
            if not is_total(row):
                for part in parts(grid, row):
                    yield from _of_row(subject, grid, part)
    for r in subject.records.values():
        for held in r.fields.values():
            if isinstance(held, Text) and isinstance(held.origin, Cell) and "%" in held.text:
                figures = tuple(_typed(held.text, held.origin))
                yield Sentence(held.text, held.origin, _called(held.text, figures, ()))


@once
def paragraphs(subject: Subject) -> Iterator[tuple[Sentence, ...]]:
    """The sentences of the running text, paragraph by paragraph; a cell with text is one."""
    for passage in subject.passages:
        yield tuple(_of_passage(subject, passage))


def _of_passage(subject: Subject, passage: Passage) -> Iterator[Sentence]:
    ends = [match.span() for match in _END.finditer(passage.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(passage.text)]
    for start, stop in zip(starts, stops, strict=True):
        one = _between(subject, passage, start, stop)
        yield one._replace(figures=_called(one.text, one.figures, one.shown))


def _between(subject: Subject, passage: Passage, start: int, stop: int) -> Sentence:
    """A piece of a passage; its figures are not called anything yet."""
    text = passage.text[start:stop]
    shown: list[Shown] = []
    printed: list[Figure] = []
    taken: list[tuple[int, int]] = []
    for span in (s for s in passage.spans if start <= s.start and s.end <= stop):
        a, b = span.start - start, span.end - start
        entry = subject.entries[span.entry]
        if entry.kind == "typed":
            taken += [(a, b)] if entry.form in NO_FIGURE else []
            continue
        taken.append((a, b))
        if entry.item is not None:
            shown.append((a, b, entry.item))
        if isinstance(entry.item, Value) and entry.item and entry.item.unit != "tahun":
            printed.append(Figure(a, b, entry.item, entry.place))
    typed = [
        f._replace(place=passage.place(start + f.start))
        for f in _typed(text, passage.place(start))
        if not any(a <= f.start < b for a, b in taken)
    ]
    figures = tuple(sorted(printed + typed, key=lambda f: f.start))
    return Sentence(text, passage.place(start), figures, tuple(shown), tuple(keys(passage)))


_NONE = re.compile(r"[\s\-–—]*")
_ALONE = re.compile(r"(?:Rp\.?|[\s%])*", re.IGNORECASE)
"""What may stand beside the figure of a cell."""


def _of_row(subject: Subject, grid: Grid, part: Sequence[Part]) -> Iterator[Sentence]:
    """The cells of a row as a sentence, of which each figure is called by its heading.

    Where performance and money stand in one row, they are two sentences.
    """
    roles = _headings(grid, part)
    text = ""
    figures: list[Figure] = []
    shown: list[Shown] = []
    for at, cell in part:
        if _NONE.fullmatch(cell.text):
            continue
        one = _between(subject, cell, 0, len(cell.text))
        by = len(text)
        if at in roles and len(one.figures) == 1:
            (figure,) = one.figures
            rest = cell.text[: figure.start] + cell.text[figure.end :]
            if _ALONE.fullmatch(rest):
                role, unit = roles[at]
                value = structs.replace(figure.value, unit=figure.value.unit or unit)
                called = figure._replace(value=value, role=role)
                figures.append(called._replace(start=figure.start + by, end=figure.end + by))
        shown += [(a + by, b + by, item) for a, b, item in one.shown]
        text += one.text + " "
    years = dict.fromkeys(grid.columns[at].year for at, _ in part)
    text += " ".join(year for year in years if year)
    cell = part[0][1]
    for held in _apart(figures):
        yield Sentence(text, cell.place(), held, tuple(shown), tuple(keys(cell)), True)


def _apart(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The figures of a row; those of money apart where both it and something else is realised."""
    realised = {f.value.unit == "rupiah" for f in figures if f.role == "realisasi"}
    if len(realised) < 2:
        yield tuple(figures)
        return
    money = [f.value.unit == "rupiah" or f.role == "penyerapan" for f in figures]
    for wanted in (True, False):
        yield tuple(f for f, is_money in zip(figures, money, strict=True) if is_money == wanted)


def _headings(grid: Grid, part: Sequence[Part]) -> dict[int, tuple[str, str]]:
    """What the headings call the figures of their columns, and their unit.

    Where only money is planned and spent, its target is a ceiling, and its capaian what is spent
    of that; a ceiling, and what is spent beside it, is rupiah without saying so.
    """
    called = {}
    for at, _ in part:
        found = {match.lastgroup or "" for match in _TERM.finditer(grid.columns[at].heading)}
        if len(found) == 1:
            called[at] = found.pop(), grid.columns[at].unit
    planned = {unit for role, unit in called.values() if role in ("target", "realisasi")}
    ceiling = any(role == "pagu" for role, _ in called.values())
    if planned == {"rupiah"} or (planned == {""} and ceiling):
        meant = {"target": "pagu", "capaian": "penyerapan"}
        called = {at: (meant.get(role, role), unit) for at, (role, unit) in called.items()}
        ceiling = True
    money = ("pagu", "realisasi") if planned <= {"rupiah", ""} and ceiling else ("pagu",)
    return {at: (r, unit or ("rupiah" if r in money else "")) for at, (r, unit) in called.items()}


def _typed(text: str, place: Place) -> Iterator[Figure]:
    """The numbers in digits in a text; no year, and no rough amount (`7,8 miliar`)."""
    for match in NUMBER.finditer(text):
        number = parsed(match[0])
        if number is None or _YEAR.match(text, match.start()) or _ROUGH.match(text, match.end()):
            continue
        start = match.start()
        unit = ""
        if _PERCENT.match(text, match.end()):
            unit = "percent"
        elif _POINTS.match(text, match.end()):
            unit = "poin persen"
        elif rupiah := _RUPIAH.search(text, max(start - 4, 0), start):
            unit, start = "rupiah", rupiah.start()
        if _MINUS.search(text, max(start - 2, 0), start):
            number = -number
        decimals = len(match[0].partition(",")[2])
        yield Figure(start, match.end(), Value(number, unit, place, decimals), place, typed=True)


def _called(text: str, figures: tuple[Figure, ...], shown: Sequence[Shown]) -> tuple[Figure, ...]:
    """The figures with their roles: by the terms between the figure before and itself."""
    terms = [
        match
        for match in (_TERM.finditer(text) if figures else ())
        if not any(a <= match.start() < b for a, b, _ in shown)
    ]
    found = []
    before = 0
    for figure in figures:
        near = [m for m in terms if before <= m.start() and m.end() <= figure.start]
        found.append(figure._replace(role=_role(text, figure, near)))
        before = figure.end
    return tuple(found)


def _role(text: str, figure: Figure, terms: Sequence[re.Match[str]]) -> str:
    """What a figure is called by the terms before it; empty where they leave it open.

    An amount is the one of the last term ("anggaran itu terealisasi Rp80"); of a share with two
    terms it is not sure ("perbandingan capaian dengan penyerapan sebesar 109%").
    """
    if not terms or figure.start - terms[-1].end() > REACH:
        return ""
    role = terms[-1].lastgroup or ""
    if _CHANGE.search(text, terms[-1].end(), figure.start):
        return ""
    if figure.value.unit == "rupiah":
        return role
    if role == "realisasi" and "anggaran" in terms[-1][0].casefold():
        return "penyerapan"
    return role if len({term.lastgroup for term in terms}) == 1 else ""
