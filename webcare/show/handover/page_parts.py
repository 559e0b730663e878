"""A book for a page: chapters cut into parts at their headings, which go down one by one and have names to link to."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from webcare.show.blocks import BookBlock, Heading
from webcare.show.handover.chapter import Chapter
from webcare.show.handover.page_print import PrintSize, print_size

UNDER_CHAPTER = 3
"""The level of the highest heading in a chapter; the book is 1, a chapter 2."""
DEEPEST = 6
ONE_PAGE = "crisis"
"""The chapter that is to be printed on one page."""
NOT_IN_ANCHOR = re.compile(r"[^\w\- ]")


class Part(NamedTuple):
    """A heading of a chapter and what stands under it; what stands before the first heading has none."""

    id: str
    level: int
    title: str
    blocks: list[BookBlock]


class Bound(NamedTuple):
    """A chapter as the page shows it, and the size of print in which it fits on one page, if it must."""

    id: str
    title: str
    parts: list[Part]
    print_size: PrintSize | None

    @property
    def listed(self) -> list[Part]:
        """The parts that the contents name."""
        return [part for part in self.parts if part.level == UNDER_CHAPTER]


def bound(chapters: Iterable[Chapter]) -> list[Bound]:
    """The chapters with their parts."""
    return [
        Bound(identity, title, _parts(identity, blocks), print_size(blocks) if identity == ONE_PAGE else None)
        for identity, title, blocks in chapters
    ]


def levelled(chapter: Bound) -> list[BookBlock]:
    """A chapter as one row of blocks, its title first, for Markdown."""
    blocks: list[BookBlock] = [Heading(chapter.title, 2)]
    for part in chapter.parts:
        blocks += [Heading(part.title, part.level), *part.blocks] if part.title else part.blocks
    return blocks


def anchors(blocks: Iterable[BookBlock], level: int) -> list[str]:
    """What GitHub and GitLab call the headings of a level in a link: the second of a name in the book gets ``-1``."""
    seen: dict[str, int] = {}
    found = []
    for block in blocks:
        if isinstance(block, Heading):
            name = NOT_IN_ANCHOR.sub("", block.text.strip().lower()).replace(" ", "-")
            count = seen[name] = seen.get(name, -1) + 1
            if block.level == level:
                found.append(f"{name}-{count}" if count else name)
    return found


def _parts(name: str, blocks: Sequence[BookBlock]) -> list[Part]:
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=0)
    parts, current = [], Part(f"{name}-0", 2, "", [])
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(current)
            level = min(block.level - highest + UNDER_CHAPTER, current.level + 1, DEEPEST)
            current = Part(f"{name}-{len(parts)}", level, block.text, [])
        else:
            current.blocks.append(block)
    parts.append(current)
    return [part for part in parts if part.title or part.blocks]
