"""A new answer that passes lint from its first minute, with the client's own greeting and sign-off."""

import os
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.fresh import write_new
from webcare.store.workspace import Workspace

NAME, TEXT, INITIALS, SENDER = "naam", "antwoord", "initialen", "afzender"
THANKS = {"je": "Dank je voor je vraag.", "u": "Dank u voor uw vraag."}
NEEDS_NAME = ("Beste", "Geachte")
"""Greetings that are none without a name behind them."""
YEAR_AWAY = 365
"""Days until somebody looks whether the answer is still true."""


class Wanted(NamedTuple):
    """What the new answer is about."""

    id: str
    title: str
    questions: Sequence[str]
    topic: str | None = None
    channels: Sequence[str] = ()
    owner: str | None = None


def skeleton(wanted: Wanted, workspace: Workspace, today: date) -> str:
    """The text of the file. What is still to be written is a variable, so that nobody can send it by accident."""
    tone = workspace.handbook.tone
    formal = tone.address == "u"
    topic = workspace.handbook.topics.get(wanted.topic or "")
    greeting = next(iter(tone.greetings), "Beste" if formal else "Hoi")
    nameless = next((one for one in (greeting, *tone.greetings) if one not in NEEDS_NAME), None)
    variables: dict[str, dict[str, Any]] = {
        NAME: {
            "description": "Aanhef en achternaam van de klant" if formal else "Voornaam van de klant",
            "example": "mevrouw Visser" if formal else "Sanne",
            **({"required": False} if nameless else {}),
        },
        TEXT: {
            "description": "Wat je antwoordt; schrijf hier liever vaste tekst",
            "example": "Het staat op de website.",
        },
    }
    signature, signed = _signature(workspace)
    head: dict[str, Any] = {"id": wanted.id, "title": wanted.title}
    head |= {"topic": wanted.topic} if wanted.topic else {}
    head |= {"questions": list(wanted.questions), "variables": variables | signed}
    head |= {"channels": list(wanted.channels)} if wanted.channels else {}
    owner = wanted.owner or (topic.owner if topic else None)
    head |= {"owner": owner} if owner else {}
    head["review-by"] = date.fromordinal(today.toordinal() + YEAR_AWAY)
    opening = f"{greeting} {{{{ {NAME} }}}},"
    if nameless:
        opening = f"{{% if {NAME} %}}{opening}{{% else %}}{nameless},{{% endif %}}"
    thanks = THANKS["u" if formal else "je"]
    return f"---\n{front(head)}---\n{opening}\n\n{thanks} {{{{ {TEXT} }}}}\n{signature}"


def front(head: dict[str, Any]) -> str:
    """Front matter as YAML, a variable on one line; whatever the values hold, they come back as they are."""
    lines = []
    for key, value in head.items():
        if key == "variables":
            lines.append("variables:\n" if value else "")
            lines += [f"  {name}: {_yaml(variable, flow=True)}" for name, variable in value.items()]
        elif isinstance(value, list):
            lines.append(f"{key}:\n")
            lines += [f"  {_yaml([item])}" for item in value]
        else:
            lines.append(_yaml({key: value}))
    return "".join(lines)


def _yaml(value: Any, *, flow: bool = False) -> str:
    import yaml

    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=1_000_000)


def write_answer(folder: str, name: str, text: str) -> str:
    """Write a new answer and return its path. Raises ``CannotRun`` when there is one already."""
    path = os.path.join(folder, f"{name}.md")
    if not write_new(path, text):
        raise exists(path)
    return path


def exists(path: str) -> CannotRun:
    """The refusal to overwrite an answer."""
    return CannotRun(
        Text("dit antwoord bestaat al", "this answer exists already"),
        hint=Text("kies een ander kenmerk", "choose another id"),
        place=path,
    )


def _signature(workspace: Workspace) -> tuple[str, dict[str, dict[str, Any]]]:
    """What stands under an answer, and the variables in it."""
    sign_off = workspace.handbook.tone.sign_off
    closing = f"{next(iter(sign_off.closings))},\n" if sign_off.closings else ""
    if sign_off.style == "none":
        return (f"\n{closing.rstrip(chr(10) + ',')}\n" if closing else ""), {}
    if sign_off.style == "initials":
        return f"\n{sign_off.mark}{{{{ {INITIALS} }}}}\n", {INITIALS: {"description": "Je initialen", "example": "SV"}}
    whole = sign_off.style == "full-name"
    described = {"description": "Je voor- en achternaam", "example": "Sanne Visser"}
    return f"\n{closing}{{{{ {SENDER} }}}}\n", {
        SENDER: described if whole else {"description": "Je voornaam", "example": "Femke"}
    }
