"""Amounts of the budget in sentences."""

from subjects import Case

from office import OFFICE


def said(why: str, text: str, message: str = "") -> Case:
    found = ("chapters/bab.md:1",) if message else ()
    return Case("budget-stated-otherwise", why, found, OFFICE, [text], message)


CASES = (
    said("right", "Program Pengawasan beranggaran Rp700 dan terealisasi Rp500 atau 71,43%."),
    said("the initial ceiling is one too", "Pagu Program Budi Daya Rp400."),
    said(
        "another ceiling",
        "Program Pengawasan beranggaran Rp720.",
        "pagu program 'Program Pengawasan' diketik Rp720, sedangkan menurut lembar kerja Rp700",
    ),
    said(
        "another spending, and a share that is right of it",
        "Program Budi Daya dengan anggaran Rp300 dengan realisasi Rp270 atau 90%.",
        "realisasi program 'Program Budi Daya' diketik Rp270",
    ),
    said(
        "another share",
        "Penyerapan anggaran Program Budi Daya sebesar 98%.",
        "penyerapan program 'Program Budi Daya' diketik 98%",
    ),
    said("of two programmes", "Pagu Program Budi Daya dan Program Pengawasan Rp1.000."),
    said("of last year", "Pada tahun 2030 pagu Program Budi Daya Rp250."),
    said("a part", "Sebagian anggaran Program Pengawasan, Rp20, tidak terserap."),
    said("printed", "Pagu Program Budi Daya {program/1#pagu}."),
)
