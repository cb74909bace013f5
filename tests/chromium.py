"""A Chromium for the browser tests.

Importing this skips the test file where Chromium or the packages of the `browser` extra are missing; REQUIRE_BROWSER
makes that a failure.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
ARGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]

if not os.environ.get("REQUIRE_BROWSER"):
    for package in ("playwright", "axe_playwright_python"):
        pytest.importorskip(package, reason="no browser tests: the packages of the 'browser' extra are missing")
    if not CHROMIUM:
        pytest.skip("no browser tests: there is no chromium", allow_module_level=True)

from axe_playwright_python.sync_playwright import Axe  # noqa: E402
from playwright.sync_api import Page as Page  # noqa: E402, PLC0414  (for the test files)
from playwright.sync_api import sync_playwright  # noqa: E402


@contextmanager
def chromium() -> Iterator[Any]:
    """A running browser."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield started
        started.close()


def violations(page: Page) -> list[Any]:
    """What axe finds on a page: rule and first place of each."""
    found = Axe().run(page).response["violations"]
    return [(entry["id"], entry["nodes"][0]["target"], entry["nodes"][0].get("failureSummary")) for entry in found]
