"""What counts as shared, and who leads by how much: small cases by hand."""

import pytest

from algocompare.comparison import compare_attribute
from algocompare.model import State, Value
from algocompare.schema import Attribute, AttributeType


def _row(kind: AttributeType, *data: object, better: str = ""):  # type: ignore[no-untyped-def]
    attribute = Attribute("a", "s", "A", kind, "d", better=better)
    return compare_attribute(attribute, tuple(Value(State.VALUE, entry) for entry in data))  # type: ignore[arg-type]


def test_others_are_not_the_same_people() -> None:
    row = _row(AttributeType.SET, ("Ada", "and others"), ("Ada", "and others"))
    assert [(group.holders, group.data) for group in row.groups] == [
        ((0, 1), ("Ada",)),
        ((0,), ("and others",)),
        ((1,), ("and others",)),
    ]


@pytest.mark.parametrize(
    ("numbers", "better", "best", "gap", "lead"),
    [
        ((7.5, 6.5, 3.5), "higher", (0,), 4.0, 1.0),
        ((2.0, 5.0, 3.5), "lower", (0,), 3.0, 1.5),
        ((8.0, 8.0, 5.0), "higher", (0, 1), 3.0, 3.0),
        ((8.0, 5.0), "higher", (0,), 3.0, 3.0),
        ((4.0, 4.0), "higher", (), 0.0, None),
        ((8.0, 5.0), "", (), 3.0, None),
    ],
)
def test_the_best_lead_over_the_next(
    numbers: tuple[float, ...], better: str, best: tuple[int, ...], gap: float, lead: float | None
) -> None:
    row = _row(AttributeType.RATING, *numbers, better=better)
    assert (row.best, row.gap, row.lead) == (best, gap, lead)
