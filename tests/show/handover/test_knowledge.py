"""What rests on one person: said where it is so, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handover.small import book_of, write_client
from webcare.handover.book import Answered, Knowledge, Known
from webcare.show.blocks import Bullets, Paragraph
from webcare.show.handover.chapters.knowledge import blocks
from webcare.show.handover.telling import Teller

NEARLY = "Over Garantie antwoordde bijna altijd a_1 ({}/{})."


@pytest.fixture(scope="module", name="tell")
def told(tmp_path_factory: pytest.TempPathFactory) -> Teller:
    return Teller(book_of(write_client(tmp_path_factory.mktemp("book") / "klant", log=None)), "nl")


def alone(tell: Teller, *topics: Known) -> list[str]:
    """What the chapter says of these topics, what it says of roles and rosters left out."""
    book = tell.book._replace(knowledge=Knowledge(list(topics), [], None, None))
    first = next((block for block in blocks(Teller(book, "nl")) if isinstance(block, Bullets)), None)
    return [
        item for item in (first.items if first is not None else ()) if not item.startswith(("De rol", "In het rooster"))
    ]


def known(people: list[str], *answered: Answered, about: tuple[str, ...] = ()) -> Known:
    return Known("garantie", "iris", people, list(about), [], list(answered))


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        (known(["noor"]), ["Garantie: alleen Noor Smit weet dit; bij afwezigheid valt Iris Kok in."]),
        (known(["iris"]), ["Garantie: alleen Iris Kok weet dit."]),
        (known(["iris"], about=("noor",)), []),
        (known([]), ["Garantie: dit is nog van niemand."]),
        (known(["desk"]), []),
        (known(["iris", "tom"], Answered("a_1", 8, 10)), [NEARLY.format(8, 10)]),
        (known(["iris", "tom"], Answered("a_1", 7, 10), Answered("a_2", 3, 10)), []),
        (known(["iris", "tom"], Answered("a_1", 9, 9)), []),
    ],
)
def test_who_knows_it_alone(tell: Teller, topic: Known, said: list[str]) -> None:
    assert alone(tell, topic) == said


def test_where_nobody_is_alone_that_is_said(tmp_path: Path) -> None:
    book = book_of(write_client(tmp_path / "klant", log=None, without=("contacts", "escalation")))
    shared = Known("garantie", None, ["iris", "tom"], [], [], [])
    chapter = list(blocks(Teller(book._replace(knowledge=Knowledge([shared], [], None, None)), "nl")))
    assert chapter[1] == Paragraph("Volgens het handboek en het logboek: niets.")
