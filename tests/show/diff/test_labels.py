"""Every key and every fixed value of a client folder has words in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import inspect

from webcare.show.choices import CHOICES
from webcare.show.diff.fields_desk import DESK
from webcare.show.diff.fields_plan import PLAN
from webcare.show.diff.fields_words import WORDS
from webcare.show.diff.labels import known_as, label_of
from webcare.show.diff.shape import entry_types, plain

KEYS = [(kind.cls, field.encode_name, plain(field.type)) for kind in entry_types() for field in kind.fields]
NAMED = [f"{known_as(kind)}.{key}" for kind, key, _ in KEYS]
WITHOUT = {"hours.DayOff.open", "contacts.Means.value", "privacy.Retention.keep"}
"""Keys that their entry says already: ``feestdag Koningsdag: nu open``."""


def literal(kind: Any) -> Any:
    """The fixed values of a type, or of the items of a list of them."""
    inner = plain(kind.item_type) if isinstance(kind, inspect.ListType) else kind
    return inner.values if isinstance(inner, inspect.LiteralType) else ()


def test_there_are_many() -> None:
    assert len(KEYS) > 150


@pytest.mark.parametrize(("kind", "key", "inner"), KEYS, ids=NAMED)
def test_a_key_has_a_label(kind: type, key: str, inner: Any) -> None:
    table = {**DESK, **PLAN, **WORDS}
    assert key in table[known_as(kind)]
    label = label_of(kind, key)
    if f"{known_as(kind)}.{key}" not in WITHOUT:
        assert all((label.name.nl, label.name.en, label.one.nl, label.one.en))
    for value in literal(inner):
        words = CHOICES[known_as(kind), key][value]
        assert words.nl
        assert words.en


def test_no_label_is_of_a_key_that_is_gone() -> None:
    listed = {f"{kind}.{key}" for kind, fields in {**DESK, **PLAN, **WORDS}.items() for key in fields}
    assert listed - set(NAMED) == {"answer.AnswerHead.text"}  # not in the front matter, but below it


def test_no_word_is_of_a_value_that_is_gone() -> None:
    values = {(known_as(kind), key): set(literal(inner)) for kind, key, inner in KEYS}
    for place, words in CHOICES.items():
        assert set(words) <= values[place]


def test_two_tables_have_no_type_in_common() -> None:
    assert len({**DESK, **PLAN, **WORDS}) == len(DESK) + len(PLAN) + len(WORDS)
