"""A whole office, as its sheets would be read: two tujuan, three programmes, the year 2031.

tujuan 1 - sasaran 1 - indikator a (counted; programmes 1 and 2), b (lower is better; none)
tujuan 2 - sasaran 2 - indikator c (not measured yet; programme 2)
program 1 - kegiatan 1.1 - sub kegiatan 1.1.1, 1.1.2 ; kegiatan 1.2 - sub kegiatan 1.2.1
program 2 - kegiatan 2.1 - sub kegiatan 2.1.1
program 9 - kegiatan 9.1 - sub kegiatan 9.1.1 (dropped by the amendment)
"""

from __future__ import annotations

from lkip.model import Record, Series
from making import made, value

YEAR = 2031


def ships(**years: int) -> Series:
    return Series({int(year[1:]): value(n, "kapal") for year, n in years.items()})


TUJUAN = (
    made("tujuan/1", nama="Laut yang lestari"),
    made("tujuan/2", row=3, nama="Nelayan yang sejahtera"),
)

SASARAN = (
    made("sasaran/1", nama="Penangkapan yang tertib", tujuan=("tujuan/1",)),
    made("sasaran/2", row=3, nama="Pendapatan yang naik", tujuan=("tujuan/2",)),
)

DATA_DASAR = (
    made("data-dasar/berizin", nama="Kapal berizin", jumlah=ships(y2030=150, y2031=180)),
    made("data-dasar/kapal", row=3, nama="Kapal", jumlah=ships(y2030=200, y2031=240)),
)

INDIKATOR = (
    made(
        "indikator/a",
        nama="Kapal yang berizin",
        sasaran=("sasaran/1",),
        arah="higher",
        batas="",
        pembilang=("data-dasar/berizin",),
        penyebut=("data-dasar/kapal",),
        target={2030: "80", 2031: "90", 2032: "95"},
        realisasi={2030: None, 2031: None},
    ),
    made(
        "indikator/b",
        row=3,
        nama="Pelanggaran jalur",
        sasaran=("sasaran/1",),
        arah="lower",
        batas="",
        target={2030: "40", 2031: "32", 2032: "24"},
        realisasi={2030: "36", 2031: "4.88"},
    ),
    made(
        "indikator/c",
        row=4,
        nama="Pendapatan nelayan",
        sasaran=("sasaran/2",),
        arah="higher",
        batas="100",
        target={2030: None, 2031: "50"},
        realisasi={2030: None, 2031: None},
    ),
)

PROGRAM = (
    made("program/1", nama="Program Pengawasan", indikator=["indikator/a"], kontrol_pagu=700),
    made("program/2", row=3, nama="Program Budi Daya", indikator=["indikator/a", "indikator/c"]),
    made("program/9", row=4, nama="Program Penunjang", indikator=[]),
)

INDIKATOR_PROGRAM = (
    made(
        "indikator-program/p1",
        nama="Hari patroli",
        program=("program/1",),
        arah="higher",
        batas="",
        target={2031: value(120, "hari")},
        realisasi={2031: value(90, "hari")},
    ),
    made(
        "indikator-program/p2",
        row=3,
        nama="Kapal yang diperiksa",
        program=("program/1",),
        arah="higher",
        batas="",
        target={2031: value(40, "kapal")},
        realisasi={2031: value(44, "kapal")},
    ),
)

KEGIATAN = (
    made("kegiatan/1.1", nama="Patroli", program=("program/1",), kontrol_realisasi=350),
    made("kegiatan/1.2", row=3, nama="Perizinan", program=("program/1",)),
    made("kegiatan/2.1", row=4, nama="Pembenihan", program=("program/2",)),
    made("kegiatan/9.1", row=5, nama="Perjalanan", program=("program/9",)),
)


def sub_kegiatan(
    code: str, row: int, sumber: str, murni: int, perubahan: int, realisasi: int | None
) -> Record:
    return made(
        f"sub-kegiatan/{code}",
        row,
        nama=f"Sub {code}",
        kegiatan=(f"kegiatan/{code.rpartition('.')[0]}",),
        sumber_dana=sumber,
        pagu_murni=murni,
        pagu_perubahan=perubahan,
        realisasi=realisasi,
    )


SUB_KEGIATAN = (
    sub_kegiatan("1.1.1", 2, "PAD", 300, 250, 200),
    sub_kegiatan("1.1.2", 3, "DAK", 150, 150, 150),
    sub_kegiatan("1.2.1", 4, "PAD", 250, 300, 150),
    sub_kegiatan("2.1.1", 5, "DAU", 400, 300, 300),
    sub_kegiatan("9.1.1", 6, "PAD", 100, 0, None),
)

OFFICE = (
    *TUJUAN,
    *SASARAN,
    *DATA_DASAR,
    *INDIKATOR,
    *INDIKATOR_PROGRAM,
    *PROGRAM,
    *KEGIATAN,
    *SUB_KEGIATAN,
)
"""pagu 1.000: programme 1 has 700 (spent 500), programme 2 300 (spent 300), programme 9 nothing."""
