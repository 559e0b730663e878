"""The personal data in a reply that is not the client's own."""

from collections.abc import Iterator

from webcare.privacy import Personal
from webcare.pseudonyms.own import is_own
from webcare.rules.reply import Reply


def others(reply: Reply) -> Iterator[Personal]:
    """The personal data in our own words of a reply that is not the client's own."""
    for item in reply.personal:
        ours = item.start >= reply.reading.start and not any(
            span.start <= item.start < span.end for span in reply.reading.foreign
        )
        if ours and not is_own(reply.text, item, reply.workspace):
            yield item
