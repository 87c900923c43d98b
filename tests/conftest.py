"""What all tests share."""

import sys
from pathlib import Path

for folder in sorted(Path(__file__).parent.iterdir()):
    if folder.is_dir() and folder.name not in ("fixtures", "golden", "__pycache__"):
        sys.path.insert(0, str(folder))  # helper modules stand beside the tests that use them
