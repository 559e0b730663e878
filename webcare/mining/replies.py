"""A colleague's reply as the text of an answer: nobody is addressed, nobody signs, and nothing in it is a template."""

import re

from webcare.language.reading import Reading
from webcare.mining.people import PLACEHOLDER, UNPRINTABLE
from webcare.privacy import mask

LINES = re.compile(r"[^\S\n]+")
HEADING = re.compile(r"^[ ]*#+", re.MULTILINE)


def body_of(reply: str) -> str:
    """A reply with placeholders for who was addressed, who signed, and what a pseudonymised log left out."""
    reading = Reading(reply)
    greeting, signed = reading.greeting, reading.sign_off
    name = greeting.name if greeting is not None else None
    end = signed.start if signed is not None else len(reply)
    start = name.end if name is not None and name.end <= end else 0
    parts = [_plain(reply[: name.start]), "{{ naam }}"] if start and name is not None else []
    parts.append(_plain(reply[start:end]))
    if signed is not None:
        closing = reply[signed.start : signed.start + len(signed.closing)]
        parts.append(f"{_plain(closing)},\n{{{{ afzender }}}}" if closing else "^{{ initialen }}")
    return "".join(parts).strip()


def _plain(text: str) -> str:
    """Nobody's data, nothing that a template or a heading is made of."""
    text = mask(text).replace("{", "(").replace("}", ")")
    text = PLACEHOLDER.sub(lambda found: "{{ " + found[0][1:-1].replace("-", "_") + " }}", text)
    lines = (UNPRINTABLE.sub(" ", line) for line in text.split("\n"))
    return HEADING.sub("", LINES.sub(" ", "\n".join(lines)))
