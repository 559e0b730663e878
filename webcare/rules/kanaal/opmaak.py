"""Opmaak die het kanaal niet toont
Formatting that the channel doesn't show

Sterretjes en hekjes van Markdown blijven op de meeste kanalen gewoon staan. Laat ze weg.

Markdown's stars and hashes stay visible on most channels. Leave them out.

kanaal: x
fout: Hoi Sanne, je pakket komt [**morgen**]. ^SV → morgen
fout: Hoi Sanne, kijk op [\\[onze site\\](https://voorbeeld.example)]. ^SV → onze site: https://voorbeeld.example
fout: Hoi Sanne, van [~~€ 40~~] voor € 30. ^SV → € 40
goed: Hoi Sanne, het duurt <5 minuten. Mijn hart <3 je foto. ^SV
goed: Hoi Sanne, je pakket komt morgen. 2 * 3 = 6. ^SV

kanaal: whatsapp
fout: Hoi Sanne, je pakket komt [**morgen**]. Groet, Femke → *morgen*
goed: Hoi Sanne, je pakket komt *morgen*. Groet, Femke
"""

import re
from collections.abc import Iterator
from functools import cache

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

SIGNS = frozenset("*_[#`~<")
PATTERN = r"""(?P<strong>\*\*(?=\S)[^*\n]{1,200}(?<=\S)\*\*|(?<!\w)__(?=\S)[^_\n]{1,200}(?<=\S)__(?!\w))
      | (?P<light>(?<![\w*])\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])[^_\n]{1,200}(?<=[^\s_])_(?!\w))
      | (?P<link>\[[^\]\n]{1,200}\]\(https?://[^)\s]{1,500}\))
      | (?P<heading>^\#{1,6}[ ](?=\S))
      | (?P<code>`[^`\n]{1,200}`)
      | (?P<struck>~~(?=\S)[^~\n]{1,200}(?<=\S)~~)
      | (?P<tag></?(?:b|i|u|em|strong|p|br|ul|ol|li|h[1-6]|span|div|font)(?:[ ][^<>\n]{0,200})?[ ]?/?>|</?a(?:[ ][^<>\n]{1,300})?>)
"""


@cache
def markdown() -> re.Pattern[str]:
    """Markdown's signs around words; made only for a text that holds one."""
    return re.compile(PATTERN, re.VERBOSE | re.MULTILINE)


@rule("kanaal/opmaak", Severity.WARNING, needs=("handbook", "channel"), fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Markdown on a channel that shows it as it stands."""
    channel = reply.channel
    if channel is None or channel.formatting not in ("none", "whatsapp"):
        return
    whatsapp = channel.formatting == "whatsapp"
    start, end = reply.reading.start, reply.reading.end
    if SIGNS.isdisjoint(reply.text):
        return
    for found in markdown().finditer(reply.text, start, end):
        if whatsapp and found.lastgroup in ("light", "code"):
            continue
        if any(span.start <= found.start() < span.end for span in reply.reading.foreign):
            continue
        message = Text(f"{channel.name} toont deze tekens gewoon", f"{channel.name} shows these signs as they are")
        right = _plain(found, whatsapp=whatsapp)
        yield Hit(found.start(), found.end(), message, suggestions=(right,), fixable=True)


def _plain(found: re.Match[str], *, whatsapp: bool) -> str:
    text = found.group()
    if found.lastgroup == "link":
        words, _, link = text[1:-1].partition("](")
        return link if words == link else f"{words}: {link}"
    if found.lastgroup in ("heading", "tag"):
        return ""
    inner = text[2:-2] if found.lastgroup in ("strong", "struck") else text[1:-1]
    return f"*{inner}*" if whatsapp and found.lastgroup == "strong" else inner
