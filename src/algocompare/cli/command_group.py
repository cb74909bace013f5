"""Makes `algocompare A B` mean `algocompare compare A B`, and loads a command when it is called.

Owns the names of the commands and the root help that shows compare's options. Works on Typer 0.20 to 0.28.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

DEFAULT = "compare"
COMMANDS = {
    "compare": "compare",
    "alternatives": "alternatives",
    "rank": "rank",
    "gaps": "gaps",
    "show": "show",
    "list": "list_all",
    "cite": "cite",
    "check": "check",
    "schema": "schema",
}


class CommandGroup(TyperGroup):
    """A group whose first word, where it is no command and no option of the group, belongs to the default command."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, from its module under `commands`; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"algocompare.cli.commands.{COMMANDS[cmd_name]}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command in front where the first word asks for it."""
        own = {"--help", "-h", "--version", "--install-completion", "--show-completion"}
        rest = [word for word in args if word != "--debug"]
        debug = ["--debug"] if len(rest) < len(args) else []
        if rest and rest[0] not in COMMANDS and rest[0] not in own:
            rest = [DEFAULT, *rest]
        return list(super().parse_args(ctx, [*debug, *rest]))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options of the main job first, then the commands."""
        command = self.get_command(ctx, DEFAULT)
        if command is not None:
            records = [record for option in command.get_params(ctx) if (record := option.get_help_record(ctx))]
            with formatter.section("Options of a comparison"):
                formatter.write_dl([record for record in records if "--help" not in record[0]])
        super().format_options(ctx, formatter)
