"""Gower's similarity on examples worked by hand, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from algocompare.model import Profile, State, Value
from algocompare.schema import Attribute, AttributeType, Schema
from algocompare.similarity import compared_attributes, similarity

SCHEMA = Schema(
    1,
    "test",
    (),
    (),
    {},
    (),
    (
        Attribute("purpose", "s", "Purpose", AttributeType.SET, "", similarity=4),
        Attribute("rating", "s", "Rating", AttributeType.RATING, "", scale=(0, 10), similarity=2),
        Attribute("growth", "s", "Growth", AttributeType.CHOICE, "", vocabulary=("a", "b", "c"), ordered=True),
        Attribute("licence", "s", "Licence", AttributeType.CHOICE, ""),
        Attribute("sparse", "s", "Sparse", AttributeType.BOOLEAN, "", similarity=0.5),
        Attribute("size", "s", "Size", AttributeType.QUANTITY, ""),
        Attribute("year", "s", "Year", AttributeType.YEAR, ""),
        Attribute("text", "s", "Text", AttributeType.TEXT, "", similarity=0),
        Attribute("kind", "s", "Kind", AttributeType.KIND, "", similarity=0),
    ),
)
ATTRIBUTES = compared_attributes(SCHEMA)


def profile(name: str = "one", /, **values: object) -> Profile:
    made = {
        key: value if isinstance(value, Value) else Value(State.VALUE, value)  # type: ignore[arg-type]
        for key, value in values.items()
    }
    return Profile(name, name, "learner", "", "2026-01-01", values=made)


def test_worked_by_hand() -> None:
    """Purpose: 1 of 3 in both, 1/3. Rating: 1 - |8 - 5|/10 = 0.7. Growth: 1 - 1/2. Licence: 1. Sparse: 0.

    S = (4/3 + 2*0.7 + 0.5 + 1 + 0)/(4 + 2 + 1 + 1 + 0.5) = 4.2333/8.5 = 0.498039.
    """
    one = profile(purpose=("x", "y"), rating=8, growth="a", licence="MIT", sparse=True, text="same")
    two = profile(purpose=("y", "z"), rating=5, growth="b", licence="MIT", sparse=False, text="same")
    found = similarity(one, two, ATTRIBUTES)
    assert found.value == pytest.approx(0.498039, abs=1e-6)
    assert found.printed == 0.5
    assert {part.attribute.id: part.shared for part in found.parts}["purpose"] == ("y",)
    assert [part.attribute.id for part in found.rests_on] == ["rating", "purpose", "licence", "growth"]


def test_unknown_is_left_out_and_not_counted_as_different() -> None:
    """Only rating and licence are known of both: (2*0.9 + 1)/3 = 0.9333; known is 3 of the 10.5 that apply."""
    one = profile(purpose=("x",), rating=8, licence="MIT", size=Value(State.UNKNOWN))
    two = profile(rating=7, licence="MIT", growth="a")
    found = similarity(one, two, ATTRIBUTES)
    assert found.value == pytest.approx(2.8 / 3)
    assert found.known == pytest.approx(3 / 10.5)


def test_not_applicable_takes_its_weight_along() -> None:
    rest = {"growth": "a", "licence": "x", "sparse": True, "size": 2, "year": 2020, "rating": 5}
    one = profile(purpose=Value(State.NOT_APPLICABLE), **rest)
    two = profile(purpose=("x",), **rest)
    assert similarity(one, two, ATTRIBUTES).known == 1
    assert similarity(one, two, ATTRIBUTES).value == 1


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"purpose": ("x",)}, {"purpose": ("y",)}, 0.0),
        ({"purpose": ()}, {"purpose": ()}, 1.0),
        ({"purpose": Value(State.NONE)}, {"purpose": Value(State.NONE)}, 1.0),
        ({"purpose": Value(State.NONE)}, {"purpose": ("x",)}, 0.0),
        ({"rating": 0}, {"rating": 10}, 0.0),
        ({"growth": "a"}, {"growth": "c"}, 0.0),
        ({"licence": "MIT"}, {"licence": "ISC"}, 0.0),
        ({"year": 2020}, {"year": 2023}, 0.7),
        ({"year": 1944}, {"year": 2023}, 0.0),
        ({"size": 2.0}, {"size": 8.0}, 0.25),
        ({"size": Value(State.VALUE, 2, "rows")}, {"size": Value(State.VALUE, 2, "tokens")}, 0.0),
    ],
)
def test_each_type_alone(one: dict[str, object], two: dict[str, object], expected: float) -> None:
    assert similarity(profile(**one), profile(**two), ATTRIBUTES).value == pytest.approx(expected)


def test_nothing_in_common_is_zero_and_known_is_zero() -> None:
    assert similarity(profile(rating=5), profile(licence="MIT"), ATTRIBUTES)[::2] == (0.0, 0.0)


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "purpose": st.lists(st.sampled_from("uvwxyz"), unique=True).map(tuple),
        "rating": st.integers(0, 20).map(lambda half: half / 2),
        "growth": st.sampled_from("abc"),
        "licence": st.sampled_from(["MIT", "ISC"]),
        "sparse": st.booleans(),
        "size": st.floats(1, 1e12),
        "year": st.integers(1940, 2030),
    },
)


@given(VALUES, VALUES)
def test_symmetric_and_within_0_and_1(one: dict[str, object], two: dict[str, object]) -> None:
    first, second = profile("one", **one), profile("two", **two)
    there, back = similarity(first, second, ATTRIBUTES), similarity(second, first, ATTRIBUTES)
    assert there.value == back.value
    assert there.known == back.known
    assert 0 <= there.value <= 1
    assert 0 <= there.known <= 1


@given(VALUES.filter(bool))
def test_one_for_itself(values: dict[str, object]) -> None:
    assert similarity(profile(**values), profile(**values), ATTRIBUTES).value == 1
