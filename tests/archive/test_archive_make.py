"""Making an archive: of what the build read and nothing else, and never over another archive."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lkip import gate, workflow
from lkip.archive import fitness, make
from lkip.archive.note import Note
from lkip.cli import archive as command
from lkip.cli import main
from lkip.config import Project, Report, report
from lkip.files import to_json
from lkip.model import Audit, Finding
from lkip.stage import Refused

NAME = "dinas-perikanan/2031"
KNOWN = Project((NAME,), outputs=("html",))
ZIP = f"archive/{NAME}.zip"
LAYOUT = "title: Laporan\nauthor: Dinas\nheader: LKIP\nparts: []\n"


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """A report that was just built, with pins that are met."""
    monkeypatch.chdir(tmp_path)
    files = {
        "Snakefile": b"", "requirements.txt": b"", "requirements-build.txt": b"",
        "config/config.yaml": f"reports: [{NAME}]\noutputs: [html]\n".encode(),
        "config/report.yaml": LAYOUT.encode(),
        f"sources/{NAME}/kinerja.xlsx": b"PK", f"sources/{NAME}/foto/perahu.png": b"PNG",
        f"chapters/{NAME}/01.md": b"# Bab\n",
    }  # fmt: skip
    files |= dict.fromkeys(workflow.outputs(KNOWN, "all"), b"hasil")
    files |= {
        f"build/{NAME}/{name}": b"{}" for names in workflow.BETWEEN.values() for name in names
    }
    files[f"build/{NAME}/audit.json"] = to_json(Audit(()))
    checksum = hashlib.sha256(b"hasil").hexdigest()
    files[f"build/{NAME}/lkip.html.sha256"] = f"{checksum}  lkip.html\n".encode()
    for name, data in files.items():
        written(tmp_path / name, data)
    return report(tmp_path, NAME)


def written(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def archived(where: Report, seen: dict[str, gate.State] | None = None) -> tuple[Path, Note]:
    seen = gate.states(where.root, [where.name]) if seen is None else seen
    return make.archived(where, KNOWN, seen, with_wheels=False, with_errors=False)


def refused(where: Report, seen: dict[str, gate.State] | None = None) -> list[Finding]:
    """What stands in the way; nothing was written then, nor left behind."""
    before = sorted(where.root.rglob("*"))
    with pytest.raises(Refused) as raised:
        archived(where, seen)
    assert sorted(where.root.rglob("*")) == before
    return list(raised.value.findings)


def places(findings: list[Finding]) -> list[str]:
    return [str(place) for finding in findings for place in finding.places]


def test_it_holds_the_sources_and_what_was_made_of_them(where: Report):
    path, told = archived(where)
    assert path == where.root / ZIP
    assert (told.report, told.errors, told.draft) == (NAME, 0, False)
    with zipfile.ZipFile(path) as package:
        names = {name.removeprefix("dinas-perikanan-2031/data/") for name in package.namelist()}
    assert f"project/sources/{NAME}/foto/perahu.png" in names
    assert "outputs/lkip.html" in names


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (
            lambda root: written(root / f"chapters/{NAME}/01.md", b"# Bab\n"),
            f"chapters/{NAME}/01.md",
        ),
        (lambda root: written(root / "chapters/02.md", b"baru"), "chapters/02.md"),
        (lambda root: (root / f"sources/{NAME}/kinerja.xlsx").unlink(), "kinerja.xlsx"),
        (lambda root: written(root / "config/scales.yaml", b"{}"), "config/scales.yaml"),
    ],
)
def test_a_source_that_changed_since_the_build_began(
    where: Report, change: Callable[[Path], None], name: str
):
    """Even where it holds the same again: the build may have read what it held in between."""
    seen = gate.states(where.root, [NAME])
    change(where.root)
    # What the findings of such a build say may come of the change alone: they are not told.
    written(where.build / "audit.json", to_json(Audit((), {"error": 2})))
    findings = refused(where, seen)
    assert [finding.rule for finding in findings] == ["changed-source"]
    assert name in places(findings)[0]


def test_a_source_that_goes_while_it_is_copied(where: Report, monkeypatch: pytest.MonkeyPatch):
    chapter = where.root / f"chapters/{NAME}/01.md"
    whole = fitness.environment

    def gone(root: Path) -> list[Finding]:
        chapter.unlink()
        return whole(root)

    monkeypatch.setattr(fitness, "environment", gone)
    with pytest.raises(Refused) as raised:
        archived(where)
    assert places(list(raised.value.findings)) == [f"chapters/{NAME}/01.md"]


def test_a_report_with_errors(where: Report):
    written(where.build / "audit.json", to_json(Audit((), {"error": 2})))
    (finding,) = refused(where)
    assert finding.rule == "archived-errors"
    assert places([finding]) == [f"build/{NAME}/audit.json"]


def test_a_document_that_was_edited_after_it_was_made(where: Report):
    written(where.build / "lkip.html", b"hasil yang disunting")
    findings = refused(where)
    assert [finding.rule for finding in findings] == ["changed-output"]
    assert places(findings) == [f"build/{NAME}/lkip.html"]


def test_the_same_archive_again_is_left_alone(where: Report):
    path, _ = archived(where)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert archived(where)[0] == path
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_another_archive_of_the_name_is_never_replaced(where: Report):
    """Until somebody gives it another name; then both are there."""
    path, _ = archived(where)
    old = path.read_bytes()
    written(where.root / f"chapters/{NAME}/01.md", b"# Bab yang diperbaiki\n")
    (finding,) = refused(where)
    assert finding.rule == "another-archive"
    assert "2031-lama.zip" in finding.remedy
    assert f"lkip diff {ZIP} {NAME}" in finding.remedy
    assert path.read_bytes() == old
    kept = path.rename(path.with_name("2031-lama.zip"))
    archived(where)
    assert kept.read_bytes() == old != path.read_bytes()


def test_a_draft_is_told_in_every_part(where: Report):
    written(where.root / "config/report.yaml", f"{LAYOUT}draft: true\n".encode())
    path, told = archived(where)
    assert told.draft
    with zipfile.ZipFile(path) as package:
        texts = {Path(n).name: package.read(n) for n in package.namelist()}
    assert b'"draft": true' in texts["archive.json"]
    assert (
        f"External-Description: DRAF laporan kinerja {NAME} dan".encode() in texts["bag-info.txt"]
    )
    assert b"**DRAF.**" in texts["README.md"]


@pytest.mark.parametrize("name", ["con.png", "perahu?.png", "a:b.png", "ujung..pdf.", "\udcff.png"])
def test_a_name_that_not_every_system_has(where: Report, name: str):
    if name.endswith("."):
        name = f"{name}/perahu.png"
    try:
        written(where.sources / "foto" / name, b"PNG")
    except OSError:
        pytest.skip("not this system either")
    (finding,) = refused(where)
    assert finding.rule == "unsafe-name"
    assert "Ganti namanya" in finding.remedy


def test_names_that_some_system_takes_for_one(where: Report):
    """Both are named: an archive with them would be refused by `lkip verify`."""
    written(where.sources / "foto" / "Perahu.png", b"PNG")
    if len(list((where.sources / "foto").iterdir())) == 1:
        pytest.skip("this system takes them for one")
    (finding,) = refused(where)
    assert finding.rule == "doubled-name"
    assert places([finding]) == [f"sources/{NAME}/foto/{n}erahu.png" for n in "Pp"]


@pytest.mark.parametrize(("bound", "limit"), [("LARGEST_FILE", 99), ("MOST_FILES", 3)])
def test_more_than_is_ever_unpacked(
    where: Report, monkeypatch: pytest.MonkeyPatch, bound: str, limit: int
):
    written(where.sources / "foto" / "udara.png", bytes(1000))
    monkeypatch.setattr(f"lkip.archive.zipped.{bound}", limit)
    (finding,) = refused(where)
    assert finding.rule == "oversized-archive"
    assert f"sources/{NAME}/foto/udara.png" in places([finding])


@pytest.mark.parametrize(
    ("name", "folder", "words"),
    [
        ("archive", False, "seharusnya folder"),
        ("archive/dinas-perikanan", False, "seharusnya folder"),
        (ZIP, True, "seharusnya berkas"),
    ],
)
def test_something_else_stands_in_its_place(where: Report, name: str, folder: bool, words: str):
    if folder:
        (where.root / name).mkdir(parents=True)
    else:
        written(where.root / name, b"")
    (finding,) = refused(where)
    assert places([finding]) == [name]
    assert words in finding.message


def test_a_folder_that_cannot_be_written_to(where: Report, monkeypatch: pytest.MonkeyPatch):
    """The folder is named, and nothing that would have stood in it for a while."""
    (where.root / "archive").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "archive")
    (finding,) = refused(where)
    assert places([finding]) == ["archive"]
    assert "izin" in finding.remedy


def test_each_report_for_itself(
    where: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """One that cannot be built, and one whose place is taken, keep no other from its archive."""
    others = ("dinas-kelautan/2031", "dinas-pasar/2031")
    for other in others:
        written(where.root / "sources" / other / "kinerja.xlsx", b"PK")
    shutil.copytree(where.build, where.root / "build" / others[1])
    (where.root / "archive" / f"{others[1]}.zip").mkdir(parents=True)

    def made(root: Path, known: Project, reports: list[Report], request: list[str]) -> int:
        assert [one.name for one in reports] == request
        return int(request == [others[0]])

    monkeypatch.setattr(command, "all_made", made)
    assert main(["--root", str(where.root), "archive", *others, NAME]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{ZIP} (")
    assert "SHA-256 " in out
    for other in others:
        assert f"Laporan {other} belum diarsipkan." in err
    assert f"archive/{others[1]}.zip\n" in err
    assert f"Laporan {NAME}" not in err


def test_a_chapter_saved_while_the_report_is_built(
    where: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """By the command: nothing is archived, the chapter is named, and the next time it goes well."""
    chapter = f"chapters/{NAME}/01.md"
    saved = [b"# Disimpan\n"]

    def made(*_: object) -> int:
        if saved:
            written(where.root / chapter, saved.pop())
        return 0

    monkeypatch.setattr(command, "all_made", made)
    assert main(["--root", str(where.root), "archive", NAME]) == 1
    assert f"{chapter}\n  berkas  Kesalahan: Berkas ini berubah" in capsys.readouterr().err
    assert not (where.root / "archive").exists()
    assert main(["--root", str(where.root), "archive", NAME]) == 0


def test_a_draft_in_the_words_of_the_command(
    where: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    written(where.root / "config/report.yaml", f"{LAYOUT}draft: true\n".encode())
    monkeypatch.setattr(command, "all_made", lambda *_: 0)
    assert main(["--root", str(where.root), "archive", NAME]) == 0
    assert capsys.readouterr().out.startswith(f"{ZIP} (DRAF, bukan laporan akhir; ")
