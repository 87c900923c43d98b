"""Each sample is built once; a test that changes it works on a copy."""

import shutil
from pathlib import Path

import projects
import pytest


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(projects.sample(tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="session")
def built_small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(projects.small(tmp_path_factory.mktemp("small")))


@pytest.fixture
def sample_copy(built_sample: Path, tmp_path: Path) -> Path:
    """The built sample, to be changed: times and Snakemake's records are copied too."""
    return Path(shutil.copytree(built_sample, tmp_path / "project"))


def _built(project: Path) -> Path:
    done = projects.lkip(project, "build")
    assert done.returncode == 0, done.stderr
    return project
