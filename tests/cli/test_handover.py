"""``webcare handover``: what is written where, what is never replaced, and what the receiver is told."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.show.report.reading import read
from tests.store.repository import Repository, needs_git
from webcare import limits
from webcare.show.handover import page_pdf
from webcare.show.published import schema

AT = ("--at", "2026-11-22T09:00")
NO_BROWSER = (
    "webcare: er is hier geen Chromium, Chrome of Edge om een pdf mee te maken; open handboek.html in je browser en "
    "kies Afdrukken, en dan Opslaan als pdf\n"
)
INTERNAL = (
    "webcare: in dit boek staan interne nummers of adressen; geef het alleen aan wie het overneemt, of maak er een met "
    "--public\n"
)
BEFORE = "Kenmerk: "


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser anywhere, unless a test brings one."""
    monkeypatch.setattr(page_pdf, "_candidates", lambda: iter(()))


@pytest.fixture(name="fake")
def fake_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A browser that keeps what it was asked and prints one line."""
    if sys.platform == "win32":
        pytest.skip("a script is no program there")
    path = tmp_path / "bin" / "chromium"
    path.parent.mkdir()
    path.write_text(
        '#!/bin/sh\necho "$@" > "$0.asked"\nfor one; do case "$one" in --print-to-pdf=*) to="${one#*=}";; esac; done\n'
        'printf \'%%PDF-1.4 (D:20200101000000+00%s00%s)\' "\'" "\'" > "$to"\n',
        "utf-8",
    )
    path.chmod(0o755)
    monkeypatch.setattr(page_pdf, "_candidates", lambda: iter([str(path)]))
    return path


def facts(folder: Path) -> str:
    return (folder / "handbook" / "facts.yaml").read_text("utf-8")


@pytest.mark.usefixtures("client")
def test_a_folder_gets_every_book_and_the_proof(run: Runner, here: Path) -> None:
    done = run("handover", "--output", "overdracht", *AT)
    assert (done.code, done.err) == (0, NO_BROWSER + INTERNAL)
    assert sorted(path.name for path in (here / "overdracht").iterdir()) == [
        "handboek.html",
        "handboek.md",
        "handover.json",
    ]
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == [
        os.path.join("overdracht", name) for name in ("handboek.html", "handboek.md", "handover.json")
    ]
    proof = json.loads((here / "overdracht" / "handover.json").read_text("utf-8"))
    jsonschema.validate(proof, schema("handover"))
    assert re.fullmatch(r"\d+ bestanden, \d+ antwoorden?", lines[3])
    assert lines[4] == BEFORE + " ".join(re.findall("....", proof["digest"])[:5])
    tree = read((here / "overdracht" / "handboek.html").read_text("utf-8"))
    assert tree.all("h1")[0].text == "Handboek van Proef"
    assert [book["path"] for book in proof["books"]] == ["handboek.html", "handboek.md"]


@pytest.mark.usefixtures("client")
def test_the_receiver_sees_the_same_digest_and_what_differs(run: Runner, here: Path) -> None:
    made = run("handover", "--output", "uit", *AT).out
    seen = run("handover", "verify", "uit")
    assert (seen.code, seen.err) == (0, "")
    assert seen.out.startswith("Proef, 22 november 2026 09.00: ")
    assert "alles is er, en niets is veranderd" in seen.out
    assert [line for line in made.splitlines() if line.startswith(BEFORE)] == [
        line for line in seen.out.splitlines() if line.startswith(BEFORE)
    ]
    (here / "handbook" / "facts.yaml").write_text("telefoon: 050 000 99 99\n", "utf-8")
    (here / "uit" / "handboek.md").unlink()
    other = run("handover", "verify", "uit/handover.json", "--client", str(here))
    assert other.code == 1
    assert other.out.splitlines()[:2] == ["veranderd  handbook/facts.yaml", "ontbreekt  handboek.md"]
    assert "1 bestand ontbreekt, 1 bestand is veranderd" in other.out
    document = json.loads(run("handover", "verify", "uit", "--format", "json").out)
    jsonschema.validate(document, schema("handover-verify"))
    assert (document["complete"], document["books"]) == (False, 2)
    assert document["differences"] == [
        {"path": "handbook/facts.yaml", "state": "changed", "book": False},
        {"path": "handboek.md", "state": "missing", "book": True},
    ]


@pytest.mark.usefixtures("client")
def test_in_english(run: Runner) -> None:
    assert run("--lang", "en", "handover", "--output", "out", *AT).out.count("Digest: ") == 1
    assert "all of it is there, and nothing has changed" in run("--lang", "en", "handover", "verify", "out").out


@pytest.mark.usefixtures("client")
def test_the_same_again_is_the_same_and_replaces_what_is_ours(run: Runner, here: Path) -> None:
    def bytes_of() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in (here / "uit").iterdir()}

    run("handover", "--output", "uit", *AT)
    first = bytes_of()
    assert run("handover", "--output", "uit", *AT).code == 0
    assert bytes_of() == first


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("name", ["handboek.html", "handboek.md", "handover.json"])
def test_a_file_of_others_is_never_replaced_without_force(run: Runner, here: Path, name: str) -> None:
    (here / "uit").mkdir()
    (here / "uit" / name).write_text("van mij", "utf-8")
    refused = run("handover", "--output", "uit", *AT)
    assert (refused.code, refused.out) == (2, "")
    assert "hier staat al een ander bestand" in refused.err and "--force" in refused.err
    assert [path.name for path in (here / "uit").iterdir()] == [name]
    assert (here / "uit" / name).read_text("utf-8") == "van mij"
    assert run("handover", "--output", "uit", "--force", *AT).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="making a link takes a privilege there")
def test_a_link_is_not_followed_to_a_book_elsewhere(run: Runner, client: Path, tmp_path: Path) -> None:
    run("handover", "--output", str(tmp_path / "boek.html"), *AT)
    (client / "boek.html").symlink_to(tmp_path / "boek.html")
    assert "hier staat al een ander bestand" in run("handover", "--output", "boek.html", *AT).err


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    ("name", "begin"),
    [("boek.html", "<!doctype html>"), ("boek.HTM", "<!doctype html>"), ("b.md", "<!-- webcare handover -->")],
)
def test_a_file_by_its_ending(run: Runner, here: Path, name: str, begin: str) -> None:
    done = run("handover", "--output", name, "--public", *AT)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(name) and BEFORE not in done.out
    assert (here / name).read_text("utf-8").startswith(begin)
    assert not (here / "handover.json").exists()


@pytest.mark.usefixtures("client")
def test_the_proof_alone(run: Runner, here: Path) -> None:
    assert run("handover", "--output", "bewijs.json", *AT).code == 0
    assert json.loads((here / "bewijs.json").read_text("utf-8"))["books"] == []
    assert run("handover", "verify", "bewijs.json").code == 0


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("name", ["overdracht-2026.11", "noorderlamp.nl/", "v1.2"])
def test_a_folder_may_have_a_dot_in_its_name(run: Runner, here: Path, name: str) -> None:
    run("handover", "--output", name, "--format", "md", *AT)
    assert sorted(path.name for path in (here / name).iterdir()) == ["handboek.md", "handover.json"]


@pytest.mark.usefixtures("client")
def test_one_form_in_a_folder(run: Runner, here: Path) -> None:
    assert run("handover", "--output", "uit", "--format", "md", *AT).err == INTERNAL
    assert sorted(path.name for path in (here / "uit").iterdir()) == ["handboek.md", "handover.json"]


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "--output ontbreekt"),
        (
            ("--output", "boek.pdf"),
            "er is hier geen Chromium, Chrome of Edge om een pdf mee te maken\n  = open handboek",
        ),
        (("--output", "uit", "--format", "pdf"), "er is hier geen Chromium, Chrome of Edge"),
        (("--output", "boek.md", "--format", "html"), "boek.md: --format html past niet bij deze naam"),
        (("--output", "boek.md", "--format", "all"), "boek.md: --format all past niet bij deze naam"),
        (("--output", "webcare.toml"), "webcare.toml: hier staat al een bestand"),
        (
            ("--output", "o.txt"),
            "o.txt: een boek eindigt niet op .txt\n  = kies uit: .html, .md, .pdf, .json; is het een map",
        ),
        (("--output", "uit/o.docx"), "een boek eindigt niet op .docx"),
        (("--output", "-"), "--output: een boek komt in een map of een bestand"),
        (("--output", "handbook"), "handbook: in deze map leest webcare zelf"),
        (("--output", "answers/uit/boek.md"), "answers/uit: in deze map leest webcare zelf"),
        (("--output", "webcare.toml/uit"), "webcare.toml/uit: deze map kan niet worden gemaakt"),
        (("--output", "uit", "--at", "gisteren"), "--at: dit is geen moment"),
        (("--output", "uit", "--since", "--help"), "een versie uit git begint niet met een streepje"),
        (("verify",), "handover.json: dit bestand bestaat niet"),
        (("verify", "weg"), "weg: dit bestand bestaat niet"),
        (("verify", "."), "handover.json: dit bestand bestaat niet"),
        (("verify", "webcare.toml"), "dit is geen JSON"),
    ],
)
def test_what_cannot_be_asked(run: Runner, arguments: tuple[str, ...], told: str) -> None:
    result = run("handover", *arguments)
    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_outside_a_client(run: Runner) -> None:
    assert "hier is geen klantmap" in run("handover", "--output", "uit").err


def test_a_receiver_outside_the_client_says_where_it_is(
    run: Runner, client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("handover", "--output", str(tmp_path / "post"), *AT)
    monkeypatch.chdir(tmp_path)
    assert run("handover", "verify", "post").err == "webcare: waar is de klantmap?\n  = noem hem met --client MAP\n"
    assert run("handover", "verify", "post", "--client", str(client)).code == 0


@needs_git
def test_git_and_what_it_does_not_carry(run: Runner, client: Path) -> None:
    repository = Repository.new(client)
    commit = repository.commit()
    repository.write({"handbook/facts.yaml": "telefoon: 050 000 12 34\n"})
    done = run("handover", "--output", "uit", "--since", "HEAD", *AT)
    assert done.code == 0
    assert "git draagt deze bestanden nog niet zo over; leg ze vast met git commit: handbook/facts.yaml" in done.err
    header = read((client / "uit" / "handboek.html").read_text("utf-8")).all("header")[0]
    assert f"bij commit {commit[:12]}. 1 bestand staat daar nog niet zo in." in header.text
    assert "git kent hier geen versie 'weg'" in run("handover", "--output", "uit", "--since", "weg", *AT).err


@pytest.mark.usefixtures("client")
def test_a_browser_prints_and_is_kept_from_the_network(run: Runner, here: Path, fake: Path) -> None:
    done = run("handover", "--output", "uit", *AT)
    assert (done.code, done.err) == (0, INTERNAL)
    data = (here / "uit" / "handboek.pdf").read_bytes()
    assert data == b"%PDF-1.4 (D:20261122080000+00'00')" + page_pdf.MARK
    asked = fake.with_name("chromium.asked").read_text("utf-8")
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in asked and "--disable-background-networking" in asked
    assert ("--no-sandbox" in asked) == (os.geteuid() == 0)
    assert sorted(path.name for path in (here / "uit").iterdir()) == [
        "handboek.html",
        "handboek.md",
        "handboek.pdf",
        "handover.json",
    ]
    assert run("handover", "--output", "uit", *AT).code == 0  # its own PDF may be replaced
    (here / "uit" / "handboek.pdf").write_bytes(b"%PDF-1.4 van mij")
    assert "hier staat al een ander bestand" in run("handover", "--output", "uit", *AT).err


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("script", ["#!/bin/sh\nexit 1\n", "geen programma", "#!/bin/sh\necho nee > /dev/null\n"])
def test_a_browser_that_does_not_print(run: Runner, here: Path, fake: Path, script: str) -> None:
    fake.write_text(script, "utf-8")
    asked = run("handover", "--output", "boek.pdf", *AT)
    assert (asked.code, asked.out) == (2, "")
    assert "het handboek wordt geen pdf" in asked.err and "kies Afdrukken" in asked.err
    done = run("handover", "--output", "uit", *AT)
    assert done.code == 0
    assert "het handboek wordt geen pdf" in done.err
    assert sorted(path.name for path in (here / "uit").iterdir()) == ["handboek.html", "handboek.md", "handover.json"]


@pytest.mark.usefixtures("client")
def test_a_browser_that_never_ends(run: Runner, fake: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_TIME", limits.PDF_TIME.at(0))
    fake.write_text("#!/bin/sh\nsleep 60\n", "utf-8")
    assert "de browser is na 0 seconden nog niet klaar" in run("handover", "--output", "uit", *AT).err


def test_a_browser_inside_the_client_is_never_started(client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = client / "chromium"
    planted.write_text("#!/bin/sh\ntouch gestart\n", "utf-8")
    planted.chmod(planted.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(page_pdf, "_candidates", lambda: iter([str(planted)]))
    assert page_pdf.browser(str(client)) is None


def test_a_client_up_to_no_good(run: Runner, client: Path) -> None:
    bad = "<script>alert(1)</script>\\u202e<img src=x onerror=alert(2)>"
    (client / "webcare.toml").write_text(f'client = "{bad}"\nlanguage = "nl"\n', "utf-8")
    (client / "handbook" / "facts.yaml").write_text(f'telefoon: "{bad}"\n', "utf-8")
    assert run("handover", "--output", "uit", *AT).code == 0
    document = (client / "uit" / "handboek.html").read_text("utf-8")
    assert len(read(document).all("script")) == 1 and not read(document).all("img")
    assert "\u202e" not in document + (client / "uit" / "handboek.md").read_text("utf-8")
    assert "\u202e" not in run("handover", "verify", "uit").out
