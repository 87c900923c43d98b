"""Files between the stages: the same bytes for the same value, written whole or not at all."""

import errno
import json
import os
import stat
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from golden import golden
from lkip.files import read_json, to_json, write_bytes, write_json, write_with_checksum
from lkip.model import (
    VERSION,
    Audit,
    Chapters,
    Covered,
    Figures,
    Line,
    Outline,
    Passages,
    Records,
    Series,
    Tables,
    Trace,
    Value,
)
from making import made, rupiah


def test_json_is_canonical():
    text = to_json({"b": {2032: "é", 2031: Decimal("1.50")}, "a": (Line("bab.md", 3),)}).decode()
    assert text == (
        "{\n"
        ' "a": [\n  {\n   "file": "bab.md",\n   "line": 3,\n   "type": "line"\n  }\n ],\n'
        ' "b": {\n  "2031": "1.50",\n  "2032": "é"\n }\n'
        "}\n"
    )


def test_the_order_of_making_does_not_matter():
    one = made("kapal/1", nama="Bahari", target={2030: 1, 2031: 2})
    other = made("kapal/1", nama="Bahari", target={2031: 2, 2030: 1})
    assert to_json(one) == to_json(other)


@pytest.mark.parametrize("number", ["0.1", "1.50", "100", "1E+3", "-0.00", "1" * 40 + ".000001"])
def test_no_digit_of_a_decimal_is_lost(tmp_path: Path, number: str):
    write_json(tmp_path / "v.json", rupiah(number))
    back = read_json(tmp_path / "v.json", Value)
    assert str(back.number) == str(Decimal(number))


YEARS = st.dictionaries(st.integers(2000, 2100), st.decimals(allow_nan=False, allow_infinity=False))


@given(YEARS)
def test_what_is_written_is_read(years: dict[int, Decimal]):
    r = made(
        "indikator/a",
        nama="Hasil — tangkap",
        realisasi=Series({y: rupiah(str(n)) for y, n in years.items()}),
    )
    records = Records((r,))
    assert msgspec.json.decode(to_json(records), type=Records) == records


def test_another_shape_is_refused(tmp_path: Path):
    (tmp_path / "a.json").write_text('{"records": [{"key": 1, "fields": {}}]}')
    with pytest.raises(msgspec.ValidationError, match="Expected `str`, got `int`"):
        read_json(tmp_path / "a.json", Records)


def test_another_version_is_refused(tmp_path: Path):
    (tmp_path / "a.json").write_text(f'{{"records": [], "version": {VERSION + 1}}}')
    with pytest.raises(
        msgspec.ValidationError, match=f"^a.json has version {VERSION + 1}, not {VERSION}$"
    ):
        read_json(tmp_path / "a.json", Records)


# --- whole or not at all ----------------------------------------------------------------------


def test_folders_are_made(tmp_path: Path):
    write_bytes(tmp_path / "a" / "b" / "c.txt", b"isi")
    assert (tmp_path / "a" / "b" / "c.txt").read_bytes() == b"isi"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_everybody_may_read_the_file(tmp_path: Path):
    write_bytes(tmp_path / "a.txt", b"isi")
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o644


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch):
    path = tmp_path / "a.txt"
    write_bytes(path, b"lama")

    def full(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "disk full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="disk full") as failed:
        write_bytes(path, b"baru")
    assert failed.value.filename == str(path)
    assert path.read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_value_that_cannot_be_written_leaves_the_old_file(tmp_path: Path):
    path = tmp_path / "a.json"
    write_json(path, {"a": 1})
    with pytest.raises(TypeError):
        write_json(path, {"a": object()})
    assert json.loads(path.read_text()) == {"a": 1}
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_a_checksum_stands_beside_the_file(tmp_path: Path):
    write_with_checksum(tmp_path / "a.txt", b"abc")
    assert (tmp_path / "a.txt").read_bytes() == b"abc"
    # the well-known SHA-256 of "abc", as `sha256sum` writes it
    assert (tmp_path / "a.txt.sha256").read_text() == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"
    )


# --- shapes -------------------------------------------------------------------------------------


def test_the_shapes_on_disk_change_only_on_purpose():
    """Another shape needs another `VERSION`, or readers of old files will misread them."""
    kinds = (Records, Tables, Figures, Chapters, Outline, Passages, Trace, Covered, Audit)
    _, shapes = msgspec.json.schema_components(kinds)
    plain = json.loads(json.dumps(shapes))
    text = json.dumps({"version": VERSION, "shapes": _undescribed(plain)}, indent=1, sort_keys=True)
    assert text + "\n" == golden("schemas.json", text + "\n")


def _undescribed(shape: object) -> object:
    """Without the descriptions, which are docstrings and may change."""
    if isinstance(shape, dict):
        return {k: _undescribed(v) for k, v in shape.items() if k != "description"}
    return [_undescribed(one) for one in shape] if isinstance(shape, list) else shape
