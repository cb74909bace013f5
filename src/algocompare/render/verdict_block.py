"""The verdict for a terminal: the sentence, the weights in force, what would flip it, and the arithmetic.

Owns the layout of that block. Must not compute: rulers and sums show figures of the report.
"""

from rich.text import Text

from algocompare.arithmetic import MarginSum
from algocompare.model import State
from algocompare.pairwise import Outcome, Pair
from algocompare.render.cells import data_text, harmless
from algocompare.render.grid import Grid, longest_word, write_stacked
from algocompare.render.page import Page
from algocompare.render.verdict_words import (
    best_case_text,
    flip_text,
    lower,
    percent,
    share_text,
    transfer_text,
    verdict_text,
    weighting_text,
)
from algocompare.report import Report, score_text
from algocompare.score import WeighedCriterion
from algocompare.sensitivity import BreakEven
from algocompare.verdict import Standings

_RULER = 40
_LABEL = 9
_CRITERION = 22


def write_verdict(page: Page, report: Report) -> None:
    """The verdict's sentence, the weights behind it, and the best case if one was asked for."""
    page.line(Text("Verdict: ", style="bold green").append(verdict_text(report), style="not bold default"))
    weights = weighting_text(report)
    if weights:
        page.line(Text("Weights: ", style="bold").append(weights, style="not bold dim"))
    case = best_case_text(report)
    if case:
        page.line(case)


def write_verdict_details(page: Page, report: Report) -> None:
    """What decides, how robust it is, and what would flip it; nothing where no verdict was given."""
    pair = report.verdict.pair
    if pair is None:
        return
    page.heading("Behind the verdict")
    _labelled(page, "Decides", _contributions(report, pair))
    if pair.outcome not in (Outcome.TIE, Outcome.DOMINATES):
        first = report.profiles[pair.first].name
        weightings = "all weightings with this order" if report.weighting.basis == "order" else "all weightings"
        near = "" if report.weighting.basis == "order" else f", {share_text(pair.near)} of those near yours"
        _labelled(page, "Robust", f"{first} is ahead under {share_text(pair.share)} of {weightings}{near}.")
    _write_flips(page, report)
    if report.verdict.standings is not None:
        _write_standings(page, report)


def _write_flips(page: Page, report: Report) -> None:
    turning = [entry for entry in report.verdict.break_evens if entry.nearest is not None]
    if turning:
        _labelled(
            page, "Flips", "share of one criterion's weight, ● now, ┃ where the order turns (others in proportion)"
        )
        for entry in turning:
            label = f"{lower(entry.attribute)} "
            if page.width >= _CRITERION + _RULER + 40:
                cells = [Text(""), Text(label), Text(_ruler(entry, _RULER)), Text(_flip_line(entry, report))]
                page.row(cells, [_LABEL, _CRITERION, _RULER + 8, page.width - _LABEL - _CRITERION - _RULER - 12])
            else:
                page.labelled("", f"{label}{_flip_line(entry, report)}", _LABEL)
                page.labelled("", _ruler(entry, min(_RULER, page.width - _LABEL - 8)), _LABEL)
    elif report.verdict.outcome.names_a_leader and report.verdict.outcome is not Outcome.DOMINATES:
        _labelled(page, "Flips", "no single weight flips it, however large or small")
    transfer = transfer_text(report)
    if transfer:
        _labelled(page, "" if turning else "Or", transfer)


def _flip_line(entry: BreakEven, report: Report) -> str:
    return f"now {percent(entry.share)}; {flip_text(entry, report)}"


def _ruler(entry: BreakEven, size: int) -> str:
    """`0 ──●──┃── 100`: the share now, and where the order turns."""
    line = ["─"] * (size + 1)
    for flip in (entry.below, entry.above):
        if flip is not None:
            line[round(flip.share * size)] = "┃"
    line[round(entry.share * size)] = "●"
    return f"0 {''.join(line)} 100"


def _contributions(report: Report, pair: Pair) -> Text:
    """The parts of the margin that speak for the first, for the second, and those that are open."""
    amounts = report.margin.parts if report.margin else [part.amount.low for part in pair.contributions]
    ordered = sorted(
        zip(amounts, pair.contributions, strict=True), key=lambda item: (-abs(item[0]), item[1].attribute.id)
    )
    text = Text("")
    for place, sign in ((pair.first, 1), (pair.second, -1)):
        words = [
            f"{lower(part.attribute)} +{abs(amount):.2f}"
            for amount, part in ordered
            if part.amount.exact and sign * amount > 0
        ]
        _append(text, harmless(report.profiles[place].name), words)
    unsettled = [
        f"{lower(part.attribute)} {part.amount.low:+.2f} to {part.amount.high:+.2f}"
        for _, part in ordered
        if not part.amount.exact
    ]
    _append(text, "open", unsettled)
    return text if text.plain else Text("nothing: they are equal on every criterion")


def _append(text: Text, name: str, words: list[str]) -> None:
    if words:
        text.append("; " if text.plain else "").append(f"{name}: ", style="cyan").append(", ".join(words))


def _labelled(page: Page, label: str, text: Text | str) -> None:
    page.labelled(label, text, _LABEL, style="bold")


