"""A message that was found, read once: its words, what it asks, how it feels, and what must not be repeated of it."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from webcare import limits
from webcare.language.customer import CustomerMessage
from webcare.language.intent import intent_of
from webcare.language.irony import NEGATORS
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.language.sentiment import THANKS
from webcare.language.tokens import Token
from webcare.model.finding import Source
from webcare.model.record import Intent
from webcare.privacy import Personal
from webcare.store.workspace import Workspace
from webcare.triage.advised import Evidence, Found, Triggered
from webcare.triage.denial import is_denied, mocks
from webcare.triage.private import hide, hide_author, hide_id, hide_record, personal_data
from webcare.triage.wording import plain, stretch_of

FAILING = Phrases(
    """reageert|reageren|antwoordt|antwoorden|helpt|helpen|levert|leveren|belt|bellen|komt|komen|werkt|werken … niet|nooit
    doet|doen … niks|niets
    steeds|nog|al|weken|dagen|lang|blijven|blijf wachten|wacht|wachtend
    wacht|wachten op … lamp|pakket|bestelling|geld|antwoord|reactie|telefoontje|bericht
    nooit|niet … gekregen|gehad|ontvangen|gezien|gehoord|gekomen|gereageerd""".splitlines()
)
COURTESY = THANKS | frozenset(
    "ok oke oké top super prima fijn fijne hoi hallo dag ja nee mooi goed helder duidelijk".split()
)
SAYING = 3
"""Other words of the shortest message that says something."""
SHORT = 8
"""Words of the shortest message that needs more than thanks or a smile to be praise."""
HEARTY = 0.7
"""So much feels a heart or a cheer, and a smile does not."""
REVIEWS = ("review", "reviews", "recensie", "recensies", "reviewsite")


class Message:
    """One message. ``known`` are the words that are looked for: a compound that ends in one counts as that word."""

    def __init__(self, found: Found, workspace: Workspace, known: Collection[str]) -> None:
        self.found = found
        self.text = found.body[: limits.MESSAGE]
        self._workspace = workspace
        self.reading = Reading(self.text)
        self.tokens: list[Token] = self.reading.tokens
        self.stretch = stretch_of(self.tokens, known)
        self._starts = [token.start for token in self.tokens]

    @cached_property
    def intent(self) -> Intent:
        """A question, a complaint, a compliment, misinformation, or something else; mockery complains."""
        return "complaint" if self.mockery else intent_of(self.reading)

    @cached_property
    def customer(self) -> CustomerMessage:
        """Its questions and its mood."""
        return CustomerMessage(self.reading)

    @cached_property
    def mockery(self) -> tuple[int, int] | None:
        """Where it praises and means the opposite."""
        return mocks(self.stretch, self.tokens)

    @cached_property
    def personal(self) -> list[Personal]:
        """What it gives away of somebody."""
        return personal_data(self.text, self._workspace)

    @cached_property
    def masked(self) -> str:
        """The whole body without that, character for character."""
        return hide(self.found.body, self._workspace)

    @property
    def shown(self) -> Found:
        """The message as it may be repeated."""
        found, workspace = self.found, self._workspace
        record = hide_record({**found.record, "body": ""}, workspace)
        author = hide_author(found.author, workspace) if found.author else found.author
        name = hide_id(found.id, workspace)
        return found._replace(id=name, body=self.masked, author=author, record={**record, "body": self.masked})

    @cached_property
    def closed(self) -> bool:
        """Can only we read it?"""
        channel = self._workspace.handbook.channels.get(self.found.channel or "")
        return self.found.trigger == "dm" or (channel is not None and channel.surface == "closed")

    @property
    def lacks(self) -> bool:
        """Is something not there, without a word of feeling?"""
        return self.intent == "other" and not NEGATORS.isdisjoint(self.stretch.words)

    @property
    def fails(self) -> bool:
        """Does somebody not do what they are there for, without a word of feeling?"""
        return self.intent == "other" and FAILING.occurs_in(self.stretch)

    @property
    def praises(self) -> bool:
        """Is there a word of praise, or a hearty sign? In a short message thanks or a smile will do."""
        if len(self.reading.words) < SHORT:
            return True
        kind = [sign for sign in self.customer.sentiment.signs if sign.score > 0]
        words = [(self.text[sign.start : sign.end].lower(), sign.score) for sign in kind]
        return any((word[0].isalpha() and word not in THANKS) or score >= HEARTY for word, score in words)

    @property
    def says_something(self) -> bool:
        """Is it more than a name, thanks or "ok"?"""
        words = [token for token in self.reading.words if token.lower not in COURTESY]
        return len(words) >= SAYING and self.customer.sentiment.label != "positive"

    @property
    def first_person(self) -> bool:
        """Does the writer speak of themselves?"""
        return not self.stretch.words.isdisjoint("ik mijn m'n me mij wij we ons onze".split())

    def trigger(self, *, mentioned: bool) -> Triggered:
        """What made it come in: as given, else our account in it, a review site, a closed channel, or nothing."""
        given = self.found.trigger
        if mentioned and given in (None, "untagged"):
            return "mention"
        if given is not None:
            return given
        if self._reviewed:
            return "review"
        return "dm" if self.closed else "untagged"

    def denies(self, start: int, end: int) -> bool:
        """Is what stands there denied?"""
        return is_denied(self.tokens, self._starts, start, end)

    def evidence(self, places: Iterable[tuple[int, int]]) -> tuple[Evidence, ...]:
        """The words at these places, masked."""
        return tuple(self._evidence(places))

    def _evidence(self, places: Iterable[tuple[int, int]]) -> Iterator[Evidence]:
        source = Source(None, self.text)
        for start, end in places:
            yield Evidence(self.masked[start:end], start, end, *source.position(start))

    @property
    def _reviewed(self) -> bool:
        """Was it written where people judge us?"""
        name, handbook = self.found.channel, self._workspace.handbook
        if name is None:
            return False
        channel = handbook.channels.get(name)
        called = {name, *(channel.aliases if channel else ()), channel.name if channel else ""}
        sites = {
            place.name for place in (handbook.monitoring.places if handbook.monitoring else ()) if place.kind in REVIEWS
        }
        return not called.isdisjoint(REVIEWS) or not {plain(one) for one in called}.isdisjoint(map(plain, sites))
