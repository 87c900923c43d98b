"""A little project to fill: chapters given as text, two indicators, one table, one chart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from msgspec import structs

from lkip.config import Part, Report, ReportLayout, Scales, load
from lkip.fill import fill
from lkip.model import (
    Cell,
    Chapters,
    Chart,
    ChartSeries,
    Line,
    Record,
    References,
    Rule,
    Series,
    Table,
    TableCell,
    TableRow,
    Text,
    Value,
    record,
)
from lkip.values import tokens

ROOT = Path(__file__).resolve().parents[2]


def scales() -> Scales:
    found, _ = load(Report(ROOT, "tak-ada", 2031), "scales.yaml", Scales)
    assert found
    return found


def text(words: str, cell: str = "A1") -> Text:
    return Text(words, Cell("profil.xlsx", "Lembar", cell))


def percent(number: str | None, cell: str = "B1", decimals: int | None = None) -> Value:
    reason = None if number else "missing"
    origin = Cell("kinerja.xlsx", "Indikator", cell)
    return Value(Decimal(number) if number else None, "percent", origin, decimals, reason)


def indicator(code: str, name: str, capaian: dict[int, Value]) -> Record:
    return record(
        f"indikator/{code}",
        {
            "kode": text(code.upper()),
            "nama": text(name),
            "arah": text("higher"),
            "capaian": Series(capaian),
            "sasaran": References(("sasaran/1",), Rule("x")),
        },
    )


RECORDS = (
    record(
        "instansi",
        {
            "nama": text("Dinas Contoh"),
            "tempat": text("Kota Contoh"),
            "tanggal": text("2032-02-09", "B7"),
        },
    ),
    record(
        "pejabat/kepala",
        {
            "nama": text("SITI AMINAH, S.E."),
            "nip": text("19700101 199503 2 001"),
            "pangkat": text("Pembina"),
            "sebutan": text(""),
            "jabatan_singkat": text(""),
            "jabatan": text("Kepala Dinas Contoh"),
        },
    ),
    record(
        "sasaran/1",
        {
            "nama": text("Naiknya mutu"),
            "indikator": References(("indikator/a", "indikator/b"), Rule("x"), many=True),
        },
    ),
    indicator("a", "Angka A", {2030: percent("80.5"), 2031: percent("91.25", "C1")}),
    indicator("b", "Angka B & <C>", {2030: percent("70"), 2031: percent(None)}),
    record(
        "anggaran",
        {"pagu": Value(Decimal(1500000), "rupiah", Cell("anggaran.xlsx", "Program", "D2"))},
    ),
)
TABLE = Table("t", (), (), (), "Tabel {{ instansi.nama }}", "", Line("config/tables/t.yaml"))
CHART = Chart(
    "g/indikator/a",
    "bar",
    ("2031",),
    (ChartSeries("Capaian", (percent("91.25"),), ("91,25%",)),),
    "Persen",
    "Grafik {{ tentang.nama }}",
    "Grafik batang.",
    Line("config/charts/g.yaml"),
)

SPARSE = structs.replace(
    TABLE, id="kosong", body=(TableRow((TableCell("…", percent(None, "D4")), TableCell("A"))),)
)
"""A table and a chart that lack a number each."""
GAPPED = structs.replace(
    CHART,
    id="kosong",
    categories=("2030", "2031"),
    series=(ChartSeries("Capaian", (percent("80"), percent(None, "F9")), ("80%", "")),),
    caption="Grafik",
)


def filled(
    folder: Path,
    files: dict[str, str],
    *parts: str,
    more: Sequence[Record] = (),
    landscape: bool = False,
    draft: bool = False,
) -> Chapters:
    """Fill the chapters `files` (paths below `chapters/`) for the report `dinas/2031`."""
    for name, words in files.items():
        path = folder / "chapters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    layout = ReportLayout(
        "Laporan {{ instansi.nama }}",
        "{{ instansi.nama }}",
        "Laporan {{ tahun }}",
        tuple(Part(name, landscape=landscape) for name in parts or ("bab",)),
        draft,
    )
    where = Report(folder, "dinas", 2031)
    kinds = ["indikator", "sasaran", "pejabat", "pindaian", "program"]
    records = {r.key: r for r in (*RECORDS, *more)}
    tables = {"t": TABLE, "kosong": SPARSE}
    charts = {CHART.id: CHART, "kosong": GAPPED}
    return fill(where, layout, tuple(records.values()), kinds, tables, charts, scales())


def printed(chapters: Chapters, part: int = 0) -> str:
    """A chapter as a reader sees it: values as printed, positions gone, blocks as `[[0]]`."""
    done = ""
    for piece in tokens.split(chapters.chapters[part].markdown):
        if isinstance(piece, str):
            done += piece
        elif piece.kind == "value":
            done += chapters.printed[piece.number].text
        elif piece.kind == "block":
            done += f"[[{piece.number}]]"
    return done


def found(chapters: Chapters) -> list[tuple[str, str, str]]:
    """Findings as (place, rule, message)."""
    return [(str(f.places[0]), f.rule, f.message) for f in chapters.findings]
