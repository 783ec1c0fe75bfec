"""Hats of metal and plastic: crowns, and the helmets of knights, astronauts, Vikings and builders."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, lathe, sphere, torus, tube

R = 0.8
"""Radius of the head that hats are drawn for."""


def fit(b: Builder, y: float = 0.12, size: float = R) -> None:
    """Where the head's middle comes to lie, and how wide a head."""
    b.socket(FIT, (0.0, y, 0.0), size=size)


def crown(b: Builder, p: Params) -> None:
    """A band of stones and pearls under eight points, every other one a lily."""
    b.material("crown", p.trim, "gold")
    b.material("gems", "crimson", "crystal", roughness=0.05)
    b.material("sapphires", "royal blue", "crystal", roughness=0.05)
    b.material("pearls", "cream", "pearl", roughness=0.2)
    with b.group("crown", melt=0.03):
        b.add(lathe([(0.78, 0.0), (0.82, 0.4 * p.height), (0.88, 0.62 * p.height)], smooth=True, wall=0.12), "crown")
        for k in b.around(8, 0.84, 0.5 * p.height):
            b.add(cone((0.0, -0.1, 0.0), (0.0, 0.4 * p.height, 0.07), 0.17, 0.06), "crown")
            if k % 2:
                b.add(sphere(0.085), "pearls", at=(0.0, 0.48 * p.height, 0.09), blend=0.0)
            else:
                # A lily: three petals over the point, a stone at their root.
                b.add(ellipsoid(0.09, 0.2, 0.06), "crown", at=(0.0, 0.52 * p.height, 0.09))
                b.add(ellipsoid(0.06, 0.14, 0.055), "crown", at=(0.12, 0.44 * p.height, 0.08), turn=(0.0, 0.0, -42.0), mirror=True)
                b.add(sphere(0.07), "gems", at=(0.0, 0.3 * p.height, 0.14), blend=0.0)
        for y in (0.05, 0.4 * p.height):
            b.add(torus(0.84 if y > 0.1 else 0.8, 0.06), "crown", at=(0.0, y, 0.0), bump=Bump("ribs", 0.008, 0.05))
        for k in b.around(16, 0.86, 0.23 * p.height, 11.25):
            if k % 2:
                b.add(ellipsoid(0.09, 0.1, 0.06), "gems" if k % 4 == 1 else "sapphires", blend=0.0)
            else:
                b.add(sphere(0.05), "pearls", blend=0.0)
    fit(b, 0.05, 0.78)


def knight(b: Builder, p: Params) -> None:
    """A great helm: a slit, breaths, rivets and a crest of feathers."""
    b.material("helmet", p.cloth, "steel")
    b.material("visor", "black")
    b.material("trim", p.trim, "gold")
    lift = (0.0, 0.34, 0.0)  # the gorget below the visor covers chin and neck
    with b.group("helmet", at=lift, melt=0.03):
        b.add(lathe([(0.78, -0.34), (0.86, -0.12), (0.98, 0.1), (0.98, 0.62), (0.92, 1.1), (0.66, 1.5), (0.3, 1.66), (0.0, 1.7)]), "helmet")
        b.add(ellipsoid(0.6, 0.5, 0.32), "helmet", at=(0.0, 0.6, 0.78), blend=0.08)
        b.cut(box(1.5, 0.1, 1.2, 0.04), "visor", at=(0.0, 0.86, 0.9))
        for k in range(3):
            b.cut(box(0.045, 0.3, 0.6, 0.02), "visor", at=(0.12 + 0.16 * k, 0.42 + 0.03 * k, 1.1 - 0.1 * k), mirror=True)
        b.cut(ellipsoid(0.66, 0.3, 0.66), at=(0.0, -0.5, 0.0))
    with b.group("trim", at=lift, melt=0.01):
        b.add(torus(0.96, 0.07), "trim", at=(0.0, 0.08, 0.0))
        for _ in b.around(10, 0.98, 0.24):
            b.add(sphere(0.05), "trim")
    if p.plume <= 0.0:
        b.material("plume", "red", "feather")
        with b.group("plume", at=lift, melt=0.04):
            b.add(
                tube([(0.0, 1.6, 0.1), (0.0, 2.0, -0.15), (0.0, 1.9, -0.72), (0.0, 1.3, -1.08)], [0.12, 0.24, 0.24, 0.06], flat=1.4),
                "plume",
                bump=Bump("hair", 0.05, 0.1),
            )
    b.socket(FIT, (0.0, 1.24 + lift[1], 0.0), size=0.86)


