"""Answers: front matter, placeholders and fragments; what is valid is read whole, and nothing runs."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.desk import Desk
from tests.fuzz.examples import fuzz
from tests.fuzz.formats import handbook
from tests.fuzz.promises import patient, stand_inside
from webcare.model.finding import Source
from webcare.placeholders import fill, read_placeholders
from webcare.placeholders.tree import Choice, Literal, Part
from webcare.store.answers import parse_answer

FORMS = ["text", "json", "github", "sarif", "junit"]


@fuzz(25)
@given(handbook.answer_files())
def test_an_answer_that_the_model_allows_is_read_whole(answer: tuple[str, str]) -> None:
    name, text = answer
    source = Source(f"{name}.md", text)
    read, findings = parse_answer(source)
    assert read is not None
    assert (read.head.id, findings) == (name, [])
    for variant in read.variants:
        parts, wrong = read_placeholders(source, variant.start, variant.end)
        reply = fill(text, parts, {"naam": "Sanne"}, {"telefoon": "050"}, {"slot": ("Dag.", (Literal(0, 4),))}).text
        assert (wrong, "{{" in reply, "{%" in reply) == ([], False, False)
        assert ("{{ naam" in text[variant.start : variant.end]) <= ("Sanne" in reply)


@fuzz(60)
@given(handbook.any_template, handbook.any_template)
@example('{% include "slot" %}{% include "slot" %}', '{% include "slot" %}')
@example("{{ " + "(" * 5000, "")
@example("{% if naam %}" * 500, "{% else %}" * 500)
def test_a_template_of_anybody_is_filled_in_or_told_about(text: str, fragment: str) -> None:
    with patient():
        source, slot = Source("a.md", text), Source("slot.md", fragment)
        parts, findings = read_placeholders(source, 0, len(text))
        inner, _ = read_placeholders(slot, 0, len(fragment))
        filled = fill(text, parts, {"naam": "Sanne"}, {"telefoon": "050"}, {"slot": (fragment, inner)})
    stand_inside(findings, text)
    _lie_in_order(parts, 0, len(text))
    assert filled.text == "".join(piece.text for piece in filled.pieces)
    for at in range(0, len(filled.text), max(1, len(filled.text) // 7)):
        start, end, literal = filled.place(at, min(at + 5, len(filled.text)))
        assert 0 <= start <= end <= len(text)
        assert not literal or text[start:end] == filled.text[at : at + 5]


def _lie_in_order(parts: tuple[Part, ...], start: int, end: int) -> None:
    """Each part lies inside the text, behind the one before it; so do the branches of a choice."""
    for part in parts:
        assert start <= part.start <= part.end <= end
        start = part.start if isinstance(part, Choice) else part.end
        if isinstance(part, Choice):
            _lie_in_order(part.then, part.start, part.end)
            _lie_in_order(part.otherwise, part.start, part.end)


@fuzz(8)
@given(handbook.any_answer, handbook.any_template, st.sampled_from(FORMS))
def test_an_answer_of_anybody(desk: Desk, data: bytes, fragment: str, form: str) -> None:
    with desk.holding("answers/storing.md", data), desk.holding("answers/fragments/slot.md", fragment):
        shown = desk.run("lint", "answers/storing.md", "--format", form)
        if form == "json" and shown.code < 2:
            desk.places(shown.out)
        for command in (["answers", "list"], ["suggest", "waar is mijn pakket"], ["answers", "show", "storing"]):
            desk.run(*command)
        desk.run("answers", "render", "storing", "--var", "naam=Sanne", whole=True)


@fuzz(4)
@given(handbook.any_answer)
def test_check_of_an_answer_of_anybody(desk: Desk, data: bytes) -> None:
    with desk.holding("answers/storing.md", data):
        shown = desk.run("check", "--format", "json")
        assert shown.code < 2
        desk.places(shown.out)
