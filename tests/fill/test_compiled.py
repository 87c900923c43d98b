"""Compiled chapters are kept between builds, and never stand for another text than the author's."""

from pathlib import Path

import pytest
from filling import filled, found, printed
from jinja2 import Environment

from lkip.fill.compiled import FOLDER
from lkip.values import tokens

CHAPTER = "# Judul\n\nSatu {{ tahun }}.\n\n{% include 'bagian/x.md' %}\n"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that Jinja2 compiles."""
    names: list[str] = []
    compile_ = Environment.compile

    def noted(self: Environment, source: str, name: str = "", filename: str = "") -> object:
        names.append(name)
        return compile_(self, source, name or None, filename or None)

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def test_only_an_edited_chapter_is_compiled_again(tmp_path: Path, compiled: list[str]):
    files = {"bab.md": CHAPTER, "bagian/x.md": "Isi.\n"}
    first = filled(tmp_path, files)
    assert [*filter(None, compiled)] == ["bab.md", "bagian/x.md"]
    compiled.clear()
    assert filled(tmp_path, files) == first
    assert [*filter(None, compiled)] == []
    filled(tmp_path, files | {"bagian/x.md": "Isi lain.\n"})
    assert [*filter(None, compiled)] == ["bagian/x.md"]


def test_places_stay_right_when_a_chapter_before_is_new(tmp_path: Path):
    """A kept chapter names its own lines, whatever stands before it in the report."""
    filled(tmp_path, {"bab.md": "Satu.\n\nDua.\n"})
    chapters = filled(tmp_path, {"awal.md": "Nol.\n", "bab.md": "Satu.\n\nDua.\n"}, "awal", "bab")
    assert [str(place) for place in chapters.positions] == [
        "chapters/awal.md:1",
        "chapters/bab.md:1",
        "chapters/bab.md:3",
    ]


def test_findings_come_from_kept_chapters_too(tmp_path: Path):
    """
    ![Uraian](tiada.png)

    {{ tiada }}
    """
    source = test_findings_come_from_kept_chapters_too.__doc__.replace("\n    ", "\n")
    first = found(filled(tmp_path, {"bab.md": source}))
    assert [(place, rule) for place, rule, _ in first] == [
        ("chapters/bab.md:4", "unknown-name"),
        ("chapters/bab.md:2", "picture"),
    ]
    assert found(filled(tmp_path, {"bab.md": source})) == first


@pytest.mark.parametrize("held", [b"", b"j2", "cut"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, held: bytes | str):
    first = filled(tmp_path, {"bab.md": "Satu {{ tahun }}.\n"})
    (kept,) = (tmp_path / "build" / FOLDER).iterdir()
    kept.write_bytes(kept.read_bytes()[:30] if isinstance(held, str) else held)
    again = filled(tmp_path, {"bab.md": "Satu {{ tahun }}.\n"})
    assert again == first
    assert printed(again) == "Satu 2031.\n"


def test_the_place_of_a_text_that_is_kept_for_a_caption(tmp_path: Path):
    """
    Satu.

    {% set judul %}
    Judul
    {% endset %}
    {{ gambar('tiada.png', judul, 'Uraian') }}
    """
    source = test_the_place_of_a_text_that_is_kept_for_a_caption.__doc__.replace("\n    ", "\n")
    folder = tmp_path / "sources" / "dinas" / "2031"
    folder.mkdir(parents=True)
    (folder / "tiada.png").write_bytes(b"rusak")
    chapters = filled(tmp_path, {"bab.md": source})
    (block,) = chapters.blocks
    (token,) = (t for t in tokens.split(block.caption) if isinstance(t, tokens.Token))
    assert str(chapters.positions[token.number]) == "chapters/bab.md:5"
