"""Direction words against figures: `b` fell from 36% to 4,88%, the licensed ships rose."""

from msgspec import structs
from subjects import Case

from lkip.model import Series
from making import percent
from office import OFFICE

AT = "chapters/bab.md:1"
B30, B31 = "{indikator/b#realisasi/2030}", "{indikator/b#realisasi/2031}"
SHIPS = "{data-dasar/kapal#jumlah/2030-2031}"
NARASI = "chapters/dinas/2031/narasi/indikator/b.md"


def level(key: str) -> list:
    """The office, where an indicator's realisasi stays at 36%."""
    same = Series({2030: percent(36), 2031: percent(36)})
    return [
        structs.replace(r, fields={**r.fields, "realisasi": same}) if r.key == key else r
        for r in OFFICE
    ]


def figures(why: str, text: str, *found: str, message: str = "") -> Case:
    return Case("direction-figures", why, found, OFFICE, (text,), message=message)


def series(why: str, text: str, *found: str, message: str = "") -> Case:
    return Case("direction-series", why, found, OFFICE, (text,), message=message)


def narasi(why: str, text: str, *found: str, records: object = OFFICE, message: str = "") -> Case:
    place = tuple(f"{NARASI}:{line}" for line in found)
    return Case("direction-record", why, place, records, (text,), message, file=NARASI)


CASES = (
    figures(
        "from one year to the other",
        f"Pelanggaran meningkat dari {B30} pada tahun 2030 menjadi {B31} pada tahun 2031.",
        AT,
        message="tertulis 'meningkat', padahal dari 36% (tahun 2030) ke 4,88% (tahun 2031) "
        "angkanya justru turun",
    ),
    figures("the right word", f"Pelanggaran menurun dari {B30} menjadi {B31}."),
    figures("the order turned", f"Pelanggaran naik menjadi {B31} dari {B30}.", AT),
    figures("a noun", f"Terjadi kenaikan pelanggaran dari {B30} menjadi {B31}.", AT),
    figures("denied, and so right", f"Pelanggaran tidak naik dari {B30} menjadi {B31}."),
    figures("denied, and so wrong", f"Pelanggaran tidak turun dari {B30} menjadi {B31}.", AT),
    figures("marked numbers", "Armada bertambah dari {=40} kapal menjadi {=35} kapal.", AT),
    figures("marked numbers that are right", "Armada naik dari {=40} kapal menjadi {=45} kapal."),
    figures("higher than", f"Angka {B31} lebih tinggi daripada {B30} pada tahun lalu.", AT),
    figures("lower than", f"Angka {B31} lebih rendah dibandingkan dengan {B30}."),
    figures("by a difference that the report computes", f"Kapal berkurang sebesar {SHIPS}.", AT),
    figures("by it, in the right direction", f"Kapal bertambah {SHIPS}."),
    figures(
        "figures of different things are not compared",
        f"Kapal naik dari {{data-dasar/kapal#jumlah/2030}} menjadi {B31}.",
    ),
    figures(
        "a word and figures in another clause", f"Nilai {B30}; kapal naik; kini menjadi {B31}."
    ),
    series(
        "compared with last year",
        f"Dibandingkan dengan {B30} pada tahun 2030, realisasi tahun 2031 sebesar {B31} meningkat.",
        AT,
        message="tertulis 'meningkat', padahal dari 36% (tahun 2030) ke 4,88% (tahun 2031)",
    ),
    series("stayed the same", f"Angka tahun 2030 {B30} dan tahun 2031 {B31} stabil.", AT),
    series("the right word", f"Realisasi {B31} lebih rendah, yaitu dari {B30}."),
    series("'tetap' as an adverb", f"Program tetap dijalankan: {B30} dan {B31}."),
    series(
        "a word about another thing",
        f"Realisasi {B30} dan kini {B31} karena jumlah kapal meningkat.",
    ),
    series("of the target", f"Walau target meningkat, dari {B30} tercatat {B31} saja."),
    series("up to a figure that is down", f"Realisasi naik menjadi {B31}.", AT),
    series("up to a figure that is up", "Target turun menjadi {indikator/b#target/2031}."),
    series(
        "since last year, whose figure is not given",
        f"Realisasi tahun 2031 sebesar {B31} meningkat dibandingkan dengan tahun sebelumnya.",
        AT,
        message="padahal dari 36% (tahun 2030) ke 4,88% (tahun 2031) angkanya justru turun",
    ),
    series("since a named year", f"Realisasi {B31} menurun dari tahun 2030."),
    series("since a year that no sheet holds", f"Realisasi {B31} meningkat sejak tahun 2015."),
    series("than a target", f"Realisasi {B31} lebih tinggi dari target tahun 2030."),
    series("a target that rises", f"Karena target naik dari tahun 2030, tercatat {B31}."),
    narasi(
        "the word alone",
        "Pelanggaran jalur meningkat karena patroli berkurang.",
        "1",
        message="'Pelanggaran jalur' disebut 'meningkat', padahal realisasi tahun 2030 36% "
        "dan tahun 2031 4,88%",
    ),
    narasi("the right word", "Realisasi indikator ini menurun karena patroli bertambah."),
    narasi("of another year", "Pada tahun 2029 kapal baru datang. Realisasi naik sejak itu."),
    narasi("of another thing", "Kapal meningkat jumlahnya."),
    narasi("denied", "Realisasi tidak menurun.", "1"),
    narasi("of an indicator that stays", "Realisasi menurun.", "1", records=level("indikator/b")),
)
