"""The files of a folder: those of people, through links, but never round in a ring."""

from pathlib import Path

import pytest

from lkip.walk import below


def names(folder: Path) -> list[str]:
    return [name for name, _ in below(folder)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a/d.md", "a/c.md", "z/e.png"):
        path = tmp_path / "akar" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "akar"


def test_in_the_order_of_their_names(folder: Path):
    assert names(folder) == ["a/c.md", "a/d.md", "b.md", "z/e.png"]
    assert [state.st_size for _, state in below(folder)] == [6, 6, 4, 7]


def test_a_folder_that_is_not_there_has_none(folder: Path):
    assert names(folder / "tiada") == []


def test_hidden_ones_caches_and_marks_of_an_open_file_are_none(folder: Path):
    for name in (".b.md.swp", "~$a.xlsx", "__pycache__/x.pyc", ".git/config"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    assert names(folder) == ["a/c.md", "a/d.md", "b.md", "z/e.png"]


def test_links_are_followed(folder: Path, tmp_path: Path):
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "satu.png").touch()
    (folder / "foto").symlink_to(tmp_path / "foto")
    (folder / "dua.png").symlink_to(tmp_path / "foto" / "satu.png")
    assert names(folder)[-3:] == ["dua.png", "foto/satu.png", "z/e.png"]


def test_links_that_lead_nowhere_or_round_are_none(folder: Path):
    before = names(folder)
    (folder / ".#b.md").symlink_to("orang@mesin.1234")  # an editor's mark
    (folder / "hilang.md").symlink_to("tiada.md")
    (folder / "diri.md").symlink_to("diri.md")
    (folder / "a" / "naik").symlink_to(folder)
    assert names(folder) == before


def test_two_folders_that_hold_one_another(folder: Path):
    (folder / "a" / "ke-z").symlink_to(folder / "z")
    (folder / "z" / "ke-a").symlink_to(folder / "a")
    assert len(names(folder)) < 20
