"""Texts that say je and u at once: ``Stuur <<je|uw>> ordernummer`` becomes the one or the other."""

import re
from typing import Literal

BOTH = re.compile(r"<<([^<>|]{0,200})\|([^<>|]{0,200})>>")


def in_form(text: str, form: Literal["je", "u"]) -> str:
    """The text in one form of address; a text without both forms stays as it is."""
    return BOTH.sub(r"\1" if form == "je" else r"\2", text)
