"""Whom a message concerns: what the advice names, else what the paths say of these words, else the topic. No I/O."""

from collections.abc import Mapping

from webcare.language.tokens import tokenize
from webcare.model.handbook.escalation import Path
from webcare.model.handbook.topics import Topic
from webcare.store.handbook import Handbook
from webcare.triage.advised import Whom
from webcare.triage.wording import Lookout, plain, stretch_of

LEAST = 4
"""Letters of the shortest name that is sought in a reason."""


class Directory:
    """The escalation paths and contacts of a client."""

    def __init__(self, handbook: Handbook) -> None:
        escalation = handbook.escalation
        self._contacts = handbook.contacts
        self._paths: Mapping[str, Path] = escalation.paths if escalation else {}
        self._routes = escalation.routes if escalation else []
        self._rosters = escalation.rosters if escalation else {}
        self._said = {name: _words_of(name, path) for name, path in self._paths.items()}
        self._names = {
            **{name: (name.replace("-", " "), path.name) for name, path in self._paths.items()},
            **{name: (name.replace("-", " "), one.name) for name, one in self._contacts.items()},
        }

    def escalated(self, why: str, words: str, topic: Topic | None, channel: str | None) -> Whom | None:
        """Whom to call.

        The path or contact that ``why`` names, else the path whose notes know the words, the topic's, and the one for
        everything else.
        """
        named = self._named(why)
        if named is not None and named not in self._paths:
            return Whom(None, None, named, self._contacts[named].name)
        path = named or self._by_notes(words) or (topic.path if topic else None)
        path = path if path in self._paths else self._routed(channel)
        return self._path(path) if path is not None and path in self._paths else None

    def owner(self, topic: Topic | None) -> Whom | None:
        """Who knows about a topic."""
        if topic is None or topic.owner is None:
            return None
        contact = self._contacts.get(topic.owner)
        return Whom(None, None, topic.owner, contact.name if contact else None)

    def _path(self, name: str) -> Whom:
        path = self._paths[name]
        first = path.levels[0].targets[0]
        contact, roster = self._contacts.get(first), self._rosters.get(first)
        return Whom(name, path.name, first, contact.name if contact else roster.name if roster else None)

    def _named(self, why: str) -> str | None:
        """The path or contact that a reason names, paths first: "bel eerst het pad veiligheid"."""
        words = f" {' '.join(plain(token.lower) for token in tokenize(why))} "
        for name, forms in self._names.items():
            if any(len(form) >= LEAST and f" {plain(form)} " in words for form in forms):
                return name
        return None

    def _by_notes(self, words: str) -> str | None:
        """The path that says most of these words; None when none says any."""
        wanted = Lookout(words.split())
        counts = {
            name: len({hit.phrase for hit in wanted.find(stretch_of(tokenize(said), wanted.words))})
            for name, said in self._said.items()
        }
        best = max(counts, key=lambda name: counts[name], default=None)
        return best if best is not None and counts[best] else None

    def _routed(self, channel: str | None) -> str | None:
        for route in self._routes:
            when = route.when
            special = when.topics or when.severities or when.hours is not None
            if not special and (not when.channels or channel in when.channels):
                return route.path
        return next(iter(self._paths), None)


def _words_of(name: str, path: Path) -> str:
    return " . ".join([name.replace("-", " "), path.name, *(level.note or "" for level in path.levels)])
