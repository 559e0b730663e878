"""Whole entries: every problem is told, whatever is right is kept, and no tree raises."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare import limits
from webcare.model.finding import Finding, Source
from webcare.model.handbook import entry_type
from webcare.store.build import WRONG, Builder
from webcare.store.yaml import parse_yaml


def built(text: str, kind: str = "tone") -> tuple[Any, list[Finding]]:
    source = Source("h.yaml", text)
    node, findings = parse_yaml(source)
    assert node is not None
    builder = Builder(source)
    value = builder.build(node, entry_type(kind))
    return value, [*findings, *builder.findings]


TONE = """\
adress: je
register: formeel
emoji: {most: 25, alowed: []}   # te veel
sign-off:
  style: voornaam
  mark: "^^^^"
greetings: [Hoi, "", [Dag], Hallo]
sentence-words: twintig
sentence-words: 3
preferred:
  - use: bestelling
    instead-of: []
  - instead-of: [order]
"""
"""Every line but the last is wrong in a way of its own."""
TOLD = """\
h.yaml:9:1-9:15 error gegevens/dubbele-sleutel 'sentence-words'
  de sleutel 'sentence-words' staat er twee keer = de eerste staat op regel 8; haal er één weg
  the key 'sentence-words' is here twice = the first is on line 8; remove one
h.yaml:1:1-1:7 error gegevens/onbekende-sleutel 'adress'
  onbekende sleutel 'adress' = bedoelde je 'address'?
  unknown key 'adress' = did you mean 'address'?
  -> address
h.yaml:2:11-2:18 error gegevens/verkeerde-waarde 'formeel'
  onbekende waarde 'formeel' = bedoelde je 'formal'?
  unknown value 'formeel' = did you mean 'formal'?
  -> formal
h.yaml:3:15-3:17 error gegevens/verkeerde-waarde '25'
  hier hoort een getal van 0 tot en met 20
  this should be a number from 0 to 20
h.yaml:3:19-3:25 error gegevens/onbekende-sleutel 'alowed'
  onbekende sleutel 'alowed' = bedoelde je 'allowed'?
  unknown key 'alowed' = did you mean 'allowed'?
  -> allowed
h.yaml:5:10-5:18 error gegevens/verkeerde-waarde 'voornaam'
  onbekende waarde 'voornaam' = kies uit: none, any, initials, first-name, full-name
  unknown value 'voornaam' = choose: none, any, initials, first-name, full-name
h.yaml:6:9-6:15 error gegevens/verkeerde-waarde '"^^^^"'
  hier hoort een tekst van hoogstens 3 tekens
  this should be a text of at most 3 characters
h.yaml:7:18-7:20 error gegevens/verkeerde-waarde '""'
  hier hoort een tekst die niet leeg is
  this should be a text that is not empty
h.yaml:7:22-7:27 error gegevens/verkeerde-waarde '[Dag]'
  hier hoort tekst
  this should be text
h.yaml:8:17-8:24 error gegevens/verkeerde-waarde 'twintig'
  hier hoort een geheel getal
  this should be a whole number
h.yaml:12:17-12:19 error gegevens/verkeerde-waarde '[]'
  hier hoort een lijst met minstens één deel
  this should be a list with at least one item
h.yaml:13:5-13:24 error gegevens/ontbrekende-sleutel 'instead-of: [order]'
  de sleutel 'use' ontbreekt
  the key 'use' is missing
"""


def test_every_problem_is_told_and_what_is_right_is_kept() -> None:
    tone, findings = built(TONE)
    assert (tone.greetings, tone.preferred, tone.sentence_words) == (["Hoi", "Hallo"], [], 20)
    assert told(findings) == TOLD.strip()


MISSING = """\
h.yaml:1:14-1:18 error gegevens/dubbele-sleutel 'name'
  'name' staat er al
  'name' is there already
h.yaml:2:8-2:22 error gegevens/ontbrekende-sleutel '{name: E-mail}'
  de sleutel 'surface' ontbreekt
  the key 'surface' is missing
"""


def test_a_missing_key_and_a_dutch_one_given_again() -> None:
    text = "x: {naam: X, name: Twitter, surface: open} # oud\nemail: {name: E-mail} # [1]\n"
    channels, findings = built(text, "channels")
    assert [(key, channel.name) for key, channel in channels.items()] == [("x", "X")]
    assert told(findings) == MISSING.strip()


def test_a_list_of_nothing_is_empty_and_a_number_has_a_least() -> None:
    assert built("greetings:\nprinciples: null\n")[0].greetings == []
    value, findings = built(
        "thresholds: [{phase: watch, messages: 0, within: 1h}]\ndecides: a\npublishes: [a]\n", "crisis"
    )
    assert value.thresholds == []
    assert told(findings) == (
        "h.yaml:1:39-1:40 error gegevens/verkeerde-waarde '0'\n  hier hoort 1 of meer\n  this should be 1 or more"
    )


def test_a_file_with_very_many_problems_keeps_the_first() -> None:
    _, findings = built("".join(f"k{number}: 1\n" for number in range(1000)))
    assert [finding.line for finding in findings] == list(range(1, limits.FINDINGS + 1))


@pytest.mark.parametrize("text", ["null", "tekst", "- a", "[a, b]", "12"])
def test_an_entry_is_a_block_of_keys(text: str) -> None:
    value, findings = built(text)
    assert value is WRONG
    assert told(findings).endswith("  hier hoort een blok met sleutels\n  this should be a block of keys")


KINDS = st.sampled_from(["tone", "channels", "hours", "targets", "contacts", "crisis", "facts", "rules", "escalation"])
LIKELY = st.recursive(
    st.sampled_from("je 9:00 nee true 12 -1 2026-11-22 x 30m '' null open".split()),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(
            st.tuples(st.sampled_from("name surface address versions valid-from id emoji".split()), inner), max_size=4
        ).map(lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}")
    ),
)


@given(KINDS, LIKELY)
def test_no_tree_raises_and_nothing_wrong_goes_untold(kind: str, text: str) -> None:
    source = Source("h.yaml", text)
    node, problems = parse_yaml(source)
    if node is None:
        return
    builder = Builder(source)
    value = builder.build(node, entry_type(kind))
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in builder.findings)
    if value is WRONG:
        assert builder.findings
    elif not (builder.findings or problems):
        assert msgspec.convert(msgspec.to_builtins(value), entry_type(kind)) == value
