"""Start-up as a multiple of an empty interpreter: medians of one run, whole processes, taken in turn."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("algocompare"))
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "--version": [PROGRAM, "--version"],
    "--json": [PROGRAM, "rwkv", "megablocks", "--json"],
    "table": [PROGRAM, "rwkv", "megablocks"],
}
ROUNDS = 15


def seconds(arguments: list[str]) -> float:
    """Wall time of one process, in seconds."""
    start = time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the median of each command and its ratio to the empty interpreter."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            times[name].append(seconds(arguments))
    base = statistics.median(times["python -c pass"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:<16}{1000 * median:8.1f} ms{median / base:7.1f} x")


if __name__ == "__main__":
    main()
