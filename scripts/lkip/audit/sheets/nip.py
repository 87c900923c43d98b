"""The numbers of officials (NIP): date of birth, appointment, sex and serial number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lkip.audit.reading.spelling import normal
from lkip.audit.reading.writings import Writing, passages
from lkip.audit.rule import Problem, Rule, cells_of, repeats
from lkip.audit.subject import Subject, once_all
from lkip.model import Record
from lkip.values.calendar import MONTHS
from lkip.values.terms import iso
from lkip.values.wording import long_date

YOUNGEST = 16
"""Age at which the state has appointed anybody at the earliest, in years."""

OLDEST = 65
"""Age at which the last officials retire."""

CONTRACT = range(21, 30)
"""What stands for the month in the number of an employee by contract (NI PPPK)."""

_NIP = re.compile(r"(?<![0-9])[0-9]{8} ?[0-9]{6} ?[0-9] ?[0-9]{3}(?![0-9])")

_WOMAN = re.compile(r"^Hj\.|\bHajjah\b|\bDra\.", re.IGNORECASE)

_MAN = re.compile(r"^H\.|\bDrs\.", re.IGNORECASE)


class Nip(NamedTuple):
    """What an NIP says."""

    born: date
    appointed: str
    """The month, `2007-01`; of an employee by contract the year, `2022`."""
    sex: str
    """`1` for men, `2` for women."""


def form(subject: Subject) -> Iterator[Problem]:
    """Numbers that no official can have."""
    for r in subject.of("pejabat"):
        told = r.text("nip")
        wrong = _malformed(told) if told else ""
        if wrong:
            yield Problem(
                f"NIP {told} milik {r.text('nama')}: {wrong}",
                cells_of(r, "nip"),
                "Cocokkan NIP dengan surat keputusan pengangkatannya: tanggal lahir (8 angka), "
                "tahun dan bulan pengangkatan (6), jenis kelamin (1), nomor urut (3).",
            )


def ages(subject: Subject) -> Iterator[Problem]:
    """Appointments too young or in days to come, and officials in office too old."""
    for r, nip in _numbered(subject):
        day = min(_last_day(subject), iso(r, "sampai") or _last_day(subject))
        age = int(nip.appointed[:4]) - nip.born.year
        serving = int(day[:4]) - nip.born.year
        wrong = ""
        if age < YOUNGEST:
            wrong = f"diangkat pada umur {age} tahun"
        elif nip.appointed > day:
            wrong = f"diangkat {_when(nip)}, sesudah {long_date(day)}"
        elif serving > OLDEST:
            wrong = f"berumur {serving} tahun pada {long_date(day)}"
        if wrong:
            yield Problem(
                f"menurut NIP {r.text('nip')}, {r.text('nama')} lahir "
                f"{long_date(nip.born.isoformat())} dan {wrong}",
                cells_of(r, "nip"),
                "Betulkan NIP-nya.",
            )


def in_office(subject: Subject) -> Iterator[Problem]:
    """Officials whose term begins before their appointment."""
    for r, nip in _numbered(subject):
        begins = iso(r, "mulai")
        if begins and begins[: len(nip.appointed)] < nip.appointed:
            yield Problem(
                f"{r.text('nama')} menjabat sejak {long_date(begins)}, padahal menurut NIP-nya "
                f"baru diangkat {_when(nip)}",
                cells_of(r, "nip", "mulai"),
                "Betulkan NIP atau Mulai Menjabat.",
            )


def sex(subject: Subject) -> Iterator[Problem]:
    """Titles of a woman with the number of a man, and the other way round."""
    for r, nip in _numbered(subject):
        title = (_WOMAN if nip.sex == "1" else _MAN).search(r.text("nama"))
        if title:
            yield Problem(
                f"{r.text('nama')} bersebutan {title[0]!r}, padahal angka ke-15 pada NIP-nya "
                f"({nip.sex}) untuk {'pria' if nip.sex == '1' else 'wanita'}",
                cells_of(r, "nama", "nip"),
                "Betulkan NIP atau sebutannya.",
            )


def shared(subject: Subject) -> Iterator[Problem]:
    """A number that two officials have."""
    officials = subject.of("pejabat")
    for before, r in repeats(officials, lambda r: normal(r.text("nip"))):
        if _bare(before) != _bare(r):
            yield Problem(
                f"{before.text('nama')} dan {r.text('nama')} mempunyai NIP yang sama, "
                f"{r.text('nip')}",
                cells_of(before, "nip") + cells_of(r, "nip"),
                "Betulkan NIP salah satunya, atau namanya bila orangnya sama.",
            )


def two_numbers(subject: Subject) -> Iterator[Problem]:
    """An official, titles and all, with two numbers."""
    numbered = [r for r in subject.of("pejabat") if r.text("nip")]
    for before, r in repeats(numbered, lambda r: normal(r.text("nama"))):
        if normal(before.text("nip")) != normal(r.text("nip")):
            yield Problem(
                f"{r.text('nama')} tercatat dengan dua NIP: {before.text('nip')} dan "
                f"{r.text('nip')}",
                cells_of(before, "nip") + cells_of(r, "nip"),
                "Betulkan NIP yang keliru; bila orangnya berlainan, bedakan gelarnya.",
            )


def unknown(subject: Subject) -> Iterator[Problem]:
    """Numbers in running text that no official has."""
    known = {normal(r.text("nip")) for r in subject.of("pejabat")}
    for writing in passages(subject):
        for found in numbers(writing):
            if writing.by_hand(*found.span()) and normal(found[0]) not in known:
                yield Problem(
                    f"NIP {found[0]} tidak dimiliki pejabat mana pun",
                    (writing.place(found.start()),),
                    "Cetak NIP dari lembar Pejabat, {{ pejabat[…].nip }}, atau betulkan angkanya.",
                )


def numbers(writing: Writing) -> Iterator[re.Match[str]]:
    """The numbers in a writing that may be an official's."""
    if max(map(len, writing.numbers), default=0) >= 8:
        yield from _NIP.finditer(writing.text)


