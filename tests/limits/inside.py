"""Cases of what lies in a client folder: its files, its answers and what is in git."""

from __future__ import annotations

from tests.limits.meeting import Case, Place, refusal, said
from tests.store.repository import Repository
from webcare.judging import Selection
from webcare.lint.drafts import Given
from webcare.lint.session import Session
from webcare.model.finding import Source
from webcare.placeholders import read_placeholders
from webcare.placeholders.fill import fill
from webcare.store.files import walk
from webcare.store.revision import opened, resolve
from webcare.store.toml import parse_toml
from webcare.store.yaml import parse_yaml


def draft(place: Place, size: int) -> str:
    return place.says("lint", place.file("d.md", "a" * size))


def answer(place: Place, size: int) -> str:
    place.client()
    head = "---\nid: a\ntitle: A\ntopic: a\n---\n"
    place.file("answers/a.md", head + "a" * (size - len(head)))
    return place.says("check")


def handbook_file(place: Place, size: int) -> str:
    place.client()
    place.file("handbook/tone.yaml", "#" * size)
    return place.says("check")


def config(place: Place, size: int) -> str:
    place.client()
    (place.folder / "webcare.toml").write_text("client = 'K'\n".ljust(size, "#"))
    return place.says("check")


def files(place: Place, size: int) -> str:
    for number in range(size):
        place.file(f"logs/{number}.jsonl", "")
    return refusal(lambda: list(walk(str(place.folder / "logs"), (".jsonl",))))


def depth(_: Place, size: int) -> str:
    return said(parse_yaml(Source("a.yaml", "[" * size + "a" + "]" * size))[1])


def values(_: Place, size: int) -> str:
    return said(parse_yaml(Source("a.yaml", "- a\n" * (size - 1)))[1])  # the list is one, too


def dots(_: Place, size: int) -> str:
    return said(parse_toml(Source("a.toml", f'a = "{"a." * size}"'))[1])


def findings(_: Place, size: int) -> int:
    return len(read_placeholders(Source("a.md", "{{ 1 }}" * size), 0, 7 * size)[1])


def variants(place: Place, size: int) -> str:
    place.client()
    body = "".join(f"## k{number}\nHoi.\n" for number in range(size))
    place.file("answers/a.md", f"---\nid: a\ntitle: A\ntopic: a\n---\n{body}")
    return place.says("check")


def rule_findings(place: Place, size: int) -> int:
    session = Session(Given(), None, Selection(select=("taal/dubbel-woord",)))
    path = place.file("d.md", "Hoi, de de weg is vrij.\n" * size)
    return len(session.file(path, write=False).checked.findings)


def conditions(_: Place, size: int) -> str:
    text = "{% if a %}" * size + "{% endif %}" * size
    return said(read_placeholders(Source("a.md", text), 0, len(text))[1])


def fragments(place: Place, size: int) -> str:
    place.client()
    place.file("answers/a.md", '---\nid: a\ntitle: A\ntopic: a\n---\nHoi. {% include "f0" %}\n')
    for number in range(size - 1):
        place.file(f"answers/fragments/f{number}.md", f'Dag. {{% include "f{number + 1}" %}}\n')
    place.file(f"answers/fragments/f{size - 1}.md", "Dag.\n")
    return place.says("check")


def filled_pieces(_: Place, size: int) -> int:
    text = "a{{ a }}" * (size // 2) + "a" * (size % 2)
    parts = read_placeholders(Source("a.md", text), 0, len(text))[0]
    return len(fill(text, parts, {"a": "b"}, {}, {}).pieces)


def filled_text(_: Place, size: int) -> int:
    text = "{{ a }}" * (size + 1)  # the piece that goes past the limit is whole
    parts = read_placeholders(Source("a.md", text), 0, len(text))[0]
    return len(fill(text, parts, {"a": "b"}, {}, {}).text) - 1


def seen(place: Place) -> str:
    def look() -> None:
        with opened(str(place.folder), resolve(str(place.folder), "HEAD")):
            pass

    return refusal(look)


def git_listing(place: Place, size: int) -> str:
    place.client()
    repository = Repository.new(place.folder)
    name = "handbook/" + "a" * (size - len("100644 blob ") - 40 - len("\thandbook/.yaml\0")) + ".yaml"
    repository.commit({name: "a"})
    return seen(place)


def git_files(place: Place, size: int) -> str:
    place.client()
    Repository.new(place.folder).commit({"handbook/tone.yaml": "#" * size})
    return seen(place)


def git_index(place: Place, size: int) -> int:
    from webcare.exposure.tracked import read_tracked

    repository = Repository.new(place.folder)
    repository.commit({"a.md": "a"})
    index = place.folder / ".git" / "index"
    had = index.read_bytes()
    place.patch.setattr("webcare.exposure.tracked.os.fstat", lambda _: type("Stat", (), {"st_size": size}))
    assert had
    return size if read_tracked(str(place.folder)).known else 0


def git_time(place: Place, size: int) -> str:
    class Clock:
        """Time passes at once: git takes ``size`` seconds."""

        def __init__(self, seconds: float, late: object) -> None:
            self.seconds, self.late = seconds, late

        def start(self) -> None:
            if self.seconds < size and callable(self.late):
                self.late()

        def cancel(self) -> None:
            pass

    Repository.new(place.folder).commit()
    place.patch.setattr("webcare.store.git_process.Timer", Clock)
    return refusal(lambda: resolve(str(place.folder), "HEAD"))


def revision(place: Place, size: int) -> str:
    Repository.new(place.folder).commit()
    return refusal(lambda: resolve(str(place.folder), "a" * size))


CASES = {
    "draft": Case(100, draft),
    "answer": Case(100, answer),
    "handbook-file": Case(100, handbook_file),
    "config": Case(100, config),
    "files": Case(3, files),
    "depth": Case(5, depth),
    "values": Case(5, values),
    "dots": Case(5, dots),
    "findings": Case(5, findings),
    "rule-findings": Case(3, rule_findings),
    "variants": Case(3, variants),
    "conditions": Case(3, conditions),
    "fragments": Case(3, fragments),
    "filled-pieces": Case(20, filled_pieces),
    "filled-text": Case(100, filled_text),
    "git-listing": Case(200, git_listing),
    "git-files": Case(100, git_files),
    "git-index": Case(100, git_index),
    "git-time": Case(7, git_time),
    "revision": Case(20, revision),
}
