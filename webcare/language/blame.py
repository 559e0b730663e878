"""Reproaches to the customer that a fixed phrase cannot catch: "u had de voorwaarden moeten lezen".

Each pattern looks at one sentence: who is its subject, which verb closes it, and whether it denies or is about what the
customer merely received ("je had gisteren al een mail moeten krijgen" is our fault).

May not happen here: any I/O. Linear in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.lists import US, YOU
from webcare.language.reading import Sentence
from webcare.language.tokens import Token

HAVE = frozenset("hebt heeft heb hebben".split())
DENIED = frozenset("niet niets niks nooit geen".split())
UNDERGONE = frozenset(
    """krijgen gekregen ontvangen hebben horen worden zijn wachten gewacht meemaken overkomen gebeuren betalen merken
    ervaren kennen spreken verwachten""".split()
)
"""What happens to a customer: had it gone well, she would have had it."""
KNOWABLE = frozenset("weten zien lezen voorkomen vinden controleren nakijken nalezen bedenken".split())
INSTEAD = frozenset("gewoon beter eerst eerder toch".split())
"""What she might have done instead: "u had ons gewoon kunnen bellen"."""
APPARENTLY = frozenset("blijkbaar kennelijk duidelijk zelfs gewoon eens dus waarschijnlijk".split())
READING = frozenset("gelezen opgelet geluisterd gekeken nagedacht nagelezen".split())
CAREFUL = frozenset(
    """gelezen gekeken gecontroleerd opgelet gebeld gemaild doorgegeven ingevuld geluisterd gemeld aangegeven bekeken
    nagekeken gevolgd gereageerd betaald opgezegd geannuleerd bewaard nagedacht gevraagd nagelezen""".split()
)
WRONGLY = frozenset("verkeerd fout onjuist foutief slordig onzorgvuldig onoplettend".split())
WRONG = frozenset(f"{word}e" for word in WRONGLY)
DONE = frozenset(
    """begrepen ingevuld gelezen gedaan ingevoerd opgegeven doorgegeven aangesloten gemonteerd geïnstalleerd gekozen
    besteld getypt gebruikt behandeld aangeklikt verstaan opgevat ingesteld gekeken""".split()
)
AGREED = frozenset("getekend ondertekend ingestemd geaccepteerd goedgekeurd aangevinkt".split())
"""What a customer did knowingly: "je hebt zelf getekend"."""
SAID = frozenset("uitgelegd gezegd verteld aangegeven gemeld gevraagd geantwoord toegelicht geschreven gewezen".split())
SAID_PAST = frozenset(
    "zei zeiden uitlegde uitlegden aangaf aangaven meldde meldden vertelde vertelden schreef schreven".split()
)
TIMES = frozenset("keer keren maal".split())
ALREADY = frozenset("al reeds toch nu".split())
KIND = frozenset(
    """bedankt dank sorry excuus excuses gefeliciteerd welkom mijn onze veel hartelijk proficiat beterschap
    sterkte""".split()
)

TRIGGERS = (
    frozenset("had hadden nogmaals zoals vergeten nagelaten verzuimd".split())
    | frozenset("luistert leest luisteren lezen snapt begrijpt".split())
    | DONE
    | CAREFUL
    | AGREED
    | SAID
    | SAID_PAST
)
"""Without one of these there is nothing to find."""

FAR = 40
"""How many words of a clause are looked at, so that a word in a long text costs no more than in a short one."""

Span = tuple[int, int]


def find_blame(sentence: Sentence) -> Iterator[Span]:
    """The reproaches of a sentence, ``[start, end)``."""
    tokens = sentence.tokens
    words = [token.lower for token in tokens]
    asks = tokens[-1].text[:1] == "?"
    for find in (_again, _as_said, _should_have, _had_you, _if_you_had, _forgot, _did_wrong, _said_often, _heeds_not):
        for first, last in find(tokens, words):
            if not (asks and find is not _had_you and words[0] in (*HAVE, "ben", "bent", "had")):
                yield tokens[first].start, tokens[last].end


def _clause(words: list[str], tokens: list[Token], at: int) -> int:
    """The place after the last token of the clause that ``at`` stands in, at most ``FAR`` further."""
    last = min(at + FAR, len(words))
    return next((place for place in range(at, last) if tokens[place].kind in ("punct", "stop")), last)


def _again(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Nogmaals: …, but not "nogmaals bedankt"."""
    if words[0] == "nogmaals" and len(words) > 2 and tokens[1].text in (":", ",") and words[2] not in KIND:
        yield 0, 1


