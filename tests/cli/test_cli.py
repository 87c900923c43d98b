"""The command `lkip`: what a wrong word on the line gets for an answer."""

from pathlib import Path

import pytest

from lkip import building
from lkip.cli import COMMANDS, main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "Snakefile").write_text("")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text("reports: [dinas-contoh/2031]\n")
    (tmp_path / "sources" / "dinas-contoh" / "2031").mkdir(parents=True)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Status and words of a command."""
    try:
        status = main(arguments)
    except SystemExit as left:
        status = int(left.code or 0)
    out, err = capsys.readouterr()
    return status, out + err


def test_an_unknown_command_names_the_nearest(capsys: pytest.CaptureFixture[str]):
    assert said(capsys, "biuld") == (
        2,
        "lkip: perintah 'biuld' tidak dikenal; mungkin maksudnya 'lkip build'\n",
    )


def test_an_unknown_report_names_the_nearest(project: Path, capsys: pytest.CaptureFixture[str]):
    status, words = said(capsys, "--root", str(project), "build", "dinas-conto/2031")
    assert status == 2
    assert words == (
        "lkip: laporan 'dinas-conto/2031' tidak ada: mungkin maksudnya 'dinas-contoh/2031'.\n"
    )


@pytest.mark.parametrize("word", ["abc", "31", "-2031", "dinas/2031"])
def test_what_is_no_year(project: Path, capsys: pytest.CaptureFixture[str], word: str):
    status, words = said(capsys, "--root", str(project), "new-year", "--", word)
    assert status == 2
    assert f"{word!r} bukan tahun; tulis empat angka" in words


@pytest.mark.parametrize("name", ["dinas", "dinas/31", "Dinas/2031", "../dinas/2031"])
def test_what_is_no_name_of_a_report(project: Path, capsys: pytest.CaptureFixture[str], name: str):
    status, words = said(capsys, "--root", str(project), "build", name)
    assert status == 2
    assert "tulis <instansi>/<tahun>" in words


def test_outside_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    status, words = said(capsys, "--root", str(tmp_path), "build")
    assert status == 2
    assert "bukan folder proyek" in words


@pytest.mark.parametrize(
    "text", ["reports: []\nwarna: biru\n", "reports: satu\n", "- x\n", "reports: [a b]\n", "a: ["]
)
def test_a_configuration_that_cannot_be_used(
    project: Path, capsys: pytest.CaptureFixture[str], text: str
):
    (project / "config" / "config.yaml").write_text(text)
    status, words = said(capsys, "--root", str(project), "build")
    assert status == 2
    assert words.startswith("lkip: config/config.yaml tidak dapat dipakai")
    assert "Traceback" not in words


def test_a_build_while_another_runs(project: Path, capsys: pytest.CaptureFixture[str]):
    with building.lock(project):
        status, words = said(capsys, "--root", str(project), "build")
    assert status == 1
    assert "sedang berjalan" in words


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str], command: str):
    status, words = said(capsys, command, "--help")
    assert status == 0
    assert f"  lkip {command}" in words
