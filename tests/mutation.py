"""`make mutation`: which mistakes in the sample's workbooks the findings tell of.

Changes one cell at a time in a way that people do - a digit, two digits, the decimal comma, a
letter, a row, a unit, nothing at all - and asks whether a build would find anything that it did not
find before. Every column is as likely as any other, then every cell of it, then every change that
the cell can have; the same seed gives the same changes.

Not every mistake can be found: a figure that stands in one cell only, which nothing else states, is
right by itself. `--alone` counts those: number cells in which even a gross change is not found.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import openpyxl

from lkip.config import ContractColumn
from lkip.model import Cell, Field, Finding, Series
from lkip.read.workbooks import read_files
from pipeline import Pipeline, new

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "dkukmp-dumai/2024"


class Target(NamedTuple):
    """A cell that a record was read from."""

    cell: Cell
    column: str
    """`Indikator: Satuan`."""
    kind: str
    """What it holds, in a word."""
    choices: tuple[str, ...] = ()
    """What else could stand there."""


class Change(NamedTuple):
    """A change that was made, and what was found after it."""

    target: Target
    how: str
    before: object
    after: object
    found: tuple[Finding, ...]


Change_ = Callable[[random.Random, object], object]


# --- what can be changed -------------------------------------------------------------------


class Books:
    """The workbooks, open to be changed; saved once, so that a change is all that differs."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline
        self.files = {name: _saved(_open(data)) for name, data in pipeline.workbooks().items()}
        self.open = {name: _open(data) for name, data in self.files.items()}
        self.before = pipeline.make(self.files).all_findings()

    def targets(self) -> list[Target]:
        """All cells with something in them, in the order of the sheets."""
        data = read_files(self.files, self.pipeline.contract, self.pipeline.where.year)
        sheets = {sheet.record: sheet for sheet in self.pipeline.contract.values()}
        columns = {
            (kind, column.field): (f"{sheet.sheet}: {column.heading}", column)
            for kind, sheet in sheets.items()
            for column in sheet.columns
        }
        found = []
        for record in data.records:
            for name, field in record.fields.items():
                title, column = columns[record.kind, name]
                for cell in _cells(field):
                    found.append((cell, title, column))
        values = {cell: self.value(cell) for cell, _, _ in found}
        others: dict[str, dict[str, None]] = defaultdict(dict)
        for cell, title, _ in found:
            others[title][str(values[cell])] = None
        return [
            Target(cell, title, _kind(column), tuple(column.choices or others[title]))
            for cell, title, column in found
            if values[cell] is not None
        ]

    def value(self, cell: Cell) -> object:
        """What stands in a cell."""
        return self.open[cell.workbook][cell.sheet][cell.cell].value

    def below(self, cell: Cell) -> Cell:
        """The cell in the next row."""
        at = self.open[cell.workbook][cell.sheet][cell.cell]
        return Cell(cell.workbook, cell.sheet, f"{at.column_letter}{at.row + 1}")

    def changed(self, values: dict[Cell, object]) -> tuple[Finding, ...]:
        """What is new among the findings once these cells hold these values."""
        name = next(iter(values)).workbook
        book = _open(self.files[name])
        for cell, value in values.items():
            book[cell.sheet][cell.cell].value = value
        made = self.pipeline.make(self.files | {name: _saved(book)})
        return tuple(new(self.before, made.all_findings()))


