"""What would change a verdict: worked by hand, and what must always hold.

The shares of the three criteria are 0.6, 0.3 and 0.1; the third is a cost.
"""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from algocompare.pairwise import Outcome, compare_pair
from algocompare.score import score
from algocompare.sensitivity import best_case, break_evens, deciders, smallest_transfer
from cases import SCHEMA, WEIGHTS, profile, scored

RATING = st.integers(0, 20).map(lambda i: i / 2)
EXACT = st.tuples(RATING, RATING, RATING)


def test_break_even_by_hand() -> None:
    # d = (0.2, -0.3, 0): D = 0.12 - 0.09 = 0.03.
    # speed: R = (0.03 + 0.09)/0.7 = 0.171429, x* = R/(R + 0.3) = 0.363636.
    # quality: R = (0.03 - 0.12)/0.4 = -0.225, x* = -0.225/(-0.225 - 0.2) = 0.529412.
    _, scoring = scored((8, 5, 4), (6, 8, 4))
    quality, speed, trouble = break_evens(scoring, 0, [1])
    assert quality.below is not None
    assert quality.below.share == pytest.approx(0.529412, abs=1e-6)
    assert quality.above is None
    assert speed.above is not None
    assert speed.above.share == pytest.approx(0.363636, abs=1e-6)
    assert speed.nearest == speed.above
    assert trouble.nearest is None


def test_smallest_transfer_by_hand() -> None:
    # D = 0.03; from quality to speed: 0.03/(0.2 + 0.3) = 0.06 of the weight.
    _, scoring = scored((8, 5, 4), (6, 8, 4))
    transfer = smallest_transfer(scoring, 0, [1])
    assert transfer is not None
    assert (transfer.source.id, transfer.target.id) == ("quality", "speed")
    assert transfer.amount == pytest.approx(0.06)


def test_the_binding_rival_is_named() -> None:
    # a leads; b is strong on speed, c on quality: each criterion's flip names the one that overtakes first.
    _, scoring = scored((7, 6, 5), (5, 9, 5), (7.5, 4, 5))
    quality, speed, _ = break_evens(scoring, 0, [1, 2])
    assert quality.above is not None
    assert quality.above.rival == 2
    assert speed.above is not None
    assert speed.above.rival == 1


@pytest.mark.parametrize(
    ("rows", "position", "flip"),
    [
        # 0.6 (0.8 - 0.6) + 0.3 (v - 0.9) = 0 where v = 0.5: a leads unless its speed is below 5.
        (((8, None, 4), (6, 9, 4)), 0, 5.0),
        # The same from the other side: b leads only if its speed is above 9.
        (((8, 5, 4), (6, None, 4)), 1, 9.0),
        # A cost: 0.6 (0.5 - 0.55) + 0.1 ((1 - v) - 0.2) = 0 where 1 - v = 0.5, v = 5.
        (((5, 5, None), (5.5, 5, 8)), 0, 5.0),
    ],
)
def test_the_flip_value_of_an_unknown(rows: tuple[tuple[float | None, ...], ...], position: int, flip: float) -> None:
    _, scoring = scored(*rows)
    pair = compare_pair(scoring, 0, 1)
    (decider,) = deciders(scoring, pair)
    assert pair.outcome is Outcome.OPEN
    assert decider.position == position
    assert decider.flip is not None
    assert decider.flip.low == pytest.approx(flip)
    assert decider.flip.high == pytest.approx(flip)


@given(EXACT, EXACT, st.integers(0, 2), st.booleans())
def test_the_flip_value_gives_a_tie(a: tuple[float, ...], b: tuple[float, ...], place: int, second: bool) -> None:
    rows: list[list[float | None]] = [list(a), list(b)]
    rows[second][place] = None
    _, scoring = scored(*map(tuple, rows))
    found = deciders(scoring, compare_pair(scoring, 0, 1))
    assume(found and found[0].flip is not None)
    assert found[0].flip is not None
    rows[second][place] = found[0].flip.low
    _, completed = scored(*map(tuple, rows))
    assert completed.scores[0].low == pytest.approx(completed.scores[1].low, abs=1e-6)


@given(EXACT, EXACT, EXACT)
def test_beyond_a_break_even_the_rival_leads(a: tuple[float, ...], b: tuple[float, ...], c: tuple[float, ...]) -> None:
    profiles, scoring = scored(a, b, c)
    leader = max(range(3), key=lambda place: scoring.scores[place].low)
    rivals = [place for place in range(3) if place != leader]
    for entry in break_evens(scoring, leader, rivals):
        for flip, step in ((entry.below, -0.02), (entry.above, 0.02)):
            if flip is None or not 0 <= flip.share + step < 1:
                continue
            rest = (1 - flip.share - step) / (1 - entry.share)
            weights = {criterion.attribute.id: criterion.share * rest for criterion in scoring.criteria} | {
                entry.attribute.id: flip.share + step
            }
            scores = score(profiles, SCHEMA, weights).scores
            assert scores[flip.rival].low > scores[leader].low - 1e-9


@given(EXACT, EXACT, EXACT)
def test_best_case_weights_make_it_lead(a: tuple[float, ...], b: tuple[float, ...], c: tuple[float, ...]) -> None:
    profiles, scoring = scored(a, b, c)
    case = best_case(scoring, 0)
    ids = [criterion.attribute.id for criterion in scoring.criteria]
    assert sum(case.shares) == pytest.approx(1)
    scores = score(profiles, SCHEMA, dict(zip(ids, case.shares, strict=True))).scores
    assert scores[0].low - max(scores[1].low, scores[2].low) == pytest.approx(case.margin, abs=1e-6)
    if case.step is None:
        return
    at_turning = score(profiles, SCHEMA, dict(zip(ids, case.turning, strict=True))).scores
    assert at_turning[0].low >= max(at_turning[1].low, at_turning[2].low) - 1e-6


@given(EXACT, EXACT, st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any))
def test_no_weighting_beats_the_best_case(a: tuple[float, ...], b: tuple[float, ...], raw: list[int]) -> None:
    profiles, scoring = scored(a, b)
    ids = [criterion.attribute.id for criterion in scoring.criteria]
    tried = score(profiles, SCHEMA, dict(zip(ids, map(float, raw), strict=True))).scores
    assert tried[0].low - tried[1].low <= best_case(scoring, 0).margin + 1e-6


def test_what_never_leads_is_said_so() -> None:
    _, scoring = scored((5, 5, 5), (6, 6, 4))
    case = best_case(scoring, 0)
    assert case.step is None
    assert case.margin == pytest.approx(-1)


def test_unknowns_are_taken_in_favour_of_the_best_case() -> None:
    pair = [profile("a", None, 5, 5), profile("b", 9, 6, 4)]
    assert best_case(score(pair, SCHEMA, WEIGHTS), 0).step is not None
