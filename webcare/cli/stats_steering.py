"""``webcare stats --goals``, ``--workload``, ``--save`` and ``--baseline``: what a desk is steered by."""

import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from webcare.cli import output
from webcare.cli.language import current
from webcare.cli.progress import show_progress
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.metrics.question import Part
    from webcare.model.handbook.goals import Goals
    from webcare.show.blocks import Block
    from webcare.show.findings import Style
    from webcare.stats.baseline_file import Baseline
    from webcare.stats.report import Report, Request
    from webcare.store.workspace import Workspace


class Asked(NamedTuple):
    """Of which client and logs, when, and what is to become of it."""

    workspace: "Workspace"
    paths: list[str]
    request: "Request"
    now: datetime
    form: str
    output_file: str | None
    share: bool


def show_goals(asked: Asked, *, check: bool) -> int:
    """Every goal of the handbook beside what was measured; with ``check`` exit code 1 when one was missed."""
    from webcare.metrics.question import Part
    from webcare.show.stats.goals import goals_blocks
    from webcare.show.stats.goals_machine import goals_json
    from webcare.stats.gathered import gather, report_on
    from webcare.stats.goal_cases import asks_for_cases, from_cases
    from webcare.stats.goals import BY, is_missed, period_of_goal, standings, without_few
    from webcare.stats.report import period_of, report

    check_form(asked.form)
    workspace, paths, request, now, *_ = asked
    goals, zone = _readable_goals(workspace, check=check), request.zone or now.tzinfo
    assert zone is not None  # noqa: S101  the command line settles it
    today = now.astimezone(zone).date()
    periods = list(dict.fromkeys(period_of_goal(goal, request.days, today) for goal in goals.values()))
    parts = [Part(period_of(days, request, zone, int(now.timestamp())), BY) for days in periods]
    elsewhere = None
    if asks_for_cases(goals):
        gathered = gather(workspace, paths, request, now, show_progress(), parts)
        made, elsewhere = report_on(gathered), from_cases(gathered, workspace)
    else:
        made = report(workspace, paths, request, now, show_progress(), parts)
    groups = dict(zip(periods, made.further, strict=True))
    found = standings(goals, request.days, today, groups, elsewhere, workspace.handbook.channels)
    missed = is_missed(found)
    found = [without_few(standing) for standing in found] if asked.share else found
    write(asked, lambda style: goals_blocks(found, made, style), lambda: goals_json(found, made, current()))
    mistaken = next((standing for standing in found if standing.is_mistaken and standing.reason is not None), None)
    if check and mistaken is not None and mistaken.reason is not None:
        reason = mistaken.reason
        raise CannotRun(
            Text(f"niet te beoordelen: {reason.nl}", f"cannot be judged: {reason.en}"),
            place=f"goals.yaml {mistaken.id}",
        )
    return int(check and missed)


def _readable_goals(workspace: "Workspace", *, check: bool) -> "Goals":
    """The goals; what cannot be read of them is told. Raises ``CannotRun`` for that with ``check``."""
    from webcare.model.finding import Severity
    from webcare.show.findings import finding_line

    goals = workspace.handbook.goals
    names = {name for _, name in workspace.handbook.files("goals")}
    wrong = [one for one in workspace.handbook.findings if one.path in names and one.severity is Severity.ERROR]
    for finding in wrong:
        output.write(finding_line(finding, output.style(sys.stderr)), sys.stderr)
    if wrong and check:
        raise CannotRun(
            Text("niet alle doelen zijn te lezen", "not every goal can be read"),
            hint=Text("verbeter eerst wat webcare check noemt", "first mend what webcare check names"),
            place=wrong[0].path,
        )
    return goals


