"""Tables and charts of the sample report (see `sample`)."""

from __future__ import annotations

from decimal import Decimal

from sample_forms import attributes, spending

from lkip.model import (
    Box,
    Cell,
    Chart,
    ChartSeries,
    Diagram,
    Figures,
    Line,
    Table,
    TableCell,
    TableColumn,
    TableRow,
    Tables,
    Value,
)

# --- tables --------------------------------------------------------------------------------

PLACE = Line("config/tables/contoh.yaml", 1)
ORIGIN = Cell("kinerja.xlsx", "Indikator", "F12")


def _row(*texts: str | TableCell, role: str = "body", bold: bool = False) -> TableRow:
    cells = tuple(t if isinstance(t, TableCell) else TableCell(t, bold=bold) for t in texts)
    return TableRow(cells, role)  # type: ignore[arg-type]


def _columns(*columns: tuple[float, str]) -> tuple[TableColumn, ...]:
    total = sum(width for width, _ in columns)
    return tuple(TableColumn(width / total, align) for width, align in columns)  # type: ignore[arg-type]


def _table(
    name: str,
    columns: tuple[TableColumn, ...],
    header: tuple[tuple[TableCell, ...], ...],
    body: tuple[TableRow, ...],
) -> Table:
    return Table(name, columns, header, body, "", "", PLACE)


def _staff() -> Table:
    header = (
        (TableCell("No"), TableCell("Golongan"), TableCell("Laki-laki"), TableCell("Perempuan")),
    )
    body = (
        _row("1", "Golongan IV", "6", "3"),
        _row("2", "Golongan III", "18", "21"),
        _row("3", "Golongan II", "7", "4"),
        _row(TableCell("Jumlah", colspan=2, bold=True), "31", "28", role="total", bold=True),
    )
    columns = _columns((1, "center"), (5, "left"), (2, "right"), (2, "right"))
    return _table("pegawai", columns, header, body)


def _achievement() -> Table:
    years = ("2029", "2030", "2031")
    header = (
        (
            TableCell("No", rowspan=3),
            TableCell("Sasaran Strategis", rowspan=3),
            TableCell("Indikator Kinerja Utama", rowspan=3),
            TableCell("Satuan", rowspan=3),
            TableCell("Tahun", colspan=9),
        ),
        tuple(TableCell(year, colspan=3) for year in years),
        tuple(TableCell(t) for _ in years for t in ("Target", "Realisasi", "Capaian (%)")),
        tuple(TableCell(f"({n})") for n in range(1, 14)),
    )
    first = "Meningkatnya kontribusi sektor perikanan terhadap perekonomian daerah"
    body = (
        _row(TableCell("Tujuan 1: Meningkatnya Kesejahteraan Nelayan", colspan=13), role="band"),
        _row(
            *(TableCell("1", rowspan=2), TableCell(first, rowspan=2)),
            *("Produksi perikanan budi daya", "ton", "11.000", "10.870", "98,82"),
            *("11.500", "11.293", "98,20", "11.900", "12.480", "104,87"),
        ),
        _row(
            *("Pendapatan asli daerah dari retribusi pelelangan", "juta rupiah"),
            *("1.250,50", "1.312,75", "104,98", "1.400,00", "−175,00", "−12,50"),
            *("1.500,00", "960,00", "64,00"),
        ),
        _row(TableCell("Tujuan 2: Meningkatnya Konsumsi Ikan", colspan=13), role="band"),
        _row(
            *("2", "Meningkatnya konsumsi ikan masyarakat", "Angka konsumsi ikan", "kg/kapita"),
            *("–", "–", "–", "–", "–", "–", "54,00", "54,70", "101,30"),
        ),
        _row(
            TableCell("Rata-rata Capaian", colspan=4),
            *("", "", "101,90", "", "", "42,85", "", "", "90,06"),
            role="total",
            bold=True,
        ),
    )
    widths = ((0.8, "center"), (3, "left"), (3, "left"), (1.8, "center"))
    columns = _columns(*widths, *((1.65, "right"),) * 9)
    return _table("capaian", columns, header, body)


