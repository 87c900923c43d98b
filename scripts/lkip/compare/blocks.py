"""Parts, headings, paragraphs, tables, charts and diagrams that differ between two builds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from lkip.compare import years
from lkip.compare.align import Pairs, align, similar
from lkip.compare.build import Build, shift
from lkip.compare.differences import BlockDifference, Change, Detail
from lkip.compare.items import details, key, typed_rows
from lkip.compare.passages import Part, Passage, parts


def blocks(before: Build, after: Build) -> tuple[BlockDifference, ...]:
    """What differs beyond figures, in reading order.

    A paragraph or table in which nothing but figures changed is not among it: the figures tell it.
    """
    old, new = parts(before), parts(after)
    things = _Things(before, after, old, new)
    found: list[BlockDifference] = []
    olds, news = {part.name: part for part in old}, {part.name: part for part in new}
    kept = set()
    for i, j in align([part.name for part in old], [part.name for part in new]):
        if i is not None and j is not None:
            kept.add(old[i].name)
    order = [*(part.name for part in new), *(part.name for part in old if part.name not in news)]
    for name in order:
        one, other = olds.get(name), news.get(name)
        found += _part(one, other, moved=name not in kept)
        found += _passages(one.passages if one else (), other.passages if other else (), things)
    return tuple(found)


def _part(old: Part | None, new: Part | None, *, moved: bool) -> Iterator[BlockDifference]:
    change: Change | None = None
    if old is None or new is None:
        change = "added" if old is None else "removed"
    elif moved:
        change = "moved"
    elif old.form != new.form:
        change = "changed"
    if change:
        names = [part.name if part else "" for part in (old, new)]
        shape = [Detail("layout")] if change == "changed" else []
        yield BlockDifference("part", change, "", ("", ""), names[0], names[1], tuple(shape))


class _Things:
    """Tables, charts, diagrams and scans of both documents, by what they are called."""

    def __init__(
        self, before: Build, after: Build, old: Sequence[Part], new: Sequence[Part]
    ) -> None:
        self.before, self.after, self.later = before, after, shift(before, after)
        self.old, self.new = _called(old), _called(new)
        self.headings = _headings(old), _headings(new)

    def difference(self, identifier: str) -> BlockDifference | None:
        old, new = self.old.get(identifier), self.new.get(identifier)
        if old is None or new is None:
            found = _difference(old, new, "added" if old is None else "removed")
        elif several := details(self.before, old, self.after, new):
            found = _difference(old, new, "changed", several)
        elif self._elsewhere(old, new):
            found = _difference(old, new, "moved")
        else:
            return None
        one, build = (new, self.after) if new else (old, self.before)
        assert one is not None, "one of the builds has it"
        made = (build.tables if one.kind == "table" else build.figures).get(one.name)
        return structs.replace(found, layout=made.place.file) if made else found

    def _elsewhere(self, old: Passage, new: Passage) -> bool:
        """Whether a thing stands under another heading, and not under one that is worded anew."""
        if years.same(old.under, new.under, self.later):
            return False
        return new.under in self.headings[0] or old.under in self.headings[1]


def _headings(found: Sequence[Part]) -> set[str]:
    """What things may stand under: headings, and parts before their first."""
    return {part.name for part in found} | {
        one.key for part in found for one in part.passages if one.kind == "heading"
    }


def _called(found: Sequence[Part]) -> dict[str, Passage]:
    return {one.id: one for part in found for one in part.passages if one.id}


def _passages(
    old: Sequence[Passage], new: Sequence[Passage], things: _Things
) -> Iterator[BlockDifference]:
    """The differences within a part, in reading order; things with a name wherever they are."""

    def alike(i: int, j: int) -> bool:
        one, other = old[i], new[j]
        named = one.id or other.id
        return one.kind == other.kind and not named and similar(one.text, other.text)

    told: set[str] = set()
    pairs = align([key(one) for one in old], [key(one) for one in new], alike)
    aligned = set(pairs)
    for i, j in _moved(pairs, old, new):
        one, other = (None if i is None else old[i]), (None if j is None else new[j])
        for identifier in {p.id: None for p in (one, other) if p and p.id}:
            gone_elsewhere = other is None and identifier in things.new
            if identifier not in told and not gone_elsewhere:
                told.add(identifier)
                difference = things.difference(identifier)
                if difference:
                    yield difference
        if (one or other) and not any(p and p.id for p in (one, other)):
            yield from _anonymous(one, other, things.later, moved=(i, j) not in aligned)


def _moved(pairs: Pairs, old: Sequence[Passage], new: Sequence[Passage]) -> Pairs:
    """The same pairs, but what went from one place and came at another is a pair at the other."""
    gone: dict[str, list[int]] = {}
    for i, j in pairs:
        if i is not None and j is None and not old[i].id:
            gone.setdefault(old[i].key, []).append(i)
    found: Pairs = []
    elsewhere: set[int] = set()
    for i, j in pairs:
        if i is None and j is not None and gone.get(new[j].key):
            i = gone[new[j].key].pop(0)
            elsewhere.add(i)
        found.append((i, j))
    return [(i, j) for i, j in found if j is not None or i not in elsewhere]


def _anonymous(
    old: Passage | None, new: Passage | None, later: int, *, moved: bool
) -> Iterator[BlockDifference]:
    if old is None or new is None:
        if (old or new) and _texts(old, new) != ("", ""):
            yield _difference(old, new, "added" if old is None else "removed")
    elif old.key == new.key:
        if moved and _texts(old, new) != ("", ""):
            yield _difference(old, new, "moved")
    elif not years.same(old.key, new.key, later):
        found = typed_rows(old, new) if old.kind == new.kind == "table" else ()
        if old.text == new.text:
            found = (Detail("layout"),)
        yield _difference(old, new, "changed", found)


def _difference(
    old: Passage | None, new: Passage | None, change: Change, found: Sequence[Detail] = ()
) -> BlockDifference:
    one = new or old
    assert one is not None, "one of the builds has it"
    where = (old.where if old else "", new.where if new else "")
    before, after = _texts(old, new)
    return BlockDifference(one.kind, change, one.id, where, before, after, tuple(found))


def _texts(old: Passage | None, new: Passage | None) -> tuple[str, str]:
    texts = [f"{one.number} {one.text}".strip() if one else "" for one in (old, new)]
    return texts[0], texts[1]
