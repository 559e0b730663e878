"""A draft with everything that is known around it: what the rules look at."""

from functools import cached_property
from typing import Literal

from webcare import limits
from webcare.language.customer import CustomerMessage, read_customer
from webcare.language.reading import Reading
from webcare.model.draft import Draft
from webcare.model.finding import Source
from webcare.model.handbook.channels import Channel
from webcare.privacy import find, mask
from webcare.privacy.detect import Personal
from webcare.rules.rule import Need, Option
from webcare.rules.said_before import said_before
from webcare.rules.settings import Held, settings_of
from webcare.store.workspace import Workspace

OF_THE_DRAFT = ("reading", "customer", "message", "earlier")
"""What depends on the draft alone, whatever the client's handbook says."""


class Reply:
    """One draft, read once, in its context. Rules only read from it."""

    def __init__(self, draft: Draft, workspace: Workspace) -> None:
        self.draft = draft
        self.text = draft.text
        self.workspace = workspace
        self.handbook = workspace.handbook
        self.reading = Reading(draft.text, draft.body_start)
        self.source = Source(draft.name, draft.text, self._mask)

    def under(self, workspace: Workspace) -> "Reply":
        """The same draft under another version of its client; what was read of it is not read again."""
        other = Reply(self.draft, workspace)
        other.__dict__.update({name: self.__dict__[name] for name in OF_THE_DRAFT if name in self.__dict__})
        return other

    @cached_property
    def personal(self) -> list[Personal]:
        """Personal data anywhere in the draft, the company's own included."""
        return find(self.text, self.workspace.config.region)

    def _mask(self, text: str) -> str:
        return mask(text, self.personal)

    @cached_property
    def channel(self) -> Channel | None:
        """The channel by id or alias; None when the draft names none."""
        if self.draft.channel is None:
            return None
        channels = self.handbook.channels
        return channels.get(self.draft.channel) or next(
            (channel for channel in channels.values() if self.draft.channel in channel.aliases), None
        )

    @cached_property
    def channel_names(self) -> frozenset[str]:
        """What the draft's channel is called: as given, its id and its aliases; empty when the draft names none."""
        if self.draft.channel is None:
            return frozenset()
        ids = [name for name, channel in self.handbook.channels.items() if channel is self.channel]
        return frozenset((self.draft.channel, *ids, *(self.channel.aliases if self.channel else ())))

    @cached_property
    def settings(self) -> Held:
        """What ``webcare.toml`` says of the rules for this draft."""
        return settings_of(self.workspace).at(self.channel_names, self.draft.path)

    @cached_property
    def surface(self) -> Literal["open", "closed"] | None:
        """open: everybody reads along. A channel that is both counts as open unless the draft says otherwise."""
        if self.draft.surface is not None:
            return self.draft.surface
        if self.channel is None:
            return None
        return "closed" if self.channel.surface == "closed" else "open"

    @cached_property
    def customer(self) -> Reading | None:
        """The customer's message, read."""
        message = self.draft.reply_to
        if message is None:
            message = next((item.body for item in reversed(self.draft.thread) if item.direction == "in"), None)
        return Reading(message[: limits.MESSAGE]) if message and message.strip() else None

    @cached_property
    def message(self) -> CustomerMessage | None:
        """What the customer asked, gave and felt."""
        return read_customer(self.customer, self.draft.customer_name) if self.customer is not None else None

    @cached_property
    def earlier(self) -> list[Reading]:
        """Our earlier replies in the conversation, in order."""
        ours = (item.body for item in self.draft.thread if item.direction == "out")
        return [Reading(body[: limits.MESSAGE]) for body in ours if body.strip()]

    @property
    def adds(self) -> bool:
        """Does this follow a reply of ours, without a word of the customer between them?"""
        return bool(self.draft.thread) and self.draft.thread[-1].direction == "out"

    @property
    def first_in_thread(self) -> bool:
        """Is this our first reply in the conversation, as far as is known?"""
        return not any(item.direction == "out" for item in self.draft.thread)

    def has(self, need: Need) -> bool:
        """Is this known?"""
        if need == "handbook":
            return self.handbook.own
        if need == "customer":
            return self.customer is not None
        if need == "thread":
            return bool(self.draft.thread)
        if need == "logs":
            return said_before(self.workspace) is not None
        return (self.channel if need == "channel" else self.surface) is not None

    def option(self, rule: str, option: Option) -> int | str | bool:
        """The setting of a rule: from webcare.toml, or its default when that is of another type or below zero."""
        value = self.settings.of(rule).get(option.name, option.default)
        fits = type(value) is type(option.default) and not (isinstance(value, int) and value < 0)
        return value if fits else option.default

    def quote(self, start: int, end: int, most: int = 60) -> str:
        """The words between two offsets as they may be shown."""
        return self.source.quote(start, end, most)
