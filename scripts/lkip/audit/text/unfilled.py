"""Template text that nobody filled in, in chapters and in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.writings import Writing, writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.calendar import MONTHS

_MONTH = "|".join(MONTHS).casefold()
_TURNS = (
    r"meningkat|menurun|naik|turun|tetap|bertambah|berkurang|tercapai|melebihi|kurang|melampaui"
)
_CHOICE = rf"\b(?:{_TURNS})(?:\s?/\s?(?:tidak\s)?(?:{_TURNS})\b)+"

BLANK = re.compile(
    rf"(?P<choice>{_CHOICE}|\*\)\s?coret\syang\stidak\sperlu)"
    r"|(?P<open>\b(?:dst|TBD|TODO)\b|\((?:jika|bila|apabila)\s(?:ada|perlu|diperlukan|mengalami\s\w+)\)|\blorem\sipsum\b)"
    r"|(?P<dots>…{2,}|\.{4,}|_{3,}|(?<![\w.,\"“])(?:…|\.{3})(?![\w.\"”]))"
    r"|(?P<cross>\b(?:x{3,}|Xx{2,}|X{4,})\b)"
    r"|(?P<field>(?<![\w}])[\[{<](?:isi|diisi|nama|jumlah|angka|tahun|tanggal|uraian|sebutkan|target|realisasi"
    r"|nomor|instansi)\b[^\]}>]{0,40}[\]}>]|\((?:diisi|sebutkan|isi\sdengan)\b[^)]{0,60}\))"
    rf"|(?P<day>\btanggal\s+(?:{_MONTH})\s+\d{{4}}|(?<=,)[\s\u00a0]{{2,}}(?:{_MONTH})\s+\d{{4}}"
    rf"|\A[^\W\d]\w+(?:\s\w+){{0,3}},\s+(?:{_MONTH})\s+\d{{4}}\Z)",
    re.I,
)
_BEFORE_MONTH = re.compile(r"anggal\s|,[\s\u00a0]{2}|\A[^,]+,\s\w+\s\d{4}\Z", re.I)
_CASE = re.compile(r"(?:x{3,}|Xx{2,}|X{4,})")
"""`XXX` is thirty in Roman numerals."""

MARKS = ("\N{HORIZONTAL ELLIPSIS}", "...", "___", "xxx", "Xxx", "XXX", "[", "{", "<")
WORDS = frozenset(
    ["coret", "dst", "tbd", "todo", "lorem", "jika", "bila", "apabila", "diisi", "sebutkan", "isi"]
)
TURNS, MONTH_WORDS = frozenset(_TURNS.split("|")), frozenset(_MONTH.split("|"))
"""In every blank is one of these: a turn with a slash, a month behind "tanggal" or spaces."""

WHAT = {
    "choice": "pilihan kata yang belum dipilih",
    "open": "isian yang belum diselesaikan",
    "dots": "titik-titik yang belum diisi",
    "cross": "tanda tempat yang belum diisi",
    "field": "isian contoh yang belum diganti",
    "day": "tanggal tanpa hari",
}


def unfilled(subject: Subject) -> Iterator[Problem]:
    """Every blank of a template."""
    for writing in filter(_doubtful, writings(subject)):
        for match in BLANK.finditer(writing.text):
            kind = match.lastgroup or ""
            if kind == "cross" and not _CASE.fullmatch(match[0]):
                continue
            yield Problem(
                f"{WHAT[kind]}: {_around(writing.text, match)!r}",
                (writing.place(match.start()),),
                "Tulis isinya, atau hapus bagian itu.",
            )


def _doubtful(writing: Writing) -> bool:
    """Whether a blank may be in it: cheaper to tell than where."""
    text, words = writing.text, writing.words
    if not WORDS.isdisjoint(words) or any(mark in text for mark in MARKS):
        return True
    if "/" in text and not TURNS.isdisjoint(words):
        return True
    return not MONTH_WORDS.isdisjoint(words) and bool(_BEFORE_MONTH.search(text))


def _around(text: str, match: re.Match[str]) -> str:
    """The blank with the words beside it."""
    before = text[: match.start()].split(" ")[-4:]
    after = text[match.end() :].split(" ")[:3]
    return " ".join([*before[:-1], before[-1] + match[0] + after[0], *after[1:]]).strip()


RULES = (
    Rule(
        "unfilled-text",
        "warning",
        "Isian contoh dari naskah baku harus sudah diganti dengan isi yang sebenarnya.",
        "capaian meningkat/menurun sebesar ……; dst; xxx; [isi]; tanggal Januari 2032",
        unfilled,
    ),
)
