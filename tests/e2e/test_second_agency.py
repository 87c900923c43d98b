"""A second agency of another shape builds from the same code, chapters and configuration."""

from pathlib import Path

import pytest
from documents import texts, words
from projects import SMALL, built

from lkip.files import read_json
from lkip.model import Audit, Figures

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def shown(built_small: Path) -> dict[str, str]:
    made = texts(built(built_small, SMALL))
    return {kind: " ".join(words(text)) for kind, text in made.items()}


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_its_own_figures(shown: dict[str, str], kind: str):
    """Lower is better (2 x 18,4 - 19,86) / 18,4; a cap of 120 above 82,35 / 68,40; counts."""
    for figure in ("92,07%", "120,00%", "93,25%", "97,64%", "Rp29.960.957.075"):
        assert figure in shown[kind], figure


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_its_own_scales(shown: dict[str, str], kind: str):
    """Configuration of the agency over the shared one: its classes and bounds, and no others."""
    for phrase in ("Memuaskan", "Perlu Perbaikan", "Hemat"):
        assert phrase in shown[kind], phrase
    for phrase in ("Sangat Tinggi", "Sangat Berhasil", "Efisien."):
        assert phrase not in shown[kind], phrase


def test_its_own_header_of_the_year(shown: dict[str, str]):
    """The year's `report.yaml` changes one key; the parts stay those of the shared file."""
    assert "Laporan Kinerja Dinkes 2023" in shown["pdf"]
    assert "BAB III" in shown["pdf"]


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_no_sentence_about_what_it_does_not_have(shown: dict[str, str], kind: str):
    for phrase in (
        "anggaran perubahan",
        "Perjanjian Kinerja Perubahan",
        "pagu perubahan",
        "0 program",
        "None",
        "Dumai",
        "Koperasi",
    ):
        assert phrase not in shown[kind], phrase


def test_an_indicator_without_realisasi_has_a_sentence_and_bars_only_for_its_years(
    built_small: Path, shown: dict[str, str]
):
    figures = read_json(built(built_small, SMALL) / "figures.json", Figures).figures
    chart = figures["target-realisasi/indikator/iku-03"]
    assert [series.labels[-1] for series in chart.series] == ["88%", ""]
    assert "Realisasinya belum tersedia sampai laporan ini disusun" in shown["pdf"]


def test_nothing_is_found(built_small: Path):
    """No number is missing where a sentence prints it, no control figure differs."""
    audit = read_json(built(built_small, SMALL) / "audit.json", Audit)
    assert audit.findings == ()
