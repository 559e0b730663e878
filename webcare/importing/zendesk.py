"""Zendesk's JSON: tickets with their comments, one on each line or in a list, users and metric sets in or beside them.

A ticket gives its comments (notes when they are not public), its beginning with Zendesk's own figures, the assignment,
the solution, and the satisfaction rating, each as far as the export has the moment of it.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from webcare.importing.channels import Where, where
from webcare.importing.encoding import of_path, open_text
from webcare.importing.foreign import Asked, Cross, Dropped, Foreign, Importer, Item, named, objects
from webcare.importing.values import Value, Values
from webcare.model.record import SURFACES
from webcare.model.text import Text

TICKETS, USERS, METRICS = ("tickets", "results"), "users", "metric_sets"
OPEN_KEYS = (*TICKETS, USERS, METRICS)
CHANNELS = {
    "web": Where("webform", "closed"),
    "mobile": Where("webform", "closed"),
    "help_center": Where("webform", "closed"),
    "native_messaging": Where("chat", "closed"),
    "sunshine_conversations_api": Where("chat", "closed"),
}
"""Channels whose names say nothing to others; see Zendesk's "Via types"."""
RELATIONS = {"direct_message": "dm", "message": "dm", "mention": "mention", "post": "comment"}
SCORES = {"good": 5, "good_with_comment": 5, "bad": 1, "bad_with_comment": 1}
FIGURES = ("reply_time_in_minutes", "requester_wait_time_in_minutes", "reopens", "replies")
NO_TICKET = Text("dit is geen ticket", "this is no ticket")
MINUTE = 60


class Beside(NamedTuple):
    """What stands beside the tickets: users by id, and metric sets by the id of their ticket."""

    users: dict[str, dict[str, Any]]
    metrics: dict[str, dict[str, Any]]


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    beside = Beside({}, {})
    for path in asked.paths:
        for value in _values(path, [], asked):
            if isinstance(value, Value) and isinstance(value.value, dict) and value.keys:
                _keep(value, beside)
    for path in asked.paths:
        for value in _values(path, notes, asked):
            if isinstance(value, Dropped):
                yield value
            elif value.keys in ((), *((key,) for key in TICKETS)):
                yield from _ticket(value, beside)


def _values(path: str, notes: list[Text], asked: Asked) -> Iterator[Value | Dropped]:
    opening = of_path(path)
    with open_text(opening, notes, asked.tell) as text:
        yield from Values(text, opening.name, OPEN_KEYS)


def _keep(value: Value, beside: Beside) -> None:
    if value.keys[-1] == USERS and (name := named(value.value, "id")):
        beside.users[name] = _user(value.value)
    elif value.keys[-1] == METRICS and (name := named(value.value, "ticket_id")):
        beside.metrics[name] = {
            key: found for key, found in value.value.items() if key in FIGURES or key.endswith("_at")
        }


def _user(user: Mapping[str, Any]) -> dict[str, Any]:
    """A user as far as it matters here."""
    return {key: user[key] for key in ("name", "email", "role") if isinstance(user.get(key), str)}


def _ticket(value: Value, beside: Beside) -> Iterator[Item]:
    """The records of a ticket; what stands around it counts as in it."""
    whole = value.value
    if not isinstance(whole, dict):
        yield Dropped(value.place, NO_TICKET)
        return
    inner = whole.get("ticket")
    ticket = {**whole, **inner} if isinstance(inner, dict) else whole
    if (name := named(ticket, "id")) is None or not ({"comments", "description", "requester_id", "via"} & set(ticket)):
        if not value.keys and not (set(ticket) - {"count", "next_page", "previous_page", "meta", "links", "end_time"}):
            return  # the rest of the object around a list
        yield Dropped(value.place, NO_TICKET)
        return
    users = dict(beside.users)
    for user in [*objects(ticket.get(USERS)), *(ticket.get(key) for key in ("requester", "assignee", "submitter"))]:
        if isinstance(user, dict) and (one := named(user, "id")):
            users[one] = {**users.get(one, {}), **_user(user)}
    own = ticket.get("metric_set")
    metrics = own if isinstance(own, dict) else beside.metrics.get(name, {})
    yield from _Ticket(name, ticket, users, metrics, value.place).items()


