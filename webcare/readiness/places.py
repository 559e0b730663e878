"""Where a snippet goes in a file that is there already: beside which keys."""

import os

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.readiness.card import Judged, Writing
from webcare.store.files import read_source
from webcare.store.handbook_files import leads_out
from webcare.store.nodes import Mapping, Node
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml


def placed(judged: Judged, workspace: Workspace) -> Judged:
    """The same, each YAML snippet with the keys of it that its file has already."""
    trees: dict[str, Node | None] = {}
    return judged._replace(writings=tuple(_placed(one, workspace, trees) for one in judged.writings))


def _placed(writing: Writing, workspace: Workspace, trees: dict[str, Node | None]) -> Writing:
    if not writing.file.endswith(".yaml") or workspace.root is None:
        return writing
    if writing.file not in trees:  # hundreds of snippets may go into one large file
        trees[writing.file] = _tree(os.path.join(workspace.root, writing.file), workspace.root)
    here = trees[writing.file]
    for key in writing.under:
        here = here.get(key) if isinstance(here, Mapping) else None
    new = parse_yaml(Source(None, writing.snippet))[0]
    if not isinstance(here, Mapping) or not isinstance(new, Mapping):
        return writing
    known = {key.text for key, _ in here.pairs}
    return writing._replace(there=tuple(key.text for key, _ in new.pairs if key.text in known))


def _tree(path: str, root: str) -> Node | None:
    if leads_out(path, root):
        return None
    try:
        return parse_yaml(read_source(path, limits.HANDBOOK_FILE))[0]
    except CannotRun:
        return None
