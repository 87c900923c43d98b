"""Membangun laporan: membuat yang belum ada dan yang sumbernya berubah."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lkip import workflow
from lkip.cli import check
from lkip.cli.reports import chosen, configured

EXAMPLE = """\
Contoh:
  lkip build                          semua laporan dalam config/config.yaml
  lkip build dinas-contoh/2024        satu laporan
  lkip build --only pdf               PDF saja
"""

KINDS = ("pdf", "docx")


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip build`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--only", type=_kinds, metavar="JENIS", help="dokumen yang dibuat: pdf, docx, atau pdf,docx"
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
    known = configured(root)
    if known is None:
        return 2
    reports = chosen(root, known, options.reports)
    if reports is None:
        return 2
    kinds = options.only or known.outputs
    os.chdir(root)
    try:
        done = workflow.build(root, [r.name for r in reports], kinds, max(1, options.cores))
    except workflow.Busy:
        sys.stderr.write("lkip: pembangunan lain sedang berjalan di folder ini; tunggu selesai.\n")
        return 1
    if not done:
        sys.stderr.write(
            "\nLaporan belum dapat dibangun. Perbaiki yang disebut di atas, lalu ulangi;\n"
            "dokumen dari pembangunan terakhir yang berhasil tetap ada.\n"
        )
        return 1
    for one in reports:
        for kind in kinds:
            print(one.shown(one.build / f"lkip.{kind}"))
        check.summary(one)
    return 0


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(part.strip() for part in text.split(",") if part.strip())
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"jenis {kind!r} tidak dikenal; pilih pdf atau docx")
    return kinds
