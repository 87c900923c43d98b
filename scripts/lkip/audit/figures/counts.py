"""Counts: a number against its words, an announced count against what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from lkip.audit.reading.writings import Sentence, Writing, passages, sentences, writings
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject, kinds
from lkip.model import OutlineEntry, Table, Text, Value, as_input
from lkip.model import Rule as Computed
from lkip.values.number_words import number_words
from lkip.values.numbers import FIRST_WORDS, SMALL, WORDS, parsed

_IN_WORDS = re.compile(r"(?<![\d.,/])(\d[\d.,]*)\s?%?\s\(([a-z][a-z\s]+?)\)", re.I)
_IN_DIGITS = re.compile(rf"({WORDS.pattern})\s\((\d[\d.,]*)\)", re.I)
_UNITS = re.compile(r"\s(?:rupiah|persen|indeks)$", re.I)
_LONE_THOUSAND = re.compile(r"(^|(?:juta|miliar|triliun)\s)satu\sribu\b")

_NUMBER = rf"(?P<n>(?<![\d.,/(-])\d{{1,3}}(?![\d.,/%)-])|{WORDS.pattern})(?:\s\([^()]*\))?"
_NOT_COUNTED = (
    r"(?!(?:tahun|bulan|minggu|hari|jam|kali|persen|orang|rupiah|juta|miliar|ribu|triliun|poin)\b)"
)
_COUNT = re.compile(
    rf"(?<!Nomor\s)(?<!Tabel\s)(?<!Pasal\s)(?<!ayat\s)(?<!Gambar\s)(?<!tanggal\s)(?<!salah\s)"
    rf"{_NUMBER}\s{_NOT_COUNTED}(?P<noun>[a-z]\w+)",
    re.I,
)
_ANNOUNCED = re.compile(
    rf"\b(?:terdiri\s(?:dari|atas)|meliputi|mencakup|memuat|terdapat|menetapkan|memiliki"
    rf"|mempunyai|menghasilkan)\s{_NUMBER}\s{_NOT_COUNTED}[a-z]\w+"
    rf"|(?<!pada\s)(?<!di\s)(?<!ke\s)(?<!bagi\s)(?<!kepada\s)(?<!selama\s)"
    rf"{_NUMBER.replace('?P<n>', '?P<m>')}\s{_NOT_COUNTED}[a-z]\w+"
    r"(?:\s(?!(?:melalui|dengan|di|pada|oleh|untuk|dalam|ke|dari|kepada)\b)[\w/-]+){0,6}?"
    r",?\s?(?:yaitu|yakni|ialah|adalah|(?:sebagai\s)?berikut(?:\sini)?)?\s?[:.]?$",
    re.I,
)
_POINTERS = "seperti|sebagaimana|disajikan|dirinci|diuraikan|tercantum|terlihat|dimuat"
POINTERS = frozenset(_POINTERS.split("|"))
"""What a sentence points to a table with."""

REACH = 60
"""As many characters behind what is counted such a word may stand."""

_POINTED = re.compile(rf"{_NUMBER}\s(?=(?P<said>[^.;:]*?)\b(?:{_POINTERS})\b)", re.I)
_NARROWED = re.compile(r"\b(?:mengalami|belum|tidak|hanya|sudah|telah|yang|dari)\b", re.I)
"""What tells that only some of the records are counted."""

_PARTLY = re.compile(r"\b(?:antara\slain|di\santaranya|misalnya|sebagian)\b", re.I)
_LEADS = re.compile(r":$|\b(?:berikut|yaitu|yakni|ialah|terdiri\s(?:dari|atas))\b", re.I)


def words_against_digits(subject: Subject) -> Iterator[Problem]:
    """A number whose words say another: `35 (tiga puluh enam)`, `tiga (4)`."""
    for writing in writings(subject):
        text = writing.text
        if "(" not in text or FIRST_WORDS.isdisjoint(writing.words):
            continue
        pairs = [(m, m[1], m[2]) for m in _IN_WORDS.finditer(text)]
        pairs += [(m, m[2], m[1]) for m in _IN_DIGITS.finditer(text)]
        for match, digits, words in pairs:
            number = parsed(digits.rstrip(".,"))
            said = " ".join(_UNITS.sub("", words.lower()).split()).replace("milyar", "miliar")
            if number is None or not WORDS.fullmatch(said):
                continue
            if SMALL.get(said) == number or _of_one_value(writing, match):
                continue
            right = number_words(number)
            if _LONE_THOUSAND.sub(r"\1seribu", said) not in (right, number_words(_short(number))):
                yield Problem(
                    f"{digits} ditulis dengan kata {words!r}; seharusnya {right!r}",
                    (writing.place(match.start()),),
                    "Samakan angka dan katanya, atau cetak keduanya dari datanya: "
                    "{{ nilai | angka }} ({{ nilai | terbilang }}).",
                )


def against_list(subject: Subject) -> Iterator[Problem]:
    """An announced count that differs from the items of the list that follows."""
    sizes: dict[int, int] = {}
    for passage in subject.passages:
        sizes[passage.list] = max(sizes.get(passage.list, 0), passage.item)
    for n, (before, after) in enumerate(pairwise(subject.passages)):
        if after.item != 1 or after.list == before.list:
            continue
        last = passages(subject)[n].sentences[-1]
        said = _announced(last.text)
        if said is not None and said != sizes[after.list]:
            yield Problem(
                f"{_shortened(last.text)!r} menyebut {said}, tetapi daftar di bawahnya "
                f"memuat {sizes[after.list]} butir",
                (last.place, after.place()),
                "Samakan jumlah dalam kalimat dengan jumlah butirnya.",
            )


def against_table(subject: Subject) -> Iterator[Problem]:
    """A count of records that differs from those in the table that the sentence points to."""
    tables = _tables(subject)
    for sentence in sentences(subject, POINTERS):
        shown = [tables[i] for i in _references(subject, sentence) if i in tables]
        if len(shown) != 1:
            continue
        if len(_COUNT.findall(sentence.text)) != 1:
            continue
        noun, number = _counted(subject, sentence.text)
        said, rows = _number(number), _listed(shown[0][1], noun.replace(" ", "-"))
        if said is not None and rows and said != len(rows):
            yield Problem(
                f"{_shortened(sentence.text)!r} menyebut {said} {noun}, tetapi "
                f"{shown[0][0].number} memuat {len(rows)}",
                (sentence.place, shown[0][0].place),
                "Samakan jumlah dalam kalimat dengan isi tabelnya.",
            )


def _of_one_value(writing: Writing, pair: re.Match[str]) -> bool:
    """Whether one value prints the number and the words, which then are not compared."""
    printed = []
    for at in pair.start(1), pair.start(2):
        spans = (span for span in writing.spans if span.start <= at < span.end)
        items = [writing.subject.entries[span.entry].item for span in spans]
        match items:
            case [Text(origin=Computed("angka" | "terbilang", (one,)))]:
                printed.append(one)
            case [Value() as value]:
                printed.append(as_input(value))
    return len(printed) == 2 and printed[0] == printed[1]


def _short(number: Decimal) -> Decimal:
    """Without the zeros behind the comma."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _announced(sentence: str) -> int | None:
    """How many a sentence says that will follow; None where it does not say so plainly."""
    if not _LEADS.search(sentence) or _PARTLY.search(sentence):
        return None
    if len(_COUNT.findall(sentence)) != 1:
        return None
    match = _ANNOUNCED.search(sentence)
    return None if match is None else _number(match["n"] or match["m"])


