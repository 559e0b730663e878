"""kanaal/onveilige-link: which domains are the client's, and what it says of one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.judging import lint_draft
from webcare.model.draft import Draft
from webcare.model.text import Text
from webcare.rules import load_rules
from webcare.store.workspace import open_workspace

RULE = "kanaal/onveilige-link"
FACTS = "volgpagina: Kijk op https://www.bezorger.example/volgen\nemail: hulp@lichthuis.example\n"
OURS = ["https://lichthuis.example", "https://www.lichthuis.example/a?b", "https://shop.lichthuis.example:443/a"]
NAMED = ["https://bezorger.example/volgen/12", "https://track.bezorger.example"]
STRANGE = [
    "https://lichthuis.example.nep.example/volgen",
    "https://nep-lichthuis.example",
    "https://zorger.example",
    "https://lichthuis.example@nep.example/a",
    "https://nep.example?lichthuis.example",
    "https://nep.example#lichthuis.example",
]


def told(folder: Path, link: str, domains: str) -> list[tuple[str, str, str, Text | None]]:
    (folder / "handbook").mkdir()
    (folder / "handbook" / "facts.yaml").write_text(FACTS, encoding="utf-8")
    (folder / "webcare.toml").write_text(f'client = "L"\ndomains = {domains}\n', encoding="utf-8")
    text = f"Hoi Sanne, kijk op {link} voor je pakket. ^SV"
    findings = lint_draft(Draft(name="a.md", text=text), open_workspace(str(folder)), [load_rules()[RULE]]).findings
    return [(item.rule, text[item.start : item.end], item.message.nl, item.hint) for item in findings]


@pytest.mark.parametrize("link", [*OURS, *NAMED])
def test_our_own_domains(tmp_path: Path, link: str) -> None:
    assert told(tmp_path, link, '["lichthuis.example"]') == []


@pytest.mark.parametrize("link", STRANGE)
def test_a_strange_domain(tmp_path: Path, link: str) -> None:
    hint = Text(
        "gebruik het volle adres van jullie eigen site; is dit jullie domein, zet het dan in webcare.toml bij domains",
        "use your own site's full address; if this domain is yours, add it in webcare.toml under domains",
    )
    ((rule, _, message, found),) = told(tmp_path, link, '["lichthuis.example"]')
    assert (rule, message, found) == (RULE, "dit domein is niet van jullie", hint)


@pytest.mark.parametrize("link", [*OURS, *STRANGE])
def test_without_domains_none_is_strange(tmp_path: Path, link: str) -> None:
    """A new client has none yet; that says nothing about a link."""
    assert told(tmp_path, link, "[]") == []


def test_without_domains_a_link_must_still_be_secure(tmp_path: Path) -> None:
    ((_, words, message, _),) = told(tmp_path, "http://lichthuis.example", "[]")
    assert (words, message) == ("http://lichthuis.example", "deze link is niet beveiligd: schrijf https")
