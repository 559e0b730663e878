"""The text for a customer: every topic on every channel of the sample client is clean, fits, and holds nothing private."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from webcare.duty.routes import About
from webcare.escalate import escalate
from webcare.escalate.referral import Form, form_for, refer
from webcare.judging import Selection, lint_draft
from webcare.language.length import measure
from webcare.model.draft import Draft
from webcare.model.finding import Severity
from webcare.store.workspace import Workspace, open_workspace

SAMPLE = Path(__file__).parents[2]
ZONE = ZoneInfo("Europe/Amsterdam")
MOMENTS = ["2026-12-25T23:10", "2026-11-24T10:00", "2026-11-21T17:30", "2027-03-28T02:30", "2026-10-13T09:00"]


@pytest.fixture(scope="module")
def sample() -> Workspace:
    return open_workspace(str(SAMPLE), str(SAMPLE))


def text(sample: Workspace, topic: str | None, channel: str | None, moment: str, form: Form = "je") -> str:
    at = datetime.fromisoformat(moment).replace(tzinfo=ZONE)
    return refer(sample, escalate(sample, topic, About(channel), at), channel, form=form, by="sanne-vermeer").text


@pytest.mark.parametrize("form", ["je", "u"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_every_referral_is_clean_and_fits(sample: Workspace, moment: str, form: Form) -> None:
    rules = Selection().rules(sample)
    handbook = sample.handbook
    private = {means.value for contact in handbook.contacts.values() for means in contact.means if not means.public}
    private |= {contact.name for contact in handbook.contacts.values() if contact.kind == "person"}
    said: dict[str, int] = {}
    for channel, entry in handbook.channels.items():
        if entry.status == "not-served":
            continue
        for topic in [None, *handbook.topics]:
            made = text(sample, topic, channel, moment, form)
            most = entry.max_length
            assert most is None or measure(made, entry.counting, most)[0] <= most
            assert not any(value in made for value in private)
            said.setdefault(f"{channel}\n{made}", len(said))
    for number, key in enumerate(said):
        channel, _, made = key.partition("\n")
        asked = "Kunt u mij helpen? Ik wacht op uw antwoord." if form == "u" else "Kun je me helpen?"
        draft = Draft(name=f"{number}.md", text=made, channel=channel, reply_to=asked)
        findings = lint_draft(draft, sample, rules).findings
        assert [f for f in findings if f.severity > Severity.ADVICE] == [], made


SAID = {
    ("bezorging", "x", "2026-12-25T23:10"): "Hoi, hiervoor kun je terecht bij onze klantenservice. Daar is nu niemand bereikbaar. Mail naar hulp@noorderlamp.example of bel maandag vanaf 8.30 uur naar 050 000 12 34. ^SV",
    ("bezorging", "x", "2026-11-24T10:00"): "Hoi, hiervoor kun je terecht bij onze klantenservice. Bel 050 000 12 34 of mail naar hulp@noorderlamp.example. Bellen kan vandaag tot 21.00 uur. ^SV",
    ("bezorging", "email", "2026-11-24T10:00"): "Hoi,\n\nHiervoor kun je terecht bij onze klantenservice. Bel 050 000 12 34. Bellen kan vandaag tot 21.00 uur.\n\nGroet,\nSanne",
    ("garantie", "whatsapp", "2026-11-24T10:00"): "Hoi, hiervoor kun je terecht bij onze technische dienst. Mail naar techniek@noorderlamp.example.\n\nGroet, Sanne",
    ("nepmail", "x", "2026-12-25T23:10"): "Hoi, hiervoor is er geen nummer of adres voor klanten. Ik leg je vraag zelf voor aan een collega. We zijn er maandag vanaf 8.30 uur weer. ^SV",
}  # fmt: skip


@pytest.mark.parametrize(("asked", "expected"), SAID.items(), ids=lambda value: "-".join(value)[:30])
def test_what_is_said(sample: Workspace, asked: tuple[str, str, str], expected: str) -> None:
    assert text(sample, *asked) == expected


def test_in_u(sample: Workspace) -> None:
    assert text(sample, "bezorging", "x", "2026-11-24T10:00", "u").startswith("Dag, hiervoor kunt u terecht bij")


def test_without_a_channel_and_without_somebody_who_signs(sample: Workspace) -> None:
    at = datetime(2026, 11, 24, 10, tzinfo=ZONE)
    made = refer(sample, escalate(sample, "bezorging", About(), at), None)
    assert made.text.endswith("Bellen kan vandaag tot 21.00 uur.")
    assert (made.contact, made.fits) == ("klantenservice", True)


def test_a_channel_that_holds_less_gets_less(sample: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    import msgspec

    at = datetime(2026, 11, 24, 10, tzinfo=ZONE)
    for most, ending, fits in (
        (130, "noorderlamp.example. ^SV", True),
        (90, "12 34. ^SV", True),
        (20, "12 34. ^SV", False),
    ):
        channels = {**sample.handbook.channels}
        channels["x"] = msgspec.structs.replace(channels["x"], max_length=most)
        monkeypatch.setattr(sample.handbook, "channels", channels)
        made = refer(sample, escalate(sample, "bezorging", About("x"), at), "x", by="sanne-vermeer")
        assert (made.text.endswith(ending), made.fits) == (True, fits), made.text


@pytest.mark.parametrize(
    ("said", "form"),
    [(None, "je"), ("", "je"), ("Waar is mijn pakket?", "je"), ("Kunt u mij vertellen waar uw monteur is?", "u")],
)
def test_the_form_of_address_is_the_customers(sample: Workspace, said: str | None, form: str) -> None:
    assert form_for(sample, said) == form
