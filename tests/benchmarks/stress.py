"""Whether the log keeps what was written: 20 processes append 200 records of 20 KB each at once, every third is killed.

``python -m tests.benchmarks.stress`` counts what was lost, torn or out of order.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.store.test_append import WRITER, note


def stress(writers: int = 20, appends: int = 200) -> str:
    """What is left of the records of so many writers, every third of which was killed."""
    dice = random.Random(6)  # noqa: S311  no secret
    mortal = {str(writer): dice.randrange(1, appends) for writer in range(0, writers, 3)}
    said: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        record = json.dumps(note("", body="é" * 10_000))

        def follow(writer: str) -> None:
            words = [sys.executable, "-c", WRITER, str(path), writer, record, str(appends)]
            with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
                for count, _ in enumerate(process.stdout or (), 1):
                    said[writer] = count
                    if count == mortal.get(writer):
                        process.kill()

        began = time.monotonic()
        threads = [threading.Thread(target=follow, args=(str(writer),)) for writer in range(writers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - began
        lines = path.read_bytes().split(b"\n")[:-1]
    whole = [json.loads(line)["id"] for line in lines if line.endswith(b"}")]
    order = {writer: [name for name in whole if name.startswith(f"{writer}-")] for writer in said}
    lost = sum(max(0, said[writer] - len(order[writer])) for writer in said)
    turned = sum(names != [f"{writer}-{at:02}" for at in range(len(names))] for writer, names in order.items())
    return (
        f"{writers} processes, {sum(said.values())} appends said to be done, {len(mortal)} processes killed, "
        f"{took:.0f} s: {lost} lost, {len(lines) - len(whole)} torn, {turned} writers out of order"
    )


if __name__ == "__main__":
    print(stress())
