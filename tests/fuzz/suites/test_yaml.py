"""yaml-test-suite: our reader reads what PyYAML reads, or says where and why not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.fuzz.promises import stand_inside
from tests.fuzz.suites import yaml_cases
from webcare.model.finding import Source
from webcare.store.nodes import Mapping, Node, Sequence
from webcare.store.yaml import WHY, parse_yaml

CASES = yaml_cases()
ON_PURPOSE = {WHY[why] for why in ("anchor", "tag", "document", "key")}
"""What a handbook may not use, valid or not; see ``webcare.store.yaml``."""
OF_YAML_1_2 = {"6HB6", "DC7X", "DK95-5", "DK95-7", "HS5T", "J3BT", "JR7V", "K54U", "MUS6-3", "NB6Z", "UV7Q", "Y79Y-2"}
"""Valid: libyaml, with which we read, reads these, and PyYAML's own parser, of YAML 1.1, does not."""
BEYOND_LIBYAML = {"2LFX", "4ABK", "6LVF", "96NN-0", "96NN-1", "BEC7", "MUS6-5", "MUS6-6", "R4YG", "Y79Y-1"}
"""Valid: PyYAML's own parser reads these, and libyaml does not: directives it does not know, tabs, ``http://foo`` as a key."""
LENIENT = {"9C9N", "9JBA", "CVW2", "DK95-1", "G5U8", "MUS6-0", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y-3", "YJV2"}
"""Not valid, and read all the same, by libyaml: comments without a space, a flow list indented too little, and such."""


def plain(node: Node | None) -> Any:
    """The tree as PyYAML has it, every value as text."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node and node.text


@pytest.mark.parametrize("name", CASES)
def test_it_is_read_as_others_read_it_or_refused_with_a_place(name: str) -> None:
    text, valid = CASES[name]
    node, findings = parse_yaml(Source("h.yaml", text))
    stand_inside(findings, text)
    try:
        (expected,) = [*yaml.load_all(text, Loader=yaml.BaseLoader)] or [None]
        known = True
    except (yaml.YAMLError, TypeError, ValueError):  # not valid; a list as a key; several documents
        known = False
    if findings:
        assert not (valid and known) or findings[0].message in ON_PURPOSE or name in BEYOND_LIBYAML
        assert valid or name not in LENIENT
    else:
        assert plain(node) == expected if known else name in OF_YAML_1_2 | LENIENT
        assert valid or name in LENIENT


def test_the_suite_is_there() -> None:
    assert (len(CASES), sum(valid for _, valid in CASES.values())) == (402, 308)
