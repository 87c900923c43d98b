"""Membangun laporan: membuat yang belum ada dan yang sumbernya berubah."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lkip import gate
from lkip.kinds import NAMES

if TYPE_CHECKING:
    from lkip.workers import Workers

EXAMPLE = """\
Contoh:
  lkip build                          semua laporan dalam config/config.yaml
  lkip build dinas-contoh/2024        satu laporan
  lkip build --only pdf               PDF saja
  lkip build --only perjanjian        tiap perjanjian kinerja dalam PDF dan DOCX tersendiri
Temuan tidak menghalangi dokumen, kecuali report.yaml memuat strict: true dan ada kesalahan yang
belum diterima (accepted.yaml); dokumen yang lama lalu tetap ada.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip build`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--only",
        type=_kinds,
        metavar="JENIS",
        help="yang dibuat: pdf, docx, html, perjanjian, atau beberapa (pdf,docx)",
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
    request = [*options.reports, *(f"--only {kind}" for kind in options.only or ())]
    said = gate.passed(root, request)
    if said is not None:
        print(said)
        return 0
    # The first process of the build loads what it needs while this one does.
    from lkip.workers import Workers

    with Workers(max(1, options.cores), root) as workers:
        return _build(root, options, request, workers)


def _build(
    root: Path, options: argparse.Namespace, request: Sequence[str], workers: Workers
) -> int:
    # Behind the gate, for these import what a build needs.
    from lkip.cli.reports import asked, closing, made, noted

    found = asked(root, options.reports)
    if found is None:
        return 2
    known, reports = found
    names = [one.name for one in reports]
    documents = options.only or known.outputs
    seen = gate.before(root, names)
    status = made(root, reports, documents, workers)
    if status == 1:
        sys.stderr.write(
            "\nLaporan belum dapat dibangun. Perbaiki yang disebut di atas, lalu ulangi;\n"
            "dokumen dari pembangunan terakhir yang berhasil tetap ada.\n"
        )
    if status:
        return 1
    said = closing(reports, documents)
    print(said)
    noted(root, gate.Request(request, names, documents), seen, said)
    return 0


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(part.strip() for part in text.split(",") if part.strip())
    for kind in kinds:
        if kind not in NAMES:
            known = ", ".join(NAMES)
            raise argparse.ArgumentTypeError(f"jenis {kind!r} tidak dikenal; pilih dari {known}")
    return kinds
