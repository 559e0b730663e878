"""The page printed as PDF by a browser at hand: Chromium, Chrome or Edge, none of which webcare brings along.

The browser starts without a window, with a profile of its own that is gone afterwards, and without a network: no name
resolves, no proxy answers, and the page's own policy lets nothing through.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.processes import end
from webcare.platform.reasons import reason
from webcare.store.files import read_bytes

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
)  # fmt: skip
MAC = ("Chromium", "Google Chrome", "Microsoft Edge")
WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
OPTIONS = (
    "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-sync", "--disable-default-apps", "--disable-background-networking", "--disable-component-update",
    "--disable-client-side-phishing-detection", "--disable-domain-reliability", "--metrics-recording-only",
    "--no-pings", "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
)  # fmt: skip
DATE = re.compile(rb"\(D:\d{14}(?:[+-]\d\d'\d\d'|Z)\)")
HEAD = 4096
"""Bytes within which a PDF of Chromium says when it was made."""
MARK = b"% webcare handover\n"
"""A comment at the end by which webcare knows a PDF of its own again."""
BY_HAND = Text(
    "open handboek.html in je browser en kies Afdrukken, en dan Opslaan als pdf",
    "open handboek.html in your browser and choose Print, then Save as PDF",
)


def browser(away_from: str) -> str | None:
    """A browser that can print, as an absolute path; never one inside the client folder or the current one."""
    for path in _candidates():
        real = os.path.realpath(path)
        here = any(_within(real, folder) for folder in (away_from, os.getcwd()))
        if os.path.isfile(path) and os.access(path, os.X_OK) and not here:
            return path
    return None


def pdf(page: str, program: str, near: str, at: datetime) -> bytes:
    """The page as PDF, dated ``at``: the same for the same page and browser.

    ``near`` is a folder in which a temporary one is made: some browsers may not read elsewhere. Raises ``CannotRun``
    when the browser does not print in time.
    """
    folder = os.path.abspath(near)
    try:
        with tempfile.TemporaryDirectory(prefix="webcare-", dir=folder, ignore_cleanup_errors=True) as private:
            source, target = os.path.join(private, "handboek.html"), os.path.join(private, "handboek.pdf")
            with open(source, "w", encoding="utf-8", newline="\n") as file:
                file.write(page)
            _run([program, *OPTIONS, *_sandbox(), *_places(private, source, target)])
            data = read_bytes(target, limits.PDF, target) if os.path.isfile(target) else b""
    except OSError as problem:
        raise _cannot(reason(problem)) from None
    if not data.startswith(b"%PDF-"):
        raise _cannot(_same(os.path.basename(program)))
    return _dated(data, at) + MARK


def _candidates() -> Iterator[str]:
    if sys.platform == "win32":
        folders = [os.environ[name] for name in WINDOWS_FOLDERS if os.environ.get(name)]
        yield from (os.path.join(folder, name) for name in WINDOWS for folder in folders)
    elif sys.platform == "darwin":
        folders = ["/Applications", os.path.expanduser("~/Applications")]
        yield from (f"{folder}/{name}.app/Contents/MacOS/{name}" for name in MAC for folder in folders)
    places = [place for place in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(place)]
    ending = ".exe" if sys.platform == "win32" else ""
    yield from (os.path.join(place, name + ending) for name in NAMES for place in places)


def _within(path: str, folder: str) -> bool:
    top = os.path.normcase(os.path.realpath(folder)).rstrip(os.sep) + os.sep
    return os.path.normcase(path).startswith(top)


def _sandbox() -> list[str]:
    """As root Chromium does not start inside its sandbox, and refuses; that is how containers run."""
    return ["--no-sandbox"] if sys.platform != "win32" and os.geteuid() == 0 else []


def _places(private: str, source: str, target: str) -> list[str]:
    from pathlib import Path

    return [f"--user-data-dir={os.path.join(private, 'profile')}", f"--print-to-pdf={target}", Path(source).as_uri()]


def _run(command: list[str]) -> None:
    """Run the browser and all that it starts, for as long as it may take."""
    process = subprocess.Popen(  # noqa: S603  an absolute path, no shell, and every argument is ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # one group to end; Windows passes this over
    )
    try:
        process.wait(limits.PDF_TIME)
    except subprocess.TimeoutExpired:
        raise CannotRun(limits.PDF_TIME.message, hint=limits.PDF_TIME.hinted(*BY_HAND)) from None
    finally:
        end(process)
        process.wait()


def _dated(data: bytes, at: datetime) -> bytes:
    """The same PDF, made and changed at that moment; nothing moves."""
    moment = at.astimezone(UTC).strftime("(D:%Y%m%d%H%M%S+00'00')").encode()
    head = DATE.sub(lambda found: moment if len(found.group()) == len(moment) else found.group(), data[:HEAD])
    return head + data[HEAD:]


def _same(name: str) -> Text:
    return Text(name, name)


def _cannot(why: Text) -> CannotRun:
    message = Text(f"het handboek wordt geen pdf ({why.nl})", f"the handbook does not become a PDF ({why.en})")
    return CannotRun(message, hint=BY_HAND)
