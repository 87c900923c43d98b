"""Menjelaskan apa yang akan dibuat ulang, dan karena apa."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lkip.cli.reports import BUSY, asked

if TYPE_CHECKING:
    from lkip.compare import BlockDifference, Differences, FigureDifference
    from lkip.compare.words import Group
    from lkip.outlook import Outlook

EXAMPLE = """\
Contoh:
  lkip why                            semua laporan dalam config/config.yaml
  lkip why dinas-contoh/2024          satu laporan
Tidak ada yang dibuat atau diubah. Status keluar 1 bila pembangunan akan berhenti.
"""

STATES = {"added": "ditambahkan", "removed": "dihapus", "changed": "berubah"}


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip why`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")


def run(root: Path, options: argparse.Namespace) -> int:
    """Say for each report what a build would do; 1 where it would stop."""
    found = asked(root, options.reports)
    if found is None:
        return 2
    from lkip import building
    from lkip.outlook import outlook

    known, reports = found
    os.chdir(root)
    stopped = False
    for one in reports:
        try:
            with building.lock(root):
                seen = outlook(one, known.outputs)
        except building.Busy:
            sys.stderr.write(BUSY)
            return 1
        stopped = stopped or bool(seen.refused)
        told = "\n".join([one.name, *(f"  {line}" for line in _told(seen))])
        sys.stdout.buffer.write(f"{told}\n".encode())
    return 1 if stopped else 0


def _told(seen: Outlook) -> Iterator[str]:
    """An outlook in sentences, a line each."""
    from lkip.stage import in_words
    from lkip.values.wording import listed

    if seen.refused:
        yield "Pembangunan akan berhenti; dokumen yang ada tetap seperti sekarang. Sebabnya:"
        yield from (f"  {line}" if line else "" for line in in_words(seen.refused).splitlines())
        return
    reasons = list(_reasons(seen))
    if not seen.built:
        yield f"Belum pernah dibangun; yang akan dibuat: {listed(seen.documents)}."
        return
    if not seen.noted:
        yield "Tidak ada catatan tentang pembangunan terakhir yang selesai;"
        yield "lkip build akan memeriksa semuanya, dan membuat ulang yang tidak mutakhir."
        return
    if not seen.documents:
        yield "Tidak ada dokumen yang akan dibuat ulang."
        if reasons:
            yield "Isi laporan tetap sama walaupun"
            yield from (f"  {reason}" for reason in reasons)
        return
    if not reasons:
        words = "hasil antaranya lebih baru daripada dokumen"
        yield f"Akan dibuat ulang: {listed(seen.documents)}, karena {words}."
    else:
        yield f"Akan dibuat ulang: {listed(seen.documents)}, karena"
        yield from (f"  {reason}" for reason in reasons)
    effects = list(_effects(seen))
    if effects:
        yield "Isi yang berubah:"
        yield from (f"  {effect}" for effect in effects)
    elif seen.differences is None:
        yield "Isi yang berubah tidak diketahui lagi: hasil antara yang lama sudah tidak ada."
    elif seen.files:
        yield "Kalimat, angka, tabel, dan grafiknya tetap sama."


# --- because of what ---------------------------------------------------------------------


def _reasons(seen: Outlook) -> Iterator[str]:
    for name, state in seen.files.items():
        kind = name.partition("/")[0]
        if state == "changed" and kind == "chapters":
            yield f"{name} disunting"
        elif state == "changed" and name.endswith(".xlsx"):
            yield f"{name} {_workbook(seen, PurePosixPath(name).name)}"
        else:
            yield f"{name} {STATES[state]}"
    program = [name for name in seen.program if name != "Snakefile"]
    if program:
        more = f" dan {len(program) - 1} berkas lain" if len(program) > 1 else ""
        yield f"program lkip berubah ({program[0]}{more})"
    if len(program) < len(seen.program):
        yield "Snakefile berubah (aturan yang berubah, bila ada, akan dijalankan lagi)"
    for name in seen.missing:
        yield f"{name} tidak ada"
    for name in seen.altered:
        yield f"{name} telah diubah sesudah dibuat"


def _workbook(seen: Outlook, workbook: str) -> str:
    """How a saved workbook changed: its sheets, or nothing that the report shows."""
    if seen.differences is None:
        return "berubah"
    sheets = {sheet for book, sheet in _cells(seen.differences) if book == workbook}
    if not sheets:
        return "disimpan; isinya untuk laporan tetap sama"
    return f"berubah (lembar {', '.join(sorted(sheets))})"


def _cells(differences: Differences) -> dict[tuple[str, str], list[str]]:
    """The changed cells by workbook and sheet, each with its old and new content."""
    by_name = {one.name: one for one in differences.figures}
    roots = {name for one in differences.figures for name in one.causes}
    return _sheets([by_name[name] for name in sorted(roots)])


def _sheets(roots: Sequence[FigureDifference]) -> dict[tuple[str, str], list[str]]:
    from lkip.compare.words import change
    from lkip.model import Cell

    found: dict[tuple[str, str], list[str]] = {}
    for one in roots:
        origin = one.shown.item.origin
        if isinstance(origin, Cell):
            told = f"{origin.cell}: {change(one)}"
            found.setdefault((origin.workbook, origin.sheet), []).append(told)
    return found


# --- what of the report ------------------------------------------------------------------


def _effects(seen: Outlook) -> Iterator[str]:
    """The tables, charts and sections that would say something else, each with its cause."""
    from lkip.compare.words import grouped, title
    from lkip.compare.words import seen as visible
    from lkip.values.wording import listed

    if seen.differences is None:
        return
    by_name = {one.name: one for one in seen.differences.figures}
    for group in grouped(seen.differences):
        places = [
            one.number or one.where
            for figure in group.figures
            if visible(figure) and figure.change != "rule"
            for one in figure.shown.prints
        ]
        names = list(dict.fromkeys(places))
        if names:
            yield f"{listed(names)}, karena {_cause(seen, group, by_name)}"
    told: dict[str, list[str]] = {}
    for block in seen.differences.blocks:
        words = f"{title(block)} ({_change(block)})"
        told.setdefault(_block_cause(seen, block), []).append(words)
    for cause, titles in told.items():
        yield f"{listed(list(dict.fromkeys(titles)))}, karena {cause}"


def _cause(seen: Outlook, group: Group, by_name: Mapping[str, FigureDifference]) -> str:
    """The cells that made the figures of a group change, by sheet; else its cause in full."""
    first = group.figures[0]
    roots = [by_name[name] for name in first.causes]
    sheets = _sheets(roots)
    alone = all(one.causes == first.causes for one in group.figures)
    books = {PurePosixPath(name).name for name in seen.files}
    if roots and not books.issuperset(book for book, _ in sheets):
        return _named(seen, *SETTINGS) or group.cause  # the cells are as they were
    if roots and alone and sum(len(cells) for cells in sheets.values()) == len(roots):
        return "; ".join(
            f"{book} › {sheet} berubah ({_some(cells)})" for (book, sheet), cells in sheets.items()
        )
    if not roots and first.change not in ("added", "removed"):
        return _named(seen, *SETTINGS) or group.cause
    return group.cause


SHOWN = 3
"""Cells of a sheet that are told one by one."""


def _some(cells: Sequence[str]) -> str:
    more = f"; dan {len(cells) - SHOWN} sel lain" if len(cells) > SHOWN else ""
    return "; ".join(cells[:SHOWN]) + more


def _change(block: BlockDifference) -> str:
    from lkip.compare.words import CHANGES, DETAILS

    parts = list(dict.fromkeys(DETAILS[one.what] for one in block.details))
    return f"{CHANGES[block.change]}: {', '.join(parts)}" if parts else CHANGES[block.change]


SETTINGS = (r"config/.*scales\.yaml", r"config/(?!tables|charts|diagrams)", "config/", "program")
WORDS = (r"chapters/", "sources/", *SETTINGS)
LOOKS = (*SETTINGS, "chapters/", "sources/")
DATA = ("sources/", *SETTINGS, "chapters/")
"""Where to look for the cause of a change, the likeliest place first."""


def _block_cause(seen: Outlook, block: BlockDifference) -> str:
    layout = block.layout.split("/")[-2:]
    own = [name for name in seen.files if layout == name.split("/")[-2:]]
    if own:
        return _changed(seen, own)
    data = any(one.what in ("row", "order", "series", "box") for one in block.details)
    likely = (DATA if data else LOOKS) if block.layout and block.details else WORDS
    return _named(seen, *likely) or "sumbernya berubah"


def _named(seen: Outlook, *patterns: str) -> str:
    """The changed files of the first pattern that has any."""
    for pattern in patterns:
        if pattern == "program" and seen.program:
            return "program lkip berubah"
        names = [name for name in seen.files if re.match(pattern, name)]
        if names:
            return _changed(seen, names)
    return ""


def _changed(seen: Outlook, names: Sequence[str]) -> str:
    """What happened to these files, in a word if it is the same for all."""
    states = {STATES[seen.files[name]] for name in names}
    return f"{', '.join(names)} {states.pop() if len(states) == 1 else STATES['changed']}"
