"""Shares and break-even points against published values, a closed form, and what must always hold."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from algocompare.robustness import break_even, margin, share_by_order, share_of_weightings, smallest_shift

DIFFERENCES = st.lists(st.integers(-100, 100).map(lambda i: i / 100), min_size=2, max_size=7)


@pytest.mark.parametrize(
    ("d", "expected"),
    [
        ((3, -1), 0.75),
        ((2, 1, -4), 7 / 15),
        ((5, -1, -2, 0.5), 0.653968),
        ((1, 1, -1), 0.75),
        ((1, 1, 1, -3, -3), 0.261719),
        ((0.5, -0.6, 0.05, -0.05), 0.454863318),  # pysensmcda exact_acceptability(scaling="none")
    ],
)
def test_share_of_weightings_gives_the_known_values(d: tuple[float, ...], expected: float) -> None:
    assert share_of_weightings(d) == pytest.approx(expected, abs=5e-7)


def test_share_with_integer_concentrations() -> None:
    assert share_of_weightings((0.5, -0.6, 0.2), (6, 3, 1)) == pytest.approx(0.82104, abs=5e-6)


def test_share_by_order_only() -> None:
    assert share_by_order((0.5, -0.6, 0.2, -0.3)) == pytest.approx(0.87405, abs=5e-6)


@given(st.lists(st.integers(-60, 60).filter(bool), min_size=2, max_size=6, unique=True))
def test_share_equals_the_closed_form_where_all_differ(d: list[int]) -> None:
    closed = math.fsum(math.prod(x / (x - y) for j, y in enumerate(d) if j != k) for k, x in enumerate(d) if x > 0)
    assert share_of_weightings(d) == pytest.approx(closed, abs=1e-6)


@given(DIFFERENCES)
def test_shares_of_both_sides_sum_to_one(d: list[float]) -> None:
    assert share_of_weightings(d) + share_of_weightings([-x for x in d]) == pytest.approx(1.0)


@given(DIFFERENCES, st.data())
def test_break_even_gives_a_tie(d: list[float], data: st.DataObject) -> None:
    raw = data.draw(st.lists(st.integers(1, 50), min_size=len(d), max_size=len(d)))
    w = [x / sum(raw) for x in raw]
    index = data.draw(st.integers(0, len(d) - 1))
    share = break_even(index, d, w)
    assume(share is not None)
    assert share is not None
    assert 0 <= share <= 1
    moved = [share if k == index else x * (1 - share) / (1 - w[index]) for k, x in enumerate(w)]
    assert margin(d, moved) == pytest.approx(0, abs=1e-9)


@given(DIFFERENCES)
def test_smallest_shift_gives_a_tie(d: list[float]) -> None:
    w = [1 / len(d)] * len(d)
    shift = smallest_shift(d, w)
    assume(shift is not None)
    assert shift is not None
    moved = list(w)
    moved[shift.source] -= shift.amount
    moved[shift.target] += shift.amount
    assert margin(d, moved) == pytest.approx(0, abs=1e-9)
