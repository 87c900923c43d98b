"""A source that changes while a build runs is said: the documents may hold the old one."""

from pathlib import Path

import pytest

from lkip import gate
from lkip.cli.reports import noted

REPORT = "dinas-uji/2031"
REQUEST = gate.Request((), [REPORT], ["pdf"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for number in range(5):
        path = tmp_path / "chapters" / f"0{number}-bab.md"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "build").mkdir()
    return tmp_path


def test_nothing_changed(root: Path, capsys: pytest.CaptureFixture[str]):
    noted(root, REQUEST, gate.before(root, [REPORT]), "selesai")
    assert capsys.readouterr().err == ""
    assert gate.passed(root, ()) == "selesai"


def test_what_changed_is_named_and_what_to_do(root: Path, capsys: pytest.CaptureFixture[str]):
    seen = gate.before(root, [REPORT])
    for path in (root / "chapters").iterdir():
        path.write_text("Disunting.", encoding="utf-8")
    noted(root, REQUEST, seen, "selesai")
    assert capsys.readouterr().err == (
        "Perhatian: berubah selagi dibangun: chapters/00-bab.md, chapters/01-bab.md, "
        "chapters/02-bab.md, dan 2 berkas lain.\n"
        "Dokumen mungkin belum memuatnya; jalankan lagi perintah ini.\n"
    )
    assert gate.passed(root, ()) is None
