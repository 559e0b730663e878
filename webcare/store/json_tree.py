"""JSON with places: the standard library reads the values, one walk over the text says where they stand."""

import re
from json.decoder import JSONDecodeError, JSONDecoder

from webcare import limits
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

BLANKS = re.compile(r"[ \t\r\n]*")
DECODER = JSONDecoder()
OPENING = {"{": "}", "[": "]"}


def parse_json(text: str) -> Node:
    """The tree of a JSON text. Raises ``JSONDecodeError`` for what is none, ``ValueError`` for what lies too deep."""
    node, at = _value(text, _skip(text, 0), 0)
    if _skip(text, at) != len(text):
        raise JSONDecodeError("something follows the value", text, at)
    return node


def _value(text: str, at: int, depth: int) -> tuple[Node, int]:
    """The value at an offset, and the offset behind it."""
    if depth > limits.DEPTH:
        raise ValueError("too deep")
    if text[at : at + 1] in OPENING:
        return _parts(text, at, depth)
    value, end = DECODER.raw_decode(text, at)
    if isinstance(value, str):
        return Scalar(value, False, at, end), end
    return Scalar(text[at:end], True, at, end), end


def _parts(text: str, at: int, depth: int) -> tuple[Node, int]:
    """The object or list that opens at an offset, and the offset behind it."""
    opening = text[at]
    pairs: list[tuple[Scalar, Node]] = []
    items: list[Node] = []
    end = _skip(text, at + 1)
    if text[end : end + 1] != OPENING[opening]:
        while True:
            node, end = _value(text, end, depth + 1)
            end = _skip(text, end)
            if opening == "{":
                if not isinstance(node, Scalar) or node.plain or text[end : end + 1] != ":":
                    raise JSONDecodeError("no key", text, end)
                value, end = _value(text, _skip(text, end + 1), depth + 1)
                pairs.append((node, value))
                end = _skip(text, end)
            else:
                items.append(node)
            if text[end : end + 1] != ",":
                break
            end = _skip(text, end + 1)
    if text[end : end + 1] != OPENING[opening]:
        raise JSONDecodeError("no comma", text, end)
    return (Mapping(pairs, at, end + 1) if opening == "{" else Sequence(items, at, end + 1)), end + 1


def _skip(text: str, at: int) -> int:
    found = BLANKS.match(text, at)
    return found.end() if found else at
