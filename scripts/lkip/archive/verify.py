"""An archive checked: whole, and the report that it holds made again, byte for byte."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from msgspec import structs

from lkip.archive import bag, compare, held, rebuild
from lkip.archive.note import NEWER, Note
from lkip.archive.opened import OUTPUTS, opened
from lkip.archive.problems import error, printable
from lkip.archive.zipped import UNTOUCHED
from lkip.compare import Differences
from lkip.model import Finding, Line
from lkip.stage import TROUBLE

Verdict = Literal["good", "bad", "untried", "unopened"]
"""`untried`: all files are those that were sealed, but the report could not be made again here;
`unopened`: not even that could be seen here."""


class Verified(NamedTuple):
    """What came of it."""

    verdict: Verdict
    findings: Sequence[Finding] = ()
    """What speaks against the archive, or against trying."""
    note: Note | None = None
    """What the archive is; None where nothing vouches for that."""
    how: str = ""
    """How the report was made again."""
    said: str = ""
    """What the archive's program said where it failed."""
    differences: Differences | None = None
    """The figures that are others, and why, as far as they are known."""
    compared: int = 0
    """Files that were compared."""


def verified(file: Path) -> Verified:
    """Check an archive. It runs the program that the archive holds; it changes nothing."""
    with tempfile.TemporaryDirectory() as temporary:
        found = _checked(file, Path(temporary))
    # What is about the archive as a whole is about this file.
    at = (Line(printable(file.name)),)
    named = [one if one.places else structs.replace(one, places=at) for one in found.findings]
    return found._replace(findings=named)


def _checked(file: Path, top: Path) -> Verified:
    unpacked, told, findings = opened(file, top / "archive")
    if unpacked is None or told is None:
        here = findings[0].rule in (UNTOUCHED, NEWER)
        return Verified("unopened" if here else "bad", findings)
    findings = findings or held.misheld(unpacked, told)
    if findings:
        return Verified("bad", findings)
    try:
        return _again(unpacked, told, top)
    except OSError as problem:
        why = TROUBLE.get(problem.errno or 0, problem.strerror or str(problem))
        return Verified(
            "untried", [_unbuilt(f"tidak dapat dibuat ulang di sini: {why}", top)], told
        )


def _again(unpacked: Path, told: Note, top: Path) -> Verified:
    by, findings = rebuild.runner(unpacked, told, top)
    if by is None:
        return Verified("untried", findings, told)
    try:
        project = rebuild.copied(unpacked, top / "project")
        findings = held.unexpected(unpacked, told, rebuild.expected(unpacked, by, project))
        made = rebuild.rebuilt(told, by, project)
    except rebuild.Failed as failed:
        if failed.by_sources:
            what = "Laporan dalam arsip ini tidak dapat dibuat ulang; sebabnya disebut di atas"
            refused = error("not-rebuilt", what, bag.ANOTHER_COPY)
            return Verified("bad", [*findings, refused], told, by.how, str(failed))
        gave_up = _unbuilt("gagal dibuat ulang di sini; sebabnya disebut di atas", top)
        verdict: Verdict = "bad" if findings else "untried"
        return Verified(verdict, [*findings, gave_up], told, by.how, str(failed))
    archived = unpacked / OUTPUTS
    found = compare.compared(archived, made)
    findings += found.findings
    return Verified(
        "bad" if findings else "good",
        findings,
        told,
        by.how,
        differences=found.differences,
        compared=len(compare.outputs(archived)),
    )


def _unbuilt(what: str, top: Path) -> Finding:
    return error(
        "not-tried",
        f"Laporan dalam arsip ini {what}",
        f"Ruang kosong pada {top.parent}: {rebuild.room(top)} MB. Bila itu cukup, coba pada "
        "komputer lain; bila di sana pun gagal, ambil salinan arsip yang lain.",
    )
