"""Scene → Recipe."""

from __future__ import annotations

from maquette.engines.base import Symmetry
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Scene

__all__ = ["compose", "individual"]


def compose(scene: Scene, seed: int, style: str = "realistic", symmetry: Symmetry = "auto") -> Recipe:
    """The recipe of a scene."""
    return individual(scene.root.noun, seed)
