"""Targets of two years that are compared without figures, and figures of a name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.about import about, owner
from lkip.audit.reading.spelling import same_name
from lkip.audit.reading.statements import statements
from lkip.audit.reading.writings import Sentence
from lkip.audit.reading.years import said_years
from lkip.audit.rule import Problem, Rule, cells
from lkip.audit.subject import Subject
from lkip.model import Record
from lkip.values.arithmetic import as_written, printed
from lkip.values.wording import phrase

_TARGETS = re.compile(
    r"\btarget\s(?:tahun\s)?(?P<one>(?:19|20)\d\d)\b[^.;]{0,80}?\blebih\s"
    r"(?:(?P<less>kecil|rendah|sedikit)|(?P<more>besar|tinggi|banyak))\s"
    r"(?:dari(?:pada)?|dibanding(?:kan)?)(?:\s(?:dari|dengan))?\starget\s(?:tahun\s)?"
    r"(?P<other>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
IS = frozenset({"adalah", "ialah", "sebesar", "mencapai", "tercatat"})
_IS = re.compile(
    rf"\s(?:pada\s)?(?:tahun\s)?(?:(?:19|20)\d\d\s)?(?:{'|'.join(sorted(IS))})\s$",
    re.IGNORECASE,
)


def targets_compared(subject: Subject) -> Iterator[Problem]:
    """Every target that is said to be lower or higher than another year's, and is not."""
    for sentence in statements(subject, {"target"}):
        match = _TARGETS.search(sentence.text)
        r = owner(subject)(sentence) or _about(subject, sentence) if match else None
        if match is None or r is None:
            continue
        one, other = (r.value("target", int(match[side])) for side in ("one", "other"))
        if one.number is None or other.number is None:
            continue
        if one.number < other.number if match["less"] else one.number > other.number:
            continue
        yield Problem(
            f"target {match['one']} {r.text('nama')!r} {phrase(subject.scales, one)} disebut lebih "
            f"{match['less'] or match['more']} daripada target {match['other']}, yaitu "
            f"{phrase(subject.scales, other)}",
            (sentence.place, *cells(one, other)),
            "Betulkan kalimatnya, atau target pada lembarnya.",
        )


def figure_of_name(subject: Subject) -> Iterator[Problem]:
    """Every figure right behind an indicator's name, `… adalah 68,53%`, that is no realisasi."""
    for sentence in statements(subject, IS):
        figure = sentence.figures[0] if len(sentence.figures) == 1 else None
        if figure is None or not figure.typed or figure.role:
            continue
        said = _IS.search(sentence.text, 0, figure.start)
        years = said_years(sentence)
        r = owner(subject)(sentence) if said and len(years) < 2 else None
        if said is None or r is None or r.kind != "indikator":
            continue
        if not same_name(sentence.text[: said.start()]).endswith(same_name(r.text("nama"))):
            continue
        year = int(next(iter(years), subject.year))
        value = r.value("realisasi", year)
        given = figure.value
        if value and as_written(subject.scales, given, value) != printed(subject.scales, given):
            yield Problem(
                f"{r.text('nama')!r} tahun {year} disebut {phrase(subject.scales, given)}, padahal "
                f"realisasinya {phrase(subject.scales, value)}",
                (figure.place,),
                "Cetak angkanya dengan {{ … }}; bila yang dimaksud target, sebutlah target.",
            )


def _about(subject: Subject, sentence: Sentence) -> Record | None:
    """The indicator that a sentence is about by its narasi or its heading."""
    found = subject.records.get(about(subject, sentence))
    return found if found is not None and found.kind == "indikator" else None


RULES = (
    Rule(
        "targets-compared",
        "error",
        "Target yang disebut lebih rendah atau lebih tinggi harus demikian pada lembarnya.",
        "target 2031 lebih kecil daripada target 2030, padahal 90% dan 80%",
        targets_compared,
    ),
    Rule(
        "figure-of-name",
        "warning",
        "Angka di belakang nama indikator dibaca sebagai realisasinya.",
        "Koperasi Aktif pada tahun 2030 adalah 68,53%, padahal itu targetnya",
        figure_of_name,
    ),
)
