"""A customer's message, read once: what it asks, what it gives, how it feels, who writes it, and how.

Everything is worked out when a rule asks for it. No I/O here but the sentiment lexicon's.
"""

from functools import cached_property
from typing import Literal

from webcare.language.address_forms import JE, Form, U
from webcare.language.clauses import clauses
from webcare.language.given import Given, given
from webcare.language.grievance import HELD, weight
from webcare.language.names import is_name, name_parts
from webcare.language.phrases import Phrases
from webcare.language.questions import Question, questions, requests_of
from webcare.language.reading import Reading
from webcare.language.sentiment import Sentiment, feel
from webcare.language.topics import fields, topics

Target = Literal["us", "third-party", "product", "themselves"]
FORMAL = frozenset(
    "geachte hoogachtend gaarne verzoeke verneem hierbij l.s. ondergetekende middels inzake mijnheer".split()
)
FORMAL_ENOUGH = {"geachte": 2, "hoogachtend": 2, "ondergetekende": 2, "verzoeke": 2, "l.s.": 2}
BEREAVED = Phrases(
    """overleden|overleed|overlijden|overlijdens|gestorven|uitvaart|begrafenis|crematie|nabestaande|nabestaanden|weduwe|weduwnaar|rouwkaart
    hebben|heb|had|hadden onze|mijn vader|moeder|man|vrouw|zoon|dochter|oma|opa|kind|broer|zus|partner|baby|papa|mama|vriend|vriendin … verloren
    vader|moeder|man|vrouw|zoon|dochter|oma|opa|kind|kindje|broer|zus|partner|baby|papa|mama verloren
    omgekomen|verongelukt|verdronken|heengegaan|ingeslapen|miskraam|zelfdoding|gecremeerd|begraven
    heeft het niet gehaald
    er niet meer is
    is|was er niet meer
    niet meer onder ons
    afscheid van mijn|onze|ons vader|moeder|man|vrouw|zoon|dochter|oma|opa|kind|broer|zus|partner|vriend|vriendin|hond|kat|tante|oom|buurman|buurvrouw
    de as|urn|kist van|met""".splitlines()
)
LOSS = Phrases(
    """gewond|verwond|letsel|bloed|hersenschudding|vergiftigd|voedselvergiftiging
    in|op|naar|met de|het|een|| ziekenhuis|spoedeisende|ambulance|intensive|hartbewaking
    op|naar de eerste hulp
    allergische|anafylactische reactie|shock
    bont en blauw
    zat|zit|zaten|vond|vonden|lag|gevonden … glas|glasscherf|glasscherven|metaal|plastic|scheermes|naald|spijker|splinters|maden|wormen|ongedierte
    baan verloren|kwijt
    gebeten|aangereden|aangevallen|mishandeld|bedreigd|gevallen
    deurwaarder|incassobureau
    mijn|haar|zijn huis|schuur|auto|stal|keuken afgebrand|uitgebrand
    waterschade|brandschade|lekkage|kortsluiting|ingebroken|inbraak|gestolen|beroofd|opgelicht
    arm|been|voet|hand|tand|enkel|pols gebroken
    blank|onder|in water|brand gezet|staat|stond|gevlogen
    staat|stond|staan|stonden … blank
    staat|stond|staan|stonden … onder|in water|brand
    doodgereden|overreden|aangereden|doodgebeten|vergiftigd|doodziek|ontvoerd
    gestikt|verslikt|ondergelopen|overstroomd|lastiggevallen|aangerand|betast|geslagen""".splitlines()
)
THIRD_PARTIES = frozenset(
    """postnl dhl dpd ups gls fedex budbee trunkrs homerr prorail netbeheerder liander stedin enexis buurman buurvrouw
    buren koerier hermes schiphol paypal klarna afterpay gemeente verhuurder""".split()
)
US = frozenset(
    """jullie julie u uw klantenservice service medewerker medewerkster medewerkers monteur chauffeur conducteur
    bediening caissière bezorger winkel filiaal bedrijf website site app helpdesk balie""".split()
)
OWN_FAULT = Phrases(
    """per ongeluk|abuis
    mijn eigen| fout|schuld|vergissing
    stom|dom|slordig van mij|me
    op mezelf|mijzelf
    sorry dat|voor|| ik|mijn
    lag|ligt aan mij|me|mezelf
    ik heb|had|was … verkeerd|verkeerde|vergeten|vergist
    heb|had ik … verkeerd|verkeerde|vergeten|vergist""".splitlines()
)

