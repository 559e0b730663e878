"""A file that says what is wrong when the disk fails while it is read, whoever reads it."""

import io
from collections.abc import Callable
from typing import Any


class Telling(io.FileIO):
    """A file to read, without a buffer; ``told`` makes of an error of the disk what is raised instead."""

    def __init__(self, path: str, told: Callable[[OSError], Exception]) -> None:
        super().__init__(path)
        self._told = told

    def readinto(self, buffer: Any, /) -> int | None:
        """As ``io.FileIO`` does."""
        try:
            return super().readinto(buffer)
        except OSError as problem:
            raise self._told(problem) from None

    def readall(self) -> bytes:
        """As ``io.FileIO`` does."""
        try:
            return super().readall()
        except OSError as problem:
            raise self._told(problem) from None
