"""The disk is full, read-only or refuses: exit code 2 with the place and the reason, or the work goes on; never half.

By default a sample of the boundaries for a full disk and a refusal; with ``WEBCARE_FAULTS=all`` every boundary outside
the cache for these two, and the sample for all errors.
"""

from __future__ import annotations

import errno
import os

import pytest

from tests.faults.commands import COMMANDS
from tests.faults.harness import ALL, Box, chosen, folders_written, kept, leftovers, whole

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the server forks; the calls below are the same there")
ERRORS = {
    "ENOSPC": "the disk is full",
    "EACCES": "you have no permission",
    "EROFS": "this place is read-only",
    "EDQUOT": "your share of the disk is full",
    "EMFILE": "too many files are open",
    "EIO": "the disk reports an error",
    "EPERM": "you have no permission",
}
USUAL = ("ENOSPC", "EACCES")


@pytest.mark.parametrize("name", COMMANDS)
def test_refused_at_any_boundary(name: str, box: Box) -> None:
    command = COMMANDS[name]
    done = box.run(command)
    assert (done.code, bool(done.trace)) == (command.code, True), done.out + done.err
    old, new = kept(box.old), kept(box.state())
    few = chosen(done.trace, all_of_them=False)
    client = [at for at, (_, path) in enumerate(done.trace, 1) if "/cache/" not in path]
    places = [(at, "ENOSPC") for at in few] + [(at, "EACCES") for at in few[-2:-1]]
    if ALL:
        places = [(at, error) for error in ERRORS for at in (client if error in USUAL else few)]
    for at, error in places:
        box.renew()
        failed = box.run(command, at, error=getattr(errno, error))
        where = f"{error} at boundary {at}, {done.trace[at - 1]}: {failed.code} {failed.out} {failed.err}"
        assert failed.code in (done.code, 2) or (failed.code == 1 and done.code == 0), where
        if failed.code == 2:
            assert f"({ERRORS[error]})" in failed.err.partition("webcare: ")[2], where
        left = kept(box.state())
        assert [file for file in left if not whole(file, left[file], old, new)] == [], where
        assert [file for file in old if file in new and file not in left] == [], where
        if failed.code == done.code:
            assert left == new, where
        after = box.run(command)
        complete = left == new
        assert after.code == done.code or (command.twice is not None and command.twice in after.err), (
            f"{where}: {after}"
        )
        again = kept(box.state())
        others = {file for file in {*again, *new} if again.get(file) != new.get(file)}
        assert others <= (new.keys() - again.keys() if after.code == 2 else set()) or (complete and command.anew), where
        written = folders_written(after, box)
        assert [file for file in leftovers(box.state()) if os.path.dirname(file) in written] == [], where
