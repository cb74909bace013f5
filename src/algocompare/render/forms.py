"""What commands that list hand over: their result as a table for the terminal, as JSON, and as a sheet.

Owns which renderers belong to which command; each is imported when it is asked for. Must not render anything itself.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from algocompare.records import Record

if TYPE_CHECKING:
    from algocompare.alternatives import Alternatives
    from algocompare.listing import Column
    from algocompare.model import Profile
    from algocompare.picking import ShortList
    from algocompare.ranking import Gap, Ranking
    from algocompare.render.options import RenderOptions
    from algocompare.render.sheet import Sheet
    from algocompare.schema import Schema
    from algocompare.search import Found


class Forms(Record):
    """A result in the forms that all formats are made from."""

    table: "Callable[[RenderOptions], str]"
    json: Callable[[], str]
    sheet: "Callable[[RenderOptions], Sheet]"


def of_catalogue(
    profiles: "Sequence[Profile]",
    columns: "Sequence[Column]",
    fitting: int,
    schema: "Schema",
    *,
    chosen: bool,
) -> Forms:
    """Algorithms with columns; `chosen` where the user named columns or an order."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.table_list import render_table

        return render_table(profiles, columns if chosen else None, fitting, schema, options)

    def json() -> str:
        from algocompare.render.json_finding import render_table

        return render_table(profiles, columns, fitting, schema)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.catalogue import table_sheet

        return table_sheet(profiles, columns if chosen else None, fitting, schema)

    return Forms(table, json, sheet)


def of_fields(schema: "Schema") -> Forms:
    """The fields of algorithms."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.table_list import render_fields

        return render_fields(schema, options)

    def json() -> str:
        from algocompare.render.json_finding import render_fields

        return render_fields(schema)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.catalogue import fields_sheet

        return fields_sheet(schema)

    return Forms(table, json, sheet)


def of_rankings(rankings: "Sequence[Ranking]", schema: "Schema", left_out: "Sequence[Profile]") -> Forms:
    """Rankings, one a kind, and who is left out of them since nothing is known."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.lists import render_rankings

        return render_rankings(rankings, schema, left_out, options)

    def json() -> str:
        from algocompare.render.json_lists import render_rankings

        return render_rankings(rankings, left_out)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.rankings import rankings_sheet

        return rankings_sheet(rankings, schema, left_out)

    return Forms(table, json, sheet)


def of_gaps(gaps: "Sequence[Gap]", left_out: "Sequence[Profile]") -> Forms:
    """Unknown ratings, and who is left out since nothing is known."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.lists import render_gaps

        return render_gaps(gaps, left_out, options)

    def json() -> str:
        from algocompare.render.json_lists import render_gaps

        return render_gaps(gaps, left_out)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.rankings import gaps_sheet

        return gaps_sheet(gaps, left_out)

    return Forms(table, json, sheet)


def of_alternatives(found: "Alternatives", schema: "Schema") -> Forms:
    """The alternatives to one algorithm."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.alternative_list import render_alternatives

        return render_alternatives(found, schema, options)

    def json() -> str:
        from algocompare.render.json_lists import render_alternatives

        return render_alternatives(found)

    def sheet(options: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.alternatives import alternatives_sheet

        return alternatives_sheet(found, schema, compact=options.compact)

    return Forms(table, json, sheet)


def of_hits(found: "Found", schema: "Schema") -> Forms:
    """The hits of a search."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.search_list import render_hits

        return render_hits(found, schema, options)

    def json() -> str:
        from algocompare.render.json_finding import render_hits

        return render_hits(found)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.hits import hits_sheet

        return hits_sheet(found, schema)

    return Forms(table, json, sheet)


def of_short_list(found: "ShortList", command: str, schema: "Schema") -> Forms:
    """A short list, with the command that gives it again."""

    def table(options: "RenderOptions") -> str:
        from algocompare.render.pick_list import render_short_list

        return render_short_list(found, command, schema, options)

    def json() -> str:
        from algocompare.render.json_picks import render_short_list

        return render_short_list(found, command)

    def sheet(_: "RenderOptions") -> "Sheet":
        from algocompare.render.sheets.picks import short_list_sheet

        return short_list_sheet(found, command, schema)

    return Forms(table, json, sheet)
