"""What spreading the work costs and brings: ``python -m tests.benchmarks.cluster [--records N] [--runs N]``.

The same log is counted by DuckDB in one process and by ``--cluster local``: a scheduler
and a worker for each processor, started and stopped again each time. Printed are medians of wall-clock time, the ratio
to the first row, processor seconds, and the peak memory of the largest process.
"""

import argparse
import resource
import statistics
import tempfile
from pathlib import Path

from tabulate import tabulate

from tests.benchmarks.stats import Row, make, ours


def spent() -> float:
    """Processor seconds of the processes that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Make the log, time everything in turn and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", help="what each worker may use, such as 600MB")
    given = parser.parse_args()
    told = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.jsonl"
        make(path, given.records)
        limit = f", memory={given.memory!r}" if given.memory else ""
        rows = [
            Row("one process", [*ours("duck.running", "count_with_duckdb"), str(path)]),
            Row("--cluster local", [*ours("engine", "count", f", cluster='local'{limit}"), str(path)]),
        ]
        processor: dict[str, list[float]] = {row.name: [] for row in rows}
        for _ in range(given.runs):
            for row in rows:
                before = spent()
                row.run()
                processor[row.name].append(spent() - before)
        size = path.stat().st_size / 1e6
    base = statistics.median(rows[0].seconds)
    for row in rows:
        median = statistics.median(row.seconds)
        seconds = statistics.median(processor[row.name])
        told.append(
            [row.name, f"{median:.2f} s", f"{median / base:.2f} ×", f"{seconds:.1f} s", f"{row.megabytes:.0f} MB"]
        )
    print(f"{size:.0f} MB, median of {given.runs} runs\n")
    print(tabulate(told, ["Process", "wall", "to the first", "processor", "largest process"], tablefmt="github"))


if __name__ == "__main__":
    main()
