"""Menyiapkan tahun berikutnya: lembar kerja dan naskah dari laporan tahun lalu."""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from lkip import building
from lkip.cli.reports import BUSY, asked, configured, made
from lkip.config import ContractSheet, Report, load_all
from lkip.files import read_json
from lkip.fill.marks import unrevised
from lkip.model import Finding, Records
from lkip.stage import grouped, in_words
from lkip.workers import Workers

EXAMPLE = """\
Contoh:
  lkip new-year 2025                       dari satu-satunya laporan tahun 2024
  lkip new-year 2025 dinas-contoh/2024     bila laporan tahun 2024 lebih dari satu
Tahun yang sudah ada tidak ditimpa.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip new-year`."""
    parser.add_argument("year", type=_year, metavar="TAHUN", help="tahun laporan yang baru")
    parser.add_argument(
        "report", nargs="?", metavar="LAPORAN", help="laporan tahun sebelumnya: <instansi>/<tahun>"
    )


def _year(word: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", word):
        raise argparse.ArgumentTypeError(f"{word!r} bukan tahun; tulis empat angka")
    return int(word)


def run(root: Path, options: argparse.Namespace) -> int:
    """Make next year's folders, and say what to fill in."""
    from lkip.new_year.roll import roll

    name = _last(root, options.year, options.report)
    if name is None:
        return 2
    last_year = name.rpartition("/")[2]
    if last_year.isdecimal() and int(last_year) + 1 != options.year:
        sys.stderr.write(f"lkip: setelah {name} menyusul tahun {int(last_year) + 1}.\n")
        return 2
    found = asked(root, [name])
    if found is None:
        return 2
    _, (where,) = found
    with Workers(os.cpu_count() or 1, root) as workers:
        status = made(root, [where], (), workers)
    if status:
        return 1
    sheets, _ = load_all(where, "contract", ContractSheet)
    contract = {name: sheet for name, (sheet, _) in sheets.items()}
    archive = where.root / "archive" / where.agency / f"{where.year}.zip"
    kept = archive if archive.is_file() else None
    last, findings = _figures(where, kept)
    try:
        with building.lock(root):
            rolled, problems = roll(where, contract, last, kept) if last else (None, findings)
    except building.Busy:
        sys.stderr.write(BUSY)
        return 1
    if rolled is None:
        sys.stderr.write(f"{in_words(problems)}\n\nTahun {options.year} belum disiapkan.\n")
        return 1
    for workbook, book in rolled.workbooks.items():
        for what, names in (("dikosongkan", book.emptied), ("ditambahkan", book.added)):
            for one in names:
                print(f"{workbook} › {one} {what}")
        for words in book.lost:
            print(f"{workbook}: tidak terbawa: {words}; salin dari berkas tahun lalu bila perlu")
    print(f"\nYang masih harus diisi pada {rolled.report.name}:\n{in_words(rolled.findings)}")
    marks = grouped(unrevised(rolled.report))
    if marks:
        print("\nNaskah yang bertanda TULIS ULANG:")
        for file, found_there in marks:
            print(f"  {file}  {len(found_there)} tempat")
    if kept is None:
        print(
            f"\nArsip {where.name} tidak ada, sehingga laporan baru tidak dibandingkan dengannya."
        )
    sources = rolled.report.shown(rolled.report.sources)
    print(
        f"\nLengkapi {sources}/, sesuaikan naskah itu dan hapus tandanya,\n"
        f"lalu tambahkan {rolled.report.name} dalam config/config.yaml."
    )
    return 0


def _last(root: Path, year: int, given: str | None) -> str | None:
    """The name of last year's report; None after saying why there is no single one."""
    if given:
        return given
    known = configured(root)
    if known is None:
        return None
    names = [name for name in known.reports if name.endswith(f"/{year - 1}")]
    if len(names) == 1:
        return names[0]
    there = f"ada {', '.join(names)}" if names else "tidak ada"
    sys.stderr.write(
        f"lkip: laporan tahun {year - 1} dalam config/config.yaml {there}; sebutkan satu: "
        f"lkip new-year {year} <instansi>/{year - 1}\n"
    )
    return None


def _figures(where: Report, archive: Path | None) -> tuple[Records | None, list[Finding]]:
    """The records of the last report as read: of its archive if there is one, else as built."""
    from lkip.archive.opened import archived_records

    if archive:
        return archived_records(archive, where.name, "data.json")
    return read_json(where.build / "data.json", Records), []
