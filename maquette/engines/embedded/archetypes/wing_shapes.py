"""Wings of every kind, drawn from the frame's origin out to +x and raised: call them inside `b.mirrored()`."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.arthropods import wing
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.monster_parts import bat_wing, feather_wing
from maquette.engines.embedded.shapes import Outline, extrude, sphere, tube

COLORS = {"feather": ("snow", "gold"), "bat": ("#5b2f3c", "#3a2630"), "fairy": ("#bfe6f2", "#6fb3cf"), "butterfly": ("#f0882a", "#2b2430")}
"""Kind of wing → colour of the sheet and of what holds it, where none is said."""

KINDS = tuple(COLORS)


def wing_of(b: Builder, kind: str, size: float, role: str, accent: str) -> None:
    """role: of feathers, skin and sheets. accent: of a bat's arm, of veins and spots."""
    if kind == "feather":
        feather_wing(b, size, role)
    elif kind == "bat":
        b.material("claws", like=accent, lighter=-0.2)
        bat_wing(b, 0.88 * size, accent, role)
    elif kind == "fairy":
        fairy_wing(b, 1.16 * size, role, accent)
    else:
        butterfly_wing(b, 0.94 * size, role, accent)


def fairy_wing(b: Builder, size: float, role: str, accent: str) -> None:
    """Two leaves with a vein each."""
    for tilt, long, wide in ((34.0, size, 0.3 * size), (-28.0, 0.72 * size, 0.255 * size)):
        with b.frame((0.0, 0.0, 0.0), (0.0, 20.0, tilt)):
            leaf = [(0.06 + 0.5 * long * (1.0 - cos(radians(a))), wide * sin(radians(a))) for a in range(0, 360, 24)]
            b.add(extrude(leaf, 0.05, 0.02, smooth=True), role)
            b.add(tube([(0.0, 0.0, 0.0), (0.5 * long, 0.02, 0.0), (0.92 * long, 0.06, 0.0)], [0.045, 0.04, 0.03]), accent)


def butterfly_wing(b: Builder, size: float, role: str, accent: str) -> None:
    """A fore and a hind wing with dark rims, veins and spots."""
    fore: Outline = ((0.0, -0.1), (0.0, 0.12), (0.46, 0.78), (0.92, 1.08), (1.2, 1.02), (1.16, 0.6), (0.9, 0.2), (0.45, 0.0))
    hind: Outline = ((0.0, 0.06), (0.5, 0.06), (0.86, -0.1), (0.9, -0.46), (0.66, -0.78), (0.36, -0.72), (0.16, -0.34), (0.0, -0.1))
    with b.frame((0.0, 0.0, 0.0), (0.0, 20.0, 0.0), scale=size):
        wing(b, hind, role, [[(0.05, 0.0), (0.4, -0.2), (0.62, -0.6)]], accent, 0.07, 0.04)
        wing(b, fore, role, [[(0.05, 0.05), (0.5, 0.42), (1.0, 0.86)], [(0.05, 0.03), (0.5, 0.2), (1.0, 0.5)]], accent, 0.07, 0.04)
        for x, y, r in ((1.02, 0.9, 0.07), (1.06, 0.7, 0.055), (0.72, -0.42, 0.08)):
            b.add(sphere(r), accent, at=(x, y, 0.0))
