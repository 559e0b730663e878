"""What is in the wheel and the sdist, and what is not. ``.ci/run`` names the folder in which it built them.

That the sdist lacks nothing is seen by whoever builds it (``tests.packaging.build``), and by the tests, which run there.
"""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging import sbom
from webcare import __version__

BUILT = os.environ.get("WEBCARE_BUILT")
pytestmark = pytest.mark.skipif(BUILT is None, reason="WEBCARE_BUILT names no folder with a wheel and an sdist")
TOP = f"webcare-{__version__}/"
INFO = f"webcare-{__version__}.dist-info/"
JUNK = re.compile(
    r"(^|/)(\.git|\.env|\.venv|\.coverage|\.hypothesis|__pycache__|\.\w+_cache|dist)(/|$)|\.(pyc|key|orig|rej)$"
)
PRIVATE = re.compile(r"logs/(?!README\.md$|.*\.pseudo\.jsonl$)")
"""A log that is not pseudonymised."""


@pytest.fixture(scope="module")
def wheel() -> zipfile.ZipFile:
    """The wheel."""
    return zipfile.ZipFile(Path(BUILT or "") / f"webcare-{__version__}-py3-none-any.whl")


@pytest.fixture(scope="module")
def sdist() -> dict[str, tarfile.TarInfo]:
    """The sdist's files, by their path in the tree."""
    with tarfile.open(Path(BUILT or "") / f"webcare-{__version__}.tar.gz") as archive:
        return {member.name.removeprefix(TOP): member for member in archive.getmembers()}


def test_the_wheel_is_the_package_and_its_papers(wheel: zipfile.ZipFile, sdist: dict[str, tarfile.TarInfo]) -> None:
    package = {name for name in sdist if name.startswith("webcare/")}
    papers = {name for name in wheel.namelist() if not name.startswith("webcare/")}
    assert set(wheel.namelist()) - papers == package
    assert papers == {
        INFO + name
        for name in (
            "METADATA",
            "RECORD",
            "WHEEL",
            "entry_points.txt",
            "licenses/LICENSE",
            "licenses/webcare/language/data/NOTICE.md",
            "sboms/webcare.cdx.json",
        )
    }
    assert wheel.read(INFO + "sboms/webcare.cdx.json") == sbom.BUNDLED.read_bytes()
    assert {"webcare/py.typed", "webcare/language/data/words.marisa", "webcare/scaffold/ci/workflow.yml"} <= package


def test_the_top_of_the_sdist(sdist: dict[str, tarfile.TarInfo]) -> None:
    tops = {name.split("/")[0] for name in sdist}
    assert tops == {
        "webcare", "tests", "handbook", "answers", "drafts", "logs", "webcare.toml",
        ".ci", ".github", ".gitignore", ".pre-commit-config.yaml", ".pre-commit-hooks.yaml",
        "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "PKG-INFO",
    }  # fmt: skip


def test_nothing_else_slipped_in(wheel: zipfile.ZipFile, sdist: dict[str, tarfile.TarInfo]) -> None:
    names = {*wheel.namelist(), *sdist}
    assert sorted(name for name in names if JUNK.search(name) or PRIVATE.match(name)) == []


def test_modes_and_times_are_nobodys(wheel: zipfile.ZipFile, sdist: dict[str, tarfile.TarInfo]) -> None:
    assert {oct(one.external_attr >> 16 & 0o777) for one in wheel.infolist()} == {"0o644"}
    assert {one.date_time for one in wheel.infolist()} == {(2020, 2, 2, 0, 0, 0)}
    assert {name for name, one in sdist.items() if one.mode != 0o644} == {".ci/run"}
    assert all(one.isfile() for one in sdist.values())
    assert {(one.uid, one.gid, one.uname, one.gname) for one in sdist.values()} == {(0, 0, "", "")}
