"""Quality beside speed, as a team lead reads it."""

from collections.abc import Iterator, Mapping

from webcare.model.text import Text
from webcare.rules.rule import LETTERS
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.findings import Style
from webcare.show.log.words import MOODS as MOOD_WORDS
from webcare.show.numbers import number
from webcare.show.periods import period_words
from webcare.show.stats.closing import closing
from webcare.show.stats.text import share
from webcare.stats.confidence import Interval
from webcare.stats.gathered import Gathered
from webcare.stats.linted import Linted
from webcare.stats.parity import reach
from webcare.stats.quality import MOODS, Quality

MOST = 12
"""Groups of reach that are shown; desks use four or five."""
COMMON = 5
"""Rules that are named, those that found most."""
ROWS = {
    "lint": Text("antwoorden zonder fout of waarschuwing", "replies without an error or a warning"),
    "templated": Text("antwoorden uit een sjabloon", "replies from a template"),
    "verbatim": Text("zonder sjabloon, woordelijk ook aan een ander", "word for word to others, no template"),
    "repeat": Text("klant kwam binnen 7 dagen terug", "customer came back within 7 days"),
    "reopened": Text("heropend", "reopened"),
    "agents": Text("meer dan één collega", "more than one agent"),
    "csat": Text("tevreden (4 of 5)", "satisfied (4 or 5)"),
}
LETTER_WORDS = {
    "zakelijk": Text("Z  zakelijk", "Z  businesslike"),
    "empathisch": Text("E  empathisch", "E  empathetic"),
    "kort": Text("K  kort", "K  short"),
    "efficient": Text("E  efficiënt", "E  efficient"),
    "persoonlijk": Text("P  persoonlijk", "P  personal"),
}
HIDDEN = Text(
    "Waar een - staat, gaat het om minder dan 10 zaken, of is het daaruit af te leiden: te weinig om te delen.",
    "Where there is a -, it is about fewer than 10 cases, or would follow from them: too few to share.",
)
HOW = (
    Text(
        "Zonder fout of waarschuwing: de antwoorden in het Nederlands zijn door lint gehaald. Zijn het er veel, dan "
        "een steekproef, elke keer dezelfde; tussen haakjes staat dan tussen welke grenzen het aandeel van alle "
        "antwoorden ligt (95% zekerheid, Wilson 1927). Wat de pseudonimisering weghaalde, telt niet mee.",
        "Without an error or a warning: the replies in Dutch were linted. When there are many, a sample of them, the "
        "same one each time; between brackets then stand the bounds of the share of all replies (95% confidence, "
        "Wilson 1927). What the pseudonymiser took out does not count.",
    ),
    Text(
        "Een letter van ZEKEP is goed als lint er niets op vond, ook geen advies; waar niets te zien was, telt het "
        "antwoord niet mee.",
        "A letter of ZEKEP is good when lint found nothing, no advice either; where nothing could be seen, the reply "
        "does not count.",
    ),
    Text(
        "Woordelijk: 12 of meer woorden die in deze periode ook een andere klant kreeg, los van aanhef, afsluiting, "
        "namen en nummers.",
        "Word for word: 12 or more words that another customer got in this period too, apart from greeting, sign-off, "
        "names and numbers.",
    ),
    Text(
        "Teruggekomen: dezelfde klant begon binnen 7 dagen na de oplossing, of na ons laatste antwoord, een nieuwe "
        "zaak die antwoord nodig had. Zaken van minder dan 7 dagen geleden tellen nog niet mee. Wie via een ander "
        "account terugkomt, herkent het logboek niet.",
        "Came back: within 7 days after the resolution, or after our last reply, the same customer began a new case "
        "that needed a reply. Cases of less than 7 days ago do not count yet. The log does not recognise somebody who "
        "comes back by another account.",
    ),
    Text(
        "De stemming komt uit de woorden van de klant; is het geen Nederlands, dan uit het logboek, als dat iets zegt.",
        "The mood is read from the customer's words; where these are no Dutch from the log, if that says anything.",
    ),
)


def quality_blocks(found: Quality, gathered: Gathered, style: Style) -> Iterator[Block]:
    """All of it, with how it was counted."""
    language = style.language
    days = period_words(gathered.request.days, style)
    yield Heading(Text(f"Kwaliteit{days}", f"Quality{days}").in_(language), 1)
    if found.total.cases:
        yield _shares(found, style)
        yield from _zekep(found.linted, style)
        yield from _moods(found, style)
        yield from _spread(found, style)
        if any(found.hidden):
            yield Paragraph(HIDDEN.in_(language))
    else:
        none = Text("In deze periode staan er geen zaken in het logboek.", "The log has no cases in this period.")
        yield Paragraph(none.in_(language))
    yield Heading(Text("Wat de cijfers betekenen", "What the figures mean").in_(language))
    yield Bullets([text.in_(language) for text in HOW])
    yield from closing(gathered, style)


