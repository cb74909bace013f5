"""What a verdict costs beyond the comparison, and how a ranking grows: medians of one run, in one process.

Prints milliseconds for orientation and ratios to compare; no test looks at them.
"""

import statistics
import time
from collections.abc import Callable

from algocompare.catalogue import Catalogue
from algocompare.comparison import compare
from algocompare.ranking import rank
from algocompare.report import build
from algocompare.score import score
from algocompare.verdict import judge
from algocompare.weighting import schema_weighting

ROUNDS = 200


def milliseconds(job: Callable[[], object]) -> float:
    """Median time of a job, after one call that is not counted."""
    job()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        job()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    catalogue = Catalogue()
    schema, weights = catalogue.schema, schema_weighting(catalogue.schema).weights
    pair = [catalogue.get("rwkv"), catalogue.get("retnet")]
    three = [*pair, catalogue.get("mamba")]
    kind = catalogue.of_kind("architecture")
    scoring, scoring_of_three = score(pair, schema, weights), score(three, schema, weights)
    jobs: dict[str, Callable[[], object]] = {
        "compare two": lambda: compare(pair, schema, {}),
        "score two": lambda: score(pair, schema, weights),
        "verdict of two": lambda: judge(pair, schema, scoring),
        "verdict of three (simulation)": lambda: judge(three, schema, scoring_of_three),
        "report of two": lambda: build(pair, schema, kind),
        f"rank {len(kind)}": lambda: rank(kind, schema, weights),
    }
    base = None
    for name, job in jobs.items():
        taken = milliseconds(job)
        base = base or taken
        print(f"{name:<32}{taken:8.3f} ms{taken / base:7.2f} x")


if __name__ == "__main__":
    main()
