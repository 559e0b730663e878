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
    "nothing in an override": (
        (
            '[[lint.override]]\nchannel = "x"\nfolder = "drafts"\nreason = "kort"\n'
            'rules."begrijpelijk/lange-zin" = { max-words = 14, severity = "error" }\nrules.taal.severity = "advice"\n'
            '[[lint.override]]\nchannel = ["twitter", "email"]\nfolder = ["/answers/", "."]\nrules = {}\n'
        ),
        "",
    ),
    "nothing that is lighter for a reason, or heavier": (
        (
            '[lint.rules.privacy]\nseverity = "warning"\nreason = "afgesproken"\n'
            '[lint.rules."privacy/persoonsgegeven"]\nseverity = "error"\n'
            '[[lint.override]]\nreason = "afgesproken"\nrules.privacy.severity = "advice"\n'
        ),
        "",
    ),
    "nothing that is ignored": (
        '[[lint.ignore]]\nrule = "taal"\nreason = "x"\n[[lint.ignore]]\nrule = "kanaal/emoji"\nreason = "x"\n',
        "",
    ),
    "a holding reply": (
        '[suggest]\nholding = "wachten"\n',
        """
webcare.toml:3:11-3:20 error gegevens/verkeerde-waarde '"wachten"'
  onbekend antwoord 'wachten' = kies uit: gegevens-openbaar, klacht-oppakken, pakket-niet-binnen
  unknown answer 'wachten' = choose: gegevens-openbaar, klacht-oppakken, pakket-niet-binnen
""",
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
  onbekend niveau 'streng' = kies uit: advice, warning, error
  unknown severity 'streng' = choose: advice, warning, error
webcare.toml:5:13-5:17 error gegevens/verkeerde-waarde 'true'
  hier hoort een geheel getal
  this should be a whole number
""",
    ),
    "what an override names": (
        """\
[[lint.override]]
channel = ["x", "facebok"]
folder = ["draft", "drafts\\\\x", "../x", "weg"]
rules."begrijpelijk/lange-zinn" = { max-words = 14 }
rules."begrijpelijk/lange-zin" = { max-word = 14, severity = "off", max-words = -1, reason = 3 }
rules.begrijpelijk = { max-words = 14 }
rules.tall.severity = "error"
""",
        """
webcare.toml:3:17-3:26 error gegevens/verkeerde-waarde '"facebok"'
  onbekend kanaal 'facebok' = bedoelde je 'facebook'?
  unknown channel 'facebok' = did you mean 'facebook'?
webcare.toml:4:11-4:18 error gegevens/verkeerde-waarde '"draft"'
  deze map bestaat niet: 'draft' = bedoelde je 'drafts'?
  this folder does not exist: 'draft' = did you mean 'drafts'?
webcare.toml:4:20-4:31 error gegevens/verkeerde-waarde '"drafts\\\\x"'
  een map schrijf je met /, ook op Windows = schrijf drafts/x
  a folder is written with /, on Windows too = write drafts/x
webcare.toml:4:33-4:39 error gegevens/verkeerde-waarde '"../x"'
  deze map ligt buiten de klantmap = deze instelling geldt nergens
  this folder is outside the client folder = this setting holds nowhere
webcare.toml:4:41-4:46 error gegevens/verkeerde-waarde '"weg"'
  deze map bestaat niet: 'weg' = kies uit: answers, drafts, handbook, logs, answers/fragments
  this folder does not exist: 'weg' = choose: answers, drafts, handbook, logs, answers/fragments
webcare.toml:5:7-5:32 error gegevens/verkeerde-waarde '"begrijpelijk/lange-zinn"'
  onbekende regel 'begrijpelijk/lange-zinn' = bedoelde je 'begrijpelijk/lange-zin'?
  unknown rule 'begrijpelijk/lange-zinn' = did you mean 'begrijpelijk/lange-zin'?
webcare.toml:6:36-6:44 error gegevens/verkeerde-waarde 'max-word'
  onbekende instelling 'max-word' = bedoelde je 'max-words'?
  unknown option 'max-word' = did you mean 'max-words'?
webcare.toml:6:62-6:67 error gegevens/verkeerde-waarde '"off"'
  een regel gaat niet uit met severity = gebruik [[lint.ignore]] met rule = "begrijpelijk/lange-zin" en een reason
  a rule is not switched off with severity = use [[lint.ignore]] with rule = "begrijpelijk/lange-zin" and a reason
webcare.toml:6:81-6:83 error gegevens/verkeerde-waarde '-1'
  hier hoort 0 of meer
  this should be 0 or more
webcare.toml:6:94-6:95 error gegevens/verkeerde-waarde '3'
  hier hoort tekst
  this should be text
webcare.toml:7:24-7:33 error gegevens/verkeerde-waarde 'max-words'
  'begrijpelijk' is een familie, en die heeft alleen severity = zet 'max-words' bij de regel zelf
  'begrijpelijk' is a family, with severity only = put 'max-words' with the rule itself
webcare.toml:8:7-8:11 error gegevens/verkeerde-waarde 'tall'
  onbekende regel 'tall' = bedoelde je 'taal'?
  unknown rule 'tall' = did you mean 'taal'?
""",
    ),
    "privacy that gets lighter without a reason": (
        """\
[lint.rules."privacy/persoonsgegeven"]
severity = "warning"
[lint.rules.privacy]
severity = "advice"
reason = " "
[[lint.override]]
channel = "x"
rules.privacy.severity = "warning"
[[lint.ignore]]
rule = "privacy"
[[lint.ignore]]
rule = "privacy/persoonsgegeven"
reason = "  "
""",
        """
webcare.toml:3:12-3:21 error gegevens/zonder-reden '"warning"'
  'privacy/persoonsgegeven' wordt lichter, en er staat geen reden bij = zet erbij: reason = "…"; tot dan geldt dit niet
  'privacy/persoonsgegeven' gets lighter, and no reason is given = add reason = "…"; until then this does not hold
webcare.toml:5:12-5:20 error gegevens/zonder-reden '"advice"'
  'privacy' wordt lichter, en er staat geen reden bij = zet erbij: reason = "…"; tot dan geldt dit niet
  'privacy' gets lighter, and no reason is given = add reason = "…"; until then this does not hold
webcare.toml:9:26-9:35 error gegevens/zonder-reden '"warning"'
  'privacy' wordt lichter, en er staat geen reden bij = zet erbij: reason = "…"; tot dan geldt dit niet
  'privacy' gets lighter, and no reason is given = add reason = "…"; until then this does not hold
webcare.toml:10:1-10:16 error gegevens/ontbrekende-sleutel '[[lint.ignore]]'
  de sleutel 'reason' ontbreekt
  the key 'reason' is missing
webcare.toml:14:10-14:14 error gegevens/verkeerde-waarde '"  "'
  hier hoort een tekst die niet leeg is
  this should be a text that is not empty
""",
    ),
    "single brackets, a key that is misspelt, and no rules": (
        """\
[lint.ignore]
rule = "taal"
reason = "x"
[[lint.override]]
chanel = "x"
rules.taal.severity = "advice"
[[lint.override]]
channel = {x = 1}
""",
        """
webcare.toml:2:1-2:14 error gegevens/verkeerde-waarde '[lint.ignore]'
  hier hoort een lijst van tabellen, met dubbele haken: [[…]]
  this should be a list of tables, in double brackets: [[…]]
webcare.toml:6:1-6:7 error gegevens/onbekende-sleutel 'chanel'
  onbekende sleutel 'chanel' = bedoelde je 'channel'?
  unknown key 'chanel' = did you mean 'channel'?
  -> channel
webcare.toml:8:1-8:18 error gegevens/ontbrekende-sleutel '[[lint.override]]'
  de sleutel 'rules' ontbreekt
  the key 'rules' is missing
webcare.toml:9:11-9:18 error gegevens/verkeerde-waarde '{x = 1}'
  hier hoort tekst
  this should be text
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
    assert told(check(open_workspace()).findings) == expected.strip()


OWN: dict[str, tuple[str, str]] = {
    "a rule without what it is made of": (
        "kort:\n  kind: limit\n  message: Te veel.\n  wrong: [a]\n  right: [b]\n",
        """
handbook/rules.yaml:2:3-2:4 error handboek/eigen-regel-klopt-niet 'k'
  een regel van soort limit heeft 'limit' nodig
  a rule of kind limit needs 'limit'
""",
    ),
    "examples that do not hold": (
        "hoor:\n  kind: words\n  message: Nee.\n  words: [hoor]\n  wrong: [Dat is zo.]\n  right: [Dat is zo hoor.]\n",
        """
handbook/rules.yaml:5:11-5:21 error handboek/eigen-regel-klopt-niet 'Dat is zo.'
  de regel vindt niets in dit voorbeeld
  the rule finds nothing in this example
handbook/rules.yaml:6:11-6:26 error handboek/eigen-regel-klopt-niet 'Dat is zo hoor.'
  de regel vindt iets in dit voorbeeld
  the rule finds something in this example
""",
    ),
}


@pytest.mark.parametrize(("text", "expected"), OWN.values(), ids=OWN)
def test_own_rules(text: str, expected: str) -> None:
    Path("handbook/rules.yaml").write_text(text, "utf-8")
    assert told(check(open_workspace()).findings) == expected.strip()
