"""From a tree of places to a typed entry, reporting every problem and keeping whatever is right.

msgspec describes the types; its own decoder stops at the first problem and knows no places, so the walk is ours:
the type says how a value is read, which is how ``9:00``, ``nee``, ``010`` and ``0612345678`` stay what was typed.
"""

import re
import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from webcare import limits
from webcare.model.finding import LINE_END, Finding, Severity, Source
from webcare.model.text import Text
from webcare.model.values import PARSERS, Expected
from webcare.store.leaves import EXPECTED, TRUTHS, check_limits, is_null, read_leaf
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

YES_NO = {"ja": "true", "yes": "true", "on": "true", "nee": "false", "no": "false", "off": "false"} | {
    word: word for word in TRUTHS
}
WORD = re.compile(r"[\w-]{1,24}")
WRONG = object()
"""What a value that could not be read becomes: it is left out, and a finding says so."""


class Builder:
    """Builds typed values out of one source; ``findings`` collects what is wrong with it.

    ``quoted`` says that the format puts its texts between quotation marks, as JSON does.
    """

    def __init__(self, source: Source, *, quoted: bool = False) -> None:
        self.source = source
        self.quoted = quoted
        self.findings: list[Finding] = []
        self.count = 0
        """How much is wrong; of very much, only the first findings are kept."""

    def build(self, node: Node, kind: Any) -> Any:
        """``node`` as a value of type ``kind``, or ``WRONG``."""
        base, metas = _plain(kind)
        origin = get_origin(base)
        if origin is Literal:
            return self.choice(node, get_args(base))
        if origin in (Union, types.UnionType):
            return self.union(node, get_args(base))
        if origin in (list, tuple):
            return self.sequence(node, get_args(base)[0], metas)
        if origin is dict:
            return self.table(node, *get_args(base))
        if isinstance(base, type) and issubclass(base, msgspec.Struct) and base not in PARSERS:
            return self.struct(node, base)
        try:
            value = read_leaf(node, base, quoted=self.quoted)
            check_limits(value, metas)
        except Expected as problem:
            return self.wrong(node, problem.text)
        return value

    def struct(self, node: Node, kind: type[msgspec.Struct]) -> Any:
        """A mapping with known keys. A type that is ``WHOLE`` is not read in part."""
        before = self.count
        if not isinstance(node, Mapping):
            return self.wrong(node, Text("een blok met sleutels", "a block of keys"))
        fields, aliases = _fields(kind)
        values: dict[str, Any] = {}
        for key, inner in node.pairs:
            name = aliases.get(key.text, key.text)
            if name not in fields:
                if kind.__struct_config__.forbid_unknown_fields:
                    self.unknown(key, [*fields, *aliases], Text("sleutel", "key"))
                continue
            if fields[name].name in values:
                self.add("dubbele-sleutel", key, Text(f"'{name}' staat er al", f"'{name}' is there already"))
                continue
            value = self.build(inner, fields[name].type)
            if value is not WRONG:
                values[fields[name].name] = value
            elif fields[name].required:
                values[fields[name].name] = WRONG
        missing = [name for name, field in fields.items() if field.required and field.name not in values]
        for name in missing:
            self.add(
                "ontbrekende-sleutel", node, Text(f"de sleutel '{name}' ontbreekt", f"the key '{name}' is missing")
            )
        if missing or WRONG in values.values() or (getattr(kind, "WHOLE", False) and self.count > before):
            return WRONG
        return kind(**values)

    def table(self, node: Node, key_type: Any, value_type: Any) -> Any:
        """A mapping whose keys are the user's own."""
        if is_null(node):
            return {}
        if not isinstance(node, Mapping):
            return self.wrong(node, Text("een blok met sleutels", "a block of keys"))
        values = {}
        for key, inner in node.pairs:
            name, value = self.build(key, key_type), self.build(inner, value_type)
            if name is not WRONG and value is not WRONG:
                values[name] = value
        return values

    def sequence(self, node: Node, item_type: Any, metas: tuple[msgspec.Meta, ...]) -> Any:
        """A list; items that cannot be read are left out."""
        if is_null(node):
            node = Sequence([], node.start, node.end)
        if not isinstance(node, Sequence):
            return self.wrong(node, self._list_expected(node))
        for meta in metas:
            if meta.min_length and len(node.items) < meta.min_length:
                return self.wrong(node, Text("een lijst met minstens één deel", "a list with at least one item"))
        return [value for item in node.items if (value := self.build(item, item_type)) is not WRONG]

    def _list_expected(self, node: Node) -> Text:
        """How this format writes a list."""
        if not self.quoted and not (self.source.path or "").endswith(".toml"):
            return Text(
                "een lijst: elk deel op een eigen regel met '- ' ervoor",
                "a list: each item on a line of its own, with '- ' before it",
            )
        if isinstance(node, Mapping) and not self.quoted:
            return Text(
                "een lijst van tabellen, met dubbele haken: [[…]]", "a list of tables, in double brackets: [[…]]"
            )
        return Text('een lijst tussen haken: ["…", "…"]', 'a list in brackets: ["…", "…"]')

    def choice(self, node: Node, choices: tuple[Any, ...]) -> Any:
        """One of a few words (or numbers)."""
        if not isinstance(node, Scalar):
            return self.wrong(node, _listed(choices))
        for choice in choices:
            if node.text == str(choice):
                if self.quoted and node.plain is isinstance(choice, str):
                    return self.wrong(node, _listed(choices))
                return choice
        self.unknown(node, [str(choice) for choice in choices], Text("waarde", "value"))
        return WRONG

    def union(self, node: Node, options: tuple[Any, ...]) -> Any:
        """The first type that fits, a narrower one before text."""
        if type(None) in options and is_null(node):
            return None
        narrow = sorted((o for o in options if o is not type(None)), key=lambda o: _plain(o)[0] is str)
        for option in narrow[:-1]:
            trial = Builder(self.source, quoted=self.quoted)
            if (value := trial.build(node, option)) is not WRONG:
                self.findings.extend(trial.findings)
                self.count += trial.count
                return value
        return self.build(node, narrow[-1])

    def wrong(self, node: Node, expected: Text) -> Any:
        """Report a value of the wrong kind."""
        hint = None
        if isinstance(node, Scalar) and expected == EXPECTED[bool] and node.text.lower() in YES_NO:
            right = YES_NO[node.text.lower()]
            hint = Text(f"schrijf {right}", f"write {right}")
        message = Text(f"hier hoort {expected.nl}", f"this should be {expected.en}")
        self.add("verkeerde-waarde", node, message, hint)
        return WRONG

    def unknown(self, key: Scalar, known: list[str], what: Text) -> None:
        """Report a word that is not one of the known ones, with the likeliest."""
        shown = self.source.quote(key.start, key.end).strip("\"'")
        if self.quoted and not WORD.fullmatch(shown):
            shown = "…"  # in a log it may be a customer's words
        close = closest(key.text, known)
        rule = "onbekende-sleutel" if what.en == "key" else "verkeerde-waarde"
        hint = (
            Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
            if close
            else _listed(known, "kies uit", "choose")
        )
        message = Text(f"onbekende {what.nl} '{shown}'", f"unknown {what.en} '{shown}'")
        self.add(rule, key, message, hint, (close,) if close else ())

    def add(
        self, rule: str, node: Node, message: Text, hint: Text | None = None, suggestions: tuple[str, ...] = ()
    ) -> None:
        """Collect a finding; a file with very many keeps the first ones."""
        self.count += 1
        if len(self.findings) < limits.FINDINGS:
            end = node.end
            if not isinstance(node, Scalar) and (broken := LINE_END.search(self.source.text, node.start, node.end)):
                end = broken.start()
            self.findings.append(
                self.source.finding(
                    f"gegevens/{rule}",
                    Severity.ERROR,
                    message,
                    node.start,
                    end,
                    hint=hint,
                    suggestions=suggestions,
                )
            )


def closest(word: str, known: list[str]) -> str | None:
    """The known word that was probably meant, or None."""
    from rapidfuzz import process, utils

    best = process.extractOne(word[:100], known, processor=utils.default_process, score_cutoff=70)
    return best[0] if best else None


def _listed(known: Any, nl: str = "een van", en: str = "one of") -> Text:
    names = ", ".join(str(name) for name in list(known)[:12])
    return Text(f"{nl}: {names}", f"{en}: {names}")


@cache
def _plain(kind: Any) -> tuple[Any, tuple[msgspec.Meta, ...]]:
    """A type without its annotations, and those annotations."""
    if get_origin(kind) is Annotated:
        base, *metas = get_args(kind)
        inner, more = _plain(base)
        return inner, (*more, *(meta for meta in metas if isinstance(meta, msgspec.Meta)))
    return kind, ()


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[dict[str, Any], dict[str, str]]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    return fields, getattr(kind, "ALIASES", {})
