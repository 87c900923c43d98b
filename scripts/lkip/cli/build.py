"""Membangun laporan: membuat yang belum ada dan yang sumbernya berubah."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lkip.cli import check
from lkip.cli.reports import brought_up

EXAMPLE = """\
Contoh:
  lkip build                          semua laporan dalam config/config.yaml
  lkip build dinas-contoh/2024        satu laporan
  lkip build --only pdf               PDF saja
  lkip build --only perjanjian        tiap perjanjian kinerja dalam PDF dan DOCX tersendiri
"""

KINDS = {"pdf": "lkip.pdf", "docx": "lkip.docx", "perjanjian": "perjanjian/"}
"""The kinds of documents, and where in the folder of a report each is."""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip build`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--only",
        type=_kinds,
        metavar="JENIS",
        help="yang dibuat: pdf, docx, perjanjian, atau beberapa (pdf,docx)",
    )
    parser.add_argument(
        "--cores",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="banyaknya pekerjaan serentak",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Build, then say what was made and what was found."""
    cores = max(1, options.cores)
    status, reports, documents = brought_up(root, options.reports, options.only, cores)
    if status == 1 and reports:
        sys.stderr.write(
            "\nLaporan belum dapat dibangun. Perbaiki yang disebut di atas, lalu ulangi;\n"
            "dokumen dari pembangunan terakhir yang berhasil tetap ada.\n"
        )
    if status:
        return status
    for one in reports:
        for kind in documents:
            print(f"{one.shown(one.build)}/{KINDS[kind]}")
        check.summary(one)
    return 0


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(part.strip() for part in text.split(",") if part.strip())
    for kind in kinds:
        if kind not in KINDS:
            known = ", ".join(KINDS)
            raise argparse.ArgumentTypeError(f"jenis {kind!r} tidak dikenal; pilih dari {known}")
    return kinds
