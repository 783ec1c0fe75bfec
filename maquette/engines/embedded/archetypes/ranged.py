"""Bows and what flies."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Primitive
from maquette.engines.embedded.shapes import (
    box,
    circle,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    sphere,
    star,
    torus,
    tube,
)

RANGED = {
    "size": number(1.0, 0.7, 1.4),
    "kind": choice("bow", "crossbow", "arrow", "slingshot", "quiver", "shuriken", "boomerang"),
    "wood": color("wood"),
    "metal": color("steel"),
    "trim": color("leather"),
    "feathers": color("red"),
    "loaded": flag(True, "with an arrow"),
}


@archetype("ranged", "weapons", RANGED, real_m=1.2, slot="hand")
def ranged(b: Builder, p: Params) -> None:
    """Bows and what flies."""
    b.material("wood", p.wood, "wood")
    b.material("handle", p.trim, "leather")
    b.material("metal", p.metal, "steel")
    b.material("string", "cream")
    b.material("feathers", p.feathers, "feather")
    {
        "bow": _bow,
        "crossbow": _crossbow,
        "arrow": _lone_arrow,
        "slingshot": _slingshot,
        "quiver": _quiver,
        "shuriken": _shuriken,
        "boomerang": _boomerang,
    }[p.kind](b, p)


def _bow(b: Builder, p: Params) -> None:
    curve, tip = b.about(0.3, 0.015), b.about(0.3, 0.02)
    with b.group("limbs", at=(0, 1.02, 0), melt=0.02):
        half = [(curve, 0.0), (curve - 0.04, 0.2), (curve - 0.14, 0.5), (-0.12, 0.82), (-tip, 0.95), (0.02 - tip, 1.03)]
        for s in (1, -1):
            b.add(tube([(x, s * y, 0) for x, y in half], [0.07, 0.065, 0.058, 0.048, 0.04, 0.05]), "wood")
        b.add(tube([(curve, -0.16, 0), (curve + 0.02, 0, 0), (curve, 0.16, 0)], [0.08, 0.085, 0.08]), "handle", bump=Bump("ribs", 0.01, 0.05))
        b.add(cone((-tip, -1.0, 0), (-tip, 1.0, 0), 0.03, 0.03), "string", blend=0)
    if p.loaded:
        with b.group("arrow", at=(-tip, 1.06, 0), turn=(0, 0, -90)):
            _arrow(b, 1.1)
    b.socket("grip", (curve, 1.02, 0), size=0.08)


def _arrow(b: Builder, length: float, stout: float = 1.0, head: float = 1.0, fletching: float = 1.0) -> None:
    """Point up along y, nock at the origin. stout: thickness of the shaft; head, fletching: sizes of both ends; all of the usual."""
    vane = [(0, 0), (0.11, -0.05), (0.11, 0.2), (0, 0.3)]
    b.add(cone((0, 0, 0), (0, length, 0), 0.03 * stout, 0.03 * stout), "wood")
    b.add(lathe([(0.0, -0.02), (0.09 * head, 0.0), (0.09 * head, 0.0), (0.0, 0.24 * head)], smooth=False), "metal", at=(0, length - 0.04, 0))
    for _ in b.around(3):
        b.add(extrude([(x * fletching, y * fletching) for x, y in vane], 0.035, 0.01), "feathers", at=(0, 0.04, 0), turn=(0, -90, 0))


def _lone_arrow(b: Builder, p: Params) -> None:
    """Stouter than those in a quiver, to be printed and picked up; every arrow's smith and fletcher had a hand of their own."""
    stout, head, fletching = (p.size * float(b.rng.uniform(low, high)) for low, high in ((1.3, 1.42), (1.4, 1.75), (1.3, 1.6)))
    with b.group("arrow", melt=0.005):
        _arrow(b, 1.75, stout, head, fletching)
    b.socket("grip", (0, 0.6, 0), size=0.03)


def _crossbow(b: Builder, p: Params) -> None:
    reach, sweep = b.about(0.95, 0.07), b.about(0.34, 0.2)
    with b.group("stock", at=(0, 0.3, 0), melt=0.02):
        b.add(box(0.2, 0.2, 1.7, 0.05), "wood")
        b.add(tube([(0, 0, -0.8), (0, -0.1, -1.0), (0, -0.16, -1.25)], [0.11, 0.12, 0.17], flat=1.3), "wood")
        b.add(tube([(0, -0.08, -0.3), (0, -0.24, -0.36), (0, -0.2, -0.5)], 0.032), "metal")
        b.add(torus(0.16, 0.035), "metal", at=(0, 0, 0.98), turn=(90, 0, 0))
        b.cut(capsule_z(1.6, 0.045), at=(0, 0.11, 0.2))
    with b.group("limbs", at=(0, 0.36, 0.72), melt=0.01):
        b.add(
            tube([(-reach, 0, -sweep), (-0.55, 0, -0.02), (0, 0, 0.06), (0.55, 0, -0.02), (reach, 0, -sweep)], [0.05, 0.065, 0.085, 0.065, 0.05]),
            "metal",
        )
        b.add(tube([(0.01 - reach, 0, -sweep), (0, 0.02, -0.72), (reach - 0.01, 0, -sweep)], 0.03, smooth=False), "string")
    if p.loaded:
        with b.group("arrow", at=(0, 0.42, 0.0), turn=(90, 0, 0)):
            _arrow(b, 0.95)


