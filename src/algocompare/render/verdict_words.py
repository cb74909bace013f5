"""The verdict in words: sentences that a person can repeat, shared by all formats.

Owns their wording. Must not compute: each figure is in the report.
"""

from algocompare.pairwise import Outcome, Pair
from algocompare.records import Record
from algocompare.report import Report, score_text
from algocompare.schema import Attribute
from algocompare.score import Interval
from algocompare.sensitivity import BreakEven, Decider, Flip

_TOP = 2
_NO_CLAIM = "No claim that one is better."


class VerdictParts(Record):
    """The verdict in three parts: the middle one changes with the weights, the others never do."""

    before: str
    weighed: str
    after: str


def verdict_text(report: Report) -> str:
    """The whole verdict: who leads, by how much, on what, how firmly, and its weak point."""
    return _joined(*verdict_parts(report))


def verdict_parts(report: Report) -> VerdictParts:
    """The verdict, cut where weights come in."""
    verdict = report.verdict
    failures = _failures(report)
    if verdict.outcome is Outcome.WITHHELD and not verdict.for_weights:
        return VerdictParts(_joined(_NO_CLAIM, failures, verdict.reason), _own_scores(report), "")
    if verdict.outcome is Outcome.WITHHELD:
        return VerdictParts(failures, _joined(_NO_CLAIM, verdict.reason), "")
    if verdict.outcome is Outcome.REQUIRED and verdict.leader is not None:
        only = f"Only {report.profiles[verdict.leader].name} meets every requirement."
        return VerdictParts(_joined(only, failures, _forced(report)), _own_scores(report), "")
    if verdict.pair is None:
        return VerdictParts(failures, "", "")
    return VerdictParts(failures, _between(report, verdict.pair), _forced(report))


def _between(report: Report, pair: Pair) -> str:
    first, second = (report.profiles[place].name for place in (pair.first, pair.second))
    if pair.outcome is Outcome.TIE:
        return f"{first} and {second} tie on every criterion that is weighed{_rest(report)}."
    if pair.outcome is Outcome.OPEN:
        return _open(report, pair)
    if pair.outcome is Outcome.TOO_CLOSE:
        return (
            f"~ Too close to call: {_scored(report, pair)}; {first} leads under {share_text(pair.share)} of "
            f"{_weightings(report)}.{_others(report)}"
        )
    return _leads(report, pair)


def _leads(report: Report, pair: Pair) -> str:
    first, second = (report.profiles[place].name for place in (pair.first, pair.second))
    scores = " to ".join(score_text(report.scoring.scores[place]) for place in (pair.first, pair.second))
    if not all(report.scoring.scores[place].exact for place in (pair.first, pair.second)):
        scores = " against ".join(score_text(report.scoring.scores[place]) for place in (pair.first, pair.second))
    ahead, behind = _sides(pair)
    text = f"{first} leads {second} {scores}{_why_that_one(report, pair)}, mostly on {_listed(ahead[:_TOP])}"
    if pair.outcome is Outcome.DOMINATES:
        return f"{text}; it is at least as good on every criterion, so no weighting puts it behind.{_others(report)}"
    if behind:
        text += f", and is behind on {_listed(behind[:_TOP])}"
    if pair.outcome is Outcome.NECESSARY:
        text += "; it leads whatever the unknown ratings are"
    else:
        text += f"; it leads under {share_text(pair.share)} of {_weightings(report)}"
    return f"{text}; {weak_point(report)}.{_others(report)}"


def _why_that_one(report: Report, pair: Pair) -> str:
    """Why the leader is held against one that is not the next by score; empty where it is."""
    standings = report.verdict.standings
    if standings is None or pair.second == standings.order[1]:
        return ""
    return " (the closest that other weights could put ahead)"


