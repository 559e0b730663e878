"""How much of everything is taken: every bound on what comes from a folder, a customer or another system, in one room.

Numbers that tune a rule of language or a statistic stand where they are used; what stands here can be met by somebody
with an unusual amount of something, and be raised: with ``WEBCARE_LIMITS="draft=2MB log-line=4MB"`` in the environment.
It is read once, when this room is imported, and processes that webcare starts inherit it. Nothing in a client folder is
ever looked at here: who sends a handbook has no say in how much of it is read. Limits go up only, because the tests
hold the promises about time and memory for these values.
"""

import os

from webcare.limits.limit import HIGHEST, VARIABLE, Limit, Unit, given
from webcare.model.text import Text

__all__ = ["LIMITS", "VARIABLE", "Limit", "ensure_understood"]
GIGABYTE = 10**9
"""Of what is read in one go: Python makes room for it beforehand."""
STACK = 100
"""Levels: each takes a few frames of Python's thousand."""
DAY = 86_400
"""Seconds; the clocks of Windows count to fifty of these."""
LIMITS: dict[str, Limit] = {}
"""Every limit by name, in the order of the page in ``webcare help limits``."""
_GIVEN = given(os.environ.get(VARIABLE, ""))
RAISED = " ".join(f"{name}={value}" for name, value in sorted(_GIVEN.asked.items()))
"""What the user asked for: part of the key of everything that is kept of what was read."""


def _limit(
    name: str,
    standard: int,
    unit: Unit,
    nl: str,
    en: str,
    beyond: tuple[str, str] | None = None,
    ceiling: int = HIGHEST,
) -> Limit:
    limit = Limit(standard)
    limit.name, limit.unit, limit.standard, limit.ceiling = name, unit, standard, ceiling
    limit.about, limit.beyond = Text(nl, en), None if beyond is None else Text(*beyond)
    LIMITS[name] = _GIVEN.settle(limit)
    return LIMITS[name]


def ensure_understood() -> None:
    """Raise ``CannotRun`` for the first thing in the variable that is no limit or no value."""
    for problem in _GIVEN.problems:
        raise problem


LARGE = ("te groot: hoogstens {} wordt gelezen", "too large: at most {} is read")
LONG_LINE = ("deze regel is langer dan {}", "this line is longer than {}")
DEEP = ("meer dan {} niveaus diep", "more than {} levels deep")
CELL = (
    "deze rij gaat niet open: een cel is langer dan {} tekens, of er staat een aanhalingsteken te veel",
    "this row cannot be read: a cell is longer than {} characters, or there is a quotation mark too many",
)
UNPACKED = ("uitgepakt meer dan {}", "more than {} when unpacked")

# fmt: off
# The files of a client folder.
DRAFT = _limit("draft", 1_000_000, "bytes", "een concept", "a draft", LARGE, GIGABYTE)
ANSWER = _limit("answer", 200_000, "bytes", "een antwoord uit answers/", "an answer of answers/", LARGE, GIGABYTE)
HANDBOOK_FILE = _limit("handbook-file", 1_000_000, "bytes", "een bestand van het handboek", "a file of the handbook", LARGE, GIGABYTE)
CONFIG = _limit("config", 100_000, "bytes", "webcare.toml, of een kolommenlijst", "webcare.toml, or a column map", LARGE, GIGABYTE)
FILES = _limit("files", 20_000, "items", "bestanden in één map", "files in one folder", ("meer dan {} bestanden", "more than {} files"))
DEPTH = _limit("depth", 24, "levels", "niveaus in YAML, TOML of JSON", "levels in YAML, TOML or JSON", DEEP, STACK)
VALUES = _limit("values", 100_000, "items", "waarden in één YAML-bestand", "values in one YAML file", ("meer dan {} waarden", "more than {} values"))
DOTS = _limit("dots", 300, "items", "punten in één regel TOML", "dots in one line of TOML", ("meer dan {} punten in één regel", "more than {} dots in one line"), 5_000)
FINDINGS = _limit("findings", 200, "items", "bevindingen die van één bestand worden getoond", "findings that are shown of one file")
RULE_FINDINGS = _limit("rule-findings", 5_000, "items", "bevindingen van één regel in één concept", "findings of one rule in one draft")

# Answers, filled in.
VARIANTS = _limit("variants", 100, "items", "teksten van één antwoord, elk voor een kanaal", "texts of one answer, each for a channel", ("meer dan {} teksten in één antwoord", "more than {} texts in one answer"))
CONDITIONS = _limit("conditions", 8, "levels", "keer {% if %} in elkaar", "nested {% if %}", ("meer dan {} keer {{% if %}} in elkaar", "more than {} nested {{% if %}}"), 40)
FRAGMENTS = _limit("fragments", 8, "levels", "fragmenten in elkaar", "nested fragments", ("meer dan {} fragmenten in elkaar", "more than {} nested fragments"), 40)
FILLED_PIECES = _limit("filled-pieces", 20_000, "items", "stukken waaruit een ingevuld antwoord bestaat", "pieces that a filled-in answer is made of")
FILLED_TEXT = _limit("filled-text", 1_000_000, "characters", "tekens van een ingevuld antwoord", "characters of a filled-in answer")

