"""The commands of the program: the name of each, and its module under `commands`.

Must not import a command, nor Typer.
"""

DEFAULT = "compare"
COMMANDS = {
    "compare": "compare",
    "alternatives": "alternatives",
    "rank": "rank",
    "gaps": "gaps",
    "show": "show",
    "list": "list_all",
    "search": "search",
    "pick": "pick",
    "cite": "cite",
    "site": "site",
    "check": "check",
    "schema": "schema",
}
