"""The page names the same origins as `lkip trace`, at the same places."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import lxml.html
import pytest
from flow import squashed
from projects import SAMPLE, SMALL, built

from lkip.cli.trace import drawn
from lkip.files import read_json
from lkip.model import Rule, Trace, TracePrint
from lkip.values.chain import chain
from lkip.values.numbers import numbers

pytestmark = pytest.mark.e2e


class Shown(NamedTuple):
    """A number, where it stands, and its chain, a line each."""

    within: str
    text: str
    chain: tuple[str, ...]


@pytest.fixture(scope="module", params=["sample", "small"])
def folder(request: pytest.FixtureRequest) -> Path:
    report = {"sample": SAMPLE, "small": SMALL}[request.param]
    return built(request.getfixturevalue(f"built_{request.param}"), report)


@pytest.fixture(scope="module")
def page(folder: Path) -> Any:
    text = (folder / "lkip.html").read_text(encoding="utf-8")
    return lxml.html.document_fromstring(text)


@pytest.fixture(scope="module")
def shown(page: Any) -> list[Shown]:
    """What the page has an origin for, read without any of its code."""
    steps = json.loads(page.get_element_by_id("langkah").text)
    lines = [tuple(_lines(steps, number, set())) for number in range(len(steps))]
    return [
        Shown(place, steps[number][0], lines[number])
        for place, node in _places(page)
        for number in map(int, node.get("data-origin").split())
    ]


def _lines(steps: list[Any], number: int, told: set[str]) -> Iterator[str]:
    text, words, name, _, inputs = steps[number]
    again = bool(name and inputs and name in told)
    told.add(name)
    pieces = [text, words, name and f"[{name}]", again and "(rinciannya di atas)"]
    yield " ".join(filter(None, pieces))
    for one in [] if again else inputs:
        yield from _lines(steps, one, told)


def _places(page: Any) -> Iterator[tuple[str, Any]]:
    """Whatever has an origin, with the anchor of its table or figure, else of the heading above.

    The number of a chart or diagram repeats what is in it; a note stands where its sign does.
    """
    heading, signs = "", {}
    for node in page.iter("h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "rect"):
        note = node.xpath("ancestor::li[starts-with(@id, 'catatan-')]/@id")
        if node.tag[0] == "h":
            heading = node.get("id") or heading
        elif node.get("role") == "doc-noteref":
            signs[node.get("href")[1:]] = heading
        elif node.get("data-origin") and node.xpath("not(parent::b/parent::figcaption)"):
            block = node.xpath("ancestor::*[starts-with(@id, 'tbl-') or starts-with(@id, 'fig-')]")
            yield signs[note[0]] if note else block[0].get("id") if block else heading, node


@pytest.fixture(scope="module")
def traced(folder: Path) -> list[tuple[TracePrint, Shown]]:
    """The same from the trace, in the words of `lkip trace`."""
    trace = read_json(folder / "trace.json", Trace)
    return [(one, _told(trace, one)) for one in trace.prints]


def _told(trace: Trace, one: TracePrint) -> Shown:
    lines = (line.lstrip("│├└─ ") for line in drawn(chain(trace.values, one), one, ""))
    return Shown(one.within, one.text.replace("\n", " / "), tuple(lines))


def test_every_number_of_the_trace_names_the_same_origin_on_the_page(
    shown: list[Shown], traced: list[tuple[TracePrint, Shown]]
):
    """All of the data, those in diagrams, and those that an author typed with a source."""
    figures = [told for one, told in traced if _is_figure(one)]
    assert len(figures) > 700
    assert Counter(figures) - Counter(shown) == Counter()


def _is_figure(one: TracePrint) -> bool:
    if one.kind == "typed":
        return one.form == "bertanda"
    in_box = isinstance(one.origin, Rule) and one.origin.name == "kotak"
    return (one.kind == "value" or in_box) and bool(numbers(one.text))


def test_the_page_names_no_other_origin(shown: list[Shown], traced: list[tuple[TracePrint, Shown]]):
    assert Counter(shown) - Counter(told for _, told in traced) == Counter()


def test_what_is_pointed_to_is_what_is_told(page: Any):
    """In a formula, several of its numbers; at the number of a chart, all that are in it."""
    steps = json.loads(page.get_element_by_id("langkah").text)
    for node in page.xpath("//span[@data-origin][not(.//math)][not(parent::b/parent::figcaption)]"):
        (number,) = node.get("data-origin").split()
        assert squashed(steps[int(number)][0].replace(" / ", "")) in squashed(node.text_content())


def test_it_costs_less_than_half_of_the_page(folder: Path, page: Any):
    text = (folder / "lkip.html").read_text(encoding="utf-8")
    marks = sum(len(' data-origin=""<span></span>') + 4 for _ in page.xpath("//*[@data-origin]"))
    carried = sum(len(script.text) for script in page.xpath("//script"))
    assert marks + carried < len(text) / 2
