"""The order of decision, on a client that is nothing like the sample."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare import limits
from webcare.store.workspace import Workspace
from webcare.triage import SERIOUS, Advised, Found, Triage, in_order

STEPS = [
    ("Voedselvergiftiging opgelopen bij Korenveld", "escalate", "Bel eerst het pad kwaliteit.", "kwaliteit"),
    ("De oven van Korenveld staat in de fik", "escalate", None, "brand"),
    ("Komt er een terugroepactie bij Korenveld?", "escalate", None, "kwaliteit"),
    ("Beschimmelde broden bij Korenveld, met een stukje glas erin", "escalate", "Bel eerst het pad kwaliteit.", "kwaliteit"),
    ("Korenveld: mail mij op piet.jansen@post.example", "go-closed", None, None),
    ("Beschimmeld brood bij Korenveld gekocht", "answer", "Dat willen we goedmaken.", None),
    ("Het lekkerste brood komt van Korenveld", "thank", "Een compliment verdient een bedankje.", None),
    ("Het lekkerste brood? Niet bij Korenveld, alweer niks", "leave", None, None),
    ("Is Korenveld op zondag open?", "answer", None, None),
    ("De deur van Korenveld staat open", "leave", None, None),
    ("@korenveld ik heb een taart besteld, maar wanneer kan ik die halen?", "go-closed", None, None),
    ("Taart besteld bij Korenveld, wanneer mag ik die halen?", "leave", None, None),
    ("Ze zeggen dat Korenveld oud meel gebruikt", "correct", None, None),
    ("Wandelen langs Korenveld", "leave", None, None),
    ("Beschimmeld brood bij Broodje & Zo gekocht", "leave", None, None),
    ("Mooie korenvelden langs de snelweg", "leave", None, None),
    ("Korenvelt heeft beschimmeld brood", "answer", None, None),
    ("Ik eet nooit brood van Jansma, beschimmeld en wel", "leave", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "step", "why", "path"), STEPS)
def test_the_step(triage: Triage, body: str, step: str, why: str | None, path: str | None) -> None:
    advised = triage.advise(Found(body))
    assert advised.step == step
    if why:
        assert advised.reason.nl == advised.reason.en == why and advised.sure == "certain"
    if path:
        assert advised.whom is not None and advised.whom.path == path and advised.whom.contact == "bakker"


def told(advised: Advised) -> tuple[str, str]:
    return advised.step, advised.reason.en


def test_what_we_wrote_ourselves_is_left(triage: Triage) -> None:
    own = [Found("Brand!", author="@korenveld"), Found("Brand!", ours=True), Found("Brand!", trigger="outbound")]
    assert {told(triage.advise(found)) for found in own} == {("leave", "You wrote this message yourselves.")}
    assert told(triage.advise(Found("Korenveld is duur", author="BroodjeEnZo"))) == (
        "leave",
        "A competitor wrote this.",
    )


def test_what_was_said_before_is_left_and_another_customer_is_not(triage: Triage) -> None:
    body = "er lag een stukje glas in mijn brood van Korenveld"
    first = triage.advise(Found(body, 1, "a", author="@an"))
    passed = triage.advise(Found(f"RT @an: {body} https://x.example/1", 2, "b", author="@bo"))
    again = triage.advise(Found(body.upper(), 3, "c", author="@an"))
    other = triage.advise(Found(body, 4, "d", author="@cor"))
    assert [one.step for one in (first, passed, again, other)] == ["escalate", "leave", "leave", "escalate"]
    assert passed.reason.nl == again.reason.nl == "Dit staat er al: zie a."


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("WIN GRATIS volgers, klik hier https://nep.example #korenveld", "This looks like advertising or spam."),
        ("#a #b #c #d #e #f korenveld", "This looks like advertising or spam."),
        ("Te koop: oude broodtrommel van Korenveld", "Somebody offers something of their own here. Stay out of it."),
        ("...", "There are no words here. See for yourself whether a photo belongs to it."),
    ],
)
def test_what_needs_nobody_is_left(triage: Triage, body: str, reason: str) -> None:
    assert told(triage.advise(Found(body))) == ("leave", reason)


def test_a_place_where_people_judge_us_is_about_us(triage: Triage) -> None:
    body = "Hard brood en lang wachten"
    advised = triage.advise(Found(body, channel="Proefpagina"))
    assert (advised.trigger, advised.step) == ("review", "answer")
    assert triage.advise(Found("Lang wachten, nooit meer", channel="Smulforum")).step == "leave"


def test_private_data_in_a_closed_channel_is_no_reason_to_leave_it(bakery: Workspace) -> None:
    body = "Ik had een taart besteld, mail piet.jansen@post.example. Waar blijft die?"
    advised = Triage(bakery).advise(Found(body, channel="whatsapp"))
    assert (advised.trigger, advised.step) == ("dm", "answer")
    assert Triage(bakery).advise(Found(body, channel="wa")) == advised
    assert Triage(bakery).advise(Found(body, channel="x", trigger="comment")).step == "go-closed"


def test_what_else_was_found_is_told(triage: Triage) -> None:
    advised = triage.advise(Found("Beschimmeld brood van Korenveld, mail piet.jansen@post.example, en een stukje glas"))
    assert advised.step == "escalate"
    assert [one.step for one in advised.also] == ["go-closed", "answer"]


def test_nothing_personal_leaves(triage: Triage) -> None:
    body = "Korenveld, mail piet.jansen@post.example of app @piet_jansen_66"
    found = Found(body, 1, "piet.jansen@post.example", author="piet_jansen_66", record={
        "id": "piet.jansen@post.example", "body": body, "author": {"type": "customer", "ref": "piet_jansen_66"},
        "note": ["bel 06 12345678", {"piet.jansen@post.example": 1}],
    })  # fmt: skip
    everything = repr(triage.advise(found))
    assert "piet.jansen" not in everything and "piet_jansen" not in everything and "345678" not in everything
    shown = triage.advise(found).found
    assert len(shown.body) == len(body) and set(shown.record) == {"id", "body", "author", "note"}


def test_our_own_address_is_not_personal(triage: Triage) -> None:
    advised = triage.advise(Found("Korenveld is te bellen via hulp@korenveld.example"))
    assert "hulp@korenveld.example" in advised.found.body


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([body for body, *_ in STEPS]), st.one_of(st.integers(0, 10**12), st.text(max_size=20)))
def test_reach_never_changes_the_advice(bakery: Workspace, body: str, reach: int | str) -> None:
    plain, seen = (Triage(bakery).advise(Found(body, reach=given)) for given in (None, reach))
    assert plain._replace(found=seen.found) == seen


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_text_gets_advice(bakery: Workspace, body: str) -> None:
    advised = Triage(bakery).advise(Found(body))
    assert advised.step in SERIOUS and advised.reason.nl and advised.reason.en
    assert len(advised.found.body) == len(body)


def test_the_most_urgent_comes_first(triage: Triage) -> None:
    bodies = ["Korenveld!", "Hard brood bij Korenveld", "glas in brood van Korenveld", "Hard brood hier bij Korenveld"]
    rows: list[Any] = [None, 5, "1-10", "1000-10000"]
    advised = [triage.advise(Found(body, at, reach=rows[at])) for at, body in enumerate(bodies)]
    assert [one.found.line for one in in_order(advised)] == [2, 3, 1, 0]


def test_an_answer_goes_with_its_step(bakery: Workspace) -> None:
    bakery.handbook.topics["lof"] = bakery.handbook.topics["bestelling"].__class__(
        name="Lof", keywords=["lof"], reactive="thank"
    )
    triage = Triage(bakery, lambda _: [("bedankt", "lof"), ("sorry", None)])
    assert triage.advise(Found("Hard brood bij Korenveld")).template == "sorry"
    assert triage.advise(Found("Het lekkerste brood van Korenveld")).template == "bedankt"
    assert triage.advise(Found("Wandelen langs Korenveld")).template is None


def test_what_stands_on_the_edge_of_what_is_read_is_masked(triage: Triage) -> None:
    body = "Korenveld " * (limits.MESSAGE // 10 - 1) + "piet.jansen@post.example"
    assert body.index("jansen") < limits.MESSAGE < len(body)
    assert "jansen" not in triage.advise(Found(body)).found.body


def test_what_is_equally_urgent_comes_in_order_of_time(bakery: Workspace) -> None:
    moments = [
        None,
        "2026-11-22T10:00:00Z",
        "2026-11-22T10:30:00+01:00",
        "2026-11-22T09:45:00",
        "0001-01-01T00:00:00+01:00",
        "ooit",
    ]
    advised = [Triage(bakery).advise(Found("Korenveld!", at, at=moment)) for at, moment in enumerate(moments)]
    assert [one.found.line for one in in_order(advised)] == [4, 2, 3, 1, 0, 5]


def test_the_name_of_what_was_said_before_is_masked(triage: Triage) -> None:
    body = "er lag een stukje glas in mijn brood van Korenveld"
    first, second, third = (
        triage.advise(Found(body, at, name)) for at, name in ((1, "piet@post.example"), (2, "b"), (3, None))
    )
    assert (first.step, second.reason, third.reason) == ("escalate", third.reason, second.reason)
    assert "piet" not in repr((first, second))
    assert triage.advise(Found(f"{body} vandaag", 7)).step == "escalate"
    assert triage.advise(Found(f"{body} vandaag", 8)).reason.en == "This was there before: see line 7."


def test_who_names_a_competitor_on_our_own_page_writes_about_us(bakery: Workspace) -> None:
    body = "Broodje & Zo bakt beter. Hier lag een stukje glas in het brood."
    assert Triage(bakery).advise(Found(body)).step == "leave"
    for found in (Found(body, trigger="comment"), Found(body, channel="Proefpagina"), Found(body, about_us=True)):
        advised = Triage(bakery).advise(found)
        assert [advised.step, *(one.reason.en for one in advised.also)] == [
            "escalate",
            "A competitor is named too. Do not name it.",
        ]


def test_a_word_that_resembles_a_name_is_named(sample: Triage) -> None:
    for body, word in (("Wat een noorderlicht vannacht", "noorderlicht"), ("Noorderland ligt mooi", "Noorderland")):
        advised = sample.advise(Found(body))
        assert (advised.step, [one.words for one in advised.evidence]) == ("leave", [word])
        assert advised.reason.en.startswith("This word only resembles your name.")
