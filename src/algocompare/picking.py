"""A short list for someone who does not know the names: from task, data, constraints and what matters most.

Owns the answers that can be given, the list that follows from them and the reason for each place. Takes profiles, never
a catalogue. Must not ask anybody or word anything.
"""

from collections.abc import Iterable, Mapping, Sequence

from algocompare import defaults
from algocompare.conditions import Condition, parse
from algocompare.errors import unknown_name
from algocompare.model import Profile, State
from algocompare.narrowing import Narrowing, Removal
from algocompare.ranking import Place, Ranking, rank
from algocompare.records import Record
from algocompare.schema import Attribute, Schema
from algocompare.score import Scoring, utility_bounds

TASK = "purpose"
DATA = "modern_applications"
KNOWN_FOR = "known_for"
CHOOSE_WHEN = "choose_when"
CONSTRAINTS = (
    ("its code has an open licence", "license=open"),
    ("little compute: a CPU or one GPU is enough", "compute<=Medium"),
    ("cost grows no faster than n log n", "growth<=Linearithmic"),
    ("easy to use with today's libraries", "ease>=7"),
    ("used in production", "adoption>=7"),
)
_MOST_STRENGTHS, _MOST_WEAKNESSES = 2, 1


class Answers(Record):
    """What the user wants; empty where it does not matter."""

    task: str = ""
    data: str = ""
    kind: str = ""
    where: tuple[Condition, ...] = ()


class Choice(Record):
    """A value that may be answered, and how many algorithms have it."""

    value: str
    owners: int


class Figure(Record):
    """A criterion with the value of one algorithm."""

    attribute: Attribute
    value: float | str


class Pick(Record):
    """One place of a short list with its reasons.

    Attributes:
        strengths: the criteria that add most to its score.
        weaknesses: the criteria that cost it most.
        unknown: the criteria whose value is unknown.
    """

    place: Place
    strengths: tuple[Figure, ...]
    weaknesses: tuple[Figure, ...]
    unknown: tuple[Attribute, ...]
    known_for: str
    choose_when: str


class KindPicks(Record):
    """The short list of one kind, and how many of the kind fit."""

    kind: str
    scoring: Scoring
    picks: tuple[Pick, ...]
    fitting: int


class ShortList(Record):
    """The short lists, the kind with most that fit first, and what each answer removed."""

    answers: Answers
    kinds: tuple[KindPicks, ...]
    removals: tuple[Removal, ...]


def choices(profiles: Iterable[Profile], identifier: str) -> tuple[Choice, ...]:
    """The values of a set that occur, the most frequent first, then by the alphabet."""
    counts: dict[str, int] = {}
    for profile in profiles:
        for value in _items(profile, identifier):
            counts[value] = counts.get(value, 0) + 1
    return tuple(Choice(value, counts[value]) for value in sorted(counts, key=lambda value: (-counts[value], value)))


def chosen(what: str, text: str, offered: Sequence[str]) -> str:
    """The offered value that a text names, whatever its case; empty for an empty text.

    Raises:
        UnknownNameError: none does; `candidates` are near values.
    """
    if not text:
        return ""
    for value in offered:
        if value.casefold() == text.casefold():
            return value
    raise unknown_name(what, text, offered)


def constraints(schema: Schema) -> tuple[tuple[str, str], ...]:
    """The ready-made constraints that the schema knows the names for: words, and the condition."""
    known = schema.by_name
    return tuple(
        (text, condition) for text, condition in CONSTRAINTS if condition.split("=")[0].rstrip("<>!~") in known
    )


def narrowed(profiles: Iterable[Profile], schema: Schema, answers: Answers) -> Narrowing:
    """The profiles that fit the answers; what is unknown does not fit."""
    narrowing = Narrowing(list(profiles))
    if answers.kind:
        narrowing.keep(lambda profile: profile.kind == answers.kind, f"kind={answers.kind}")
    for identifier, value in ((TASK, answers.task), (DATA, answers.data)):
        if value:
            condition = parse(f'{identifier}="{value}"', schema)
            narrowing.keep(condition.answer, condition.text)
    for condition in answers.where:
        narrowing.keep(condition.answer, condition.text)
    return narrowing


def short_list(
    profiles: Iterable[Profile],
    schema: Schema,
    answers: Answers,
    weights: Mapping[str, float],
    limit: int = defaults.PICKS,
) -> ShortList:
    """The best of each kind that fit the answers, with reasons.

    Args:
        profiles: the candidates.
        schema: gives criteria and kinds.
        answers: what must hold.
        weights: of the criteria.
        limit: how many of each kind at most.
    """
    narrowing = narrowed(profiles, schema, answers)
    kinds = [_of_kind(ranking, limit) for ranking in rank(narrowing.left, schema, weights)]
    kinds.sort(key=lambda entry: -entry.fitting)
    return ShortList(answers, tuple(kinds), tuple(narrowing.removals))


def _of_kind(ranking: Ranking, limit: int) -> KindPicks:
    picks = tuple(_pick(place, ranking.scoring) for place in ranking.places[:limit])
    return KindPicks(ranking.kind, ranking.scoring, picks, len(ranking.places))


def _pick(place: Place, scoring: Scoring) -> Pick:
    profile = place.profile
    gains: list[tuple[float, float, Attribute]] = []
    unknown = []
    for criterion in scoring.criteria:
        utility = utility_bounds(criterion.attribute, profile)
        if utility.exact:
            gains.append((criterion.share * utility.low, criterion.share * (1 - utility.low), criterion.attribute))
        else:
            unknown.append(criterion.attribute)
    strong = sorted(gains, key=lambda entry: (-entry[0], entry[2].id))[:_MOST_STRENGTHS]
    rest = [entry for entry in gains if entry not in strong]
    weak = sorted(rest, key=lambda entry: (-entry[1], entry[2].id))[:_MOST_WEAKNESSES]
    return Pick(
        place,
        tuple(_figure(profile, attribute) for gain, _, attribute in strong if gain > 0),
        tuple(_figure(profile, attribute) for _, loss, attribute in weak if loss > 0),
        tuple(unknown),
        _text(profile, KNOWN_FOR),
        _text(profile, CHOOSE_WHEN),
    )


def _figure(profile: Profile, attribute: Attribute) -> Figure:
    value = profile.value(attribute)
    return Figure(attribute, str(value.data) if value.number is None else value.number)


def _text(profile: Profile, identifier: str) -> str:
    value = profile.values.get(identifier)
    return str(value.data) if value is not None and value.state is State.VALUE else ""


def _items(profile: Profile, identifier: str) -> tuple[str, ...]:
    value = profile.values.get(identifier)
    return value.data if value is not None and isinstance(value.data, tuple) else ()
