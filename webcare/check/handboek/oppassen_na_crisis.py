"""Oppassen dat later begint dan de crisis
A watch that begins after its crisis

Oppassen komt vóór crisis. Ligt de drempel ervoor hoger dan die van de crisis zelf, op dezelfde kanalen en over dezelfde
tijd, dan waarschuwt hij pas als het al te laat is.

A watch comes before a crisis. When its threshold is higher than that of the crisis itself, on the same channels and over
the same time, it warns when it is too late already.

fout: handbook/crisis.yaml
    thresholds:
      - {phase: watch, messages: «70», within: 1h}
      - {phase: crisis, messages: 60, within: 1h}
    decides: anna
    publishes: [anna]

goed: handbook/crisis.yaml
    thresholds:
      - {phase: watch, messages: 20, within: 1h}
      - {phase: watch, messages: 70, within: 4h}
      - {phase: crisis, messages: 60, within: 1h}
    decides: anna
    publishes: [anna]
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.plans import thresholds
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.handbook.crisis import Threshold
from webcare.model.text import Text

MESSAGE = Text("dan is het eerder crisis dan oppassen", "then it is a crisis before it is a watch")


@folder_rule("handboek/oppassen-na-crisis", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each number of a watch that is higher than that of a crisis under the same conditions."""
    listed = list(thresholds(client))
    for one, block, source in listed:
        for other, _, _ in listed if one.phase == "watch" else ():
            key = _later(one, other)
            place = block.get(key) if key is not None else None
            if place is not None:
                limit = other.messages if key == "messages" else other.times_normal
                yield at(place, source, MESSAGE, Text(f"neem hier hoogstens {limit}", f"take {limit} here at most"))


def _later(watch: Threshold, crisis: Threshold) -> str | None:
    """The key by which a watch begins later than a crisis that it should come before."""
    if crisis.phase != "crisis" or crisis.within != watch.within or set(crisis.channels) != set(watch.channels):
        return None
    if watch.messages > crisis.messages:
        return "messages"
    return "times-normal" if watch.times_normal > crisis.times_normal else None
