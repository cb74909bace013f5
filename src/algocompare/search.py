"""Finding algorithms by words: names, what they are known for, what they introduced, where they are applied.

Owns the match of words, its order and the places that match. Takes profiles, never a catalogue. The near names for
typos come from the standard library's difflib (Ratcliff and Obershelp 1988).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from algocompare import defaults
from algocompare.model import Profile, State
from algocompare.records import Record

_FIELD_WEIGHTS = {
    "name": 10.0,
    "known_for": 6.0,
    "key_innovation": 5.0,
    "purpose": 4.0,
    "modern_applications": 4.0,
    "algorithm_family": 4.0,
    "summary": 3.0,
    "primary_use_case": 2.0,
}
_EXACT, _PREFIX, _STEM, _NEAR = 1.0, 0.8, 0.7, 0.6
_SHORTEST_STEM, _LONGEST_ENDING = 4, 3
_SHORTEST_PREFIX = 2
_NEAR_ENOUGH, _NEAR_SPREAD = 0.75, 0.08
_WHOLE = 0.25
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with")
)
_WORD = re.compile(r"[^\W_]+")


class Place(Record):
    """A field that matches: its name, its whole text, and where in the text the matching words stand."""

    field: str
    text: str
    spans: tuple[tuple[int, int], ...]
    score: float


class Hit(Record):
    """An algorithm that matches: its score, the words of the query that it has, and the places, best first."""

    profile: Profile
    score: float
    words: tuple[str, ...]
    places: tuple[Place, ...]


class Found(Record):
    """The result of a search.

    Attributes:
        words: those of the query that were looked for.
        hits: best first: most words, then the highest score, then by id.
        fitting: how many match, of which `hits` are the first.
        near: for each word that stands nowhere, the words that were taken instead.
    """

    words: tuple[str, ...]
    hits: tuple[Hit, ...]
    fitting: int
    near: dict[str, tuple[str, ...]]


class _Field(Record):
    name: str
    text: str
    words: tuple[tuple[str, int, int], ...]


def search(profiles: Iterable[Profile], query: str, limit: int = defaults.SEARCH_HITS) -> Found:
    """Algorithms whose texts have the words of the query; only those that have as many of them as the best one has.

    A word matches the same word, the beginning of a longer one, its own beginning without an ending of at most three
    letters, or, where all of these stand nowhere, words that look like it.

    Args:
        profiles: where to look.
        query: words; case, accents and small words such as "of" do not matter.
        limit: how many at most.
    """
    typed = tuple(dict.fromkeys(plain(match[0]) for match in _WORD.finditer(query)))
    wanted = tuple(word for word in typed if word not in _SMALL_WORDS) or typed
    fields = [(profile, tuple(_fields(profile))) for profile in profiles]
    vocabulary = {word for _, parts in fields for part in parts for word, _, _ in part.words}
    qualities = {word: _matching(word, vocabulary) for word in wanted}
    hits = [hit for profile, parts in fields if (hit := _hit(profile, parts, qualities)).words]
    most = max((len(hit.words) for hit in hits), default=0)
    kept = [hit for hit in hits if len(hit.words) == most]
    kept.sort(key=lambda hit: (-hit.score, hit.profile.id))
    near = {
        word: tuple(sorted(matches, key=lambda entry: (-matches[entry], entry)))
        for word, matches in qualities.items()
        if matches and max(matches.values()) <= _NEAR
    }
    return Found(wanted, tuple(kept[:limit]), len(kept), near)


def plain(word: str) -> str:
    """The word without case and accents: what words are compared by."""
    folded = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def _fields(profile: Profile) -> Iterator[_Field]:
    """Every text of a profile that is searched; names also as one word, so that `flashattention` finds its owner."""
    names = {"".join(plain(match[0]) for match in _WORD.finditer(name)): name for name in reversed(profile.names)}
    for joined, name in reversed(names.items()):
        yield _Field("name", name, (*_words(name), (joined, 0, len(name))))
    yield _Field("summary", profile.summary, _words(profile.summary))
    for field in _FIELD_WEIGHTS:
        value = profile.values.get(field)
        if value is not None and value.state is State.VALUE:
            texts = value.data if isinstance(value.data, tuple) else (str(value.data),)
            for text in texts:
                yield _Field(field, text, _words(text))


def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((plain(match[0]), match.start(), match.end()) for match in _WORD.finditer(text))


def _matching(word: str, vocabulary: set[str]) -> dict[str, float]:
    """The words of the vocabulary that a word of the query stands for, each with how well it fits, 0 to 1."""
    endings = range(1, min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM) + 1)
    found = {word[:-ending]: _STEM for ending in endings if word[:-ending] in vocabulary}
    found |= {known: _PREFIX for known in vocabulary if len(word) >= _SHORTEST_PREFIX and known.startswith(word)}
    if word in vocabulary:
        found[word] = _EXACT
    if found or len(word) <= _SHORTEST_PREFIX:
        return found
    from difflib import SequenceMatcher, get_close_matches

    likely = [known for known in vocabulary if abs(len(known) - len(word)) <= max(2, len(word) // 3)]
    near = get_close_matches(word, likely, n=5, cutoff=_NEAR_ENOUGH)
    ratios = {known: SequenceMatcher(None, word, known).ratio() for known in near}
    return {known: _NEAR * ratio for known, ratio in ratios.items() if ratio > max(ratios.values()) - _NEAR_SPREAD}


def _hit(profile: Profile, parts: Sequence[_Field], qualities: dict[str, dict[str, float]]) -> Hit:
    """The score is the sum, over the words of the query, of each word's best field; all matching places are kept.

    A field counts up to a quarter more the more of its text matches, so that a whole name comes before a longer one.
    """
    best = dict.fromkeys(qualities, 0.0)
    places = []
    for part in parts:
        scores: dict[str, float] = {}
        spans = []
        for word, matches in qualities.items():
            fits = [(matches[known], start, end) for known, start, end in part.words if known in matches]
            if fits:
                scores[word] = _FIELD_WEIGHTS[part.name] * max(quality for quality, _, _ in fits)
                spans += [(start, end) for _, start, end in fits]
        if spans:
            merged = _merged(spans)
            whole = 1 + _WHOLE * sum(end - start for start, end in merged) / len(part.text)
            for word, score in scores.items():
                best[word] = max(best[word], whole * score)
            places.append(Place(part.name, part.text, merged, whole * sum(scores.values())))
    places.sort(key=lambda place: -place.score)
    words = tuple(word for word, score in best.items() if score)
    return Hit(profile, sum(best.values()), words, tuple(places))


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Spans in order, overlapping ones joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
