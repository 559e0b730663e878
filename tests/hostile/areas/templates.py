"""Answers: placeholders that would escape, loop or explode; front matter; fragments."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.case import COMMANDS, EVIL, MARKUP, PEOPLE, SIGNS, Case, Make, both, put, run, runs

HEAD = "---\nid: a\ntitle: A\ntopic: bezorging\nquestions: [waar blijft mijn pakket]\n---\n"
ALWAYS = (run("check"),)
SHOWN = (
    *runs(
        ("answers show a", "answers list", "answers show a --format json", "suggest waar-blijft-mijn-pakket"),
        repeats=True,
    ),
    *runs(("handover --output uit", "check --format github")),
)
FILLED = (run("answers render a", repeats=True),)
BODIES = {
    "the class of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a filter that calls": "{{ x | attr('__class__') }}",
    "a call": "{{ x() }}{{ cycler.__init__.__globals__.os.system('../buiten/klap.sh') }}",
    "range": "{{ range(999999999) }}",
    "a loop": "{% for x in range(10**9) %}a{% endfor %}",
    "nested loops": "{% for x in y %}" * 500 + "a" + "{% endfor %}" * 500,
    "an import": "{% import '../buiten/geheim.md' as x %}{% from 'os' import system %}",
    "extends": "{% extends '/etc/passwd' %}",
    "an include outside": "{% include '../../buiten/geheim.md' %}",
    "an include that is absolute": "{% include '/etc/passwd' %}",
    "an include of itself": "{% include 'a' %}",
    "an include with a NUL": "{% include 'a\0b' %}",
    "an include of an expression": "{% include x ~ y %}",
    "a macro": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "set": "{% set x = 'a' * 10**9 %}{{ x }}",
    "a power": "{{ 9**9**9**9 }}",
    "a product": "{{ 'a' * 10**10 }}",
    "a format": "{{ '%s' % x }}{{ '{0.__class__}'.format(x) }}",
    "deep ifs": "{% if a %}" * 5_000 + "x" + "{% endif %}" * 5_000,
    "ifs that never end": "{% if a %}" * 10_000,
    "endifs": "{% endif %}" * 10_000,
    "braces": "{{" * 50_000,
    "braces that close": "}}" * 50_000,
    "tags that never end": "{%" * 50_000,
    "comments that never end": "{#" * 50_000,
    "parentheses": "{{ " + "(" * 5_000 + "a" + ")" * 5_000 + " }}",
    "filters": "{{ a" + " | upper" * 20_000 + " }}",
    "dots": "{{ a" + ".a" * 40_000 + " }}",
    "nots": "{% if " + "not " * 20_000 + "a %}x{% endif %}",
    "20,000 placeholders": "{{ naam }}" * 15_000,
    "20,000 wrong placeholders": "{{ 1 }}" * 20_000,
    "raw": "{% raw %}{{ x }}{% endraw %}",
    "a name of 100,000 letters": "{{ " + "a" * 100_000 + " }}",
    "a name that is odd": "{{ __class__ }}{{ constructor }}{{ naam\u202e }}",
    "line statements": "# for x in y\n## x\n% if a\n",
    "signs": SIGNS,
    "commands to CI": COMMANDS,
    "markup": MARKUP,
    "people": PEOPLE,
    "everything": EVIL,
    "100,000 headings": "## x\n" * 30_000,
    "headings of every level": "".join("#" * at + " x\n" for at in range(1, 400)),
    "brackets": "[" * 100_000,
    "links in links": "[a](" * 20_000,
    "quotations in quotations": "> " * 50_000 + "a",
    "stars": "*" * 100_000,
    "backticks": "`" * 100_000 + "a",
    "a table of pipes": "|" * 100_000,
    "one line of 190,000 letters": "a" * 190_000,
    "a NUL": "Hoi \0",
}
HEADS: dict[str, str] = {
    "no end": "---\nid: a\n" + "a: 1\n" * 1_000,
    "bombs": "---\na: &a [x]\nb: [*a, *a]\n---\nHoi",
    "a title of signs": f"---\nid: a\ntitle: {SIGNS.replace(chr(7), '')!r}\ntopic: bezorging\n---\nHoi",
    "a title of markup": f"---\nid: a\ntitle: {MARKUP!r}\ntopic: bezorging\n---\nHoi",
    "a title with people": f"---\nid: a\ntitle: {PEOPLE!r}\ntopic: bezorging\n---\nHoi",
    "an id that is a path": "---\nid: ../../buiten/geheim\ntitle: A\ntopic: a\n---\nHoi",
    "an id that is a flag": "---\nid: --help\ntitle: A\ntopic: a\n---\nHoi",
    "an example of 100,000 letters": f"---\nid: a\ntitle: A\ntopic: a\nvariables: {{naam: {{description: x, example: {'a' * 100_000}}}}}\n---\n"
    + "{{ naam }}" * 500,
    "an example that is a template": "---\nid: a\ntitle: A\ntopic: a\nvariables: {naam: {description: x, example: '{{ naam }}{% include \"a\" %}'}}\n---\n{{ naam }}",
    "10,000 questions": "---\nid: a\ntitle: A\ntopic: a\nquestions: ["
    + ", ".join(f"vraag {at}" for at in range(9_000))
    + "]\n---\nHoi",
    "a question of 100,000 letters": f"---\nid: a\ntitle: A\ntopic: a\nquestions: ['{'waar ' * 20_000}']\n---\nHoi",
    "dates beyond": "---\nid: a\ntitle: A\ntopic: a\nvalid-until: 99999-99-99\nvalid-from: 0000-00-00\n---\nHoi",
}


def _laughs(folder: Path) -> None:
    """Ten fragments, each ten times the next."""
    for at in range(10):
        put(f"answers/fragments/f{at}.md", f'{{% include "f{at + 1}" %}}' * 10)(folder)
    put("answers/fragments/f10.md", "lol " * 100)(folder)
    put("answers/a.md", HEAD + '{% include "f0" %}')(folder)


def _ring(folder: Path) -> None:
    for at in range(300):
        put(f"answers/fragments/f{at}.md", f'{{% include "f{(at + 1) % 300}" %}}{{% include "f{(at + 7) % 300}" %}}')(
            folder
        )
    put("answers/a.md", HEAD + '{% include "f0" %}')(folder)


def _crowd(folder: Path) -> None:
    for at in range(2_000):
        put(f"answers/a{at}.md", HEAD.replace("id: a", f"id: a{at}") + "Hoi {{ naam }}, je pakket komt.\n")(folder)


def _same(folder: Path) -> None:
    for at in range(300):
        put(f"answers/a{at}.md", HEAD + "Hoi.\n")(folder)


def _answer(text: str) -> Make:
    return put("answers/a.md", text)


CASES = [
    *(
        Case(name, _answer(HEAD + body), ALWAYS, (*SHOWN, *FILLED), "a.md" if "1 }}" in body else None)
        for name, body in BODIES.items()
    ),
    *(Case(f"a head with {name}", _answer(text), ALWAYS, SHOWN) for name, text in HEADS.items()),
    *(
        Case(
            f"a fragment: {name}",
            both(put("answers/fragments/f.md", BODIES[name]), _answer(HEAD + '{% include "f" %}')),
            ALWAYS,
            SHOWN,
        )
        for name in ("a loop", "deep ifs", "an include of itself", "signs", "people", "commands to CI", "braces")
    ),
    Case("fragments that multiply", _laughs, ALWAYS, (*SHOWN, *FILLED)),
    Case("fragments in a ring", _ring, ALWAYS, (*SHOWN, *FILLED)),
    Case("2,000 answers", _crowd, runs(("answers list",)), ()),
    Case("300 answers with one id", _same, ALWAYS, SHOWN),
]
