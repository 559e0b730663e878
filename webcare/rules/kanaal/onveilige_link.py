"""Een link die klanten niet kunnen vertrouwen
A link that customers cannot trust

Een link zonder https, een verkorte link of een vreemd domein lijkt op phishing. Gebruik het volle adres van jullie eigen
site; welke domeinen van jullie zijn, staat in webcare.toml.

A link without https, a shortened link or a strange domain looks like phishing. Use the full address of your own site;
webcare.toml lists the domains that are yours.

fout: Hoi Sanne, kijk op [http://voorbeeld.example/volgen]. ^SV
fout: Hoi Sanne, kijk op [https://bit.ly/3abc]. ^SV
goed: Hoi Sanne, kijk op https://voorbeeld.example/volgen. ^SV
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

SHORTENERS = frozenset(
    """bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly lnkd.in rebrand.ly cutt.ly shorturl.at rb.gy tiny.cc s.id t.ly
    bl.ink youtu.be v.gd""".split()
) - {"youtu.be"}


@rule("kanaal/onveilige-link", Severity.WARNING, needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Links by scheme and by domain."""
    for token in reply.reading.tokens:
        if token.kind != "link":
            continue
        scheme, _, rest = token.lower.rpartition("://")
        domain = rest.partition("/")[0].partition("?")[0].partition(":")[0].removeprefix("www.")
        if domain in SHORTENERS:
            message = Text("een verkorte link lijkt op phishing", "a shortened link looks like phishing")
        elif scheme == "http":
            message = Text("deze link is niet beveiligd: schrijf https", "this link is not secure: write https")
        elif reply.workspace.config.domains and not _trusted(domain, reply):
            message = Text("dit domein is niet van jullie", "this domain is not yours")
        else:
            continue
        yield Hit(
            token.start,
            token.end,
            message,
            Text("gebruik het volle adres van jullie eigen site", "use your own site's full address"),
        )


def _trusted(domain: str, reply: Reply) -> bool:
    """Is it one of the client's domains, or one that its handbook names?"""
    if any(domain == own or domain.endswith(f".{own}") for own in reply.workspace.config.domains):
        return True
    handbook = reply.handbook
    named = [*handbook.facts.values(), *(channel.link or "" for channel in handbook.channels.values())]
    named += [means.value for contact in handbook.contacts.values() for means in contact.means if means.public]
    return any(domain in text.lower() for text in named)
