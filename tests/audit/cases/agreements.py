"""Performance agreements: their budget, targets and cascade in the office."""

from collections.abc import Mapping

from msgspec import structs
from subjects import Case

from lkip.model import Cell, Record, Text
from making import made, percent, value
from office import OFFICE

CHIEF, SECRETARY, HEAD = "pejabat/kepala", "pejabat/sekretaris", "pejabat/kabid"


def officials(**left: str) -> list[Record]:
    """A head with two subordinates; when each has `left`, if so."""
    names = {"kepala": (), "sekretaris": (CHIEF,), "kabid": (CHIEF,)}
    return [
        made(f"pejabat/{name}", row, nama=name, atasan=above, sampai=left.get(name, ""))
        for row, (name, above) in enumerate(names.items(), 2)
    ]


def agreement(
    row: int,
    first: str,
    second: str,
    items: Mapping[str, int | None],
    *,
    jenis: str = "perubahan",
    tanggal: str = "2031-10-01",
    sasaran: str = "Laut tertib",
) -> list[Record]:
    """`PK<row>` and its items `level: name`, each in a row of its own from `row` x 10 on."""
    key = f"perjanjian/pk{row}"
    found = [
        made(
            key,
            row,
            kode=f"PK{row}",
            jenis=jenis,
            pertama=(first,),
            kedua=(second,),
            tanggal=tanggal,
        )
    ]
    for n, (named, amount) in enumerate(items.items(), row * 10):
        level, _, name = named.partition(": ")
        found.append(
            made(
                f"butir/pk{row}-{n}",
                n,
                perjanjian=(key,),
                sasaran=sasaran,
                jenis=level,
                kegiatan=name,
                anggaran=amount,
            )
        )
    return found


def promised(
    row: int, name: str, target: str, *, jenis: str = "perubahan", tanggal: str = "2031-10-01"
) -> list[Record]:
    """`PK<row>` of the head with one indicator."""
    key = f"perjanjian/pk{row}"
    return [
        made(
            key,
            row,
            kode=f"PK{row}",
            jenis=jenis,
            pertama=(CHIEF,),
            kedua=("pejabat/bupati",),
            tanggal=tanggal,
        ),
        made(
            f"butir/pk{row}",
            row,
            perjanjian=(key,),
            nama=name,
            target=percent(target, at=Cell("pk.xlsx", "Butir", f"G{row}")),
        ),
    ]


def headed(items: Mapping[str, int | None], jenis: str) -> list[Record]:
    """The office, whose head has an agreement of these programmes."""
    first, *others = agreement(2, CHIEF, "pejabat/bupati", items, jenis=jenis)
    form = Text(f"kepala-{jenis}", Cell("pk.xlsx", "PK", "F2"))
    return [*OFFICE, structs.replace(first, fields={**first.fields, "bentuk": form}), *others]


def amount(row: int) -> str:
    return f"perikanan.xlsx › butir › E{row}"


def name(row: int) -> str:
    return f"perikanan.xlsx › butir › D{row}"


def codes(*rows: int) -> str:
    return "; ".join(f"perikanan.xlsx › perjanjian › A{row}" for row in rows)


# In force programme 1 has 700 (kegiatan 1.1 400, 1.2 300), programme 2 300; initially 700, 400.
WHOLE = {"program: Program Pengawasan": 700, "program: Program Budi Daya": 300}
PARTS = (
    *agreement(3, SECRETARY, CHIEF, {"kegiatan: Patroli": 400, "kegiatan: Perizinan": 300}),
    *agreement(4, HEAD, CHIEF, {"kegiatan: Pembenihan": 300}),
)
SHORT = agreement(4, HEAD, CHIEF, {"kegiatan: Pembenihan": 250})
NESTED = {
    "program: Program Pengawasan": 700,
    "kegiatan: Patroli": 400,
    "sub kegiatan: Sub 1.1.1": 250,
    "sub kegiatan: Sub 1.1.2": 150,
    "kegiatan: Perizinan": 300,
    "program: Program Budi Daya": 300,
}

