"""The plate that meals lie on."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.shapes import (
    lathe,
    torus,
)


def plate(b: Builder, p: Params, r: float = 1.3) -> float:
    if p.plate == "none":
        return 0.0
    with b.group("plate"):
        b.add(lathe([(0.6 * r, 0.0), (0.62 * r, 0.0), (0.72 * r, 0.07), (r, 0.17), (r, 0.22), (0.7 * r, 0.12), (0, 0.12)]), "plate")
        b.add(torus(0.97 * r, 0.05), "plate", at=(0, 0.19, 0))
    return 0.11
