"""Which record a text is about: by its narasi, its heading, or what it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from lkip.audit.reading.spelling import Phrases, same_name
from lkip.audit.reading.writings import Sentence
from lkip.audit.subject import Subject, once
from lkip.model import Line, Passage, Place, Record

ABOUT = ("indikator", "program")
"""The kinds of records that prose is written about."""

_NARASI = re.compile(r"/narasi/(.+)\.md$")


@lru_cache(maxsize=1024)
def _key(file: str) -> str:
    """The key of the record that a file of narasi is about; empty for any other file."""
    match = _NARASI.search(file)
    return match[1] if match else ""


def narasi(place: Place) -> str:
    """The key of the record whose narasi a line stands in; empty where it stands in none."""
    return _key(place.file) if isinstance(place, Line) else ""


def narasi_in(passage: Passage) -> list[str]:
    """The keys of the records whose narasi a passage was written in: a line may be brought in."""
    return [key for key in dict.fromkeys(map(narasi, passage.lines)) if key]


@once
def told(subject: Subject) -> Mapping[str, Sequence[Passage]]:
    """The passages of the narasi about each record, by its key, in reading order."""
    found: dict[str, list[Passage]] = {}
    for passage in subject.passages:
        for key in narasi_in(passage):
            found.setdefault(key, []).append(passage)
    return found


@once
def topics(subject: Subject) -> Mapping[str, str]:
    """The indicator or programme that each heading is about, by the heading's anchor.

    A heading is about the record whose name it is; those below it too.
    """
    names = {r.text("nama").casefold(): r.key for kind in ABOUT for r in subject.of(kind)}
    found: dict[str, str] = {}
    key, top = "", 0
    for entry in subject.entries:
        if entry.kind != "heading":
            continue
        if entry.level <= top:
            key, top = "", 0
        if own := names.get(entry.text.casefold()):
            key, top = own, entry.level
        if key:
            found[entry.id] = key
    return found


def about(subject: Subject, sentence: Sentence) -> str:
    """The record that a sentence is about: its narasi's, else that of its heading; or none."""
    key = narasi(sentence.place)
    if key in subject.records:
        return key
    source = sentence.writing.source
    return topics(subject).get(source.within, "") if isinstance(source, Passage) else ""


@once
def owner(subject: Subject) -> Callable[[Sentence], Record | None]:
    """What tells the one indicator whose figures a sentence prints, or that it names."""
    names = {
        same_name(r.text("nama")): r
        for kind in ("indikator-program", "indikator")
        for r in subject.of(kind)
        if r.text("nama")
    }
    phrases = Phrases(names)

    def known(sentence: Sentence) -> Record | None:
        held = {f.key for f in sentence.figures if f.role} - {""}
        if not held and names:
            held = {names[name].key for name in phrases.search(sentence.keys)}
        found = [subject.records[key] for key in held if key in subject.records]
        return found[0] if len(held) == 1 and found and found[0].text("arah") else None

    return known
