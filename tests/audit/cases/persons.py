"""Officials of a fisheries office: numbers, ranks, posts and superiors that contradict."""

from subjects import Case

from lkip.model import Record
from making import made

NAME = "LAODE BADU, S.Pi., M.Si."
NIP = "19801110 200501 1 002"
AT = "perikanan.xlsx › pejabat › B2"


def official(
    nip: str = NIP, name: str = NAME, key: str = "x", row: int = 2, **more: object
) -> Record:
    """An official, whose name stands in column A and whose NIP in B."""
    return made(f"pejabat/{key}", row, nama=name, nip=nip, **more)


def nip(rule: str, why: str, told: str, message: str = "", **more: object) -> Case:
    """One official with a number; wrong if there is a message."""
    return Case(rule, why, (AT,) if message else (), [official(told, **more)], message=message)


def ranked(rule: str, rank: str, message: str = "") -> Case:
    """One official of a rank."""
    found = ("perikanan.xlsx › pejabat › C2",) if message else ()
    return Case(rule, rank, found, [official(pangkat=rank)], message=message)


def short(told: str, message: str = "") -> Case:
    """The head of a bidang with a short name of the post."""
    full = made("pejabat/x", jabatan="Kepala Bidang Perikanan Tangkap", jabatan_singkat=told)
    cells = "perikanan.xlsx › pejabat › B2; perikanan.xlsx › pejabat › A2"
    return Case("post-spelling", told, (cells,) if message else (), [full], message=message)


def post(rule: str, why: str, *terms: tuple[str, str], found: str = "", **more: object) -> Case:
    """Officials of one post, each with the first and last day of the term, in columns D and E."""
    records = [
        official("", f"Nama {n}", f"p{n}", n, jabatan="Kepala Bidang Tangkap", mulai=a, sampai=b)
        for n, (a, b) in enumerate(terms, 2)
    ]
    return Case(rule, why, (found,) if found else (), records, **more)  # type: ignore[arg-type]


UNITS = (
    made("unit/dinas", 2, nama="Kepala Dinas", induk=()),
    made("unit/tangkap", 3, nama="Bidang Tangkap", induk=("unit/dinas",)),
    made("unit/budi-daya", 4, nama="Bidang Budi Daya", induk=("unit/dinas",)),
    made("unit/seksi", 5, nama="Seksi Izin", induk=("unit/tangkap",)),
)


def staff(superior: str) -> list[Record]:
    """An office of four, in which the head of the Seksi has this superior (cells C5 and D5)."""

    def member(key: str, row: int, unit: str, *above: str) -> Record:
        name = f"Nama {row}"
        return made(f"pejabat/{key}", row, nama=name, jabatan=key, atasan=above, unit=(unit,))

    return [
        *UNITS,
        member("kadis", 2, "unit/dinas"),
        member("tangkap", 3, "unit/tangkap", "pejabat/kadis"),
        member("budi-daya", 4, "unit/budi-daya", "pejabat/kadis"),
        member("seksi", 5, "unit/seksi", superior),
    ]


def agreed(second: str) -> list[Record]:
    """The same, where the head of the Seksi signs an agreement with this official."""
    pk = made("perjanjian/pk1", kode="PK1", pertama=("pejabat/seksi",), kedua=(second,))
    return [*staff("pejabat/tangkap"), pk]


TWO = "perikanan.xlsx › pejabat › B2; perikanan.xlsx › pejabat › B3"
POSTS = "perikanan.xlsx › pejabat › C2; perikanan.xlsx › pejabat › C3"

