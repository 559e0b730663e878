"""``kill -9`` at every write boundary: a file is the old one or the new one, and the next run finishes the work.

By default a sample of the boundaries; all of them with ``WEBCARE_FAULTS=all``.
"""

from __future__ import annotations

import os
import signal

import pytest

from tests.faults.commands import COMMANDS
from tests.faults.harness import Box, Command, Done, folders_written, kept, leftovers, moments, whole

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the server forks; the calls below are the same there")


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_at_any_boundary(name: str, box: Box) -> None:
    command = COMMANDS[name]
    done = box.run(command)
    assert (done.code, bool(done.trace)) == (command.code, True), done.out + done.err
    old, new = kept(box.old), kept(box.state())
    assert leftovers(box.state()) == []
    for at, act in moments(done.trace):
        box.renew()
        killed = box.run(command, at, act)
        where = f"killed {act} boundary {at}, {done.trace[at - 1]}"
        assert killed.code == -signal.SIGKILL, f"{where}: {killed.code} {killed.err}"
        left = kept(box.state())
        assert [file for file in left if not whole(file, left[file], old, new)] == [], where
        assert [file for file in old if file in new and file not in left] == [], where
        if killed.out:
            assert left == new, f"{where}: what was acknowledged is not there"
        complete = left == new
        after = box.run(command)
        assert _finished(after, done, command), f"{where}: {after}"
        if complete and command.anew:
            continue
        again = kept(box.state())
        others = {file for file in {*again, *new} if again.get(file) != new.get(file)}
        assert others <= (new.keys() - again.keys() if after.code == 2 else set()), where
        written = folders_written(after, box)
        assert [file for file in leftovers(box.state()) if os.path.dirname(file) in written] == [], where


def _finished(again: Done, done: Done, command: Command) -> bool:
    """Did the next run do what was left, or say that there was nothing to do?"""
    if again.code == 2 and command.twice is not None:
        return command.twice in again.err
    return again.code == done.code
