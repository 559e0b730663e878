"""What ``webcare log add`` does with the records that it was given."""

import os
import re
import sys
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from webcare import limits
from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.pipe import read_pipe
from webcare.cli.values import channel_of, named_zone
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.moment import read_moment, said, written
from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.recording import add, complete, own_log
from webcare.recording.adding import Added, problems_of, with_offsets
from webcare.recording.completing import propose
from webcare.recording.where import Thread, logs_of, thread_of
from webcare.show import safe
from webcare.show.findings import finding_lines
from webcare.show.log.words import INTENTS
from webcare.store.files import shown
from webcare.store.line import Reader
from webcare.store.records import decode_record
from webcare.store.workspace import Workspace, open_workspace

STDIN = "<stdin>"
WITHOUT_SECONDS = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


class Anything(msgspec.Struct):
    """A JSON object, whatever it holds."""


class Target(NamedTuple):
    """The log that is written, its client, and the zone of moments in a pipe that have no offset."""

    path: str
    workspace: Workspace
    zone: ZoneInfo | None
    now: datetime

    def moment(self, text: str, option: str) -> str:
        """A moment that was typed, where the client is unless it says otherwise. Raises ``CannotRun``."""
        zone = self.zone or named_zone(self.workspace.config.timezone)
        try:
            whole = f"{text}:00" if WITHOUT_SECONDS.fullmatch(text) else text
            return written(read_moment(whole, zone=zone, now=self.now))
        except Expected as problem:
            raise CannotRun(said(problem), place=option) from None


def open_target(file: str | None, client: str | None, tz: str | None) -> Target:
    """Where records go. Raises ``CannotRun`` without a client folder and a file."""
    workspace = open_workspace(os.path.dirname(file) or "." if file else ".", client)
    path = file or own_log(workspace)
    now = datetime.now(named_zone(workspace.config.timezone)).replace(microsecond=0)
    return Target(path, workspace, named_zone(tz) if tz else None, now)


def piped_body() -> str:
    """The text of a message from a pipe, without the line end that ``echo`` adds."""
    return read_pipe("--body").decode("utf-8", "replace").rstrip("\r\n")


def add_given(given: dict[str, Any], target: Target) -> int:
    """Add the record that options describe."""
    if not given["author"]:
        del given["author"]
    if given["type"] in ("note", "event"):
        given["author"] = {"type": "agent", **given.get("author", {})}
    if "channel" in given:
        given["channel"] = channel_of(given["channel"], target.workspace)
    thread = thread_of(given["conversation_id"], target.workspace, target.path)
    record, filled = complete(given, thread, target.workspace, target.now)
    if problems := problems_of(record, STDIN, 1, now=target.now):
        raise CannotRun(problems[0].message, hint=problems[0].hint)
    return _add([(record, filled)], target)


def add_piped(target: Target) -> int:
    """Add the records of a pipe: a JSON object, or one on each line. All of them or, when one is wrong, none."""
    data = read_pipe(STDIN, limits.RECORDS)
    if len(data) > limits.RECORDS:
        raise limits.RECORDS.refusal(STDIN)
    records: list[tuple[dict[str, Any], set[str]]] = []
    threads: dict[str, Thread] = {}
    findings: list[Finding] = []
    for number, given in _parsed(data):
        if isinstance(given, Finding):
            findings.append(given)
            continue
        name = given.get("conversation_id")
        if isinstance(name, str) and name not in threads:
            threads[name] = thread_of(name, target.workspace, target.path)
        thread = threads.get(name, Thread(True, [])) if isinstance(name, str) else Thread(True, [])
        record, filled = complete(given, thread._replace(known=True), target.workspace, target.now)
        problems = problems_of(record, STDIN, number, zone=target.zone, now=target.now)
        findings += problems
        if not problems:
            records.append((with_offsets(record, target.zone), filled))
    style = output.style(sys.stderr)
    for finding in findings:
        output.write_lines(finding_lines(finding, style), sys.stderr)
    if findings or not records:
        raise CannotRun(Text("er is niets toegevoegd", "nothing was added"), place=STDIN)
    return _add(records, target)


def _parsed(data: bytes) -> list[tuple[int, dict[str, Any] | Finding]]:
    """Each record with its line number, or what is wrong with its line."""
    reader, decoder = Reader(STDIN), msgspec.json.Decoder(Anything)
    whole = isinstance(decode_record(data, decoder, STDIN, 1), Anything)
    found: list[tuple[int, dict[str, Any] | Finding]] = []
    for number, line in enumerate([data] if whole else data.split(b"\n"), 1):
        if line.strip():
            value = decode_record(line, decoder, STDIN, number)
            problems = value if isinstance(value, list) else reader.left_out(line, number)
            found += [(number, problem) for problem in problems] or [(number, msgspec.json.decode(line))]
    return found


def _add(records: list[tuple[dict[str, Any], set[str]]], target: Target) -> int:
    proposed: dict[str, str] = {}
    for record, filled in records:
        if (intent := propose(record)) is not None:
            record["intent"] = proposed[record["id"]] = intent
            filled.add("intent")
    filled_in = {record["id"]: filled for record, filled in records}
    added = add(target.path, [record for record, _ in records], logs_of(target.workspace), filled_in)
    for record, _ in records:
        output.write(_told(record, added, target.path, proposed.get(record["id"])))
    if added.torn:
        aside = safe.path(shown(target.path + ".torn"))
        words = t(
            f"een afgebroken laatste regel ({added.torn} bytes) staat nu in {aside}",
            f"a torn last line ({added.torn} bytes) is now in {aside}",
        )
        output.write(words, sys.stderr)
    return 0


def _told(record: dict[str, Any], added: Added, path: str, proposed: str | None) -> str:
    name, where = safe.line(record["id"]), safe.path(shown(path))
    if record["id"] not in {one["id"] for one in added.added}:
        return t(f"{name}: stond er al", f"{name}: was there already")
    intent = f"; {t('voorstel', 'proposed')}: {t(*INTENTS[proposed])}" if proposed else ""
    return t(f"{name}: toegevoegd aan {where}", f"{name}: added to {where}") + intent
