"""A stage as a program: which report, what to write, and findings for the author to read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path

from lkip.config import Report, report
from lkip.model import Cell, Finding, Place

SEVERITY = {"error": "Kesalahan", "warning": "Peringatan", "note": "Catatan"}


class Refused(Exception):
    """The stage cannot do its work; `findings` say why. Nothing is written."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def refuse_errors(findings: Iterable[Finding]) -> None:
    """Raise `Refused` if any of `findings` is an error."""
    found = list(findings)
    if any(finding.severity == "error" for finding in found):
        raise Refused(found)


def main(stage: Callable[[Report], None], name: str, arguments: Sequence[str] | None = None) -> int:
    """Run `stage` for the report that the command line names: `python -m lkip.<name> REPORT`.

    Exit status 1 with the findings on standard error where the stage refuses.
    """
    parser = argparse.ArgumentParser(prog=f"python -m lkip.{name}", description=stage.__doc__)
    parser.add_argument("report", help="<agency>/<year>")
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder")
    given = parser.parse_args(arguments)
    try:
        where = report(given.root.resolve(), given.report)
    except ValueError:
        parser.error(f"{given.report!r} is not <agency>/<year>")
    try:
        stage(where)
    except Refused as refused:
        sys.stderr.buffer.write((in_words(refused.findings) + "\n").encode())
        return 1
    return 0


def in_words(findings: Iterable[Finding]) -> str:
    """Findings as an author reads them, grouped by file or sheet, the place before each."""
    ordered = sorted(findings, key=lambda f: (_group(f), order(f.places)))
    blocks = []
    for group, found in groupby(ordered, _group):
        lines = [group]
        for finding in found:
            places = ", ".join(_within(place) for place in finding.places) or "-"
            lines.append(
                f"  {places}  {SEVERITY[finding.severity]}: {finding.message.rstrip('.')}."
            )
            if finding.remedy:
                lines.append(f"      → {finding.remedy}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def order(places: Sequence[Place]) -> tuple[object, ...]:
    """Sorting key of places: by file, sheet, row and column, line."""
    if not places:
        return ("",)
    first = places[0]
    if isinstance(first, Cell):
        letters = first.cell.rstrip("0123456789:")
        digits = first.cell[len(letters) :].partition(":")[0]
        return (first.workbook, first.sheet, int(digits or 0), len(letters), letters)
    return (first.file, "", first.line, 0, "")


def _group(finding: Finding) -> str:
    if not finding.places:
        return "Umum"
    first = finding.places[0]
    if isinstance(first, Cell):
        return " › ".join(part for part in (first.workbook, first.sheet) if part)
    return first.file


def _within(place: Place) -> str:
    """The place inside its group, as the group already names file and sheet."""
    if isinstance(place, Cell):
        return place.cell or "lembar"
    return f"baris {place.line}" if place.line else "berkas"
