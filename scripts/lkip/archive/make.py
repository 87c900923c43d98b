"""Making the archive of a report that was just brought up to date."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lkip.archive import bag, contents, pins, wheels, zipped
from lkip.archive.note import NAME, Note, note
from lkip.archive.problems import error
from lkip.archive.readme import readme
from lkip.archive.wheel import write_wheel
from lkip.config import Project, Report
from lkip.files import read_json, to_json, whole
from lkip.model import Audit, Finding
from lkip.workflow import PINS


def archived(
    where: Report, known: Project, with_wheels: bool, with_errors: bool
) -> tuple[Path | None, list[Finding]]:
    """Write `archive/<agency>/<year>.zip`; its path, or what stands in the way.

    The outputs must be up to date, and the current directory the project. `with_wheels` puts the
    libraries in (network); `with_errors` archives a report whose audit has errors.
    """
    errors = read_json(where.build / "audit.json", Audit).counts.get("error", 0)
    inputs, outputs = contents.inputs(where), contents.outputs(where, known)
    findings = [
        *(_erroneous(where, errors) if errors and not with_errors else []),
        *_names(inputs),
        *_environment(where),
    ]
    if findings:
        return None, findings
    told = note(where.name, with_wheels, errors)
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        findings = _fill(top / bag.PAYLOAD, told, inputs, outputs)
        if findings:
            return None, findings
        bag.seal(top, _info(told))
        target = where.root / "archive" / where.agency / f"{where.year}.zip"
        with whole(target) as file:
            zipped.pack(top, file, f"{where.agency}-{where.year}")
    return target, []


def _fill(
    payload: Path, told: Note, inputs: Mapping[str, Path | bytes], outputs: Mapping[str, Path]
) -> list[Finding]:
    """Put together the payload of the bag."""
    for folder, files in (("project", inputs), ("outputs", outputs)):
        for name, content in files.items():
            target = payload / folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                target.write_bytes(content)
            else:
                shutil.copyfile(content, target)
    environment = payload / "environment"
    environment.mkdir()
    write_wheel(environment)
    (payload.parent / NAME).write_bytes(to_json(told))
    (payload / "README.md").write_bytes(readme(told).encode())
    if told.wheels:
        return wheels.fetch(payload / "project", environment / "wheels")
    return []


def _info(told: Note) -> dict[str, str]:
    return {
        "Bag-Software-Agent": f"lkip {told.lkip}",
        "External-Identifier": told.report,
        "External-Description": f"Laporan kinerja {told.report} dan semua yang menghasilkannya",
    }


def _erroneous(where: Report, errors: int) -> list[Finding]:
    return [
        error(
            "archived-errors",
            f"Laporan {where.name} masih memuat {errors} kesalahan",
            f"Lihat 'lkip check {where.name}' dan perbaiki; atau arsipkan apa adanya dengan "
            "--with-errors.",
        )
    ]


def _names(inputs: Mapping[str, Path | bytes]) -> list[Finding]:
    return [
        error(
            "unsafe-name",
            "Nama berkas ini tidak dapat dipakai pada semua sistem",
            "Ganti namanya: tanpa titik dua, garis miring terbalik, atau titik di ujung.",
            name,
        )
        for name in inputs
        if not zipped.safe(name)
    ]


def _environment(where: Report) -> list[Finding]:
    """What keeps the requirements files from telling what this report was made with."""
    files = (contents.BUILD_PINS, PINS)
    missing = [name for name in files if not (where.root / name).is_file()]
    if missing:
        what = "Berkas yang mencatat versi pustaka tidak ada di folder proyek"
        return [error("no-pins", what, "Ambil kembali berkas itu.", *missing)]
    try:
        wanted = pins.pinned((where.root / PINS).read_text(encoding="utf-8"))
    except ValueError as problem:
        what = f"Berkas ini tidak dapat dibaca sebagai daftar versi pustaka ({problem})"
        return [error("no-pins", what, "Ambil kembali berkas itu.", PINS)]
    return [
        error(
            "other-version",
            f"Pustaka {name} harus versi {version}, yang terpasang {there or 'tidak ada'}",
            "Jalankan 'make report', lalu arsipkan dengan .venv/bin/lkip.",
            PINS,
        )
        for name, version, there in pins.differing(wanted)
    ]