def _number(words: str) -> int | None:
    """A small count, in digits or words; None for one, which is rather an article."""
    count = int(words) if words.isdigit() else SMALL.get(" ".join(words.lower().split()), 0)
    return count if count > 1 or words.isdigit() else None


def _tables(subject: Subject) -> Mapping[str, tuple[OutlineEntry, Table]]:
    """The tables that the document prints, by anchor."""
    return {
        e.id: (e, subject.tables[e.shows])
        for e in subject.entries
        if e.kind == "table" and e.shows in subject.tables
    }


def _references(subject: Subject, sentence: Sentence) -> list[str]:
    """What a sentence refers to."""
    entries = (subject.entries[span.entry] for span in sentence.spans)
    return [entry.id for entry in entries if entry.kind == "reference"]


def _listed(table: Table, kind: str) -> set[str]:
    """The records of a kind whose names a table prints."""
    cells = (cell for row in table.body for cell in row.cells)
    items = (item for cell in cells for item in (cell.item, *cell.items) if item is not None)
    keys = (item.ref.partition("#") for item in items)
    return {key for key, _, field in keys if field == "nama" and key.startswith(f"{kind}/")}


def _counted(subject: Subject, text: str) -> tuple[str, str]:
    """The records of which a text says how many a table has, and that number; empty: none."""
    nouns = sorted((kind.replace("-", " ") for kind in kinds(subject)), key=len, reverse=True)
    for match in _POINTED.finditer(text):
        said = match["said"].lower()
        noun = next((noun for noun in nouns if said.startswith(noun)), "")
        if said[len(noun) : len(noun) + 1].isalnum():
            continue
        if noun and len(said) - len(noun) <= REACH:
            return ("", "") if _NARROWED.search(said[len(noun) :]) else (noun, match["n"])
    return "", ""


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) < 90 else f"… {sentence[-80:]}"


RULES = (
    Rule(
        "number-words",
        "error",
        "Angka dan kata bilangan di belakangnya harus sama.",
        "35 (tiga puluh enam) sub kegiatan",
        words_against_digits,
    ),
    Rule(
        "count-list",
        "warning",
        "Jumlah yang disebut sebelum sebuah daftar harus sama dengan jumlah butirnya.",
        "terdiri atas tiga sasaran berikut: (lalu empat butir)",
        against_list,
    ),
    Rule(
        "count-table",
        "warning",
        "Jumlah yang disebut harus sama dengan isi tabel yang dirujuk kalimatnya.",
        "7 (tujuh) program, seperti pada Tabel 2.1 (yang memuat 8 program)",
        against_table,
    ),
)
