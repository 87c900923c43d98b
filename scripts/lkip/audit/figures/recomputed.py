"""Capaian, penyerapan and efisiensi in a sentence, against the figures they follow from there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from lkip.audit.figures.changes import amounts
from lkip.audit.figures.claims import Claim, Way, right_by_rounding, way_of, wrong
from lkip.audit.reading.about import owner
from lkip.audit.reading.figures import Figure
from lkip.audit.reading.statements import statements
from lkip.audit.reading.terms import WORDS
from lkip.audit.reading.writings import Sentence
from lkip.audit.reading.years import said_years
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject, once_all
from lkip.model import Value
from lkip.values.arithmetic import capaian, efficiency, ratio


def capaian_differs(subject: Subject) -> Iterator[Problem]:
    """Every capaian that does not follow from the target and realisasi of its sentence."""
    yield from wrong(subject, _capaian(subject))


def absorption_differs(subject: Subject) -> Iterator[Problem]:
    """Every penyerapan that does not follow from the pagu and realisasi of its sentence."""
    yield from wrong(subject, _absorption(subject))


def efficiency_differs(subject: Subject) -> Iterator[Problem]:
    """Every efisiensi that does not follow from the capaian and penyerapan of its sentence."""
    yield from wrong(subject, _efficiency(subject))


def by_rounding(subject: Subject) -> Iterator[Problem]:
    """Every figure that is right only if the figures it follows from were rounded."""
    for claims in (_capaian, _efficiency, amounts):
        yield from right_by_rounding(subject, claims(subject))


@once_all
def _capaian(subject: Subject) -> Iterator[Claim]:
    """Sentences of one target, one realisasi and one capaian, of one year.

    Where no indicator is named either direction may be meant, and any cap.
    """
    for sentence in statements(subject, WORDS["capaian"]):
        if len(sentence.figures) < 3:
            continue
        target, realised = sentence.only("target"), sentence.only("realisasi")
        given = sentence.only("capaian", "percent")
        if target is None or realised is None or given is None or len(said_years(sentence)) > 1:
            continue
        if not _same_unit(target.value, realised.value) or not target.value.number:
            continue
        meant = owner(subject)(sentence)
        settings = (
            [(meant.text("arah"), meant.text("batas"))]
            if meant
            else list(product(("higher", "lower"), ("none", "100", "120")))
        )
        ways = []
        for arah, batas in settings:

            def achieved(
                of: Sequence[Value], arah: str = arah, batas: str = batas
            ) -> Sequence[Value]:
                return capaian(subject.scales, of[0], of[1], arah, batas)

            # A target is set, not measured: exact as it is written.
            ways.append(way_of(subject, achieved, (target.value,), (realised.value,)))
        yield Claim("capaian", given, (target, realised), tuple(ways))


def _absorption(subject: Subject) -> Iterator[Claim]:
    """Sentences of one pagu and one realisasi in rupiah, and their percentage."""
    for sentence in statements(subject, WORDS["pagu"]):
        if len(sentence.figures) < 3:
            continue
        pagu, spent = sentence.only("pagu", "rupiah"), sentence.only("realisasi", "rupiah")
        if pagu is None or spent is None or not pagu.value.number:
            continue
        given = sentence.only("penyerapan", "percent") or _beside(sentence, spent)
        if given is not None:
            share = ratio(subject.scales, "penyerapan", spent.value, pagu.value)
            assert share.number is not None, "both operands are numbers, and the ceiling not 0"
            way = Way((share,), share.number, share.number)
            yield Claim("penyerapan", given, (pagu, spent), (way,))


@once_all
def _efficiency(subject: Subject) -> Iterator[Claim]:
    """Sentences of one capaian, one penyerapan and one efisiensi."""
    for sentence in statements(subject, WORDS["efisiensi"]):
        if len(sentence.figures) < 3:
            continue
        achieved, absorbed = (sentence.only(role, "percent") for role in ("capaian", "penyerapan"))
        given = sentence.only("efisiensi", "percent", "poin persen")
        if achieved is None or absorbed is None or given is None or not absorbed.value.number:
            continue

        def formula(of: Sequence[Value]) -> Sequence[Value]:
            return (efficiency(subject.scales, *of),)

        way = way_of(subject, formula, (), (achieved.value, absorbed.value))
        yield Claim("efisiensi", given, (achieved, absorbed), (way,))


def _same_unit(target: Value, realised: Value) -> bool:
    """Whether both may be of one unit, other than money; the noun of a typed count is not known."""
    units = {target.unit, realised.unit}
    if units & {"rupiah", "percent"}:
        return units == {"percent"}
    return len(units - {""}) < 2


_BESIDE = re.compile(r"[\s,]*(?:\(|atau\s(?:sebesar\s)?|yaitu\s|yakni\s)")


def _beside(sentence: Sentence, amount: Figure) -> Figure | None:
    """The percentage that stands right behind an amount: `Rp80 atau 76,56%`."""
    between = _BESIDE.match(sentence.text, amount.end)
    starts = {f.start: f for f in sentence.figures if not f.role and f.value.unit == "percent"}
    return starts.get(between.end()) if between else None


RULES = (
    Rule(
        "capaian-in-text",
        "warning",
        "Capaian dalam kalimat harus dapat dihitung ulang dari target dan realisasinya.",
        "target 89%, realisasi 87,93%, capaian 98,90%; hitungannya 98,80%",
        capaian_differs,
    ),
    Rule(
        "absorption-in-text",
        "warning",
        "Penyerapan dalam kalimat harus dapat dihitung ulang dari pagu dan realisasinya.",
        "anggaran Rp75.000.000, realisasi Rp71.800.000 atau 95,37%; hitungannya 95,73%",
        absorption_differs,
    ),
    Rule(
        "efficiency-in-text",
        "warning",
        "Efisiensi dalam kalimat harus dapat dihitung ulang dari capaian dan penyerapannya.",
        "efisiensi 78,56% dari capaian 77,20% dan penyerapan 91,90%; hitungannya 84,00%",
        efficiency_differs,
    ),
    Rule(
        "equal-by-rounding",
        "note",
        "Hasil hitungan dalam kalimat sebaiknya tepat sama dengan hitungan dari angka tercetak.",
        "target 11,13, realisasi 18,18, capaian 163,36%; dari angka tercetak 163,34%",
        by_rounding,
    ),
)
