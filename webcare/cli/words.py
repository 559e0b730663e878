"""``webcare words check|add``: the speller, one word at a time."""

import sys
from typing import Annotated

import typer

from webcare import limits
from webcare.cli import output
from webcare.cli.app import group
from webcare.cli.language import t
from webcare.cli.options import Client, Form, Lang, TextOrJson
from webcare.cli.values import opened
from webcare.model.text import Text
from webcare.show import machine, safe
from webcare.store.workspace import open_workspace
from webcare.words import Looked, add, look_up, speller_of

Words = Annotated[
    list[str],
    typer.Argument(metavar=t("WOORD…|-", "WORD…|-"), help=t("woorden; - leest een pijp", "words; - is standard input")),
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
        from webcare.show.words import words_json

        output.write(machine.pretty(words_json(looked)))
    else:
        for item in looked:
            output.write(_line(item))
    return int(not all(item.known for item in looked))


def add_(words: Words, client: Client = None, lang: Lang = None) -> int:
    """Voeg woorden toe aan jullie woordenlijst.

    Ze komen in handbook/vocabulary.yaml; voortaan keurt de spellingcontrole ze goed.
    ---
    Add words to your own list.

    They go into handbook/vocabulary.yaml; from now on the speller accepts them.
    """
    workspace = opened(client)
    given = _given(words)
    fresh = add(given, workspace)
    for word in given:
        said = t("toegevoegd", "added") if word in fresh else t("stond er al", "was there already")
        output.write(f"{safe.path(word)}: {said}")
    return 0


def _line(item: Looked) -> str:
    word = safe.path(item.word)
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
        if word == "-":
            piped = sys.stdin.read(limits.WORDS + 1)
            if len(piped) > limits.WORDS:
                raise limits.WORDS.refusal("<stdin>")
            given.extend(piped.split())
        else:
            given.append(word)
    return given


app = group(
    Text("Kijk woorden na, of voeg ze toe aan de woordenlijst.", "Check words, or add them to the word list."),
    {"check": check, "add": add_},
)
