"""``webcare answers``: what a desk sees, whole, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

LATE = """---
id: te-laat
title: Pakket is te laat
topic: bezorging
questions:
  - waar blijft mijn pakket
variables:
  naam: {description: Voornaam van de klant, example: Sanne, required: false}
  dag: {description: Wanneer het komt, example: morgen}
  kleur: {description: Welke kleur, choices: [rood, blauw]}
channels: [x, email]
valid-from: 2026-01-01
valid-until: 2026-12-31
owner: klantenservice
review-by: 2026-06-01
prevents: Wanneer hoor ik iets?
tone: Kort.
related: [oud]
---
{% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} het {{ kleur }} pakket komt {{ dag }}. Bel {{ facts.telefoon }}. Femke

## x
Hoi, je pakket komt {{ dag }}. {% include "openingstijden" %} Femke
"""
OLD = "---\nid: oud\ntitle: Oud\nvalid-until: 2026-01-31\n---\n## x\nHoi {{ nam }}. Femke\n"
AT = ("--at", "2026-11-22")


@pytest.fixture(autouse=True)
def answers(client: Path) -> Path:
    folder = client / "answers"
    for path in folder.glob("*.md"):
        path.unlink()
    (folder / "te-laat.md").write_text(LATE, encoding="utf-8")
    (folder / "oud.md").write_text(OLD, encoding="utf-8")
    return folder


LISTED = {
    "nl": """\
Kenmerk    Titel              Onderwerp    Teksten voor    Geldig tot    Eigenaar        Nalopen
te-laat    Pakket is te laat  bezorging    x, email        2026-12-31    klantenservice  2026-06-01  nalopen
oud        Oud                -            x               2026-01-31    -               -           verlopen
2 antwoorden, 1 verlopen, 1 na te lopen
""",
    "en": """\
Id       Title              Topic      Texts for    Valid until    Owner           Review by
te-laat  Pakket is te laat  bezorging  x, email     2026-12-31     klantenservice  2026-06-01   review overdue
oud      Oud                -          x            2026-01-31     -               -            expired
2 answers, 1 expired, 1 to review
""",
}


@pytest.mark.parametrize("language", LISTED)
def test_list(run: Runner, language: str) -> None:
    assert run("--lang", language, "answers", "list", *AT) == Result(0, LISTED[language], "")


def test_list_of_some(run: Runner, answers: Path) -> None:
    (answers / "kapot.md").write_text("Hoi\n", encoding="utf-8")
    (answers / "tweede.md").write_text(OLD, encoding="utf-8")
    assert run("answers", "list", "--topic", "bezorging", "--channel", "twitter", *AT).out.splitlines()[1:] == [
        "te-laat    Pakket is te laat  bezorging    x, email        2026-12-31    klantenservice  2026-06-01  nalopen",
        "1 antwoord, 1 na te lopen",
        "kapot.md: niet te lezen; 'webcare check' zegt waarom",
        "tweede.md: het kenmerk bestaat al in een ander bestand; 'webcare check' zegt waarom",
    ]
    content = json.loads(run("answers", "list", "--format", "json", *AT).out)
    assert content["version"] == 1
    assert [(one["id"], one["state"], one["overdue"], one["variants"]) for one in content["answers"]] == [
        ("te-laat", "current", True, [None, "x"]),
        ("oud", "expired", False, ["x"]),
    ]
    assert (content["unread"], content["twice"]) == (["kapot.md"], ["tweede.md"])


def test_list_refuses(run: Runner) -> None:
    assert run("answers", "list", "--topic", "bezorgin") == Result(
        2, "", "webcare: onbekend onderwerp 'bezorgin'\n  = bedoelde je 'bezorging'?\n"
    )
    assert run("answers", "list", "--at", "morgen") == Result(
        2, "", "webcare: --at: dit is geen datum\n  = schrijf het zo: 2026-11-22\n"
    )
    assert run("answers", "list", "--channel", "emial").err.endswith("  = bedoelde je 'email'?\n")


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
    content = json.loads(run("answers", "show", "te-laat", "--format", "json", *AT).out)
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


FILLED = ("answers", "render", "te-laat", *AT, "--var", "dag=morgen", "--var", "kleur=rood")


def test_render(run: Runner) -> None:
    assert run(*FILLED) == Result(0, "Hoi, het rood pakket komt morgen. Bel 088 000 00 00. Femke\n", "58\n")
    assert (
        run(*FILLED, "--var", "naam=Sanne").out == "Hoi Sanne, het rood pakket komt morgen. Bel 088 000 00 00. Femke\n"
    )
    sent = "Hoi, je pakket komt morgen. We zijn er maandag tot en met vrijdag van 9.00 tot 18.00 uur. Femke"
    assert run(*FILLED, "--channel", "twitter") == Result(0, f"{sent}\n", f"{len(sent)}/280\n")


MISSING = {
    "nl": """\
