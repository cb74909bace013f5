"""A folder with a site in it: which files of it are fresh, writing those that are not, removing those that are gone.

Owns the list of its own files that it leaves in the folder; a file that is not on it is never touched.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from algocompare.cli.exports import write_whole
from algocompare.errors import UsageError
from algocompare.site import SiteFile

_LIST = ".algocompare-site.json"


class SiteFolder:
    """A folder for a site, new, empty, or with a site in it.

    Args:
        folder: made where it does not exist.
        overwrite: whether files may be written among files that are not the site's.

    Raises:
        UsageError: it is no folder, or holds something else.
    """

    def __init__(self, folder: Path, *, overwrite: bool) -> None:
        self._folder = folder
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is no folder.")
        made = folder / _LIST
        self._saved = made.read_text(encoding="utf-8") if made.is_file() else "{}"
        self._digests: dict[str, str] = json.loads(self._saved)
        if folder.exists() and not made.is_file() and any(folder.iterdir()) and not overwrite:
            raise UsageError(f"{folder} holds something else; --overwrite writes the site among it.")

    def is_fresh(self, file: SiteFile) -> bool:
        """Whether it is there, made from the same inputs."""
        return self._digests.get(file.path) == file.inputs and (self._folder / file.path).is_file()

    def write(self, file: SiteFile) -> None:
        """Make a file's text and write it, whole or not at all."""
        path = self._folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, file.text())
        self._digests[file.path] = file.inputs

    def remove_others(self, files: Iterable[SiteFile]) -> int:
        """Remove what an earlier run made and these files do not name; how many that were."""
        gone = self._digests.keys() - {file.path for file in files}
        for name in sorted(gone):
            path = self._folder / name
            path.unlink(missing_ok=True)
            if path.parent != self._folder and not any(path.parent.iterdir()):
                path.parent.rmdir()
            del self._digests[name]
        return len(gone)

    def save(self) -> None:
        """Leave the list of files, so that the next run knows them."""
        text = json.dumps(self._digests, indent=0, sort_keys=True) + "\n"
        if text != self._saved:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / _LIST, text)
