"""Scores and verdicts on examples worked by hand, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from algocompare.errors import UnknownNameError, WeightError
from algocompare.model import Attribute, AttributeType, Kind, Profile, Schema, Section, State, Value
from algocompare.score import changed_weights, default_weights, score, utility
from algocompare.verdict import Outcome, judge


def criterion(name: str, weight: float, better: str = "higher") -> Attribute:
    return Attribute(name, "s", name, AttributeType.RATING, "", better=better, weight=weight)


SCHEMA = Schema(
    1,
    "test",
    (Kind("learner", "Learner", "", ""), Kind("system", "System", "", "")),
    (),
    {},
    (Section("s", "S"),),
    (criterion("quality", 60), criterion("speed", 30), criterion("trouble", 10, "lower")),
)


def profile(name: str, *ratings: float | None, kind: str = "learner") -> Profile:
    values = {
        attribute.id: Value(State.UNKNOWN, reason="not found") if rating is None else Value(State.VALUE, rating)
        for attribute, rating in zip(SCHEMA.attributes, ratings, strict=True)
    }
    return Profile(name, name, kind, "", "2026-01-01", values=values)


def test_score_by_hand() -> None:
    # 0.6 * 0.8 + 0.3 * 0.5 + 0.1 * (1 - 0.4) = 0.69
    scoring = score([profile("a", 8, 5, 4)], SCHEMA, default_weights(SCHEMA))
    assert scoring.scores[0].low == pytest.approx(6.9)
    assert scoring.scores[0].exact
    assert scoring.coverage == (1.0,)
    assert scoring.shares == pytest.approx((0.6, 0.3, 0.1))


def test_unknown_is_an_interval() -> None:
    scoring = score([profile("a", 8, None, 4)], SCHEMA, default_weights(SCHEMA))
    assert scoring.scores[0].low == pytest.approx(5.4)
    assert scoring.scores[0].high == pytest.approx(8.4)
    assert scoring.coverage[0] == pytest.approx(0.7)


def test_not_applicable_leaves_for_all() -> None:
    values = {"quality": Value(State.NOT_APPLICABLE, reason="no"), "speed": Value(State.VALUE, 5)}
    other = Profile("b", "b", "learner", "", "2026-01-01", values={**values, "trouble": Value(State.VALUE, 0)})
    scoring = score([profile("a", 8, 5, 4), other], SCHEMA, default_weights(SCHEMA))
    assert scoring.shares == pytest.approx((0.75, 0.25))
    assert [entry.attribute.id for entry in scoring.excluded] == ["quality"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((8, 5, 4), (7, 5, 4), Outcome.DOMINATES),
        ((8, 5, 4), (8, 5, 4), Outcome.TIE),
        ((9, 5, 6), (3, 6, 4), Outcome.LEADS),
        ((9, 5, 4), (3, 6, None), Outcome.NECESSARY),
        ((6, 5, 4), (None, 6, 4), Outcome.OPEN),
        ((7, 5, 4), (6.5, 6, 5), Outcome.TOO_CLOSE),
    ],
)
def test_outcomes(first: tuple[float, ...], second: tuple[float, ...], expected: Outcome) -> None:
    pair = [profile("a", *first), profile("b", *second)]
    verdict = judge(pair, SCHEMA, score(pair, SCHEMA, default_weights(SCHEMA)))
    assert verdict.outcome is expected


def test_kinds_that_do_not_match_get_no_claim() -> None:
    pair = [profile("a", 9, 9, 1), profile("b", 1, 1, 9, kind="system")]
    scoring = score(pair, SCHEMA, default_weights(SCHEMA))
    assert judge(pair, SCHEMA, scoring).outcome is Outcome.WITHHELD
    assert len(scoring.scores) == 2


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_bad_weights_are_refused(weight: float) -> None:
    with pytest.raises(WeightError):
        changed_weights(default_weights(SCHEMA), {"speed": weight})


def test_unknown_criterion_lists_the_valid_ones() -> None:
    with pytest.raises(UnknownNameError) as caught:
        changed_weights(default_weights(SCHEMA), {"sped": 1})
    assert caught.value.candidates == ("quality", "speed", "trouble")


RATINGS = st.tuples(*[st.one_of(st.none(), st.integers(0, 20).map(lambda i: i / 2))] * 3)


@given(RATINGS, RATINGS, RATINGS)
def test_a_third_never_changes_a_score(
    a: tuple[float | None, ...], b: tuple[float | None, ...], c: tuple[float | None, ...]
) -> None:
    two = [profile("a", *a), profile("b", *b)]
    weights = default_weights(SCHEMA)
    assert score([*two, profile("c", *c)], SCHEMA, weights).scores[:2] == score(two, SCHEMA, weights).scores


@given(RATINGS, RATINGS)
def test_swapping_never_changes_the_verdict(a: tuple[float | None, ...], b: tuple[float | None, ...]) -> None:
    pair = [profile("a", *a), profile("b", *b)]
    weights = default_weights(SCHEMA)
    forward = judge(pair, SCHEMA, score(pair, SCHEMA, weights))
    back = judge(pair[::-1], SCHEMA, score(pair[::-1], SCHEMA, weights))
    assert forward.outcome is back.outcome
    named = None if forward.leader is None else pair[forward.leader].id
    assert named == (None if back.leader is None else pair[::-1][back.leader].id)


@given(RATINGS, RATINGS)
def test_contributions_add_up_to_the_margin(a: tuple[float | None, ...], b: tuple[float | None, ...]) -> None:
    pair = [profile("a", *a), profile("b", *b)]
    verdict = judge(pair, SCHEMA, score(pair, SCHEMA, default_weights(SCHEMA)))
    assert sum(part.amount.low for part in verdict.contributions) == pytest.approx(verdict.margin.low)


@given(st.floats(-5, 15), st.floats(-5, 15))
def test_utility_is_monotone_and_bounded(x: float, y: float) -> None:
    attribute = criterion("quality", 1)
    assert 0 <= utility(attribute, x) <= 1
    assert (x <= y) <= (utility(attribute, x) <= utility(attribute, y))
