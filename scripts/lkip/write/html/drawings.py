"""Charts and diagrams as inline SVG, all drawn in one run of typst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

import msgspec
import typst

from lkip.config import Style
from lkip.files import to_json
from lkip.model import Diagram, Figures
from lkip.pandoc import Node, attribute
from lkip.write.chart import charts_data
from lkip.write.diagram import CAPTION, diagrams_data
from lkip.write.html.origins import Origins
from lkip.write.paper import text_height, text_width

Wish = tuple[str, bool]
"""Key of a chart or diagram, and whether its page lies."""

_OPENING = re.compile(r'<svg viewBox="([\d.]+ [\d.]+ ([\d.]+) [\d.]+)"[^>]*>')
_DEFINITIONS = re.compile(r"<defs>(.*?)</defs>", re.DOTALL)
_DEFINITION = re.compile(r'<(\w+) id="([^"]+)".*?</\1>', re.DOTALL)
_LINK = re.compile(r'<a href="([\d ]+)"[^>]*><rect([^>]*?)/?>(?:</rect>)?</a>')
"""What typst lays over a number that leads to its origin."""
_REFERENCE = re.compile(r'(href="|url\()#([^")]+)')


class Drawings(NamedTuple):
    """The pictures of a document."""

    pictures: Mapping[Wish, Sequence[str]]
    """The pictures of each chart and diagram, from top to bottom, as SVG."""
    shared: str
    """What they all refer to: letters and patterns, as an SVG that shows nothing itself."""


def drawn(
    parts: Sequence[Node],
    figures: Figures,
    style: Style,
    language: str,
    fonts: Path,
    folder: Path,
    origins: Origins,
) -> Drawings:
    """The charts and diagrams that `parts` name, made in `folder` with the fonts in `fonts`.

    Their numbers show their `origins`.
    """
    wishes = list(dict.fromkeys(_wishes(parts, landscape=False)))
    if not wishes:
        return Drawings({}, "")
    folder.mkdir()
    here = Path(__file__).parent
    for template in (*here.parent.glob("*.typ"), here / "drawings.typ"):
        copyfile(template, folder / template.name)
    sizes = [
        (
            key,
            isinstance(figures.figures[key], Diagram),
            text_width(style.page, landscape=lies),
            text_height(style.page, landscape=lies) - CAPTION,
        )
        for key, lies in wishes
    ]
    drawn = {key: figures.figures[key] for key, _ in wishes}
    data = {
        "figures.json": charts_data(drawn, origins.of_item) | diagrams_data(drawn, origins.of_box),
        "wishes.json": sizes,
        "meta.json": {"language": language},
    }
    for name, content in data.items():
        (folder / name).write_bytes(msgspec.json.encode(content, order="sorted"))
    (folder / "style.json").write_bytes(to_json(style))
    compiler = typst.Compiler(
        str(folder / "drawings.typ"),
        root=str(folder),
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
    )
    pages = compiler.compile(format="svg")
    assert pages is not None, "only what is written to a file is not given back"
    marks = compiler.query("<drawing>", field="value")
    return _named(
        [page.decode() for page in ([pages] if isinstance(pages, bytes) else pages)],
        [wishes[number] for number in msgspec.json.decode(marks, type=list[int])],
    )


def _named(pages: Sequence[str], wishes: Sequence[Wish]) -> Drawings:
    """The pictures by their wish, definitions that are alike once for all of them.

    Every page has definitions of its own; in one document their names would be there twice.
    """
    pictures: dict[Wish, list[str]] = {}
    names: dict[str, str] = {}
    for page, wish in zip(pages, wishes, strict=True):
        own = {
            match[2]: names.setdefault(match[0], f"d{len(names) + 1}")
            for definitions in _DEFINITIONS.finditer(page)
            for match in _DEFINITION.finditer(definitions[1])
        }
        shown = _referring(_DEFINITIONS.sub("", page), own)
        shown = _LINK.sub(r'<rect data-origin="\1"\2/>', shown)
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
                    yield attribute(block, "figure"), landscape
                else:
                    yield from _wishes(content, landscape=lies)
            case {"t": "BlockQuote", "c": content}:
                yield from _wishes(content, landscape=landscape)
            case {"t": "BulletList", "c": items} | {"t": "OrderedList", "c": [_, items]}:
                for item in items:
                    yield from _wishes(item, landscape=landscape)