def _budget() -> Table:
    header = (
        tuple(
            TableCell(text)
            for text in (
                "Kode Rekening",
                "Program / Kegiatan",
                "Sub Kegiatan",
                "Pagu (Rp)",
                "Realisasi (Rp)",
                "%",
            )
        ),
    )
    body: list[TableRow] = []
    pagu_total = real_total = 0
    for p in range(1, 4):
        name = ("Penunjang Urusan Pemerintahan", "Perikanan Tangkap", "Perikanan Budi Daya")[p - 1]
        band = TableCell(f"Program {p}: {name}", colspan=6)
        body.append(_row(band, role="band"))
        for k in range(1, 6):
            code = f"3.25.{p:02}.2.{k:02}"
            for s in range(1, 5):
                pagu = 75_000_000 + p * 111_250_000 + k * 13_475_500 + s * 8_100_250
                real = pagu * (100 - (p * k * s) % 9) // 100
                pagu_total, real_total = pagu_total + pagu, real_total + real
                group = (
                    (
                        TableCell(code, rowspan=4),
                        TableCell(f"Pengelolaan sarana dan prasarana kelompok {k}", rowspan=4),
                    )
                    if s == 1
                    else ()
                )
                body.append(
                    _row(
                        *group,
                        f"Penyediaan peralatan dan perlengkapan tahap {s} kelompok {k}",
                        *(grouped(pagu), grouped(real), percent(real, pagu)),
                    )
                )
    body.append(
        _row(
            TableCell("Jumlah", colspan=3, bold=True),
            *(grouped(pagu_total), grouped(real_total), percent(real_total, pagu_total)),
            role="total",
            bold=True,
        )
    )
    columns = _columns(
        *(
            (2.2, "left"),
            (3.6, "left"),
            (4.2, "left"),
            (2.6, "right"),
            (2.6, "right"),
            (1.2, "right"),
        )
    )
    return _table("anggaran", columns, header, tuple(body))


def _actions() -> Table:
    quarters = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
    header = (
        (
            *(TableCell(t, rowspan=2) for t in ("No", "Indikator Kinerja", "Satuan")),
            *(TableCell(q, colspan=2) for q in quarters),
            TableCell("Penanggung Jawab", rowspan=2),
        ),
        tuple(TableCell(t) for _ in quarters for t in ("Target", "Realisasi")),
        tuple(TableCell(f"({n})") for n in range(1, 13)),
    )
    names = (
        "Produksi perikanan budi daya",
        "Angka konsumsi ikan",
        "Jumlah kelompok nelayan yang memperoleh pendampingan usaha",
        "Persentase tempat pelelangan ikan yang beroperasi",
    )
    body = []
    for n, name in enumerate(names, 1):
        figures = [grouped(n * 1250 * q + d) for q in range(1, 5) for d in (0, 37 * q)]
        body.append(
            _row(str(n), name, ("ton", "kg/kapita", "kelompok", "persen")[n - 1], *figures,
                 "Bidang Perikanan Budi Daya")
        )  # fmt: skip
    columns = _columns(
        *((0.6, "center"), (4, "left"), (1.6, "center")), *((1.5, "right"),) * 8, (2.6, "left")
    )
    return _table("aksi", columns, header, tuple(body))


def _box() -> Table:
    """A table without headings: labels and what belongs to them."""
    body = (
        _row("Efisiensi Anggaran", "Efisien"),
        _row("Nilai Anggaran", "Rp1.204.500.000"),
        _row("Capaian 2031", "104,87%"),
        _row("Sasaran", "Meningkatnya kontribusi sektor perikanan terhadap perekonomian daerah"),
    )
    return _table("kotak/tangkap", _columns((1, "left"), (2, "left")), (), body)


def _lines(*texts: str, numbered: bool = True) -> TableCell:
    return TableCell("\n".join(texts), lines=texts, numbered=numbered)


def _agreement() -> Table:
    """Numbered paragraphs that stand beside each other, and steps of indentation."""
    header = (
        tuple(TableCell(t) for t in ("No", "Sasaran", "Indikator Kinerja", "Target", "Kegiatan")),
    )
    body = (
        _row(
            "1",
            "Meningkatnya kesejahteraan nelayan kecil",
            _lines(
                "Persentase nelayan kecil yang memperoleh pendampingan usaha secara berkelanjutan",
                "Jumlah kelompok usaha bersama",
                "Angka kecelakaan melaut yang dilaporkan kepada syahbandar",
            ),
            _lines("71,50 persen", "24 kelompok", "3 kejadian"),
            _lines("Pemberdayaan nelayan kecil", "Pembinaan kelompok", numbered=False),
        ),
        _row("2", "Meningkatnya mutu data", _lines("Jumlah data"), _lines("1 dokumen"), "-"),
        _row("", TableCell("Program Tangkap", bold=True), "", "", ""),
        _row("", TableCell("Kegiatan pendaratan", indent=1), "", "", ""),
        _row("", TableCell("Sub kegiatan penyediaan sarana", indent=2), "", "", ""),
    )
    widths = ((0.5, "center"), (2, "left"), (3, "left"), (1.6, "left"), (2, "left"))
    return _table("perjanjian", _columns(*widths), header, body)


