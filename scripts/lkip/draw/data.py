"""The data of each chart: one named function a chart, from records to series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from lkip.model import Record, Rule, Value, as_input


class Data(NamedTuple):
    """What one chart shows; `key` is the record it is about, empty for the whole report."""

    key: str
    subject: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[Value, ...]], ...]
    bare: bool = False
    """The numbers stand without their unit, which the axis and `subject` tell once."""


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


def capaian_tahunan(records: Sequence[Record], years: Sequence[int]) -> Iterable[Data]:
    """Per indicator: capaian of each year that has a target; no chart where none is known."""
    for r in records:
        if r.kind != "indikator":
            continue
        shown = [y for y in years if r.value("target", y) or r.value("capaian", y)]
        achieved = tuple(r.value("capaian", y) for y in shown)
        if any(achieved):
            yield Data(
                r.key,
                f"capaian {r.text('nama')}",
                tuple(str(y) for y in shown),
                (("Capaian", achieved),),
            )


def realisasi_renstra(records: Sequence[Record], years: Sequence[int]) -> Iterable[Data]:
    """Per indicator: realisasi of the year beside the targets of the year and of the last year.

    The last year is that of the Renstra; it is left out where it has no target.
    """
    year = years[-1]
    agency = next((r for r in records if r.kind == "instansi"), None)
    last = agency.value("renstra_akhir").number if agency else None
    for r in records:
        if r.kind != "indikator" or not r.value("realisasi", year):
            continue
        ahead = last is not None and last > year and r.value("target", int(last))
        shown = [year, int(last)] if last is not None and ahead else [year]
        targets = tuple(r.value("target", y) for y in shown)
        if any(targets):
            yield Data(
                r.key,
                f"{r.text('nama')} terhadap target Renstra",
                tuple(str(y) for y in shown),
                (
                    ("Target Renstra", targets),
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


def anggaran_program(records: Sequence[Record], years: Sequence[int]) -> Iterable[Data]:
    """Ceiling and spending of every programme, in millions; no chart where no ceiling is known."""
    programmes = [r for r in records if r.kind == "program"]
    if any(r.value("pagu") for r in programmes):
        yield Data(
            "",
            "anggaran program, dalam juta rupiah",
            tuple(r.text("nama") for r in programmes),
            (
                ("Pagu", tuple(millions(r.value("pagu")) for r in programmes)),
                ("Realisasi", tuple(millions(r.value("realisasi")) for r in programmes)),
            ),
            bare=True,
        )


MILLION = Decimal(1_000_000)


def millions(rupiah: Value) -> Value:
    """An amount in millions with two decimals: the whole amounts do not fit beside bars."""
    number = None if rupiah.number is None else rupiah.number / MILLION
    rule = Rule("juta-rupiah", (as_input(rupiah),))
    return Value(number, "juta rupiah", rule, 2, rupiah.reason)


DATA: dict[str, DataOf] = {
    "anggaran-program": anggaran_program,
    "capaian-tahunan": capaian_tahunan,
    "penyerapan-program": penyerapan_program,
    "realisasi-renstra": realisasi_renstra,
    "target-dan-realisasi": target_and_realisasi,
}
"""What a chart's file may say after `data:`."""