class _Ticket:
    """One ticket on its way to records."""

    def __init__(
        self, name: str, ticket: dict[str, Any], users: dict[str, dict[str, Any]], metrics: dict[str, Any], place: str
    ) -> None:
        self.name, self.ticket, self.users, self.metrics, self.place = name, ticket, users, metrics, place
        self.requester = named(ticket, "requester_id") or named(ticket.get("requester"), "id")
        self.names = [user["name"] for user in users.values() if user.get("name")] if len(users) < 50 else self._near()
        self.origin = {"id": name, "url": named(ticket, "url")}
        self.base = {"conversation_id": name, "source": self.origin}

    def _near(self) -> list[str]:
        """The names of those who take part, where the export has very many users."""
        near = [self.requester, named(self.ticket, "assignee_id"), named(self.ticket, "submitter_id")]
        near += [named(comment, "author_id") for comment in self._comments()]
        return [user["name"] for one in dict.fromkeys(near) if one and (user := self.users.get(one, {})).get("name")]

    def items(self) -> Iterator[Item]:
        """The beginning, the comments, what happened, the rating, and the figures beside ours."""
        yield self._event("status", self.ticket.get("created_at"), status="new", **self._figures())
        messages = [self._comment(at, comment) for at, comment in enumerate(self._comments())]
        yield from messages
        assignee = named(self.ticket, "assignee_id")
        if assignee and self.metrics.get("assigned_at"):
            yield self._event("assigned", self.metrics["assigned_at"], to=self._ref(assignee))
        if self.ticket.get("status") in ("solved", "closed") and self.metrics.get("solved_at"):
            yield self._event("resolved", self.metrics["solved_at"])
        yield from self._rating()
        yield from self._crossed([one for one in messages if isinstance(one, Foreign)])

    def _comments(self) -> list[dict[str, Any]]:
        """The comments, or the description when the export has none."""
        given = self.ticket.get("comments")
        comments = objects(given.get("comments") if isinstance(given, dict) else given)
        if comments or not named(self.ticket, "description"):
            return comments
        keys = {"created_at": "created_at", "description": "body", "via": "via"}
        first = {new: self.ticket.get(old) for old, new in keys.items()}
        return [{"id": f"{self.name}:description", "author_id": self.requester, "public": True, **first}]

    def _comment(self, at: int, comment: dict[str, Any]) -> Item:
        place = f"{self.place} comments[{at}]"
        author, original = named(comment, "author_id"), named(comment, "id") or f"{self.name}:{at}"
        customer = author is not None and (author == self.requester or self._role(author) == "end-user")
        sender = "system" if author in (None, "-1") else "customer" if customer else "agent"
        plain = named(comment, "plain_body", "body")
        record = {
            **self.base,
            "type": "note" if comment.get("public") is False else "message",
            "id": f"comment:{original}",
            "source": {**self.origin, "id": original},
            "at": comment.get("created_at"),
            "author": {"type": sender, "ref": self._ref(author) if author and author != "-1" else None},
            "body": plain or named(comment, "html_body") or "",
        }
        if record["type"] == "message":
            found = _where(comment, self.ticket)
            record |= {"direction": "in" if customer else "out", **found}
            if not customer:
                record.pop("trigger", None)
            if at == 0 and (subject := named(self.ticket, "subject", "raw_subject")):
                record["subject"] = subject
        html = plain is None or comment.get("plain_body") is not None or comment.get("body") is None
        return Foreign(place, record, names=self.names, html=html)

    def _event(self, name: str, at: Any, **fields: Any) -> Foreign:
        record = {**self.base, "type": "event", "id": f"{name}:{self.name}", "at": at, "name": name, **fields}
        return Foreign(self.place, record)

    def _rating(self) -> Iterator[Item]:
        rating = self.ticket.get("satisfaction_rating")
        score = SCORES.get(str(rating.get("score"))) if isinstance(rating, dict) else None
        if score is not None and isinstance(rating, dict):
            at = rating.get("updated_at") or rating.get("created_at") or self.ticket.get("updated_at")
            record = {
                **self.base, "type": "rating", "id": f"rating:{named(rating, 'id') or self.name}", "at": at,
                "score": score, "satisfaction": rating["score"],
            }  # fmt: skip
            comment = named(rating, "comment")
            yield Foreign(self.place, record | ({"comment": comment} if comment else {}), names=self.names)

    def _figures(self) -> dict[str, Any]:
        """Zendesk's own figures, which the log keeps beside the beginning of the ticket."""
        kept = {key: found for key in FIGURES if _is_figure(found := self.metrics.get(key))}
        return {"zendesk": kept} if kept else {}

    def _crossed(self, messages: list[Foreign]) -> Iterator[Cross]:
        """Zendesk's figures that the comments tell too: the first reply (calendar minutes) and the replies."""
        said = [one.record for one in messages if one.record.get("direction") == "out"]
        replies = [record for record in said if record["author"]["type"] == "agent"]
        theirs = self.metrics.get("reply_time_in_minutes")
        minutes, business = (theirs.get(key) if isinstance(theirs, dict) else None for key in ("calendar", "business"))
        begun = _moment(self.ticket.get("created_at"))
        first = min((at for record in replies if (at := _moment(record["at"]))), default=None)
        if isinstance(minutes, int):
            ours = round((first - begun).total_seconds() / MINUTE) if first and begun else None
            yield Cross(self.place, "reply_time_in_minutes", minutes, ours)
        if isinstance(business, int):
            wait = (begun, first) if first and begun else None
            channel = _where({}, self.ticket).get("channel", "")
            yield Cross(self.place, "business_reply_time_in_minutes", business, None, wait, channel)
        if isinstance(count := self.metrics.get("replies"), int):
            yield Cross(self.place, "replies", count, len(replies))

    def _role(self, author: str) -> str | None:
        return self.users.get(author, {}).get("role")

    def _ref(self, author: str) -> str:
        """Who this is, by address where it is known: that is how the same person comes back elsewhere."""
        return str(self.users.get(author, {}).get("email") or f"zendesk:{author}")


