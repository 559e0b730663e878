"""How much the answers cover; a last paragraph says how everything was counted."""

from collections.abc import Iterator

from webcare.mining.coverage import Coverage
from webcare.mining.overlap import Overlap
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.mining.mined import heading, unread_lines, wrapped
from webcare.show.numbers import decimal_sign
from webcare.show.periods import period_words

ANSWER, SENT, SHARE = Text("antwoord", "answer"), Text("verstuurd", "sent"), Text("deel", "share")
PROPOSED = Text("voorgesteld", "proposed")
DEAD = Text("Nooit verstuurd, en nergens voorgesteld", "Never sent, and suggested for nothing")
EXPIRED = Text("Over de datum", "Out of date")
DOUBLE = Text("Bijna hetzelfde", "Almost the same")
AT_ODDS = Text("Spreken elkaar tegen", "At odds")
NO_TURNS = Text("In deze periode staat er niets in het logboek.", "The log has nothing in this period.")
TURNS = Text("{} beurten{}.", "{} turns{}.")
ANSWERED = Text(
    "Beantwoord met een antwoord uit de map: {}; met eigen tekst: {}; nog niet: {}.",
    "Answered with an answer from the folder: {}; with own text: {}; not yet: {}.",
)
VERDICTS = Text(
    "suggest zou er nu een voorstellen bij {}, twijfelen bij {}, en niets weten bij {}.",
    "suggest would now propose one for {}, doubt for {}, and know nothing for {}.",
)
HOW = Text(
    "Geteld per beurt: wat een klant schreef tot een collega antwoordde. 'Verstuurd' volgt het veld template van het "
    "eerste antwoord, of een tekst die er voor 85% mee overeenkomt; automatische berichten tellen niet mee, en een "
    "tussenbericht of doorverwijzing is geen antwoord. 'Voorgesteld' is wat suggest nu zou voorstellen, voor {} van de "
    "{} beurten. Nooit verstuurd: nergens in het hele logboek, ook niet automatisch; nergens voorgesteld: niet bij de "
    "eerste drie voor die {} beurten.",
    "Counted by turn: what a customer wrote until a colleague answered. 'Sent' follows the field template of the first "
    "answer, or a text that is 85% the same; automatic messages do not count, and a holding reply or a referral is no "
    "answer. 'Proposed' is what suggest would propose now, for {} of the {} turns. Never sent: nowhere in the whole "
    "log, automatic messages included; suggested for nothing: not among the first three for those {} turns.",
)
KINDS = {
    "questions": Text("dezelfde vragen", "the same questions"),
    "text": Text("dezelfde tekst", "the same text"),
    "number": Text("een ander getal", "another number"),
    "yes-no": Text("ja tegen nee", "yes against no"),
}
KEYS = {"valid-until": Text("gold tot en met", "was valid until"), "review-by": Text("nalopen voor", "review by")}


def coverage_lines(coverage: Coverage, style: Style) -> Iterator[str]:
    """The shares, a table by answer, what is wrong with the answers, and how it was counted."""
    language = style.language
    if not coverage.turns:
        yield NO_TURNS.in_(language)
    else:
        yield from _shares(coverage, style)
    for title, lines in (
        (DEAD, [f"{one.answer}  {one.title}" for one in coverage.dead]),
        (EXPIRED, [f"{one.answer}  {KEYS[one.key].in_(language)} {one.day}" for one in coverage.expired]),
    ):
        if lines:
            yield ""
            yield heading(title, len(lines), style)
            yield from (f"  {safe.line(line)}" for line in lines)
    for title, kinds in ((DOUBLE, ("questions", "text")), (AT_ODDS, ("number", "yes-no"))):
        pairs = [one for one in coverage.overlaps if one.kind in kinds]
        if pairs:
            yield ""
            yield heading(title, len(pairs), style)
            for pair in pairs:
                yield from _pair(pair, style)
    yield ""
    yield from wrapped(how(coverage).in_(language), style)
    yield from unread_lines(coverage.unread, style)


def how(coverage: Coverage) -> Text:
    """How everything was counted."""
    counts = coverage.asked, coverage.turns, coverage.asked
    return Text(HOW.nl.format(*counts), HOW.en.format(*counts))


def _shares(coverage: Coverage, style: Style) -> Iterator[str]:
    from tabulate import tabulate

    language = style.language
    total, asked = coverage.turns, coverage.asked
    shares = [_percent(part, total, language) for part in (coverage.answered, coverage.own, coverage.waiting)]
    yield TURNS.in_(language).format(total, period_words(coverage.period, style))
    yield ANSWERED.in_(language).format(*shares)
    yield VERDICTS.in_(language).format(*(_percent(count, asked, language) for count in coverage.verdicts.values()))
    yield ""
    rows = [
        [
            safe.line(row.answer),
            row.answered,
            _percent(row.answered, total, language),
            row.proposed,
            _percent(row.proposed, asked, language),
        ]
        for row in coverage.rows
    ]
    heads = [one.in_(language) for one in (ANSWER, SENT, SHARE, PROPOSED, SHARE)]
    yield tabulate(rows, heads, tablefmt="simple", colalign=("left", *["right"] * 4), disable_numparse=True)


def _pair(pair: Overlap, style: Style) -> Iterator[str]:
    yield f"  {safe.line(pair.one)} {style.arrow} {safe.line(pair.other)}: {KINDS[pair.kind].in_(style.language)}"
    for name, text in zip((pair.one, pair.other), pair.evidence, strict=True):
        yield f"    {safe.line(name)}: {safe.line(' '.join(text.split()))}"


def _percent(part: int, whole: int, language: Language) -> str:
    return f"{decimal_sign(f'{100 * part / whole:.1f}', language)}%" if whole else "-"
