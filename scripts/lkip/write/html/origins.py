"""The origins of what a page prints, for its script to show: a graph of steps, each there once.

Thousands of numbers share the cells and totals that they come from. So the page does not carry a
chain for each of them: it carries the steps, which name one another, and each number names its
own. The script follows the names as `chain` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from lkip.config import Scales
from lkip.model import Box, Chapters, Chart, Diagram, Item, Line, Origin, Record, Ref, Text, Value
from lkip.pandoc import Node, attribute, value_indexes
from lkip.values.chain import boxed, inputs, laid_out, step, words
from lkip.values.named import named
from lkip.values.numbers import numbers
from lkip.values.wording import unit_words
from lkip.write.characters import clean

Step = tuple[str, str, str, str, list[int]]
"""Text, where it comes from in words, its name, its unit, and the steps that it comes from."""


class Origins:
    """Filled while the page is written: what is asked for is there, and all that leads to it.

    What is printed names its steps as HTML attributes do, `12` or `12 13`; empty for none.
    """

    def __init__(self, records: Iterable[Record], chapters: Chapters, scales: Scales) -> None:
        self._records: Mapping[str, Record] = {r.key: r for r in records}
        self._chapters = chapters
        self._scales = scales
        self._numbers: dict[tuple[str, str, str, Origin, str], int] = {}
        self._shown: dict[str, str] = {}
        self._named: dict[str, int] = {}
        self._steps: list[Step] = []

    def of_item(self, text: str, item: Item | None, layout: Line | None = None) -> str:
        """The step of a print: of figures, of what rules make, and of texts that hold a number.

        A name or title that stands as it does in its cell has none. `layout`: where the table is
        laid out, for what stands in one.
        """
        if item is None or not text:
            return ""
        origin = laid_out(item.origin, layout)
        if isinstance(item, Text) and not numbers(text) and not inputs(item.ref, item.origin):
            return ""
        unit = item.unit if isinstance(item, Value) else ""
        return str(self._number(text, unit, item.ref, origin))

    def of_span(self, span: Node) -> str:
        """The steps of the values, or of the typed numbers with their source, in a span."""
        if source := attribute(span, "source"):
            place = self._chapters.positions[int(attribute(span, "position"))]
            typed = attribute(span, "typed").split("|")
            return _joined(str(self._number(one, "", "", place, source)) for one in typed)
        return _joined(map(self._of_printed, value_indexes(span)))

    def _of_printed(self, index: str) -> str:
        if index not in self._shown:  # asked for more than once
            one = self._chapters.printed[int(index)]
            self._shown[index] = self.of_item(one.text, one.item)
        return self._shown[index]

    def of_box(self, box: Box) -> str:
        """The steps of the numbers in a box of a diagram, but not of those below it."""
        return _joined(str(self._number(text, "", "", origin)) for text, origin in boxed(box))

    def of_figure(self, figure: Chart | Diagram) -> str:
        """The steps of all numbers of a chart or diagram."""
        match figure:
            case Chart(series=series):
                pairs = ((b, v) for s in series for b, v in zip(s.labels, s.values, strict=True))
                return _joined(self.of_item(label, value) for label, value in pairs)
            case Diagram(boxes=boxes):
                return _joined(map(self._of_boxes, boxes))

    def _of_boxes(self, box: Box) -> str:
        return _joined([self.of_box(box), *map(self._of_boxes, box.below)])

    def json(self) -> str:
        """All steps, for a `<script>`; empty where there are none."""
        if not self._steps:
            return ""
        return clean(msgspec.json.encode(self._steps).decode()).replace("<", "\\u003c")

    def _number(self, text: str, unit: str, name: str, origin: Origin, source: str = "") -> int:
        """The place of a step among all; made with all that it comes from where it is new."""
        key = (text, unit, name, origin, source)
        if key not in self._numbers:
            one = step(text, name, origin, source)
            given: list[int] = []
            self._numbers[key] = len(self._steps)
            shown = text.replace("\n", " / ")
            self._steps.append((shown, words(one), name, unit_words(unit), given))
            given += (
                self._of_name(each.name)
                if isinstance(each, Ref)
                else self._number("", "", "", each)
                for each in inputs(name, origin)
            )
        return self._numbers[key]

    def _of_name(self, name: str) -> int:
        if name not in self._named:
            value = named(name, self._records, self._scales)
            self._named[name] = self._number(value.text, value.unit, name, value.origin)
        return self._named[name]


def _joined(steps: Iterable[str]) -> str:
    """Each of the steps once."""
    return " ".join(dict.fromkeys(one for given in steps for one in given.split()))
