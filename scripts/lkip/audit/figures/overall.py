"""Classes that are named without a figure: of all indicators, or cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lkip.audit.reading.statements import statements
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.values.scales import class_of
from lkip.values.wording import phrase

_ALL = re.compile(r"\b(?:rata-rata|akumulasi|keseluruhan|secara\sumum)\b", re.IGNORECASE)
_CAPAIAN = re.compile(r"\bcapaian\b", re.IGNORECASE)
_NAMING = "kategori|predikat|kriteria|peringkat"
WORDS = frozenset(_NAMING.split("|"))
"""What a class is named with."""
_CLASS = rf"\b(?:{_NAMING})\s(?:kinerja\s)?[\"“*]*"
_ENDS = re.compile(r"[\"”*]*\s*(?:[.,;:)]|$)")
"""What stands behind a class that has no more words."""
_SOME = re.compile(r"\b(?:program|kegiatan|anggaran|penyerapan|efisiensi\w*)\b", re.IGNORECASE)


def overall_differs(subject: Subject) -> Iterator[Problem]:
    """Every class of the capaian of all indicators that their mean does not have."""
    whole = subject.records.get("kinerja")
    average = whole.value("rata_rata_capaian") if whole else None
    if not average:
        return
    scales = subject.scales
    names = [name for name in scales.scales if name != scales.efficiency.scale]
    by_label = {
        one.label.casefold(): [n for n in names if _has(subject, n, one.label)]
        for name in names
        for one in scales.scales[name].classes
    }
    form = _labels(by_label)
    for sentence in statements(subject, WORDS):
        match = form.search(sentence.text)
        if match is None or sentence.figures or not sentence.by_hand(*match.span("label")):
            continue
        if not (_ALL.search(sentence.text) and _CAPAIAN.search(sentence.text)):
            continue
        if _SOME.search(sentence.text):
            continue
        right = [
            class_of(scales, average, name).text for name in by_label[match["label"].casefold()]
        ]
        if match["label"].casefold() not in (one.casefold() for one in right):
            yield Problem(
                f"capaian seluruh indikator disebut {match['label']!r}, padahal rata-ratanya "
                f"{phrase(scales, average)} atau {right[0]!r}",
                (sentence.place,),
                "Cetak kelasnya dari data: {{ kinerja.rata_rata_capaian | kelas(…) }}.",
            )


def class_cut(subject: Subject) -> Iterator[Problem]:
    """Every class that is only the beginning of one: `kategori SANGAT`."""
    labels = [one.label for s in subject.scales.scales.values() for one in s.classes]
    known = {label.casefold() for label in labels}
    starts: dict[str, list[str]] = {}
    for label in labels:
        first, _, rest = label.partition(" ")
        if rest and first.casefold() not in known:
            starts.setdefault(first.casefold(), []).append(label)
    if not starts:
        return
    form = _labels(starts)
    for sentence in statements(subject, WORDS):
        for match in form.finditer(sentence.text):
            if not _ENDS.match(sentence.text, match.end()) or not sentence.by_hand(
                *match.span("label")
            ):
                continue
            meant = " atau ".join(repr(label) for label in starts[match["label"].casefold()])
            yield Problem(
                f"kategori {match['label']!r} tidak ada; mungkin yang dimaksud {meant}",
                (sentence.place,),
                "Tulis nama kelasnya selengkapnya, atau cetak dengan saringan kelas.",
            )


def _labels(labels: dict[str, list[str]]) -> re.Pattern[str]:
    longest_first = sorted(labels, key=lambda label: (-len(label), label))
    either = "|".join(map(re.escape, longest_first))
    return re.compile(rf"{_CLASS}(?P<label>{either})\b", re.IGNORECASE)


def _has(subject: Subject, name: str, label: str) -> bool:
    return any(one.label == label for one in subject.scales.scales[name].classes)


RULES = (
    Rule(
        "overall-class",
        "error",
        "Kelas capaian seluruh indikator harus kelas rata-ratanya.",
        "menurut akumulasi capaian termasuk kategori Cukup; rata-ratanya 71,20% atau Baik",
        overall_differs,
    ),
    Rule(
        "class-cut",
        "warning",
        "Kelas ditulis dengan namanya yang lengkap.",
        "termasuk kategori SANGAT; kelas yang ada: Sangat Tinggi, Sangat Rendah",
        class_cut,
    ),
)
