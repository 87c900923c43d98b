"""YAML as people write it: what they get wrong, in plain words, at its line."""

import pytest

from lkip.config.yaml_text import Parsed, locate, parse, steps_of
from lkip.model import Finding


def wrong(data: bytes) -> tuple[int, str]:
    """Line and message of the finding against a file."""
    finding = parse("a.yaml", data)
    assert isinstance(finding, Finding)
    assert (finding.severity, finding.rule) == ("error", "config")
    assert finding.remedy
    (place,) = finding.places
    file, _, line = str(place).partition(":")
    assert file == "a.yaml"
    return int(line or 0), finding.message


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a:\n\tb: 1\n", 2, "baris ini dilekukkan dengan tab"),
        ("a:\n  b:\n  \tc: 1\n", 3, "baris ini dilekukkan dengan tab"),
        ("judul: Target: 2031\n", 1, "ada titik dua yang tidak pada tempatnya"),
        ("a: 1\n  b: 2\n", 2, "ada titik dua yang tidak pada tempatnya"),
        ("a: 1\nb: 'x\nc: 2\n", 2, "tanda kutip yang dibuka di sini tidak ditutup"),
        (
            "a: 1\nb: [1, 2\nc: 3\n",
            2,
            "kurung yang dibuka di sini tidak ditutup, atau kurang koma di dalamnya",
        ),
        (
            "a: {b: 1\n",
            1,
            "kurung yang dibuka di sini tidak ditutup, atau kurang koma di dalamnya",
        ),
        ("  a: 1\nb: 2\n", 2, "lekukan baris ini tidak cocok dengan baris di atasnya"),
        ("- a\nb: 1\n", 2, "lekukan baris ini tidak cocok dengan baris di atasnya"),
        ("a: 1\nb: {{ tahun }}\n", 2, "isian yang memuat {{ … }} belum diapit tanda kutip"),
        ("a: @x\n", 1, "isian ini diawali tanda yang mempunyai arti sendiri dalam YAML"),
        ("a: *x\n", 1, "susunan YAML tidak dapat dibaca"),
        ("a: !!python/object:os.x 1\n", 1, "susunan YAML tidak dapat dibaca"),
        ("a: 1\nb: 2\na: 3\n", 3, "kunci `a` tertulis dua kali"),
        ("x:\n  - a: 1\n    a: 2\n", 3, "kunci `a` tertulis dua kali"),
        ("a: \x07\n", 0, "berkas ini memuat lambang yang tidak tampak"),
    ],
)
def test_what_is_wrong_is_told_in_plain_words(text: str, line: int, message: str):
    assert wrong(text.encode()) == (line, message)


def test_another_encoding_is_told():
    assert wrong("judul: Kafé".encode("cp1252")) == (0, "berkas ini bukan teks UTF-8")
    assert wrong("judul: Kafe".encode("utf-16")) == (0, "berkas ini bukan teks UTF-8")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("", None),
        ("# kosong\n", None),
        ("a: 1\n", {"a": 1}),
        ("\ufeffa: 1\n", {"a": 1}),
        ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
        ("a: {x: 1}\nb: {x: 2}\n", {"a": {"x": 1}, "b": {"x": 2}}),
    ],
)
def test_what_can_be_read_is_read(text: str, content: object):
    found = parse("a.yaml", text.encode())
    assert isinstance(found, Parsed)
    assert found.content == content


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("$", []),
        ("$.columns[0].width", ["columns", 0, "width"]),
        ("$.scales[...].classes[1]", ["scales", None, "classes", 1]),
        ("key` in `$.uses`", ["uses"]),
    ],
)
def test_steps_of_a_path(path: str, steps: list[object]):
    assert steps_of(path) == steps


def test_a_place_is_found_in_the_most_special_file_that_has_it():
    files = [
        parse("umum.yaml", b"a: 1\nb:\n  - x: 1\n  - x: 2\n"),
        parse("dinas.yaml", b"# dinas\nb:\n  - x: 3\n"),
    ]
    parsed = [file for file in files if isinstance(file, Parsed)]
    assert str(locate(parsed, ["b", 0, "x"])) == "dinas.yaml:3"
    assert str(locate(parsed, ["b", 1, "x"])) == "umum.yaml:4"
    assert str(locate(parsed, ["a"])) == "umum.yaml:1"
    assert str(locate(parsed, ["c"])) == "dinas.yaml:2"
