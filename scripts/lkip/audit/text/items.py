"""A paragraph about one programme, kegiatan or sub kegiatan that calls it by another's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.figures import named
from lkip.audit.reading.named import split
from lkip.audit.reading.spelling import Phrases, same_name
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Passage, Text

KINDS = ("program", "kegiatan", "sub-kegiatan")
NEAR = 24
"""As many characters before the name that a paragraph is about: `Sub Kegiatan: …`."""
LONG = 3
"""Words from which on a name means nothing else."""

_COMPARES = re.compile(
    r"\b(?:dibanding\w*|daripada|berbeda|seperti|sebagaimana|selain|bersama\w*|maupun|lain(?:nya)?"
    r"|diuraikan|dijelaskan|lihat|terkait|bagian\sdari)\b",
    re.IGNORECASE,
)


def other_item(subject: Subject) -> Iterator[Problem]:
    """Every paragraph that begins with one name and goes on with another of the same kind."""
    names = {kind: _names(subject, kind) for kind in KINDS}
    phrases = {kind: Phrases(known) for kind, known in names.items()}
    for passage in subject.passages:
        end, key = _begins(subject, passage)
        kind = key.partition("/")[0]
        if kind not in names:
            continue
        own = same_name(subject.records[key].text("nama"))
        words = [word for word in split(passage.text) if word.start >= end]
        for first, behind, other in phrases[kind].places(tuple(word.key for word in words)):
            start, stop = words[first].start, words[behind - 1].end
            if other == own or _COMPARES.search(_sentence(passage.text, start, stop)):
                continue
            yield Problem(
                f"uraian {kind.replace('-', ' ')} {subject.records[key].text('nama')!r} menyebut "
                f"{subject.records[names[kind][other]].text('nama')!r}",
                (passage.place(start),),
                "Ganti dengan nama yang dimaksud; mungkin kalimatnya tersalin dari uraian lain.",
            )


def _names(subject: Subject, kind: str) -> dict[str, str]:
    """The keys of the records of a kind, by names that mean nothing else."""
    names = {same_name(r.text("nama")): r.key for r in subject.of(kind)}
    return {name: key for name, key in names.items() if len(name.split()) >= LONG}


def _begins(subject: Subject, passage: Passage) -> tuple[int, str]:
    """Where the printed name that a paragraph begins with ends, and whose it is."""
    for span in passage.spans:
        entry = subject.entries[span.entry]
        if span.start > NEAR:
            break
        if entry.kind == "value" and isinstance(entry.item, Text):
            key, field, _ = named(entry.item.ref)
            if field == "nama" and key in subject.records:
                return span.end, key
    return 0, ""


def _sentence(text: str, start: int, stop: int) -> str:
    """The sentence around what stands from `start` to `stop`."""
    begin = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ")) + 1
    end = text.find(". ", stop)
    return text[begin : end if end >= 0 else len(text)]


RULES = (
    Rule(
        "other-item",
        "warning",
        "Uraian satu program, kegiatan, atau sub kegiatan tidak menyebut nama yang lain.",
        "uraian sub kegiatan Patroli Laut: penyerapan sub kegiatan Pembinaan Nelayan Kecil rendah",
        other_item,
    ),
)
