"""What is harmless by itself: a handbook of the right form that is large, or strange, and a text that makes it work."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.areas.logs import GOOD, line
from tests.hostile.areas.templates import HEAD
from tests.hostile.case import COMMANDS, EVIL, PEOPLE, Case, Make, both, put, run, runs
from tests.importing.golden import FIXTURES
from tests.store.repository import Repository

ALWAYS = runs(("lint drafts/d.md", "check"))
OTHERS = runs((
    "lint drafts/d.md --format github", "suggest waar-blijft-mijn-pakket", "stats", "handover --output uit", "answers list",
    "lint drafts/d.md --diff", "privacy scan", "triage --log", "check --format github", "escalate", "diff ../buiten",
))  # fmt: skip


def _quoted(text: str) -> str:
    """As YAML says it in double quotes, every odd character as an escape."""
    return '"' + "".join(
        character if character.isascii() and character.isprintable() and character not in '"\\'
        else f"\\U{ord(character):08x}"
        for character in text
    ) + '"'  # fmt: skip


SAID = _quoted(EVIL.replace("\udcff", "?"))
PHONES = "\n".join(f"Bel 06-{at:08}. " for at in range(10_000_000, 10_004_000))
ORDERS = "\n".join(f"Je bestelnummer is {at}. " for at in range(10_000_000, 10_003_000))
PATTERNS = ", ".join(f"'AB-{at:05}-######'" for at in range(40_000))
LARGE: dict[str, tuple[str, str, str]] = {
    "40,000 forms of own data and 3,000 numbers": ("privacy", f"own-data: [{PATTERNS}]\n", ORDERS),
    "40,000 forms of own data and 4,000 phones": ("privacy", f"own-data: [{PATTERNS}]\n", PHONES),
    "9,000 facts and 4,000 phones": (
        "facts",
        "".join(f"f{at}: 'bel {at:010} of {at}'\n" for at in range(9_000)),
        PHONES,
    ),
    "3,000 contacts and 4,000 phones": (
        "contacts",
        "".join(
            f"c{at}: {{kind: person, name: Piet {at}, means: [{{kind: phone, value: '{at:010}', public: true}}]}}\n"
            for at in range(3_000)
        ),
        PHONES,
    ),
    "20,000 forbidden words and all of them": (
        "tone",
        f"forbidden: [{', '.join(f'{{word: woord{at}}}' for at in range(20_000))}]\n",
        " ".join(f"woord{at}" for at in range(9_000)),
    ),
    "forbidden words that begin alike": (
        "tone",
        f"forbidden: [{', '.join(f'{{word: {chr(97) * at}}}' for at in range(1, 900))}]\n",
        "a" * 20_000 + " " + "aa " * 20_000,
    ),
    "10,000 greetings": ("tone", f"greetings: [{', '.join(f'Hoi{at}' for at in range(10_000))}]\n", "Hoi9 Piet,\n" * 2_000),
    "20,000 competitors": (
        "monitoring",
        f"competitors: [{', '.join(f'{{name: Bedrijf{at}}}' for at in range(20_000))}]\n",
        " ".join(f"Bedrijf{at}" for at in range(9_000)),
    ),
    "a phrase of gaps": (
        "rules",
        "gat:\n  kind: phrase\n  level: error\n  message: M\n  phrases: ['" + "a … " * 24 + "b']\n  wrong: [x]\n  right: [y]\n",
        "a " * 30_000,
    ),
    "a phrase of alternatives": (
        "rules",
        "of:\n  kind: phrase\n  level: error\n  message: M\n  phrases: ['" + "a|b|a|b * " * 24 + "c']\n  wrong: [x]\n  right: [y]\n",
        "a " * 30_000,
    ),
    "a replacement by itself": (
        "rules",
        "keer:\n  kind: replace\n  level: error\n  message: M\n  replace: {pakket: pakket pakket}\n  wrong: [pakket]\n  right: [y]\n",
        "Je pakket komt. " * 2_000,
    ),
    "a message with everything": (
        "rules",
        f"kwaad:\n  kind: words\n  level: error\n  message: {SAID}\n  words: [pakket]\n  wrong: [pakket]\n  right: [y]\n",
        "Je pakket komt. ",
    ),
    "a reason with everything": ("tone", f"forbidden: [{{word: pakket, why: {SAID}, use: [{SAID}]}}]\n", "Je pakket komt."),
    "jargon with everything": ("vocabulary", f"jargon: [{{word: pakket, use: {SAID}}}]\n", "Je pakket komt."),
    "an abbreviation with everything": ("vocabulary", f"abbreviations: {{RMA: {SAID}}}\n", "Je RMA komt."),
    "a topic with everything": ("topics", f"pakket: {{name: {SAID}, keywords: [pakket]}}\n", "Je pakket komt."),
    "a crisis with everything": (
        "crisis",
        f"statements: [{{topic: pakket, text: {SAID}}}]\nphases: [{{phase: watch, steps: [{SAID}]}}]\n",
        "Je pakket komt.",
    ),
    "a greeting with everything": ("tone", f"greetings: [{SAID}]\nprinciples: [{SAID}]\n", "Je pakket komt."),
}  # fmt: skip
DRAFTS: dict[str, str] = {
    "front matter that names a conversation outside": "---\nconversation: ../../buiten/geheim\nreply-to: ../../buiten/geheim.md\n---\nHoi",
    "front matter with commands": f"---\nchannel: x\nreply-to: {SAID}\n---\nHoi Sanne, zie de de folder.",
    "front matter with everything twice": "---\nchannel: x\nchannel: email\nreply-to: a\nreply-to: b\n---\nde de",
    "a reason of commands": f"<!-- webcare: negeer taal/dubbel-woord — {' '.join(COMMANDS.split())} -->\nzie de de folder\n",
    "lines that end in every way": "de de\x0bde de\x0cde de\x1cde de\x1dde de\x85de de\u2028de de\u2029de de\r\rde de\n",
    "a fault before a fault": "gesgreven " * 9_000,
    "a fault in letters of two": "\U0001d41d\U0001d41e \U0001d41d\U0001d41e de de " * 900,
    "every language's digits": "Bel ٠٦١٢٣٤٥٦٧٨ of ０６１２３４５６７８ of 06\u200b12\u200b34\u200b56\u200b78 of 06\u00ad12345678.",
    "people between joiners": PEOPLE.replace("1", "1\u2060").replace("@", "\u200b@"),
    "people in entities": "".join(f"&#{ord(character)};" for character in PEOPLE),
    "a link with people": f"https://x.example/?{PEOPLE.replace(' ', '&')}#{PEOPLE.replace(' ', '%20')}",
}
BODIES: dict[str, str] = {
    "a fact at the beginning of a line": "Hoi\n{{ facts.kwaad }}\n",
    "300 choices side by side": "{% if naam %}a{% else %}b{% endif %}" * 300,
    "40 choices of 40 names": "".join(f"{{% if n{at} %}}a{{% else %}}b{{% endif %}}" for at in range(40)),
    "choices in choices, within the limit": "{% if naam %}a" * 60 + "{% endif %}" * 60,
    "10,000 attributes": "{{ facts" + ".a" * 10_000 + " }}",
    "an attribute of an attribute": "{{ facts.kwaad.__class__.__init__ }}{{ hours.__class__ }}{{ targets.x.y }}",
    "a filter on a filter": "{{ naam" + " | capitalize" * 10_000 + " }}",
    "a filter with a name of its own": "{{ naam | tojson | safe | xmlattr | map('a') | pprint }}",
    "words of Jinja that nobody knows": "{% autoescape false %}{% call a() %}{% filter b %}{% with c = 1 %}{% trans %}{% debug %}{% do x %}",
    "line statements": "# for x in range(10**9)\n## webcare\n{{ '\\N{BELL}' }}{{ \"\\x1b[31m\" }}",
    "a number of 9,000 digits": "{{ " + "9" * 9_000 + " }}{{ 1e9999 }}{{ 0x" + "f" * 9_000 + " }}",
    "a slice": "{{ facts.kwaad[::-1] }}{{ naam[0:99999999999] }}{{ ('a','b')[5] }}",
}  # fmt: skip
FACTS = f"kwaad: {_quoted('::error::PWNED')}\n"
LOGS: dict[str, str] = {
    "a fraction of 9,000 digits": line(at="2026-11-20T10:00:00." + "1" * 9_000 + "Z"),
    "a NUL as an escape": line(body="Hoi \0 Piet", topic="a\0b", tags=["\0"]),
    "every number": GOOD.replace('"v": 1', '"v": 1, "sentiment": -0.0, "reach": 1e308, "likes": -9223372036854775809'),
    "the id of a person in a conversation": line(conversation_id="piet.jansen@post.example", id="0612345678", reach="06-12345678"),
    "a topic with people": line(topic=PEOPLE, channel=PEOPLE, campaign=PEOPLE, intent=PEOPLE, tags=[PEOPLE]),
    "20,000 that were said backwards": "".join(
        line(id=f"m{at}", at=f"2026-11-{1 + (20_000 - at) // 1_000:02}T10:00:{at % 60:02}+01:00") for at in range(20_000)
    ),
    "objects in a row without an end of line": GOOD.strip() * 2_000 + "\n",
    "a byte-order mark on every line": ("\ufeff" + GOOD) * 50,
}  # fmt: skip


def _refs(folder: Path) -> None:
    repository = Repository.new(folder)
    repository.commit()
    put("handbook/tone.yaml", "address: u\n")(folder)
    repository.commit()
    head = repository.git("rev-parse", "HEAD").strip()
    for name in (
        "--upload-pack",
        "-p",
        "HEAD",
        "\u202egnp",
        "é",
        "a" * 200,
        "x/" * 50 + "x",
        "%s%n",
        "FETCH_HEAD",
        "v1",
    ):
        path = folder / ".git" / "refs" / "heads" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head}\n", "utf-8")
    (folder / ".git" / "refs" / "tags" / "v1").write_text("ref: refs/tags/v1\n", "utf-8")
    (folder / ".git" / "HEAD").write_text("ref: refs/heads/\u202egnp\n", "utf-8")


def _committed(folder: Path) -> None:
    """By somebody with a name, in words, of the worst kind."""
    repository = Repository.new(folder)
    repository.git("config", "user.name", " ".join(EVIL.split()).replace("<", "").replace("\0", ""))
    repository.git("config", "user.email", "piet.jansen@post.example")
    repository.commit()
    put("handbook/tone.yaml", "address: u\n")(folder)
    repository.commit()


def _cut(name: str, part: float) -> bytes:
    data = (FIXTURES / name).read_bytes()
    return data[: int(len(data) * part)]


EXPORTS = {"chatwoot": "chatwoot.json", "zendesk": "zendesk_list.json", "intercom": "intercom.csv", "hootsuite": "hootsuite.csv",
           "kaggle-twcs": "kaggle.csv"}  # fmt: skip


def _draft(text: str) -> Make:
    return put("drafts/d.md", text)


CASES = [
    *(
        Case(f"{where}: {name}", both(put(f"handbook/{where}.yaml", entry), _draft(text)), ALWAYS, OTHERS)
        for name, (where, entry, text) in LARGE.items()
    ),
    *(Case(f"a draft: {name}", _draft(text), ALWAYS, OTHERS[:7]) for name, text in DRAFTS.items()),
    *(
        Case(
            f"an answer: {name}",
            both(put("handbook/facts.yaml", FACTS), put("answers/a.md", HEAD + body)),
            runs(("check", "answers show a")),
            runs(
                (
                    "lint answers/a.md",
                    "suggest waar-blijft-mijn-pakket",
                    "handover --output uit",
                    "check --format github",
                )
            ),
        )
        for name, body in BODIES.items()
    ),
    *(
        Case(
            f"a log: {name}",
            put("logs/a.jsonl", text),
            runs(("log verify", "stats")),
            runs(
                (
                    "inbox",
                    "log show",
                    "triage --log",
                    "digest",
                    "handover --output uit",
                    "stats --format json",
                    "log import webcare logs/a.jsonl --dry-run",
                )
            ),
        )
        for name, text in LOGS.items()
    ),
    *(
        Case(
            f"{EXPORTS[source]}, cut off at {part}",
            put(EXPORTS[source], _cut(EXPORTS[source], part)),
            (
                run(f"log import {source} {EXPORTS[source]} --tz Europe/Amsterdam --surface closed --channel x"),
                run("log verify"),
            ),
        )
        for source in EXPORTS
        for part in (0.21, 0.55, 0.83, 0.998)
    ),
    *(
        Case(
            name,
            make,
            (run("diff HEAD~1"),),
            runs(
                (
                    "diff v1",
                    "diff --against --upload-pack",
                    "handover --output uit --since HEAD~1",
                    "check",
                    "privacy scan",
                    "diff \u202egnp",
                )
            ),
        )
        for name, make in (("names of references", _refs), ("somebody who commits", _committed))
    ),
]
