"""Figures of indicators and counts that cannot stand beside one another, or alone."""

from subjects import Case

from cases.rollup import changed
from lkip.model import Record, Series
from making import made, percent
from office import INDIKATOR, OFFICE, ships


def counts(**years: int) -> list[Record]:
    """The office, which counts its ships a second time."""
    return [*OFFICE, made("data-dasar/lagi", 4, nama="kapal", jumlah=ships(**years))]


def targets(key: str, **years: str) -> list[Record]:
    """The office with other targets of an indicator."""
    given = {int(y[1:]): percent(n, at=f"G{y[-1]}") for y, n in years.items()}
    return changed(key, "target", Series(given))


def once_more(kind: str, **fields: object) -> list[Record]:
    """The office with another indicator called as its second."""
    more = {"nama": "Pelanggaran  Jalur", "arah": "lower", "batas": "", **fields}
    return [*OFFICE, made(f"{kind}/lagi", 9, **more)]


REMARK = "Karena sarana berkurang, target diturunkan pada perubahan Renstra."

CASES = (
    Case("count-given-twice", "every count stands once", records=OFFICE),
    Case("count-given-twice", "twice, but the same", records=counts(y2030=200, y2031=240)),
    Case(
        "count-given-twice",
        "another number",
        ("perikanan.xlsx › Lembar › B2",),
        counts(y2031=204),
        message="jumlah 'kapal' tahun 2031 diisi 240\N{NO-BREAK SPACE}kapal dan "
        "204\N{NO-BREAK SPACE}kapal",
    ),
    Case("count-given-twice", "other years", records=counts(y2029=190)),
    Case("indicator-given-twice", "every name stands once", records=OFFICE),
    Case(
        "indicator-given-twice",
        "another target",
        ("perikanan.xlsx › indikator › E3; perikanan.xlsx › indikator-program › D9",),
        once_more("indikator-program", target={2031: "30"}),
        message="target 2031 indikator 'Pelanggaran  Jalur' 32% pada satu lembar dan 30%",
    ),
    Case(
        "indicator-given-twice",
        "another realisasi",
        ("perikanan.xlsx › indikator › F3; perikanan.xlsx › indikator-program › D9",),
        once_more("indikator-program", realisasi={2030: "35", 2031: "4.88"}),
    ),
    Case(
        "indicator-given-twice",
        "the same figures",
        records=once_more("indikator-program", target={2031: "32"}, realisasi={2031: "4.88"}),
    ),
    Case(
        "baseline-differs",
        "a baseline of a year before the figures",
        records=changed("indikator/b", "kondisi_awal", Series({2029: percent("44")})),
    ),
    Case(
        "baseline-differs",
        "a baseline of a measured year",
        ("perikanan.xlsx › Lembar › N3; perikanan.xlsx › indikator › F3",),
        changed("indikator/b", "kondisi_awal", Series({2030: percent("44", at="N3")})),
        message="kondisi awal 2030 indikator 'Pelanggaran jalur' 44%, realisasi tahun itu 36%",
    ),
    Case(
        "baseline-differs",
        "the very realisasi",
        records=changed("indikator/b", "kondisi_awal", Series({2030: percent("36.0")})),
    ),
    Case("part-above-whole", "a share of all", records=OFFICE),
    Case(
        "part-above-whole",
        "all of them",
        records=changed("data-dasar/berizin", "jumlah", ships(y2031=240)),
    ),
    Case(
        "part-above-whole",
        "more than all",
        ("perikanan.xlsx › Lembar › B2",),
        changed("data-dasar/berizin", "jumlah", ships(y2030=150, y2031=241)),
        message="'Kapal berizin' tahun 2031 241\N{NO-BREAK SPACE}kapal, lebih banyak daripada "
        "'Kapal' 240\N{NO-BREAK SPACE}kapal",
    ),
    # Indicator b, lower is better: 184.75%; no narasi tells of it.
    Case(
        "implausible-capaian",
        "far above the target",
        ("perikanan.xlsx › indikator › E3; perikanan.xlsx › indikator › F3",),
        INDIKATOR,
        message="capaian 2031 indikator 'Pelanggaran jalur' 184,75%, lebih dari 150%",
    ),
    Case(
        "implausible-capaian",
        "its narasi tells why",
        records=INDIKATOR,
        text=("Pelanggaran jauh berkurang karena alat pemantau.",),
        file="chapters/dinas/2031/narasi/indikator/b.md",
    ),
    Case(
        "implausible-capaian",
        "the narasi of another tells nothing",
        ("perikanan.xlsx › indikator › E3; perikanan.xlsx › indikator › F3",),
        INDIKATOR,
        ("Kapal berizin bertambah.",),
        file="chapters/dinas/2031/narasi/indikator/a.md",
    ),
    Case(
        "implausible-capaian",
        "a cap hides it, but does not explain it",
        ("perikanan.xlsx › indikator › E3; perikanan.xlsx › indikator › F3",),
        changed("indikator/b", "batas", "100", INDIKATOR),
    ),
    Case(
        "implausible-capaian",
        "one and a half times the target",
        records=changed("indikator/b", "realisasi", Series({2031: percent("16")}), INDIKATOR),
    ),
    Case("easier-target", "targets rise, or fall where lower is better", records=OFFICE),
    Case(
        "easier-target",
        "a target falls",
        ("perikanan.xlsx › Lembar › G1; perikanan.xlsx › Lembar › G0",),
        targets("indikator/a", y2030="80", y2031="75", y2032="95"),
        message="target 2031 indikator 'Kapal yang berizin' 75%, lebih ringan daripada target "
        "2030 80%",
    ),
    Case(
        "easier-target",
        "a target rises where lower is better",
        ("perikanan.xlsx › Lembar › G2; perikanan.xlsx › Lembar › G0",),
        targets("indikator/b", y2030="40", y2032="41"),
    ),
    Case("easier-target", "a target stays", records=targets("indikator/a", y2030="80", y2031="80")),
    Case(
        "easier-target",
        "its narasi says so",
        records=targets("indikator/a", y2030="80", y2031="75"),
        text=(REMARK,),
        file="chapters/dinas/2031/narasi/indikator/a.md",
    ),
    *(
        Case(
            "unit-of-name",
            f"{name}, in {unit}",
            ("perikanan.xlsx › indikator › B4; perikanan.xlsx › indikator › A4",) * wrong,
            [made("indikator/x", 4, nama=name, satuan=unit)],
        )
        for name, unit, wrong in (
            ("Persentase Kapal Berizin", "kapal", True),
            ("Persentase Kapal Berizin", "percent", False),
            ("Jumlah Kapal Berizin", "percent", True),
            ("Jumlah Kapal Berizin", "kapal", False),
            ("Prevalensi Stunting", "percent", False),
            ("Persentase Kapal Berizin", "", False),
        )
    ),
)
