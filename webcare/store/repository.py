"""Where a repository is, seen from a folder in it. Git itself is not asked."""

import os


def repository_top(folder: str) -> str | None:
    """The real path of the nearest folder, from this one upwards, that holds ``.git``; None where there is none."""
    here = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above
    return here
