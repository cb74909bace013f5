"""Scores and verdict as JSON tables (docs/json.md).

Owns the names of their keys. Must not compute: figures are rounded to six digits, no more.
"""

from collections.abc import Sequence
from typing import Any

from algocompare.render.verdict_words import best_case_text, transfer_text, verdict_text
from algocompare.report import Report
from algocompare.score import Interval, Scoring
from algocompare.sensitivity import BreakEven, Flip


def bounds(interval: Interval) -> dict[str, float]:
    """Both ends of an interval; they meet where nothing is unknown."""
    return {"low": round(interval.low, 6), "high": round(interval.high, 6)}


def scoring_table(report: Report) -> dict[str, Any]:
    """Weights, shares, utilities, points and scores."""
    scoring, weighting = report.scoring, report.weighting
    ids = [profile.id for profile in report.profiles]
    scored = ids if scoring.scores else []
    return {
        "scale": [0, 10],
        "weighting": {"basis": weighting.basis, "name": weighting.name, "order": list(weighting.order)}
        | {"changed": list(weighting.changed), "requirements": list(report.requirements)},
        "scores": {key: bounds(value) for key, value in zip(scored, scoring.scores, strict=True)},
        "coverage": {key: round(part, 6) for key, part in zip(scored, scoring.coverage, strict=True)},
        "criteria": _criteria(scoring, ids),
        "points": {
            key: {
                "by_criterion": {
                    criterion.attribute.id: bounds(points)
                    for criterion, points in zip(scoring.criteria, total.points, strict=True)
                },
                "total": bounds(total.total),
            }
            for key, total in zip(scored, report.sums, strict=True)
        },
        "excluded": [{"criterion": entry.attribute.id, "reason": entry.reason} for entry in scoring.excluded],
        "weighable": _weighable(report, ids),
        "presets": [
            {"id": preset.id, "description": preset.description, "weights": dict(preset.weights)}
            for preset in report.schema.presets
        ],
    }


def _weighable(report: Report, ids: Sequence[str]) -> list[dict[str, Any]]:
    """All that it takes to score anew with other weights; the only figures that are not rounded."""
    return [
        {
            "criterion": criterion.attribute.id,
            "label": criterion.attribute.label,
            "weight": report.weighting.weights.get(criterion.attribute.id, 0.0),
            "better": criterion.attribute.better,
            "worst": criterion.attribute.worst,
            "best": criterion.attribute.best,
            "logarithmic": criterion.attribute.logarithmic,
            "words": bool(criterion.attribute.utilities),
            "utilities": {key: part._asdict() for key, part in zip(ids, criterion.utilities, strict=True)},
        }
        for criterion in report.weighable.criteria
    ]


def _criteria(scoring: Scoring, ids: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "criterion": criterion.attribute.id,
            "weight": round(criterion.weight, 6),
            "share": round(criterion.share, 6),
            "worst": criterion.attribute.worst,
            "best": criterion.attribute.best,
            "utilities": {key: bounds(part) for key, part in zip(ids, criterion.utilities, strict=True)},
        }
        for criterion in scoring.criteria
    ]


def verdict_table(report: Report) -> dict[str, Any]:
    """The verdict with all that stands behind it."""
    verdict, pair = report.verdict, report.verdict.pair
    ids = [profile.id for profile in report.profiles]
    table: dict[str, Any] = {"outcome": verdict.outcome.value, "text": verdict_text(report)}
    table |= {"forced": verdict.forced} | ({"reason": verdict.reason} if verdict.reason else {})
    if verdict.leader is not None:
        table["leader"] = ids[verdict.leader]
    if pair is not None:
        table |= {"between": [ids[pair.first], ids[pair.second]], "margin": bounds(pair.margin)}
        table |= {"share_of_weightings": bounds(pair.share), "share_near_yours": bounds(pair.near)}
        table["contributions"] = [
            {"criterion": part.attribute.id, "amount": bounds(part.amount)} for part in pair.contributions
        ]
    if report.margin is not None:
        table["printed_margin"] = {"margin": report.margin.margin, "parts": list(report.margin.parts)}
    table["failures"] = [
        {"algorithm": ids[entry.position], "requirement": entry.requirement, "unknown": entry.unknown}
        for entry in verdict.failures
    ]
    table["break_even"] = [_break_even(entry, ids) for entry in verdict.break_evens]
    if verdict.transfer is not None:
        moved = {"from": verdict.transfer.source.id, "to": verdict.transfer.target.id}
        table["smallest_transfer"] = moved | {"share": round(verdict.transfer.amount, 6), "text": transfer_text(report)}
    table["unknowns"] = [
        {"criterion": entry.attribute.id, "algorithm": ids[entry.position], "effect": round(entry.effect, 6)}
        | ({"flip": bounds(entry.flip)} if entry.flip is not None else {})
        for entry in verdict.deciders
    ]
    return table | _best_case(report, ids) | _standings(report, ids)


def _break_even(entry: BreakEven, ids: Sequence[str]) -> dict[str, Any]:
    def flip(side: Flip | None) -> dict[str, Any]:
        return {} if side is None else {"share": round(side.share, 6), "leader": ids[side.rival]}

    table = {"criterion": entry.attribute.id, "share": round(entry.share, 6)}
    return table | {name: flip(side) for name, side in (("below", entry.below), ("above", entry.above)) if side}


def _best_case(report: Report, ids: Sequence[str]) -> dict[str, Any]:
    case = report.best_case
    if case is None:
        return {}
    names = [criterion.attribute.id for criterion in report.scoring.criteria]
    table: dict[str, Any] = {"algorithm": ids[case.position], "leads": case.step is not None}
    table |= {"margin": round(case.margin, 6), "text": best_case_text(report)}
    table["shares"] = {name: round(share, 6) for name, share in zip(names, case.shares, strict=True)}
    if case.turning:
        table["turning"] = {name: round(share, 6) for name, share in zip(names, case.turning, strict=True)}
    return {"best_case": table}


def _standings(report: Report, ids: Sequence[str]) -> dict[str, Any]:
    standings = report.verdict.standings
    if standings is None:
        return {}
    ranks = standings.acceptability
    names = [criterion.attribute.id for criterion in report.scoring.criteria]
    return {
        "standings": {
            "order": [ids[place] for place in standings.order],
            "half_width": round(ranks.half_width, 6),
            "entries": [
                {
                    "algorithm": ids[place],
                    "rank_acceptability": [round(share, 6) for share in ranks.ranks[index]],
                    "central_weights": dict(zip(names, (round(w, 6) for w in ranks.central[index]), strict=False)),
                    "potentially_optimal": standings.potentially_optimal[index],
                }
                for index, place in enumerate(standings.positions)
            ],
            "pairs": [
                {"first": ids[pair.first], "second": ids[pair.second], "outcome": pair.outcome.value}
                | {"margin": bounds(pair.margin), "share_of_weightings": bounds(pair.share)}
                for pair in standings.pairs
            ],
        }
    }
