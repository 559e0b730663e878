"""Hetzelfde antwoord als eerder in dit gesprek
The same reply as earlier in this conversation

De klant schreef terug omdat het eerste antwoord niet hielp. Hetzelfde nog eens sturen, ook als een collega het schreef,
zegt: we lezen niet. Ga in op wat er nieuw is.

The customer wrote back because the first reply did not help. Sending the same again, even when a colleague wrote it, says:
we do not read. Respond to what is new.

eerder: Hoi Mo, vervelend dat je pakket er nog niet is. De bezorging duurt twee dagen langer dan normaal. ^AB
fout: Hoi Mo, [vervelend dat je pakket er nog niet is. De bezorging duurt twee dagen langer dan normaal.] ^CD
fout: Dag Mo! [Wat vervelend dat je pakket er nog niet is. De bezorging duurt twee dagen langer dan normaal.]
goed: Hoi Mo, twee dagen zijn er vijf geworden. Ik bel nu met de bezorger en laat het je voor 17.00 uur weten. ^CD
goed: Hoi Mo, vervelend dat je pakket er nog niet is. Ik stuur je vandaag een nieuw. ^CD

eerder: Je nieuwe afspraak staat op 3 mei om 10.00 uur. Tot dan!
goed: Je nieuwe afspraak staat op 8 mei om 14.00 uur. Tot dan!

eerder: Graag gedaan, fijne dag nog! ^AB
goed: Graag gedaan, fijne dag nog! ^CD
"""

from collections.abc import Iterator

from webcare.language.reading import Reading
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

LEAST_WORDS = 7
"""Shorter replies ("Graag gedaan, fijne dag!") may be the same."""
LENGTHS, SHARED = 0.7, 0.75
"""How alike lengths and words must be before letters are compared."""
LONGEST = 5000
"""How many letters are compared."""
ALIKE = 87
"""Of 100: how alike the letters must be, in the order of the text or with the words sorted.

Another opening word, a comma more or the same clauses turned round leave it the same.
"""


@rule("efficient/zelfde-antwoord", Severity.WARNING, letter="efficient", needs=("thread",))
def check(reply: Reply) -> Iterator[Hit]:
    """The body, when one of our earlier replies has nearly the same."""
    reading = reply.reading
    words = _words(reading)
    if len(words) < LEAST_WORDS or not reading.sentences or words[:2] == ["graag", "gedaan"]:
        return
    if any(_same(words, earlier) for earlier in reply.earlier):
        yield Hit(
            reading.sentences[0].start,
            reading.sentences[-1].end,
            Text(
                "dit kreeg de klant in dit gesprek al te lezen", "the customer already read this in this conversation"
            ),
            Text("ga in op wat de klant daarna schreef", "respond to what the customer wrote after it"),
        )


def _same(words: list[str], earlier: Reading) -> bool:
    longest = max(len(earlier.text), 1)
    letters = sum(map(len, words)) + len(words)
    if not LENGTHS * letters <= longest <= letters / LENGTHS + 120:
        return False
    others = _words(earlier)
    if not others or not LENGTHS <= len(words) / len(others) <= 1 / LENGTHS or _numbers(words) != _numbers(others):
        return False
    own, theirs = set(words), set(others)
    if len(own & theirs) < SHARED * max(len(own), len(theirs)):
        return False
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    one, other = " ".join(words)[:LONGEST], " ".join(others)[:LONGEST]
    return ratio(one, other) >= ALIKE or token_sort_ratio(one, other) >= ALIKE


def _words(reading: Reading) -> list[str]:
    """What the reply says, without greeting, sign-off, marks and capitals."""
    return [token.lower for token in reading.body_tokens if token.kind in ("word", "number", "link", "placeholder")]


def _numbers(words: list[str]) -> set[str]:
    return {word for word in words if any(sign.isdigit() for sign in word)}
