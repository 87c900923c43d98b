"""Years and periods that an author named, against the report's and those of the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import chain

from lkip.audit.reading.figures import Figure
from lkip.audit.reading.writings import FIGURE, Sentence, having, sentences, writings
from lkip.audit.reading.years import with_years, years
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.model import Place

_PLAN = frozenset({"renstra", "strategis"})
_THE_REPORT = frozenset({"lkip", "lkjip", "laporan"})
_YEAR = frozenset({"tahun"})
_DASH = r"\s?[-–]\s?"
_RENSTRA = re.compile(
    rf"\b(?:Renstra|Rencana Strategis)\b(?P<gap>[^.;,()]{{0,120}}?)"
    rf"\b(?P<first>20\d\d)(?:{_DASH}|\ssampai(?:\sdengan)?\s(?:tahun\s)?)(?P<last>20\d\d)\b",
    re.I,
)
_OTHER_PLAN = re.compile(
    r"\b(?:RPJM\w*|RPJP\w*|Rencana Pembangunan|Kementerian|Provinsi|sebelumnya|lalu|terdahulu"
    r"|berikutnya|lama|baru)\b",
    re.I,
)
_REPORT = re.compile(
    r"\b(?:LKIP|LKjIP|Laporan Kinerja)\b(?P<gap>[^.;:,]{0,160}?)\bTahun(?:\sAnggaran)?\s"
    r"(?P<year>(?:19|20)\d\d)\b(?!\s?[-–])",
    re.I,
)
_PAST = re.compile(
    r"\b(?:evaluasi|dievaluasi|LHE|reviu|hasil|tindak\slanjut|dibanding\w*|sebelumnya|lalu|sejak"
    r"|berbeda|seperti|Nomor|Peraturan|Tata\sCara|Petunjuk)\b",
    re.I,
)
_THIS = re.compile(
    r"\b(?:ini|penyusunan|menyusun|tersusun\w*|disusun\w*|diselesaikan|menyajikan)\b", re.I
)
"""Such a sentence speaks of the report that it stands in."""
_PART = re.compile(
    r"\b(?P<part>triwulan|semester|caturwulan)\s(?:ke-?\s?)?"
    r"(?P<number>[IVX]+|\d{1,2}|kesatu|pertama|kedua|ketiga|keempat|kelima|keenam)\b",
    re.I,
)
_PARTS = {"triwulan": 4, "semester": 2, "caturwulan": 3}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ORDINAL = ("", "kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam")
_BEHIND = re.compile(
    rf"(?P<figure>{FIGURE}+)\s(?:pada|untuk|dalam|di)\stahun\s(?P<year>(?:19|20)\d\d)(?!\d|\s?[-–])",
    re.I,
)
_BEFORE = re.compile(
    r"\btahun\s(?P<year>(?:19|20)\d\d)\s(?:sebesar|sebanyak|mencapai|adalah|ialah|yaitu|ditargetkan"
    rf"|terealisasi|berjumlah|tercatat)\s(?P<figure>{FIGURE}+)",
    re.I,
)
_COMPARES = re.compile(
    r"\b(?:dibanding\w*|daripada|sebelumnya|lalu|akhir|awal|Renstra|tahun\s(?!\d))\b", re.I
)


def renstra_period(subject: Subject) -> Iterator[Problem]:
    """A period of the Renstra that differs from the sheet's."""
    agency = subject.records.get("instansi")
    ends = [agency.value(f"renstra_{end}").number for end in ("awal", "akhir")] if agency else []
    if not ends or None in ends:
        return
    for text, place in _all(subject, _PLAN):
        for match in _RENSTRA.finditer(text):
            named = [int(match["first"]), int(match["last"])]
            if named != ends and not _OTHER_PLAN.search(text):
                yield Problem(
                    f"Renstra disebut {named[0]}–{named[1]}, sedangkan di lembar Instansi "
                    f"{ends[0]}–{ends[1]}",
                    (place,),
                    "Cetak periodenya dari data: "
                    "{{ instansi.renstra_awal }}--{{ instansi.renstra_akhir }}.",
                )


