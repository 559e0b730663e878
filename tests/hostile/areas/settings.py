"""``webcare.toml``, and baselines, keys and other files that a user names."""

from __future__ import annotations

from tests.hostile.case import COMMANDS, MARKUP, PEOPLE, SIGNS, Case, both, put, run, runs

ALWAYS = (run("check"),)
OTHERS = runs(
    (
        "lint",
        "suggest waar",
        "inbox",
        "stats",
        "doctor",
        "escalate",
        "check --format json",
        "check --format github",
        "handover --output uit",
        "privacy scan",
    )
)
FIRST = 'client = "K"\n'
TEXTS: dict[str, str | bytes] = {
    "nothing": "",
    "100,000 keys": "".join(f"k{at} = 1\n" for at in range(9_000)),
    "tables in tables": "".join(f"[{'.'.join(['a'] * at)}]\n" for at in range(1, 250)),
    "a dotted key of 40,000 parts": ".".join("a" * 40_000) + " = 1\n",
    "dots in quotes": '"' + "." * 50_000 + '" = 1\n',
    "lists in lists": "a = " + "[" * 50_000,
    "lists that end": "a = " + "[" * 900 + "]" * 900,
    "inline tables in inline tables": "a = " + "{a = " * 5_000,
    "a number of 50,000 digits": "a = " + "9" * 50_000,
    "a hexadecimal number of 50,000 digits": "a = 0x" + "f" * 50_000,
    "a number too large": "a = 1e999999\n",
    "infinity": 'client = "K"\n[suggest]\nthreshold = inf\n',
    "not a number": 'client = "K"\n[suggest]\nthreshold = nan\n',
    "the year 0": "a = 0000-01-01T00:00:00Z\n",
    "the year 9999": "a = 9999-12-31T23:59:59.999999999-23:59\n",
    "a text that never ends": 'a = """' + "a\n" * 20_000,
    "a text of backslashes": 'a = "' + "\\" * 50_001,
    "a quote after a quote": "a = " + '"' * 50_001,
    "escapes": 'client = "\\u001b[31m\\u202e\\u0007"\n',
    "half a surrogate pair": 'client = "\\ud800"\n',
    "beyond Unicode": 'client = "\\U0011ffff"\n',
    "a client of signs": f"client = {SIGNS!r}\n".replace("'", '"').replace("\\x", "\\u00"),
    "a client of markup": f'client = "{MARKUP}"\n'.replace('"PWNED', "PWNED"),
    "a client of commands": 'client = "::error::PWNED"\nlanguage = "##vso[x]PWNED"\n',
    "a client with people": f'client = "{PEOPLE}"\n',
    "a key with people": f'{FIRST}"{PEOPLE}" = 1\n',
    "bare signs": FIRST.encode() + b"a = \x1b\x07\x00\n",
    "no UTF-8": b'client = "\xff\xfe"\n',
    "UTF-16": FIRST.encode("utf-16"),
    "a zone that is a path": FIRST + 'timezone = "../../../../../etc/passwd"\n',
    "a zone that is absolute": FIRST + 'timezone = "/etc/localtime"\n',
    "a zone with a NUL": FIRST + 'timezone = "Europe\\u0000Amsterdam"\n',
    "a zone that is a folder": FIRST + 'timezone = "Europe"\n',
    "a zone of 50,000 letters": FIRST + f'timezone = "{"A/" * 25_000}"\n',
    "folders outside": FIRST
    + '[paths]\nhandbook = "../buiten"\nanswers = "/etc"\ndrafts = "../buiten"\nlogs = "../buiten"\n',
    "folders that are devices": FIRST
    + '[paths]\nhandbook = "/dev/stdin"\nanswers = "/proc/self"\nlogs = "/dev/zero"\n',
    "folders of the other platform": FIRST
    + '[paths]\nhandbook = "C:\\\\Windows"\nanswers = "\\\\\\\\server\\\\share"\nlogs = "NUL"\n',
    "folders with a NUL": FIRST + '[paths]\nhandbook = "a\\u0000b"\n',
    "folders that are this one": FIRST + '[paths]\nhandbook = "."\nanswers = "./"\nlogs = ""\n',
    "folders that are signs": FIRST + '[paths]\nlogs = "\\u001b[31m\\u202e"\n',
    "limits": FIRST + "[limits]\ndraft = 999999999\n",
    "rules of every name": FIRST + "[lint]\nignore = [" + ", ".join(f'"x/{at}"' for at in range(5_000)) + "]\n",
    "rules with signs": FIRST + '[lint]\nignore = ["\\u001b[31m", "::error::PWNED", "../x"]\n',
    "domains like ours": FIRST
    + 'domains = ["lichthuis.example", "lіchthuis.example", "xn--80ak6aa92e.com", "a..b", "-", "http://x/", "*"]\n',
    "a key of pseudonyms elsewhere": FIRST + '[privacy]\nkey = "../../buiten/geheim"\n',
    "the same table twice": FIRST + "[lint]\n[lint]\n",
    "a merge conflict": "<<<<<<< a\nclient = 1\n=======\nclient = 2\n>>>>>>> b\n",
    "commands": COMMANDS,
    "no file at all": b"\0" * 50_000,
    "spaces": " " * 90_000,
    "hashes": "#" * 90_000,
    "brackets": "[" * 90_000,
    "equals": "=" * 90_000,
}
BASELINES = {
    "no JSON": b"kapot",
    "deep": b"[" * 100_000,
    "numbers": b'{"version": ' + b"9" * 5_000 + b"}",
    "names": b'{"version": 1, "findings": {"\\u001b[31m::error::": {"x": ["a"]}}}',
    "surrogates": b'{"version": 1, "findings": {"\\ud800": {"x": ["a"]}}}',
    "infinity": b'{"version": 1e999}',
    "a conflict": b"<<<<<<< a\n",
    "nothing": b"",
}
NAMED = runs(
    (
        "lint drafts --baseline b.json",
        "stats --baseline b.json",
        "handover verify b.json",
        "stats --goals --baseline b.json",
    )
)
MAPS = {
    "a map that is a bomb": b"a: &a [x]\nb: *a\n",
    "a map of signs": b'"\\e[31m": text\n',
    "a map of lists": b"[a, b]\n",
    "a map that is deep": b"a: " + b"[" * 10_000,
    "a map to nowhere": b"a: text\nb: ../../x\n::error::PWNED: id\n",
}
CASES = [
    *(Case(name, put("webcare.toml", text), ALWAYS, OTHERS) for name, text in TEXTS.items()),
    *(
        Case(f"a baseline: {name}", put("b.json", text), NAMED[:2], NAMED[2:], "b.json")
        for name, text in BASELINES.items()
    ),
    *(
        Case(
            name,
            both(put("m.yaml", text), put("a.csv", "a;b\n1;2\n")),
            runs(("answers import a.csv --map m.yaml", "log import eigen a.csv --map m.yaml")),
            (),
            "m.yaml",
        )
        for name, text in MAPS.items()
    ),
]
