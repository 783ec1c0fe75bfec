"""Meat on a plate: steaks, drumsticks, roasts, bacon, sausages."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.dishes import plate
from maquette.engines.embedded.archetypes.petals import blade
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cone,
    ellipsoid,
    extrude,
    lathe,
    sphere,
    torus,
    tube,
)


def steak(b: Builder, p: Params) -> None:
    y = plate(b, p)
    shape = [(-0.8, -0.2), (-0.6, -0.62), (-0.1, -0.72), (0.3, -0.5), (0.66, -0.6), (0.9, -0.2), (0.7, 0.3), (0.3, 0.42), (0.0, 0.7), (-0.5, 0.6)]
    with b.group("steak", at=(0, y + 0.14, 0), turn=(-90, 0, 0)):
        b.add(extrude(shape, 0.32 * p.height, round=0.12, smooth=True), "second")
        b.add(extrude([(0.88 * u, 0.88 * v) for u, v in shape], 0.38 * p.height, round=0.1, smooth=True), "body", bump=Bump("noise", 0.03, 0.2))
        for k in range(5):
            b.cut(
                capsule((-0.62 + 0.28 * k, -0.5 + 0.1 * (k % 2), 0.21 * p.height), (-0.3 + 0.28 * k, 0.42 - 0.08 * k, 0.21 * p.height), 0.05), "crust"
            )
        if p.bone > 0.0:
            b.add(tube([(-0.02, 0.64, 0.02), (0.02, 0.2, 0.06), (0.3, -0.1, 0.06)], [0.13, 0.09, 0.1]), "bone")
            b.add(tube([(0.02, 0.2, 0.06), (-0.34, 0.0, 0.06)], [0.09, 0.1]), "bone")
    with b.group("garnish"):
        b.add(box(0.34, 0.12, 0.34, 0.04), "yolks", at=(0.1, y + 0.38 * p.height, 0.2), turn=(0, 30, 0))
        for k in range(5):
            b.add(blade(0.4, 0.2, 0.4), "accents", at=(-0.9, y, 0.55), turn=(40, 72 * k, 0))
        for k in range(3):
            b.add(sphere(0.17), "tomatoes", at=(0.62 + 0.2 * (k % 2), y + 0.14, 0.62 - 0.26 * k + 0.1))


def drumstick(b: Builder, p: Params) -> None:
    """Stands on its meat, bone up."""
    with b.group("meat", melt=0.06):
        b.add(
            lathe([(0.3, 0.0), (0.32, 0.0), (0.62 * p.width, 0.22), (0.66 * p.width, 0.56), (0.46, 0.95), (0.26, 1.22), (0.22, 1.34), (0, 1.34)]),
            "body",
            bump=Bump("noise", 0.06, 0.2),
        )
        b.add(ellipsoid(0.4, 0.42, 0.3), "body", at=(0.26, 0.48, 0.2), bump=Bump("noise", 0.05, 0.14))
        b.add(torus(0.22, 0.09), "crust", at=(0, 1.3, 0))
    with b.group("bone", melt=0.05):
        b.add(cone((0, 1.2, 0), (0, 1.82 * p.height, 0), 0.13, 0.12), "bone")
        b.add(sphere(0.19), "bone", at=(0.13, 1.92 * p.height, 0), mirror=True)


def roast(b: Builder, p: Params) -> None:
    """A whole bird on its dish, legs up, paper frills on the bones."""
    y = plate(b, p, 1.4)
    with b.group("bird", at=(0, y, -0.05), melt=0.1):
        b.add(ellipsoid(0.72 * p.width, 0.6, 0.9), "body", at=(0, 0.52, -0.08), bump=Bump("dimples", 0.015, 0.09))
        b.add(ellipsoid(0.44, 0.36, 0.5), "body", at=(0.26, 0.78, -0.2), mirror=True)
        b.add(cone((0.46, 0.5, 0.3), (0.3, 0.7, 0.86), 0.34, 0.17), "body", mirror=True, bump=Bump("noise", 0.03, 0.14))
        b.add(cone((0.64, 0.66, -0.4), (0.86, 0.5, -0.05), 0.16, 0.13), "body", mirror=True)
        b.add(cone((0.86, 0.5, -0.05), (0.7, 0.34, 0.2), 0.13, 0.08), "crust", mirror=True)
    with b.group("bones", at=(0, y, -0.05)):
        b.add(cone((0.3, 0.7, 0.86), (0.24, 0.84, 1.16), 0.09, 0.09), "bone", mirror=True)
        b.add(sphere(0.12), "bone", at=(0.3, 0.88, 1.2), mirror=True)
        b.add(sphere(0.12), "bone", at=(0.18, 0.9, 1.16), mirror=True)
        b.add(torus(0.13, 0.07), "plate", at=(0.28, 0.75, 0.96), turn=(62, 0, 0), mirror=True)
    with b.group("garnish"):
        for k in range(14):
            a = 2 * pi * k / 14
            at = (1.1 * sin(a), y + 0.08, 1.1 * cos(a))
            b.add(blade(0.36, 0.26, 0.5), "accents", at=(0.8 * at[0], y, 0.8 * at[2]), turn=(0, a * 57.3, 0)) if k % 2 else b.add(
                sphere(0.17), ("tomatoes", "yolks")[k // 2 % 2], at=at
            )


def bacon(b: Builder, p: Params) -> None:
    """Three wavy rashers standing on edge."""
    for k, z in enumerate((-0.46, 0.0, 0.46)):
        with b.group(f"rasher {k}", at=(0.08 * (k - 1), 0.0, z)):
            points = [(-1.2 + 2.4 * t, 0.42 * p.height, 0.13 * sin(15 * t + k)) for t in [i / 18 for i in range(19)]]
            for role, low, r in (("body", 0.0, 0.42), ("second", 0.26, 0.1), ("second", -0.2, 0.09), ("second", 0.02, 0.05)):
                b.add(tube([(x, y + low, zz) for x, y, zz in points], 0.09 if role == "body" else 0.105, flat=r / 0.1, up=(0, 1, 0)), role)
    _ = plate(b, p, 1.35)


def sausage(b: Builder, p: Params) -> None:
    """Two links joined by a twist, grill marks across."""
    plate(b, p, 1.45)
    with b.group("links", at=(0, 0.12, 0)):
        for s, z in ((1, 0.3), (-1, -0.3)):
            points = [(-0.95, 0.24, z + 0.2 * s), (-0.5, 0.27, z), (0.0, 0.27, z - 0.04 * s), (0.5, 0.27, z), (0.95, 0.24, z + 0.2 * s)]
            b.add(tube(points, [0.17, 0.27, 0.29 * p.width, 0.27, 0.17]), "body")
            for k in range(5):
                x = -0.64 + 0.32 * k
                b.cut(capsule((x - 0.1, 0.57, z - 0.24), (x + 0.1, 0.57, z + 0.24), 0.05), "crust")
            b.add(sphere(0.07), "crust", at=(1.08 * s, 0.24, z + 0.24 * s))
        b.add(tube([(-0.98, 0.2, 0.46), (-1.12, 0.14, 0.0), (-0.98, 0.2, -0.46)], 0.08), "body")
        b.add(ellipsoid(0.28, 0.12, 0.22), "yolks", at=(0.9, 0.06, -0.8))
