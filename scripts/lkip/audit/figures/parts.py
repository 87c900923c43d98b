"""How many programmes, kegiatan and sub kegiatan a sentence says there are, against the sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkip.audit.reading.spelling import Phrases, keys_of
from lkip.audit.reading.statements import statements
from lkip.audit.reading.writings import Sentence
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Record
from lkip.values.numbers import SMALL, WORDS

BELOW = {"indikator": "program", "program": "kegiatan", "kegiatan": "sub_kegiatan"}
"""What a record of each kind is said to have, by the field that lists them."""

COUNTED = frozenset({"program", "kegiatan", "subkegiatan"})
"""What is counted."""

_COUNT = re.compile(
    rf"(?<![\d.,/(-])(?P<n>\d{{1,3}}|{WORDS.pattern})(?:\s\([^()]*\))?\s"
    r"(?P<noun>sub\s?-?kegiatan|kegiatan|program)\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:antara\slain|di\s?antaranya|misalnya|sebagian|dari|mengalami|belum|tidak|hanya|juga"
    r"|lain(?:nya)?|setiap|masing-masing|pertama|terakhir)\b",
    re.IGNORECASE,
)
"""What tells that only some are counted, or others."""


def parts_miscounted(subject: Subject) -> Iterator[Problem]:
    """Every typed count of the parts of the whole budget, or of the record that is named."""
    whole = {
        kind: sum(1 for _ in subject.of(kind)) for kind in ("program", "kegiatan", "sub-kegiatan")
    }
    names = _names(subject)
    phrases = Phrases(names)
    for sentence in statements(subject, COUNTED):
        counts = _counts(sentence)
        if not counts or _PARTLY.search(sentence.text):
            continue
        found = dict.fromkeys(phrases.search(sentence.keys))
        if set(counts) == set(whole) and not found:
            expected, of = whole, "anggaran"
        elif len(found) == 1 and len(counts) == 1:
            r = names[next(iter(found))]
            field = BELOW[r.kind]
            kind = field.replace("_", "-")
            if kind not in counts or not r.keys(field):
                continue
            expected, of = {kind: len(r.keys(field))}, f"{r.kind} {r.text('nama')!r}"
        else:
            continue
        for kind, said in counts.items():
            if said != expected[kind]:
                noun = kind.replace("-", " ")
                yield Problem(
                    f"{of} disebut mempunyai {said} {noun}, padahal menurut lembar kerja "
                    f"{expected[kind]} {noun}",
                    (sentence.place,),
                    "Cetak jumlahnya dari data, misalnya {{ anggaran.jumlah_kegiatan | angka }}, "
                    "atau betulkan kalimatnya.",
                )


def _names(subject: Subject) -> Mapping[str, Record]:
    """The records that have parts, by name; a name of several is none."""
    found: dict[str, list[Record]] = {}
    for kind in BELOW:
        for r in subject.of(kind):
            keys = keys_of(r.text("nama"))
            if len(keys) > 1:
                found.setdefault(" ".join(keys), []).append(r)
    return {name: held[0] for name, held in found.items() if len(held) == 1}


def _counts(sentence: Sentence) -> dict[str, int]:
    """The counts that an author typed in a sentence, by kind; none where one kind has two."""
    found: dict[str, int] = {}
    for match in _COUNT.finditer(sentence.text):
        kind = "sub-kegiatan" if match["noun"].lower().startswith("sub") else match["noun"].lower()
        words = " ".join(match["n"].lower().split())
        number = int(words) if words.isdigit() else SMALL.get(words)
        if number is None or kind in found or not sentence.by_hand(*match.span("n")):
            return {}
        found[kind] = number
    return found


RULES = (
    Rule(
        "parts-miscounted",
        "warning",
        "Banyaknya program, kegiatan, dan sub kegiatan yang disebut harus sama dengan lembarnya.",
        "8 program, 17 kegiatan, dan 39 sub kegiatan; menurut lembar kerja 14 kegiatan",
        parts_miscounted,
    ),
)
