"""A draft of a new answer from a cluster: what customers ask, and what colleagues replied, without anybody in it.

A draft waits in ``drafts/answers/`` until somebody reads it, finishes it and moves it to ``answers/``.
"""

import json
import os
import re
from typing import Any

from webcare.matching.features import words_of
from webcare.mining.clusters import Cluster
from webcare.store.fresh import write_new
from webcare.store.workspace import Workspace

VARIABLES: dict[str, tuple[str, str]] = {
    "naam": ("Voornaam van de klant", "Sanne"),
    "afzender": ("Je voornaam", "Femke"),
    "initialen": ("Je initialen", "SV"),
    "ordernummer": ("Het bestelnummer", "NL-1042"),
}
OTHER = "Wat hier bij deze klant hoort"
USED = re.compile(r"\{\{ ([a-z0-9_]+) \}\}")
LATIN = re.compile("[a-z0-9]+")
MOST_TITLE, MOST_NAME, MOST_TRIED = 80, 50, 1_000


def draft_text(name: str, cluster: Cluster, workspace: Workspace) -> str:
    """The file of a draft. Values are JSON, which YAML reads as the same text whatever they hold."""
    body = cluster.reply
    lines = [f"id: {name}", f"title: {_json(_short(cluster.examples[0]))}"]
    lines += [f"topic: {cluster.topic}"] if cluster.topic in workspace.handbook.topics else []
    lines += ["questions:", *(f"  - {_json(question)}" for question in cluster.examples)]
    used = list(dict.fromkeys(USED.findall(body)))
    lines += ["variables:"] if used else []
    for variable in used:
        description, example = VARIABLES.get(variable, (OTHER, variable))
        lines.append(f"  {variable}: {_json({'description': description, 'example': example})}")
    return "\n".join(["---", *lines, "---", body, ""])


def write_draft(folder: str, cluster: Cluster, workspace: Workspace) -> str | None:
    """Write a draft under a name that is free, and return its path. Raises ``CannotRun`` when the disk refuses."""
    wanted = name_of(cluster.examples[0])
    for number in range(1, MOST_TRIED):
        name = wanted if number == 1 else f"{wanted}-{number}"
        path = os.path.join(folder, f"{name}.md")
        if not os.path.lexists(path) and write_new(path, draft_text(name, cluster, workspace)):
            return path
    return None


def name_of(question: str) -> str:
    """A question as the id of a new answer: ``nieuw-tot-wanneer-loopt-de-actie``."""
    name = "nieuw"
    for word in LATIN.findall(" ".join(words_of(question))):
        if len(name) + 1 + len(word) > MOST_NAME:
            break
        name += f"-{word}"
    return name


def _short(text: str) -> str:
    return text if len(text) <= MOST_TITLE else text[:MOST_TITLE].rsplit(" ", 1)[0]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
