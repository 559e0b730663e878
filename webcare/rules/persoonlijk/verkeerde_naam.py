"""De aanhef noemt een andere naam
The greeting names somebody else

"Hoi Annelies" aan Annemiek zegt dat je haar bericht niet las, of dat je een oud antwoord hergebruikt. De naam komt uit
het klantbeeld of uit de ondertekening. Een gebruikersnaam is geen naam, en wie de klant zelf noemt, mag ook.

"Hoi Annelies" to Annemiek says that you did not read her message, or that you reuse an old reply. The name comes from the
customer's record or signature. A user name is no name, and anybody the customer mentions may be greeted.

klant: Waar blijft mijn bestelling? Groetjes, Annemiek
fout: Hoi [Annelies], je bestelling komt morgen. ^RT → Annemiek
goed: Hoi Annemiek, je bestelling komt morgen. ^RT
goed: Hoi, je bestelling komt morgen. ^RT

naam: Anna de Vries
klant: Kan ik ruilen?
fout: Beste mevrouw [Jansen], ruilen kan binnen 30 dagen.
goed: Beste mevrouw De Vries, ruilen kan binnen 30 dagen.
goed: Beste Anna, ruilen kan binnen 30 dagen.

naam: lampenfan82
klant: Kan ik ruilen?
goed: Hoi Sanne, ruilen kan binnen 30 dagen.

klant: Mijn moeder, Els Bakker, wil haar abonnement stoppen. Groet, Jan
goed: Beste Els, je abonnement stopt op 1 mei.

klant: Krijg ik nog bericht? Mvg, J. Smit
goed: Dag Johan, je krijgt vandaag bericht.

naam: Robin Schut
klant: Kan de lamp buiten hangen?
fout: Hoi [Rob], ja, hij kan tegen regen. → Robin
goed: Hoi Robin, ja, hij kan tegen regen.

naam: Thomas van Dijk
klant: Kan de lamp buiten hangen?
goed: Hoi Tom, ja, hij kan tegen regen.

klant: Ik reserveerde op naam van Jansen. Mag de hond mee?
goed: Hoi Lex, je hond is welkom.

klant: Groeten uit Vlaanderen!
goed: Hoi Karel, wat leuk!
"""

from collections.abc import Iterator

from webcare.language.names import NOBODY, TITLES, name_parts, plain, same_person
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("persoonlijk/verkeerde-naam", Severity.WARNING, letter="persoonlijk", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """The name in the greeting, when it can be none of the customer's and stands nowhere in what they wrote."""
    greeting, message = reply.reading.greeting, reply.message
    if greeting is None or greeting.name is None or message is None:
        return
    tokens = [token for token in reply.reading.tokens if greeting.name.start <= token.start < greeting.name.end]
    named = [token for token in tokens if _is_part(token)]
    if not named or any(token.kind in ("placeholder", "mention") for token in tokens):
        return
    greeted = name_parts(" ".join(token.text for token in named))
    if not greeted or not message.names or any(same_person(greeted, known) for known in message.names):
        return
    if any(plain(token.text) in greeted for token in message.reading.tokens if token.kind in ("word", "mention")):
        return
    titled = len(named) < len(tokens)
    if message.surname_only and not titled:
        return
    before = [token for token in tokens if token.end <= named[0].start and token.text[0].isupper()]
    first = before[-1] if before and before[-1].lower in TITLES else named[0]
    suggestion = (message.called or "").split(" ")[0] if not titled else ""
    yield Hit(
        first.start,
        named[-1].end,
        Text("zo heet deze klant niet", "this is not the customer's name"),
        suggestions=(suggestion,) if len(suggestion) > 1 and not suggestion.endswith(".") else (),
    )


def _is_part(token: Token) -> bool:
    lower = token.lower.rstrip(".")
    return (
        token.kind in ("word", "abbreviation")
        and token.text[0].isupper()
        and lower not in TITLES
        and lower not in NOBODY
    )
