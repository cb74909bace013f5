"""Verdicts on three and more, requirements, force, and ranks over all weightings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from algocompare.acceptability import acceptability
from algocompare.conditions import parse
from algocompare.pairwise import Outcome
from algocompare.robustness import best_weights, share_of_weightings
from algocompare.score import score
from algocompare.verdict import judge
from cases import SCHEMA, WEIGHTS, profile, scored

RATING = st.one_of(st.none(), st.integers(0, 20).map(lambda i: i / 2))
RATINGS = st.tuples(RATING, RATING, RATING)


def test_the_closest_rival_speaks_for_three() -> None:
    profiles, scoring = scored((9, 5, 5), (2, 2, 8), (8, 6, 6))
    verdict = judge(profiles, SCHEMA, scoring)
    assert verdict.pair is not None
    assert (verdict.leader, verdict.pair.second) == (0, 2)
    assert verdict.standings is not None
    assert verdict.standings.order == (0, 2, 1)
    assert verdict.standings.potentially_optimal == (True, False, True)


def test_one_open_rival_leaves_three_open() -> None:
    profiles, scoring = scored((9, 9, 1), (2, 2, 8), (None, None, None))
    assert judge(profiles, SCHEMA, scoring).outcome is Outcome.OPEN


def test_a_requirement_takes_out_the_leader() -> None:
    profiles, scoring = scored((9, 9, 8), (5, 5, 3))
    verdict = judge(profiles, SCHEMA, scoring, [parse("trouble<=5", SCHEMA)])
    assert (verdict.outcome, verdict.leader) == (Outcome.REQUIRED, 1)
    (failure,) = verdict.failures
    assert (failure.position, failure.requirement, failure.unknown) == (0, "trouble<=5", False)


def test_an_unknown_requirement_is_not_met_and_said_to_be_unknown() -> None:
    profiles, scoring = scored((9, 9, None), (5, 5, 3))
    (failure,) = judge(profiles, SCHEMA, scoring, [parse("trouble<=5", SCHEMA)]).failures
    assert failure.unknown


def test_nobody_meets_it() -> None:
    profiles, scoring = scored((9, 9, 8), (5, 5, 8))
    verdict = judge(profiles, SCHEMA, scoring, [parse("trouble<=5", SCHEMA)])
    assert (verdict.outcome, verdict.leader) == (Outcome.WITHHELD, None)


def test_force_gives_a_verdict_between_kinds_and_marks_it() -> None:
    pair = [profile("a", 9, 9, 1), profile("b", 1, 1, 9, kind="system")]
    scoring = score(pair, SCHEMA, WEIGHTS)
    assert judge(pair, SCHEMA, scoring).outcome is Outcome.WITHHELD
    forced = judge(pair, SCHEMA, scoring, force=True)
    assert (forced.outcome, forced.leader, forced.forced) == (Outcome.DOMINATES, 0, True)


@given(RATINGS, RATINGS, RATINGS)
def test_order_of_names_never_changes_who_leads(
    a: tuple[float | None, ...], b: tuple[float | None, ...], c: tuple[float | None, ...]
) -> None:
    three = [profile("a", *a), profile("b", *b), profile("c", *c)]
    named = set()
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        profiles = [three[place] for place in order]
        verdict = judge(profiles, SCHEMA, score(profiles, SCHEMA, WEIGHTS))
        named.add((verdict.outcome, None if verdict.leader is None else profiles[verdict.leader].id))
    assert len(named) == 1


@given(RATINGS, RATINGS)
def test_a_third_that_is_worse_changes_nothing(a: tuple[float | None, ...], b: tuple[float | None, ...]) -> None:
    two = [profile("a", *a), profile("b", *b)]
    three = [*two, profile("c", 0, 0, 10)]
    before = judge(two, SCHEMA, score(two, SCHEMA, WEIGHTS))
    after = judge(three, SCHEMA, score(three, SCHEMA, WEIGHTS))
    if before.leader is not None and after.leader is not None:
        assert before.leader == after.leader


def test_simulated_ranks_agree_with_the_exact_share() -> None:
    a, b = (0.9, 0.2, 0.5, 0.7), (0.4, 0.8, 0.45, 0.75)
    exact = share_of_weightings([x - y for x, y in zip(a, b, strict=True)])
    result = acceptability([a, b], [a, b])
    assert result.ranks[0][0] == pytest.approx(exact, abs=result.half_width)
    assert result.half_width == pytest.approx(0.0196)
    assert acceptability([a, b], [a, b]) == result


def test_ranks_sum_to_one_and_central_weights_put_it_first() -> None:
    rows = [(0.9, 0.1, 0.5), (0.2, 0.8, 0.6), (0.5, 0.5, 0.4)]
    result = acceptability(rows, rows)
    for index, shares in enumerate(result.ranks):
        assert sum(shares) == pytest.approx(1)
        if result.central[index]:
            scores = [sum(w * x for w, x in zip(result.central[index], row, strict=True)) for row in rows]
            assert max(scores) == scores[index]


def test_simulation_respects_an_order_of_importance() -> None:
    # Where the first criterion weighs most, (1, 0) beats (0, 1) under every weighting.
    rows = [(1.0, 0.0), (0.0, 1.0)]
    assert acceptability(rows, rows, importance=(0, 1)).ranks[0] == (1.0, 0.0)


def test_the_matrix_game_by_hand() -> None:
    # Rock, paper, scissors: value 0 with a third each. Two rivals (1, -1) and (-1, 3): 1/3 on the second... worked:
    # w - (1 - w) = -w + 3 (1 - w) where w = 2/3, value 1/3.
    weights, value = best_weights([(0, 1, -1), (-1, 0, 1), (1, -1, 0)])
    assert weights == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert value == pytest.approx(0, abs=1e-9)
    weights, value = best_weights([(1, -1), (-1, 3)])
    assert weights == pytest.approx((2 / 3, 1 / 3))
    assert value == pytest.approx(1 / 3)