def _formulas() -> Table:
    header = (tuple(TableCell(t) for t in ("Indikator", "Rumus", "Tautan")),)
    body = (
        _row(
            "Produksi perikanan budi daya",
            TableCell("realisasi dibagi target dikali 100%", tex=r"\frac{R}{T} \times 100\%"),
            TableCell(
                "https://data.muarajati.go.id/perikanan/budi-daya/produksi?tahun=2031&jenis=semua "
                "https://muarajati.go.id",
                links=(
                    "https://data.muarajati.go.id/perikanan/budi-daya/produksi?tahun=2031&jenis=semua",
                    "https://muarajati.go.id",
                ),
            ),
        ),
    )
    return _table("rumus", _columns((2, "left"), (2, "center"), (2, "left")), header, body)


def _matrix() -> Table:
    """Twenty-four narrow columns."""
    group = ("Uraian", "Indikator", "Formula")
    years = ("2027", "2028", "2029", "2030", "2031", "2032", "2033")
    header = (
        (
            TableCell("Tujuan", colspan=10),
            TableCell("Sasaran", colspan=10),
            TableCell("Cara Mencapai", colspan=3),
            TableCell("Ket.", rowspan=3),
        ),
        tuple(
            cell
            for _ in range(2)
            for cell in (
                *(TableCell(t, rowspan=2) for t in group),
                TableCell("Kondisi Awal", colspan=2),
                TableCell("Target", colspan=5),
            )
        )
        + tuple(TableCell(t, rowspan=2) for t in ("Strategi", "Kebijakan", "Program")),
        tuple(TableCell(year) for _ in range(2) for year in years),
    )
    body = []
    for n in range(1, 5):
        goal = (
            "Terwujudnya perekonomian perikanan yang mandiri",
            "Pertumbuhan produksi perikanan",
            TableCell("R dibagi T dikali 100", tex=r"\frac{R}{T} \times 100"),
            *(f"{n}{k},2{k}" for k in range(7)),
        )
        aim = (
            "Meningkatnya kesejahteraan pembudi daya",
            "Pendapatan per kapita",
            "Pendapatan dibagi jumlah pembudi daya",
            *(f"1{n}.25{k}" for k in range(7)),
        )
        ways = (
            _lines("Pendampingan usaha", "Penguatan kelembagaan", numbered=False),
            _lines("Penyediaan benih", "Pembinaan kelompok", numbered=False),
            "Program Pengelolaan Perikanan Budi Daya",
        )
        body.append(_row(*goal, *aim, *ways, ""))
    one = ((1.4, "left"), (1.4, "left"), (1.2, "center"), *((0.7, "right"),) * 7)
    columns = _columns(*one, *one, *((1.4, "left"),) * 3, (0.6, "left"))
    return _table("matriks", columns, header, tuple(body))


def grouped(number: int) -> str:
    """An Indonesian whole number: 1.234.567."""
    return f"{number:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A share in percent with two decimals: 96,41."""
    return f"{Decimal(part) / Decimal(whole) * 100:.2f}".replace(".", ",")


def tables() -> Tables:
    """The tables that the document names."""
    made = (
        *(_staff(), _achievement(), _budget(), _actions()),
        *(_box(), _agreement(), _formulas(), _matrix()),
        *(attributes(), spending()),
    )
    return Tables({table.id: table for table in made})


# --- charts ----------------------------------------------------------------------------------


def _series(name: str, unit: str, *labels: str) -> ChartSeries:
    """A series from its printed numbers; "" is a missing one."""
    values = []
    for label in labels:
        text = label.replace(".", "").replace(",", ".").replace("−", "-").strip("%Rp")
        number = Decimal(text) if text else None
        values.append(Value(number, unit, ORIGIN, reason=None if number is not None else "missing"))
    return ChartSeries(name, tuple(values), labels)


def figures() -> Figures:
    """The charts and diagrams that the document names."""
    achievement = Chart(
        id="capaian",
        kind="bar",
        categories=(
            "Produksi perikanan budi daya",
            "Angka konsumsi ikan",
            "Pendapatan asli daerah dari retribusi pelelangan",
        ),
        series=(
            _series("Tahun 2030", "percent", "98,20%", "", "−12,50%"),
            _series("Tahun 2031", "percent", "104,87%", "101,30%", "64,00%"),
        ),
        axis="Capaian (%)",
        caption="",
        alt="",
        place=PLACE,
    )
    districts = Chart(
        id="kecamatan",
        kind="bar",
        categories=(
            *("Muara Jati Kota", "Sungai Pinang", "Tanjung Harapan Selatan", "Batu Hampar"),
            *("Pulau Kijang", "Rantau Bakung", "Teluk Belitung", "Kampung Baru Ujung"),
            *("Sepahat", "Air Jernih Ketapang", "Simpang Empat"),
        ),
        series=(
            _series(
                "Produksi", "ton", *("2.945", "1.870", "1.442", "1.310", "988", "874"),
                *("760", "655", "540", "412", "312"),
            ),
        ),
        axis="Produksi (ton)",
        caption="",
        alt="",
        place=PLACE,
    )  # fmt: skip
    drawn = (achievement, districts, _organisation(), _vision(), _processes(), _cascade())
    return Figures({one.id: one for one in drawn})


