"""The office of 2031 against its report of 2030, in which it was the same but for one thing."""

from subjects import Case

from cases.rollup import changed
from lkip.model import Record, Series
from making import made, percent, value
from office import OFFICE, ships

B = "perikanan.xlsx › indikator › "
"""The sheet; indikator a stands in row 2, b in 3, c in 4; target in column E, realisasi in F."""

COUNTS = "perikanan.xlsx › Lembar › B2"
"""Where all counts of ships stand."""


def same(rule: str, why: str, *more: tuple[str, str, object], last: object = OFFICE) -> Case:
    """Nothing is found where these fields of the office are otherwise now."""
    return Case(rule, why, records=now(*more), last=last)  # type: ignore[arg-type]


def other(rule: str, why: str, found: str, message: str, *more: tuple[str, str, object]) -> Case:
    """Something is found there."""
    return Case(rule, why, (found,), now(*more), message=message, last=OFFICE)


def now(*fields: tuple[str, str, object]) -> list[Record]:
    """The office with other values in these fields of its records."""
    office = list(OFFICE)
    for key, name, item in fields:
        office = changed(key, name, item, tuple(office))
    return office


def percents(*given: str | None, at: str = "X9") -> Series:
    """Percentages of 2030, 2031, … in one cell."""
    return Series({year: percent(number, at=at) for year, number in enumerate(given, 2030)})


X9 = "perikanan.xlsx › Lembar › X9"


def agency(first: int, last: int, row: int = 2) -> Record:
    """The agency with the years of its Renstra, in columns A and B."""
    years = {
        f"renstra_{end}": value(year, "tahun", at=f"{column}{row}")
        for end, year, column in (("awal", first, "A"), ("akhir", last, "B"))
    }
    return made("instansi", 2, **years)


def period(rule: str, why: str, first: int, last: int, *found: str, **more: object) -> Case:
    """Last year's Renstra was of 2027-2032."""
    records = [*OFFICE, agency(first, last)]
    return Case(rule, why, found, records, last=[*OFFICE, agency(2027, 2032)], **more)  # type: ignore[arg-type]


NEW_PLAN = (agency(2031, 2036), agency(2026, 2030))
"""The agency now and last year, with a Renstra that ended between them."""

IKU = {"sasaran": ("sasaran/1",), "arah": "higher", "batas": ""}


def planned(rule: str, why: str, name: str, number: str, *found: str, **more: object) -> Case:
    """An indicator under the code of another, after a new Renstra."""
    fresh = made("indikator/z", 9, nama=name, **IKU, realisasi=percents(number, None))
    old = made("indikator/z", 9, nama="Alur yang dalam", **IKU, realisasi=percents("20", None))
    records = [fresh, NEW_PLAN[0]]
    return Case(rule, why, found, records, last=[old, NEW_PLAN[1]], **more)  # type: ignore[arg-type]


def quarter(*amounts: int, year: int = 2030) -> Record:
    """The quarters of an indicator, in columns D to G."""
    fields = {f"tw{n}": value(amount, "kapal", at=f"D{n}") for n, amount in enumerate(amounts, 1)}
    of = {"kode": "b1", "indikator": ("indikator/b",), "jenis": "realisasi", "akumulasi": "sum"}
    return made("triwulan/b", 2, **of, tahun=value(year, "tahun"), **fields)


def spending(now: int | None, before: int | None) -> Case:
    """A sub kegiatan that spent so much this year and last year."""
    records, last = (
        [made("sub-kegiatan/5", 2, nama="Bimbingan", realisasi=amount)] for amount in (now, before)
    )
    found = ("perikanan.xlsx › sub-kegiatan › B2",) if now == before == 7_444_713 else ()
    return Case("last-year-copied", f"{now} after {before}", found, records, last=last)


def told(why: str, text: str, *found: str, **more: object) -> Case:
    """A sentence about the budget; last year its ceiling was Rp1.000, and Rp800 were spent."""
    return Case("last-year-stated", why, found, OFFICE, [text], last=OFFICE, **more)  # type: ignore[arg-type]


REPLACED = [
    *(r for r in now(("indikator/a", "pembilang", made("x", 7, a=("data-dasar/sah",)).fields["a"]))
      if r.key != "data-dasar/berizin"),
    made("data-dasar/sah", 9, nama="Kapal sah", jumlah=ships(y2030=190, y2031=190)),
]  # fmt: skip
"""A count under another code and name, with another number of last year."""

LATER = Series({2031: percent(32, at="X9"), 2032: percent(24, at="X9")})

