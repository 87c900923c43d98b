"""What last year's report had of earlier years beside what is there now: figures, and results.

A figure stands in a cell; a result is computed, and may be another one though no figure is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from lkip.audit.last.pairs import Pair, pairs
from lkip.audit.rule import cells_of
from lkip.audit.subject import Subject, once_all
from lkip.model import Cell, Origin, Place, Record, Series, Value
from lkip.model import Rule as Computed
from lkip.values.arithmetic import printed
from lkip.values.chain import named_in
from lkip.values.earlier import Earlier, earlier
from lkip.values.wording import phrase

MEASURED = ("indikator", "indikator-program")
"""Kinds whose realisasi and capaian may be computed."""

SETTINGS = {"realisasi": ("pembilang", "penyebut"), "capaian": ("arah", "batas")}
"""By what is computed, the cells that say how."""


class Figure(NamedTuple):
    """A figure of a record of last year's report, and of which year it is."""

    pair: Pair
    figure: Earlier
    year: int

    @property
    def place(self) -> Place | None:
        """The cell that holds it now."""
        origin = self.figure.new.origin
        return origin if isinstance(origin, Cell) else None

    def said(self, subject: Subject) -> str:
        """What it was, as words."""
        old = phrase(subject.scales, self.figure.old)
        last = subject.year - 1
        return f"{self.figure.heading} dari {self.pair.called}: {old} menurut laporan tahun {last}"


class Result(NamedTuple):
    """What is computed of a year that last year's report was about, and comes out otherwise."""

    called: str
    old: Value
    new: Value
    same: bool
    """Whether it is computed from the same numbers."""
    unknown: bool
    """Whether it is computed from what last year's report did not have."""
    places: tuple[Cell, ...]
    """The cells that say how it is computed."""


@once_all
def figures(subject: Subject) -> Iterator[Figure]:
    """The figures of the records that are still there, each with its year."""
    for pair in pairs(subject):
        if pair.new is None:
            continue
        of = pair.old.value("tahun").number
        for figure in earlier(pair.old, pair.new, pair.sheet):
            year = of if figure.year is None else figure.year
            if year is not None and figure.field != "tahun":
                yield Figure(pair, figure, int(year))


@once_all
def results(subject: Subject) -> Iterator[Result]:
    """The results that no other figure told of explains."""
    told = {one.figure.new.ref for one in figures(subject) if one.figure.differs()}
    known = {pair.new.key for pair in pairs(subject) if pair.new}
    for pair, field, year in _computed(subject):
        assert pair.new, "only records that are still there are compared"
        old, new = (r.value(field, year) for r in (pair.old, pair.new))
        names = set(named_in(new.origin))
        alike = printed(subject.scales, old) == printed(subject.scales, new)
        if not comparable(old, new) or alike or told & names:
            continue
        told.add(new.ref)
        yield Result(
            f"{field} {year} dari {pair.called}",
            old,
            new,
            _numbers(subject.last, old.origin) == _numbers(subject.records, new.origin),
            any(name.partition("#")[0] not in known for name in names),
            cells_of(pair.new, *SETTINGS[field]) or cells_of(pair.new, "nama"),
        )


def _computed(subject: Subject) -> Iterator[tuple[Pair, str, int]]:
    """The realisasi, then the capaian, of earlier years that are computed.

    Of another direction any capaian is another: `last-year-measure` tells of that.
    """
    for pair in pairs(subject):
        if pair.old.kind not in MEASURED or pair.new is None:
            continue
        fields = ["realisasi"]
        fields += ["capaian"] if pair.old.text("arah") == pair.new.text("arah") else []
        for field in fields:
            held = pair.new.fields.get(field)
            for year, value in held.years.items() if isinstance(held, Series) else ():
                if year < subject.year and isinstance(value.origin, Computed):
                    yield pair, field, year


def _numbers(records: Mapping[str, Record], origin: Origin) -> list[Decimal | None]:
    """The numbers that a value is computed from, in the order of its formula."""
    found = []
    for name in named_in(origin):
        key, _, field = name.partition("#")
        field, _, year = field.partition("/")
        held = records.get(key, Record(key, {}))
        found.append(held.value(field, int(year) if year else None).number)
    return found


def comparable(old: Value, new: Value) -> bool:
    """Whether both are numbers of one unit."""
    return bool(old and new) and old.unit == new.unit
