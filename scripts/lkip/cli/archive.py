"""Mengarsipkan laporan: satu berkas zip berisi laporan dan semua yang menghasilkannya."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lkip import building
from lkip.cli.reports import BUSY, all_made, asked
from lkip.stage import in_words

EXAMPLE = """\
Contoh:
  lkip archive dinas-contoh/2024                 archive/dinas-contoh/2024.zip
  lkip archive dinas-contoh/2024 --with-wheels   beserta semua pustakanya (perlu jaringan)
Laporan dimutakhirkan dahulu. Arsip diperiksa dengan 'lkip verify'.
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
    """Bring the reports up to date and archive them; 1 where one could not be."""
    # What only archives need is loaded only here: `--help` loads every command.
    from lkip.archive.bag import sha256
    from lkip.archive.make import archived

    found = asked(root, options.reports)
    if found is None:
        return 2
    known, reports = found
    status = all_made(root, known, reports, options.reports)
    if status:
        return 1
    try:
        with building.lock(root):
            bags = [
                archived(one, known, options.with_wheels, options.with_errors) for one in reports
            ]
    except building.Busy:
        sys.stderr.write(BUSY)
        return 1
    for one, (path, findings) in zip(reports, bags, strict=True):
        if path is None:
            sys.stderr.write(f"{in_words(findings)}\n\nLaporan {one.name} belum diarsipkan.\n")
            status = 1
        else:
            size = path.stat().st_size / 2**20
            print(f"{one.shown(path)} ({size:.0f} MB)\nSHA-256 {sha256(path)}")
    return status
