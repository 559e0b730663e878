"""YAML between brackets, ``{use: x, when: [a, b``, as far as it has been typed: which are open, under which keys."""

import re
from typing import NamedTuple

PIECE = re.compile(
    r"(?:(?<=\s)|^)#.*|\"(?:[^\"\\]|\\.)*\"?|'[^']*'?|[{}\[\],]|:(?=\s|$)|[^\s{}\[\],:\"'](?:[^\s{}\[\],:]|:(?=\S))*|[:\"']"
)
OPENING = re.compile(r"[ ]*(?:- +)*(?:(?:[\w-]{1,80}|\"[^\"]{0,80}\"|'[^']{0,80}')?:[ ]+)?(?=[{\[])")
"""A line up to a value that begins with a bracket."""
TOP = re.compile(r"[^\s{}\[\],#]")
"""At the first column nothing between brackets goes on."""
ITEM = "-"
"""A step into a list."""


class Open(NamedTuple):
    """Brackets that have not closed at the end of a text: the line on which the outermost opens, and the steps inside.

    ``key`` is the one whose value is typed now; it is empty while a key or an item of a list is.
    """

    line: int
    path: tuple[str, ...]
    key: str


class _Bracket:
    def __init__(self, sign: str) -> None:
        self.sign = sign
        self.key = ""


def brackets(lines: list[str]) -> tuple[Open | None, set[int]]:
    """What is open after the last of these lines, and which lines go on between brackets of an earlier one."""
    stack: list[_Bracket] = []
    inside: set[int] = set()
    began = 0
    for at, line in enumerate(lines):
        if stack and TOP.match(line):
            stack.clear()  # never closed: whoever types has not come to it yet
        if stack:
            inside.add(at)
            _scan(line, stack)
        elif found := OPENING.match(line):
            began = at
            _scan(line[found.end() :], stack)
    return (_opened(began, stack) if stack else None), inside


def _scan(text: str, stack: list[_Bracket]) -> None:
    """Open, close and name brackets as the text does."""
    scalar = ""
    for found in PIECE.finditer(text):
        piece = found.group()
        if piece in "{[":
            stack.append(_Bracket(piece))
        elif not stack or piece.startswith("#"):
            return
        elif piece in "}]":
            stack.pop()
        elif piece == ",":
            stack[-1].key = ""
        elif piece == ":":
            stack[-1].key = scalar.strip("\"'")
        else:
            scalar = piece


def _opened(line: int, stack: list[_Bracket]) -> Open:
    path: list[str] = []
    for bracket in stack:
        if bracket.sign == "[":
            path.append(ITEM)
        elif bracket is not stack[-1]:
            path.append(bracket.key)
    return Open(line, tuple(path), stack[-1].key if stack[-1].sign == "{" else "")
