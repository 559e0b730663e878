"""Names of files that mean the same everywhere."""

import unicodedata

PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in (*range(10), "¹", "²", "³"))
DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *PORTS))
"""Devices on Windows, whatever their ending: writing to ``nul.md`` there writes to nothing."""
FORBIDDEN = frozenset('<>:"/\\|?*') | {chr(code) for code in (*range(32), *range(127, 160))}
"""What no name may hold on Windows; a colon there names a stream hidden in a file."""


def is_device(name: str) -> bool:
    """Is this a device to Windows, whatever its ending?"""
    return name.partition(".")[0].rstrip(" ").lower() in DEVICES


def is_plain(name: str) -> bool:
    """Can every platform have a file of this name, and does it stay the same name there?"""
    return bool(name) and FORBIDDEN.isdisjoint(name) and name[-1] not in ". " and not is_device(name)


def composed(name: str) -> str:
    """The name as people type it: disks of macOS may give an é as an e and an accent."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)
