"""A whole report rolled on: sources, chapters and configuration, written whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lkip import workflow
from lkip.archive.extract import extract
from lkip.config import ContractSheet, Report
from lkip.model import Finding, Line, Records
from lkip.new_year import chapters, figures, texts
from lkip.new_year.layout import named
from lkip.new_year.workbooks import Rolled, rolled
from lkip.read import read

BESIDE = ".new-year-"
"""How the folder is called in which all is made that is not whole yet."""


class NewYear(NamedTuple):
    """What was made for the new year."""

    report: Report
    workbooks: Mapping[str, Rolled]
    findings: tuple[Finding, ...]
    """What the new workbooks still need."""


def following(where: Report) -> Report:
    """The report of the same agency a year later."""
    return Report(where.root, where.agency, where.year + 1)


def folders(where: Report) -> tuple[Path, Path, Path]:
    """The folders that belong to a report's year: sources, chapters, configuration."""
    return where.sources, where.chapters[0], where.config[-1]


def roll(
    where: Report,
    contract: Mapping[str, ContractSheet],
    last: Records,
    archive: Path | None,
) -> tuple[NewYear | None, list[Finding]]:
    """Make next year's folders from those of `where`, whose records as read are `last`.

    With the `archive` of `where`, an extract of it goes to the new sources, and `report.yaml`
    names it. None with findings where next year has begun already, or where a figure would not be
    the same: then nothing is written. Whoever calls holds the project's lock.
    """
    new = following(where)
    begun = [folder for folder in folders(new) if folder.exists()]
    if begun:
        return None, [_begun(new, folder) for folder in begun]
    for left in where.root.glob(f"{BESIDE}*"):  # by one that was killed
        shutil.rmtree(left)
    with tempfile.TemporaryDirectory(dir=where.root, prefix=BESIDE) as temporary:
        made = Report(Path(temporary), new.agency, new.year)
        books, findings = _sources(where, made, contract)
        if findings:
            return None, findings
        _chapters(where, made)
        if where.config[-1].is_dir():
            # What was accepted was a finding of the old year's figures.
            old = shutil.ignore_patterns("accepted.yaml")
            shutil.copytree(where.config[-1], made.config[-1], ignore=old)
        findings = _last_year(where, made, archive)
        if findings:
            return None, findings
        there = read(made.sources, contract, new.year)
        findings = figures.changed(last.records, there.records, contract.values())
        if findings:
            return None, findings
        # Workbooks last: what is killed before them cannot be built and taken for the whole.
        for source, target in reversed(list(zip(folders(made), folders(new), strict=True))):
            if source.is_dir():
                target.parent.mkdir(parents=True, exist_ok=True)
                source.rename(target)
    still = texts.left(last.records, there.records, contract.values(), new.year)
    return NewYear(new, books, (*there.findings, *still, *_beyond(last, new))), []


def _sources(
    where: Report, made: Report, contract: Mapping[str, ContractSheet]
) -> tuple[dict[str, Rolled], list[Finding]]:
    """Roll the workbooks on, and take over the other files that are still needed."""
    made.sources.mkdir(parents=True)
    books: dict[str, Rolled] = {}
    findings: list[Finding] = []
    for name in sorted({sheet.workbook for sheet in contract.values()}):
        path = where.sources / name
        if path.is_file():
            sheets = [sheet for sheet in contract.values() if sheet.workbook == name]
            done = rolled(name, path.read_bytes(), sheets, made.year)
            if isinstance(done, Finding):
                findings.append(done)
                continue
            books[name] = done
            (made.sources / name).write_bytes(done.data)
    gone = {text for book in books.values() for text in book.gone}
    here = (str(where.agency), str(where.year))
    named = {*workflow.sources(*here), *workflow.pictures(*here)}
    for path in sorted(where.root / name for name in named):
        inside = path.relative_to(where.sources)
        if inside.as_posix() not in {*books, *gone}:
            (made.sources / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, made.sources / inside)
    return books, findings


def _chapters(where: Report, made: Report) -> None:
    """Take over the chapters of the year, marked."""
    source, target = where.chapters[0], made.chapters[0]
    for path in sorted(source.rglob("*.md")):
        inside = path.relative_to(source)
        given = _text(path)
        if inside.parts[0] == "narasi":
            text = chapters.narasi(given, where.year)
        else:
            above = [folder / inside for folder in where.chapters[1:]]
            yearly = [chapters.yearly_blocks(_text(path)) for path in above if path.is_file()]
            own = len(inside.parts) == 1
            text = chapters.chapter(given, where.year, frozenset().union(*yearly), own)
        (target / inside).parent.mkdir(parents=True, exist_ok=True)
        (target / inside).write_bytes(text.encode("utf-8", "surrogateescape"))


def _text(path: Path) -> str:
    """A file that no chapter uses may be anything: what is no UTF-8 goes through as it is."""
    return path.read_text("utf-8", "surrogateescape")


def _last_year(where: Report, made: Report, archive: Path | None) -> list[Finding]:
    """Let the new report name the archive of the old one, and no older one."""
    path = made.config[-1] / "report.yaml"
    given = path.read_text(encoding="utf-8") if path.is_file() else ""
    name = f"laporan-{where.year}.zip" if archive else ""
    text = named(given, name)
    if text != given:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return extract(archive, made.sources / name) if archive else []


def _begun(new: Report, folder: Path) -> Finding:
    return Finding(
        "error",
        "year-exists",
        f"Folder ini sudah ada; laporan {new.name} tidak ditimpa",
        (Line(new.shown(folder)),),
        "Lanjutkan isinya. Bila ingin mengulang dari awal, pindahkan dahulu foldernya.",
    )


def _beyond(last: Records, new: Report) -> list[Finding]:
    """A warning where the new year is beyond the plan that the workbooks hold."""
    agency = next((record for record in last.records if record.key == "instansi"), None)
    end = agency.value("renstra_akhir").number if agency else None
    if end is None or new.year <= end:
        return []
    return [
        Finding(
            "warning",
            "beyond-renstra",
            f"Renstra yang tercatat berakhir pada tahun {end}",
            (Line(f"{new.shown(new.sources)}"),),
            "Ganti tahun Renstra, tujuan, sasaran, indikator, dan targetnya dengan Renstra baru.",
        )
    ]
