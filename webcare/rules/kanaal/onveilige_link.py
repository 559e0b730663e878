"""Een link die klanten niet kunnen vertrouwen
A link that customers cannot trust

Een link zonder https, een verkorte link of een vreemd domein lijkt op phishing. Gebruik het volle adres van jullie eigen
site. Welke domeinen van jullie zijn, staat in webcare.toml bij domains; staat daar niets, dan is geen domein vreemd. Een
domein dat in het handboek staat, zoals dat van de bezorger in facts.yaml, is vertrouwd.

A link without https, a shortened link or a strange domain looks like phishing. Use the full address of your own site.
webcare.toml lists the domains that are yours under domains; while that is empty, no domain is strange. A domain that the
handbook names, such as the carrier's in facts.yaml, is trusted.

fout: Hoi Sanne, kijk op [http://voorbeeld.example/volgen]. ^SV
fout: Hoi Sanne, kijk op [https://bit.ly/3abc]. ^SV
goed: Hoi Sanne, kijk op https://voorbeeld.example/volgen. ^SV
"""

import re
from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

SHORTENERS = frozenset(
    """bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly lnkd.in rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc s.id t.ly
    bl.ink v.gd""".split()
)
HOST = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}")
FULL = Text("gebruik het volle adres van jullie eigen site", "use your own site's full address")


@rule("kanaal/onveilige-link", Severity.WARNING, needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Links by scheme and by domain."""
    for token in reply.reading.tokens:
        if token.kind != "link":
            continue
        scheme, _, rest = token.lower.rpartition("://")
        domain = re.split(r"[/?#:]", rest, maxsplit=1)[0].rpartition("@")[2].removeprefix("www.")
        if domain in SHORTENERS:
            yield Hit(
                token.start,
                token.end,
                Text("een verkorte link lijkt op phishing", "a shortened link looks like phishing"),
                FULL,
            )
        elif scheme == "http":
            message = Text("deze link is niet beveiligd: schrijf https", "this link is not secure: write https")
            yield Hit(token.start, token.end, message, FULL)
        elif reply.workspace.config.domains and not _trusted(domain, reply):
            hint = Text(
                f"{FULL.nl}; is dit jullie domein, zet het dan in webcare.toml bij domains",
                f"{FULL.en}; if this domain is yours, add it in webcare.toml under domains",
            )
            yield Hit(token.start, token.end, Text("dit domein is niet van jullie", "this domain is not yours"), hint)


def _trusted(domain: str, reply: Reply) -> bool:
    """Is it one of the client's domains, or one that its handbook names, or a part of such a domain?"""
    handbook = reply.handbook
    named = [*reply.workspace.config.domains, *handbook.facts.values()]
    named += [channel.link or "" for channel in handbook.channels.values()]
    named += [means.value for contact in handbook.contacts.values() for means in contact.means if means.public]
    hosts = {host.removeprefix("www.") for text in named for host in HOST.findall(text.lower())}
    return any(domain == host or domain.endswith(f".{host}") for host in hosts)