CASES = (
    Case(
        "agreement-budget",
        "amounts are the ceilings in force",
        records=[*OFFICE, *agreement(2, CHIEF, "pejabat/bupati", NESTED), *PARTS],
    ),
    Case(
        "agreement-budget",
        "a kegiatan has another",
        (amount(30),),
        [*OFFICE, *agreement(3, SECRETARY, CHIEF, {"kegiatan: Patroli": 250})],
        message="perjanjian PK3: anggaran kegiatan 'Patroli' Rp250, pagunya Rp400; selisih -Rp150",
    ),
    Case(
        "agreement-budget",
        "capitals and spaces make no other name",
        (amount(30),),
        [*OFFICE, *agreement(3, SECRETARY, CHIEF, {"program: PROGRAM  Budi Daya": 301})],
    ),
    Case(
        "agreement-budget",
        "an initial agreement is made on the initial ceiling",
        (amount(31),),
        [
            *OFFICE,
            *agreement(
                3,
                CHIEF,
                "pejabat/bupati",
                {"program: Program Budi Daya": 400, "program: Program Pengawasan": 650},
                jenis="awal",
            ),
        ],
        message="Rp650, pagunya Rp700",
    ),
    Case(
        "agreement-budget",
        "a name of two kegiatan may mean either",
        records=[
            *OFFICE,
            made("kegiatan/2.9", 9, nama="Patroli", program=("program/2",)),
            made(
                "sub-kegiatan/2.9.1",
                9,
                nama="Laut dalam",
                kegiatan=("kegiatan/2.9",),
                pagu_murni=80,
                pagu_perubahan=80,
                realisasi=80,
            ),
            *agreement(3, SECRETARY, CHIEF, {"kegiatan: Patroli": 80}),
        ],
    ),
    Case(
        "agreement-not-in-budget",
        "a name that the budget does not have",
        (name(31),),
        [
            *OFFICE,
            *agreement(3, SECRETARY, CHIEF, {"kegiatan: Patroli": 400, "kegiatan: Perijinan": 300}),
        ],
        message="perjanjian PK3: tidak ada kegiatan bernama 'Perijinan' dalam anggaran",
    ),
    Case(
        "agreement-not-in-budget",
        "a name of another level",
        (name(30),),
        [*OFFICE, *agreement(3, SECRETARY, CHIEF, {"program: Patroli": 400})],
    ),
    Case("agreement-not-in-budget", "all names are known", records=[*OFFICE, *PARTS]),
    Case(
        "agreement-parts",
        "parts add up",
        records=agreement(2, CHIEF, "pejabat/bupati", NESTED),
    ),
    Case(
        "agreement-parts",
        "a programme is more than its kegiatan, which is right",
        (f"{amount(20)}; {amount(21)}; {amount(24)}",),
        agreement(2, CHIEF, "pejabat/bupati", NESTED | {"program: Program Pengawasan": 710}),
        message="anggaran program 'Program Pengawasan' Rp710, jumlah rinciannya Rp700; "
        "selisih Rp10",
    ),
    Case(
        "agreement-parts",
        "a kegiatan is less than its sub kegiatan, and its programme not their sum",
        (f"{amount(21)}; {amount(22)}; {amount(23)}",),
        agreement(
            2,
            CHIEF,
            "pejabat/bupati",
            NESTED | {"sub kegiatan: Sub 1.1.2": 160},
        ),
    ),
    Case(
        "agreement-parts",
        "what stands under another sasaran is no part",
        records=[
            *agreement(2, CHIEF, "pejabat/bupati", {"program: Program Pengawasan": 700}),
            made(
                "butir/pk2-a",
                30,
                perjanjian=("perjanjian/pk2",),
                sasaran="Nelayan sejahtera",
                jenis="kegiatan",
                kegiatan="Pembenihan",
                anggaran=300,
            ),
        ],
    ),
    Case(
        "agreement-cascade",
        "the head has what the subordinates have together",
        records=[*officials(), *agreement(2, CHIEF, "pejabat/bupati", WHOLE), *PARTS],
    ),
    Case(
        "agreement-cascade",
        "a subordinate has less",
        (codes(2, 3, 4),),
        [*officials(), *agreement(2, CHIEF, "pejabat/bupati", WHOLE), *PARTS[:3], *SHORT],
        message="anggaran perjanjian PK2 Rp1.000, sedangkan jumlah anggaran perjanjian bawahan "
        "langsungnya (PK3 dan PK4) Rp950; selisih Rp50",
    ),
    Case(
        "agreement-cascade",
        "one whose agreement is not there may have the rest",
        records=[*officials(), *agreement(2, CHIEF, "pejabat/bupati", WHOLE), *SHORT],
    ),
    Case(
        "agreement-cascade",
        "but not less than nothing",
        (codes(2, 4),),
        [
            *officials(),
            *agreement(2, CHIEF, "pejabat/bupati", {"program: Program Budi Daya": 200}),
            *SHORT,
        ],
    ),
    Case(
        "agreement-cascade",
        "one who has left is not waited for",
        (codes(2, 4),),
        [
            *officials(sekretaris="2031-05-31"),
            *agreement(2, CHIEF, "pejabat/bupati", WHOLE),
            *SHORT,
        ],
    ),
    Case(
        "agreement-cascade",
        "a successor's budget counts once",
        records=[
            *officials(sekretaris="2031-05-31"),
            made("pejabat/plt", 9, nama="Plt.", atasan=(CHIEF,), sampai=""),
            *agreement(2, CHIEF, "pejabat/bupati", WHOLE),
            *PARTS,
            *agreement(5, "pejabat/plt", CHIEF, {"kegiatan: Patroli": 700}),
        ],
    ),
    Case(
        "agreement-cascade",
        "initial agreements are compared with initial ones",
        records=[
            *officials(),
            *agreement(
                2, CHIEF, "pejabat/bupati", {"program: Program Budi Daya": 400}, jenis="awal"
            ),
            *PARTS,
        ],
    ),
    Case("agreement-total", "all programmes", records=headed(WHOLE, "perubahan")),
    Case(
        "agreement-total",
        "a programme is not mentioned",
        (codes(2),),
        headed({"program: Program Pengawasan": 700}, "perubahan"),
        message="anggaran perjanjian PK2 Rp700, sedangkan pagu seluruh program Rp1.000; "
        "selisih -Rp300",
    ),
    Case(
        "agreement-total",
        "the initial ceiling, 1.200",
        (codes(2),),
        headed(WHOLE, "awal"),
        message="pagu seluruh program Rp1.200",
    ),
    Case(
        "agreement-total",
        "others answer for a part",
        records=[*OFFICE, *PARTS],
    ),
    Case(
        "agreement-target",
        "the agreement says the indicator's target",
        records=[*OFFICE, *promised(2, "Kapal yang berizin", "90")],
    ),
    Case(
        "agreement-target",
        "or another",
        ("pk.xlsx › Butir › G2; perikanan.xlsx › indikator › G2",),
        [*OFFICE, *promised(2, "Kapal yang berizin", "95")],
        message="perjanjian PK2: target 'Kapal yang berizin' 95%, target 2031 indikator itu 90%",
    ),
    Case(
        "agreement-target",
        "decimals make no difference",
        records=[*OFFICE, *promised(2, "Kapal yang berizin", "90.00")],
    ),
    Case(
        "agreement-target",
        "the amended one replaces the initial one",
        records=[
            *OFFICE,
            *promised(2, "Kapal yang berizin", "95", jenis="awal", tanggal="2031-02-01"),
            *promised(3, "Kapal yang berizin", "90"),
        ],
    ),
    Case(
        "agreement-target",
        "an indicator of the official alone",
        records=[*OFFICE, *promised(2, "Laporan patroli", "12")],
    ),
    Case(
        "agreement-target",
        "a programme's indicator too",
        (f"{name(7)}; perikanan.xlsx › Lembar › B2",),
        [
            *OFFICE,
            *agreement(3, HEAD, CHIEF, {}),
            made(
                "butir/p",
                7,
                perjanjian=("perjanjian/pk3",),
                nama="Hari patroli",
                satuan="hari",
                target=value(100, "hari", at=Cell("perikanan.xlsx", "butir", "D7")),
            ),
        ],
        message="100\N{NO-BREAK SPACE}hari, target 2031 indikator itu 120\N{NO-BREAK SPACE}hari",
    ),
)
