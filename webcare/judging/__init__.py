"""A draft, or an answer in all its variants, judged by the rules: what lint prints, check gathers and others compare.

Nothing here reads a disk by itself, prints, or changes a text.
"""

from webcare.judging.verdict import Checked, Selection, lint_answer, lint_draft, unseen

__all__ = ["Checked", "Selection", "lint_answer", "lint_draft", "unseen"]
