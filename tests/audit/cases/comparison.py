"""Comparisons with a year that nothing is known of: indicator c of the office is not measured."""

from subjects import Case

from office import OFFICE

NARASI = "chapters/dinas/2031/narasi/indikator/{}.md"


def told(of: str, why: str, text: str, *, found: bool, message: str = "") -> Case:
    """A sentence in the narasi about an indicator."""
    file = NARASI.format(of)
    places = (f"{file}:1",) if found else ()
    return Case("direction-without-year", why, places, OFFICE, (text,), message, file=file)


CASES = (
    Case(
        "direction-without-value",
        "a direction beside a value that is not there",
        ("chapters/bab.md:1",),
        OFFICE,
        ("Realisasi {indikator/c#realisasi/2031}, meningkat dari tahun lalu.",),
        "'meningkat' disebut dalam kalimat yang salah satu nilainya belum tersedia",
    ),
    Case(
        "direction-without-value",
        "beside values that are there",
        records=OFFICE,
        text=("Realisasi {indikator/b#realisasi/2031}, menurun dari tahun lalu.",),
    ),
    Case(
        "direction-without-value",
        "no direction is typed",
        records=OFFICE,
        text=("Realisasi {indikator/c#realisasi/2031}. Produksi ikan menurun.",),
    ),
    Case(
        "direction-without-value",
        "nothing is compared",
        records=OFFICE,
        text=("Realisasi {indikator/c#realisasi/2031} karena harga bahan bakar naik.",),
    ),
    Case(
        "direction-without-value",
        "a direction in a name that is printed",
        records=OFFICE,
        text=("{sasaran/2#nama} diukur dengan realisasi {indikator/c#realisasi/2031}.",),
    ),
    told(
        "c",
        "a year without realisasi",
        "Dibandingkan dengan tahun 2030, pendapatan nelayan meningkat.",
        found=True,
        message="'meningkat' dibandingkan dengan tahun 2030, padahal realisasi 2030 indikator "
        "'Pendapatan nelayan' belum tersedia",
    ),
    told("b", "a year that was measured", "Dibanding tahun 2030 pelanggaran turun.", found=False),
    told("a", "a year that was counted", "Dibanding tahun 2030 izin bertambah.", found=False),
    told("a", "a year before the counts", "Dibanding tahun 2029 izin bertambah.", found=True),
    told("c", "no comparison", "Pada tahun 2030 harga ikan naik.", found=False),
    told("c", "the future", "Dibanding tahun 2032, targetnya naik.", found=False),
)
