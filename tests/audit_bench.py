"""`make auditbench`: what the audit costs on the sample, and on 10 and 100 times as much of it.

Every copy of the records has keys, names and cells of its own, every copy of the text lines of its
own, so that nothing is found twice by being equal. Seconds are the least of three runs. A rule that
takes more than twice its share at 100 times grows faster than what it looks at, and is named.
"""

from __future__ import annotations

import gc
import sys
import time
from dataclasses import replace
from pathlib import Path

from msgspec import structs

from lkip.audit import FAMILIES, Subject
from lkip.model import (
    Cell,
    Field,
    Item,
    Line,
    Origin,
    OutlineEntry,
    Passage,
    Record,
    Ref,
    References,
    Series,
    Text,
    Value,
)
from lkip.model import Rule as Computation
from pipeline import Pipeline

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "dkukmp-dumai/2024"
TIMES = (1, 10, 100)

RUNS = 3

NOISE = 0.2
"""Seconds below which a rule is not told of."""


def sample() -> Subject:
    """The sample's subject."""
    pipeline = Pipeline(ROOT, SAMPLE)
    made = pipeline.make(pipeline.workbooks())
    assert made.subject
    return made.subject


def grown(subject: Subject, times: int) -> Subject:
    """`times` as many records, passages, entries and tables."""
    records: dict[str, Record] = {}
    entries: list[OutlineEntry] = []
    passages: list[Passage] = []
    for copy in range(times):
        own = Copy(copy, len(entries))
        for record in subject.records.values():
            if copy == 0 or "/" in record.key:  # a form stays one
                made = own.record(record)
                records[made.key] = made
        entries += [own.entry(entry) for entry in subject.entries]
        passages += [own.passage(passage) for passage in subject.passages]
    tables = {
        Copy(copy, 0).key(name): table
        for copy in range(times)
        for name, table in subject.tables.items()
    }
    return replace(subject, records=records, entries=entries, passages=passages, tables=tables)


class Copy:
    """One copy: the first is the original."""

    def __init__(self, number: int, entries: int) -> None:
        self.number = number
        self.entries = entries
        """The entries before its own."""

    def key(self, key: str) -> str:
        """The key of a record, or the name of a value in it."""
        record, mark, field = key.partition("#")
        return f"{record}~{self.number}{mark}{field}" if self.number and "/" in record else key

    def place(self, place: Cell | Line) -> Cell | Line:
        """A place in another workbook or file."""
        if isinstance(place, Cell):
            return structs.replace(place, workbook=f"{self.number}-{place.workbook}")
        return structs.replace(place, file=f"{self.number}/{place.file}")

    def origin(self, origin: Origin) -> Origin:
        """Where a value comes from."""
        match origin:
            case Ref():
                return Ref(self.key(origin.name))
            case Computation():
                return Computation(origin.name, tuple(self.origin(i) for i in origin.inputs))
        return self.place(origin)

    def item(self, item: Item) -> Item:
        """A value, or a text: names get a word of their own."""
        more: dict[str, str] = {}
        if self.number and isinstance(item, Text) and item.ref.endswith("#nama"):
            more = {"text": f"{item.text} {_word(self.number)}"}
        return structs.replace(
            item, origin=self.origin(item.origin), ref=self.key(item.ref), **more
        )

    def field(self, field: Field) -> Field:
        """A field of a record."""
        match field:
            case Series():
                years = {year: self.item(value) for year, value in field.years.items()}
                return Series({year: v for year, v in years.items() if isinstance(v, Value)})
            case References():
                keys = tuple(self.key(key) for key in field.keys)
                return structs.replace(field, keys=keys, origin=self.origin(field.origin))
        return self.item(field)

    def record(self, record: Record) -> Record:
        """A record."""
        fields = {name: self.field(field) for name, field in record.fields.items()}
        return Record(self.key(record.key), fields)

    def entry(self, entry: OutlineEntry) -> OutlineEntry:
        """An entry of the outline."""
        place = self.place(entry.place)
        assert isinstance(place, Line)
        item = entry.item and self.item(entry.item)
        return structs.replace(entry, place=place, item=item, shows=self.key(entry.shows))

    def passage(self, passage: Passage) -> Passage:
        """A passage, with its own entries."""
        lines = tuple(structs.replace(p, file=f"{self.number}/{p.file}") for p in passage.lines)
        spans = tuple(structs.replace(s, entry=s.entry + self.entries) for s in passage.spans)
        return structs.replace(passage, lines=lines, spans=spans)


def _word(number: int) -> str:
    """A word for a number, as unlike others as numbers are: digits as letters, thrice."""
    return "".join(3 * "bcdfghjklm"[int(digit)] for digit in str(number)).capitalize()


def seconds(subject: Subject) -> dict[str, float]:
    """What each rule costs, all one after the other: the least of three runs, without GC."""
    best: dict[str, float] = {}
    for _ in range(RUNS):
        fresh = replace(subject)  # nothing may be left of the run before
        for family, rules in FAMILIES.items():
            for rule in rules:
                gc.collect()
                gc.disable()
                start = time.perf_counter()
                for _finding in rule.findings(fresh):
                    pass
                taken = time.perf_counter() - start
                gc.enable()
                name = f"{family}: {rule.id}"
                best[name] = min(best.get(name, taken), taken)
    return best


def main() -> int:
    """Print a line for each rule that costs something, and the sums."""
    first = sample()
    table: dict[str, list[float]] = {}
    for times in TIMES:
        subject = grown(first, times)
        print(f"{times:>4} x: {len(subject.records)} records, {len(subject.passages)} passages")
        for name, taken in seconds(subject).items():
            table.setdefault(name, []).append(taken)
    print(f"{'':<38}" + "".join(f"{f'{times} x':>10}" for times in TIMES) + f"{'growth':>10}")
    for name, taken in table.items():
        if taken[-1] >= NOISE:
            print(_line(name, taken))
    sums = [sum(column) for column in zip(*table.values(), strict=True)]
    print(_line("all rules", sums))
    more = 2 * TIMES[-1] / TIMES[-2]
    fast = [name for name, t in table.items() if t[-1] >= NOISE and t[-1] > more * t[-2]]
    if fast:
        print("grow faster than what they look at: " + ", ".join(fast))
    return 1 if fast or sums[0] > 1 else 0


def _line(name: str, taken: list[float]) -> str:
    times = "".join(f"{t:>9.3f}s" for t in taken)
    return f"{name:<38}{times}{taken[-1] / taken[0]:>9.0f}x"


if __name__ == "__main__":
    sys.exit(main())
