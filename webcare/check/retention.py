"""The retention terms of privacy.yaml: channels that exist, for what has a channel. Another term would hold nowhere."""

from collections.abc import Iterator

from webcare.check.scope import RULE, check_channels
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.store import limits
from webcare.store.files import read_source
from webcare.store.nodes import Mapping, Scalar, Sequence
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml

WITHOUT_CHANNEL = ("drafts", "exports")


def check_retention(workspace: Workspace) -> Iterator[Finding]:
    """Each term that names channels."""
    for path, name in workspace.handbook.files("privacy"):
        try:
            source = read_source(path, limits.HANDBOOK_FILE, name=name)
        except CannotRun:
            continue  # reading the handbook said so already
        tree, _ = parse_yaml(source)
        terms = tree.get("retention") if isinstance(tree, Mapping) else None
        for term in terms.items if isinstance(terms, Sequence) else ():
            channels = term.get("channels") if isinstance(term, Mapping) else None
            if not isinstance(term, Mapping) or not isinstance(channels, Sequence) or not channels.items:
                continue
            what = term.get("what")
            if isinstance(what, Scalar) and what.text in WITHOUT_CHANNEL:
                message = Text(
                    f"{what.text} hebben geen kanaal, dus deze termijn geldt nergens",
                    f"{what.text} have no channel, so this term holds nowhere",
                )
                hint = Text("laat 'channels' weg", "leave 'channels' out")
                yield source.finding(RULE, Severity.ERROR, message, channels.start, channels.end, hint=hint)
            else:
                yield from check_channels(channels, workspace, source)
