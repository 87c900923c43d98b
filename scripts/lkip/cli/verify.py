"""Memeriksa arsip: keutuhannya, lalu laporan dibuat ulang darinya dan dibandingkan bitanya."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lkip.stage import in_words

EXAMPLE = """\
Contoh:
  lkip verify archive/dinas-contoh/2024.zip
Jaringan tidak dipakai. Program yang ada dalam arsip dijalankan: periksalah hanya arsip dari
sumber yang dipercaya. Status keluar 1 bila arsip rusak atau hasilnya berbeda, 2 bila arsip tidak
dapat dicoba di sini.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip verify`."""
    parser.add_argument("archive", type=Path, metavar="ARSIP", help="berkas zip dari lkip archive")


def run(root: Path, options: argparse.Namespace) -> int:
    """Check the archive and say what came of it."""
    # What only archives need is loaded only here: `--help` loads every command.
    from lkip.archive.verify import verified

    file: Path = options.archive
    if not file.is_file():
        sys.stderr.write(f"lkip: tidak ada berkas {str(file)!r}.\n")
        return 2
    found = verified(file)
    if found.note:
        told = found.note
        print(f"{told.report}, dibuat dengan lkip {told.lkip} dan Python {told.python}")
        if told.errors:
            print(f"Laporan ini diarsipkan dengan {told.errors} kesalahan.")
    if found.how:
        print(f"Dibuat ulang {found.how}.")
    if found.findings:
        said = in_words(found.findings)
        closing = (
            "Arsip ini tidak lulus." if found.tried else "Arsip ini utuh, tetapi belum teruji."
        )
        sys.stderr.write(f"{said}\n\n{closing}\n")
        return 1 if found.tried else 2
    print(f"Arsip ini utuh; {found.compared} berkas hasilnya sama bitanya.")
    return 0
