"""Template text that nobody filled in."""

from subjects import Case

from lkip.model import Rule as Computed
from lkip.model import Text
from making import made

AT = "chapters/bab.md:1"


def blank(why: str, text: str, *found: str, message: str = "") -> Case:
    return Case("unfilled-text", why, found, (), (text,), message=message)


def date(why: str, text: str, *found: str) -> Case:
    return Case("impossible-date", why, found, (), (text,))


CASES = (
    blank(
        "a choice of words",
        "Maka capaian tahun ini meningkat/menurun sebesar itu.",
        AT,
        message="pilihan kata yang belum dipilih: 'capaian tahun ini meningkat/menurun",
    ),
    blank("three to choose from", "Capaian naik / turun / tetap.", AT),
    blank("reached or not", "Target tercapai/tidak tercapai.", AT),
    blank("not a choice of directions", "Keberhasilan/kegagalan program/kegiatan tahun 2031."),
    blank("and so on", "Kapal, jaring, dst.", AT),
    blank("if there are any", "Penghargaan (jika ada) dilampirkan.", AT),
    blank("a leader", "Sebesar ………… dari target, oleh ....... saja.", AT, AT),
    blank("a lone ellipsis", "Pada tahun … dilaksanakan.", AT),
    blank("an ellipsis that cuts a quotation", 'Pasal itu berbunyi "… setiap nelayan …".'),
    blank("a line to write on", "Nama: ____", AT),
    blank("crosses", "Sebanyak xxx kapal.", AT),
    blank("thirty in Roman numerals", "Pekan ke-XXX berlangsung."),
    blank("a field", "Dinas [isi nama] tahun {tahun}.", AT, AT),
    blank("a formula", r"\frac{\text{Realisasi}}{\text{Target}} - {=100}"),
    blank("a note in brackets", "Nilai [kapal] itu (lihat bab lain)."),
    blank("not yet known", "Jumlahnya TBD.", AT),
    blank("a date without a day", "Ditetapkan pada tanggal Januari 2032.", AT),
    blank("a place for the day", "Muara, \u00a0 \u00a0 Januari 2032", AT),
    blank("a place for the day of a signature", "Muara Baru, Januari 2032", AT),
    blank("a date in brackets", "Perjanjian (apabila mengalami perubahan)", AT),
    blank("the day", "Muara Baru, 5 Januari 2032"),
    blank("a month", "Sampai dengan Januari 2032, tanggal 5 Januari 2032."),
    Case(
        "unfilled-text",
        "in a cell",
        ("perikanan.xlsx › sasaran › A2",),
        [made("sasaran/1", nama="Terwujudnya ……")],
    ),
    Case(
        "unfilled-text",
        "what a rule wrote is no cell",
        (),
        [made("sasaran/1", nama="Laut", catatan=Text("dst", Computed("gabung")))],
    ),
    date("no such day", "Rapat tanggal 31 September 2031.", AT),
    date("no leap year", "Rapat 29 Februari 2031.", AT),
    date("a leap year", "Rapat 29 Februari 2032, lalu 30 April 2032."),
)
