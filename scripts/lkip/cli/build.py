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
"""

KINDS = ("pdf", "docx", "html")


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip build`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--only",
        type=_kinds,
        metavar="JENIS",
        help="dokumen yang dibuat: pdf, docx, html, atau gabungan (pdf,html)",
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
            print(one.shown(one.build / f"lkip.{kind}"))
        check.summary(one)
    return 0


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(part.strip() for part in text.split(",") if part.strip())
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(
                f"jenis {kind!r} tidak dikenal; pilih pdf, docx, atau html"
            )
    return kinds
