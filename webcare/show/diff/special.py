"""The changes that deserve a sentence of their own."""

from collections.abc import Callable

from webcare.diff.change import Change, Op
from webcare.diff.scopes import SCOPES
from webcare.model.text import Text
from webcare.show.diff.labels import known_as
from webcare.show.diff.shape import TEXTS
from webcare.show.diff.subjects import name_of, subject
from webcare.show.diff.texts import text_change
from webcare.show.diff.values import Saying
from webcare.show.diff.week import Way, day, version
from webcare.show.numbers import number

SCALES = {"severities": Text("ernst", "severity"), "priorities": Text("prioriteit", "priority")}


def special(change: Change, way: Way, saying: Saying) -> str | None:
    """The sentence, or None where the general form says it well."""
    last = way[-1]
    if last.owner is None:
        return None
    if last.item:
        if last.field == TEXTS:
            return _words(change, way, saying)
        return _item(change, way, saying) if change.op in (Op.ADDED, Op.REMOVED) else None
    if known_as(last.owner) == "hours.Week":
        return day(change, way, saying)
    if last.name in SCOPES and isinstance(change.before, list) and isinstance(change.after, list):
        return _scope(change, way, saying)
    made = MADE.get(f"{known_as(last.owner)}.{last.name}")
    told = change.op is Op.CHANGED or (change.op is Op.ADDED and last.name in ("path", "verified-on"))
    return made(change, way, saying) if made is not None and told else None


def _item(change: Change, way: Way, saying: Saying) -> str | None:
    """An item of a list that came or went."""
    last = way[-1]
    struct = known_as(last.struct) if last.struct is not None else ""
    if struct == "contacts.Means":
        return _means(change, way, saying)
    if struct == "hours.Version":
        return version(change, way, saying)
    words = ITEMS.get(f"{known_as(last.owner)}.{last.field}") if last.owner is not None else None
    if words is None:
        return None
    item = saying.value(change.after if change.op is Op.ADDED else change.before, last)
    return f"{subject(way, change.part, saying)}: {saying.pick(words[change.op is Op.REMOVED]).format(item)}"


def _scope(change: Change, way: Way, saying: Saying) -> str:
    """``eigen regel kort-op-x: geldt nu voor X en Chat (was alle kanalen)``."""
    of = SCALES.get(way[-1].name)
    now, was = (
        f"{saying.pick(of)} {saying.value(value, way[-1])}" if of and value else saying.value(value, way[-1])
        for value in (change.after, change.before)
    )
    about = subject(way, change.part, saying)
    if change.part == "team" and "members" in change.path:
        return f"{about}: {saying.pick(Text(f'werkt nu op {now} (was {was})', f'now works on {now} (was {was})'))}"
    if way[-1].name == "allowed":
        return f"emoji: {saying.pick(Text(f'toegestaan nu {now} (was {was})', f'allowed now {now} (was {was})'))}"
    if change.part == "targets":  # it is called after its channels, which are what changes
        about = saying.pick(Text(f"norm {change.path[0]}", f"target {change.path[0]}"))
    return f"{about}: {saying.pick(Text(f'geldt nu voor {now} (was {was})', f'now holds for {now} (was {was})'))}"


def _words(change: Change, way: Way, saying: Saying) -> str:
    """The text of an answer for a channel: the words that went and came."""
    if change.op is Op.RENAMED:
        old, new = (text_for(str(channel), saying) for channel in (change.before, change.after))
        now = Text(f"de {old.nl} is nu de {new.nl}", f"the {old.en} is now the {new.en}")
        return f"{subject(way, change.part, saying)}: {saying.pick(now)}"
    about = f"{subject(way, change.part, saying)}, {saying.pick(text_for(way[-1].name, saying))}"
    if change.op is Op.CHANGED:
        return f"{about}: {text_change(str(change.before), str(change.after), saying.language)}"
    text = str(change.after if change.op is Op.ADDED else change.before)
    count = len(text.split())
    one, more = Text("woord", "word"), Text("woorden", "words")
    words = f"{number(count, saying.language)} {saying.pick(one if count == 1 else more)}"
    if change.op is Op.ADDED:
        return f"{about} {saying.pick(Text('erbij', 'added'))} ({words}): {saying.quoted(text)}"
    return f"{about} {saying.pick(Text('vervallen', 'removed'))} ({words})"


def text_for(channel: str, saying: Saying) -> Text:
    """``tekst voor X``; the words for every other channel are just the text."""
    name = saying.names.of("channels", channel)
    return Text("tekst", "text") if channel == "*" else Text(f"tekst voor {name}", f"text for {name}")


def _means(change: Change, way: Way, saying: Saying) -> str:
    """``contact Storing: telefoon vervallen (050 000 12 90)``."""
    about, kind = subject(way, change.part, saying), name_of(way[-1], change.part, saying)
    means = change.after if change.op is Op.ADDED else change.before
    if not isinstance(means, dict):
        return f"{about}: {kind}"
    value = saying.value(means.get("value"), way[-1].below("value"))
    if change.op is Op.REMOVED:
        return f"{about}: {kind} {saying.pick(Text('vervallen', 'removed'))} ({value})"
    rest = saying.details({key: inner for key, inner in means.items() if key not in ("kind", "value")}, way[-1])
    return f"{about}, {kind} {saying.pick(Text('erbij', 'added'))}: {value}{f' ({rest})' if rest else ''}"