def weak_point(report: Report) -> str:
    """The single weight whose change flips the order soonest, or the statement that none does."""
    flips = [(entry, entry.nearest) for entry in report.verdict.break_evens]
    best = min(
        ((abs(flip.share - entry.share), entry, flip) for entry, flip in flips if flip is not None),
        key=lambda item: (item[0], item[1].attribute.id),
        default=None,
    )
    if best is None:
        return "no single weight flips it"
    _, entry, flip = best
    more = "more" if flip.share >= entry.share else "less"
    rival = report.profiles[flip.rival].name
    return (
        f"if {lower(entry.attribute)} weighed {more} than {percent(flip.share)} (now {percent(entry.share)}) "
        f"{rival} {'would' if _certain(report, flip) else 'might'} lead"
    )


def _open(report: Report, pair: Pair) -> str:
    deciders = report.verdict.deciders
    text = f"Open: {_scored(report, pair)}. "
    if len(deciders) == 1:
        return text + _single_decider(report, pair, deciders[0]) + _others(report)
    named = [
        f"{lower(entry.attribute)} of {report.profiles[entry.position].name} (up to {entry.effect:.1f} points)"
        for entry in deciders[:3]
    ]
    more = f" and {len(deciders) - 3} more" if len(deciders) > 3 else ""
    return f"{text}What is unknown decides: {', '.join(named)}{more}.{_others(report)}"


def _single_decider(report: Report, pair: Pair, decider: Decider) -> str:
    first, second = (report.profiles[place].name for place in (pair.first, pair.second))
    owner = report.profiles[decider.position].name
    what = f"{lower(decider.attribute)} of {owner}"
    if decider.flip is None:
        return f"The {what} is unknown."
    own = decider.position == pair.first
    below = (decider.attribute.better == "higher") == own
    value = f"{decider.flip.low:.1f}"
    limit = f"{'below' if below else 'above'} {value}"
    return f"The {what} is unknown and decides: {first} leads unless it is {limit}, then {second} does."


def flip_text(entry: BreakEven, report: Report) -> str:
    """Where one criterion flips the order, in words."""
    parts = []
    for word, flip in (("below", entry.below), ("above", entry.above)):
        if flip is not None:
            verb = "leads" if _certain(report, flip) else "may lead"
            parts.append(f"{report.profiles[flip.rival].name} {verb} {word} {percent(flip.share)}")
    return ", ".join(parts) or "never flips it alone"


def _certain(report: Report, flip: Flip) -> bool:
    """Whether the flip rests on no unknown rating; else it is the least favourable case."""
    pair = report.verdict.pair
    scores = report.scoring.scores
    return pair is not None and scores[flip.rival].exact and scores[pair.first].exact


def transfer_text(report: Report) -> str:
    """The smallest move of weight that flips the order; empty where there is none."""
    transfer = report.verdict.transfer
    if transfer is None:
        return ""
    return (
        f"Move {100 * transfer.amount:.1f} points of weight from {lower(transfer.source)} to {lower(transfer.target)} "
        f"and {report.profiles[transfer.rival].name} draws level."
    )


def best_case_text(report: Report) -> str:
    """The best case that was asked for; empty where none was."""
    case = report.best_case
    if case is None:
        return ""
    name = report.profiles[case.position].name
    if case.step is None and abs(case.margin) < 0.05:
        return (
            f"Best case: no weighting makes {name} lead; at best it draws level, with {_shares(report, case.shares)}."
        )
    if case.step is None:
        return f"Best case: no weighting makes {name} lead; at best it is {-case.margin:.1f} points behind."
    shares = _shares(report, case.shares)
    if case.step == 0:
        return f"Best case: {name} leads already; at most by {case.margin:.1f} points, with {shares}."
    return (
        f"Best case: {name} leads by up to {case.margin:.1f} points, with {shares}; on the way there from the present "
        f"weights it draws level with {_shares(report, case.turning)}."
    )


def weighting_text(report: Report) -> str:
    """The shares in force and where they come from; empty where nothing is weighed."""
    if not report.scoring.criteria:
        return ""
    ordered = sorted(report.scoring.criteria, key=lambda entry: -entry.share)
    shares = ", ".join(f"{lower(entry.attribute)} {percent(entry.share)}" for entry in ordered)
    return f"{shares} ({basis_text(report)})"


