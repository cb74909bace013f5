"""What would flip an order: break-even weights, smallest shifts, shares of weightings.

Owns the mathematics of docs/scoring.md, sections 5 to 7, on plain numbers: d is the vector of utility differences
a_k - b_k, w the shares. Must not know profiles, attributes or words.
"""

import math
from collections.abc import Sequence

from algocompare.records import Record

TIE = 1e-12


class Shift(Record):
    """Moving `amount` of weight (a share, 0-1) from one criterion to another brings a tie."""

    source: int
    target: int
    amount: float


def margin(d: Sequence[float], w: Sequence[float]) -> float:
    """D = sum of w_k d_k."""
    return math.fsum(share * difference for share, difference in zip(w, d, strict=True))


def share_of_weightings(d: Sequence[float], concentrations: Sequence[int] | None = None) -> float:
    """Probability that sum of w_k d_k > 0 for weights uniform on the simplex; an all-zero d gives 0.5.

    Uniform weights are normalised exponentials, so P = P(sum d_k E_k > 0). The recurrence uses convex combinations
    only: A_t <- (X A_{t-1} + Y_t A_t)/(X + Y_t) for each positive X over the negative magnitudes Y_1..Y_q, P = A_q
    (Varsi 1973, Pacific J. Math. 46(1) 303-314; Ali 1973, Pacific J. Math. 48(2) 313-322). O(p q) steps.

    Args:
        d: utility differences.
        concentrations: integer Dirichlet parameters, one for each criterion, for weights centred elsewhere than on
            equal ones; d_k is repeated that often.
    """
    if concentrations is not None:
        d = [value for value, times in zip(d, concentrations, strict=True) for _ in range(times)]
    positives = [value for value in d if value > 0]
    negatives = [-value for value in d if value < 0]
    if not positives and not negatives:
        return 0.5
    row = [1.0] + [0.0] * len(negatives)
    for gain in positives:
        for place, loss in enumerate(negatives, start=1):
            row[place] = (gain * row[place - 1] + loss * row[place]) / (gain + loss)
    return row[-1]


def share_by_order(d: Sequence[float]) -> float:
    """The share over all weightings with w_1 >= w_2 >= ...: that of the running means of d (most important first)."""
    means, total = [], 0.0
    for count, value in enumerate(d, start=1):
        total += value
        means.append(total / count)
    return share_of_weightings(means)


def break_even(index: int, d: Sequence[float], w: Sequence[float]) -> float | None:
    """The share at which criterion `index` brings a tie, the others scaled in proportion; None if it never does.

    D(x) = x d_i + (1 - x) R_i with R_i = (D - w_i d_i)/(1 - w_i); x* = R_i/(R_i - d_i)
    (Triantaphyllou & Sanchez 1997, Decision Sciences 28(1) 151-194).
    """
    if w[index] >= 1.0:
        return None
    rest = (margin(d, w) - w[index] * d[index]) / (1.0 - w[index])
    if rest * d[index] >= 0 or abs(rest) < TIE:
        return None
    return rest / (rest - d[index])


def smallest_shift(d: Sequence[float], w: Sequence[float]) -> Shift | None:
    """The smallest amount of weight moved between two criteria that brings a tie; None if no such move does.

    With D > 0: t = D/(d_i - d_j) from i to j, possible if t <= w_i. With D < 0 the roles are mirrored.
    """
    lead = margin(d, w)
    sign = 1.0 if lead >= 0 else -1.0
    best: Shift | None = None
    for source, gain in enumerate(d):
        for target, loss in enumerate(d):
            spread = sign * (gain - loss)
            if spread <= TIE:
                continue
            amount = abs(lead) / spread
            if amount <= w[source] and (best is None or amount < best.amount - TIE):
                best = Shift(source, target, amount)
    return best


def best_weights(rows: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], float]:
    """The weights under which the smallest of several margins is largest, and that margin.

    Each row holds the utility differences to one rival. This is the value of a matrix game, solved as a linear
    programme by the simplex method with Bland's rule: with all entries made positive by adding c, minimise sum x
    subject to (row + c) x >= 1, x >= 0; then w = x / sum x. The dual, which starts feasible, is what is solved
    (Dantzig 1963, Linear Programming and Extensions, ch. 13).
    """
    lift = 1.0 - min(min(row) for row in rows)
    rivals, criteria = len(rows), len(rows[0])
    # Dual: maximise sum y subject to sum_r y_r (rows[r][k] + lift) <= 1 for each criterion k; slack of k gives x_k.
    tableau = [
        [rows[r][k] + lift for r in range(rivals)] + [float(k == j) for j in range(criteria)] + [1.0]
        for k in range(criteria)
    ]
    costs = [-1.0] * rivals + [0.0] * criteria + [0.0]
    basis = list(range(rivals, rivals + criteria))
    while True:
        column = next((place for place, cost in enumerate(costs[:-1]) if cost < -TIE), None)
        if column is None:
            break
        ratios = [
            (line[-1] / line[column], basis[place], place) for place, line in enumerate(tableau) if line[column] > TIE
        ]
        leaving = min(ratios)[2]
        basis[leaving] = column
        pivot = tableau[leaving]
        factor = pivot[column]
        pivot[:] = [entry / factor for entry in pivot]
        for line in (*tableau, costs):
            if line is not pivot and line[column]:
                factor = line[column]
                line[:] = [entry - factor * part for entry, part in zip(line, pivot, strict=True)]
    total = costs[-1]
    weights = tuple(max(0.0, entry) / total for entry in costs[rivals : rivals + criteria])
    return weights, 1.0 / total - lift
