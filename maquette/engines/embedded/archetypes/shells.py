"""Shells of the sea, as `shelled` and others draw them: spiral whelks, scallops, open clams."""

from __future__ import annotations

from math import cos, exp, log, sin, sqrt, tau

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, dome, ellipsoid, extrude, sphere, tube

GROWTH = log(1.95) / tau
"""A whorl is 1.95 times as large as the one before it."""

TURNS = 3.4


def whelk(b: Builder, spikes: float = 1.0) -> None:
    """A spiral about y, its point up, about 2 units high and 1.4 wide, its mouth towards +z. Wears "shell", the inside "belly"."""
    steps = 56
    points: list[Vector] = []
    radii: list[float] = []
    for i in range(steps + 1):
        back = tau * TURNS * (1.0 - i / steps)
        size = exp(-GROWTH * back)
        angle = 0.9 - back
        points.append((0.33 * size * cos(angle), 0.72 + 1.2 * (1.0 - size), 0.33 * size * sin(angle)))
        radii.append(max(0.4 * size, 0.045))
    b.add(tube(points, radii, smooth=False), "shell", bump=Bump("ribs", 0.012, 0.09))
    b.add(cone((0.0, 0.62, 0.06), (0.06, 0.04, 0.16), 0.42, 0.13), "shell", blend=0.08, bump=Bump("ribs", 0.012, 0.1))
    for k in range(7):
        # Knobs stand on the shoulder of the last whorl.
        back = 0.75 + 0.72 * k
        size, angle = exp(-GROWTH * back), 0.9 - back
        reach, y = (0.33 + 0.34) * size, 0.72 + 1.2 * (1.0 - size) + 0.24 * size
        root: Vector = (0.84 * reach * cos(angle), y - 0.08, 0.84 * reach * sin(angle))
        tip: Vector = ((reach + 0.12 * spikes * size) * cos(angle), y + 0.12 * spikes * size, (reach + 0.12 * spikes * size) * sin(angle))
        b.add(cone(root, tip, 0.13 * size, 0.035), "shell", blend=0.05)
    lip: list[Vector] = [(0.1, 1.12, 0.42), (0.46, 1.02, 0.44), (0.58, 0.7, 0.46), (0.42, 0.36, 0.4), (0.12, 0.1, 0.26)]
    b.add(tube(lip, [0.1, 0.12, 0.13, 0.11, 0.09], flat=0.8), "shell", blend=0.05)
    b.cut(ellipsoid(0.17, 0.44, 0.3), "belly", at=(0.27, 0.66, 0.62), turn=(0.0, 0.0, -14.0), blend=0.03)


def scallop(b: Builder) -> None:
    """A fan of ribs standing on its hinge, arched on both sides."""
    rx, ry, rz, hinge = 0.92, 0.84, 0.2, 0.24
    b.add(ellipsoid(rx, ry, rz), "shell", at=(0.0, hinge + 0.82, 0.0))
    for side in (1.0, -1.0):
        for k in range(-5, 6):
            a = 0.235 * k
            points: list[Vector] = []
            for step in range(6):
                r = 0.1 + (_reach(a, rx, ry, 0.82) - 0.1) * step / 5.0
                x, y = r * sin(a), r * cos(a)
                inside = 1.0 - (x / rx) ** 2 - ((y - 0.82) / ry) ** 2
                points.append((x, hinge + y, side * 0.9 * rz * sqrt(max(inside, 0.0))))
            b.add(tube(points, [0.035, 0.055, 0.075, 0.09, 0.1, 0.1]), "shell", blend=0.015)
    for side in (1.0, -1.0):
        ear = [(0.0, -0.1), (0.4 * side, -0.1), (0.42 * side, 0.14), (0.2 * side, 0.26), (0.0, 0.3)]
        b.add(
            extrude(ear if side > 0.0 else ear[::-1], 0.22, 0.05), "shell", at=(0.0, hinge - 0.06, 0.0), bump=Bump("flutes", 0.014, 0.08), blend=0.03
        )
    b.add(box(0.9, 0.16, 0.6, 0.06), "belly", at=(0.0, 0.05, 0.0))


def _reach(angle: float, rx: float, ry: float, up: float) -> float:
    """How far it is from the hinge to the edge of an ellipse whose middle lies `up` above it."""
    s, c = sin(angle) / rx, cos(angle) / ry
    a, half_b, k = s * s + c * c, -c * up / ry, (up / ry) ** 2 - 1.0
    return (-half_b + sqrt(max(half_b * half_b - a * k, 0.0))) / a


def clam(b: Builder) -> None:
    """Two wavy shells ajar, a pearl on the cushion between them."""
    b.material("pearl", "#f4efe8", "pearl")
    b.material("cushion", like="belly", toward=("rose", 0.4), finish="skin", roughness=0.4)
    for k in range(2):
        pose: tuple[Vector, Vector] = ((0.0, 0.46, 0.0), (180.0, 0.0, 0.0)) if k == 0 else ((0.0, 0.5, -0.86), (-52.0, 0.0, 0.0))
        with b.frame(*pose), b.frame((0.0, 0.0, 0.0 if k == 0 else 0.86)):
            b.add(dome(0.95, 0.46, 0.13), "shell", bump=Bump("ribs", 0.012, 0.1))
            for _ in b.around(14):
                b.add(tube([(0.0, 0.44, 0.1), (0.0, 0.36, 0.58), (0.0, 0.07, 0.95)], [0.05, 0.1, 0.12]), "shell", blend=0.05)
    b.add(ellipsoid(0.86, 0.3, 0.84), "cushion", at=(0.0, 0.28, 0.0), bump=Bump("noise", 0.012, 0.14))
    b.add(sphere(0.24), "pearl", at=(0.0, 0.68, 0.14))
    b.add(cone((-0.3, 0.48, -0.86), (0.3, 0.48, -0.86), 0.14, 0.14), "shell", blend=0.05)
    b.add(ellipsoid(0.5, 0.12, 0.46), "shell", at=(0.0, 0.03, 0.0), blend=0.06)
