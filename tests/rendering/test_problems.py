"""Placeholders that cannot be filled, told at their places in the answer."""

from __future__ import annotations

import pytest

from tests.rendering.conftest import Make
from webcare import limits
from webcare.model.finding import Finding, Source
from webcare.rendering import answer_problems, fragment_problems
from webcare.store.answers import parse_answer

HEAD = "---\nid: a\ntitle: A\nvariables:\n  naam: {description: Voornaam, example: Sanne}\n---\n"
FRAGMENTS = {
    "bel": "Bel {{ facts.telefoon }}.",
    "groet": "Groet, {{ afzender }}",
    "kaal": "{{ naam }}",
    "om": "Om {% include 'rond' %}",
    "rond": "Rond {% include 'om' %}",
    "zelf": "{% include 'zelf' %}",
    **{f"diep-{at}": f"{{% include 'diep-{at + 1}' %}}" for at in range(12)},
}
Told = tuple[str, str, str | None]
PROBLEMS: dict[str, list[Told]] = {
    "Hoi {{ naam }}, {% include 'bel' %}": [],
    "Hoi {{ hours.technische-dienst }} {{ hours.technische_dienst }} {{ targets.x | upper }}": [],
    "{% if hours.technische-dienst %}Dag{% endif %}": [],
    "Hoi {{ nam }}": [("{{ nam }}", "onbekend invulveld 'nam'", "bedoelde je 'naam'?")],
    "{% if nam %}Hoi{% endif %}": [("{% if nam %}", "onbekend invulveld 'nam'", "bedoelde je 'naam'?")],
    "{% if naam %}Hoi{% else %}{{ facts.x }}{% endif %}": [("{{ facts.x }}", "onbekend feit 'x'", None)],
    "Hoi {{ facts.telefon }}": [("{{ facts.telefon }}", "onbekend feit 'telefon'", "bedoelde je 'telefoon'?")],
    "Hoi {{ hours.technische }}": [
        ("{{ hours.technische }}", "onbekend feit 'hours.technische'", "bedoelde je 'hours.technische-dienst'?")
    ],
    "Hoi {{ targets.email }}": [("{{ targets.email }}", "onbekend feit 'targets.email'", "bedoelde je 'targets.x'?")],
    "Hoi {% include 'bell' %}": [("{% include 'bell' %}", "onbekend fragment 'bell'", "bedoelde je 'bel'?")],
    "Hoi {% include 'groet' %}": [("{% include 'groet' %}", "onbekend invulveld 'afzender' in fragment 'groet'", None)],
    "Hoi {% include 'om' %}": [
        (
            "{% include 'om' %}",
            "fragment 'om' bevat zichzelf",
            "haal een van deze stappen weg: om → rond → om",
        )
    ],
    "Hoi {% include 'zelf' %} en {% include 'zelf' %}": [
        ("{% include 'zelf' %}", "fragment 'zelf' bevat zichzelf", "haal een van deze stappen weg: zelf → zelf")
    ],
    "Hoi {% include 'diep-0' %}": [
        ("{% include 'diep-0' %}", "meer dan 8 fragmenten in elkaar", limits.FRAGMENTS.hint.nl)
    ],
    "{{ naam }} 123!": [
        ("{{ naam }} 123!", "deze tekst bestaat alleen uit invulvelden", "schrijf er vaste tekst omheen")
    ],
    "{% if naam %}{% include 'kaal' %}{% endif %}": [
        (
            "{% if naam %}{% include 'kaal' %}{% endif %}",
            "deze tekst bestaat alleen uit invulvelden",
            "schrijf er vaste tekst omheen",
        )
    ],
    "{{ facts.telefoon }}": [],
    "{% include 'bel' %}": [],
    "{% if naam %}{% else %}Hoi{% endif %}": [],
    " \n": [("", "dit antwoord heeft geen tekst", None)],
    "Hoi {{ 9**9**9 }}": [
        ("{{ 9**9**9 }}", "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}", None)
    ],
    "Hoi {{ hours.__class__.__mro__ }}": [
        (
            "{{ hours.__class__.__mro__ }}",
            "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}",
            None,
        )
    ],
    "Hoi {{ hours.__class__ }}": [
        ("{{ hours.__class__ }}", "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}", None)
    ],
}


def told(findings: list[Finding], text: str) -> list[Told]:
    return [(text[item.start : item.end], item.message.nl, item.hint and item.hint.nl) for item in findings]


@pytest.mark.parametrize(("body", "expected"), PROBLEMS.items(), ids=PROBLEMS)
def test_an_answer(make: Make, body: str, expected: list[Told]) -> None:
    workspace = make({f"answers/fragments/{name}.md": text for name, text in FRAGMENTS.items()})
    source = Source("answers/a.md", HEAD + body)
    answer, _ = parse_answer(source)
    assert answer is not None
    assert told(answer_problems(answer, source, workspace), source.text) == expected


def test_in_english(make: Make) -> None:
    workspace = make({"answers/fragments/om.md": "{% include 'om' %}"})
    source = Source("answers/a.md", HEAD + "Hoi {{ facts.telefon }}{% include 'om' %}")
    answer, _ = parse_answer(source)
    assert answer is not None
    assert [(item.message.en, item.hint and item.hint.en) for item in answer_problems(answer, source, workspace)] == [
        ("unknown fact 'telefon'", "did you mean 'telefoon'?"),
        ("fragment 'om' includes itself", "take out one of these steps: om → om"),
    ]


@pytest.mark.parametrize("keys", ["variables", "variabelen"])
def test_an_example_that_is_no_choice(make: Make, keys: str) -> None:
    head = f"---\nid: a\ntitle: A\n{keys}:\n  kleur: {{description: Welke, choices: [rood, blauw], example: groen}}\n---\nHoi\n"
    source = Source("answers/a.md", head)
    answer, _ = parse_answer(source)
    assert answer is not None
    assert told(answer_problems(answer, source, make({})), head) == [
        ("groen", "het voorbeeld van 'kleur' is geen keuze", "kies uit: rood, blauw")
    ]


def test_facts_that_could_not_be_read_are_not_unknown(make: Make) -> None:
    workspace = make({"handbook/facts.yaml": "telefoon: [\n"})
    source = Source("answers/a.md", HEAD + "Hoi {{ facts.telefoon }}")
    answer, _ = parse_answer(source)
    assert answer is not None
    assert answer_problems(answer, source, workspace) == []


def test_a_fragment_by_itself(make: Make) -> None:
    workspace = make({f"answers/fragments/{name}.md": text for name, text in FRAGMENTS.items()})
    text = "{{ naam }} {{ facts.weg }} {% include 'om' %} {% include 'kaal' %} {{ 1 }}"
    assert told(fragment_problems(Source("f.md", text), workspace), text) == [
        ("{{ 1 }}", "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}", None),
        ("{{ facts.weg }}", "onbekend feit 'weg'", None),
        ("{% include 'om' %}", "fragment 'om' bevat zichzelf", "haal een van deze stappen weg: om → rond → om"),
    ]


def test_very_many_fragments_in_a_row_end(make: Make) -> None:
    files = {
        f"answers/fragments/f{at}.md": "".join(f"{{% include 'f{at + n}' %}}" for n in range(1, 8)) for at in range(300)
    }
    workspace = make(files)
    source = Source("answers/a.md", HEAD + "Hoi {% include 'f0' %}" * 200)
    answer, _ = parse_answer(source)
    assert answer is not None
    assert {item.message.nl for item in answer_problems(answer, source, workspace)} == {
        "meer dan 8 fragmenten in elkaar"
    }
