"""A new answer passes lint, whatever the tone of the client."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from webcare.answers.skeleton import Wanted, skeleton, write_answer
from webcare.lint import Given, Selection, Session
from webcare.model.errors import CannotRun
from webcare.store.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 22)
WHOLE = """---
id: ruilen
title: 'Ruilen: hoe?'
topic: bezorging
questions:
  - kan ik ruilen?
  - 'yes: no'
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  antwoord: {description: Wat je antwoordt; schrijf hier liever vaste tekst, example: Het staat op de website.}
  afzender: {description: Je voornaam, example: Femke}
channels:
  - x
owner: klantenservice
review-by: 2027-11-22
---
{% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %}

Dank je voor je vraag. {{ antwoord }}

Groet,
{{ afzender }}
"""
GREETINGS = ["[]", "[Hoi, Beste]", "[Beste, Hallo]", "[Geachte]", "[Goedemorgen]"]
STYLES = ["none", "any", "initials", "first-name", "full-name"]


def test_the_whole_file(workspace: Workspace) -> None:
    wanted = Wanted("ruilen", "Ruilen: hoe?", ["kan ik ruilen?", "yes: no"], "bezorging", ["x"])
    assert skeleton(wanted, workspace, TODAY) == WHOLE


@pytest.mark.parametrize(("address", "greetings", "style"), [*product(["je", "u", "mirror"], GREETINGS, STYLES)])
def test_it_passes_lint(client: Path, address: str, greetings: str, style: str) -> None:
    tone = f"address: {address}\ngreetings: {greetings}\nsign-off: {{style: {style}, closings: [Met vriendelijke groet, Groet]}}\n"
    (client / "handbook" / "tone.yaml").write_text(tone, encoding="utf-8")
    text = skeleton(Wanted("nieuw", "Nieuw", ["wat is er nieuw?"]), open_workspace("."), TODAY)
    path = write_answer("answers", "nieuw", text)
    checked = Session(Given(), None, Selection()).file(path, write=False).checked
    assert [(item.rule, item.message.nl) for item in checked.findings] == []


def test_an_answer_that_exists_stays(client: Path) -> None:
    (client / "answers" / "a.md").write_text("oud", encoding="utf-8")
    with pytest.raises(CannotRun) as caught:
        write_answer("answers", "a", "nieuw")
    assert caught.value.message.nl == "dit antwoord bestaat al"
    assert (client / "answers" / "a.md").read_text("utf-8") == "oud"
