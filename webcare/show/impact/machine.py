"""An impact for machines: everything that the text has, and more."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any, TypeVar

import msgspec

from webcare.impact import Impact
from webcare.impact.escalation import CaseLed
from webcare.impact.past import shown
from webcare.impact.replies import Example, Replies
from webcare.impact.serving import Counted, Serving, Waiting
from webcare.impact.standing import CaseChange, Standing
from webcare.impact.suggesting import Suggesting
from webcare.impact.templates import DEFAULT, Template, Templates
from webcare.metrics.cases import Case
from webcare.model.text import Language
from webcare.show import safe
from webcare.show.impact import documents as shape
from webcare.show.impact import words
from webcare.show.machine import VERSION, moment

Made = TypeVar("Made", bound=msgspec.Struct)
GITHUB = {"none": "notice", "look": "notice", "decide": "warning"}
"""The workflow command of each level."""


def impact_json(
    impact: Impact, before: str | None, after: str | None, zone: tzinfo, language: Language
) -> shape.ImpactJson:
    """The document; ``before`` and ``after`` are what the versions are called."""
    made = _Maker(zone, language)
    escalation, verdict = impact.escalation, impact.verdict
    return shape.ImpactJson(
        version=VERSION,
        before=before,
        after=after,
        since=made.moment(impact.span.start),
        until=made.moment(impact.span.end),
        now=impact.now.isoformat(timespec="seconds"),
        verdict=shape.VerdictJson(
            level=verdict.level,
            text=words.verdict(impact, language),
            reasons=[_same(shape.ReasonJson, one, text=words.reason(one, impact, language)) for one in verdict.reasons],
        ),
        replies=made.replies(impact.replies),
        templates=made.templates(impact.templates),
        serving=made.serving(impact.serving),
        escalation=_same(shape.EscalationJson, escalation, examples=[made.led(one) for one in escalation.examples]),
        suggesting=made.suggesting(impact.suggesting),
        broken=impact.left.broken,
        recut=impact.recut,
    )


def github_lines(impact: Impact, language: Language) -> Iterator[str]:
    """One workflow command with the verdict: it is about the whole change, so it annotates no line."""
    yield f"::{GITHUB[impact.verdict.level]} title=webcare diff --impact::{safe.line(words.verdict(impact, language))}"


class _Maker:
    """Makes the parts of a document, with moments in a zone and messages in a language."""

    def __init__(self, zone: tzinfo, language: Language) -> None:
        self.zone, self.language = zone, language

    def moment(self, second: int) -> str:
        return moment(second, self.zone)

    def replies(self, found: Replies) -> shape.RepliesJson:
        rules = sorted({*found.added, *found.gone}, key=lambda rule: (-found.added[rule] - found.gone[rule], rule))
        return _same(
            shape.RepliesJson,
            found,
            by_rule=[shape.RuleJson(rule=rule, added=found.added[rule], gone=found.gone[rule]) for rule in rules],
            failing_examples=[self._reply(one) for one in found.failing_examples],
            passing_examples=[self._reply(one) for one in found.passing_examples],
        )

    def _reply(self, one: Example) -> shape.ReplyJson:
        return _same(shape.ReplyJson, one, message=one.message.in_(self.language))

    def templates(self, found: Templates) -> shape.TemplatesJson:
        return _same(
            shape.TemplatesJson,
            found,
            texts=[
                shape.TextJson(answer=one.answer, channels=[None if name == DEFAULT else name for name in one.channels])
                for one in found.texts
            ],
            failing=[self._template(one) for one in found.failing],
            passing=[self._template(one) for one in found.passing],
            unresolved=[self._template(one) for one in found.unresolved],
        )

    def _template(self, one: Template) -> shape.TemplateJson:
        finding = one.finding
        return shape.TemplateJson(
            answer=one.answer, rule=finding.rule, message=finding.message.in_(self.language), line=finding.line
        )

    def serving(self, found: Serving) -> shape.ServingJson:
        return shape.ServingJson(
            n=found.n,
            held=None if found.held is None else self._counted(found.held),
            as_if=None if found.as_if is None else self._counted(found.as_if),
            as_if_day=None if found.as_if_day is None else found.as_if_day.isoformat(),
            waiting=None if found.waiting is None else self._waiting(found.waiting),
        )

    def _counted(self, found: Counted) -> shape.CountedJson:
        return _same(
            shape.CountedJson,
            found,
            shares=[
                shape.ShareJson(channel=shown(channel), **share._asdict()) for channel, share in found.shares.items()
            ],
            target_examples=[self._case(one) for one in found.target_examples],
            moved_examples=[self._case(one) for one in found.moved_examples],
            late_examples=[self._case(one) for one in found.late_examples],
            timely_examples=[self._case(one) for one in found.timely_examples],
        )

    def _waiting(self, found: Waiting) -> shape.WaitingJson:
        return _same(shape.WaitingJson, found, examples=[self._case(one) for one in found.examples])

    def _case(self, one: CaseChange) -> shape.CaseJson:
        return shape.CaseJson(
            **_which(one.case),
            start=self.moment(one.case.start),
            before=self._standing(one.before),
            after=self._standing(one.after),
        )

    def _standing(self, one: Standing) -> shape.StandingJson:
        return shape.StandingJson(
            target=None if one.target is None else one.target.id,
            due=None if one.due is None else self.moment(one.due),
            state=one.state,
        )

    def led(self, one: CaseLed) -> shape.CaseLedJson:
        return shape.CaseLedJson(
            **_which(one.case),
            at=self.moment(one.case.start),
            before=_same(shape.LedJson, one.before),
            after=_same(shape.LedJson, one.after),
        )

    def suggesting(self, found: Suggesting) -> shape.SuggestingJson:
        examples = [_same(shape.SuggestedJson, one, **_which(one.case)) for one in found.examples]
        return _same(shape.SuggestingJson, found, examples=examples)


def _which(case: Case) -> dict[str, str]:
    return {"conversation": shown(case.conversation), "channel": shown(case.first.channel)}


def _same(kind: type[Made], found: object, **more: Any) -> Made:
    """A part of the document with the fields of what was found, but for those in ``more``."""
    names = (name for name in kind.__struct_fields__ if name not in more)
    return kind(**{name: getattr(found, name) for name in names}, **more)
