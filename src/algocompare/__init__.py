"""Compare machine-learning algorithms side by side.

The public names are resolved when first used (PEP 562), so importing the package costs nothing.
"""

__version__ = "0.1.0"
