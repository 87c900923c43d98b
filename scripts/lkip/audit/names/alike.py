"""Names in cells: what is one thing has one name, on one level of the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.reading.named import mistyped
from lkip.audit.reading.spelling import Keys, keys_of, normal
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Cell, Record, Text

_BEFORE = {
    ("pejabat", "jabatan"): re.compile(r"^Kepala ", re.IGNORECASE),
    ("instansi", "pemerintah"): re.compile(r"^(?:Kota|Kabupaten|Provinsi) ", re.IGNORECASE),
}
"""What is left out of a field before it is compared."""

Fields = tuple[tuple[str, str], ...]
"""Kinds of records, each with a field."""


class Group(NamedTuple):
    """Cells that call the same things by name."""

    registered: Fields
    """Where the names are given; without any, the first of the others is right."""
    others: Fields = ()
    within: str = ""
    """A field of reference: only records that refer to the same call the same."""


BUDGET = (("program", "nama"), ("kegiatan", "nama"), ("sub-kegiatan", "nama"))

GROUPS = (
    Group(BUDGET, (("butir", "kegiatan"),)),
    Group((("indikator", "nama"), ("indikator-program", "nama")), (("butir", "nama"),)),
    Group((("sasaran", "nama"),), (("butir", "sasaran"),)),
    Group((("tujuan", "nama"),), (("butir", "tujuan"),)),
    Group((("unit", "nama"),), (("pejabat", "jabatan"),)),
    Group((("instansi", "pemerintah"),), (("instansi", "tempat"), ("perjanjian", "tempat"))),
    Group((("data-dasar", "sumber"),), (("indikator", "sumber"),)),
    Group((), (("butir", "sasaran"),)),
    Group((), (("butir", "tujuan"),)),
    Group((), (("butir", "nama"),)),
    Group((), (("rpjmd", "tujuan_rpjmd"),)),
    Group((), (("rpjmd", "sasaran_rpjmd"),)),
    Group((), (("strategi", "strategi"),), "rpjmd"),
)


def two_spellings(subject: Subject) -> Iterator[Problem]:
    """Cells that call the same thing by nearly the same name."""
    for group in GROUPS:
        known = Spellings()
        for scope, held in _called(subject, group.registered, group.within):
            known.add(scope, held)
        told: set[tuple[str, str]] = set()
        for scope, held in _called(subject, group.others, group.within):
            if (scope, held.text) in told:
                continue
            told.add((scope, held.text))
            other = known.other(scope, held)
            if other:
                places = tuple(t.origin for t in (held, other) if isinstance(t.origin, Cell))
                yield Problem(
                    f"tertulis {held.text!r}, padahal pada {other.origin} tertulis {other.text!r}",
                    places,
                    "Samakan keduanya; bila memang dua hal yang berlainan, bedakan namanya.",
                )
            elif not group.registered:
                known.add(scope, held)


def other_level(subject: Subject) -> Iterator[Problem]:
    """Items of agreements that are registered as another level of the budget than they say."""
    levels: dict[str, dict[str, Cell]] = {}
    for kind, field in BUDGET:
        for r in subject.of(kind):
            level = kind.replace("-", " ")
            for cell in cells_of(r, field):
                levels.setdefault(normal(r.text(field)), {}).setdefault(level, cell)
    for item in subject.of("butir"):
        known = levels.get(normal(item.text("kegiatan")), {}) if item.text("kegiatan") else {}
        if known and item.text("jenis") not in known:
            told = item.text("jenis") or "kosong"
            level, cell = next(iter(known.items()))
            yield Problem(
                f"{item.text('kegiatan')!r} ialah {level} menurut {cell}, padahal jenis "
                f"anggarannya {told}",
                (*cells_of(item, "jenis"), cell),
                "Betulkan Jenis Anggaran atau nama yang disebut.",
            )


class Spellings:
    """Names, each found again when one word of it is mistyped."""

    def __init__(self) -> None:
        self.exact: dict[tuple[str, str], Text] = {}
        self.nearly: dict[tuple[str, int, Keys], tuple[str, Text]] = {}
        self.later: dict[str, list[Text]] = {}
        """Those that `nearly` does not have yet: it is asked only if one differs."""

    def add(self, scope: str, held: Text) -> None:
        """Another name; the first of equal ones stays."""
        if self.exact.setdefault((scope, normal(held.text)), held) is held:
            self.later.setdefault(scope, []).append(held)

    def other(self, scope: str, held: Text) -> Text | None:
        """The name that is nearly this one; None if there is none, or it is a name itself."""
        same = self.exact.get((scope, normal(held.text)))
        if same:
            return None if same.text == held.text else same
        if scope not in self.later:
            return None
        for one in self.later[scope]:
            for at, rest, word in _but_one(one.text):
                self.nearly.setdefault((scope, at, rest), (word, one))
        self.later[scope].clear()
        for at, rest, word in _but_one(held.text):
            told, other = self.nearly.get((scope, at, rest), ("", held))
            if mistyped(told, word):
                return other
        return None


def _but_one(text: str) -> Iterator[tuple[int, Keys, str]]:
    """The words of a text without each of them: which, the others, and it."""
    keys = keys_of(text)
    for at, key in enumerate(keys):
        yield at, (*keys[:at], *keys[at + 1 :]), key


def _called(subject: Subject, fields: Fields, within: str) -> Iterator[tuple[str, Text]]:
    """The names in cells, each with what it must be the same within."""
    for kind, field in fields:
        for r in subject.of(kind):
            held = r.fields.get(field)
            if isinstance(held, Text) and held and isinstance(held.origin, Cell):
                yield ";".join(r.keys(within)), _named(r, field, held)


def _named(r: Record, field: str, held: Text) -> Text:
    """What a post is the head of, where a region is; any other name as it is."""
    before = _BEFORE.get((r.kind, field))
    return Text(before.sub("", held.text), held.origin) if before else held


RULES = (
    Rule(
        "two-spellings",
        "warning",
        "Lembar yang menyebut hal yang sama harus menulis namanya sama.",
        "Pembinaan Nelayan dalam perjanjian, padahal Pembinan Nelayan pada lembar Kegiatan",
        two_spellings,
    ),
    Rule(
        "item-level",
        "error",
        "Anggaran dalam perjanjian kinerja harus disebut menurut tingkatnya.",
        "sub kegiatan Patroli Laut yang disebut sebagai kegiatan dalam perjanjian",
        other_level,
    ),
)
