"""Outcomes made by hand, so that what is shown depends on no rule: a bad draft, a hostile one, a fixed one, a good one."""

from __future__ import annotations

from collections import Counter

from webcare.lint import Checked, Outcome
from webcare.lint.batch import BatchLine
from webcare.lint.fix import Fixed
from webcare.model.draft import Draft
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy import mask

WORDS = ("zakelijk", "empathisch", "kort", "efficient", "persoonlijk")
TOLD = {"+": "good", "x": "fault", "-": "unknown"}


def zekep(told: str) -> dict[str, str]:
    """``+x-++`` as verdicts: good, fault, unknown."""
    return {word: TOLD[sign] for word, sign in zip(WORDS, told, strict=True)}


def outcome(name: str, text: str, told: str, *findings: Finding, fixed: Fixed | None = None) -> Outcome:
    """What came of a draft."""
    return Outcome(Checked(name, list(findings), zekep(told), Draft(name=name, text=text)), text, fixed)


BAD = Source(
    "drafts/kapot 100%.md",
    "Hoi Sanne, wat 🙂🙂 fijn dat je belt.\nMail naar sanne@mail.example , dan sturen wij u een de nieuwe lamp, en de de "
    "rest komt later nog een keer met de post naar je toe. Excuses voor het ongemak. ^SV\n",
    mask,
)


def _at(source: Source, words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(words, start + 1)
    return start, start + len(words)


HOLLOW = BAD.finding(
    "empathisch/holle-frase",
    Severity.ADVICE,
    Text(
        "een zin die niets zegt: 'Excuses voor het ongemak'", "a phrase that says nothing: 'Excuses voor het ongemak'"
    ),
    *_at(BAD, "Excuses voor het ongemak"),
    hint=Text("noem wat er misging", "say what went wrong"),
)
COMMA = BAD.finding(
    "taal/leesteken",
    Severity.WARNING,
    Text("geen spatie voor ','", "no space before ','"),
    *_at(BAD, " ,"),
    suggestions=(",",),
    fixable=True,
)
MAIL = BAD.finding(
    "privacy/persoonsgegeven",
    Severity.ERROR,
    Text(
        "een e-mailadres in een open kanaal: sa***@****.*******",
        "an e-mail address in an open channel: sa***@****.*******",
    ),
    *_at(BAD, "sanne@mail.example"),
    hint=Text("ga verder in een privébericht", "go on in a private message"),
)
POLITE = BAD.finding(
    "persoonlijk/je-en-u",
    Severity.ERROR,
    Text("'u' past niet bij 'je' in de rest van het antwoord", "'u' does not go with 'je' in the rest of the reply"),
    *_at(BAD, "u een"),
    suggestions=("je een", "jou een"),
)
TWICE = BAD.finding(
    "taal/dubbel-woord",
    Severity.ERROR,
    Text("'de' staat er twee keer", "'de' is here twice"),
    *_at(BAD, "de de"),
    suggestions=("de",),
    fixable=True,
)
JOLLY = BAD.finding(
    "eigen/vrolijk",
    Severity.ADVICE,
    Text("twee smileys zijn er een te veel", "two smileys are one too many"),
    *_at(BAD, "🙂🙂"),
    suggestions=("🙂",),
)
EVIL = Source("::error::\x1b[2J.md", "::error::Hoi \x1b[31m\u202e ##[error] <b>&amp;</b> \ufffe\n")
HARM = EVIL.finding(
    "eigen/::kwaad\n",
    Severity.WARNING,
    Text(
        "fout: '\x1b[31m'\n::error::kwaad ##[error]<&>\ufffe\uffff",
        "wrong: '\x1b[31m'\n::error::evil ##[error]<&>\ufffe\uffff",
    ),
    13,
    19,
    suggestions=("\x07", "x"),
)
MENDED = Source("drafts/beter.txt", "Bel 06-12345678 , graag. Bel ook ook Jan.", mask)
FIXES = [
    MENDED.finding("taal/leesteken", Severity.WARNING, Text("", ""), 15, 17, suggestions=(",",), fixable=True),
    MENDED.finding("taal/dubbel-woord", Severity.ERROR, Text("", ""), 29, 36, suggestions=("ook",), fixable=True),
]
BAD_DRAFT = outcome(BAD.path or "", BAD.text, "+x--x", JOLLY, MAIL, COMMA, POLITE, TWICE, HOLLOW)
EVIL_DRAFT = outcome(EVIL.path or "", EVIL.text, "-----", HARM)
MENDED_DRAFT = outcome(
    "drafts/beter.txt", MENDED.text, "++-++", fixed=Fixed("Bel 06-12345678, graag. Bel ook Jan.", FIXES)
)
GOOD_DRAFT = outcome("<stdin>", "Hoi.", "+-+-+")
OUTCOMES = [BAD_DRAFT, EVIL_DRAFT, MENDED_DRAFT, GOOD_DRAFT]
LINES = [
    BatchLine("a-1", 1, BAD_DRAFT.checked),
    BatchLine(7, 2, GOOD_DRAFT.checked),
    BatchLine(None, 4, EVIL_DRAFT.checked),
]
COUNTS = Counter(
    finding.rule for item in [*OUTCOMES, BAD_DRAFT] for finding in item.checked.findings if finding != HARM
)
