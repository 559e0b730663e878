"""What customers mean by different words: the table of concepts, and how a text is read with it."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.synonym_sentences import EXAMPLES
from webcare.matching import synonyms
from webcare.matching.features import words_of
from webcare.matching.synonyms import groups_of, read


def rows() -> list[tuple[str, list[str]]]:
    """The table as written: every concept with its items."""
    found: list[tuple[str, list[str]]] = []
    with open(synonyms.PATH, encoding="utf-8") as file:
        for line in file.read().splitlines():
            if line.startswith("#"):
                continue
            name, tab, items = line.partition("\t")
            assert tab and items, line
            if name:
                found.append((name, []))
            found[-1][1].extend(items.split(", "))
    return found


TABLE = rows()


def concepts(text: str) -> list[str]:
    return [name.removeprefix(synonyms.MARK) for name in groups_of(words_of(text))]


def test_every_concept_stands_once_and_has_a_plain_name() -> None:
    names = Counter(name for name, _ in TABLE)
    assert [name for name, count in names.items() if count > 1] == []
    assert [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*|-", name)] == []


def test_no_word_stands_twice_in_a_concept() -> None:
    doubles = {name: [item for item, count in Counter(items).items() if count > 1] for name, items in TABLE}
    assert {name: items for name, items in doubles.items() if items} == {}


def test_general_concepts_are_concepts() -> None:
    assert {name.removeprefix(synonyms.MARK) for name in synonyms.GENERAL} - {name for name, _ in TABLE} == set()


def test_the_table_is_large() -> None:
    assert len(TABLE) >= 260
    assert len({item for _, items in TABLE for item in items}) >= 5_000


def test_every_word_is_written_as_the_room_reads_it() -> None:
    """A word with an accent or a capital would never be found."""
    wrong = []
    for name, items in TABLE:
        for item in items:
            words = re.sub(r"[|…]", " ", item).split()
            if words_of(" ".join(words)) != words or len(words) > synonyms.LONGEST or "#" in words:
                wrong.append((name, item))
    assert wrong == []


def test_marks_stand_where_they_mean_something() -> None:
    marked = [item for _, items in TABLE for item in items if "|" in item or "…" in item]
    assert [item for item in marked if not re.fullmatch(r"[^ |…]+(\|[^ |…]+| … [^ |…]+)", item)] == []


def test_words_that_say_nothing_are_in_no_concept() -> None:
    by_name = dict(TABLE)
    nothing = set(by_name.pop("-"))
    assert {item: name for name, items in by_name.items() for item in items if item in nothing} == {}


def test_every_word_calls_for_its_concepts() -> None:
    missing = []
    for name, items in TABLE:
        for item in items:
            text = item.replace("|", " ").replace(" … ", " ")
            found = groups_of(text.split())
            if (f"~{name}" in found) != (name != "-"):
                missing.append((name, item, found))
    # A phrase of words that say nothing may hold a word that says something.
    assert [one for one in missing if one[0] != "-" or " " not in one[1]] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("xyzzy qwrtplk", []),
        ("Er kwam ineens een steekvlam uit de lamp", ["come", "sudden", "danger", "lamp"]),
        ("jullie bezorger heeft het bij de buren afgegeven", ["courier", "neighbours", "delivered"]),
        ("kunnen jullie mij terugbellen over de factuur", ["please", "phone", "invoice"]),
        ("ik wil mijn abonnement opzeggen", ["want", "subscription", "terminate"]),
        ("Er ontbreken twee schroefjes", ["missing-from-order", "assembly"]),
        ("ik ben verhuisd", ["address-change"]),
        ("is dat lampje dimbaar?", ["lamp", "dim"]),
        ("Wordt fysiotherapie vergoed?", ["doctor", "compensation", "reimbursement"]),
        ("wek me morgen om zeven uur", ["alarm", "tomorrow", "hour"]),
        ("wat betekent serendipiteit", ["what", "definition"]),
    ],
)
def test_whole_texts(text: str, expected: list[str]) -> None:
    assert concepts(text) == expected


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_a_text_is_about(example: str) -> None:
    text, _, expected = example.partition(">")
    assert set(expected.split()) - set(concepts(text)) == set()


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("het maakt niet uit", "light-off repair"),
        ("laat het me weten", "late"),
        ("ik was er niet bij", "cleaning"),
        ("doen jullie er nog iets aan", "light-on"),
        ("we gaan morgen aan de slag", "light-on"),
        ("een echt probleem", "quality"),
        ("bijzonder jammer", "none"),
        ("persoonlijk vind ik van niet", "soon wrong"),
        ("bijvoorbeeld", "tv-service"),
        ("verkopen", "buy"),
        ("volgens mij", "tracking"),
    ],
)
def test_what_a_text_is_not_about(text: str, absent: str) -> None:
    assert set(absent.split()) & set(concepts(text)) == set()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("leeslampje", ["read", "lamp"]),
        ("keukenlampen", ["diy", "home", "lamp"]),
        ("zolderlamp", ["home", "lamp"]),
        ("glitterlamp", ["lamp"]),
        ("retourbestelling", ["return", "order", "parcel"]),
        ("verzekeringsvraag", ["insurance", "question"]),
        ("pakketgedoe", ["parcel", "problem"]),
        ("wachtwoordxyz", ["password"]),
        ("verkopen", ["assortment"]),
        ("geleden", ["past"]),
    ],
)
def test_compounds(word: str, expected: list[str]) -> None:
    assert concepts(word) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ophalen",
        "op halen",
        "op te halen",
        "haal het op",
        "haalt u het morgen bij mij thuis weer op",
        "haalde hij het op",
        "opgehaald",
    ],
)
def test_a_separable_verb_in_all_its_ways(text: str) -> None:
    assert "collect" in concepts(text)


def test_a_gap_is_seven_words_at_most() -> None:
    assert "collect" not in concepts("haalt u het morgen bij mij thuis dan weer op")


@pytest.mark.parametrize("form", ["bracht", "gebracht", "breng", "brengt", "brengen"])
def test_strong_verbs(form: str) -> None:
    assert "bring" in concepts(form)


@pytest.mark.parametrize("form", ["kwam", "komt", "gekomen", "kom", "kwamen"])
def test_more_strong_verbs(form: str) -> None:
    assert "come" in concepts(form)


def test_a_concept_counts_once_where_stretches_overlap() -> None:
    assert concepts("nog steeds niet").count("not-yet") == 1
    assert concepts("lamp en lamp").count("lamp") == 2


def test_the_longest_stretch_comes_first() -> None:
    assert concepts("nergens te vinden")[0] == "lost"


def test_a_table_is_read_with_its_lines_that_go_on() -> None:
    text = "# about\nparcel\tpakje, doos\n\tte laat\ncollect\top|halen, doos\nreturn\tstuur … terug\n"
    assert read(text) == {
        "pakje": "parcel",
        "doos": "parcel collect",
        "te laat": "parcel",
        "ophalen": "collect",
        "op halen": "collect",
        "op te halen": "collect",
        "halen … op": "collect",
        "stuur … terug": "return",
    }


WORDS = st.sampled_from(
    sorted({word for _, items in TABLE for item in items for word in item.split() if word.isalpha()})
)


@given(st.lists(st.one_of(WORDS, st.text(min_size=1, max_size=40)), max_size=30))
def test_any_words_give_known_concepts_and_always_the_same(words: list[str]) -> None:
    first = groups_of(words)
    assert groups_of(words) == first
    assert {name.removeprefix("~") for name in first} <= {name for name, _ in TABLE} - {"-"}


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert all(name.startswith("~") for name in groups_of(words_of(text)))


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_more_words_take_no_concept_away(words: list[str], more: list[str]) -> None:
    assert set(groups_of(words)) <= set(groups_of(words + more))
