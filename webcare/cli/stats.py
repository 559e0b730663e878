"""``webcare stats``: how fast and how well the desk answers, and how that was counted."""

from typing import NoReturn

from webcare.cli import output
from webcare.cli import stats_options as options
from webcare.cli.options import At, Client, Files, Lang, Output, Since, Until, by_ending


def command(
    since: Since = None,
    until: Until = None,
    by: options.By = "channel",
    metric: options.Metric = "first_response_time",
    period_by: options.Period = options.PeriodBy.received,
    form: options.Form = options.Format.text,
    output_file: Output = None,
    explain: options.Explain = None,
    case: options.Case = None,
    share: options.Share = False,
    per_agent: options.PerAgent = False,
    goals: options.Goals = False,
    check_goals: options.CheckGoals = False,
    workload: options.Workload = False,
    quality: options.Quality = False,
    parity: options.Parity = False,
    profile: options.Profile = None,
    save: options.Save = None,
    baseline: options.Baseline = None,
    file: Files = None,
    at: At = None,
    tz: options.Zone = None,
    log_tz: options.LogZone = None,
    memory: options.Memory = None,
    cluster: options.Cluster = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Meet hoe snel en hoe goed jullie antwoorden.

    Per kanaal zie je hoelang klanten op de eerste reactie wachten, in kloktijd en in openingstijd, hoe vaak dat binnen
    de norm was, en wie er nog wacht. Daaronder staat hoe alles is geteld, en wat niet meetelt en waarom.

    Groepeer met --by naar channel, surface, initiative, trigger, intent, topic, reach, tag, agent, template, month,
    week, day, weekday of hour, ook samen. Een MAAT is een duur, zoals first_response_time; --explain kent ook wat in
    elk rapport staat: response_rate, within_target, reopens en csat.
    ---
    Measure how fast and how well you answer.

    By channel you see how long customers wait for the first response, in calendar and in business time, how often
    that was within target, and who still waits. Below you read how everything was counted, and what was left out and
    why.

    Group with --by: channel, surface, initiative, trigger, intent, topic, reach, tag, agent, template, month, week,
    day, weekday or hour, together too. A METRIC is a duration, such as first_response_time; --explain also knows what
    every report has: response_rate, within_target, reopens and csat.
    """
    from webcare.calendar.period import read_period
    from webcare.cli.log_files import logs_given
    from webcare.cli.stats_output import write, write_page
    from webcare.cli.stats_steering import Asked, make_report, only_one
    from webcare.cli.values import in_client, moment_of, named_zone
    from webcare.stats.report import Request, ask
    from webcare.stats.sharing import shareable

    if explain is not None:
        return _explain(explain)
    if form is options.Format.text:
        form = by_ending(output_file, form)
    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    zone, log_zone = named_zone(tz or workspace.config.timezone), log_tz or tz
    paths = logs_given(file, workspace)
    request = Request(
        read_period(since, until, now.astimezone(zone).date()),
        options.dimensions_of(by, per_agent=per_agent),
        period_by.value,
        zone,
        named_zone(log_zone) if log_zone else None,
        memory,
        cluster,
    )
    if cluster is not None and (case is not None or quality or parity or profile is not None):
        _refuse_cluster()
    if memory is not None:
        from webcare.metrics.duck.running import own_share

        own_share(memory)  # says what is no amount, also where the log is too small to need it
    if case is not None:
        from webcare.cli.stats_case import show_case

        return show_case(case, paths, ask(workspace, request, now), zone, form.value, output_file)
    asked = Asked(workspace, paths, request, now, form.value, output_file, share)
    if goals or check_goals or workload or baseline is not None or save is not None:
        from webcare.cli.stats_steering import show_comparison, show_goals, show_workload

        only_one(
            goals=goals or check_goals,
            workload=workload,
            baseline=baseline is not None,
            quality=quality,
            parity=parity,
            profile=profile is not None,
        )
        if goals or check_goals:
            return show_goals(asked, check=check_goals)
        if workload:
            return show_workload(asked)
        if baseline is not None:
            return show_comparison(asked, baseline, save)
    if quality or parity or profile is not None:
        from webcare.cli.stats_further import show

        if save is not None:
            make_report(asked, save)
        return show(asked, quality=quality, profile=profile)
    if form is options.Format.html:
        return write_page(asked, save, options.metric_of(metric))
    made = make_report(asked, save)
    write(shareable(made) if share else made, form, options.metric_of(metric), output_file)
    return 0


def _explain(name: str) -> int:
    from webcare.show.stats.explained import explained
    from webcare.stats.explain import METRICS

    output.write_lines(explained(options.one_of(name, list(METRICS), "--explain"), output.style()))
    return 0


def _refuse_cluster() -> NoReturn:
    from webcare.model.errors import CannotRun
    from webcare.model.text import Text

    raise CannotRun(
        Text(
            "--case, --quality, --parity en --profile lezen het logboek hier",
            "--case, --quality, --parity and --profile read the log here",
        ),
        hint=Text("laat --cluster daarbij weg", "leave out --cluster with those"),
        place="--cluster",
    )
