"""Placeholders of other systems become ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.answers.importing.fields import convert
from webcare.model.answer import Variable
from webcare.model.finding import Source
from webcare.placeholders import read_placeholders

CONVERTED = {
    "Hoi {{ticket.requester.first_name}},": "Hoi {{ naam }},",
    "Hoi {{ contact.name }}!": "Hoi {{ naam }}!",
    "Hoi {{customer.firstname}}": "Hoi {{ naam }}",
    "Hoi {{naam}} {{ voornaam }}": "Hoi {{ naam }} {{ naam }}",
    "Hoi %naam%, %first_name%": "Hoi {{ naam }}, {{ naam }}",
    "Hoi [NAAM], [naam klant] en <naam>": "Hoi {{ naam }}, {{ naam }} en {{ naam }}",
    "Hoi ${klantnaam} {naam} [[naam]]": "Hoi {{ naam }} {{ naam }} {{ naam }}",
    "Hoi {!Contact.FirstName}": "Hoi {{ naam }}",
    "Groet, {{current_user.name}}": "Groet, {{ afzender }}",
    "Groet, {{agent.signature}} {{ agent.first_name }}": "Groet, {{ afzender }} {{ afzender }}",
    "Groet, [MEDEWERKER]": "Groet, {{ afzender }}",
    "Zaak {{ticket.id}} en {{ conversation.id }}": "Zaak {{ zaaknummer }} en {{ zaaknummer }}",
    "Bestelling [ORDERNUMMER], {{order.number}}, %bestelnummer%": (
        "Bestelling {{ bestelnummer }}, {{ bestelnummer }}, {{ bestelnummer }}"
    ),
    "Op [DATUM] kost het [BEDRAG]": "Op {{ datum }} kost het {{ bedrag }}",
    "Hoi {{ticket.requester.name | default: 'klant'}},": ("Hoi {% if naam %}{{ naam }}{% else %}klant{% endif %},"),
    'Hoi {{ first_name | fallback: "daar" }}': "Hoi {% if naam %}{{ naam }}{% else %}daar{% endif %}",
    "{{ticket.ticket_field_360012}}": "{{ ticket_field_360012 }}",
    "{{ 名前 }}": "{{ veld }}",
    "{{ 12 }}": "{{ veld_12 }}",
    "{{ if }} {{hours}}": "{{ veld_if }} {{ veld_hours }}",
    "Kies [sic] of [Bestelling volgen](https://a.example) [...] [1]": (
        "Kies [sic] of [Bestelling volgen](https://a.example) [...] [1]"
    ),
    "50% korting en 20% meer, 100%zeker%": "50% korting en 20% meer, 100%zeker%",
    "{% if ticket.x == 'y' %}a{% endif %}": "{% if ticket.x == 'y' %}a{% endif %}",
    "a < b > c, {} {{}} {{ }}": "a < b > c, {} {{}} {{ }}",
}


@pytest.mark.parametrize(("text", "ours"), CONVERTED.items(), ids=CONVERTED)
def test_converted(text: str, ours: str) -> None:
    assert convert(text).text == ours


def test_variables_are_declared_with_what_they_were() -> None:
    text = "{{contact.name}} {{ticket.veld een}} {{ticket.veld_een}} {{contact.name|default: x}} {{order_id}}"
    assert convert(text).variables == {
        "naam": Variable(description="Voornaam van de klant", example="Sanne", required=False),
        "ticket_veld_een": Variable(description="Heette eerst 'ticket.veld een'", example="voorbeeld"),
        "ticket_veld_een_2": Variable(description="Heette eerst 'ticket.veld_een'", example="voorbeeld"),
        "bestelnummer": Variable(description="Het bestelnummer van de klant", example="12345"),
    }


def test_another_variant_shares_its_variables() -> None:
    first = convert("{{ a.b }}")
    assert convert("{{ a.b }} {{ naam }}", first.variables).text == "{{ a_b }} {{ naam }}"


PIECES = "{{ }} {% %} {{a.b}} {{naam|default:'x'}} %naam% [NAAM] <naam> ${x} {{facts.a}} {{1}} {{é}} {{-a-}} | ' \" tekst".split()


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_what_is_converted_is_known_to_us(text: str) -> None:
    made = convert(text)
    for name in made.variables:
        assert f"{{{{ {name} }}}}" in made.text
        assert read_placeholders(Source("a.md", f"{{{{ {name} }}}}"), 0, len(name) + 6)[1] == []
