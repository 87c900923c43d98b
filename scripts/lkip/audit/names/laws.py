"""Laws by kind, number and year: as they are mentioned, against the list of legal bases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.reading.spelling import distance, keys_of, normal
from lkip.audit.reading.writings import Writing, having, writings
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject, once
from lkip.model import Cell, Text

LISTED = "dasar-hukum"
"""The kind of record that lists them."""

_KINDS = (
    r"(?:Peraturan|Keputusan) Menteri(?: (?!Nomor|No\.)[A-Z]\w*,?| dan)+|Permen ?[A-Za-z]+(?: RB)?"
    r"|Undang-Undang|UU|Peraturan Pemerintah|PP|Peraturan Presiden|Perpres|Instruksi Presiden"
    r"|Inpres|Peraturan Daerah|Perda|Peraturan (?:Wali Kota|Walikota|Bupati|Gubernur)|Perwali"
    r"|Perbup|Pergub"
)

_LAW = re.compile(
    rf"\b({_KINDS})((?: (?!Nomor|No\.)[A-Z]\w+){{0,4}}),? (?:Nomor|No\.?) ([0-9]+[A-Z]?)"
    r" Tahun ([0-9]{4})\b(?=(?: tentang ([^.;()]+))?)"
)

_NUMBERED = frozenset({"nomor", "no"})

_SHORT = {
    "uu": "undangundang",
    "pp": "peraturanpemerintah",
    "perpres": "peraturanpresiden",
    "inpres": "instruksipresiden",
    "perda": "peraturandaerah",
    "perwali": "peraturanwalikota",
    "perbup": "peraturanbupati",
    "pergub": "peraturangubernur",
    "permendagri": "peraturanmenteridalamnegeri",
    "permenpanrb": "peraturanmenteripendayagunaanaparaturnegaradanreformasibirokrasi",
    "permenkeu": "peraturanmenterikeuangan",
}
"""What a kind is called in short."""

_CODE = re.compile(r"([0-9]+)[A-Za-z]? ?(?:/|Tahun) ?([0-9]{4})\b")

TITLE = 6
"""Words of a title that tell which law it is."""

AMENDMENT = "perubahan"
"""First word of titles that tell only that they amend another law."""


class Law(NamedTuple):
    """A law that is mentioned somewhere."""

    kind: str
    region: str
    """Whose law it is; empty where it is not told."""
    number: str
    year: str
    title: tuple[str, ...]
    """Its first words; empty where none are told."""
    text: str
    writing: Writing
    start: int

    def elsewhere(self, other: Law) -> bool:
        """Whether the laws are of two regions."""
        return bool(self.region and other.region) and self.region != other.region

    def title_like(self, other: Law, least: int) -> bool:
        """Whether the titles begin alike, as far as both go: `least` words, or more."""
        both = min(len(self.title), len(other.title))
        return both >= least and self.title[:both] == other.title[:both]


def other_year(subject: Subject) -> Iterator[Problem]:
    """Laws of a listed kind and number, but of another year.

    With the title of the listed one, or without title of a year that differs in one digit.
    """
    known, told = _laws(subject)
    by_number: dict[tuple[str, str], Law] = {}
    for law in known:
        by_number.setdefault((law.kind, law.number), law)
    listed = {(law.kind, law.number, law.year) for law in known}
    for law in told:
        other = by_number.get((law.kind, law.number))
        if other is None or (law.kind, law.number, law.year) in listed:
            continue
        slip = (
            not law.title and law.region == other.region and distance(law.year, other.year, 1) < 2
        )
        if slip or (law.title_like(other, 2) and not law.elsewhere(other)):
            yield _problem(law, other)


def other_number(subject: Subject) -> Iterator[Problem]:
    """Laws of a listed kind and title, of whose numbers one digit or only the number differs."""
    known, told = _laws(subject)
    by_title: dict[tuple[str, tuple[str, ...]], list[Law]] = {}
    for law in known:
        if law.title[:1] != (AMENDMENT,) and len(law.title) > 1:
            by_title.setdefault((law.kind, law.title[:2]), []).append(law)
    for law in told:
        alike = by_title.get((law.kind, law.title[:2]), [])
        others = [o for o in alike if law.title_like(o, 2) and not law.elsewhere(o)]
        if others and all(law.number != other.number for other in others):
            other = others[0]
            slip = len(law.number) > 1 and distance(law.number, other.number, 1) < 2
            if slip or law.year == other.year:
                yield _problem(law, other)


def other_title(subject: Subject) -> Iterator[Problem]:
    """Laws of a listed kind, number and year, but with another title."""
    known, told = _laws(subject)
    by_name: dict[tuple[str, str, str], Law] = {}
    for law in known:
        if law.title:
            by_name.setdefault((law.kind, law.number, law.year), law)
    for law in told:
        other = by_name.get((law.kind, law.number, law.year))
        if other and law.title and not law.title_like(other, 1) and not law.elsewhere(other):
            yield _problem(law, other)


def code(subject: Subject) -> Iterator[Problem]:
    """Listed laws whose code tells another number or year than their name."""
    for r in subject.of(LISTED):
        short = _CODE.search(r.text("kode"))
        law = _LAW.search(r.text("nama"))
        if short and law and short.groups() != law.groups()[2:4]:
            yield Problem(
                f"kode {r.text('kode')!r} milik {law[1]} Nomor {law[3]} Tahun {law[4]}",
                cells_of(r, "kode", "nama"),
                "Betulkan kode atau nama peraturannya.",
            )


@once
def _laws(subject: Subject) -> tuple[list[Law], list[Law]]:
    """The laws that are listed, and all that are mentioned in texts."""
    names = [r.fields.get("nama") for r in subject.of(LISTED)]
    listed = [
        Writing(subject, held.text, held.origin, "nama")
        for held in names
        if isinstance(held, Text) and isinstance(held.origin, Cell)
    ]
    numbered = having(_NUMBERED, writings(subject))
    return [law for one in listed for law in _found(one)], [
        law for one in numbered for law in _found(one)
    ]


def _found(writing: Writing) -> Iterator[Law]:
    """The laws in a writing that were typed there."""
    for found in _LAW.finditer(writing.text):
        if writing.by_hand(*found.span()):
            kind = normal(found[1]).removesuffix("republikindonesia")
            region = normal(found[2]).removesuffix("republikindonesia")
            title = keys_of(found[5] or "")[:TITLE]
            kind = _SHORT.get(kind, kind)
            yield Law(kind, region, found[3], found[4], title, found[0], writing, found.start())


def _problem(law: Law, other: Law) -> Problem:
    return Problem(
        f"tertulis {_words(law)}, padahal pada {other.writing.place(0)} tertulis {_words(other)}",
        (law.writing.place(law.start), other.writing.place(0)),
        "Cocokkan dengan naskah peraturannya, lalu betulkan yang keliru.",
    )


def _words(law: Law) -> str:
    """A law with as much of its title as tells it."""
    shown = f"{law.text} tentang " + " ".join(law.title) if law.title else law.text
    return repr(shown)


RULES = (
    Rule(
        "law-year",
        "warning",
        "Peraturan yang disebut harus sama dengan yang tercatat sebagai dasar hukum.",
        "Peraturan Presiden Nomor 29 Tahun 2015, padahal tahun 2014",
        other_year,
    ),
    Rule(
        "law-number",
        "warning",
        "Judul peraturan menunjukkan nomornya.",
        "Peraturan Presiden Nomor 92 Tahun 2014 tentang SAKIP, padahal nomor 29",
        other_number,
    ),
    Rule(
        "law-title",
        "warning",
        "Jenis, nomor, dan tahun menunjukkan satu peraturan, yang judulnya satu.",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Keuangan Daerah, padahal Pemerintahan Daerah",
        other_title,
    ),
    Rule(
        "law-code",
        "warning",
        "Kode peraturan memuat nomor dan tahunnya.",
        "kode UU 32/2014 untuk Undang-Undang Nomor 23 Tahun 2014",
        code,
    ),
)
