"""Classes in sentences and cells, against the figure that stands before them and its scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lkip.audit.reading.figures import Figure
from lkip.audit.reading.statements import statements
from lkip.audit.reading.writings import Sentence, parts
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject
from lkip.config import Scales
from lkip.values.arithmetic import efficiency
from lkip.values.scales import class_of
from lkip.values.wording import phrase

_WORDS = (
    "atau|dan|dengan|dalam|pada|yang|ini|adalah|ialah|maka|sehingga|termasuk|tergolong|masuk|"
    "berada|bernilai|(?:ber)?kategori|kriteria|(?:ber)?predikat|(?:ber)?peringkat|kelas|atribut|"
    "nilai|kinerja|capaian|dikategorikan|dinyatakan|memperoleh|mendapat"
)
_BETWEEN = re.compile(rf"[\s%,:(\"“*]*(?:(?:{_WORDS})\b[\s,:(\"“*]*)*", re.IGNORECASE)
"""What stands between a figure and its own class: "85,20% dan termasuk kategori Tinggi"."""

_BOUND = re.compile(
    r"(?:[-–—<>≤≥=]|\bs\.?d\.?|\bsampai(?:\sdengan)?|\bhingga|\b(?:lebih|kurang)\sdari|\bantara|"
    r"\bminimal|\bmaksimal|\bdi\s?(?:atas|bawah))\s*$",
    re.IGNORECASE,
)
"""What stands before the bound of a class, which is no figure of its own."""

_NAMING = re.compile(
    r"(?:\(|\b(?:kategori|kriteria|predikat|tingkat|kelas|tergolong|termasuk|dinyatakan))"
    r"[\s:\"“*]*$",
    re.IGNORECASE,
)
"""What stands right before the class of an efficiency."""


def class_differs(subject: Subject) -> Iterator[Problem]:
    """Every class that the capaian before it does not have on any scale of that class."""
    scale = subject.scales.efficiency.scale
    labels = {
        label: [name for name in names if name != scale]
        for label, names in _labels(subject.scales).items()
    }
    labels = {label: names for label, names in labels.items() if names}
    for sentence, label, at in _named(subject, labels):
        figure = _before(sentence, at)
        if figure is not None and _is_capaian(figure):
            yield from _misfit(subject, "capaian", figure, label, labels[label.casefold()])


def efficiency_class_differs(subject: Subject) -> Iterator[Problem]:
    """Every class of efficiency that the one efisiensi of its sentence does not have.

    In a row of a typed table it may be left to the reader to compute it.
    """
    scale = subject.scales.efficiency.scale
    labels = {c.label.casefold(): [scale] for c in subject.scales.scales[scale].classes}
    for sentence, label, at in _named(subject, labels):
        figure = sentence.only("efisiensi", "percent", "poin persen")
        if figure is None and sentence.row:
            figure = _efficient(subject, sentence)
        if figure is None or figure.end > at:
            continue
        if sentence.row or _NAMING.search(sentence.text[:at]):
            yield from _misfit(subject, "efisiensi", figure, label, [scale])


def _efficient(subject: Subject, sentence: Sentence) -> Figure | None:
    """What follows from the one capaian and the one penyerapan of a sentence."""
    achieved, absorbed = (sentence.only(role, "percent") for role in ("capaian", "penyerapan"))
    if achieved is None or absorbed is None or not absorbed.value.number:
        return None
    value = efficiency(subject.scales, achieved.value, absorbed.value)
    return absorbed._replace(value=value, role="efisiensi")


def _labels(scales: Scales) -> dict[str, list[str]]:
    """The labels of classes, case-folded, and the scales that have a class of that label."""
    found: dict[str, list[str]] = {}
    for name, scale in scales.scales.items():
        for one in scale.classes:
            found.setdefault(one.label.casefold(), []).append(name)
    return found


def _named(
    subject: Subject, labels: Mapping[str, list[str]]
) -> Iterator[tuple[Sentence, str, int]]:
    """Where a sentence with figures says one of `labels`: the sentence, the label, its offset."""
    longest_first = sorted(labels, key=lambda label: (-len(label), label))
    if not longest_first:
        return
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b", re.IGNORECASE)
    words = frozenset(word for label in labels for word in parts(label))
    for sentence in statements(subject, words):
        if sentence.figures:
            for match in pattern.finditer(sentence.text):
                yield sentence, match[0], match.start()


def _before(sentence: Sentence, at: int) -> Figure | None:
    """The figure that what stands at an offset is said of: right before, but for linking words."""
    figure = next((f for f in reversed(sentence.figures) if f.end <= at), None)
    if figure is None or _BOUND.search(sentence.text[: figure.start]):
        return None
    return figure if _BETWEEN.fullmatch(sentence.text, figure.end, at) else None


def _is_capaian(figure: Figure) -> bool:
    """Whether a percentage is a capaian: by its term, or by what prints it."""
    if figure.value.unit != "percent":
        return False
    field = figure.value.ref.partition("#")[2].partition("/")[0]
    return "capaian" in field if field else figure.role == "capaian"


def _misfit(
    subject: Subject, what: str, figure: Figure, label: str, names: list[str]
) -> Iterator[Problem]:
    scales = subject.scales
    classes = [class_of(scales, figure.value, name).text for name in names]
    if label.casefold() not in (one.casefold() for one in classes):
        told = ", ".join(
            f"{one!r} menurut {scales.scales[name].title}" if one else "tidak berkelas"
            for one, name in zip(classes, names, strict=True)
        )
        yield Problem(
            f"{what} {phrase(scales, figure.value)} disebut {label!r}, padahal {told}",
            (figure.place,),
            "Cetak kelasnya dengan saringan kelas, atau betulkan angka atau kelasnya.",
        )


RULES = (
    Rule(
        "class-differs",
        "error",
        "Kelas yang disebut di belakang suatu capaian harus sesuai dengan skala nilainya.",
        "capaian 85,20% (Sangat Tinggi); menurut skala 76% sampai dengan kurang dari 90% Tinggi",
        class_differs,
    ),
    Rule(
        "efficiency-class-differs",
        "error",
        "Kategori efisiensi harus sesuai dengan angka efisiensi dalam kalimat yang sama.",
        "tingkat efisiensi 116,96%, termasuk kategori Kurang Efisien; menurut skala Efisien",
        efficiency_class_differs,
    ),
)
