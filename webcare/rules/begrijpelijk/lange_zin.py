"""Een zin die te lang is
A sentence that is too long

Op een telefoon is een lange zin na twee regels de draad kwijt. Knip hem in tweeën: één boodschap per zin. Hoeveel
woorden mogen staat in tone.yaml (sentence-words, standaard 20).

On a telephone a long sentence loses its reader after two lines. Cut it in two: one message a sentence. How many words
are allowed is in tone.yaml (sentence-words, by default 20).

fout: [We hebben je vraag doorgestuurd naar onze collega's van het magazijn, die vandaag nog gaan kijken waar je pakket gebleven is en je bellen.]
goed: Je schreef: "Ik wacht al drie weken op een antwoord van jullie en elke keer hoor ik weer een ander verhaal." Dat snap ik.
goed: We hebben je vraag doorgestuurd naar het magazijn. Zij kijken vandaag nog waar je pakket is.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, Option, rule

MOST = Option("max-words", 0, Text("hoogste aantal woorden; 0: dat van tone.yaml", "most words; 0: as tone.yaml says"))


@rule("begrijpelijk/lange-zin", Severity.WARNING, letter="kort", options=(MOST,))
def check(reply: Reply) -> Iterator[Hit]:
    """Sentences of more words than the handbook allows."""
    most = int(reply.option("begrijpelijk/lange-zin", MOST)) or reply.handbook.tone.sentence_words
    for sentence in reply.reading.sentences:
        count = len(sentence.words)
        if count > most and reply.reading.quotations:
            count = sum(not reply.reading.quoted(token.start) for token in sentence.words)
        if count > most:
            yield Hit(
                sentence.start,
                sentence.end,
                Text(
                    f"deze zin telt {count} woorden; {most} is het meeste",
                    f"this sentence has {count} words; {most} is the most",
                ),
                Text("maak er twee zinnen van", "make it two sentences"),
            )
