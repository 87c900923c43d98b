"""The files below a folder, as the gate, the workflow and the stages see them alike.

It imports nothing but the standard library, for the gate does not either.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path


def below(folder: Path | str) -> Iterator[tuple[str, os.stat_result]]:
    """The files below a folder: their paths from it, with slashes, in order, and their states.

    Hidden ones, Python's caches and Excel's marks of an open file are none. Links are followed, but
    not back into where they stand. A folder that is not there has none, and what vanishes while it
    is looked for, or leads nowhere, is none.
    """
    yield from _below(str(folder), "", ())


def _below(folder: str, name: str, above: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            kept = [one for one in entries if not one.name.startswith((".", "~$", "__pyc"))]
    except (FileNotFoundError, NotADirectoryError):
        return
    for one in sorted(kept, key=lambda entry: entry.name):
        state = _state(one.path)
        if state is None:
            continue
        if stat.S_ISREG(state.st_mode):
            yield f"{name}{one.name}", state
        elif stat.S_ISDIR(state.st_mode):
            inner = above
            if one.is_symlink():
                real, here = os.path.realpath(one.path), os.path.realpath(folder)
                if real in above or f"{here}{os.sep}".startswith(f"{real}{os.sep}"):
                    continue
                inner = (*above, real)
            yield from _below(one.path, f"{name}{one.name}/", inner)


def _state(path: str) -> os.stat_result | None:
    """The state of a file; None where there is none, or a link that leads round in a ring."""
    try:
        return os.stat(path)  # noqa: PTH116  # half a thousand files, of which no objects are made
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ELOOP):
            return None
        raise
