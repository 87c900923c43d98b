"""Menampilkan semua temuan: dari lembar kerja, naskah, dan pemeriksaan silang."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lkip.cli.reports import asked, made
from lkip.config import Report
from lkip.files import read_json, to_json
from lkip.model import Audit
from lkip.stage import in_words

EXAMPLE = """\
Contoh:
  lkip check                          temuan semua laporan, menurut berkas dan lembar
  lkip check --format json            untuk diolah program lain
Status keluar 1 bila ada kesalahan.
"""

WORDS = {"error": "kesalahan", "warning": "peringatan", "note": "catatan"}


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip check`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="bentuk keluaran"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Bring the findings up to date, without making documents, and print them."""
    found = asked(root, options.reports)
    if found is None:
        return 2
    _, reports = found
    status = made(root, reports, (), os.cpu_count() or 1)
    if status:
        return 1
    audits = {one.name: read_json(one.build / "audit.json", Audit) for one in reports}
    if options.format == "json":
        sys.stdout.buffer.write(to_json(audits))
    else:
        for one in reports:
            print(f"{one.name}: {told(audits[one.name])}")
            if audits[one.name].findings:
                print(in_words(audits[one.name].findings))
    return 1 if any(audit.counts.get("error") for audit in audits.values()) else 0


def summary(one: Report) -> list[str]:
    """A line on the findings of a report that was just built, if it has any."""
    audit = read_json(one.build / "audit.json", Audit)
    told_of = f"{one.name}: {told(audit)}; rinciannya: lkip check {one.name}"
    return [told_of] if audit.findings else []


def told(audit: Audit) -> str:
    """How many findings of each severity."""
    counts = [f"{audit.counts[k]} {word}" for k, word in WORDS.items() if audit.counts.get(k)]
    return ", ".join(counts) or "tidak ada temuan"
