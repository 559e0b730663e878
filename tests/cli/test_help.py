"""Help: in one language at a time, complete, and with a suggestion for what was mistyped."""

from __future__ import annotations

import re

import pytest

from tests.cli.runner import Result, Runner
from webcare.cli.app import COMMANDS

PARTS = {
    "words": "check add",
    "answers": "list show new render import mine coverage",
    "log": "add import export show verify",
    "privacy": "scan retain erase export redact key",
    "crisis": "status drill",
    "escalate": "simulate",
    "handover": "verify",
    "review": "list show request approve return sent",
}
PAGES = [[], *([name] for name in COMMANDS), *([name, part] for name in PARTS for part in PARTS[name].split())]
DUTCH = re.compile(
    r"\b(?:de|het|een|van|wat|bestand|map|klant|toon|taal|opdracht|gebruik|opties|uitleg|standaard)\b", re.IGNORECASE
)
ENGLISH = re.compile(
    r"\b(?:the|what|file|folder|customer|show|language|command|usage|options|message|default|install)\b",
    re.IGNORECASE,
)
ENTRY = re.compile(r"^  ((?:-\w, )?--.*?)(?:  +|\n {20,})(\S.*)$", re.MULTILINE)
NAMES = re.compile(
    r"--?[\w-]+|<.*?>|[A-ZÏ]{2,}\S*|'.*?'|Language Server Protocol|(?m:^  [a-z]+(?=  ))|(?<=: )webcare [a-z ]+"
)


def page(run: Runner, arguments: list[str], language: str) -> str:
    result = run("--lang", language, *arguments, "--help")
    assert (result.code, result.err) == (0, "")
    return result.out


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_a_page_is_in_one_language(run: Runner, arguments: list[str]) -> None:
    dutch, english = page(run, arguments, "nl"), page(run, arguments, "en")
    assert dutch.startswith(f"Gebruik: {' '.join(['webcare', *arguments])} ")
    assert english.startswith(f"Usage: {' '.join(['webcare', *arguments])} ")
    assert ENGLISH.findall(NAMES.sub("", dutch)) == []
    assert DUTCH.findall(NAMES.sub("", english)) == []


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_both_pages_have_the_same_options_and_each_has_its_help(run: Runner, arguments: list[str]) -> None:
    names = {}
    for language in ("nl", "en"):
        shown = page(run, arguments, language)
        listed = re.split(r"^(?:Opties|Options):$", shown, flags=re.MULTILINE)[1]
        names[language] = [NAMES.findall(option)[:1] for option, _ in ENTRY.findall(listed)]
        assert len(names[language]) == len(re.findall(r"^  (?:-\w, )?--", listed, re.MULTILINE))
        assert all(len(line) <= 80 for line in shown.splitlines())
    assert names["nl"] == names["en"]
    assert names["nl"][-1] == ["-h"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("group", PARTS)
def test_a_list_of_commands_has_whole_sentences(run: Runner, group: str, language: str) -> None:
    shown = page(run, [group], language)
    listed = [line.strip() for line in shown.splitlines() if re.match(r"  [a-z]+ {2,}[A-Z]", line)]
    assert len(listed) >= len(PARTS[group].split()) or group in ("escalate", "handover")
    assert [line for line in listed if not line.endswith(".") or "..." in line] == []


def test_the_first_page(run: Runner) -> None:
    assert page(run, [], "nl") == run().out == run("-h").out
    for language in ("nl", "en"):
        listed = page(run, [], language).rstrip().splitlines()[-len(COMMANDS) :]
        assert [line.split(maxsplit=1) for line in listed] == [
            [name, about.nl if language == "nl" else about.en] for name, about in COMMANDS.items()
        ]


def test_help_goes_before_what_is_wrong(run: Runner) -> None:
    assert run("lint", "--help", "weg.md").code == 0
    assert run("init", "-h").code == 0


MISTYPED = {
    ("lnt",): "onbekende opdracht 'lnt'\n  = bedoelde je 'webcare lint'?",
    ("linten", "a.md"): "onbekende opdracht 'linten'\n  = bedoelde je 'webcare lint'?",
    ("xyz",): "onbekende opdracht 'xyz'\n  = zie 'webcare --help'",
    ("x" * 100,): f"onbekende opdracht '{'x' * 40}'\n  = zie 'webcare --help'",
    ("words", "chek"): "onbekende opdracht 'chek'\n  = bedoelde je 'webcare words check'?",
    ("--versie",): "onbekende optie --versie\n  = bedoelde je --version?",
    ("lint", "--chanel", "x"): "onbekende optie --chanel\n  = bedoelde je --channel?",
    ("lint", "-x"): "onbekende optie -x\n  = zie 'webcare lint --help'",
    ("lint", "--channel"): "de optie --channel heeft een waarde nodig\n  = zie 'webcare lint --help'",
    ("lint", "--surface", "half"): "deze waarde past niet bij --surface\n  = kies uit: open, closed",
    ("lint", "--fail-on", "erg"): "deze waarde past niet bij --fail-on\n  = kies uit: error, warning, advice",
    ("log", "add", "--chanel"): "onbekende optie --chanel\n  = bedoelde je --channel?",
    ("answers", "show", "a", "b"): "te veel argumenten: b\n  = zie 'webcare answers show --help'",
    ("rule", "a", "b", "c"): "te veel argumenten: b c\n  = zie 'webcare rule --help'",
    ("lint", "-", "--select", "taal/leestekens"): (
        "onbekende regel 'taal/leestekens'\n  = bedoelde je 'taal/leesteken'?"
    ),
    ("lint", "-", "--ignore", "tal"): "onbekende regel 'tal'\n  = bedoelde je 'taal'?",
    ("rule", "dubbelwoord"): "onbekende regel 'dubbelwoord'\n  = bedoelde je 'taal/dubbel-woord'?",
    ("lint", "-", "--channel", "twiter"): "onbekend kanaal 'twiter'\n  = bedoelde je 'twitter'?",
    ("lint", "-", "--channel", "qqq"): (
        "onbekend kanaal 'qqq'\n  = kies uit: x, facebook, instagram, review, whatsapp, email, chat"
    ),
}


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(("arguments", "message"), MISTYPED.items(), ids=lambda value: " ".join(value)[:30])
def test_what_was_mistyped(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    assert run(*arguments, stdin="Hoi. ^SV") == Result(2, "", f"webcare: {message}\n")


def test_what_was_mistyped_in_english(run: Runner) -> None:
    assert run("--lang", "en", "lnt").err == "webcare: unknown command 'lnt'\n  = did you mean 'webcare lint'?\n"
    assert (
        run("lint", "--chanel", "--lang", "en").err == "webcare: unknown option --chanel\n  = did you mean --channel?\n"
    )
