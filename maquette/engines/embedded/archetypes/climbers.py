"""Plants that climb: a vine on its trellis."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import Outline, box, capsule, ellipsoid, extrude, frustum, sphere, spiral, tube

PARAMS = {
    "height": number(1.0, 0.8, 1.2, vary=0.05),
    "width": number(1.0, 0.8, 1.2, vary=0.05),
    "leaves": number(1.0, 0.6, 1.4, "size of the leaves"),
    "leaf_count": number(13.0, 7.0, 18.0, vary=0.1),
    "fruit": number(1.0, 0.0, 1.3, "bunches of grapes"),
    "tendrils": number(1.0, 0.0, 1.3),
    "form": choice("ladder", "arch"),
    "leaf_color": color("leaf"),
    "fruit_color": color("#5a2f7d"),
    "wood_color": color("wood"),
}


@archetype("climber", "plants", PARAMS, symmetric=False, real_m=2.0)
def climber(b: Builder, p: Params) -> None:
    """A trellis in a trough, two stems that wind up it and cross, lobed leaves, grapes."""
    b.material("leaves", p.leaf_color, "matte", mottle=0.08)
    b.material("young leaves", like="leaves", lighter=0.2)
    b.material("stems", "bark", "wood")
    b.material("fruit", p.fruit_color, roughness=0.35)
    b.material("wood", p.wood_color, "wood")
    b.material("pot", "terracotta", "clay")
    b.material("soil", "#5a3a24", "matte")
    w, h = 0.5 * p.width, 1.95 * p.height
    with b.group("trough"):
        b.add(frustum(0.42, 0.5, 0.4, 0.04), "pot", at=(0, 0.2, 0))
        b.add(ellipsoid(0.44, 0.07, 0.44), "soil", at=(0, 0.39, 0), bump=Bump("cobbles", 0.02, 0.08))
    with b.group("trellis"):
        for s in (1, -1):
            b.add(capsule((0.5 * s * w, 0.3, 0), (s * w, h, 0), 0.05), "wood")
        b.add(capsule((0, 0.3, 0), (0, h + 0.06, 0), 0.05), "wood")
        for k in range(4):
            y = 0.72 + (h - 0.9) * k / 3
            half = (0.5 + 0.5 * (y - 0.3) / (h - 0.3)) * w + 0.1
            b.add(box(2 * half, 0.08, 0.08, 0.02), "wood", at=(0, y, 0.02))
    phase = float(b.rng.uniform(0.0, 2.0 * pi))
    with b.group("stems", melt=0.02):
        paths = [_stem(w, h, phase), _stem(w, h, phase + pi)]
        for path in paths:
            b.add(tube(path, [0.085 - 0.005 * k for k in range(len(path))]), "stems", bump=Bump("bark", 0.01, 0.1))
    count = round(p.leaf_count)
    with b.group("leaves"):
        for k in range(count):
            path = paths[k % 2]
            x, y, z = path[1 + (k * 7 // 2) % (len(path) - 1)]
            side = 1.0 if (k // 2) % 2 else -1.0
            n = p.leaves * (0.19 + 0.03 * ((k * 5) % 3))
            turn = (float(b.rng.uniform(-12, 12)), 16.0 * side, side * (18.0 + 14.0 * (k % 4)))
            at = (x + 0.4 * n * side, y + 0.04 * (k % 3), max(z, 0.05) + 0.09)
            b.add(extrude(_lobed(n), 0.1, 0.04, bend=(-0.5, -0.4)), "young leaves" if k % 3 == 0 else "leaves", at=at, turn=turn)
            b.add(capsule((x, y, z), at, 0.042), "stems")
    if p.fruit > 0.0:
        for k, (x, y) in enumerate(((-0.42 * w, 0.62 * h), (0.5 * w, 0.8 * h), (0.12 * w, 0.42 * h))):
            with b.group(f"grapes {k + 1}", at=(x, y, 0.13), melt=0.006):
                _bunch(b, p.fruit)
    if p.tendrils > 0.0:
        with b.group("tendrils"):
            for s in (1, -1):
                b.add(spiral(0.11 * p.tendrils, 1.6, 0.09, 0.042, end_radius=0.05), "young leaves", at=(s * w, h - 0.06, 0.02))


def _stem(w: float, h: float, phase: float) -> list[Vector]:
    steps = 8
    return [
        (0.72 * w * (0.35 + 0.65 * k / steps) * sin(phase + 1.25 * k), 0.34 + (h - 0.3) * k / steps, 0.09 * cos(phase + 1.25 * k))
        for k in range(steps + 1)
    ]


def _lobed(n: float) -> Outline:
    """A vine's leaf of five lobes, its stalk at the bottom."""
    half = [(0.0, -0.62), (0.42, -0.86), (0.95, -0.5), (0.78, -0.1), (1.05, 0.3), (0.6, 0.42), (0.36, 0.72)]
    return tuple((n * x, n * y) for x, y in [*half, (0.0, 1.15), *((-x, y) for x, y in reversed(half[1:]))])


def _bunch(b: Builder, n: float) -> None:
    for row, count in enumerate((5, 5, 3, 1)):
        for _ in b.around(count, 0.12 * n * (1.0 - 0.28 * row), -0.12 * n * row, 36.0 * row):
            b.add(sphere(0.085 * n), "fruit")
        b.add(sphere(0.09 * n), "fruit", at=(0, -0.12 * n * row, 0))
    b.add(capsule((0, 0, 0), (0, 0.16 * n, -0.1), 0.042), "stems")


climber.preset("vine")
