"""``webcare stats --case``: one conversation counted out."""

from datetime import tzinfo
from typing import TYPE_CHECKING

from webcare.cli import output
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.metrics.question import Question


def show_case(
    conversation: str, paths: list[str], question: "Question", zone: tzinfo, form: str, output_file: str | None
) -> int:
    """The cases of a conversation, as text or JSON. Raises ``CannotRun`` for another form, or an unknown one."""
    from webcare.show.machine import pretty
    from webcare.show.stats.case import cases_lines
    from webcare.show.stats.case_machine import cases_json
    from webcare.stats.case import case_stories

    if form not in ("text", "json"):
        raise CannotRun(
            Text(f"één gesprek is er niet als {form}", f"one conversation does not come as {form}"),
            hint=Text("kies text of json", "choose text or json"),
            place="--format",
        )
    told = case_stories(paths, conversation, question)
    style = output.style_for(output_file)
    if form == "json":
        text = pretty(cases_json(conversation, told, zone))
    else:
        text = "\n".join(cases_lines(conversation, told, style, zone))
    output.deliver(text, output_file)
    return 0
