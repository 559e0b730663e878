"""What is installed: webcare, Python, and the extras, as the installed package itself lists them."""

import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata

from webcare import __version__
from webcare.doctor.item import Item, State, same
from webcare.model.text import Text

EXTRAS = {
    "clipboard": Text("lint --clipboard", "lint --clipboard"),
    "cluster": Text("stats --cluster", "stats --cluster"),
    "editor": Text("nakijken in je editor (webcare lsp)", "checking in your editor (webcare lsp)"),
    "excel": Text("answers import uit Excel", "answers import from Excel"),
    "html": Text("answers import uit HTML", "answers import from HTML"),
    "neural": Text("suggest naar betekenis", "suggest by meaning"),
    "report": Text("de grafieken van stats --format html", "the charts of stats --format html"),
    "stats": Text("grote logboeken snel tellen", "counting large logs fast"),
    "watch": Text("lint --watch", "lint --watch"),
}
"""What each extra is for; ``dev`` is for those who build webcare."""
REQUIREMENT = re.compile(r"""([A-Za-z0-9._-]+)[^;]*;.*\bextra == ['"]([a-z]+)['"]""")


def installed() -> Iterator[Item]:
    """The versions of webcare and Python, then each extra."""
    yield Item("webcare", same("webcare"), State.GOOD, same(__version__))
    python = f"{platform.python_version()}, {platform.system()} {platform.machine()}"
    yield Item("python", same("Python"), State.GOOD, same(python))
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    if encoding.replace("-", "") != "utf8":
        hint = Text("zet PYTHONUTF8=1, dan blijven é en → heel", "set PYTHONUTF8=1 to keep é and → whole")
        yield Item("encoding", Text("tekens", "characters"), State.WRONG, same(encoding), hint)
    yield from (_extra(extra, packages) for extra, packages in _extras().items() if packages)


def _extras() -> dict[str, list[str]]:
    """The packages of each extra, as far as they exist for this platform."""
    found: dict[str, list[str]] = {name: [] for name in EXTRAS}
    try:
        lines = metadata.requires("webcare") or []
    except metadata.PackageNotFoundError:
        return found
    for line in lines:
        requirement = REQUIREMENT.match(line)
        if requirement and requirement[2] in found:
            found[requirement[2]].append(requirement[1])
    return found


def _extra(name: str, packages: list[str]) -> Item:
    versions = {package: _version(package) for package in packages}
    missing = [package for package, version in versions.items() if version is None]
    here = ", ".join(f"{package} {version}" for package, version in versions.items() if version is not None)
    title = Text(f"webcare[{name}]", f"webcare[{name}]")
    if not missing:
        return Item(name, title, State.GOOD, same(here))
    seen = Text(f"niet geïnstalleerd; voor: {EXTRAS[name].nl}", f"not installed; for: {EXTRAS[name].en}")
    return Item(name, title, State.ABSENT, seen, same(f"pip install 'webcare[{name}]'"))


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