def capsule_z(half: float, radius: float) -> Primitive:
    """A rod along z."""
    return cone((0, 0, -half), (0, 0, half), radius, radius)


def _slingshot(b: Builder, p: Params) -> None:
    fork, tall, bend = b.about(0.5, 0.1), b.about(1.65, 0.05), b.about(0.3, 0.15)
    with b.group("fork", melt=0.06):
        b.add(tube([(0, 0, 0), (0, 0.4, 0), (0, 0.85, 0)], [0.12, 0.11, 0.13]), "wood", bump=Bump("bark", 0.01, 0.07))
        b.add(tube([(0, 0.8, 0), (bend, 1.15, 0), (fork, tall, 0)], [0.13, 0.11, 0.1]), "wood", mirror=True, bump=Bump("bark", 0.01, 0.07))
    with b.group("band", melt=0.01):
        b.add(tube([(fork - 0.01, tall - 0.13, 0), (0.8 * fork, 1.46, 0.3), (0.12, 1.4, 0.55)], [0.045, 0.04, 0.05]), "string", mirror=True)
        b.add(ellipsoid(0.2, 0.15, 0.07), "handle", at=(0, 1.4, 0.56))
        b.add(sphere(0.11), "metal", at=(0, 1.41, 0.52), blend=0)


def _quiver(b: Builder, p: Params) -> None:
    count, wide = b.some(4, 6), b.about(0.34, 0.08)
    with b.group("quiver", melt=0.01):
        b.add(lathe([(0.26, 0.0), (0.3, 0.06), (wide, 1.2), (wide, 1.2)], smooth=False, wall=0.06), "handle", bump=Bump("quilt", 0.012, 0.16))
        b.add(cylinder(0.28, 0.1), "handle", at=(0, 0.05, 0))
        for y in (0.12, 0.62, 1.16):
            b.add(torus(0.29 + (wide - 0.295) * y, 0.045), "metal", at=(0, y, 0))
    with b.group("arrows"):
        for k in b.around(count, 0.14):
            b.add(cone((0, 0.05, 0), (0, 1.55 + 0.08 * ((k + count) % 3), 0.04), 0.04, 0.04), "wood")
            for _ in b.around(3):
                b.add(
                    extrude([(0, 0), (0.11, 0.05), (0.11, 0.3), (0, 0.3)], 0.04, 0.01),
                    "feathers",
                    at=(0, 1.3 + 0.08 * ((k + count) % 3), -0.03),
                    turn=(0, -90, 0),
                )


def _shuriken(b: Builder, p: Params) -> None:
    notch = b.about(0.28, 0.14)
    with b.group("star", at=(0, 0.92, 0)):
        b.add(extrude([circle(0.1)[::-1], star(4, 0.95, notch)], 0.16, 0.01, edge=0.03), "metal")
        b.add(torus(0.16, 0.04), "metal", turn=(90, 0, 0))


def _boomerang(b: Builder, p: Params) -> None:
    span, top, wide = b.about(0.95, 0.03), b.about(1.1, 0.03), b.about(0.15, 0.07)
    with b.group("wing", at=(0, -0.03, 0), melt=0.02):
        b.add(
            tube(
                [(-span, 0.1, 0), (-0.58 * span, 0.56 * top, 0), (0, top, 0), (0.58 * span, 0.56 * top, 0), (span, 0.1, 0)],
                [0.12, wide, wide + 0.02, wide, 0.12],
                flat=0.5,
                up=(0, 0, 1),
            ),
            "wood",
        )
        for s in (1, -1):
            b.paint(sphere(0.16), "feathers", at=(0.65 * s * span, 0.49 * top, 0))


ranged.preset("bow")
ranged.preset("crossbow", kind="crossbow")
ranged.preset("arrow", kind="arrow")
ranged.preset("slingshot", kind="slingshot", real_m=0.25)
ranged.preset("quiver", kind="quiver", real_m=0.6, slot="back")
ranged.preset("shuriken", kind="shuriken", real_m=0.1)
ranged.preset("boomerang", kind="boomerang", real_m=0.4)
