"""What webcare offers to other programs in Python: a reply as a text in, findings out. Its names are in ``webcare``.

Only what ``webcare lint -`` does may happen here: nothing is printed, and whatever stops it is ``CannotRun``.
"""

from datetime import UTC, datetime
from typing import Literal

from webcare.crisis.following import follow
from webcare.crisis.now import phase_now
from webcare.lint import Given, Selection, Session
from webcare.model.finding import Finding
from webcare.store.workspace import Workspace


def lint_text(
    text: str,
    *,
    client: str | None = None,
    channel: str | None = None,
    surface: Literal["open", "closed"] | None = None,
    reply_to: str | None = None,
    customer_name: str | None = None,
) -> list[Finding]:
    """What ``webcare lint -`` finds in a reply, in the order of its output.

    Args:
        text: The reply, with or without front matter; what is given here goes before that.
        client: The client folder; by default the one that the current folder lies in, or none.
        channel: Where it will be sent, as ``x`` or ``email``.
        surface: Who reads along: everybody (``open``) or only the customer (``closed``).
        reply_to: The customer's message.
        customer_name: The customer's name.

    Returns:
        The findings: ``start`` and ``end`` are code-point offsets into ``text``; ``excerpt`` is masked, ``message`` and
        ``hint`` are in both languages. Empty when all is well.

    Raises:
        CannotRun: ``client`` is no client folder, what is needed of its handbook cannot be read, it knows no such
            channel, or ``text`` is too large or is no text.
    """
    given = Given(channel, surface, reply_to, customer_name)
    session = Session(given, client, Selection(), prepare=_follow_plan)
    outcome = session.piped(text.encode("utf-8", "surrogatepass"), None)
    session.refuse_unreadable()
    return outcome.checked.findings


def _follow_plan(workspace: Workspace) -> None:
    """In a crisis a reply is held against the plan, as the command does."""
    holding = phase_now(workspace, datetime.now(UTC))
    if holding is not None:
        follow(workspace, holding)
