"""Mine the log: what to add to the answers. Nothing is written but by ``write``."""

import os
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from webcare.calendar.period import Days
from webcare.desk import open_desk
from webcare.mining.clusters import Cluster, mine_clusters
from webcare.mining.corpus import MOST, read_all, read_corpus
from webcare.mining.drafts import write_draft
from webcare.mining.edit import add_questions
from webcare.mining.questions import Mined, mine_questions
from webcare.store.files import shown
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace


class Proposal(NamedTuple):
    """What the log teaches, most asked first; ``more_*`` were left out by ``top``."""

    questions: list[Mined]
    clusters: list[Cluster]
    more_questions: int
    more_clusters: int
    period: Days
    turns: int
    openings: int
    passed: int
    sampled: int
    """How many of a kind were looked at, when that was not all; else 0."""
    unread: list[str]


class Written(NamedTuple):
    """Files that got questions, new drafts, and files whose front matter has a form that is left to a person."""

    answers: list[str]
    drafts: list[str]
    left: list[str]


def drafts_folder(workspace: Workspace, output: str | None) -> str:
    """Where drafts of new answers go."""
    return output or os.path.join(workspace.path("drafts"), "answers")


def propose(workspace: Workspace, today: date, period: Days, drafts: str, top: int | None = None) -> Proposal:
    """What to add. Questions that stand in a draft already are not proposed again."""
    desk = open_desk(workspace.path("answers"), workspace.config.suggest, today=today, many=True)
    corpus = read_corpus(workspace, desk, read_all(desk.shelf), period.since, period.until)
    questions, better = mine_questions(corpus.answered, desk.shelf, workspace.config.suggest, today)
    waiting = [question for draft in read_shelf(drafts).answers for question in draft.questions]
    clusters = mine_clusters(corpus.own, better, waiting)
    return Proposal(
        questions[:top],
        clusters[:top],
        len(questions) - len(questions[:top]),
        len(clusters) - len(clusters[:top]),
        period,
        corpus.turns,
        corpus.openings,
        corpus.passed,
        MOST if corpus.sampled else 0,
        corpus.unread,
    )


def write(workspace: Workspace, proposal: Proposal, drafts: str) -> Written:
    """Add the questions to their answers, and write the drafts. Raises ``CannotRun`` when the disk refuses."""
    folder = workspace.path("answers")
    names = {answer.id: answer.name for answer in read_shelf(folder).answers}
    changed: list[str] = []
    left: list[str] = []
    for name in dict.fromkeys(one.answer for one in proposal.questions):
        path = os.path.join(folder, names[name])
        (changed if add_questions(path, _of(proposal.questions, name)) else left).append(path)
    made = [write_draft(drafts, cluster, workspace) for cluster in proposal.clusters]
    return Written([*map(shown, changed)], [shown(path) for path in made if path is not None], [*map(shown, left)])


def _of(mined: Sequence[Mined], name: str) -> list[str]:
    return [one.question for one in mined if one.answer == name]
