"""The parts of a reply: what is ours and what is quoted, the greeting, the body, the sign-off.

A reply opens with a greeting ("Hoi Sanne,", "Geachte heer/mevrouw,") and closes with a sender ("^SV", "Groet, Femke").
Lines that begin with ``>`` are the customer's words; comments and fenced code are nobody's prose.
"""

import re
from typing import NamedTuple

from webcare.language.tokens import Token

GREETINGS = frozenset(
    "hoi hallo hi hey hé hee heej hai dag daag beste geachte goedemorgen goedemiddag goedenavond goedendag goeiemorgen "
    "goeiemiddag goeienavond goedenmorgen goedenmiddag lieve moi yo ha heya aloha waarde hoihoi hallootjes".split()
)
AFTER = r"(?:(?<=\n)|(?<=[^\w\s(“‘„\"'][ \t]))[ \t>*_-]*"
"""A sign-off begins a line, or follows a mark or an emoji."""
NAME = r"[A-ZÀ-Þ][\w.'’-]{0,20}(?:[ ](?:(?:de|den|der|het|ten|ter|van|von|'t)[ ]){0,3}[A-ZÀ-Þ][\w.'’-]{0,20}){0,3}"
CLOSING = re.compile(
    rf"{AFTER}(?P<words>(?:met\s)?(?:zeer\s|een\s)?(?:[^\W\d_]{{3,14}}e|veel)\sgroet(?:en|jes)?"
    r"|de\sgroeten|groet(?:en|jes)?|gr|grtjs?|m\.?v\.?g|hoogachtend|liefs)\b"
    r"(?P<rest>[^\n]{0,80}(?:\n[^\n]{0,80}){0,8})\Z",
    re.IGNORECASE,
)
SENDER = re.compile(
    r"(?:\^\s?(?P<caret>[^\W\d_][\w.-]{0,20}(?: [^\W\d_][\w.-]{0,20}){0,3})"
    r"|(?<=\s)[-–—/~]\s?(?P<dash>[A-ZÀ-Þ][^\W\d_]{0,19}))"
    r"(?:\s{1,3}(?:#\w{1,50}|(?:https?://|www\.)\S{1,200}|[^\w\s#^]{1,12})){0,5}[ \t.]*\Z"
)
"""After the sender there may be tags, links and emoji."""
WISH = re.compile(
    rf"{AFTER}(?P<words>(?:(?:fijne|prettige)\s[^\W\d_]{{3,9}}|(?:fijn|prettig)\sweekend"
    r"|tot\s(?:snel|gauw|ziens|dan|morgen|straks)|(?:veel\s)?(?:succes|sterkte|plezier)|x{1,3})\b[,.!]?\s)?"
    rf"[ \t\n*_-]*(?P<name>(?-i:(?:(?:[Tt]eam|[Nn]amens)[ ])?{NAME}))"
    rf"(?P<more>(?:[ \t]*\n[ \t]*(?-i:[A-ZÀ-Þ])[^\n.!?,]{{2,50}}){{0,2}})[ \t]*\Z",
    re.IGNORECASE,
)
"""A wish and a name; a name on a line of its own will do. Under it may stand a function and a company."""
NO_NAMES = frozenset("bedankt beterschap dank dankjewel gefeliciteerd klaar proost sterkte succes top welkom".split())
PARTICLES = frozenset("de het van der den ten ter en".split())
NAME_WORDS = PARTICLES | frozenset(
    "heer mevrouw meneer familie klant allemaal iedereen mensen daar there lieve jij u jullie".split()
)
FENCE, COMMENT_OPEN, COMMENT_CLOSE = "```", "<!--", "-->"
LINE_START = r"(?:\A|(?<=[\r\n]))[ \t\ufeff]*"
FOREIGN = re.compile(rf"{LINE_START}(?:(?P<quote>>)|(?P<fence>{FENCE}))|{COMMENT_OPEN}")
NEXT_FENCE = re.compile(LINE_START + FENCE)
LINE_END = re.compile(r"\r\n?|\n")


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
    """What is not our prose: quoted lines (neighbours are one), comments and fenced code, in order.

    A comment or a fence that never closes hides nothing: half a sign must not silence the rest of a reply.
    """
    spans: list[Span] = []
    last_close, last_fence = text.rfind(COMMENT_CLOSE), text.rfind(FENCE)
    at = start
    while found := FOREIGN.search(text, at):
        begin, at = found.span()
        if found["quote"]:
            at = _line_end(text, at)
            if spans and spans[-1].end == begin and not text.startswith(COMMENT_OPEN, spans[-1].start):
                begin = spans.pop().start
            spans.append(Span(begin, at))
        elif found["fence"]:
            if at <= last_fence and (closing := NEXT_FENCE.search(text, _line_end(text, at))):
                at = _line_end(text, closing.end())
                spans.append(Span(begin, at))
        elif at <= last_close:
            at = text.find(COMMENT_CLOSE, at) + len(COMMENT_CLOSE)
            spans.append(Span(begin, at))
    return spans


def own_words(text: str, foreign: list[Span]) -> str:
    """The text with all that is foreign blanked out, place for place."""
    parts: list[str] = []
    at = 0
    for span in foreign:
        parts.extend((text[at : span.start], re.sub(r"[^\r\n]", " ", text[span.start : span.end])))
        at = span.end
    return "".join(parts) + text[at:]


def _line_end(text: str, at: int) -> int:
    found = LINE_END.search(text, at)
    return found.end() if found else len(text)


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
    """The sign-off with which ``text[start:end]``, our own words, ends."""
    stripped = start + len(text[start:end].rstrip())
    window = max(start, stripped - 400)
    tail, shift = text[window:stripped], window
    if window == start:  # the first line of a reply begins a line too
        tail, shift = "\n" + tail, shift - 1
    if found := CLOSING.search(tail):
        rest = found["rest"].strip(" \t,.:!\n*_")
        lines = [line.strip(" \t,*_^") for line in rest.splitlines() if line.strip(" \t,*_^")]
        sender = re.sub(r"\s+[^\w\s({}&-].*$", "", lines[0]) if lines else ""
        return SignOff(shift + found.start("words"), stripped, found["words"].lower(), sender)
    if found := SENDER.search(tail):
        return SignOff(shift + found.start(), stripped, "", found["caret"] or found["dash"])
    if found := WISH.search(tail):
        begin = found.start("words" if found["words"] else "name")
        alone = bool(found["words"]) or "\n" in found.group() or tail[begin - 1] == "\n"
        known = found["name"].lower() in NO_NAMES or found["name"] in text[start : shift + begin]
        apart = not found["more"] or bool(found["words"]) or "\n\n" in tail[begin - 3 : found.start("name")]
        if alone and apart and tail[:begin].strip() and not known:
            closing = (found["words"] or "").rstrip().rstrip(",.!").lower()
            return SignOff(shift + begin, stripped, closing, found["name"])
    return None
