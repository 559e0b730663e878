"""A client folder as trees of plain values: every part, with the place of everything and what could not be read."""

import os
from typing import Any

import msgspec

from webcare import limits
from webcare.diff.labels import Namer
from webcare.diff.plain import tidy
from webcare.diff.shapes import PARTS, TEXT, Listing, Record, answer_fields, shape_of
from webcare.diff.tree import Planter, Spot, Tracer, Tree, empty, record_value, table_value, unread
from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.model.handbook import entry_type
from webcare.privacy import mask
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.build import WRONG
from webcare.store.checkout import oddly_named
from webcare.store.entries import unreadable
from webcare.store.files import FRAGMENTS, decode, read_bytes, read_source, shown, stands_in
from webcare.store.front import read_front
from webcare.store.nodes import Mapping, Node, Scalar
from webcare.store.workspace import CONFIG_NAME, Workspace
from webcare.store.yaml import parse_yaml

EMPTY_IS_DEFAULT = ("tone", "vocabulary", "privacy")
"""The kinds for which an absent file means the defaults; the others are then empty, or not there at all."""
EVERY_CHANNEL = "*"
"""The key of an answer's words for every channel without words of its own; no channel can be called this."""


class Reader:
    """Reads the parts of one client. ``findings`` is what could not be read, with paths relative to the folder.

    ``known`` holds the trees that were made already, by path and content: two versions of a folder share most of it.
    """

    def __init__(self, workspace: Workspace, known: dict[Any, Any]) -> None:
        self.workspace = workspace
        self.root = os.path.abspath(workspace.root or os.curdir)
        self.known = known
        self._findings: list[Finding] = []
        self.trees: dict[str, Tree] = {part: self._part(part) for part in PARTS}
        workspace.handbook.read_all()
        self._findings[:0] = map(self._own, [*workspace.findings, *workspace.handbook.findings])

    @property
    def findings(self) -> list[Finding]:
        """Each problem once."""
        return list({(one.path, one.line, one.column, one.rule, one.message): one for one in self._findings}.values())

    def _own(self, finding: Finding) -> Finding:
        path = None if finding.path is None else self._inside(finding.path)
        return msgspec.structs.replace(finding, path=path)

    def _inside(self, path: str) -> str:
        """A path as ``Place`` has it; ``path`` is as it is shown, which is relative to where we are.

        In a folder that stands in for an earlier version it is shown relative to that.
        """
        try:
            return os.path.relpath(self._real(path), self.root).replace(os.sep, "/")
        except ValueError:  # another drive on Windows
            return path

    def _real(self, path: str) -> str:
        return os.path.abspath(os.path.join(self.root, path) if stands_in(self.root) else path)

    def _is_shut(self, which: str) -> bool:
        """Does a folder lie where nothing of it is read: outside the client, or in a repository of its own?"""
        folder = getattr(self.workspace.config.paths, which)
        return folder == os.devnull or any(finding.path == folder for finding in self.workspace.findings)

    def _part(self, part: str) -> Tree:
        if part == "settings":
            return self._settings()
        if self._is_shut("answers" if part in ("answers", "fragments") else "handbook"):
            return unread()
        if part == "answers":
            return self._answers()
        return self._fragments() if part == "fragments" else self._kind(part)

    def _settings(self) -> Tree:
        from webcare.store.toml import parse_toml

        path = os.path.join(self.root, CONFIG_NAME)
        if self.workspace.root is None:
            return self._built("settings", Config(client=""), None, None)
        try:
            source = read_source(path, limits.CONFIG, name=shown(path))
        except CannotRun as problem:
            self._findings.append(self._own(unreadable(problem, shown(path))))
            return unread()
        return self._build("settings", Config, self._inside(path), source, parse_toml(source)[0]) or unread()

    def _kind(self, kind: str) -> Tree:
        files, broken = [], False
        for path, name in self.workspace.handbook.files(kind):
            try:
                files.append((self._inside(path), name, read_bytes(path, limits.HANDBOOK_FILE, name)))
            except CannotRun:  # the handbook tells of it
                broken = True
        key = (kind, broken, tuple((path, data) for path, _, data in files))
        if key not in self.known:
            self.known[key] = self._merged(kind, files, broken=broken)
        tree: Tree = self.known[key]
        return tree

    def _merged(self, kind: str, files: list[tuple[str, str, bytes]], *, broken: bool) -> Tree:
        """The files of a kind as one: of what is in two of them, the first holds."""
        trees = []
        for path, name, data in files:
            try:
                source = Source(name, decode(data, name), mask)
            except CannotRun:
                broken = True
                continue
            node, problems = parse_yaml(source)
            tree = None if node is None else self._build(kind, entry_type(kind), path, source, node)
            if tree is not None:
                trees.append(tree)
            broken = broken or (tree is None and (node is not None or bool(problems)))
        shape = shape_of(kind)
        if isinstance(shape, Record):
            if trees:
                return trees[0]
            if broken:
                return unread()
            return self._built(kind, entry_type(kind)(), None, None) if kind in EMPTY_IS_DEFAULT else empty(shape)
        merged = empty(shape, holes=broken or any(tree.holes for tree in trees))
        for tree in trees:
            merged.items += tree.items
            for name, part in tree.parts.items():
                merged.parts.setdefault(name, part)
        listed = isinstance(shape, Listing)
        merged.value = [item.value for item in merged.items] if listed else table_value(merged.parts)
        return merged

    def _build(self, part: str, kind: Any, path: str, source: Source, node: Node | None) -> Tree | None:
        """The tree of one file; None when nothing of it could be read."""
        tracer = Tracer(source)
        value = WRONG if node is None else tracer.build(node, kind)
        return None if value is WRONG else self._built(part, value, node, Planter(path, source, tracer.read))

    def _built(self, part: str, value: Any, node: Node | None, planter: Planter | None) -> Tree:
        planter = planter or Planter("", Source(None, ""), set())
        return planter.tree(shape_of(part), value, node, None if node is None else planter.spot(node.start))

    def _answers(self) -> Tree:
        merged, namer = empty(shape_of("answers")), Namer()
        folder = self.workspace.path("answers")
        for path in answer_paths(folder) if os.path.isdir(folder) else ():
            name = self._inside(path)
            if (odd := oddly_named(name)) is not None:
                self._findings.append(odd)
                continue
            try:
                source = read_source(path, limits.ANSWER, name=shown(path))
            except CannotRun as problem:
                self._findings.append(self._own(unreadable(problem, shown(path))))
                merged.parts[namer(os.path.splitext(os.path.basename(path))[0])] = unread()
                continue
            key = ("answers", name, source.text)
            if key not in self.known:
                self.known[key] = self._answer(name, source)
            ids, tree, findings = self.known[key]
            self._findings += findings
            for one in ids:
                merged.parts[namer(one)] = tree
        merged.value = table_value(merged.parts)
        return merged

    def _answer(self, path: str, source: Source) -> tuple[list[str], Tree, list[Finding]]:
        """What an answer is known by (its id, and its file's name when it cannot be read), its tree, what is wrong."""
        node, _, findings = read_front(source)
        tracer = Tracer(source)
        head = WRONG if node is None else tracer.build(node, AnswerHead)
        answer, problems = parse_answer(source)
        given = node.get("id") if isinstance(node, Mapping) else None
        if node is None or head is WRONG or answer is None or not isinstance(given, Scalar):
            names = [os.path.splitext(os.path.basename(path))[0], given.text if isinstance(given, Scalar) else ""]
            return [name for name in dict.fromkeys(names) if name], unread(), [*map(self._own, problems)]
        planter = Planter(path, source, tracer.read)
        every = answer_fields()
        fields = {key: field for key, field in every.items() if key != TEXT}
        tree = planter.record(fields, head, node, planter.spot(node.start), planter.spot(given.start))
        words, namer = Tree({}, planter.spot(node.start)), Namer()
        for variant in answer.variants:
            spot = planter.spot(_first_word(source.text, variant.start, variant.end))
            heading = None if variant.channel is None else planter.spot(source.text.rindex("##", 0, variant.start))
            told = tidy(source.text[variant.start : variant.end]).strip()
            words.parts[namer(variant.channel or EVERY_CHANNEL)] = Tree(told, spot, heading)
        words.value = table_value(words.parts)
        tree.parts[TEXT] = words
        tree.value = record_value(tree.parts, every)
        return [answer.head.id], tree, [*map(self._own, findings + tracer.findings)]

    def _fragments(self) -> Tree:
        merged = empty(shape_of("fragments"))
        folder = self.workspace.path("answers")
        sources, findings = read_fragments(folder)
        self._findings += map(self._own, findings)
        for finding in findings:
            within = os.path.relpath(self._real(finding.path or ""), os.path.abspath(os.path.join(folder, FRAGMENTS)))
            merged.parts[os.path.splitext(within)[0].replace(os.sep, "/")] = unread()
        for name, source in sources.items():
            spot = Spot(self._inside(source.path or ""), source, _first_word(source.text, 0, len(source.text)))
            merged.parts[name] = Tree(tidy(source.text), spot)
        merged.value = table_value(merged.parts)
        return merged


def _first_word(text: str, start: int, end: int) -> int:
    """Where the words begin, behind blanks and empty lines."""
    return end - len(text[start:end].lstrip("\ufeff \t\r\n")) if text[start:end].strip() else start
