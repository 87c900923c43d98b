"""Typed figures of an indicator: a is to reach 90% in 2031 (80% in 2030) and reached 75%."""

from cases.recomputed import right, said

A = "Kapal yang berizin"

CASES = (
    right("stated-otherwise", "the target", f"Target {A} sebesar 90%."),
    said(
        "stated-otherwise",
        "another target",
        f"Target {A} sebesar 92%.",
        "target 2031 indikator 'Kapal yang berizin' diketik 92%, sedangkan menurut lembar kerja "
        "90%",
    ),
    said("stated-otherwise", "another realisasi", f"Realisasi {A} 72,5%."),
    right("stated-otherwise", "fewer decimals", f"{A} mencapai capaian 83,3%."),
    said("stated-otherwise", "another capaian", f"{A} mencapai capaian 84,3%.", "83,33%"),
    said(
        "stated-otherwise",
        "one figure is printed, the other typed",
        "Realisasi {indikator/a#realisasi/2031} melampaui target 70%.",
        "diketik 70%",
    ),
    right("stated-otherwise", "the year that is named", f"Target {A} tahun 2030 sebesar 80%."),
    said("stated-otherwise", "not this year's", f"Target {A} tahun 2030 sebesar 90%.", "80%"),
    right(
        "stated-otherwise",
        "a year of which nothing is known",
        f"Target {A} tahun 2027 sebesar 60%.",
    ),
    right("stated-otherwise", "another target is meant", f"Target nasional {A} sebesar 95%."),
    right("stated-otherwise", "money", f"Realisasi anggaran {A} sebesar 80%."),
    right("stated-otherwise", "a change is no level", f"Realisasi {A} naik 5%."),
    said("stated-otherwise", "but what it came to is", f"Realisasi {A} naik menjadi 76%."),
    right("stated-otherwise", "what is reached may be the realisasi", f"{A} tercapai 75%."),
    right("stated-otherwise", "another unit", f"Target {A} sebesar 300 kapal."),
    right("stated-otherwise", "no indicator is named", "Target pelatihan sebesar 65%."),
    right(
        "stated-otherwise",
        "two indicators are named",
        f"Target {A} dan Pelanggaran jalur sebesar 65%.",
    ),
)
