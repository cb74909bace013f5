"""Results on the screen and in files: which format goes where.

Owns `--format` and `--output`. Files are written whole or not at all, and never over another unless that is asked for.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from algocompare.cli import inputs, streams
from algocompare.errors import UsageError
from algocompare.records import Record
from algocompare.render import MODULES, format_of
from algocompare.render.options import RenderOptions

Render = Callable[[str, RenderOptions], str]

STDOUT = Path("-")
PAGE = "html"
_FILE_WIDTH = 100
# Options of a view, and the formats that obey them; one that none of the wanted formats obeys is refused.
_DRAWN = ("table", "compact", "svg")
_WHOLE = ("table", "svg")
_FILTERED = tuple(name for name in MODULES if name != "json")
_OBEYED = {
    "compact": (*_DRAWN, PAGE),
    "explain": (*_WHOLE, PAGE),
    "sources": _WHOLE,
    "ascii": _DRAWN,
    "diff": _FILTERED,
    "same": _FILTERED,
    "section": _FILTERED,
    "only": _FILTERED,
    "skip": _FILTERED,
}


class Exports(Record):
    """What was asked for: the format of the screen, and a format for each file."""

    screen: str
    files: tuple[tuple[Path, str], ...]


def parse(
    name: str,
    json: bool,
    outputs: Sequence[Path],
    overwrite: bool,
    *,
    compact: bool = False,
    formats: Sequence[str] = tuple(MODULES),
) -> Exports:
    """Settle the formats before anything is computed.

    Args:
        name: of `--format`, or empty.
        json: whether `--json` was given.
        outputs: of `--output`.
        overwrite: whether files may be replaced.
        compact: whether `--compact` asks for the format of this name.
        formats: those that the command offers.

    Raises:
        UsageError: an unknown format, options that contradict each other, or a file that is there already.
    """
    if name and name not in formats:
        raise UsageError(f"--format takes {', '.join(formats)}, not '{name}'.")
    if json and name not in ("", "json"):
        raise UsageError(f"--json and --format {name} contradict each other.")
    asked = name or ("json" if json else "")
    files = tuple((path, _file_format(path, asked)) for path in outputs if path != STDOUT)
    for path, _ in files:
        if path.exists() and not overwrite:
            raise UsageError(f"{path} is there already; --overwrite replaces it.")
        if not path.parent.is_dir():
            raise UsageError(f"There is no folder {path.parent}.")
    screen = "compact" if compact else "table"
    if asked and (not files or STDOUT in outputs):
        screen = asked
    return Exports(screen, files)


def require_page(exports: Exports) -> None:
    """Refuse `--open` before anything is computed where no HTML file will be written.

    Raises:
        UsageError: there is none.
    """
    if not any(name == PAGE for _, name in exports.files):
        raise UsageError("--open shows an HTML file; say which with -o FILE.html.")


def refuse_idle(exports: Exports, asked: Mapping[str, object]) -> None:
    """Refuse an option of the view that none of the wanted formats obeys, before anything is computed.

    Args:
        exports: the wanted formats.
        asked: the options by name; those that were not given are false or empty.

    Raises:
        UsageError: there is such an option.
    """
    wanted = {exports.screen, *(name for _, name in exports.files)}
    if asked.get("compact"):  # a picture shows the quick view then, which has no room for more
        wanted = {"compact" if name in _DRAWN else name for name in wanted}
    for option, formats in _OBEYED.items():
        if asked.get(option) and not wanted.intersection(formats):
            names = " and ".join(sorted(wanted))
            raise UsageError(f"--{option} does nothing with {names}; it is for {', '.join(formats)}.")


def open_pages(exports: Exports) -> None:
    """Show the HTML files that were written in the user's browser."""
    import webbrowser

    for path, name in exports.files:
        if name == PAGE and not webbrowser.open(path.resolve().as_uri()):
            streams.note(f"no browser could be started for {path}")


def _file_format(path: Path, asked: str) -> str:
    by_suffix = format_of(path)
    if asked and by_suffix not in (None, asked) and {asked, by_suffix} != {"table", "compact"}:
        raise UsageError(f"The suffix of {path} says {by_suffix}, --format says {asked}.")
    chosen = asked or by_suffix
    if chosen is None:
        raise UsageError(f"The suffix of {path} stands for no format; say which with --format.")
    return chosen


def deliver(render: Render, exports: Exports, options: RenderOptions, *, color: str, pager: bool) -> None:
    """Write the files, then the screen.

    Args:
        render: makes the text of a format.
        exports: which formats go where.
        options: of the view; width and colour are set here.
        color: of `--color`.
        pager: whether a pager may be used.

    Raises:
        UsageError: an unknown word for `--color`.
    """
    colored = inputs.color(color)
    for path, name in exports.files:
        plain = options._replace(width=_FILE_WIDTH, color=False)
        write_whole(path, render(name, plain))
        streams.note(f"wrote {path} ({name})")
    on_screen = exports.screen in ("table", "compact")
    shown = options._replace(width=streams.width(), color=on_screen and colored)
    streams.write(render(exports.screen, shown), pager=pager and on_screen)


def write_whole(path: Path, text: str) -> None:
    """Write into a temporary file beside the target and move it there at once."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
