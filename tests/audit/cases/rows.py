"""Rows of tables that authors typed: the rules of sentences hold for them too."""

from subjects import Case

from lkip.model import Record
from making import made
from office import OFFICE

CAPAIAN = "| Indikator | Target | Realisasi | Capaian 2031 | Atribut |"


BENIH = made(
    "indikator-program/p3",
    row=4,
    nama="Benih yang hidup",
    program=("program/2",),
    arah="higher",
    batas="",
    target={2031: "25"},
    realisasi={2031: "24"},
)


def row(
    rule: str,
    why: str,
    *rows: str,
    found: tuple[str, ...] = (),
    message: str = "",
    more: tuple[Record, ...] = (),
) -> Case:
    return Case(rule, why, found, (*OFFICE, *more), rows, message)


CASES = (
    row("capaian-in-text", "right", CAPAIAN, "| Jalan mantap | 80% | 60% | 75% | |"),
    row(
        "capaian-in-text",
        "75 of 80 is 93,75",
        CAPAIAN,
        "| Jalan mantap | 80% | 75% | 92,75% | |",
        found=("chapters/bab.md:2",),
        message="capaian 92,75%, sedangkan dari target 80%, realisasi 75%",
    ),
    row(
        "capaian-in-text",
        "each year by itself",
        "| Indikator | Target 2030 | Target 2031 | Realisasi 2030 | Realisasi 2031 | "
        "Capaian 2030 | Capaian 2031 |",
        "| Jalan mantap | 50% | 80% | 40% | 60% | 80% | 70% |",
        found=("chapters/bab.md:2",),
        message="dari target 80%, realisasi 60%",
    ),
    row(
        "capaian-in-text",
        "units that only the heading tells, beside amounts",
        "| Target (%) | Realisasi (%) | Capaian (%) | Pagu (Rp) | Realisasi Anggaran (Rp) |",
        "| 40 | 30 | 85 | 600 | 300 |",
        found=("chapters/bab.md:2",),
    ),
    row(
        "capaian-in-text",
        "a sentence in a cell",
        "| Indikator | Uraian |",
        "| Jalan mantap | Target 80%, realisasi 75%, capaian 92,75%. |",
        found=("chapters/bab.md:2",),
    ),
    row(
        "absorption-in-text",
        "what the budget calls a target is its ceiling",
        "| Uraian | Target (Rp) | Realisasi (Rp) | Capaian (%) |",
        "| Rapat | 75.000 | 60.000 | 81,00 |",
        found=("chapters/bab.md:2",),
        message="penyerapan 81,00%",
    ),
    row(
        "equal-by-rounding",
        "of 60 in 330, unrounded",
        "| Target | Realisasi | Capaian |",
        "| 11,13% | 18,18% | 163,36% |",
        found=("chapters/bab.md:2",),
    ),
    row("class-differs", "right", CAPAIAN, "| Jalan mantap | 80% | 75% | 93,75% | Baik |"),
    row(
        "class-differs",
        "in the cell behind the capaian",
        CAPAIAN,
        "| Jalan mantap | 80% | 75% | 93,75% | Cukup |",
        found=("chapters/bab.md:2",),
        message="capaian 93,75% disebut 'Cukup'",
    ),
    row(
        "efficiency-class-differs",
        "the reader computes it",
        "| Indikator | Capaian | Penyerapan | Tingkat Efisiensi |",
        "| a | 90% | 60% | Efisien |",
        "| b | 90% | 60% | Boros |",
        found=("chapters/bab.md:3",),
    ),
    row(
        "stated-otherwise",
        "the row names the indicator",
        "| Indikator | Target |  Realisasi |",
        "| Kapal yang berizin | 90% | 70% |",
        found=("chapters/bab.md:2",),
        message="realisasi 2031 indikator 'Kapal yang berizin' diketik 70%",
    ),
    row(
        "stated-otherwise",
        "a realisasi under the heading of a capaian",
        "| Indikator | Capaian | Penyerapan |",
        "| Pelanggaran jalur | 36% | 50% |",
        found=("chapters/bab.md:2",),
    ),
    row(
        "stated-otherwise",
        "a row of a programme beside its indicator",
        "| Indikator | Program | Target | Capaian |",
        "| Kapal yang berizin | Program Budi Daya | 20% | 50% |",
    ),
    row(
        "program-stated-otherwise",
        "its one indicator has another target",
        "| Program | Target | Efisiensi |",
        "| Program Budi Daya | 20% | 96% |",
        found=("chapters/bab.md:2",),
        message="target 'Program Budi Daya' diketik 20%, sedangkan menurut lembar kerja 25%",
        more=(BENIH,),
    ),
    row(
        "program-stated-otherwise",
        "right, and of a programme with two indicators",
        "| Program | Target | Realisasi |",
        "| Program Budi Daya | 25% | 24% |",
        "| Program Pengawasan | 20% | 24% |",
        more=(BENIH,),
    ),
    row(
        "budget-stated-otherwise",
        "the row names the programme",
        "| Uraian | Alokasi Anggaran (Rp) | Realisasi |",
        "| Program Pengawasan | 700 | 500 |",
        "| Program Budi Daya | 330 | 300 |",
        found=("chapters/bab.md:3",),
    ),
)
