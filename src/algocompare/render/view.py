"""A comparison in Python: it prints as the terminal's table and shows itself in a notebook.

Owns how a `Report` looks there. Must not compute: every figure is in `report`.
"""

from algocompare.render import render_report
from algocompare.render.options import RenderOptions
from algocompare.render.verdict_words import verdict_text
from algocompare.report import Report


class View:
    """A comparison.

    Attributes:
        report: all of it as frozen data.
    """

    def __init__(self, report: Report) -> None:
        self.report = report

    @property
    def verdict(self) -> str:
        """The verdict as sentences."""
        return verdict_text(self.report)

    @property
    def scores(self) -> dict[str, tuple[float, float]]:
        """Lower and upper bound of each score on 0-10, by id; they meet where nothing is unknown."""
        pairs = zip(self.report.profiles, self.report.scoring.scores, strict=bool(self.report.scoring.scores))
        return {profile.id: (bounds.low, bounds.high) for profile, bounds in pairs}

    def to(self, name: str, *, width: int = 100, compact: bool = False) -> str:
        """The comparison in a format: table, compact, json, ndjson, csv, tsv, markdown, latex, svg or html."""
        return render_report(self.report, name, RenderOptions(width=width, compact=compact))

    def __str__(self) -> str:
        """The table of the terminal, without colours."""
        return self.to("table")

    def __repr__(self) -> str:
        """Who is compared, and the outcome."""
        names = ", ".join(profile.id for profile in self.report.profiles)
        return f"<comparison of {names}: {self.report.verdict.outcome.value}>"

    def _repr_html_(self) -> str:
        """What a notebook shows: the tables of the Markdown format as HTML; text from profiles stays text."""
        from markdown_it import MarkdownIt

        html: str = MarkdownIt("commonmark", {"html": True}).enable("table").render(self.to("markdown"))
        return html
