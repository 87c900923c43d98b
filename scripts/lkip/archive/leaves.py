"""What differs between two values of JSON: the single texts and numbers, in an author's words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, NamedTuple

TITLES = ("ref", "label", "title", "caption", "nama", "message", "text", "key", "id", "name")
"""Fields that say what a thing is, the plainest first."""

NOTHING = object()
"""Stands for what one of the two does not have."""


class Leaf(NamedTuple):
    """A text, number or whole thing that is another, or that only one side has (else empty)."""

    title: str
    """What it is part of."""
    old: str
    new: str


def leaves(old: Any, new: Any, title: str = "") -> Iterator[Leaf]:
    """All that differs between `old` and `new`; of lists what came and went, wherever it stands."""
    if old == new and type(old) is type(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        title = _title(new) or _title(old) or title
        for key in dict.fromkeys([*old, *new]):
            one, other = old.get(key, NOTHING), new.get(key, NOTHING)
            # A list is of nothing in particular; else a key may be the name of a thing.
            many = isinstance(one, list) or isinstance(other, list)
            yield from leaves(one, other, title or ("" if many else key))
    elif isinstance(old, list) and isinstance(new, list):
        olds, news = ([json.dumps(one, sort_keys=True) for one in side] for side in (old, new))
        for tag, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
            if tag != "equal":
                for one, other in zip_longest(old[a:b], new[c:d], fillvalue=NOTHING):
                    yield from leaves(one, other, title)
    else:
        yield Leaf(title, _told(old), _told(new))


def _title(thing: dict[str, Any]) -> str:
    """What a thing is called, and the line that wrote it."""
    name = next((thing[f] for f in TITLES if isinstance(thing.get(f), str) and thing[f]), "")
    place = thing.get("place")
    if name and isinstance(place, dict) and "file" in place:
        return f"{name} ({place['file']}{f':{line}' if (line := place.get('line')) else ''})"
    return name


def _told(value: Any) -> str:
    match value:
        case dict():
            return _title(value) or ", ".join(
                told for one in value.values() if (told := _told(one))
            )
        case list():
            return ", ".join(told for one in value if (told := _told(one)))
        case bool():
            return "ya" if value else "tidak"
    return "" if value is NOTHING or value is None else str(value)
