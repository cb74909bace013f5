"""Conditions applied one after the other, and how many each took away.

Owns the count, so that an empty result can say why it is empty. Must not parse conditions or word anything.
"""

from collections.abc import Callable, Sequence

from algocompare.model import Profile
from algocompare.records import Record
from algocompare.value_tests import Answer


class Removal(Record):
    """What one condition took away: how many, and for how many of them because a value is unknown."""

    condition: str
    removed: int
    unknown: int = 0


class Narrowing:
    """Profiles that are left, and what was removed on the way.

    Args:
        profiles: those to start with.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.left = list(profiles)
        self.removals: list[Removal] = []

    def keep(self, test: Callable[[Profile], Answer], condition: str) -> None:
        """Keep those for which the test says yes; count the others under the condition's text."""
        answers = [test(profile) for profile in self.left]
        removed = sum(answer is not True for answer in answers)
        if removed:
            self.removals.append(Removal(condition, removed, sum(answer is None for answer in answers)))
        self.left = [profile for profile, answer in zip(self.left, answers, strict=True) if answer is True]
