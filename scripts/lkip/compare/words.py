"""Differences in words that an author understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten

from lkip.compare.causes import CHANGES, Group, called, change, grouped
from lkip.compare.differences import (
    BlockDifference,
    Detail,
    Differences,
    FigureDifference,
    Print,
    What,
)
from lkip.model import Line
from lkip.values.wording import listed

__all__ = [
    "CHANGES",
    "COURSES",
    "DETAILS",
    "Group",
    "called",
    "change",
    "counts",
    "detail",
    "excerpt",
    "grouped",
    "indicators",
    "places",
    "seen",
    "summary",
    "text",
    "title",
    "told_by_cause",
]

KINDS = {
    "part": "bagian",
    "heading": "judul",
    "paragraph": "paragraf",
    "table": "tabel",
    "chart": "grafik",
    "figure": "gambar",
    "scan": "pindaian",
    "meta": "data dokumen",
}
DETAILS: Mapping[What, str] = {
    "number": "nomor",
    "caption": "judul",
    "note": "keterangan",
    "heading": "judul kolom",
    "row": "baris",
    "order": "urutan baris",
    "series": "seri atau kategori",
    "box": "kotak",
    "file": "gambar atau teks penggantinya",
    "layout": "tata letak atau bentuk huruf",
}
LONGEST = 80
"""Characters of the excerpt of a text."""


def places(prints: Iterable[Print]) -> list[str]:
    """Where a figure is printed, each place once, in reading order."""
    return list(dict.fromkeys(_at(one) for one in prints))


def _at(one: Print) -> str:
    where = one.number or one.where
    if one.cell:
        row, _, column = one.cell.partition(":")
        kinds = ("seri", "titik") if one.within.startswith("fig-") else ("baris", "kolom")
        return f"{where} ({kinds[0]} {row}, {kinds[1]} {column})"
    return f"{where} ({one.place})"


def title(block: BlockDifference) -> str:
    """A table, paragraph or the like, as a reader finds it."""
    text = block.after or block.before
    match block.kind:
        case "part" | "meta":
            return f"{KINDS[block.kind]} {block.id or text}"
        case "paragraph" | "heading":
            return f"{KINDS[block.kind]} di bawah {block.where[1] or block.where[0]}"
        case "scan":
            return f"pindaian {block.id}"
        case "table" if not block.id:
            return f"tabel ketikan di bawah {block.where[1] or block.where[0]}"
        case "table" if not text:
            return f"tabel di bawah {block.where[1] or block.where[0]}"
    return text or f"{KINDS[block.kind]} {block.id}"


def detail(one: Detail) -> str:
    """One detail in short."""
    if not one.before and not one.after:
        return f"{DETAILS[one.what]} berubah"
    if not one.before or not one.after:
        word = "ditambahkan" if one.after else "dihapus"
        return f"{DETAILS[one.what]} {word}: {one.after or one.before}"
    return f"{DETAILS[one.what]}: {one.before} → {one.after}"


def counts(differences: Differences) -> str:
    """How much differs, in a sentence."""
    figures = [one for one in differences.figures if seen(one)]
    told = [f"{len(figures)} angka atau isian"] if figures else []
    for kind, word in KINDS.items():
        number = sum(1 for block in differences.blocks if block.kind == kind)
        if number:
            told.append(f"{number} {word}")
    hidden = len(differences.figures) - len(figures)
    rest = f"{hidden} angka yang tidak tampak dalam laporan" if hidden else ""
    return listed([*told, rest] if rest else told)


STYLE = "Rupa dokumen (huruf, warna, ukuran dalam config/style.yaml) tidak dibandingkan."


def summary(differences: Differences) -> str:
    """Whether anything differs, and how much; what is not compared where nothing does."""
    if not differences:
        return f"Tidak ada perbedaan. {STYLE}"
    return f"Berbeda: {counts(differences)}."


COURSES = {"up": "naik", "down": "turun", "same": "tetap", "": ""}


def seen(one: FigureDifference) -> bool:
    """Whether an author can see that a figure differs: in the report, or in a cell that changed."""
    edited = one.name in one.causes and one.change not in ("added", "removed")
    return one.change != "unseen" and (bool(one.shown.prints) or edited)


def text(differences: Differences, names: tuple[str, str]) -> str:
    """The differences as a text to read, without a line end."""
    lines = [f"Lama: {names[0]}", f"Baru: {names[1]}"]
    lines.append(summary(differences))
    if differences.years and differences.indicators:
        lines += ["", "Indikator, {} → {}".format(*differences.years)]
        lines += indicators(differences)
    for group in grouped(differences):
        lines += ["", f"Karena {group.cause}"]
        lines += _figures(group.figures)
    if differences.blocks:
        lines += ["", "Susunan dan naskah"]
        for block in differences.blocks:
            lines += _block(block)
    return "\n".join(lines)


def indicators(differences: Differences) -> Iterator[str]:
    """How each indicator fared, a line each."""
    for one in differences.indicators:
        course = f" ({COURSES[one.course]})" if one.course else ""
        yield (
            f"  {one.label}: capaian {_years(one.capaian)}{course}; "
            f"target {_years(one.target)}; realisasi {_years(one.realisasi)}"
        )


def _years(both: tuple[str, str]) -> str:
    return " → ".join(text or "tidak ada" for text in both)


def _figures(figures: Sequence[FigureDifference]) -> Iterator[str]:
    hidden = []
    for one in figures:
        if told_by_cause(one):
            continue
        if not seen(one):
            hidden.append(called(one))
            continue
        told = ("rule", "notation", "corrected")
        note = f" ({CHANGES[one.change]})" if one.change in told else ""
        yield f"  {called(one)}: {change(one)}{note}"
        yield from (f"      {place}" for place in places(one.shown.prints))
        if not one.shown.prints:
            yield "      tidak dicetak"
    if hidden:
        yield f"  ikut berubah, tidak tampak dalam laporan: {'; '.join(hidden)}"


def excerpt(block: BlockDifference) -> str:
    """The beginning of a text whose words are as they were, to find it by."""
    return shorten(block.after, LONGEST, placeholder=" …")


def told_by_cause(one: FigureDifference) -> bool:
    """Whether it is a setting: the cause that it stands under tells all of it."""
    return isinstance(one.shown.item.origin, Line) and not one.shown.prints


def _block(block: BlockDifference) -> Iterator[str]:
    yield f"  {title(block)}: {CHANGES[block.change]}"
    if block.kind in ("paragraph", "heading", "meta"):
        if block.before == block.after:
            yield f"      {excerpt(block)}"
            yield from _from_to(block)
            yield from (f"      {detail(one)}" for one in block.details)
            return
        yield from (f"      - {block.before}",) if block.before else ()
        yield from (f"      + {block.after}",) if block.after else ()
        return
    yield from _from_to(block)
    yield from (f"      {detail(one)}" for one in block.details)


def _from_to(block: BlockDifference) -> Iterator[str]:
    if block.change == "moved" and block.where[0] != block.where[1]:
        yield f"      dari {block.where[0]} ke {block.where[1]}"
