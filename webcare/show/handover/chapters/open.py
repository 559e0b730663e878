"""What is still open: who waits, what was promised, what nobody picked up, and which drafts wait for a reviewer."""

from collections.abc import Iterator, Sequence
from datetime import UTC

from webcare.handover.book import Pending
from webcare.inbox import SECTIONS
from webcare.inbox.rows import Row
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show.blocks import BookBlock, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller
from webcare.show.inbox.words import TITLES, due_text, span

TITLE = Text("Wat er nog openstaat", "What is still open")
DRAFTS = {
    "to-review": Text("wacht op een tweede paar ogen", "waits for a second pair of eyes"),
    "approved": Text("goedgekeurd, nog te versturen", "approved, still to be sent"),
    "draft": Text("concept", "draft"),
}


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """Counts, then the conversations by section and the drafts; nothing that a customer wrote."""
    yield from _conversations(tell)
    yield from _drafts(tell)


def _conversations(tell: Teller) -> Iterator[BookBlock]:
    for problem in tell.book.problems:
        if problem.part == "open":
            yield Paragraph(tell.t("Niet te lezen: ", "Unreadable: ") + f"{tell.pick(problem.why)}.")
            return
    pending = tell.book.pending
    if pending is None:
        yield Paragraph(
            tell.t(
                "Er is hier geen logboek, dus dit boek weet niet wat er nog ligt. Vraag het je voorganger.",
                "There is no log here, so this book does not know what is left to do. Ask your predecessor.",
            )
        )
        return
    if not pending.rows:
        yield Paragraph(tell.t("Er ligt niets meer: alles is beantwoord.", "Nothing is left: everything is answered."))
        return
    zone = tell.book.at.tzinfo or UTC
    at = tell.moment(tell.book.at.timestamp(), zone)
    count = sum(map(len, pending.rows.values()))
    conversations = tell.many(count, Text("gesprek", "conversation"), Text("gesprekken", "conversations"))
    ask = tell.t("vraagt" if count == 1 else "vragen", "asks" if count == 1 else "ask")
    yield Paragraph(
        tell.t(
            f"Op {at} {ask} {conversations} nog om iets. ‘webcare inbox’ toont hoe het nu staat.",
            f"On {at} {conversations} still {ask} for something. ‘webcare inbox’ shows how it stands now.",
        )
    )
    if not pending.pseudonymous:
        yield Paragraph(
            tell.t(
                "Het logboek bevat persoonsgegevens. Daarom noemt dit boek de gesprekken zelf niet; je vindt ze met "
                "‘webcare inbox’ op de computer waar het logboek staat.",
                "The log holds personal data. Therefore this book does not name the conversations; find them with "
                "‘webcare inbox’ on the computer that has the log.",
            )
        )
    for section in SECTIONS:
        rows = pending.rows.get(section, ())
        if rows:
            yield Heading(f"{tell.pick(TITLES[section])} ({tell.number(len(rows))})")
            yield _table(rows, pending, tell)


def _table(rows: Sequence[Row], pending: Pending, tell: Teller) -> Table:
    heads = [
        tell.t("Wanneer", "When"),
        tell.t("Kanaal", "Channel"),
        tell.t("Onderwerp", "Topic"),
        tell.t("Hoelang al", "For how long"),
    ]
    if pending.pseudonymous:
        heads[1:1] = [tell.t("Gesprek", "Conversation")]
        heads.append(tell.t("Ligt bij", "With"))
    return Table(heads, [_row(row, pending, tell) for row in rows], len(heads))


def _row(row: Row, pending: Pending, tell: Teller) -> list[str]:
    zone = tell.book.at.tzinfo or UTC
    due = due_text(row.due, tell.book.at, zone)
    cells = [tell.pick(due) if due is not None else "–", _short(tell.channel(row.message.channel))]
    cells += [_short(tell.topic(row.topic)) if row.topic else "–", tell.pick(span(row.waited))]
    if pending.pseudonymous:
        cells[1:1] = [_short(row.conversation)]
        cells.append(_short(row.on) if row.on else tell.t("niemand", "nobody"))
    return cells


def _short(text: str) -> str:
    return mask(text[:100])


def _drafts(tell: Teller) -> Iterator[BookBlock]:
    """The drafts that were not sent yet, those that wait for a second pair of eyes first."""
    drafts = sorted(tell.book.drafts, key=lambda one: list(DRAFTS).index(one.status))
    if drafts:
        yield Heading(tell.t("Concepten die nog niet zijn verstuurd", "Drafts that were not sent yet"))
        heads = [tell.t("Bestand", "File"), tell.t("Hoever", "How far"), tell.t("Kanaal", "Channel")]
        rows = [
            [_short(one.name), tell.pick(DRAFTS[one.status]), tell.channel(one.channel) if one.channel else "–"]
            for one in drafts
        ]
        yield Table(heads, rows, 3)
