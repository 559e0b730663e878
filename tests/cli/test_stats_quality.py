"""``webcare stats --quality``, ``--parity`` and ``--profile``: a small log, and everything that is said of it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.stats.desk import Log, client
from webcare.show.published import schema

AT = ("--client", "klant", "--at", "2026-11-22T12:00")
CLEAN = "Hoi [naam], wat vervelend dat je lamp er nog niet is. De bezorger brengt hem morgen. ^[initialen]"
WRONG = "Hoi [naam], wat vervelend dat je lamp er nog niet is. Ik wordt gebeld door de bezorger. ^[initialen]"
ANGRY = "Wat een waardeloze service, ik ben woedend!"


@pytest.fixture
def desk(here: Path) -> Path:
    """Five cases, all but one answered, of which one comes back and one was ours to begin."""
    log = Log()
    log.asks("c1", "2 10:00", ANGRY, reach_bucket="10k+").replies("c1", "2 10:10", CLEAN)
    log.asks("c1", "2 10:40", "Super, bedankt!").event("c1", "2 11:00", "resolved").rates("c1", "2 12:00", 5)
    log.asks("c2", "3 10:00", reach_bucket="<100").sends("c2", "3 10:01", "bot")
    log.event("c2", "3 10:20", "bot_handoff").replies("c2", "3 10:30", WRONG, ref="a_2")
    log.asks("c3", "3 16:30").replies("c3", "4 09:30", CLEAN, template="lamp@0123abcd")
    log.replies("c4", "4 09:00", "Is alles goed gegaan?").asks("c4", "4 10:00").replies("c4", "4 11:00", CLEAN)
    log.asks("c5", "5 10:00", ref="k_c1", surface="open")
    client(here / "klant", log.records)
    return here


QUALITY = """\
Kwaliteit
                                                 aandeel    n
antwoorden zonder fout of waarschuwing              75%*    4
antwoorden uit een sjabloon                         25%*    4
zonder sjabloon, woordelijk ook aan een ander       67%*    3
klant kwam binnen 7 dagen terug                     25%*    4
heropend                                              0%    5
meer dan één collega                                 0%*    4
tevreden (4 of 5)                                  100%*    1

ZEKEP
                  goed    n
Z  zakelijk      100%*    4
E  empathisch    100%*    4
K  kort          100%*    4
E  efficiënt     100%*    4
P  persoonlijk   100%*    4
De meeste fouten en waarschuwingen: taal/werkwoordsvorm 1.

Stemming, van het eerste tot het laatste bericht
Zaken waarin de klant vaker dan één keer schreef: 1. De stemming werd beter in 100%*, slechter in
0%*. Boos of negatief begonnen: 1; daarvan eindigde 100%* neutraal of positief.

begon / eindigde      boos    negatief    neutraal    positief
boos                     0           0           0           1
negatief                 0           0           0           0
neutraal                 0           0           0           0
positief                 0           0           0           0

Collega's per beantwoorde zaak
collega's      zaken      %
1                  4  100%*

Bereik van de klant (volgers)
bereik      zaken     %
<100            1  50%*
10k+            1  50%*
Zaken zonder bekend bereik: 3.

Wat de cijfers betekenen
- Zonder fout of waarschuwing: de antwoorden in het Nederlands zijn door lint gehaald. Zijn het er
  veel, dan een steekproef, elke keer dezelfde; tussen haakjes staat dan tussen welke grenzen het
  aandeel van alle antwoorden ligt (95% zekerheid, Wilson 1927). Wat de pseudonimisering weghaalde,
  telt niet mee.
- Een letter van ZEKEP is goed als lint er niets op vond, ook geen advies; waar niets te zien was,
  telt het antwoord niet mee.
- Woordelijk: 12 of meer woorden die in deze periode ook een andere klant kreeg, los van aanhef,
  afsluiting, namen en nummers.
- Teruggekomen: dezelfde klant begon binnen 7 dagen na de oplossing, of na ons laatste antwoord, een
  nieuwe zaak die antwoord nodig had. Zaken van minder dan 7 dagen geleden tellen nog niet mee. Wie
  via een ander account terugkomt, herkent het logboek niet.
- De stemming komt uit de woorden van de klant; is het geen Nederlands, dan uit het logboek, als dat
  iets zegt.
"""
PARITY = """\
Gelijke behandeling
Er zijn te weinig zaken om te vergelijken.
Te klein om te vergelijken: boos, schreeuwt, openbaar bericht, 1.000 volgers of meer.
"""
DIFFERENT = """\
Gelijke behandeling
- Boze klanten kregen sneller antwoord dan anderen op dezelfde kanalen: 10 min tegen 1 u 10 min (n
  12 en 12); dat is geen toeval (p < 0,001).
