"""First names in the middle of a text, and words that only look like one."""

import pytest

from webcare.pseudonyms import Key, Pseudonymiser
from webcare.store.workspace import open_workspace

CASES = {
    "ik heb marieke gesproken": "ik heb [naam] gesproken",
    "MARIEKE zei van wel, Sanne's man ook": "[naam] zei van wel, [naam]'s man ook",
    "Volgens Joost Bakker-Smit kon dat": "Volgens [naam] kon dat",
    "Volgens Femke van den Berg kon dat": "Volgens [naam] kon dat",
    "Sprak Sanne Maar die wist het niet": "Sprak [naam] Maar die wist het niet",
    "Ik sprak Bas, en jan. Jan ook.": "Ik sprak [naam], en jan. [naam] ook.",
    "mijn naam is jan de boer, ik ben bas": "mijn naam is [naam], ik ben [naam]",
    "ik heb gesproken met kim\nen marieke van den berg.": "ik heb gesproken met [naam]\nen [naam].",
    "marieke de lamp is stuk": "[naam] de lamp is stuk",
    "van Jan NL91 ABNA 0417 1643 00": "van [naam] [rekeningnummer]",
    "wie is @sanne.b": None,
    # nobody
    "op 12 jan of 3e Jan 2026, vanaf Jan. 2026": None,
    "Hij speelt bas. De iris bloeit. DE BAS.": None,
    "bij Jan Linders, Hans Anders en het Jeroen Bosch": None,
    "in Sint Maarten, op het Sint-Janscollege of de st. Nicolaas": None,
    "Elke lamp is lief. Roos is rood, in het Frans.": None,
    "zie example.nl/sanne en #daan": None,
    "je voornaam is [naam], [@k_ee50cc9a3e205dd1]": None,
}


@pytest.fixture(scope="module")
def p(request: pytest.FixtureRequest) -> Pseudonymiser:
    workspace = open_workspace(client=str(request.config.rootpath))
    return Pseudonymiser(Key([b"o" * 32], workspace.root or ""), workspace)


@pytest.mark.parametrize("before", CASES)
def test_first_names(before: str, p: Pseudonymiser) -> None:
    after = p.text(before)
    if before.startswith("wie is @"):
        assert after == f"wie is [@{p.person('customer', 'sanne.b')}]"
    else:
        assert after == (CASES[before] or before)
    assert p.text(after) == after


def test_what_the_client_is_called_is_nobody(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("lotte")
    (folder / "webcare.toml").write_text('client = "Lotte"\n', "utf-8")
    p = Pseudonymiser(Key([b"o" * 32], "."), open_workspace(client=str(folder)))
    assert p.text("Bij lotte werkt femke") == "Bij lotte werkt [naam]"