def basis_text(report: Report) -> str:
    """Where the weights in force come from."""
    weighting = report.weighting
    basis = {
        "schema": "the schema's",
        "preset": f"preset {weighting.name}",
        "order": "order only: the mean of all weightings with this order",
        "file": weighting.name,
    }[weighting.basis]
    return f"{basis}, {len(weighting.changed)} changed" if weighting.changed else basis


def share_text(share: Interval) -> str:
    """A share of weightings as a percentage, or its bounds; never 100 % where it is not all of them."""
    low, high = _percent_of_all(share.low), _percent_of_all(share.high)
    return low if low == high else f"{low} to {high}"


def percent(share: float) -> str:
    """A share as a whole percentage, with a digit where it is small."""
    return f"{100 * share:.1f}%" if 0 < share < 0.1 else f"{100 * share:.0f}%"


def lower(attribute: Attribute) -> str:
    """An attribute's label inside a sentence."""
    return attribute.label.lower().removesuffix(" score").removesuffix(" rate")


def _percent_of_all(share: float) -> str:
    if 0.995 <= share < 1:
        return "over 99%"
    return "under 1%" if 0 < share < 0.005 else f"{100 * share:.0f}%"


def _shares(report: Report, shares: tuple[float, ...]) -> str:
    pairs = sorted(zip(report.scoring.criteria, shares, strict=True), key=lambda item: -item[1])
    return ", ".join(f"{lower(entry.attribute)} {percent(share)}" for entry, share in pairs if share >= 0.0005)


def _sides(pair: Pair) -> tuple[list[str], list[str]]:
    """Labels of the criteria that speak for the first and for the second, largest part first."""
    ordered = sorted(pair.contributions, key=lambda part: (-abs(part.amount.low + part.amount.high), part.attribute.id))
    ahead = [lower(part.attribute) for part in ordered if part.amount.low > 0]
    return ahead, [lower(part.attribute) for part in ordered if part.amount.high < 0]


def _weightings(report: Report) -> str:
    return "all weightings with this order" if report.weighting.basis == "order" else "all weightings"


def _scored(report: Report, pair: Pair) -> str:
    places = (pair.first, pair.second)
    return ", ".join(f"{report.profiles[place].name} {score_text(report.scoring.scores[place])}" for place in places)


def _own_scores(report: Report) -> str:
    if not report.scoring.scores:
        return ""
    pairs = zip(report.profiles, report.scoring.scores, strict=True)
    return "Scores: " + ", ".join(f"{profile.name} {score_text(interval)}" for profile, interval in pairs) + "."


def _others(report: Report) -> str:
    standings = report.verdict.standings
    pair = report.verdict.pair
    if standings is None or pair is None:
        return ""
    rest = [place for place in standings.order if place not in (pair.first, pair.second)]
    return (
        " Others: "
        + ", ".join(f"{report.profiles[place].name} {score_text(report.scoring.scores[place])}" for place in rest)
        + "."
    )


def _rest(report: Report) -> str:
    return " with each other" if report.verdict.standings is not None else ""


def _failures(report: Report) -> str:
    """Who fails which requirement, or that nobody fails any; empty where nothing was required."""
    if report.requirements and not report.verdict.failures:
        return f"All of them meet {' and '.join(report.requirements)}."
    sentences = []
    for failure in report.verdict.failures:
        name = report.profiles[failure.position].name
        verb = "is not known to meet" if failure.unknown else "does not meet"
        sentences.append(f"{name} {verb} {failure.requirement}.")
    return " ".join(sentences)


def _forced(report: Report) -> str:
    return f"Forced: {report.verdict.reason}" if report.verdict.forced else ""


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _listed(words: list[str]) -> str:
    return " and ".join(words) if words else "nothing alone"
