"""The data of each chart: one named function a chart, from records to series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lkip.model import Record, Value


class Data(NamedTuple):
    """What one chart shows; `key` is the record it is about, empty for the whole report."""

    key: str
    subject: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[Value, ...]], ...]


DataOf = Callable[[Sequence[Record], Sequence[int]], Iterable[Data]]


def target_and_realisasi(records: Sequence[Record], years: Sequence[int]) -> Iterable[Data]:
    """Per indicator: target and realisasi of each year that has a target or a realisasi.

    An indicator without any realisasi has no chart: there is nothing to compare.
    """
    for r in records:
        if r.kind != "indikator":
            continue
        shown = [y for y in years if r.value("target", y) or r.value("realisasi", y)]
        if not any(r.value("realisasi", y) for y in shown):
            continue
        yield Data(
            r.key,
            r.text("nama"),
            tuple(str(y) for y in shown),
            (
                ("Target", tuple(r.value("target", y) for y in shown)),
                ("Realisasi", tuple(r.value("realisasi", y) for y in shown)),
            ),
        )


def penyerapan_program(records: Sequence[Record], years: Sequence[int]) -> Iterable[Data]:
    """Absorption of every programme in the year of the report; no chart where none is known."""
    programmes = [r for r in records if r.kind == "program"]
    if any(r.value("penyerapan") for r in programmes):
        yield Data(
            "",
            "program",
            tuple(r.text("nama") for r in programmes),
            (("Penyerapan", tuple(r.value("penyerapan") for r in programmes)),),
        )


DATA: dict[str, DataOf] = {
    "target-dan-realisasi": target_and_realisasi,
    "penyerapan-program": penyerapan_program,
}
"""What a chart's file may say after `data:`."""