def _path(change: Change, way: Way, saying: Saying) -> str:
    """``onderwerp Bezorging: gaat nu naar het pad Storing (was Algemeen)``."""
    about, path = subject(way, change.part, saying), saying.names.of("paths", str(change.after))
    was = f" (was {saying.names.of('paths', str(change.before))})" if change.before is not None else ""
    now = saying.pick(Text(f"gaat nu naar het pad {path}", f"now goes to path {path}"))
    if saying.names.is_routed(change.path[0]):  # what a route takes never comes to the topic's own path
        now = saying.pick(Text(f"eigen pad nu {path}", f"own path now {path}"))
        was += saying.pick(Text(", maar een route gaat voor", ", but a route goes first"))
    return f"{about}: {now}{was}"


def _share(change: Change, way: Way, saying: Saying) -> str:
    now, was = f"{change.after}%", f"{change.before}%"
    words = Text(
        f"de norm geldt voor {now} van de gesprekken (was {was})",
        f"the target holds for {now} of the conversations (was {was})",
    )
    return f"{subject(way, change.part, saying)}: {saying.pick(words)}"


def _decides(change: Change, way: Way, saying: Saying) -> str:
    who, was = saying.value(change.after, way[-1]), saying.value(change.before, way[-1])
    return saying.pick(Text(f"crisisplan: {who} besluit nu (was {was})", f"crisis plan: {who} decides now (was {was})"))


def _officer(change: Change, way: Way, saying: Saying) -> str:
    who, was = saying.value(change.after, way[-1]), saying.value(change.before, way[-1])
    return saying.pick(
        Text(f"privacy: {who} gaat nu over privacy (was {was})", f"privacy: {who} is now in charge (was {was})")
    )


def _verified(change: Change, way: Way, saying: Saying) -> str:
    on, was = saying.value(change.after, way[-1]), saying.value(change.before, way[-1])
    before = f" (was {was})" if change.before is not None else ""
    return f"{subject(way, change.part, saying)}: {saying.pick(Text(f'nagebeld op {on}', f'verified on {on}'))}{before}"


def _asking(change: Change, way: Way, saying: Saying) -> str:
    words = Text("vragen mag nu in een gesloten kanaal", "asking is now allowed in a closed channel")
    if not change.after:
        words = Text("vragen mag niet meer in een gesloten kanaal", "asking is no longer allowed in a closed channel")
    return f"privacy, {name_of(way[-2], change.part, saying)}: {saying.pick(words)}"


def _clock(change: Change, way: Way, saying: Saying) -> str:
    now, was = saying.value(change.after, way[-1]), saying.value(change.before, way[-1])
    words = Text(f"de tijd telt nu {now} (was {was})", f"time now counts {now} (was {was})")
    return f"{subject(way, change.part, saying)}: {saying.pick(words)}"


def _public(change: Change, way: Way, saying: Saying) -> str:
    words = Text("klanten mogen dit nu weten", "customers may know this now")
    if not change.after:
        words = Text("klanten mogen dit niet meer weten", "customers may no longer know this")
    return f"{subject(way, change.part, saying)}: {saying.pick(words)}"


ITEMS = {
    "contacts.Contact.holders": (
        Text("{} hoort er nu bij", "{} now belongs here"),
        Text("{} hoort er niet meer bij", "{} no longer belongs here"),
    ),
    "contacts.Contact.about": (
        Text("nu ook voor {}", "now also for {}"),
        Text("niet meer voor {}", "no longer for {}"),
    ),
    "escalation.Level.targets": (
        Text("je belt nu ook {}", "now also call {}"),
        Text("je belt {} niet meer", "no longer call {}"),
    ),
    "escalation.Rotation.members": (
        Text("{} doet nu mee", "{} now takes part"),
        Text("{} doet niet meer mee", "{} no longer takes part"),
    ),
    "team.Review.by": (
        Text("{} leest nu mee", "{} now reads along"),
        Text("{} leest niet meer mee", "{} no longer reads along"),
    ),
    "team.Review.when": (Text("nu ook {}", "now also {}"), Text("niet meer {}", "no longer {}")),
    "crisis.Crisis.publishes": (
        Text("{} mag nu publiceren", "{} may now publish"),
        Text("{} mag niet meer publiceren", "{} may no longer publish"),
    ),
    "crisis.PhasePlan.pause": (
        Text("{} nu ook stil", "{} paused too"),
        Text("{} niet meer stil", "{} no longer paused"),
    ),
    "tone.Preferred.instead-of": (
        Text("nu ook in plaats van {}", "now also instead of {}"),
        Text("niet meer in plaats van {}", "no longer instead of {}"),
    ),
    "rules.Require.when": (
        Text("geldt nu ook bij {}", "now also holds at {}"),
        Text("geldt niet meer bij {}", "no longer holds at {}"),
    ),
    "rules.Require.then": (
        Text("{} is nu ook goed", "{} is fine now too"),
        Text("{} is niet meer genoeg", "{} is no longer enough"),
    ),
}
"""By the list: what is said of an item that came, and of one that went."""
MADE: dict[str, Callable[[Change, Way, Saying], str]] = {
    "topics.Topic.path": _path,
    "targets.Target.share": _share,
    "crisis.Crisis.decides": _decides,
    "contacts.Contact.verified-on": _verified,
    "privacy.Privacy.officer": _officer,
    "privacy.Asking.closed": _asking,
    "contacts.Means.public": _public,
    "targets.Target.clock": _clock,
    "goals.Goal.clock": _clock,
    "escalation.Level.clock": _clock,
}
"""By the key that changed."""
