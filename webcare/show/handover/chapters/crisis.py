"""The crisis plan on one page: when it holds, who decides, what everybody does, and what is ready to publish."""

from collections.abc import Iterator

from webcare.model.handbook.crisis import Crisis, Threshold
from webcare.model.text import Text, capital
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Crisis op één pagina", "Crisis on one page")
PHASE, PAUSE = ("crisis.Threshold", "phase"), ("crisis.PhasePlan", "pause")


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The plan, as short as it can be."""
    yield from tell.lacking("crisis")
    crisis = tell.entries.crisis
    if crisis is None:
        return
    items = list(_thresholds(crisis, tell))
    items.append(tell.t("Besluit: ", "Decides: ") + f"{tell.reach(crisis.decides)}.")
    items.append(tell.t("Mag publiceren: ", "May publish: ") + f"{tell.listed(map(tell.reach, crisis.publishes))}.")
    if crisis.signals:
        items.append(tell.t("Let op woorden als ", "Watch for words such as ") + f"{tell.listed(crisis.signals)}.")
    yield Bullets(items)
    yield from _phases(crisis, tell)
    if crisis.roles:
        yield Heading(tell.t("Wie doet wat", "Who does what"))
        heads = [tell.t("Rol", "Role"), tell.t("Wie", "Who"), tell.t("Doet", "Does")]
        yield Table(heads, [[one.role, tell.reach(one.contact), " ".join(one.does)] for one in crisis.roles], 3)
    if crisis.statements:
        yield Heading(tell.t("Teksten die klaarliggen", "Texts that are ready"))
        yield Bullets(
            [
                f"{one.id} ({tell.channels(one.channels) or tell.t('overal', 'everywhere')}): {one.text}"
                for one in crisis.statements
            ]
        )
    if crisis.evaluation:
        yield Paragraph(tell.t("Na afloop: ", "Afterwards: ") + crisis.evaluation)


def _phases(crisis: Crisis, tell: Teller) -> Iterator[BookBlock]:
    for plan in crisis.phases:
        name = tell.choice(PHASE, plan.phase)
        yield Heading(tell.t(f"Stappen bij {name}", f"Steps in a {name}"))
        yield Bullets(plan.steps, ordered=True)
        also = []
        if plan.pause:
            paused = tell.listed(tell.choice(PAUSE, one) for one in plan.pause)
            also.append(tell.t(f"Dit ligt stil: {paused}.", f"On hold: {paused}."))
        if plan.review:
            second = Text("Elk antwoord gaat eerst langs een tweede lezer.", "A colleague looks at every reply first.")
            also.append(tell.pick(second))
        if also:
            yield Paragraph(" ".join(also))


def _thresholds(crisis: Crisis, tell: Teller) -> Iterator[str]:
    """``Crisis: minstens 10 keer zo druk als normaal, en 80 berichten in 1 uur of 40 berichten in 1 uur op X.``."""
    groups: dict[tuple[str, int], list[str]] = {}
    for one in crisis.thresholds:
        groups.setdefault((one.phase, one.times_normal), []).append(_threshold(one, tell))
    for (phase, times), when in groups.items():
        name = tell.choice(PHASE, phase)
        busy = ""
        if times > 1:
            busy = tell.t(
                f"minstens {times} keer zo druk als normaal, en ", f"at least {times} times as busy as normal, and "
            )
        yield f"{capital(name)}: {busy}{tell.listed(when, Text('of', 'or'))}."


def _threshold(one: Threshold, tell: Teller) -> str:
    """``40 berichten in 1 uur op X``."""
    count = tell.many(one.messages, Text("bericht", "message"), Text("berichten", "messages"))
    said = tell.t(f"{count} in {tell.lasting(one.within)}", f"{count} in {tell.lasting(one.within)}")
    if one.channels:
        said += tell.t(" op ", " on ") + tell.channels(one.channels)
    return said