def space(b: Builder, p: Params) -> None:
    """A globe with a golden-rimmed visor."""
    b.material("helmet", p.cloth, roughness=0.3)
    b.material("visor", "#3a4b6a", "glass", metallic=0.5)
    b.material("trim", p.trim)
    if p.open > 0.0:
        _open_space(b)
        return
    with b.group("helmet", melt=0.02):
        b.add(sphere(1.12), "helmet", at=(0.0, 0.98, -0.02))
        b.add(torus(0.86, 0.14), "trim", at=(0.0, 0.12, 0.0))
        b.add(ellipsoid(0.86, 0.7, 0.5), "trim", at=(0.0, 1.0, 0.72))
        b.add(ellipsoid(0.78, 0.62, 0.5), "visor", at=(0.0, 1.0, 0.8), blend=0.0)
        b.add(cylinder(0.24, 0.28, 0.06), "trim", at=(1.1, 0.95, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
        b.cut(cylinder(0.72, 0.4), at=(0.0, 0.0, 0.0))
    b.socket(FIT, (0.0, 1.57, 0.0), size=0.86)


def _open_space(b: Builder) -> None:
    """The globe about a whole head, open in front, on a collar."""
    with b.group("helmet", melt=0.02):
        b.add(sphere(1.42), "helmet", at=(0.0, 0.55, -0.16))
        b.cut(ellipsoid(1.06, 0.98, 1.3), at=(0.0, 0.47, 0.98), blend=0.02)
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.78, 0.0))
        b.add(torus(1.02, 0.15), "trim", at=(0.0, -0.74, -0.14))
        b.add(cylinder(0.26, 0.26, 0.06), "trim", at=(1.4, 0.5, -0.1), turn=(0.0, 0.0, 90.0), mirror=True)
    with b.group("rim", at=(0.0, 0.47, 0.72), turn=(90.0, 0.0, 0.0)):
        b.add(torus(1.07, 0.13), "trim")
    b.socket(FIT, (0.0, 1.57, 0.0), size=0.86)


def viking(b: Builder, p: Params) -> None:
    """An iron cap on bands, with horns."""
    b.material("helmet", p.cloth, "iron")
    b.material("trim", p.trim, "brass")
    b.material("horns", "horn")
    with b.group("helmet", melt=0.02):
        b.add(ellipsoid(0.9, 0.86 * p.height, 0.9), "helmet", at=(0.0, 0.06, 0.0))
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.0, 0.0))
        b.cut(ellipsoid(0.74, 0.6, 0.74), at=(0.0, -0.06, 0.0))
        b.add(torus(0.86, 0.1), "trim", at=(0.0, 0.1, 0.0))
        for turn in (0.0, 90.0):
            with b.frame((0.0, 0.06, 0.0), (0.0, turn, 0.0)):
                b.add(torus(0.86 * p.height, 0.07), "trim", turn=(90.0, 0.0, 0.0))
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.02, 0.0))
        for _ in b.around(10, 0.92, 0.1):
            b.add(sphere(0.055), "trim")
    with b.group("horns", melt=0.02):
        n = max(p.horns, 0.6)
        b.add(
            tube([(0.7, 0.4, 0.0), (1.25, 0.5, 0.0), (1.5, 0.85 * n, 0.02), (1.42, 1.35 * n, 0.06)], [0.26, 0.23, 0.15, 0.03]),
            "horns",
            mirror=True,
            bump=Bump("wrinkles", 0.02, 0.14),
        )
    fit(b, 0.1, 0.82)


def hard(b: Builder, p: Params) -> None:
    """A builder's helmet."""
    b.material("helmet", p.cloth, "plastic")
    b.material("trim", p.trim)
    with b.group("helmet", melt=0.05):
        b.add(ellipsoid(0.9, 0.78 * p.height, 0.95), "helmet", at=(0.0, 0.1, 0.0))
        for x in (0.0, 0.3):
            b.add(torus(0.8 * p.height, 0.1), "helmet", at=(x, 0.08, 0.0), turn=(0.0, 0.0, 90.0), mirror=x > 0.0)
        b.cut(box(4.0, 2.0, 4.0), at=(0.0, -1.0, 0.0))
        b.add(lathe([(0.8, 0.0), (1.08, 0.0), (1.08, 0.08), (0.9, 0.12)], smooth=False), "helmet")
        b.add(ellipsoid(0.62, 0.06, 0.45), "helmet", at=(0.0, 0.05, 0.9))
        b.cut(ellipsoid(0.76, 0.55, 0.8), at=(0.0, -0.06, 0.0))
    fit(b, 0.1, 0.82)