def report_year(subject: Subject) -> Iterator[Problem]:
    """The report called by another year than its own."""
    headings = ((e.text, e.place, True) for e in subject.entries if e.kind == "heading")
    running = ((with_years(s), s.place, False) for s in sentences(subject, _THE_REPORT))
    for text, place, title in chain(headings, running):
        match = _REPORT.search(text)
        if match is None or int(match["year"]) == subject.year or _PAST.search(text):
            continue
        if int(match["year"]) not in years(text):  # that of a regulation
            continue
        if title or _THIS.search(text):
            yield Problem(
                f"laporan ini disebut laporan tahun {match['year']}, padahal tahunnya "
                f"{subject.year}",
                (place,),
                "Tulis {{ tahun }}, supaya tahunnya selalu mengikuti laporan.",
            )


def part_of_year(subject: Subject) -> Iterator[Problem]:
    """A quarter or half that no year has: `triwulan V`."""
    for writing in having(_PARTS.keys(), writings(subject)):
        for match in _PART.finditer(writing.text):
            if _count(match["number"]) > _PARTS[match["part"].lower()]:
                yield Problem(
                    f"{match[0]!r} tidak ada: satu tahun hanya mempunyai "
                    f"{_PARTS[match['part'].lower()]} {match['part'].lower()}",
                    (writing.place(match.start()),),
                    "Betulkan nomornya.",
                )


def year_of_value(subject: Subject) -> Iterator[Problem]:
    """A figure of one year under the name of another."""
    for sentence in sentences(subject, _YEAR):
        if not any(figure.year for figure in sentence.figures):
            continue
        text = with_years(sentence)
        told: dict[int, tuple[Figure, int]] = {}
        for match in chain(_BEHIND.finditer(text), _BEFORE.finditer(text)):
            figure = sentence.figure(match.start("figure"))
            told[figure.start] = figure, int(match["year"])
        for figure, year in told.values() if told else _alone(sentence, text):
            if figure.year is not None and figure.year != year:
                yield Problem(
                    f"{figure.words} disebut sebagai angka tahun {year}, padahal angka tahun "
                    f"{figure.year}",
                    (sentence.at(figure.start),),
                    "Samakan tahun dalam kalimat dengan tahun angkanya.",
                )


def _alone(sentence: Sentence, text: str) -> Iterator[tuple[Figure, int]]:
    """The figures of a sentence that begins `Pada tahun …`, where all are of one other year."""
    begins = re.match(r"\s*(?:Pada|Selama|Untuk|Dalam)\stahun\s((?:19|20)\d\d)\b", text, re.I)
    if begins is None or len(years(text)) != 1 or _COMPARES.search(text):
        return
    found = [figure for figure in sentence.figures if figure.year is not None]
    if len({figure.year for figure in found}) == 1 and {f.field for f in found} != {"target"}:
        yield found[0], int(begins[1])


def _all(subject: Subject, words: Set[str]) -> Iterator[tuple[str, Place]]:
    """Sentences of passages with one of `words`, headings and captions, as printed."""
    for sentence in sentences(subject, words):
        yield sentence.text, sentence.place
    for entry in subject.entries:
        if entry.kind in ("heading", "table", "figure", "chart"):
            yield entry.text, entry.place


def _count(number: str) -> int:
    """The number that a digit, an ordinal or a Roman number says."""
    if number.isdigit():
        return int(number)
    if number.lower() == "pertama":
        return 1
    if number.lower() in _ORDINAL:
        return _ORDINAL.index(number.lower())
    worth = [_ROMAN[letter] for letter in number.upper()]
    pairs = zip(worth, [*worth[1:], 0], strict=True)
    return sum(-this if this < after else this for this, after in pairs)


RULES = (
    Rule(
        "renstra-period",
        "warning",
        "Periode Renstra dalam teks harus sama dengan periode di lembar Instansi.",
        "Renstra Tahun 2025–2030, sedangkan di lembar Instansi 2026–2031",
        renstra_period,
    ),
    Rule(
        "report-year",
        "warning",
        "Laporan harus disebut dengan tahunnya sendiri.",
        "Laporan Kinerja Tahun 2030 dalam laporan tahun 2031",
        report_year,
    ),
    Rule(
        "part-of-year",
        "error",
        "Nomor triwulan, caturwulan, dan semester harus ada dalam setahun.",
        "triwulan V",
        part_of_year,
    ),
    Rule(
        "year-of-value",
        "warning",
        "Angka harus disebut dengan tahunnya sendiri.",
        "“36% pada tahun 2031”, padahal 36% ialah angka tahun 2030",
        year_of_value,
    ),
)
