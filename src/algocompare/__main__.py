"""`python -m algocompare`: the same program as the command."""

import sys

from algocompare.cli import main

sys.exit(main())
