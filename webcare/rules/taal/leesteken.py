"""Een leesteken staat verkeerd, te vaak of niet
A punctuation mark is misplaced, repeated or missing

Geen spatie voor een komma, vraagteken of uitroepteken, wel een erna. Eén uitroepteken is genoeg. Een zin eindigt met
een punt, behalve voor een emoji, een link of de afzender.

No space before a comma, question mark or exclamation mark, but one after it. One exclamation mark is enough. A
sentence ends with a stop, except before an emoji, a link or the sender.

De regels staan op taaladvies.net en in de Leidraad van de Taalunie, hoofdstuk 18.

The norms are on taaladvies.net and in chapter 18 of the Taalunie's Leidraad.

fout: Je pakket is vertraagd[ ,] maar het komt. → ,
fout: Dat snap ik[,]we zoeken het uit. → ,⎵
fout: Dat snap ik[ ,]we zoeken het uit. → ,⎵
fout: Wat fijn om te horen[!!!] → !
fout: We kijken ernaar[..] Je hoort morgen van ons. → .
fout: Je pakket komt morgen aa[n] ^SV → n.
fout: Klik op ["]Bestellingen en kies de juiste.
goed: Je pakket komt om 10.30 uur, dus bijna. Kijk op shop.noorderlamp.example/volgen
goed: Wat?! Dat had niet mogen gebeuren.
goed: Hmm ... dat hoort niet. We lossen het op! 😊
goed: Kies "Bestellingen", dan 'Retour'. Het scherm is 24" groot.
goed: Kosten: € 1,50. Dhr. De Wit belt z.s.m. terug.
"""

import re
from collections.abc import Iterator

from webcare.language.reading import Sentence
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

MARKS = frozenset(",;:")
UNSURE = frozenset(".…:")
"""Where a link or a name was taken out of a text, a space before these is often all that is left of it."""
UNSTOPPED = ("emoji", "smiley", "link", "email", "mention", "tag", "placeholder", "code", "stop", "markup")
QUOTED_ON = frozenset(".!?:")
"""After these a quotation may begin or end whose other half stands in another paragraph."""
SHORTEST = 3
"""A line of fewer words need not be a sentence."""


@rule("taal/leesteken", Severity.WARNING, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Spaces around marks, repeated marks, missing stops, lonely quotation marks."""
    tokens = reply.reading.tokens
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == "stop" or token.text in MARKS:
            yield from _space_before(reply, before, token, after)
            yield from _space_after(before, token, after, tokens[at + 2] if at + 2 < len(tokens) else None)
        if token.kind == "stop":
            yield from _repeated(before, token)
    for sentence in reply.reading.sentences:
        yield from _missing_stop(reply, sentence)
    yield from _lonely_quote(reply)


def _space_before(reply: Reply, before: Token | None, mark: Token, after: Token | None) -> Iterator[Hit]:
    if before is None or before.kind in ("newline", "markup", "emoji", "smiley", "stop") or before.end == mark.start:
        return
    if mark.text[0] in UNSURE or before.text in ("(", '"', "“", "/", "-", "–"):
        return
    joined = after is not None and after.start == mark.end and after.kind not in ("newline", "stop")
    if joined and not (mark.text == "," and after is not None and after.kind == "word"):
        return
    if reply.text[before.end : mark.start].strip():
        return
    if joined:
        message = Text("de spatie hoort na de komma, niet ervoor", "the space belongs after the comma, not before it")
        yield Hit(before.end, mark.end, message, suggestions=(", ",), fixable=True)
        return
    yield Hit(
        before.end,
        mark.end,
        Text(f"geen spatie voor '{mark.text[0]}'", f"no space before '{mark.text[0]}'"),
        suggestions=(mark.text,),
        fixable=True,
    )


def _space_after(before: Token | None, mark: Token, after: Token | None, second: Token | None) -> Iterator[Hit]:
    if after is None or after.start != mark.end or after.kind != "word" or before is None or before.end != mark.start:
        return
    known_word = before.kind == "word" and len(before.text) > 1
    if mark.text == ":" and not (known_word and (second is None or second.text != ":")):
        return
    if mark.text.startswith(".") and not (
        known_word and mark.text == "." and after.text[0].isupper() and before.text[-1].islower()
    ):
        return
    if before.kind not in ("word", "number", "abbreviation", "placeholder"):
        return
    yield Hit(
        mark.start,
        mark.end,
        Text(f"hier hoort een spatie na '{mark.text}'", f"a space belongs after '{mark.text}'"),
        suggestions=(mark.text + " ",),
        fixable=True,
    )


def _repeated(before: Token | None, mark: Token) -> Iterator[Hit]:
    marks = mark.text.replace("…", "...")
    after_abbreviation = before is not None and before.kind == "abbreviation" and before.end == mark.start
    if after_abbreviation and mark.text == ".":
        yield Hit(
            mark.start,
            mark.end,
            Text("de punt van de afkorting sluit de zin al af", "the abbreviation's stop ends the sentence already"),
            suggestions=("",),
            fixable=True,
        )
    elif len(marks) > 1 and marks not in ("...", "?!", "!?"):
        only = set(marks)
        right = "?" if "?" in only else "!" if "!" in only else "." if len(marks) == 2 else "..."
        yield Hit(
            mark.start,
            mark.end,
            Text(f"één '{right}' is genoeg", f"one '{right}' is enough"),
            suggestions=(right,),
            fixable=len(only) == 1,
        )


def _missing_stop(reply: Reply, sentence: Sentence) -> Iterator[Hit]:
    last = sentence.tokens[-1]
    if sentence.closed or len(sentence.words) < SHORTEST or sentence.tokens[0].kind == "markup":
        return
    if last.kind in UNSTOPPED or last.text[-1] in ".!?…:;,-–)]”\"'’»" or not last.text[-1].isalnum():
        return
    rest = reply.text[sentence.end : reply.reading.body.end]
    if rest.strip() and not re.match(r"[ \t]*(?:\r?\n[ \t]*){2}", rest):
        return
    end = sentence.end
    yield Hit(
        end - 1,
        end,
        Text("deze zin mist een punt", "this sentence lacks a full stop"),
        suggestions=(reply.text[end - 1] + ".",),
        fixable=True,
    )


def _lonely_quote(reply: Reply) -> Iterator[Hit]:
    marks = [
        token.start
        for token in reply.reading.tokens
        if token.text == '"' and not (token.start and reply.text[token.start - 1].isdigit())
    ]
    inside = {edge for span in reply.reading.quotations for edge in (span.start, span.end - 1)}
    edges = (reply.reading.start, reply.reading.body.start, len(reply.text.rstrip()) - 1)
    for place in marks:
        quotes_on = reply.text[:place].rstrip()[-1:] in QUOTED_ON and not _runs_on(reply, place)
        if place not in inside and place not in edges and not quotes_on:
            yield Hit(
                place,
                place + 1,
                Text("dit aanhalingsteken heeft geen tweede", "this quotation mark has no partner"),
            )


def _runs_on(reply: Reply, place: int) -> bool:
    """Does the text that a mark opens behind a colon go on past its sentence, in the only paragraph there is?"""
    behind = [sentence for sentence in reply.reading.sentences if sentence.end > place]
    colon = reply.text[:place].rstrip().endswith(":")
    return colon and len(behind) > 1 and behind[0].start < place and "\n" not in reply.text.strip()
