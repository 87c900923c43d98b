"""Names of a fisheries office, and what authors make of them."""

from subjects import Case

from lkip.model import Record
from making import made

AGENCY = made(
    "instansi",
    nama="Dinas Perikanan, Kelautan dan Pangan",
    singkatan="Diskelpang",
    pemerintah="Kota Pantai Baru",
    kepala_daerah="Wali Kota",
    alamat="Jl. Jend. Yos Sudarso No. 7",
)
UNITS = (
    made("unit/dinas", 2, nama="Kepala Dinas"),
    made("unit/sekretariat", 3, nama="Sekretariat"),
    made("unit/tangkap", 4, nama="Bidang Perikanan Tangkap dan Pengawasan Laut"),
)
HEAD = made("pejabat/kadis", 2, nama="LAODE BADUWI, S.Pi., M.Si.", jabatan="Kepala Dinas")
PROGRAM = made("program/1", 2, nama="Program Pengelolaan Perikanan Tangkap dan Laut Dalam")
INDICATOR = made("indikator/1", 2, nama="Persentase Kapal Berizin")
AIM = made("sasaran/1", 2, nama="Meningkatnya pendapatan nelayan kecil di pesisir")
SHEETS = (AGENCY, *UNITS, HEAD, PROGRAM, INDICATOR, AIM)

HERE = "chapters/bab.md:1"


def text(rule: str, words: str, cell: str = "", message: str = "") -> Case:
    """A chapter of one paragraph; wrong if a cell has the right name."""
    found = (f"{HERE}; perikanan.xlsx › {cell}",) if cell else ()
    return Case(rule, words, found, SHEETS, [words], message=message)


def spelt(words: str, cell: str = "", message: str = "") -> Case:
    return text("name-spelling", words, cell, message)


def form(words: str, cell: str = "", message: str = "") -> Case:
    return text("name-form", words, cell, message)


def titled(words: str, cell: str = "", message: str = "") -> Case:
    return text("official-titles", words, cell, message)


def item(code: str, row: int, **more: str) -> Record:
    """A line of the agreement `pk1`: Sasaran stands in column B, Kegiatan in C."""
    told = {"sasaran": "", "kegiatan": ""} | more
    return made(f"butir/{code}", row, perjanjian=("perjanjian/pk1",), **told)


def items(why: str, *lines: dict[str, str], found: str = "", message: str = "") -> Case:
    """An agreement with these lines, from row 2 on."""
    records = [*SHEETS, *(item(f"b{n}", n, **line) for n, line in enumerate(lines, 2))]
    return Case("two-spellings", why, (found,) if found else (), records, message=message)


def level(why: str, told: str, message: str = "") -> Case:
    """An item of the agreement that names the programme as one of a level."""
    found = ("perikanan.xlsx › butir › A2; perikanan.xlsx › program › A2",) if message else ()
    line = made("butir/1", jenis=told, kegiatan=PROGRAM.text("nama"))
    return Case("item-level", why, found, [PROGRAM, line], message=message)