webcare: nog in te vullen:
  --var kleur=…  Welke kleur; kies uit: rood, blauw
  --var dag=…  Wanneer het komt; voorbeeld: morgen
""",
    "en": """\
webcare: still to fill in:
  --var kleur=…  Welke kleur; choose: rood, blauw
  --var dag=…  Wanneer het komt; example: morgen
""",
}


@pytest.mark.parametrize("language", MISSING)
def test_render_in_a_pipe_says_what_is_missing(run: Runner, language: str) -> None:
    assert run("--lang", language, "answers", "render", "te-laat", *AT) == Result(2, "", MISSING[language])


REFUSED = {
    "an unknown name": (("te-laat", "--var", "dagg=a"), "webcare: onbekend invulveld 'dagg'\n  = bedoelde je 'dag'?\n"),
    "no choice": (
        ("te-laat", "--var", "kleur=geel"),
        "webcare: --var: 'geel' is geen keuze voor kleur\n  = kies uit: rood, blauw\n",
    ),
    "no value": (
        ("te-laat", "--var", "dag"),
        "webcare: --var: een waarde hoort bij een naam\n  = schrijf het zo: --var naam=Sanne\n",
    ),
    "expired": (
        ("oud",),
        "webcare: oud: was geldig tot en met 2026-01-31\n  = gebruik --force als je het toch wilt sturen\n",
    ),
    "not yet valid": (
        ("te-laat", "--at", "2025-12-31"),
        "webcare: te-laat: pas geldig vanaf 2026-01-01\n  = gebruik --force als je het toch wilt sturen\n",
    ),
    "another channel": (
        ("te-laat", "--channel", "chat"),
        "webcare: te-laat: niet bedoeld voor chat\n  = wel voor: x, email; of gebruik --force\n",
    ),
    "no text for the channel": (
        ("oud", "--channel", "email", "--at", "2026-01-01"),
        "webcare: oud: heeft geen tekst voor email\n  = wel voor: x; of gebruik --force\n",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_render_refuses(run: Runner, answers: Path, case: str) -> None:
    tone = answers.parent / "handbook" / "channels.yaml"
    tone.write_text(tone.read_text("utf-8") + "\nchat: {name: Chat, surface: closed}\n", encoding="utf-8")
    arguments, said = REFUSED[case]
    at = () if "--at" in arguments else AT
    assert run("answers", "render", *arguments, *at) == Result(2, "", said)


def test_force(run: Runner) -> None:
    broken = run("answers", "render", "oud", "--at", "2026-01-01")
    assert (broken.code, broken.out) == (1, "")
    assert broken.err.startswith("answers/oud.md:7:5: fout antwoord/invulveld  onbekend invulveld 'nam'\n")
    assert broken.err.endswith("webcare: herstel eerst de fouten, of gebruik --force\n")
    assert run("answers", "render", "oud", "--force", "--channel", "email", *AT) == Result(0, "Hoi . Femke\n", "11\n")


def test_too_long_for_the_channel(run: Runner) -> None:
    arguments = ("answers", "render", "te-laat", *AT, "--channel", "x", "--var", f"dag={'morgen ' * 40}")
    result = run(*arguments)
    assert (result.code, result.out) == (1, "")
    assert result.err == "webcare: te lang voor het kanaal; kort het in, of gebruik --force\n369/280\n"
    assert run(*arguments, "--force").code == 0


def test_a_terminal_is_asked(terminal: Runner) -> None:
    result = terminal("answers", "render", "te-laat", *AT, stdin="geel\nblauw\nmorgen\n")
    assert (result.code, result.out) == (0, "Hoi, het blauw pakket komt morgen. Bel 088 000 00 00. Femke\n")
    assert result.err.count("kleur (Welke kleur; kies uit: rood, blauw): ") == 2
    assert "webcare: --var: 'geel' is geen keuze voor kleur\n" in result.err


def test_new_asks_at_a_terminal(terminal: Runner, answers: Path) -> None:
    result = terminal("answers", "new", "ruilen", stdin="Ruilen\nkan ik ruilen\n")
    assert (result.code, result.out.splitlines()[0]) == (0, "+ answers/ruilen.md")
    assert "title: Ruilen\nquestions:\n  - kan ik ruilen\n" in (answers / "ruilen.md").read_text("utf-8")


def test_new(run: Runner, answers: Path) -> None:
    new = ("answers", "new", "ruilen", "--title", "Ruilen", "--question", "kan ik ruilen", "--topic", "bezorging")
    assert run(*new) == Result(
        0, "+ answers/ruilen.md\nVervang {{ antwoord }} door je tekst. Daarna: webcare lint answers\n", ""
    )
    assert run("lint", "answers/ruilen.md", "--quiet") == Result(0, "", "")
    before = (answers / "ruilen.md").read_bytes()
    assert run(*new) == Result(
        2, "", "webcare: answers/ruilen.md: dit antwoord bestaat al\n  = kies een ander kenmerk\n"
    )
    assert (answers / "ruilen.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("con", "--title", "A"), "webcare: con: zo mag een bestand niet heten\n  = bijvoorbeeld antwoord-con\n"),
        (("a",), 'webcare: --title ontbreekt\n  = geef het mee: --title "…"\n'),
        (("a", "--title", "A"), 'webcare: --question ontbreekt\n  = geef het mee: --question "…"\n'),
        (("a", "--topic", "bezorgin"), "webcare: onbekend onderwerp 'bezorgin'\n  = bedoelde je 'bezorging'?\n"),
        (("a", "--title", " ", "--question", "b"), "webcare: een titel of een vraag is leeg\n"),
        (("te-laat",), "webcare: answers/te-laat.md: dit antwoord bestaat al\n  = kies een ander kenmerk\n"),
    ],
)
def test_new_refuses(run: Runner, arguments: tuple[str, ...], said: str) -> None:
    assert run("answers", "new", *arguments) == Result(2, "", said)


MACROS = {
    "macros": [
        {
            "title": "Bezorging::Zoek",
            "actions": [{"field": "comment_value", "value": "Hoi [NAAM], je vindt ons in Assen.\n\nGroet,\n%agent%"}],
        },
        {
            "title": "Mail sanne@lamp.example",
            "actions": [{"field": "comment_value", "value": "Hoi, mail sanne@lamp.example , graag."}],
        },
        {"title": "Uit", "active": False},
    ]
}
IMPORTED = {
    "nl": """\
