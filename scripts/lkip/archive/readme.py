"""The readme of an archive: what it is and how to rebuild it, in Indonesian and English."""

from __future__ import annotations

from pathlib import Path
from string import Template

from lkip.archive.note import Note

TEMPLATE = Path(__file__).with_name("readme.md")

DRAFT_ID = "\n**DRAF.** Laporan ini belum selesai; ini bukan arsip laporan akhir.\n"
DRAFT_EN = "\n**DRAFT.** This report is unfinished; this is not the archive of a final report.\n"


def readme(note: Note) -> str:
    """The text of `data/README.md`."""
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        report=note.report,
        year=note.report.partition("/")[2],
        lkip=note.lkip,
        python=note.python,
        minor=_minor(note),
        platform=note.platform,
        commands="".join(f"    {line}\n" for line in _commands(note)),
        draft_id=DRAFT_ID if note.draft else "",
        draft_en=DRAFT_EN if note.draft else "",
        held_id=" dan semua pustakanya" if note.wheels else "",
        held_en=" and all its libraries" if note.wheels else "",
        errors_id=f" Diarsipkan dengan {note.errors} kesalahan." if note.errors else "",
        errors_en=f" Archived with findings of severity error: {note.errors}."
        if note.errors
        else "",
        network_id=(
            "Jaringan tidak diperlukan."
            if note.wheels
            else "Jaringan hanya diperlukan untuk mengambil pustaka."
        ),
        network_en=(
            "No network is needed."
            if note.wheels
            else "The network is needed for fetching the libraries only."
        ),
    )


def _minor(note: Note) -> str:
    return ".".join(note.python.split(".")[:2])


def _commands(note: Note) -> list[str]:
    """What to type to build the report from the unpacked archive."""
    windows = note.platform.startswith("win")
    start = f"py -{_minor(note)}" if windows else f"python{_minor(note)}"
    folder = "venv\\Scripts\\" if windows else "venv/bin/"
    install = f"{folder}python -m pip install"
    own = f"data/environment/lkip-{note.lkip}-py3-none-any.whl"
    source = " --no-index --find-links data/environment/wheels" if note.wheels else ""
    hashed = f"{install} --require-hashes --no-build-isolation{source} -r data/project"
    return [
        f"{start} -m venv venv",
        f"{hashed}/requirements-build.txt",
        f"{hashed}/requirements.txt",
        f"{install} --no-index --no-deps {own}",
        f"{folder}lkip --root data/project build {note.report}",
    ]
