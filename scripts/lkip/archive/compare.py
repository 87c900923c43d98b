"""What differs between the outputs of an archive and those made again, in an author's words.

Where the sources make other figures, `lkip.compare` tells which, because of which cell, and where
they are printed; then of the files only their names and pages are told. Where it finds nothing, a
document was changed by itself, and what its text says is compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lkip.archive.located import Names, located
from lkip.archive.problems import error
from lkip.archive.texts import PAGE
from lkip.compare import Build, Differences, compare, decoded
from lkip.compare.known import known
from lkip.files import from_json
from lkip.model import Finding
from lkip.workflow import TYPST

DIFFERENT = (
    "Dokumen atau sumbernya diubah setelah laporan dibuat. Bandingkan dengan salinan arsip lain."
)
OTHER = "Hasil pembuatan ulang berbeda dari yang diarsipkan"


class Compared(NamedTuple):
    """What came of a comparison."""

    findings: list[Finding]
    """Of every file that is not the same."""
    differences: Differences | None
    """The figures, tables and paragraphs that differ; None where they could not be compared."""


def compared(archived: Path, rebuilt: Path) -> Compared:
    """Compare two folders of outputs, byte by byte."""
    olds, news = outputs(archived), outputs(rebuilt, made=True)
    only = "Berkas ini hanya ada "
    findings = [
        *(_different(only + "dalam arsip", name) for name in sorted(olds - news)),
        *(_different(only + "setelah dibuat ulang", name) for name in sorted(news - olds)),
    ]
    contents = {
        name: ((archived / name).read_bytes(), (rebuilt / name).read_bytes())
        for name in sorted(olds & news)
    }
    contents = {name: (old, new) for name, (old, new) in contents.items() if old != new}
    if not contents:
        return Compared(findings, None)
    before, after = (_build(folder) for folder in (archived, rebuilt))
    differences = _compared(before, after)
    names = _names(after, rebuilt)
    rest = []
    for name, (old, new) in contents.items():
        where = located(name, old, new, names, brief=bool(differences))
        if where:
            findings.append(_different(f"{OTHER}: {where}", name))
        else:
            rest.append(name)
    if rest:
        findings.append(_different(OTHER, *rest))
    return Compared(findings, differences)


def outputs(folder: Path, *, made: bool = False) -> set[str]:
    """The files below a folder; where they were just `made`, without what documents are made of."""
    files = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return {name for name in files if not (made and name.startswith(TYPST))}


def _different(message: str, *names: str) -> Finding:
    return error("different-output", message, DIFFERENT, *names)


def _build(folder: Path) -> Build | None:
    try:
        return decoded(lambda name: (folder / name).read_bytes())
    except Exception:  # whatever a forged file makes its reader run into; the file itself is told
        return None


def _compared(before: Build | None, after: Build | None) -> Differences | None:
    try:
        return compare(before, after) if before and after else None
    except Exception:  # the same: files of two builds beside one another
        return None


def _names(build: Build | None, folder: Path) -> Names:
    """Names of figures by what is printed, near the place where that is asked for."""
    prints: dict[str, dict[str, set[str]]] = {}
    pages: Mapping[str, str] = {}
    if build:
        if (folder / "pages.json").is_file():
            pages = from_json((folder / "pages.json").read_bytes(), dict[str, str], "pages.json")
        for one in known(build).values():
            for found in one.prints:
                page = f"{PAGE}{pages.get(found.within, '')}"
                prints.setdefault(found.text, {}).setdefault(one.label, set()).update(
                    {page, found.where, found.number} - {""}
                )

    def names(text: str, place: str) -> Sequence[str]:
        labels = prints.get(text, {})
        title = place.removeprefix("bagian ").strip("'")
        near = [label for label, at in labels.items() if any(_same(title, one) for one in at)]
        return near or list(labels)

    return names


def _same(title: str, place: str) -> bool:
    return title == place or (len(title) > 3 and place.endswith(f" {title}"))
