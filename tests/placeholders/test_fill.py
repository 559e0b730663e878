"""Filling in: the reply, and for every piece of it the place in the source that it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.model.finding import Source
from webcare.placeholders import Filled, fill, read_placeholders
from webcare.placeholders.fill import Fragment

VALUES = {"naam": " sanne de VRIES ", "leeg": "", "code": "{{ facts.telefoon }}{% if naam %}"}
FACTS = {"telefoon": "020 123 45 67", "naam": "Lichthuis"}


def fragment(text: str) -> Fragment:
    return text, read_placeholders(Source("f.md", text), 0, len(text))[0]


FRAGMENTS = {
    "uren": fragment("\nWe zijn er van 9.00 tot 18.00 uur.\n"),
    "bel": fragment("Bel {{ facts.telefoon }}. {% include 'uren' %}"),
    "rond": fragment("a{% include 'om' %}b"),
    "om": fragment("c{% include 'rond' %}d"),
    "zelf": fragment("x{% include 'zelf' %}y"),
}


def filled(text: str) -> Filled:
    parts, _ = read_placeholders(Source("a.md", text), 0, len(text))
    return fill(text, parts, VALUES, FACTS, FRAGMENTS)


REPLIES = {
    "Hoi {{ naam }}!": "Hoi  sanne de VRIES !",
    "Hoi {{ naam|trim }}!": "Hoi sanne de VRIES!",
    "{{ naam|trim|title }}": "Sanne De Vries",
    "{{ naam|trim|capitalize }}": "Sanne de vries",
    "{{ naam|upper|trim|lower }}": "sanne de vries",
    "{{ facts.naam }}: {{ facts.telefoon }}": "Lichthuis: 020 123 45 67",
    "[{{ onbekend }}{{ facts.onbekend }}{{ leeg }}]": "[]",
    "{% if naam %}ja{% else %}nee{% endif %}": "ja",
    "{% if leeg %}ja{% else %}nee{% endif %}": "nee",
    "{% if not leeg %}ja{% endif %}": "ja",
    "{% if onbekend %}ja{% endif %}.": ".",
    "{% if facts.telefoon %}Bel {{ facts.telefoon }}{% endif %}": "Bel 020 123 45 67",
    "{% if naam %}{% if leeg %}a{% else %}b{% endif %}c{% endif %}": "bc",
    "{% if leeg|trim %}a{% endif %}": "",
    "a{# let op #}b": "ab",
    "Hoi,\r\n{% include 'uren' %}\r\n": "Hoi,\r\nWe zijn er van 9.00 tot 18.00 uur.\r\n",
    "{% include 'bel' %}": "Bel 020 123 45 67. We zijn er van 9.00 tot 18.00 uur.",
    "{% include 'weg' %}.": ".",
    "{% include '../../webcare.toml' %}.": ".",
    "{% include 'zelf' %}": "xy",
    "{% include 'rond' %}": "acdb",
    "{{ code }}": "{{ facts.telefoon }}{% if naam %}",
    "{{ naam.upper }}{% for x in y %}a{% endfor %}": "a",
    "{% if naam and leeg %}a{% else %}b{% endif %}": "ab",
    "{% if naam %}a": "a",
}


@pytest.mark.parametrize(("text", "reply"), REPLIES.items())
def test_replies(text: str, reply: str) -> None:
    assert filled(text).text == reply


PLACES = {
    "a word": ("Hoi {{ naam|trim }}, «fijn» dat", "fijn", True),
    "a value": ("Hoi «{{ naam|trim }}», fijn", "sanne", False),
    "a value and a word": ("Hoi «{{ naam|trim }}, fijn» dat", "VRIES, fijn", False),
    "a word and a value": ("«Hoi {{ naam|trim }}», fijn", "Hoi sanne", False),
    "a word behind what is left out": ("{% if leeg %}Dag{% endif %}Hoi «Sanne»", "Sanne", True),
    "a word in a branch": ("{% if naam %}Hoi «daar»{% else %}Hoi{% endif %}", "daar", True),
    "words around what is left out": ("Hoi «daar{% if leeg %}x{% endif %} Sanne»", "daar Sanne", False),
    "words around an empty value": ("«Hoi {{ leeg }}Sanne»", "Hoi Sanne", False),
    "a fragment": ("Hoi. «{% include 'uren' %}» Dag", "9.00", False),
    "behind a comment": ("{# let op #}Hoi «Sanne»", "Sanne", True),
}


@pytest.mark.parametrize(("marked", "words", "literal"), PLACES.values(), ids=PLACES)
def test_places(marked: str, words: str, literal: bool) -> None:
    text = marked.replace("«", "").replace("»", "")
    result = filled(text)
    at = result.text.index(words)
    expected = marked.index("«"), marked.index("»") - 1, literal
    assert result.place(at, at + len(words)) == expected


def test_the_edges() -> None:
    result = filled("Hoi {{ naam|trim }}")
    end = len(result.text)
    assert (result.place(0, 0), result.place(end, end), result.place(end + 5, end + 9)) == (
        *((0, 0, True), (4, 19, False)),
        (19, 19, False),
    )
    assert filled("").place(0, 0) == (0, 0, False)


BRANCHES = ["{% if naam %}", "{% if leeg %}", "{% else %}", "{% endif %}", "{% include 'bel' %}"]
PARTS = ["Hoi ", "🙂", "\r\n", "{{ naam }}", "{{ leeg }}", "{{ facts.telefoon }}", "{{ a.b }}", "{# x #}", *BRANCHES]
TEXT = st.lists(st.sampled_from(PARTS), max_size=15).map("".join)


@given(TEXT, st.data())
def test_what_stands_there_literally_is_what_was_filled_in(text: str, data: st.DataObject) -> None:
    result = filled(text)
    start = data.draw(st.integers(0, len(result.text)))
    end = data.draw(st.integers(start, len(result.text)))
    left, right, literal = result.place(start, end)
    assert 0 <= left <= right <= len(text)
    if literal:
        assert text[left:right] == result.text[start:end]


@given(TEXT)
def test_the_pieces_make_the_text_and_stand_in_order(text: str) -> None:
    result = filled(text)
    assert "".join(piece.text for piece in result.pieces) == result.text
    edges = [edge for piece in result.pieces for edge in (piece.start, piece.end)]
    assert edges == sorted(edges)
    assert all(text[piece.start : piece.end] == piece.text for piece in result.pieces if piece.literal)


@given(st.text(st.characters(exclude_characters="{}%#")))
def test_a_text_without_placeholders_stays_as_it_is(text: str) -> None:
    result = filled(text)
    assert (result.text, result.place(0, len(text))) == (text, (0, len(text), bool(text)))


def length(text: str, fragments: dict[str, Fragment]) -> int:
    """How long the reply becomes."""
    parts, _ = read_placeholders(Source("a.md", text), 0, len(text))
    return len(fill(text, parts, {}, {}, fragments).text)


def test_fragments_cannot_multiply_without_end() -> None:
    """Eight fragments that each include the next a hundred times would be more than all the memory there is."""
    laughs = {f"f{depth}": fragment(f"{{% include 'f{depth + 1}' %}}" * 100) for depth in range(7)}
    laughs["f7"] = fragment("ha" * 100)
    assert length("{% include 'f0' %}" * 10, laughs) <= 200 * limits.FILLED_PIECES


def test_a_large_fragment_cannot_be_repeated_without_end() -> None:
    assert length("{% include 'groot' %}" * 1000, {"groot": fragment("x" * 199_999)}) < 1_500_000
