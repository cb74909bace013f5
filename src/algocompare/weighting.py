"""How much each criterion counts: the schema's weights, a preset, an order of importance, or the user's numbers.

Owns the ways to state weights and their checks. Must not know profiles or scores.
"""

import math
from collections.abc import Mapping, Sequence

from algocompare.errors import UsageError, WeightError, unknown_name
from algocompare.records import Record
from algocompare.schema import Attribute, Schema


class Weighting(Record):
    """Weights by criterion id, and where they come from.

    Attributes:
        basis: "schema", "preset", "order" or "file".
        weights: relative, non-negative; the shares in force depend on which criteria apply.
        name: the preset's or the file's name.
        order: with basis "order", the criteria from most to least important.
        changed: criteria whose weight the user set one by one.
    """

    basis: str
    weights: Mapping[str, float]
    name: str = ""
    order: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


def schema_weighting(schema: Schema) -> Weighting:
    """The schema's own weights."""
    return Weighting("schema", {attribute.id: attribute.weight for attribute in schema.criteria})


def preset_weighting(schema: Schema, name: str) -> Weighting:
    """The weights of a named preset; what it does not name has no weight.

    Raises:
        UnknownNameError: no preset is called so; `candidates` are near ones.
    """
    for preset in schema.presets:
        if preset.id == name:
            weights = {attribute.id: float(preset.weights.get(attribute.id, 0)) for attribute in schema.criteria}
            return Weighting("preset", weights, name)
    raise unknown_name("preset", name, [preset.id for preset in schema.presets])


def order_weighting(schema: Schema, names: Sequence[str]) -> Weighting:
    """An order of importance without numbers; criteria that are not named have no weight.

    The weights are the mean of all weightings that respect the order, w_k = (1/n) * sum of 1/i for i = k..n: the
    rank-order centroid (Barron & Barrett 1996, Management Science 42(11) 1515-1523).

    Raises:
        UnknownNameError: a criterion that does not exist.
        UsageError: a criterion is named twice.
    """
    order = tuple(criterion(schema, name).id for name in names)
    twice = [name for name in order if order.count(name) > 1]
    if twice:
        raise UsageError(f"'{twice[0]}' is named twice in the order.")
    weights = dict.fromkeys((attribute.id for attribute in schema.criteria), 0.0)
    weights.update(zip(order, centroid(len(order)), strict=True))
    return Weighting("order", weights, order=order)


def centroid(count: int) -> tuple[float, ...]:
    """Rank-order centroid weights for `count` criteria, largest first; they sum to 1."""
    return tuple(math.fsum(1 / i for i in range(k, count + 1)) / count for k in range(1, count + 1))


def changed(weighting: Weighting, schema: Schema, changes: Mapping[str, float]) -> Weighting:
    """The weighting with some weights replaced; unnamed criteria keep theirs.

    Raises:
        UnknownNameError: a criterion that does not exist; `candidates` are near ones.
        UsageError: a criterion is named twice, by its id and by its short name.
        WeightError: a weight that is negative or not finite, or none left that is positive.
    """
    numbers = {}
    for name, weight in changes.items():
        attribute = criterion(schema, name)
        if not math.isfinite(weight) or weight < 0:
            raise WeightError(f"The weight of {name} must be zero or a positive number, not {weight:g}.")
        if attribute.id in numbers:
            raise UsageError(f"The weight of {attribute.id} is given twice: {attribute.short} is its short name.")
        numbers[attribute.id] = weight
    merged = {**weighting.weights, **numbers}
    if not any(weight > 0 for weight in merged.values()):
        raise WeightError("At least one weight must be positive.")
    return weighting._replace(weights=merged, changed=tuple(numbers))


def criterion(schema: Schema, name: str) -> Attribute:
    """The criterion of this id or short name.

    Raises:
        UnknownNameError: there is none, or what there is has no direction and cannot be weighed.
    """
    attribute = schema.by_name.get(name.strip())
    if attribute is None or not attribute.is_criterion:
        raise unknown_name("criterion", name, [entry.id for entry in schema.criteria])
    return attribute
