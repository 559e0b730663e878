"""``webcare lint``: drafts in, findings out."""

import os
import sys

from webcare.cli import lint_options as options
from webcare.cli import output, refuse
from webcare.cli.language import current, t
from webcare.cli.options import Client, Lang, Level, settled
from webcare.lint import Given, Outcome, Selection, Session
from webcare.lint.drafts import collect, unknown_channel
from webcare.lint.session import UNREADABLE
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.show import lint as show
from webcare.show.findings import finding_lines
from webcare.store import limits
from webcare.store.files import open_regular, read_source, write_text
from webcare.store.workspace import open_workspace


def command(
    drafts: options.Drafts = None,
    channel: options.Channel = None,
    reply_to: options.ReplyTo = None,
    conversation: options.Conversation = None,
    surface: options.SurfaceOption = None,
    form: options.Form = options.LintFormat.auto,
    output_file: options.Output = None,
    fail_on: options.FailOn = None,
    fix: options.Fix = False,
    unsafe: options.Unsafe = False,
    diff: options.Diff = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    batch: options.Batch = None,
    client: Client = None,
    stdin_filename: options.Filename = None,
    zekep: options.Zekep = False,
    statistics: options.Statistics = False,
    baseline: options.KnownIn = None,
    write_baseline: options.WriteKnown = None,
    quiet: options.Quiet = False,
    clipboard: options.Clipboard = False,
    watch: options.Watch = False,
    lang: Lang = None,
) -> int:
    """Kijk antwoorden na op taal, toon, privacy en kanaal.

    De exitcode is 0 als alles goed is, 1 bij bevindingen vanaf --fail-on, en 2 als nakijken niet lukt.
    ---
    Check replies for language, tone, privacy and channel.

    The exit code is 0 when all is well, 1 with findings from --fail-on up, and 2 when checking is impossible.
    """
    if watch:
        asked = dict(locals())
        from webcare.cli.watch import watch_lint

        return watch_lint(command, asked, drafts or [_default_folder(client)])
    given = Given(channel, surface.value if surface else None, _customer(reply_to), None, conversation)
    session = Session(given, client, Selection(_split(select), _split(ignore)), fixing=fix or diff, unsafe=unsafe)
    if batch is not None:
        return _batch(batch, session, fail_on)
    if clipboard:
        from webcare.cli.clipboard import lint_clipboard

        outcomes, refused = [lint_clipboard(session, drafts, stdin_filename, write=fix and not diff)], False
    else:
        paths = drafts or [_default_folder(client)]
        outcomes, refused = _outcomes(paths, session, stdin_filename, write=fix and not diff)
    outcomes = _against(outcomes, baseline, write_baseline)
    stream = sys.stderr if fix and not diff and "-" in (drafts or ()) else sys.stdout
    view = show.View(settled(form), output.style(stream), quiet, session.without_handbook)
    if diff:
        lines = [line for outcome in outcomes for line in show.as_diff(outcome)]
    elif zekep:
        lines = list(show.as_zekep(outcomes, view.style))
    elif statistics:
        lines = list(show.as_statistics(outcomes, view.style))
    else:
        lines = list(show.as_findings(outcomes, view))
    if output_file is None:
        for line in lines:
            output.write(line, stream)
    else:
        write_text(output_file, "".join(f"{line}\n" for line in lines))
    refused = _complain(session) or refused
    code = _failed([finding for item in outcomes for finding in item.checked.findings], fail_on, session)
    return 2 if refused else code


def _against(outcomes: list[Outcome], baseline: str | None, write_baseline: str | None) -> list[Outcome]:
    """The outcomes without what is known; or nothing but known, when the baseline is written now."""
    if baseline is None and write_baseline is None:
        return outcomes
    from webcare.lint import baseline as known

    if write_baseline is not None:
        count = known.write_baseline(write_baseline, [item.checked for item in outcomes])
        output.write(t(f"bewaard als bekend: {count}", f"kept as known: {count}"), sys.stderr)
    counts = known.read_baseline(write_baseline or baseline or "")
    fresh = [known.without_known(item.checked.findings, counts) for item in outcomes]
    return [
        item._replace(checked=item.checked._replace(findings=found))
        for item, found in zip(outcomes, fresh, strict=True)
    ]


