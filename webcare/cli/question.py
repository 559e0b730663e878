"""The question of a customer: typed, piped, or from the log."""

from webcare.cli.pipe import read_pipe
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.channel_names import id_of
from webcare.store.log import messages_of
from webcare.store.workspace import Workspace


def asked_of(
    question: list[str] | None, conversation: str | None, channel: str | None, workspace: Workspace
) -> tuple[str, str | None]:
    """The question, and the id of the channel that it was asked on: that of the option, else of the conversation.

    Raises ``CannotRun`` for a conversation in which nobody asked anything.
    """
    ids = workspace.handbook.channel_ids
    if conversation is not None:
        messages = messages_of(conversation, workspace.path("logs"))
        asked = [message for message in messages if message.direction == "in" and message.body]
        if not asked:
            shown = conversation[:60]
            raise CannotRun(
                Text(f"in gesprek '{shown}' staat geen vraag", f"there is no question in conversation '{shown}'"),
                hint=Text("'webcare log show' toont wat er wel in staat", "'webcare log show' tells what is in it"),
            )
        return asked[-1].body or "", id_of(channel or asked[-1].channel, ids)
    if question in (None, [], ["-"]):
        return read_pipe().decode("utf-8"), id_of(channel, ids)
    return " ".join(question or []), id_of(channel, ids)
