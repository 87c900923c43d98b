"""Making the archive of a report that was just brought up to date."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from lkip import gate, integrity
from lkip.archive import bag, contents, fitness, wheels, zipped
from lkip.archive.note import NAME, Note, note
from lkip.archive.problems import error
from lkip.archive.readme import readme
from lkip.archive.wheel import write_wheel
from lkip.config import Project, Report, ReportLayout, load
from lkip.files import read_json, to_json, whole
from lkip.model import Audit, Finding
from lkip.stage import Refused, refuse_errors


def archived(
    where: Report,
    known: Project,
    seen: Mapping[str, gate.State],
    with_wheels: bool,
    with_errors: bool,
) -> tuple[Path, Note]:
    """Write `archive/<agency>/<year>.zip`; its path, and what it is.

    `seen` are the states of the sources before the build that brought the report up to date
    (`gate.states`). The current directory must be the project, and nobody else build in it.
    `with_wheels` puts the libraries in (network); `with_errors` archives a report whose audit has
    errors. Raises `Refused` where something stands in the way, with nothing written.
    """
    refuse_errors(_changed(where, seen))  # first: what else is wrong may come of it
    target = where.root / "archive" / where.agency / f"{where.year}.zip"
    layout, _ = load(where, "report.yaml", ReportLayout)
    errors = read_json(where.build / "audit.json", Audit).counts.get("error", 0)
    told = note(where.name, with_wheels, errors, bool(layout and layout.draft))
    inputs, outputs = contents.inputs(where), contents.outputs(where, known)
    refuse_errors(
        [
            *(_erroneous(where, errors) if errors and not with_errors else []),
            *fitness.place(where.root, target),
            *fitness.files({**inputs, **outputs}),
            *fitness.environment(where.root),
        ]
    )
    with tempfile.TemporaryDirectory() as temporary:
        top, packed = Path(temporary, "bag"), Path(temporary, "archive.zip")
        payload = top / bag.PAYLOAD
        try:
            _fill(payload, told, inputs, outputs)
        except FileNotFoundError:
            refuse_errors(_changed(where, seen))  # a file went away meanwhile
            raise
        refuse_errors([*_changed(where, seen), *_altered(where)])
        if with_wheels:
            libraries = payload / "environment" / "wheels"
            refuse_errors(wheels.fetch(payload / "project", libraries))
        bag.seal(top, _info(told))
        with packed.open("wb") as file:
            zipped.pack(top, file, f"{where.agency}-{where.year}")
        _keep(packed, target, where)
    return target, told


def _fill(
    payload: Path, told: Note, inputs: Mapping[str, Path | bytes], outputs: Mapping[str, Path]
) -> None:
    """Put together the payload of the bag, all but the libraries."""
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


def _changed(where: Report, seen: Mapping[str, gate.State]) -> list[Finding]:
    """The sources that are not as the build found them: then they may not have made the report."""
    now = gate.states(where.root, [where.name])
    changed = sorted({name for name, _ in seen.items() ^ now.items()})
    if not changed:
        return []
    what = "Berkas ini berubah selagi laporan dibuat dan diarsipkan"
    return [error("changed-source", what, "Selesaikan suntingannya, lalu ulangi.", *changed[:5])]


def _altered(where: Report) -> list[Finding]:
    """What somebody changed after it was made, a moment ago."""
    what = "Berkas ini diubah sesudah dibuat, sehingga bukan lagi hasil sumbernya"
    remedy = "Ulangi: ia dibuat lagi. Yang perlu diubah, ubahlah di naskah atau lembar kerja."
    return [
        error("changed-output", what, remedy, name)
        for name in integrity.altered(where.root, [where.name])
    ]


def _keep(packed: Path, target: Path, where: Report) -> None:
    """Give the archive its name. One that has it already stays, for it is kept for ever."""
    if not target.exists():
        with whole(target) as file, packed.open("rb") as source:
            shutil.copyfileobj(source, file)
    elif bag.sha256(target) != bag.sha256(packed):
        shown = where.shown(target)
        what = (
            "Arsip ini sudah ada dan isinya lain (laporan, sumber, program, atau pustakanya); "
            "arsip yang ada tidak diganti"
        )
        remedy = (
            f"Lihat bedanya dengan 'lkip diff {shown} {where.name}'. Bila laporan memang "
            f"diperbaiki, beri dahulu arsip yang lama nama lain, misalnya {where.year}-lama.zip, "
            "lalu ulangi."
        )
        raise Refused([error("another-archive", what, remedy, shown)])


def _info(told: Note) -> dict[str, str]:
    what = f"{'DRAF laporan' if told.draft else 'Laporan'} kinerja {told.report}"
    return {
        "Bag-Software-Agent": f"lkip {told.lkip}",
        "External-Identifier": told.report,
        "External-Description": f"{what} dan semua yang menghasilkannya",
    }


def _erroneous(where: Report, errors: int) -> list[Finding]:
    return [
        error(
            "archived-errors",
            f"Laporan {where.name} masih memuat {errors} kesalahan",
            f"Lihat 'lkip check {where.name}' dan perbaiki; atau arsipkan apa adanya dengan "
            "--with-errors.",
            f"{where.shown(where.build)}/audit.json",
        )
    ]
