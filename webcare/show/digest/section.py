"""What a digest says of one department: what came in, what it was about, what can be better, what to learn from."""

from collections.abc import Iterator, Sequence

from webcare.digest.causes import Causes
from webcare.digest.learning import Best
from webcare.digest.making import Digest
from webcare.digest.section import Score, Section
from webcare.metrics.promises import Promise
from webcare.metrics.tally import SATISFIED
from webcare.mining.clusters import FEWEST
from webcare.model.text import Language, Text
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.digest.words import (
    CASES,
    COMPLAINTS,
    CUSTOMERS,
    NO_OWNER,
    before_words,
    conversation,
    conversations,
    counted,
    quoted,
    rated,
    topic_name,
    unknown,
)
from webcare.show.durations import spent
from webcare.show.log.words import MOODS
from webcare.show.moments import clock, day
from webcare.show.numbers import number
from webcare.show.safe import told

LOW = 2
"""A rating up to this one asks for a look at its conversation."""
MOST_CAUSES, MOST_COMMENTS, MOST_PROMISES = 6, 5, 8
HEADS = (
    Text("onderwerp", "topic"),
    Text("vragen", "questions"),
    Text("ervoor", "before"),
    Text("klachten", "complaints"),
    Text("ervoor", "before"),
)
ABOUT = Text("Waar het over ging", "What it was about")
OPINION = Text("Wat klanten ervan vonden", "What customers thought of it")
BETTER = Text("Wat beter kan", "What can be better")
LEARN = Text("Antwoorden om van te leren", "Replies to learn from")
NOTHING_SHARED = Text("Geen drie klanten schreven ongeveer hetzelfde.", "No three customers wrote much the same.")
UNOWNED = Text(
    "Van deze onderwerpen staat in topics.yaml niet wie erover gaat.",
    "Of these topics, topics.yaml does not say who is in charge of them.",
)


def section_blocks(made: Digest, section: Section, language: Language, *, per_agent: bool) -> Iterator[Block]:
    """The blocks of a department; what there is nothing to say of is left out."""
    name = told(section.owner.name) if section.owner is not None else ""
    yield Heading((Text(f"Voor {name}", f"For {name}") if name else NO_OWNER).in_(language))
    if section.owner is None:
        yield Paragraph(UNOWNED.in_(language))
    yield from _topics(made, section, language)
    yield from _causes(made, section, language)
    yield from _opinion(made, section, language)
    if better := list(_better(made, section, language)):
        yield Heading(BETTER.in_(language), 3)
        yield Bullets(better)
    if section.best:
        yield Heading(LEARN.in_(language), 3)
        yield Bullets([_reply(best, language, per_agent=per_agent) for best in section.best])


def _topics(made: Digest, section: Section, language: Language) -> Iterator[Block]:
    said = counted(section.now, language)
    if section.before is not None:
        before = before_words(made).in_(language)
        said += f"; {before} {number(section.before.questions, language)} {Text('en', 'and').in_(language)} "
        said += number(section.before.complaints, language)
    if made.asked.owner is None:  # else it opens the digest
        yield Paragraph(f"{said}.{unknown(section.now, language)}")
    rows = []
    for one in section.topics:
        if one.now.asking or one.before.asking:
            cells = [one.now.questions, one.before.questions, one.now.complaints, one.before.complaints]
            told_cells = [number(cell, language) for cell in cells]
            if section.before is None:
                told_cells[1] = told_cells[3] = "-"
            rows.append([topic_name(made, one.topic, language), *told_cells])
    if rows:
        yield Table([head.in_(language) for head in HEADS], rows)


def _causes(made: Digest, section: Section, language: Language) -> Iterator[Block]:
    causes = section.causes
    if causes.compared < FEWEST:
        return
    yield Heading(ABOUT.in_(language), 3)
    if not causes.found:
        yield Paragraph(NOTHING_SHARED.in_(language))
        return
    items = []
    for cause in causes.found[:MOST_CAUSES]:
        who = CUSTOMERS.of(cause.customers, language)
        if cause.complaints:
            who += f" ({COMPLAINTS.of(cause.complaints, language)})"
        topic = topic_name(made, cause.topic, language)
        items.append(f"{topic}, {who}: {quoted(cause.quote)} ({conversation(cause.conversation)})")
    yield Bullets(items)
    yield Paragraph(_share_of_causes(causes, language))


def _share_of_causes(causes: Causes, language: Language) -> str:
    """Which part of the messages the causes explain, and of how many they are a sample."""
    inside, compared, whole = (number(count, language) for count in (causes.inside, causes.compared, causes.of))
    said = Text(
        f"Van {compared} vragen en klachten horen er {inside} bij zo'n groep van minstens drie klanten. "
        "De rest staat op zichzelf.",
        f"Of {compared} questions and complaints {inside} belong to such a group of at least three customers. "
        "The rest stand by themselves.",
    )
    if causes.inside == causes.compared:
        said = Text(
            f"Alle {compared} vragen en klachten horen bij zo'n groep van minstens drie klanten.",
            f"All {compared} questions and complaints belong to such a group of at least three customers.",
        )
    sampled = Text(f" Dit is een steekproef uit {whole}.", f" This is a sample of {whole}.")
    return said.in_(language) + (sampled.in_(language) if causes.compared < causes.of else "")


