"""Answers that say the same."""

from hypothesis import given
from hypothesis import strategies as st

from webcare.answers.importing.twins import Twin, Twins

TEXT = "Hoi {{ naam }}, wat vervelend dat je pakket nog niet binnen is. Stuur je bestelnummer, dan zoek ik het uit."


def twins(**texts: str) -> Twins:
    made = Twins()
    for name, text in texts.items():
        made.add(name, text)
    return made


def test_the_same_words_in_another_dress() -> None:
    other = "hoi [x](https://a.example)! {{ klant }} Wat vervelend, dat je pakket nog niet binnen is. Stuur je bestelnummer dan zoek ik het uit"
    assert twins(a=TEXT).find(TEXT.upper()) == Twin("a", 100)
    assert twins(a=TEXT).find(other.replace("[x](https://a.example)!", "")) == Twin("a", 100)


def test_nearly_the_same() -> None:
    assert twins(b="Heel iets anders over retouren en geld.", a=TEXT).find(TEXT.replace("zoek", "kijk")) == Twin(
        "a", 96
    )


def test_something_else() -> None:
    known = twins(a=TEXT, leeg="{{ naam }}")
    assert known.find("Je krijgt je geld binnen vijf dagen terug op je rekening.") is None
    assert known.find("") is None


@given(st.lists(st.text(alphabet="ab c"), max_size=20))
def test_what_was_added_is_found_again(texts: list[str]) -> None:
    known = Twins()
    for at, text in enumerate(texts):
        known.add(str(at), text)
    for text in texts:
        found = known.find(text)
        assert (found is not None and found.likeness == 100) or not text.split()
