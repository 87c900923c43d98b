"""The report of the next year beside the archive of the last one, from `archive` to `verify`."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from next_year import NEXT, filled, raised
from projects import ROOT, SMALL, built, configured, lkip

from lkip.files import read_json
from lkip.model import Audit, Finding

pytestmark = pytest.mark.e2e

EXTRACT = "laporan-2023.zip"
LAYOUT = f"config/agencies/{NEXT}/report.yaml"


@pytest.fixture(scope="module")
def next_year(built_small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the archive of the last year, and the new year filled in and built."""
    folder = tmp_path_factory.mktemp("last-year") / "project"
    project = Path(shutil.copytree(built_small, folder))
    for name in ("requirements.txt", "requirements-build.txt"):
        shutil.copy(ROOT / name, project)
    for command in (("archive", SMALL), ("new-year", "2024")):
        done = lkip(project, *command)
        assert done.returncode == 0, done.stderr
    filled(project / "sources" / NEXT)
    configured(project, NEXT)
    return _made(project)


@pytest.fixture
def project(next_year: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(next_year, tmp_path / "project"))


def _made(project: Path) -> Path:
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    return project


def about_last_year(project: Path) -> Iterator[Finding]:
    """The findings that only the archive of last year can give."""
    for finding in read_json(built(project, NEXT) / "audit.json", Audit).findings:
        if finding.rule.startswith(("last-year", "renstra-")):
            yield finding


def test_the_new_year_names_an_extract_of_the_archive(next_year: Path):
    """Of a hundredth of its size, so that archives do not hold all that were before them."""
    assert f"last_year: {EXTRACT}" in (next_year / LAYOUT).read_text().splitlines()
    extract = next_year / "sources" / NEXT / EXTRACT
    assert extract.stat().st_size * 10 < (next_year / f"archive/{SMALL}.zip").stat().st_size
    assert (built(next_year, NEXT) / "last.json").stat().st_size > 10_000


def test_figures_that_were_taken_over_are_those_of_last_year(next_year: Path):
    assert list(about_last_year(next_year)) == []


@pytest.mark.parametrize(
    ("heading", "rule", "severity"),
    [
        ("Target 2023", "last-year-figure", "error"),
        ("Realisasi 2023", "last-year-figure", "error"),
        ("Target 2025", "renstra-target", "warning"),
    ],
)
def test_one_figure_of_last_year(project: Path, heading: str, rule: str, severity: str):
    place = raised(project / "sources" / NEXT / "kinerja.xlsx", "Indikator", heading)
    _made(project)
    (found,) = about_last_year(project)
    assert (found.severity, found.rule, *map(str, found.places)) == (severity, rule, place)
    assert heading in found.message
    assert "menurut laporan tahun 2023" in found.message
    done = lkip(project, "check")
    assert heading in done.stdout + done.stderr
    assert (done.returncode == 1) == (severity == "error")


def test_an_archive_that_is_replaced_or_gone_is_noticed(project: Path):
    """The gate and Snakemake watch it, whatever date it bears; the documents are made anyway."""
    extract = project / "sources" / NEXT / EXTRACT
    whole = extract.read_bytes()
    for data, words in ((b"bukan zip", "tidak dapat dipakai"), (None, "tidak ada dalam")):
        extract.unlink()
        if data is not None:
            extract.write_bytes(data)
        documents = (built(project, NEXT) / "lkip.pdf").stat().st_mtime_ns
        (found,) = about_last_year(_made(project))
        assert found.rule == "last-year-archive"
        assert str(found.places[0]).startswith(f"{LAYOUT}:")
        assert words in found.message
        assert (built(project, NEXT) / "lkip.pdf").stat().st_mtime_ns == documents
    extract.write_bytes(whole)
    assert list(about_last_year(_made(project))) == []


def test_no_documents_of_a_strict_report_while_a_figure_is_another(project: Path):
    """What would be made again is told before, from the same archive."""
    with (project / LAYOUT).open("a") as layout:
        layout.write("strict: true\n")
    place = raised(project / "sources" / NEXT / "kinerja.xlsx", "Indikator", "Realisasi 2023")
    said = lkip(project, "why")
    assert said.returncode == 1, said.stdout
    assert place.rpartition(" › ")[2] in said.stdout
    assert lkip(project, "build").returncode == 1


def test_the_new_report_is_archived_with_it_and_verifies(project: Path, tmp_path: Path):
    done = lkip(project, "archive", NEXT, "--with-errors")
    assert done.returncode == 0, done.stderr
    path = project / "archive" / f"{NEXT}.zip"
    with zipfile.ZipFile(path) as package:
        names = [name.partition("/data/")[2] for name in package.namelist()]
    assert f"project/sources/{NEXT}/{EXTRACT}" in names
    done = lkip(tmp_path, "verify", str(path))
    assert done.returncode == 0, done.stderr


def test_the_year_after_has_the_extract_of_its_own_last_year(project: Path):
    assert lkip(project, "archive", NEXT, "--with-errors").returncode == 0
    done = lkip(project, "new-year", "2025")
    assert done.returncode == 0, done.stderr
    after = NEXT.replace("2024", "2025")
    archives = {path.name for path in (project / "sources" / after).glob("*.zip")}
    assert archives == {"laporan-2024.zip"}
    lines = (project / f"config/agencies/{after}/report.yaml").read_text().splitlines()
    assert [line for line in lines if "last_year" in line] == ["last_year: laporan-2024.zip"]
