"""Names of agency, officials, units and plans in texts, against where they are registered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lkip.audit.reading.named import names_of, proper, split
from lkip.audit.reading.register import Found, Register, register
from lkip.audit.reading.spelling import WORD, normal
from lkip.audit.reading.writings import Writing, passages, texts
from lkip.audit.rule import Problem, Rule
from lkip.audit.subject import Subject, once
from lkip.values.wording import PARTICLES, titled

IN_CELLS = ("instansi", "pejabat")
"""Kinds whose names are looked for within the texts of cells too."""

_TITLE = re.compile(r"\s*[,.][,.\s]*(?=[^\W_])")


class Mention(NamedTuple):
    """A registered name in a writing."""

    found: Found
    writing: Writing

    @property
    def text(self) -> str:
        """As it is written."""
        return self.writing.text[self.found.start : self.found.end]

    def problem(self, remedy: str) -> Problem:
        """That the two differ."""
        name = self.found.name
        place = self.writing.place(self.found.start)
        return Problem(
            f"tertulis {self.text!r}, padahal pada {name.cell} tertulis {name.text!r}",
            (place,) if place == name.cell else (place, name.cell),
            remedy,
        )


def misspelt(subject: Subject) -> Iterator[Problem]:
    """Names with other words or letters than those that are registered."""
    for mention in _mentions(subject):
        if mention.found.wrong:
            yield mention.problem(
                "Betulkan yang salah; dalam bab sebaiknya cetak namanya dari lembar kerja."
            )


def otherwise(subject: Subject) -> Iterator[Problem]:
    """Names with other capitals, spaces or punctuation than those that are registered."""
    for mention in _mentions(subject):
        if not mention.found.wrong and _form(mention):
            yield mention.problem("Samakan huruf besar, spasi, dan tanda bacanya.")


def titles(subject: Subject) -> Iterator[Problem]:
    """Officials with other titles than those that are registered."""
    for mention in _mentions(subject):
        name = mention.found.name
        told = _titles(mention) if name.titles else ""
        if told and normal(told) != normal(name.titles):
            place = mention.writing.place(mention.found.start)
            yield Problem(
                f"gelar {name.text} tertulis {told!r}, padahal pada {name.cell} tertulis "
                f"{name.titles!r}",
                (place, name.cell),
                "Cocokkan gelarnya dengan lembar Pejabat.",
            )


@once
def _mentions(subject: Subject) -> tuple[Mention, ...]:
    """The registered names in running text, and those of agency and officials in cells."""
    everything, few = register(subject), Register(names_of(subject, IN_CELLS))
    running = [
        Mention(found, writing)
        for writing in passages(subject)
        for found in everything.search(writing.text, writing.keys)
        if writing.by_hand(found.start, found.end)
    ]
    cells = [writing for writing in texts(subject) if writing.field != "kode"]
    keys = {one.text: one.keys for one in cells}  # many cells have the same text
    named = {text: tuple(few.search(text, words)) for text, words in keys.items()}
    in_cells = [Mention(found, writing) for writing in cells for found in named[writing.text]]
    return (*running, *in_cells)


def _form(mention: Mention) -> bool:
    """Whether a name is written in a form that is neither its own nor a usual one of it."""
    name, written = mention.found.name, mention.text
    if written == name.text:
        return False
    window = split(written)
    if len(window) == len(name.keys) and not proper(name, window, written):
        return False
    if " ".join(written.casefold().split()) != " ".join(name.text.casefold().split()):
        return not _same_words_end(mention)
    usual = {name.text.upper(), name.text.lower(), titled(name.text), titled(name.text.lower())}
    first = written[:1].upper() + written[1:]
    return not usual & {written, first} and first != name.text[:1].upper() + name.text[1:]


def _same_words_end(mention: Mention) -> bool:
    """Whether only the mark after the last word is missing, which the text may need itself."""
    name = mention.found.name
    return name.text[: name.words[-1].end].casefold() == mention.text.casefold()


def _titles(mention: Mention) -> str:
    """What stands after the name of an official like titles; empty if nothing does."""
    text, end = mention.writing.text, mention.found.end
    last = end
    while sign := _TITLE.match(text, last):
        word = WORD.match(text, sign.end())
        if word is None or not _like_title(word[0]):
            break
        last = word.end()
    return text[end:last].strip(" ,.")


def _like_title(word: str) -> bool:
    """Whether a word looks like a title: `S.Sos`, `SE`, `MARS`."""
    short = len(word) <= 4 and word.isupper() and word.casefold() not in (*PARTICLES, "nip")
    return "." in word or short


RULES = (
    Rule(
        "name-spelling",
        "warning",
        "Nama pejabat, unit, program, dan indikator harus sama di semua tempat.",
        "Dinas Perikanan dan Kelauatan, padahal Dinas Perikanan dan Kelautan",
        misspelt,
    ),
    Rule(
        "name-form",
        "note",
        "Nama ditulis dengan huruf besar, spasi, dan tanda baca yang sama di semua tempat.",
        "Walikota Baru, padahal Wali Kota Baru",
        otherwise,
    ),
    Rule(
        "official-titles",
        "warning",
        "Gelar pejabat harus sama di semua tempat.",
        "Laode Badu, S.Pd., padahal S.Pi., M.Si.",
        titles,
    ),
)
