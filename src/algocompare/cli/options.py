"""Options and arguments that commands share, with their help and what completes them.

Owns their names and wording. Must not parse their values.
"""

from pathlib import Path
from typing import Annotated

import typer

from algocompare.cli import completion

Names = Annotated[
    list[str],
    typer.Argument(autocompletion=completion.names, help="Algorithms: ids, names, aliases or a unique beginning."),
]
Name = Annotated[
    str, typer.Argument(autocompletion=completion.names, help="An algorithm: id, name, alias or a unique beginning.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, compact, json, ndjson, csv, tsv, markdown, html, latex or svg; with -o that of the file.",
    ),
]
ListFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="table, json, ndjson, csv, tsv, markdown, html, latex or svg; with -o that of the file.",
    ),
]
Output = Annotated[
    list[Path],
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write a file, its format by its suffix; repeatable; - is stdout."
    ),
]
_REPLACES = "Replace a file that is there already."
Overwrite = Annotated[bool, typer.Option("--overwrite", "--force", help=_REPLACES)]
OverwriteAlone = Annotated[bool, typer.Option("--overwrite", help=_REPLACES)]  # where --force says more than that
Open = Annotated[bool, typer.Option("--open", help="Show the HTML file that -o writes in the browser.")]
Compact = Annotated[bool, typer.Option("--compact", help="The quick view: one screen.")]
Diff = Annotated[bool, typer.Option("--diff", help="Only what differs.")]
Same = Annotated[bool, typer.Option("--same", help="Only what is shared.")]
Sections = Annotated[
    list[str],
    typer.Option("--section", metavar="ID", autocompletion=completion.sections, help="Only this section; repeatable."),
]
Only = Annotated[
    list[str],
    typer.Option(
        "--only", metavar="ATTRIBUTE", autocompletion=completion.attributes, help="Only this attribute; repeatable."
    ),
]
Skip = Annotated[
    list[str],
    typer.Option(
        "--skip", metavar="ATTRIBUTE", autocompletion=completion.attributes, help="Without this attribute; repeatable."
    ),
]
Weight = Annotated[
    list[str],
    typer.Option(
        "--weight",
        metavar="NAME=N",
        autocompletion=completion.weights,
        help="Weight of a criterion, such as accuracy=40; repeatable.",
    ),
]
Preset = Annotated[
    str,
    typer.Option(
        "--preset", metavar="NAME", autocompletion=completion.presets, help="Named weights of the schema, such as edge."
    ),
]
Order = Annotated[
    str,
    typer.Option(
        "--rank",
        metavar="A,B,...",
        autocompletion=completion.criteria_list,
        help="Criteria by importance only, most important first; no numbers.",
    ),
]
WeightsFile = Annotated[
    Path | None, typer.Option("--weights", metavar="FILE", help="Weights from a TOML file with lines NAME = N.")
]
Require = Annotated[
    list[str],
    typer.Option(
        "--require",
        metavar="TEST",
        autocompletion=completion.fields,
        help="What must hold, such as 'scalability>=7' or license=open; repeatable.",
    ),
]
BestCase = Annotated[
    str,
    typer.Option(
        "--best-case",
        metavar="NAME",
        autocompletion=completion.names,
        help="The weights under which this one leads, if there are any.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="A verdict even between different kinds; replaces files too.")]
Explain = Annotated[
    bool, typer.Option("--explain", help="The arithmetic, what each attribute means, reasons and notes.")
]
Sources = Annotated[bool, typer.Option("--sources", help="The sources in full: title, authors, and the places used.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="No emoji and no lines.")]
Color = Annotated[
    str, typer.Option("--color", metavar="auto|always|never", autocompletion=completion.colors, help="When to colour.")
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never use a pager.")]
Folders = Annotated[list[Path], typer.Option("--profiles", metavar="DIR", help="A folder of your own; repeatable.")]
Kind = Annotated[
    str,
    typer.Option(
        "--kind",
        metavar="KIND",
        autocompletion=completion.kinds,
        help="Only this kind, such as architecture; any: all kinds.",
    ),
]
Family = Annotated[
    str, typer.Option("--family", metavar="FAMILY", help="Only this family, such as 'State-space model'.")
]
Where = Annotated[
    str,
    typer.Option(
        "--where",
        metavar="TEST",
        autocompletion=completion.fields,
        help="Only what fits, such as 'year>=2023 and scalability>=8'.",
    ),
]
BetterAt = Annotated[
    list[str],
    typer.Option(
        "--better-at",
        metavar="CRITERION",
        autocompletion=completion.criteria,
        help="Only what is better at this criterion; repeatable.",
    ),
]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many at most.", show_default=True)]
MinSimilarity = Annotated[
    float,
    typer.Option("--min-similarity", metavar="0-1", min=0, max=1, help="Only what is at least this similar."),
]
Sort = Annotated[
    str,
    typer.Option(
        "--sort",
        metavar="A,-B,...",
        autocompletion=completion.fields_list,
        help="Fields to sort by; a minus sign reverses: -year.",
    ),
]
Columns = Annotated[
    str,
    typer.Option(
        "--columns",
        metavar="A,B,...",
        autocompletion=completion.fields_list,
        help="Fields to show after the id, such as name,year,license.",
    ),
]
ListLimit = Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="How many at most; default: all.")]
Fields = Annotated[bool, typer.Option("--fields", help="The fields with their values, the kinds and the presets.")]
Task = Annotated[str, typer.Option("--task", metavar="PURPOSE", help="What it shall do, such as Classification.")]
Data = Annotated[str, typer.Option("--data", metavar="FIELD", help="The data or field, such as 'Tabular data'.")]
