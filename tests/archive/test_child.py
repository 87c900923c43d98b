"""Programs that are run for this process: what they say, and that they end with it."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from lkip.archive.child import run


def test_what_a_program_says():
    code = "import sys; print('ya'); sys.stderr.write('tidak'); sys.exit(3)"
    done = run([sys.executable, "-c", code], dict(os.environ))
    assert (done.returncode, done.stdout, done.stderr) == (3, "ya\n", "tidak")


GRANDCHILD = """
import subprocess, sys, time
code = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
subprocess.run([sys.executable, "-c", code, sys.argv[1]])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc to look into")
def test_an_interrupt_ends_it_and_what_it_has_started(tmp_path: Path):
    """When the interrupt arrives above, neither of them writes anything any more."""
    there = tmp_path / "pid"

    def interrupt() -> None:
        while not (there.exists() and there.read_text()):
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        run([sys.executable, "-c", GRANDCHILD, there], dict(os.environ))
    # Even one that nobody has waited for has no program any more.
    assert not Path("/proc", there.read_text(), "exe").exists()
