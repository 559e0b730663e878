"""What each case is: a question, a complaint, a compliment. The log says so, or else the words do."""

from collections.abc import Collection

from webcare.digest.saying import opening
from webcare.language.intent import intent_of
from webcare.language.reading import Reading
from webcare.metrics.cases import Case
from webcare.model.record import Intent, Message

MOST = 5_000
"""Cases of which the words are read, some five seconds of work. Of more none is: a part would only mislead."""


class Kinds:
    """The kinds of some cases. ``recognised`` of them were told by their words."""

    def __init__(self, cases: Collection[Case]) -> None:
        readable = [case.first for case in cases if case.first.intent is None and _is_readable(case.first)]
        self._read: dict[str, Intent] = {}
        if len(readable) <= MOST:
            self._read = {one.id: intent_of(Reading(opening(one.body))) for one in readable}
        self.recognised = len(self._read)

    def of(self, case: Case) -> Intent | None:
        """What a case is; None when nobody can say."""
        return case.first.intent or self._read.get(case.first.id)


def _is_readable(message: Message) -> bool:
    return bool(message.body and message.body.strip()) and (message.language or "nl").startswith("nl")
