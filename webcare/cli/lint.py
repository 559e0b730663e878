"""``webcare lint``: drafts in, findings out."""

import os
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from webcare import limits
from webcare.cli import lint_options as options
from webcare.cli import output, refuse
from webcare.cli.lint_base import read_known, settle
from webcare.cli.lint_output import complain, failed, kept, view_for, write_all
from webcare.cli.options import Channel, Client, Conversation, Lang, Output, SettingsFrom, split
from webcare.cli.pipe import read_pipe
from webcare.lint import Given, Outcome, Selection, Session
from webcare.lint.drafts import collect
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.show import lint as show
from webcare.store.files import read_source
from webcare.store.workspace import open_workspace

if TYPE_CHECKING:
    from webcare.lint.baseline import Known


def command(
    drafts: options.Drafts = None,
    channel: Channel = None,
    reply_to: options.ReplyTo = None,
    conversation: Conversation = None,
    surface: options.SurfaceOption = None,
    form: options.Form = options.LintFormat.auto,
    output_file: Output = None,
    fail_on: options.FailOn = None,
    fix: options.Fix = False,
    unsafe: options.Unsafe = False,
    show_fixes: options.ShowFixes = False,
    diff: options.Diff = False,
    select: options.Select = None,
    skip: options.Skip = None,
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
    settings_from: SettingsFrom = None,
    lang: Lang = None,
) -> int:
    """Kijk antwoorden na op taal, toon, privacy en kanaal.

    De exitcode is 0 als alles goed is, 1 bij bevindingen vanaf --fail-on, en 2 als nakijken niet lukt.

    In CI: met --settings-from origin/main gelden webcare.toml, 'negeer' en een baseline zoals ze daar zijn. Zo kan een
    wijziging zichzelf niet vrijstellen.
    ---
    Check replies for language, tone, privacy and channel.

    The exit code is 0 when all is well, 1 with findings from --fail-on up, and 2 when checking is impossible.

    In CI: with --settings-from origin/main, webcare.toml, 'ignore' and a baseline hold as they are there. So a change
    cannot exempt itself.
    """
    if watch:
        asked = dict(locals())
        from webcare.cli.lint_watch import watch_lint

        return watch_lint(command, asked, drafts or [_default_folder(client)])
    given = Given(channel, surface.value if surface else None, _customer(reply_to), None, conversation)
    session = Session(
        given,
        client,
        Selection(split(select), split(skip)),
        fixing=fix or diff,
        unsafe=unsafe,
        prepare=partial(settle, settings_from=settings_from, quiet=quiet),
    )
    known = None if baseline is None or write_baseline is not None else read_known(baseline, settings_from)
    if batch is not None:
        others = {"--fix": fix, "--diff": diff, "--show-fixes": show_fixes, "--zekep": zekep, "--clipboard": clipboard}
        from webcare.cli.lint_batch import lint_records

        return lint_records(batch, session, others, form, output_file, fail_on, statistics, known, write_baseline)
    if clipboard:
        from webcare.cli.clipboard import lint_clipboard

        outcomes, refused = [lint_clipboard(session, drafts, stdin_filename, write=fix and not diff)], False
    else:
        paths = drafts or [_default_folder(client)]
        outcomes, refused = _outcomes(paths, session, stdin_filename, write=fix and not diff)
    outcomes = _against(outcomes, known, write_baseline)
    stream = sys.stderr if fix and not diff and "-" in (drafts or ()) else sys.stdout
    found = [finding for item in outcomes for finding in item.checked.findings]
    view = view_for(form, stream, output_file)._replace(
        quiet=quiet, without_handbook=session.without_handbook, show_fixes=show_fixes
    )
    if diff:
        lines = [line for outcome in outcomes for line in show.as_diff(outcome)]
    elif zekep:
        lines = list(show.as_zekep(outcomes, view))
    elif statistics:
        lines = list(show.as_statistics(Counter(finding.rule for finding in found), view))
    else:
        lines = list(show.as_findings(outcomes, view))
    write_all(lines, stream, output_file)
    refused = complain(session) or refused
    return 2 if refused else failed(max((finding.severity for finding in found), default=0), fail_on, session)


def _against(outcomes: list[Outcome], known: "Known | None", write_baseline: str | None) -> list[Outcome]:
    """The outcomes without what is known; or nothing but known, when the baseline is written now."""
    if write_baseline is not None:
        from webcare.lint import baseline

        kept(baseline.write_baseline(write_baseline, [item.checked for item in outcomes]))
        known = baseline.read_baseline(write_baseline)
    return outcomes if known is None else [item._replace(checked=known.less(item.checked)) for item in outcomes]


def _outcomes(
    paths: list[str], session: Session, stdin_filename: str | None, *, write: bool
) -> tuple[list[Outcome], bool]:
    """What came of every path, and whether one could not be read; that is said, and the rest goes on."""
    outcomes: list[Outcome] = []
    refused = False
    for path in paths:
        try:
            if path == "-":
                outcome = session.piped(read_pipe(stdin_filename), stdin_filename)
                outcomes.append(outcome)
                if write:
                    fixed = outcome.fixed.text if outcome.fixed else outcome.before
                    output.refuse_commands(fixed)
                    output.write_bytes(fixed.encode())
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


def _customer(reply_to: str | None) -> str | None:
    if reply_to is None or not reply_to.startswith("@"):
        return reply_to
    if not os.path.exists(reply_to[1:]) and " " in reply_to:
        return reply_to  # a customer's message may well begin with a mention
    return read_source(reply_to[1:], limits.DRAFT).text


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
        raise CannotRun(
            Text("deze map bestaat niet", "this folder does not exist"),
            hint=Text("maak hem, of noem een bestand", "make it, or name a file"),
            place=folder,
        )
    return folder
