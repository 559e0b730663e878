"""Whole outputs, kept in ``golden/``: ``python -m tests.show.golden`` writes them anew; read the difference."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.show.outcomes import BAD_DRAFT, COUNTS, GOOD_DRAFT, LINES, MENDED_DRAFT, OUTCOMES
from webcare.model.text import Language
from webcare.show.findings import Style
from webcare.show.lint import View, as_findings, as_statistics, as_zekep, batch_line
from webcare.show.machine import pretty

FOLDER = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def _sarif_results(language: Language) -> Iterator[str]:
    """The results alone: the rules of a run are their pages, which have tests of their own."""
    (text,) = as_findings(OUTCOMES, View("sarif", Style(language)))
    results = json.loads(text)["runs"][0]["results"]
    yield pretty([{key: value for key, value in result.items() if key != "ruleIndex"} for result in results])


SHOWN: dict[str, Callable[[Language], Iterator[str]]] = {
    "text.txt": lambda to: as_findings(OUTCOMES, View("text", Style(to))),
    "one.txt": lambda to: as_findings([BAD_DRAFT], View("text", Style(to))),
    "quiet.txt": lambda to: as_findings(OUTCOMES, View("text", Style(to), quiet=True)),
    "clean.txt": lambda to: as_findings([GOOD_DRAFT], View("text", Style(to), without_handbook=True)),
    "colour.txt": lambda to: as_findings([BAD_DRAFT, MENDED_DRAFT], View("text", Style(to, colour=True))),
    "narrow.txt": lambda to: as_findings([BAD_DRAFT], View("text", Style(to, unicode=False, width=50))),
    "show-fixes.txt": lambda to: as_findings([BAD_DRAFT, MENDED_DRAFT], View("text", Style(to), show_fixes=True)),
    "zekep.txt": lambda to: as_zekep(OUTCOMES, View("text", Style(to))),
    "statistics.txt": lambda to: as_statistics(COUNTS, View("text", Style(to))),
    "lint.json": lambda to: as_findings(OUTCOMES, View("json", Style(to))),
    "ascii.json": lambda to: as_findings([BAD_DRAFT], View("json", Style(to), ascii=True)),
    "zekep.json": lambda to: as_zekep(OUTCOMES, View("json", Style(to))),
    "statistics.json": lambda to: as_statistics(COUNTS, View("json", Style(to))),
    "batch.jsonl": lambda to: (batch_line(line, line.checked, to) for line in LINES),
    "github.txt": lambda to: as_findings(OUTCOMES, View("github", Style(to))),
    "gitlab.json": lambda to: as_findings(OUTCOMES, View("gitlab", Style(to))),
    "sarif.json": _sarif_results,
    "junit.xml": lambda to: as_findings(OUTCOMES, View("junit", Style(to))),
    "checkstyle.xml": lambda to: as_findings(OUTCOMES, View("checkstyle", Style(to))),
    "ascii.xml": lambda to: as_findings([BAD_DRAFT], View("checkstyle", Style(to), ascii=True)),
}


def shown(name: str, language: Language) -> str:
    """The whole output of that name."""
    return "".join(f"{line}\n" for line in SHOWN[name](language))


def path_of(name: str, language: Language) -> Path:
    """The file that keeps it."""
    return FOLDER / f"{language}.{name}"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for known in SHOWN:
        for spoken in LANGUAGES:
            path_of(known, spoken).write_text(shown(known, spoken), "utf-8", newline="\n")
