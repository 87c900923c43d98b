"""Golden files: what came out once, was looked at, and must come out again.

`UPDATE_GOLDEN=1 python -m pytest` writes them anew; look at the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str, made: str, folder: Path = GOLDEN) -> str:
    """The text of the golden file `name`, which is `made` itself when goldens are refreshed."""
    path = folder / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="\n")
    assert path.is_file(), f"no golden file {name}; make it with UPDATE_GOLDEN=1"
    return path.read_text(encoding="utf-8")
