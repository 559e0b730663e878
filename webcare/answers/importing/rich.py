"""A reply as text of ours: HTML becomes Markdown, and nothing in it can pass for an answer's own structure."""

import html as entities
import re
import unicodedata

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text

TAG = re.compile(r"<[^<>]{0,5000}>")
BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]{0,200}>", re.IGNORECASE)
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
HEADING = re.compile(r"^#{1,6}[ \t]+([^\n]{1,300}?)[ \t#]*$", re.MULTILINE)
GAP = re.compile(r"\n{3,}")
GONE = ("script", "style", "img", "head", "title", "iframe", "object", "svg")
"""Elements that are dropped with all that is in them."""


def to_text(text: str, *, html: bool) -> str:
    """The words of a reply as Markdown. A heading becomes bold: in an answer it would begin a channel's variant.

    Raises ``CannotRun`` when there is HTML and markdownify is not installed.
    """
    said = _markdown(text) if html and "<" in text else entities.unescape(text) if html else text
    said = unicodedata.normalize("NFC", said.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " "))
    lines = "\n".join(line.rstrip() for line in UNSEEN.sub("", said).split("\n"))
    return HEADING.sub(r"**\1**", GAP.sub("\n\n", lines).strip())


def _markdown(text: str) -> str:
    try:
        from bs4 import BeautifulSoup
        from bs4.exceptions import ParserRejectedMarkup
        from markdownify import MarkdownConverter
    except ImportError:
        raise CannotRun(
            Text(
                "in dit bestand staat HTML, en daarvoor is een uitbreiding nodig",
                "there is HTML in this file, and that needs an extra",
            ),
            hint=Text(
                "installeer die met: pip install 'webcare[html]'", "install it with: pip install 'webcare[html]'"
            ),
        ) from None
    if text.count("<") > limits.REPLY_TAGS:
        return _stripped(text)
    try:
        soup = BeautifulSoup(text, "html.parser")
        for element in soup(GONE):
            element.decompose()
        converter = MarkdownConverter(
            heading_style="ATX",
            bullets="-",
            autolinks=True,
            escape_asterisks=False,
            escape_underscores=False,
            escape_misc=False,
        )
        return str(converter.convert_soup(soup))
    except (RecursionError, ParserRejectedMarkup, AssertionError, ValueError):  # nested too deep, or no HTML after all
        return _stripped(text)


def _stripped(text: str) -> str:
    return entities.unescape(TAG.sub("", BREAK.sub("\n", text)))
