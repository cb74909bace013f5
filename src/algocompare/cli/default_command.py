"""Makes `algocompare A B` mean `algocompare compare A B`.

Owns the rule for it and the root help that shows compare's options. Works on Typer 0.20 to 0.28.
"""

from typing import Any

from typer.core import TyperGroup

DEFAULT = "compare"


class DefaultCommandGroup(TyperGroup):
    """A group whose first word, where it is no command and no option of the group, belongs to the default command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command in front where the first word asks for it."""
        own = {"--help", "-h", "--version", "--install-completion", "--show-completion"}
        rest = [word for word in args if word != "--debug"]
        debug = ["--debug"] if len(rest) < len(args) else []
        if rest and rest[0] not in self.commands and rest[0] not in own:
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
