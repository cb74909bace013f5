"""How alike two algorithms are: Gower's coefficient over typed attributes.

Owns the similarity of two values by their type, and their weighted mean. Must not know an attribute by name, choose
candidates or word anything. Source: Gower 1971, "A general coefficient of similarity and some of its properties",
Biometrics 27(4) 857-871; ordered words by rank as in Podani 1999, Taxon 48(2) 331-340.
"""

import math
from collections.abc import Sequence

from algocompare.model import Profile, State, Value
from algocompare.records import Record
from algocompare.schema import Attribute, AttributeType, Schema

DIGITS = 2
_NOT_APPLICABLE = State.NOT_APPLICABLE
_SCALED = (AttributeType.RATING, AttributeType.NUMBER, AttributeType.YEAR)


class Part(Record):
    """What one attribute adds: its weight, how alike the two values are (0 to 1), and the items of sets in both."""

    attribute: Attribute
    weight: float
    similarity: float
    shared: tuple[str, ...] = ()


class Similarity(Record):
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


class Yardstick:
    """Measures others against one subject, whose values it looks up once.

    Args:
        subject: whose similarity to others is sought.
        attributes: those that count, from `compared_attributes`.
    """

    def __init__(self, subject: Profile, attributes: Sequence[Attribute]) -> None:
        values = ((attribute, _value(subject, attribute)) for attribute in attributes)
        self._marks = [_mark(attribute, value) for attribute, value in values if value.state is not _NOT_APPLICABLE]

    def to(self, other: Profile) -> Similarity:
        """S = sum of w_k d_k s_k / sum of w_k d_k, where d_k is 1 for what is known of both and else 0.

        Symmetric, between 0 and 1, and 1 for an algorithm with itself as soon as one attribute is known.
        """
        parts = []
        total = 0.0
        for attribute, weight, mine, items, number, width in self._marks:
            value = _value(other, attribute)
            data = value.data
            if data is None and value.state is _NOT_APPLICABLE:
                continue
            total += weight
            if items is not None and isinstance(data, tuple):
                shared = tuple([item for item in data if item in items])
                union = len(items.union(data))
                parts.append(Part(attribute, weight, len(shared) / union if union else 1.0, shared))
            elif width and isinstance(data, float | int):
                distance = abs(number - data) / width
                parts.append(Part(attribute, weight, 1.0 - distance if distance < 1 else 0.0))
            else:
                alike = _alike(attribute, mine, value)
                if alike is not None:
                    parts.append(Part(attribute, weight, alike))
        weight = math.fsum([part.weight for part in parts])
        if not weight:
            return Similarity(0.0, (), 0.0)
        value_sum = math.fsum([part.weight * part.similarity for part in parts])
        return Similarity(min(1.0, value_sum / weight), tuple(parts), min(1.0, weight / total))


class _Mark(Record):
    """One attribute of the subject: its items as a set, or its number and the width of the scale; 0 without one."""

    attribute: Attribute
    weight: float
    value: Value
    items: set[str] | None
    number: float
    width: float


def _mark(attribute: Attribute, value: Value) -> _Mark:
    items = set(value.data) if isinstance(value.data, tuple) else None
    scaled = attribute.type in _SCALED and not attribute.logarithmic and value.number is not None
    width = attribute.scale[1] - attribute.scale[0] if scaled else 0.0
    return _Mark(attribute, attribute.similarity, value, items, value.number or 0.0, width)


def similarity(first: Profile, second: Profile, attributes: Sequence[Attribute]) -> Similarity:
    """How alike two algorithms are over the attributes that count."""
    return Yardstick(first, attributes).to(second)


def _value(profile: Profile, attribute: Attribute) -> Value:
    stated: Value | None = profile.values.get(attribute.id)
    if stated is not None:
        return stated
    return Value(State.VALUE, profile.kind) if attribute.type is AttributeType.KIND else profile.value(attribute)


def _alike(attribute: Attribute, first: Value, second: Value) -> float | None:
    """How alike two values without items and without a scale are; None where one is unknown or the units differ.

    Quantities by the ratio of the smaller to the larger, ordered words by rank, everything else by equality.
    """
    if first.data is None or second.data is None:
        if State.UNKNOWN in (first.state, second.state):
            return None
        return float(first.state is second.state)
    one, other = first.number, second.number
    if one is not None and other is not None:
        if attribute.type is AttributeType.QUANTITY and first.unit != second.unit:
            return None
        low, high = sorted((one, other))
        return low / high if low > 0 else float(low == high)
    if attribute.ordered and first.data in attribute.vocabulary and second.data in attribute.vocabulary:
        ranks = [attribute.vocabulary.index(str(value.data)) for value in (first, second)]
        return 1.0 - abs(ranks[0] - ranks[1]) / max(1, len(attribute.vocabulary) - 1)
    return float(first.data == second.data)
