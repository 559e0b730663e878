"""``webcare lint --fix`` and ``--diff``: what is mended is said, what is only shown is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
TWICE = "Hoi Sanne, zie de de folder. ^SV\n"
ONLY = ("--select", "taal/dubbel-woord")


def test_fix_says_what_it_changed(run: Runner, here: Path) -> None:
    (here / "a.md").write_text(f"{TWICE}Bel [NAAM] , graag.\n", encoding="utf-8")
    result = run("lint", "--fix", "a.md", "--select", "taal/dubbel-woord,taal/leesteken,persoonlijk/invulveld")
    assert result == Result(
        1,
        "a.md:1:16: verbeterd taal/dubbel-woord  'de de' → 'de'\n"
        "a.md:2:11: verbeterd taal/leesteken  ' ,' → ','\n"
        "a.md:2:5: fout persoonlijk/invulveld  dit invulveld is nog leeg\n"
        "  | Bel [NAAM], graag.\n"
        "  |     ^^^^^^ vul het in of haal het weg\n"
        "1 fout in 1 concept\n"
        "a.md: Z –  E –  K –  E –  P ✗   (persoonlijk/invulveld)\n",
        "",
    )
    assert (here / "a.md").read_text(encoding="utf-8") == "Hoi Sanne, zie de folder. ^SV\nBel [NAAM], graag.\n"


def test_fix_in_a_pipe_gives_the_text_back(run: Runner, here: Path) -> None:
    (here / "a.md").write_text(TWICE, encoding="utf-8")
    text = "\ufeffHoi Sanne,\r\nzie de de folder.\r\n^SV"
    result = run("lint", "--fix", "-", "a.md", *ONLY, stdin=text)
    assert result == Result(
        0,
        text.removeprefix("\ufeff").replace("de de", "de"),  # a pipe's mark says its encoding, and is not of the text
        "<stdin>:2:5: verbeterd taal/dubbel-woord  'de de' → 'de'\n"
        "<stdin>: Z –  E –  K –  E –  P –\n"
        "a.md:1:16: verbeterd taal/dubbel-woord  'de de' → 'de'\n"
        "a.md: Z –  E –  K –  E –  P –\n"
        "2 concepten nagekeken: niets op aan te merken\n",
    )
    assert run("lint", "--fix", "-", *ONLY, stdin="Hoi. ^SV").out == "Hoi. ^SV"


def test_diff_shows_and_does_nothing(run: Runner, here: Path) -> None:
    text = f"Mail sanne@klant.example.\n{TWICE}"
    (here / "a.md").write_text(text, encoding="utf-8")
    for more in ([], ["--fix"]):
        result = run("lint", "--diff", "a.md", *ONLY, *more)
        assert result == Result(
            0,
            "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n Mail sa***@*****.*******.\n"
            "-Hoi Sanne, zie de de folder. ^SV\n+Hoi Sanne, zie de folder. ^SV\n",
            "",
        )
    assert (here / "a.md").read_text(encoding="utf-8") == text


def test_show_fixes_shows_the_line_of_every_fix(run: Runner, here: Path) -> None:
    text = "Hoi Sanne, mail sanne@klant.example , zie de de folder. ^SV\n"
    fixes = (
        "a.md:1:36: {0} taal/leesteken  ' ,' → ','\n"
        "  | Hoi Sanne, mail sa***@*****.******* , zie de de folder. ^SV\n"
        "  |                                    ^^ → ','\n"
        "a.md:1:43: {0} taal/dubbel-woord  'de de' → 'de'\n"
        "  | Hoi Sanne, mail sa***@*****.******* , zie de de folder. ^SV\n"
        "  |                                           ^^^^^ → 'de'\n"
    )
    only = ("-q", "--select", "taal/dubbel-woord,taal/leesteken")
    (here / "a.md").write_text(text, encoding="utf-8")
    shown = run("lint", "a.md", "--show-fixes", *only)
    assert (shown.code, shown.err) == (1, "")
    assert shown.out.startswith(fixes.format("te verbeteren"))
    assert (here / "a.md").read_text(encoding="utf-8") == text
    assert run("lint", "a.md", "--fix", "--show-fixes", *only) == Result(0, fixes.format("verbeterd"), "")
    assert (here / "a.md").read_text(encoding="utf-8") == "Hoi Sanne, mail sanne@klant.example, zie de folder. ^SV\n"
