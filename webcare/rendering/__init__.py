"""Floor 3: an answer filled in for one channel, with what is still to be filled in and what nothing can fill.

Nothing here judges the text or asks anybody anything. Facts come from the handbook, fragments from
``answers/fragments/``, values from the caller; what nobody gave stays in the text as ``{{ name }}``, where the linter
sees it.
"""

from webcare.rendering.facts import Facts, today_of
from webcare.rendering.fragments import fragments_of
from webcare.rendering.problems import (
    answer_problems,
    fragment_problems,
    head_problems,
    read_variant,
    used,
    variant_problems,
)
from webcare.rendering.render import Missing, Rendered, render, variant_for

__all__ = [
    "Facts",
    "Missing",
    "Rendered",
    "answer_problems",
    "fragment_problems",
    "fragments_of",
    "head_problems",
    "read_variant",
    "render",
    "today_of",
    "used",
    "variant_for",
    "variant_problems",
]
