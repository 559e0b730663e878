"""The settings in webcare.toml: typed, with every problem at its place, and folders only inside the client's."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.told import told
from webcare.model.config import Config, Exemption, Paths
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.workspace import open_workspace, read_config


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty client folder, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "lichthuis"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def configured(client: Path, text: str) -> tuple[Config, str]:
    """The settings of this text and all that is wrong with them, the same from the cache as from the file."""
    (client / "webcare.toml").write_bytes(text.encode())
    first, second = (read_config(str(client / "webcare.toml")) for _ in range(2))
    assert (first[0], told(first[1])) == (second[0], told(second[1]))
    return first[0], told(first[1])


def test_settings(client: Path) -> None:
    text = """\
client = "Lichthuis"
language = "en"
domains = ["lichthuis.example"]
[paths]
drafts = "concepten"
[[lint.ignore]]
rule = "begrijpelijk/lange-zin"
folder = "answers/juridisch"
reason = "deze teksten liggen vast"
[lint.rules."begrijpelijk/lange-zin"]
max-words = 18
severity = "advice"
"""
    config, wrong = configured(client, text)
    assert (config.client, config.language, config.domains, config.paths, wrong) == (
        *("Lichthuis", "en", ["lichthuis.example"]),
        *(Paths(drafts="concepten"), ""),
    )
    reason = "deze teksten liggen vast"
    assert config.lint.ignore == [Exemption(rule="begrijpelijk/lange-zin", folder="answers/juridisch", reason=reason)]
    assert config.lint.rules == {"begrijpelijk/lange-zin": {"max-words": 18, "severity": "advice"}}


WRONG: dict[str, tuple[str, str]] = {
    "several things": (
        'client = "Lichthuis"\nlanguage = "de" # Duits\n[lnit]\nfail-on = "error"\n[suggest]\ntop = 100\n',
        """
webcare.toml:2:12-2:16 error gegevens/verkeerde-waarde '"de"'
  onbekende waarde 'de' = kies uit: nl, en
  unknown value 'de' = choose: nl, en
webcare.toml:3:2-3:6 error gegevens/onbekende-sleutel 'lnit'
  onbekende sleutel 'lnit' = bedoelde je 'lint'?
  unknown key 'lnit' = did you mean 'lint'?
  -> lint
webcare.toml:6:7-6:10 error gegevens/verkeerde-waarde '100'
  hier hoort een getal van 1 tot en met 20
  this should be a number from 1 to 20
""",
    ),
    "no client": (
        '# van Lichthuis\nregion = "NL"\n',
        """
webcare.toml:2:1-2:14 error gegevens/ontbrekende-sleutel 'region = "NL"'
  de sleutel 'client' ontbreekt
  the key 'client' is missing
""",
    ),
    "lists that are none, and limits": (
        'client = "L"\ndomains = "l.example"\nlimits = 3\n"limieten" = 3\n\'grenzen\' = 3\n[lint]\nignore = {}\n',
        """
webcare.toml:2:11-2:22 error gegevens/verkeerde-waarde '"l.example"'
  hier hoort een lijst tussen haken: ["…", "…"]
  this should be a list in brackets: ["…", "…"]
webcare.toml:3:1-3:7 error gegevens/onbekende-sleutel 'limits'
  onbekende sleutel 'limits' = grenzen verhoog je zelf, met WEBCARE_LIMITS; zie 'webcare help limieten'
  unknown key 'limits' = you raise limits yourself, with WEBCARE_LIMITS; see 'webcare help limits'
webcare.toml:4:1-4:11 error gegevens/onbekende-sleutel '"limieten"'
  onbekende sleutel 'limieten' = grenzen verhoog je zelf, met WEBCARE_LIMITS; zie 'webcare help limieten'
  unknown key 'limieten' = you raise limits yourself, with WEBCARE_LIMITS; see 'webcare help limits'
webcare.toml:5:1-5:10 error gegevens/onbekende-sleutel ''grenzen''
  onbekende sleutel 'grenzen' = grenzen verhoog je zelf, met WEBCARE_LIMITS; zie 'webcare help limieten'
  unknown key 'grenzen' = you raise limits yourself, with WEBCARE_LIMITS; see 'webcare help limits'
webcare.toml:7:10-7:12 error gegevens/verkeerde-waarde '{}'
  hier hoort een lijst van tabellen, met dubbele haken: [[…]]
  this should be a list of tables, in double brackets: [[…]]
""",
    ),
    "folders outside": (
        'client = "L"\npaths.drafts = "../concepten" # gedeeld\npaths.logs = "/var/log"\n',
        """
webcare.toml:2:16-2:30 error gegevens/verkeerde-waarde '"../concepten"'
  de map 'drafts' ligt buiten de klantmap = die wordt niet gelezen; kies een map binnen de klantmap
  the folder 'drafts' is outside the client folder = it is not read; choose one inside the client folder
webcare.toml:3:14-3:24 error gegevens/verkeerde-waarde '"/var/log"'
  de map 'logs' ligt buiten de klantmap = die wordt niet gelezen; kies een map binnen de klantmap
  the folder 'logs' is outside the client folder = it is not read; choose one inside the client folder
""",
    ),
    "the client folder itself, and a name that cannot be": (
        'client = "L"\n[paths]\nanswers = "."\ndrafts = "a\\u0000b"\n',
        """
webcare.toml:3:11-3:14 error gegevens/verkeerde-waarde '"."'
  de map 'answers' ligt buiten de klantmap = die wordt niet gelezen; kies een map binnen de klantmap
  the folder 'answers' is outside the client folder = it is not read; choose one inside the client folder
webcare.toml:4:10-4:20 error gegevens/verkeerde-waarde '"a\\u0000b"'
  de map 'drafts' ligt buiten de klantmap = die wordt niet gelezen; kies een map binnen de klantmap
  the folder 'drafts' is outside the client folder = it is not read; choose one inside the client folder
""",
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRONG.values(), ids=WRONG)
def test_wrong_settings(text: str, expected: str, client: Path) -> None:
    assert configured(client, text)[1] == expected.strip()


def test_settings_that_cannot_be_right_are_none(client: Path) -> None:
    assert configured(client, 'region = "BE"\n')[0] == Config(client="")


def test_a_folder_outside_is_not_read_and_the_rest_is_kept(client: Path) -> None:
    (client.parent / "answers").mkdir()
    config, _ = configured(client, 'client = "L"\nregion = "BE"\npaths.answers = "../answers"\n')
    assert config == Config(client="L", region="BE", paths=Paths(answers=os.devnull))
    assert not os.path.isdir(open_workspace().path("answers"))


def test_settings_that_cannot_be_read(client: Path) -> None:
    (client / "webcare.toml").write_bytes('client = "Café"'.encode("latin-1"))
    with pytest.raises(CannotRun) as caught:
        open_workspace()
    assert caught.value.place == "webcare.toml:1:14"
    assert caught.value.message == Text("dit is geen geldige UTF-8", "this is not valid UTF-8")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each writes a file
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_settings_with_findings_or_refused(client: Path, data: bytes) -> None:
    (client / "webcare.toml").write_bytes(data)
    refused = None
    try:
        config, findings = read_config("webcare.toml")
    except CannotRun as problem:
        refused = problem
    if refused is None:
        assert config.client or findings
    else:
        assert refused.place is not None and refused.place.startswith("webcare.toml")
