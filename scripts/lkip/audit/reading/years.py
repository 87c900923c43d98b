"""The years that a text names."""

from __future__ import annotations

import re

from lkip.audit.reading.figures import YEAR
from lkip.audit.reading.writings import PRINTED, Sentence
from lkip.audit.subject import Subject

_YEAR = re.compile(r"(?<![\d.,/])(?:19|20)\d\d(?![\d/]|[.,]\d)")
_LAW = re.compile(r"\b(?:Nomor|No\.?)\s\S+\s+Tahun\s+\d{4}", re.I)
_LAST_YEAR = re.compile(r"\btahun\s(?:lalu|sebelumnya)\b", re.I)


def said_years(sentence: Sentence) -> set[str]:
    """The years that a sentence says, of whatever: `tahun 2030`, `2030`; no figure like `2030%`."""
    return set(YEAR.findall(sentence.text))


def years(text: str) -> set[int]:
    """The years that a text names; those of regulations are none."""
    return {int(match[0]) for match in _YEAR.finditer(_LAW.sub("", text))}


def others(subject: Subject, text: str) -> bool:
    """Whether a text speaks of another year than the report's."""
    return bool(_LAST_YEAR.search(text) or years(text) - {subject.year})


def elsewhere(sentence: Sentence) -> bool:
    """Whether the paragraph, up to a sentence of it, speaks of other years only."""
    subject, before = sentence.writing.subject, sentence.writing.text[: sentence.start]
    return others(subject, before) and str(subject.year) not in before


def with_years(sentence: Sentence) -> str:
    """The masked text of a sentence in which printed years stand as they are."""
    text = sentence.masked
    if PRINTED not in text:
        return text
    pairs = zip(text, sentence.text, strict=True)
    return "".join(
        shown if typed == PRINTED and shown.isdigit() else typed for typed, shown in pairs
    )
