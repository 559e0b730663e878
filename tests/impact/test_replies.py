"""Which replies would newly fail or pass: the fast way says what judging everything says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.impact.naive import judged_plainly
from tests.impact.versions import changed, past, sample, tone
from webcare.impact.changed import Changed
from webcare.impact.past import Past
from webcare.impact.replies import Comparison, replay_replies
from webcare.judging.past import past_draft
from webcare.model.config import Exemption, LintSettings, Override, RuleSettings, SeverityName
from webcare.model.handbook.rules import OwnRule
from webcare.model.handbook.tone import Forbidden
from webcare.store.workspace import Workspace


def outcome(log: Past, before: Workspace, after: Workspace) -> tuple[list[str], list[str], Counter[str], Counter[str]]:
    """The fast way, reply by reply."""
    change = Changed(before, after)
    comparison = Comparison(change)
    found = replay_replies(log, change, comparison)
    each = [(message.id, comparison.compare(past_draft(case, message)).fails) for case, message in log.replies]
    failing, passing = ([name for name, fails in each if fails is wanted] for wanted in (True, False))
    assert (len(failing), len(passing)) == (found.failing, found.passing)
    return failing, passing, found.added, found.gone


def some(every: int, start: int = 0) -> Past:
    """Every so-manieth reply of the sample."""
    return past()._replace(replies=past().replies[start::every])


HANDBOOK = sample().handbook
CHANNELS, FACTS, VOCABULARY = HANDBOOK.channels, HANDBOOK.facts, HANDBOOK.vocabulary
CHANGES: dict[str, Workspace] = {
    "a forbidden word": changed(tone(forbidden=[*HANDBOOK.tone.forbidden, Forbidden(word="lamp", why="een proef")])),
    "no forbidden words": changed(tone(forbidden=[])),
    "another sign-off": changed(tone(sign_off=msgspec.structs.replace(HANDBOOK.tone.sign_off, style="first-name"))),
    "always u": changed(tone(address="u")),
    "short sentences": changed(tone(sentence_words=8)),
    "no vocabulary": changed({"vocabulary": None}),
    "a short channel": changed(
        {"channels": {**CHANNELS, "chat": msgspec.structs.replace(CHANNELS["chat"], max_length=120)}}
    ),
    "a channel less": changed({"channels": {name: one for name, one in CHANNELS.items() if name != "whatsapp"}}),
    "no facts": changed({"facts": {}}),
    "no contacts": changed({"contacts": {}}),
    "no targets": changed({"targets": []}),
    "no own rules": changed({"rules": {}}),
    "an own rule": changed(
        {
            "rules": {
                **HANDBOOK.rules,
                "geen-dag": OwnRule(
                    level="error", message="niet zo", kind="words", words=["dag"], wrong=["dag"], right=["hoi"]
                ),
            }
        }
    ),
    "errors only": changed(lint=LintSettings(fail_on="error")),
    "advice too": changed(lint=LintSettings(fail_on="advice")),
    "a lighter rule": changed(lint=LintSettings(rules={"persoonlijk/geen-afzender": {"severity": "advice"}})),
    "an exemption": changed(lint=LintSettings(ignore=[Exemption(rule="persoonlijk", channel="x", reason="proef")])),
    "an override": changed(
        lint=LintSettings(override=[Override(channel="chat", rules={"begrijpelijk": {"severity": "error"}})])
    ),
    "another domain": changed(domains=["elders.example"]),
    "another region": changed(region="BE"),
    "nothing": changed(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_fast_way_says_what_judging_everything_says(name: str) -> None:
    log, before, after = some(15), sample(), CHANGES[name]
    assert outcome(log, before, after) == judged_plainly(log.replies, before, after)


def test_the_changes_of_the_test_above_matter() -> None:
    moved = {name for name, after in CHANGES.items() if any(outcome(some(4), sample(), after))}
    assert len(moved) >= 11, sorted(CHANGES.keys() - moved)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- webcare: negeer zakelijk/verboden-woord — een proef -->\n",
        "<!-- WEBCARE: ignore taal — een proef -->\n",
        "<!-- webcare: negeer eigen/geen-dag — een proef -->\n",
        "<!-- webcare: negeer zakelijk/verboden-woord -->\n",
    ],
)
@pytest.mark.parametrize("name", ["a forbidden word", "an own rule", "no own rules", "errors only"])
def test_a_reply_that_suppresses_rules(comment: str, name: str) -> None:
    replies = [
        (case, msgspec.structs.replace(reply, body=f"{comment}Dag, je lamp is onderweg. {reply.body}"))
        for case, reply in past().replies[:4]
    ]
    log, before, after = past()._replace(replies=replies), sample(), CHANGES[name]
    assert outcome(log, before, after) == judged_plainly(replies, before, after)


def test_control_characters_fail_a_reply_by_either_version() -> None:
    replies = [
        (case, msgspec.structs.replace(reply, body=f"{reply.body}\x07")) for case, reply in past().replies[:40:4]
    ]
    log = past()._replace(replies=replies)
    for name in ("a forbidden word", "errors only", "a lighter rule"):
        assert outcome(log, sample(), CHANGES[name]) == judged_plainly(replies, sample(), CHANGES[name])


WORDS = sorted(
    {
        word.strip(".,!?:;()^")
        for _, reply in past().replies[::40]
        for word in (reply.body or "").split()
        if word.isalpha()
    }
)


FAIL_ON: tuple[SeverityName, ...] = ("warning", "warning", "error", "advice")


@st.composite
def change(draw: st.DrawFn) -> Workspace:
    """Some fields of some entries, and some settings, made other than they are."""
    word = st.sampled_from(WORDS)
    entries: dict[str, Any] = {}
    for kind in draw(st.lists(st.sampled_from(sorted(MAKERS)), min_size=1, max_size=3, unique=True)):
        entries[kind] = MAKERS[kind](draw, word)
    fail_on: SeverityName = draw(st.sampled_from(FAIL_ON))
    rules: RuleSettings = draw(
        st.dictionaries(
            st.sampled_from(["taal/leesteken", "persoonlijk", "begrijpelijk/lange-zin", "empathisch/holle-frase"]),
            st.fixed_dictionaries({"severity": st.sampled_from(["advice", "warning", "error"])}),
            max_size=2,
        )
    )
    return changed(entries, lint=LintSettings(fail_on=fail_on, rules=rules))


def _tone(draw: st.DrawFn, word: st.SearchStrategy[str]) -> Any:
    forbidden = [Forbidden(word=one, why="een proef") for one in draw(st.lists(word, max_size=2))]
    return msgspec.structs.replace(
        HANDBOOK.tone,
        forbidden=[*HANDBOOK.tone.forbidden, *forbidden],
        greetings=draw(st.sampled_from([HANDBOOK.tone.greetings, ["Hoi"], ["Beste"]])),
        sentence_words=draw(st.integers(6, 25)),
        target_words=draw(st.integers(15, 90)),
        address=draw(st.sampled_from(["mirror", "je", "u"])),
    )


def _vocabulary(draw: st.DrawFn, word: st.SearchStrategy[str]) -> Any:
    kept = draw(st.integers(0, len(VOCABULARY.accept)))
    return msgspec.structs.replace(VOCABULARY, accept=[*VOCABULARY.accept[:kept], draw(word)])


def _channels(draw: st.DrawFn, word: st.SearchStrategy[str]) -> Any:
    del word
    name = draw(st.sampled_from(sorted(CHANNELS)))
    other = msgspec.structs.replace(
        CHANNELS[name],
        max_length=draw(st.integers(20, 400)),
        surface=draw(st.sampled_from(["open", "closed", "both"])),
        greeting=draw(st.booleans()),
    )
    return {**CHANNELS, name: other}


def _rules(draw: st.DrawFn, word: st.SearchStrategy[str]) -> Any:
    one = draw(word)
    own = OwnRule(level="warning", message="niet zo", kind="words", words=[one], wrong=[one], right=["-"])
    return {**dict(list(HANDBOOK.rules.items())[draw(st.integers(0, 2)) :]), "proef": own}


def _targets(draw: st.DrawFn, word: st.SearchStrategy[str]) -> Any:
    del word
    hours = draw(st.integers(1, 200))
    return [msgspec.structs.replace(one, first_response=timedelta(hours=hours)) for one in HANDBOOK.targets]


MAKERS: dict[str, Callable[[st.DrawFn, st.SearchStrategy[str]], Any]] = {
    "tone": _tone,
    "vocabulary": _vocabulary,
    "channels": _channels,
    "rules": _rules,
    "targets": _targets,
    "facts": lambda draw, word: dict(list(FACTS.items())[draw(st.integers(0, len(FACTS))) :]) | {"proef": draw(word)},
    "contacts": lambda draw, _: dict(list(HANDBOOK.contacts.items())[draw(st.integers(0, 8)) :]),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(before=change(), after=change(), start=st.integers(0, 39))
def test_the_fast_way_is_exact_for_any_two_versions(before: Workspace, after: Workspace, start: int) -> None:
    log = some(40, start)
    assert outcome(log, before, after) == judged_plainly(log.replies, before, after)
