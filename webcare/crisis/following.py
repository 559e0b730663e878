"""What other commands do differently while a phase of the plan holds."""

from collections.abc import Sequence

import msgspec

from webcare.crisis.now import Holding
from webcare.model.config import Override, RuleSettings
from webcare.model.handbook.crisis import Statement
from webcare.model.handbook.tone import Tone
from webcare.store.workspace import Workspace

STRICTER = {"jokes": "empathisch/misplaatste-toon", "emoji": "kanaal/emoji"}
"""The rule that keeps watch over what the plan pauses, which then makes an error."""
WHY = "crisis.yaml"
SHARED = 2
"""Words of content that a customer and a statement must have in common, when nothing else says that it fits."""


def follow(workspace: Workspace, holding: Holding) -> None:
    """Hold drafts against the plan: what it pauses is an error, whatever ``webcare.toml`` makes of it.

    Changes the settings and the tone of this ``workspace`` only; it must not have been linted with yet.
    """
    rules: RuleSettings = {rule: {"severity": "error"} for what, rule in STRICTER.items() if what in holding.pause}
    if rules:
        lint = workspace.config.lint
        stricter = msgspec.structs.replace(lint, override=[*lint.override, Override(rules=rules, reason=WHY)])
        workspace.config = msgspec.structs.replace(workspace.config, lint=stricter)
    if "emoji" in holding.pause:
        workspace.handbook.tone = _without_emoji(workspace.handbook.tone)


def _without_emoji(tone: Tone) -> Tone:
    return msgspec.structs.replace(tone, emoji=msgspec.structs.replace(tone.emoji, most=0))


def statement_for(holding: Holding, question: str, topic: str | None, channel: str | None) -> Statement | None:
    """The holding statement to offer for a customer's question, when the question is about the crisis.

    Who names a signal of the plan gets a statement that names it too, or has most words in common, or none: the text of
    another calamity would do harm. Else it must be about what many write of now (``topic``), and the statement is the
    one of that name.
    """
    from webcare.crisis.signals import named_in

    signals = named_in(question, holding.plan.signals)
    fitting = [one for one in holding.plan.statements if not one.channels or channel is None or channel in one.channels]
    if signals:
        named = [one for one in fitting if named_in(one.text, signals)]
        return _nearest(question, named, 0) or _nearest(question, fitting, SHARED)
    wave = topic if topic in holding.topics else None
    return next((one for one in fitting if one.id == wave), None)


def _nearest(question: str, statements: Sequence[Statement], least: int) -> Statement | None:
    said = _content(question)
    shared = [
        (len(said & _content(f"{one.text} {one.id.replace('-', ' ')}")), -place) for place, one in enumerate(statements)
    ]
    most, place = max(shared, default=(-1, 0))
    return statements[-place] if most >= max(0, least) else None


def _content(text: str) -> set[str]:
    from webcare.language.tokens import tokenize
    from webcare.language.topics import FUNCTION_WORDS

    return {token.lower for token in tokenize(text) if token.kind == "word"} - FUNCTION_WORDS
