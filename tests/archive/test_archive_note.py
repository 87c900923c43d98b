"""`archive.json`: what is refused before anything else is believed."""

import json
from pathlib import Path

import msgspec
import pytest
from bags import TOLD

from lkip.archive import note
from lkip.files import to_json


def noted(folder: Path, data: bytes) -> tuple[note.Note | None, list[str]]:
    path = folder / note.NAME
    path.parent.mkdir()
    path.write_bytes(data)
    told, findings = note.read(folder)
    return told, [finding.rule for finding in findings]


def changed(**fields: object) -> bytes:
    return json.dumps({**msgspec.to_builtins(TOLD), **fields}).encode()


def test_what_is_written_is_read(tmp_path: Path):
    assert noted(tmp_path, to_json(TOLD)) == (TOLD, [])


def test_a_newer_format_is_told_although_its_fields_are_others(tmp_path: Path):
    data = json.dumps({"version": note.FORMAT + 1, "laporan": ["satu", "dua"]}).encode()
    assert noted(tmp_path, data) == (None, ["newer-archive"])


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b'{"version": "satu"}', b"\xff\xfe", changed(report=3),
        changed(report="../../dinas/2031"), changed(report="dinas"), changed(lkip="1\x1b[2J"),
        b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_note_that_cannot_be_read(tmp_path: Path, data: bytes):
    assert noted(tmp_path, data) == (None, ["damaged-note"])


def test_a_bag_of_something_else(tmp_path: Path):
    told, findings = note.read(tmp_path)
    assert (told, [f.rule for f in findings]) == (None, ["not-an-archive"])


def test_libraries_run_only_on_the_same_python_and_machine():
    here = note.note("dinas/2031", True, 0)
    assert note.same_python(here)
    assert not note.same_python(msgspec.structs.replace(here, python="3.99.1"))
    assert not note.same_python(msgspec.structs.replace(here, platform="mesin-lain"))
