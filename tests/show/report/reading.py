"""HTML as a tree, by the standard library's parser; it must be well-formed."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset(("meta", "link", "br", "hr", "img", "input", "base", "wbr"))


class Element:
    """An element with its attributes and what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[Element | str] = []

    @property
    def text(self) -> str:
        """The words in it, with single spaces."""
        words = " ".join(part if isinstance(part, str) else part.text for part in self.inside)
        return " ".join(words.split())

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def all(self, *tags: str) -> list[Element]:
        """Every element below it with one of these tags, or simply every one."""
        return [element for element in self._below() if not tags or element.tag in tags]

    def one(self, identity: str) -> Element:
        """The element with this id."""
        (found,) = (element for element in self._below() if element.attributes.get("id") == identity)
        return found

    def _below(self) -> Iterator[Element]:
        for part in self.inside:
            if isinstance(part, Element):
                yield part
                yield from part._below()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("document", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice in <{tag}>"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(document: str) -> Element:
    """The tree of a document; fails on an element that is not closed, or closed where it was not open."""
    reader = _Reader()
    reader.feed(document)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def rows(table: Element) -> list[list[str]]:
    """The cells of a table, heads first."""
    return [[cell.text for cell in row.all("th", "td")] for row in table.all("tr")]
