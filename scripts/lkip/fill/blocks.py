"""Blocks: the functions by which a chapter brings in tables, charts, diagrams and pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkip.fill.desk import Desk, keyed
from lkip.fill.narasi import narasi_functions
from lkip.fill.pictures import problem
from lkip.fill.scans import scan_functions
from lkip.fill.signatures import signature_functions
from lkip.model import (
    BreakBlock,
    Chart,
    ChartBlock,
    Diagram,
    DiagramBlock,
    ImageBlock,
    ListBlock,
    TableBlock,
)
from lkip.values.slug import slug

Function = Callable[..., object]

LISTS = ("contents", "tables", "figures", "charts", "appendices")


def functions(desk: Desk) -> dict[str, Function]:
    """All functions by name. Each prints one token, or a finding and nothing."""
    ledger = desk.ledger

    def tabel(name: str, about: object = None) -> str:
        key, anchor, _ = keyed(name, about)
        table = desk.tables.get(key)
        if table is None:
            return desk.unknown("tabel", key, desk.tables)
        caption = desk.rendered(table.caption, table.place, tentang=about)
        note = desk.rendered(table.note, table.place, tentang=about)
        for cell in (cell for row in table.body for cell in row.cells):
            for item in (cell.item, *cell.items):
                if item is not None:
                    ledger.awaits(item)
        return ledger.block(TableBlock(key, anchor, caption, note, ledger.here()))

    def grafik(name: str, about: object = None) -> str:
        key, anchor, record = keyed(name, about)
        chart = desk.figures.get(key)
        if not isinstance(chart, Chart):
            if record and any(known.startswith(f"{name}/") for known in desk.figures):
                ledger.find(
                    "note",
                    "chart-without-data",
                    f"grafik {name!r} untuk {record.text('nama')!r} dilewati karena tidak ada data",
                    "Lindungi dengan {% if … %} bila memang belum ada realisasi.",
                )
                return ledger.gap()
            return desk.unknown("grafik", key, desk.figures)
        caption = desk.rendered(chart.caption, chart.place, tentang=about)
        for value in (value for series in chart.series for value in series.values):
            ledger.awaits(value)
        return ledger.block(ChartBlock(key, anchor, caption, chart.alt, ledger.here()))

    def ada_grafik(name: str, about: object = None) -> bool:
        """Whether there is anything for a chart to show."""
        return isinstance(desk.figures.get(keyed(name, about)[0]), Chart)

    def bagan(name: str) -> str:
        diagram = desk.figures.get(name)
        if not isinstance(diagram, Diagram):
            return desk.unknown("bagan", name, desk.figures)
        caption = desk.rendered(diagram.caption, diagram.place)
        return ledger.block(DiagramBlock(name, caption, diagram.alt, ledger.here()))

    def ada_bagan(name: str) -> bool:
        """Whether there is anything for a diagram to show."""
        return isinstance(desk.figures.get(name), Diagram)

    def gambar(file: str, judul: str, alt: str) -> str:
        path = desk.where.sources / file
        shown = desk.where.shown(path)
        unusable = problem(desk.where, path, desk.where.sources)
        if unusable:
            severity, error = unusable
            ledger.find(severity, "picture", f"gambar {file!r} {error.message}", error.remedy)
            if severity == "error":
                if not ledger.draft:
                    return ""
                shown = ""
        return ledger.block(ImageBlock(slug(Path(file).stem), shown, judul, alt, ledger.here()))

    def daftar(of: str) -> str:
        if of not in LISTS:
            return desk.unknown("daftar", of, dict.fromkeys(LISTS))
        return ledger.block(ListBlock(of, ledger.here()))

    def halaman_baru() -> str:
        return ledger.block(BreakBlock(ledger.here()))

    return {
        "ada_bagan": ada_bagan,
        "ada_grafik": ada_grafik,
        "bagan": bagan,
        "daftar": daftar,
        "gambar": gambar,
        "grafik": grafik,
        "halaman_baru": halaman_baru,
        "tabel": tabel,
        **narasi_functions(desk),
        **scan_functions(desk),
        **signature_functions(desk),
    }
