"""Tables on a narrow terminal: no wider than it, as long as the figures themselves fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from webcare.show.blocks import Table, text_lines
from webcare.show.findings import Style
from webcare.show.width import columns

TABLE = Table(
    ["kanaal", "mediaan\nklok", "\nopen"], [["whatsapp-klantenservice", "1d12u*", "9u37m*"], ["x", "2m", "1m"]]
)


def lines(width: int, table: Table = TABLE) -> list[str]:
    return "\n".join(text_lines([table], Style("nl", width=width))).splitlines()


def test_a_table_at_its_ease() -> None:
    assert lines(100) == [
        "kanaal                     mediaan",
        "                              klok    open",
        "whatsapp-klantenservice     1d12u*  9u37m*",
        "x                               2m      1m",
    ]


def test_names_are_cut_where_narrow_columns_do_not_do() -> None:
    assert lines(32) == [
        "kanaal          mediaan",
        "                   klok    open",
        "whatsapp-klan…   1d12u*  9u37m*",
        "x                    2m      1m",
    ]


def test_names_stand_above_their_figures_where_cutting_them_does_not_do() -> None:
    table = Table(
        ["onderwerp", "kanaal", "mediaan\nklok", "\nopen"],
        [["bezorging-vertraagd", "whatsapp", "1d12u*", "9u37m*"], ["samen", "", "2m", "1m"]],
        2,
    )
    assert lines(30, table) == [
        "onderwerp, kanaal",
        "  mediaan",
        "     klok    open",
        "bezorging-vertraagd, whatsapp",
        "   1d12u*  9u37m*",
        "samen",
        "       2m      1m",
    ]
    assert lines(24, table)[3] == "bezorging-vertraagd, w…"


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.integers(40, 120))
def test_no_line_is_wider_than_asked(names: list[str], width: int) -> None:
    rows = [[name, "12u30m*", "100%*"] for name in names if name.isprintable()]
    if rows:
        table = Table(["naam", "mediaan", "op tijd"], rows)
        assert max(map(columns, lines(width, table))) <= width