# --- diagrams --------------------------------------------------------------------------------


def _organisation() -> Diagram:
    areas = (
        ("Sekretariat", "Subbagian Umum", "Subbagian Perencanaan, Keuangan, dan Aset"),
        ("Bidang Perikanan Tangkap", *(f"Kelompok Jabatan Fungsional {n}" for n in (1, 2, 3))),
        ("Bidang Pemberdayaan Nelayan Kecil", *(f"Kelompok Jabatan {n}" for n in (1, 2, 3))),
        ("Bidang Pengolahan dan Pemasaran", *(f"Kelompok Jabatan {n}" for n in (1, 2))),
        ("Bidang Pengawasan", *(f"Kelompok Jabatan Fungsional {n}" for n in (1, 2))),
        ("UPT Balai Benih Ikan", "Subbagian Tata Usaha"),
    )
    below = tuple(
        Box(
            f"unit/{n}",
            title,
            "Hj. Nurhayati Abdullah, S.Pi., M.Si.",
            tuple(Box(f"unit/{n}.{m}", name) for m, name in enumerate(names, 1)),
        )
        for n, (title, *names) in enumerate(areas, 1)
    )
    top = Box("unit/0", "Kepala Dinas", "Ir. Rahmat Hidayat, M.Si", below)
    return Diagram("organisasi", "tree", (top,), "", "", PLACE)


def _vision() -> Diagram:
    missions = (
        *("Meningkatkan produksi perikanan", "Menyejahterakan nelayan dan pembudi daya"),
        *("Menjaga kelestarian perairan", "Memperluas pasar hasil olahan", "Menata kelembagaan"),
    )
    below = tuple(Box(f"misi/{n}", f"Misi {n}", text) for n, text in enumerate(missions, 1))
    top = Box("visi", "Visi", "Terwujudnya Muara Jati yang mandiri dan sejahtera", below)
    return Diagram("visi", "stack", (top,), "", "", PLACE)


def _processes() -> Diagram:
    lanes = {
        "Manajemen": ("Perencanaan kinerja", "Pengendalian dan evaluasi", "Pelaporan kinerja"),
        "Inti": ("Pendataan nelayan", "Pembinaan", "Pendampingan usaha", "Pengawasan perairan"),
        "Pendukung": ("Pengelolaan kepegawaian", "Pengelolaan aset", "Tata usaha"),
    }
    boxes = tuple(
        Box(name, name, "", tuple(Box(f"{name}/{n}", text) for n, text in enumerate(texts)))
        for name, texts in lanes.items()
    )
    arrows = (
        *(("Manajemen/0", "Inti/0"), ("Inti/0", "Inti/1"), ("Inti/1", "Inti/2")),
        *(("Inti/2", "Inti/3"), ("Inti/3", "Manajemen/1"), ("Manajemen/1", "Manajemen/2")),
        *(("Pendukung/1", "Inti/2"), ("Pendukung/2", "Manajemen/2")),
    )
    return Diagram("proses", "lanes", boxes, "", "", PLACE, arrows)


def _cascade() -> Diagram:
    def activity(code: str) -> Box:
        return Box(code, f"Kegiatan pembinaan dan pengawasan usaha perikanan skala kecil {code}")

    def programme(code: str) -> Box:
        below = tuple(activity(f"{code}.{n}") for n in (1, 2, 3))
        return Box(code, f"Program Pengelolaan Perikanan {code}", "Produksi perikanan", below)

    def objective(code: str) -> Box:
        below = tuple(programme(f"{code}.{n}") for n in (1, 2, 3, 4))
        return Box(code, f"Meningkatnya kesejahteraan nelayan {code}", "Nilai tukar", below)

    below = (objective("1.1"), objective("1.2"))
    goal = Box("1", "Terwujudnya perikanan yang berdaya saing", "Pertumbuhan ekonomi", below)
    return Diagram("pohon", "tree", (goal,), "", "", PLACE)
