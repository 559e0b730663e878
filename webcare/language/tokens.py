"""Cut a text into tokens, each with its kind and its place. One pass, linear in the text.

Kinds: ``word``, ``number``, ``abbreviation`` (with its stop), ``stop`` (. ! ? … and runs of them), ``punct``,
``emoji`` (one user-perceived character), ``smiley``, ``link``, ``email``, ``mention``, ``tag``, ``placeholder``,
``code``, ``markup`` (list markers, stars, heading signs) and ``newline`` (with how many lines it breaks).
"""

import re
from typing import NamedTuple

from webcare.language.abbreviations import SHORTENED


class Token(NamedTuple):
    """A piece of text at ``[start, end)``, code points. ``lower`` is what to compare: small, no invisible signs."""

    kind: str
    text: str
    start: int
    end: int
    lower: str


LETTER = r"[^\W\d_]"
JOINED = "\u00ad\u200b-\u200d\u2060\u0300-\u036f"
INNER = rf"[^\W_]|[{JOINED}]|_+(?=[^\W_])|['’](?={LETTER})|[-‑](?=\w)|/(?={LETTER}{{1,2}}\b)"
WORD = rf"(?:{LETTER}|[{JOINED}])++(?:{INNER})*+"
"""Possessive: to go back into a word of a million letters would take 600 bytes for each."""
TOP_LEVEL = "nl|com|be|org|net|eu|info|shop|online|app|io|me|de|uk|frl|amsterdam|gov|edu|example|ly|gl|co|to|tv"
TOKEN = re.compile(
    rf"""
      (?P<newline>[\r\n](?:[ \t\r\n]*[\r\n])?)
    | (?P<placeholder>\{{\{{[^{{}}\n]{{0,120}}\}}\}}|\{{%[^{{}}\n]{{0,200}}%\}})
    | (?P<code>`[^`\n]{{1,300}}`)
    | (?P<email>(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{2,63}}){{1,6}})
    | (?P<link>(?:https?://|www\.)[^\s<>"“”]{{1,2000}}|(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,4}}(?:{TOP_LEVEL})(?![\w-]|\.\w)(?:/[^\s<>"“”]{{0,2000}})?)
    | (?P<mention>(?<!\w)@\w{{1,50}})
    | (?P<tag>(?<!\w)\#[^\W\d_]\w{{0,100}})
    | (?P<abbreviation>(?<!\w)(?:{LETTER}\.){{2,}}{LETTER}?(?:\.|(?=\s|$))
        |(?<!\w)(?:{LETTER}\.){{1,3}}{LETTER}{{2,4}}\.(?=\s))
    | (?P<smiley>(?<!\w)[:;=8][-o']?[()DPp|/3*](?!\w)|<3)
    | (?P<number>[€$£]?\d++(?:[.,:/-]\d++)*+(?:%|,-)?(?:-{LETTER}[\w-]*|{LETTER}{{1,3}}(?![\w'’]))?)
    | (?P<word>['’‘](?=[smtnkr]\b)\w+(?:-\w+)?|{WORD})
    | (?P<stop>[.!?…]+)
    | (?P<markup>[*_~]{{1,3}}|^\#{{1,6}}(?=\s)|^[ \t]*(?:[-•*]|\d{{1,2}}[.)])(?=[ \t]))
    | (?P<punct>\S)
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
LIST_MARKER = re.compile(r"[ \t]*(?:[-•*+]|\d{1,2}[.)])[ \t]+|[ \t]*#{1,6}[ \t]+")
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
COUNTED = ("word", "number", "abbreviation", "placeholder")
"""The kinds that a reader counts as words."""
TRAILING = ".,;:!?…'\"’”)»"


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, in order; spaces and tabs are left out."""
    tokens: list[Token] = []
    stop = len(text) if end is None else end
    emoji = find_emoji(text, start, stop)
    at = start
    for left, right in [*emoji, (stop, stop)]:
        _scan(text, at, left, tokens)
        if right > left:
            tokens.append(Token("emoji", text[left:right], left, right, text[left:right]))
        at = right
    return tokens


def _scan(text: str, at: int, stop: int, tokens: list[Token]) -> None:
    fresh = at == 0 or text[at - 1] in "\r\n"
    while at < stop:
        if fresh and (marker := LIST_MARKER.match(text, at, stop)):
            found = marker.group()
            tokens.append(Token("markup", found, at, marker.end(), found))
            at = marker.end()
        match = TOKEN.search(text, at, stop)
        if match is None:
            return
        kind, found = match.lastgroup or "punct", match.group()
        if kind == "link":
            found = found.rstrip(TRAILING)
        elif kind == "word" and text[match.end() : match.end() + 1] == "." and found.lower() in SHORTENED:
            kind, found = "abbreviation", found + "."
        begin, at = match.start(), match.start() + len(found)
        lower = found.lower()
        if not found.isascii():
            lower = INVISIBLE.sub("", lower).replace("’", "'").replace("‘", "'").replace("‑", "-")
        tokens.append(Token(kind, found, begin, at, lower))
        fresh = kind == "newline"


def find_emoji(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Spans of emoji; the library that knows them loads only for a text that may hold one."""
    if text.isascii() or max(text[start:stop], default="") < "\u203c":
        return []
    from webcare.language.graphemes import emoji_spans

    return emoji_spans(text, start, stop)
