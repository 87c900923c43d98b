"""The archive of last year's report, as `report.yaml` names it: its records, or what is wrong."""

import shutil
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from bags import zipped as zip_file

from lkip.archive import bag, zipped
from lkip.archive.extract import extract
from lkip.archive.last import stage
from lkip.archive.note import FORMAT, NAME, Note, note
from lkip.archive.opened import archived_records
from lkip.config import Report
from lkip.files import read_json, to_json
from lkip.model import Cell, Finding, Records, Series, Value
from lkip.stage import Refused
from making import made, percent, rupiah, value

ROOT = Path(__file__).resolve().parents[2]
KAPAL = Records((made("kapal/1", nama="Bahari", hasil=12),))
LINE = "config/agencies/dinas-perikanan/2031/report.yaml:2"


@pytest.fixture
def where(tmp_path: Path) -> Report:
    """A report whose configuration names `lama.zip`, which is not there."""
    one = Report(tmp_path, "dinas-perikanan", 2031)
    for folder in (one.sources, one.config[-1]):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "config" / "report.yaml", tmp_path / "config")
    layout(one, "# milik kami\nlast_year: lama.zip\n")
    return one


def layout(where: Report, text: str) -> None:
    (where.config[-1] / "report.yaml").write_text(text, encoding="utf-8")


def archive(target: Path, told: Note | None = None, records: Records | bytes = KAPAL) -> Path:
    """An archive of the report of 2030, or of what is told."""
    top = target.parent / "bag"
    given = {
        "project/a.md": b"a",
        "environment/a.txt": b"a",
        "outputs/records.json": records if isinstance(records, bytes) else to_json(records),
        "outputs/lkip.pdf": b"%PDF- ikan",
    }
    for name, data in given.items():
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (top / NAME).write_bytes(to_json(told or note("dinas-perikanan/2030", False, 0)))
    bag.seal(top, {})
    with target.open("wb") as file:
        zipped.pack(top, file, "dinas-perikanan-2030")
    shutil.rmtree(top)
    return target


def made_of(where: Report) -> Records:
    stage(where)
    return read_json(where.build / "last.json", Records)


def finding(where: Report) -> Finding:
    """The only one, at the line that names the archive."""
    found = made_of(where)
    assert found.records == ()
    (one,) = found.findings
    assert (one.severity, one.rule, *map(str, one.places)) == ("error", "last-year-archive", LINE)
    assert "hapus `last_year`" in one.remedy
    return one


def test_none_is_named(where: Report):
    archive(where.sources / "lama.zip")
    layout(where, "draft: true\n")
    assert made_of(where) == Records(())


def test_a_whole_archive(where: Report):
    archive(where.sources / "lama.zip")
    assert made_of(where) == KAPAL


def test_an_extract_says_the_same_and_holds_nothing_else(where: Report, tmp_path: Path):
    given = archive(tmp_path / "2030.zip")
    assert extract(given, where.sources / "lama.zip") == []
    assert made_of(where) == KAPAL
    top, findings = zipped.unpack(where.sources / "lama.zip", tmp_path / "open")
    assert top is not None and findings == []
    payload = sorted(p.name for p in (top / "data").rglob("*") if p.is_file())
    assert payload == ["archive.json", "records.json"]
    assert bag.sha256(given) in (top / "bag-info.txt").read_text()


def test_the_same_archive_gives_the_same_extract(tmp_path: Path):
    given = archive(tmp_path / "2030.zip")
    for name in ("a.zip", "b.zip"):
        assert extract(given, tmp_path / name) == []
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize("damage", [b"bukan zip", b""])
def test_no_extract_of_what_is_no_archive(tmp_path: Path, damage: bytes):
    (tmp_path / "a.zip").write_bytes(damage)
    (one,) = extract(tmp_path / "a.zip", tmp_path / "b.zip")
    assert one.rule == "damaged-archive"
    assert not (tmp_path / "b.zip").exists()


def test_a_file_that_is_not_there(where: Report):
    said = finding(where)
    assert "lama.zip, tidak ada dalam sources/dinas-perikanan/2031" in said.message


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04 terpotong"])
def test_no_zip_file(where: Report, data: bytes):
    (where.sources / "lama.zip").write_bytes(data)
    assert "rusak, terpotong, atau bukan berkas zip (lama.zip)" in finding(where).message


