"""Laws as chapters and cells mention them, against the list of legal bases."""

from subjects import Case

from making import made

LISTED = (
    made(
        "dasar-hukum/1",
        2,
        kode="UU 45/2009",
        nama="Undang-Undang Nomor 45 Tahun 2009 tentang Perubahan atas Undang-Undang Nomor 31 "
        "Tahun 2004 tentang Perikanan",
    ),
    made(
        "dasar-hukum/2",
        3,
        kode="Permen KP 17/2006",
        nama="Peraturan Menteri Kelautan dan Perikanan Nomor 17 Tahun 2006 tentang Usaha "
        "Perikanan Tangkap",
    ),
    made(
        "dasar-hukum/3",
        4,
        kode="Perda 12/2027",
        nama="Peraturan Daerah Kota Baru Nomor 12 Tahun 2027 tentang Retribusi Pelelangan Ikan",
    ),
)


def text(rule: str, words: str, row: int = 0, message: str = "") -> Case:
    """A chapter of one paragraph; wrong if the list has the right law in a row."""
    found = (f"chapters/bab.md:1; perikanan.xlsx › dasar-hukum › B{row}",) if row else ()
    return Case(rule, words, found, LISTED, [words], message=message)


def code(told: str, name: str, *found: str) -> Case:
    """One law of the list."""
    return Case("law-code", told, found, [made("dasar-hukum/1", 2, kode=told, nama=name)])


PERMEN = "Peraturan Menteri Kelautan dan Perikanan"

CASES = (
    text("law-year", f"menurut {PERMEN} Nomor 17 Tahun 2006"),
    text(
        "law-year",
        f"menurut {PERMEN} Nomor 17 Tahun 2007",
        3,
        f"tertulis '{PERMEN} Nomor 17 Tahun 2007', padahal pada perikanan.xlsx › dasar-hukum › B3 "
        f"tertulis '{PERMEN} Nomor 17 Tahun 2006 tentang usaha perikanan tangkap'",
    ),
    text("law-year", f"{PERMEN} Nomor 17 Tahun 2060 tentang Usaha Perikanan Tangkap yang", 3),
    text("law-year", f"{PERMEN} Nomor 17 Tahun 2007 tentang Alat Tangkap"),
    text("law-year", f"{PERMEN} Nomor 17 Tahun 2019"),
    text("law-year", "Peraturan Menteri Keuangan Nomor 17 Tahun 2007"),
    text("law-year", "UU Nomor 45 Tahun 2008", 2),
    text("law-year", "Undang-Undang Nomor 31 Tahun 2004"),
    text("law-year", "Peraturan Daerah Provinsi Lautan Nomor 12 Tahun 2026"),
    text("law-year", "Perda Kota Baru No. 12 Tahun 2026", 4),
    text("law-number", f"{PERMEN} Nomor 17 Tahun 2006 tentang Usaha Perikanan Tangkap"),
    text("law-number", f"{PERMEN} Nomor 71 Tahun 2006 tentang Usaha Perikanan Tangkap", 3),
    text("law-number", f"{PERMEN} Nomor 18 Tahun 2031 tentang Usaha Perikanan Tangkap", 3),
    text("law-number", f"{PERMEN} Nomor 5 Tahun 2031 tentang Usaha Perikanan Tangkap"),
    text("law-number", f"{PERMEN} Nomor 71 Tahun 2006"),
    text("law-title", f"{PERMEN} Nomor 17 Tahun 2006 tentang Usaha Perikanan Tangkap dan lain"),
    text("law-title", f"{PERMEN} Nomor 17 Tahun 2006 tentang Usaha Perikanan Budi Daya", 3),
    text("law-title", "Perda Nomor 12 Tahun 2027 tentang Retribusi Pasar", 4),
    text("law-title", "Perda Kabupaten Lama Nomor 12 Tahun 2027 tentang Retribusi Pasar"),
    text("law-title", "Undang-Undang Nomor 31 Tahun 2004 tentang Kehutanan", 2),
    Case(
        "law-title",
        "in a cell",
        ("perikanan.xlsx › strategi › A2; perikanan.xlsx › dasar-hukum › B4",),
        [*LISTED, made("strategi/1", nama="Perda Nomor 12 Tahun 2027 tentang Retribusi Pasar")],
    ),
    code("UU 45/2009", "Undang-Undang Nomor 45 Tahun 2009 tentang Perikanan"),
    code("A1", "Undang-Undang Nomor 45 Tahun 2009 tentang Perikanan"),
    code(
        "UU 54/2009",
        "Undang-Undang Nomor 45 Tahun 2009 tentang Perikanan",
        "perikanan.xlsx › dasar-hukum › A2; perikanan.xlsx › dasar-hukum › B2",
    ),
)
