"""A real browser for tests: Chromium without a window, over its own debugging pipe."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome")
PROGRAM = next(filter(None, map(shutil.which, _NAMES)), None)
"""The browser of this machine; None: it has none."""

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowRight": 39}
"""Keys that tests press, with their codes."""


class Tab:
    """A page in the browser, used with a mouse, a finger or a keyboard as people do."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back, self._rest, self._count, self._session = to, back, b"", 0, ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._call("Page.enable")
        self._call("Runtime.enable")
        self.errors: list[str] = []

    def _call(self, method: str, **params: object) -> Any:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            got = self._next()
            if got.get("method") == "Runtime.exceptionThrown":
                self.errors.append(got["params"]["exceptionDetails"]["text"])
            if got.get("id") == self._count:
                assert "error" not in got, got
                return got["result"]

    def _next(self) -> Any:
        while b"\0" not in self._rest:
            got = os.read(self._back, 1 << 16)
            assert got, "the browser has ended"
            self._rest += got
        head, _, self._rest = self._rest.partition(b"\0")
        return json.loads(head)

    def open(
        self,
        path: Path,
        width: int = 1280,
        height: int = 800,
        *,
        touch: bool = False,
        script: bool = True,
    ) -> None:
        """Show a file, in a window of that size."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch}
        self._call("Emulation.setDeviceMetricsOverride", **size)
        self._call("Emulation.setTouchEmulationEnabled", enabled=touch)
        self._call("Emulation.setScriptExecutionDisabled", value=not script)
        self._call("Page.navigate", url=path.resolve().as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def ask(self, expression: str) -> Any:
        """What a piece of script gives; a promise is waited for."""
        got = self._call("Runtime.evaluate", expression=expression, awaitPromise=True,
                         returnByValue=True)  # fmt: skip
        assert "exceptionDetails" not in got, got
        return got["result"].get("value")

    def wait(self, milliseconds: int) -> None:
        """Let time pass in the page."""
        self.ask(f"new Promise(r => setTimeout(r, {milliseconds}))")

    def until(self, expression: str) -> None:
        """Wait until a condition holds, at most five seconds."""
        for _ in range(100):
            if self.ask(expression):
                return
            self.wait(50)
        raise AssertionError(f"not within five seconds: {expression}")

    def spot(self, selector: str) -> tuple[float, float]:
        """The middle of the first element of a selector, scrolled into view."""
        x, y = self.ask(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            " one.scrollIntoView({block: 'center', inline: 'center'});"
            " const box = one.getClientRects()[0];"
            " return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        return x, y

    def point(self, selector: str) -> None:
        """Move the mouse over an element."""
        x, y = self.spot(selector)
        self._call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, selector: str) -> None:
        """Click on an element."""
        self.point(selector)
        x, y = self.spot(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self._call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def tap(self, selector: str) -> None:
        """Touch an element."""
        x, y = self.spot(selector)
        self._call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self._call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def press(self, key: str) -> None:
        """Press a key."""
        about = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        for kind in ("rawKeyDown", "keyUp"):
            self._call("Input.dispatchKeyEvent", type=kind, **about)

    def printed(self, path: Path) -> None:
        """The page on paper, as PDF."""
        data = self._call("Page.printToPDF", preferCSSPageSize=True)["data"]
        path.write_bytes(base64.b64decode(data))


@contextmanager
def tab(profile: Path) -> Iterator[Tab]:
    """A tab of a browser of our own, whose files are in the folder `profile`."""
    assert PROGRAM
    read, to = os.pipe()
    back, write = os.pipe()
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    # The browser reads its orders from file 3 and answers on file 4.
    wired = 'exec 3<&"$0" 4>&"$1"; shift; exec "$@"'
    program = subprocess.Popen(
        ["bash", "-c", wired, str(read), str(write), PROGRAM, *options,
         f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"],
        pass_fds=(read, write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(read)
    os.close(write)
    try:
        yield Tab(to, back)
    finally:
        program.terminate()
        program.wait()
        os.close(to)
        os.close(back)
