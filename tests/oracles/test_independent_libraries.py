"""Scores, shares and best weights against independent libraries, on random problems; needs the `oracles` extra."""

import random
import warnings

import pytest

from algocompare.acceptability import acceptability
from algocompare.robustness import best_weights, share_of_weightings
from algocompare.score import utility
from cases import criterion

pytestmark = [pytest.mark.oracle, pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")]

np = pytest.importorskip("numpy", reason="needs the 'oracles' extra")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    methods = pytest.importorskip("pymcdm.methods", reason="needs the 'oracles' extra")
    simple = pytest.importorskip("skcriteria.agg.simple", reason="needs the 'oracles' extra")
    smaa = pytest.importorskip("pysensmcda.smaa", reason="needs the 'oracles' extra")
    optimize = pytest.importorskip("scipy.optimize", reason="needs the 'oracles' extra")


def _problem(seed: int) -> tuple[list[list[float]], list[float]]:
    generator = random.Random(seed)
    count, criteria = generator.randint(2, 6), generator.randint(2, 7)
    rows = [[generator.randint(0, 20) / 2 for _ in range(criteria)] for _ in range(count)]
    raw = [generator.randint(1, 40) for _ in range(criteria)]
    return rows, [weight / sum(raw) for weight in raw]


@pytest.mark.parametrize("seed", range(25))
def test_weighted_sums_equal_pymcdm_and_scikit_criteria(seed: int) -> None:
    rows, shares = _problem(seed)
    attribute = criterion("x", 1)
    utilities = np.array([[utility(attribute, number) for number in row] for row in rows])
    ours = [sum(share * value for share, value in zip(shares, row, strict=True)) for row in utilities]
    wsm = methods.WSM(lambda column, cost=False: column)
    assert ours == pytest.approx(list(wsm(utilities, np.array(shares), np.ones(len(shares)))))
    _, scores = simple.wsm(utilities, np.array(shares))
    assert ours == pytest.approx(list(scores))


@pytest.mark.parametrize("seed", range(25))
def test_best_weights_equal_the_linear_programme_of_scipy(seed: int) -> None:
    generator = random.Random(seed)
    rivals, criteria = generator.randint(1, 5), generator.randint(2, 7)
    rows = [[generator.randint(-10, 10) / 10 for _ in range(criteria)] for _ in range(rivals)]
    # Maximise t subject to row . w >= t, sum w = 1, w >= 0.
    result = optimize.linprog(
        [0.0] * criteria + [-1.0],
        A_ub=[[-entry for entry in row] + [1.0] for row in rows],
        b_ub=[0.0] * rivals,
        A_eq=[[1.0] * criteria + [0.0]],
        b_eq=[1.0],
        bounds=[(0, None)] * criteria + [(None, None)],
    )
    weights, value = best_weights(rows)
    assert value == pytest.approx(-result.fun, abs=1e-7)
    assert sum(weights) == pytest.approx(1)


@pytest.mark.parametrize("seed", range(10))
def test_shares_equal_a_large_simulation(seed: int) -> None:
    generator = np.random.default_rng(seed)
    d = generator.integers(-10, 11, size=generator.integers(2, 8)) / 10
    weights = generator.dirichlet(np.ones(len(d)), size=200_000)
    simulated = float(np.mean(weights @ d > 0))
    # Five standard errors of 200,000 draws: 5 * 0.5 / sqrt(200000) = 0.0056; an all-zero d has no side.
    if np.any(d != 0):
        assert share_of_weightings(list(d)) == pytest.approx(simulated, abs=0.0056)


@pytest.mark.parametrize("seed", range(5))
def test_rank_shares_equal_a_larger_simulation(seed: int) -> None:
    rows, _ = _problem(seed + 100)
    utilities = np.array(rows) / 10 + np.random.default_rng(seed).random((len(rows), len(rows[0]))) * 1e-6
    table = [list(row) for row in utilities]
    ours = acceptability(table, table)
    weights = np.random.default_rng(seed).dirichlet(np.ones(len(rows[0])), size=100_000)
    best = np.argmax(weights @ utilities.T, axis=1)
    for place in range(len(rows)):
        assert ours.ranks[place][0] == pytest.approx(float(np.mean(best == place)), abs=1.5 * ours.half_width)


@pytest.mark.parametrize("seed", range(8))
def test_exact_shares_equal_pysensmcda(seed: int) -> None:
    generator = np.random.default_rng(seed)
    matrix = generator.random((2, int(generator.integers(2, 6))))
    exact = smaa.exact_acceptability(matrix, np.ones(matrix.shape[1], dtype=int), scaling="none").acceptability
    assert share_of_weightings(list(matrix[0] - matrix[1])) == pytest.approx(float(exact[0]), abs=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_rank_shares_equal_pysensmcda(seed: int) -> None:
    matrix = np.random.default_rng(seed).random((4, 4))
    exact = smaa.exact_acceptability(matrix, np.ones(4, dtype=int), scaling="none").acceptability
    table = [list(row) for row in matrix]
    ours = acceptability(table, table)
    for place in range(4):
        assert ours.ranks[place][0] == pytest.approx(float(exact[place]), abs=1.5 * ours.half_width)
