"""Names of materials and patterns. What they look like is for the modelling half to say."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from maquette.engines.embedded.lexicon.tables import rows, words


class Material(NamedTuple):
    """name: canonical. color: canonical colour it brings along, or "" (a ruby is a red crystal)."""

    name: str
    color: str


@lru_cache(maxsize=1)
def material_words() -> dict[str, Material]:
    """Every word for a material."""
    return {word: Material(name, color) for name, color, spellings in rows("materials.tsv", 3) for word in words(spellings)}


@lru_cache(maxsize=1)
def materials() -> frozenset[str]:
    """The canonical names that can occur in a scene."""
    return frozenset(material.name for material in material_words().values())


@lru_cache(maxsize=1)
def patterns() -> frozenset[str]:
    """The canonical names of patterns that can occur in a scene."""
    return frozenset(name for name, _, _ in rows("patterns.tsv", 3))