Uit        Kenmerk    Titel                    Invulvelden     Lint              Let op
macros[0]  zoek       Zoek                     naam, afzender  in orde
macros[1]  mail-sa    Mail sa***@****.*******  -               2 waarschuwingen  e-mailadres sa***@****.*******

- macros[2] Uit: staat uit
vaakst gevonden: persoonlijk/geen-afzender (1), taal/leesteken (1)
2 antwoorden, 1 overgeslagen
er is niets geschreven: met --write komen ze in je map
""",
    "en": """\
From       Id       Title                    Placeholders    Lint        Mind
macros[0]  zoek     Zoek                     naam, afzender  clean
macros[1]  mail-sa  Mail sa***@****.*******  -               2 warnings  e-mail address sa***@****.*******

- macros[2] Uit: not active
found most often: persoonlijk/geen-afzender (1), taal/leesteken (1)
2 answers, 1 skipped
nothing was written: --write puts them there
""",
}


@pytest.mark.parametrize("language", IMPORTED)
def test_import_is_a_trial(run: Runner, answers: Path, language: str) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    before = sorted(answers.iterdir())
    result = run("--lang", language, "answers", "import", "macros.json")
    assert result == Result(0, IMPORTED[language], "")
    assert sorted(answers.iterdir()) == before


def test_import_writes_when_asked(run: Runner, answers: Path) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    result = run("answers", "import", "macros.json", "--write")
    assert (result.code, result.out.splitlines()[-1]) == (0, "2 van 2 antwoorden geschreven, 1 overgeslagen")
    assert (
        (answers / "zoek.md")
        .read_text("utf-8")
        .endswith("---\nHoi {{ naam }}, je vindt ons in Assen.\n\nGroet,\n{{ afzender }}\n")
    )
    again = json.loads(run("answers", "import", "macros.json", "--write", "--format", "json").out)
    assert (again["written"], again["answers"]) == ([], [])
    assert [one["why"] for one in again["skipped"]] == [
        "staat uit",
        "zegt hetzelfde als zoek",
        "zegt hetzelfde als mail-sa",
    ]


def test_import_elsewhere(run: Runner, here: Path) -> None:
    Path("macros.json").write_text(json.dumps(MACROS), encoding="utf-8")
    content = json.loads(
        run("answers", "import", "macros.json", "--output", "nieuw/map", "--write", "--format", "json").out
    )
    assert sorted(path.name for path in (here / "nieuw" / "map").iterdir()) == ["mail-sa.md", "zoek.md"]
    assert content["answers"][1] == {
        "from": "macros[1]",
        "id": "mail-sa",
        "path": "nieuw/map/mail-sa.md",
        "title": "Mail sa***@****.*******",
        "variables": [],
        "lint": {"error": 0, "warning": 2, "advice": 0},
        "rules": ["persoonlijk/geen-afzender", "taal/leesteken"],
        "like": None,
        "personal": [{"kind": "email", "masked": "sa***@****.*******"}],
        "notes": [],
    }


def test_import_refuses(run: Runner) -> None:
    assert run("answers", "import", "weg.json") == Result(2, "", "webcare: weg.json: dit bestand bestaat niet\n")
    assert run("answers", "import", "-") == Result(2, "", "webcare: -: een pijp kan hier niet; geef een bestand\n")


@pytest.mark.parametrize("arguments", [("list",), ("show", "a"), ("new", "a"), ("render", "a"), ("import", "a.json")])
def test_without_a_client(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "leeg").mkdir()
    monkeypatch.chdir(tmp_path / "leeg")
    assert run("answers", *arguments) == Result(
        2, "", "webcare: hier is geen klantmap\n  = ga naar de map van een klant, of gebruik --client\n"
    )


def test_a_time_zone_that_does_not_exist(run: Runner) -> None:
    text = Path("webcare.toml").read_text("utf-8").replace("Europe/Amsterdam", "Europe/Amsterdan")
    Path("webcare.toml").write_text(text, encoding="utf-8")
    assert run("answers", "list") == Result(
        2, "", "webcare: webcare.toml: onbekende tijdzone 'Europe/Amsterdan'\n  = schrijf het zo: Europe/Amsterdam\n"
    )
