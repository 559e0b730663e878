"""A body as plain text: the tags of HTML go, its line breaks stay, and nothing that cannot be written is left."""

import html as entities
import re

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,5000}>|<!--[^<>]{0,5000}-->")
BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
GONE = re.compile(r"<(script|style|head|title)\b[^<>]{0,500}>[^<]{0,100000}</\1\s{0,5}>", re.IGNORECASE)
GAP = re.compile(r"\n[ \t]{0,100}\n[\s]{1,1000}")
LONE = re.compile("[\ud800-\udfff]")
"""Half of a pair, which UTF-8 cannot hold."""


def plain(text: str, *, html: bool) -> str:
    """The text as a log holds it. ``html`` says that it may be HTML: it is when an element or a line ends in it."""
    if html and ("</" in text or "<br" in text.lower()):
        text = GONE.sub("", text).replace("\r\n", "\n")
        text = GAP.sub("\n\n", TAG.sub("", BREAK.sub("\n", text))).strip()
    if html and "&" in text:
        text = entities.unescape(text).replace("\xa0", " ")
    return LONE.sub("\ufffd", text)
