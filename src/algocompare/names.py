"""How a name that a person types finds what is meant.

Owns the folding of names, the search for near ones, and what is offered where none is near. Must not read files.
"""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

FIELDS_LIST = "algocompare list --fields"
_FEW = 10
_NOTHING: Mapping[str, str] = MappingProxyType({})
_IGNORED = str.maketrans("", "", " -_.\t\n'\"()")


def fold(name: str) -> str:
    """The name without case, spaces, dashes, dots and accents: what names are compared by."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_IGNORED)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def near(
    name: str, known: Iterable[str], limit: int = 3, *, instead: Mapping[str, str] = _NOTHING, least: float = 0.6
) -> tuple[str, ...]:
    """Known names that look like a name, best first.

    Args:
        name: what was typed.
        known: what may be typed.
        limit: how many at most.
        instead: what shall be suggested for some of the known names; for the others it is the name itself.
        least: how alike they must be, from 0 to 1.
    """
    from difflib import SequenceMatcher

    typed = fold(name)
    best: dict[str, float] = {}
    for written in known:
        suggestion = instead.get(written, written)
        folded = fold(written)
        ratio = SequenceMatcher(None, typed, folded).ratio()
        if len(typed) >= 3 and typed in folded:
            ratio = max(ratio, 0.75)
        if ratio >= least:
            best[suggestion] = max(ratio, best.get(suggestion, 0.0))
    return tuple(sorted(best, key=lambda entry: (-best[entry], entry))[:limit])


def hint(name: str, valid: Collection[str], listed: str = FIELDS_LIST) -> str:
    """What may have been meant; where nothing is near, all that is valid if it is little, else where it is listed.

    Args:
        name: what was typed.
        valid: what may be typed.
        listed: the command that lists it.
    """
    fits = near(name, valid)
    if fits:
        return f"did you mean {', '.join(fits)}?"
    return f"valid: {', '.join(valid)}" if len(valid) <= _FEW else f"`{listed}` lists what is valid"
