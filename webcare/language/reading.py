"""A reply read once: its tokens, sentences, quotations and parts, shared by all rules."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from webcare.language.abbreviations import MAY_END
from webcare.language.anatomy import (
    COMMENT_OPEN,
    Greeting,
    SignOff,
    Span,
    find_greeting,
    find_sign_off,
    foreign_spans,
    own_words,
)
from webcare.language.phrases import Stretch
from webcare.language.tokens import COUNTED, Token, tokenize

QUOTATION = re.compile(
    r"“[^”\n]{1,400}”|„[^”“\n]{1,400}[”“]|«[^»\n]{1,400}»|\"[^\"\n]{1,400}\""
    r"|(?<![\w])‘[^’\n]{1,400}’(?!\w)|(?<![\w'’])'(?![smtnkr]\b)[^'\n]{1,400}'(?!\w)"
)
ENDS = frozenset(".!?…")
CLOSERS = frozenset(")”\"’'»")
OPENINGS = frozenset(
    "U Je We Wij Jij Jullie Ik Hij Ze Zij Er Dat Dit Dan Daar Daarna Daarom Hier Maar En Of Want Dus Als Wil Wilt Kun "
    "Kunt Kan Heb Hebt Heeft Is Zijn Was Wat Waar Wanneer Hoe Wie Welke Lukt Staat Zodra Toen Nu Ook Helaas".split()
)
"""After an abbreviation or an initial these begin a sentence; any other capital may be a name."""
SHORT_BEFORE_MORE = frozenset("ma di wo do vr za zo min max gem gr st u".split())
"""Shortened words that are also whole ones: they end no sentence when a small letter or a number follows."""


class Sentence(NamedTuple):
    """A sentence: its tokens without line breaks, and where it stands."""

    tokens: list[Token]
    start: int
    end: int
    closed: bool
    """Ends with a stop."""

    @property
    def words(self) -> list[Token]:
        """The tokens that a reader counts as words."""
        return [token for token in self.tokens if token.kind in COUNTED]


class Reading:
    """``text[start:]`` as a reader of Dutch sees it."""

    def __init__(self, text: str, start: int = 0) -> None:
        self.text = text
        self.start = start

    @cached_property
    def foreign(self) -> list[Span]:
        """Quoted customer's words, comments, fenced code."""
        return foreign_spans(self.text, self.start)

    @cached_property
    def own(self) -> str:
        """The text with all that is foreign blanked out, place for place."""
        return own_words(self.text, self.foreign) if self.foreign else self.text

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of our own words."""
        tokens: list[Token] = []
        at = self.start + self.text.startswith("\ufeff", self.start)
        for span in [*self.foreign, Span(len(self.text), len(self.text))]:
            tokens.extend(tokenize(self.text, at, span.start))
            if tokens and span.end > span.start and not self.text.startswith(COMMENT_OPEN, span.start):
                tokens.append(Token("newline", "\n\n", span.start, span.start, "\n\n"))
            at = span.end
        return tokens

    @cached_property
    def words(self) -> list[Token]:
        """Our own words."""
        return [token for token in self.tokens if token.kind == "word"]

    @cached_property
    def end(self) -> int:
        """Where our own words end."""
        return self.tokens[-1].end if self.tokens else self.start

    @cached_property
    def greeting(self) -> Greeting | None:
        """The greeting."""
        return find_greeting(self.tokens)

    @cached_property
    def sign_off(self) -> SignOff | None:
        """The sign-off."""
        return find_sign_off(self.own, self.start, self.end)

    @cached_property
    def body(self) -> Span:
        """From after the greeting to before the sign-off."""
        start = self.greeting.end if self.greeting else self.start
        end = self.sign_off.start if self.sign_off else self.end
        return Span(start, max(start, end))

    @cached_property
    def body_tokens(self) -> list[Token]:
        """The tokens of the body."""
        start, end = self.body
        return [token for token in self.tokens if token.start >= start and token.end <= end]

    @cached_property
    def stretch(self) -> Stretch:
        """All our own words, to look for phrases in."""
        return Stretch(self.tokens)

    @cached_property
    def body_stretch(self) -> Stretch:
        """The words of the body, to look for phrases in."""
        return Stretch(self.body_tokens)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the body, in order; greeting and sign-off are none."""
        return split_sentences(self.body_tokens)

    @cached_property
    def quotations(self) -> list[Span]:
        """Text between quotation marks."""
        return [Span(*match.span()) for match in QUOTATION.finditer(self.own, self.start)]

    def quoted(self, offset: int) -> bool:
        """Is this place inside quotation marks?"""
        at = bisect_right(self.quotations, (offset, len(self.text))) - 1
        return at >= 0 and self.quotations[at].start <= offset < self.quotations[at].end

    def ours(self, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """These places in order, none overlapping, the longer before the shorter; quotations are others' words."""
        kept: list[tuple[int, int]] = []
        for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
            if (not kept or start >= kept[-1][1]) and not self.quoted(start):
                kept.append((start, end))
        return kept


def split_sentences(tokens: list[Token]) -> list[Sentence]:
    """Cut tokens into sentences. A stop ends one unless it belongs to an abbreviation, an initial or an ellipsis.

    A single line break ends a sentence only when the next line begins like a new one: with a capital or a list marker.
    """
    sentences: list[Sentence] = []
    current: list[Token] = []

    def close(*, closed: bool) -> None:
        if any(token.kind in COUNTED for token in current):
            sentences.append(Sentence(list(current), current[0].start, current[-1].end, closed))
        current.clear()

    for at, token in enumerate(tokens):
        if token.kind == "newline":
            if _breaks(token, _next(tokens, at)):
                close(closed=bool(current) and _stops(current[-1]))
            continue
        current.append(token)
        following = _next(tokens, at)
        waits = following is not None and following.text in CLOSERS and following.start == token.end
        if (_ends(tokens, at) and not waits) or (len(current) > 1 and _closes(tokens, at)):
            close(closed=True)
    close(closed=False)
    return sentences


def _next(tokens: list[Token], at: int) -> Token | None:
    return tokens[at + 1] if at + 1 < len(tokens) else None


def _stops(token: Token) -> bool:
    return token.kind == "stop" or token.text[-1] in ENDS


def _breaks(newline: Token, following: Token | None) -> bool:
    if following is None or newline.text.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1:
        return True
    return following.kind in ("markup", "emoji") or following.text[0].isupper() or following.text[0].isdigit()


def _closes(tokens: list[Token], at: int) -> bool:
    """Is this a closing mark after a sentence's stop? What goes on in small letters was no sentence of its own."""
    if tokens[at].text not in CLOSERS or tokens[at - 1].end != tokens[at].start or not _ends(tokens, at - 1):
        return False
    following = _next(tokens, at)
    return following is None or not following.text[0].islower()


def _ends(tokens: list[Token], at: int) -> bool:
    """Does a sentence end with this token, as far as it and its neighbours tell?"""
    token, following = tokens[at], _next(tokens, at)
    if token.kind in ("emoji", "smiley"):
        return following is not None and following.kind == "word" and following.text[0].isupper()
    if token.kind == "abbreviation":
        may_end = token.lower.rstrip(".") in MAY_END_BARE and following is not None and following.text[0].isupper()
        return may_end or _opens(tokens, at + 1)
    if token.kind != "stop" or following is None:
        return token.kind == "stop"
    if following.start == token.end and following.kind not in ("newline", "emoji"):
        return following.text[0] in CLOSERS
    return _stop_ends(tokens, at, following)


def _stop_ends(tokens: list[Token], at: int, following: Token) -> bool:
    stop, before = tokens[at].text, tokens[at - 1] if at else None
    lower = following.text[0].islower()
    if stop[0] in "!?" or len(stop) == 2:
        brand = stop == "!" and before is not None and before.text[0].isupper()  # Yahoo! and the like
        return not (brand and lower)
    if stop.startswith(("...", "…")):
        return not lower
    if before is None:
        return True
    initial = before.kind == "word" and len(before.text) == 1 and before.text.isupper()
    numbered = before.kind == "number" and lower
    shortened = before.lower in SHORT_BEFORE_MORE and (lower or following.text[0].isdigit())
    return not ((initial and not _opens(tokens, at + 1)) or numbered or shortened)


def _opens(tokens: list[Token], at: int) -> bool:
    """Is this a capitalised word that begins a sentence and no name?"""
    if at >= len(tokens) or tokens[at].kind != "word" or not tokens[at].text[0].isupper():
        return False
    after = _next(tokens, at)
    article = tokens[at].text in ("De", "Het", "Een") and after is not None and after.text[0].islower()
    return article or tokens[at].text in OPENINGS


MAY_END_BARE = frozenset(word.rstrip(".") for word in MAY_END)
