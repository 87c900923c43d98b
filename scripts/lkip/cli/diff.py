"""Membandingkan dua hasil pembangunan atau arsip, angka demi angka."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

EXAMPLE = """\
Contoh:
  lkip diff dinas-contoh/2023 dinas-contoh/2024
  lkip diff archive/dinas-contoh/2024.zip dinas-contoh/2024
  lkip diff --format html build-lama dinas-contoh/2024 > beda.html
Yang pertama yang lama, yang kedua yang baru.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip diff`."""
    parser.add_argument(
        "builds",
        nargs=2,
        metavar="HASIL",
        help="<instansi>/<tahun>, folder hasil pembangunan, atau berkas arsip .zip",
    )
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text", help="bentuk keluaran"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Compare and print; 2 where one of the two cannot be opened, whatever differs else 0."""
    from lkip.cli.builds import Unusable, opened
    from lkip.cli.stale import warning
    from lkip.compare import compare, html, words
    from lkip.files import to_json

    names: tuple[str, str] = (options.builds[0], options.builds[1])
    builds, problems = [], []
    for name in names:
        try:
            builds.append(opened(root, name))
        except Unusable as unusable:
            problems.append(f"lkip: {unusable}\n")
    if problems:
        sys.stderr.write("".join(dict.fromkeys(problems)))
        return 2
    warned = [warning(one.report, "document.json") for one in builds if one.report]
    sys.stderr.write("".join(dict.fromkeys(warned)))
    found = compare(builds[0].build, builds[1].build)
    match options.format:
        case "json":
            told = to_json({"before": names[0], "after": names[1], "differences": found})
        case "html":
            told = html.page(found, names).encode()
        case _:
            told = (words.text(found, names) + "\n").encode()
    sys.stdout.buffer.write(told)
    return 0
