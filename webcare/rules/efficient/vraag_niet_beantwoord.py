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

klant: Tot hoe laat is de winkel open?
fout: Hoi Stef, [volgende week start onze nieuwe collectie.] Bij ons draait alles om licht.
goed: Hoi Stef, tot middernacht.
goed: Hoi Stef, de eerste verdieping sluit om zes uur.

klant: Is Timo er morgen weer?
goed: Die geniet nog van zijn vakantie.

klant: Wat een mooie winkel hebben jullie!
goed: Bedankt voor je bericht. Fijne dag!
"""

from collections.abc import Iterator

from webcare.language.acts import COURTESY, asks_back
from webcare.language.customer import CustomerMessage
from webcare.language.fitting import PARTICLES, POINTING, counts, fits, has_shape, points_back
from webcare.language.foreign import is_dutch
from webcare.language.holding import follows_up, holdings
from webcare.language.lists import DAYS
from webcare.language.mood import acknowledges
from webcare.language.phrases import Stretch
from webcare.language.reading import Reading, Sentence
from webcare.language.referral import NUMBER, STREET
from webcare.language.slogans import is_offer, is_slogan
from webcare.language.topics import apart, disjoint, fields, related, topics
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

HINTS = frozenset(("link", "email", "placeholder", "mention", "tag"))


@rule("efficient/vraag-niet-beantwoord", Severity.WARNING, letter="efficient", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """A reply about something else, about nothing, or without what was asked for, when nothing in it touches that."""
    message, reading = reply.message, reply.reading
    if message is None or not reading.sentences or not is_dutch(reading.stretch.words):
        return
    if not any(question.words for question in message.questions):
        return
    said = [one for one in reading.sentences if not _is_courtesy(one) and not _sells(one, message)]
    if said and (_touches(message, reading, said) or not _passes_by(message, reading, said)):
        return
    if not said and any(token.kind in HINTS for token in reading.body_tokens):
        return
    first = reading.sentences[0]
    yield Hit(
        first.start,
        first.end,
        Text("de klant vraagt iets anders", "the customer asks something else"),
        Text("begin met het antwoord op de vraag", "begin with the answer to the question"),
    )


def _touches(message: CustomerMessage, reading: Reading, said: list[Sentence]) -> bool:
    """Is there any sign that this answers, puts off, asks back or refers?"""
    if any(token.kind in HINTS for token in reading.body_tokens) or points_back(said):
        return True
    if STREET.search(reading.text, reading.start):
        return True
    explains = any(not has_shape(question) for question in message.questions)
    if any(counts(question, reading, said) for question in message.questions) or asks_back(said, explains=explains):
        return True
    if holdings(reading, message.topics) or follows_up(reading) or NUMBER.search(reading.text, reading.start):
        return True
    if not PARTICLES.isdisjoint(message.reading.stretch.words & reading.body_stretch.words):
        return True
    asked, ours = message.reading.stretch.words, reading.body_stretch.words
    if not DAYS.isdisjoint(asked) and not DAYS.isdisjoint(ours):
        return True
    return related(topics(reading.body_tokens), message.topics) or acknowledges(reading)


def _passes_by(message: CustomerMessage, reading: Reading, said: list[Sentence]) -> bool:
    """Is it about another field, or does it lack the time, the amount or the answer that every question asks for?"""
    ours, theirs = fields(reading.body_tokens), message.fields
    if apart(ours, theirs) or disjoint(ours, theirs):
        return True
    return all(has_shape(question) and not fits(question, reading, said) for question in message.questions)


def _sells(sentence: Sentence, message: CustomerMessage) -> bool:
    """Is it a slogan, or an offer, and of none of what the customer wrote about?"""
    if related(topics(sentence.tokens), message.topics):
        return False
    if is_slogan(sentence) or (is_offer(sentence) and "payment" not in message.fields):
        return True
    words = [token.lower for token in sentence.words]
    shaped = any(question.kind in ("when", "where", "who", "how-much") for question in message.questions)
    about_us = words[:1] in (["ons"], ["onze"]) and POINTING.isdisjoint(words) and "excuses" not in words
    return not shaped and about_us and not any(token.kind == "number" for token in sentence.tokens)


def _is_courtesy(sentence: Sentence) -> bool:
    """Is it thanks, a wish, an advertisement, or a salutation that nobody took for one?"""
    return sentence.tokens[-1].text == "," or COURTESY.occurs_in(Stretch(sentence.tokens))
