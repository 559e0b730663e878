"""Floor 4: lint. Drafts and answers in, judgements out; nothing here prints.

A draft comes from a file, from standard input or from a line of a batch; an answer is linted in all its variants with
its examples filled in. ``fix`` changes a text, ``drafts`` and ``answers`` say what to read.
"""

from webcare.judging import Checked, Selection
from webcare.lint.drafts import Given
from webcare.lint.session import Outcome, Session

__all__ = ["Checked", "Given", "Outcome", "Selection", "Session"]