def shares(found: Quality) -> dict[str, tuple[int, int]]:
    """Part and whole of everything that is a share; 0 of 0 where that is too small to be told."""
    total, answered = found.total, found.agents.total()
    every = {
        "lint": (found.linted.clean, len(found.linted.judged)),
        "templated": (found.templated, found.replies),
        "verbatim": found.verbatim,
        "repeat": found.repeat,
        "reopened": (total.reopened, total.cases),
        "agents": (answered - found.agents[1], answered),
        "csat": total.csat,
    }
    return {name: (part, whole) if whole >= found.least else (0, 0) for name, (part, whole) in every.items()}


def _shares(found: Quality, style: Style) -> Table:
    language = style.language
    rows = []
    for name, (part, whole) in shares(found).items():
        value, of = share(part, whole), number(whole, language)
        if name == "lint" and (bounds := found.linted.bounds) is not None:
            every = number(found.linted.of, language)
            value += _between(bounds, style)
            of = Text(f"{of} van {every}", f"{of} of {every}").in_(language)
        rows.append([ROWS[name].in_(language), value, of])
    return Table(["", Text("aandeel", "share").in_(language), "n"], rows)


def _between(bounds: Interval, style: Style) -> str:
    low, high = bounds
    return f" ({100 * low:.0f}{'–' if style.unicode else '-'}{100 * high:.0f}%)"


def _zekep(linted: Linted, style: Style) -> Iterator[Block]:
    if not linted.judged:
        return
    language = style.language
    yield Heading("ZEKEP")
    rows = []
    for letter in LETTERS:
        good, seen = linted.good(letter)
        rows.append([LETTER_WORDS[letter].in_(language), share(good, seen), number(seen, language)])
    yield Table(["", Text("goed", "good").in_(language), "n"], rows)
    if common := linted.common(COMMON):
        listed = ", ".join(f"{safe.told(rule)} {number(count, language)}" for rule, count in common)
        said = Text(f"De meeste fouten en waarschuwingen: {listed}.", f"Most errors and warnings: {listed}.")
        yield Paragraph(said.in_(language))


def _moods(found: Quality, style: Style) -> Iterator[Block]:
    moods, hidden = found.moods, found.hidden.moods
    language, n = style.language, moods.cases.total()
    if not n:
        return
    title = Text("Stemming, van het eerste tot het laatste bericht", "Mood, from the first message to the last")
    yield Heading(title.in_(language))
    soothed, began = moods.soothed
    of, better, worse = number(n, language), share(moods.better, n), share(moods.worse, n)
    said = Text(
        f"Zaken waarin de klant vaker dan één keer schreef: {of}. De stemming werd beter in {better}, slechter in "
        f"{worse}.",
        f"Cases in which the customer wrote more than once: {of}. The mood got better in {better}, worse in {worse}.",
    ).in_(language)
    if began >= found.least:
        whole, part = number(began, language), share(soothed, began)
        said += Text(
            f" Boos of negatief begonnen: {whole}; daarvan eindigde {part} neutraal of positief.",
            f" Began angry or negative: {whole}; of these {part} ended neutral or positive.",
        ).in_(language)
    yield Paragraph(said)
    heads = [
        Text("begon / eindigde", "began / ended").in_(language),
        *(MOOD_WORDS[mood].in_(language) for mood in MOODS),
    ]
    rows = [
        [
            MOOD_WORDS[first].in_(language),
            *(_cell(moods.cases[first, last], (first, last) in hidden, style) for last in MOODS),
        ]
        for first in MOODS
    ]
    yield Table(heads, rows)


def _spread(found: Quality, style: Style) -> Iterator[Block]:
    """Cases by how many agents replied, and by the reach of the customer."""
    language, hidden = style.language, found.hidden
    cases = Text("zaken", "cases").in_(language)
    if answered := found.agents.total():
        yield Heading(Text("Collega's per beantwoorde zaak", "Agents per answered case").in_(language))
        rows = [
            [str(agents), *_part(count, answered, agents in hidden.agents, style)]
            for agents, count in sorted(found.agents.items())
        ]
        yield Table([Text("collega's", "agents").in_(language), cases, "%"], rows)
    if known := found.reach.total() - found.reach[""]:
        yield Heading(Text("Bereik van de klant (volgers)", "The customer's reach (followers)").in_(language))
        rows = [
            [safe.told(name), *_part(found.reach[name], known, name in hidden.reach, style)]
            for name in reach_order(found.reach)[:MOST]
        ]
        yield Table([Text("bereik", "reach").in_(language), cases, "%"], rows)
        if (unknown := found.reach[""]) and "" not in hidden.reach:
            count = number(unknown, language)
            said = Text(f"Zaken zonder bekend bereik: {count}.", f"Cases without a known reach: {count}.")
            yield Paragraph(said.in_(language))


def reach_order(counts: Mapping[str, int]) -> list[str]:
    """From few followers to many; names that say no number come last."""
    return sorted(filter(None, counts), key=lambda name: (reach(name) is None, reach(name) or 0, name))


def _part(count: int, whole: int, is_hidden: bool, style: Style) -> tuple[str, str]:  # noqa: FBT001  a cell's state
    return _cell(count, is_hidden, style), "-" if is_hidden else share(count, whole)


def _cell(count: int, is_hidden: bool, style: Style) -> str:  # noqa: FBT001  a cell's state
    return "-" if is_hidden else number(count, style.language)
