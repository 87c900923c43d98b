"""Officials: their rank, posts and superiors, each against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lkip.audit.reading.named import mistyped
from lkip.audit.reading.spelling import distance, keys_of, normal
from lkip.audit.rule import Problem, Rule, cells_of
from lkip.audit.subject import Subject
from lkip.model import Record
from lkip.values.terms import FUNCTIONAL, overlap, since, term

_RANKS = (
    "Juru Muda I/a", "Juru Muda Tingkat I I/b", "Juru I/c", "Juru Tingkat I I/d",
    "Pengatur Muda II/a", "Pengatur Muda Tingkat I II/b", "Pengatur II/c",
    "Pengatur Tingkat I II/d",
    "Penata Muda III/a", "Penata Muda Tingkat I III/b", "Penata III/c", "Penata Tingkat I III/d",
    "Pembina IV/a", "Pembina Tingkat I IV/b", "Pembina Utama Muda IV/c",
    "Pembina Utama Madya IV/d", "Pembina Utama IV/e",
)  # fmt: skip

RANKS = {normal(name): (name, group) for name, _, group in (r.rpartition(" ") for r in _RANKS)}
"""The ranks of civil servants with their golongan, by their names without case and spaces."""

_GROUP = re.compile(r"\W*\b(IV|I{1,3})\s*/\s*([a-e])\b\W*$", re.IGNORECASE)

_STEP = re.compile(r"\bTk\b\.?", re.IGNORECASE)

_HEAD = re.compile(
    r"(?:kepala|sekretaris|wali kota|bupati|gubernur|camat|lurah|inspektur|direktur)\b",
    re.IGNORECASE,
)
"""Posts that one official holds at a time."""


def rank_group(subject: Subject) -> Iterator[Problem]:
    """Ranks with the golongan of another."""
    for r in subject.of("pejabat"):
        name, group = _rank(r.text("pangkat"))
        known = RANKS.get(normal(name))
        if known and group and group != known[1]:
            yield Problem(
                f"pangkat {r.text('nama')} ialah {name} dengan golongan {group}, padahal golongan "
                f"{known[0]} ialah {known[1]}",
                cells_of(r, "pangkat"),
                "Betulkan pangkat atau golongannya.",
            )


def rank_name(subject: Subject) -> Iterator[Problem]:
    """Ranks that are nearly one of the list."""
    for r in subject.of("pejabat"):
        name, _ = _rank(r.text("pangkat"))
        told = normal(name)
        if told and told not in RANKS:
            near = next(
                (known for key, known in RANKS.items() if distance(told, key, 2) <= 2), None
            )
            if near:
                yield Problem(
                    f"pangkat {r.text('nama')} tertulis {name!r}; mungkin yang dimaksud "
                    f"{near[0]} ({near[1]})",
                    cells_of(r, "pangkat"),
                    "Tulis pangkat menurut surat keputusannya.",
                )


def same_post(subject: Subject) -> Iterator[Problem]:
    """Two officials who head the same at once; those of one unit are found when it is derived."""
    posts: dict[str, list[Record]] = {}
    for r in subject.of("pejabat"):
        if _HEAD.match(r.text("jabatan")) and FUNCTIONAL not in r.text("jabatan").casefold():
            posts.setdefault(normal(r.text("jabatan")), []).append(r)
    for holders in posts.values():
        for one, other in pairwise(sorted(holders, key=since)):
            together = one.keys("unit") and one.keys("unit") == other.keys("unit")
            if overlap(one, other) and not together:
                yield Problem(
                    f"{one.text('nama')} ({term(one)}) dan {other.text('nama')} ({term(other)}) "
                    f"sama-sama menjabat {other.text('jabatan')}",
                    cells_of(one, "jabatan") + cells_of(other, "jabatan"),
                    "Isi Mulai Menjabat dan Sampai keduanya, atau betulkan Jabatan.",
                )


def short_post(subject: Subject) -> Iterator[Problem]:
    """Short names of a post with a word that is one of the full name, mistyped."""
    for r in subject.of("pejabat"):
        full = dict.fromkeys(keys_of(r.text("jabatan")))
        for word in keys_of(r.text("jabatan_singkat")):
            meant = word not in full and any(mistyped(other, word) for other in full)
            if meant:
                yield Problem(
                    f"jabatan singkat {r.text('jabatan_singkat')!r} menulis {word!r}, padahal "
                    f"jabatannya {r.text('jabatan')!r}",
                    cells_of(r, "jabatan_singkat", "jabatan"),
                    "Samakan ejaannya.",
                )


def other_superior(subject: Subject) -> Iterator[Problem]:
    """Agreements with somebody else than the superior, or one who acts for the superior."""
    for agreement in subject.of("perjanjian"):
        second = _one(subject, agreement, "kedua")
        first = _one(subject, agreement, "pertama")
        superior = _one(subject, first, "atasan") if first else None
        if first is None or second is None or superior is None or second.key == superior.key:
            continue
        posts = {normal(r.text("jabatan")) for r in (second, superior)}
        units = {r.keys("unit") for r in (second, superior)}
        if len(posts) > 1 and (len(units) > 1 or units == {()}):
            yield Problem(
                f"perjanjian {agreement.text('kode')!r} dibuat {first.text('nama')} dengan "
                f"{second.text('nama')}, padahal atasannya {superior.text('nama')}",
                cells_of(agreement, "kedua") + cells_of(first, "atasan"),
                "Betulkan Pihak Kedua pada lembar Perjanjian atau Kode Atasan pada lembar Pejabat.",
            )


def other_unit(subject: Subject) -> Iterator[Problem]:
    """Superiors whose unit is not above the unit of their official."""
    for r in subject.of("pejabat"):
        superior = _one(subject, r, "atasan")
        unit = _one(subject, r, "unit")
        top = _one(subject, superior, "unit") if superior else None
        if superior is None or unit is None or top is None:
            continue
        seen: set[str] = set()
        above: Record | None = unit
        while above and above.key != top.key and above.key not in seen:
            seen.add(above.key)
            above = _one(subject, above, "induk")
        if above is None:
            yield Problem(
                f"{r.text('nama')} di unit {unit.text('nama')!r} beratasan "
                f"{superior.text('nama')} di unit {top.text('nama')!r}, yang bukan induk unitnya",
                cells_of(r, "atasan", "unit"),
                "Betulkan Kode Atasan, Kode Unit, atau Kode Induk unitnya.",
            )


def rank_of(told: str) -> int | None:
    """The place of a rank among all, from the lowest; None where it is none of them."""
    return next((n for n, name in enumerate(RANKS) if name == normal(_rank(told)[0])), None)


def _rank(told: str) -> tuple[str, str]:
    """A rank and its golongan, each empty where it is not told."""
    group = _GROUP.search(told)
    name = told[: group.start()] if group else told
    return _STEP.sub(
        "Tingkat", name
    ).strip(), f"{group[1].upper()}/{group[2].lower()}" if group else ""


def _one(subject: Subject, r: Record, name: str) -> Record | None:
    """The record that a field refers to."""
    return next(iter(subject.linked(r, name)), None)


RULES = (
    Rule(
        "rank-group",
        "error",
        "Setiap pangkat mempunyai satu golongan.",
        "Pembina Utama Muda (IV/d), padahal IV/c",
        rank_group,
    ),
    Rule(
        "rank-name",
        "warning",
        "Nama pangkat pegawai negeri sipil sudah tertentu.",
        "Pembina Utma Muda",
        rank_name,
    ),
    Rule(
        "same-post",
        "error",
        "Satu jabatan pimpinan hanya dijabat satu orang pada satu waktu.",
        "dua Kepala Bidang Tangkap tanpa batas masa jabatan",
        same_post,
    ),
    Rule(
        "post-spelling",
        "warning",
        "Jabatan Singkat dicetak di bawah tanda tangan, Jabatan dalam naskahnya.",
        "KABID PERIKANAN TANKAP untuk Kepala Bidang Perikanan Tangkap",
        short_post,
    ),
    Rule(
        "agreement-superior",
        "warning",
        "Perjanjian kinerja dibuat dengan atasan langsung.",
        "perjanjian seorang kepala subbagian dengan kepala bidang lain",
        other_superior,
    ),
    Rule(
        "superior-unit",
        "warning",
        "Atasan seorang pejabat memimpin unit di atas unit pejabat itu.",
        "kepala seksi di Bidang Tangkap yang beratasan Kepala Bidang Budi Daya",
        other_unit,
    ),
)