def _outcomes(
    paths: list[str], session: Session, stdin_filename: str | None, *, write: bool
) -> tuple[list[Outcome], bool]:
    """What came of every path, and whether one could not be read; that is said, and the rest goes on."""
    outcomes: list[Outcome] = []
    refused = False
    for path in paths:
        try:
            if path == "-":
                outcome = session.piped(sys.stdin.buffer.read(limits.DRAFT + 1), stdin_filename)
                outcomes.append(outcome)
                if write:
                    output.write_bytes((outcome.fixed.text if outcome.fixed else outcome.before).encode())
                continue
            for file in collect([path]):
                try:
                    outcomes.append(session.file(file, write=write))
                except CannotRun as problem:
                    if problem.place is None:
                        raise
                    refused = bool(refuse(problem))
        except CannotRun as problem:
            if problem.place is None:
                raise
            refused = bool(refuse(problem))
    return outcomes, refused


def _complain(session: Session) -> bool:
    """Say on standard error what is wrong with the handbook that the drafts were held against.

    True when a part that was needed could not be read at all: then the verdicts are not to be relied on.
    """
    wrong = sorted(session.handbook_findings, key=lambda finding: finding.rule not in UNREADABLE)
    style = output.style(sys.stderr)
    for finding in wrong[:3]:
        for line in finding_lines(finding, style):
            output.write(line, sys.stderr)
    if wrong:
        count = len(wrong)
        more = t(
            f"bevindingen in het handboek: {count}; zie 'webcare check'",
            f"findings in the handbook: {count}; see 'webcare check'",
        )
        output.write(f"webcare: {more}", sys.stderr)
    return any(finding.rule in UNREADABLE for finding in wrong)


def _failed(findings: list[Finding], fail_on: Level | None, session: Session) -> int:
    limit = Severity[(fail_on.value if fail_on else session.fail_on).upper()]
    return int(any(finding.severity >= limit for finding in findings))


def _customer(reply_to: str | None) -> str | None:
    if reply_to is None or not reply_to.startswith("@"):
        return reply_to
    if not os.path.exists(reply_to[1:]) and " " in reply_to:
        return reply_to  # a customer's message may well begin with a mention
    return read_source(reply_to[1:], limits.DRAFT).text


def _split(names: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for listed in names or [] for name in listed.split(",") if name.strip())


def _default_folder(client: str | None) -> str:
    workspace = open_workspace(".", client)
    if workspace.root is None:
        raise CannotRun(
            Text("geen concept, en hier is geen klantmap", "no draft, and there is no client folder here"),
            hint=Text(
                "noem een bestand, of geef het concept door een pijp: webcare lint -",
                "name a file, or pipe the draft in: webcare lint -",
            ),
        )
    folder = os.path.relpath(workspace.path("drafts"))
    if not os.path.isdir(folder):
        raise CannotRun(Text("deze map bestaat niet", "this folder does not exist"), place=folder)
    return folder


def _batch(path: str, session: Session, fail_on: Level | None) -> int:
    from webcare.lint.batch import lint_batch

    workspace = session.workspace("." if path == "-" else os.path.dirname(os.path.abspath(path)))
    if session.given.channel and (problem := unknown_channel(session.given.channel, workspace)):
        raise problem
    code = 0
    with sys.stdin.buffer if path == "-" else open_regular(path) as lines:
        for item in lint_batch(lines, path, session.given, workspace, session.selection.rules(workspace)):
            code |= _failed(item.checked.findings, fail_on, session)
            output.write(show.batch_line(item, current()))
    return 2 if _complain(session) else code
