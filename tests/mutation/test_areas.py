"""What the mutation report takes for granted: that its modules, its tests and its functions are there."""

import ast
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

import webcare
from tests.mutation.areas import AREAS, Area
from tests.mutation.survivors import Known, function_of, known

PACKAGE, TESTS = Path(webcare.__file__).parent, Path(__file__).parents[1]


def functions(area: Area) -> set[str]:
    """The names of its functions and methods, as ``survivors.toml`` has them."""
    found: set[str] = set()
    for module in area.modules:
        tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
        for node in tree.body:
            inner = node.body if isinstance(node, ast.ClassDef) else [node]
            within = f"{node.name}." if isinstance(node, ast.ClassDef) else ""
            names = (f"{within}{one.name}" for one in inner if isinstance(one, ast.FunctionDef))
            found.update(f"{module.replace('/', '.')}.{name}" for name in names)
    return found


@pytest.mark.parametrize("name", AREAS)
def test_an_area_has_its_modules_and_its_tests(name: str) -> None:
    assert all((PACKAGE / f"{module}.py").is_file() for module in AREAS[name].modules)
    assert all((TESTS / test).exists() for test in AREAS[name].tests)


@pytest.mark.parametrize("one", known(), ids=lambda one: f"{one.where}: {one.change}")
def test_a_survivor_has_a_function_and_a_reason(one: Known) -> None:
    assert any(fnmatchcase(name, one.where) for name in functions(AREAS[one.area]))
    assert one.reason


@pytest.mark.parametrize(
    ("mutant", "function"),
    [
        ("webcare.store.toml.x__value__mutmut_3", "store.toml._value"),
        ("webcare.store.toml.x_parse_toml__mutmut_12", "store.toml.parse_toml"),
        ("webcare.calendar.hours.xǁOpeningHoursǁ__init____mutmut_1", "calendar.hours.OpeningHours.__init__"),
    ],
)
def test_the_function_of_a_mutant(mutant: str, function: str) -> None:
    assert function_of(mutant) == function
