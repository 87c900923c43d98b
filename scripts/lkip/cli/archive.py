"""Mengarsipkan laporan: satu berkas zip berisi laporan dan semua yang menghasilkannya."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lkip import building, gate
from lkip.cli.reports import BUSY, all_made, asked
from lkip.config import Project, Report
from lkip.stage import TROUBLE, Refused, in_plain_words, in_words

EXAMPLE = """\
Contoh:
  lkip archive dinas-contoh/2024                 archive/dinas-contoh/2024.zip
  lkip archive dinas-contoh/2024 --with-wheels   beserta semua pustakanya (perlu jaringan)
Laporan dimutakhirkan dahulu. Arsip yang sudah ada tidak pernah diganti dengan yang lain isinya.
Arsip diperiksa dengan 'lkip verify'.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip archive`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--with-wheels",
        action="store_true",
        help="sertakan semua pustaka, agar dapat dibuat ulang tanpa jaringan",
    )
    parser.add_argument(
        "--with-errors",
        action="store_true",
        help="arsipkan juga laporan yang masih memuat kesalahan",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Bring each report up to date and archive it; 1 where one could not be."""
    found = asked(root, options.reports)
    if found is None:
        return 2
    known, reports = found
    done = [_archived(root, known, one, options) for one in reports]
    return 0 if all(done) else 1


def _archived(root: Path, known: Project, where: Report, options: argparse.Namespace) -> bool:
    """Build and archive one report; whether that succeeded. What came of it has been said."""
    # What only archives need is loaded only here: `--help` loads every command.
    from lkip.archive.bag import sha256
    from lkip.archive.make import archived

    try:
        seen = gate.states(root, [where.name])
        if not all_made(root, known, [where], [where.name]):
            with building.lock(root):
                path, told = archived(where, known, seen, options.with_wheels, options.with_errors)
            draft = "DRAF, bukan laporan akhir; " if told.draft else ""
            size = f"{path.stat().st_size / 2**20:.0f} MB"
            print(f"{where.shown(path)} ({draft}{size})\nSHA-256 {sha256(path)}", flush=True)
            return True
    except building.Busy:
        sys.stderr.write(BUSY)
    except Refused as refused:
        sys.stderr.write(f"{in_words(refused.findings)}\n")
    except OSError as problem:
        if problem.errno not in TROUBLE:
            raise
        sys.stderr.write(f"lkip: {in_plain_words(problem)}\n")
    sys.stderr.write(f"\nLaporan {where.name} belum diarsipkan.\n\n")
    return False