def show_workload(asked: Asked) -> int:
    """The work by the hour, and how many people it takes."""
    from webcare.show.stats.workload import workload_blocks
    from webcare.show.stats.workload_machine import workload_json
    from webcare.stats.gathered import gather
    from webcare.stats.workload import workload

    check_form(asked.form)
    if asked.share:
        raise CannotRun(
            Text("de werkdruk is niet om te delen: per uur zijn het te weinig", "the workload is not for sharing"),
            hint=Text("laat --share weg, en houd het in het team", "leave --share out, and keep it in the team"),
            place="--share",
        )
    gathered = gather(asked.workspace, asked.paths, asked.request, asked.now, show_progress())
    found, goals = workload(gathered), asked.workspace.handbook.goals
    write(
        asked,
        lambda style: workload_blocks(found, goals, gathered, style),
        lambda: workload_json(found, gathered, current()),
    )
    return 0


def show_comparison(asked: Asked, baseline: str, save: str | None) -> int:
    """The measurement beside the one in a file; ``save`` keeps it too."""
    from webcare.show.stats.baseline import comparison_blocks
    from webcare.show.stats.baseline_machine import comparison_json
    from webcare.stats.baseline import compare
    from webcare.stats.baseline_file import load
    from webcare.stats.sharing import shareable

    check_form(asked.form)
    before = load(baseline)
    made = _read(asked, [_by_channel(asked)])
    measurement = _measurement(made, asked)
    if save is not None:
        _keep(measurement, save)
    found, made = compare(before, measurement), shareable(made) if asked.share else made
    write(asked, lambda style: comparison_blocks(found, made, style), lambda: comparison_json(found, made, current()))
    return 0


def make_report(asked: Asked, save: str | None, further: "Sequence[Part]" = ()) -> "Report":
    """The report, ``further`` parts answered last; ``save`` is where the measurement of the same reading is kept."""
    if save is None:
        return _read(asked, further)
    made = _read(asked, [_by_channel(asked), *further])
    _keep(_measurement(made, asked), save)
    return made


def _read(asked: Asked, further: "Sequence[Part]") -> "Report":
    from webcare.stats.report import report

    return report(asked.workspace, asked.paths, asked.request, asked.now, show_progress(), further)


def _by_channel(asked: Asked) -> "Part":
    """What a measurement needs beside the report: the first of its further parts."""
    from webcare.metrics.question import Part
    from webcare.stats.report import period_of

    request, now = asked.request, asked.now
    zone = request.zone or now.tzinfo
    assert zone is not None  # noqa: S101  the command line settles it
    return Part(period_of(request.days, request, zone, int(now.timestamp())), ("channel",))


def _measurement(made: "Report", asked: Asked) -> "Baseline":
    """What ``--save`` keeps of a report; with ``--share`` without what is too small."""
    from webcare.stats.baseline import baseline
    from webcare.stats.sharing import shareable

    made = shareable(made) if asked.share else made
    return baseline(made, made.further[0])


def _keep(measurement: "Baseline", path: str) -> None:
    from webcare.show.stats.baseline import saved_line
    from webcare.stats.baseline_file import save

    save(measurement, path)
    output.notice(saved_line(path, measurement))


def check_form(form: str) -> None:
    """Raise ``CannotRun`` for a form in which these reports do not come, before a large log is read for nothing."""
    if form not in ("text", "md", "json"):
        raise CannotRun(
            Text(f"dit is er niet als {form}", f"this does not come as {form}"),
            hint=Text("kies text, md of json", "choose text, md or json"),
            place="--format",
        )


def only_one(**asked: bool) -> None:
    """Raise ``CannotRun`` when more than one report is asked for at once."""
    named = [f"--{name}" for name, is_asked in asked.items() if is_asked]
    if len(named) > 1:
        listed = ", ".join(named)
        raise CannotRun(Text(f"kies één van {listed}", f"choose one of {listed}"), place=named[1])


def write(asked: Asked, blocks: "Callable[[Style], Iterable[Block]]", document: Callable[[], Any]) -> None:
    """Write it as text, Markdown or JSON. Raises ``CannotRun`` for another form."""
    from webcare.show.blocks import markdown_lines, text_lines
    from webcare.show.machine import pretty

    check_form(asked.form)
    style = output.style_for(asked.output_file)
    if asked.form == "json":
        text = pretty(document())
    else:
        text = "\n".join(markdown_lines(blocks(style)) if asked.form == "md" else text_lines(blocks(style), style))
    output.deliver(text, asked.output_file)
