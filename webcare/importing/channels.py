"""What other systems call a channel, as the channel, who reads along there, and how the message came in."""

import re
from itertools import pairwise
from typing import NamedTuple

from webcare.model.record import SURFACES

APART = re.compile(r"[\W_]+")
CHANNELS = {
    "x": "x twitter tweet tweets",
    "facebook": "facebook fb messenger facebookmessenger facebookpage",
    "instagram": "instagram ig insta",
    "whatsapp": "whatsapp wa",
    "linkedin": "linkedin",
    "tiktok": "tiktok",
    "youtube": "youtube yt",
    "bluesky": "bluesky bsky",
    "threads": "threads",
    "telegram": "telegram",
    "review": "review reviews trustpilot",
    "email": "email mail e-mail",
    "sms": "sms textmessage",
    "chat": "chat livechat webchat webwidget messaging",
    "phone": "phone voice voicemail call telephone telefoon",
}
WORDS = {word: channel for channel, words in CHANNELS.items() for word in words.split()}
CLOSED = frozenset("whatsapp telegram email sms chat phone".split())
"""Channels where only the customer reads along."""
TRIGGERS = {
    "dm": "dm dms direct directmessage private privebericht messenger inbox",
    "mention": "mention mentions tweet tweets vermelding",
    "comment": "comment comments reactie reply wall post posts wallpost",
    "review": "review reviews trustpilot",
}
HOW = {word: trigger for trigger, words in TRIGGERS.items() for word in words.split()}


class Where(NamedTuple):
    """A channel; ``surface`` and ``trigger`` are None where its name does not tell."""

    channel: str
    surface: str | None = None
    trigger: str | None = None


def where(name: str) -> Where | None:
    """The channel that a name like ``Twitter DM``, ``Channel::FacebookPage`` or ``instagram_dm`` stands for, if any."""
    words = [word for word in APART.split(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name[:200])) if word]
    small = [word.lower() for word in words]
    joined = [*small, *map("".join, pairwise(small))]
    channel = next((WORDS[word] for word in joined if word in WORDS), None)
    if channel is None:
        return None
    trigger = next((HOW[word] for word in joined if word in HOW), None)
    if channel in CLOSED:
        return Where(channel, "closed", None)
    return Where(channel, SURFACES.get(trigger) if trigger else None, trigger)
