"""What the hostile run found, each by itself: it may not come back."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.custody.records import message as record
from tests.limits.meeting import message
from webcare.importing.values import LONG_NUMBER, Value, Values
from webcare.language.graphemes import count_graphemes
from webcare.language.tokens import tokenize
from webcare.lint.fix import apply
from webcare.matching.learn import affordable
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.scaffold import scaffold
from webcare.show.stats.words import value_words
from webcare.store.append import append_records

links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
BSN = "111222333"


def client(here: Path, settings: str = 'client = "K"\n') -> None:
    (here / "webcare.toml").write_text(settings, "utf-8")


def test_a_dotted_key_without_end_does_not_take_memory_before_the_settings_are_read(here: Path, run: Runner) -> None:
    client(here, ".".join("a" * 40_000) + " = 1\n")
    asked = run("check")
    assert asked.code == 1 and "meer dan 300 punten in één regel" in asked.out


def test_a_number_of_5_000_digits_is_told(here: Path, run: Runner) -> None:
    long = '{"id": ' + "9" * 5_000 + "}"
    found = list(Values(io.StringIO(f'{long}\n{{"b": 1}}\n', newline=""), "a.json"))
    assert [one.value if isinstance(one, Value) else one.why for one in found] == [LONG_NUMBER, {"b": 1}]
    scaffold(str(here / "klant"), "K")
    os.chdir(here / "klant")
    asked = run("triage", "--batch", "-", stdin='{"body": "Hoi", "n": ' + "9" * 5_000 + '}\n{"body": "Dag"}\n')
    assert (asked.code, "een getal met te veel cijfers" in asked.err, "regel 2" in asked.out) == (1, True, True)


@links
def test_a_link_that_git_brought_leads_no_output_out_of_the_folder(here: Path, run: Runner) -> None:
    client(here)
    outside = here.parent / "buiten.html"
    outside.write_text("van een ander", "utf-8")
    (here / "logs").mkdir()
    (here / "logs" / "a.jsonl").write_text(message(), "utf-8")
    (here / "uit.csv").symlink_to(outside)
    (here / "drafts").symlink_to(here.parent)
    asked = run("log", "export", "--output", "uit.csv")
    assert (asked.code, "dit is een link naar buiten de klantmap" in asked.err) == (2, True)
    assert run("log", "export", "--output", os.path.join("drafts", "buiten.html")).code == 2
    assert outside.read_text("utf-8") == "van een ander"
    (here / "binnen.csv").write_text("", "utf-8")
    (here / "in.csv").symlink_to("binnen.csv")
    assert run("log", "export", "--output", "in.csv").code == 0
    assert (here / "in.csv").is_symlink()


def test_a_word_is_no_command_to_ci(run: Runner) -> None:
    asked = run("words", "check", "-", stdin="::error::PWNED ##vso[x]y")
    assert not [line for line in asked.out.splitlines() if line.lstrip().startswith("::")]
    assert "##vso[" not in asked.out


def test_a_refusal_does_not_repeat_personal_data(run: Runner) -> None:
    asked = run("rule", f"BSN {BSN}")
    assert asked.code == 2 and "BSN" in asked.err and BSN not in asked.err


def test_fixes_are_put_in_in_one_pass() -> None:
    source = Source("d.md", "de de weg, de de brug, en klaar")
    found = [
        source.finding(
            "taal/dubbel-woord", Severity.WARNING, Text("x", "x"), at, at + 5, suggestions=("de",), fixable=True
        )
        for at in (11, 0)
    ]
    assert apply(source.text, found) == "de weg, de brug, en klaar"
    assert apply("abc", []) == "abc"


def test_a_word_of_a_million_letters_is_one_token() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert [token.kind for token in tokenize("a" * 900_000)] == ["word"]
    assert [token.kind for token in tokenize("1.000" * 100_000)] == ["number"]
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / (1e6 if sys.platform == "darwin" else 1e3)
    assert grown < 200


def test_personal_data_in_an_answer_are_masked_in_the_book(here: Path, run: Runner) -> None:
    scaffold(str(here / "k"), "Klant")
    (here / "k" / "answers" / "a.md").write_text(
        f"---\nid: a\ntitle: Bel 0612345678\ntopic: bezorging\nquestions: [is mijn BSN {BSN}]\n---\nJe BSN is {BSN}.\n",
        "utf-8",
    )
    assert run("handover", "--client", "k", "--output", "uit", "--format", "md").code == 0
    book = (here / "uit" / "handboek.md").read_text("utf-8")
    assert "0612345678" not in book and BSN not in book
    assert "06\\*\\*" in book or "06**" in book


def test_a_lock_that_cannot_be_given_back_loses_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = here / "a.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr("filelock.FileLock.release", refused)
        append_records(str(path), [record(1, "c", None, "Hoi")])
    assert path.read_bytes().endswith(b"\n")


def test_a_name_that_is_a_command_to_ci_begins_no_line_of_figures() -> None:
    assert value_words("channel", "::error::x", "nl") == "\\::error::x"


def test_many_flags_are_counted_as_many_characters() -> None:
    assert count_graphemes("🇳🇱" * 40_000) == 40_000
    assert count_graphemes("🇳🇱🇧🇪🇳 a🇳🇱\u200d🇧🇪") == 7


def test_many_examples_are_learned_without_all_their_cosines() -> None:
    assert [affordable(5_000, 1), affordable(5_001, 1)] == [True, False]
