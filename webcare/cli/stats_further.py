"""``webcare stats --quality``, ``--parity`` and ``--profile``: what no tally can say, from the cases themselves."""

from typing import TYPE_CHECKING

from webcare.cli.language import current
from webcare.cli.progress import show_progress
from webcare.cli.stats_steering import Asked, write
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.stats.gathered import Gathered
    from webcare.stats.profiles import Name

EVERY = "all"


def show(asked: Asked, *, quality: bool, profile: str | None) -> int:
    """The quality, the profile or else the parity."""
    if profile is not None:
        return show_profiles(asked, profile)
    return show_quality(asked) if quality else show_parity(asked)


def show_quality(asked: Asked) -> int:
    """How good the replies were, and whether the customers were helped."""
    from webcare.show.stats.further_machine import quality_json
    from webcare.show.stats.quality import quality_blocks
    from webcare.stats.quality import quality
    from webcare.stats.quality_sharing import shareable

    gathered = _gathered(asked)
    found = quality(gathered, asked.workspace)
    found = shareable(found) if asked.share else found
    write(
        asked,
        lambda style: quality_blocks(found, gathered, style),
        lambda: quality_json(found, gathered, current()),
    )
    return 0


def show_parity(asked: Asked) -> int:
    """Whether some customers are served faster or better than others; it never tells of fewer than ten."""
    from webcare.show.stats.further_machine import parity_json
    from webcare.show.stats.parity import parity_blocks
    from webcare.stats.parity import parity

    gathered = _gathered(asked)
    found = parity(gathered, asked.workspace)
    write(asked, lambda style: parity_blocks(found, gathered, style), lambda: parity_json(found, gathered, current()))
    return 0


def show_profiles(asked: Asked, profile: str) -> int:
    """The first response as others count it. Raises ``CannotRun`` for an unknown profile."""
    from webcare.show.stats.further_machine import profiles_json
    from webcare.show.stats.profiles import profile_blocks
    from webcare.stats.profiles import profiles, without_few

    names = _names(profile)
    gathered = _gathered(asked)
    found = profiles(gathered, asked.paths, names)
    found = without_few(found) if asked.share else found
    write(
        asked, lambda style: profile_blocks(found, gathered, style), lambda: profiles_json(found, gathered, current())
    )
    return 0


def _gathered(asked: Asked) -> "Gathered":
    from webcare.stats.gathered import gather

    return gather(asked.workspace, asked.paths, asked.request, asked.now, show_progress())


def _names(profile: str) -> "list[Name]":
    """The systems of ``--profile``: one, several with commas between them, or all."""
    from webcare.cli.values import hint_among
    from webcare.stats.profiles import NAMES

    known = [*NAMES, EVERY]
    asked = [name.strip().lower() for name in profile.split(",")]
    for name in asked:
        if name not in known:
            said = Text(f"onbekende keuze '{name[:40]}'", f"unknown choice '{name[:40]}'")
            raise CannotRun(said, hint=hint_among(name, known), place="--profile")
    return [name for name in NAMES if name in asked or EVERY in asked]
