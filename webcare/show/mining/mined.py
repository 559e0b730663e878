"""What the log teaches about the answers."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from webcare.mining.mine import Proposal, Written
from webcare.model.text import Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.periods import period_words

NEW_QUESTIONS = Text("Nieuwe voorbeeldvragen", "New example questions")
CLUSTERS = Text("Vaak gevraagd, en geen antwoord past", "Often asked, and no answer fits")
NO_QUESTIONS = Text("Geen nieuwe voorbeeldvragen.", "No new example questions.")
NO_CLUSTERS = Text(
    "Geen vragen die vaak zonder passend antwoord bleven.", "No questions that often had no answer to fit."
)
MORE = Text("en nog {}", "and {} more")
TIMES = Text("{}×", "{}×")
REPLIED = Text("collega's antwoordden ({} van {} zo)", "colleagues replied ({} of {} like this)")
COUNTED = Text(
    "Geteld: {} van {} beurten in het logboek{}: de eerste vraag van elk gesprek dat een collega beantwoordde. "
    "{} daarvan zijn te kort, te lang of geen Nederlands.",
    "Counted: {} of {} turns in the log{}: the first question of each conversation that a colleague answered. "
    "{} of these are too short, too long or not Dutch.",
)
SAMPLED = Text(
    "Bekeken is een steekproef: van elke soort hoogstens {}.", "A sample was looked at: of each kind {} at most."
)
HOW_TO_WRITE = Text(
    "Er is niets veranderd. Lees de vragen na op namen; met --write komen ze in de antwoorden en in {}.",
    "Nothing was changed. Read the questions for names; --write puts them in the answers and in {}.",
)
UNREAD = Text("Niet te lezen: {}.", "Could not be read: {}.")
ADDED = Text("vragen toegevoegd", "questions added")
DRAFTED = Text("nieuw concept", "new draft")
LEFT = Text(
    "zelf toevoegen: het blok boven dit antwoord heeft een andere vorm",
    "add by hand: its front matter has another form",
)


def proposal_lines(proposal: Proposal, written: Written | None, folder: str, style: Style) -> Iterator[str]:
    """Questions by answer, then clusters, then how it was counted and what happened to it."""
    language = style.language
    yield heading(NEW_QUESTIONS, len(proposal.questions), style) if proposal.questions else NO_QUESTIONS.in_(language)
    for name, mined in groupby(sorted(proposal.questions, key=lambda one: one.answer), key=lambda one: one.answer):
        yield f"  {safe.line(name)}"
        for one in mined:
            yield f"    {TIMES.in_(language).format(one.times)} {safe.line(one.question)}"
    if proposal.more_questions:
        yield f"  … {MORE.in_(language).format(proposal.more_questions)}"
    yield ""
    yield heading(CLUSTERS, len(proposal.clusters), style) if proposal.clusters else NO_CLUSTERS.in_(language)
    for cluster in proposal.clusters:
        first, *others = cluster.examples
        yield f"  {TIMES.in_(language).format(cluster.times)} {safe.line(first)}"
        for other in others:
            yield f"      {safe.line(other)}"
        replied = REPLIED.in_(language).format(cluster.agreed, cluster.times)
        yield f"      {replied}: {safe.line(' '.join(cluster.reply.split()))}"
    if proposal.more_clusters:
        yield f"  … {MORE.in_(language).format(proposal.more_clusters)}"
    yield ""
    period = period_words(proposal.period, style)
    yield from wrapped(COUNTED.in_(language).format(proposal.openings, proposal.turns, period, proposal.passed), style)
    if proposal.sampled:
        yield SAMPLED.in_(language).format(proposal.sampled)
    yield from unread_lines(proposal.unread, style)
    if written is not None:
        yield from _written(written, style)
    elif proposal.questions or proposal.clusters:
        yield from wrapped(HOW_TO_WRITE.in_(language).format(safe.line(folder)), style)


def _written(written: Written, style: Style) -> Iterator[str]:
    for text, paths in ((ADDED, written.answers), (DRAFTED, written.drafts), (LEFT, written.left)):
        for path in paths:
            yield f"{safe.path(path)}: {text.in_(style.language)}"


def unread_lines(names: Sequence[str], style: Style) -> Iterator[str]:
    """Which files could not be opened, if any."""
    if names:
        yield UNREAD.in_(style.language).format(", ".join(safe.line(name) for name in names))


def wrapped(text: str, style: Style) -> Iterator[str]:
    """A paragraph in lines."""
    yield from textwrap.wrap(text, style.width, break_long_words=False, break_on_hyphens=False)


def heading(text: Text, count: int, style: Style) -> str:
    """A heading with how many follow."""
    return style.paint(text.in_(style.language), "1") + f" ({count}):"
