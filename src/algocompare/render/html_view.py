"""What the HTML page shows, in the order in which it shows it: rows, cells, criteria.

Owns which parts a row of the page has. Must not compute a fact, and must not write markup.
"""

from algocompare.comparison import Group, Row, RowStatus
from algocompare.model import Evidence, State, Value
from algocompare.pairwise import Outcome, Pair
from algocompare.records import Record
from algocompare.render.cells import cell_text, data_items, data_text, group_text, holders_text
from algocompare.render.options import RenderOptions
from algocompare.render.verdict_words import share_text
from algocompare.report import Report
from algocompare.schema import Attribute, AttributeType
from algocompare.score import Interval
from algocompare.sensitivity import BreakEven
from algocompare.verdict import Standings


class Mark(Record):
    """The evidence of one cell: whose, its grade and reasons, and number and place of each source."""

    id: str
    name: str
    label: str
    evidence: Evidence
    because: str
    note: str
    places: tuple[tuple[int, str], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sources' numbers, each once."""
        return tuple(dict.fromkeys(number for number, _ in self.places))


class Cell(Record):
    """One column of a row: a state with its words, or items; `rated` places a rating on its scale, 0-100."""

    name: str
    state: State
    text: str
    items: tuple[str, ...]
    best: bool
    rated: float | None
    marks: tuple[Mark, ...]


class Shared(Record):
    """What several hold alike, said once."""

    holders: str
    state: State
    text: str
    items: tuple[str, ...]
    rated: float | None
    marks: tuple[Mark, ...]


class PageRow(Record):
    """An attribute: what is shared, then a cell for each algorithm; no cells where all is shared."""

    attribute: Attribute
    status: RowStatus
    shared: tuple[Shared, ...]
    cells: tuple[Cell, ...]


class PageSection(Record):
    """A section's id and title with the rows that the options leave."""

    id: str
    title: str
    rows: tuple[PageRow, ...]

    @property
    def alike(self) -> bool:
        """Whether nothing differs in it."""
        return all(row.status is RowStatus.SAME for row in self.rows)


class PageCriterion(Record):
    """What could be weighed: its weight in force, and its parts of the verdict where it has any."""

    attribute: Attribute
    weight: float
    share: float | None
    amount: Interval | None
    printed: float | None
    turning: BreakEven | None


class Page(Record):
    """All that the template walks through, beside the report itself."""

    sections: tuple[PageSection, ...]
    criteria: tuple[PageCriterion, ...]
    pairs: dict[tuple[int, int], str]
    widest: float


def page(report: Report, options: RenderOptions) -> Page:
    """The page's rows; with `diff` the page hides shared rows itself, so that its switch can bring them back."""
    shown = options._replace(diff=False)
    sections = (
        PageSection(
            part.section.id,
            part.section.title,
            tuple(_row(report, row) for row in part.rows if shown.shows(row)),
        )
        for part in report.comparison.sections
    )
    criteria = _criteria(report)
    bounds = [abs(end) for entry in criteria if entry.amount for end in entry.amount]
    standings = report.verdict.standings
    return Page(
        tuple(section for section in sections if section.rows),
        criteria,
        pair_words(standings) if standings else {},
        max(bounds, default=0.0),
    )


def _row(report: Report, row: Row) -> PageRow:
    if row.attribute.type is AttributeType.SCORE:  # it moves with the weights, so equal scores are not said once
        row = row._replace(status=RowStatus.DIFFERENT, groups=(), best=())
    groups = _shared(row)
    marked = [{place for group in groups[:at] for place in group.holders} for at in range(len(groups))]
    shared = tuple(
        Shared(
            holders_text(report, group),
            group.state,
            group_text(row, group),
            tuple(data_text(row.attribute.type, item) for item in group.data) if len(group.data) > 1 else (),
            _rated(row.attribute, row.cells[group.holders[0]]),
            tuple(mark for place in group.holders if place not in before for mark in _marks(report, row, place)),
        )
        for group, before in zip(groups, marked, strict=True)
    )
    if row.status is RowStatus.SAME and len(row.cells) > 1:
        return PageRow(row.attribute, row.status, shared, ())
    return PageRow(row.attribute, row.status, shared, tuple(_cell(report, row, at) for at in range(len(row.cells))))


def _shared(row: Row) -> list[Group]:
    """What is said once: all that is the same in all, and items of lists that some share."""
    lists = any(isinstance(cell.data, tuple) for cell in row.cells)
    shared = [group for group in row.groups if len(group.holders) > 1]
    return shared if lists or row.status is RowStatus.SAME else []


def _cell(report: Report, row: Row, position: int) -> Cell:
    """A whole value, or only what nobody shares where a part is shared."""
    value = row.cells[position]
    name = report.profiles[position].name
    own = [group for group in row.groups if group.holders == (position,)]
    if any(position in group.holders for group in _shared(row)):
        items = tuple(data_text(row.attribute.type, item) for group in own for item in group.data)
        return Cell(name, State.VALUE, "", items, False, None, ())
    items = data_items(row, position)
    text = "" if len(items) > 1 else cell_text(row, position)
    rated = _rated(row.attribute, value)
    return Cell(name, value.state, text, items, position in row.best, rated, _marks(report, row, position))


def _rated(attribute: Attribute, value: Value) -> float | None:
    if attribute.type is not AttributeType.RATING or value.number is None:
        return None
    low, high = attribute.scale
    return 100 * (value.number - low) / (high - low)


def _marks(report: Report, row: Row, position: int) -> tuple[Mark, ...]:
    """One mark, or none where there is nothing to mark."""
    value, profile = row.cells[position], report.profiles[position]
    if row.attribute.type.computed or (value.state is not State.VALUE and not value.citations):
        return ()
    places = tuple((report.numbers[profile.id, entry.source], entry.at) for entry in value.citations)
    key = f"e-{row.attribute.id}-{position}"
    return (Mark(key, profile.name, row.attribute.label, value.evidence, value.because, value.note, places),)


def _criteria(report: Report) -> tuple[PageCriterion, ...]:
    pair = report.verdict.pair
    shares = {entry.attribute.id: entry.share for entry in report.scoring.criteria}
    amounts = {part.attribute.id: part.amount for part in pair.contributions} if pair else {}
    printed = dict(zip(amounts, report.margin.parts, strict=True)) if report.margin else {}
    turning = {entry.attribute.id: entry for entry in report.verdict.break_evens}
    return tuple(
        PageCriterion(
            entry.attribute,
            report.weighting.weights.get(entry.attribute.id, 0.0),
            shares.get(entry.attribute.id),
            amounts.get(entry.attribute.id),
            printed.get(entry.attribute.id),
            turning.get(entry.attribute.id),
        )
        for entry in report.weighable.criteria
    )


def pair_words(standings: Standings) -> dict[tuple[int, int], str]:
    """For each ordered pair of positions the share of weightings under which the first is ahead, or a firmer word."""
    words: dict[tuple[int, int], str] = {}
    for pair in standings.pairs:
        words[pair.first, pair.second], words[pair.second, pair.first] = _pair_words(pair)
    return words


def _pair_words(pair: Pair) -> tuple[str, str]:
    if pair.outcome in (Outcome.DOMINATES, Outcome.NECESSARY):
        return ("dominates" if pair.outcome is Outcome.DOMINATES else "sure", "–")
    sign = {Outcome.TOO_CLOSE: "~ ", Outcome.OPEN: "? ", Outcome.TIE: "= "}.get(pair.outcome, "")
    against = Interval(1 - pair.share.high, 1 - pair.share.low)
    return sign + share_text(pair.share), sign + share_text(against)
