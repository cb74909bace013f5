"""Records behave as the standard library's named tuples do."""

from typing import NamedTuple

import pytest

from algocompare.records import Record


class Ours(Record):
    """A record with a default and a method."""

    low: float
    high: float = 1.0
    names: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """Of the interval."""
        return self.high - self.low


class Theirs(NamedTuple):
    """The same, of the standard library."""

    low: float
    high: float = 1.0
    names: tuple[str, ...] = ()


@pytest.mark.parametrize("values", [(0.5,), (0.5, 2.0), (0.5, 2.0, ("a",))])
def test_it_is_the_same_tuple(values: tuple[float, ...]) -> None:
    ours, theirs = Ours(*values), Theirs(*values)  # type: ignore[arg-type]
    assert tuple(ours) == tuple(theirs)
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert (ours.low, ours.high, ours.names) == (theirs.low, theirs.high, theirs.names)
    assert tuple(ours._replace(high=3.0)) == tuple(theirs._replace(high=3.0))
    assert ours._asdict() == theirs._asdict()
    assert Ours._fields == Theirs._fields
    low, *_ = ours
    assert low == 0.5


def test_by_name_and_with_methods() -> None:
    assert Ours(high=2.0, low=0.5) == (0.5, 2.0, ())
    assert Ours(0.25).width == 0.75


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, (), 4), {}), ((1,), {"wide": 2}), ((1,), {"low": 2})])
def test_what_does_not_fit_is_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    for kind in (Ours, Theirs):
        with pytest.raises((TypeError, KeyError)):
            kind(*values, **named)  # type: ignore[arg-type]


def test_it_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Ours(1.0).low = 2.0  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Ours(1.0).other = 2.0  # type: ignore[attr-defined]
