"""YAML of the handbook: bombs, depth, types, names, texts."""

from __future__ import annotations

from tests.hostile.case import COMMANDS, EVIL, MARKUP, PEOPLE, SIGNS, Case, Make, both, put, run, runs

ALWAYS = (run("check"),)
OTHERS = runs((
    "check --format github", "check --format json", "check --format gitlab", "check --format sarif", "handover --output uit",
    "escalate", "hours week", "expected", "doctor", "check --readiness", "check --format junit", "inbox --format json",
    "handover --format json", "crisis status", "hours --format json", "escalate --format json", "digest",
))  # fmt: skip
LAUGHS = "a: &a [lol]\n" + "".join(
    f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join(['*' + chr(97 + at)] * 9)}]\n" for at in range(20)
)
IDS = (
    "constructor",
    "__proto__",
    "__class__",
    "CON",
    "nul",
    "..",
    ".",
    "../x",
    "a/b",
    "a\\b",
    "C:",
    "~",
    "*",
    "${HOME}",
    "$(id)",
    "`id`",
    "a b",
    "-rf",
    "--help",
    "é",
    "xn--a",
    "true",
    "null",
    "1e3",
    "0x10",
    "2026-01-01",
    "<b>",
    "a" * 65,
    "ａ",
    "а",
    "a\u200bb",
    "\u202egnp",
    "a\u0000b",
    "::error::PWNED",
    "##vso[x]",
    "{{ x }}",
    "{% x %}",
    "%s%s%n",
    "';--",
    "=1+1",
)
TEXTS: dict[str, str | bytes] = {
    "billion laughs": LAUGHS,
    "an alias to itself": "a: &a [*a]\n",
    "a merge key": "<<: {a: 1}\n",
    "a merge ring": "a: &a\n  <<: *a\n",
    "a python object": "address: !!python/object/apply:os.system ['../buiten/klap.sh']\n",
    "a python name": "address: !!python/name:os.system\n",
    "a tag of our own": "address: !klap x\n",
    "a binary": "address: !!binary AAAA\n",
    "lists in lists, 50,000 deep": "a: " + "[" * 50_000,
    "maps in maps, 50,000 deep": "{a: " * 50_000,
    "blocks in blocks, 1,000 deep": "".join(" " * at + "a:\n" for at in range(1_000)),
    "dashes in dashes": "- " * 50_000 + "a\n",
    "question marks": "? " * 50_000 + "a\n",
    "100,000 keys": "".join(f"k{at}: 1\n" for at in range(90_000)),
    "100,000 times the same key": "a: 1\n" * 90_000,
    "100,000 unknown keys in a topic": "bezorging:\n" + "".join(f"  k{at}: 1\n" for at in range(60_000)),
    "a key of 900,000 letters": "a" * 900_000 + ": 1\n",
    "a value of 900,000 letters": "address: " + "a" * 900_000 + "\n",
    "a number of 5,000 digits": "address: " + "9" * 5_000 + "\n",
    "a number too large": "address: 1e999999\n",
    "a number in base sixty": "address: " + ":".join(["59"] * 5_000) + "\n",
    "not a number": "address: .nan\n",
    "a date in the year 0": "address: 0000-01-01\n",
    "a date in the year 9999": "address: 9999-12-31T23:59:59-24:00\n",
    "two documents": "address: je\n---\naddress: u\n",
    "90,000 documents": "---\n" * 90_000,
    "a directive": "%YAML 9.9\n---\naddress: je\n",
    "a tag directive": "%TAG ! tag:x,2000:\n---\naddress: je\n",
    "a NUL": b"address: je\0\n",
    "no UTF-8": b"address: \xff\xfe\xfa\n",
    "UTF-16": "address: je\n".encode("utf-16"),
    "UTF-32": "address: je\n".encode("utf-32"),
    "half a surrogate pair": 'address: "\\ud800"\n',
    "escapes": 'address: "\\x1b[31m\\u202e\\a\\N"\n',
    "signs": f"address: {SIGNS!r}\n",
    "signs, bare": f"address: {SIGNS}\n".encode("utf-8", "surrogatepass"),
    "a byte-order mark in the middle": "address: \ufeffje\n\ufeff\n",
    "only a byte-order mark": "\ufeff",
    "only carriage returns": "address: je\rregister: x\r",
    "tabs": "address:\n\tje: 1\n",
    "commands to CI": "address: |\n" + "".join(f"  {line}\n" for line in COMMANDS.split("\n")),
    "a key that is a command to CI": '"::error::PWNED": 1\n"##vso[x]PWNED": 1\n',
    "markup": f"address: {MARKUP!r}\n",
    "people": f"address: {PEOPLE!r}\n",
    "a key with people": f"{PEOPLE!r}: 1\n",
    "a merge conflict": "<<<<<<< ours\naddress: je\n=======\naddress: u\n>>>>>>> theirs\n",
    "a list": "- je\n- u\n",
    "a scalar": "je\n",
    "a template": "address: \"{{ ''.__class__.__mro__ }}\"\n",
    "a quote that never ends": 'address: "' + "a" * 100_000,
    "a block that never ends": "address: |\n" + "  a\n" * 100_000,
    "flow that never ends": "address: [" + "a, " * 90_000,
    "quotes in quotes": "address: " + "'" * 99_999 + "\n",
    "colons": "a" + ":" * 500_000 + "\n",
    "hashes": "#" * 900_000,
    "anchors": "&" * 10_000,
    "exclamation marks": "!" * 100_000 + " a\n",
    "percent signs": "!" + "%41" * 30_000 + " a\n",
}
WHERE = (
    "tone",
    "topics",
    "channels",
    "vocabulary",
    "rules",
    "contacts",
    "escalation",
    "hours",
    "crisis",
    "monitoring",
    "facts",
    "targets",
    "goals",
    "team",
    "privacy",
)
ENTRIES: dict[str, tuple[str, str]] = {
    "a zone that is a path": (
        "hours",
        "klantenservice:\n  name: K\n  timezone: ../../../../etc/passwd\n  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00]}}]\n",
    ),
    "a zone that is absolute": (
        "hours",
        "klantenservice:\n  name: K\n  timezone: /etc/localtime\n  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00]}}]\n",
    ),
    "a zone of a device": (
        "hours",
        "klantenservice:\n  name: K\n  timezone: /dev/stdin\n  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00]}}]\n",
    ),
    "a zone of 100,000 letters": (
        "hours",
        f"klantenservice:\n  name: K\n  timezone: {'A' * 100_000}\n  versions: [{{valid-from: 2020-01-01, week: {{mon: [9:00-17:00]}}}}]\n",
    ),
    "hours from the year 1 to 9999": (
        "hours",
        "klantenservice:\n  name: K\n  versions: [{valid-from: 0001-01-01, week: {mon: [0:00-24:00]}}, {valid-from: 9999-12-31, week: {}}]\n",
    ),
    "never open": ("hours", "klantenservice:\n  name: K\n  versions: [{valid-from: 2020-01-01, week: {}}]\n"),
    "20,000 windows in a day": (
        "hours",
        f"klantenservice:\n  name: K\n  versions: [{{valid-from: 2020-01-01, week: {{mon: [{', '.join(['9:00-17:00'] * 20_000)}]}}}}]\n",
    ),
    "20,000 exceptions": (
        "hours",
        "klantenservice:\n  name: K\n  versions: [{valid-from: 2020-01-01, week: {mon: [9:00-17:00]}}]\n  exceptions:\n"
        + "".join(
            f"    - {{date: {2000 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}, hours: [], reason: x}}\n"
            for at in range(20_000)
        ),
    ),
    "contacts in a ring": (
        "contacts",
        "".join(
            f"c{at}: {{kind: role, name: C, holders: [c{(at + 1) % 500}], backup: c{(at + 7) % 500}}}\n"
            for at in range(500)
        ),
    ),
    "everybody holds everybody": (
        "contacts",
        "".join(
            f"c{at}: {{kind: department, name: C, holders: [{', '.join(f'c{other}' for other in range(60))}]}}\n"
            for at in range(60)
        ),
    ),
    "a path of 5,000 levels": (
        "escalation",
        "paths:\n  p:\n    name: P\n    levels:\n"
        + "      - {targets: [klantenservice], after: 1m}\n" * 5_000
        + "    last-contact: klantenservice\n",
    ),
    "a rotation that never turns": (
        "escalation",
        "rosters:\n  r:\n    name: R\n    rotations: [{members: [a], starts: 2020-01-01T00:00, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'}]\n",
    ),
    "a rotation each second": (
        "escalation",
        "rosters:\n  r:\n    name: R\n    rotations: [{members: [a], starts: 2020-01-01T00:00, rule: 'FREQ=SECONDLY'}]\n",
    ),
    "a rotation since the year 1": (
        "escalation",
        "rosters:\n  r:\n    name: R\n    rotations: [{members: [a, b], starts: 0001-01-01T00:00, rule: 'FREQ=DAILY;INTERVAL=1'}]\n",
    ),
    "a rotation of 10,000 people": (
        "escalation",
        f"rosters:\n  r:\n    name: R\n    rotations: [{{members: [{', '.join(['a'] * 10_000)}], starts: 2020-01-01T00:00}}]\n",
    ),
    "a rule of 100,000 parts": (
        "escalation",
        f"rosters:\n  r:\n    name: R\n    rotations: [{{members: [a], starts: 2020-01-01T00:00, rule: '{'BYMONTH=1;' * 50_000}'}}]\n",
    ),
    "a delay of a million years": (
        "escalation",
        "paths:\n  p:\n    name: P\n    levels: [{targets: [x], after: 99999999999h}]\n    last-contact: x\n",
    ),
    "topics in each other": (
        "topics",
        "".join(f"t{at}: {{name: T, keywords: [waar, t{at}], parent: t{(at + 1) % 2000}}}\n" for at in range(2_000)),
    ),
    "50,000 keywords": ("topics", f"t: {{name: T, keywords: [{', '.join(f'w{at}' for at in range(50_000))}]}}\n"),
    "own rules that look like quadratic expressions": (
        "rules",
        "zwaar:\n  message: x\n  severity: error\n  words: ['"
        + "a?" * 100
        + "a" * 100
        + "', '(a+)+$', '(x*)*y', '.*.*.*.*=', '"
        + "a " * 99
        + "']\n  wrong: ['"
        + "a" * 150
        + "']\n  right: ['b']\n",
    ),
    "own rules with 20,000 phrases": (
        "rules",
        "veel:\n  message: x\n  severity: error\n  words: ["
        + ", ".join(f"'woord {at} hier'" for at in range(20_000))
        + "]\n  wrong: ['woord 1 hier']\n  right: ['b']\n",
    ),
    "own rules of wildcards": (
        "rules",
        "sterren:\n  message: x\n  severity: error\n  words: ['"
        + "* " * 90
        + "', '*"
        + "a*" * 90
        + "']\n  wrong: ['x']\n  right: ['b']\n",
    ),
    "50,000 own words": ("vocabulary", "accept: [" + ", ".join(f"woord{at}" for at in range(50_000)) + "]\n"),
    "own words that are signs": (
        "vocabulary",
        'accept: ["' + "\\u200d" * 50 + '", "\\u202e", "\\0", "-", "\U0001f468\u200d\U0001f469"]\n',
    ),
    "homoglyphs of a channel": ("channels", "x: {name: X, surface: both}\nх: {name: Х, surface: both}\n"),
    "two channels that fold to one": (
        "channels",
        "x: {name: X, surface: both}\nX: {name: X, surface: both}\nstraße: {name: S, surface: open}\nstrasse: {name: S, surface: open}\n",
    ),
    "a limit of 10^30": ("channels", f"x: {{name: X, surface: both, max-length: 1{'0' * 30}}}\n"),
    "a negative limit": ("channels", "x: {name: X, surface: both, max-length: -1}\n"),
    "thresholds of nothing": ("crisis", "thresholds: [{phase: watch, messages: 0, within: 0s, times-normal: 0}]\n"),
    "thresholds of infinity": (
        "crisis",
        f"thresholds: [{{phase: watch, messages: 1{'0' * 25}, within: 999999999h, times-normal: .inf}}]\n",
    ),
    "goals beyond measure": (
        "goals",
        f"- {{id: g, name: G, metric: first_response_time, target: 1{'0' * 40}, baseline: -1e308}}\n",
    ),
    "facts that fill in themselves": (
        "facts",
        "telefoon: '{{ facts.telefoon }}'\nnaam: '{{ facts.telefoon }}{{ facts.naam }}'\n",
    ),
    "a fact with everything in it": ("facts", f"telefoon: {EVIL.encode('unicode_escape').decode()!r}\n"),
}