def _open(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def _saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _cells(field: Field) -> Iterator[Cell]:
    """The cells of a field."""
    fields = field.years.values() if isinstance(field, Series) else [field]
    for one in fields:
        if isinstance(one.origin, Cell) and one.origin.cell:
            yield one.origin


def _kind(column: ContractColumn) -> str:
    if column.field == "satuan":
        return "satuan"
    if column.type == "number":
        return "rupiah" if column.unit == "rupiah" else "angka"
    kinds = {"key": "kode", "reference": "rujukan", "references": "rujukan"}
    return kinds.get(column.type, {"choice": "pilihan", "date": "tanggal"}.get(column.type, "teks"))


# --- how -----------------------------------------------------------------------------------


def digit(chance: random.Random, value: object) -> object:
    """One digit is another."""
    text = _written(value)
    places = [n for n, c in enumerate(text) if c.isdecimal()]
    if not places:
        return value
    at = chance.choice(places)
    other = chance.choice([d for d in "123456789" if d != text[at]])
    return _as(value, text[:at] + other + text[at + 1 :])


def swapped(chance: random.Random, value: object) -> object:
    """Two digits beside each other change places."""
    text = _written(value)
    pairs = [
        n for n, (a, b) in enumerate(pairwise(text)) if a != b and a.isdecimal() and b.isdecimal()
    ]
    if not pairs:
        return value
    at = chance.choice(pairs)
    return _as(value, text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def moved(chance: random.Random, value: object) -> object:
    """The decimal comma is one place off."""
    return Decimal(_written(value)).scaleb(chance.choice([-1, 1]))


def emptied(chance: random.Random, value: object) -> object:
    """Nothing stands there."""
    return None


def misspelt(chance: random.Random, value: object) -> object:
    """A letter is missing, doubled, another, or in the place of its neighbour."""
    text = str(value)
    places = [n for n in range(1, len(text) - 1) if text[n - 1 : n + 2].isalpha()]
    if not places:
        return value
    at = chance.choice(places)
    a, b = text[at], text[at + 1]
    other = chance.choice([c for c in "aeiknrst" if c != a.lower()])
    ways = ["", a + a, other.upper() if a.isupper() else other]
    tried = [text[:at] + way + text[at + 1 :] for way in ways]
    if a != b:
        tried.append(text[:at] + b + a + text[at + 2 :])
    return chance.choice(tried)


def day(chance: random.Random, value: object) -> object:
    """Another day, month or year."""
    assert isinstance(value, datetime)
    years = chance.choice([-1, 1])
    return chance.choice(
        [
            value + timedelta(days=chance.choice([-9, -1, 1, 9])),
            value + timedelta(days=chance.choice([-91, -30, 30, 91])),
            value.replace(year=value.year + years, day=min(value.day, 28)),
        ]
    )


def another(choices: tuple[str, ...]) -> Change_:
    """Another of what could stand there."""

    def change(chance: random.Random, value: object) -> object:
        others = [c for c in choices if c not in ("None", str(value))]
        return chance.choice(others) if others else value

    return change


def ways(target: Target, value: object) -> dict[str, Change_]:
    """The changes that a cell can have, but for changing places with another."""
    any_kind: dict[str, Change_] = {"dikosongkan": emptied}
    if target.kind in ("rupiah", "angka"):
        return any_kind | {"angka": digit, "dua angka": swapped, "koma": moved}
    if target.kind in ("satuan", "pilihan", "rujukan"):
        return any_kind | {"pilihan lain": another(target.choices)}
    if target.kind == "tanggal" and isinstance(value, datetime):
        return any_kind | {"tanggal lain": day}
    return any_kind | {"ejaan": misspelt, "angka": digit, "dua angka": swapped}


def _written(value: object) -> str:
    return str(Decimal(str(value))) if isinstance(value, int | float) else str(value)


def _as(value: object, text: str) -> object:
    return Decimal(text) if isinstance(value, int | float) else text


# --- trying --------------------------------------------------------------------------------


def changes(books: Books, count: int, seed: int) -> Iterator[Change]:
    """`count` changes, one after the other, each with what was found after it."""
    chance = random.Random(seed)
    columns: dict[str, list[Target]] = defaultdict(list)
    for target in books.targets():
        columns[target.column].append(target)
    done = 0
    while done < count:
        target = chance.choice(columns[chance.choice(list(columns))])
        value = books.value(target.cell)
        below = books.below(target.cell)
        neighbour = books.value(below)
        possible: dict[str, dict[Cell, object]] = {
            how: {target.cell: way(chance, value)} for how, way in ways(target, value).items()
        }
        if target.column.partition(":")[0] != "Instansi" and neighbour is not None:
            possible["dua baris"] = {target.cell: neighbour, below: value}
        possible = {
            how: values
            for how, values in possible.items()
            if str(values[target.cell]) != str(value)
        }
        if not possible:
            continue
        how = chance.choice(list(possible))
        after = possible[how][target.cell]
        yield Change(target, how, value, after, books.changed(possible[how]))
        done += 1


def gross(value: object) -> Decimal:
    """A number that is far from right."""
    return Decimal(_written(value)) * 3 + 7


def alone(books: Books) -> Iterator[tuple[Target, bool]]:
    """Every number cell, and whether nothing is found even when it is far from right."""
    for target in books.targets():
        if target.kind in ("rupiah", "angka"):
            wrong = gross(books.value(target.cell))
            yield target, not books.changed({target.cell: wrong})


# --- telling -------------------------------------------------------------------------------


def table(tried: list[Change], of: Callable[[Change], str]) -> str:
    """Found and all, by what `of` tells of a change."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for change in tried:
        counts[of(change)][0] += bool(change.found)
        counts[of(change)][1] += 1
    return "\n".join(
        f"  {name:<40} {found:>4} of {total:>4} {found / total:>6.0%}"
        for name, (found, total) in sorted(counts.items())
    )


def main() -> None:
    """Print the share that is found, by kind of cell, kind of change and column."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=300, help="how many changes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="count what nothing else states")
    parser.add_argument("--missed", action="store_true", help="list what was not found")
    given = parser.parse_args()
    books = Books(Pipeline(ROOT, SAMPLE))
    if given.alone:
        probed = list(alone(books))
        counts = Counter(target.column for target, unseen in probed if unseen)
        total = Counter(target.column for target, _ in probed)
        print(f"number cells that nothing else states: {counts.total()} of {total.total()}")
        for column, cells in total.items():
            print(f"  {column:<40} {counts[column]:>4} of {cells:>4}")
        return
    tried = list(changes(books, given.n, given.seed))
    found = sum(bool(change.found) for change in tried)
    print(f"found: {found} of {len(tried)} ({found / len(tried):.0%}), seed {given.seed}")
    print("by what the cell holds\n" + table(tried, lambda c: c.target.kind))
    print("by what was changed\n" + table(tried, lambda c: c.how))
    print("by column\n" + table(tried, lambda c: c.target.column))
    rules = Counter(rule for c in tried for rule in {f.rule for f in c.found})
    print("by rule\n" + "\n".join(f"  {rule:<40} {n:>4}" for rule, n in rules.most_common()))
    for change in tried if given.missed else ():
        if not change.found:
            print(f"missed: {change.target.cell} {change.how}: {change.before!r} {change.after!r}")


if __name__ == "__main__":
    sys.exit(main())
