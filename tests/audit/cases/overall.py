"""Classes without a figure beside them."""

from subjects import Case

from making import scale, scales
from office import OFFICE

HERE = ("chapters/bab.md:1",)


def said(rule: str, why: str, text: str, message: str = "") -> Case:
    return Case(rule, why, HERE if message else (), OFFICE, [text], message)


def cut(why: str, text: str, message: str = "") -> Case:
    """Where there are classes of two words, and one of the first of them alone."""
    classes = [("Sangat Baik", "75", None), ("Cukup Baik", "60", "75"), ("Cukup", "50", "60")]
    of = scale(*classes, ("Sangat Buruk", None, "50"))
    used = scales(scales={"bulat": of, "efisiensi": scales().scales["efisiensi"]})
    found = HERE if message else ()
    return Case("class-cut", why, found, OFFICE, [text], message, scales=used)


CASES = (
    said(
        "overall-class",
        "the mean is 134,05%",
        "Berdasarkan akumulasi capaian, kinerja dinas termasuk kategori Cukup.",
        "capaian seluruh indikator disebut 'Cukup', padahal rata-ratanya",
    ),
    said("overall-class", "right", "Secara umum capaian kinerja termasuk kategori **Baik**."),
    said("overall-class", "of a programme", "Secara umum capaian program ini berkategori Cukup."),
    said("overall-class", "not of all", "Indikator itu termasuk kategori Cukup."),
    cut("whole", "Termasuk kategori **SANGAT BAIK** dan kategori Boros."),
    cut(
        "half of a class",
        "Termasuk kategori **SANGAT**.",
        "kategori 'SANGAT' tidak ada; mungkin yang dimaksud 'Sangat Baik' atau 'Sangat Buruk'",
    ),
    cut("a class of that name", "Termasuk kategori Cukup."),
    cut("no class", "Kategori sangat penting."),
)