def _opinion(made: Digest, section: Section, language: Language) -> Iterator[Block]:
    scores = section.scores
    if not scores:
        return
    yield Heading(OPINION.in_(language), 3)
    yield Paragraph(f"{rated([one.score for one in scores], language)}.")
    said = sorted((one for one in scores if one.comment), key=lambda one: one.score)
    low, high = _split(said)
    items = [
        Text(f"Een {one.score}: {quoted(one.comment)}", f"A {one.score}: {quoted(one.comment)}").in_(language)
        + f" ({topic_name(made, one.topic, language)}, {conversation(one.conversation)})"
        for one in (*low[:MOST_COMMENTS], *high[:MOST_COMMENTS])
    ]
    if silent := [one.conversation for one in scores if one.score <= LOW and not one.comment]:
        listed = conversations(silent, language)
        items.append(
            Text(f"Een 1 of 2 zonder toelichting: {listed}.", f"A 1 or 2 without a comment: {listed}.").in_(language)
        )
    if items:
        yield Bullets(items)


def _split(scores: Sequence[Score]) -> tuple[list[Score], list[Score]]:
    """Those who were not content, and those who were."""
    return [one for one in scores if one.score < SATISFIED], [one for one in scores if one.score >= SATISFIED]


def _better(made: Digest, section: Section, language: Language) -> Iterator[str]:
    """Promises broken, customers who came back, cases that were reopened or are not done."""
    for promise in section.broken[:MOST_PROMISES]:
        yield _promise(promise, made, language)
    if (more := len(section.broken) - MOST_PROMISES) > 0:
        yield Text(f"En nog {more} toezeggingen.", f"And {more} more promises.").in_(language)
    back, known = section.again
    if back and known == 1:
        yield Text(
            "De enige klant van wie dat al te zeggen is, schreef binnen 7 dagen opnieuw.",
            "The only customer of whom that can be said yet wrote again within 7 days.",
        ).in_(language)
    elif back:
        after, cases = number(back, language), CASES.of(known, language)
        yield Text(
            f"Na {after} van de {cases} schreef de klant binnen 7 dagen opnieuw.",
            f"After {after} of the {cases} the customer wrote again within 7 days.",
        ).in_(language)
    if section.reopened:
        count, listed = len(section.reopened), conversations(section.reopened, language)
        verb = Text("ging" if count == 1 else "gingen", "was" if count == 1 else "were")
        yield Text(
            f"{CASES.of(count, 'nl')} {verb.nl} na de oplossing weer open: {listed}.",
            f"{CASES.of(count, 'en')} {verb.en} reopened after being solved: {listed}.",
        ).in_(language)
    if section.rumours:
        customers, listed = CUSTOMERS.of(len(section.rumours), language), conversations(section.rumours, language)
        verb = Text("schreef", "wrote") if len(section.rumours) == 1 else Text("schreven", "wrote")
        yield Text(
            f"{customers} {verb.nl} iets wat waarschijnlijk niet klopt: {listed}.",
            f"{customers} {verb.en} something that is probably not true: {listed}.",
        ).in_(language)
    if section.waiting:
        yield waiting_words(made, section, language)


def waiting_words(made: Digest, section: Section, language: Language) -> str:
    """How many cases of the period wait for us still, which, and for how long."""
    count = len(section.waiting)
    age = spent(made.gathered.question.now - section.waiting[0].since, language)
    listed = conversations([one.conversation for one in section.waiting], language)
    if count == 1:
        said = Text(f"1 zaak wacht nog op ons, al {age}: {listed}.", f"1 case still waits for us, for {age}: {listed}.")
    else:
        said = Text(
            f"{CASES.of(count, 'nl')} wachten nog op ons, de oudste al {age}: {listed}.",
            f"{CASES.of(count, 'en')} still wait for us, the oldest for {age}: {listed}.",
        )
    return said.in_(language)


def _promise(promise: Promise, made: Digest, language: Language) -> str:
    due, zone = promise.due, made.asked.zone
    when = f"{day(due, zone, language)} {clock(due, zone, language)}"
    name = conversation(promise.conversation)
    kept = promise.state == "late"
    return Text(
        f"Toegezegd vóór {when}, {'te laat gedaan' if kept else 'nog niet gedaan'} ({name}).",
        f"Promised before {when}, {'done too late' if kept else 'not done yet'} ({name}).",
    ).in_(language)


def _reply(best: Best, language: Language, *, per_agent: bool) -> str:
    asked, text = quoted(best.asked), quoted(best.text)
    reasons = ", ".join(_reasons(best, language))
    name = conversation(best.conversation)
    if per_agent and best.agent is not None:
        name += f", {told(best.agent)}"
    return Text(
        f"De klant: {asked} Het antwoord: {text} Waarom: {reasons} ({name}).",
        f"The customer: {asked} The reply: {text} Why: {reasons} ({name}).",
    ).in_(language)


def _reasons(best: Best, language: Language) -> Iterator[str]:
    if best.rating is not None:
        yield Text(f"een {best.rating} van de klant", f"a {best.rating} from the customer").in_(language)
    if best.moods is not None:
        first, last = (MOODS[mood].in_(language) for mood in best.moods)
        yield Text(f"de stemming ging van {first} naar {last}", f"the mood went from {first} to {last}").in_(language)
    if best.resolved:
        yield Text("opgelost zonder heropenen", "solved without being reopened").in_(language)
    if best.kept:
        yield Text("de toezegging is nagekomen", "the promise was kept").in_(language)
    if best.clean:
        yield Text("geen fout of waarschuwing van lint", "no error or warning from lint").in_(language)
