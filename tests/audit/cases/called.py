"""Names in typed tables, in other words or in another order."""

from subjects import Case

from making import made

SHEETS = (
    made("indikator/1", nama="Persentase Cakupan Bina Kelompok Nelayan"),
    made("kegiatan/1", nama="Pembinaan Nelayan di Kabupaten atau Kota melalui Sistem Informasi"),
    made("kegiatan/2", row=3, nama="Pengadaan Kapal untuk Nelayan di Kabupaten atau Kota"),
)
HERE = "chapters/bab.md"


def order(why: str, text: str, message: str = "") -> Case:
    found = (f"{HERE}:1; perikanan.xlsx › indikator › A2",) if message else ()
    return Case("name-order", why, found, SHEETS, [text], message)


def words(why: str, name: str, message: str = "", row: int = 2) -> Case:
    found = (f"{HERE}:2; perikanan.xlsx › kegiatan › A{row}",) if message else ()
    return Case("name-words", why, found, SHEETS, ["| Uraian | n |", f"| {name} | 1 |"], message)


CASES = (
    order("right", "Persentase Cakupan Bina Kelompok Nelayan naik."),
    order(
        "two words swapped",
        "Persentase Cakupan Kelompok Bina Nelayan naik.",
        "tertulis 'Persentase Cakupan Kelompok Bina Nelayan', padahal pada",
    ),
    order("other words", "Persentase Cakupan Kelompok Bina Petani naik."),
    words("right", "Kegiatan Pembinaan Nelayan di Kabupaten atau Kota melalui Sistem Informasi"),
    words("in capitals", "PENGADAAN KAPAL UNTUK NELAYAN DI KABUPATEN ATAU KOTA"),
    words(
        "abbreviated",
        "Pembinaan Nelayan di Kab/Kota melalui SI Informasi",
        "tertulis 'Pembinaan Nelayan di Kab/Kota melalui SI Informasi', padahal pada",
    ),
    words("in other capitals", "Pengadaan kapal untuk nelayan di kabupaten atau kota", "", 3),
    words("another name", "Pembinaan Petani Kecil di Pegunungan"),
    Case(
        "name-words",
        "before its amount",
        (f"{HERE}:1; perikanan.xlsx › kegiatan › A3",),
        SHEETS,
        ["Pengadaan Kapal Nelayan di Kabupaten dengan anggaran Rp500 selesai."],
    ),
    Case("name-words", "prose", (), SHEETS, ["Pengadaan Kapal Nelayan di Kabupaten selesai."]),
)
