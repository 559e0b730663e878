"""Known vulnerabilities in what is locked: ``python -m tests.packaging.audit`` asks pip-audit and judges its answer.

Exit code 0 when nothing is known, and when nobody could be asked, which is said in so many words: pip-audit itself
ends well when the index knows none of the packages, and that is no clean bill. 1 with a vulnerability, 2 when the audit
itself is broken.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.packaging.lock import LOCK

SECONDS = 30
"""How long the service may take over the whole lock; it answers in about five."""
PIP_AUDIT = (sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes", "--disable-pip")
UNREACHABLE = "advisories: not reachable: skipped"


class Verdict(NamedTuple):
    """The exit code, and what to say."""

    code: int
    lines: list[str]


def audit(tool: Sequence[str] = PIP_AUDIT, seconds: float = SECONDS) -> Verdict:
    """What the advisories say of the lock.

    Where no report comes, a dry run, which asks nobody, tells a service that is out of reach from an audit that broke.
    """
    command = [*tool, "--format", "json", "--progress-spinner", "off"]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return Verdict(0, [f"{UNREACHABLE} (no answer in {seconds:g} s)"])
    try:
        return judged(json.loads(done.stdout)["dependencies"])
    except (ValueError, KeyError, TypeError):
        dry = subprocess.run(
            [*command, "--dry-run"], capture_output=True, encoding="utf-8", timeout=4 * SECONDS, check=False
        )
        if dry.returncode == 0:
            return Verdict(0, [f"{UNREACHABLE} (the service gave no answer)"])
        return Verdict(2, ["the audit is broken:", dry.stderr.strip() or done.stderr.strip()])


def judged(packages: list[dict[str, Any]]) -> Verdict:
    """The verdict on pip-audit's list of packages: each with its vulnerabilities, or why it was not looked at."""
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if len(unknown) == len(packages):
        return Verdict(0, [f"{UNREACHABLE} (the index has advisories on none of {len(packages)} packages)"])
    found = [
        f"{package['name']} {package['version']}: {vulnerability['id']}, mended in "
        f"{', '.join(vulnerability['fix_versions']) or 'no version yet'}"
        for package in packages
        for vulnerability in package.get("vulns", ())
    ]
    lines = found or [f"no known vulnerabilities in {len(packages) - len(unknown)} packages"]
    if unknown:
        lines.append(f"not audited, unknown to the index: {', '.join(unknown)}")
    return Verdict(1 if found else 0, lines)


if __name__ == "__main__":
    verdict = audit()
    sys.stdout.write("".join(f"{line}\n" for line in verdict.lines))
    sys.exit(verdict.code)
