"""Stijve taal waar een gewoon woord voor is
Officialese for which there is a plain word

"Met betrekking tot" zegt niets meer dan "over", en het klinkt als een brief van een loket. Schrijf zoals je praat. De
Schrijfwijzer van Jan Renkema en het Taaladviesnet (taaladvies.net) noemen zulke woorden formeel of verouderd.

"Met betrekking tot" says no more than "over", and sounds like a letter from a counter. Write as you speak. Renkema's
Schrijfwijzer and the Taaladviesnet (taaladvies.net) call such words formal or dated.

--fix vervangt alleen wat op zijn plaats kan blijven: dezelfde woordsoort, hetzelfde lidwoord, dezelfde volgorde. De rest is een
voorstel. Woorden die jullie zelf goedkeuren in vocabulary.yaml of verkiezen in tone.yaml blijven staan.

--fix only replaces what can keep its place: the same word class, article and order. The rest is a suggestion. Words that
you accept in vocabulary.yaml or prefer in tone.yaml are left alone.

fout: We hebben een vraag [met betrekking tot] je bestelling. → over
fout: Ik zoek [de betreffende] factuur op, en ik heb een vraag [betreffende] de datum. → deze | over
fout: [Indien] u [tevens] een factuur wilt, [dient u contact op te nemen]. → Als | ook | moet u contact opnemen
fout: Het bedrag is [thans] [gerestitueerd]. → nu | terugbetaald
fout: We hebben een [foutieve] factuur gestuurd. → verkeerde
fout: De monteur komt morgen, [echter] pas na 12 uur. → maar
fout: We [attenderen] je op de nieuwe regels. → wijzen
goed: We hebben een vraag over je bestelling.
goed: Als je ook een factuur wilt, bel ons dan.
goed: Dien je klacht in bij de winkel om geld terug te krijgen.
goed: Je schreef: "Ik verzoek u thans mijn geld te restitueren." Dat doen we vandaag.
goed: Het formulier dient om je gegevens te controleren.
goed: We wensen je veel plezier met je lamp!

handboek: vocabulary: {accept: [restitutie]}
goed: Je restitutie is onderweg.
"""

from collections.abc import Iterator

from webcare.language.plain import DUTY_PAIR, find_difficult
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("begrijpelijk/moeilijk-woord", Severity.ADVICE, letter="kort", fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """The words of ``language/data/plain.tsv`` in all their forms."""
    own: frozenset[str] | None = None
    for found in find_difficult(reply.text, reply.reading.body_stretch):
        if reply.reading.quoted(found.start):
            continue
        own = _own(reply) if own is None else own
        written = " ".join(reply.text[found.start : found.end].lower().split())
        if written in own or not own.isdisjoint(found.pair.split("/")):
            continue
        duty = found.pair == DUTY_PAIR
        shown = found.pair if duty else reply.quote(found.start, found.end).lower()
        plain = found.plain[0].lower().partition(" ")[0] if duty else found.plain[0].lower()
        yield Hit(
            found.start,
            found.end,
            Text(
                f"'{shown}' klinkt stijf; '{plain}' leest makkelijker",
                f"'{shown}' is officialese; '{plain}' reads more easily",
            ),
            suggestions=found.plain,
            fixable=found.fix,
        )


def _own(reply: Reply) -> frozenset[str]:
    """The words that the client chose."""
    handbook = reply.handbook
    chosen = [*handbook.vocabulary.accept, *(entry.use for entry in handbook.tone.preferred)]
    return frozenset(word.lower() for word in (*chosen, *(entry.name for entry in handbook.vocabulary.names)))