def _malformed(told: str) -> str:
    """What is wrong with an NIP; empty if nothing is."""
    digits = normal(told)
    if not digits.isdecimal() or len(digits) != 18:
        return f"bukan 18 angka, melainkan {len(digits)} huruf dan angka"
    if _day(digits[:8]) is None:
        return f"tanggal lahir {digits[:8]} tidak ada dalam kalender"
    month = int(digits[12:14])
    if not 1 <= month <= 12 and month not in CONTRACT:
        return f"bulan pengangkatan {digits[12:14]} tidak ada"
    if digits[14] not in "12":
        return f"angka jenis kelamin {digits[14]}, seharusnya 1 atau 2"
    if digits[15:] == "000":
        return "nomor urutnya 000"
    return ""


@once_all
def _numbered(subject: Subject) -> Iterator[tuple[Record, Nip]]:
    """The officials whose NIP is well formed."""
    for r in subject.of("pejabat"):
        digits = normal(r.text("nip"))
        if digits and not _malformed(digits):
            born = _day(digits[:8])
            assert born
            year, month = digits[8:12], digits[12:14]
            appointed = year if int(month) in CONTRACT else f"{year}-{month}"
            yield r, Nip(born, appointed, digits[14])


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _when(nip: Nip) -> str:
    """The appointment as an author reads it."""
    year, _, month = nip.appointed.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else year


def _last_day(subject: Subject) -> str:
    """The day of the report."""
    agency = subject.records.get("instansi")
    return (iso(agency, "tanggal") if agency else "") or f"{subject.year}-12-31"


def _bare(r: Record) -> str:
    """A name without titles, in one form."""
    return normal(r.text("nama").partition(",")[0])


RULES = (
    Rule(
        "nip-form",
        "error",
        "NIP memuat tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut.",
        "19801345 200501 1 001: bulan lahir 13",
        form,
    ),
    Rule(
        "nip-age",
        "error",
        "Tanggal lahir dan pengangkatan dalam NIP harus mungkin bagi pejabat yang bertugas.",
        "19801110 198904 1 002: diangkat pada umur 9 tahun",
        ages,
    ),
    Rule(
        "nip-after-term",
        "error",
        "Pejabat tidak dapat menjabat sebelum diangkat sebagai pegawai.",
        "menjabat sejak 1 Maret 2020, menurut NIP diangkat April 2022",
        in_office,
    ),
    Rule(
        "nip-sex",
        "warning",
        "Angka ke-15 NIP menyatakan jenis kelamin, begitu pula sebutan H., Hj., Drs., dan Dra.",
        "Hj. Sitti dengan NIP 19800101 200501 1 001",
        sex,
    ),
    Rule(
        "nip-shared",
        "error",
        "Setiap pegawai mempunyai NIP sendiri.",
        "dua pejabat yang berlainan dengan satu NIP",
        shared,
    ),
    Rule(
        "nip-two",
        "warning",
        "Seorang pegawai hanya mempunyai satu NIP.",
        "satu nama dan gelar dengan dua NIP",
        two_numbers,
    ),
    Rule(
        "nip-unknown",
        "error",
        "NIP yang diketik dalam bab harus NIP pejabat yang tercatat.",
        "NIP 19800101 200501 1 001 dalam bab, tidak ada pada lembar Pejabat",
        unknown,
    ),
)