CASES = (
    # --- figures
    same("last-year-figure", "nothing has changed"),
    Case(
        "last-year-figure",
        "no archive is known",
        records=now(("indikator/b", "target", {2030: "4"})),
    ),
    other(
        "last-year-figure",
        "another realisasi",
        X9,
        "Realisasi 2030 dari Indikator 'Pelanggaran jalur': 36% menurut laporan tahun 2030, 63% "
        "sekarang; selisih 27\xa0poin persen",
        ("indikator/b", "realisasi", percents("63", "4.88")),
    ),
    other(
        "last-year-figure",
        "another target of last year",
        X9,
        "Target 2030 dari Indikator 'Pelanggaran jalur': 40%",
        ("indikator/b", "target", percents("41", "32", "24")),
    ),
    other(
        "last-year-figure",
        "another count",
        COUNTS,
        "Tahun 2030 dari Data Dasar 'Kapal berizin': 150\xa0kapal menurut laporan tahun 2030, "
        "160\xa0kapal sekarang",
        ("data-dasar/berizin", "jumlah", ships(y2030=160, y2031=180)),
    ),
    same(
        "last-year-figure",
        "a figure of this year is no matter of last year's report",
        ("data-dasar/berizin", "jumlah", ships(y2030=150, y2031=500)),
    ),
    same(
        "last-year-figure",
        "more digits of the same figure",
        ("indikator/b", "realisasi", percents("36.4", "4.88")),
    ),
    Case(
        "last-year-figure",
        "a quarter of last year",
        ("perikanan.xlsx › Lembar › D2",),
        [*OFFICE, quarter(9, 8, 10, 9)],
        message="Triwulan II dari Triwulan 'b1': 9\xa0kapal",
        last=[*OFFICE, quarter(9, 9, 10, 9)],
    ),
    Case(
        "last-year-figure",
        "an indicator under another code",
        (X9,),
        [made("indikator/z", 9, nama="Pelanggaran jalur", **IKU, realisasi=percents("1", None))],
        message="Realisasi 2030 dari Indikator 'Pelanggaran jalur'",
        last=OFFICE,
    ),
    planned("last-year-figure", "the same code, another indicator", "Kolam yang bersih", "70"),
    planned("last-year-figure", "the same indicator", "Alur yang dalam", "70", X9),
    same(
        "last-year-rounded",
        "another figure is not rounded",
        ("indikator/b", "realisasi", percents("63", "4.88")),
    ),
    other(
        "last-year-rounded",
        "fewer digits of the same figure",
        X9,
        "36% menurut laporan tahun 2030, 36,4% sekarang; sama hanya karena pembulatan",
        ("indikator/b", "realisasi", percents("36.4", "4.88")),
    ),
    same("last-year-rounded", "the same figure"),
    same("last-year-gone", "all are there"),
    other(
        "last-year-gone",
        "an empty cell",
        X9,
        "Realisasi 2030 dari Indikator 'Pelanggaran jalur': 36% menurut laporan tahun 2030, "
        "sekarang tidak ada",
        ("indikator/b", "target", percents("40", "32", "24")),
        ("indikator/b", "realisasi", percents(None, "4.88")),
    ),
    other(
        "last-year-gone",
        "no column of the year",
        "perikanan.xlsx › indikator › A3",
        "Realisasi 2030",
        ("indikator/b", "realisasi", {2031: "4.88"}),
    ),
    *(
        Case(
            "last-year-gone",
            why,
            found,
            [*now(("indikator/b", "target", LATER)), agency(begins, 2032)],
            last=[*OFFICE, agency(begins, 2032)],
        )
        for why, begins, found in (
            ("no column of last year, before the Renstra", 2031, (f"{B}A3",)),
            ("no column of last year", 2027, (f"{B}A3",)),
        )
    ),
    *(
        Case(
            "last-year-gone",
            why,
            found,
            [*OFFICE, agency(begins, 2032), made("data-dasar/jaring", 9, nama="Jaring", jumlah={})],
            last=[
                *OFFICE,
                agency(begins, 2032),
                made("data-dasar/jaring", 9, nama="Jaring", jumlah=ships(y2028=3)),
            ],
        )
        for why, begins, found in (
            ("no column of a year of the Renstra", 2027, ("perikanan.xlsx › data-dasar › A9",)),
            ("no column of a year before the Renstra", 2029, ()),
        )
    ),
    Case(
        "last-year-gone",
        "a row that figures of last year were computed from",
        ("kinerja.xlsx › Data Dasar",),
        REPLACED,
        message="Data Dasar 'Kapal berizin' ada dalam laporan tahun 2030, sekarang tidak ada",
        last=OFFICE,
    ),
    Case(
        "last-year-figure",
        "computed from a row that replaces another",
        (f"perikanan.xlsx › x › A7; {B}F2",),
        REPLACED,
        message="realisasi 2030 dari Indikator 'Kapal yang berizin': 75,00% menurut laporan tahun "
        "2030, 95,00% sekarang, dihitung dari data yang tidak ada dalam laporan itu",
        last=OFFICE,
    ),
    Case("last-year-computed", "from a row that replaces another", (), REPLACED, last=OFFICE),
    # --- what is computed
    same("last-year-computed", "computed as it was"),
    same(
        "last-year-computed",
        "from another figure: that is told",
        ("data-dasar/berizin", "jumlah", ships(y2030=160, y2031=180)),
    ),
    other(
        "last-year-computed",
        "with a limit",
        f"{B}C3; perikanan.xlsx › x › A7",
        "capaian 2030 dari Indikator 'Pelanggaran jalur' dihitung 100,00%, padahal laporan tahun "
        "2030 mencetak 110,00% dari angka yang sama",
        ("indikator/b", "batas", made("x", 7, a="100").fields["a"]),
    ),
    same(
        "last-year-computed",
        "another direction: that is told",
        ("indikator/b", "arah", made("x", 7, a="higher").fields["a"]),
    ),
    Case(
        "last-year-computed",
        "another count below the line",
        (f"{B}E2; perikanan.xlsx › x › A7",),
        now(("indikator/a", "penyebut", made("x", 7, a=("data-dasar/berizin",)).fields["a"])),
        message="realisasi 2030 dari Indikator 'Kapal yang berizin' dihitung 100,00%, padahal "
        "laporan tahun 2030 mencetak 75,00% dari angka yang lain",
        last=OFFICE,
    ),
    # --- the Renstra
    same("renstra-target", "the targets of the Renstra"),
    other(
        "renstra-target",
        "another target of this year",
        X9,
        "Target 2031 dari Indikator 'Pelanggaran jalur': 32% menurut laporan tahun 2030, 31% "
        "sekarang",
        ("indikator/b", "target", percents("40", "31", "24")),
    ),
    other(
        "renstra-target",
        "another target of a later year",
        X9,
        "Target 2032",
        ("indikator/b", "target", percents("40", "32", "23")),
    ),
    Case(
        "renstra-target",
        "a new Renstra has new targets",
        records=[
            *now(("indikator/b", "target", percents("40", "31", "24"))),
            agency(2031, 2036),
        ],
        last=[*OFFICE, agency(2026, 2030)],
    ),
    period("renstra-years", "the same years", 2027, 2032),
    period("renstra-years", "a new one", 2031, 2036),
    period(
        "renstra-years",
        "another end",
        2027,
        2031,
        "perikanan.xlsx › Lembar › A2; perikanan.xlsx › Lembar › B2",
        message="Renstra 2027–2032 menurut laporan tahun 2030, 2027–2031 sekarang",
    ),
    # --- names, units, links
    same("renstra-name", "the same names"),
    same(
        "renstra-name",
        "another case",
        ("sasaran/1", "nama", made("x", a="PENANGKAPAN yang tertib").fields["a"]),
    ),
    other(
        "renstra-name",
        "another word",
        "perikanan.xlsx › x › A7",
        "Indikator 'Pelanggaran alur' bernama 'Pelanggaran jalur' menurut laporan tahun 2030",
        ("indikator/b", "nama", made("x", 7, a="Pelanggaran alur").fields["a"]),
    ),
    planned("renstra-name", "another Renstra", "Kolam yang bersih", "20"),
    same("last-year-name", "the same names"),
    other(
        "last-year-name",
        "another programme",
        "perikanan.xlsx › x › A7",
        "Program 'Program Patroli' bernama 'Program Pengawasan'",
        ("program/1", "nama", made("x", 7, a="Program Patroli").fields["a"]),
    ),
    same("renstra-vanished", "all are there"),
    Case(
        "renstra-vanished",
        "one is gone",
        ("kinerja.xlsx › Indikator",),
        [r for r in OFFICE if r.key != "indikator/b"],
        message="Indikator 'Pelanggaran jalur' ada dalam laporan tahun 2030",
        last=OFFICE,
    ),
    planned("renstra-vanished", "another Renstra", "Kolam yang bersih", "20"),
    same("last-year-measure", "the same"),
    other(
        "last-year-measure",
        "another direction",
        "perikanan.xlsx › x › A7",
        "arah Indikator 'Pelanggaran jalur' 'turun' menurut laporan tahun 2030, 'naik' sekarang",
        ("indikator/b", "arah", made("x", 7, a="higher").fields["a"]),
    ),
    Case(
        "last-year-measure",
        "another unit",
        ("perikanan.xlsx › data-dasar › B2",),
        [made("data-dasar/1", 2, nama="Kapal", satuan="kapal bermotor")],
        last=[made("data-dasar/1", 2, nama="Kapal", satuan="kapal")],
    ),
    same("renstra-link", "the same"),
    other(
        "renstra-link",
        "an indicator of another sasaran",
        "perikanan.xlsx › x › A7",
        "Indikator 'Pelanggaran jalur' berada di bawah 'Penangkapan yang tertib' menurut laporan "
        "tahun 2030, sekarang di bawah 'Pendapatan yang naik'",
        ("indikator/b", "sasaran", made("x", 7, a=("sasaran/2",)).fields["a"]),
    ),
    # --- texts
    same("last-year-text", "nothing names a year"),
    *(
        Case(
            "last-year-text",
            f"{now!r} after {before!r}, which is right",
            records=[made("butir/1", nama=now)],
            last=[made("butir/1", nama=before)] if before else (),
        )
        for now, before in (
            ("Mendata kapal tahun 2031", "Mendata kapal tahun 2030"),
            ("Mendata kapal tahun 2030", "Mencacah kapal tahun 2030"),
            ("Menerapkan Perda Nomor 3 Tahun 2030", "Menerapkan Perda Nomor 3 Tahun 2030"),
            ("Menjalankan Renstra 2026–2030", "Menjalankan Renstra 2026–2030"),
            ("Mendata kapal tahun 2029", ""),
        )
    ),
    Case(
        "last-year-text",
        "several cells as they were",
        ("perikanan.xlsx › butir › A4; perikanan.xlsx › butir › A5", "perikanan.xlsx › butir › A6"),
        butir := [
            made("butir/1", 4, nama="Mendata kapal tahun 2030"),
            made("butir/2", 5, nama="Mendata kapal tahun 2030"),
            made("butir/3", 6, nama="Mengolah hasil sensus 2029"),
        ],
        message="'Mendata kapal tahun 2030' menyebut tahun 2030, kata demi kata seperti dalam "
        "laporan tahun 2030",
        last=butir,
    ),
    Case(
        "last-year-text",
        "a record under another code",
        ("perikanan.xlsx › butir › A2",),
        [made("butir/7", nama="Mendata kapal tahun 2030")],
        last=[made("butir/1", nama="Mendata kapal tahun 2030")],
    ),
    Case(
        "last-year-text",
        "without an archive",
        ("perikanan.xlsx › butir › A2",),
        [made("butir/1", nama="Mendata kapal tahun 2030")],
        message="'Mendata kapal tahun 2030' menyebut tahun 2030",
    ),
    Case(
        "last-year-text",
        "of a sheet or column that is of one year",
        records=[
            made("rekomendasi/1", rekomendasi="Susun pohon kinerja 2030"),
            made("perjanjian/1", tahun_anggaran="APBD Tahun 2030"),
        ],
    ),
    # --- the budget
    spending(7_444_713, 7_444_713),
    spending(7_444_714, 7_444_713),
    spending(12_000_000, 12_000_000),
    spending(None, None),
    told("the ceiling", "Pagu anggaran tahun 2030 sebesar Rp1.000 telah dibagi."),
    told("what was spent", "Anggaran terealisasi Rp800 pada tahun 2030."),
    told("of some programmes", "Kedua program dengan pagu anggaran tahun 2030 sebesar Rp900."),
    told(
        "another ceiling",
        "Pagu anggaran tahun 2030 sebesar Rp1.100 telah dibagi.",
        "chapters/bab.md:1",
        message="pagu tahun 2030 diketik Rp1.100, angka yang tidak ada dalam laporan tahun 2030",
    ),
    told("of the whole city", "APBD dengan pagu anggaran tahun 2030 sebesar Rp1.100 dibagi."),
    told("of this year", "Pagu anggaran tahun 2031 sebesar Rp1.100 telah dibagi."),
    told("in round words", "Pagu anggaran tahun 2030 sebesar Rp1,1 miliar telah dibagi."),
)
