"""Answers and their fragments, read from ``answers/``."""

import os
import re

import msgspec

from webcare import limits
from webcare.model.answer import Answer, AnswerHead, Variant
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.platform.names import composed
from webcare.store.build import WRONG, Builder
from webcare.store.channel_names import id_of, with_ids
from webcare.store.conflict import RULE as CONFLICT
from webcare.store.conflict import conflict_in_text
from webcare.store.entries import unreadable
from webcare.store.files import FRAGMENTS, is_readme, read_source, shown, walk
from webcare.store.front import read_front, read_ignored
from webcare.store.nodes import Mapping

HEADING = re.compile(r"(?:^|(?<=\r))##[ \t]+([a-z0-9][a-z0-9-]*)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE)


def answer_paths(folder: str) -> list[str]:
    """The files of the answers, fragments and README left out."""
    fragments = os.path.join(folder, FRAGMENTS) + os.sep
    return [p for p in walk(folder, (".md",)) if not p.startswith(fragments) and not is_readme(p)]


def parse_answer(source: Source, ids: dict[str, str] | None = None) -> tuple[Answer | None, list[Finding]]:
    """The answer in a source, and what is wrong with its front matter; None when that cannot be read.

    ``ids`` (``Handbook.channel_ids``) has the id behind each alias of a channel; without it the answer has the names
    that are written.
    """
    node, body, findings = read_front(source)
    if node is None:
        if not findings:
            message = Text(
                "een antwoord begint met '---' en zijn kenmerken", "an answer begins with '---' and its keys"
            )
            findings.append(source.finding("gegevens/ontbrekende-sleutel", Severity.ERROR, message, 0, 0))
        return None, findings
    if any(finding.rule == CONFLICT for finding in findings):
        return None, findings  # which of the two versions is the answer, nobody knows
    builder = Builder(source)
    head = builder.build(node, AnswerHead)
    findings.extend(builder.findings)
    if head is WRONG:
        return None, findings
    path = source.path or ""
    stem = composed(os.path.splitext(os.path.basename(path))[0])
    if head.id != stem:
        message = Text(
            f"het kenmerk '{head.id}' past niet bij de bestandsnaam", f"the id '{head.id}' does not fit the file name"
        )
        hint = Text(f"schrijf id: {stem}, of hernoem het bestand", f"write id: {stem}, or rename the file")
        place = (node.get("id") if isinstance(node, Mapping) else None) or node
        findings.append(
            source.finding("gegevens/verkeerde-waarde", Severity.ERROR, message, place.start, place.end, hint=hint)
        )
    variants = _variants(source.text, body)
    if len(variants) > limits.VARIANTS:
        at, most = variants[limits.VARIANTS].start, limits.VARIANTS
        findings.append(
            source.finding("gegevens/verkeerde-waarde", Severity.ERROR, most.message, at, at, hint=most.hint)
        )
    answer = Answer(path, head, source.text, tuple(variants[: limits.VARIANTS]), read_ignored(node))
    return _with_ids(answer, ids or {}), findings


def _with_ids(answer: Answer, ids: dict[str, str]) -> Answer:
    """An answer with the channels that it is for, and those of its texts, by their ids."""
    if not ids:
        return answer
    variants = tuple(msgspec.structs.replace(one, channel=id_of(one.channel, ids)) for one in answer.variants)
    return msgspec.structs.replace(answer, head=with_ids(answer.head, ids), variants=variants)


def _variants(text: str, body: int) -> list[Variant]:
    headings = list(HEADING.finditer(text, body))
    edges = [*(heading.start() for heading in headings), len(text)]
    variants = [Variant(None, body, edges[0])] if text[body : edges[0]].strip() else []
    for heading, end in zip(headings, edges[1:], strict=True):
        variants.append(Variant(heading[1], heading.end(), end))
    return variants


def read_fragments(folder: str) -> tuple[dict[str, Source], list[Finding]]:
    """The fragments by name, and the files that could not be read."""
    fragments: dict[str, Source] = {}
    findings: list[Finding] = []
    where = os.path.join(folder, FRAGMENTS)
    for path in walk(where, (".md",), folder):
        if is_readme(path):
            continue
        name = composed(os.path.splitext(os.path.relpath(path, where))[0].replace(os.sep, "/"))
        try:
            fragments[name] = read_source(path, limits.ANSWER, name=shown(path))
            if conflict := conflict_in_text(fragments[name]):
                findings.append(conflict)
        except CannotRun as problem:
            findings.append(unreadable(problem, shown(path)))
    return fragments, findings
