"""Een werkwoord in de verkeerde vorm
A verb in the wrong form

Een fout met d, t of dt valt iedereen op, en juist in een antwoord aan een klant. De regel kijkt naar het onderwerp en
naar de andere werkwoorden in de zin: "ik wordt", "vindt je", "is gebeurt", "het gebeurd vaak", "wij heeft", "u heb".

A slip with d, t or dt is seen by everyone, and most of all in a reply to a customer. The rule looks at the subject and
at the other verbs in the sentence.

De ik-vorm is de stam. Bij hij, zij, het en u komt daar een -t achter. Bij je en jij ook, maar alleen als die voor het
werkwoord staan: "je vindt", "vind je". Voor "je buurvrouw" telt de buurvrouw: "vindt je buurvrouw". Een voltooid
deelwoord eindigt op -d als je een d hoort in de langere vorm: bezorgde, dus bezorgd. Zo staat het in de Leidraad van
het Groene Boekje (Taalunie) en op taaladvies.net.

The form for ik is the stem. Hij, zij, het and u add -t to it. So do je and jij, but only when they stand before the
verb: "je vindt", "vind je". In "je buurvrouw" the neighbour counts: "vindt je buurvrouw". A participle ends in -d when
a d is heard in its longer form: bezorgde, so bezorgd. Thus the official spelling guide of the Taalunie and
taaladvies.net.

De regel zwijgt als het ook goed kan zijn. `--fix` verandert alleen wat zeker fout is.

The rule is silent where the words may be right. `--fix` only changes what is certainly wrong.

fout: Je pakket [word] morgen [bezorgt]. → wordt | bezorgd
fout: [Wordt] je vaak gebeld door dit nummer? → Word
fout: Ik [wordt] daar ook niet blij van. → word
fout: Wat vervelend dat dit is [gebeurt]. → gebeurd
fout: Dat [gebeurd] gelukkig niet vaak. → gebeurt
fout: Op deze pagina [vindt] je de maten. → vind
fout: U [heb] gelijk, het bedrag klopt niet. → hebt
fout: Hij [wilt] de lamp graag ruilen. → wil
fout: Wij [heeft] je bericht gelezen. → hebben
fout: Zoals [belooft] stuur ik je de link. → beloofd
fout: Het pakket komt op een [bepaalt] moment aan. → bepaald
fout: Een [antwoordt] krijg je binnen een dag. → antwoord
fout: [Neemt] contact op met de winkel. → Neem
fout: [Verwijderd] de app en zet hem opnieuw op je telefoon. → Verwijder
fout: Morgen [rijd] de trein weer, zoals we je [beloofde]. → rijdt | beloofden
fout: We kijken wie de melding [behandeld]. → behandelt
goed: Wat een mooi compliment, dank u wel. We storten het geld binnen drie dagen.
goed: Word je vaak gebeld? Wordt je pakket bezorgd als je weg bent, dan vindt je buurvrouw het en vind je het later.
goed: Het bezorgde pakket ligt bij de buren, en de betaalde rekening vind je in de app.
goed: Neemt u contact met ons op? Meld u dan eerst aan.
goed: Wat je bestelt, wordt morgen bezorgd. Wie betaalt, krijgt bericht.
goed: Vind ik ook! Hoop dat het lukt.
goed: Heeft je buurvrouw het pakket aangenomen?
goed: Zijn vriend betaalt de factuur, en het bedrag dat hij betaalt is voor ons bekend.
goed: Verandert er iets aan je bestelling, dan verandert het bedrag ook.
goed: De klant schreef: "ik wordt hier niet goed van".
"""

from collections.abc import Iterator

from webcare.language.verbs_check import wrong_verbs
from webcare.language.verbs_line import Fault
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

BESIDE = {
    "ik": Text("bij 'ik' hoort {either}", "'ik' goes with {either}"),
    "inversion": Text(
        "staat '{beside}' achter het werkwoord, dan vervalt de -t: '{right} {beside}'",
        "behind the verb '{beside}' drops the -t: '{right} {beside}'",
    ),
    "second": Text("bij '{beside}' hoort {either}", "'{beside}' goes with {either}"),
    "u": Text("bij 'u' hoort {either}", "'u' goes with {either}"),
    "third": Text("bij '{beside}' hoort {either}", "'{beside}' goes with {either}"),
    "plural": Text("bij '{beside}' hoort {either}", "'{beside}' goes with {either}"),
    "past": Text("de verleden tijd is '{right}', zonder t", "the past tense is '{right}', without t"),
    "spelling": Text("dit is een vorm van '{beside}': '{right}'", "this is a form of '{beside}': '{right}'"),
    "participle": Text(
        "bij '{beside}' hoort hier het voltooid deelwoord: '{right}'", "with '{beside}' goes the participle: '{right}'"
    ),
    "present": Text(
        "bij '{beside}' hoort hier de persoonsvorm: '{right}'", "with '{beside}' goes the present tense: '{right}'"
    ),
    "attribute": Text("na '{beside}' hoort hier '{right}'", "after '{beside}' goes '{right}'"),
    "adjective": Text("hier hoort '{right}'", "'{right}' goes here"),
    "noun": Text("hier staat het zelfstandig naamwoord '{right}'", "the noun here is '{right}'"),
    "idiom": Text("in deze uitdrukking hoort '{right}'", "this expression has '{right}'"),
    "command": Text("een verzoek is alleen de stam: '{right}'", "a request is the bare stem: '{right}'"),
}
"""What is said of each reason. The forms are filled in."""
ALONE = {
    "third": Text("zonder 'ik' of 'je' hoort hier '{right}'", "without 'ik' or 'je' this is '{right}'"),
    "present": Text("hier hoort de persoonsvorm: '{right}'", "the present tense goes here: '{right}'"),
}
"""The same, when no words beside it show it."""
WALK = Text(
    "vul een vorm van 'lopen' in: hoor je 'loopt', dan eindigt het op -t",
    "put a form of 'lopen' in its place: where you hear 'loopt' it ends in -t",
)
LONGER = Text(
    "maak het woord langer: hoor je een d, dan schrijf je een d", "make the word longer: where d is heard, write d"
)
HINTS = {"inversion": WALK, "second": WALK, "third": WALK, "u": WALK, "present": WALK, "participle": LONGER}


@rule("taal/werkwoordsvorm", Severity.ERROR, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Each wrong verb form, with the right one first among its suggestions."""
    for token, fault in wrong_verbs(reply.reading):
        yield Hit(token.start, token.end, _message(fault), _hint(fault), fault.right, fault.sure)


def _message(fault: Fault) -> Text:
    table = BESIDE if fault.beside or fault.reason not in ALONE else ALONE
    forms = [f"'{form.lower()}'" for form in fault.right]
    words = table[fault.reason]
    nl, en = (
        text.format(right=fault.right[0].lower(), either=joined.join(forms), beside=fault.beside)
        for text, joined in zip(words, (" of ", " or "), strict=True)
    )
    return Text(nl, en)


def _hint(fault: Fault) -> Text | None:
    """A way to remember it, where there is one: both forms must differ in their last sound only."""
    return HINTS.get(fault.reason) if fault.right[0][-1:] in ("d", "t") or fault.reason == "inversion" else None
