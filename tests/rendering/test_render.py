"""One variant of an answer for a channel."""

from __future__ import annotations

from datetime import date

import pytest

from tests.rendering.conftest import Make
from webcare.model.finding import Source
from webcare.rendering import render
from webcare.store.answers import parse_answer

TEXT = """---
id: a
title: A
topic: klacht
variables:
  naam: {description: Voornaam, required: false}
  dag: {description: Wanneer}
---
{% if naam %}Hoi {{ naam }},{% else %}Hoi,{% endif %} tot {{ dag }}. {% include "uren" %}

## x
Hoi, {{ targets.x }} hoor je meer. {{ dag }}
"""
UREN = "We zijn er {{ hours.technische-dienst }}. {{ dag }}\n"
NEW = date(2026, 9, 1)
RENDERED = {
    (
        None,
        NEW,
        ("naam", "Sanne"),
    ): "Hoi Sanne, tot {{ dag }}. We zijn er maandag van 9.00 tot 21.00 uur en zaterdag van 10.00 tot 12.00 uur. {{ dag }}",
    (
        "email",
        NEW,
        ("dag", "morgen"),
    ): "Hoi, tot morgen. We zijn er maandag van 9.00 tot 21.00 uur en zaterdag van 10.00 tot 12.00 uur. morgen",
    (
        None,
        date(2026, 3, 1),
        ("dag", "morgen"),
    ): "Hoi, tot morgen. We zijn er maandag en dinsdag van 9.00 tot 17.00 uur. morgen",
    ("x", NEW, ("dag", "{{ naam }}")): "Hoi, binnen 30 minuten hoor je meer. {{ naam }}",
    ("x", NEW, ("dag", "")): "Hoi, binnen 30 minuten hoor je meer. {{ dag }}",
}


@pytest.mark.parametrize(("given", "expected"), RENDERED.items())
def test_the_text(make: Make, given: tuple[str | None, date, tuple[str, str]], expected: str) -> None:
    workspace = make({"answers/fragments/uren.md": UREN})
    source = Source("answers/a.md", TEXT)
    answer, _ = parse_answer(source)
    assert answer is not None
    channel, day, value = given
    rendered = render(answer, source, workspace, channel, dict([value]), day)
    assert rendered is not None
    assert rendered.text == expected
    assert [item.name for item in rendered.missing] == ([] if value[0] == "dag" and value[1] else ["dag"])


def test_no_text_for_a_channel(make: Make) -> None:
    source = Source("answers/a.md", "---\nid: a\ntitle: A\n---\n## x\nHoi.\n")
    answer, _ = parse_answer(source)
    assert answer is not None
    workspace = make({})
    assert render(answer, source, workspace, "email", {}) is None
    anyhow = render(answer, source, workspace, None, {})
    assert anyhow is not None
    assert anyhow.text == "Hoi."
