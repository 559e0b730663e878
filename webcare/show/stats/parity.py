"""Parity, as a team lead reads it: who was served faster or better, and what may be chance."""

from collections.abc import Iterator

from webcare.model.text import Language, Text, capital
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.durations import brief, spent
from webcare.show.findings import Style
from webcare.show.numbers import decimal_sign, number
from webcare.show.periods import period_words
from webcare.show.stats.closing import closing
from webcare.show.stats.text import share
from webcare.stats.gathered import Gathered
from webcare.stats.parity import MEASURES, Comparison, Name, Parity, Side

GROUPS: dict[Name, Text] = {
    "angry": Text("boos", "angry"),
    "loud": Text("schreeuwt", "shouts"),
    "public": Text("openbaar bericht", "public message"),
    "far": Text("1.000 volgers of meer", "1,000 followers or more"),
    "channel": Text("kanaal {}", "channel {}"),
}
WHO: dict[Name, Text] = {
    "angry": Text("boze klanten", "angry customers"),
    "loud": Text("klanten die schreeuwen", "customers who shout"),
    "public": Text("klanten die openbaar schreven", "customers who wrote in public"),
    "far": Text("klanten met 1.000 volgers of meer", "customers with 1,000 followers or more"),
    "channel": Text("klanten op {}", "customers on {}"),
}
THAN = Text("dan anderen op dezelfde kanalen", "than others on the same channels")
THAN_CHANNELS = Text("dan op de andere kanalen", "than on the other channels")
TITLES = {
    "first_response": Text("Eerste reactie (mediaan, {clock})", "First response (median, {clock})"),
    "within_target": Text("Binnen de norm", "Within target"),
    "lint_clean": Text("Eerste antwoord zonder fout of waarschuwing", "First reply without an error or a warning"),
}
MORE = {
    ("first_response", True): Text("sneller", "faster"),
    ("first_response", False): Text("minder snel", "less fast"),
    ("within_target", True): Text("vaker", "more often"),
    ("within_target", False): Text("minder vaak", "less often"),
    ("lint_clean", True): Text("vaker", "more often"),
    ("lint_clean", False): Text("minder vaak", "less often"),
}
"""By whether the group is better off."""
CLOCKS = {True: Text("openingstijd", "business time"), False: Text("kloktijd", "calendar time")}
CHANCE = Text("toeval", "chance")
SAID = {
    "first_response": Text("kregen {more} antwoord", "were answered {more}"),
    "within_target": Text("kregen {more} op tijd antwoord", "were answered in time {more}"),
    "lint_clean": Text(
        "kregen {more} een antwoord zonder fout of waarschuwing", "got a reply without an error or a warning {more}"
    ),
}
NOTHING = Text(
    "Er is geen verschil dat meer is dan toeval. Dat bewijst niet dat er geen verschil is: in kleine groepen valt "
    "een klein verschil niet op.",
    "No difference is more than chance. That does not prove that there is none: in small groups a small difference "
    "does not show.",
)
HOW = (
    Text(
        "Een groep is vergeleken met de andere klanten op dezelfde kanalen, want kanalen verschillen in tempo; het "
        "cijfer van de anderen is dat bij gelijke kanalen. Kanalen zelf zijn vergeleken met alle andere samen, en die "
        "kunnen andere normen hebben.",
        "A group was compared with the other customers on the same channels, for channels differ in pace; the others' "
        "figure is the one for an equal mix of channels. Channels themselves were compared with all the others "
        "together, and these may have other targets.",
    ),
    Text(
        "Of iemand boos is of schreeuwt (HOOFDLETTERS, !!), komt uit het eerste bericht. Wiens bereik niet bekend is, "
        "telt bij het bereik niet mee.",
        "Whether somebody is angry or shouts (CAPITALS, !!) is read from the first message. Whose reach is unknown "
        "does not count for reach.",
    ),
    Text(
        "Toeval is wat de rangtoets van Wilcoxon, Mann en Whitney per kanaal (Van Elteren 1960) niet uitsluit, met de "
        "correctie van Holm (1979) voor alle {count} vergelijkingen samen: de kans op ook maar één loos alarm is "
        "hoogstens 5%. Een verschil hoeft geen voorkeur te zijn: het kan ook aan het onderwerp of het uur liggen.",
        "Chance is what the rank test of Wilcoxon, Mann and Whitney by channel (Van Elteren 1960) does not rule out, "
        "with Holm's correction (1979) for all {count} comparisons together: the chance of even one false alarm is at "
        "most 5%. A difference need not be a preference: the topic or the hour may be behind it.",
    ),
    Text(
        "Groepen van minder dan 10 zijn niet vergeleken, en personen nooit. Wie nog geen antwoord heeft, telt alleen "
        "mee bij de norm.",
        "Groups of fewer than 10 were not compared, and persons never. Whoever has no reply yet counts for the target "
        "only.",
    ),
)


