"""Messages that need nobody: spam, adverts, and what was said before. No I/O here."""

import hashlib
from collections.abc import Sequence

from webcare.language.phrases import Phrases, Stretch
from webcare.language.tokens import Token
from webcare.triage.wording import plain

BAIT = Phrases(
    """gratis|win|free|giveaway|winnen
    bitcoin|crypto|forex|casino|gokken|escort|sexcam|onlyfans|viagra|nft
    klik|click hier|here|link|nu
    volgers|followers|likes|abonnees kopen|koop|goedkoop|goedkope|buy|
    goedkope volgers|followers|likes
    verdien|verdienen … thuis|per|euro|dag
    stuur|dm … dm|me|info|prijs
    link in bio
    snel|makkelijk geld|rijk
    lening|krediet zonder""".splitlines()
)
"""What spam baits with; once is nothing."""
BAITS = 2
MOST_TAGS = 6
FOR_SALE = Phrases(
    """te koop|huur
    tekoop|marktplaats|vinted
    ter overname
    t.e.a.b.|z.g.a.n.|zgan
    gratis af te halen
    aangeboden|gezocht tweedehands""".splitlines()
)
SAME = 5
"""Words of the shortest message that is the same as another by more than chance."""


def is_spam(tokens: Sequence[Token], stretch: Stretch) -> tuple[int, int] | None:
    """Where the spam shows: two baits with a link or hashtags, or hardly anything but hashtags."""
    baits = list(BAIT.find(stretch))
    tags = [token for token in tokens if token.kind == "tag"]
    words = sum(token.kind == "word" for token in tokens)
    linked = bool(tags) or any(token.kind == "link" for token in tokens)
    if len(baits) >= BAITS and linked:
        return baits[0].start, baits[-1].end
    return (tags[0].start, tags[-1].end) if len(tags) >= MOST_TAGS and words < len(tags) else None


def is_advert(stretch: Stretch) -> tuple[int, int] | None:
    """Where somebody offers something of their own for sale."""
    match = next(FOR_SALE.find(stretch), None)
    return (match.start, match.end) if match else None


def as_passed_on(tokens: Sequence[Token]) -> bytes | None:
    """A hash of what a message says, to compare with others: without who passed it on ("RT @iemand:"), links and signs.

    None for one too short to be the same as another by more than chance.
    """
    words = [plain(token.lower) for token in tokens if token.kind in ("word", "number", "tag")]
    if passed_on(tokens):
        words = words[1:]
    if len(words) < SAME:
        return None
    return hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def passed_on(tokens: Sequence[Token]) -> bool:
    """Is it somebody else's message, passed on as it was?"""
    return len(tokens) > 1 and tokens[0].lower == "rt" and tokens[1].kind == "mention"
