"""Het antwoord gaat langs de vraag heen
The reply passes the question by

De klant vraagt het ene, en het antwoord gaat over het andere, of over niets. Lees het bericht nog eens en begin met wat
er gevraagd is. Weet je het nog niet? Zeg dan wanneer de klant het hoort.

The customer asks one thing, and the reply is about another, or about nothing. Read the message again and begin with what
was asked. You do not know yet? Then say when the customer will hear.

De regel zwijgt zodra het antwoord iets van de vraag raakt: een woord, het onderwerp, ja of nee, een tijd, een link, een
tegenvraag of een afspraak.

The rule is silent as soon as the reply touches anything of the question: a word, the subject, yes or no, a time, a link,
a question back or an appointment.

klant: Wanneer wordt mijn bestelling bezorgd?
fout: Hoi Kim, [op onze site vind je de voorwaarden van de garantie.] ^DP
goed: Hoi Kim, je pakket komt morgen. ^DP
goed: Hoi Kim, morgenochtend! ^DP
goed: Hoi Kim, dat zoeken we uit. Je hoort vandaag van ons. ^DP
goed: Hoi Kim, wat is je postcode? ^DP

klant: Kan ik mijn abonnement halverwege opzeggen?
fout: Hoi Stef, [bedankt voor je bericht.] We vinden het fijn om iets van je te horen.
goed: Hoi Stef, halverwege opzeggen gaat helaas niet.
goed: Hoi Stef, nee, het loopt een jaar door.

klant: Is Timo er morgen weer?
goed: Die geniet nog van zijn vakantie.

klant: Wat een mooie winkel hebben jullie!
goed: Bedankt voor je bericht. Fijne dag!
"""

from collections.abc import Iterator

from webcare.language.acts import ANSWER_WORDS, COURTESY, asks, holdings, promises_time
from webcare.language.customer import CustomerMessage
from webcare.language.mood import acknowledges
from webcare.language.phrases import Stretch
from webcare.language.reading import Reading, Sentence
from webcare.language.topics import apart, fields, related, topics
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

HINTS = frozenset(("link", "email", "placeholder", "mention", "tag"))
COUNTING = frozenset(("when", "how-much", "how", "which", "what"))
"""Questions that a number may answer."""
POINTING = frozenset(
    "dat die dit deze hij ze zij het daar daarvan daarmee daarvoor hier hiervoor er zo dan allebei beide hem haar kan kun kunt mag".split()
)
"""A sentence that begins with one of these points back to the question."""


@rule("efficient/vraag-niet-beantwoord", Severity.WARNING, letter="efficient", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """A reply about another field, or about nothing at all, when it touches nothing of what was asked."""
    message, reading = reply.message, reply.reading
    if message is None or not reading.sentences or not any(question.words for question in message.questions):
        return
    if _touches(message, reading) or not (apart(fields(reading.body_tokens), message.fields) or _is_empty(reading)):
        return
    first = reading.sentences[0]
    yield Hit(
        first.start,
        first.end,
        Text("de klant vraagt iets anders", "the customer asks something else"),
        Text("begin met het antwoord op de vraag", "begin with the answer to the question"),
    )


def _touches(message: CustomerMessage, reading: Reading) -> bool:
    """Is there any sign that this answers, puts off, asks back or refers?"""
    if any(token.kind in HINTS or (token.kind == "number" and _counts(message)) for token in reading.body_tokens):
        return True
    if any(_begins(sentence) for sentence in reading.sentences) or asks(reading) or holdings(reading):
        return True
    if any(question.kind == "when" for question in message.questions) and promises_time(reading):
        return True
    if related(topics(reading.body_tokens), message.topics):
        return True
    return acknowledges(reading) and not _is_empty(reading)


def _counts(message: CustomerMessage) -> bool:
    return any(question.kind in COUNTING for question in message.questions)


def _begins(sentence: Sentence) -> bool:
    """Does the sentence, or what follows a greeting and a comma in it, begin as an answer does?"""
    words = [token.lower for token in sentence.words]
    comma = next((token.start for token in sentence.tokens[:6] if token.text == ","), None)
    after = [token.lower for token in sentence.words if comma is not None and token.start > comma]
    return any(some and (some[0] in POINTING or not ANSWER_WORDS.isdisjoint(some[:3])) for some in (words, after))


def _is_empty(reading: Reading) -> bool:
    """Is every sentence thanks or a wish?"""
    return all(next(COURTESY.find(Stretch(sentence.tokens)), None) is not None for sentence in reading.sentences)
