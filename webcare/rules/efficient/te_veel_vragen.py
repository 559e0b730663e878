"""Meer dan twee vragen tegelijk
More than two questions at once

Op drie vragen komt zelden drie keer antwoord, en dan schrijf je nog eens. Vraag alleen wat je nu nodig hebt, of zet het in
een lijstje: "Stuur je bestelnummer en een foto."

Three questions seldom get three answers, and then you write again. Ask only what you need now, or make it a list: "Stuur
je bestelnummer en een foto."

Een vraag die eigenlijk "als" betekent ("Lukt het niet? Bel ons dan.") of alleen beleefd is ("Kunnen we nog iets voor je
doen?") telt niet mee.

A question that really means "if" ("Lukt het niet? Bel ons dan.") or is mere courtesy ("Kunnen we nog iets voor je doen?")
does not count.

fout: Hoi Lia, wat is je bestelnummer? Wanneer heb je besteld? [Op welk adres zou het komen?]
fout: Balen, Jur! Welke lijn was het, welke halte en [hoe laat?] We geven het door.
fout: Hoi Ed, welke telefoon heb je? Welke versie is het? [Wanneer gaat het mis?] [Wat zie je dan?]
goed: Hoi Lia, wat is je bestelnummer? En wanneer heb je besteld?
goed: Hoi Lia, stuur je ons je bestelnummer, je postcode en een foto?
goed: Is de lamp van glas? Dan stuur je hem niet op. Is hij van hout? Dan wel. Heb je nog vragen? Laat het weten.
goed: Wat is je bestelnummer? En welke kleur wil je? Kunnen we nog iets voor je doen?
goed: Je schreef: "Waarom? Hoezo? En wanneer dan?" Dat zoeken we vandaag uit.
"""

from collections.abc import Iterator

from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Sentence
from webcare.language.sentences import is_question
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, Option, rule

MOST = Option("most", 2, Text("zoveel vragen mogen in één antwoord", "this many questions may be in one reply"))
COURTEOUS = Phrases(
    """kunnen|kan|mogen we|wij|ik … nog|verder|iets … doen|helpen|betekenen
    heb|hebt|heeft je|u|jullie nog|verder|andere|meer … vragen|vraag|iets
    nog vragen|iets
    lukt het|dat|dit
    kom je|u er|hier
    zien we je|u|jullie
    akkoord|oké|ok|goed|deal|afgesproken
    hoe klinkt dat
    is|zijn er nog|verder
    weet je|u dat
    wist je|u dat""".splitlines()
)
ASKS = frozenset("wat wie waar wanneer welk welke hoe hoeveel waarom waarmee waarheen".split())
CONDITION = frozenset("dan stuur laat bel kijk mail neem geef vraag app ga kom klik kies probeer zo anders".split())


@rule("efficient/te-veel-vragen", Severity.ADVICE, letter="efficient", options=(MOST,))
def check(reply: Reply) -> Iterator[Hit]:
    """Every question from the third on."""
    if reply.text.count("?") == 0:
        return
    most = reply.option("efficient/te-veel-vragen", MOST)
    sentences = reply.reading.sentences
    asked: list[tuple[int, int]] = []
    for at, sentence in enumerate(sentences):
        following = sentences[at + 1] if at + 1 < len(sentences) else None
        if is_question(sentence) and not reply.reading.quoted(sentence.start) and not _conditional(sentence, following):
            asked.extend(_parts(sentence))
    message = Text(
        f"dit is vraag {{}}: vraag er hoogstens {most} tegelijk", f"this is question {{}}: ask {most} at most at once"
    )
    for number, (start, end) in enumerate(asked, 1):
        if number > int(most):
            yield Hit(
                start,
                end,
                Text(message.nl.format(number), message.en.format(number)),
                Text("vraag alleen wat je nu nodig hebt", "ask only what you need now"),
            )


def _conditional(sentence: Sentence, following: Sentence | None) -> bool:
    """Courtesy, or "Is het kapot? Dan …": a question that is really a condition."""
    if COURTEOUS.occurs_in(Stretch(sentence.tokens)):
        return True
    words = sentence.words
    opens = bool(words) and words[0].lower not in ASKS
    return opens and following is not None and bool(following.words) and following.words[0].lower in CONDITION


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The questions in one sentence: "welke lijn, welke halte en hoe laat?" holds three."""
    starts: list[Token] = []
    before: Token | None = None
    for token in sentence.tokens:
        joined = before is not None and (before.text == "," or before.lower in ("en", "of"))
        if token.kind == "word" and token.lower in ASKS and (joined or not starts):
            starts.append(token)
        before = token
    places = {token.start: at for at, token in enumerate(sentence.tokens)}
    if len(starts) < 2:
        yield sentence.start, sentence.end
        return
    for at, token in enumerate(starts):
        last = at == len(starts) - 1
        end = sentence.end if last else sentence.tokens[places[starts[at + 1].start] - 1].end
        yield (sentence.start if at == 0 else token.start), end
