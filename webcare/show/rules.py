"""Rules as a list, as a page, as JSON and as the README's table."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from webcare.model.text import Language, Text
from webcare.rules.page import Example, parse_page
from webcare.rules.registry import FAMILIES
from webcare.rules.rule import Rule
from webcare.show.rule_page import cell, head_lines, level

if TYPE_CHECKING:
    from webcare.show.documents import RuleJson

NEEDS = {
    "handbook": Text("handboek", "handbook"),
    "customer": Text("klantbericht", "customer's message"),
    "thread": Text("gesprek", "thread"),
    "logs": Text("logboek", "logs"),
    "channel": Text("kanaal", "channel"),
    "surface": Text("kanaal", "channel"),
}
HEADERS: dict[Language, list[str]] = {
    "nl": ["Regel", "Niveau", "Weet van", "ZEKEP", "Fix", "Wat de regel vindt"],
    "en": ["Rule", "Level", "Needs", "ZEKEP", "Fix", "What it finds"],
}


def needs(rule: Rule, language: Language) -> str:
    """What the rule must know beside the draft."""
    draft = Text("concept", "draft").in_(language)
    return ", ".join(NEEDS[need].in_(language) for need in rule.needs) or draft


def rule_table(rules: Iterable[Rule], language: Language, form: str = "github") -> str:
    """Name, level, need, letter, fix and title of each rule, as a table of one of tabulate's forms."""
    from tabulate import tabulate

    rows = []
    for rule in rules:
        title = parse_page(rule.page).title.in_(language)
        name, severity = cell(rule.name, form), level(rule.severity, language)
        rows.append([name, severity, needs(rule, language), rule.letter or "–", "--fix" if rule.fix else "", title])
    return tabulate(rows, HEADERS[language], tablefmt=form)


def rule_json(rule: Rule) -> "RuleJson":
    """One rule with its whole page, in both languages."""
    from webcare.show.documents import ExampleJson, OptionJson, RuleJson, both
    from webcare.show.machine import VERSION

    page = parse_page(rule.page)
    return RuleJson(
        version=VERSION,
        name=rule.name,
        family=rule.family,
        severity=rule.severity.key,  # type: ignore[arg-type]  # one of the three keys
        letter=rule.letter,
        needs=list(rule.needs),
        fix=rule.fix,
        title=both(page.title),
        page=[both(paragraph) for paragraph in page.paragraphs],
        options=[OptionJson(name=o.name, default=o.default, about=both(o.about)) for o in rule.options],
        examples=[
            ExampleJson(
                wrong=example.wrong,
                text=example.text,
                spans=list(example.spans),
                fixes=list(example.fixes),
                context=dict(example.context),
            )
            for example in page.examples
        ],
    )


def page_lines(rule: Rule, language: Language, *, examples: bool = True) -> Iterator[str]:
    """The rule's page for a terminal; without its examples where data that look personal might startle."""
    page = parse_page(rule.page)
    yield from head_lines(rule.name, rule.severity, page.title, page.paragraphs, language)
    facts = [
        (Text("familie", "family"), FAMILIES[rule.family].in_(language)),
        (Text("weet van", "needs"), needs(rule, language)),
    ]
    if rule.letter:
        facts.append((Text("ZEKEP", "ZEKEP"), rule.letter))
    facts.append(
        (Text("--fix", "--fix"), Text("ja", "yes").in_(language) if rule.fix else Text("nee", "no").in_(language))
    )
    for option in rule.options:
        facts.append((Text("instelling", "option"), f"{option.name} = {option.default}  {option.about.in_(language)}"))
    for name, value in facts:
        yield f"{name.in_(language)}: {value}"
    yield ""
    for example in page.examples if examples else ():
        yield from _example(example, language)


def _example(example: Example, language: Language) -> Iterator[str]:
    words = Text("fout", "wrong") if example.wrong else Text("goed", "right")
    for name, value in example.context.items():
        yield f"  ({name}: {value})".replace("\n", " / ")
    marked, at = "", 0
    for start, end in example.spans:
        marked += f"{example.text[at:start]}[{example.text[start:end]}]"
        at = end
    shown = (marked + example.text[at:]).replace("\n", " / ")
    fixes = f"  → {' | '.join(example.fixes)}" if example.fixes else ""
    yield f"  {words.in_(language)}: {shown}{fixes}"
