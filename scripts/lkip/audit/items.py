"""A paragraph about one programme, kegiatan or sub kegiatan that calls it by another's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkip.audit.rule import Problem, Rule, Subject, same_name
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
    patterns = {kind: _names(subject, kind) for kind in KINDS}
    for passage in subject.passages:
        end, key = _begins(subject, passage)
        kind = key.partition("/")[0]
        if kind not in patterns:
            continue
        form, names = patterns[kind]
        own = same_name(subject.records[key].text("nama"))
        for match in form.finditer(passage.text, end):
            other = same_name(match[0])
            if other == own or _COMPARES.search(_sentence(passage.text, match)):
                continue
            yield Problem(
                f"uraian {kind.replace('-', ' ')} {subject.records[key].text('nama')!r} menyebut "
                f"{subject.records[names[other]].text('nama')!r}",
                (passage.place(match.start()),),
                "Ganti dengan nama yang dimaksud; mungkin kalimatnya tersalin dari uraian lain.",
            )


def _names(subject: Subject, kind: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The records of a kind by name, and what finds such a name."""
    names = {same_name(r.text("nama")): r.key for r in subject.of(kind)}
    names = {name: key for name, key in names.items() if len(name.split()) >= LONG}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE), names


def _begins(subject: Subject, passage: Passage) -> tuple[int, str]:
    """Where the printed name that a paragraph begins with ends, and whose it is."""
    for span in passage.spans:
        entry = subject.entries[span.entry]
        if span.start > NEAR:
            break
        if entry.kind == "value" and isinstance(entry.item, Text):
            key, _, field = entry.item.ref.partition("#")
            if field == "nama" and key in subject.records:
                return span.end, key
    return 0, ""


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence around a match."""
    start = max(text.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ")) + 1
    stop = text.find(". ", match.end())
    return text[start : stop if stop >= 0 else len(text)]


RULES = (
    Rule(
        "other-item",
        "warning",
        "Uraian satu program, kegiatan, atau sub kegiatan tidak menyebut nama yang lain.",
        "uraian sub kegiatan Patroli Laut: penyerapan sub kegiatan Pembinaan Nelayan Kecil rendah",
        other_item,
    ),
)
