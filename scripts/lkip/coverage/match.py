"""Numbers found in a document and numbers of the trace, matched place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lkip.model import Covered, Stray, TracePrint
from lkip.values.numbers import NUMBER, numbers


class Found(NamedTuple):
    """A number in the text of a document."""

    text: str
    at: int
    """The page or the section that it stands in, counted through the document."""
    around: str


class Known(NamedTuple):
    """A number that may stand on some consecutive pages or sections, once or any often."""

    text: str
    first: int
    last: int
    repeated: bool = False


def found_in(text: str, at: int) -> list[Found]:
    """The numbers of a text, each with the words around it."""
    return [
        Found(m[0], at, " ".join(text[max(m.start() - 30, 0) : m.end() + 30].split()))
        for m in NUMBER.finditer(text)
    ]


def known_of(one: TracePrint, first: int, last: int, pages: Mapping[str, str]) -> list[Known]:
    """The numbers of a print that may stand between two pages or sections, these included.

    A list of contents prints the page number of what it names too. A typed number that may not
    stand where it is has no source, and so is not known.
    """
    if one.kind == "typed" and not one.form:
        return []
    often = one.repeated or not one.part
    found = [Known(text, first, last, often) for text in numbers(one.text)]
    page = pages.get(one.target, "") if one.listed else ""
    return [*found, Known(page, first, last)] if page.isdigit() else found


def covered(found: Sequence[Found], known: Iterable[Known], where: Sequence[str]) -> Covered:
    """What became of the numbers `found`; `where` names the pages or sections.

    Each number of the trace covers one found number, unless it is repeated. As many are matched
    as can be: at its place a repeated one is taken first, which is not used up, and then the one
    whose last place is nearest.
    """
    once: dict[str, list[Known]] = defaultdict(list)
    often: dict[str, list[Known]] = defaultdict(list)
    for one in known:
        (often if one.repeated else once)[one.text].append(one)
    strays = []
    for number in sorted(found, key=lambda n: n.at):
        taken = _nearest(often[number.text], number.at)
        if taken is None and (taken := _nearest(once[number.text], number.at)):
            once[number.text].remove(taken)
        if taken is None:
            strays.append(Stray(number.text, where[number.at], number.around))
    return Covered(len(found), tuple(strays))


def _nearest(known: Iterable[Known], at: int) -> Known | None:
    there = (one for one in known if one.first <= at <= one.last)
    return min(there, key=lambda one: one.last, default=None)
