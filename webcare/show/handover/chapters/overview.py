"""The client on one page: who they are, how the desk works, the figures that matter and where to begin."""

from collections.abc import Iterator

from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.findings import by_importance
from webcare.show.handover.chapters.figures import first_response, in_time, month
from webcare.show.handover.chapters.missing import FILLS, counted
from webcare.show.handover.telling import Teller
from webcare.show.readiness.words import first_line

TITLE = Text("In één oogopslag", "At a glance")
FIRST = 3
"""Findings that are named here."""
ANSWERS = Text("antwoord", "answer"), Text("antwoorden", "answers")


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """What a reader who reads one page should read."""
    book = tell.book
    if book.is_confidential:
        yield Paragraph(
            tell.t(
                "Vertrouwelijk: bevat interne telefoonnummers en adressen. Geef dit boek alleen aan wie het werk "
                "overneemt.",
                "Confidential: holds internal telephone numbers and addresses. Give this book only to who takes over.",
            )
        )
    elif book.public_only:
        yield Paragraph(
            tell.t(
                "In dit boek staan alleen nummers en adressen die een klant mag weten.",
                "This book holds only numbers and addresses that a customer may know.",
            )
        )
    client = book.client or tell.t("deze klant", "this client")
    yield Paragraph(
        tell.t(
            f"Zo doen we webcare voor {client}. Je leest wie je belt, hoe we klinken, wat we antwoorden en wat er nog "
            "ligt. Lees dit hoofdstuk eerst. De rest zoek je op wanneer je het nodig hebt.",
            f"This is how we do webcare for {client}: whom you call, how we sound, what we reply and what is left to "
            "do. Read this chapter first, and look up the rest when you need it.",
        )
    )
    yield Table([tell.t("Wat", "What"), tell.t("Zo is het", "How it is")], list(map(list, _facts(tell))), 2)
    yield Heading(tell.t("Cijfers die ertoe doen", "Figures that matter"))
    yield Bullets(list(_figures(tell)))
    yield Heading(tell.t("Wat het eerst aandacht vraagt", "What needs attention first"))
    yield Bullets(list(_first(tell)))
    card = book.readiness
    if card is not None and card.to_do:
        yield Paragraph(first_line(card, tell.language))
    if book.findings:
        yield Paragraph(tell.t("webcare check vindt ", "webcare check finds ") + f"{counted(book.findings, tell)}:")
        yield Bullets(
            [
                f"{one.message.in_(tell.language)} ({one.path or ''}:{one.line})"
                for one in by_importance(book.findings)[:FIRST]
            ]
        )


def _facts(tell: Teller) -> Iterator[tuple[str, str]]:
    entries, book = tell.entries, tell.book
    if entries.team is not None:
        team = entries.team
        yield (
            tell.t("Manier van werken", "Way of working"),
            tell.choice(("team.Team", "way-of-working"), team.way_of_working),
        )
        leads = tell.contacts(one.contact for one in team.members if "lead" in one.roles)
        people = tell.many(len(team.members), Text("mens", "person"), Text("mensen", "people"))
        yield (
            tell.t("Team", "Team"),
            people + (tell.t(f", met {leads} als teamleider", f", led by {leads}") if leads else ""),
        )
    served = [channel.name for channel in entries.channels.values() if channel.status == "active"]
    if served:
        yield tell.t("Kanalen", "Channels"), tell.listed(served)
    if book.openings:
        first = book.openings[0]
        week = "; ".join(f"{days} {hours}" for days, hours in tell.week(first.week))
        yield tell.t(f"Open ({first.name})", f"Open ({first.name})"), week
    if entries.tone is not None:
        yield tell.t("Aanspreekvorm", "Form of address"), tell.choice(("tone.Tone", "address"), entries.tone.address)
    if entries.topics or book.answers:
        topics = tell.many(len(entries.topics), Text("onderwerp", "topic"), Text("onderwerpen", "topics"))
        yield tell.t("Klaar om te gebruiken", "Ready to use"), f"{topics}, {tell.many(len(book.answers), *ANSWERS)}"
    if entries.crisis is not None:
        yield tell.t("Besluit in een crisis", "Decides in a crisis"), tell.reach(entries.crisis.decides)
    if entries.privacy is not None and entries.privacy.officer is not None:
        yield tell.t("Gaat over privacy", "In charge of privacy"), tell.reach(entries.privacy.officer)
    if not entries.team and not served:
        yield tell.t("Handboek", "Handbook"), tell.t("nog bijna leeg", "nearly empty still")


def _figures(tell: Teller) -> Iterator[str]:
    found = tell.book.figures
    if found is None or not found.total.cases:
        yield tell.t("Nog geen: er is geen logboek om uit te meten.", "None yet: there is no log to measure by.")
    else:
        total, when = found.total, month(found, tell)
        yield tell.t(f"{tell.number(total.cases)} zaken in {when}", f"{tell.number(total.cases)} cases in {when}")
        half, most = (first_response(total, tell, percentile, in_words=True) for percentile in (50, 90))
        yield tell.t(
            f"Eerste reactie: de helft binnen {half}, negen van de tien binnen {most} (in openingstijd)",
            f"First response: half within {half}, nine in ten within {most} (in opening hours)",
        )
        yield tell.t(f"Op tijd: {in_time(total, tell)}", f"In time: {in_time(total, tell)}")
        states = [one.state for one in found.standings]
        if states:
            good = sum(state in ("met", "on_course") for state in states)
            yield tell.t(
                f"Doelen: {good} van de {len(states)} gehaald of op koers",
                f"Goals: {good} of {len(states)} met or on course",
            )
    pending = tell.book.pending
    if pending is not None:
        left = sum(map(len, pending.rows.values()))
        count = tell.many(left, Text("gesprek", "conversation"), Text("gesprekken", "conversations"))
        yield tell.t(f"Openstaand: {count}", f"Open: {count}")


def _first(tell: Teller) -> Iterator[str]:
    for kind in sorted(tell.entries.absent, key=list(FILLS).index):
        yield tell.t(f"Vul handbook/{kind}.yaml: ", f"Fill in handbook/{kind}.yaml: ") + tell.pick(FILLS[kind])
    yield tell.t(
        "Loop de checklist na: toegang, sleutels en telefoons zitten niet in git",
        "Go through the checklist: access, keys and telephones are not in git",
    )
    yield tell.t("Kijk wat er nog openstaat, en wie daarop wacht", "See what is still open, and who waits for it")
