"""Shared helpers: a small schema with profiles, and the real program in a subprocess."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from algocompare.catalogue import Catalogue

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The catalogue that ships."""
    return Catalogue([ROOT / "profiles"])


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the real program in a folder of its own; keywords are environment variables."""

    def call(*args: str, **environ: str) -> "subprocess.CompletedProcess[str]":
        keep = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        return subprocess.run(
            [sys.executable, "-m", "algocompare", *args],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**keep, "HOME": str(tmp_path), "COLUMNS": "80", "PYTHONUTF8": "1", **environ},
            check=False,
        )

    return call
