"""A program that runs for this process, and ends with it when it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def run(
    command: Sequence[str | Path], environment: Mapping[str, str], folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `command` to its end without input; what it says, and its exit status.

    Whatever interrupts this process ends the program, and all that it has started, before the
    exception goes on: nothing writes into a temporary folder any more when that is removed.
    """
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, encoding="utf-8", errors="replace", start_new_session=True,
    ) as process:  # fmt: skip
        try:
            out, said = process.communicate()
        except BaseException:
            _end(process)
            process.communicate()  # until the last of them has let go of what it writes to
            raise
    return subprocess.CompletedProcess(command, process.returncode, out, said)


def _end(process: subprocess.Popen[str]) -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
