"""How good the replies of the sample log are: most lint clean, and the others are wrong in ways that a trainer knows."""

from collections import Counter
from pathlib import Path

from webcare.judging import lint_draft
from webcare.model.finding import Severity
from webcare.rules.registry import load_rules
from webcare.store.workspace import open_workspace

from .filled import drafts


def test_nine_in_ten_replies_lint_clean() -> None:
    """Without an error or a warning; and never less than that by one habit of the generator."""
    workspace = open_workspace(str(Path(__file__).parents[2]))
    rules = list(load_rules().values())
    total, clean, wrong = 0, 0, Counter[str]()
    for draft in drafts():
        found = {one.rule for one in lint_draft(draft, workspace, rules).findings if one.severity > Severity.ADVICE}
        total, clean = total + 1, clean + (not found)
        wrong.update(found)
    assert 0.85 <= clean / total <= 0.94
    assert max(wrong.values()) < 0.05 * total
    # Small faults of every kind: cold, without a greeting, without a name, a wrong verb.
    for rule in ("empathisch/geen-erkenning", "persoonlijk/geen-aanhef", "persoonlijk/geen-afzender"):
        assert wrong[rule] > 5
    assert wrong["taal/werkwoordsvorm"] > 5
