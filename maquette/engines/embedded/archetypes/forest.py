"""A piece of wood: several trees, young and old, on one ground."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Params, archetype, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import ellipsoid

PARAMS = {
    "trees": number(6.0, 3.0, 8.0, "how many", vary=0.0),
    "size": number(0.62, 0.4, 0.75, "of a tree, of its usual height", vary=0.02),
    "spread": number(0.78, 0.6, 1.0, "radius of the ring they stand in", vary=0.015),
    "first": words("pine tree", "a preset"),
    "second": words("tree", "a preset"),
}


@archetype("forest", "plants", PARAMS, symmetric=False, real_m=12.0)
def forest(b: Builder, p: Params) -> None:
    """One tree in the middle, the others around it, every second of the other kind."""
    b.material("leaves", "leaf", "matte")
    b.material("ground", "grass", "matte", mottle=0.12)
    with b.group("ground", melt=0.06):
        b.add(ellipsoid(1.3 * p.spread + 0.2, 0.16, 1.2 * p.spread + 0.2), "ground", bump=Bump("noise", 0.02, 0.2))
        for k in range(3):
            a = radians(120.0 * k + 40.0)
            b.add(ellipsoid(0.16, 0.12, 0.13), "ground", at=(0.7 * p.spread * sin(a), 0.12, 0.7 * p.spread * cos(a)))
    for k in range(8):
        turn, jitter = 60.0 * k + float(b.rng.uniform(-4.0, 4.0)), float(b.rng.uniform(0.95, 1.05))
        seed = int(b.rng.integers(2**31))
        if k >= round(p.trees):
            continue
        a, reach = radians(turn), 0.0 if k == 0 else p.spread
        grown = individual((p.first, p.second)[k % 2], seed, dress=b.dress)
        scale = p.size * jitter * (1.25 if k == 0 else (0.92, 0.7)[k % 2])
        b.include(grown, f"tree {k}", at=(reach * sin(a), 0.05, reach * cos(a)), turn=(0.0, turn, 0.0), scale=scale)


forest.preset("forest")
