"""Officials against last year's report: whose number it is, their rank, since when they serve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lkip.audit.reading.spelling import normal
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.sheets.persons import rank_of
from lkip.audit.subject import Subject
from lkip.model import Record
from lkip.values.terms import iso
from lkip.values.wording import long_date

LEAST = 8
"""Letters of a name without titles from which on it is one official's alone."""


def other_name(subject: Subject) -> Iterator[Problem]:
    """A number that somebody else had last year."""
    for old, new in _same_number(subject):
        one, other = _words(old), _words(new)
        if one and other and not (one <= other or other <= one):
            yield Problem(
                f"NIP {new.text('nip')} milik {old.text('nama')} menurut laporan tahun "
                f"{subject.year - 1}, milik {new.text('nama')} sekarang",
                cells_of(new, "nip", "nama"),
                "Betulkan NIP atau nama menurut surat keputusannya.",
            )


def other_number(subject: Subject) -> Iterator[Problem]:
    """An official who had another number last year."""
    numbers = {normal(r.text("nip")) for r in subject.last.values() if r.kind == "pejabat"}
    known: dict[str, list[Record]] = {}
    for r in _officials(subject.last):
        known.setdefault(_bare(r), []).append(r)
    for new in _officials(subject.records):
        old = known.get(_bare(new), ())
        if len(_bare(new)) < LEAST or not old or normal(new.text("nip")) in numbers:
            continue
        yield Problem(
            f"NIP {new.text('nama')} {old[0].text('nip')} menurut laporan tahun "
            f"{subject.year - 1}, {new.text('nip')} sekarang",
            cells_of(new, "nip"),
            "Betulkan NIP-nya; bila orangnya berlainan, bedakan gelarnya.",
        )


def lower_rank(subject: Subject) -> Iterator[Problem]:
    """A rank below that of last year."""
    for old, new in _same_number(subject):
        was, now = (rank_of(r.text("pangkat")) for r in (old, new))
        if was is not None and now is not None and now < was:
            yield Problem(
                f"pangkat {new.text('nama')} {new.text('pangkat')}, lebih rendah daripada dalam "
                f"laporan tahun {subject.year - 1}: {old.text('pangkat')}",
                cells_of(new, "pangkat"),
                "Tulis pangkat menurut surat keputusan yang terakhir.",
            )


def other_start(subject: Subject) -> Iterator[Problem]:
    """Another first day in the same post."""
    for old, new in _same_number(subject):
        days = [iso(r, "mulai") for r in (old, new)]
        posts = {(normal(r.text("jabatan")), r.text("sebutan")) for r in (old, new)}
        if all(days) and days[0] != days[1] and len(posts) == 1 and days[1][:4] < str(subject.year):
            yield Problem(
                f"{new.text('nama')} menjabat {new.text('jabatan')} sejak {long_date(days[0])} "
                f"menurut laporan tahun {subject.year - 1}, sejak {long_date(days[1])} sekarang",
                cells_of(new, "mulai"),
                "Betulkan Mulai Menjabat menurut surat keputusannya.",
            )


def _same_number(subject: Subject) -> Iterator[tuple[Record, Record]]:
    """The officials of both years by their number: of several posts, the same one if there is."""
    known: dict[str, dict[str, Record]] = {}
    for r in _officials(subject.last):
        known.setdefault(normal(r.text("nip")), {}).setdefault(normal(r.text("jabatan")), r)
    for new in _officials(subject.records):
        posts = known.get(normal(new.text("nip")))
        if posts:
            yield posts.get(normal(new.text("jabatan"))) or next(iter(posts.values())), new


def _officials(records: Mapping[str, Record]) -> Iterator[Record]:
    """Those with a number."""
    return (r for r in records.values() if r.kind == "pejabat" and normal(r.text("nip")))


def _words(r: Record) -> frozenset[str]:
    """The words of a name without titles."""
    words = r.text("nama").partition(",")[0].split()
    return frozenset(normal(word) for word in words if not word.endswith("."))


def _bare(r: Record) -> str:
    """A name without titles, in one form."""
    words = r.text("nama").partition(",")[0].split()
    return normal("".join(word for word in words if not word.endswith(".")))


RULES = (
    Rule(
        "last-year-owner",
        "warning",
        "NIP milik satu orang seumur hidup.",
        "NIP Rahmat Hidayat tahun lalu, sekarang tercatat bagi Siti Aminah",
        other_name,
    ),
    Rule(
        "last-year-nip",
        "warning",
        "NIP, yang memuat tanggal lahir, tidak berubah dari tahun ke tahun.",
        "19800101 200501 1 001 tahun lalu, 19800110 200501 1 001 sekarang",
        other_number,
    ),
    Rule(
        "last-year-rank",
        "warning",
        "Pangkat tidak turun dari tahun ke tahun.",
        "Penata (III/c), tahun lalu Penata Tingkat I (III/d)",
        lower_rank,
    ),
    Rule(
        "last-year-start",
        "warning",
        "Hari pertama dalam jabatan yang sama tidak berubah.",
        "sejak 3 Januari 2028, dalam laporan tahun lalu sejak 1 Maret 2028",
        other_start,
    ),
)
