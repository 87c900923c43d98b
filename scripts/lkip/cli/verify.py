"""Memeriksa arsip: keutuhannya, lalu laporan dibuat ulang darinya dan dibandingkan bitanya."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from typing import NoReturn

from lkip.stage import in_words

EXAMPLE = """\
Contoh:
  lkip verify archive/dinas-contoh/2024.zip
Jaringan tidak dipakai. Program yang ada dalam arsip dijalankan: periksalah hanya arsip dari
sumber yang dipercaya. Status keluar 1 bila arsip rusak atau hasilnya berbeda, 2 bila arsip tidak
dapat dicoba di sini.
"""

CLOSING = {
    "bad": "Arsip ini tidak lulus.",
    "untried": "Arsip ini belum teruji: SHA-256 semua berkasnya cocok, tetapi laporannya belum "
    "dibuat ulang.",
    "unopened": "Arsip ini belum diperiksa.",
}


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip verify`."""
    parser.add_argument("archive", type=Path, metavar="ARSIP", help="berkas zip dari lkip archive")


def run(root: Path, options: argparse.Namespace) -> int:
    """Check the archive and say what came of it."""
    # What only archives need is loaded only here: `--help` loads every command.
    from lkip.archive.verify import verified
    from lkip.compare import words

    file: Path = options.archive
    if not file.is_file():
        sys.stderr.write(f"lkip: tidak ada berkas {str(file)!r}.\n")
        return 2
    # Who ends this process ends what it has started, and its temporary folder goes.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _left)
    found = verified(file)
    if found.note:
        told = found.note
        print(f"{told.report}, dibuat dengan lkip {told.lkip} dan Python {told.python}")
        if told.draft:
            print("DRAF, bukan laporan akhir.")
        if told.errors:
            print(f"Laporan ini diarsipkan dengan {told.errors} kesalahan.")
    if found.how:
        print(f"Dibuat ulang {found.how}.", flush=True)
    if found.verdict == "good":
        print(f"Arsip ini utuh; {found.compared} berkas hasilnya sama bitanya.")
        return 0
    differing = found.differences and words.text(found.differences, ("arsip", "dibuat ulang"))
    said = [found.said, differing, in_words(found.findings), CLOSING[found.verdict]]
    sys.stderr.write("\n\n".join(part for part in said if part) + "\n")
    return 1 if found.verdict == "bad" else 2


def _left(number: int, frame: object) -> NoReturn:
    raise SystemExit(128 + number)
