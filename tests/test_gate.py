"""The gate says that there is nothing to do only where everything is as a build left it."""

import json
import os
import time
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from pathlib import Path

import pytest

from lkip import gate

REPORT = "dinas-uji/2031"
SAID = "build/dinas-uji/2031/lkip.pdf"
LONG_AGO = time.time() - 3600


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built an hour ago."""
    for name in (
        "Snakefile",
        "requirements.txt",
        "config/style.yaml",
        "chapters/01-pendahuluan.md",
        f"chapters/{REPORT}/narasi/iku.md",
        f"sources/{REPORT}/kinerja.xlsx",
        f"build/{REPORT}/lkip.pdf",
        f"build/{REPORT}/data.json",
        ".snakemake/metadata/abc",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
    built(tmp_path)
    return tmp_path


def built(
    root: Path, request: tuple[str, ...] = (), kinds: Sequence[str] = ("pdf", "docx")
) -> None:
    gate.note(root, gate.Request(request, [REPORT], kinds), gate.before(root, [REPORT]), SAID)


def rewritten(path: Path, text: str, age: float = LONG_AGO) -> None:
    """Another content under the same name, size and date as told."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (age, age))


def test_nothing_changed_and_the_build_says_what_it_said(project: Path):
    assert gate.passed(project, ()) == SAID


def test_another_request_is_another_build(project: Path):
    assert gate.passed(project, ["--only pdf"]) is None
    built(project, ("--only pdf",), ["pdf"])
    assert gate.passed(project, ["--only pdf"]) == SAID
    assert gate.passed(project, ()) == SAID


