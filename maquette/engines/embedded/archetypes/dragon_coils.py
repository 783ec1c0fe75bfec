"""A dragon wound around something slender: a tower, a pillar, a sword. What it is wound around stands in the socket "core"."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import capsule, cone, ellipsoid, tube

CORE = 0.52
"""Radius of what fits between the coils."""

TURNS = 1.75
STEPS = 30


def shoulder_of(p: Params) -> Vector:
    """Where the wings grow: where the body leaves the last coil, in front."""
    return (0.12, 1.3, CORE + 0.45 * p.girth)


def coiled(b: Builder, p: Params, face: Callable[[], None]) -> None:
    """Tail on the ground, a helix up to the front, four gripping legs, the head held out. face: draws the head in a frame of its own."""
    body, radii = _body(p)
    skin = Bump("scales", p.scales, 0.1, 0.95, flip=True) if p.scales > 0.0 else None
    with b.group("body", melt=0.08):
        b.add(tube(body, radii), "body", bump=skin)
        b.paint(tube([_toward_core(at, -0.55 * r) for at, r in zip(body, radii, strict=True)], [0.8 * r for r in radii]), "belly")
        for share, side in ((0.42, 1.0), (0.42, -1.0), (0.8, 1.0), (0.8, -1.0)):
            _leg(b, p, body[round(share * (len(body) - 1))], side)
    if p.spikes > 0.0:
        with b.group("spikes", melt=0.01, blend=0.02):
            for at, r in list(zip(body, radii, strict=True))[3:-2]:
                x, y, z = at
                out = (x**2 + z**2) ** 0.5
                s = 0.13 * p.spikes * min(r / 0.14, 1.0)
                tip = (x * (1.0 + (0.7 * r + s) / out), y + 0.75 * r + 0.6 * s, z * (1.0 + (0.7 * r + s) / out))
                b.add(cone((x * (1.0 + 0.5 * r / out), y + 0.5 * r, z * (1.0 + 0.5 * r / out)), tip, 0.075, 0.026), "spikes")
    x, y, z = body[-1]
    with b.group("head", at=(x, y + 0.1 * p.head, z + 0.4 * p.head), turn=(8.0, 0.4 * p.turn, 0.0), melt=0.05, blend=0.07):
        face()
    b.socket("core", (0.0, 0.0, 0.0), size=CORE)
    b.socket("head_top", (x, y + 0.9 * p.head, z + 0.4 * p.head), size=0.85 * p.head)


def _body(p: Params) -> tuple[list[Vector], list[float]]:
    """The middle of the body from the tail's tip to the nape, and its radii."""
    g = 0.5 * p.girth + 0.02
    points: list[Vector] = []
    radii: list[float] = []
    for k in range(STEPS):
        f = k / (STEPS - 1)
        angle = pi * (0.5 - 2.0 * TURNS * (1.0 - f))
        thick = 0.05 + (g - 0.05) * min(1.0, 1.5 * f) ** 0.8
        # The tail trails away from the core on the ground.
        reach = CORE + 0.92 * thick + 0.45 * max(0.14 - f, 0.0) / 0.14
        points.append((reach * cos(angle), 0.07 + thick + 1.14 * max(f - 0.1, 0.0), reach * sin(angle)))
        radii.append(thick)
    n = 0.95 * p.neck_girth
    _, y, z = points[-1]
    points += [(-0.1, y + 0.2, z + 0.12), (-0.08, y + 0.42, z + 0.16), (0.0, y + 0.56, z + 0.3)]
    radii += [0.9 * g, n, 0.95 * n]
    return points, radii


def _toward_core(at: Vector, by: float) -> Vector:
    out = (at[0] ** 2 + at[2] ** 2) ** 0.5
    return (at[0] * (1.0 + by / out), at[1] - 0.1 * abs(by), at[2] * (1.0 + by / out))


def _leg(b: Builder, p: Params, at: Vector, side: float) -> None:
    """A bent leg above or below the coil, its claws on the core."""
    x, y, z = at
    out, r = (x**2 + z**2) ** 0.5, 0.8 * p.leg_girth
    ahead = (-z / out, x / out)

    def place(reach: float, rise: float, along: float) -> Vector:
        return (x / out * reach + ahead[0] * along, y + rise, z / out * reach + ahead[1] * along)

    knee, foot = place(out + 0.2, 0.16 * side + 0.04, 0.16 * side), place(CORE + 0.04, 0.24 * side + 0.02, 0.26 * side)
    b.add(tube([place(out, 0.0, 0.0), knee, foot], [1.7 * r, 1.0 * r, 0.8 * r]), "body")
    b.add(ellipsoid(0.9 * r, 0.9 * r, 0.9 * r), "body", at=foot)
    for k in (-1.0, 0.0, 1.0):
        toe = place(CORE + 0.03, 0.24 * side + 0.1 * k, 0.26 * side + 0.14)
        b.add(capsule(foot, toe, 0.4 * r), "body", blend=0.02)
        if p.claws > 0.0:
            b.add(cone(toe, place(CORE, 0.24 * side + 0.12 * k, 0.26 * side + 0.14 + 0.08 * p.claws), 0.36 * r, 0.024), "claws", blend=0.0)