def parity_blocks(found: Parity, gathered: Gathered, style: Style) -> Iterator[Block]:
    """The conclusions, a table for each measure, and how it was counted."""
    language = style.language
    days = period_words(gathered.request.days, style)
    yield Heading(Text(f"Gelijke behandeling{days}", f"Equal treatment{days}").in_(language), 1)
    real = [one for one in found.comparisons if not one.is_chance]
    if not found.comparisons:
        none = Text("Er zijn te weinig zaken om te vergelijken.", "There are too few cases to compare.")
        yield Paragraph(none.in_(language))
    elif real:
        yield Bullets([sentence(one, language) for one in real])
    else:
        yield Paragraph(NOTHING.in_(language))
    if real and (names := _same(found, language)):
        said = Text(
            f"Geen verschil dat meer is dan toeval: {names}.", f"No difference that is more than chance: {names}."
        )
        yield Paragraph(said.in_(language))
    for measure in MEASURES:
        rows = [_row(one, language) for one in found.comparisons if one.measure == measure]
        if rows:
            yield Heading(TITLES[measure].in_(language).format(clock=CLOCKS[found.business].in_(language)))
            yield Table(_heads(language), rows)
    if found.too_small:
        listed = ", ".join(_group(name, channel, language) for name, channel in found.too_small)
        small = Text(f"Te klein om te vergelijken: {listed}.", f"Too small to compare: {listed}.")
        yield Paragraph(small.in_(language))
    if found.comparisons:
        yield Heading(Text("Zo is het vergeleken", "How it was compared").in_(language))
        yield Bullets([text.in_(language).format(count=len(found.comparisons)) for text in HOW])
    yield from closing(gathered, style)


def sentence(one: Comparison, language: Language) -> str:
    """A difference in words: how large, of how many, and that it is no chance."""
    more = MORE[one.measure, one.is_favour].in_(language)
    what = SAID[one.measure].in_(language).format(more=more)
    these, others = (_figure(one, side, language, long=True) for side in (one.these, one.others))
    n, of = number(one.these.n, language), number(one.others.n, language)
    who = WHO[one.group].in_(language).format(safe.told(one.channel or ""))
    than, chance = (THAN if one.channel is None else THAN_CHANNELS).in_(language), _chance(one.p, language)
    said = Text(
        f"{who} {what} {than}: {these} tegen {others} (n {n} en {of}); dat is geen toeval (p {chance}).",
        f"{who} {what} {than}: {these} against {others} (n {n} and {of}); that is not chance (p {chance}).",
    ).in_(language)
    return capital(said)


def _same(found: Parity, language: Language) -> str:
    """The groups without any difference."""
    names = dict.fromkeys((one.group, one.channel) for one in found.comparisons)
    for one in found.comparisons:
        if not one.is_chance:
            names.pop((one.group, one.channel), None)
    return ", ".join(WHO[name].in_(language).format(safe.told(channel or "")) for name, channel in names)


def _heads(language: Language) -> list[str]:
    return [
        Text("groep", "group").in_(language),
        "n",
        Text("cijfer", "figure").in_(language),
        Text("anderen\nn", "others\nn").in_(language),
        Text("\ncijfer", "\nfigure").in_(language),
        Text("verschil", "difference").in_(language),
        "p",
    ]


def _row(one: Comparison, language: Language) -> list[str]:
    verdict = CHANCE if one.is_chance else MORE[one.measure, one.is_favour]
    return [
        _group(one.group, one.channel, language),
        number(one.these.n, language),
        _figure(one, one.these, language),
        number(one.others.n, language),
        _figure(one, one.others, language),
        verdict.in_(language),
        _chance(one.p, language).removeprefix("= "),
    ]


def _group(name: Name, channel: str | None, language: Language) -> str:
    return GROUPS[name].in_(language).format(safe.told(channel or ""))


def _figure(one: Comparison, side: Side, language: Language, *, long: bool = False) -> str:
    if one.measure != "first_response":
        return share(round(side.figure * 1_000_000), 1_000_000)
    return spent(side.figure, language) if long else brief(side.figure, language)


def _chance(p: float, language: Language) -> str:
    """``= 0,03``, ``< 0,001``; ``1`` is a whole."""
    said = "< 0.001" if p < 0.001 else f"= {p:.3f}" if p < 0.01 else f"= {p:.2f}"
    said = "= 1" if said == "= 1.00" else said
    return decimal_sign(said, language)
