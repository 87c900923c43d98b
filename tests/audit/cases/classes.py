"""Classes beside a figure: Baik from 76, Cukup 51 to 75, Kurang below; Efisien from 100, Boros."""

from subjects import Case

from cases.recomputed import right, said
from lkip.model import Cell, Record, Text
from making import made
from office import OFFICE

NOTE = Cell("evaluasi.xlsx", "Catatan", "C5")


def noted(text: str) -> list[Record]:
    """The office with a remark in a cell."""
    return [*OFFICE, made("rekomendasi/1", 5, status=Text(text, NOTE))]


CASES = (
    right("class-differs", "in brackets", "Capaian 85,20% (Baik)."),
    right("class-differs", "in small letters", "Capaiannya 62% atau berkategori cukup."),
    said(
        "class-differs",
        "a class too high",
        "Capaian 62,00% (Baik).",
        "capaian 62,00% disebut 'Baik', padahal 'Cukup' menurut Skala",
    ),
    said(
        "class-differs",
        "in words between",
        "Dengan demikian capaiannya sebesar 85,20% dan termasuk kategori Kurang.",
        "disebut 'Kurang', padahal 'Baik'",
    ),
    said(
        "class-differs",
        "a typed class of a printed capaian",
        "Indikator ini mencapai {indikator/a#capaian/2031} (Cukup).",
        "capaian 83,33% disebut 'Cukup', padahal 'Baik'",
    ),
    right("class-differs", "a gap is rounded as the scale says", "Capaian 75,40% (Cukup)."),
    said("class-differs", "and so is this one", "Capaian 75,60% (Cukup)."),
    right("class-differs", "the class of something else", "Capaian 62%, mutunya tetap baik."),
    right("class-differs", "no capaian", "Realisasi 62,00% (Baik)."),
    right("class-differs", "a scale that is told", "Capaian lebih dari 75% (Baik)."),
    right("class-differs", "a range that is told", "Capaian 51% s.d. 75% (Cukup), 50% (Kurang)."),
    right("class-differs", "a count", "Capaian 62 dokumen (baik)."),
    Case(
        "class-differs",
        "in a cell",
        (str(NOTE),),
        noted("Selesai, capaian 62% (Kurang)"),
        message="capaian 62% disebut 'Kurang', padahal 'Cukup'",
    ),
    Case("class-differs", "rightly in a cell", records=noted("Selesai, capaian 62% (Cukup)")),
    right(
        "efficiency-class-differs",
        "as printed",
        "Tingkat efisiensi {program/1#efisiensi} termasuk kategori {program/1#kategori_efisiensi}.",
    ),
    said(
        "efficiency-class-differs",
        "a published one: 116,96 is not the worst class",
        "Tingkat efisiensinya 116,96%, yaitu capaian 90,98% dibagi penyerapan 77,79%, sehingga "
        "penggunaan sumber dayanya termasuk kategori Boros.",
        "efisiensi 116,96% disebut 'Boros', padahal 'Efisien' menurut Skala",
    ),
    right(
        "efficiency-class-differs",
        "a word that is no class there",
        "Efisiensi 116,96% dicapai meskipun listrik masih boros.",
    ),
    right("efficiency-class-differs", "at the bound", "Efisiensi 100,00% (Efisien)."),
)
