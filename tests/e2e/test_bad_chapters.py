"""A chapter full of mistakes: each is told with its line, and the documents are made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from documents import docx_text, pdf_text, words
from projects import SMALL, built, lkip, small

from lkip.files import read_json
from lkip.model import Audit

pytestmark = pytest.mark.e2e

CHAPTER = Path("chapters") / SMALL / "04-penutup.md"
WIDE = "|" + " 1.234.567.890.000 |" * 10

TEXT = f"""# Penutup

Puskesmas <b>tertib</b>, lihat @tbl-tiada.

| Jenis | Jumlah |
|-------|-------:|
| balita | 12 | 13 |

+-------+--------+
| Jenis | Jumlah |
+-------+--------+

Foto ![Puskesmas](sources/{SMALL}/puskesmas.gif) ini.

{{{{ gambar("bagan.png", "Bagan Layanan", "Bagan") }}}}

{WIDE}
|{"--|" * 10}
{WIDE}

Kalimat penutup.
"""

EXPECTED = {
    (3, "raw-html"),
    (3, "unknown-reference"),
    (7, "broken-table"),
    (10, "broken-table"),
    (13, "picture"),
    (15, "picture"),
    (15, "unreferenced"),
    (17, "wide-table"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = small(tmp_path_factory.mktemp("salah"))
    (project / CHAPTER).write_text(TEXT, encoding="utf-8")
    (project / "sources" / SMALL / "puskesmas.gif").write_bytes(b"GIF89a")
    (project / "sources" / SMALL / "bagan.png").write_bytes(b"ini bukan gambar")
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    return built(project, SMALL)


def test_every_mistake_is_told_with_its_line(made: Path):
    found = read_json(made / "audit.json", Audit).findings
    here = {
        (place.line, finding.rule)  # type: ignore[union-attr]
        for finding in found
        for place in finding.places
        if str(place).startswith(CHAPTER.as_posix()) and finding.rule != "typed-number"
    }
    assert here == EXPECTED
    assert all(finding.remedy for finding in found)


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_rest_is_printed(made: Path, kind: str):
    text = " ".join(words({"pdf": pdf_text, "docx": docx_text}[kind](made / f"lkip.{kind}")))
    assert "Kalimat penutup." in text
    assert "Puskesmas tertib, lihat [@tbl-tiada?]." in text
    assert f"[Gambar tidak dapat ditampilkan: sources/{SMALL}/puskesmas.gif]" in text
    assert f"[Gambar tidak dapat ditampilkan: sources/{SMALL}/bagan.png]" in text
    assert re.search(r"Gambar.4\.1 Bagan Layanan", text)
    assert "1.234.567.890.000" in text
