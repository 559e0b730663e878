"""Een norm die verlopen is, zonder opvolger
A target that ran out, without a successor

De oude norm laten staan is goed: daarmee meet je de oude gesprekken. Maar voor vandaag moet er ook een zijn, voor
dezelfde kanalen, onderwerpen en prioriteiten.

Keeping the old target is right: the old cases are measured by it. But there must be one for today too, for the same
channels, topics and priorities.

datum: 2026-11-22
fout: handbook/targets.yaml
    - {id: klacht-2025, topics: [klacht], first-response: 1h, valid-from: 2025-01-01, valid-until: «2025-12-31»}
    - {id: overig, first-response: 8h, valid-from: 2025-01-01}

datum: 2026-11-22
goed: handbook/targets.yaml
    - {id: klacht-2026, topics: [klacht], first-response: 30m, valid-from: 2026-01-01}
    - {id: klacht-2025, topics: [klacht], first-response: 1h, valid-from: 2025-01-01, valid-until: 2025-12-31}
"""

from collections.abc import Iterator, Sequence

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks
from webcare.model.finding import Severity
from webcare.model.handbook.targets import Target
from webcare.model.text import Text

MESSAGE = Text("deze norm is verlopen, en er is geen nieuwe voor hetzelfde", "this target ran out and has no successor")
HINT = Text("zet de nieuwe norm erbij, met valid-from", "add the new target, with valid-from")


@folder_rule("handboek/norm-verlopen", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each target whose last day is past, where none of today or later is for all that it was for."""
    if client.handbook.unsure("targets"):
        return  # the successor may be among what could not be read
    targets = client.handbook.targets
    current = [one for one in targets if one.valid_until is None or one.valid_until >= client.today]
    past = {one.id: one for one in targets if one not in current}
    for tree, source in client.files("targets"):
        for node in blocks(tree):
            name, until = node.get("id"), node.get("valid-until")
            target = past.get(getattr(name, "text", ""))
            if target is None or until is None or target.valid_until is None:
                continue
            everywhere: tuple[None] = (None,)
            channels: Sequence[str | None] = target.channels or everywhere
            if not all(any(_succeeds(one, target, channel) for one in current) for channel in channels):
                yield at(until, source, MESSAGE, HINT)


def _succeeds(new: Target, old: Target, channel: str | None) -> bool:
    """Is the new target for what the old one was for on a channel, and just as particular?

    A catch-all does not succeed a promise about complaints.
    """
    return (
        (channel in new.channels if channel is not None else not new.channels)
        and bool(new.topics) == bool(old.topics)
        and set(old.topics) <= set(new.topics)
        and bool(new.priorities) == bool(old.priorities)
        and set(old.priorities) <= set(new.priorities)
    )
