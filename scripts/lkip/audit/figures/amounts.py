"""Amounts of the budget that an author typed, against those of the programme they are said of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lkip.audit.reading.figures import Figure
from lkip.audit.reading.spelling import Phrases, keys_of
from lkip.audit.reading.statements import rows, statements
from lkip.audit.reading.terms import WORDS
from lkip.audit.reading.writings import Sentence, cut, having
from lkip.audit.reading.years import said_years
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject, once
from lkip.model import Record
from lkip.values.arithmetic import as_written, printed
from lkip.values.wording import phrase

KINDS = ("program", "kegiatan", "sub-kegiatan")

FIELDS = {
    "pagu": ("pagu", "pagu_murni", "pagu_perubahan"),
    "realisasi": ("realisasi",),
    "penyerapan": ("penyerapan",),
}
"""The fields that a figure of each role may state."""

PERFORMANCE = ("target", "realisasi", "capaian", "efisiensi")
"""What the row of a programme tells of its indicator, and of itself."""

_WORDS = frozenset[str]().union(*(WORDS[role] for role in FIELDS))
_IN_ROW = frozenset[str]().union(*(WORDS[role] for role in PERFORMANCE))

_OTHER = re.compile(
    r"\b(?:sisa|tambahan|bertambah|berkurang|naik|turun|selisih|triwulan|semester|tunda\sbayar|"
    r"sebagian|antara\slain|di\s?antaranya)\b",
    re.IGNORECASE,
)
"""What tells that an amount may be a part only, or a change."""


def budget_stated_otherwise(subject: Subject) -> Iterator[Problem]:
    """Every typed ceiling, spending or share of it that differs from those of the named part."""
    named = _named(subject)
    scales = subject.scales
    for sentence in statements(subject, _WORDS):
        typed = [
            figure
            for role in FIELDS
            if (figure := _only(sentence, role)) is not None and figure.typed
        ]
        if not typed or _OTHER.search(sentence.text):
            continue
        if said_years(sentence) - {str(subject.year)}:
            continue
        records = named(sentence)
        for figure in typed:
            if figure.role == "penyerapan" and _recomputed(sentence):
                continue
            known = [v for r in records for name in FIELDS[figure.role] if (v := r.value(name))]
            given = figure.value
            if not known or printed(scales, given) in [as_written(scales, given, v) for v in known]:
                continue
            kind = records[0].kind.replace("-", " ")
            yield Problem(
                f"{figure.role} {kind} {records[0].text('nama')!r} diketik "
                f"{phrase(scales, given)}, sedangkan menurut lembar kerja "
                f"{phrase(scales, known[0])}",
                (figure.place,),
                "Cetak angkanya dengan {{ … }}, atau betulkan sel atau kalimatnya.",
            )


def program_stated_otherwise(subject: Subject) -> Iterator[Problem]:
    """Every typed figure in the row of a programme that its one indicator does not have."""
    named = _named(subject)
    scales = subject.scales
    for sentence in cut(having(_IN_ROW, rows(subject))):
        programmes = named(sentence)
        if len(programmes) != 1 or said_years(sentence) - {str(subject.year)}:
            continue
        indicators = [
            subject.records[k]
            for k in programmes[0].keys("indikator_program")
            if k in subject.records
        ]
        for role in PERFORMANCE if len(indicators) == 1 else ():
            figure = sentence.only(role, "percent")
            if figure is None or not figure.typed or _follows(sentence, role):
                continue
            value = indicators[0].value(role, subject.year)
            if role == "efisiensi":
                value = programmes[0].value(role)
            if not value or value.unit != "percent":
                continue
            if as_written(scales, figure.value, value) != printed(scales, figure.value):
                yield Problem(
                    f"{role} {programmes[0].text('nama')!r} diketik "
                    f"{phrase(scales, figure.value)}, sedangkan menurut lembar kerja "
                    f"{phrase(scales, value)}",
                    (figure.place,),
                    "Cetak angkanya dengan {{ … }}, atau betulkan sel atau tabelnya.",
                )


def _follows(sentence: Sentence, role: str) -> bool:
    """Whether another rule computes a figure from the others of its row."""
    given = {
        "capaian": ("target", "realisasi"),
        "efisiensi": ("capaian", "penyerapan"),
    }.get(role, ())
    return bool(given) and all(sentence.only(one, "percent") for one in given)


@once
def _named(subject: Subject) -> Callable[[Sentence], Sequence[Record]]:
    """What tells the one part of the budget that a sentence names; all of that name."""
    by_name: dict[str, list[Record]] = {}
    for kind in KINDS:
        for r in subject.of(kind):
            if r.text("nama"):
                by_name.setdefault(" ".join(keys_of(r.text("nama"))), []).append(r)
    phrases = Phrases(by_name)

    def named(sentence: Sentence) -> Sequence[Record]:
        found = dict.fromkeys(phrases.search(sentence.keys))
        return by_name[next(iter(found))] if len(found) == 1 else ()

    return named


def _only(sentence: Sentence, role: str) -> Figure | None:
    return sentence.only(role, "percent" if role == "penyerapan" else "rupiah")


def _recomputed(sentence: Sentence) -> bool:
    """Whether another rule compares the share with the amounts beside it."""
    return all(sentence.only(role, "rupiah") for role in ("pagu", "realisasi"))


RULES = (
    Rule(
        "budget-stated-otherwise",
        "warning",
        "Anggaran yang diketik dalam kalimat atau tabel harus sama dengan anggaran pada lembarnya.",
        "diketik: Program Pengawasan beranggaran Rp820; lembar kerja: Rp802",
        budget_stated_otherwise,
    ),
    Rule(
        "program-stated-otherwise",
        "warning",
        "Kinerja program yang diketik dalam tabel harus sama dengan indikatornya pada lembarnya.",
        "baris Program Budi Daya: target 40%; lembar Indikator Program: 38%",
        program_stated_otherwise,
    ),
)
