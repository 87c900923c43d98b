"""Which reports a command is about."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from lkip import building, gate, workflow
from lkip.config import Project, Report, report
from lkip.files import read_json
from lkip.kinds import NAMES
from lkip.model import Audit
from lkip.workers import Workers

WORDS = {
    "error": "kesalahan",
    "warning": "peringatan",
    "note": "catatan",
    "accepted": "diterima",
}

BUSY = "lkip: pembangunan lain sedang berjalan di folder ini; tunggu selesai.\n"


def configured(root: Path) -> Project | None:
    """The checked `config/config.yaml`, or None after saying what is wrong with it."""
    path = root / "config" / "config.yaml"
    try:
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        return workflow.project(given or {})
    except (OSError, UnicodeDecodeError, ValueError, yaml.YAMLError) as error:
        sys.stderr.write(f"lkip: config/config.yaml tidak dapat dipakai: {error}\n")
        return None


def chosen(root: Path, known: Project, names: Sequence[str]) -> list[Report] | None:
    """The named reports, or all of the configuration; None after naming an unknown one.

    A report need not be in the configuration: it is enough that it has sources.
    """
    found = []
    for name in names or known.reports:
        try:
            one = report(root, name)
        except ValueError:
            sys.stderr.write(f"lkip: {name!r} bukan nama laporan; tulis <instansi>/<tahun>.\n")
            return None
        if not one.sources.is_dir():
            sys.stderr.write(f"lkip: laporan {name!r} tidak ada: {_hint(root, name, known)}\n")
            return None
        found.append(one)
    return found


def asked(root: Path, names: Sequence[str]) -> tuple[Project, list[Report]] | None:
    """The project's configuration and the named reports; None after saying what is wrong."""
    known = configured(root)
    reports = chosen(root, known, names) if known else None
    return None if known is None or reports is None else (known, reports)


def made(
    root: Path,
    reports: Sequence[Report],
    kinds: Sequence[str],
    workers: Workers,
    goal: building.Goal = "all",
) -> int:
    """Bring the reports and their documents up to date: 0, or 1 where that failed.

    3 where another build is at work. What stands in the way has been said.
    """
    os.chdir(root)
    try:
        done = building.build(root, [one.name for one in reports], kinds, workers, goal)
    except building.Busy:
        sys.stderr.write(BUSY)
        return 3
    return 0 if done else 1


def all_made(
    root: Path,
    known: Project,
    reports: Sequence[Report],
    request: Sequence[str],
    goal: building.Goal = "all",
) -> int:
    """Make all that `lkip build` with the same names makes, and let the gate know; see `made`."""
    names = [one.name for one in reports]
    seen = gate.before(root, names)
    with Workers(os.cpu_count() or 1, root) as workers:
        status = made(root, reports, known.outputs, workers, goal)
    if not status:
        said = closing(reports, known.outputs)
        noted(root, gate.Request(request, names, known.outputs), seen, said)
    return status


def noted(root: Path, request: gate.Request, seen: gate.Contents, said: str) -> None:
    """Let the gate know what was made, or say what changed while it was."""
    changed = gate.note(root, request, seen, said)
    if changed:
        more = f", dan {len(changed) - 3} berkas lain" if changed[3:] else ""
        sys.stderr.write(
            f"Perhatian: berubah selagi dibangun: {', '.join(changed[:3])}{more}.\n"
            "Dokumen mungkin belum memuatnya; jalankan lagi perintah ini.\n"
        )


def closing(reports: Sequence[Report], kinds: Sequence[str]) -> str:
    """What a build says in the end: the documents of these kinds, and a line on the findings."""
    lines = []
    for one in reports:
        lines += [f"{one.shown(one.build)}/{NAMES[kind]}" for kind in kinds]
        audit = read_json(one.build / "audit.json", Audit)
        if audit.findings:
            told = counted(audit.counts)
            lines.append(f"{one.name}: {told}; rinciannya: lkip check {one.name}")
    return "\n".join(lines)


def counted(counts: Mapping[str, int]) -> str:
    """How many findings of each severity."""
    told = [f"{counts[kind]} {word}" for kind, word in WORDS.items() if counts.get(kind)]
    return ", ".join(told) or "tidak ada temuan"


def _hint(root: Path, name: str, known: Project) -> str:
    folders = [p for p in (root / "sources").glob("*/*") if p.is_dir()]
    there = sorted({*known.reports, *(f"{p.parent.name}/{p.name}" for p in folders)})
    near = difflib.get_close_matches(name, there, 1)
    if near:
        return f"mungkin maksudnya {near[0]!r}."
    return f"yang ada {', '.join(there) or 'belum satu pun'}; buat folder sources/{name}/."
