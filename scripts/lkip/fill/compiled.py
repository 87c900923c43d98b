"""Chapters as compiled by Jinja2, kept from one build to the next.

To compile a chapter takes as long as to fill it, and an author edits one of twenty.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import jinja2
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from lkip.config import Report

FOLDER = ".templates"
"""Where they are kept, beside what is built; it may be deleted at any time."""


def compiled(where: Report) -> FileSystemBytecodeCache:
    """The compiled templates of the project; a report made outside of it has its own."""
    builds = where.root / "build"
    folder = (builds if where.build.is_relative_to(builds) else where.build) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return _Compiled(str(folder), "%s")


class _Compiled(FileSystemBytecodeCache):
    """Jinja2's own, which knows its version and Python's, but not how we set it up."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept; a damaged file is as good as none."""
        try:
            super().load_bytecode(bucket)
        except OSError:
            raise
        except Exception:  # bytes that are no pickle, or no code, may raise whatever there is
            bucket.reset()

    def get_source_checksum(self, source: str) -> str:
        """Of the template, and of all that has a part in how it is compiled."""
        return super().get_source_checksum(_compiler() + source)


@cache
def _compiler() -> str:
    code = (Path(__file__).with_name(f"{name}.py") for name in ("chapters", "positions"))
    return jinja2.__version__ + "".join(path.read_text(encoding="utf-8") for path in code)
