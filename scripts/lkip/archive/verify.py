"""An archive checked: whole, and the report that it holds made again, byte for byte."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lkip.archive import bag, compare, rebuild
from lkip.archive.note import Note
from lkip.archive.opened import OUTPUTS, opened
from lkip.archive.problems import error
from lkip.model import Finding


class Verified(NamedTuple):
    """What came of it."""

    note: Note | None
    """What the archive is; None where even that is unknown."""
    findings: Sequence[Finding]
    """What speaks against the archive, or against trying; nothing: it is good."""
    tried: bool = True
    """Whether the findings are about the archive, and not about what is missing here."""
    how: str = ""
    """How the report was made again."""
    compared: int = 0
    """Files that were compared."""


def verified(file: Path) -> Verified:
    """Check an archive. It runs the program that the archive holds; it changes nothing."""
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        unpacked, told, findings = opened(file, top / "archive")
        if unpacked is None or told is None:
            return Verified(told, findings)
        findings = findings or _incomplete(unpacked)
        if findings:
            return Verified(told, findings)
        return _again(unpacked, told, top)


def _incomplete(unpacked: Path) -> list[Finding]:
    """The folders that every archive has and this one has not."""
    needed = ("data/project", OUTPUTS, "data/environment")
    return [
        error("incomplete-archive", "Folder ini tidak ada dalam arsip", bag.ANOTHER_COPY, name)
        for name in needed
        if not (unpacked / name).is_dir()
    ]


def _again(unpacked: Path, told: Note, top: Path) -> Verified:
    run, findings = rebuild.runner(unpacked, told, top)
    if run is None:
        return Verified(told, findings, tried=False)
    made, said = rebuild.rebuilt(unpacked, told, run, top)
    if said:
        what = f"Laporan dalam arsip ini tidak dapat dibuat ulang:\n{said}\n"
        return Verified(told, [error("not-rebuilt", what, bag.ANOTHER_COPY)], how=run.how)
    archived = unpacked / OUTPUTS
    findings = compare.differences(archived, made)
    return Verified(told, findings, True, run.how, len(compare.outputs(archived)))
