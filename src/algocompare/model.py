"""The words of the program: schema, profile, value and source, as frozen data.

Owns the data types that every other room speaks. Must not read files, compute scores or know any attribute by name;
uses the standard library only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

Data = bool | int | float | str | tuple[str, ...]


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


class State(StrEnum):
    """The four things that a cell can say; they never look alike."""

    VALUE = "value"
    NONE = "none"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Evidence(StrEnum):
    """Grades of evidence, strongest first."""

    MEASURED = "measured"
    REPORTED = "reported"
    DERIVED = "derived"
    JUDGED = "judged"
    UNVERIFIED = "unverified"


class Source(NamedTuple):
    """Where a fact was read. At least one of arxiv, doi, url and repository is set."""

    key: str
    title: str
    year: int
    authors: tuple[str, ...] = ()
    arxiv: str = ""
    doi: str = ""
    url: str = ""
    repository: str = ""
    commit: str = ""
    version: str = ""
    venue: str = ""

    @property
    def link(self) -> str:
        """The address at which the source can be opened."""
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}{self.version if self.version.startswith('v') else ''}"
        if self.repository:
            return f"{self.repository}/tree/{self.commit}" if self.commit else self.repository
        return f"https://doi.org/{self.doi}" if self.doi else self.url

    @property
    def identity(self) -> str:
        """Equal for two entries that name the same document, in whichever profile they stand."""
        return self.link.casefold()


class Citation(NamedTuple):
    """A place in a source: the source's key in the profile, and the section, table or file."""

    source: str
    at: str


class Value(NamedTuple):
    """What a profile says of one attribute.

    `data` is set when, and only when, the state is VALUE; `reason` says why there is no value otherwise.
    """

    state: State
    data: Data | None = None
    unit: str = ""
    reason: str = ""
    evidence: Evidence = Evidence.UNVERIFIED
    citations: tuple[Citation, ...] = ()
    because: str = ""
    note: str = ""

    @property
    def known(self) -> bool:
        """Whether it says something: a value, or that there is none."""
        return self.state in (State.VALUE, State.NONE)

    @property
    def number(self) -> float | None:
        """The value as a number, or None where it is not one."""
        if isinstance(self.data, bool) or not isinstance(self.data, int | float):
            return None
        return float(self.data)


ABSENT = Value(State.UNKNOWN, reason="The profile does not say.")


class Derivation(NamedTuple):
    """A class that follows from a rating: `vocabulary[i]` where i thresholds are reached."""

    attribute: str
    thresholds: tuple[float, ...]


class Attribute(NamedTuple):
    """One line of the schema: what may be said, how it reads, and how it is weighed.

    `worst` and `best` are the fixed bounds of the scale for what has a direction: for a cost, worst > best.
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
    applies_to: tuple[str, ...] = ()
    not_applicable: str = ""
    derived_from: Derivation | None = None

    @property
    def is_criterion(self) -> bool:
        """Whether it may be weighed: it has a direction and a weight."""
        return bool(self.better) and self.weight > 0

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


class Section(NamedTuple):
    """A heading with the attributes under it."""

    id: str
    title: str


class Kind(NamedTuple):
    """What sort of thing is compared; only one kind is ranked at a time."""

    id: str
    label: str
    description: str
    baseline: str


class Pairing(NamedTuple):
    """What two kinds are to each other when they meet in one comparison."""

    kinds: frozenset[str]
    note: str


class Preset(NamedTuple):
    """Named weights with a sentence on what they are for."""

    id: str
    description: str
    weights: Mapping[str, float]


@dataclass(frozen=True)
class Schema:
    """The whole of attributes.toml."""

    schema_version: int
    data_version: str
    kinds: tuple[Kind, ...]
    pairings: tuple[Pairing, ...]
    symbols: Mapping[str, str]
    sections: tuple[Section, ...]
    attributes: tuple[Attribute, ...]
    presets: tuple[Preset, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Attribute]:
        """Attributes by their id."""
        return {attribute.id: attribute for attribute in self.attributes}

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


class Profile(NamedTuple):
    """One algorithm: what one TOML file says."""

    id: str
    name: str
    kind: str
    summary: str
    reviewed: str
    full_name: str = ""
    aliases: tuple[str, ...] = ()
    values: Mapping[str, Value] = {}
    sources: Mapping[str, Source] = {}
    relations: Mapping[str, tuple[str, ...]] = {}

    def value(self, attribute: Attribute) -> Value:
        """What the profile says of an attribute: stated, derived by the schema's rule, or why there is nothing."""
        stated = self.values.get(attribute.id)
        if stated is not None:
            return stated
        if not attribute.applies(self.kind):
            return Value(State.NOT_APPLICABLE, reason=attribute.not_applicable or "It does not apply to this kind.")
        if attribute.derived_from is not None:
            return self._derived(attribute, attribute.derived_from)
        return ABSENT

    def _derived(self, attribute: Attribute, rule: Derivation) -> Value:
        base = self.values.get(rule.attribute, ABSENT)
        number = base.number
        if number is None:
            return Value(State.UNKNOWN, reason=f"It follows from {rule.attribute}, which is not known.")
        reached = sum(number >= threshold for threshold in rule.thresholds)
        because = f"Follows from {rule.attribute} = {number:g} by the schema's thresholds."
        return Value(
            State.VALUE,
            attribute.vocabulary[reached],
            evidence=Evidence.DERIVED,
            citations=base.citations,
            because=because,
        )
