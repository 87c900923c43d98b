"""Charts and diagrams as inline SVG.

typst draws them before anything is known of the document: a number leads to its place among the
numbers of its figure then, which the page turns into the origin of that number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from lkip.config import Style
from lkip.model import Box, Chart, Diagram, Value
from lkip.pandoc import Node, attribute
from lkip.values.chain import boxed
from lkip.write import drawings
from lkip.write.chart import chart_data
from lkip.write.diagram import diagram_data
from lkip.write.drawings import Wish
from lkip.write.html.origins import Origins

_OPENING = re.compile(r'<svg viewBox="([\d.]+ [\d.]+ ([\d.]+) [\d.]+)"[^>]*>')
_DEFINITIONS = re.compile(r"<defs>(.*?)</defs>", re.DOTALL)
_DEFINITION = re.compile(r'<(\w+) id="([^"]+)".*?</\1>', re.DOTALL)
_LINK = re.compile(r'<a href="(\d+)"[^>]*><rect([^>]*?)/?>(?:</rect>)?</a>')
"""What typst lays over a number that leads to its place."""
_REFERENCE = re.compile(r'(href="|url\()#([^")]+)')

Figures = Mapping[str, Chart | Diagram]


class Drawings(NamedTuple):
    """The pictures of a document."""

    pictures: Mapping[Wish, Sequence[str]]
    """The pictures of each chart and diagram, from top to bottom, as SVG."""
    shared: str
    """What they all refer to: letters and patterns, as an SVG that shows nothing itself."""


def svgs(
    wishes: Sequence[Wish], figures: Figures, style: Style, fonts: Path
) -> dict[Wish, list[str]]:
    """The pictures of each wish as typst draws them, with the font files in `fonts`."""
    main = Path(__file__).with_name("drawings.typ")
    data = {key: _with_places(figures[key]) for key, _ in wishes}
    made = drawings.drawn(wishes, main, data, style, fonts, "svg")
    return {wish: [page.decode() for page in pages] for wish, pages in made.items()}


def drawn(
    parts: Sequence[Node],
    figures: Figures,
    style: Style,
    fonts: Path,
    origins: Origins,
    ready: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Drawings:
    """The charts and diagrams that `parts` name; their numbers show their `origins`.

    Those on upright pages may be `ready`, by their keys, as `svgs` makes them.
    """
    wishes = list(dict.fromkeys(_wishes(parts, landscape=False)))
    if not wishes:
        return Drawings({}, "")
    made = svgs([w for w in wishes if w.landscape or w.key not in ready], figures, style, fonts)
    keys = dict.fromkeys(wish.key for wish in wishes)
    steps = {
        key: _steps(figures[key], origins)
        for kind in (Chart, Diagram)
        for key in keys
        if isinstance(figures[key], kind)
    }
    pages = ((wish, page) for wish in wishes for page in made.get(wish) or ready[wish.key])
    return _named([(wish, _traced(page, steps[wish.key])) for wish, page in pages])


def _with_places(figure: Chart | Diagram) -> dict[str, Any]:
    """A figure as the templates draw it, in which numbers lead to their places."""
    places = count()

    def place(numbers: bool) -> str:
        number = next(places)
        return str(number) if numbers else ""

    return _data(figure, lambda label, _: place(bool(label)), lambda box: place(any(boxed(box))))


def _steps(figure: Chart | Diagram, origins: Origins) -> list[str]:
    """The steps that the numbers of a figure come from, by their places."""
    steps: list[str] = []

    def noted(step: str) -> str:
        steps.append(step)
        return step

    _data(
        figure,
        lambda label, value: noted(origins.of_item(label, value)),
        lambda box: noted(origins.of_box(box)),
    )
    return steps


def _data(
    figure: Chart | Diagram, of_item: Callable[[str, Value], str], of_box: Callable[[Box], str]
) -> dict[str, Any]:
    if isinstance(figure, Chart):
        return chart_data(figure, of_item)
    return diagram_data(figure, of_box)


def _traced(page: str, steps: Sequence[str]) -> str:
    return _LINK.sub(lambda found: f'<rect data-origin="{steps[int(found[1])]}"{found[2]}/>', page)


def _named(pages: Sequence[tuple[Wish, str]]) -> Drawings:
    """The pictures by their wish, definitions that are alike once for all of them.

    Every page has definitions of its own; in one document their names would be there twice.
    """
    pictures: dict[Wish, list[str]] = {}
    names: dict[str, str] = {}
    for wish, page in pages:
        own = {
            match[2]: names.setdefault(match[0], f"d{len(names) + 1}")
            for definitions in _DEFINITIONS.finditer(page)
            for match in _DEFINITION.finditer(definitions[1])
        }
        shown = _referring(_DEFINITIONS.sub("", page), own)
        opening = r'<svg viewBox="\1" style="--width:\2pt" focusable="false">'
        pictures.setdefault(wish, []).append(_OPENING.sub(opening, shown, count=1))
    local = {_id(definition): name for definition, name in names.items()}
    definitions = (
        _referring(definition.replace(f'id="{_id(definition)}"', f'id="{name}"', 1), local)
        for definition, name in names.items()
    )
    return Drawings(
        pictures, f'<svg class="shared" aria-hidden="true">{"".join(definitions)}</svg>'
    )


def _id(definition: str) -> str:
    match = _DEFINITION.match(definition)
    assert match, "it was found by this pattern"
    return match[2]


def _referring(svg: str, names: Mapping[str, str]) -> str:
    plain = svg.replace('xlink:href="#', 'href="#')
    return _REFERENCE.sub(lambda match: f"{match[1]}#{names[match[2]]}", plain)


def _wishes(blocks: Sequence[Node], *, landscape: bool) -> Iterator[Wish]:
    """The charts and diagrams of some blocks, in order."""
    for block in blocks:
        match block:
            case {"t": "Div", "c": [[_, classes, _], content]}:
                lies = landscape or "lanskap" in classes or attribute(block, "landscape") == "true"
                if {"chart", "diagram"} & set(classes):
                    yield Wish(attribute(block, "figure"), landscape)
                else:
                    yield from _wishes(content, landscape=lies)
            case {"t": "BlockQuote", "c": content}:
                yield from _wishes(content, landscape=landscape)
            case {"t": "BulletList", "c": items} | {"t": "OrderedList", "c": [_, items]}:
                for item in items:
                    yield from _wishes(item, landscape=landscape)
