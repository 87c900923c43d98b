"""A stage as a program: which report, what to write, and findings for the author to read."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from lkip.config import Report, report
from lkip.files import Unreadable
from lkip.model import Cell, Finding, Place

SEVERITY = {"error": "Kesalahan", "warning": "Peringatan", "note": "Catatan"}


class Refused(Exception):
    """The stage cannot do its work; `findings` say why. Nothing is written."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def refuse_errors(findings: Iterable[Finding]) -> None:
    """Raise `Refused` if any of `findings` is an error."""
    found = list(findings)
    if any(finding.severity == "error" for finding in found):
        raise Refused(found)


def main(stage: Callable[[Report], None], name: str, arguments: Sequence[str] | None = None) -> int:
    """Run `stage` for the report that the command line names: `python -m lkip.<name> REPORT`.

    Exit status 1 with the findings on standard error where the stage refuses.
    """
    parser = argparse.ArgumentParser(prog=f"python -m lkip.{name}", description=stage.__doc__)
    parser.add_argument("report", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument("--root", type=Path, default=Path(), help="folder proyek")
    given = parser.parse_args(arguments)
    try:
        where = report(given.root.resolve(), given.report)
    except ValueError:
        parser.error(f"{given.report!r} bukan nama laporan; tulis <instansi>/<tahun>")
    try:
        stage(where)
    except Refused as refused:
        sys.stderr.buffer.write((in_words(refused.findings) + "\n").encode())
        return 1
    except Unreadable as error:
        remedy = "Berkas ini rusak, atau dari lkip versi lain. Jalankan 'make clean', lalu ulangi."
        sys.stderr.buffer.write(f"{where.shown(where.build)}/{error}\n{remedy}\n".encode())
        return 1
    except OSError as error:
        if error.errno not in TROUBLE:
            raise
        sys.stderr.buffer.write((in_plain_words(error) + "\n").encode())
        return 1
    return 0


TROUBLE = {
    errno.ENOSPC: "ruang penyimpanan penuh; kosongkan sebagian",
    errno.EDQUOT: "jatah ruang penyimpanan habis; kosongkan sebagian",
    errno.EFBIG: "ruang penyimpanan tidak memuat berkas sebesar itu; pakai ruang yang lain",
    errno.EROFS: "ruang penyimpanan itu tidak dapat ditulisi",
    errno.EISDIR: "ini folder, seharusnya berkas; pindahkan",
    errno.ENOTDIR: "ini berkas, seharusnya folder; pindahkan",
    errno.EEXIST: "ini berkas, seharusnya folder; pindahkan",
    errno.ELOOP: "tautan ini berputar pada dirinya sendiri; hapus",
    errno.EACCES: "tidak ada izin; tutup berkasnya di program lain, atau periksa izin foldernya",
    errno.EPERM: "tidak ada izin; tutup berkasnya di program lain, atau periksa izin foldernya",
}
"""What stands in the way of a build on the machine, and is no defect of ours."""


def in_plain_words(error: OSError) -> str:
    """What stands in the way, with the file, and what to do."""
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{TROUBLE[error.errno or 0]}, lalu ulangi."


def in_words(findings: Iterable[Finding]) -> str:
    """Findings as an author reads them, grouped by file or sheet, the place before each."""
    blocks = []
    for group, found in grouped(findings):
        lines = [group]
        for finding in found:
            places = ", ".join(within(group, place) for place in finding.places) or "-"
            message = finding.message.rstrip(".")
            lines.append(f"  {places}  {SEVERITY[finding.severity]}: {message}.")
            if finding.accepted:
                lines.append(f"      Diterima: {finding.accepted}")
            elif finding.remedy:
                lines.append(f"      → {finding.remedy}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def grouped(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Findings by the file or sheet of their first place, in the order of the places."""
    ordered = sorted(findings, key=lambda f: (_group(f), order(f.places)))
    return [(group, list(found)) for group, found in groupby(ordered, _group)]


def order(places: Sequence[Place]) -> tuple[object, ...]:
    """Sorting key of places: by file, sheet, row and column, line."""
    if not places:
        return ("",)
    first = places[0]
    if isinstance(first, Cell):
        corner = first.cell.partition(":")[0]  # a range stands where it begins
        letters = corner.rstrip("0123456789")
        row = int(corner[len(letters) :] or 0)
        return (first.workbook, first.sheet, row, len(letters), letters)
    return (first.file, "", first.line, 0, "")


def _group(finding: Finding) -> str:
    return _file_or_sheet(finding.places[0]) if finding.places else "Umum"


def _file_or_sheet(place: Place) -> str:
    if isinstance(place, Cell):
        return " › ".join(part for part in (place.workbook, place.sheet) if part)
    return place.file


def within(group: str, place: Place) -> str:
    """The place inside its group, which names file and sheet already; in full elsewhere."""
    if _file_or_sheet(place) != group:
        return str(place)
    if isinstance(place, Cell):
        return place.cell or "lembar"
    return f"baris {place.line}" if place.line else "berkas"
