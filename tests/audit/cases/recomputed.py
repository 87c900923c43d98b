"""Sentences whose figures can be computed from one another; some were printed in real reports."""

from subjects import Case

from office import OFFICE

LINE = "chapters/bab.md:1"


def said(
    rule: str, why: str, text: str, message: str = "", *, found: bool = True, line: str = LINE
) -> Case:
    """One sentence in the office's report, in which the rule finds something or not."""
    return Case(rule, why, (line,) if found else (), OFFICE, (text,), message)


def right(rule: str, why: str, text: str) -> Case:
    return said(rule, why, text, found=False)


B = "Pelanggaran jalur"
"""Indicator b, lower is better."""

CASES = (
    # Published: right.
    right(
        "capaian-in-text",
        "lower is better, 184,75 of 32",
        f"Target {B} 32, realisasi 4,88, sehingga capaian 184,75%.",
    ),
    right(
        "capaian-in-text",
        "lower is better, 179,67 of 24",
        "Dengan target 24% dan realisasi 4,88%, capaian kinerjanya 179,67%.",
    ),
    right(
        "capaian-in-text",
        "the table's 98,80 of 89",
        "Target sebesar 89%, terealisasi 87,93%, atau tercapai 98,80%.",
    ),
    # Published: wrong.
    said(
        "capaian-in-text",
        "the prose's 98,90 of 89",
        "Target sebesar 89%, terealisasi 87,93%, atau tercapai 98,90%.",
        "capaian 98,90%, sedangkan dari target 89%, realisasi 87,93% dalam kalimat yang sama "
        "dihitung 98,80%; selisih 0,10",
    ),
    said(
        "capaian-in-text",
        "92 of 90 is not 113%",
        "Dari target 90 orang, terealisasi 92 orang dengan capaian 113%.",
        "dihitung 102%; selisih 11",
    ),
    said(
        "capaian-in-text",
        "where lower is better the other formula is wrong",
        f"Target {B} 32%, realisasi 4,88%, capaian 15,25%.",
        "dihitung 184,75%",
    ),
    right(
        "capaian-in-text",
        "where no indicator is named either formula may be meant",
        "Target 32%, realisasi 4,88%, capaian 15,25%.",
    ),
    right(
        "capaian-in-text",
        "as printed",
        "Target {indikator/a#target/2031}, realisasi {indikator/a#realisasi/2031}, "
        "capaian {indikator/a#capaian/2031}.",
    ),
    said(
        "capaian-in-text",
        "the capaian of another indicator",
        "Target {indikator/a#target/2031}, realisasi {indikator/a#realisasi/2031}, "
        "capaian {indikator/b#capaian/2031}.",
        "capaian 184,75%",
    ),
    said(
        "capaian-in-text",
        "a typed one beside printed ones",
        "Realisasi {indikator/a#realisasi/2031} dari target {indikator/a#target/2031}, "
        "capaian 83,83%.",
        "dihitung 83,33%",
    ),
    right(
        "capaian-in-text",
        "as many decimals as are written count",
        "Target 90, realisasi 75, capaian 83,3%.",
    ),
    right("capaian-in-text", "a cap", "Target 80%, realisasi 98%, capaian 120%."),
    right(
        "capaian-in-text",
        "another year's capaian",
        "Target 2031 90%, realisasi 75%, sedangkan capaian tahun 2030 sebesar 93,75%.",
    ),
    right(
        "capaian-in-text",
        "two of a kind leave open which is meant",
        "Target 90% dan target akhir 95%, realisasi 75%, capaian 80%.",
    ),
    right(
        "capaian-in-text",
        "a realisasi of money",
        "Target 90%, realisasi anggaran 80%, capaian 83,33%.",
    ),
    right(
        "capaian-in-text",
        "figures of two units",
        "Target 90%, realisasi 72 kapal, capaian 83,33%.",
    ),
    right(
        "capaian-in-text",
        "a change is no level",
        "Target 90%, realisasi naik 5%, capaian 83,33%.",
    ),
    right(
        "capaian-in-text",
        "what two terms name is not sure",
        "Target 90%, realisasi 75%, perbandingan penyerapan dan capaian sebesar 109%.",
    ),
    right(
        "capaian-in-text",
        "sentences do not mix",
        "Target 90%. Realisasi 75%. Capaian Bidang Laut 98%.",
    ),
    right(
        "capaian-in-text",
        "a figure that is not called anything",
        "Target 90%, realisasi 75%, dan 12% di antaranya kapal besar.",
    ),
    right(
        "absorption-in-text",
        "a share of the ceiling",
        "Anggaran sebesar Rp75.000.000 terealisasi Rp71.800.000 atau 95,73%.",
    ),
    said(
        "absorption-in-text",
        "two digits changed places",
        "Anggaran sebesar Rp75.000.000,00 terealisasi Rp. 71.800.000,00 atau 95,37%.",
        "penyerapan 95,37%, sedangkan dari pagu Rp75.000.000,00, realisasi Rp71.800.000,00 "
        "dalam kalimat yang sama dihitung 95,73%",
    ),
    said(
        "absorption-in-text",
        "called by its name",
        "Pagu Rp200, realisasi Rp150, sehingga penyerapannya 70%.",
    ),
    right(
        "absorption-in-text",
        "rough amounts are not computed with",
        "Anggaran Rp7,8 miliar terealisasi Rp7,0 miliar atau 89,37%.",
    ),
    right(
        "absorption-in-text",
        "a percentage of something else",
        "Anggaran Rp200 terealisasi Rp150 oleh 12% bidang.",
    ),
    right(
        "absorption-in-text",
        "as printed",
        "Anggaran {program/1#pagu} terealisasi {program/1#realisasi} ({program/1#penyerapan}).",
    ),
    said(
        "absorption-in-text",
        "the amount of another programme",
        "Anggaran {program/1#pagu} terealisasi {program/2#realisasi} atau {program/1#penyerapan}.",
        "dihitung 42,86%",
    ),
    right(
        "efficiency-in-text",
        "capaian over penyerapan",
        "Efisiensi 84,01%, yaitu capaian 77,20% dibagi penyerapan anggaran 91,89%.",
    ),
    said(
        "efficiency-in-text",
        "the efficiency of another year",
        "Tingkat efisiensinya 78,56%, yaitu capaian kinerja 77,20% dibagi dengan penyerapan "
        "anggaran 91,89%.",
        "efisiensi 78,56%, sedangkan dari capaian 77,20%, penyerapan 91,89%",
    ),
    # 77,20 / 91,89 = 84,0135: 84,02 follows from 77,204 and 91,886 only.
    right(
        "efficiency-in-text",
        "what rounding explains is told elsewhere",
        "Efisiensi 84,02%, yaitu capaian 77,20% dibagi penyerapan anggaran 91,89%.",
    ),
    said(
        "equal-by-rounding",
        "an efficiency of unrounded percentages",
        "Efisiensi 84,02%, yaitu capaian 77,20% dibagi penyerapan anggaran 91,89%.",
        "dihitung 84,01%; selisih 0,01",
    ),
    # Published: 18,18 / 11,13 = 163,34 as printed, 163,36 unrounded.
    said(
        "equal-by-rounding",
        "a capaian of an unrounded realisasi",
        "Target 11,13%, realisasi 18,18%, capaian 163,36%.",
        "capaian 163,36%, sedangkan dari target 11,13%, realisasi 18,18%",
    ),
    # 22,3 may be 22,34; then it fell by 2,48.
    said(
        "equal-by-rounding",
        "a change of an unrounded figure",
        "Prevalensi turun dari 22,3% menjadi 19,86%, atau sebesar 2,5 poin persen.",
        "perubahan 2,5",
    ),
    right("equal-by-rounding", "exactly", "Target 11,13%, realisasi 18,18%, capaian 163,34%."),
    right(
        "equal-by-rounding",
        "whole counts are not rounded",
        "Target 90 orang, realisasi 92 orang, capaian 102,23%.",
    ),
    right(
        "equal-by-rounding",
        "a target is exact",
        "Target 11%, realisasi 18,18%, capaian 165,00%.",
    ),
    right(
        "equal-by-rounding", "wrong is not rounded", "Target 89%, realisasi 87,93%, capaian 98,90%."
    ),
)
