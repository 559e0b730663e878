"""The rules about a client folder as a list, as a page, as JSON and as the README's table."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from webcare.check import FAMILIES, FolderRule
from webcare.check.page import ExampleFile, FolderExample, parse_page
from webcare.model.text import Language, Text
from webcare.show.rule_page import cell, head_lines, level

if TYPE_CHECKING:
    from webcare.show.documents import FolderRuleJson

HEADERS: dict[Language, list[str]] = {
    "nl": ["Regel", "Niveau", "Wat de regel vindt"],
    "en": ["Rule", "Level", "What it finds"],
}
WRONG, RIGHT = Text("fout", "wrong"), Text("goed", "right")
WITH, ON = Text("met", "with"), Text("op", "on")


def rule_table(rules: Iterable[FolderRule], language: Language, form: str = "github") -> str:
    """Name, level and title of each rule, as a table of one of tabulate's forms."""
    from tabulate import tabulate

    rows = [
        [cell(rule.name, form), level(rule.severity, language), parse_page(rule.page).title.in_(language)]
        for rule in rules
    ]
    return tabulate(rows, HEADERS[language], tablefmt=form)


def rule_json(rule: FolderRule) -> "FolderRuleJson":
    """One rule with its whole page, in both languages."""
    from webcare.show.documents import ExampleFileJson, FolderExampleJson, FolderRuleJson, both
    from webcare.show.machine import VERSION

    def file(one: ExampleFile) -> ExampleFileJson:
        return ExampleFileJson(
            path=one.path, encoding=one.encoding, text=one.text, spans=list(one.spans), fixes=list(one.fixes)
        )

    page = parse_page(rule.page)
    return FolderRuleJson(
        version=VERSION,
        name=rule.name,
        family=rule.family,
        severity=rule.severity.key,  # type: ignore[arg-type]  # one of the three keys
        title=both(page.title),
        page=[both(paragraph) for paragraph in page.paragraphs],
        examples=[
            FolderExampleJson(wrong=example.wrong, date=example.day, files=[file(one) for one in example.files])
            for example in page.examples
        ],
    )


def page_lines(rule: FolderRule, language: Language) -> Iterator[str]:
    """The rule's page for a terminal; the words that it finds stand between ``«`` and ``»``."""
    page = parse_page(rule.page)
    yield from head_lines(rule.name, rule.severity, page.title, page.paragraphs, language)
    yield f"{Text('familie', 'family').in_(language)}: {FAMILIES[rule.family].in_(language)}"
    for example in page.examples:
        yield ""
        yield from _example(example, language)


def _example(example: FolderExample, language: Language) -> Iterator[str]:
    day = f" ({ON.in_(language)} {example.day})" if example.day is not None else ""
    for at, file in enumerate(example.files):
        word = WITH if at else WRONG if example.wrong else RIGHT
        encoding = "" if file.encoding == "utf-8" else f" ({file.encoding})"
        yield f"  {word.in_(language)}: {file.path}{encoding}{'' if at else day}"
        yield from (f"      {line}".rstrip() for line in _marked(file).splitlines())


def _marked(file: ExampleFile) -> str:
    marked, at = "", 0
    for (start, end), fix in zip(file.spans, file.fixes, strict=True):
        arrow = f" → {fix}" if fix is not None else ""
        marked += f"{file.text[at:start]}«{file.text[start:end]}{arrow}»"
        at = end
    return marked + file.text[at:]
