"""Charts and diagrams as data."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lkip.model.values import Line, Origin, Value


class ChartSeries(Struct, frozen=True):
    """One series; a value without a number leaves its place empty."""

    name: str
    values: tuple[Value, ...]
    labels: tuple[str, ...]
    """The numbers as printed."""


class Chart(Struct, frozen=True, tag="chart"):
    """A chart as data; the writers draw it."""

    id: str
    """`<chart>` or `<chart>/<record key>` for a chart made once per record."""
    kind: Literal["bar"]
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: str
    """Title of the value axis, with the unit."""
    caption: str
    """Markdown with Jinja2 expressions, filled with the chapters."""
    alt: str
    """A sentence that tells the chart's numbers to who cannot see it."""
    place: Line


class Box(Struct, frozen=True):
    """A box of a diagram, and the boxes below it."""

    id: str
    """Key of the record that it shows, `<key>@<key of the box above>` where it stands again, or
    a name of its own; unique in the diagram."""
    title: str
    note: str = ""
    """A second line, smaller: a name under a position, an indicator under a sasaran."""
    below: tuple[Box, ...] = ()
    inputs: tuple[Origin, ...] = ()
    """What its words tell of, beside the record that its id names."""


class Diagram(Struct, frozen=True, tag="diagram"):
    """A diagram as data; the writers draw it.

    `tree`: boxes with lines to those below. `lanes`: a band per box of `boxes`, which holds the
    boxes below it side by side, with arrows between them. `stack`: a box over its boxes.
    """

    id: str
    kind: Literal["tree", "lanes", "stack"]
    boxes: tuple[Box, ...]
    caption: str
    alt: str
    place: Line
    arrows: tuple[tuple[str, str], ...] = ()
    """From box to box, by their ids."""