def _where(comment: Mapping[str, Any], ticket: Mapping[str, Any]) -> dict[str, str]:
    """The channel of a comment, or else that of its ticket."""
    via = next((one for one in (comment.get("via"), ticket.get("via")) if isinstance(one, dict)), {})
    name = named(via, "channel")
    if name is None:
        return {}
    found = CHANNELS.get(name) or where(name) or Where(name)
    source = via.get("source")
    trigger = RELATIONS.get(named(source, "rel") or "") or found.trigger
    surface = SURFACES.get(trigger or "") or found.surface
    fields = {"channel": found.channel, "surface": surface, "trigger": trigger}
    return {key: value for key, value in fields.items() if value}


def _is_figure(value: Any) -> bool:
    if isinstance(value, dict):
        return value.keys() <= {"calendar", "business"} and all(
            one is None or isinstance(one, int) for one in value.values()
        )
    return isinstance(value, int) and not isinstance(value, bool)


def _moment(value: Any) -> datetime | None:
    """A moment as Zendesk writes it, in UTC."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo else None


def _recognises(names: Collection[str]) -> bool:
    return bool({"requester_id", "metric_set", "ticket", "tickets", "satisfaction_rating"} & set(names))


IMPORTER = Importer("Zendesk", _read, _recognises, passes=2)
