"""Geen aanhef, of niet een van jullie
No greeting, or none of yours

Een eerste antwoord begint met een groet, het liefst met de naam erbij. In tone.yaml staat welke bij jullie passen.
"Geachte heer/mevrouw" is geen aanhef: je weet niet eens tegen wie je praat.

A first reply begins with a greeting, preferably with the name. tone.yaml says which ones suit you. "Geachte
heer/mevrouw" is none: you don't even know whom you are talking to.

handboek: tone: {greetings: [Hoi, Hallo, Beste]}
fout: [Je] pakket is onderweg. ^SV
fout: [Geachte heer/mevrouw], je pakket is onderweg. ^SV
fout: [Je] pakket is onderweg.⏎⏎Groet,⏎Sanne
fout: [Yo] Sanne, je pakket is onderweg. ^SV
fout: [Hey] Sanne, je pakket is onderweg. ^SV
goed: Hoi Sanne, je pakket is onderweg. ^SV
goed: Dankjewel Fleur! Veel plezier met je lamp. ^SV
goed: @sanne Hallo! Je pakket is onderweg. ^SV

eerder: Hoi Sanne, we zoeken het uit. ^SV
goed: Gevonden: je pakket is onderweg. ^SV
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

NEAR = 9
"""Within so many words and signs from the beginning a name counts as a greeting."""
NOBODY = re.compile(
    r"heer\s*(?:/|of|,|en)\s*mevrouw|mevrouw\s*(?:/|of|,|en)\s*(?:de\s)?(?:mijn)?heer|meneer\s*/\s*mevrouw|lezer|relatie",
    re.IGNORECASE,
)


@rule("persoonlijk/geen-aanhef", Severity.WARNING, letter="persoonlijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """The greeting of the first reply in a thread, against ``tone.yaml``."""
    reading = reply.reading
    if not reading.words or not reply.first_in_thread or (reply.channel is not None and not reply.channel.greeting):
        return
    greeting = reading.greeting
    ours = reply.handbook.tone.greetings
    listed = ", ".join(ours[:4])
    hint = Text(f"bijvoorbeeld: {listed}", f"for instance: {listed}") if ours else None
    if greeting is None:
        first = reading.words[0]
        if (ours and _written(reply, first.start, ours)) or _calls(reply):
            return
        yield Hit(first.start, first.end, Text("de aanhef ontbreekt", "the greeting is missing"), hint)
        return
    name = reply.text[slice(*greeting.name)] if greeting.name else ""
    if found := NOBODY.search(name):
        end = greeting.name.start + found.end() if greeting.name else greeting.end
        message = Text("zo weet niemand tegen wie je praat", "this tells nobody whom you are talking to")
        yield Hit(
            greeting.start,
            end,
            message,
            Text("gebruik de naam, of alleen een groet", "use the name, or just a greeting"),
        )
    elif ours and not _written(reply, greeting.start, ours):
        end = greeting.start + len(greeting.word)
        message = Text(
            f"'{reply.text[greeting.start : end]}' is geen aanhef van jullie",
            f"'{reply.text[greeting.start : end]}' is not one of your greetings",
        )
        yield Hit(greeting.start, end, message, hint)


def _calls(reply: Reply) -> bool:
    """Does the reply open by calling the customer by name: "Dankjewel Fleur!", "Wat leuk om te horen, Guusje!"?"""
    tokens = reply.reading.tokens[:NEAR]
    if reply.reading.sign_off is not None:
        tokens = [token for token in tokens if token.start < reply.reading.sign_off.start]
    line = tokens[: next((at for at, token in enumerate(tokens) if at and token.kind == "newline"), NEAR)]
    return any(
        name.kind == "word" and name.text.istitle() and after.text in (",", "!") for name, after in pairwise(line[1:])
    )


def _written(reply: Reply, start: int, ours: list[str]) -> bool:
    """Does one of the handbook's greetings stand here, as whole words?"""
    text = reply.text[start : start + 60].lower()
    return any(re.match(rf"{re.escape(own.lower().strip(' ,!'))}(?!\w)", text) for own in ours)
