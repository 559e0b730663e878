"""``webcare stats``: a small log whose every figure can be counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.cli.stats_log import AT, LOG
from tests.store.test_log_blocks import message, written


@pytest.fixture
def desk(client: Path) -> Path:
    """A client that is open from Monday to Friday, 9.00 to 18.00, with this log and a broken line at its end."""
    (client / "logs" / "desk.jsonl").write_bytes(written(LOG) + b"{kapot\n")
    return client


TEXT = """\
Reactietijden
5 zaken: 3 beantwoord (60%), 2 zonder antwoord; de oudste wacht al 1 d 3 u. Wat geen antwoord nodig
heeft, zoals een bedankje, telt niet mee: 1.

Eerste reactie
kanaal      zaken    mediaan             p90            op tijd      zonder    oudste
                        klok    open    klok    open               antwoord
email           1          -       -       -       -        0%*           1      1d3u
whatsapp        1       10m*    10m*    10m*    10m*      100%*           -         -
x               3        1u*     0s*  2d15u*    45m*      100%*           1       30m
samen           5        1u*    10m*  2d15u*    45m*       75%*           2      1d3u

Van de beantwoorde zaken binnen … (kloktijd)
                      1 u    2 u    4 u    8 u    24 u    n
samen                67%*   67%*   67%*   67%*    67%*    3
openbare kanalen     50%*   50%*   50%*   50%*    50%*    2
klanten verwachten    53%    65%
53% van de klanten verwacht binnen 1 uur antwoord, 65% binnen 2 uur en 14% meteen (WikiMotive 2013,
over Twitter).

Openbaar of besloten, en wie begon
openbaar of besloten    wie begon      zaken    mediaan             p90            op tijd
                                                   klok    open    klok    open
besloten                reactief           2       10m*    10m*    10m*    10m*       50%*
openbaar                proactief          1        1u*     0s*     1u*     0s*      100%*
openbaar                reactief           2     2d15u*    45m*  2d15u*    45m*      100%*
samen                                      5        1u*    10m*  2d15u*    45m*       75%*

Alle maten
maat                      n    mediaan             p90            gemiddeld
                                  klok    open    klok    open
eerste reactie            3        1u*    10m*  2d15u*    45m*      21u18m*
eerste antwoord           3     2u10m*    45m*  2d15u*  2u10m*      21u58m*
volgende reactie          3        1u*    10m*  2d15u*    45m*      21u18m*
eerste oplossing          1        3u*     3u*     3u*     3u*          3u*
volledige oplossing       1        3u*     3u*     3u*     3u*          3u*
wachttijd van de klant    1        3u*     3u*     3u*     3u*          3u*
Heropend 0%; eerste reactie uit een sjabloon 33%*; meer dan één collega 33%*; beantwoord buiten
openingstijd 33%*; tevreden 100%* (n 1).

Zo is het geteld
Geteld naar wanneer een zaak is ontvangen, in de tijd van Europe/Amsterdam, op 1 april 2026 12.00.
Het logboek loopt van 27 maart 2026 17.30 tot 1 april 2026 11.30.
Een zaak begint bij een bericht van een klant na een stilte van 3 d, of meer dan 3 d na de
oplossing. Een eerder bericht heropent de zaak.
Kloktijd is de tijd zoals de klant hem beleeft. Openingstijd is alleen de tijd waarin het team open
was, volgens de openingstijden die op die dag golden. Een antwoord buiten openingstijd op een
bericht uit dezelfde sluiting telt 0 seconden openingstijd, en wordt apart genoemd.
Het logboek heeft 14 verschillende records. Buiten de telling: 2 kapotte regels, 1 record dat er al
stond, 1 record met een kenmerk van een ander, 1 record van na dit moment. Regels met een moment
zonder tijdzone: 1; lees ze met --log-tz. Een kenmerk van een ander: logs/desk.jsonl:16. Wat er mis
is, zegt webcare log verify.
* is uit minder dan 5 zaken. Hoe een cijfer is geteld: webcare stats --explain MAAT.
"""
DST = """\
Gesprek dst, zaak 1 (x)
  vr 27 mrt 17.30.00 +01:00  klant k_0123456789abcdef
  ma 30 mrt 09.15.00 +02:00  antwoord a_11111111

eerste reactie, eerste antwoord: vr 27 mrt 17.30.00 +01:00 → ma 30 mrt 09.15.00 +02:00
  kloktijd  62 u 45 min
  openingstijd  45 min  (klantenservice)
    vr 27 mrt 17.30.00 +01:00 - vr 27 mrt 18.00.00 +01:00  + 30 min
    ma 30 mrt 09.00.00 +02:00 - ma 30 mrt 09.15.00 +02:00  + 15 min
