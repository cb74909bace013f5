"""The page's own values give the page's own both / only-A / only-B."""

from pathlib import Path

import pytest

from algocompare.catalogue import Catalogue
from algocompare.catalogue.read import load_toml, profile_from
from algocompare.report import Report, build

PAGE = Path(__file__).parent / "page"
# On the page "For whom: Both* RWKV - Software Engineers" and the like list the shared value once under Both.
EXPECTED: dict[str, tuple[list[object], list[object], list[object]]] = {
    "algorithm_type": ([], [], ["Supervised Learning"]),
    "algorithm_family": (["Neural Networks"], [], []),
    "modern_relevance": ([], [9], [8]),
    "for_whom": (["Software Engineers"], [], []),
    "purpose": (["Natural Language Processing"], [], []),
    "known_for": ([], ["Linear Scaling Attention"], ["Efficient Large Models"]),
    "accuracy": ([], [8.5], [8.4]),
    "modern_applications": (["Large Language Models"], [], ["Federated Learning"]),
    "complexity": ([], [8], [9]),
    "computational_complexity": ([], ["High"], []),
    "computational_complexity_type": ([], ["Polynomial"], []),
    "key_innovation": ([], ["Linear Attention Mechanism"], ["Dynamic Expert Routing"]),
    "interesting_fact": (
        [],
        ["First successful linear attention transformer alternative"],
        ["Can scale to trillions of parameters efficiently"],
    ),
}


@pytest.fixture(scope="module")
def report(shipped: Catalogue) -> Report:
    pair = [profile_from(load_toml(PAGE / f"{name}.toml"), name) for name in ("rwkv", "megablocks")]
    return build(pair, shipped.schema, [])


@pytest.mark.parametrize("attribute", EXPECTED)
def test_row_equals_the_page(report: Report, attribute: str) -> None:
    rows = {row.attribute.id: row for section in report.comparison.sections for row in section.rows}
    held = {group.holders: list(group.data) for group in rows[attribute].groups}
    assert (held.get((0, 1), []), held.get((0,), []), held.get((1,), [])) == EXPECTED[attribute]


def test_no_other_row_is_shown(report: Report) -> None:
    shown = {row.attribute.id for section in report.comparison.sections for row in section.rows}
    assert shown == {*EXPECTED, "kind", "score"}
