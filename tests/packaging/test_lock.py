"""The lock holds what pyproject.toml asks for, on every platform; that it is not stale is for ``.ci/run`` to see."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging import lock

PROJECT = tomllib.loads((lock.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TEXT = lock.LOCK.read_text("utf-8")
ASKED = [
    Requirement(line)
    for line in (
        *PROJECT["dependencies"],
        *(one for name in lock.EXTRAS for one in PROJECT["optional-dependencies"][name]),
    )
]
PLATFORMS = [
    {"sys_platform": system, "platform_system": name, "os_name": kind, "platform_machine": machine}
    for system, name, kind, machine in (
        ("linux", "Linux", "posix", "x86_64"),
        ("darwin", "Darwin", "posix", "arm64"),
        ("win32", "Windows", "nt", "AMD64"),
    )
]
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: platform["sys_platform"])
def test_what_is_asked_is_locked_once_and_within_its_bounds(platform: dict[str, str], python: str) -> None:
    here = {**platform, "python_version": python, "python_full_version": f"{python}.7", "extra": ""}
    locked: dict[str, list[str]] = defaultdict(list)
    for one in lock.read(TEXT):
        if not one.marker or Marker(one.marker).evaluate(here):
            locked[one.name].append(one.version)
    assert {name: versions for name, versions in locked.items() if len(versions) > 1} == {}
    for requirement in ASKED:
        if requirement.marker and not requirement.marker.evaluate(here):
            continue
        (version,) = locked[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), requirement


def test_every_line_is_understood() -> None:
    """A version without a hash, an address or an option would not be."""
    rest = lock.ENTRY.sub("", TEXT.removeprefix(lock.HEAD))
    assert [line for line in rest.splitlines() if not re.fullmatch(r"    # .*", line)] == []
    assert min(one.hashes for one in lock.read(TEXT)) >= 1
    assert "://" not in TEXT


def test_a_stale_lock_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a registry: uv is played by what it would have written."""
    file = tmp_path / "requirements.txt"
    file.write_text(lock.HEAD + "a==1 \\\n    --hash=sha256:" + "0" * 64 + "\n", "utf-8")
    monkeypatch.setattr(lock, "LOCK", file)
    monkeypatch.setattr(lock, "renewed", lambda now, *_options: now)
    assert (lock.main(["--check"]), capsys.readouterr().err) == (0, "")
    monkeypatch.setattr(lock, "renewed", lambda now, *options: f"{now}b==2 {' '.join(options)}\n")
    before = file.read_text("utf-8")
    assert lock.main(["--check"]) == 1
    assert capsys.readouterr().err == "the lock is stale: run python -m tests.packaging.lock\n"
    assert file.read_text("utf-8") == before
    assert lock.main(["--upgrade"]) == 0
    assert file.read_text("utf-8") == f"{before}b==2 --upgrade\n"
