"""Targets of agreements in the unit of another thing."""

from subjects import Case

from making import made


def items(why: str, *lines: tuple[str, str], found: tuple[str, ...] = ()) -> Case:
    """Lines of an agreement, as name and unit, from row 2 on."""
    records = [made(f"butir/{n}", n, satuan=u, nama=name) for n, (name, u) in enumerate(lines, 2)]
    return Case("unit-of-count", why, found, records)


SHEET = "perikanan.xlsx › butir › "

CASES = (
    items("right", ("Jumlah kapal yang diperiksa", "kapal"), ("Jumlah nelayan", "orang")),
    items(
        "people for ships",
        ("Jumlah kapal yang diperiksa", "kapal"),
        ("Jumlah Kapal yang dirawat", "orang"),
        found=(f"{SHEET}A3; {SHEET}B3",),
    ),
    items("time for things", ("Jumlah mesin", "bulan"), found=(f"{SHEET}A2; {SHEET}B2",)),
    items("time itself", ("Jumlah hari layanan", "hari"), ("Jumlah bulan kerja", "bulan")),
    items(
        "either of two",
        ("Jumlah dokumen/laporan bulanan", "laporan"),
        ("Jumlah Dokumen Rencana dan Laporan Hasil", "laporan"),
        ("Jumlah dokumen", "dokumen"),
        ("Jumlah Orang yang dilayani", "orang/bulan"),
    ),
)
