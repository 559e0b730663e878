"""Why a step is advised, as a colleague would say it. What the client wrote itself is repeated as it stands."""

from webcare.model.text import Text


def quoted(why: str) -> Text:
    """A reason of the handbook: its language is the client's own."""
    return Text(why, why)


DANGER = Text(
    "Dit kan gevaar zijn, en dat gaat voor alles. Bel eerst, antwoord daarna.",
    "This may be danger, and that goes before everything. Call first, reply after.",
)
MAYBE_DANGER = Text(
    "Dit kan gevaar betekenen, of iets anders. Lees het nu, en bel bij twijfel.",
    "This may mean danger, or something else. Read it now, and call when in doubt.",
)
SIGNAL = Text(
    "Dit woord staat bij de signalen in crisis.yaml. Meld het meteen.",
    "This word is one of the signals in crisis.yaml. Report it at once.",
)
LEAK = Text(
    "Dit kan een datalek zijn. Geef het meteen door: melden moet binnen 72 uur.",
    "This may be a data breach. Pass it on at once: it must be notified within 72 hours.",
)
PERSONAL = Text(
    "Hier staan gegevens op straat. Herhaal ze niet, en help de klant privé om ze weg te halen.",
    "Personal data is out in the open. Do not repeat it, and help the customer in private to remove it.",
)
OWN = Text("Dit bericht is van jullie zelf.", "You wrote this message yourselves.")
OWN_PASSED_ON = Text("Iemand stuurt jullie eigen bericht door.", "Somebody passes your own message on.")
ADDRESSED = Text("Iemand spreekt jullie aan.", "Somebody addresses you.")
COMPETITOR_WROTE = Text("Dit schreef een concurrent.", "A competitor wrote this.")
EMPTY = Text(
    "Hier staan geen woorden. Kijk zelf of er een foto bij hoort.",
    "There are no words here. See for yourself whether a photo belongs to it.",
)
SPAM = Text("Dit lijkt op reclame of spam.", "This looks like advertising or spam.")
ADVERT = Text(
    "Iemand biedt hier zelf iets aan. Daar sta je buiten.",
    "Somebody offers something of their own here. Stay out of it.",
)
THEIRS = Text("Dit gaat over een ander bedrijf, niet over jullie.", "This is about another company, not about you.")
LIKE = Text(
    "Dit woord lijkt alleen op jullie naam. Bedoelen ze jullie toch? Zet het bij names in monitoring.yaml.",
    "This word only resembles your name. Do they mean you? Put it under names in monitoring.yaml.",
)
UNKNOWN = Text("Niets zegt dat dit over jullie gaat.", "Nothing says that this is about you.")
ORDINARY = Text(
    "Dit woord kan jullie product zijn, maar ook een gewoon woord. De rest gaat nergens over wat jullie doen.",
    "This may be your product or an ordinary word. The rest is about nothing that you do.",
)
QUESTION = Text("Iemand vraagt iets over jullie.", "Somebody asks something about you.")
COMPLAINT = Text("Iemand heeft een klacht over jullie.", "Somebody complains about you.")
COMPLIMENT = Text(
    "Iemand is blij met jullie. Een bedankje doet goed.", "Somebody is happy with you. A thank-you does good."
)
RUMOUR = Text(
    "Iemand vertelt iets over jullie door. Klopt het niet? Zet het één keer recht, met een bron.",
    "Somebody passes something on about you. Is it wrong? Put it right once, with a source.",
)
MOCKERY = Text("Dit is geen lof maar spot. Er ging iets mis.", "This is no praise but mockery. Something went wrong.")
NOTHING = Text("Hier valt niets te antwoorden.", "There is nothing to answer here.")
UPSET = Text(
    "De schrijver is boos of teleurgesteld. Kijk zelf.", "The writer is angry or disappointed. See for yourself."
)
COMPETITOR = Text("Er wordt ook een concurrent genoemd. Noem die niet.", "A competitor is named too. Do not name it.")


def same_as(name: str | int | None, line: int) -> Text:
    """The message was there before, under this id, or else on this line."""
    if name is None:
        return Text(f"Dit staat er al: zie regel {line}.", f"This was there before: see line {line}.")
    return Text(f"Dit staat er al: zie {name}.", f"This was there before: see {name}.")


def topic(name: str, *, addressed: bool) -> Text:
    """What topics.yaml says of a topic."""
    if addressed:
        return Text(f"Zo doe je het bij '{name}' als een klant jullie aanspreekt.", f"For '{name}', when addressed.")
    return Text(
        f"Zo doe je het bij '{name}' als niemand jullie aanspreekt.", f"For '{name}', when nobody addresses you."
    )
