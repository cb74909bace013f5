"""Makes `algocompare A B` mean `algocompare compare A B`, and loads a command when it is called.

Owns the root help that shows compare's options. Works on Typer 0.20 to 0.28.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from algocompare.cli.command_table import COMMANDS, DEFAULT

_OWN = ("--help", "-h", "--version", "--install-completion", "--show-completion")


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
        command.params = [param for param in command.params if not str(param.name).endswith("_completion")]
        return command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command in front where the first word asks for it."""
        rest = [word for word in args if word != "--debug"]
        debug = ["--debug"] if len(rest) < len(args) else []
        if rest and rest[0] not in COMMANDS and not self._is_own(ctx, rest[0]):
            rest = [DEFAULT, *rest]
        return list(super().parse_args(ctx, [*debug, *rest]))

    def _is_own(self, ctx: Any, word: str) -> bool:
        """Whether a first word is an option of the group, or looks like one and is none of the default command."""
        if word in _OWN or not word.startswith("--"):
            return word in _OWN
        known = {option for param in self.get_command(ctx, DEFAULT).params for option in param.opts}
        if word.partition("=")[0] in known:
            return False
        from difflib import get_close_matches

        return bool(get_close_matches(word, _OWN)) and not get_close_matches(word, known, cutoff=0.8)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """What may stand first: a command, an option, or a name for the default command.

        Commands stand without their help, which would load all of them.
        """
        if incomplete.startswith("-"):
            default = self.get_command(ctx, DEFAULT)
            return [*super(TyperGroup, self).shell_complete(ctx, incomplete), *default.shell_complete(ctx, incomplete)]
        from algocompare.cli.completion import names

        # The class lies in Click, or from Typer 0.26 on in Typer's own copy of it: in the package of the context.
        package = type(ctx).__mro__[-2].__module__.rpartition(".")[0]
        item = import_module(f"{package}.shell_completion").CompletionItem
        words = [command for command in COMMANDS if command.startswith(incomplete)]
        return [item(word) for word in (*words, *names(ctx, incomplete))]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """The options of the main job first, then the commands."""
        command = self.get_command(ctx, DEFAULT)
        if command is not None:
            records = [record for option in command.get_params(ctx) if (record := option.get_help_record(ctx))]
            with formatter.section("Options of a comparison"):
                formatter.write_dl([record for record in records if "--help" not in record[0]])
        super().format_options(ctx, formatter)
