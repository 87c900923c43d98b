"""Cells that hold something else than their column wants, and texts made fit for print."""

from __future__ import annotations

from datetime import date

from lkip.model import Cell, Finding
from lkip.read import dates
from lkip.read.grid import RawCell
from lkip.read.numbers import exact
from lkip.read.problems import error, note, warning
from lkip.read.texts import clean
from lkip.values.calendar import long_date

_ERRORS = {
    "#REF!": "menunjuk sel yang sudah dihapus",
    "#DIV/0!": "membagi dengan nol atau dengan sel kosong",
    "#N/A": "tidak menemukan yang dicari",
    "#VALUE!": "menghitung dengan sel yang bukan angka",
    "#NAME?": "memuat nama yang tidak dikenal",
    "#NUM!": "menghasilkan angka yang tidak mungkin",
    "#NULL!": "menunjuk daerah sel yang tidak bertemu",
    "#SPILL!": "tidak mendapat tempat untuk hasilnya",
}


def uncalculated(place: Cell) -> Finding:
    """The finding for a formula whose outcome is not in the file."""
    return error(
        "formula-without-value",
        "Rumus di sel ini belum pernah dihitung, sehingga hasilnya tidak ada di dalam berkas.",
        "Buka berkas di Excel, tunggu sampai selesai menghitung, lalu simpan.",
        place,
    )


def error_value(raw: RawCell, place: Cell) -> Finding:
    """The finding for a cell that shows an error such as #REF!."""
    code = raw.content.strip()
    meaning = _ERRORS.get(code, "tidak dapat dihitung")
    return error(
        "error-value",
        f"Sel ini berisi galat {code}: rumusnya {meaning}.",
        "Perbaiki rumusnya, atau ganti dengan angka atau teks yang benar.",
        place,
    )


def wrong_type(raw: RawCell, wanted: str, place: Cell) -> Finding:
    """The finding for a cell of another type than its column."""
    shown = raw.content
    if raw.kind == "bool":
        shown = "TRUE" if raw.content.strip() == "1" else "FALSE"
    return error(
        "wrong-type", f'Sel ini berisi "{shown}", padahal seharusnya {wanted}.',
        f"Ganti isinya dengan {wanted}.", place,
    )  # fmt: skip


def turned_into_date(raw: RawCell, place: Cell, since_1904: bool, wanted: str) -> Finding:
    """The finding for a code or number that Excel took for a date, such as 1.2 or 3/4."""
    day = date_of(raw, since_1904)
    shown = f" ({long_date(day)})" if day else ""
    return error(
        "turned-into-date",
        f"Sel ini berisi tanggal{shown}, padahal seharusnya {wanted}. Excel sering mengubah "
        "ketikan seperti 1.2 atau 3/4 menjadi tanggal.",
        "Ubah format sel menjadi Text, lalu ketik ulang."
        if wanted == "kode"
        else "Ubah format sel menjadi Number, lalu ketik ulang.",
        place,
    )


def digits_lost(raw: RawCell, place: Cell) -> Finding | None:
    """The finding for a number too long for Excel; None for any other cell."""
    number = exact(raw.content) if raw.kind == "number" else None
    if number is None or number.adjusted() < 15:
        return None
    return error(
        "digits-lost",
        f"Angka ini lebih dari 15 angka ({format(number, 'f')}); Excel sudah mengganti angka-angka "
        "terakhirnya dengan nol.",
        "Ubah format sel menjadi Text, lalu ketik ulang seluruhnya.",
        place,
    )


def date_of(raw: RawCell, since_1904: bool) -> date | None:
    """The date of a cell that Excel holds as a date."""
    if raw.kind == "date":
        return dates.from_text(raw.content)
    number = exact(raw.content)
    return None if number is None else dates.from_serial(number, since_1904)


def cleaned(raw: RawCell, place: Cell) -> tuple[str, list[Finding]]:
    """The text of a cell without what cannot be seen or printed."""
    text, spaces, symbols = clean(raw.content)
    findings = []
    if symbols:
        findings.append(
            warning(
                "unprintable-symbol",
                "Teks ini memuat simbol yang hanya ada pada huruf tertentu (misalnya Wingdings); "
                "simbol itu dihilangkan.",
                "Hapus simbolnya, atau ganti dengan huruf atau tanda biasa.",
                place,
            )
        )
    if spaces:
        findings.append(
            note(
                "stray-spaces",
                "Spasi atau ganti baris yang berlebih di dalam sel ini dihilangkan.",
                "Tidak perlu tindakan; rapikan bila ingin catatan ini hilang.",
                place,
            )
        )
    return text, findings
