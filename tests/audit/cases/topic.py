"""Text about one indicator or programme that speaks of another."""

from subjects import Case

from making import made
from office import OFFICE

FLEET = (
    *OFFICE,
    made("program/7", 8, nama="Program Armada Laut Dalam", indikator=["indikator/b"]),
    made("kegiatan/7.1", 9, nama="Perbaikan Kapal Laut Dalam", program=("program/7",)),
    made("indikator/d", 9, nama="Persentase kapal laut dalam", sasaran=("sasaran/1",)),
)
A = "chapters/dinas/2031/narasi/indikator/a.md"
LONG = "Patroli ditambah karena cuaca baik dan para nelayan makin patuh sampai"


def topic(why: str, text: str, *found: str, file: str = A, message: str = "") -> Case:
    places = tuple(f"{file}:{line}" for line in found)
    return Case("other-topic", why, places, FLEET, (text,), message, file=file)


def heading(why: str, *text: str, found: tuple[str, ...] = ()) -> Case:
    return Case("other-topic", why, found, FLEET, text)


CASES = (
    topic(
        "a value of another indicator",
        "Realisasinya {indikator/b#realisasi/2031} karena patroli.",
        "1",
        message="bagian tentang 'Kapal yang berizin' menyebut indikator 'Pelanggaran jalur'",
    ),
    topic("its own value", "Realisasinya {indikator/a#realisasi/2031} karena patroli."),
    topic("another's name", "Persentase kapal laut dalam naik karena patroli.", "1"),
    topic("compared", "Berbeda dengan persentase kapal laut dalam, ini naik karena patroli."),
    topic("its own programme", "Penyerapan {program/1#penyerapan} cukup baik."),
    topic("a programme of another indicator", "Program Armada Laut Dalam tertunda.", "1"),
    topic("a kegiatan of such a programme", "Kegiatan Perbaikan Kapal Laut Dalam tertunda.", "1"),
    topic("a programme of no indicator", "Penyerapan {program/9#penyerapan} cukup baik."),
    topic(
        "a kegiatan of another programme",
        "Perbaikan Kapal Laut Dalam tertunda.",
        "1",
        file="chapters/dinas/2031/narasi/program/1.md",
    ),
    topic(
        "a programme's own kegiatan",
        "Perbaikan Kapal Laut Dalam tertunda.",
        file="chapters/dinas/2031/narasi/program/7.md",
    ),
    heading(
        "under a heading with an indicator's name",
        "## Kapal yang berizin",
        "### Sebab",
        "Persentase kapal laut dalam naik.",
        found=("chapters/bab.md:3",),
    ),
    heading(
        "under the next heading",
        "## Kapal yang berizin",
        "## Lainnya",
        "Persentase kapal laut dalam naik.",
    ),
    Case(
        "repeated-sentence",
        "two indicators, one sentence",
        ("chapters/d/narasi/indikator/a.md:1; chapters/d/narasi/indikator/b.md:2",),
        OFFICE,
        (
            f"@narasi/indikator/a.md {LONG} {{indikator/a#realisasi/2031}}.",
            f"@narasi/indikator/b.md {LONG} {{indikator/b#realisasi/2031}}.",
        ),
        file="chapters/d/",
    ),
    Case(
        "repeated-sentence",
        "one indicator, in two chapters",
        (),
        OFFICE,
        (f"@narasi/indikator/a.md {LONG}.", f"@narasi/indikator/a.md {LONG}."),
        file="chapters/d/",
    ),
    Case(
        "repeated-sentence",
        "a short one",
        (),
        OFFICE,
        ("@narasi/indikator/a.md Cuaca baik.", "@narasi/indikator/b.md Cuaca baik."),
        file="chapters/d/",
    ),
)