def _entry(name: str, text: str | bytes) -> Make:
    return put(f"handbook/{name}.yaml", text)


def _names() -> list[Case]:
    """Ids of entries and names in them, each where a map is keyed by it."""
    cases = []
    for number, name in enumerate(IDS):
        quoted = '"' + name.encode("unicode_escape").decode().replace('"', '\\"').replace("\\'", "'") + '"'
        body = {
            0: ("topics", f"{quoted}: {{name: T, keywords: [waar]}}\n"),
            1: ("channels", f"{quoted}: {{name: {quoted}, surface: both}}\n"),
            2: ("contacts", f"{quoted}: {{kind: person, name: {quoted}, means: [{{kind: phone, value: {quoted}}}]}}\n"),
        }[number % 3]
        cases.append(Case(f"the id {name!r:.40}", _entry(*body), ALWAYS, OTHERS))
    return cases


CASES = [
    *(
        Case(f"{WHERE[number % len(WHERE)]}: {name}", _entry(WHERE[number % len(WHERE)], text), ALWAYS, OTHERS)
        for number, (name, text) in enumerate(TEXTS.items())
    ),
    *(
        Case(
            f"{where}: {name}", both(_entry(where, text), put("drafts/a.md", "a" * 200)), (*ALWAYS, run("lint")), OTHERS
        )
        for name, (where, text) in ENTRIES.items()
    ),
    *_names(),
]
