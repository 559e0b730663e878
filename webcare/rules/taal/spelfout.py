"""Een woord dat zo niet bestaat
A word that does not exist like this

Een spelfout leest iedereen, en hij leidt af van je boodschap. De woordenlijst van OpenTaal, de samenstellingen die
daarvan te maken zijn en jullie eigen woorden (vocabulary.yaml, 'webcare words add') gelden als goed.

A spelling mistake is read by everybody, and distracts from your message. The OpenTaal word list, the compounds that can
be made of it and your own words (vocabulary.yaml, 'webcare words add') count as right.

Een woord met een hoofdletter kan een naam zijn: dat wordt alleen gemeld als het één letter scheelt met een gewoon
woord. De norm is het Groene Boekje (woordenlijst.org).

A capitalised word may be a name: it is only reported when it is one letter away from an ordinary word. The norm is the
Groene Boekje (woordenlijst.org).

fout: Je kunt het [paket] bij de [klantenservise] ophalen. → pakket | klantenservice
fout: Dat is [onmiddelijk] geregeld. → onmiddellijk
fout: Wat [verveland] dat je lamp stuk is. → vervelend
fout: Je pakket komt morgen. Met [vriendlijke] groet, Sanne → vriendelijke
fout: [Vervelent] dat je lamp stuk is. → Vervelend
goed: Je vindt het retourlabel en de track-and-tracecode in je e-mail.
goed: Verwerkings- en verzendkosten betaal je niet.
goed: Het bezorgmoment staat in de app; de pushmelding volgt.
goed: Hoi Jirre, Van der Zwaagstra van Zonnebloemkwekerij De Ploeg belt je.
goed: Ik stuur je 's middags een sms'je, oké?
goed: We zijn open van ma. t/m vr. en za. tot 17.00 uur.
goed: Hi Emma, thanks for your message. Your parcel will arrive tomorrow morning.

handboek: vocabulary: {jargon: [{word: provisioning, use: aansluiten}]}
goed: We laten je weten wanneer de provisioning klaar is.
"""

from collections.abc import Iterator
from functools import lru_cache

from webcare.language.abbreviations import SHORT_DAYS
from webcare.language.mixups import find_mixups
from webcare.language.speller import Speller, open_speller
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule
from webcare.store.handbook import Handbook

MOST_BEHIND = 24
"""How many words at the end a sign-off is looked for in."""
COMMON = 4
"""How frequent a word must be before a capitalised one is held to be a slip for it."""


@rule("taal/spelfout", Severity.ERROR)
def check(reply: Reply) -> Iterator[Hit]:
    """Words that the speller does not know, with what the writer probably meant."""
    speller = _speller(_own_words(reply))
    words = [token for token in (*reply.reading.body_tokens, *_closing(reply)) if _is_plain(token)]
    unknown = [token for token in words if not _known(speller, _with_hyphen(reply, token))]
    if not unknown:
        return
    starts = {sentence.tokens[0].start for sentence in reply.reading.sentences}
    mixed_up = {mixup.start for mixup in find_mixups(reply.reading)}
    for token in unknown:
        if reply.reading.quoted(token.start) or token.start in mixed_up or _is_day(reply, token):
            continue
        suggestions = _suggest(speller, token.text)
        if token.text[0].isupper() and not _slip(speller, token, suggestions, first=token.start in starts):
            continue
        yield Hit(
            token.start,
            token.end,
            Text(f"'{token.text}' is zo geen Nederlands woord", f"'{token.text}' is no Dutch word like this"),
            None if suggestions else Text("klopt het wel: 'webcare words add'", "if it is right: 'webcare words add'"),
            suggestions,
        )


def _closing(reply: Reply) -> list[Token]:
    """The words of "met vriendelijke groet", without the name."""
    sign_off = reply.reading.sign_off
    if sign_off is None or not sign_off.closing:
        return []
    end = sign_off.start + len(sign_off.closing)
    last = reply.reading.words[-MOST_BEHIND:]
    return [token for token in last if sign_off.start <= token.start and token.end <= end]


def _is_plain(token: Token) -> bool:
    """Is this a word that a dictionary could hold? Codes, CamelCase and capitals are names of something."""
    text = token.text
    if token.kind != "word" or not text[1:].islower():
        return False
    return text.isalpha() or not any(character.isdigit() for character in text)


def _with_hyphen(reply: Reply, token: Token) -> str:
    """``verwerkings-`` in "verwerkings- en verzendkosten" is half a word, and right."""
    return token.text + "-" if reply.text[token.end : token.end + 2] == "- " else token.text


def _is_day(reply: Reply, token: Token) -> bool:
    """``vr.`` in "ma. t/m vr." is short for a day."""
    return token.lower in SHORT_DAYS and reply.text[token.end : token.end + 1] == "."


def _slip(speller: Speller, token: Token, suggestions: tuple[str, ...], *, first: bool) -> bool:
    """Is a capitalised word one edit away from a common word? At the start of a sentence any word is capitalised."""
    if not suggestions or len(token.text) < (4 if first else 5):
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    best = suggestions[0].lower()
    return DamerauLevenshtein.distance(token.lower, best) == 1 and speller.frequency(best) >= (1 if first else COMMON)


def _own_words(reply: Reply) -> tuple[str, ...]:
    """What the client and the draft itself call things and people; words that another rule reports are spelt right."""
    ours = _words_of(reply.handbook)
    names = [name for name in (reply.draft.customer_name, reply.draft.author) if name]
    return _parts([*ours, *names]) if names else ours


@lru_cache(maxsize=8)
def _words_of(handbook: Handbook) -> tuple[str, ...]:
    """The words of a client's own handbook."""
    if not handbook.own:
        return ()
    vocabulary, tone = handbook.vocabulary, handbook.tone
    words = [*vocabulary.accept, *(name.name for name in vocabulary.names), *vocabulary.abbreviations]
    words += [word for entry in vocabulary.jargon for word in (entry.word, entry.use)]
    words += [entry.word for entry in tone.forbidden]
    words += [word for entry in tone.preferred for word in (entry.use, *entry.instead_of)]
    return _parts(words)


def _parts(words: list[str]) -> tuple[str, ...]:
    """The words and word groups, each also in its parts, once."""
    return tuple(dict.fromkeys(part for word in words for part in (word, *word.split())))


@lru_cache(maxsize=8)
def _speller(words: tuple[str, ...]) -> Speller:
    return open_speller().with_words(words)


@lru_cache(maxsize=20_000)
def _known(speller: Speller, word: str) -> bool:
    return speller.known(word)


@lru_cache(maxsize=2_000)
def _suggest(speller: Speller, word: str) -> tuple[str, ...]:
    return speller.suggest(word)
