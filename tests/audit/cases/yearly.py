"""Targets compared in words, and figures that stand behind a name."""

from subjects import Case

from office import OFFICE

HERE = "chapters/bab.md:1"
A = "Kapal yang berizin"
CELL = "perikanan.xlsx › indikator"


def said(rule: str, why: str, text: str, *found: str, message: str = "", file: str = "") -> Case:
    return Case(rule, why, found, OFFICE, [text], message, file=file or "chapters/bab.md")


CASES = (
    said("targets-compared", "right", f"Target 2031 {A} lebih tinggi daripada target 2030."),
    said(
        "targets-compared",
        "the other way",
        f"Karena target 2031 {A} lebih kecil dibandingkan dari target tahun 2030.",
        f"{HERE}; {CELL} › G2",
        message="target 2031 'Kapal yang berizin' 90% disebut lebih kecil daripada target 2030, "
        "yaitu 80%",
    ),
    said(
        "targets-compared",
        "in the narasi",
        "Target tahun 2031 lebih rendah dari target 2030.",
        f"/narasi/indikator/a.md:1; {CELL} › G2",
        file="/narasi/indikator/a.md",
    ),
    said("targets-compared", "of what is not told", "Target 2031 lebih kecil dari target 2030."),
    said(
        "figure-of-name",
        "the target",
        "Pelanggaran jalur pada tahun 2030 adalah 40%.",
        HERE,
        message="'Pelanggaran jalur' tahun 2030 disebut 40%, padahal realisasinya 36%",
    ),
    said("figure-of-name", "right", "Pelanggaran jalur pada tahun 2030 adalah 36%."),
    said("figure-of-name", "called target", "Target Pelanggaran jalur tahun 2030 adalah 40%."),
    said("figure-of-name", "a part of it", "Di Pelanggaran jalur pantai ada 3%."),
)
