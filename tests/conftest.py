"""What all tests share."""

import sys
from pathlib import Path

from hypothesis import settings

# Made-up examples are the same in every run, and a busy machine fails no test.
settings.register_profile("lkip", deadline=None, derandomize=True)
settings.load_profile("lkip")

for folder in sorted(Path(__file__).parent.iterdir()):
    if folder.is_dir() and folder.name not in ("fixtures", "golden", "__pycache__"):
        sys.path.insert(0, str(folder))  # helper modules stand beside the tests that use them
