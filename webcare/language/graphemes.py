"""User-perceived characters and emoji, as Unicode defines them (UAX #29, UTS #51), by the ``regex`` library."""

import regex

EMOJI = regex.compile(
    r"""\p{Regional_Indicator}{2}
      | 🏴[\U000e0020-\U000e007e]{1,8}\U000e007f
      | [0-9#*]\ufe0f?\u20e3
      | (?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)\p{Emoji_Modifier}?
        (?:\u200d(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f?)\p{Emoji_Modifier}?){0,8}
      | \p{Extended_Pictographic}\p{Emoji_Modifier}
    """,
    regex.VERBOSE,
)
CLUSTER = regex.compile(r"\X")
FLAG = regex.compile(r"\p{Regional_Indicator}{2}")


def emoji_spans(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """``[start, end)`` of every emoji, a family or a flag being one."""
    return [match.span() for match in EMOJI.finditer(text, start, len(text) if stop is None else stop)]


def count_graphemes(text: str) -> int:
    """How many characters a reader sees."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    plain = FLAG.sub("a", text)  # \X goes back over all flags before each one, which takes the square of their number
    return sum(1 for _ in CLUSTER.finditer(plain))
