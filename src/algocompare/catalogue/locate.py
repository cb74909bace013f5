"""Where profiles are looked for: an ordered list of folders; and where the documents that ship are.

Owns the order: flag, environment, the user's own folder, the profiles that ship. Must not read any file.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

ENVIRONMENT_VARIABLE = "ALGOCOMPARE_PROFILES"
_PACKAGE = Path(__file__).resolve().parents[1]


def packaged_folder() -> Path:
    """The profiles that ship: inside the installed package, or beside `src` in a checkout."""
    installed = _PACKAGE / "profiles"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "profiles"


def packaged_documents() -> Path:
    """The project's documents: inside the installed package, or beside `src` in a checkout."""
    installed = _PACKAGE / "docs"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "docs"


def profile_folders(flags: Sequence[Path] = (), environ: Mapping[str, str] | None = None) -> tuple[Path, ...]:
    """Folders in the order in which they win.

    Args:
        flags: folders named on the command line, first one strongest.
        environ: the environment; `ALGOCOMPARE_PROFILES` holds folders joined by the system's path separator.
    """
    environ = os.environ if environ is None else environ
    named = [Path(part) for part in environ.get(ENVIRONMENT_VARIABLE, "").split(os.pathsep) if part]
    config_home = environ.get("XDG_CONFIG_HOME") or os.path.join(environ.get("HOME", ""), ".config")
    own = Path(config_home) / "algocompare" / "profiles"
    return (*flags, *named, *([own] if own.is_dir() else []), packaged_folder())
