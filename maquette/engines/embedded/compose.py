"""Scene → Recipe."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

import numpy as np

from maquette.engines.base import Symmetry
from maquette.engines.embedded.archetypes.builder import Builder, Dress
from maquette.engines.embedded.archetypes.registry import Params, Value, preset_of
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.scene import Scene


def individual(noun: str, seed: int, changes: Mapping[str, Value] | None = None, dress: Dress | None = None) -> Recipe:
    """One individual of a preset. changes: parameter values that override the preset's."""
    preset = preset_of(noun)
    made = preset.archetype
    for name, value in (changes or {}).items():
        made.check(name, value)
    rng = np.random.default_rng(np.random.SeedSequence([seed % 2**64, crc32(noun.encode())]))
    values = made.varied(made.values({**preset.values, **(changes or {})}), rng)
    builder = Builder(rng, dress)
    made.build(builder, Params(values))
    return builder.recipe(noun, made.symmetric)


def compose(scene: Scene, seed: int, style: str = "realistic", symmetry: Symmetry = "auto") -> Recipe:
    """The recipe of a scene."""
    return individual(scene.root.noun, seed)