def _write_standings(page: Page, report: Report) -> None:
    """Ranking with bounds, ranks over all weightings, pairwise shares and dominance."""
    standings = report.verdict.standings
    if standings is None:
        return
    count = len(standings.positions)
    page.line()
    half = 100 * standings.acceptability.half_width
    names = max(_CRITERION, longest_word(report.profiles[position].name for position in standings.order))
    grid = Grid(page, ["", "score", "first", f"in {count}", "can be first"], [names, 12, 8, 8, 12])
    grid.header("bold")
    for position in standings.order:
        index = standings.positions.index(position)
        ranks = standings.acceptability.ranks[index]
        cells = [
            harmless(report.profiles[position].name),
            score_text(report.scoring.scores[position]),
            f"{100 * ranks[0]:.0f}%",
            f"{100 * ranks[-1]:.0f}%",
            "yes" if standings.potentially_optimal[index] else "never",
        ]
        grid.row([Text(cell) for cell in cells])
    page.line(
        f"first, in {count}: share of all weightings that rank it first and last, ±{half:.0f} points.", style="dim"
    )
    _write_pairs(page, report, standings)


def _write_pairs(page: Page, report: Report, standings: Standings) -> None:
    """Every pair: the share of weightings under which the row is ahead of the column."""
    cells: dict[tuple[int, int], str] = {}
    for pair in standings.pairs:
        sign = {Outcome.TOO_CLOSE: "~", Outcome.OPEN: "?", Outcome.TIE: "="}.get(pair.outcome, "")
        middle = sum(pair.share) / 2
        cells[pair.first, pair.second] = f"{sign}{100 * middle:.0f}%"
        cells[pair.second, pair.first] = f"{sign}{100 - 100 * middle:.0f}%"
        if pair.outcome in (Outcome.DOMINATES, Outcome.NECESSARY):
            word = "dom" if pair.outcome is Outcome.DOMINATES else "sure"
            cells[pair.first, pair.second], cells[pair.second, pair.first] = word, "-"
    page.line()
    _write_pair_cells(page, {row: harmless(report.profiles[row].name) for row in standings.order}, cells)
    page.line(
        "Share of weightings under which the row is ahead of the column. dom: dominates; sure: ahead whatever is "
        "unknown; ~ too close to call; ? open.",
        style="dim",
    )


def _write_pair_cells(page: Page, names: dict[int, str], cells: dict[tuple[int, int], str]) -> None:
    """The pairs as a matrix whose columns are numbered as its rows; where it does not fit, by name."""
    width = max(_CRITERION, longest_word(names.values()))
    grid = Grid(page, ["ahead of", *map(str, range(1, len(names) + 1))], [width + 3, *[6] * (len(names) - 1), 5])
    grid.header("bold")
    for number, (row, name) in enumerate(names.items(), start=1):
        if grid.stacked:
            rivals = [(names[column], Text(cells[row, column])) for column in names if column != row]
            write_stacked(page, f"{name} is ahead of", rivals)
        else:
            grid.row([Text(f"{number}  {name}"), *[Text(cells.get((row, column), "·")) for column in names]])


def write_explanation(page: Page, report: Report) -> None:
    """The arithmetic of every score, and of the margin: the printed parts add up to the printed sums."""
    scoring = report.scoring
    if not scoring.criteria:
        return
    page.heading("The arithmetic")
    page.line(
        "utility = (value - worst) / (best - worst); points = 10 x share x utility; the points add up to the score."
    )
    for position, profile in enumerate(report.profiles):
        page.line()
        page.line(harmless(profile.name), style="bold")
        _write_sum(page, report, position)
    if report.margin is not None and report.verdict.pair is not None:
        _write_margin(page, report, report.verdict.pair, report.margin)


def _write_sum(page: Page, report: Report, position: int) -> None:
    """Value, bounds, utility, share and points of each criterion, and the score they add up to."""
    widths = [_CRITERION + 2, 9, 10, 7, 6, 13]
    grid = Grid(page, ["", "value", "worst-best", "utility", "share", "points"], widths)
    grid.header("dim")
    total = report.sums[position].total
    for criterion, points in zip(report.scoring.criteria, report.sums[position].points, strict=True):
        utility = criterion.utilities[position]
        cells = [
            criterion.attribute.label,
            _value(report, criterion, position),
            _bounds(criterion),
            f"{utility.low:.3f}" if utility.exact else "0 to 1",
            f"{100 * criterion.share:.1f}%",
            score_text(points, 2),
        ]
        grid.row([Text(cell) for cell in cells])
    label = "Score" if total.exact else f"Score ({percent(report.scoring.coverage[position])} of the weight is known)"
    if grid.stacked:
        page.line(f"{label}: {score_text(total, 2)}", style="bold")
    else:
        page.row([Text(label, style="bold"), Text(score_text(total, 2), style="bold")], [sum(widths[:5]) + 4, 13])


def _value(report: Report, criterion: WeighedCriterion, position: int) -> str:
    value = report.profiles[position].value(criterion.attribute)
    if value.state is not State.VALUE or value.data is None:
        return "?"
    return data_text(criterion.attribute.type, value.data)


def _bounds(criterion: WeighedCriterion) -> str:
    attribute = criterion.attribute
    return "words" if attribute.utilities else f"{attribute.worst:g}-{attribute.best:g}"


def _write_margin(page: Page, report: Report, pair: Pair, total: MarginSum) -> None:
    """The margin as the difference of the two printed scores, and what each criterion adds to it."""
    first, second = (harmless(report.profiles[place].name) for place in (pair.first, pair.second))
    page.line()
    page.line(f"{first} minus {second}: {total.first:.2f} - {total.second:.2f} = {total.margin:.2f}", style="bold")
    words = [
        f"{lower(part.attribute)} {amount:+.2f}"
        for part, amount in sorted(zip(pair.contributions, total.parts, strict=True), key=lambda item: -abs(item[1]))
    ]
    page.line(f"= {', '.join(words)}", indent=2)
