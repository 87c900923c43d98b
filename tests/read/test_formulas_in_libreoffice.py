"""Formulas calculated by LibreOffice: what it stores is true, and anything else is found."""

import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from read_books import YEAR, one_column, rezip, workbook

from lkip.model import Records
from lkip.read import read

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")

DATA = [
    [1200, 4, "APBD"],
    [1250.5, 1000 / 7, "DAK"],
    [0.1, 33.33, "apbd"],
    [0.2, 12.05, 5],
    [0.3, None, None],
    ["teks", 71.5, "DAK"],
    [None, 8, "BLUD"],
    [-7, 64.1, 5],
    [100_000_000_001, 5 / 3, "APBD"],
    [29_960_957_075, 2.675, None],
    [65.9, 1.005, "DAK"],
    [0, 18.18, "APBD"],
    [12_345.678, 11.13, "BLUD"],
]

CHOSEN = [
    "=-2^2", "=2^-1", "=2^3^2", "=1-1%", "=10%^2", "=0.1+0.2-0.3", "=(0.1+0.2)-0.3",
    "=SUM(Data!A:A)", "=SUM(Data!2:4)", "=COUNTA(Data!A1:A13)", "=COUNT(Data!A1:A13)",
    "=SUMPRODUCT(Data!A1:A4,Data!B1:B4)", "=ROUND(2.675,2)", "=ROUND(1.005,2)", "=ROUND(-2.5,0)",
    "=INT(-2.5)", "=TRUNC(-2.5)", "=INT(1/3*3)", "=INT(1.005*1000)", "=ROUNDUP(1.1*1.1*100,0)",
    "=ROUND(1234.5678,-2)", "=IF(0.1+0.2=0.3,1,2)", '=IF("a"="A",1,2)', "=IF(Data!A7=0,1,2)",
    '=IF(Data!A7="",1,2)', "=IF(1/3*3=1,1,2)", "=IFERROR(1/0,7)", "=IF(TRUE,,3)", "=Data!A7",
    '=IF(2>"a",1,2)', "=TRUE+1", "=SUM(TRUE,2)", "=MAX(Data!A6:A7)", "=-Data!A7",
    '=VLOOKUP("dak",Data!C1:C13,1,FALSE)&1', "=VLOOKUP(65.9,Data!A1:B13,2,FALSE)",
    '=COUNTIF(Data!C1:C13,"APBD")', "=COUNTIFS(Data!C1:C13,5)", '=SUMIF(Data!C:C,"dak",Data!B:B)',
    '=SUMIFS(Data!B1:B13,Data!C1:C13,"DAK",Data!B1:B13,">5")', "=SUBTOTAL(9,Data!B1:B13)",
    "=PRODUCT(Data!B1:B4)", "=SUM(Data!$A$1:$A$5,Data!B3)",
]  # fmt: skip


def _formula(chance: random.Random, depth: int) -> str:
    """A formula over the sheet Data, nested `depth` levels."""

    def part() -> str:
        return _formula(chance, depth - 1)

    def area() -> str:
        top, bottom = sorted(chance.sample(range(1, 14), 2))
        column = chance.choice("AB")
        return f"Data!{column}{top}:{column}{bottom}"

    if not depth:
        row = chance.choice([1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13])
        return chance.choice([f"Data!A{row}", f"Data!B{row}", "2", "0.5", "1.1", "100"])
    order = chance.choice(["=", "<>", "<", ">", "<=", ">="])
    return chance.choice(
        [
            f"({part()}{chance.choice('+-*/')}{part()})",
            f"({part()}{chance.choice('+-*/')}{part()})",
            f"-{part()}",
            f"({part()})%",
            f"SUM({area()},{part()})",
            f"{chance.choice(['MIN', 'MAX', 'AVERAGE', 'COUNT'])}({area()},{part()})",
            f"{chance.choice(['ROUND', 'ROUNDUP', 'ROUNDDOWN'])}({part()},{chance.randint(-3, 2)})",
            f"{chance.choice(['INT', 'ABS'])}({part()})",
            f"IF({part()}{order}{part()},{part()},{part()})",
            f"IFERROR({part()},{part()})",
        ]
    )


@pytest.fixture(scope="module")
def calculated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `koleksi.xlsx`, whose formulas LibreOffice has calculated."""
    chance = random.Random(YEAR)
    made = ["=" + _formula(chance, chance.randint(1, 4)) for _ in range(400)]
    rows = [[f"K{n}", formula] for n, formula in enumerate(CHOSEN + made)]
    folder = tmp_path_factory.mktemp("soffice")
    path = workbook(folder / "koleksi.xlsx", {"Buku": [["Kode", "Isi"], *rows], "Data": DATA})
    subprocess.run(
        [str(SOFFICE), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         "--convert-to", "xlsx", "--outdir", str(folder / "made"), str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder / "made"


def _read(folder: Path) -> Records:
    return read(folder, {"buku": one_column("number", unit="index")}, YEAR)


def _places(data: Records, rule: str) -> set[str]:
    return {str(place) for f in data.findings if f.rule == rule for place in f.places}


def test_what_it_stores_is_true(calculated: Path):
    data = _read(calculated)
    stale = [f.message for f in data.findings if f.rule == "stale-formula"]
    assert stale == []
    assert len(data.records) == len(CHOSEN) + 400
    # Nearly all are calculated here; what is not lies where binary noise is divided by.
    notes = [f.message for f in data.findings if f.rule == "formula-not-calculated"]
    assert all(re.match(r"Rumus di [0-9] sel .*hampir nol", message) for message in notes), notes


def test_anything_else_is_found(calculated: Path, tmp_path: Path):
    """Every stored number off by more than a jump of its rounding could be."""
    shutil.copy(calculated / "koleksi.xlsx", tmp_path)
    moved = 0

    def off(match: re.Match[str]) -> str:
        nonlocal moved
        moved += 1
        return f"</f><v>{float(match[1]) * 1.5 + 20!r}</v>"

    def change(content: bytes) -> bytes:
        return re.sub(r"</f><v>([-+.0-9E]+)</v>", off, content.decode()).encode()

    rezip(tmp_path / "koleksi.xlsx", {"xl/worksheets/sheet1.xml": change})
    found = _places(_read(tmp_path), "stale-formula")
    assert moved > 350
    assert len(found) == moved
