"""Every line of `style.yaml` shows in every document that it is for."""

from pathlib import Path
from typing import Any

import docx_tools
import html_tools
import msgspec
import pytest
import sample
from pdf_tools import FONTS

from lkip.config import Style
from lkip.write.pdf import write_pdf
from lkip.write.pdf.prepare import prepare

GIVEN = msgspec.to_builtins(sample.style())
OTHER = {"family": "Libertinus Serif", "word": "Times New Roman", "math": "DejaVu Sans Mono"}
ALONE = {
    # A DOCX and a page name a font of the reader's, a PDF carries its own.
    ("font", "word"): ("docx", "html"),
    ("font", "math"): ("pdf",),
}
KEYS = [(group, name) for group, values in GIVEN.items() if values for name in values]

TEXT = """
::: {#sampul .part kind=cover landscape=false}
# Laporan Perikanan {#sec-sampul}

Tahun 2031

**Dinas Perikanan**
:::

::: {#bab .part kind=main landscape=false}
# Pendahuluan {#sec-bab}

Hasil tangkapan naik menurut [statistik](https://data.muarajati.go.id), yaitu $\\alpha + 1$.

## Tangkapan {#sec-dua number="1.1"}

### Nelayan {#sec-tiga number="1.1.1"}

Nelayan kecil melaut.[^1]

[^1]: Menurut sensus.

:::: {#tbl-anggaran .table table="anggaran" number="1.1" label="Tabel"}
Anggaran

Sumber: DPA.
::::

:::: {#fig-capaian .chart figure="capaian" number="1.1" label="Grafik" alt="Capaian."}
Capaian
::::

:::: {#fig-bagan .diagram figure="organisasi" number="1.1" label="Gambar" alt="Susunan."}
Susunan
::::
:::
"""


def document() -> dict[str, Any]:
    return sample.pandoc_document(sample.parse(TEXT))


def pdf(style: Style, folder: Path) -> bytes:
    tables, figures = sample.tables().tables, sample.figures().figures
    prepare(tables, figures, folder, document()["blocks"])
    return write_pdf(document(), style, FONTS, folder)[0]


def writers(folder: Path) -> dict[str, Any]:
    return {
        "pdf": lambda style: pdf(style, folder),
        "docx": lambda style: docx_tools.written(document(), style),
        "html": lambda style: html_tools.written(document(), style=style),
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made = writers(tmp_path_factory.mktemp("typst"))
    return {kind: write(sample.style()) for kind, write in made.items()}


def changed(group: str, name: str) -> Style:
    given = GIVEN[group][name]
    other = (
        OTHER[name]
        if group == "font"
        else "8E1B3A"
        if isinstance(given, str)
        else ["8E1B3A", "2F6B4F"]
        if isinstance(given, list | tuple)
        else given * 1.25
    )
    return msgspec.convert(GIVEN | {group: GIVEN[group] | {name: other}}, Style)


@pytest.mark.parametrize(("group", "name"), KEYS)
def test_each_line_changes_each_document(
    usual: dict[str, bytes], tmp_path: Path, group: str, name: str
):
    style = changed(group, name)
    for kind, write in writers(tmp_path).items():
        meant = kind in ALONE.get((group, name), ("pdf", "docx", "html"))
        assert (write(style) != usual[kind]) == meant, kind


def test_the_same_style_gives_the_same_documents(usual: dict[str, bytes], tmp_path: Path):
    """Else the test above could not fail."""
    for kind, write in writers(tmp_path).items():
        assert write(sample.style()) == usual[kind], kind


def test_a_cover_without_a_band_has_none():
    style = msgspec.convert(GIVEN | {"cover": GIVEN["cover"] | {"band": 0}}, Style)
    footer = docx_tools.part(docx_tools.written(document(), style), "word/footer2.xml")
    assert not footer.xpath("//*[local-name() = 'drawing']")
    usual_footer = docx_tools.part(docx_tools.written(document()), "word/footer2.xml")
    assert len(usual_footer.xpath("//*[local-name() = 'drawing']")) == 2
