"""A chart's file and its data -> charts, each with the sentence that tells its numbers."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

from lkip.config import ChartLayout, Scales
from lkip.draw.data import DATA, Data
from lkip.model import Chart, ChartSeries, Diagram, Figures, Finding, Line, Record
from lkip.values.wording import ABSENT, phrase


def figures(
    records: Sequence[Record],
    layouts: Mapping[str, tuple[ChartLayout, Line]],
    scales: Scales,
    year: int,
) -> Figures:
    """Every chart of the layouts; one about records is made once per record."""
    made: dict[str, Chart | Diagram] = {}
    findings: list[Finding] = []
    for name, (layout, place) in layouts.items():
        data_of = DATA.get(layout.data)
        if data_of is None:
            findings.append(_unknown(place, layout.data))
            continue
        years = range(year - layout.years + 1, year + 1)
        for data in data_of(records, list(years)):
            chart = _chart(name, layout, place, data, scales)
            made[chart.id] = chart
    return Figures(made, tuple(findings))


def _unknown(place: Line, name: str) -> Finding:
    near = difflib.get_close_matches(name, DATA, 1)
    hint = f"Mungkin maksudnya {near[0]!r}." if near else f"Yang ada: {', '.join(DATA)}."
    return Finding("error", "chart-layout", f"data grafik {name!r} tidak dikenal", (place,), hint)


def _chart(name: str, layout: ChartLayout, place: Line, data: Data, scales: Scales) -> Chart:
    series = tuple(
        ChartSeries(
            title, values, tuple(phrase(scales, v, unit=not data.bare) if v else "" for v in values)
        )
        for title, values in data.series
    )
    return Chart(
        id=f"{name}/{data.key}" if data.key else name,
        kind=layout.kind,
        categories=data.categories,
        series=series,
        axis=layout.axis or _unit(series),
        caption=layout.caption,
        alt=alternative(data, series),
        place=place,
    )


def _unit(series: Sequence[ChartSeries]) -> str:
    """The axis title where the layout leaves it to the data."""
    unit = next((v.unit for s in series for v in s.values if v.unit), "")
    return {"percent": "Persen", "index": "Indeks", "rupiah": "Rupiah"}.get(unit, unit.capitalize())


def alternative(data: Data, series: Sequence[ChartSeries]) -> str:
    """The chart in words: every series with its numbers.

    "Grafik batang Persentase A. Target: 70% (2023), 71% (2024). Realisasi: …" Where there is
    no number, the reason stands in its place.
    """
    told = []
    for one in series:
        points = [
            f"{label or ABSENT[value.reason or 'missing']} ({category})"
            for category, label, value in zip(data.categories, one.labels, one.values, strict=True)
        ]
        told.append(f"{one.name}: {', '.join(points)}.")
    return f"Grafik batang {data.subject}. {' '.join(told)}"
