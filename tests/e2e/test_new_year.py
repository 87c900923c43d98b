"""The next year of the small agency: refused where it has begun, filled in, built."""

import shutil
from pathlib import Path

import pytest
from documents import pdf_text
from next_year import NEXT, edited, filled, raised, survey
from projects import ROOT, SMALL, built, configured, hashes, lkip

from lkip.files import read_json
from lkip.model import Audit, Records

pytestmark = pytest.mark.e2e


@pytest.fixture
def project(built_small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_small, tmp_path / "project"))


@pytest.fixture
def begun(project: Path) -> Path:
    """The project with its next year, not filled in."""
    done = lkip(project, "new-year", "2024")
    assert done.returncode == 0, done.stderr
    return project


def test_last_year_is_not_touched(project: Path):
    """Nor does anything stay of what one left behind that was killed."""
    (project / ".new-year-x" / "sources").mkdir(parents=True)
    before = hashes(project / "sources") | hashes(project / "chapters")
    assert lkip(project, "new-year", "2024").returncode == 0
    after = hashes(project / "sources") | hashes(project / "chapters")
    assert before.items() <= after.items()
    assert not list(project.glob(".new-year-*"))


def test_what_was_accepted_last_year_is_not_accepted_unseen(project: Path):
    own = project / "config" / "agencies" / SMALL
    (own / "accepted.yaml").write_text("accepted: []\n", encoding="utf-8")
    assert lkip(project, "new-year", "2024").returncode == 0
    made = {path.name for path in (project / "config" / "agencies" / NEXT).iterdir()}
    assert made == {path.name for path in own.iterdir()} - {"accepted.yaml"}


def test_what_is_to_fill_in_and_nothing_else(begun: Path):
    """Every error of `lkip check` is an empty cell that must be filled."""
    done = lkip(begun, "check", NEXT)
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if "Kesalahan" in line]
    assert said
    assert all(line.endswith("wajib diisi.") for line in said), done.stderr


def test_filled_in_it_builds_and_compares_with_last_year(begun: Path):
    filled(begun / "sources" / NEXT)
    done = lkip(begun, "build", NEXT)
    assert done.returncode == 0, done.stderr
    text = " ".join(pdf_text(built(begun, NEXT) / "lkip.pdf").split())
    assert "Tahun 2024" in text
    assert "TULIS ULANG" not in text
    records = {r.key: r for r in read_json(built(begun, NEXT) / "records.json", Records).records}
    for old in read_json(built(begun, SMALL) / "records.json", Records).records:
        if old.kind == "indikator":
            for field in ("target", "realisasi"):
                now = records[old.key].value(field, 2023)
                assert now.number == old.value(field, 2023).number
    audit = read_json(built(begun, NEXT) / "audit.json", Audit)
    unrevised = [f for f in audit.findings if f.rule == "unrevised-text"]
    assert {str(f.places[0]).rpartition("/")[2] for f in unrevised} >= {"iku-01.md:3"}


def test_what_tells_of_the_old_year_is_said_until_it_is_rewritten(project: Path):
    """In a block that a shared chapter calls yearly, and in a cell, with an archive or without."""
    chapter = project / "chapters" / SMALL / "04-penutup.md"
    block = "{% block permasalahan %}\nJalan ke puskesmas terputus.\n{% endblock %}\n"
    chapter.write_text(f'{{% extends "bersama/04-penutup.md" %}}\n\n{block}', encoding="utf-8")
    edited(project / "sources" / SMALL / "kinerja.xlsx", survey)
    done = lkip(project, "new-year", "2024")
    assert done.returncode == 0, done.stderr
    assert "'Survei tahun 2023' menyebut tahun 2023" in done.stdout
    assert f"chapters/{NEXT}/04-penutup.md  1 tempat" in done.stdout
    filled(project / "sources" / NEXT)
    assert lkip(project, "build", NEXT).returncode == 0
    audit = read_json(built(project, NEXT) / "audit.json", Audit)
    found = {(f.rule, str(f.places[0]).partition(":")[0]) for f in audit.findings}
    assert ("unrevised-text", f"chapters/{NEXT}/04-penutup.md") in found
    assert any(rule == "last-year-text" and "Indikator" in place for rule, place in found)


def test_files_that_only_the_old_year_needs_stay_behind(begun: Path):
    """Scans of the old year go with the rows that named them."""
    names = {path.name for path in (begun / "sources" / NEXT).iterdir()}
    assert names == {
        path.name for path in (begun / "sources" / SMALL).iterdir() if path.suffix == ".xlsx"
    }


def test_the_year_s_configuration_goes_on(begun: Path):
    agencies = begun / "config" / "agencies"
    assert hashes(agencies / NEXT) == hashes(agencies / SMALL) != {}


def test_a_year_that_has_begun_is_not_overwritten(begun: Path):
    before = hashes(begun / "sources") | hashes(begun / "chapters")
    done = lkip(begun, "new-year", "2024")
    assert done.returncode == 1
    assert f"sources/{NEXT}" in done.stderr
    assert "tidak ditimpa" in done.stderr
    assert hashes(begun / "sources") | hashes(begun / "chapters") == before


def test_figures_that_changed_since_the_archive(project: Path):
    """The archive is the report that was handed in: what differs from it is told, nothing made."""
    for name in ("requirements.txt", "requirements-build.txt"):
        shutil.copy(ROOT / name, project)
    assert lkip(project, "archive", SMALL).returncode == 0

    raised(project / "sources" / SMALL / "kinerja.xlsx", "Indikator", "Target 2023")
    done = lkip(project, "new-year", "2024")
    assert done.returncode == 1
    assert "Target 2023 dari Indikator '" in done.stderr
    assert not (project / "sources" / NEXT).exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2031",), "laporan tahun 2030 dalam config/config.yaml tidak ada"),
        (("2031", SMALL), f"setelah {SMALL} menyusul tahun 2024"),
        (("2024", "dinas-lain/2023"), "laporan 'dinas-lain/2023' tidak ada"),
    ],
)
def test_years_that_do_not_follow(project: Path, arguments: tuple[str, ...], words: str):
    done = lkip(project, "new-year", *arguments)
    assert done.returncode == 2
    assert words in done.stderr


def test_several_reports_of_last_year(project: Path):
    configured(project, SMALL, "dinas-lain/2023")
    done = lkip(project, "new-year", "2024")
    assert done.returncode == 2
    assert f"ada {SMALL}, dinas-lain/2023; sebutkan satu" in done.stderr
