"""What a chapter sees: records, series and values that print themselves as tokens."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from jinja2 import ChainableUndefined, Undefined

from lkip.fill.hints import nearest
from lkip.fill.ledger import Ledger
from lkip.model import Item, Record, References, Series, Text, Value


class Shown:
    """A value or text in a chapter: printing it leaves a token, comparing it compares it."""

    __slots__ = ("item", "ledger")

    def __init__(self, item: Item, ledger: Ledger) -> None:
        self.item = item
        self.ledger = ledger

    def __str__(self) -> str:
        return self.ledger.value(self.item)

    def __bool__(self) -> bool:
        return bool(self.item)

    def __eq__(self, other: object) -> bool:
        return bool(_plain(self) == _plain(other))

    def __lt__(self, other: object) -> bool:
        return self._compared(operator.lt, other)

    def __le__(self, other: object) -> bool:
        return self._compared(operator.le, other)

    def __gt__(self, other: object) -> bool:
        return self._compared(operator.gt, other)

    def __ge__(self, other: object) -> bool:
        return self._compared(operator.ge, other)

    def _compared(self, how: Callable[[Any, Any], object], other: object) -> bool:
        """An order; in a draft, what is not there yet is neither more nor less than anything."""
        left, right = _plain(self), _plain(other)
        if self.ledger.draft and (left is None or right is None or isinstance(right, Undefined)):
            return False
        return bool(how(left, right))

    def __hash__(self) -> int:
        return hash(_plain(self))


def _plain(thing: object) -> object:
    """What a comparison compares: the exact number, or the text."""
    if isinstance(thing, Shown):
        return thing.item.text if isinstance(thing.item, Text) else thing.item.number
    return Decimal(thing) if isinstance(thing, int) else thing


class SeriesView:
    """A series: `i.capaian[tahun]`; a year outside it gives a value without a number."""

    def __init__(self, r: Record, name: str, ledger: Ledger) -> None:
        self.record = r
        self.name = name
        self.ledger = ledger

    def __getitem__(self, year: int) -> Shown:
        return Shown(self.at(year), self.ledger)

    def at(self, year: int) -> Value:
        """The bare value of a year."""
        return self.record.value(self.name, int(year))

    @property
    def years(self) -> list[int]:
        """The years that have a number."""
        held = self.record.fields[self.name]
        assert isinstance(held, Series)
        return [year for year, value in sorted(held.years.items()) if value]


class RecordView:
    """A record: its fields as attributes; a reference gives the record it names."""

    def __init__(self, r: Record, records: Mapping[str, Record], ledger: Ledger) -> None:
        self._record = r
        self._records = records
        self._ledger = ledger

    @property
    def record(self) -> Record:
        """The bare record."""
        return self._record

    def __getattr__(self, name: str) -> object:
        held = self._record.fields.get(name)
        match held:
            case Value() | Text():
                return Shown(held, self._ledger)
            case Series():
                return SeriesView(self._record, name, self._ledger)
            case References():
                found = [
                    RecordView(self._records[key], self._records, self._ledger)
                    for key in held.keys
                    if key in self._records
                ]
                if held.many:
                    return found
                return found[0] if found else None
        raise AttributeError(name)


class Collection:
    """The records of a kind: iterable in order, indexed by code."""

    def __init__(self, views: Mapping[str, RecordView]) -> None:
        self.views = views

    def __iter__(self) -> Iterator[RecordView]:
        return iter(self.views.values())

    def __len__(self) -> int:
        return len(self.views)

    def __getitem__(self, code: str | int) -> RecordView:
        """By code; by place where an index is needed (`first`, `last`)."""
        if isinstance(code, int):
            return list(self.views.values())[code]
        return self.views[code]


def context(records: Iterable[Record], kinds: Iterable[str], ledger: Ledger) -> dict[str, object]:
    """Every record under its kind: a form alone (`instansi`), others as collections.

    A kind of the contract without records is an empty collection, not an unknown name.
    """
    by_key = {r.key: r for r in records}
    groups: dict[str, dict[str, RecordView]] = {kind: {} for kind in kinds}
    names: dict[str, object] = {}
    for key, r in by_key.items():
        view = RecordView(r, by_key, ledger)
        kind, slash, code = key.partition("/")
        if slash:
            groups.setdefault(kind, {})[code] = view
        else:
            names[kind.replace("-", "_")] = view
    for kind, views in groups.items():
        names.setdefault(kind.replace("-", "_"), Collection(views))
    return names


def undefined_class(ledger: Ledger, known: Mapping[str, object]) -> type[ChainableUndefined]:
    """An undefined name that becomes a finding where it is used, so that all are found at once."""

    class Unknown(ChainableUndefined):
        def _found(self) -> None:
            name = str(self._undefined_name)
            owner = self._undefined_obj
            if isinstance(owner, RecordView):
                message = f"{owner.record.kind!r} tidak mempunyai {name!r}"
                choices: Iterable[str] = owner.record.fields
            elif isinstance(owner, Collection):
                message = f"tidak ada yang berkode {name!r}"
                choices = owner.views
            else:
                message = f"nama {name!r} tidak dikenal"
                choices = known
            ledger.find("error", "unknown-name", message, nearest(name, choices))

        def __str__(self) -> str:
            self._found()
            return ledger.gap()

        def __iter__(self) -> Iterator[object]:
            self._found()
            return iter(())

        def __bool__(self) -> bool:
            self._found()
            return False

        def __len__(self) -> int:
            self._found()
            return 0

    return Unknown
