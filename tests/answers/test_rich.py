"""HTML becomes Markdown, and nothing in a reply passes for the structure of an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.answers.importing.rich import to_text
from webcare.store.answers import HEADING

HTML = {
    "<p>Hoi {{ naam_1 }},</p><p>Kijk op <a href='https://a.example/b'>de site</a>.</p>": (
        "Hoi {{ naam_1 }},\n\nKijk op [de site](https://a.example/b)."
    ),
    "Hoi,<br>dit is <b>belangrijk</b> &amp; nieuw&nbsp;hier": "Hoi,\ndit is **belangrijk** & nieuw hier",
    "<ul><li>een</li><li>twee</li></ul>": "- een\n- twee",
    "<h2>email</h2><p>Dag</p>": "**email**\n\nDag",
    "<script>alert(1)</script><style>p{}</style><p>Hoi</p><img src=x onerror=alert(1)>": "Hoi",
    "<p>&lt;naam&gt;</p>": "<naam>",
    "Geen opmaak &amp; toch": "Geen opmaak & toch",
}


@pytest.mark.parametrize(("html", "text"), HTML.items(), ids=HTML)
def test_html(html: str, text: str) -> None:
    assert to_text(html, html=True) == text


TEXTS = {
    "Hoi\r\n\r\n\r\n\r\nDag  \rTot": "Hoi\n\nDag\nTot",
    "## x\nHoi": "**x**\nHoi",
    "Hoi\x00\x1b[31m\u202e\ufeff\ud800": "Hoi[31m",
    "a <b> &amp; c": "a <b> &amp; c",
    "# \n#geen kop": "# \n#geen kop".replace("# \n", "#\n"),
}


@pytest.mark.parametrize(("given_text", "text"), TEXTS.items(), ids=range(len(TEXTS)))
def test_plain_text(given_text: str, text: str) -> None:
    assert to_text(given_text, html=False) == text


@pytest.mark.parametrize(
    "html", ["<div>" * 2_900 + "hallo", "<b>" * 16_000 + "hallo", "<" * 40_000 + "hallo>", "<![x[y]]>hallo"]
)
def test_hostile_html_ends(html: str) -> None:
    assert len(to_text(html, html=True)) <= len(html)


@given(st.text(alphabet="# \nax-\t") | st.text())
def test_no_variant_begins_in_a_reply(text: str) -> None:
    made = to_text(text, html=False)
    assert HEADING.search(made) is None
    assert to_text(made, html=False) == made
