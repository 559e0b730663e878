"""Write the sample client's conversation log: ``python -m tests.samples.generate_log``."""

from pathlib import Path

from . import incidents, sidelines, waiting
from .log import Log
from .ordinary import come_back, play

TARGET = Path(__file__).parents[2] / "logs" / "noorderlamp.pseudo.jsonl"


def generate() -> str:
    """The whole log as text; the same every time."""
    log = Log()
    scenes = play(log)
    come_back(log, scenes)
    sidelines.play(log, scenes)
    incidents.outage(log)
    incidents.partner_week(log)
    waiting.play(log)
    return "".join(line + "\n" for line in log.lines())


def main() -> None:
    """Write the file and say what is in it."""
    text = generate()
    TARGET.write_bytes(text.encode())
    print(f"{TARGET.name}: {text.count(chr(10))} records, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
