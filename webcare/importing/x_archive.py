"""The archive that X gives of one's own account: its tweets and direct messages, as a folder, a ZIP or single files.

Each file is JavaScript: ``window.YTD.tweets.part0 = `` and then JSON. The archive has the account's own tweets and not
those it answers, so how fast it answered in the open cannot be computed; direct messages have both sides.
"""

import os
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO, cast

from webcare import limits
from webcare.importing.encoding import Opening, of_path, open_text
from webcare.importing.foreign import Asked, Dropped, Foreign, Importer, Item, named, objects
from webcare.importing.threads import Threads
from webcare.importing.values import Value, Values
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import cannot_open, open_regular, shown

PART = re.compile(r"(?:.*/)?(account|tweets?|direct-messages(?:-group)?)(?:-part\d+)?\.js")
KINDS = {"tweet": "tweets", "tweets": "tweets", "direct_messages": "dms", "direct_messages_group": "dms"}
OWN_ONLY = Text(
    "X geeft alleen je eigen tweets: hoe snel je in het openbaar antwoordde, valt hier niet uit af te leiden",
    "X gives your own tweets only: how fast you answered in the open cannot be computed from them",
)
RETWEET = Text("een retweet", "a retweet")
NO_OWN = Text(
    "niet bekend of dit van of aan de klant is; geef account.js erbij, of je nummer met --own",
    "not known which side wrote this; add account.js, or your number with --own",
)
NO_PART = Text("dit is geen tweet en geen privébericht", "this is neither a tweet nor a direct message")
OTHER = Text(
    "geen bericht maar een reactie of wijziging van de groep", "no message but a reaction or a change of the group"
)
ID, REPLIES_TO = ("id_str", "id"), ("in_reply_to_status_id_str", "in_reply_to_status_id")
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What a ZIP that is damaged, encrypted or of another kind makes of the library."""


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    openings = [opening for path in asked.paths for opening in _parts(path)]
    own, threads = set(asked.own), Threads()
    names: set[str] = set()
    for opening in openings:
        for kind, value in _values(opening, [], asked):
            if kind == "account" and isinstance(value, Value) and isinstance(value.value, dict):
                account = value.value.get("account")
                own |= {one for key in ("accountId", "username") if (one := named(account, key))}
                names |= {one} if (one := named(account, "username")) else set()
            elif kind == "tweets" and (tweet := _tweet_of(value)) and (parent := named(tweet, *REPLIES_TO)):
                threads.add(named(tweet, *ID) or "", parent)
    threads.settle()
    ours = min(names or own, default="x:own")
    for opening in openings:
        for kind, value in _values(opening, notes, asked):
            if isinstance(value, Dropped):
                yield value
            elif kind == "tweets":
                notes += [OWN_ONLY] if OWN_ONLY not in notes else []
                yield _tweet(value, ours, threads)
            elif kind == "dms":
                yield from _direct(value, own, ours)
            elif kind != "account":
                yield Dropped(value.place, NO_PART)


def _parts(path: str) -> Iterator[Opening]:
    """The files of an archive; a file that was named itself may be called anything."""
    if os.path.isdir(path):
        folder = os.path.join(path, "data") if os.path.isdir(os.path.join(path, "data")) else path
        try:
            found = [name for name in sorted(os.listdir(folder)) if PART.fullmatch(name)]
        except OSError as problem:
            raise cannot_open(problem, shown(folder)) from None
        if not found:
            raise _no_archive(path)
        yield from (of_path(os.path.join(folder, name)) for name in found)
    elif path.lower().endswith(".zip"):
        yield from _packed(path)
    else:
        yield of_path(path)
        beside = os.path.join(os.path.dirname(path), "account.js")
        if os.path.isfile(beside) and os.path.basename(path) != "account.js":
            yield of_path(beside)


def _packed(path: str) -> Iterator[Opening]:
    name = shown(path)
    try:
        with open_regular(path, name) as file, zipfile.ZipFile(file) as archive:
            members = [one for one in archive.infolist() if PART.fullmatch(one.filename)]
            if len(members) > limits.EXPORT_PARTS:
                raise limits.EXPORT_PARTS.refusal(name)
            if sum(one.file_size for one in members) > limits.EXPORT_UNPACKED:
                raise limits.EXPORT_UNPACKED.refusal(name)
            for member in members:  # now, so that nothing is written when a part turns out to be damaged
                with archive.open(member) as part:
                    while part.read(1 << 20):
                        pass
    except DAMAGED:
        raise CannotRun(
            Text("deze ZIP gaat niet open", "this ZIP cannot be opened"),
            hint=Text(
                "download het archief opnieuw, of pak het uit en noem de map",
                "download the archive again, or unpack it and name the folder",
            ),
            place=name,
        ) from None
    if not members:
        raise _no_archive(path)
    for member in sorted(members, key=lambda one: one.filename):
        yield Opening(f"{name}/{member.filename}", partial(_member, path, member.filename))


def _member(path: str, member: str) -> BinaryIO:
    with zipfile.ZipFile(path) as archive:  # which stays open as long as what was opened in it
        return cast("BinaryIO", archive.open(member))


def _no_archive(path: str) -> CannotRun:
    return CannotRun(
        Text("hier is geen archief van X", "there is no archive of X here"),
        hint=Text(
            "het heeft data/tweets.js of data/direct-messages.js", "it has data/tweets.js or data/direct-messages.js"
        ),
        place=shown(path),
    )


def _values(opening: Opening, notes: list[Text], asked: Asked) -> Iterator[tuple[str, Value | Dropped]]:
    """The items of a file, each with what it is: ``tweets``, ``dms``, ``account`` or what the file calls it."""
    with open_text(opening, notes, asked.tell) as text:
        values = Values(text, opening.name)
        for value in values:
            named_as = values.variable.removeprefix("YTD.").partition(".")[0]
            yield KINDS.get(named_as, named_as) or _guess(value), value


def _guess(value: Value | Dropped) -> str:
    """What an item of a file without its first words is."""
    found = value.value if isinstance(value, Value) and isinstance(value.value, dict) else {}
    return "dms" if "dmConversation" in found else "account" if "account" in found else "tweets"


def _tweet_of(value: Value | Dropped) -> dict[str, Any]:
    found = value.value if isinstance(value, Value) and isinstance(value.value, dict) else {}
    inner = found.get("tweet")
    return inner if isinstance(inner, dict) else found


def _tweet(value: Value, ours: str, threads: Threads) -> Item:
    tweet = _tweet_of(value)
    name, body = named(tweet, *ID), named(tweet, "full_text", "text")
    if name is None or body is None:
        return Dropped(value.place, NO_PART)
    if body.startswith("RT @") or tweet.get("retweeted") is True:
        return Dropped(value.place, RETWEET, fault=False)
    parent = named(tweet, *REPLIES_TO)
    record = {
        "type": "message", "id": name, "conversation_id": threads.conversation(name),
        "at": tweet.get("created_at"), "channel": "x", "surface": "open", "direction": "out",
        "author": {"type": "agent", "ref": ours}, "body": body, "source": {"id": name},
        **({"in_reply_to": parent} if parent else {"trigger": "outbound"}),
        **({"language": language} if (language := _language(tweet)) else {}),
    }  # fmt: skip
    return Foreign(value.place, record, html=True)


def _language(tweet: Mapping[str, Any]) -> str | None:
    """The language as X saw it; its codes for "none" and "not a language" say nothing."""
    found = named(tweet, "lang")
    return found if found and len(found) == 2 else None


def _direct(value: Value, own: Collection[str], ours: str) -> Iterator[Item]:
    found = value.value.get("dmConversation") if isinstance(value.value, dict) else None
    conversation = named(found, "conversationId")
    if conversation is None or not isinstance(found, dict):
        yield Dropped(value.place, NO_PART)
        return
    for at, entry in enumerate(objects(found.get("messages"))):
        place, message = f"{value.place} messages[{at}]", entry.get("messageCreate")
        if not isinstance(message, dict):
            yield Dropped(place, OTHER, fault=False)
            continue
        name, sender = named(message, "id"), named(message, "senderId")
        if name is None or sender is None or not any(one.isdecimal() for one in own):
            yield Dropped(place, NO_OWN if name and sender else NO_PART)
            continue
        out = sender in own
        record = {
            "type": "message", "id": f"dm:{name}", "conversation_id": f"dm:{conversation}",
            "at": message.get("createdAt"),
            "channel": "x", "surface": "closed", "direction": "out" if out else "in",
            "author": {"type": "agent", "ref": ours} if out else {"type": "customer", "ref": sender},
            "body": named(message, "text") or "", "source": {"id": name}, **({} if out else {"trigger": "dm"}),
        }  # fmt: skip
        yield Foreign(place, record, html=True)


def _recognises(names: Collection[str]) -> bool:
    found = set(names)
    return bool({"window.ytd", "dmconversation", "tweet"} & found) or {"full_text", "id_str"} <= found


IMPORTER = Importer("X", _read, _recognises, passes=2)
