"""What becomes of each answer that pip-audit may give, with a stand-in that gives it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.packaging.audit import UNREACHABLE, Verdict, audit

PLAYED = """
import json, sys
answer, error, code, dry = json.load(open({file!r}, encoding="utf-8"))
if "--dry-run" in sys.argv:
    sys.exit(dry)
sys.stdout.write(answer)
sys.stderr.write(error)
sys.exit(code)
"""
SAFE = {"name": "typer", "version": "0.21.0", "vulns": []}
WEAK = {
    "name": "jinja2",
    "version": "3.1.2",
    "vulns": [
        {"id": "PYSEC-1", "fix_versions": ["3.1.3", "3.2"]},
        {"id": "GHSA-2", "fix_versions": []},
    ],
}
UNKNOWN = {"name": "numpy", "skip_reason": "Dependency not found on PyPI and could not be audited: numpy (2.4.0)"}


def answered(
    folder: Path,
    packages: list[dict[str, Any]] | None,
    error: str = "",
    code: int = 0,
    dry: int = 0,
    seconds: float = 30,
) -> Verdict:
    """The verdict when pip-audit reports these packages (or nothing), and ends like this; so a dry run ends."""
    text = "" if packages is None else json.dumps({"dependencies": packages, "fixes": []})
    (folder / "answer.json").write_text(json.dumps([text, error, code, dry]), "utf-8")
    return audit([sys.executable, "-c", PLAYED.format(file=str(folder / "answer.json"))], seconds)


def test_nothing_known(tmp_path: Path) -> None:
    assert answered(tmp_path, [SAFE]) == Verdict(0, ["no known vulnerabilities in 1 packages"])


def test_a_vulnerability_fails(tmp_path: Path) -> None:
    assert answered(tmp_path, [SAFE, WEAK, UNKNOWN], code=1) == Verdict(
        1,
        [
            "jinja2 3.1.2: PYSEC-1, mended in 3.1.3, 3.2",
            "jinja2 3.1.2: GHSA-2, mended in no version yet",
            "not audited, unknown to the index: numpy",
        ],
    )


def test_an_index_that_knows_nothing_is_no_clean_bill(tmp_path: Path) -> None:
    """pip-audit says "No known vulnerabilities found" to this, and ends with 0."""
    said = f"{UNREACHABLE} (the index has advisories on none of 2 packages)"
    assert answered(tmp_path, [UNKNOWN, UNKNOWN]) == Verdict(0, [said])


def test_an_index_that_knows_some_names_the_others(tmp_path: Path) -> None:
    lines = ["no known vulnerabilities in 1 packages", "not audited, unknown to the index: numpy"]
    assert answered(tmp_path, [SAFE, UNKNOWN]) == Verdict(0, lines)


@pytest.mark.parametrize("code", [1, 2])
def test_no_network_is_skipped(tmp_path: Path, code: int) -> None:
    said = f"{UNREACHABLE} (the service gave no answer)"
    assert answered(tmp_path, None, "ConnectionError", code) == Verdict(0, [said])


def test_a_service_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    assert answered(tmp_path, [SAFE], seconds=0) == Verdict(0, [f"{UNREACHABLE} (no answer in 0 s)"])


def test_an_audit_that_broke_fails(tmp_path: Path) -> None:
    assert answered(tmp_path, None, "no such option\n", code=2, dry=2) == Verdict(
        2, ["the audit is broken:", "no such option"]
    )
