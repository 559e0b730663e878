"""A reply read once: its tokens, sentences, quotations and parts, shared by all rules."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from webcare.language.abbreviations import MAY_END
from webcare.language.anatomy import Greeting, SignOff, Span, find_greeting, find_sign_off, foreign_spans
from webcare.language.phrases import Stretch
from webcare.language.tokens import Token, tokenize

QUOTATION = re.compile(
    r"“[^”\n]{1,400}”|„[^”“\n]{1,400}[”“]|«[^»\n]{1,400}»|\"[^\"\n]{1,400}\""
    r"|(?<![\w])‘[^’\n]{1,400}’(?!\w)|(?<![\w'’])'(?![smtnkr]\b)[^'\n]{1,400}'(?!\w)"
)
ENDS = frozenset(".!?…")
OPENERS = frozenset("\"'“‘„(«[")


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
        return [token for token in self.tokens if token.kind in ("word", "number", "abbreviation", "placeholder")]


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
    def tokens(self) -> list[Token]:
        """The tokens of our own words."""
        tokens: list[Token] = []
        at = self.start + self.text.startswith("\ufeff", self.start)
        for span in [*self.foreign, Span(len(self.text), len(self.text))]:
            tokens.extend(tokenize(self.text, at, span.start))
            if span.end > span.start and tokens and tokens[-1].kind != "newline":
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
        return find_sign_off(self.text, self.start, self.end)

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
        return [Span(*match.span()) for match in QUOTATION.finditer(self.text, self.start)]

    def quoted(self, offset: int) -> bool:
        """Is this place inside quotation marks?"""
        at = bisect_right(self.quotations, (offset, len(self.text))) - 1
        return at >= 0 and self.quotations[at].start <= offset < self.quotations[at].end


def split_sentences(tokens: list[Token]) -> list[Sentence]:
    """Cut tokens into sentences. A stop ends one unless it belongs to an abbreviation, an initial or an ellipsis.

    A single line break ends a sentence only when the next line begins like a new one: with a capital or a list marker.
    """
    sentences: list[Sentence] = []
    current: list[Token] = []

    def close(closed: bool) -> None:
        content = [token for token in current if token.kind != "newline"]
        if any(token.kind in ("word", "number", "abbreviation", "placeholder") for token in content):
            sentences.append(Sentence(content, content[0].start, content[-1].end, closed))
        current.clear()

    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == "newline":
            if _breaks(token, following):
                close(bool(current) and _stops(current[-1]))
            continue
        current.append(token)
        if _ends(token, tokens[at - 1] if at else None, following):
            if (
                following is not None
                and following.text in (")", "”", '"', "’", "'", "»")
                and following.start == token.end
            ):
                continue
            close(True)
        elif token.text in (")", "”", '"', "’", "»") and at and tokens[at - 1].end == token.start and len(current) > 1:
            if _ends(tokens[at - 1], tokens[at - 2] if at > 1 else None, following):
                close(True)
    close(False)
    return sentences


def _stops(token: Token) -> bool:
    return token.kind == "stop" or token.text[-1] in ENDS


def _breaks(newline: Token, following: Token | None) -> bool:
    if following is None or newline.text.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1:
        return True
    return following.kind in ("markup", "emoji") or following.text[0].isupper() or following.text[0].isdigit()


def _ends(token: Token, before: Token | None, following: Token | None) -> bool:
    after = following.text[0] if following else ""
    if token.kind in ("emoji", "smiley"):
        return following is not None and following.kind == "word" and after.isupper()
    if token.kind == "abbreviation":
        return token.lower.rstrip(".") in MAY_END_BARE and after.isupper()
    if token.kind != "stop" or following is None:
        return token.kind == "stop"
    if following.start == token.end and following.kind not in ("newline", "emoji"):
        return after in ")”\"’'»"
    if token.text[0] in "!?" or len(token.text) == 2:
        return not (after.islower() and token.text == "!" and before is not None and before.text[0].isupper())
    if token.text in ("...", "…") or token.text.startswith(("...", "…")):
        return not after.islower()
    initial = before is not None and before.kind == "word" and len(before.text) == 1 and before.text.isupper()
    numbered = before is not None and before.kind == "number" and after.islower()
    return not (initial or numbered)


MAY_END_BARE = frozenset(word.rstrip(".") for word in MAY_END)
