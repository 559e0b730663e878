"""``webcare words check|add``: the speller, one word at a time."""

import sys
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.app import Command, Group, help_of
from webcare.cli.language import t
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.cli.values import opened
from webcare.show import machine, safe
from webcare.store.workspace import open_workspace
from webcare.words import Looked, add, look_up, speller_of

MOST = 1_000_000
"""Characters read from a pipe."""


Words = Annotated[
    list[str],
    typer.Argument(metavar=t("WOORD…|-", "WORD…|-"), help=t("woorden; - leest een pijp", "words; - is a pipe")),
]


def check(
    words: Words,
    form: Form = TextOrJson.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Kijk of woorden goed gespeld zijn. De exitcode is 1 als er een onbekend is.
    ---
    See whether words are spelt right. The exit code is 1 when one is unknown.
    """
    speller = speller_of(open_workspace(".", client))
    looked = [look_up(word, speller) for word in _given(words)]
    if form is TextOrJson.json:
        output.write(machine.pretty([item._asdict() for item in looked]))
    else:
        for item in looked:
            output.write(_line(item))
    return int(not all(item.known for item in looked))


def add_(words: Words, client: Client = None, lang: Lang = None) -> int:
    """Zet woorden in handbook/vocabulary.yaml: voortaan keurt de spellingcontrole ze goed.
    ---
    Put words in handbook/vocabulary.yaml: from now on the speller accepts them.
    """
    workspace = opened(client)
    given = _given(words)
    fresh = add(given, workspace)
    for word in given:
        said = t("toegevoegd", "added") if word in fresh else t("stond er al", "was there already")
        output.write(f"{safe.line(word)}: {said}")
    return 0


def _line(item: Looked) -> str:
    word = safe.line(item.word)
    if item.parts:
        return f"{word}: {t('goed, samengesteld uit', 'right, made of')} {' + '.join(item.parts)}"
    if item.known:
        return f"{word}: {t('goed', 'right')}"
    unknown = t("onbekend", "unknown")
    meant = ", ".join(item.suggestions)
    return f"{word}: {unknown}; {t('bedoelde je', 'did you mean')} {meant}?" if meant else f"{word}: {unknown}"


def _given(words: list[str]) -> list[str]:
    given: list[str] = []
    for word in words:
        given.extend(sys.stdin.read(MOST).split() if word == "-" else [word])
    return given


app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help=t("Kijk woorden na, of voeg ze toe aan de woordenlijst.", "Check words, or add them to the word list."),
)
app.command("check", cls=Command, help=help_of(check))(check)
app.command("add", cls=Command, help=help_of(add_))(add_)
