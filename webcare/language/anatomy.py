"""The parts of a reply: what is ours and what is quoted, the greeting, the body, the sign-off.

A reply opens with a greeting ("Hoi Sanne,", "Geachte heer/mevrouw,") and closes with a sender ("^SV", "Groet, Femke").
Lines that begin with ``>`` are the customer's words; comments and fenced code are nobody's prose.
"""

import re
from typing import NamedTuple

from webcare.language.tokens import Token

GREETINGS = frozenset(
    "hoi hallo hi hey hé hee heej hai dag daag beste geachte goedemorgen goedemiddag goedenavond goedendag goeiemorgen "
    "goeiemiddag goeienavond goedenmorgen goedenmiddag lieve moi hoihoi hallootjes hee yo welkom".split()
) - {"welkom", "yo"}
CLOSING = re.compile(
    r"(?:(?<=\n)|(?<=[.!?…,)] )|(?<=[.!?…]\t))[ \t>*_-]*"
    r"(?P<words>met\s(?:zeer\s)?(?:vriendelijke|hartelijke|warme|zonnige|sportieve|feestelijke)\sgroet(?:en|jes)?"
    r"|(?:hartelijke|vriendelijke|warme|lieve|veel|zonnige)\sgroet(?:en|jes)?|de\sgroeten|groet(?:en|jes)?|gr|grtjs?|m\.?v\.?g"
    r"|hoogachtend|liefs)\b(?P<rest>[^\n]{0,80}(?:\n[^\n]{0,80}){0,8})\Z",
    re.IGNORECASE,
)
SENDER = re.compile(
    r"(?:\^\s?(?P<caret>[^\W\d_][\w.-]{0,20}(?: [^\W\d_][\w.-]{0,20})?)|(?:(?<=\n)|(?<=\s))[-–—/~]\s?(?P<dash>[A-ZÀ-Þ][^\W\d_]{0,19}))[ \t.]*\Z"
)
PARTICLES = frozenset("de het van der den ten ter en".split())
NAME_WORDS = PARTICLES | frozenset("heer mevrouw meneer familie klant allemaal daar jij u jullie".split())
FENCE = "```"
COMMENT_OPEN, COMMENT_CLOSE = "<!--", "-->"


class Span(NamedTuple):
    """``[start, end)`` in code points."""

    start: int
    end: int


class Greeting(NamedTuple):
    """``word`` is the greeting itself in lower case; ``name`` is where the addressed name stands, if there is one."""

    start: int
    end: int
    word: str
    name: Span | None


class SignOff(NamedTuple):
    """How the reply is signed: ``closing`` ("groet") may be empty, ``sender`` is the name or initials, or empty."""

    start: int
    end: int
    closing: str
    sender: str


def foreign_spans(text: str, start: int) -> list[Span]:
    """What is not our prose: quoted lines, comments and fenced code, in order."""
    spans: list[Span] = []
    at, size, fence = start, len(text), -1
    while at < size:
        if text.startswith(COMMENT_OPEN, at) and fence < 0:
            close = text.find(COMMENT_CLOSE, at)
            until = size if close < 0 else close + len(COMMENT_CLOSE)
            spans.append(Span(at, until))
            at = until
            continue
        line_end = _line_end(text, at)
        line = text[at:line_end]
        stripped = line.lstrip(" \t\ufeff")
        if stripped.startswith(FENCE):
            if fence < 0:
                fence = at
            else:
                spans.append(Span(fence, line_end))
                fence = -1
        elif fence < 0 and stripped.startswith(">"):
            spans.append(Span(at, line_end))
        elif fence < 0 and (inner := line.find(COMMENT_OPEN)) >= 0:
            at += inner
            continue
        at = line_end
    if fence >= 0:
        spans.append(Span(fence, size))
    return spans


def _line_end(text: str, at: int) -> int:
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1


def find_greeting(tokens: list[Token]) -> Greeting | None:
    """The greeting with which our own words begin; @mentions and emoji may go before it."""
    first = 0
    while first < len(tokens) and tokens[first].kind in ("mention", "emoji", "newline", "tag", "markup"):
        first += 1
    if first == len(tokens) or tokens[first].lower not in GREETINGS:
        return None
    word, at = tokens[first], first + 1
    name_start = name_end = 0
    named = False
    while at < len(tokens) and at - first <= 8:
        token = tokens[at]
        joins = token.lower in ("/", "-", "&") or token.kind == "emoji"
        if (
            token.kind in ("placeholder", "mention", "abbreviation")
            or (token.kind == "word" and _is_name(token))
            or joins
        ):
            if not joins:
                name_start, name_end = name_start or token.start, token.end
                named = named or token.lower not in PARTICLES
            at += 1
            continue
        break
    after = tokens[at] if at < len(tokens) else None
    if (after is not None and after.text in (",", "!", ".")) or (after is not None and after.kind == "stop"):
        end = after.end
    elif after is None or after.kind == "newline" or name_start:
        end = tokens[at - 1].end
    else:
        return None
    if name_start and not named:
        return None
    name = Span(name_start, name_end) if name_start else None
    return Greeting(word.start, end, word.lower, name)


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() or token.lower in NAME_WORDS or "/" in token.text


def find_sign_off(text: str, start: int, end: int) -> SignOff | None:
    """The sign-off with which our own words end."""
    stripped = end - len(text[start:end]) + len(text[start:end].rstrip())
    window = max(start, stripped - 400)
    tail = text[window:stripped]
    if found := CLOSING.search("\n" + tail if window == start else tail):
        shift = window - (1 if window == start else 0)
        rest = found["rest"].strip(" \t,.:!\n*_")
        lines = [line.strip(" \t,*_^") for line in rest.splitlines() if line.strip(" \t,*_^")]
        return SignOff(shift + found.start("words"), stripped, found["words"].lower(), lines[0] if lines else "")
    if found := SENDER.search("\n" + tail if window == start else tail):
        shift = window - (1 if window == start else 0)
        return SignOff(shift + found.start(), stripped, "", found["caret"] or found["dash"])
    return None
