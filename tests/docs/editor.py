"""Make the README's picture of an editor: ``python -m tests.docs.editor`` writes ``tests/docs/editor.svg``.

Neovim 0.11 or newer, found as ``nvim``, opens the sample draft in a terminal of its own, with the configuration that
the README gives; when ``webcare lsp`` has spoken, what is on the screen is drawn. Reading the screen takes ``pyte``
(``pip install pyte``), which nothing else needs. On Linux or macOS.
"""

from __future__ import annotations

import os
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "tests" / "docs" / "editor.svg"
COLUMNS, LINES = 126, 20
CELL, HEIGHT, MARGIN = 8.43, 18, 14
INK, PAPER = "e0e2ea", "14161b"
DRAFT = "drafts/kapotte-lamp.md"
SPOKEN = "empathisch/geen-erkenning"
"""The finding that is drawn last: when it is on the screen, all of them are."""
PATIENCE = 30.0
QUERIES = re.compile(rb"\x1b[P\]][^\x07\x1b]*(?:\x07|\x1b\\)")
"""What Neovim asks the terminal; pyte would show it as text."""
CONFIGURATION = """
vim.lsp.config('webcare', {
  cmd = { 'webcare', 'lsp' },
  filetypes = { 'markdown', 'text', 'yaml', 'toml' },
  root_markers = { 'webcare.toml' },
})
vim.lsp.enable('webcare')
local function in_lines(found) return (found.code .. '\\n' .. found.message):gsub(' %(', '\\n(') end
vim.diagnostic.config({ virtual_lines = { format = in_lines } })
vim.o.fillchars = 'eob: '
vim.o.termguicolors, vim.o.background, vim.o.number, vim.o.showmode = true, 'dark', true, false
vim.o.ruler, vim.o.showcmd, vim.o.laststatus, vim.o.swapfile, vim.o.shada = false, false, 2, false, ''
vim.o.statusline, vim.o.wrap, vim.o.signcolumn = ' %f', true, 'no'
vim.cmd('autocmd BufReadPost * normal! G')
"""


class Cell(NamedTuple):
    """One character on the screen; colours are six hexadecimal digits."""

    ink: str
    paper: str
    bold: bool
    italic: bool
    underlined: bool


def screen() -> Any:
    """What Neovim shows. Raises ``RuntimeError`` when the findings do not come."""
    import fcntl  # these three are not on Windows, where the picture's tests run too
    import pty
    import termios

    pyte = import_module("pyte")
    shown = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(shown)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("handbook", "drafts", "answers"):
            shutil.copytree(ROOT / name, Path(folder, name))
        shutil.copy(ROOT / "webcare.toml", folder)
        configuration = Path(folder, "init.lua")
        configuration.write_text(CONFIGURATION, "utf-8")
        here, there = pty.openpty()
        fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        environment = {**os.environ, "TERM": "xterm-256color", "WEBCARE_LANG": "nl", "PATH": path}
        command = ["nvim", "--clean", "-u", str(configuration), DRAFT]
        with subprocess.Popen(command, stdin=there, stdout=there, stderr=there, cwd=folder, env=environment) as editor:
            os.close(there)
            try:
                _watch(here, stream, shown)
            finally:
                editor.kill()
                os.close(here)
    return shown


def _watch(here: int, stream: Any, shown: Any) -> None:
    """Read the screen until all is said and nothing moves any more."""
    until, spoken = time.monotonic() + PATIENCE, False
    while time.monotonic() < until:
        if select.select([here], [], [], 1.0)[0]:
            stream.feed(QUERIES.sub(b"", os.read(here, 65536)))
            spoken = any(SPOKEN in line for line in shown.display)
        elif spoken:
            return
    raise RuntimeError("no findings on the screen:\n" + "\n".join(shown.display))


def _cell(character: Any) -> Cell:
    ink = INK if character.fg == "default" else character.fg
    paper = PAPER if character.bg == "default" else character.bg
    if character.reverse:
        ink, paper = paper, ink
    return Cell(ink, paper, character.bold, character.italics, character.underscore)


def _row(characters: Any, y: int) -> Iterator[str]:
    """One line of the screen, drawn run by run, each as wide as its cells."""
    cells = [(_cell(characters[x]), characters[x].data or " ", x) for x in range(COLUMNS)]
    for look, group in groupby(cells, key=lambda cell: cell[0]):
        run = list(group)
        x, words = MARGIN + run[0][2] * CELL, "".join(text for _, text, _ in run)
        if look.paper != PAPER:
            yield f'<rect x="{x:.1f}" y="{y}" width="{len(run) * CELL:.1f}" height="{HEIGHT}" fill="#{look.paper}"/>'
        if not words.strip():
            continue
        lead = len(words) - len(words.lstrip())
        words, x = words.strip(), x + lead * CELL
        style = "".join(
            (
                ' font-weight="bold"' if look.bold else "",
                ' font-style="italic"' if look.italic else "",
                ' text-decoration="underline"' if look.underlined else "",
            )
        )
        width = f'textLength="{len(words) * CELL:.1f}"'
        yield f'<text x="{x:.1f}" y="{y + 13}" {width} fill="#{look.ink}"{style}>{escape(words, quote=False)}</text>'


def picture(shown: Any) -> str:
    """The screen as SVG, empty lines at its foot left out."""
    width, height = 2 * MARGIN + COLUMNS * CELL, 2 * MARGIN + LINES * HEIGHT
    fonts = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img"',
        f'font-family="{fonts}" font-size="14" xml:space="preserve">',
        "<title>Neovim met webcare lsp: een concept met vier bevindingen</title>",
        f'<rect width="100%" height="100%" rx="8" fill="#{PAPER}"/>',
    ]
    for y in range(LINES):
        lines.extend(_row(shown.buffer[y], MARGIN + y * HEIGHT))
    return "\n".join((*lines, "</svg>\n"))


if __name__ == "__main__":
    PICTURE.write_text(picture(screen()), "utf-8")
