"""Columns and order of the list."""

import pytest

from algocompare.catalogue import Catalogue
from algocompare.errors import UnknownNameError
from algocompare.listing import arranged, cell, column, sort_key
from algocompare.model import State


def order(shipped: Catalogue, *keys: str) -> list[str]:
    chosen = [shipped.get(name) for name in ("xgboost", "rwkv", "lora", "logistic-regression", "megablocks")]
    return [profile.id for profile in arranged(chosen, [sort_key(shipped.schema, key) for key in keys])]


def test_without_a_key_by_id(shipped: Catalogue) -> None:
    assert order(shipped) == ["logistic-regression", "lora", "megablocks", "rwkv", "xgboost"]


def test_numbers_go_up_and_down(shipped: Catalogue) -> None:
    years = {name: shipped.get(name).value(shipped.schema.by_name["year"]).number for name in order(shipped)}
    assert order(shipped, "year") == sorted(years, key=lambda name: (years[name], name))
    assert order(shipped, "-year")[-1] == "logistic-regression"


def test_what_is_missing_comes_last_in_both_directions(shipped: Catalogue) -> None:
    assert order(shipped, "accuracy")[-1] == "megablocks"
    assert order(shipped, "-accuracy")[-1] == "megablocks"


def test_ordered_words_go_by_their_order_and_texts_by_the_alphabet(shipped: Catalogue) -> None:
    compute = shipped.schema.by_name["compute"]
    ranks = [
        compute.vocabulary.index(str(profile.value(compute).data))
        for profile in arranged(shipped.all(), [sort_key(shipped.schema, "compute")])
        if profile.value(compute).state is State.VALUE
    ]
    assert ranks == sorted(ranks)
    assert order(shipped, "-name")[0] == "xgboost"


def test_a_second_key_settles_ties(shipped: Catalogue) -> None:
    assert order(shipped, "kind", "-id")[2:4] == ["xgboost", "logistic-regression"]


def test_short_names_and_own_fields_are_columns(shipped: Catalogue) -> None:
    assert cell(shipped.get("rwkv"), column(shipped.schema, "kind")).data == "architecture"
    assert cell(shipped.get("rwkv"), column(shipped.schema, "year")).data == 2021


@pytest.mark.parametrize(("name", "meant"), [("yeer", ("year",)), ("score", ("code",)), ("", ())])
def test_unknown_fields_list_near_ones_or_say_where_the_list_is(
    shipped: Catalogue, name: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownNameError) as raised:
        column(shipped.schema, name)
    assert raised.value.candidates[:1] == meant
    assert ("`algocompare list --fields`" in str(raised.value)) == (not meant)