# What customers write.
LOG_LINE = _limit("log-line", 1_000_000, "bytes", "een regel van een logboek", "a line of a log", LONG_LINE, GIGABYTE)
BATCH_LINE = _limit("batch-line", 1_000_000, "bytes", "een regel van een bestand voor --batch", "a line of a file for --batch", LONG_LINE, GIGABYTE)
BATCH_CELL = _limit("batch-cell", 131_072, "characters", "tekens van een cel in een CSV-bestand voor triage", "characters of a cell in a CSV file for triage", CELL, GIGABYTE)
BATCH_MESSAGES = _limit("batch-messages", 10_000, "items", "berichten die triage samen op volgorde zet", "messages that triage puts in order together", ("meer dan {} berichten voor één JSON-document", "more than {} messages for one JSON document"))
BATCH_BYTES = _limit("batch-bytes", 32_000_000, "bytes", "berichten die triage samen op volgorde zet", "messages that triage puts in order together", ("meer dan {} aan berichten voor één JSON-document", "more than {} of messages for one JSON document"))
RECORDS = _limit("records", 2_000_000, "bytes", "records uit een pijp voor webcare log add", "records piped to webcare log add", LARGE, GIGABYTE)
MESSAGE = _limit("message", 20_000, "characters", "tekens van een bericht die worden bekeken, vanaf het begin", "characters of a message that are looked at, from the beginning")
THREAD = _limit("thread", 500, "items", "berichten van een gesprek die worden bekeken, de laatste", "messages of a conversation that are looked at, the last ones")
RECENT = _limit("recent", 4_000_000, "bytes", "het eind van het logboek dat laat zien wat jullie laatst schreven", "the end of the log that shows what you wrote lately", None, GIGABYTE)
RECORD_DEPTH = _limit("record-depth", 20, "levels", "niveaus van een record dat wordt overgenomen", "levels of a record that is taken over", DEEP, STACK)

# Exports of other systems: ``log import``.
EXPORT_TEXT = _limit("export-text", 200_000, "characters", "tekens van een bericht dat wordt overgenomen", "characters of a message that is taken over", ("langer dan {} tekens", "longer than {} characters"))
EXPORT_CELL = _limit("export-cell", 4_000_000, "characters", "tekens van een cel in een CSV-bestand", "characters of a cell in a CSV file", CELL, GIGABYTE)
EXPORT_COLUMNS = _limit("export-columns", 500, "items", "kolommen van een CSV-bestand", "columns of a CSV file", ("meer dan {} kolommen", "more than {} columns"))
EXPORT_VALUE = _limit("export-value", 32 << 20, "characters", "tekens van één deel van een JSON-bestand", "characters of one part of a JSON file", ("dit deel is langer dan {} tekens", "this part is longer than {} characters"))
EXPORT_PARTS = _limit("export-parts", 1_000, "items", "bestanden in een archief van X", "files in an archive of X", ("meer dan {} bestanden in dit archief", "more than {} files in this archive"))
EXPORT_UNPACKED = _limit("export-unpacked", 20_000_000_000, "bytes", "een archief van X, uitgepakt", "an archive of X, unpacked", UNPACKED)

