"""What a renderer is told: the terminal is passed in, never asked."""

from typing import TYPE_CHECKING

from algocompare.comparison import RowStatus
from algocompare.records import Record

if TYPE_CHECKING:
    from algocompare.comparison import Row
    from algocompare.report import Report
    from algocompare.schema import Attribute


class RenderOptions(Record):
    """Width in columns, colour, and how much to show."""

    width: int = 80
    color: bool = False
    ascii: bool = False
    compact: bool = False
    sources: bool = False
    explain: bool = False
    diff: bool = False
    same: bool = False
    sections: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()
    tabs: bool = False

    @property
    def filtered(self) -> bool:
        """Whether the user asked for some rows only."""
        return bool(self.sections or self.only)

    def wants(self, attribute: "Attribute") -> bool:
        """Whether the user asked for an attribute, or for none in particular."""
        if self.sections and attribute.section not in self.sections:
            return False
        return (not self.only or attribute.id in self.only) and attribute.id not in self.skip

    def shows(self, row: "Row") -> bool:
        """Whether the filters leave a row in the view."""
        if not self.wants(row.attribute):
            return False
        alike = row.status is RowStatus.SAME
        return not (self.diff and alike) and not (self.same and row.status not in (RowStatus.SAME, RowStatus.PARTLY))

    def collapsed(self, report: "Report") -> "tuple[Row, ...]":
        """The shared rows that `--diff` folds into one line."""
        rows = (row for section in report.comparison.sections for row in section.rows)
        return tuple(row for row in rows if self.diff and row.status is RowStatus.SAME)
