"""What an editor shows over a finding: the message, and the page of its rule, in Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from webcare.model.finding import SEVERITY_NAMES, Finding
from webcare.model.text import Language, Text
from webcare.rules import load_rules
from webcare.rules.page import Example, parse_page

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!()&])")
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
EXAMPLES = 2
"""Wrong ones, and as many right ones."""
WRONG, RIGHT = Text("fout", "wrong"), Text("goed", "right")


class Hover(NamedTuple):
    """Markdown about ``[start, end)``."""

    markdown: str
    start: int
    end: int


def hover(findings: Iterable[Finding], offset: int, language: Language) -> Hover | None:
    """What is known about this place: every finding there, the narrowest first."""
    here = [finding for finding in findings if finding.start <= offset <= finding.end]
    if not here:
        return None
    here.sort(key=lambda finding: (finding.end - finding.start, -finding.severity))
    parts = ["\n\n".join(_about(finding, language)) for finding in here]
    return Hover("\n\n---\n\n".join(parts), here[0].start, here[0].end)


def _about(finding: Finding, language: Language) -> Iterator[str]:
    level = SEVERITY_NAMES[finding.severity].in_(language)
    yield f"**{plain(finding.message.in_(language))}** — {level} `{finding.rule.replace('`', '')}`"
    if finding.hint is not None:
        yield plain(finding.hint.in_(language))
    rule = load_rules().get(finding.rule)
    if rule is None:
        return
    page = parse_page(rule.page)
    yield f"### {plain(page.title.in_(language))}"
    for paragraph in page.paragraphs:
        yield plain(paragraph.in_(language))
    wrong = [example for example in page.examples if example.wrong][:EXAMPLES]
    right = [example for example in page.examples if not example.wrong][:EXAMPLES]
    yield "\n".join(f"- {_example(example, language)}" for example in (*wrong, *right))


def _example(example: Example, language: Language) -> str:
    marked, at = "", 0
    for start, end in example.spans:
        words = example.text[start:end].strip()
        marked += plain(example.text[at:start]) + (f"**{plain(words)}**" if words else plain(example.text[start:end]))
        at = end
        if example.text[start:end] != example.text[start:end].rstrip():
            marked += " "
    label = (WRONG if example.wrong else RIGHT).in_(language)
    fixes = f" → {' | '.join(plain(fix) for fix in example.fixes)}" if any(map(str.strip, example.fixes)) else ""
    return f"*{label}:* {marked}{plain(example.text[at:])}{fixes}"


def plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line: a handbook's words make no links and no HTML."""
    return SPECIAL.sub(r"\\\1", UNSAFE.sub(" ", text))