def _as_said(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Zoals ik je vorige week al uitlegde."""
    for at in range(len(words) - 2):
        if words[at] != "zoals" or words[at + 1] not in US:
            continue
        end = _clause(words, tokens, at)
        inside = words[at:end]
        said = next((place for place in range(at, end) if words[place] in SAID_PAST | SAID), 0)
        if said and {"al", "reeds", "eerder", "vaker", "je", "u"}.intersection(inside):
            yield at, said


def _should_have(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """U had … moeten lezen, had u … kunnen weten."""
    for at in range(len(words) - 1):
        pair = {words[at], words[at + 1]}
        if "had" not in pair or not pair & YOU:
            continue
        end = _clause(words, tokens, at)
        inside = words[at:end]
        modal = next((place for place in range(at, end) if words[place] in ("moeten", "kunnen", "dienen")), 0)
        if not modal or UNDERGONE.intersection(inside) or (words[modal] != "kunnen" and "weten" in inside):
            continue
        if words[modal] != "kunnen" or (KNOWABLE | INSTEAD).intersection(inside):
            yield at, modal + (modal + 1 < end and words[modal + 1].endswith("en"))
        return


def _had_you(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Had je de handleiding gelezen, dan wist je dat."""
    if words[0] != "had" or len(words) < 4 or words[1] not in YOU:
        return
    end = _clause(words, tokens, 0)
    if (
        CAREFUL.intersection(words[:end])
        and end < len(words)
        and tokens[end].text == ","
        and "dan" in words[end : end + 3]
    ):
        yield 0, end


def _if_you_had(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Als u op tijd had betaald, was dit niet gebeurd."""
    for at in range(len(words) - 3):
        if words[at] == "als" and words[at + 1] in YOU:
            end = _clause(words, tokens, at)
            careful = next((place for place in range(at, end) if words[place] in CAREFUL), 0)
            if careful and {"had", "hadden"}.intersection(words[at:end]):
                yield at, end - 1


def _forgot(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """U bent vergeten om te bellen, u hebt nagelaten te bellen."""
    for at in range(len(words) - 1):
        if words[at] in YOU and words[at + 1] in ("bent", *HAVE):
            inside = words[at : _clause(words, tokens, at)]
            done = next(
                (place for place, word in enumerate(inside) if word in ("vergeten", "nagelaten", "verzuimd")), 0
            )
            if (
                done
                and not DENIED.intersection(inside[:done])
                and (words[at + 1] == "bent" or inside[done] != "vergeten")
            ):
                yield at, at + done


def _did_wrong(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Je hebt zelf het verkeerde adres opgegeven, dat heb je verkeerd begrepen."""
    for at in range(len(words) - 1):
        if not (words[at] in YOU and words[at + 1] in HAVE) and not (words[at] in HAVE and words[at + 1] in YOU):
            continue
        end = _clause(words, tokens, at)
        inside = words[at:end]
        done = next((place for place in range(at, end) if words[place] in DONE | CAREFUL | AGREED), 0)
        if words[at - 1 : at] and words[at - 1] in US | {"hij", "die", "collega", "we"}:
            continue
        if not done or "als" in words[:at] or "of" in words[:at]:
            continue
        told = WRONGLY.intersection(inside) or ("zelf" in inside and WRONG.intersection(inside))
        agreed = "zelf" in words[at:done] and words[done] in AGREED
        how = APPARENTLY.union(("goed", "juist", "correct", "volledig"))
        careless = "niet" in inside and (how.intersection(inside) or words[done] in READING)
        if ((told or agreed) and not DENIED.intersection(inside)) or careless:
            yield at, done


def _said_often(tokens: list[Token], words: list[str]) -> Iterator[Span]:
    """Ik heb het je al drie keer uitgelegd, dat hebben we al gezegd."""
    for at in range(len(words) - 1):
        pair = {words[at], words[at + 1]}
        if not pair & US or not pair & {"heb", "hebben"}:
            continue
        end = _clause(words, tokens, at)
        said = next((place for place in range(at, end) if words[place] in SAID), 0)
        often = TIMES.intersection(words[at:said]) and ALREADY.intersection(words[at:said])
        this = words[at - 1 : at] in (["dat"], ["dit"]) or not {"daar", "hier", "erop"}.isdisjoint(words[at:said])
        pointed = this and ALREADY.intersection(words[at:said]) and said == end - 1
        if said and (often or pointed) and "collega" not in words and "bij" not in words[at:said]:
            yield at, said


def _heeds_not(_: list[Token], words: list[str]) -> Iterator[Span]:
    """Je luistert niet, u leest niet goed."""
    for at in range(len(words) - 2):
        verb, behind = words[at + 1], words[at + 2 : at + 4]
        heedless = verb in ("luistert", "leest", "luisteren", "lezen") and behind[:1] == ["niet"]
        dull = verb in ("snapt", "begrijpt") and behind in (["het", "niet"], ["dit", "niet"])
        opened = words[at - 1 : at] in (["als"], ["dat"], ["of"], ["omdat"])
        if words[at] in YOU and (heedless or dull) and not opened:
            yield at, at + 2 + dull
