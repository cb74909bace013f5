"""Alternatives: never another kind, never itself; figures, standing and conditions; well-known ones stay sensible."""

import pytest

from algocompare.alternatives import ANY_KIND, Standing, Wish, alternatives
from algocompare.catalogue import Catalogue
from algocompare.conditions import parse
from algocompare.model import Profile, State, Value
from algocompare.schema import Attribute, AttributeType, Schema
from algocompare.similarity import compared_attributes, similarity
from algocompare.weighting import schema_weighting


def rating(name: str, weight: float, better: str = "higher") -> Attribute:
    return Attribute(name, "s", name, AttributeType.RATING, "", better=better, weight=weight)


COMPUTE = Attribute(
    "compute",
    "s",
    "compute",
    AttributeType.CHOICE,
    "",
    vocabulary=("low", "high"),
    ordered=True,
    better="lower",
    utilities=(1, 0),
)
SCHEMA = Schema(1, "test", (), (), {}, (), (rating("quality", 2), rating("trouble", 1, "lower"), COMPUTE))
WEIGHTS = schema_weighting(SCHEMA).weights


def profile(
    name: str, quality: float | None, trouble: float, compute: str = "low", kind: str = "learner", **relations: str
) -> Profile:
    values = {
        "quality": Value(State.UNKNOWN) if quality is None else Value(State.VALUE, quality),
        "trouble": Value(State.VALUE, trouble),
        "compute": Value(State.VALUE, compute),
    }
    return Profile(
        name, name, kind, "", "2026-01-01", values=values, relations={key: (to,) for key, to in relations.items()}
    )


SUBJECT = profile("subject", 7, 5)


def only(other: Profile) -> tuple[Standing, list[str], list[str]]:
    entry = alternatives(SUBJECT, [SUBJECT, other], SCHEMA, WEIGHTS, Wish(min_similarity=0)).entries[0]
    return entry.standing, [part.attribute.id for part in entry.better], [part.attribute.id for part in entry.worse]


def test_better_and_price_the_heaviest_difference_first() -> None:
    """Quality weighs 2: 2*0.1 is less than trouble's 1*0.3; compute has no weight and comes last."""
    assert only(profile("other", 8, 2, "high")) == (Standing.DOMINATES, ["trouble", "quality"], ["compute"])
    assert only(profile("other", 6, 8)) == (Standing.DOMINATED, [], ["trouble", "quality"])
    assert only(profile("other", 8, 8))[0] is Standing.MIXED
    assert only(profile("other", 7, 5, "high"))[0] is Standing.LEVEL


def test_an_unknown_rating_is_named_and_leaves_the_standing_open() -> None:
    found = alternatives(SUBJECT, [profile("other", None, 4)], SCHEMA, WEIGHTS, Wish(min_similarity=0)).entries[0]
    assert found.standing is Standing.OPEN
    assert [(part.attribute.id, part.ids) for part in found.unknown] == [("quality", ("other",))]
    assert found.scores[0].low < found.scores[0].high


def test_what_combines_is_apart_in_both_directions() -> None:
    subject = profile("subject", 7, 5, combines_with="named")
    pool = [profile("named", 7, 5), profile("names", 7, 5, kind="kernel", combines_with="subject"), profile("x", 7, 5)]
    found = alternatives(subject, pool, SCHEMA, WEIGHTS)
    assert [entry.profile.id for entry in found.entries] == ["x"]
    assert [(entry.profile.id, entry.stated_by) for entry in found.partners] == [
        ("named", ("subject",)),
        ("names", ("names",)),
    ]


def test_each_condition_says_how_many_it_removed() -> None:
    pool = [profile("k", 7, 5, kind="kernel"), profile("u", None, 5), profile("w", 6, 5), profile("b", 9, 5)]
    pool += [profile("far", 10, 10, "high")]
    wish = Wish(better_at=(SCHEMA.by_id["quality"],), where=(parse("trouble<=9", SCHEMA),), min_similarity=1)
    found = alternatives(SUBJECT, pool, SCHEMA, WEIGHTS, wish)
    assert found.entries == ()
    assert [tuple(removal) for removal in found.removals] == [
        ("kind=learner", 1, 0),
        ("trouble<=9", 1, 0),
        ("better than subject at quality", 2, 1),
        ("similarity is at least 1", 1, 0),
    ]


