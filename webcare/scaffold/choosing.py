"""What can be chosen for a new folder, and how a choice is read."""

import re
from collections.abc import Mapping

from webcare.model.errors import CannotRun
from webcare.model.handbook.tone import Address
from webcare.model.text import Text
from webcare.scaffold.layers import files
from webcare.scaffold.page import Page
from webcare.store.nodes import Scalar

ALL = ("alle", "alles", "all")


def known_channels(texts: Mapping[str, str] | None = None) -> dict[str, list[str]]:
    """Each channel's id with its other names, in the order of ``channels.yaml``."""
    page = Page((texts or files(None))["handbook/channels.yaml"])
    return {name: page.words(name, "aliases") for name in page.keys}


def read_channels(text: str) -> list[str]:
    """The channels in a list with commas, by id or another name. Raises ``CannotRun`` for one that is not known."""
    known = known_channels()
    ids = {one.replace("-", ""): name for name, aliases in known.items() for one in (name, *aliases)}
    given = [re.sub(r"[\s-]+", "", one.lower()) for one in re.split(r"[,;]|\ben\b|\band\b", text) if one.strip()]
    if not given or (len(given) == 1 and given[0] in ALL):
        return list(known)
    chosen = []
    for one in given:
        name = ids.get(one) or ids.get(one.removesuffix("s"))
        if name is None:
            listed = ", ".join(known)
            raise CannotRun(
                Text(f"onbekend kanaal '{one[:40]}'", f"unknown channel '{one[:40]}'"),
                hint=Text(f"kies uit: {listed}", f"choose: {listed}"),
            )
        chosen.append(name)
    return [name for name in known if name in chosen]


def usual_address(sector: str) -> Address:
    """How customers are addressed in a sector, unless the client says otherwise."""
    node = Page(files(sector)["handbook/tone.yaml"]).node("address")
    written = node.text if isinstance(node, Scalar) else ""
    return "u" if written == "u" else "je" if written == "je" else "mirror"
