"""A baseline: the findings that are known and not to be heard of again, until their words change.

The file is made to lie in git: by path and by rule, sorted, one fingerprint a line. No text can be read back from it,
and a name with personal data in it is masked. Paths are relative to the file, so that it holds from any folder.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

import msgspec

from webcare import limits
from webcare.judging import Checked
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.rules import load_rules
from webcare.store.files import read_bytes, write_text

VERSION = 1
CONFLICT = b"<<<<<<< "
Key = tuple[str, str, str]
"""The name of a draft, the rule, and the fingerprint of the words."""


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """The file: fingerprints by the name of the draft and by rule, as often as they may occur."""

    version: int
    findings: dict[str, dict[str, list[str]]]


class Known:
    """How often each finding is known; ``folder`` is where the paths begin."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.counts: Counter[Key] = Counter()

    def add(self, checked: Checked) -> Checked:
        """Know the findings of this draft, and return its judgement without them."""
        name = self.name(checked)
        self.counts.update(_key(name, finding) for finding in checked.findings)
        return _left(checked, [])

    def less(self, checked: Checked) -> Checked:
        """The judgement without what is known, which is used up as it is met."""
        name, findings = self.name(checked), []
        for finding in checked.findings:
            key = _key(name, finding)
            if self.counts[key] > 0:
                self.counts[key] -= 1
            else:
                findings.append(finding)
        return _left(checked, findings)

    def name(self, checked: Checked) -> str:
        """What this draft is called here: its path with ``/``, or the name of one that is in no file; masked."""
        if checked.draft is not None and checked.draft.path is None:
            return mask(_printable(checked.name))
        path = os.path.abspath(checked.name)
        with suppress(ValueError):  # another drive on Windows
            path = os.path.relpath(path, self.folder)
        return mask(_printable(path.replace(os.sep, "/")))

    def save(self) -> int:
        """Write the file and return how many findings are in it. Raises ``CannotRun``; nothing else is overwritten."""
        if os.path.exists(self.path) and os.path.getsize(self.path):
            try:
                read_baseline(self.path)
            except CannotRun as problem:
                hint = Text("noem een ander bestand, of haal dit weg", "name another file, or remove this one")
                raise CannotRun(problem.message, hint=hint, place=self.path) from None
        findings: dict[str, dict[str, list[str]]] = {}
        for name, rule, print_ in sorted(self.counts.elements()):
            findings.setdefault(name, {}).setdefault(rule, []).append(print_)
        data = msgspec.json.encode(Stored(version=VERSION, findings=findings))
        write_text(self.path, msgspec.json.format(data, indent=1).decode() + "\n")
        return self.counts.total()


def write_baseline(path: str, checked: Iterable[Checked]) -> int:
    """Write the findings of these drafts as the baseline and return how many there are. Raises ``CannotRun``."""
    known = Known(path)
    for item in checked:
        known.add(item)
    return known.save()


def read_baseline(path: str, data: bytes | None = None) -> Known:
    """The known findings in a file, or in ``data`` as that file once was. Raises ``CannotRun`` for no baseline."""
    data = read_bytes(path, limits.BASELINE, path) if data is None else data
    try:
        stored = msgspec.json.decode(data, type=Stored)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise _no_baseline(data, path) from None
    if stored.version != VERSION:
        message = Text(
            f"deze baseline heeft versie {stored.version}, en webcare leest versie {VERSION}",
            f"this baseline has version {stored.version}, and webcare reads version {VERSION}",
        )
        raise CannotRun(
            message, hint=Text("maak hem opnieuw, of werk webcare bij", "make it anew, or update webcare"), place=path
        )
    known = Known(path)
    for name, rules in stored.findings.items():
        for rule, prints in rules.items():
            known.counts.update((name, rule, print_) for print_ in prints)
    return known


def _no_baseline(data: bytes, path: str) -> CannotRun:
    if (at := data.find(CONFLICT)) >= 0 and (at == 0 or data[at - 1 : at] == b"\n"):
        message = Text("hier staat nog een samenvoegconflict van git", "a merge conflict of git is still here")
        hint = Text("los het op, of maak de baseline opnieuw", "resolve it, or make the baseline anew")
        line = data.count(b"\n", 0, at) + 1
        return CannotRun(message, hint=hint, place=f"{path}:{line}:1")
    return CannotRun(
        Text("dit is geen baseline van webcare", "this is no baseline of webcare"),
        hint=Text("maak er een met --write-baseline", "make one with --write-baseline"),
        place=path,
    )


def _left(checked: Checked, findings: list[Finding]) -> Checked:
    """The judgement with these findings; of a letter of ZEKEP that only the others cost nothing is known."""
    rules = load_rules()
    cost = {rules[finding.rule].letter for finding in findings if finding.rule in rules}
    zekep = {
        letter: "unknown" if verdict == "fault" and letter not in cost else verdict
        for letter, verdict in checked.zekep.items()
    }
    return checked._replace(findings=findings, zekep=zekep)


def fingerprint(finding: Finding, name: str | None = None) -> str:
    """Rule, name and words: moving a line keeps it, changing the words does not. No text can be read back from it.

    ``name`` is the finding's path with ``/`` unless another is given; personal data in the words is masked.
    """
    words = finding.excerpt.text[finding.excerpt.start : finding.excerpt.end] if finding.excerpt else ""
    where = (finding.path or "").replace(os.sep, "/") if name is None else name
    return hashlib.sha256(f"{finding.rule}\0{where}\0{words}".encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _key(name: str, finding: Finding) -> Key:
    return name, finding.rule, fingerprint(finding, name)


def _printable(name: str) -> str:
    """A name as JSON can hold it: a path of bytes that are no UTF-8 has them as U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