CASES = (
    nip("nip-form", "right", NIP),
    nip("nip-form", "without spaces", "198011102005011002"),
    nip("nip-form", "none", ""),
    nip("nip-form", "an employee by contract", "19901110 202221 2 005"),
    nip("nip-form", "a digit too few", "19801110 20051 1 002", "bukan 18 angka, melainkan 17"),
    nip("nip-form", "a letter", "19801110 2005O1 1 002", "bukan 18 angka"),
    nip("nip-form", "no such day", "19801131 200501 1 002", "19801131 tidak ada dalam kalender"),
    nip("nip-form", "no such month", "19801110 200513 1 002", "bulan pengangkatan 13"),
    nip("nip-form", "no such sex", "19801110 200501 3 002", "angka jenis kelamin 3"),
    nip("nip-form", "no serial number", "19801110 200501 1 000", "000"),
    nip("nip-age", "right", NIP),
    nip("nip-age", "a child", "19801110 199501 1 002", "diangkat pada umur 15 tahun"),
    nip("nip-age", "after the report", "19801110 203201 1 002", "diangkat Januari 2032, sesudah"),
    nip("nip-age", "in the last month of the year", "19801110 203112 1 002"),
    nip("nip-age", "retired", "19601110 198501 1 002", "berumur 71 tahun pada 31 Desember 2031"),
    nip("nip-age", "in office until then", "19601110 198501 1 002", sampai="2025-11-30"),
    Case("nip-after-term", "appointed before", records=[official(mulai="2005-01-01")]),
    Case(
        "nip-after-term",
        "appointed afterwards",
        (f"{AT}; perikanan.xlsx › pejabat › C2",),
        [official(mulai="2004-12-31")],
        message="menjabat sejak 31 Desember 2004, padahal menurut NIP-nya baru diangkat "
        "Januari 2005",
    ),
    Case(
        "nip-sex",
        "a woman's title, a man's number",
        (f"perikanan.xlsx › pejabat › A2; {AT}",),
        [official(name="Hj. SITTI WAODE, S.Pi.")],
        message="angka ke-15 pada NIP-nya (1) untuk pria",
    ),
    Case(
        "nip-sex",
        "a man's title, a woman's number",
        (f"perikanan.xlsx › pejabat › A2; {AT}",),
        [official("19801110 200501 2 002", "Drs. LAODE BADU")],
    ),
    Case("nip-sex", "both a woman's", records=[official("19801110 200501 2 002", "Dra. WAODE")]),
    Case("nip-sex", "both a man's", records=[official(name="Drs. H. LAODE BADU")]),
    Case(
        "nip-shared",
        "two officials",
        (TWO,),
        [official(), official(NIP.replace(" ", ""), "SITTI WAODE", "y", 3)],
        message=f"{NAME} dan SITTI WAODE mempunyai NIP yang sama",
    ),
    Case(
        "nip-shared",
        "one official in two posts",
        records=[official(), official(name="Laode Badu, S.Pi", key="y", row=3)],
    ),
    Case(
        "nip-shared",
        "none has any",
        records=[official(""), official("", "SITTI WAODE", "y", 3)],
    ),
    Case(
        "nip-two",
        "a digit differs between two posts",
        (TWO,),
        [official(), official("19801110 200501 1 003", key="y", row=3)],
    ),
    Case(
        "nip-two",
        "other titles, another person",
        records=[official(), official("19801110 200501 1 003", "LAODE BADU, ST", "y", 3)],
    ),
    Case(
        "nip-two",
        "written with and without spaces",
        records=[official(), official(NIP.replace(" ", ""), key="y", row=3)],
    ),
    Case("nip-unknown", "of an official", text=[f"NIP {NIP}"], records=[official()]),
    Case(
        "nip-unknown",
        "of none",
        ("chapters/bab.md:2",),
        [official()],
        ["Disusun oleh kami.", "NIP. 19801110 200501 1 003"],
        message="NIP 19801110 200501 1 003 tidak dimiliki pejabat mana pun",
    ),
    Case("nip-unknown", "an amount", text=["Rp198.011.102.005.011.002"], records=[official()]),
    ranked("rank-group", "Pembina Utama Muda (IV/c)"),
    ranked("rank-group", "Penata Tk. I, III/d"),
    ranked("rank-group", "Pembina"),
    ranked("rank-group", "Letnan Kolonel (IV/a)"),
    ranked("rank-group", "Pembina Utama Muda (IV/d)", "golongan Pembina Utama Muda ialah IV/c"),
    ranked("rank-name", "PEMBINA UTAMA MUDA"),
    ranked("rank-name", "Penata Muda Tk.I (III/b)"),
    ranked("rank-name", "Letnan Kolonel"),
    ranked("rank-name", "Pembina Utma Muda", "mungkin yang dimaksud Pembina Utama Muda (IV/c)"),
    post("same-post", "one after the other", ("", "2031-06-30"), ("2031-07-01", "")),
    post(
        "same-post",
        "at once",
        ("", "2031-07-31"),
        ("2031-07-01", ""),
        found=POSTS,
        message="Nama 2 (sampai 31 Juli 2031) dan Nama 3 (sejak 1 Juli 2031) sama-sama menjabat "
        "Kepala Bidang Tangkap",
    ),
    Case(
        "same-post",
        "any number of specialists",
        records=[
            official("", f"Nama {n}", f"p{n}", n, jabatan="Pengawas Perikanan Ahli Muda")
            for n in (2, 3)
        ],
    ),
    Case(
        "same-post",
        "one unit: told when it is derived",
        records=[
            UNITS[1],
            *(
                official(
                    "", f"Nama {n}", f"p{n}", n, jabatan="Kepala Bidang", unit=("unit/tangkap",)
                )
                for n in (2, 3)
            ),
        ],
    ),
    short("KABID PERIKANAN TANGKAP"),
    short("KASI PUKAT"),
    short("KABID PERIKANAN TANKAP", "menulis 'tankap', padahal jabatannya"),
    Case("agreement-superior", "with the superior", records=agreed("pejabat/tangkap")),
    Case(
        "agreement-superior",
        "with another",
        ("perikanan.xlsx › perjanjian › C2; perikanan.xlsx › pejabat › C5",),
        agreed("pejabat/budi-daya"),
        message="perjanjian 'PK1' dibuat Nama 5 dengan Nama 4, padahal atasannya Nama 3",
    ),
    Case(
        "agreement-superior",
        "with one who acts for the superior",
        records=[
            *agreed("pejabat/plt"),
            made("pejabat/plt", 6, nama="N", jabatan="tangkap", atasan=(), unit=("unit/dinas",)),
        ],
    ),
    Case("superior-unit", "of the unit above", records=staff("pejabat/tangkap")),
    Case("superior-unit", "two units above", records=staff("pejabat/kadis")),
    Case(
        "superior-unit",
        "of a unit beside it",
        ("perikanan.xlsx › pejabat › C5; perikanan.xlsx › pejabat › D5",),
        staff("pejabat/budi-daya"),
        message="Nama 5 di unit 'Seksi Izin' beratasan Nama 4 di unit 'Bidang Budi Daya'",
    ),
)
