"""Charts as the template draws them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lkip.model import Chart, Diagram
from lkip.values.axis import axis, tick_label
from lkip.write.characters import clean
from lkip.write.diagram import breaks


def charts_data(figures: Mapping[str, Chart | Diagram]) -> dict[str, Any]:
    """Every chart by its key."""
    return {key: chart_data(one) for key, one in figures.items() if isinstance(one, Chart)}


def chart_data(chart: Chart) -> dict[str, Any]:
    """A chart as the template draws it; heights are shares of the plot's height."""
    scale = axis(chart)
    series = [
        {
            "name": clean(s.name),
            "bars": [
                None if v.number is None else {"at": scale.share(v.number), "label": clean(label)}
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
