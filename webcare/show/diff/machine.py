"""The report for machines: JSON, and annotations for GitHub."""

import os
import posixpath
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from webcare.diff.change import Place
from webcare.diff.deciding import Decision
from webcare.model.finding import Finding, Severity
from webcare.model.text import Language, Text
from webcare.show.diff.documents import (
    CallBackJson,
    ChangeJson,
    DiffJson,
    GroupJson,
    PlaceJson,
    UnreadableJson,
    WarningJson,
    WordsJson,
)
from webcare.show.diff.report import CallBack, Line, Report
from webcare.show.diff.words import (
    ATTENTION,
    KINDS,
    LEFT_OUT,
    LOOSENS,
    MOST,
    QUESTIONS,
    TITLES,
    UNREADABLE,
    doubt,
    more,
    some,
)
from webcare.show.machine import VERSION, github_lines

LONGEST = 2000
"""Characters of one text in JSON."""


LANGUAGES: tuple[Language, Language] = ("nl", "en")


class Versions(msgspec.Struct, frozen=True):
    """What was compared: a client, and two versions by name; ``head`` is None for the files as they are."""

    client: str
    base: str
    head: str | None


def diff_json(report: Report, versions: Versions) -> DiffJson:
    """The document."""
    groups = [
        GroupJson(
            decision=decision,
            title=_words(TITLES[decision]),
            question=_words(QUESTIONS[decision]),
            changes=[_change(line) for line in lines],
        )
        for decision in Decision
        if (lines := report.of(decision))
    ]
    return DiffJson(
        version=VERSION,
        client=versions.client,
        base=versions.base,
        head=versions.head,
        changed=len(report.lines),
        layout_only=report.layout,
        call_back=[_call_back(one) for one in report.call_back],
        groups=groups,
        unreadable=[
            UnreadableJson(
                path=finding.path or "",
                line=finding.line,
                column=finding.column,
                message=_words(finding.message),
            )
            for finding in report.unreadable
        ],
    )


def github(report: Report, language: Language, folder: str) -> Iterator[str]:
    """Workflow commands for GitHub; ``folder`` is where the client stands in the repository.

    What is to be called back about and what allows more is a warning, the rest a notice.
    """
    asked = [_asked(one, folder, language) for one in report.call_back[:MOST]]
    found = asked + _rest(Decision.CALL_BACK, len(report.call_back), language)
    for decision in Decision:
        lines = report.of(decision)
        found += [_told(line, folder, language) for line in lines[:MOST]]
        found += _rest(decision, len(lines), language)
    found += [_unread(finding, folder, language) for finding in report.unreadable[:MOST]]
    yield from github_lines(found, language)


def _unread(finding: Finding, folder: str, language: Language) -> Finding:
    nl, en = (f"{finding.message.in_(lang)}. {LEFT_OUT.in_(lang)}" for lang in LANGUAGES)
    at = Place(finding.path or "", finding.line, finding.column)
    return _finding(UNREADABLE.in_(language), Severity.WARNING, Text(nl, en), at, folder)


def _rest(decision: Decision, count: int, language: Language) -> list[Finding]:
    """That there is more, where there is."""
    title = TITLES[decision].in_(language)
    return [_finding(title, Severity.ADVICE, more(count - MOST), None, "")] if count > MOST else []


def _told(line: Line, folder: str, language: Language) -> Finding:
    title, words = TITLES[line.decision].in_(language), line.words
    if not line.loosens:
        return _finding(title, Severity.ADVICE, words, line.at, folder)
    words = Text(f"{words.nl} ({LOOSENS.nl})", f"{words.en} ({LOOSENS.en})")
    return _finding(title, Severity.WARNING, words, line.at, folder)


def _asked(one: CallBack, folder: str, language: Language) -> Finding:
    kind = KINDS[one.found.kind]
    nl, en = (
        f"{kind.in_(lang)}, {one.where.in_(lang)}: {_values(one.before, lang)} → {_values(one.after, lang)}"
        for lang in LANGUAGES
    )
    for warned in one.warnings:
        nl, en = f"{nl}. {ATTENTION.nl}: {doubt(warned).nl}", f"{en}. {ATTENTION.en}: {doubt(warned).en}"
    return _finding(TITLES[Decision.CALL_BACK].in_(language), Severity.WARNING, Text(nl, en), one.at, folder)


def _values(values: Sequence[str], language: Language) -> str:
    return ", ".join(some(values, language)) or "–"


def _finding(title: str, severity: Severity, words: Text, at: Place | None, folder: str) -> Finding:
    """As a finding, which is what annotations are made of."""
    path = posixpath.normpath(f"{folder}/{at.path}".replace(os.sep, "/")) if at is not None else None
    line, column = (at.line, at.column) if at is not None else (1, 1)
    return Finding(
        rule=title,
        severity=severity,
        message=words,
        path=path,
        line=line,
        column=column,
        end_line=line,
        end_column=column,
    )


def _change(line: Line) -> ChangeJson:
    change = line.change
    return ChangeJson(
        part=change.part,
        path=[_cut(name) for name in change.path],
        op=change.op,
        before=_cut(change.before),
        after=_cut(change.after),
        before_at=_place(change.before_at),
        after_at=_place(change.after_at),
        sentence=_words(line.words),
        decision=line.decision,
        loosens=line.loosens,
        following=line.followers,
    )


def _call_back(one: CallBack) -> CallBackJson:
    found = one.found
    return CallBackJson(
        kind=found.kind,
        part=found.change.part,
        path=[_cut(name) for name in one.path],
        where=_words(one.where),
        before=[_cut(value) for value in one.before],
        after=[_cut(value) for value in one.after],
        before_at=_place(found.change.before_at),
        after_at=_place(found.change.after_at),
        warnings=[
            WarningJson(doubt=warned.doubt, about=warned.about or None, sentence=_words(doubt(warned)))
            for warned in one.warnings
        ],
    )


def _words(text: Text) -> WordsJson:
    return WordsJson(nl=text.nl, en=text.en)


def _place(at: Place | None) -> PlaceJson | None:
    return PlaceJson(path=at.path, line=at.line, column=at.column) if at is not None else None


def _cut(value: Any) -> Any:
    """The value with its texts of no end cut."""
    if isinstance(value, str):
        return value if len(value) <= LONGEST else f"{value[:LONGEST]} …"
    if isinstance(value, dict):
        return {str(key): _cut(inner) for key, inner in value.items()}
    return [_cut(inner) for inner in value] if isinstance(value, list | tuple) else value
