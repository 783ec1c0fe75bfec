"""A round plot of grass with bushes, arched openings and flags: what small buildings share."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import capsule, ellipsoid, extrude, lathe


def plot(b: Builder, p: Params, rx: float) -> None:
    """Grass of radius rx with five bushes."""
    b.add(lathe([(1.0, 0.0), (1.0, 0.06), (0.94, 0.1), (0.0, 0.1)]), "ground", scale=rx, at=(0, -0.02, 0))
    for k in range(5):
        a = radians(35 + 72 * k + float(b.rng.uniform(-12, 12)))
        r = 0.13 * p.plants * float(b.rng.uniform(0.8, 1.2))
        if p.plants > 0.0:
            b.add(ellipsoid(r, 0.9 * r, r), "leaves", at=(0.88 * rx * cos(a), 0.1, 0.88 * rx * sin(a)), bump=Bump("foliage", 0.04, 0.08))


def arch(b: Builder, at: tuple[float, float, float], w: float, h: float, role: str, frame: str, turn: float = 0.0, proud: float = 0.06) -> None:
    """A round-topped opening with a frame."""
    top = [(0.5 * w * cos(radians(t)), h - 0.5 * w + 0.5 * w * sin(radians(t))) for t in range(0, 181, 20)]
    with b.frame(at, (0, turn, 0)):
        b.add(extrude([((1 + 0.1 / w) * x, 1.0 * y + 0.05) for x, y in top] + [(-0.5 * w - 0.05, 0), (0.5 * w + 0.05, 0)], 2 * proud, 0.015), frame)
        b.add(
            extrude(top + [(-0.5 * w, 0), (0.5 * w, 0)], 2 * proud + 0.05, 0.012), role, bump=Bump("ribs", 0.008, 0.07) if role == "doors" else None
        )


def flag(b: Builder, p: Params, at: tuple[float, float, float], tall: float = 0.3) -> None:
    """A pennant on a pole."""
    x, y, z = at
    n = p.flag
    if n > 0.0:
        b.add(capsule((x, y - 0.05, z), (x, y + tall * n, z), 0.03), "gold")
        b.add(extrude([(0, -0.1), (0.3, 0.0), (0, 0.1)], 0.06, 0.02), "gold", at=(x, y + tall * n - 0.1, z))
