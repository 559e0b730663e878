"""A text without the people in it, and with all that is the company's own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.pseudonyms import Key, Pseudonymiser
from webcare.store.workspace import Workspace, open_workspace

JAN = "k_ee50cc9a3e205dd1"
TEXTS = f"""
Hoi Sanne, je lamp komt morgen, Sanne. ^SV
= Hoi [naam], je lamp komt morgen, [naam]. ^[initialen]

@noorderlamp waar blijft hij? Vraag het @jan_de_vries maar, of @Jan_De_Vries.
= @noorderlamp waar blijft hij? Vraag het [@{JAN}] maar, of [@{JAN}].

Bel 06-12345678 of 050 000 12 34, of mail sanne@mail.example of hulp@noorderlamp.example.
= Bel [telefoonnummer] of 050 000 12 34, of mail [e-mailadres] of hulp@noorderlamp.example.

Mijn naam is Jan de Vries, IBAN NL91 ABNA 0417 1643 00, kenteken L-742-KD, geboren op 12 maart 1985.
= Mijn naam is [naam], IBAN [rekeningnummer], kenteken [kenteken], geboren op [geboortedatum].

Bestelling 40012345 moet naar Dorpsstraat 12, 1234 AB Assen. Lamp ART-20391 ook.
= Bestelling [ordernummer] moet naar [adres] Assen. Lamp ART-20391 ook.

Zie https://x.com/jan_de_vries/status/12345 en https://x.com/noorderlamp/status/6 en https://noorderlamp.example/x.
= Zie [link] en https://x.com/noorderlamp/status/6 en https://noorderlamp.example/x.

Groetjes uit Vlaanderen
= Groetjes uit Vlaanderen

Met vriendelijke groet, Team Noorderlamp
= Met vriendelijke groet, Team Noorderlamp

Hoi klant, dank je. Groet, Femke
= Hoi klant, dank je. Groet, [naam]

Beste [naam], ordernummer [ordernummer] is binnen. ^[initialen]
= Beste [naam], ordernummer [ordernummer] is binnen. ^[initialen]
""".strip().split("\n\n")


@pytest.fixture(scope="module")
def noorderlamp(request: pytest.FixtureRequest) -> Workspace:
    return open_workspace(client=str(request.config.rootpath))


@pytest.fixture(scope="module")
def p(noorderlamp: Workspace) -> Pseudonymiser:
    return Pseudonymiser(Key([b"o" * 32], noorderlamp.root or ""))


@pytest.mark.parametrize("case", TEXTS)
def test_text(case: str, p: Pseudonymiser) -> None:
    before, after = case.split("\n= ")
    assert p.text(before) == after
    assert p.text(after) == after


def test_the_sample_log_is_pseudonymised_already(p: Pseudonymiser, request: pytest.FixtureRequest) -> None:
    import json

    log = Path(request.config.rootpath) / "logs" / "noorderlamp.pseudo.jsonl"
    bodies = [json.loads(line).get("body") or "" for line in log.read_text("utf-8").splitlines()]
    assert [body for body in bodies if p.text(body) != body] == []


PIECES = st.sampled_from(
    "Hoi Sanne, |@jan |06-12345678 |jan@voorbeeld.nl |Groet, Jan|^SV|[naam] |mevrouw De Vries |\n|https://x.com/jan |"
    "order 40012345 |. |Dorpsstraat 12 |@|[|k_ee50cc9a3e205dd1 |😀|NL91 ABNA 0417 1643 00 |[@k_ee50cc9a3e205dd1] ".split(
        "|"
    )
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_doing_it_twice_changes_nothing(text: str) -> None:
    made = Pseudonymiser(Key([b"o" * 32], "."), open_workspace(client="."))
    once = made.text(text)
    assert made.text(once) == once
    for own in ("06-12345678", "jan@voorbeeld.nl", "@jan ", "x.com/jan", "0417 1643"):
        assert own not in once


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    made = Pseudonymiser(Key([b"o" * 32], "."), open_workspace(client="."))
    once = made.text(text)
    assert made.text(once) == once
