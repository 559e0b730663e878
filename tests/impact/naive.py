"""The replies judged the plain way: every one of them by every rule, in both versions, as lint does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from webcare.judging.past import HINDSIGHT, PastDraft, past_draft
from webcare.judging.verdict import Selection, lint_draft
from webcare.metrics.cases import Case
from webcare.model.finding import Severity
from webcare.model.record import Message
from webcare.store.workspace import Workspace

BESIDE = {"gegevens/stuurteken"}
"""What lint says beside its rules: it makes a reply fail, and is no rule to count."""
Outcome = tuple[list[str], list[str], Counter[str], Counter[str]]
"""The ids of the replies that newly fail, of those that newly pass, and by rule what came and went."""


def judged_plainly(replies: Sequence[tuple[Case, Message]], before: Workspace, after: Workspace) -> Outcome:
    """What the fast way must say too."""
    failing, passing, added, gone = list[str](), list[str](), Counter[str](), Counter[str]()
    for case, message in replies:
        draft = past_draft(case, message)
        old, new = faults(draft, before), faults(draft, after)
        added.update(new - old - BESIDE)
        gone.update(old - new - BESIDE)
        if new and not old:
            failing.append(message.id)
        if old and not new:
            passing.append(message.id)
    return failing, passing, added, gone


def faults(past: PastDraft, workspace: Workspace) -> set[str]:
    """The rules by which lint would fail a reply."""
    rules = [rule for rule in Selection().rules(workspace) if rule.name not in HINDSIGHT]
    level = Severity[workspace.config.lint.fail_on.upper()]
    findings = lint_draft(past.draft, workspace, rules).findings
    return {one.rule for one in findings if one.severity >= level and past.counts(one)}
