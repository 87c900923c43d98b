"""Memeriksa laporan: semua temuan, dan asal setiap angka dalam dokumen yang jadi."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from msgspec import Struct

from lkip.cli.reports import all_made, asked, counted
from lkip.config import Report
from lkip.files import read_json, to_json
from lkip.model import Audit, Covered, Finding, Line, Trace
from lkip.stage import in_words
from lkip.values.numbers import digits
from lkip.workflow import COVERED

EXAMPLE = """\
Contoh:
  lkip check                          temuan semua laporan, menurut berkas dan lembar
  lkip check --format json            untuk diolah program lain
  lkip check --rules                  apa saja yang diperiksa, dan mengapa
Dokumen dibuat lebih dahulu bila belum mutakhir, karena angkanya dihitung dari berkas jadinya.
Status keluar 1 bila ada kesalahan atau ada angka yang tidak diketahui asalnya.
"""


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of `lkip check`."""
    parser.add_argument("reports", nargs="*", metavar="LAPORAN", help="<instansi>/<tahun>")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="bentuk keluaran"
    )
    parser.add_argument(
        "--rules", action="store_true", help="hanya tampilkan semua aturan pemeriksaan"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Bring documents and findings up to date, and print what there is to say of them."""
    if options.rules:
        _list_rules(options.format)
        return 0
    asked_for = asked(root, options.reports)
    if asked_for is None:
        return 2
    known, reports = asked_for
    if all_made(root, known, reports, options.reports, "check"):
        return 1
    kinds = [kind for kind in known.outputs if kind in COVERED]
    found = {one.name: checked(one, kinds) for one in reports}
    if options.format == "json":
        sys.stdout.buffer.write(to_json(found))
    else:
        for name, one in found.items():
            print(f"{name}: {counted(one.counts)}")
            if one.findings:
                print(in_words(one.findings))
            print("\n".join(covered_in_words(one)))
    return 1 if any(wrong(one) for one in found.values()) else 0


def _list_rules(form: str) -> None:
    # Only here: the rules themselves are not needed to show what they found.
    from lkip.cli.rules import lines, listed

    if form == "json":
        sys.stdout.buffer.write(to_json(listed()))
    else:
        print("\n".join(lines(listed())))


class Exempt(Struct, frozen=True):
    """A number that an author typed and marked as meant."""

    text: str
    source: str
    place: Line


class Checked(Struct, frozen=True):
    """All that is to be said of a report."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    """Findings by severity."""
    coverage: dict[str, Covered]
    """The numbers of each document."""
    exceptions: tuple[Exempt, ...]


def checked(one: Report, documents: Sequence[str]) -> Checked:
    """What a build for `check` has found."""
    audit = read_json(one.build / "audit.json", Audit)
    coverage = {kind: read_json(one.build / f"coverage-{kind}.json", Covered) for kind in documents}
    prints = read_json(one.build / "trace.json", Trace).prints
    exceptions = dict.fromkeys(Exempt(p.text, p.source, p.place) for p in prints if p.source)
    return Checked(audit.findings, audit.counts, coverage, tuple(exceptions))


def wrong(one: Checked) -> bool:
    """Whether there are errors, or numbers without an origin."""
    return bool(one.counts.get("error")) or any(c.strays for c in one.coverage.values())


def covered_in_words(one: Checked) -> Iterator[str]:
    """How many of the printed numbers have an origin; those that have none; the marked ones."""
    shares = (f"{kind.upper()} {share(c)}" for kind, c in one.coverage.items())
    yield f"Angka tercetak yang diketahui asalnya: {'; '.join(shares)}."
    for kind, document in one.coverage.items():
        for stray in document.strays:
            yield f'  {kind.upper()}, {stray.where}: {stray.text!r} dalam "… {stray.around} …"'
    if any(document.strays for document in one.coverage.values()):
        yield "      → Ambil angka itu dari lembar kerja, atau beri sumbernya dalam naskah."
    if one.exceptions:
        yield f"Angka yang diketik dengan sumber: {len(one.exceptions)}."
    for exempt in one.exceptions:
        yield f"  {exempt.place}  {exempt.text!r}, sumber: {exempt.source}"


def share(covered: Covered) -> str:
    """The covered share, rounded down: 100 % says that none is missing."""
    whole = Decimal(covered.numbers)
    known = whole - len(covered.strays)
    percent = rounded_down(100 * known / whole) if whole else Decimal(100)
    return f"{digits(percent)} % ({digits(known)} dari {digits(whole)})"


def rounded_down(percent: Decimal) -> Decimal:
    """Two decimals at most, none where they are zero."""
    cut = percent.quantize(Decimal("0.01"), ROUND_DOWN)
    return cut.to_integral_value() if cut == cut.to_integral_value() else cut
