"""A baseline: the findings that are known and not to be heard of again, until their words change."""

import hashlib
from collections import Counter
from collections.abc import Iterable

import msgspec

from webcare.lint.check import Checked
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.store.files import read_bytes, write_text

MOST = 50_000_000


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """How often each fingerprint may occur."""

    version: int = 1
    findings: dict[str, int] = {}


def fingerprint(finding: Finding) -> str:
    """Rule, path and words: moving a line keeps it, changing the words does not. No text can be read back from it."""
    words = finding.excerpt.text[finding.excerpt.start : finding.excerpt.end] if finding.excerpt else ""
    return hashlib.sha256(f"{finding.rule}\0{finding.path}\0{words}".encode("utf-8", "surrogateescape")).hexdigest()[
        :32
    ]


def write_baseline(path: str, checked: Iterable[Checked]) -> int:
    """Write the findings of these drafts as the baseline and return how many there are."""
    counts = Counter(fingerprint(finding) for item in checked for finding in item.findings)
    baseline = Baseline(findings=dict(sorted(counts.items())))
    write_text(path, msgspec.json.format(msgspec.json.encode(baseline), indent=1).decode() + "\n")
    return counts.total()


def read_baseline(path: str) -> Counter[str]:
    """The known findings. Raises ``CannotRun`` when the file is no baseline."""
    try:
        return Counter(msgspec.json.decode(read_bytes(path, MOST, path), type=Baseline).findings)
    except msgspec.MsgspecError:
        raise CannotRun(
            Text("dit is geen baseline van webcare", "this is no baseline of webcare"),
            hint=Text("maak er een met --write-baseline", "make one with --write-baseline"),
            place=path,
        ) from None


def without_known(findings: list[Finding], known: Counter[str]) -> list[Finding]:
    """The findings that are not in the baseline; ``known`` is used up as they are met."""
    fresh = []
    for finding in findings:
        name = fingerprint(finding)
        if known[name] > 0:
            known[name] -= 1
        else:
            fresh.append(finding)
    return fresh
