"""Names of files that mean the same everywhere."""

import unicodedata

PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in (*range(10), "¹", "²", "³"))
DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *PORTS))
"""Devices on Windows, whatever their ending: writing to ``nul.md`` there writes to nothing."""


def is_device(name: str) -> bool:
    """Is this a device to Windows, whatever its ending?"""
    return name.partition(".")[0].rstrip(" ").lower() in DEVICES


def composed(name: str) -> str:
    """The name as people type it: disks of macOS may give an é as an e and an accent."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)
