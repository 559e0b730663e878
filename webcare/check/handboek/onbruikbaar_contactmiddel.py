"""Een nummer, adres of link waar niemand iets aan heeft
A number, address or link that cannot work

Op het slechtste moment belt iemand een nummer met letters, of mailt naar iets zonder apenstaartje. Zet bij value alleen
het nummer, het adres of de link; wat je erbij wilt weten, hoort bij note.

At the worst moment somebody dials a number with letters, or mails to something without an at sign. Put only the number,
the address or the link in value; what else there is to know belongs in note.

fout: handbook/contacts.yaml
    anna: {kind: person, name: Anna, means: [{kind: phone, value: «050 bel Anna»}]}
    bart: {kind: person, name: Bart, means: [{kind: email, value: «bart lamp»}]}
    balie: {kind: department, name: Balie, means: [{kind: form, value: «www.lamp.example/contact»}]}

goed: handbook/contacts.yaml
    anna: {kind: person, name: Anna, means: [{kind: phone, value: 050 000 11 01, note: vraag naar Anna}]}
    bart: {kind: person, name: Bart, means: [{kind: email, value: bart@lamp.example}]}
    webcare: {kind: role, name: Webcare, means: [{kind: whatsapp, value: "https://lamp.example/app"}]}
    balie: {kind: department, name: Balie, means: [{kind: form, value: "https://lamp.example/contact"}]}
"""

import re
from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks, entries, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Mapping, Scalar

LETTER, DIGIT = re.compile(r"[^\W\d_]"), re.compile(r"\d")
NUMBERS, LINKS = ("phone", "pager", "whatsapp"), ("form", "chat")
NUMBER = Text("in een nummer staan cijfers, geen letters", "a number has digits, no letters")
ADDRESS, LINK = (
    Text("dit is geen e-mailadres", "this is no e-mail address"),
    Text("dit is geen link", "this is no link"),
)
IN_NOTE = Text("bijzonderheden horen bij note", "put particulars in note")
SCHEME = Text("een link begint met https://", "a link begins with https://")


@folder_rule("handboek/onbruikbaar-contactmiddel", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each means of a contact that is no number, no address or no link, as its kind says it is."""
    for tree, source in client.trees("contacts"):
        for _, contact in entries(tree):
            for means in blocks(contact.get("means")):
                value, said = means.get("value"), _wrong(means)
                if value is not None and said is not None:
                    yield at(value, source, *said)


def _wrong(means: Mapping) -> tuple[Text, Text | None] | None:
    kind, value = means.get("kind"), means.get("value")
    if not isinstance(kind, Scalar) or not isinstance(value, Scalar) or not scalars(value):
        return None
    text = value.text.strip()
    if kind.text == "whatsapp" and text.startswith("https://"):
        return None  # a link to a conversation, such as wa.me gives
    if kind.text in NUMBERS and (LETTER.search(text) or not DIGIT.search(text)):
        return NUMBER, IN_NOTE
    if kind.text == "email" and (text.count("@") != 1 or " " in text or text.startswith("@") or text.endswith("@")):
        return ADDRESS, None
    if kind.text in LINKS and not text.startswith(("https://", "http://")):
        return LINK, SCHEME
    return None
