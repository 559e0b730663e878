"""``webcare answers show``: what a desk sees, whole, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.answers.samples import AT
from tests.cli.runner import Result, Runner
from tests.docs.documents import exactly

SHOWN = {
    "nl": """\
te-laat  Pakket is te laat
answers/te-laat.md

onderwerp: bezorging (Bezorging)
alleen voor: x, email
geldig: vanaf 1 januari 2026 tot en met 31 december 2026
eigenaar: klantenservice (Klantenservice)
nalopen vóór: 1 juni 2026 (dat is voorbij)
voorkomt de vraag: Wanneer hoor ik iets?
toon: Kort.
verwant: oud
Zo vragen klanten het:
  - waar blijft mijn pakket
Invulvelden:
  naam: Voornaam van de klant; voorbeeld: Sanne (mag leeg)
  kleur: Welke kleur; kies uit: rood, blauw
  dag: Wanneer het komt; voorbeeld: morgen
Uit het handboek:
  facts.telefoon: 088 000 00 00
  hours.klantenservice: maandag tot en met vrijdag van 9.00 tot 18.00 uur
Fragmenten: openingstijden

alle kanalen
  | {% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} het {{ kleur }} pakket komt {{ dag }}. Bel {{ facts.telefoon }}. Femke

x
  | Hoi, je pakket komt {{ dag }}. {% include "openingstijden" %} Femke
""",
    "en": """\
te-laat  Pakket is te laat
answers/te-laat.md

topic: bezorging (Bezorging)
only for: x, email
valid: from 1 January 2026 until 31 December 2026
owner: klantenservice (Klantenservice)
review by: 1 June 2026 (that is past)
prevents the question: Wanneer hoor ik iets?
tone: Kort.
related: oud
How customers ask it:
  - waar blijft mijn pakket
Placeholders:
  naam: Voornaam van de klant; example: Sanne (optional)
  kleur: Welke kleur; choose: rood, blauw
  dag: Wanneer het komt; example: morgen
From the handbook:
  facts.telefoon: 088 000 00 00
  hours.klantenservice: maandag tot en met vrijdag van 9.00 tot 18.00 uur
Fragments: openingstijden

every channel
  | {% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} het {{ kleur }} pakket komt {{ dag }}. Bel {{ facts.telefoon }}. Femke

x
  | Hoi, je pakket komt {{ dag }}. {% include "openingstijden" %} Femke
""",
}


@pytest.mark.parametrize("language", SHOWN)
def test_show(run: Runner, language: str) -> None:
    assert run("--lang", language, "answers", "show", "te-laat", *AT) == Result(0, SHOWN[language], "")


def test_show_tells_what_is_broken_first(run: Runner) -> None:
    assert run("answers", "show", "oud", *AT) == Result(
        1,
        """\
oud  Oud
answers/oud.md
answers/oud.md:7:5: fout antwoord/invulveld  onbekend invulveld 'nam'
  | Hoi {{ nam }}. Femke
  |     ^^^^^^^^^

geldig: tot en met 31 januari 2026 (verlopen)

x
  | Hoi {{ nam }}. Femke
""",
        "",
    )


def test_show_of_what_cannot_be_read(run: Runner, answers: Path) -> None:
    (answers / "kapot.md").write_text("---\nid: [\n---\nHoi\n", encoding="utf-8")
    result = run("answers", "show", "kapot")
    assert (result.code, result.out.splitlines()[0].split("  ")[0]) == (1, "answers/kapot.md:3:1: fout gegevens/yaml")
    assert run("answers", "show", "te-lat") == Result(
        2, "", "webcare: onbekend antwoord 'te-lat'\n  = bedoelde je 'te-laat'?\n"
    )


def test_show_for_machines(run: Runner) -> None:
    content = exactly("answers-show", run("answers", "show", "te-laat", "--format", "json", *AT).out)
    assert content["facts"] == {
        "facts.telefoon": "088 000 00 00",
        "hours.klantenservice": "maandag tot en met vrijdag van 9.00 tot 18.00 uur",
    }
    assert [(one["name"], one["required"], one["variants"]) for one in content["placeholders"]] == [
        ("naam", False, [None]),
        ("kleur", True, [None]),
        ("dag", True, [None, "x"]),
    ]
    assert (content["state"], content["overdue"], content["findings"]) == ("current", True, [])
    (broken,) = exactly("answers-show", run("answers", "show", "oud", "--format", "json", *AT).out)["findings"]
    assert broken["rule"] == "antwoord/invulveld"
