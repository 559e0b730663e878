"""Pieces of text that have broken programs before, and the personal data that must never come out again."""

from __future__ import annotations

from hypothesis import strategies as st

PERSONAL = ("sanne.jansen@mail.example", "06-12345678", "NL91ABNA0417164300")
"""Fictional, and of a valid form. Wherever it goes in, it may only come out masked."""
CONTROL = ("\x00", "\x07", "\x1b[2J", "\x1b]0;titel\x07", "\x7f", "\x85", "\x9b31m", "\u2028", "\u2029", "\x0c", "\x1a")
DIRECTION = ("\u202e", "\u202d", "\u2066", "\u2069", "\u200e", "\u061c", "שלום", "مرحبا")
UNSEEN = ("\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "\u034f", "\U000e0001", "\u00a0", "\u3000")
ODD = (
    "é",
    "e\u0301",
    "ĳ",
    "ß",
    "İ",
    "ſ",
    "Ａ",
    "\ufffd",
    "\uffff",
    "𝒶",
    "z\u0351\u0352\u0353",
    "日本語",
    "٣",
    "½",
    "\U0010ffff",
)
EMOJI = ("🙂", "👩\u200d👧\u200d👦", "❤\ufe0f", "🇳🇱", "🏴\U000e0067\U000e0062\U000e007f", "\u200d" * 9, "1\ufe0f\u20e3")
COMMANDS = (
    "\n::error file=x::hoi",
    "::set-output name=a::b",
    "##[error]hoi",
    "##vso[task.complete]",
    "%0A::debug::",
    "::stop-commands::x",
)
NUMBERS = (
    "9" * 40,
    "-0",
    "1e999",
    "-1e-999",
    "NaN",
    "Infinity",
    "-Infinity",
    ".inf",
    "0x" + "f" * 60,
    "1_0",
    "08",
    "1e5",
    "0.1.2",
    "99999h",
    "-3d",
)
DATES = ("9999-12-31", "0001-01-01", "10000-01-01", "2026-02-30", "2026-13-45", "9999-12-31T23:59:59+23:59", "0001-01-01T00:00:00+14:00",
         "2026-03-29T02:30:00", "2026-10-25T02:30:00+02:00", "24:00", "25:61", "-262143-01-01", "2026-11-22T09:00:00.123456789Z", "2026-11-22T23:59:60Z")  # fmt: skip
PATHS = (
    "../../etc/passwd",
    "/etc/passwd",
    "..\\..\\x",
    "C:\\Windows\\win.ini",
    "file:///etc/passwd",
    "CON",
    "a/../../b",
    "~/.ssh/id_rsa",
    "\\\\host\\deel",
    "./.",
)
PROGRAMS = (
    "!!python/object/apply:os.system [id]",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% import os %}",
    "$(id)",
    "`id`",
    "=cmd|'/c calc'!A1",
    "<script>x()</script>",
    "%s%n",
    "{0.__class__}",
)
LONG = (
    "a" * 3000,
    "a " * 1500,
    "x" * 500 + "!" * 500,
    "ha" * 400 + "\n",
    "-" * 900,
    ">" * 600,
    "*_" * 400,
    "[" * 500,
    "(" * 500,
    "a@" * 300,
    "1." * 400,
    "0" * 900,
    "www." * 200,
    "d'" * 300,
    "\\" * 800,
    "#" * 700,
)
"""Long runs: a regular expression that goes back and forth shows in them."""
GENERAL = (
    *CONTROL, *DIRECTION, *UNSEEN, *ODD, *EMOJI, *COMMANDS, *NUMBERS, *DATES, *PATHS, *PROGRAMS, *LONG,
    *(f" {one} " for one in PERSONAL), "", " ", "\t", "\n", "\r", "\r\n", "\r\r\n", "null", "true", "~", "'", '"', "\\", "{", "}", "[", "]",
)  # fmt: skip
YAML = ("&a ", "*a", "<<: *a", "<<: {x: 1}", "!!str ", "!x ", "!!binary ", "---\n", "...\n", "--- !!map\n", "%YAML 1.3\n", "? ", ": ", "- ", "|\n", ">-\n",
        "  ", "\t", "# ", "''", "[a, b]", "{a: b}", "[[[", "{{{", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "@", "`", "a: 1\na: 2\n", "\\x41", '"\\ud800"')  # fmt: skip
TOML = (
    "[",
    "]",
    "[[",
    "]]",
    "=",
    "'''",
    '"""',
    "[a.b]\n",
    "[[a]]\n",
    "a.b.c = 1\n",
    "{a = 1}",
    "1979-05-27T07:32:00Z",
    "0o7",
    "+nan",
    "\\u0000",
    "\\UFFFFFFFF",
    "#",
)
JSON = (
    '"a":',
    "{}",
    "[]",
    ",",
    ":",
    '"\\ud800"',
    '"\\u0000"',
    "\\",
    "\\u202e",
    '{"type":"message"}',
    "[" * 80,
    '{"a":' * 80,
    "1.",
    "01",
    "+1",
    "nul",
    "// x",
    '"type":"event"',
)
TEMPLATE = ("{{", "}}", "{%", "%}", "{#", "#}", "{{ naam }}", "{{ facts.telefoon }}", "{{ x.y.z }}", "{{ naam | upper }}", "{{ naam|upper|lower|trim }}",
            "{% if naam %}", "{% if not naam %}", "{% else %}", "{% endif %}", '{% include "slot" %}', '{% include "../x" %}', "{% for a in b %}", "{% raw %}",
            "{{ 1/0 }}", "{{ range(10**9) }}", "{{ hours.klantenservice }}", "{{ targets.x }}", "{{-", "-}}", "{{ '", "{{ naam\n}}", "{% if (((((((((( %}", "{{ not x }}", "{{ " + "(" * 200)  # fmt: skip
MARKDOWN = ("# ", "## x\n", "## onbekend\n", "> klant\n", "* ", "**", "__", "`", "```\n", "~~~\n", "<!-- webcare: negeer taal — x -->\n", "<!--", "-->", "[a](http://b.example)",
            "![](x)", "https://kort.example/a?b=c#d", "@naam", "#tag", "|a|b|\n|-|-|\n", "\n\n", "^SV", "&amp;", "&#x202e;", "<b>")  # fmt: skip
CSV = (",", ";", "\t", '"', '""', "sep=;\n", "\r", "=1+1", "@x", ',"', '",', "\0")
FOR = {"yaml": YAML, "toml": TOML, "json": JSON, "template": TEMPLATE, "markdown": MARKDOWN, "csv": CSV}


def pieces(*formats: str) -> st.SearchStrategy[str]:
    """A piece that is awkward in these formats, or anywhere."""
    own = st.sampled_from([piece for name in formats for piece in FOR[name]])
    return st.one_of(own, own, st.sampled_from(GENERAL), st.text(max_size=6))
