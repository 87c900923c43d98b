"""`lkip trace` on a small build: both ends, text and JSON, old files, unknown names."""

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest

from lkip.cli import main
from lkip.files import write_json
from lkip.model import Cell, Line, Ref, Rule, Trace, TracePlace, TracePrint, TraceValue

REPORT = "dinas-contoh/2031"
LINE = Line("chapters/03-hasil.md", 12)
CELL = Cell("perikanan.xlsx", "Kapal", "C2")

TRACE = Trace(
    (TracePlace("tbl-t", "table", "Tangkapan", "03-hasil", LINE, "Tabel\N{NO-BREAK SPACE}3.2"),),
    (
        TracePrint("71,25%", "value", LINE, Rule("capaian", (Ref("k#r"), Ref("k#t"))), "03-hasil",
                   "tbl-t", "2:3", Decimal("71.25"), "percent", "k#c"),
        TracePrint("40", "typed", LINE, LINE, "03-hasil", "tbl-t", form="bertanda", source="SK 1"),
    ),
    {
        "k#r": TraceValue("57%", CELL),
        "k#t": TraceValue("80%", Cell("perikanan.xlsx", "Kapal", "D2", "=SUM(D3:D9)")),
    },
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built report; its files are as old as its sources."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Snakefile").write_text("")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text(f"reports: [{REPORT}]\n")
    sources = tmp_path / "sources" / REPORT
    sources.mkdir(parents=True)
    (sources / "perikanan.xlsx").write_bytes(b"")
    build = tmp_path / "build" / REPORT
    write_json(build / "trace.json", TRACE)
    for name in ("data", "records", "tables", "figures", "chapters"):
        (build / f"{name}.json").write_text("{}")
    return tmp_path


def said(project: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["--root", str(project), "trace", *words])
    out, err = capsys.readouterr()
    return status, out, err


def test_from_a_number_to_its_cells(project: Path, capsys: pytest.CaptureFixture[str]):
    assert said(project, capsys, "71,25") == (
        0,
        """\
dinas-contoh/2031

71,25%
  dicetak pada Tabel 3.2, baris 2 kolom 3 (chapters/03-hasil.md:12)
  asal:
    71,25% = capaian: realisasi terhadap target [k#c]
    ├─ 57% ← perikanan.xlsx › Kapal › C2 [k#r]
    └─ 80% ← perikanan.xlsx › Kapal › D2 (rumus =SUM(D3:D9)) [k#t]
""",
        "",
    )


def test_from_a_cell_to_its_prints(project: Path, capsys: pytest.CaptureFixture[str]):
    status, out, _ = said(project, capsys, "perikanan.xlsx!Kapal!C2", REPORT)
    assert status == 0
    assert "Isi perikanan.xlsx › Kapal › C2 dicetak 1 kali" in out
    assert "dicetak pada Tabel 3.2, baris 2 kolom 3" in out
    assert "40" not in out.replace("2031", "")


def test_a_typed_number_names_its_source(project: Path, capsys: pytest.CaptureFixture[str]):
    _, out, _ = said(project, capsys, "40")
    assert "40 ← chapters/03-hasil.md:12 (angka yang ditandai penulis) sumber: SK 1" in out


def test_as_json(project: Path, capsys: pytest.CaptureFixture[str]):
    status, out, _ = said(project, capsys, "tabel:t", "--format", "json")
    first, second = json.loads(out)[REPORT]
    assert status == 0
    assert (first["number"], first["unit"], first["kind"]) == ("71.25", "percent", "value")
    assert first["printed"] == [
        {
            "cell": "2:3",
            "line": "chapters/03-hasil.md:12",
            "number": "Tabel\N{NO-BREAK SPACE}3.2",
            "part": "03-hasil",
            "title": "Tangkapan",
            "within": "tbl-t",
        }
    ]
    assert [i["cell"] for i in first["origin"]["inputs"]] == [
        "perikanan.xlsx › Kapal › C2",
        "perikanan.xlsx › Kapal › D2",
    ]
    assert second["origin"]["source"] == "SK 1"


def test_what_is_not_there_names_the_nearest(project: Path, capsys: pytest.CaptureFixture[str]):
    assert said(project, capsys, "71,52") == (
        1,
        "",
        "lkip: '71,52' tidak ditemukan dalam dinas-contoh/2031. Mungkin maksudnya: 71,25%.\n",
    )


def test_a_report_that_is_not_built(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "build" / REPORT / "trace.json").unlink()
    status, _, err = said(project, capsys, "71,25")
    assert (status, err) == (
        1,
        "lkip: dinas-contoh/2031 belum dibangun. Jalankan: lkip build dinas-contoh/2031\n",
    )


def test_an_answer_from_old_files_says_so(project: Path, capsys: pytest.CaptureFixture[str]):
    later = (project / "build" / REPORT / "data.json").stat().st_mtime + 60
    os.utime(project / "sources" / REPORT / "perikanan.xlsx", (later, later))
    status, out, err = said(project, capsys, "71,25")
    assert status == 0
    assert "71,25%" in out
    assert err.startswith(
        "Perhatian: dinas-contoh/2031 berubah sejak pembangunan terakhir: "
        "sources/dinas-contoh/2031/perikanan.xlsx.\n"
    )
    assert "lkip build dinas-contoh/2031" in err
