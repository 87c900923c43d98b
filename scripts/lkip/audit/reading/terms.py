"""What a sentence calls its figures.

The role of a figure is the term that stands before it (`target`, `realisasi`, `capaian`, …); where
a sentence leaves that open, there is none, and nothing is concluded from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lkip.audit.reading.figures import Figure


def _forms(words: str, endings: str) -> frozenset[str]:
    ends = ("", *endings.split())
    return frozenset(word + end for word in words.split() for end in ends)


TERMS = {
    "penyerapan": r"(?:peny|s)erapan(?:nya)?(?:\sanggaran(?:nya)?)?|capaian\sanggaran",
    "target": r"(?:di)?target(?:nya|kan)?",
    "realisasi": r"(?:te)?realisasi(?:nya)?(?:\s(?:kinerja|anggaran)(?:nya)?)?|direalisasikan",
    "capaian": r"(?:pen)?capaian(?:nya)?(?:\s(?:kinerja|target|indikator)(?:nya)?)?|tercapai",
    "efisiensi": r"efisiensi(?:nya)?",
    "pagu": r"pagu(?:nya)?(?:\sanggaran)?|(?:ber)?anggaran(?:nya)?|(?:di)?alokasi(?:kan|nya)?",
}
"""The terms that figures are called by."""

WORDS = {
    "penyerapan": _forms("penyerapan serapan capaian", "nya"),
    "target": _forms("target ditarget", "nya kan"),
    "realisasi": _forms("realisasi terealisasi direalisasikan", "nya"),
    "capaian": _forms("capaian pencapaian tercapai", "nya"),
    "efisiensi": _forms("efisiensi", "nya"),
    "pagu": _forms("pagu anggaran beranggaran alokasi dialokasi", "nya kan"),
}
"""The words that the terms begin with, of which one is wherever a figure is called by a term."""

_TERM = re.compile(
    r"\b(?:" + "|".join(f"(?P<{role}>{form})" for role, form in TERMS.items()) + r")\b",
    re.IGNORECASE,
)
REACH = 60
"""As many characters behind its term a figure may stand."""

UP = "naik|meningkat|bertambah|tumbuh|bertumbuh|melonjak"
DOWN = "turun|menurun|berkurang|merosot|menyusut"
"""The verbs for a change,"""
RISE = "peningkatan|kenaikan|pertambahan|pertumbuhan"
FALL = "penurunan|pengurangan"
"""and the nouns."""

_CHANGE = re.compile(
    rf"\b(?:{UP}|{DOWN}|lebih|kurang|selisih(?:nya)?)\b"
    r"(?!.*\b(?:menjadi|dari)\b)",
    re.IGNORECASE,
)
"""What tells that a figure is how much another changed or differs."""


def terms(text: str) -> set[str]:
    """The roles whose terms stand in a text."""
    return {match.lastgroup or "" for match in _TERM.finditer(text)}


def called(text: str, typed: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with their roles: by the terms between the figure before and itself.

    `text` is the sentence as printed, `typed` what its author typed of it, which alone has terms.
    """
    found = []
    before = 0
    for figure in figures:
        near = list(_TERM.finditer(typed, before, figure.start))
        found.append(figure._replace(role=_role(text, figure, near)) if near else figure)
        before = figure.end
    return tuple(found)


def _role(text: str, figure: Figure, near: Sequence[re.Match[str]]) -> str:
    """What a figure is called by the terms before it; empty where they leave it open.

    An amount is the one of the last term ("anggaran itu terealisasi Rp80"); of a share with two
    terms it is not sure ("perbandingan capaian dengan penyerapan sebesar 109%").
    """
    last = near[-1]
    if figure.start - last.end() > REACH or _CHANGE.search(text, last.end(), figure.start):
        return ""
    role = last.lastgroup or ""
    if figure.value.unit == "rupiah":
        return role
    if role == "realisasi" and "anggaran" in last[0].casefold():
        return "penyerapan"
    return role if len({term.lastgroup for term in near}) == 1 else ""
