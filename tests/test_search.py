"""Search by words: order, typos, the place that matches."""

import pytest

from algocompare.catalogue import Catalogue
from algocompare.model import Profile, State, Value
from algocompare.search import search


def profile(name: str, summary: str = "", known_for: str = "") -> Profile:
    values = {"known_for": Value(State.VALUE, known_for)} if known_for else {}
    return Profile(name.casefold().replace(" ", "-"), name, "learner", summary, "2026-01-01", values=values)


def ids(profiles: list[Profile], query: str) -> list[str]:
    return [hit.profile.id for hit in search(profiles, query).hits]


def test_a_name_comes_before_what_it_is_known_for_and_that_before_the_summary() -> None:
    profiles = [profile("A", "it boosts trees"), profile("B", "", "trees"), profile("Trees")]
    assert ids(profiles, "trees") == ["trees", "b", "a"]


def test_a_whole_name_comes_before_a_longer_one() -> None:
    assert ids([profile("Mamba Byte"), profile("Mamba")], "mamba") == ["mamba", "mamba-byte"]


def test_more_words_win_and_fewer_are_left_out() -> None:
    profiles = [profile("Random Forest"), profile("Random Search"), profile("Isolation Forest")]
    assert ids(profiles, "random forest") == ["random-forest"]
    assert ids(profiles, "forest nowhere") == ["random-forest", "isolation-forest"]


def test_the_place_is_where_the_words_stand() -> None:
    hit = search([profile("X", "Faster attention, less memory")], "ATTENTION memory").hits[0]
    place = hit.places[0]
    assert (place.field, [place.text[start:end] for start, end in place.spans]) == ("summary", ["attention", "memory"])


def test_a_typo_is_forgiven_and_said_only_where_the_word_stands_nowhere() -> None:
    profiles = [profile("Flash Attention"), profile("Retention")]
    found = search(profiles, "atention")
    assert found.near == {"atention": ("attention",)}
    assert [hit.profile.id for hit in found.hits] == ["flash-attention"]
    assert search(profiles, "retention").near == {}


@pytest.mark.parametrize("query", ["flashattention", "FLASH-ATTENTION", "flash  attention", "Flásh attention"])
def test_the_form_of_a_name_does_not_matter(query: str) -> None:
    assert ids([profile("Flash Attention"), profile("Other")], query) == ["flash-attention"]


@pytest.mark.parametrize("query", ["", "  ", "!?", "xyzzy"])
def test_nothing_fits(query: str) -> None:
    assert search([profile("A", "b")], query).hits == ()


def test_a_plural_finds_the_singular_and_the_other_way_round() -> None:
    profiles = [profile("A", "Long sequence models"), profile("B", "Short sequences")]
    assert ids(profiles, "sequences") == ["b", "a"]
    assert ids(profiles, "sequence") == ["a", "b"]


def test_small_words_count_only_alone() -> None:
    profiles = [profile("Mixture of Experts"), profile("Of")]
    assert ids(profiles, "mixture of experts") == ["mixture-of-experts"]
    assert ids(profiles, "of") == ["of", "mixture-of-experts"]


def test_every_shipped_name_finds_its_owner_first(shipped: Catalogue) -> None:
    for owner in shipped.all():
        best = search(shipped.all(), owner.name, limit=3).hits
        assert owner.id in [hit.profile.id for hit in best], owner.name
