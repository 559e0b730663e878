"""Geen afzender, of niet zoals jullie ondertekenen
No sender, or not the way you sign

Webcare is van mens tot mens: laat zien wie er antwoordt. In tone.yaml en channels.yaml staat hoe: met initialen, een
voornaam of een volledige naam. In een gesloten gesprek is één keer genoeg.

Webcare is one person to another: show who answers. tone.yaml and channels.yaml say how: with initials, a first name or
a full name. In a closed conversation once is enough.

handboek: tone: {sign-off: {style: initials}}
fout: Hoi Sanne, je pakket is [onderweg].
fout: Hoi Sanne, je pakket is onderweg. [^Femke]
goed: Hoi Sanne, je pakket is onderweg. ^SV

kanaal: chat
eerder: Hoi Sanne, ik zoek het uit. ^SV
goed: Gevonden: je pakket is onderweg.

kanaal: email
handboek: tone: {sign-off: {style: first-name}}
fout: Hoi Sanne,⏎⏎Je pakket is onderweg.⏎⏎[Groet,]
goed: Hoi Sanne,⏎⏎Je pakket is onderweg.⏎⏎Groet,⏎Femke
"""

import re
from collections.abc import Iterator

from webcare.language.tokens import COUNTED
from webcare.model.finding import Severity
from webcare.model.handbook.tone import SignOffStyle
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

INITIALS = re.compile(r"(?:[^\W\d_]\.?[- ]?){1,4}")
WANTED: dict[SignOffStyle, Text] = {
    "any": Text("een naam of initialen", "a name or initials"),
    "initials": Text("initialen", "initials"),
    "first-name": Text("een voornaam", "a first name"),
    "full-name": Text("een volledige naam", "a full name"),
}


@rule("persoonlijk/geen-afzender", Severity.WARNING, letter="persoonlijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """The sign-off, against the style of the channel or of ``tone.yaml``."""
    style = reply.handbook.tone.sign_off.style
    if reply.channel is not None and reply.channel.sign_off is not None:
        style = reply.channel.sign_off
    if style == "none" or not reply.reading.words or (reply.surface == "closed" and not reply.first_in_thread):
        return
    mark = reply.handbook.tone.sign_off.mark
    example = {"initials": f"{mark}SV", "full-name": "Groet, Femke Smit"}.get(style, "Groet, Femke")
    hint = Text(
        f"sluit af met {WANTED[style].nl}, zoals {example}", f"close with {WANTED[style].en}, such as {example}"
    )
    sign_off = reply.reading.sign_off
    if sign_off is None or not sign_off.sender or _is_company(reply, sign_off.sender):
        yield Hit(
            *(sign_off[:2] if sign_off else _last_word(reply)),
            Text("de afzender ontbreekt", "the sender is missing"),
            hint,
        )
    elif not _fits(sign_off.sender, style):
        message = Text(f"jullie ondertekenen hier met {WANTED[style].nl}", f"you sign with {WANTED[style].en} here")
        yield Hit(sign_off.start, sign_off.end, message, hint)


def _is_company(reply: Reply, sender: str) -> bool:
    """Is this the company's name, and nobody's?"""
    client = reply.workspace.config.client.lower()
    return bool(client) and sender.lower().removeprefix("team ") == client


def _fits(sender: str, style: SignOffStyle) -> bool:
    if style == "any" or "{{" in sender:
        return True
    initials = bool(INITIALS.fullmatch(sender)) and sender.replace(".", "").isupper()
    if style == "initials":
        return initials
    return not initials and (style == "first-name" or " " in sender)


def _last_word(reply: Reply) -> tuple[int, int]:
    last = next(token for token in reversed(reply.reading.tokens) if token.kind in COUNTED)
    return last.start, last.end
