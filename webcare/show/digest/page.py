"""Blocks as one HTML file that needs nothing else, in the style of the statistics' report."""

from collections.abc import Iterable, Iterator
from html import escape

from webcare.model.text import Language
from webcare.show import html, safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.report import page as report_page

HEAD = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>"""


def page_lines(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    """The page; the first block must be the heading of the whole."""
    listed = list(blocks)
    head = listed[0]
    assert isinstance(head, Heading)  # noqa: S101  a report begins with its title
    style = html.read(report_page.__file__, "page.css")
    title = _told(head.text)
    yield HEAD.format(language=language, policy=escape(html.policy(style)), title=title, style=style)
    yield f"<header>\n<h1>{title}</h1>\n</header>\n<main>\n<section>"
    for block in listed[1:]:
        yield from _lines(block)
    yield "</section>\n</main>\n</body>\n</html>"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        if block.level == 2:
            yield "</section>\n<section>"
        yield f"<h{block.level}>{_told(block.text)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        yield f"<p>{_told(block.text)}</p>"
    elif isinstance(block, Bullets):
        yield "<ul>"
        yield from (f"<li>{_told(item)}</li>" for item in block.items)
        yield "</ul>"
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    yield '<div class="scroll" tabindex="0">\n<table>'
    heads = (
        f'<th scope="col"{_name(at, table)}>{_told(" ".join(head.split()))}</th>' for at, head in enumerate(table.heads)
    )
    yield f"<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>"
    for row in table.rows:
        cells = (
            f'<th scope="row"{_name(at, table)}>{_told(cell)}</th>' if at < table.names else f"<td>{_told(cell)}</td>"
            for at, cell in enumerate(row)
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody>\n</table>\n</div>"


def _name(at: int, table: Table) -> str:
    return ' class="name"' if at < table.names else ""


def _told(text: str) -> str:
    return escape(safe.line(text))
