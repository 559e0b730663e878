"""Find the rules: every module in the folder of a family is one."""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Protocol, TypeVar

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.rules.rule import REGISTERED, Rule

FAMILIES: dict[str, Text] = {
    "taal": Text("foutloos", "faultless"),
    "begrijpelijk": Text("begrijpelijk", "comprehensible"),
    "kort": Text("kort", "short"),
    "zakelijk": Text("zakelijk: houd het doel voor ogen", "businesslike: keep the goal in view"),
    "empathisch": Text("empathisch: toon begrip", "empathic: show understanding"),
    "efficient": Text("efficiënt: beantwoord wat er gevraagd is", "efficient: answer what was asked"),
    "persoonlijk": Text("persoonlijk", "personal"),
    "eerlijk": Text("eerlijk", "honest"),
    "privacy": Text("privacy", "privacy"),
    "kanaal": Text("passend bij het kanaal", "fit for the channel"),
    "eigen": Text("jullie eigen regels", "your own rules"),
    "webcare": Text("de linter zelf", "the linter itself"),
}
"""The families in reading order, and what each is about."""


class Registered(Protocol):
    """What a module in the folder of a family registers."""

    @property
    def family(self) -> str:
        """The name of the folder."""


R = TypeVar("R", bound=Registered)


@cache
def load_rules() -> dict[str, Rule]:
    """All rules by name, family by family."""
    return load_families("webcare.rules", FAMILIES, REGISTERED)


def load_families(package: str, families: Iterable[str], registered: Mapping[str, R]) -> dict[str, R]:
    """Import what is in the folders of the families in a package, and sort what that ``registered``."""
    order, top = list(families), os.path.dirname(import_module(package).__file__ or "")
    for family in order:
        folder = os.path.join(top, family)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            if name.endswith(".py") and not name.startswith("_"):
                import_module(f"{package}.{family}.{name[:-3]}")
    # a module may have been imported before its turn
    return dict(sorted(registered.items(), key=lambda item: (order.index(item[1].family), item[0])))


def resolve(names: Iterable[str], rules: Mapping[str, object]) -> set[str]:
    """The rules that names of rules or whole families stand for. Raises ``CannotRun`` for one that is neither."""
    chosen: set[str] = set()
    for name in names:
        matching = {known for known in rules if name in (known, known.partition("/")[0])}
        if not matching and name not in FAMILIES:
            from webcare.store.build import closest

            families = dict.fromkeys((*FAMILIES, *(known.partition("/")[0] for known in rules)))
            close = closest(name, [*families, *rules] if "/" not in name else [*rules])
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
            raise CannotRun(Text(f"onbekende regel '{name[:60]}'", f"unknown rule '{name[:60]}'"), hint=hint)
        chosen |= matching
    return chosen
