"""How alike two algorithms are: Gower's coefficient over typed attributes.

Owns the similarity of two values by their type, and their weighted mean. Must not know an attribute by name, choose
candidates or word anything. Source: Gower 1971, "A general coefficient of similarity and some of its properties",
Biometrics 27(4) 857-871; ordered words by rank as in Podani 1999, Taxon 48(2) 331-340.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from algocompare.model import Profile, State, Value
from algocompare.schema import Attribute, AttributeType, Schema

DIGITS = 2
_SCALED = (AttributeType.RATING, AttributeType.NUMBER, AttributeType.YEAR)


class Part(NamedTuple):
    """What one attribute adds: its weight, how alike the two values are (0 to 1), and the items of sets in both."""

    attribute: Attribute
    weight: float
    similarity: float
    shared: tuple[str, ...] = ()


class Similarity(NamedTuple):
    """How alike two algorithms are.

    Attributes:
        value: the weighted mean of the parts, 0 to 1; 0 where no attribute is known of both.
        parts: the attributes known of both, in the schema's order.
        known: their share of the weight of all attributes that apply to both, 0 to 1.
    """

    value: float
    parts: tuple[Part, ...]
    known: float

    @property
    def printed(self) -> float:
        """The value as it is shown and sorted by."""
        return round(self.value, DIGITS)

    @property
    def rests_on(self) -> tuple[Part, ...]:
        """The parts that add something, the largest contribution to the mean first."""
        adding = (part for part in self.parts if part.similarity > 0)
        return tuple(sorted(adding, key=lambda part: (-part.weight * part.similarity, part.attribute.id)))


def compared_attributes(schema: Schema) -> tuple[Attribute, ...]:
    """The attributes that count: those to which the schema gives a weight of similarity."""
    return tuple(attribute for attribute in schema.attributes if attribute.similarity > 0)


def similarity(first: Profile, second: Profile, attributes: Sequence[Attribute]) -> Similarity:
    """S = sum of w_k d_k s_k / sum of w_k d_k, where d_k is 1 for what is known of both and else 0.

    Symmetric, between 0 and 1, and 1 for an algorithm with itself as soon as one attribute is known.

    Args:
        first: an algorithm.
        second: another one.
        attributes: those that count, from `compared_attributes`.
    """
    parts = []
    total = 0.0
    for attribute in attributes:
        if attribute.type is AttributeType.KIND:
            part: Part | None = Part(attribute, attribute.similarity, float(first.kind == second.kind))
        else:
            one, other = first.value(attribute), second.value(attribute)
            if State.NOT_APPLICABLE in (one.state, other.state):
                continue
            part = _part(attribute, one, other)
        total += attribute.similarity
        if part is not None:
            parts.append(part)
    weight = math.fsum(part.weight for part in parts)
    if not weight:
        return Similarity(0.0, (), 0.0)
    value = math.fsum(part.weight * part.similarity for part in parts) / weight
    return Similarity(min(1.0, value), tuple(parts), min(1.0, weight / total))


def _part(attribute: Attribute, first: Value, second: Value) -> Part | None:
    """The two values compared; None where one of them is unknown or they cannot be compared."""
    if not (first.known and second.known):
        return None
    if first.state is not second.state:
        return Part(attribute, attribute.similarity, 0.0)
    if first.state is State.NONE:
        return Part(attribute, attribute.similarity, 1.0)
    if isinstance(first.data, tuple) and isinstance(second.data, tuple):
        shared = tuple(item for item in first.data if item in second.data)
        return Part(attribute, attribute.similarity, _jaccard(first.data, second.data), shared)
    alike = _scalars(attribute, first, second)
    return None if alike is None else Part(attribute, attribute.similarity, alike)


def _scalars(attribute: Attribute, first: Value, second: Value) -> float | None:
    one, other = first.number, second.number
    if one is not None and other is not None:
        if attribute.type is AttributeType.QUANTITY and first.unit != second.unit:
            return None
        return _numbers(attribute, one, other)
    if attribute.ordered and first.data in attribute.vocabulary and second.data in attribute.vocabulary:
        ranks = [attribute.vocabulary.index(str(value.data)) for value in (first, second)]
        return 1.0 - abs(ranks[0] - ranks[1]) / max(1, len(attribute.vocabulary) - 1)
    return float(first.data == second.data)


def _numbers(attribute: Attribute, one: float, other: float) -> float:
    """Distance on the fixed scale, or the ratio of the smaller to the larger for what has no scale of its own."""
    if one == other:
        return 1.0
    if attribute.type in _SCALED and not attribute.logarithmic:
        return max(0.0, 1.0 - abs(one - other) / (attribute.scale[1] - attribute.scale[0]))
    low, high = sorted((one, other))
    return low / high if low > 0 else 0.0


def _jaccard(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Size of the intersection over size of the union; 1 for two empty sets."""
    first, second = set(one), set(other)
    union = len(first | second)
    return len(first & second) / union if union else 1.0
