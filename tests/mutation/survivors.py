"""The survivors that were looked at, and why they stay."""

import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("survivors.toml")


class Known(NamedTuple):
    """Why the mutants of ``where`` (a function, or a pattern of them) whose change holds ``change`` may survive."""

    area: str
    where: str
    change: str
    reason: str

    def covers(self, area: str, name: str, change: str) -> bool:
        """Is it about this mutant?"""
        return area == self.area and fnmatchcase(function_of(name), self.where) and self.change in change


def known() -> list[Known]:
    """What ``survivors.toml`` says: for each area some reasons, each with the mutants (``where: change``) that it is for."""
    areas = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return [
        Known(area, where, change, entry["reason"])
        for area, entries in areas.items()
        for entry in entries
        for where, _, change in (mutant.partition(": ") for mutant in entry["mutants"])
    ]


def function_of(name: str) -> str:
    """``store.toml._value`` for ``webcare.store.toml.x__value__mutmut_3``, a method with the name of its class."""
    module, _, mutant = name.removeprefix("webcare.").rpartition(".")
    function = mutant.partition("__mutmut_")[0]
    return f"{module}.{function.removeprefix('x_') if function.startswith('x_') else function[2:].replace('ǁ', '.')}"
