"""The pictures of a small report in words, kept in ``golden/``: ``python -m tests.show.report.golden`` writes them anew.

Where each letter and line of a chart stands is Vega-Lite's affair and not kept.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.show.report.making import asked, client, page
from tests.show.report.reading import Element, read, rows
from webcare.model.text import Language

FOLDER = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("nl", "en")
WAITS = [3, 20, 45, 70, None, 200, 600, 12, 30, 1500, None, 58, 4, 9, 25]


def shown(folder: Path, language: Language, *, shared: bool) -> str:
    """What each chart says: its words, the letters in it, what its colours mean, its notes and its table."""
    tree = read(page(client(folder / "client", asked(WAITS)), language=language, shared=shared))
    return "".join(f"{line}\n" for figure in tree.all("figure") for line in _figure(figure))


def _figure(figure: Element) -> Iterator[str]:
    yield f"# {figure.all('h3')[0].text}"
    for chart in figure.all("svg"):
        yield f"{chart.classes[0]}: {' | '.join(text.text for text in chart.all('text'))}"
    yield from (f"{' '.join(key.all('i')[0].classes)}: {key.text}" for key in figure.all("li"))
    yield from (note.text for note in figure.all("p"))
    yield from (" | ".join(row) for row in rows(figure.all("table")[0]))
    yield ""


def path_of(language: Language, *, shared: bool) -> Path:
    """The file that keeps it."""
    return FOLDER / f"{language}{'.shared' if shared else ''}.txt"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for spoken in LANGUAGES:
        for sharing in (False, True):
            with tempfile.TemporaryDirectory() as empty:
                text = shown(Path(empty), spoken, shared=sharing)
            path_of(spoken, shared=sharing).write_text(text, "utf-8", newline="\n")
