"""What is held to this: the rooms whose faults would cost a customer's privacy, a desk's data or a true figure."""

from typing import NamedTuple


class Area(NamedTuple):
    """Modules below ``webcare/`` that belong together, and the tests below ``tests/`` that hold them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]

    def sources(self) -> list[str]:
        """The modules as paths from the top of the repository."""
        return [f"webcare/{module}.py" for module in self.modules]


def _in(room: str, names: str) -> tuple[str, ...]:
    return tuple(f"{room}/{name}" for name in names.split())


_LOADING = "answers build build_whole cache channel_names config conflict files fresh front handbook items json_tree log log_blocks read_again record_faults sent shelf strays toml workspace yaml"
_PLAIN_ENGINE = "cases clock counting durations expecting figures moods oracle plain plain_edges promises sample sifting states tally targets vectors"

AREAS = {
    "loader": Area(
        _in(
            "store",
            "yaml nodes leaves items build entries handbook handbook_files front answers shelf strays toml workspace",
        )
        + _in("store", "json_tree line records log"),
        tuple(f"store/test_{name}.py" for name in _LOADING.split()),
    ),
    "template-checker": Area(_in("placeholders", "tree fill"), ("placeholders",)),
    "privacy": Area(
        _in("privacy", "accounts addresses context dates detect emails folding groups masking names numbers personal")
        + _in("privacy", "plates postcodes references"),
        ("privacy",),
    ),
    "writer": Area(
        _in("store", "files append locking") + _in("recording", "adding completing reply where"),
        ("store/test_append.py", "store/test_files.py", "store/test_folders.py", "store/test_writing.py", "recording"),
    ),
    "business-time": Area(_in("calendar", "business hours week holidays targets zones"), ("calendar",)),
    "metrics": Area(
        _in("metrics", "cases clock dimensions expecting figures items measuring moods plain promises question roots")
        + _in("metrics", "sifting tally"),
        tuple(f"metrics/test_{name}.py" for name in _PLAIN_ENGINE.split()),
    ),
}
