"""What rules can read of the client, found in their code, holds all that they were seen to read."""

from __future__ import annotations

import inspect
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from tests.impact.versions import past, sample
from webcare.impact.changed import Changed
from webcare.impact.reads import fields, names_of, struct_of
from webcare.judging.past import HINDSIGHT, past_draft
from webcare.model.config import Config
from webcare.model.handbook import KINDS
from webcare.rules import Reply, load_rules
from webcare.rules.judge import judge
from webcare.rules.own import own_rules
from webcare.store.handbook import Handbook
from webcare.store.workspace import Workspace

Seen = dict[str, set[str]]
"""By rule: the kinds and fields that it asked for while it ran."""


class Watched:
    """An entry that tells which of its fields are asked for."""

    def __init__(self, entry: Any, told: Callable[[str], None]) -> None:
        self._entry, self._told = entry, told

    def __getattr__(self, name: str) -> Any:
        self._told(name)
        return getattr(self._entry, name)


class WatchedHandbook(Handbook):
    """A handbook that tells what is asked of it."""

    told: Callable[[str], None]

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if name not in KINDS:
            return value
        told = self.told
        told(name)

        def watched(entry: Any) -> Any:
            return Watched(entry, lambda field: told(f"{name}.{field}")) if isinstance(entry, msgspec.Struct) else entry

        if isinstance(value, dict):
            return {key: watched(entry) for key, entry in value.items()}
        return [watched(entry) for entry in value] if isinstance(value, list) else watched(value)


@pytest.fixture(scope="module")
def seen() -> Seen:
    """The reads of every rule, over a part of the sample's log."""
    found: Seen = defaultdict(set)
    running = [""]
    workspace = sample()
    handbook = workspace.handbook
    handbook.__class__ = WatchedHandbook
    handbook.told = lambda name: found[running[0]].add(name)  # type: ignore[attr-defined]  # noqa: PLW0108  the rule that runs is another each time
    for case, message in past().replies[::6]:
        for rule in load_rules().values():
            if rule.name not in HINDSIGHT:
                running[0] = ""
                reply = Reply(past_draft(case, message).draft, workspace)
                held = reply.settings
                assert held is not None  # what the settings lead to is compared apart
                running[0] = rule.name
                judge(reply, [rule])
    return found


def test_no_rule_reads_what_its_code_does_not_name(seen: Seen) -> None:
    for name, read in seen.items():
        if name:
            names = names_of(load_rules()[name])
            unnamed = {one for one in read if not set(one.split(".")) <= names | {""}}
            assert not unnamed, (name, unnamed)


def test_the_rules_were_seen_to_read_much(seen: Seen) -> None:
    read = set[str]().union(*(names for rule, names in seen.items() if rule))
    assert {"tone.forbidden", "tone.greetings", "vocabulary.accept", "channels", "contacts.means", "facts"} <= read
    assert len([rule for rule in seen if rule]) >= 18


@pytest.mark.parametrize(
    ("rule", "named", "unnamed"),
    [
        ("zakelijk/verboden-woord", {"tone", "forbidden"}, {"vocabulary", "channels", "greetings"}),
        ("taal/dubbel-woord", set(), {"tone", "vocabulary", "channels", "facts"}),
        ("zakelijk/losse-belofte", {"facts", "targets", "first_response", "path", "answers"}, {"tone", "vocabulary"}),
        ("kort/te-lang-voor-kanaal", {"channels", "max_length", "counting"}, {"tone", "facts"}),
        ("kanaal/onveilige-link", {"config", "domains", "facts", "contacts"}, {"tone", "vocabulary"}),
        ("privacy/persoonsgegeven", {"privacy", "own_data", "contacts", "region"}, {"tone"}),
    ],
)
def test_what_some_rules_name(rule: str, named: set[str], unnamed: set[str]) -> None:
    names = names_of(load_rules()[rule])
    assert named <= names
    assert not unnamed & names


def test_an_own_rule_names_the_channels_and_not_the_other_rules() -> None:
    names = names_of(own_rules(sample().handbook)[0])
    assert "channels" in names
    assert "rules" not in names


def test_rules_ask_the_handbook_by_the_names_of_its_kinds() -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("webcare.rules.")]
    assert len(modules) > 50
    for module in modules:
        assert "handbook.entry(" not in inspect.getsource(module)


def test_the_fields_of_a_kind_are_those_of_its_struct() -> None:
    assert {"forbidden", "sign_off"} <= fields("tone")
    assert "max_length" in fields("channels")
    assert "first_response" in fields("targets")
    assert struct_of("facts") is None


def test_what_changed_is_known_to_the_field() -> None:
    before, after = sample(), sample()
    tone = after.handbook.tone
    after = Workspace(after.root, msgspec.structs.replace(after.config, region="BE"), [])
    after.handbook.put("tone", msgspec.structs.replace(tone, target_words=12))
    changed = Changed(before, after)
    assert changed.kinds == {"tone": frozenset(("target_words",))}
    assert changed.settings == {"region"}
    assert not changed.answers
    assert changed.reaches(load_rules()["kort/wijdlopig"])
    assert not changed.reaches(load_rules()["zakelijk/verboden-woord"])
    assert set(Config.__struct_fields__) >= changed.settings


def test_another_order_of_channels_reaches_whoever_reads_channels() -> None:
    before, after = sample(), sample()
    after.handbook.put("channels", dict(reversed(before.handbook.channels.items())))
    changed = Changed(before, after)
    assert changed.kinds == {"channels": fields("channels")}