def test_a_zip_file_of_something_else(where: Report):
    zip_file(where.sources / "lama.zip", [("foto/a.png", b"x")])
    assert "bukan arsip laporan lkip" in finding(where).message


def test_a_name_that_leads_out(where: Report):
    zip_file(where.sources / "lama.zip", [("a/../../luar.txt", b"x")])
    assert "menunjuk ke luar foldernya" in finding(where).message
    assert not list(where.root.rglob("luar.txt"))


def test_one_byte(where: Report):
    path = archive(where.sources / "lama.zip")
    path.write_bytes(path.read_bytes().replace(b"Bahari", b"Bahara"))
    assert "rusak" in finding(where).message


def test_a_newer_format(where: Report):
    newer = msgspec.structs.replace(note("dinas-perikanan/2030", False, 0), version=FORMAT + 1)
    archive(where.sources / "lama.zip", newer)
    said = finding(where)
    assert f"berformat versi {FORMAT + 1}" in said.message
    assert said.remedy.startswith("Perbarui lkip")


@pytest.mark.parametrize("other", ["dinas-lain/2030", "dinas-perikanan/2031"])
def test_the_archive_of_another_report(where: Report, other: str):
    archive(where.sources / "lama.zip", note(other, False, 0))
    assert f"ialah arsip laporan {other}, bukan dinas-perikanan/2030" in finding(where).message


@pytest.mark.parametrize("records", [b"", b"[" * 100_000, b'{"records": 3}', b'{"records":"\xff"}'])
def test_figures_that_cannot_be_read(where: Report, records: bytes):
    archive(where.sources / "lama.zip", records=records)
    assert "Angka dalam arsip ini tidak dapat dibaca" in finding(where).message


@pytest.mark.parametrize(
    "item",
    [
        rupiah("1E+999999999"),
        rupiah("1E-999999999"),
        Value(Decimal("NaN"), "rupiah", Cell("a.xlsx", "A")),
        Value(Decimal("Infinity"), "rupiah", Cell("a.xlsx", "A")),
        rupiah(1, decimals=10**12),
        rupiah(1, decimals=-1000),
        value(1, "kapal\x1b[2J"),
        Series({2030: percent("1E+999999999")}),
        "Bahari\x00",
        "Bahari\x1b[2J",
    ],
)
def test_figures_and_texts_that_no_workbook_holds(where: Report, item: object):
    """They would fill the memory or the terminal of whoever prints them."""
    archive(where.sources / "lama.zip", records=Records((made("kapal/1", hasil=item),)))
    assert "tidak wajar" in finding(where).message


def test_figures_and_texts_that_a_workbook_holds(where: Report):
    held = made(
        "kapal/1", a=rupiah("0.30000000000000004", decimals=2), b="Baris 1\nBaris\xa02", c=0
    )
    archive(where.sources / "lama.zip", records=Records((held,)))
    assert made_of(where).records == (held,)


@pytest.mark.parametrize("other", ["dinas-lain/2030", "dinas-perikanan/2029"])
def test_no_records_of_another_report(tmp_path: Path, other: str):
    path = archive(tmp_path / "2030.zip", note(other, False, 0))
    records, (one,) = archived_records(path, "dinas-perikanan/2030", "records.json")
    assert records is None
    assert one.rule == "other-report"
    assert f"ialah arsip laporan {other}, bukan dinas-perikanan/2030" in one.message


def test_an_archive_without_figures(where: Report, tmp_path: Path):
    path = archive(tmp_path / "a.zip")
    records, findings = archived_records(path, "dinas-perikanan/2030", "data.json")
    assert records is None
    assert "tidak dapat dibaca" in findings[0].message


@pytest.mark.parametrize(
    "name", ["../lama.zip", "arsip/lama.zip", "arsip\\lama.zip", "/lama.zip", "lama.tar", ".zip"]
)
def test_a_name_that_is_none_of_a_file_beside_the_workbooks(where: Report, name: str):
    layout(where, f"# milik kami\nlast_year: '{name}'\n")
    with pytest.raises(Refused) as refused:
        stage(where)
    (one,) = refused.value.findings
    assert str(one.places[0]) == LINE
    assert "bukan nama berkas .zip saja" in one.message