- Boze klanten kregen vaker op tijd antwoord dan anderen op dezelfde kanalen: 100% tegen 0% (n 12 en
  12); dat is geen toeval (p < 0,001).

Eerste reactie (mediaan, openingstijd)
groep      n    cijfer    anderen              verschil        p
                                n    cijfer
boos      12       10m         12     1u10m     sneller  < 0,001

Binnen de norm
groep      n    cijfer    anderen              verschil        p
                                n    cijfer
boos      12      100%         12        0%       vaker  < 0,001

Eerste antwoord zonder fout of waarschuwing
groep      n    cijfer    anderen              verschil    p
                                n    cijfer
boos      12      100%         12      100%      toeval    1
Te klein om te vergelijken: schreeuwt, openbaar bericht, 1.000 volgers of meer.
"""
PROFILE = """\
Zoals zij het tellen
De eerste reactie in hetzelfde logboek, geteld zoals elk systeem het omschrijft. De werkelijkheid is
steeds dezelfde; alleen de telling verschilt.

telling            n      zonder    mediaan            gem.                toont
                        antwoord       klok    open    klok    open
webcare            4           1       30m*    30m*  4u40m*    40m*      mediaan
Chatwoot           4           1       10m*    10m*  4u20m*    20m*   gemiddelde
Facebook           3           -       10m*    10m*  5u44m*    24m*  snelste 90%
webcare (privé)    3           -       30m*    30m*  5u53m*    33m*      mediaan
Facebook zou tonen: 100%* beantwoord, in 5 u 44 min. Het label 'reageert snel op berichten' vraagt
90% in 15 min: dat halen deze berichten niet.

Zo telt Chatwoot
- Het gemiddelde, en niet de mediaan: een paar zaken van dagen trekken het ver omhoog.
- Eén tijd per gesprek: wie later opnieuw iets vraagt, telt niet nog eens. Hier: 0 keer.
- Na een bot loopt de tijd vanaf de overdracht (of de heropening), en niet vanaf de vraag van de
  klant. Hier: 1 keer.
- Begonnen wij het gesprek, dan is ons eerste bericht zelf de reactie: 0 seconden. Hier: 1 keer.
- Bots, campagnes en automatische regels tellen niet, net als hier; een antwoord dat niet aankomt
  wel.
- Of een opgelost gesprek doorgaat of een nieuw begint, hangt van de inbox af; hier is een gesprek
  wat het in het logboek is. Volgens de hulp gaat een periode over de gesprekken die toen begonnen,
  volgens de broncode over de reacties van toen; hier geldt --period-by.
- De openingstijd is het weekrooster van de inbox; over feestdagen staat er niets. Hier is het die
  van hours.yaml.
Bron: Chatwoot help: How to read Conversations Reports?
(chatwoot.com/hc/user-guide/articles/1724140319-how-to-read-conversations-report); Chatwoot source:
reporting_event_listener.rb, reporting_event_helper.rb, message.rb (github.com/chatwoot/chatwoot).

Zo telt Facebook
- Alleen privéberichten, en alleen het eerste na 24 uur stilte. Hier staat wat Facebook zou tonen
  als al jullie privéberichten via Messenger kwamen; de rij eronder is webcare over dezelfde dagen.
- De reactietijd is het gemiddelde van de snelste 90%: het traagste tiende telt niet mee.
- Een antwoord van een bot telt mee; een automatisch direct antwoord of een afwezigheidsbericht
  niet. Wat na 24 uur komt, telt als niet beantwoord.
- Het gaat over de 30 dagen tot het laatste bericht dat telt; zijn dat er minder dan 10, dan over de
  laatste 10. Het label zelf gaat over 7 dagen; dat is hier niet apart nagerekend.
- Wat je op afwezig of klaar zet, laat Facebook weg; het logboek weet dat niet. Deze uitleg is die
  van 2016 tot 2019: Facebook kan intussen anders tellen.
