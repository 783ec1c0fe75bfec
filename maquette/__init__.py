"""Maquette: words and photos to printable 3D models.

    import maquette

    maquette.generate("a monster mask", seed=1, texture=True).save("out/")

The verbs run here and now, without a server; `maquette.client` talks to one.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maquette.kernel_cache import discard_stale

if TYPE_CHECKING:
    from maquette.library import analyze, figure, generate, lamp, multicolor, repair

__version__ = "0.1.0"
__all__ = ["analyze", "figure", "generate", "lamp", "multicolor", "repair"]


# Before any kernel is loaded: an updated checkout must not run what was compiled from the sources it replaced.
discard_stale(Path(__file__).resolve().parent)


def __getattr__(name: str) -> Any:
    """The verbs are loaded when first used: the server imports this package without any geometry."""
    if name in __all__:
        return getattr(import_module("maquette.library"), name)
    raise AttributeError(f"module 'maquette' has no attribute {name!r}")
