"""A digest as headings, lists and tables: what stands out and compliments first, then each department."""

from collections.abc import Iterator

from webcare.digest.changes import Change
from webcare.digest.making import Digest
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph
from webcare.show.digest.section import section_blocks, waiting_words
from webcare.show.digest.words import (
    CASES,
    FEW,
    before_words,
    conversation,
    counted,
    quoted,
    rated,
    title,
    topic_name,
    unknown,
)
from webcare.show.findings import Style
from webcare.show.moments import date_and_time
from webcare.show.numbers import number
from webcare.show.safe import told
from webcare.show.stats.closing import COUNTED, left_out_words

STANDS_OUT = Text("Wat opvalt", "What stands out")
NOTHING = Text("In deze periode kwam er niets binnen.", "Nothing came in during this period.")
CALM = Text("Niets steekt er deze keer bovenuit.", "Nothing stands out this time.")
COMPLIMENTS = Text("Complimenten om door te geven", "Compliments to pass on")
TODAY = Text(
    "Gaat het over een collega? Stuur het vandaag nog door, met de woorden van de klant.",
    "Is it about a colleague? Pass it on today, in the customer's own words.",
)
MOST_CHANGES = 4


def digest_blocks(made: Digest, style: Style, *, per_agent: bool = False) -> Iterator[Block]:
    """The whole digest."""
    language = style.language
    owner = made.asked.owner
    yield Heading(title(made.span.days, language) + (f" – {told(owner.name)}" if owner is not None else ""), 1)
    if not made.sections and not made.compliments:
        yield Paragraph(NOTHING.in_(language))
    else:
        yield Paragraph(_opening(made, language))
        yield Heading(STANDS_OUT.in_(language))
        yield Bullets(list(_standing_out(made, language)) or [CALM.in_(language)])
        yield from _compliments(made, language)
    for section in made.sections:
        yield from section_blocks(made, section, language, per_agent=per_agent)
    yield Heading(COUNTED.in_(language))
    for paragraph in _how(made, style):
        yield Paragraph(paragraph)


def _opening(made: Digest, language: Language) -> str:
    said = Text(f"Er kwamen {counted(made.total.now, 'nl')} binnen", f"{counted(made.total.now, 'en')} came in").in_(
        language
    )
    if made.total.before is not None:
        said += f"; {before_words(made).in_(language)} "
        said += counted(made.total.before, language)
    return f"{said}.{unknown(made.total.now, language)}"


def _standing_out(made: Digest, language: Language) -> Iterator[str]:
    for change in made.changes[:MOST_CHANGES]:
        yield _change(made, change, language)
    causes = [cause for section in made.sections for cause in section.causes.found[:1]]
    largest = max(causes, default=None, key=lambda cause: cause.customers)
    sampled = any(section.causes.compared < section.causes.of for section in made.sections)
    if largest is not None and largest.customers >= FEW and not sampled:
        topic, count = topic_name(made, largest.topic, language), number(largest.customers, language)
        yield Text(
            f"{count} klanten schreven ongeveer hetzelfde over {topic}: {quoted(largest.quote)}",
            f"{count} customers wrote much the same about {topic}: {quoted(largest.quote)}",
        ).in_(language)
    total = made.total
    if total.promised:
        yield _promises(total.promised, len(total.broken), language)
    if total.scores:
        ratings = rated([one.score for one in total.scores], language)
        yield Text(f"Klanten gaven {ratings}.", f"Customers gave {ratings}.").in_(language)
    if total.waiting:
        yield waiting_words(made, total, language)


def _change(made: Digest, change: Change, language: Language) -> str:
    topic, then, now = (
        topic_name(made, change.topic, language),
        number(change.before, language),
        number(change.now, language),
    )
    more = change.now > change.before
    if change.clear:
        verdict = Text(
            f"Dat is duidelijk {'meer' if more else 'minder'}.", f"That is clearly {'more' if more else 'less'}."
        )
    else:
        verdict = Text("Dat kan toeval zijn.", "That may be chance.")
    return Text(
        f"{topic}: van {then} naar {now} vragen en klachten. {verdict.nl}",
        f"{topic}: from {then} to {now} questions and complaints. {verdict.en}",
    ).in_(language)


def _promises(promised: int, broken: int, language: Language) -> str:
    made, late = number(promised, language), number(broken, language)
    if not broken:
        return (
            Text(f"Alle {made} toezeggingen zijn op tijd nagekomen.", f"All {made} promises were kept in time.")
            if promised > 1
            else Text("De enige toezegging is op tijd nagekomen.", "The only promise was kept in time.")
        ).in_(language)
    if promised == 1:
        return Text("De enige toezegging is niet op tijd nagekomen.", "The only promise was not kept in time.").in_(
            language
        )
    return Text(
        f"{late} van de {made} toezeggingen {'is' if broken == 1 else 'zijn'} niet op tijd nagekomen.",
        f"{late} of the {made} promises {'was' if broken == 1 else 'were'} not kept in time.",
    ).in_(language)