@pytest.mark.parametrize(
    "name",
    [
        "Snakefile",
        "requirements.txt",
        "config/style.yaml",
        "chapters/01-pendahuluan.md",
        f"chapters/{REPORT}/narasi/iku.md",
        f"sources/{REPORT}/kinerja.xlsx",
    ],
)
def test_a_source(project: Path, name: str):
    """Edited, gone, or only touched."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    path.touch()
    assert gate.passed(project, ()) == SAID
    rewritten(path, text + " ", age=LONG_AGO - 10**6)  # from a backup: older than the build
    assert gate.passed(project, ()) is None
    rewritten(path, text)
    assert gate.passed(project, ()) == SAID
    path.unlink()
    assert gate.passed(project, ()) is None


@pytest.mark.parametrize("name", [f"sources/{REPORT}/anggaran.xlsx", "config/tables/t.yaml"])
def test_a_new_source(project: Path, name: str):
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).write_text("")
    assert gate.passed(project, ()) is None


@pytest.mark.parametrize("name", ["~$kinerja.xlsx", ".kinerja.xlsx.swp"])
def test_an_open_file_leaves_marks_that_are_no_sources(project: Path, name: str):
    (project / "sources" / REPORT / name).write_text("")
    assert gate.passed(project, ()) == SAID


@pytest.mark.parametrize(
    "name", [f"build/{REPORT}/lkip.pdf", f"build/{REPORT}/data.json", ".snakemake/metadata/abc"]
)
def test_what_was_made(project: Path, name: str):
    """Touched, or gone: Snakemake decides what that means."""
    (project / name).touch()
    assert gate.passed(project, ()) is None
    built(project)
    (project / name).unlink()
    assert gate.passed(project, ()) is None


def test_a_build_that_was_killed_left_its_mark(project: Path):
    (project / ".snakemake" / "incomplete").mkdir()
    (project / ".snakemake" / "incomplete" / "abc").write_text("")
    assert gate.passed(project, ()) is None


def test_a_source_that_changed_while_it_was_built(project: Path):
    (project / gate.NOTE).unlink()
    seen = gate.before(project, [REPORT])
    (project / "config" / "style.yaml").write_text("changed meanwhile")
    changed = gate.note(project, gate.Request((), [REPORT], ["pdf"]), seen, SAID)
    assert changed == ["config/style.yaml"]
    assert gate.passed(project, ()) is None


def test_a_source_of_the_same_date_and_size(project: Path):
    rewritten(project / "config" / "style.yaml", "config/style.yamm")
    assert gate.passed(project, ()) is None


def test_another_installation(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.version", "3.99")
    assert gate.passed(project, ()) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"version": 2, "requests": {"[]": 3}}'])
def test_a_note_that_cannot_be_read(project: Path, text: str):
    (project / gate.NOTE).write_text(text)
    assert gate.passed(project, ()) is None
    built(project)
    assert gate.passed(project, ()) == SAID


def test_a_note_of_another_version(project: Path):
    note = json.loads((project / gate.NOTE).read_text())
    (project / gate.NOTE).write_text(json.dumps({**note, "version": 1}))
    assert gate.passed(project, ()) is None


# --- what the last build of a document depended on ------------------------------------------


def test_it_is_known_what_the_last_build_found_and_left(project: Path):
    last = gate.built(project, REPORT, "pdf")
    assert last is not None
    assert last.sources == gate.before(project, [REPORT])
    assert list(last.between) == [f"build/{REPORT}/data.json"]


def test_a_build_of_one_document_tells_nothing_of_the_other(project: Path):
    (project / "config/style.yaml").write_text("lain", encoding="utf-8")
    built(project, ("--only pdf",), ["pdf"])
    now = gate.before(project, [REPORT])
    pdf, docx = (gate.built(project, REPORT, kind) for kind in ("pdf", "docx"))
    assert pdf is not None and pdf.sources == now
    assert docx is not None and docx.sources != now


def test_a_build_of_fewer_documents_tells_nothing_of_the_others(project: Path):
    """As where `config.yaml` asked for fewer, and the same command was given."""
    (project / "config/style.yaml").write_text("lain", encoding="utf-8")
    built(project, (), ["pdf"])
    assert gate.built(project, REPORT, "pdf") is not None
    assert gate.built(project, REPORT, "docx") is None
    assert gate.built(project, REPORT) is not None


def test_the_latest_of_several_builds_counts(project: Path):
    built(project, ("--only pdf",), ["pdf"])
    (project / "config/style.yaml").write_text("lain", encoding="utf-8")
    built(project)
    last = gate.built(project, REPORT, "pdf")
    assert last is not None and last.sources == gate.before(project, [REPORT])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2, "requests": {"[]": {}}}'])
def test_without_a_usable_note_nothing_is_known(project: Path, text: str):
    (project / gate.NOTE).write_text(text, encoding="utf-8")
    assert gate.built(project, REPORT, "pdf") is None


def test_another_report_is_not_known(project: Path):
    assert gate.built(project, "dinas-uji/2032", "pdf") is None


def test_what_changed_since_the_last_build_is_named(project: Path):
    assert gate.changed(project, [REPORT]) == set()
    rewritten(project / "chapters/01-pendahuluan.md", "x")
    (project / f"sources/{REPORT}/anggaran.xlsx").touch()
    (project / f"chapters/{REPORT}/narasi/iku.md").unlink()
    (project / f"build/{REPORT}/data.json").unlink()
    assert gate.changed(project, [REPORT]) == {
        f"build/{REPORT}/data.json",
        "chapters/01-pendahuluan.md",
        f"sources/{REPORT}/anggaran.xlsx",
        f"chapters/{REPORT}/narasi/iku.md",
    }


def test_the_other_reports_of_that_build_have_no_part_in_it(project: Path):
    """Nor is there an answer for a report that was not built, or in another environment."""
    other = "dinas-lain/2031"
    (project / "sources" / other).mkdir(parents=True)
    (project / "sources" / other / "kinerja.xlsx").touch()
    both = [REPORT, other]
    gate.note(project, gate.Request(["both"], both, ["pdf"]), gate.before(project, both), SAID)
    assert gate.changed(project, [REPORT]) == set()
    assert gate.changed(project, [other]) == set()
    assert gate.changed(project, ["dinas-uji/2032"]) is None
    (project / gate.NOTE).unlink()
    assert gate.changed(project, [REPORT]) is None


def test_a_file_whose_record_snakemake_lost_is_known(project: Path):
    """Its path stands in the name of the record, in base 64, in pieces where it is long."""
    names = [f"build/{REPORT}/data.json", f"build/{REPORT}/{'perjanjian-' * 30}.pdf"]
    records = []
    for name in names:
        code = urlsafe_b64encode(name.encode()).decode()
        pieces = [code[n : n + 200] for n in range(0, len(code), 200)]
        folders = [f"@{piece}" for piece in pieces[:-1]]
        records.append(project.joinpath(gate.RECORDS, *folders, pieces[-1]))
        records[-1].parent.mkdir(parents=True, exist_ok=True)
        records[-1].touch()
    built(project)
    assert gate.unrecorded(project, [REPORT]) == set()
    for record in records:
        record.unlink()
    assert gate.unrecorded(project, [REPORT]) == {*names}
    assert gate.unrecorded(project, ["dinas-lain/2031"]) == set()  # of one that is no more


def test_without_a_note_no_record_is_missed(tmp_path: Path):
    assert gate.unrecorded(tmp_path, [REPORT]) == set()
