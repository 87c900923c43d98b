"""Tables of prescribed forms: columns that are ticked or stay empty, cells over many rows.

`spending` has eleven columns; its problem and its remedy each stand beside all rows of a programme.
"""

from __future__ import annotations

from lkip.model import Line, Table, TableCell, TableColumn, TableRow

PLACE = Line("config/tables/bentuk.yaml", 1)
TICK = "√"


def attributes() -> Table:
    """One column of each group is ticked; the last two are kept for the form and stay empty."""
    groups = ("Sifat", ("Hasil", "Keluaran")), ("Arah", ("Naik", "Turun", "Tetap"))
    header = (
        (
            *(TableCell(text, rowspan=2) for text in ("No", "Indikator Kinerja Utama")),
            *(TableCell(name, colspan=len(below)) for name, below in groups),
            *(TableCell(text, rowspan=2) for text in ("OPD Pelaksana", "KET")),
        ),
        tuple(TableCell(text) for _, below in groups for text in below),
        tuple(TableCell(str(n)) for n in range(1, 10)),
    )
    names = {
        "Produksi perikanan budi daya": (0, 0),
        "Angka kecelakaan melaut yang dilaporkan": (0, 1),
        "Jumlah dokumen data perikanan": (1, 2),
    }
    body = tuple(
        _row(
            str(n),
            name,
            *(TICK if place == chosen else "" for place in range(2)),
            *(TICK if place == direction else "" for place in range(3)),
            *("", ""),
        )
        for n, (name, (chosen, direction)) in enumerate(names.items(), 1)
    )
    narrow = ((1.2, "center"),) * 5
    columns = _columns((0.6, "center"), (4, "left"), *narrow, (1.8, "left"), (1.2, "left"))
    return Table("sifat", columns, header, body, "", "", PLACE)


def spending() -> Table:
    """Two programmes of 17 and of 4 rows, each under a band."""
    texts = (
        *("No.", "Urusan Pemerintahan", "OPD Pelaksana", "Kebijakan", "Uraian Program/Kegiatan"),
        *("Target (Rp)", "Realisasi (Rp)", "Capaian Kinerja (%)", "Permasalahan"),
        *("Upaya Mengatasi Permasalahan", "Tindak Lanjut Rekomendasi DPRD"),
    )
    header = (
        tuple(TableCell(text) for text in texts),
        tuple(TableCell(str(n)) for n in range(1, 12)),
    )
    problem = (
        "Pengadaan peralatan tertunda karena penyedia yang memenuhi syarat baru ditetapkan pada "
        "triwulan III, sedangkan pelayaran ke pulau terluar terhenti selama musim angin utara."
    )
    remedy = "Pengadaan tahun berikutnya dimulai pada bulan Januari melalui katalog elektronik."
    body: list[TableRow] = []
    for number, (name, count) in enumerate((("Perikanan Tangkap", 17), ("Budi Daya", 4)), 1):
        body.append(_row(TableCell(f"Program {number}: {name}", colspan=11), role="band"))
        for n in range(count):
            merged = (
                *(TableCell(text, rowspan=count) for text in (problem, remedy)),
                TableCell("", rowspan=count),
            )
            depth = min(n, 1 + n % 2)
            what = ("Program", "Kegiatan pengelolaan dan pelayanan", "Sub kegiatan penyediaan")
            body.append(
                _row(
                    f"{number}.{n}" if n else str(number),
                    *("", "", ""),
                    TableCell(f"{what[depth]} {name.lower()} {n}", indent=depth, bold=not n),
                    *(f"{number}.{200 + n}.500.000", f"{number}.{150 + n}.250.000", "94,12"),
                    *(merged if n == 0 else ()),
                )
            )
    total = TableCell("Jumlah", colspan=5)
    body.append(_row(total, "31.731.500.000", "29.866.250.000", "94,12", "", "", "", role="total"))
    widths = (
        *((0.9, "left"), (1.4, "left"), (1.4, "left"), (1.4, "left"), (4, "left")),
        *((2.2, "right"), (2.2, "right"), (1.3, "right"), (2.4, "left"), (2.2, "left")),
        (2, "left"),
    )
    return Table("belanja", _columns(*widths), header, tuple(body), "", "", PLACE)


def _row(*cells: str | TableCell, role: str = "body") -> TableRow:
    made = tuple(cell if isinstance(cell, TableCell) else TableCell(cell) for cell in cells)
    return TableRow(made, role)  # type: ignore[arg-type]


def _columns(*columns: tuple[float, str]) -> tuple[TableColumn, ...]:
    total = sum(width for width, _ in columns)
    return tuple(TableColumn(width / total, align) for width, align in columns)  # type: ignore[arg-type]