Bron: Facebook Help Center on response rate and response time, as quoted in 2016-2019
(pegasusventures.us, blog.spsdgtl.com, 07heavenmarketing.co.uk); Facebook Help Center on the badge
Very responsive to messages (facebook.com/help).
"""


def said(run: Runner, *arguments: str) -> str:
    """The report without its closing, which is that of every report."""
    result = run("stats", *arguments, *AT)
    assert (result.code, result.err) == (0, "")
    report, _, closing = result.out.partition("\nZo is het geteld\n")
    assert closing.startswith("Geteld naar wanneer een zaak is ontvangen, in de tijd van Europe/Amsterdam, op 22 nov")
    return report


@pytest.mark.usefixtures("desk")
def test_quality(run: Runner) -> None:
    assert said(run, "--quality") == QUALITY


@pytest.mark.usefixtures("desk")
def test_parity_of_too_few(run: Runner) -> None:
    assert said(run, "--parity") == PARITY


@pytest.mark.usefixtures("desk")
def test_profile(run: Runner) -> None:
    assert said(run, "--profile", "chatwoot,facebook") == PROFILE


def test_parity(here: Path, run: Runner) -> None:
    """Twelve angry customers are answered after ten minutes, and twelve calm ones after 70."""
    log = Log()
    for number in range(12):
        log.asks(f"boos{number}", f"2 10:{number:02}", ANGRY).replies(f"boos{number}", f"2 10:{10 + number}", CLEAN)
        log.asks(f"kalm{number}", f"2 11:{number:02}").replies(f"kalm{number}", f"2 12:{10 + number}", CLEAN)
    client(here / "klant", log.records)
    assert said(run, "--parity").partition("\nZo is het vergeleken\n")[0] == DIFFERENT


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("options", "name"),
    [(["--quality"], "quality"), (["--parity"], "parity"), (["--profile", "all"], "profile")],
)
@pytest.mark.parametrize("share", [[], ["--share"]])
def test_json_is_as_published(run: Runner, options: list[str], name: str, share: list[str]) -> None:
    result = run("stats", *options, *share, *AT, "--format", "json")
    assert (result.code, result.err) == (0, "")
    jsonschema.validate(json.loads(result.out), schema(f"stats-{name}"))


@pytest.mark.usefixtures("desk")
def test_figures_for_machines(run: Runner) -> None:
    document = json.loads(run("stats", "--profile", "chatwoot", *AT, "--format", "json").out)
    ours, theirs = document["systems"]
    assert (ours["name"], ours["shown_calendar"], ours["unanswered"]) == ("webcare", 1800, 1)
    assert (theirs["name"], theirs["shown_calendar"], theirs["shown_business"]) == ("chatwoot", 15_600, 1_200)
    document = json.loads(run("stats", "--quality", *AT, "--format", "json").out)
    assert document["linted"]["clean"] == {"part": 3, "n": 4, "share": 0.75, "few": True}
    assert document["repeat_contact"] == {"part": 1, "n": 4, "share": 0.25, "few": True}
    assert document["reach"][-1] == {"name": None, "cases": 3}


@pytest.mark.usefixtures("desk")
def test_nothing_small_is_shared(run: Runner) -> None:
    document = json.loads(run("stats", "--quality", "--share", *AT, "--format", "json").out)
    assert {document[name]["n"] for name in ("templated", "verbatim", "repeat_contact", "reopened", "csat")} == {0}
    assert document["linted"]["clean"]["n"] == 0
    assert {one["cases"] for one in (*document["reach"], *document["agents"])} == {None}
    assert "\n1                  -    -\n" in run("stats", "--quality", "--share", *AT).out
    assert "Waar een - staat, gaat het om minder dan 10 zaken," in run("stats", "--quality", "--share", *AT).out
    document = json.loads(run("stats", "--profile", "all", "--share", *AT, "--format", "json").out)
    assert {one["calendar"] for one in document["systems"]} == {None}


@pytest.mark.usefixtures("desk")
def test_to_a_file_as_markdown_in_english(run: Runner) -> None:
    result = run("stats", "--profile", "zendesk", *AT, "--format", "md", "--lang", "en", "--output", "profiel.md")
    assert (result.code, result.out, result.err) == (0, "", "")
    written = Path("profiel.md").read_text("utf-8")
    assert written.startswith("# As they count it\n")
    assert (
        r"| Zendesk |   4 |               1 |          30m\* |      30m\* |      4h55m\* |      55m\* |  median |"
        in written
    )


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--profile", "zendeks"], "bedoelde je zendesk?"),
        (["--profile", ""], "kies uit: webcare, zendesk, chatwoot, facebook, all"),
        (["--quality", "--format", "csv"], "kies text, md of json"),
    ],
)
def test_what_cannot_be(run: Runner, options: list[str], told: str) -> None:
    result = run("stats", *options, *AT)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_hostile_names_reach_no_terminal(here: Path, run: Runner) -> None:
    log = Log()
    for number in range(12):
        fields = {"channel": "x\x1b[31m\u202e", "reach_bucket": "10k\x1b]0;\x07" + "9" * 50}
        log.asks(f"c{number}", f"2 10:{number:02}", **fields).replies(
            f"c{number}", f"2 11:{number:02}", channel="y\x1b[2J"
        )
    client(here / "klant", log.records)
    for options in (["--quality"], ["--parity"], ["--profile", "all"]):
        result = run("stats", *options, *AT)
        assert result.code == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(result.out + result.err)


def test_an_empty_log(here: Path, run: Runner) -> None:
    client(here / "klant", [])
    for options in (["--quality"], ["--parity"], ["--profile", "all"]):
        result = run("stats", *options, *AT)
        assert (result.code, result.err) == (0, "")
