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


def test_clock_zone_locale_and_hash_seed_do_not_matter(built_sample: Path, tmp_path: Path):
    project = sample(tmp_path)
    done = lkip(
        project, "build", TZ="Asia/Jakarta", LC_ALL="C", PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="1"
    )
    assert done.returncode == 0, done.stderr
    assert hashes(built(project, SAMPLE)) == hashes(built(built_sample, SAMPLE))