def test_of_what_little_is_known_nothing_is_an_alternative() -> None:
    little = Profile("little", "little", "learner", "", "2026-01-01", values={"compute": Value(State.VALUE, "low")})
    heavy = SCHEMA._replace(attributes=(rating("quality", 2)._replace(similarity=4), *SCHEMA.attributes[1:]))
    found = alternatives(SUBJECT, [little, profile("other", 7, 5)], heavy, WEIGHTS, Wish(min_similarity=0))
    assert [entry.profile.id for entry in found.entries] == ["other"]
    assert [tuple(removal) for removal in found.removals] == [
        ("at least 25% of the weight of similarity is known of both", 1, 0)
    ]


def test_ties_go_by_id_and_the_limit_says_how_many_fit() -> None:
    pool = [profile(name, 7, 5) for name in "cab"]
    found = alternatives(SUBJECT, pool, SCHEMA, WEIGHTS, Wish(limit=2))
    assert [entry.profile.id for entry in found.entries] == ["a", "b"]
    assert found.fitting == 3


def test_never_another_kind_and_never_itself(shipped: Catalogue) -> None:
    everything = shipped.all()
    weights = schema_weighting(shipped.schema).weights
    for subject in everything:
        found = alternatives(subject, everything, shipped.schema, weights, Wish(limit=1000, min_similarity=0))
        partners = {partner.profile.id for partner in found.partners}
        for entry in found.entries:
            assert entry.profile.kind == subject.kind
            assert entry.profile.id != subject.id
            assert entry.profile.id not in partners
        shown = [(-entry.similarity.printed, entry.profile.id) for entry in found.entries]
        assert shown == sorted(shown)


def test_any_kind_still_prefers_its_own(shipped: Catalogue) -> None:
    weights = schema_weighting(shipped.schema).weights
    found = alternatives(shipped.get("lora"), shipped.all(), shipped.schema, weights, Wish(kind=ANY_KIND))
    assert [entry.profile.id for entry in found.entries[:2]] == ["dora", "qlora"]


def test_every_shipped_pair_is_symmetric(shipped: Catalogue) -> None:
    attributes = compared_attributes(shipped.schema)
    everything = shipped.all()
    for one in everything:
        assert similarity(one, one, attributes).value in (0.0, 1.0)
        for two in everything:
            assert similarity(one, two, attributes).value == similarity(two, one, attributes).value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # The two other libraries of gradient-boosted trees, then the ensemble whose trees do not build on each other.
        ("xgboost", ["catboost", "lightgbm", "extra-trees"]),
        # Extremely randomised trees differ from it only in how splits are drawn; boosting and the single tree follow.
        ("random-forest", ["extra-trees", "gradient-boosting", "decision-tree"]),
        # DoRA splits LoRA's update, QLoRA runs it on four bits; IA3 tunes few parameters in another way.
        ("lora", ["dora", "qlora", "ia3"]),
        # Its own later versions, which differ in the decay of the state.
        ("rwkv", ["rwkv-5", "rwkv-6", "rwkv-7"]),
        # Its successor, the gated form of linear attention that the successor is dual to, and a gated hybrid.
        ("mamba", ["mamba-2", "gated-linear-attention", "griffin"]),
        # What came out of it: spectral filters in place of its matrices, and two with long convolutions.
        ("s4", ["spectral-state-space-models", "h3", "hyena"]),
        # Decoupled weight decay is all that parts the first; the others keep its second moment, by layer or factored.
        ("adam", ["adamw", "lamb", "adafactor"]),
        # The same pairs or labels of preference without a reward model; then the method that has one.
        ("dpo", ["kto", "orpo", "ppo-rlhf"]),
        # Message passing with attention, with sums, and with sampled neighbours.
        ("gcn", ["gat", "gin", "graphsage"]),
        # The versions before and after it compute the same; the paged kernel and what stands above it combine with it.
        ("flash-attention-2", ["flash-attention-3", "flash-attention"]),
    ],
)
def test_the_nearest_of_well_known_ones(shipped: Catalogue, name: str, expected: list[str]) -> None:
    weights = schema_weighting(shipped.schema).weights
    found = alternatives(shipped.get(name), shipped.all(), shipped.schema, weights, Wish(limit=3))
    assert [entry.profile.id for entry in found.entries] == expected
