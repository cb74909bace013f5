"""The program in Python: `compare` and `rank` with plain arguments.

Owns how Python arguments become a question. Must not print; a comparison shows itself (`render/view`).
"""

from collections.abc import Mapping, Sequence

from algocompare.catalogue import Catalogue
from algocompare.conditions import parse
from algocompare.defaults import MAX_NAMES
from algocompare.errors import UsageError
from algocompare.ranking import Ranking, rated
from algocompare.ranking import rank as rank_profiles
from algocompare.render.view import View
from algocompare.report import Question, build
from algocompare.schema import Schema
from algocompare.weighting import Weighting, changed, order_weighting, preset_weighting, schema_weighting


def compare(
    *names: str,
    preset: str = "",
    weights: Mapping[str, float] | None = None,
    order: Sequence[str] = (),
    require: Sequence[str] = (),
    best_case: str = "",
    force: bool = False,
    catalogue: Catalogue | None = None,
) -> View:
    """Compare two to eight algorithms, as `algocompare A B` does.

    Args:
        names: ids, names, aliases or unique beginnings.
        preset: named weights of the schema.
        weights: weights by criterion id or short name; unnamed ones keep theirs.
        order: criteria by importance only, most important first.
        require: conditions that must hold, such as "scalability>=7".
        best_case: the name of the one whose best case is sought.
        force: a verdict even between different kinds.
        catalogue: where to look; by default the user's folders and the profiles that ship.

    Raises:
        UsageError: too few or too many names, one twice, or arguments that contradict each other.
        UnknownNameError: a name that nothing has.
        WeightError: a weight that cannot be used.
        ConditionError: a requirement that cannot be read.
    """
    source = catalogue or Catalogue()
    chosen = [source.get(name) for name in names]
    if not 2 <= len(chosen) <= MAX_NAMES or len({profile.id for profile in chosen}) < len(chosen):
        raise UsageError(f"A comparison takes 2 to {MAX_NAMES} different names, not {', '.join(names) or 'none'}.")
    question = Question(
        _weighting(source.schema, preset, weights, order),
        tuple(parse(text, source.schema, source.words) for text in require),
        force,
        source.get(best_case).id if best_case else "",
    )
    return View(build(chosen, source.schema, source.rivals(chosen[0], chosen), question))


def rank(
    kind: str,
    *,
    preset: str = "",
    weights: Mapping[str, float] | None = None,
    order: Sequence[str] = (),
    where: str = "",
    catalogue: Catalogue | None = None,
) -> Ranking:
    """All algorithms of a kind by score, best first, as `algocompare rank` does.

    Those of which no rating is known are left out.

    Raises:
        UsageError: there is none of this kind that fits, or arguments that contradict each other.
        ConditionError: a condition that cannot be read.
    """
    source = catalogue or Catalogue()
    profiles = source.of_kind(kind)
    if where:
        condition = parse(where, source.schema, source.words)
        profiles = tuple(profile for profile in profiles if condition.answer(profile) is True)
    rankings = rank_profiles(
        rated(profiles, source.schema)[0], source.schema, _weighting(source.schema, preset, weights, order).weights
    )
    if not rankings:
        raise UsageError(f"No algorithm of the kind '{kind}' fits.")
    return rankings[0]


def _weighting(schema: Schema, preset: str, weights: Mapping[str, float] | None, order: Sequence[str]) -> Weighting:
    if order and (preset or weights):
        raise UsageError("An order of importance goes with neither a preset nor weights.")
    if order:
        return order_weighting(schema, order)
    base = preset_weighting(schema, preset) if preset else schema_weighting(schema)
    return changed(base, schema, weights) if weights else base
