"""Memeriksa laporan: semua temuan, dan asal setiap angka dalam dokumen yang jadi."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from lkip.cli.reports import all_made, asked, counted, made
from lkip.config import Project, Report
from lkip.files import read_json, to_json
from lkip.model import Audit, Covered, Finding, Line, Trace
from lkip.stage import in_words
from lkip.values.share import share
from lkip.workers import Workers
from lkip.workflow import COVERED, SHOWN, strict

EXAMPLE = """\
Contoh:
  lkip check                          temuan semua laporan, menurut berkas dan lembar
  lkip check --format json            untuk diolah program lain
  lkip check --rules                  apa saja yang diperiksa, dan mengapa
Dokumen dibuat lebih dahulu bila belum mutakhir, karena angkanya dihitung dari berkas jadinya.
Semua temuan juga ada dalam audit.html dan audit.xlsx di folder hasil. Temuan yang diterima dengan
alasan (accepted.yaml) ditampilkan tersendiri dan tidak dihitung.
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
    current = _brought_up_to_date(root, known, reports, options.reports)
    if current is None:
        return 1
    kinds = [kind for kind in known.outputs if kind in COVERED]
    found = {one.name: checked(one, kinds if one in current else ()) for one in reports}
    if options.format == "json":
        sys.stdout.buffer.write(to_json(found))
    else:
        for one in reports:
            print("\n".join(in_full(one, found[one.name], one in current)))
    return 1 if any(wrong(one) for one in found.values()) else 0


def _brought_up_to_date(
    root: Path, known: Project, reports: Sequence[Report], request: Sequence[str]
) -> Sequence[Report] | None:
    """Bring all findings up to date, and documents where they may be made: the reports with these.

    None where that failed. A strict report is checked first: its errors keep its documents back.
    """
    careful = [one for one in reports if strict(one.agency, str(one.year))]
    if careful:
        with Workers(os.cpu_count() or 1, root) as workers:
            status = made(root, careful, known.outputs, workers, "findings")
        if status:
            return None
    audits = {one: read_json(one.build / "audit.json", Audit) for one in careful}
    held = [one for one in careful if audits[one].counts.get("error")]
    free = [one for one in reports if one not in held]
    names = [one.name for one in free] if held else request
    return None if free and all_made(root, known, free, names, "check") else free


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
    """Open findings by severity, and the accepted ones."""
    coverage: dict[str, Covered]
    """The numbers of each document; none where a strict report has no documents."""
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


def in_full(report: Report, one: Checked, documents: bool) -> Iterator[str]:
    """All that is to be said of a report; `documents`: whether it has them, as they are now."""
    yield f"{report.name}: {counted(one.counts)}"
    still = [finding for finding in one.findings if not finding.accepted]
    accepted = [finding for finding in one.findings if finding.accepted]
    if still:
        yield in_words(still)
    if accepted:
        yield f"\nTemuan yang diterima: {len(accepted)}\n\n{in_words(accepted)}\n"
    if documents:
        yield from covered_in_words(one)
    else:
        yield "Dokumen tidak dibuat selama masih ada kesalahan (strict: true dalam report.yaml)."
        yield f"      → Perbaiki kesalahannya, atau terima dengan alasan dalam {_own(report)}."
    yield f"Untuk dikerjakan: {', '.join(report.shown(report.build / n) for n in SHOWN)}"


def _own(report: Report) -> str:
    return report.shown(report.config[-1] / "accepted.yaml")


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