# Replies of other systems: ``answers import``.
REPLIES_FILE = _limit("replies-file", 20_000_000, "bytes", "een bestand met antwoorden uit een ander systeem", "a file of another system's replies", LARGE, GIGABYTE)
REPLIES = _limit("replies", 10_000, "items", "antwoorden in zo'n bestand", "replies in such a file", ("meer dan {} antwoorden", "more than {} answers"))
REPLY = _limit("reply", 50_000, "characters", "tekens van zo'n antwoord", "characters of such a reply", ("langer dan {} tekens", "longer than {} characters"), GIGABYTE // 8)
REPLY_TAGS = _limit("reply-tags", 3_000, "items", "HTML-tags in zo'n antwoord; bij meer vervalt de opmaak", "HTML tags in such a reply; with more its formatting goes")
SHEET_COLUMNS = _limit("sheet-columns", 200, "items", "kolommen van een rekenblad die worden gelezen", "columns of a sheet that are read")
SHEET_UNPACKED = _limit("sheet-unpacked", 100_000_000, "bytes", "een Excel-bestand, uitgepakt", "an Excel file, unpacked", UNPACKED)
SHEET_PARTS = _limit("sheet-parts", 2_000, "items", "bestanden in een Excel-bestand", "files in an Excel file", ("meer dan {} bestanden in dit Excel-bestand", "more than {} files in this Excel file"))

# Git.
GIT_TIME = _limit("git-time", 5, "seconds", "één vraag aan git", "one question to git", ("git geeft geen antwoord binnen {}", "git does not answer within {}"), DAY)
GIT_LISTING = _limit("git-listing", 20_000_000, "bytes", "de lijst van bestanden in een versie", "the list of files in a revision", ("te veel bestanden in deze versie: de lijst is langer dan {}", "too many files in this revision: the list is over {}"), GIGABYTE)
GIT_FILES = _limit("git-files", 200_000_000, "bytes", "alle bestanden van een versie samen", "all files of a revision", LARGE)
GIT_INDEX = _limit("git-index", 200_000_000, "bytes", "de lijst van wat git volgt; is die groter, dan is dat onbekend", "the list of what git tracks; when it is larger, that is unknown", None, GIGABYTE)
REVISION = _limit("revision", 250, "characters", "tekens van de naam van een versie", "characters of the name of a revision", ("de naam van deze versie is langer dan {} tekens", "the name of this revision is longer than {} characters"), 10_000)

# Files of webcare itself.
BASELINE = _limit("baseline", 50_000_000, "bytes", "een baseline van webcare lint", "a baseline of webcare lint", LARGE, GIGABYTE)
MEASUREMENT = _limit("measurement", 100_000_000, "bytes", "een bewaarde meting van webcare stats", "a kept measurement of webcare stats", LARGE, GIGABYTE)
HANDOVER_FILE = _limit("handover-file", 20_000_000, "bytes", "handover.json", "handover.json", LARGE, GIGABYTE)
HANDOVER_FILES = _limit("handover-files", 100_000, "items", "bestanden in handover.json", "files in handover.json", ("meer dan {} bestanden", "more than {} files"))
HANDOVER_COMPARED = _limit("handover-compared", 50_000_000, "bytes", "een bestand dat bij een overdracht naast git wordt gelegd", "a file that a handover holds against git", None, GIGABYTE)
KEY_FILE = _limit("key-file", 100_000, "bytes", "de sleutel van de pseudoniemen", "the key of the pseudonyms", LARGE, GIGABYTE)
SCANNED = _limit("scanned", 20_000_000, "bytes", "een bestand waarin privacy scan zoekt", "a file that privacy scan searches", LARGE, GIGABYTE)
JOURNAL = _limit("journal", 10_000_000, "bytes", "het dagboek van het wisselen van een sleutel", "the journal of a change of keys", LARGE, GIGABYTE)
TOOL_FILE = _limit("tool-file", 1_000_000, "bytes", "een bestand van een editor of van CI dat webcare aanvult", "a file of an editor or of CI that webcare completes", None, GIGABYTE)

# What is asked for on the command line and in an editor.
WORDS = _limit("words", 1_000_000, "characters", "tekens uit een pijp voor webcare words", "characters piped to webcare words", ("meer dan {} tekens", "more than {} characters"))
EDITOR_TEXT = _limit("editor-text", 60_000, "characters", "tekens die een editor tijdens het typen nakijkt", "characters that an editor checks while you type", ("langer dan {} tekens: te lang om na te kijken terwijl je typt", "longer than {} characters: too long to check while you type"))
EDITOR_FINDINGS = _limit("editor-findings", 500, "items", "bevindingen die een editor toont", "findings that an editor shows")
DRILL = _limit("drill", 500_000, "items", "berichten in een crisisoefening", "messages in a crisis drill", ("dat worden meer dan {} berichten", "that makes more than {} messages"))
HANDOVERS = _limit("handovers", 20_000, "items", "wisselingen van één rooster die worden bekeken", "turns of one rotation that are looked at")
COVER = _limit("cover", 500_000, "items", "wisselingen die check naloopt op gaten", "changes that check goes through for gaps", ("meer dan {} wisselingen: te groot om na te lopen", "more than {} changes: too large to go through"))
HORIZON = _limit("horizon", 3_700, "days", "zo ver vooruit worden openingstijden gezocht", "so far ahead are opening hours looked for")
LOCK_TIME = _limit("lock-time", 60, "seconds", "wachten op een ander die in het logboek schrijft", "waiting for somebody else who writes to the log", ("na {} schrijft iemand anders nog in dit logboek", "after {} somebody else is still writing to this log"), DAY)
PDF_TIME = _limit("pdf-time", 120, "seconds", "de browser die een pdf maakt", "the browser that makes a PDF", ("de browser is na {} nog niet klaar", "the browser has not finished after {}"), DAY)
PDF = _limit("pdf", 500_000_000, "bytes", "de pdf die de browser maakt", "the PDF that the browser makes", LARGE, GIGABYTE)

_GIVEN.finish(list(LIMITS))
