"""The handbook, the settings and the answers: whatever the model allows, so that a new field is covered by itself.

The values are those of ``tests.diff.handbooks``, which walks the types of the model, in any layout of YAML and TOML.
"""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.diff.handbooks import IDS, PARTS, answers, texts, values
from tests.diff.writing import toml, yaml
from tests.fuzz.formats.damage import files as damaged_files
from tests.fuzz.formats.damage import texts as damaged_texts
from webcare.model.config import Config
from webcare.model.handbook import KINDS

layouts = st.integers(0, 2**32).map(Random)
SLOTS = ("{{ naam }}", "{{ naam | capitalize }}", "{% if naam %}Hoi {{ naam }}{% else %}Hoi{% endif %}", "{{ facts.telefoon }}", '{% include "slot" %}',
         "{{ hours.klantenservice }}", "{{ targets.x }}", "{% if not naam %}Dag.{% endif %}", "{# niet nodig #}")  # fmt: skip
"""What a template may hold."""


def entries(kind: str) -> st.SearchStrategy[Any]:
    """The plain value of a kind of the handbook."""
    return PARTS[kind]


def written(kind: str) -> st.SearchStrategy[str]:
    """A file of that kind that the model allows."""
    return st.builds(yaml, entries(kind), layouts)


kinds = st.sampled_from(sorted(KINDS))


@st.composite
def any_entry(draw: st.DrawFn) -> tuple[str, bytes]:
    """A kind, and a file of it, damaged mostly."""
    kind = draw(kinds)
    return kind, draw(damaged_files(written(kind), "yaml", "markdown"))


def toml_file(value: dict[str, Any]) -> str:
    """The settings as a file."""
    return "".join(f"{key} = {toml(inner)}\n" for key, inner in value.items())


settings_values = values(Config)
settings = settings_values.map(toml_file)
any_settings = damaged_files(settings, "toml")


@st.composite
def templates(draw: st.DrawFn) -> str:
    """The body of an answer: words, and placeholders between them."""
    words = texts.map(lambda text: text.replace("{{", ""))
    several = draw(st.lists(words | st.sampled_from(SLOTS), min_size=1, max_size=6))
    return "\n".join(several)


@st.composite
def answer_files(draw: st.DrawFn) -> tuple[str, str]:
    """An id, and the file of its answer, with variants."""
    name, answer = draw(st.sampled_from(IDS)), draw(answers)
    head = {"id": name, **{key: value for key, value in answer.items() if key != "text"}}
    variants = "".join(
        f"\n## {channel}\n{draw(templates())}\n" for channel in draw(st.sets(st.sampled_from(["x", "email"])))
    )
    return name, f"---\n{yaml(head, draw(layouts))}---\n{draw(templates())}\n{variants}"


answer_texts = answer_files().map(lambda pair: pair[1])
any_answer = damaged_files(answer_texts, "yaml", "template", "markdown")
any_template = damaged_texts(templates(), "template", "markdown")
