"""Ranks of more than two over all weightings, by simulation: SMAA.

Owns rank acceptability indices, central weights and their error (Lahdelma & Salminen 2001, Operations Research 49(3)
444-454). Works on plain numbers; must not know profiles or attributes.
"""

import math
import random
from collections.abc import Sequence
from operator import mul

from algocompare.records import Record

SEED = 20010301
SAMPLES = 2500


class Acceptability(Record):
    """Shares over all weightings, uniform on the simplex.

    Attributes:
        ranks: ranks[a][r] is the share of weightings under which a has rank r + 1; each row sums to 1.
        central: for each alternative the mean of the weights that put it first; empty where none does.
        half_width: half of the widest 95 % confidence interval of a share, 0.98 / sqrt(samples).
    """

    ranks: tuple[tuple[float, ...], ...]
    central: tuple[tuple[float, ...], ...]
    half_width: float


def acceptability(
    low: Sequence[Sequence[float]],
    high: Sequence[Sequence[float]],
    importance: Sequence[int] | None = None,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Acceptability:
    """Simulate rankings under random weights.

    Args:
        low: utilities' lower bounds, one row for each alternative, one column for each criterion.
        high: upper bounds; where they differ, the utility is drawn evenly between them in each sample.
        importance: columns from most to least important, where only weightings that respect this order shall count.
        samples: how many weightings are drawn.
        seed: of the generator; the same seed gives the same shares.

    Returns:
        Shares; alternatives that tie in a sample share the ranks in the order given.
    """
    draw = random.Random(seed).random
    count, criteria = len(low), len(low[0])
    hits = [[0] * count for _ in range(count)]
    sums = [[0.0] * criteria for _ in range(count)]
    fixed = [list(row) for row in low]
    open_cells = [(a, k) for a in range(count) for k in range(criteria) if low[a][k] != high[a][k]]
    for _ in range(samples):
        weights = [-math.log(1.0 - draw()) for _ in range(criteria)]
        if importance is not None:
            for k, weight in zip(importance, sorted(weights, reverse=True), strict=True):
                weights[k] = weight
        for a, k in open_cells:
            fixed[a][k] = low[a][k] + draw() * (high[a][k] - low[a][k])
        scores = [sum(map(mul, weights, row)) for row in fixed]
        order = sorted(range(count), key=scores.__getitem__, reverse=True)
        for rank, a in enumerate(order):
            hits[a][rank] += 1
        total = sum(weights)
        best = sums[order[0]]
        for k, weight in enumerate(weights):
            best[k] += weight / total
    return Acceptability(
        tuple(tuple(hit / samples for hit in row) for row in hits),
        tuple(tuple(part / hits[a][0] for part in row) if hits[a][0] else () for a, row in enumerate(sums)),
        0.98 / math.sqrt(samples),
    )
