"""`python -m algocompare`: the same program as the command."""

from algocompare.cli import entry

entry()
