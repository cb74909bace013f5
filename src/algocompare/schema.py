"""The words of the schema: kinds, sections, attributes and what may be said of them, as frozen data.

Owns what attributes.toml describes. Must not read files, compute scores or know any attribute by name; uses the
standard library only.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from algocompare.records import Record


class AttributeType(StrEnum):
    """What kind of value an attribute holds; comparison and display go by this."""

    RATING = "rating"
    NUMBER = "number"
    QUANTITY = "quantity"
    TEXT = "text"
    CHOICE = "choice"
    SET = "set"
    YEAR = "year"
    BOOLEAN = "boolean"
    GROWTH = "growth"
    KIND = "kind"
    SCORE = "score"

    @property
    def computed(self) -> bool:
        """Whether the program fills it in, so that no profile may."""
        return self in (AttributeType.KIND, AttributeType.SCORE)

    @property
    def numeric(self) -> bool:
        """Whether its values can be subtracted from each other."""
        return self in (AttributeType.RATING, AttributeType.NUMBER, AttributeType.QUANTITY, AttributeType.SCORE)


class Derivation(Record):
    """A class that follows from a rating: `vocabulary[i]` where i thresholds are reached."""

    attribute: str
    thresholds: tuple[float, ...]


class Attribute(Record):
    """One line of the schema: what may be said, how it reads, and how it is weighed.

    `worst` and `best` are the fixed bounds of the scale for what has a direction: for a cost, worst > best.
    `utilities` gives each word of an ordered vocabulary its utility, 0-1; `groups` names sets of values for filters;
    `short` is a second, shorter name; `growth_of` names the formula whose class this attribute gives.
    """

    id: str
    section: str
    label: str
    type: AttributeType
    description: str
    emoji: str = ""
    vocabulary: tuple[str, ...] = ()
    ordered: bool = False
    units: tuple[str, ...] = ()
    scale: tuple[float, float] = (0.0, 10.0)
    better: str = ""
    weight: float = 0.0
    logarithmic: bool = False
    similarity: float = 1.0
    than: str = ""
    worse_than: str = ""
    rubric: tuple[tuple[float, str], ...] = ()
    utilities: tuple[float, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = {}
    short: str = ""
    growth_of: str = ""
    applies_to: tuple[str, ...] = ()
    not_applicable: str = ""
    derived_from: Derivation | None = None

    @property
    def is_criterion(self) -> bool:
        """Whether it may be weighed: it has a direction. Its weight may be zero until somebody asks for more."""
        return bool(self.better)

    @property
    def worst(self) -> float:
        """The end of the scale that earns utility 0."""
        return self.scale[1] if self.better == "lower" else self.scale[0]

    @property
    def best(self) -> float:
        """The end of the scale that earns utility 1."""
        return self.scale[0] if self.better == "lower" else self.scale[1]

    def applies(self, kind: str) -> bool:
        """Whether the attribute makes sense for algorithms of this kind."""
        return not self.applies_to or kind in self.applies_to


class Section(Record):
    """A heading with the attributes under it."""

    id: str
    title: str


class Kind(Record):
    """What sort of thing is compared; only one kind is ranked at a time."""

    id: str
    label: str
    description: str
    baseline: str


class Pairing(Record):
    """What two kinds are to each other when they meet in one comparison."""

    kinds: frozenset[str]
    note: str


class Preset(Record):
    """Named weights with a sentence on what they are for."""

    id: str
    description: str
    weights: Mapping[str, float]


class _SchemaFields(Record):
    schema_version: int
    data_version: str
    kinds: tuple[Kind, ...]
    pairings: tuple[Pairing, ...]
    symbols: Mapping[str, str]
    sections: tuple[Section, ...]
    attributes: tuple[Attribute, ...]
    presets: tuple[Preset, ...] = ()


class Schema(_SchemaFields):
    """The whole of attributes.toml."""

    @cached_property
    def by_id(self) -> dict[str, Attribute]:
        """Attributes by their id."""
        return {attribute.id: attribute for attribute in self.attributes}

    @cached_property
    def by_name(self) -> dict[str, Attribute]:
        """Attributes by their id and by their short name."""
        shorts = {attribute.short: attribute for attribute in self.attributes if attribute.short}
        return {**shorts, **self.by_id}

    @cached_property
    def criteria(self) -> tuple[Attribute, ...]:
        """The attributes that are weighed, in the schema's order."""
        return tuple(attribute for attribute in self.attributes if attribute.is_criterion)

    def of_section(self, section: str) -> tuple[Attribute, ...]:
        """The attributes of one section, in order."""
        return tuple(attribute for attribute in self.attributes if attribute.section == section)

    def kind_label(self, kind: str) -> str:
        """How a kind reads; its id where the schema does not name it."""
        return next((entry.label for entry in self.kinds if entry.id == kind), kind)

    def pairing(self, first: str, second: str) -> str:
        """What the two kinds are to each other, or an empty string."""
        wanted = frozenset((first, second))
        return next((entry.note for entry in self.pairings if entry.kinds == wanted), "")
