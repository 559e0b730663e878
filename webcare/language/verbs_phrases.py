"""Fixed phrases in which one verb form is often misspelt, and commands that take no -t. Own writing.

Each line is a phrase as ``language.phrases`` reads it (``a|b`` alternatives, ``a||`` optional, ``*`` any word, ``…`` up
to five), with the wrong word in brackets and the right one after ``>``.

May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from webcare.language.phrases import Phrases, Stretch
from webcare.language.tokens import Token

IDIOMS = """
[went|wend>wendt] of keert
[went|wend>wendt] zich tot
eerlijkheid [gebied>gebiedt]
[gebied>gebiedt] me|mij|ons te zeggen
je [raad>raadt] het al
zit [verzuurd>verzuurt] niet
niet dan|| [schaad>schaadt] het niet
dat|dit|het [wilt>wil] niet|dus|ook|wel|nog|| zeggen
wat [wilt>wil] dat zeggen
naar [verluid>verluidt]
[treed>treedt] * in werking
besluit|regeling|verordening|wet|werking [treed>treedt]
[treed>treedt] in werking
[lijd>lijdt] geen twijfel
[vind>vindt] pas|dan|altijd|weer|daar|hier|morgen|vandaag|binnenkort|regelmatig|ook|| plaats
zijn|haar|hun oorsprong [vind>vindt]
[duid>duidt] dit|dat|het|ook|vaak|meestal|| op|erop
ertoe|toe|soms|vaak|uiteindelijk|hiertoe|daartoe|automatisch [leid>leidt]
[leid>leidt] soms|niet|ook|het|dit|dat|vaak|uiteindelijk|al|snel|alleen|dus|| tot
[houd>houdt] onverwijld|| verband
[houd>houdt] dit|dat in dat
dit|dat|het [houd>houdt] ook|niet|dus|echter|| in dat
[hout>houdt] rekening|toezicht|contact|verband
rekening|toezicht|verband|contact|stand [hout>houdt]
wat|hetgeen [inhoud>inhoudt] dat
wat|hetgeen dit|dat|het|dus|eigenlijk|deze [inhoud>inhoudt]
hier|hiervoor|algemeen|zo|daarvoor|daarbij|gevallen [geld>geldt] dat|ook|niet|weer|dus|het
[geldt>geld] terug|terugkrijgen|terugstorten|teruggestort|terugbetaald|kwijt
[bepaalt>bepaald] moment|tijdstip|type|soort|aantal|gebied|niveau|deel|percentage|onderwerp
ik|hij|jij|we|wij|men|u [moed>moet]
dat|dit|hoe|dan|daarom|dus [moed>moet] je|ik|jij|u|we|hij|het
je [moed>moet] het|dit|dat|gewoon|maar|eerst|even|hier|er
je|u|jij [wild>wilt] graag|weten|een|het|niet|nog|dat|dit|de
[lied>liet] het|me|mij|ons|hem|haar|zich weten|zien|horen|merken|vallen
[breit>breidt] zich
komt je|u|dit|dat|het … [bekent>bekend] voor
staat|staan|stond|stonden … [bekent>bekend] als|om|onder
"""
COMMANDS = """
[neemt>neem] contact|even|gerust|snel
[stuurt>stuur] gerust|even
[stuurt>stuur] ons|mij een|even|gerust|dan|via|het
[vult>vul] hier|even|eerst
[vult>vul] het|dit formulier
[kijkt>kijk] op|eens|even|ook|gerust|daarvoor|hiervoor
[belt>bel] gerust|even|met
[belt>bel] ons even|gerust|op|via|dan
[mailt>mail] gerust|even|naar
[mailt>mail] ons even|gerust|op|via|dan
[klikt>klik] op|hier|vervolgens|eerst
[probeert>probeer] eens|eerst|opnieuw|nogmaals|even
[volgt>volg] ons op|even|via
[controleert>controleer] of|eerst|even
[checkt>check] of|eerst|even
[vermeldt>vermeld] hierbij|daarbij|altijd
[logt>log] in|eerst|opnieuw|even
[bezoekt>bezoek] onze website|site|webshop|winkel|pagina
[houdt>houd] er| rekening
[meldt>meld] u
[leest>lees] meer|hier|verder
[zoekt>zoek] op
[vreest>vrees] niet
[realiseert>realiseer] je dat|wel
"""
"""Third persons at the head of a sentence before a word that is no subject."""
COMMANDED = frozenset("meldt vult neemt logt koppelt schakelt controleert checkt vermeldt scant volgt".split())
"""Third persons that are commands even before a noun, in a sentence without comma or question mark."""


class _Table:
    """Phrases to look for, and what is wrong in each."""

    def __init__(self, text: str) -> None:
        phrases = []
        self.wrong: list[tuple[frozenset[str], str]] = []
        for line in text.strip().splitlines():
            before, _, rest = line.partition("[")
            words, _, after = rest.partition("]")
            wrong, _, right = words.partition(">")
            phrases.append(f"{before}{wrong}{after}")
            self.wrong.append((frozenset(wrong.split("|")), right))
        self.phrases = Phrases(phrases)

    def find(self, stretch: Stretch) -> Iterator[tuple[Token, str]]:
        for match in self.phrases.find(stretch):
            wrong, right = self.wrong[match.phrase]
            if all(after.start - before.end <= 1 for before, after in pairwise(match.tokens)):  # no comma between
                yield next(token for token in match.tokens if token.lower in wrong), right


@cache
def _table(text: str) -> _Table:
    return _Table(text)


def idioms(stretch: Stretch) -> Iterator[tuple[Token, str]]:
    """Misspelt verbs in fixed phrases, each with the right form."""
    return _table(IDIOMS).find(stretch)


def commands(stretch: Stretch) -> Iterator[tuple[Token, str]]:
    """Third persons that look like commands, with the right form; the caller knows where a sentence begins."""
    return _table(COMMANDS).find(stretch)
