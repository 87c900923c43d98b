"""Paragraphs about a sub kegiatan, some of them copied from another."""

from subjects import Case

from making import made

FIELDS = (
    made("sub-kegiatan/1", nama="Pembinaan Nelayan Kecil"),
    made("sub-kegiatan/2", row=3, nama="Pengadaan Kapal Patroli"),
    made("kegiatan/1", nama="Pelayanan Nelayan Kecil"),
)


def said(why: str, text: str, message: str = "") -> Case:
    found = ("chapters/bab.md:1",) if message else ()
    return Case("other-item", why, found, FIELDS, [text], message)


CASES = (
    said("its own name", "{sub-kegiatan/1#nama}. Pembinaan nelayan kecil belum selesai."),
    said(
        "another's",
        "Sub Kegiatan {sub-kegiatan/2#nama}. Penyerapan pembinaan nelayan kecil rendah.",
        "uraian sub kegiatan 'Pengadaan Kapal Patroli' menyebut 'Pembinaan Nelayan Kecil'",
    ),
    said("compared", "{sub-kegiatan/2#nama}. Berbeda dengan pembinaan nelayan kecil, ini selesai."),
    said("of another level", "{sub-kegiatan/2#nama} mendukung pelayanan nelayan kecil."),
    said("a paragraph about nothing", "Pembinaan Nelayan Kecil dan Pengadaan Kapal Patroli."),
)
