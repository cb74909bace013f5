"""Scores and verdicts on examples worked by hand, and what must always hold."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from algocompare.errors import UnknownNameError, WeightError
from algocompare.model import Profile, State, Value
from algocompare.pairwise import Outcome
from algocompare.schema import Attribute, AttributeType
from algocompare.score import apportion, score, utility
from algocompare.verdict import judge
from algocompare.weighting import centroid, changed, order_weighting, preset_weighting, schema_weighting
from cases import SCHEMA, WEIGHTS, criterion, profile


def test_score_by_hand() -> None:
    # 0.6 * 0.8 + 0.3 * 0.5 + 0.1 * (1 - 0.4) = 0.69
    scoring = score([profile("a", 8, 5, 4)], SCHEMA, WEIGHTS)
    assert scoring.scores[0].low == pytest.approx(6.9)
    assert scoring.scores[0].exact
    assert scoring.coverage == (1.0,)
    assert scoring.shares == pytest.approx((0.6, 0.3, 0.1))


def test_unknown_is_an_interval() -> None:
    scoring = score([profile("a", 8, None, 4)], SCHEMA, WEIGHTS)
    assert scoring.scores[0].low == pytest.approx(5.4)
    assert scoring.scores[0].high == pytest.approx(8.4)
    assert scoring.coverage[0] == pytest.approx(0.7)


def test_not_applicable_leaves_for_all() -> None:
    values = {"quality": Value(State.NOT_APPLICABLE, reason="no"), "speed": Value(State.VALUE, 5)}
    other = Profile("b", "b", "learner", "", "2026-01-01", values={**values, "trouble": Value(State.VALUE, 0)})
    scoring = score([profile("a", 8, 5, 4), other], SCHEMA, WEIGHTS)
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
    verdict = judge(pair, SCHEMA, score(pair, SCHEMA, WEIGHTS))
    assert verdict.outcome is expected


def test_kinds_that_do_not_match_get_no_claim() -> None:
    pair = [profile("a", 9, 9, 1), profile("b", 1, 1, 9, kind="system")]
    scoring = score(pair, SCHEMA, WEIGHTS)
    assert judge(pair, SCHEMA, scoring).outcome is Outcome.WITHHELD
    assert len(scoring.scores) == 2


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_bad_weights_are_refused(weight: float) -> None:
    with pytest.raises(WeightError):
        changed(schema_weighting(SCHEMA), SCHEMA, {"speed": weight})


def test_an_unknown_criterion_offers_near_ones_else_the_few_that_there_are() -> None:
    with pytest.raises(UnknownNameError) as caught:
        changed(schema_weighting(SCHEMA), SCHEMA, {"sped": 1})
    assert caught.value.candidates == ("speed",)
    with pytest.raises(UnknownNameError, match="called 'xyz'; valid: quality, speed, trouble") as caught:
        changed(schema_weighting(SCHEMA), SCHEMA, {"xyz": 1})
    assert caught.value.candidates == ()


RATINGS = st.tuples(*[st.one_of(st.none(), st.integers(0, 20).map(lambda i: i / 2))] * 3)


@given(RATINGS, RATINGS, RATINGS)
def test_a_third_never_changes_a_score(
    a: tuple[float | None, ...], b: tuple[float | None, ...], c: tuple[float | None, ...]
) -> None:
    two = [profile("a", *a), profile("b", *b)]
    assert score([*two, profile("c", *c)], SCHEMA, WEIGHTS).scores[:2] == score(two, SCHEMA, WEIGHTS).scores


@given(RATINGS, RATINGS)
def test_swapping_never_changes_the_verdict(a: tuple[float | None, ...], b: tuple[float | None, ...]) -> None:
    pair = [profile("a", *a), profile("b", *b)]
    forward = judge(pair, SCHEMA, score(pair, SCHEMA, WEIGHTS))
    back = judge(pair[::-1], SCHEMA, score(pair[::-1], SCHEMA, WEIGHTS))
    assert forward.outcome is back.outcome
    named = None if forward.leader is None else pair[forward.leader].id
    assert named == (None if back.leader is None else pair[::-1][back.leader].id)


@given(RATINGS, RATINGS)
def test_contributions_add_up_to_the_margin(a: tuple[float | None, ...], b: tuple[float | None, ...]) -> None:
    pair = [profile("a", *a), profile("b", *b)]
    verdict = judge(pair, SCHEMA, score(pair, SCHEMA, WEIGHTS))
    assert verdict.pair is not None
    assert sum(part.amount.low for part in verdict.pair.contributions) == pytest.approx(verdict.pair.margin.low)


@given(st.floats(-5, 15), st.floats(-5, 15))
def test_utility_is_monotone_and_bounded(x: float, y: float) -> None:
    attribute = criterion("quality", 1)
    assert 0 <= utility(attribute, x) <= 1
    assert (x <= y) <= (utility(attribute, x) <= utility(attribute, y))


def test_all_weights_zero_is_refused() -> None:
    with pytest.raises(WeightError):
        changed(schema_weighting(SCHEMA), SCHEMA, {"quality": 0, "speed": 0, "trouble": 0})


def test_a_preset_gives_weight_only_to_what_it_names() -> None:
    assert preset_weighting(SCHEMA, "fast").weights == {"quality": 1.0, "speed": 3.0, "trouble": 0.0}
    with pytest.raises(UnknownNameError, match="No preset is called 'slow'; valid: fast"):
        preset_weighting(SCHEMA, "slow")


def test_order_weights_are_the_centroid() -> None:
    # Barron & Barrett 1996, Table 1: for three attributes 0.6111, 0.2778, 0.1111.
    assert centroid(3) == pytest.approx((11 / 18, 5 / 18, 2 / 18))
    weighting = order_weighting(SCHEMA, ["speed", "trouble"])
    assert weighting.weights == {"quality": 0.0, "speed": 0.75, "trouble": 0.25}


@example([0.005])
@given(st.lists(st.floats(0, 10), min_size=1, max_size=9))
def test_rounded_parts_add_up_to_the_rounded_sum(parts: list[float]) -> None:
    rounded = apportion(parts, 2)
    assert round(sum(rounded), 2) == pytest.approx(round(sum(parts), 2), abs=1e-9)
    assert all(abs(a - b) <= 0.01 + 1e-9 for a, b in zip(parts, rounded, strict=True))


@given(st.lists(st.floats(0, 10), min_size=1, max_size=9), st.sampled_from([-0.01, 0.0, 0.01]))
def test_rounded_parts_add_up_to_a_total_that_was_rounded_elsewhere(parts: list[float], off: float) -> None:
    total = round(sum(parts), 2) + off
    assert round(sum(apportion(parts, 2, total)), 2) == pytest.approx(round(total, 2), abs=1e-9)


def test_what_is_zero_takes_no_part_of_the_rounding() -> None:
    assert apportion([0.004, 0.0, 0.004], 2) == (0.01, 0.0, 0.0)
    assert apportion([0.0, 0.125, 0.375], 2, 0.49) == (0.0, 0.12, 0.37)
    assert apportion([0.0, 0.0], 2, 0.01) == (0.01, 0.0)


@given(RATINGS, RATINGS, st.integers(1, 1000))
def test_scaling_all_weights_changes_nothing(
    a: tuple[float | None, ...], b: tuple[float | None, ...], factor: int
) -> None:
    pair = [profile("a", *a), profile("b", *b)]
    scaled = {name: weight * factor for name, weight in WEIGHTS.items()}
    for one, other in zip(score(pair, SCHEMA, WEIGHTS).scores, score(pair, SCHEMA, scaled).scores, strict=True):
        assert one == pytest.approx(other)


@given(RATINGS, st.integers(0, 2), st.integers(0, 20).map(lambda i: i / 2))
def test_raising_a_benefit_never_hurts(a: tuple[float | None, ...], place: int, higher: float) -> None:
    before = score([profile("a", *a)], SCHEMA, WEIGHTS).scores[0]
    old = a[place]
    assume(old is not None)
    assert old is not None
    raised = list(a)
    raised[place] = max(old, higher) if SCHEMA.criteria[place].better == "higher" else min(old, higher)
    after = score([profile("a", *raised)], SCHEMA, WEIGHTS).scores[0]
    assert after.low >= before.low - 1e-12
    assert after.high >= before.high - 1e-12


@given(RATINGS, st.tuples(*[st.integers(0, 20).map(lambda i: i / 2)] * 3))
def test_bounds_hold_every_completion(a: tuple[float | None, ...], filling: tuple[float, ...]) -> None:
    bounds = score([profile("a", *a)], SCHEMA, WEIGHTS).scores[0]
    completed = [old if old is not None else new for old, new in zip(a, filling, strict=True)]
    exact = score([profile("a", *completed)], SCHEMA, WEIGHTS).scores[0]
    assert bounds.low - 1e-9 <= exact.low <= bounds.high + 1e-9


def test_words_have_the_utility_that_the_schema_says() -> None:
    size = Attribute(
        "size", "s", "size", AttributeType.CHOICE, "", vocabulary=("S", "L"), better="lower", utilities=(0.9, 0.2)
    )
    schema = SCHEMA._replace(attributes=(size,))
    small = Profile("a", "a", "learner", "", "", values={"size": Value(State.VALUE, "S")})
    assert score([small], schema, {"size": 1}).scores[0].low == pytest.approx(9.0)


def test_ratio_quantities_are_scored_on_the_logarithm() -> None:
    size = Attribute("n", "s", "n", AttributeType.QUANTITY, "", scale=(1.0, 10000.0), better="higher", logarithmic=True)
    assert utility(size, 100.0) == pytest.approx(0.5)