Norm sociale-media: eerste reactie binnen 1 u openingstijd, dus tot en met ma 30 mrt 09.30.00 +02:00: gehaald.
Kapotte regels in het logboek tellen niet mee: 2. Zie webcare log verify.
"""


@pytest.mark.usefixtures("desk")
def test_the_report_for_people(run: Runner) -> None:
    result = run("stats", *AT)
    assert (result.code, result.out, result.err) == (0, TEXT, "")


@pytest.mark.usefixtures("desk")
def test_a_case_over_the_weekend_in_which_the_clock_changes(run: Runner) -> None:
    result = run("stats", "--case", "dst", *AT)
    assert (result.code, result.out, result.err) == (0, DST, "")


@pytest.mark.usefixtures("desk")
def test_a_case_answered_in_its_closed_period(run: Runner) -> None:
    out = run("stats", "--case", "dicht", *AT).out
    assert "  kloktijd  1 u\n  openingstijd  0 s  (klantenservice)\n" in out
    assert "Antwoord buiten openingstijd, in dezelfde sluiting.\n" in out


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("conversation", "last"),
    [
        ("dank", "Deze zaak heeft geen antwoord nodig.\n"),
        ("mail", "binnen 8 u openingstijd, dus tot en met di 31 mrt 17.00.00 +02:00: te laat.\n"),
        ("bot", "binnen 1 u openingstijd, dus tot en met wo  1 apr 12.30.00 +02:00: loopt nog.\n"),
    ],
)
def test_a_case_without_a_reply(run: Runner, conversation: str, last: str) -> None:
    assert last in run("stats", "--case", conversation, *AT).out


@pytest.mark.usefixtures("desk")
def test_the_period_before_stands_beside_it(run: Runner) -> None:
    out = run("stats", "--since", "2026-03-30", "--until", "2026-04-01", *AT).out
    assert "Vergeleken met de periode ervoor (van 2026-03-27 tot en met 2026-03-29)\n" in out
    row = next(line for line in out.splitlines() if line.startswith("op tijd"))
    assert row.split() == ["op", "tijd", "100%*", "2", "50%*", "2"]


@pytest.mark.usefixtures("desk")
def test_a_period_without_an_end_runs_to_today(run: Runner) -> None:
    document = json.loads(run("stats", "--since", "2026-03-30", "--format", "json", *AT).out)
    assert document["before"] == {"since": "2026-03-27", "until": "2026-03-29", "by": "received"}
    assert (document["earlier"]["cases"], document["total"]["cases"]) == (2, 3)
    assert json.loads(run("stats", "--since", "2026-05-01", "--format", "json", *AT).out)["before"] is None


@pytest.mark.usefixtures("desk")
def test_public_channels_stand_beside_what_customers_expect(run: Runner) -> None:
    document = json.loads(run("stats", "--format", "json", *AT).out)
    assert (document["public"]["n"], document["public"]["within"]["1h"]) == (2, 0.5)
    assert document["expected"] == {"1h": 0.53, "2h": 0.65}


@pytest.mark.usefixtures("desk")
def test_by_when_it_was_replied_to(run: Runner) -> None:
    document = json.loads(
        run(
            "stats", "--since", "2026-03-30", "--until", "2026-03-30", "--period-by", "replied", "--format", "json", *AT
        ).out
    )
    assert (document["total"]["cases"], document["total"]["answered"]) == (1, 1)


@pytest.mark.usefixtures("desk")
def test_figures_per_agent_need_leave(run: Runner) -> None:
    refused = run("stats", "--by", "agent", *AT)
    assert (refused.code, refused.out) == (2, "")
    assert "--per-agent" in refused.err
    assert run("stats", "--by", "agent", "--per-agent", *AT).code == 0


@pytest.mark.usefixtures("desk")
def test_moments_without_an_offset_are_read_in_a_zone(run: Runner) -> None:
    document = json.loads(run("stats", "--log-tz", "Europe/Amsterdam", "--format", "json", *AT).out)
    assert (document["left_out"]["without_offset"], document["left_out"]["counts"]["broken"]) == (0, 1)
    assert document["total"]["cases"] == 6


def test_no_log_and_no_cases(client: Path, run: Runner) -> None:
    assert "hier is geen logboek" in run("stats").err
    (client / "logs" / "desk.jsonl").write_bytes(written([message(1)]))
    assert "In deze periode staan er geen zaken in het logboek.\n" in run("stats", "--since", "2020", *AT).out


def test_a_report_in_a_file(desk: Path, run: Runner) -> None:
    result = run("stats", "--output", "rapport.txt", *AT)
    assert (result.code, result.out) == (0, "")
    assert (desk / "rapport.txt").read_text("utf-8") == TEXT
