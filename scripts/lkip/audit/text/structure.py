"""How the document hangs together: headings, captions, references; words that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from lkip.audit.reading.spelling import same_name
from lkip.audit.reading.writings import writings
from lkip.audit.rule import Problem, Rule, repeats
from lkip.audit.subject import Subject
from lkip.model import OutlineEntry, Place

SHOWN = ("table", "figure", "chart")

_TWICE = re.compile(
    r"\b(yang|dan|di|ke|dari|pada|untuk|dengan|dalam|oleh|atau|adalah|ialah|ini|itu|sebagai|telah"
    r"|akan|tidak|agar|serta|karena|sehingga|bahwa|sudah|dapat|belum|atas|terhadap|tersebut)"
    r"[ \u00a0]+\1\b",
    re.I,
)
"""Only words that Indonesian never doubles; "baik baik" and its like are another matter."""


def unreferenced(subject: Subject) -> Iterator[Problem]:
    """A numbered table or picture of a main chapter that no sentence points to."""
    named = {entry.id for entry in subject.entries if entry.kind == "reference"}
    shown = [e for e in subject.entries if e.kind in SHOWN and e.part in subject.main]
    for entry in shown:
        if entry.number and entry.id not in named:
            yield Problem(
                f"{entry.number} ({entry.text}) tidak dirujuk dalam naskah",
                (entry.place,),
                f"Sebut dalam kalimat yang membahasnya: @{entry.id}.",
            )


def same_caption(subject: Subject) -> Iterator[Problem]:
    """Two tables, or two pictures, under one caption."""
    shown = [entry for entry in subject.entries if entry.kind in SHOWN and entry.number]
    for before, entry in repeats(shown, lambda entry: (entry.kind, same_name(entry.text))):
        yield Problem(
            f"{before.number} dan {entry.number} berjudul sama: {entry.text!r}",
            _places(before, entry),
            "Bedakan judulnya, atau hapus salah satunya.",
        )


def same_heading(subject: Subject) -> Iterator[Problem]:
    """Two headings with the same words, next to one another under one heading."""
    first: dict[tuple[str, ...], OutlineEntry] = {}
    path: list[OutlineEntry] = []
    for entry in subject.entries:
        if entry.kind != "heading":
            continue
        while path and path[-1].level >= entry.level:
            path.pop()
        above = path[-1].id if path else ""
        words = same_name(entry.text)
        before = first.setdefault((entry.part, above, str(entry.level), words), entry)
        if before is not entry:
            yield Problem(
                f"judul {entry.text!r} terdapat dua kali pada tingkat yang sama",
                _places(before, entry),
                "Bedakan judulnya, atau gabungkan isinya.",
            )
        path.append(entry)


def doubled_word(subject: Subject) -> Iterator[Problem]:
    """A word typed twice: `yang yang`."""
    for writing in writings(subject):
        if not any(map(eq, writing.keys, writing.keys[1:])):
            continue
        for match in _TWICE.finditer(writing.text):
            yield Problem(
                f"kata {match[1]!r} tertulis dua kali",
                (writing.place(match.start()),),
                "Hapus salah satunya.",
            )


def _places(*entries: OutlineEntry) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(entry.place for entry in entries))


RULES = (
    Rule(
        "unreferenced",
        "note",
        "Setiap tabel, grafik, dan gambar dalam bab disebut dalam kalimat.",
        "Tabel 3.4 tidak dirujuk dalam naskah",
        unreferenced,
    ),
    Rule(
        "same-caption",
        "warning",
        "Dua tabel atau dua gambar tidak berjudul sama.",
        "Tabel 2.1 dan Tabel 2.3 berjudul “Program Tahun 2031”",
        same_caption,
    ),
    Rule(
        "same-heading",
        "warning",
        "Dua judul yang setingkat di bawah satu judul tidak sama bunyinya.",
        "“Faktor Penghambat” dua kali dalam subbab 3.1",
        same_heading,
    ),
    Rule(
        "doubled-word",
        "note",
        "Kata tugas yang tertulis dua kali berturut-turut ialah salah ketik.",
        "program yang yang mendukung",
        doubled_word,
    ),
)