def _compliments(made: Digest, language: Language) -> Iterator[Block]:
    if not made.compliments:
        return
    yield Heading(COMPLIMENTS.in_(language))
    yield Bullets([f"{quoted(one.quote)} ({conversation(one.conversation)})" for one in made.compliments])
    said = [TODAY.in_(language)] if any(one.person for one in made.compliments) else []
    if (more := made.compliments_in_all - len(made.compliments)) > 0:
        said.append(
            Text(
                f"Er {'is' if more == 1 else 'zijn'} er nog {number(more, 'nl')}.",
                f"There {'is' if more == 1 else 'are'} {number(more, 'en')} more.",
            ).in_(language)
        )
    if said:
        yield Paragraph(" ".join(said))


def _how(made: Digest, style: Style) -> Iterator[str]:
    """How it was counted, and what to know before passing it on."""
    language, gathered = style.language, made.gathered
    zone, now = safe.line(str(made.asked.zone)), date_and_time(gathered.now, made.asked.zone, language)
    yield Text(
        "Een vraag of klacht is een zaak die in deze dagen begon en een antwoord nodig heeft, in de tijd van "
        f"{zone}; de stand is van {now}. Cijfers tellen mee als ze in deze dagen kwamen, toezeggingen als ze in deze "
        "dagen af moesten zijn. Of een klant binnen 7 dagen opnieuw schreef, is pas na die 7 dagen te zeggen. Een zaak "
        "hoort bij wie in topics.yaml eigenaar is van het onderwerp.",
        "A question or complaint is a case that began in these days and needs a reply, in the time of "
        f"{zone}, as of {now}. Ratings count when they came in these days, promises when they were due in these days. "
        "Whether a customer wrote again within 7 days can be said only after those 7 days. A case belongs to whom "
        "topics.yaml names as the owner of its topic.",
    ).in_(language)
    yield _against(made, language)
    yield from _uncertain(made, language)
    yield left_out_words(gathered, style)
    yield Text(
        "Namen en andere gegevens van mensen zijn vervangen. Een naam in kleine letters herkent webcare niet, dus lees "
        "dit na voor je het doorstuurt. Een gesprek lees je terug met: webcare log show GESPREK.",
        "Names and other data of people were replaced. webcare does not recognise a name in small letters, so read "
        "this before you pass it on. To read a conversation: webcare log show CONVERSATION.",
    ).in_(language)


def _against(made: Digest, language: Language) -> str:
    if made.span.then is None:
        return Text(
            "Er is niets om mee te vergelijken: het logboek gaat niet ver genoeg terug.",
            "There is nothing to compare with: the log does not go back far enough.",
        ).in_(language)
    running = Text(
        "Deze periode loopt nog; ernaast staat evenveel tijd uit de periode ervoor. ",
        "This period still runs; beside it is as much time of the period before. ",
    ).in_(language)
    return (running if made.span.running else "") + Text(
        "Duidelijk meer of minder staat er alleen als het bijna geen toeval kan zijn (interval van Wilson) en het om "
        "minstens 5 vragen en klachten gaat.",
        "Clearly more or less is said only of what can hardly be chance (Wilson's interval), and of at least 5 "
        "questions and complaints.",
    ).in_(language)


def _uncertain(made: Digest, language: Language) -> Iterator[str]:
    """What was guessed, and what was only sampled."""
    causes = [section.causes for section in made.sections]
    said = Text(
        "Berichten vormen een groep als hun woorden op elkaar lijken: een aanwijzing, geen bewijs.",
        "Messages are a group when their words are alike: a sign, no proof.",
    )
    compared, whole = sum(one.compared for one in causes), sum(one.of for one in causes)
    if compared < whole:
        few, many = number(compared, language), number(whole, language)
        said = Text(
            f"{said.nl} Vergeleken is een steekproef: {few} van de {many}.",
            f"{said.en} A sample was compared: {few} of the {many}.",
        )
    yield said.in_(language)
    if made.kinds.recognised:
        yield Text(
            f"Van {CASES.of(made.kinds.recognised, 'nl')} zei het logboek niet of het een vraag of een klacht was; dat "
            "is afgeleid uit de woorden.",
            f"Of {CASES.of(made.kinds.recognised, 'en')} the log did not say whether it was a question or a complaint; "
            "that was read from the words.",
        ).in_(language)
