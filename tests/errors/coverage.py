"""Which messages of webcare's source no case of the gallery shows."""

from __future__ import annotations

from tests.errors.gallery import LANGUAGES, cases
from tests.errors.templates import Template, templates

UNPROVOKED: dict[str, str] = {
    "verkeerd gebruik: …": "for wrong usage that a later typer may think of; all that it has now is put in our words",
    "langer dan … tekens: te lang om na te kijken terwijl je typt": "only an editor is told; tests/editor shows it",
}
"""Messages, by their Dutch, that no test can provoke, each with the reason."""


def shown() -> list[tuple[str, ...]]:
    """What every case shows, in each language."""
    return [
        tuple(case.expected(language).read_text("utf-8") for language in LANGUAGES)
        for case in cases()
        if case.is_written
    ]


def covered(template: Template, outputs: list[tuple[str, ...]]) -> bool:
    """Does some case show this message, in both languages?"""
    return any(template.within(nl, en) for nl, en in outputs)


def uncovered() -> list[str]:
    """Every message without a case, and every place whose message cannot be followed."""
    found, lost = templates()
    outputs = shown()
    missing = [
        f"{place}: {template.shown}"
        for template, place in sorted(found.items(), key=lambda item: item[1])
        if not covered(template, outputs) and template.shown not in UNPROVOKED
    ]
    return [*missing, *(f"{place}: cannot be followed" for place in lost)]
