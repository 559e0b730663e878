"""The whole replay: read the log once, and hold it against both versions, part by part."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from webcare.impact.changed import Changed
from webcare.impact.escalation import Escalation, replay_escalation
from webcare.impact.past import Span, Wanted, read_past
from webcare.impact.replies import Comparison, Replies, replay_replies
from webcare.impact.serving import Serving, replay_serving
from webcare.impact.suggesting import Suggesting, replay_suggesting
from webcare.impact.templates import Templates, replay_templates
from webcare.impact.verdict import Verdict, judge_impact
from webcare.metrics.question import Left, Tell
from webcare.store.workspace import Workspace

PARTS = {"past": 10, "replies": 60, "templates": 8, "serving": 6, "escalation": 8, "suggesting": 8}
"""How much of the progress each part is, in a hundred: about its share of the time."""


class Impact(NamedTuple):
    """What a change would have meant. ``left`` is what of the log could not be read or counts for nothing."""

    span: Span
    now: datetime
    replies: Replies
    templates: Templates
    serving: Serving
    escalation: Escalation
    suggesting: Suggesting
    verdict: Verdict
    left: Left
    recut: bool
    """The settings that cut conversations into cases differ: the cases are those of before the change."""


def replay(
    before: Workspace,
    after: Workspace,
    paths: Sequence[str],
    now: datetime,
    wanted: Wanted | None = None,
    tell: Tell | None = None,
) -> Impact:
    """Replay both versions of a client over the logs at these paths, as they were at a moment with an offset.

    Raises ``CannotRun`` for a log that cannot be read.
    """
    progress = _Progress(tell)
    changed = Changed(before, after)
    comparison = Comparison(changed)
    past = read_past(paths, before, now, wanted or Wanted(), progress.part("past"))
    replies = replay_replies(past, changed, comparison, progress.part("replies"))
    templates = replay_templates(changed, comparison, progress.part("templates"))
    serving = replay_serving(past, changed, progress.part("serving"))
    escalation = replay_escalation(past, changed, progress.part("escalation"))
    suggesting = replay_suggesting(past, changed, progress.part("suggesting"))
    progress.done()
    recut = "stats" in changed.settings
    verdict = judge_impact(replies, templates, serving, escalation, suggesting)
    return Impact(past.span, now, replies, templates, serving, escalation, suggesting, verdict, past.left, recut)


class _Progress:
    """Progress in hundredths of the whole, told part by part; a part that has nothing to do says nothing."""

    def __init__(self, tell: Tell | None) -> None:
        self._tell = tell

    def part(self, name: str) -> Tell | None:
        """What to tell a part how far it is."""
        if self._tell is None:
            return None
        tell, before, size = self._tell, sum(list(PARTS.values())[: list(PARTS).index(name)]), PARTS[name]
        return lambda done, whole: tell(min(99, before + size * done // max(1, whole)), 100)

    def done(self) -> None:
        """All is done."""
        if self._tell is not None:
            self._tell(100, 100)
