"""Nothing in the code knows an agency, a key or a year."""

from pathlib import Path

import pytest
from documents import texts
from projects import lkip
from renaming import renamed

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_another_name_builds_without_an_edit(tmp_path: Path, seed: int):
    project, renaming = renamed(tmp_path, seed)
    done = lkip(project, "build")
    assert done.returncode == 0, done.stderr
    folder = project / "build" / renaming.agency / str(renaming.year)
    for text in texts(folder).values():
        flat = _flat(text)
        for name in renaming.texts:
            assert _flat(name) in flat, name
        # 37 / 48, 54.321.000 / 81.000.000 and 77,08 / 67,06: the added indicator and programme.
        for figure in ("77,08%", "67,06%", "114,94%"):
            assert figure in text
        assert f"tahun{renaming.year}" in flat
        # The fixture is gone, but for the years of laws and regulations.
        for old in ("Sungai Raya", "Dinas Kesehatan", "stunting", "tahun 2023", "Dumai"):
            assert _flat(old) not in flat


def _flat(text: str) -> str:
    """Letters and figures alone: lines may break, and words be hyphenated, anywhere."""
    return "".join(text.replace("-", "").split()).lower()
