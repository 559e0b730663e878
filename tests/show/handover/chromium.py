"""A browser for tests, driven over a pipe by Chromium's own protocol (DevTools), so that nothing else is needed."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from webcare.show.handover.page_pdf import OPTIONS, _sandbox, browser

BROWSER = browser(os.devnull)
needs_browser = pytest.mark.skipif(
    BROWSER is None or sys.platform == "win32", reason="no Chromium, Chrome or Edge here, or no pipes to drive it with"
)
PATIENCE = 60.0
"""Seconds that the browser may be silent."""
ONTO_3_AND_4 = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for at, end in enumerate(ends, 3):
    os.dup2(end, at)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads commands from 3 and writes to 4."""


class Tab:
    """One page: what it asked for, what it complained of, and what a script in it says."""

    def __init__(self, to: int, come: int) -> None:
        self.to, self.come = to, come
        self.waiting = bytearray()
        self.loaded = False
        self.number = 0
        self.session: str | None = None
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command, and read until its answer is there; events on the way are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session is not None:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self.number:
            self._keep(answer)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, page: Path, *, width: int = 1280, dark: bool = False) -> None:
        """Show a file, in a window of that width and in that theme."""
        if self.session is None:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Network", "Runtime", "Log"):
                self.call(f"{domain}.enable")
        self.requests.clear()
        self.complaints.clear()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])
        self._load("Page.navigate", url=page.as_uri())

    def reload(self) -> None:
        """Show the page anew, in the same process: what another one has stored may be read a moment later."""
        self._load("Page.reload")

    def say(self, script: str) -> Any:
        """What an expression (a promise is awaited) comes to."""
        done = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.call("Input.insertText", text=text)

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        text = {"text": "\r"} if key == "Enter" else {"text": " "} if key == " " else {}
        code = {"Enter": 13, "Tab": 9, " ": 32}[key]
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **text)

    def _load(self, method: str, **parameters: Any) -> None:
        self.loaded = False
        self.call(method, **parameters)
        while not self.loaded:
            self._keep(self._read())

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self.waiting:
            assert select.select([self.come], [], [], PATIENCE)[0], "the browser is silent"
            data = os.read(self.come, 1 << 16)
            assert data, "the browser went away"
            self.waiting += data
        text, _, self.waiting = self.waiting.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        return message

    def _keep(self, event: dict[str, Any]) -> None:
        method, parameters = event.get("method", ""), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(str(parameters["args"]))
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(parameters["exceptionDetails"]))
        elif method == "Log.entryAdded":
            self.complaints.append(parameters["entry"]["text"])
        elif method == "Page.loadEventFired":
            self.loaded = True


@contextmanager
def running(profile: Path) -> Iterator[Tab]:
    """A browser with a profile of its own, while the block lasts."""
    assert BROWSER is not None
    its_in, to = os.pipe()
    come, its_out = os.pipe()
    options = [option for option in OPTIONS if "pdf" not in option]  # one of those, and it does nothing but print
    command = [BROWSER, *options, *_sandbox(), f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
    process = subprocess.Popen(
        [sys.executable, "-c", ONTO_3_AND_4, str(its_in), str(its_out), *command],
        pass_fds=(its_in, its_out),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(its_in)
    os.close(its_out)
    try:
        yield Tab(to, come)
    finally:
        os.close(to)
        os.close(come)
        os.killpg(process.pid, 9)
        process.wait()
