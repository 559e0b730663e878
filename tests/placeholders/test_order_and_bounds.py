"""Templates as a whole: every part in its order and its branch, every span at its place, every bound exact."""

from itertools import combinations_with_replacement

import pytest

from webcare import limits
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.placeholders import Filled, Part, fill, read_placeholders
from webcare.placeholders.fill import Fragment
from webcare.placeholders.tree import Choice, Include, Literal, Value

ONE = Literal(0, 1)


def read(text: str) -> tuple[Part, ...]:
    return read_placeholders(Source("a.md", text), 0, len(text))[0]


ORDERS: dict[str, tuple[Part, ...]] = {
    "{# a #}{{ b }}{# c #}d": (Value("b", False, (), 7, 14), Literal(21, 22)),
    "{{\n{{ a }}": (Literal(2, 3), Value("a", False, (), 3, 10)),
    "{{ 1 }}{{ a }}": (Value("a", False, (), 7, 14),),
    "{{Xa}}": (Value("Xa", False, (), 0, 6),),
    "{{aX}}": (Value("aX", False, (), 0, 6),),
    "{% if a %}{{ b }}c": (Value("b", False, (), 10, 17), Literal(17, 18)),
    "{% if a %}b{% include 'c' %}{% endif %}": (
        Choice(Value("a", False, (), 0, 10), False, (Literal(10, 11), Include("c", 11, 28)), (), 0, 39),
    ),
    "{% if a %}b{% if 1 %}c{% else %}d{% endif %}{% endif %}": (
        Choice(Value("a", False, (), 0, 10), False, (Literal(10, 11), Literal(21, 22), Literal(32, 33)), (), 0, 55),
    ),
    "{% if a %}b{% else %}c{% if 1 %}d{% endif %}{% endif %}": (
        Choice(Value("a", False, (), 0, 10), False, (Literal(10, 11),), (Literal(21, 22), Literal(32, 33)), 0, 55),
    ),
}


@pytest.mark.parametrize(("text", "parts"), ORDERS.items())
def test_the_parts_in_order(text: str, parts: tuple[Part, ...]) -> None:
    assert read(text) == parts


def test_a_part_of_a_text_is_read_alone() -> None:
    """One variant of an answer: what stands before and behind it is another's."""
    text = "{{ a }}{{ b }} c {{ d }}{{ 1 }}"
    parts = (Value("b", False, (), 7, 14), Literal(14, 17))
    assert read_placeholders(Source("a.md", text), 7, 17) == (parts, [])


@pytest.mark.parametrize("arguments", ["1", "a=1", "*a", "**a"])
def test_a_filter_takes_nothing(arguments: str) -> None:
    text = f"{{{{ naam|title({arguments}) }}}}"
    parts, findings = read_placeholders(Source("a.md", text), 0, len(text))
    assert (parts, [finding.message for finding in findings]) == (
        (),
        [
            Text(
                "dit filter kan hier niet; wel: capitalize, lower, title, trim, upper",
                "this filter is not possible here; capitalize, lower, title, trim, upper are",
            )
        ],
    )


SPANS = "Hé {{ naam }}, {{ leeg }}je {% if naam %}{{ naam }}{% endif %}!{# x #}{{ leeg }}{{ naam }}"


def filled(text: str, fragments: dict[str, Fragment] | None = None) -> Filled:
    return fill(text, read(text), {"naam": "Jo", "leeg": ""}, {}, fragments or {})


def test_every_span_lies_where_its_first_and_last_character_came_from() -> None:
    """Held against each character's own place; a span with a value in it or around it is not literal."""
    result = filled(SPANS)
    assert result.text == "Hé Jo, je Jo!Jo"
    places: list[tuple[int, int, bool]] = []  # of each character
    gaps: set[int] = set()  # before which character an empty value stands
    for piece in result.pieces:
        if not piece.text:
            gaps.add(len(places))
        for offset in range(len(piece.text)):
            at = piece.start + offset
            places.append((at, at + 1, True) if piece.literal else (piece.start, piece.end, False))
    owner = [number for number, piece in enumerate(result.pieces) for _ in piece.text]
    for start, end in combinations_with_replacement(range(len(result.text) + 1), 2):
        if start == end:
            continue
        literal = owner[start] == owner[end - 1] and places[start][2] and not any(start < gap < end for gap in gaps)
        assert result.place(start, end) == (places[start][0], places[end - 1][1], literal), (start, end)


def test_a_place_between_two_words_is_inside_both() -> None:
    result = filled(SPANS)
    assert [result.place(at, at) for at in (1, 3, 5, 15, 99)] == [
        (1, 1, True),
        (3, 13, False),  # between "Hé " and the name
        (3, 13, False),
        (80, 90, False),
        (90, 90, False),
    ]


def test_a_fragment_does_not_hold_itself_through_a_choice() -> None:
    text = "x{% if naam %}{% include 'lus' %}{% endif %}y"
    assert filled("{% include 'lus' %}", {"lus": (text, read(text))}).text == "xy"


def test_as_many_fragments_deep_as_the_limit_says() -> None:
    deep = {f"f{n}": f"{n}.{{% include 'f{n + 1}' %}}" for n in range(limits.FRAGMENTS + 3)}
    fragments = {name: (text, read(text)) for name, text in deep.items()}
    assert filled("{% include 'f0' %}", fragments).text == "".join(f"{n}." for n in range(limits.FRAGMENTS))


def test_as_many_pieces_as_the_limit_says() -> None:
    assert len(fill("a", (ONE,) * (limits.FILLED_PIECES + 5), {}, {}, {}).pieces) == limits.FILLED_PIECES


@pytest.mark.parametrize(("length", "pieces"), [(1, 2), (0, 3)], ids=["one too many", "just enough"])
def test_no_piece_follows_on_more_text_than_the_limit_says(length: int, pieces: int) -> None:
    half = limits.FILLED_TEXT // 2
    parts = (Literal(0, half), Literal(0, half + length), ONE)
    assert len(fill("a" * (half + 1), parts, {}, {}, {}).pieces) == pieces


def test_nested_deeper_than_the_limit_says() -> None:
    text = "{% if a %}" * limits.CONDITIONS + "b" + "{% endif %}" * limits.CONDITIONS
    assert read_placeholders(Source("a.md", text), 0, len(text))[1] == []
    text = f"{{% if a %}}{text}{{% endif %}}"
    (found,) = read_placeholders(Source("a.md", text), 0, len(text))[1]
    start = len("{% if a %}") * limits.CONDITIONS
    assert (found.start, found.end, found.message, found.hint) == (
        start,
        start + len("{% if a %}"),
        limits.CONDITIONS.message,
        limits.CONDITIONS.hint,
    )