SAYING = frozenset("zegt zeggen zei zeiden beweert beweren volgens schuift schuiven noemt noemen".split())
"""Then it is others who say that it is the customer's own fault."""

BOOKED = Phrases(["op naam van *", "ten name van *", "t.n.v. *"])
TITLED = frozenset("heer mevrouw meneer mijnheer mevr mw dhr hr fam familie".split())


class CustomerMessage:
    """``name`` is what the desk knows the customer by; it may be a user name, or unknown."""

    def __init__(self, reading: Reading, name: str | None = None) -> None:
        self.reading = reading
        self.name = name

    @cached_property
    def questions(self) -> list[Question]:
        """What is asked."""
        return questions(self.reading)

    @cached_property
    def requests(self) -> list[Question]:
        """What is asked for without a question."""
        return requests_of(self.reading)

    @cached_property
    def given(self) -> list[Given]:
        """The data that the message gives away."""
        return given(self.reading)

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """What the customer is called, in parts and small letters: as known, as signed, and as introduced."""
        return tuple(name_parts(name) for name in self._called if is_name(name))

    @cached_property
    def surname_only(self) -> bool:
        """Is nothing known but a surname: "mevrouw Jansen", "op naam van Jansen"? Then any first name may be right."""
        known = [name for name in self._called if is_name(name)]
        booked = {match.tokens[-1].lower for match in BOOKED.find(self.reading.stretch)}
        return bool(known) and all(
            name.split()[0].lower().strip(".") in TITLED or name.lower() in booked for name in known
        )

    @cached_property
    def _called(self) -> list[str]:
        sign_off = self.reading.sign_off
        told = [self.reading.text[item.start : item.end] for item in self.given if item.kind == "name"]
        return [self.name or "", sign_off.sender if sign_off else "", *told]

    @cached_property
    def called(self) -> str | None:
        """The first of these as it is written, to greet with: the first name, or all that there is."""
        sign_off = self.reading.sign_off
        return next(
            (name for name in (self.name, sign_off.sender if sign_off else None) if name and is_name(name)), None
        )

    @cached_property
    def address(self) -> Form | None:
        """How the customer addresses us: the form used most; None for neither."""
        words = [token.lower for token in self.reading.words]
        formal = sum(word in U for word in words)
        return (
            "u"
            if formal and formal >= sum(word in JE for word in words)
            else "je"
            if not JE.isdisjoint(words)
            else None
        )

    @cached_property
    def formal(self) -> bool:
        """Is it written as a letter: "Geachte", "hoogachtend", or two stiff words?"""
        words = self.reading.stretch.words & FORMAL
        return sum(FORMAL_ENOUGH.get(word, 1) for word in words) > 1

    @cached_property
    def bereaved(self) -> bool:
        """Has somebody died?"""
        return BEREAVED.occurs_in(self.reading.stretch)

    @cached_property
    def hurt(self) -> bool:
        """Is somebody hurt, or is there damage or loss?"""
        if self.bereaved:
            return True
        lost = [match.start for match in LOSS.find(self.reading.stretch)]
        asked = [clause for clause in clauses(self.reading) if clause.question]
        return any(not any(clause.start <= at < clause.end for clause in asked) for at in lost)

    @cached_property
    def sentiment(self) -> Sentiment:
        """How it feels."""
        return feel(self.reading)

    @cached_property
    def grieved(self) -> bool:
        """Does it complain: in anger or grief, of damage, or of what was done to them, without a word of feeling?"""
        if self.target == "themselves":
            return False
        if self.sentiment.angry or (self.hurt and self.sentiment.upset):
            return True
        asks = self.questions or self.requests or self.sentiment.label == "positive"
        return not asks and weight(self.reading, self.sentiment) >= HELD

    @cached_property
    def target(self) -> Target | None:
        """At whom or what the feeling is aimed; None when there is none, or nothing tells."""
        if self.sentiment.label == "neutral":
            return None
        words = self.reading.stretch.words
        if OWN_FAULT.occurs_in(self.reading.stretch) and SAYING.isdisjoint(words):
            return "themselves"
        if not THIRD_PARTIES.isdisjoint(words):
            return "third-party"
        if not US.isdisjoint(words):
            return "us"
        return "product" if self.fields else None

    @cached_property
    def topics(self) -> frozenset[str]:
        """The stems of its content words."""
        return topics(self.reading.tokens)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields of customer service that it touches."""
        return fields(self.reading.tokens)


def read_customer(reading: Reading, name: str | None = None) -> CustomerMessage:
    """The message of a customer whom the desk knows by ``name``."""
    return CustomerMessage(reading, name)