CASES = (
    spelt("Dinas Perikanan, Kelautan dan Pangan Kota Pantai Baru melayani nelayan."),
    spelt("Dinas Perikanan melayani nelayan, dinas lain petani."),
    spelt(
        "Laporan Dinas Perikanan, Kelauatan dan Pangan.",
        "instansi › A2",
        "tertulis 'Dinas Perikanan, Kelauatan dan Pangan', padahal pada perikanan.xlsx › instansi "
        "› A2 tertulis 'Dinas Perikanan, Kelautan dan Pangan'",
    ),
    spelt("Laporan Dinas Perikanan dan Pangan.", "instansi › A2"),
    spelt("LAPORAN DINAS PERIKANAN, KELAUATAN DAN PANGAN", "instansi › A2"),
    spelt("Kota Pantia Baru maju.", "instansi › C2"),
    spelt("Kota Pantai Lama maju."),
    spelt("Sekertariat menyusun laporan.", "unit › A3"),
    spelt("Sekretaris menyusun laporan."),
    spelt("Petugas sekretarit menyusun laporan."),
    spelt("Bidang Perikanan Tangkap dan Pengawsan Laut", "unit › A4"),
    spelt("Bidang Perikanan Tangkap Pengawasan Laut", "unit › A4"),
    spelt("Bidang Perikanan Tangkap dan Laut", "unit › A4"),
    spelt("Bidang Perikanan Tangkap"),
    spelt("urusan bidang perikanan tangkap dan pengawsan laut dilaksanakan"),
    spelt("Program Pengelolaan Perikanan Budi Daya dan Laut Dalam"),
    spelt("Program Pengelolaan Perikanan Tangkap dan Laut Dangkal"),
    spelt("Program Pengelolan Perikanan Tangkap dan Laut Dalam", "program › A2"),
    spelt("Progam Pengelolaan Perikanan Tangkap dan Laut Dalam", "program › A2"),
    spelt("Presentase Kapal Berizin naik.", "indikator › A2"),
    spelt("Persentase Kapal Berijin naik.", "indikator › A2"),
    spelt("persentase kapal yang berizin naik."),
    spelt("meningkatnya pendapatan nelayan kecil di pesisisr", "sasaran › A2"),
    spelt("Laode Baduwi menandatanganinya."),
    spelt("Laode Badwi menandatanganinya.", "pejabat › A2"),
    spelt("LAODE BADWI, S.Pi., M.Si.", "pejabat › A2"),
    Case(
        "name-spelling",
        "printed from the sheet",
        records=SHEETS,
        text=["{unit/sekretariat#nama} dan {program/1#nama}"],
    ),
    Case(
        "name-spelling",
        "in a cell",
        ("perikanan.xlsx › rekomendasi › A2; perikanan.xlsx › instansi › A2",),
        [*SHEETS, made("rekomendasi/1", nama="Dinas Perikanan, Kelautan dan Pagan wajib lapor")],
    ),
    Case(
        "name-spelling",
        "a programme within another cell may be part of another name",
        records=[
            *SHEETS,
            made("rekomendasi/1", nama="Bidang Perikanan Tangkap dan Pengawsan Laut"),
        ],
    ),
    form("Wali Kota dan wali kota, WALI KOTA"),
    Case(
        "name-form",
        "as one of two sheets writes it",
        records=[
            made("kegiatan/1", nama="Patroli dan Pengawasan Laut"),
            made("sub-kegiatan/1", nama="Patroli dan pengawasan Laut"),
        ],
        text=["Patroli dan pengawasan Laut", "Patroli dan Pengawasan Laut"],
    ),
    form("Walikota hadir.", "instansi › D2", "tertulis 'Walikota'"),
    form("Dinas Perikanan, Kelautan dan Pangan"),
    form("DINAS PERIKANAN, KELAUTAN DAN PANGAN"),
    form("Dinas Perikanan, Kelautan Dan Pangan", "instansi › A2"),
    form("Dinas Perikanan, Kelautan dan pangan", "instansi › A2"),
    form("Dinas Perikanan Kelautan dan Pangan", "instansi › A2"),
    form("urusan dinas perikanan kelautan dan pangan"),
    form("Kantornya di Jl. Jend. Yos Sudarso No. 7."),
    form("Kantornya di Jl. Jend Yos Sudarso No. 7.", "instansi › E2"),
    form("Meningkatnya Pendapatan Nelayan Kecil di Pesisir"),
    form("sasaran meningkatnya pendapatan nelayan kecil di pesisir"),
    form("Laode Baduwi, S.Pi., M.Si"),
    form("LAODE BADUWI, S.Pi, M.Si.", "pejabat › A2"),
    form("LAODE BADUWI,S.Pi.,M.Si.", "pejabat › A2"),
    titled("Laode Baduwi, S.Pi., M.Si."),
    titled("LAODE BADUWI, dan stafnya"),
    titled("LAODE BADUWI, DAN STAFNYA"),
    titled("Disusun oleh Laode Baduwi."),
    titled(
        "LAODE BADUWI, S.Pd., M.Si",
        "pejabat › A2",
        "gelar LAODE BADUWI tertulis 'S.Pd., M.Si', padahal pada perikanan.xlsx › pejabat › A2 "
        "tertulis 'S.Pi., M.Si.'",
    ),
    titled("LAODE BADUWI, MARS", "pejabat › A2"),
    items(
        "the registered name", {"kegiatan": "Program Pengelolaan Perikanan Tangkap dan Laut Dalam"}
    ),
    items("another name", {"kegiatan": "Program Pengelolaan Perikanan Budi Daya"}),
    items(
        "a letter of the registered name",
        {"kegiatan": "Program Pengelolaan Perikanan Tangkap dan Laut Dalem"},
        found="perikanan.xlsx › butir › C2; perikanan.xlsx › program › A2",
        message="tertulis 'Program Pengelolaan Perikanan Tangkap dan Laut Dalem', padahal pada "
        "perikanan.xlsx › program › A2 tertulis",
    ),
    items(
        "its capitals",
        {"kegiatan": "Program pengelolaan Perikanan Tangkap dan Laut Dalam"},
        found="perikanan.xlsx › butir › C2; perikanan.xlsx › program › A2",
    ),
    items(
        "another form of the word",
        {"sasaran": "Peningkatan pendapatan nelayan kecil di pesisir"},
    ),
    items(
        "two lines of an agreement",
        {"sasaran": "Terlaksananya pelatihan nelayan"},
        {"sasaran": "Terlaksananya pelatihan nelayan"},
        {"sasaran": "Terlaksananya pelatihn nelayan"},
        found="perikanan.xlsx › butir › B4; perikanan.xlsx › butir › B2",
    ),
    items(
        "a year is another thing",
        {"sasaran": "Terlaksananya pelatihan tahun 2031"},
        {"sasaran": "Terlaksananya pelatihan tahun 2032"},
    ),
    Case(
        "two-spellings",
        "what an official is the head of",
        ("perikanan.xlsx › pejabat › B3; perikanan.xlsx › unit › A4",),
        [
            *SHEETS,
            made(
                "pejabat/kabid",
                3,
                nama="SITTI",
                jabatan="Kepala Bidang Perikanan Tangkap dan Pengawasan laut",
            ),
        ],
    ),
    Case(
        "two-spellings",
        "the place of signature",
        ("perikanan.xlsx › perjanjian › A2; perikanan.xlsx › instansi › A2",),
        [
            made("instansi", pemerintah="Kota Banggai", tempat="Banggai"),
            made("perjanjian/1", tempat="Bangai"),
        ],
    ),
    level("what it is", "program"),
    level("another level", "kegiatan", "program menurut perikanan.xlsx › program › A2"),
    level("none", "", "padahal jenis anggarannya kosong"),
    Case(
        "item-level",
        "not registered",
        records=[made("butir/1", jenis="kegiatan", kegiatan="Patroli Laut")],
    ),
)
