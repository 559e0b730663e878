"""What was suggested as the documents of ``documents``."""

from collections.abc import Mapping, Sequence

from msgspec import UNSET, UnsetType

from webcare.desk import Suggested, Suggestion
from webcare.model.text import Language
from webcare.rendering import Rendered
from webcare.show.machine import VERSION, finding_json
from webcare.show.suggest.documents import (
    AskJson,
    HoldingJson,
    InCrisisJson,
    PastJson,
    ReachJson,
    SuggestedJson,
    SuggestJson,
    SuggestLineJson,
    WhyJson,
)
from webcare.suggest.batch import Answered
from webcare.suggest.holding import Holding
from webcare.suggest.past import Past


def suggest_json(
    suggestion: Suggestion,
    rendered: Mapping[str, Rendered | None],
    holding: Holding | None,
    past: Sequence[Past],
    crisis: InCrisisJson | None,
) -> SuggestJson:
    """The verdict, the suggestions (also with the verdict none), what to send; in a crisis the plan."""
    return SuggestJson(
        version=VERSION,
        verdict=suggestion.verdict,
        suggestions=[_suggested(item, rendered.get(item.answer.id)) for item in suggestion.suggested],
        holding=None if holding is None else _holding(holding),
        crisis=crisis or UNSET,
        past=[
            PastJson(
                conversation=one.conversation,
                at=one.at,
                question=one.question,
                reply=one.reply,
                likeness=round(one.likeness, 3),
            )
            for one in past
        ],
    )


def line_json(answered: Answered, language: Language) -> SuggestLineJson:
    """What fits one question of many, or what is wrong with its line."""
    suggestion = answered.suggestion
    return SuggestLineJson(
        version=VERSION,
        id=answered.id,
        line=answered.line,
        verdict=None if suggestion is None else suggestion.verdict,
        suggestions=[] if suggestion is None else [_suggested(item, None) for item in suggestion.suggested],
        findings=[finding_json(finding, language) for finding in answered.findings],
    )


def _suggested(item: Suggested, rendered: Rendered | None) -> SuggestedJson:
    text: str | UnsetType = UNSET
    missing: list[str] | UnsetType = UNSET
    if rendered is not None:
        text, missing = rendered.text, [one.name for one in rendered.missing]
    return SuggestedJson(
        answer=item.answer.id,
        title=item.answer.title,
        probability=round(item.probability, 4),
        why=WhyJson(words=item.why.words, example=item.why.example, likeness=round(item.why.likeness, 3)),
        text=text,
        missing=missing,
    )


def _holding(holding: Holding) -> HoldingJson:
    ask = holding.escalate
    return HoldingJson(
        answer=holding.answer,
        text=holding.text,
        missing=[one.name for one in holding.missing],
        due=holding.due.isoformat() if holding.due else None,
        escalate=None
        if ask is None
        else AskJson(
            path=ask.path,
            contact=ask.contact,
            name=ask.name,
            reach=[ReachJson(kind=kind, value=value) for kind, value in ask.reach],
        ),
    )
