"""The same sources give the same bytes: however built, wherever, whenever."""

from pathlib import Path

import pytest
from projects import SAMPLE, built, hashes, lkip, sample, snakemake

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("cores", ["1", "2"])
def test_plain_snakemake_makes_the_same_files_in_another_folder(
    built_sample: Path, tmp_path: Path, cores: str
):
    project = sample(tmp_path / "folder lain, dengan spasi")
    done = snakemake(project, "-c", cores)
    assert done.returncode == 0, done.stderr
    assert hashes(built(project, SAMPLE)) == hashes(built(built_sample, SAMPLE))


@pytest.fixture
def user(tmp_path: Path) -> Path:
    """The home of a user who has templates, filters and words of their own for pandoc."""
    home = tmp_path / "rumah é"
    for kind, written in (
        ("templates/default.html5", "$body$<p>Milik pemakai</p>"),
        ("templates/default.typst", "$body$ Milik pemakai"),
        ("templates/default.openxml", "<w:document>Milik pemakai</w:document>"),
        ("abbreviations", "Tabel\nGrafik\n"),
        ("translations/id.yaml", "Contents: Milik pemakai\n"),
    ):
        path = home / ".local" / "share" / "pandoc" / kind
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")
    (home / "sementara").mkdir()
    return home


def test_user_clock_zone_locale_and_hash_seed_do_not_matter(
    built_sample: Path, tmp_path: Path, user: Path
):
    project = sample(tmp_path / "proyek")
    home, temporary = str(user), str(user / "sementara")
    done = lkip(
        project,
        "build",
        HOME=home,
        XDG_DATA_HOME=f"{home}/.local/share",
        TMPDIR=temporary,
        TZ="Asia/Jakarta",
        LC_ALL="C",
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH="1",
    )
    assert done.returncode == 0, done.stderr
    assert hashes(built(project, SAMPLE)) == hashes(built(built_sample, SAMPLE))
