"""webcare privacy key: made, found and replaced; the key itself is never shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.privacy.desk import LOG, NEW, OLD, keys, told
from tests.cli.runner import Runner
from tests.custody.records import FEMKE, JAN, message, write
from webcare.custody import rotate
from webcare.pseudonyms.making import new_key
from webcare.pseudonyms.refs import renewed_ref


def test_a_key_is_made_found_and_not_made_again(run: Runner, tmp_path: Path) -> None:
    made = run("privacy", "key", "new")
    assert (made.code, told(made)) == (0, f"""\
sleutel {OLD} is gemaakt
  {os.path.join(keys(tmp_path), OLD + ".key")}
Zet een kopie in de wachtwoordkluis, waar je collega's bij kunnen: zonder sleutel herken je niemand terug.
""")  # fmt: skip
    where = run("privacy", "key", "where")
    assert (where.code, told(where)) == (0, f"{OLD}  {os.path.join(keys(tmp_path), OLD + '.key')}\n")
    again = run("privacy", "key", "new", "--lang", "en")
    assert (again.code, told(again)) == (2, """\
--
webcare: this client has a key already
  = 'webcare privacy key rotate' renews it; --force begins another, and then new pseudonyms no longer match the old ones
""")  # fmt: skip
    for result in (made, where, again):
        assert (b"s" * 32).hex() not in told(result)


def test_a_rotation_says_what_it_does(run: Runner, tmp_path: Path) -> None:
    new_key(".", "Proef")
    write(LOG, message(1, "c1", JAN, "Hoi"), message(2, "c1", FEMKE, "Dag"))
    tried = run("privacy", "key", "rotate", "--dry-run")
    assert (tried.code, told(tried)) == (0, f"sleutel {OLD} zou gewisseld worden\n  {LOG}: 2 pseudoniemen\n")
    done = run("privacy", "key", "rotate", "--lang", "en")
    assert (done.code, told(done)) == (0, f"""\
key {OLD} is replaced by {NEW}
  {os.path.join(keys(tmp_path), NEW + ".key")}
  {LOG}: 2 pseudonyms
Put a copy in the password vault, where your colleagues can reach it: without the key nobody is recognised.
""")  # fmt: skip
    assert renewed_ref(b"s" * 32, JAN) in Path(LOG).read_text("utf-8")


def test_an_unfinished_rotation_is_told_and_finished(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    new_key(".", "Proef")
    write(LOG, message(1, "c1", JAN, "Hoi"))

    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rotate, "put", stops)
        assert run("privacy", "key", "rotate").code == 130
    where = run("privacy", "key", "where")
    assert (where.code, told(where)) == (2, """\
--
webcare: het wisselen van de sleutel is niet afgemaakt
  = maak het af met 'webcare privacy key rotate'
""")  # fmt: skip
    assert (
        told(run("privacy", "key", "rotate", "--dry-run"))
        == f"het wisselen van {OLD} naar {NEW} zou worden afgemaakt\n"
    )
    assert run("privacy", "key", "rotate").out.startswith(f"sleutel {OLD} is gewisseld voor {NEW}\n")
    assert run("privacy", "key", "where").code == 0
