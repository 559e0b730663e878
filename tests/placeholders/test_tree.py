"""Placeholders: what is possible, and that everything else is told at its place and never run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import place, words
from webcare import limits
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.placeholders import Part, read_placeholders
from webcare.placeholders.tree import Choice, Include, Literal, Value


def read(text: str) -> tuple[tuple[Part, ...], list[tuple[str, str, Text]]]:
    parts, findings = read_placeholders(Source("answers/pakket.md", text), 0, len(text))
    assert all(
        (f.rule, f.severity, f.hint) == ("antwoord/invulveld", Severity.ERROR, None)
        or f.message == limits.CONDITIONS.message
        for f in findings
    )
    return parts, [(place(finding), words(finding), finding.message) for finding in findings]


NAAM = Value("naam", False, (), 0, 10)
POSSIBLE: dict[str, tuple[Part, ...]] = {
    "Hoi Sanne,": (Literal(0, 10),),
    "": (),
    "{{ naam }}": (NAAM,),
    "{{naam}}!": (Value("naam", False, (), 0, 8), Literal(8, 9)),
    "{{ facts.telefoon }}": (Value("telefoon", True, (), 0, 20),),
    "{{ hours.klantenservice }}": (Value("hours.klantenservice", True, (), 0, 26),),
    "{{ hours.technische-dienst | upper }}": (Value("hours.technische-dienst", True, ("upper",), 0, 37),),
    "{{ hours.technische_dienst }}": (Value("hours.technische-dienst", True, (), 0, 29),),
    "{{ targets.x }}": (Value("targets.x", True, (), 0, 15),),
    "{% if targets.google-review %}a{% endif %}": (
        Choice(Value("targets.google-review", True, (), 0, 30), False, (Literal(30, 31),), (), 0, 42),
    ),
    "{{ hours }}": (Value("hours", False, (), 0, 11),),
    "{{ naam | trim|upper }}": (Value("naam", False, ("trim", "upper"), 0, 23),),
    "{{ naam|title() }}": (Value("naam", False, ("title",), 0, 18),),
    "{{ näam_2 }}": (Value("näam_2", False, (), 0, 12),),
    '{% include "openingstijden" %}': (Include("openingstijden", 0, 30),),
    "{% include 'contact/bellen' %}": (Include("contact/bellen", 0, 30),),
    "a{# let op #}b": (Literal(0, 1), Literal(13, 14)),
    "{# over\r\nregels {{ naam }} #}": (),
    "}} %} #} { } {a}": (Literal(0, 16),),
    "{% if naam %}a{% endif %}": (Choice(Value("naam", False, (), 0, 13), False, (Literal(13, 14),), (), 0, 25),),
    "{%if not facts.tel%}{%else%}b{%endif%}": (
        Choice(Value("tel", True, (), 0, 20), True, (), (Literal(28, 29),), 0, 38),
    ),
    "{% if a %}{% if b %}{{ c }}{% endif %}{% endif %}": (
        Choice(
            Value("a", False, (), 0, 10),
            False,
            (Choice(Value("b", False, (), 10, 20), False, (Value("c", False, (), 20, 27),), (), 10, 38),),
            (),
            *(0, 49),
        ),
    ),
    "Hoi{% if naam %}\r\n{{ naam }}{% endif %}\r\n": (
        Literal(0, 3),
        Choice(Value("naam", False, (), 3, 16), False, (Literal(16, 18), Value("naam", False, (), 18, 28)), (), 3, 39),
        Literal(39, 41),
    ),
}


@pytest.mark.parametrize(("text", "parts"), POSSIBLE.items())
def test_possible(text: str, parts: tuple[Part, ...]) -> None:
    assert read(text) == (parts, [])


NAME = Text(
    "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}",
    "only a name is possible here, such as {{ name }} or {{ facts.phone }}",
)
FILTER = Text(
    "dit filter kan hier niet; wel: capitalize, lower, title, trim, upper",
    "this filter is not possible here; capitalize, lower, title, trim, upper are",
)
INVALID = Text("dit is geen geldig invulveld", "this is not a valid placeholder")
FRAGMENT = Text('zo gebruik je een fragment: {% include "naam" %}', 'a fragment goes like {% include "name" %}')
DASH = Text("'{{-' en '-}}' kunnen hier niet", "'{{-' and '-}}' are not possible here")
NO_END = Text("deze {% if %} heeft geen {% endif %}", "this {% if %} has no {% endif %}")
NESTED = Text("meer dan 8 keer {% if %} in elkaar", "more than 8 nested {% if %}")


def tag(name: str) -> Text:
    return Text(
        f"'{name}' kan hier niet; wel {{{{ naam }}}}, {{% if naam %}}, {{% include \"naam\" %}}",
        f"'{name}' is not possible here; {{{{ name }}}}, {{% if name %}} and {{% include \"name\" %}} are",
    )


def unclosed(mark: str, nl: str = " op deze regel", en: str = " on this line") -> Text:
    return Text(f"'{mark}' wordt niet gesloten{nl}", f"'{mark}' is not closed{en}")


REFUSED: dict[str, list[tuple[str, Text]]] = {
    "{{ naam.__class__.__mro__ }}": [("{{ naam.__class__.__mro__ }}", NAME)],
    "{{ facts.__class__.__init__ }}": [("{{ facts.__class__.__init__ }}", NAME)],
    "{{ facts }}": [("{{ facts }}", NAME)],
    "{{ facts.__class__ }}": [("{{ facts.__class__ }}", NAME)],
    "{{ targets.__init__ }}": [("{{ targets.__init__ }}", NAME)],
    "{{ hours.a.b }}": [("{{ hours.a.b }}", NAME)],
    "{{ hours.a - 1 }}": [("{{ hours.a - 1 }}", NAME)],
    "{{ hours.a-b-c() }}": [("{{ hours.a-b-c() }}", NAME)],
    "{{ targets['x'] }}": [("{{ targets['x'] }}", NAME)],
    "{{ x.hours.a-b }}": [("{{ x.hours.a-b }}", NAME)],
    "{{ facts['telefoon'] }}": [("{{ facts['telefoon'] }}", NAME)],
    "{{ ''.join([]) }}": [("{{ ''.join([]) }}", NAME)],
    "{{ naam() }}": [("{{ naam() }}", NAME)],
    "{{ cycler.__init__.__globals__.os.popen('id') }}": [("{{ cycler.__init__.__globals__.os.popen('id') }}", NAME)],
    "{{ 9**9**9**9 }}": [("{{ 9**9**9**9 }}", NAME)],
    "{{ 'a' * 10000000000 }}": [("{{ 'a' * 10000000000 }}", NAME)],
    "{{ a ~ b }}": [("{{ a ~ b }}", NAME)],
    "{{ a if b }}": [("{{ a if b }}", NAME)],
    "{{ a, b }}": [("{{ a, b }}", NAME)],
    "{{ true }}": [("{{ true }}", NAME)],
    "{{ order-nummer }}": [("{{ order-nummer }}", NAME)],
    "{{ " + "-" * 180 + "a }}": [("{{ " + "-" * 180 + "a }}", NAME)],
    "{{" + "(" * 180 + "}}": [("{{" + "(" * 180 + "}}", INVALID)],
    "{{ }}": [("{{ }}", INVALID)],
    "{{ naam # voornaam }}": [("{{ naam # voornaam }}", INVALID)],
    "{{- naam }}": [("{{- naam }}", DASH)],
    "{{ naam -}}": [("{{ naam -}}", DASH)],
    "{{ naam|default('klant') }}": [("{{ naam|default('klant') }}", FILTER)],
    "{{ naam|attr('__class__') }}": [("{{ naam|attr('__class__') }}", FILTER)],
    "{{ naam|safe }}": [("{{ naam|safe }}", FILTER)],
    "{% for x in range(10**9) %}{% endfor %}": [
        ("{% for x in range(10**9) %}", tag("for")),
        ("{% endfor %}", tag("endfor")),
    ],
    "{% import 'os' as os %}": [("{% import 'os' as os %}", tag("import"))],
    "{% from 'a' import b %}": [("{% from 'a' import b %}", tag("from"))],
    "{% set a = 1 %}": [("{% set a = 1 %}", tag("set"))],
    "{% extends '/etc/passwd' %}": [("{% extends '/etc/passwd' %}", tag("extends"))],
    "{% macro a() %}": [("{% macro a() %}", tag("macro"))],
    "{% raw %}": [("{% raw %}", tag("raw"))],
    "{% %}": [("{% %}", tag(""))],
    "{% if %}": [("{% if %}", tag("if"))],
    "{%- if naam -%}": [("{%- if naam -%}", tag("-"))],
    "{% elif naam %}": [("{% elif naam %}", tag("elif"))],
    "a{% endif %}": [("{% endif %}", tag("endif"))],
    "{% else %}": [("{% else %}", tag("else"))],
    "{% if a %}{% else %}{% else %}{% endif %}": [("{% else %}", tag("else"))],
    "{% if a and b %}{% else %}{% endif %}": [("{% if a and b %}", NAME)],
    "{% if not not a %}a{% endif %}": [("{% if not not a %}", NAME)],
    "{% include naam %}": [("{% include naam %}", FRAGMENT)],
    "{% include ['a', 'b'] %}": [("{% include ['a', 'b'] %}", FRAGMENT)],
    "{% include 'a' ignore missing %}": [("{% include 'a' ignore missing %}", FRAGMENT)],
    "{% include %}": [("{% include %}", INVALID)],
    "Hoi {{ naam": [("{{", unclosed("{{"))],
    "{{ naam\r\n}}": [("{{", unclosed("{{"))],
    "{{ naam }": [("{{", unclosed("{{"))],
    "{% if naam\n%}": [("{%", unclosed("{%"))],
    "{# let op\n": [("{#", unclosed("{#", "", ""))],
    "{% if a %}a": [("{%", NO_END)],
    "{{ a.b }}\n{% if a %}\n{% if b %}\n": [("{{ a.b }}", NAME), ("{%", NO_END), ("{%", NO_END)],
    "{% if a %}" * 9 + "{% endif %}" * 9: [("{% if a %}", NESTED)],
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=[text[:40] for text in REFUSED])
def test_refused(text: str, expected: list[tuple[str, Text]]) -> None:
    _, found = read(text)
    assert [(what, message) for _, what, message in found] == expected


def test_places_of_lines_and_columns() -> None:
    _, found = read("Hoi 🙂 {{ a.b }},\r\n\r\nGroet, {{ c }} {% if d %}\r\n{{ e")
    assert [where for where, _, _ in found] == ["1:7-1:16", "3:16-3:18", "4:1-4:3"]


def test_a_part_of_a_text_has_places_in_the_whole() -> None:
    text = "---\ntitle: {{ x }}\n---\nHoi {{ naam }}"
    parts, findings = read_placeholders(Source("a.md", text), 22, len(text))
    assert (parts, findings) == ((Literal(22, 27), Value("naam", False, (), 27, 37)), [])


@pytest.mark.parametrize("deep", ["(", "[", "{", "not ", "-", "a[", "a|upper(", "a.b("])
def test_deep_code_is_refused_and_never_run(deep: str) -> None:
    parts, found = read("{{ " + deep * (290 // len(deep)) + " }}")
    assert (parts, len(found)) == ((), 1)


def test_ten_thousand_faults_are_not_ten_thousand_findings() -> None:
    assert len(read("{{ 1 }}" * 10_000)[1]) == limits.FINDINGS


PIECES = [*"{{ }} {% %} {# #} naam if else endif include . |upper 1 -".split(), "\n", " ", '"a"']


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_text_raises_and_every_place_is_inside(text: str) -> None:
    parts, findings = read_placeholders(Source("a.md", text), 0, len(text))
    edges = [edge for part in parts if isinstance(part, Literal) for edge in (part.start, part.end)]
    assert edges == sorted(edges)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in findings)
    assert [finding.start for finding in findings] == sorted(finding.start for finding in findings)
