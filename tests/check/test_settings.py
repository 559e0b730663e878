"""webcare check on what only the rules can judge: their names, options and levels, and the client's own rules."""

from pathlib import Path

import pytest

from tests.store.told import told
from webcare.check import check
from webcare.scaffold import scaffold
from webcare.store.workspace import open_workspace


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder in order, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    scaffold(str(tmp_path / "lichthuis"), "Lichthuis")
    monkeypatch.chdir(tmp_path / "lichthuis")
    return tmp_path / "lichthuis"


SETTINGS: dict[str, tuple[str, str]] = {
    "nothing": (
        'timezone = "Europe/Brussels"\n[lint.rules."begrijpelijk/lange-zin"]\nmax-words = 18\nseverity = "advice"\n',
        "",
    ),
    "nothing that is ignored": (
        '[[lint.ignore]]\nrule = "taal"\nreason = "x"\n[[lint.ignore]]\nrule = "kanaal/emoji"\nreason = "x"\n',
        "",
    ),
    "a time zone": (
        'timezone = "Europe/Amsterdm"\n',
        """
webcare.toml:2:12-2:29 error gegevens/verkeerde-waarde '"Europe/Amsterdm"'
  onbekende tijdzone 'Europe/Amsterdm' = bedoelde je 'Europe/Amsterdam'?
  unknown time zone 'Europe/Amsterdm' = did you mean 'Europe/Amsterdam'?
""",
    ),
    "a rule": (
        '[lint.rules."begrijpelijk/lange-zinnen"]\nmax-words = 18\n',
        """
webcare.toml:2:13-2:40 error gegevens/verkeerde-waarde '"begrijpelijk/lange-zinnen"'
  onbekende regel 'begrijpelijk/lange-zinnen' = bedoelde je 'begrijpelijk/lange-zin'?
  unknown rule 'begrijpelijk/lange-zinnen' = did you mean 'begrijpelijk/lange-zin'?
""",
    ),
    "an option, a level and a type": (
        '[lint.rules."begrijpelijk/lange-zin"]\nmaxwords = 18\nseverity = "streng"\nmax-words = true\n',
        """
webcare.toml:3:1-3:9 error gegevens/verkeerde-waarde 'maxwords'
  onbekende instelling 'maxwords' = bedoelde je 'max-words'?
  unknown option 'maxwords' = did you mean 'max-words'?
webcare.toml:4:12-4:20 error gegevens/verkeerde-waarde '"streng"'
  onbekende waarde 'streng'
  unknown value 'streng'
webcare.toml:5:13-5:17 error gegevens/verkeerde-waarde 'true'
  deze waarde past niet; zoals 0
  this value does not fit; such as 0
""",
    ),
    "a rule to ignore": (
        '[[lint.ignore]]\nrule = "tall"\nreason = "x"\n',
        """
webcare.toml:3:8-3:14 error gegevens/verkeerde-waarde '"tall"'
  onbekende regel 'tall' = bedoelde je 'taal'?
  unknown rule 'tall' = did you mean 'taal'?
""",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SETTINGS.values(), ids=SETTINGS)
def test_settings(text: str, expected: str) -> None:
    Path("webcare.toml").write_text(f'client = "Lichthuis"\n{text}', "utf-8")
    assert told(check(open_workspace())) == expected.strip()


OWN: dict[str, tuple[str, str]] = {
    "a rule without what it is made of": (
        "kort:\n  kind: limit\n  message: Te veel.\n  wrong: [a]\n  right: [b]\n",
        """
handbook/rules.yaml:2:3-2:4 error handboek/eigen-regel 'k'
  een regel van soort limit heeft 'limit' nodig
  a rule of kind limit needs 'limit'
""",
    ),
    "examples that do not hold": (
        "hoor:\n  kind: words\n  message: Nee.\n  words: [hoor]\n  wrong: [Dat is zo.]\n  right: [Dat is zo hoor.]\n",
        """
handbook/rules.yaml:5:11-5:21 error handboek/eigen-regel 'Dat is zo.'
  de regel vindt niets in dit voorbeeld
  the rule finds nothing in this example
handbook/rules.yaml:6:11-6:26 error handboek/eigen-regel 'Dat is zo hoor.'
  de regel vindt iets in dit voorbeeld
  the rule finds something in this example
""",
    ),
}


@pytest.mark.parametrize(("text", "expected"), OWN.values(), ids=OWN)
def test_own_rules(text: str, expected: str) -> None:
    Path("handbook/rules.yaml").write_text(text, "utf-8")
    assert told(check(open_workspace())) == expected.strip()
