"""Compare machine-learning algorithms side by side.

The public names are resolved when first used (PEP 562), so importing the package costs nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from algocompare.api import compare, rank
    from algocompare.catalogue import Catalogue

__version__ = "0.1.0"
__all__ = ["Catalogue", "__version__", "compare", "rank"]


def __getattr__(name: str) -> Any:
    if name == "Catalogue":
        from algocompare.catalogue import Catalogue

        return Catalogue
    if name in ("compare", "rank"):
        from algocompare import api

        return getattr(api, name)
    raise AttributeError(f"module 'algocompare' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
