"""What a team should be able to answer before it is real: made of its own plan, and of what happens in the drill."""

from collections.abc import Iterator
from datetime import datetime

from webcare.calendar import say_moment
from webcare.crisis.drill import HOUR, Drill
from webcare.crisis.plan import Instructions, Person, instructions
from webcare.model.handbook.crisis import Crisis
from webcare.model.text import Text, capital
from webcare.store.handbook import Handbook


def questions(drill: Drill, plan: Crisis, handbook: Handbook) -> Iterator[Text]:
    """The questions, in the order in which the team meets them."""
    if not drill.phases:
        yield Text(
            f"{drill.messages} berichten bereikten geen drempel: staan jullie drempels te hoog?",
            f"{drill.messages} messages reached no threshold: are your thresholds too high?",
        )
        return
    first = drill.phases[0]
    begin = next((begin for span, begin, _ in drill.phases if span.phase == "crisis"), first[1])
    told = instructions(plan, handbook, "crisis" if begin != first[1] else first[0].phase, begin, [])
    when = say_moment(first[1], first[1].replace(year=first[1].year - 1))
    yield Text(
        f"{capital(when.nl)} is het {'oppassen' if first[0].phase == 'watch' else 'crisis'}. Wie kijkt er dan, en hoe "
        "hoor jij het?",
        f"{capital(when.en)} it is a {first[0].phase}. Who looks then, and how do you hear of it?",
    )
    yield from _people(told, begin)
    yield from _load(drill)
    yield from _texts(drill, told, handbook)
    if "campaigns" in told.pause:
        yield Text(
            "Waar staan de geplande berichten, wie kan erbij, en hoe lang duurt het voor alles stilligt?",
            "Where are the planned posts, who can get at them, and how long before all lies still?",
        )
    yield Text(
        "Wie zegt dat het voorbij is, waar zeggen we dat, en wat bieden we wie te lang wachtte?",
        "Who says that it is over, where do we say so, and what do we offer those who waited too long?",
    )


def _people(told: Instructions, begin: datetime) -> Iterator[Text]:
    """Whom nobody could reach at the moment that it begins, and parts that one person has twice."""
    clock = f"{begin.hour}.{begin.minute:02}"
    asked: set[str] = set()
    for role, person in (
        *((Text("besluit", "decides"), one) for one in (told.decides,)),
        *((Text("publiceert", "publishes"), one) for one in told.publishes),
        *((Text(part.role, part.role), part.person) for part in told.roles),
    ):
        if person.id in asked or person.reached:
            continue
        asked.add(person.id)
        name = _name(person)
        yield Text(
            f"{name} ({role.nl}) is om {clock} uur niet te bereiken volgens contacts.yaml. Wie dan?",
            f"{name} ({role.en}) cannot be reached at {clock.replace('.', ':')} by contacts.yaml. Who then?",
        )
    hands: dict[str, list[str]] = {}
    for part in told.roles:
        if part.person.reached:
            hands.setdefault(part.person.reached[0][0], []).append(part.role)
    for roles in hands.values():
        if roles[1:]:
            listed = ", ".join(roles)
            yield Text(
                f"Dezelfde persoon heeft deze rollen: {listed}. Welke geef je af?",
                f"One person has these roles: {listed}. Which does that person hand over?",
            )


def _load(drill: Drill) -> Iterator[Text]:
    """What the numbers ask: who helps, and who reads along."""
    most = max(drill.hours, key=lambda one: one.waiting)
    if not most.waiting:
        return
    stop = most.begin.hour * 60 + 60
    clock = f"{stop // 60 % 24}.00"
    if drill.pace == 0:
        yield Text(
            f"Om {clock} uur wachten er {most.waiting} mensen, en in het logboek staat nog geen antwoord. Hoeveel "
            "kunnen jullie er per uur aan?",
            f"At {clock.replace('.', ':')} {most.waiting} people wait, and the log holds no reply yet. How many "
            "can you answer in an hour?",
        )
        return
    busy = max(one.messages for one in drill.hours)
    teams = -(-busy // drill.pace)
    yield Text(
        f"Om {clock} uur wachten er {most.waiting} mensen. In jullie beste uur ooit schreven jullie {drill.pace} "
        f"antwoorden; in het drukste uur zijn er {teams} zulke teams nodig. Wie komt helpen, en binnen hoeveel tijd?",
        f"At {clock.replace('.', ':')} {most.waiting} people wait. In your best hour ever you wrote {drill.pace} "
        f"replies; the busiest hour takes {teams} such teams. Who comes to help, and how soon?",
    )
    yield Text(
        "Welke berichten beantwoord je eerst, en welke krijgen alleen de vaste tekst?",
        "Which messages do you answer first, and which get only the holding statement?",
    )


def _texts(drill: Drill, told: Instructions, handbook: Handbook) -> Iterator[Text]:
    """Channels on which something came in and no text is ready; and reading along while it is busy."""
    ready = {name for _, fits in told.statements for name in fits}
    bare = [handbook.channels[name].name for name in drill.channels if name in handbook.channels and name not in ready]
    if bare:
        listed = ", ".join(bare)
        yield Text(
            f"Voor {listed} ligt geen tekst klaar. Wat zeg je daar het eerste uur?",
            f"No text is ready for {listed}. What do you say there in the first hour?",
        )
    if told.review:
        busy = max(one.messages for one in drill.hours)
        yield Text(
            f"Elk antwoord gaat langs een tweede, ook in het uur met {busy} berichten. Wie leest mee, en lukt dat?",
            f"A colleague looks at every reply, also in the hour with {busy} messages. Who does, and can they?",
        )
    hours = sum(one.phase == "crisis" for one in drill.hours)
    if hours * HOUR > 8 * HOUR:
        yield Text(
            f"De crisis duurt in deze oefening {hours} uur. Wie lost wie af, en wie zit er vannacht?",
            f"The crisis lasts {hours} hours in this drill. Who takes over from whom, and who is there at night?",
        )


def _name(person: Person) -> str:
    return person.contact.name if person.contact is not None else person.id
