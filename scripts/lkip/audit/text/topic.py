"""Text that is about one indicator or programme, and speaks of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkip.audit.reading.about import ABOUT, about, narasi
from lkip.audit.reading.figures import named
from lkip.audit.reading.spelling import Phrases
from lkip.audit.reading.writings import Sentence, sentences
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Record

BELOW = {"kegiatan": "program", "sub-kegiatan": "kegiatan", "indikator-program": "program"}
"""Kinds that belong to a programme, by the field that leads up to it."""

_COMPARES = re.compile(
    r"\b(?:dibanding\w*|daripada|berbeda|seperti|sebagaimana|selain|juga|bersama\w*|baik|maupun"
    r"|diuraikan|dijelaskan|lihat|lain(?:nya)?|antara|sejalan|sebaliknya|hubungan\w*|kaitan\w*"
    r"|terkait|berkaitan|mendukung|didukung|mempengaruhi|memengaruhi|dipengaruhi)\b",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
LONG = 10
"""Words from which on a sentence is no turn of phrase."""


def other_topic(subject: Subject) -> Iterator[Problem]:
    """A sentence that names another indicator or programme than it is about.

    Or prints a value of one. Not where it compares, nor where the two are linked in the sheets.
    """
    names = _names(subject)
    phrases = Phrases(names)
    for sentence in sentences(subject):
        key = about(subject, sentence)
        own = subject.records.get(key)
        if own is None or own.kind not in ABOUT:
            continue
        found = [names[name] for name in phrases.search(sentence.keys)]
        found += _printed(subject, sentence)
        strange = [other for other in found if _strange(subject, own, other)]
        if strange and not _COMPARES.search(sentence.typed):
            other = subject.records[strange[0]]
            yield Problem(
                f"bagian tentang {own.text('nama')!r} menyebut {other.kind.replace('-', ' ')} "
                f"{other.text('nama')!r}",
                (sentence.place,),
                "Ganti dengan nama atau angka yang dimaksud, atau nyatakan perbandingannya.",
            )


def repeated(subject: Subject) -> Iterator[Problem]:
    """A long sentence that stands in the narasi of two indicators, but for the figures."""
    first: dict[tuple[str, ...], Sentence] = {}
    for sentence in sentences(subject):
        key = narasi(sentence.place)
        if not key.startswith("indikator/"):
            continue
        words = tuple(_WORDS.findall(sentence.typed.casefold()))
        if len(words) < LONG:
            continue
        before = first.setdefault(words, sentence)
        if narasi(before.place) != key:
            yield Problem(
                f"kalimat yang sama terdapat pada dua indikator: {sentence.text[:80]!r}",
                (before.place, sentence.place),
                "Pastikan kalimat itu memang berlaku bagi keduanya.",
            )


def _names(subject: Subject) -> Mapping[str, str]:
    """The records by their names, in lower case; only names long enough to mean nothing else."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for record in (record for kind in (*ABOUT, *BELOW) for record in subject.of(kind)):
        name = record.text("nama").casefold()
        if len(name.split()) > 2:
            if name in found:
                shared.add(name)
            found[name] = record.key
    return {name: key for name, key in found.items() if name not in shared}


def _printed(subject: Subject, sentence: Sentence) -> Iterator[str]:
    """The records whose values a sentence prints."""
    for item in sentence.items:
        key, field, _ = named(item.ref)
        if key in subject.records and field:
            yield key


def _strange(subject: Subject, own: Record, key: str) -> bool:
    """Whether text about `own` has no business with another record.

    An indicator has its programmes and all that is below them, a programme what is below it and
    the indicators that it supports.
    """
    other = subject.records[key]
    if key == own.key or other.kind not in (*ABOUT, *BELOW):
        return False
    program = _programme(subject, other)
    if other.kind == "indikator":
        return own.kind == "indikator" or key not in own.keys("indikator")
    if own.kind == "program":
        return program is not None and program.key != own.key
    return (
        program is not None
        and bool(program.keys("indikator"))
        and (own.key not in program.keys("indikator"))
    )


def _programme(subject: Subject, record: Record) -> Record | None:
    """The programme that a record is or belongs to; None where its links lead nowhere."""
    found: Record | None = record
    while found is not None and found.kind in BELOW:
        above = found.keys(BELOW[found.kind])
        found = subject.records.get(above[0]) if above else None
    return found


RULES = (
    Rule(
        "other-topic",
        "warning",
        "Uraian satu indikator atau program tidak menyebut yang lain tanpa membandingkan.",
        "narasi indikator “Kapal yang berizin” mencetak realisasi “Pelanggaran jalur”",
        other_topic,
    ),
    Rule(
        "repeated-sentence",
        "note",
        "Kalimat panjang yang sama pada dua indikator biasanya hasil salin-tempel.",
        "penyebab dua indikator dijelaskan dengan kalimat yang sama, hanya angkanya berbeda",
        repeated,
    ),
)
