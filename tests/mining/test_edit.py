"""Adding questions to an answer: one place changes, whatever form the front matter has; or nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.mining.edit import add_questions, with_questions
from webcare.model.finding import Source
from webcare.store.answers import parse_answer

BODY = "---\nHoi,  \n\ndit blijft: zoals het is  \n\n## x\nkort\n"
HEAD = "---\nid: a   # het kenmerk\ntitle:  'Een titel'\n"


def changed(text: str, *questions: str) -> str | None:
    return with_questions(Source("a.md", text), questions)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("questions:\n  - een  # ja\n  - 'twee'\n", "questions:\n  - een  # ja\n  - 'twee'\n  - drie\n  - 'vier, vijf?'\n"),
        ("vragen:\n- een\nowner: x\n", "vragen:\n- een\n- drie\n- 'vier, vijf?'\nowner: x\n"),
        ("questions: [een, 'twee']\n", "questions: [een, 'twee', drie, 'vier, vijf?']\n"),
        ("questions: []\n", "questions: [drie, 'vier, vijf?']\n"),
        ("owner: x\n", "owner: x\nquestions:\n  - drie\n  - 'vier, vijf?'\n"),
        ("questions:\n      - een\n\n# los\nowner: x\n", "questions:\n      - een\n      - drie\n      - 'vier, vijf?'\n\n# los\nowner: x\n"),
    ],
)  # fmt: skip
def test_the_rest_stays_byte_for_byte(before: str, after: str) -> None:
    assert changed(HEAD + before + BODY, "drie", "vier, vijf?") == HEAD + after + BODY


def test_windows_line_ends_stay() -> None:
    before = (HEAD + "questions:\n  - een\n" + BODY).replace("\n", "\r\n")
    assert changed(before, "drie") == (HEAD + "questions:\n  - een\n  - drie\n" + BODY).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "geen kop",
        HEAD + "questions:\n  - &anker een\n" + BODY,
        HEAD + "questions: een\n" + BODY,
        HEAD + "questions: {a: b}\n" + BODY,
        "---\ntitle: zonder kenmerk\n" + BODY,
    ],
)
def test_what_such_an_edit_does_not_understand_is_left_alone(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, "utf-8", newline="")
    assert not add_questions(str(path), ["drie"])
    assert path.read_text("utf-8") == text


questions = st.lists(
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp"), blacklist_characters="\ufeff"),
        min_size=1,
        max_size=60,
    ),
    min_size=1,
    max_size=4,
)


@given(questions, st.sampled_from(["questions:\n  - een\n", "questions: [een]\n", "owner: x\n"]))
def test_whatever_was_asked_comes_back_as_it_was(asked: list[str], before: str) -> None:
    text = HEAD + before + BODY
    after = changed(text, *asked)
    if after is None:
        return
    was, answer = parse_answer(Source("a.md", text))[0], parse_answer(Source("a.md", after))[0]
    assert was is not None and answer is not None
    assert answer.head.questions == [*was.head.questions, *asked]
    assert after.endswith(BODY)


@pytest.mark.parametrize(
    "question", ["- nee", "yes", "'t is 5: ja", 'zeg "ja"', "# niets", "{{ x }}", "a\\b", "null", "é 👍"]
)
def test_awkward_questions_are_written(question: str) -> None:
    after = changed(HEAD + "questions:\n  - een\n" + BODY, question)
    assert after is not None
    answer, findings = parse_answer(Source("a.md", after))
    assert (answer and answer.head.questions, findings) == (["een", question], [])
