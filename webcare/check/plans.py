"""The parts of crisis.yaml, each with its place."""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.trees import blocks
from webcare.model.finding import Source
from webcare.model.handbook.crisis import Statement, Threshold
from webcare.store.nodes import Mapping


def thresholds(client: Client) -> Iterator[tuple[Threshold, Mapping, Source]]:
    """The thresholds; none where one of them could not be read, which reading the handbook said already."""
    plan = client.handbook.crisis
    for tree, source in client.trees("crisis") if plan is not None else ():
        listed = blocks(tree.get("thresholds"))
        if plan is not None and len(listed) == len(plan.thresholds):
            yield from ((one, block, source) for one, block in zip(plan.thresholds, listed, strict=True))


def statements(client: Client) -> Iterator[tuple[Statement, Mapping, Source]]:
    """The texts that lie ready; none where one of them could not be read."""
    plan = client.handbook.crisis
    for tree, source in client.trees("crisis") if plan is not None else ():
        listed = blocks(tree.get("statements"))
        if plan is not None and len(listed) == len(plan.statements):
            yield from ((one, block, source) for one, block in zip(plan.statements, listed, strict=True))
