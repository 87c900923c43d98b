"""Charts as the template draws them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lkip.model import Chart, Diagram, Value
from lkip.values.axis import axis, tick_label
from lkip.write.characters import clean
from lkip.write.diagram import breaks, link


def charts_data(
    figures: Mapping[str, Chart | Diagram], links: Callable[[str, Value], str] | None = None
) -> dict[str, Any]:
    """Every chart by its key (see `chart_data`)."""
    return {key: chart_data(one, links) for key, one in figures.items() if isinstance(one, Chart)}


def chart_data(chart: Chart, links: Callable[[str, Value], str] | None = None) -> dict[str, Any]:
    """A chart as the template draws it; heights are shares of the plot's height.

    `links`: where a number with this label leads; empty for nowhere.
    """
    scale = axis(chart)
    series = [
        {
            "name": clean(s.name),
            "bars": [
                None
                if v.number is None
                else {"at": scale.share(v.number), "label": clean(label)}
                | link(links and links(label, v))
                for v, label in zip(s.values, s.labels, strict=True)
            ],
        }
        for s in chart.series
    ]
    return {
        "axis": clean(chart.axis),
        "categories": [{"text": clean(c)} | breaks(clean(c)) for c in chart.categories],
        "series": series,
        "ticks": [{"at": scale.share(t), "label": tick_label(t, scale.step)} for t in scale.ticks],
        "zero": scale.share(scale.low * 0),
    }
