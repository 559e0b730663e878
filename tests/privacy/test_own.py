"""What the client may say of itself in public, and what it may not say of others."""

import pytest

from webcare.model.draft import Draft
from webcare.rules import Reply, load_rules
from webcare.store.workspace import Workspace, open_workspace

OWN = """
Bel 050 000 12 34 of +31 50 000 12 34.
Bel 0031 (0)50-0001234.
Mail hulp@noorderlamp.example, of wie dan ook@shop.noorderlamp.example.
Onze showroom: Lampionkade 12, 9700 AA Groningen.
Kom langs op de Lampionkade 12.
Stuur het naar Noorderlamp Retouren, Dimmerweg 8, 9700 AB Groningen.
Bestelling ART-20391 is dat de goede? En serie SN-12345678?
> Klant: bel me op 06-12345678
""".strip().splitlines()
OTHERS = """
Bel onze monteur op «050 000 12 60».
Mail «hulp@noorderlamp.example.org» niet.
Kom langs op «Lampionkade 1».
Breng het naar «Dimmerweg 18, 9700 AB».
Bestelling «ART-203911» is binnen.
""".strip().splitlines()


@pytest.fixture(scope="module")
def workspace(request: pytest.FixtureRequest) -> Workspace:
    return open_workspace(client=str(request.config.rootpath))


def found(text: str, workspace: Workspace, rule: str = "privacy/persoonsgegeven", **context: str) -> list[str]:
    draft = Draft(name="a", text=text, channel="facebook", **context)  # type: ignore[arg-type] # texts only
    return [text[hit.start : hit.end] for hit in load_rules()[rule].check(Reply(draft, workspace))]


@pytest.mark.parametrize("text", OWN)
def test_own(text: str, workspace: Workspace) -> None:
    assert found(text, workspace) == []


@pytest.mark.parametrize("marked", OTHERS)
def test_others(marked: str, workspace: Workspace) -> None:
    before, _, rest = marked.partition("«")
    inside, _, after = rest.partition("»")
    assert found(before + inside + after, workspace) == [inside]


@pytest.mark.parametrize(
    ("surface", "expected"), [("open", ["06-12345678", "12345678", "Dorpsstraat 12"]), ("closed", [])]
)
def test_a_channel_that_is_both_is_open_until_the_draft_says_otherwise(
    workspace: Workspace, surface: str, expected: list[str]
) -> None:
    text = "Hoi Sanne, bel 06-12345678 over order 12345678 op de Dorpsstraat 12. ^SV"
    assert found(text, workspace, surface=surface) == expected


def test_own_people_may_be_named(workspace: Workspace) -> None:
    text = "Hoi Jan, mevrouw Smit van communicatie belt je, en meneer De Haas ook. ^SV"
    assert found(text, workspace, "privacy/naam-genoemd") == ["De Haas"]
