"""Bad input: each gets a clear message and the right exit code, and never a traceback."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

SAVE = "  = sla het op als UTF-8\n"
PIPE = "  = geef UTF-8 door; in PowerShell met: $OutputEncoding = [Text.UTF8Encoding]::new()\n"
UNREADABLE = {
    "binary": (b"\x89PNG\r\n\x1a\n\0\0", "a.md: dit is geen tekst: er staan nulbytes in\n"),
    "a NUL": (b"Hoi Sanne,\0 je pakket komt. ^SV", "a.md: dit is geen tekst: er staan nulbytes in\n"),
    "UTF-16": ("Hoi Sanne".encode("utf-16"), "a.md: dit bestand is UTF-16, geen UTF-8\n" + SAVE),
    "Latin-1": ("Hoi Sanne,\nhet kost één euro".encode("latin-1"), "a.md:2:10: dit is geen geldige UTF-8\n" + SAVE),
    "half a character": ("Hoi Daniël".encode()[:9], "a.md:1:9: dit is geen geldige UTF-8\n" + SAVE),
    "after an accent": (b"\xc3\xa9\xc3\xa9n \xff", "a.md:1:5: dit is geen geldige UTF-8\n" + SAVE),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_draft_that_cannot_be_read(run: Runner, client: Path, data: bytes, message: str) -> None:
    (client / "a.md").write_bytes(data)
    assert run("lint", "a.md") == Result(2, "", f"webcare: {message}")
    piped = message.replace("a.md", "<stdin>", 1).replace(SAVE, PIPE)
    if not data.startswith(codecs.BOM_UTF16_LE):  # a pipe may be UTF-16: PowerShell's are
        assert run("lint", "-", stdin=data) == Result(2, "", f"webcare: {piped}")
    assert run("lint", "--fix", "a.md").code == 2
    assert (client / "a.md").read_bytes() == data


@pytest.mark.usefixtures("client")
def test_a_draft_of_10_mb(run: Runner, here: Path) -> None:
    data = b"a" * 10_000_000
    (here / "a.md").write_bytes(data)
    large = "te groot: hoogstens 1 MB wordt gelezen\n  = verhoog zo nodig de grens: WEBCARE_LIMITS=draft=2MB\n"
    assert run("lint", "a.md") == Result(2, "", f"webcare: a.md: {large}")
    assert run("lint", "-", "--fix", stdin=data) == Result(2, "", f"webcare: <stdin>: {large}")


def test_the_rest_is_read_all_the_same(run: Runner, client: Path) -> None:
    (client / "a.md").write_bytes(b"\xff")
    (client / "b.md").write_text("Hoi Sanne, je pakket is is er. ^SV\n", encoding="utf-8")
    assert run("lint", "a.md", "b.md", "c.md", "--select", "taal/dubbel-woord", "-q") == Result(
        2,
        "b.md:1:22: fout taal/dubbel-woord  'is' staat er twee keer\n"
        "  | Hoi Sanne, je pakket is is er. ^SV\n"
        "  |                      ^^^^^ → 'is'\n",
        f"webcare: a.md:1:1: dit is geen geldige UTF-8\n{SAVE}webcare: c.md: dit bestand bestaat niet\n",
    )


NO_DRAFTS = "hier staan geen concepten\n  = schrijf een antwoord in een bestand dat eindigt op .md of .txt\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_what_is_no_draft(run: Runner, client: Path) -> None:
    (client / "leeg").mkdir()
    (client / "leeg" / "README.md").write_text("Uitleg", encoding="utf-8")
    (client / "leeg" / "plaatje.png").write_bytes(b"x")
    (client / "map.md").symlink_to("leeg")
    (client / "kapot.md").symlink_to("weg")
    os.mkfifo(client / "pijp.md")
    paths = ["weg.md", "leeg", "map.md", "kapot.md", "pijp.md", "drafts", "webcare.toml/x.md", "a\nb.md", "::error::x"]
    assert run("lint", *paths) == Result(
        2,
        "",
        "webcare: weg.md: dit bestand bestaat niet\n"
        f"webcare: leeg: {NO_DRAFTS}"
        f"webcare: map.md: {NO_DRAFTS}"
        "webcare: kapot.md: dit bestand bestaat niet\n"
        "webcare: pijp.md: dit is geen gewoon bestand\n"
        f"webcare: drafts: {NO_DRAFTS}"
        "webcare: webcare.toml/x.md: dit bestand bestaat niet\n"
        "webcare: a\\u000ab.md: dit bestand bestaat niet\n"
        "webcare: ./::error::x: dit bestand bestaat niet\n",
    )


@pytest.mark.usefixtures("client")
def test_no_draft_was_named(run: Runner, here: Path) -> None:
    assert run("lint") == Result(2, "", f"webcare: drafts: {NO_DRAFTS}")
    (here / "drafts" / "README.md").unlink()
    (here / "drafts").rmdir()
    assert run("lint") == Result(2, "", "webcare: drafts: deze map bestaat niet\n  = maak hem, of noem een bestand\n")


def test_no_client_folder(run: Runner) -> None:
    assert run("lint") == Result(
        2,
        "",
        "webcare: geen concept, en hier is geen klantmap\n"
        "  = noem een bestand, of geef het concept door een pijp: webcare lint -\n",
    )
    assert run("check") == Result(2, "", "webcare: hier is geen klantmap\n  = 'webcare init' maakt er een\n")
    assert run("lint", "-", "--client", "weg") == Result(
        2, "", "webcare: weg: hier staat geen webcare.toml\n  = 'webcare init weg' maakt een klantmap\n"
    )


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    "text", ["", "\n \n", "\ufeff", "> alleen de klant\n", "<!-- straks -->", "---\nchannel: x\n---\n"]
)
def test_an_empty_draft(run: Runner, text: str) -> None:
    result = run("lint", "-", "-q", stdin=text)
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[0].endswith(": waarschuwing gegevens/leeg  dit concept is leeg")


@pytest.mark.usefixtures("client")
def test_an_empty_draft_earns_no_praise(run: Runner) -> None:
    assert run("lint", "-", stdin="") == Result(
        1,
        "<stdin>:1:1: waarschuwing gegevens/leeg  dit concept is leeg\n"
        "1 waarschuwing in 1 concept\n"
        "<stdin>: Z –  E –  K –  E –  P –\n",
        "",
    )


@pytest.mark.usefixtures("client")
def test_characters_that_nobody_sees(run: Runner) -> None:
    line = "  | Hoi Sanne, je\\u0007\\u0008 pakket\\u001b[31m komt\\u202e \\u009bdag. ^SV\n"
    assert run(
        "lint", "-", "-q", stdin="> klant\x07\nHoi Sanne, je\x07\x08 pakket\x1b[31m komt\u202e \x9bdag. ^SV\n"
    ) == Result(
        1,
        f"<stdin>:2:14: waarschuwing gegevens/stuurteken  een onzichtbaar stuurteken (U+0007)\n{line}"
        "  |              ^^^^^^^^^^^^ haal het weg\n"
        f"<stdin>:2:23: waarschuwing gegevens/stuurteken  een onzichtbaar stuurteken (U+001B)\n{line}"
        "  |                                 ^^^^^^ haal het weg\n"
        f"<stdin>:2:33: waarschuwing gegevens/stuurteken  een onzichtbaar stuurteken (U+202E)\n{line}"
        "  |                                                ^^^^^^ haal het weg\n"
        "<stdin>:2:35: waarschuwing gegevens/stuurteken  een onzichtbaar stuurteken (U+009B)\n",
        "",
    )
