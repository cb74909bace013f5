"""What can go wrong for a user, and the exit code of each.

Owns the base error, its few kinds and `ExitCode`. Must not print, and must not know which command failed.
"""

from collections.abc import Collection
from enum import IntEnum

from algocompare.names import FIELDS_LIST, hint, near


class ExitCode(IntEnum):
    """The exit codes of the program; documented in the README."""

    OK = 0
    BUG = 1
    USAGE = 2
    INVALID_PROFILE = 3
    INTERRUPTED = 130


class AlgocompareError(Exception):
    """An error that the user can mend; its text is a whole sentence.

    Attributes:
        code: a short fixed word for scripts, the same in every release.
        candidates: names that the user may have meant, best first.
        exit_code: what the program exits with.
    """

    code = "error"
    exit_code = ExitCode.USAGE

    def __init__(self, message: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class UsageError(AlgocompareError):
    """The call does not fit: too few names, a name twice, options that contradict each other."""

    code = "usage"


class UnknownNameError(AlgocompareError):
    """No algorithm, section, attribute or criterion has that name."""

    code = "unknown_name"


def unknown_name(what: str, name: str, valid: Collection[str], listed: str = FIELDS_LIST) -> UnknownNameError:
    """The error for a name that is not valid: near ones are its candidates, else its text says what there is.

    Args:
        what: what the name should be one of, such as a criterion.
        name: what was typed.
        valid: what may be typed.
        listed: the command that lists it.
    """
    fits = near(name, valid)
    rest = "." if fits else f"; {hint(name, valid, listed)}."
    return UnknownNameError(f"No {what} is called '{name}'{rest}", fits)


class AmbiguousNameError(AlgocompareError):
    """The name fits more than one algorithm; its text names some of them."""

    code = "ambiguous_name"


class WeightError(AlgocompareError):
    """A weight that cannot be used: unknown criterion, negative, not finite, or none positive."""

    code = "bad_weight"


class ConditionError(AlgocompareError):
    """A filter or requirement that cannot be read; `column` counts from 1."""

    code = "bad_condition"

    def __init__(self, condition: str, column: int, message: str) -> None:
        super().__init__(f"{message}\n  {condition}\n  {' ' * (column - 1)}^ column {column}")
        self.column = column


class InvalidProfileError(AlgocompareError):
    """A profile or schema file that breaks the format.

    Attributes:
        problems: one line for each fault.
        place: line and column, both from 1, where a single fault lies; (1, 1) where that is not known.
    """

    code = "invalid_profile"
    exit_code = ExitCode.INVALID_PROFILE

    def __init__(self, problems: tuple[str, ...], place: tuple[int, int] = (1, 1)) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
        self.place = place
