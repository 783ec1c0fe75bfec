"""Horns, ears, noses and beards of four-legged animals. All of them are drawn in the head's frame."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import ear, groove, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, cylinder, ellipsoid, extrude, horn, leaf, sphere, tube


def nose(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    n = p.nose
    front = tip[2] + 0.62 * wide
    if p.snout_kind != "muzzle":
        return SNOUTS[p.snout_kind](b, p, tip, wide)
    if p.feet == "hooves":
        turned = (0.0, 24.0, -24.0)
        b.cut(ellipsoid(0.4 * n, 0.6 * n, 0.6 * n), "mouth", at=(0.52 * wide, tip[1] + 0.2 * wide, tip[2] + 0.86 * wide), mirror=True, turn=turned)
        middle = (0.0, tip[1] - 0.12 * wide, tip[2] + 0.36 * wide)
        mouth_line(b, (0.94 * wide, 0.6 * wide, 0.6 * wide), -22.0, 78.0, 12.0, 0.02, "mouth", at=middle)
        return
    b.add(ellipsoid(1.2 * n, 0.84 * n, 0.8 * n), "nose", at=(0.0, tip[1] + 0.34 * wide, front + 0.1 * n), blend=0.01)
    _lips(b, p, tip, wide)


def _lips(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A short line down from the nose, and from there a smile along both halves of the muzzle."""
    lip, radii = _lip(tip, wide), (0.5 * wide, 0.46 * wide, 0.42 * wide)
    curve = {"happy": 26.0, "sad": -8.0, "angry": 0.0}.get(p.mood, 16.0)
    line: list[Vector] = []
    for yaw, pitch in ((-53.0, -22.0), (-30.0, -36.0), (0.0, -40.0), (32.0, -40.0 + 0.6 * curve), (60.0, -40.0 + 1.4 * curve)):
        x, y, z = on(radii, yaw, pitch)
        line.append((max(lip[0] + x, 0.0), lip[1] + y, lip[2] + z))
    groove(b, line, [0.02, 0.02, 0.02, 0.018, 0.014], "mouth", mirror=True)
    _, y, z = line[0]
    groove(b, [line[0], (0.0, tip[1] + 0.12 * wide, z + 0.06 * wide)], [0.016, 0.016], "nose")


def _lip(tip: Vector, wide: float) -> Vector:
    """The middle of the left half of the upper lip."""
    return (0.4 * wide, tip[1] - 0.16 * wide, tip[2] + 0.2 * wide)


def _disc(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A pig's flat nose with two deep nostrils."""
    x, y, z = tip[0], tip[1] + 0.12 * wide, tip[2] + 0.68 * wide
    b.add(cylinder(0.72 * wide, 0.26 * wide, 0.07 * wide), "snout", at=(x, y, z), turn=(82.0, 0.0, 0.0), blend=0.03)
    b.cut(ellipsoid(0.15 * wide, 0.24 * wide, 0.2 * wide), "mouth", at=(0.27 * wide, y, z + 0.13 * wide), mirror=True)
    mouth_line(b, (1.05 * wide, 0.9 * wide, 0.95 * wide), -48.0, 62.0, 14.0, 0.02, "mouth", at=tip)


def _broad(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A cow's wide wet nose."""
    b.add(ellipsoid(1.12 * wide, 0.66 * wide, 0.56 * wide), "snout", at=(0.0, tip[1] + 0.02 * wide, tip[2] + 0.42 * wide), blend=0.03)
    b.cut(
        ellipsoid(0.2 * wide, 0.15 * wide, 0.22 * wide),
        "mouth",
        at=(0.5 * wide, tip[1] + 0.16 * wide, tip[2] + 0.86 * wide),
        mirror=True,
        turn=(0.0, 0.0, 24.0),
    )
    mouth_line(b, (1.14 * wide, 0.68 * wide, 0.98 * wide), -26.0, 70.0, 14.0, 0.022, "mouth", at=(0.0, tip[1] - 0.04 * wide, tip[2]))


def _hippo(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A huge square muzzle, nostrils on top, two teeth below."""
    b.add(ellipsoid(0.78 * wide, 0.7 * wide, 0.72 * wide), "coat", at=(0.5 * wide, tip[1], tip[2] + 0.1 * wide), mirror=True, blend=0.06)
    b.add(sphere(0.24 * wide), "coat", at=(0.5 * wide, tip[1] + 0.62 * wide, tip[2] + 0.4 * wide), mirror=True, blend=0.05)
    b.cut(ellipsoid(0.12 * wide, 0.13 * wide, 0.2 * wide), "mouth", at=(0.5 * wide, tip[1] + 0.68 * wide, tip[2] + 0.64 * wide), mirror=True)
    b.add(ellipsoid(1.1 * wide, 0.3 * wide, 0.62 * wide), "belly", at=(0.0, tip[1] - 0.66 * wide, tip[2] + 0.1 * wide), blend=0.02)
    b.add(
        cylinder(0.13 * wide, 0.3 * wide, 0.05 * wide), "tusks", at=(0.62 * wide, tip[1] - 0.4 * wide, tip[2] + 0.68 * wide), mirror=True, blend=0.01
    )


def _proboscis(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A tapir's short trunk that hangs over the lip."""
    y, z = tip[1], tip[2]
    b.add(
        tube([(0.0, y + 0.1 * wide, z), (0.0, y, z + 0.75 * wide), (0.0, y - 0.7 * wide, z + 1.1 * wide)], [0.8 * wide, 0.58 * wide, 0.42 * wide]),
        "coat",
        blend=0.05,
    )
    b.cut(sphere(0.12 * wide), "mouth", at=(0.17 * wide, y - 0.82 * wide, z + 1.46 * wide), mirror=True)
    mouth_line(b, (1.0 * wide, 0.85 * wide, 0.86 * wide), -50.0, 62.0, 14.0, 0.02, "mouth", at=tip)


def _bill(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A duck's bill on a mammal."""
    n = p.snout
    outline = [
        (-0.9 * wide, 0.0),
        (0.9 * wide, 0.0),
        (0.8 * wide, 0.5 * n),
        (1.25 * wide, 1.1 * n),
        (0.9 * wide, 1.7 * n),
        (0.0, 1.9 * n),
        (-0.9 * wide, 1.7 * n),
        (-1.25 * wide, 1.1 * n),
        (-0.8 * wide, 0.5 * n),
    ]
    b.add(extrude(outline, 0.12, 0.05, smooth=True), "snout", at=(0.0, tip[1] + 0.1 * wide, tip[2] - 0.6 * n), turn=(86.0, 0.0, 0.0), blend=0.02)
    b.add(
        extrude([(0.82 * x, 0.93 * y) for x, y in outline], 0.09, 0.04, smooth=True),
        "snout",
        at=(0.0, tip[1] - 0.14 * wide - 0.04, tip[2] - 0.6 * n),
        turn=(93.0, 0.0, 0.0),
        blend=0.0,
    )
    b.cut(sphere(0.035), "mouth", at=(0.2 * wide, tip[1] + 0.1 * wide + 0.07, tip[2] + 0.85 * n), mirror=True)


SNOUTS = {"disc": _disc, "broad": _broad, "hippo": _hippo, "trunk": _proboscis, "bill": _bill}


def beard(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    s = p.beard
    root: Vector = (0.0, tip[1] - 0.75 * wide, tip[2] - 0.1 * wide)
    b.add(
        tube([root, (0.0, root[1] - 0.16 * s, root[2] + 0.04), (0.0, root[1] - 0.34 * s, root[2] - 0.03)], [0.09 * s + 0.02, 0.08 * s + 0.01, 0.025]),
        "points",
        bump=Bump("hair", 0.014, 0.04),
        blend=0.03,
    )


def tusks(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    s = p.tusks
    root: Vector = (0.72 * wide, tip[1] - 0.42 * wide, tip[2] + 0.2 * wide)
    b.add(
        tube(
            [root, (root[0] + 0.09 * s, root[1] + 0.02, root[2] + 0.1 * s), (root[0] + 0.1 * s, root[1] + 0.2 * s, root[2] + 0.12 * s)],
            [0.055, 0.05, 0.022],
        ),
        "tusks",
        mirror=True,
        blend=0.01,
    )


def topknot(b: Builder, p: Params) -> None:
    """Curls between the ears of woolly animals."""
    h = p.head
    for k in range(7):
        a = 0.9 * k
        b.add(
            sphere(0.26 * h * p.wool**0.5),
            "wool",
            at=(0.36 * h * sin(a) * (k > 0), (0.82 - 0.1 * (k > 0)) * h, 0.12 * h + 0.34 * h * cos(a) * (k > 0)),
            blend=0.02,
        )


def ears(b: Builder, p: Params) -> None:
    h, s = p.head, p.ears
    if s <= 0.0:
        return
    if p.ear_kind == "point":
        ear(b, (0.46 * h, 0.58 * h, -0.05 * h), 0.95 * h * s, 0.72 * h * s, "coat", "inner ears", (-8.0, 18.0, -20.0), belly=0.3, cup=0.42)
    elif p.ear_kind == "cat":
        ear(b, (0.52 * h, 0.52 * h, 0.0), 0.86 * h * s, 0.86 * h * s, "coat", "inner ears", (-4.0, 22.0, -26.0), belly=0.26, cup=0.5)
    elif p.ear_kind == "round":
        b.add(ellipsoid(0.34 * h * s, 0.36 * h * s, 0.16 * h), "coat", at=(0.66 * h, 0.66 * h, -0.12 * h), turn=(0.0, 20.0, -30.0), mirror=True)
        b.cut(ellipsoid(0.2 * h * s, 0.22 * h * s, 0.1 * h), "inner ears", at=(0.69 * h, 0.68 * h, 0.05 * h), turn=(0.0, 20.0, -30.0), mirror=True)
    elif p.ear_kind == "flop":
        b.add(
            extrude(leaf(1.3 * h * s, 0.78 * h * s, 0.62), 0.2 * h, 0.09 * h, bend=(-0.5 / h, -0.12 / h)),
            "points",
            at=(0.62 * h, 0.62 * h, -0.02),
            turn=(4.0, 62.0, -164.0),
            mirror=True,
            blend=0.05,
        )
    elif p.ear_kind == "horse":
        ear(b, (0.4 * h, 0.62 * h, -0.3 * h), 0.72 * h * s, 0.36 * h * s, "coat", "inner ears", (-6.0, 30.0, -14.0), belly=0.42, cup=0.5)
    else:
        ear(b, (0.8 * h, 0.4 * h, -0.2 * h), 0.85 * h * s, 0.5 * h * s, "coat", "inner ears", (0.0, 20.0, -74.0), belly=0.45, cup=0.5)


def horns(b: Builder, p: Params) -> None:
    h, s = p.head, p.horns
    if p.horn_kind == "unicorn":
        b.material("horns", "gold", "pearl", roughness=0.3)
        b.add(
            cone((0.0, 0.55 * h, 0.62 * h), (0.0, 0.55 * h + 0.62 * s, 0.62 * h + 0.4 * s), 0.085, 0.02),
            "horns",
            bump=Bump("wrinkles", 0.014, 0.09),
            blend=0.02,
        )
        return
    b.material("horns", "horn", roughness=0.5)
    if p.horn_kind == "bull":
        points = [(0.5 * h, 0.6 * h, -0.1 * h), (0.5 * h + 0.34 * s, 0.66 * h, 0.0), (0.5 * h + 0.5 * s, 0.7 * h + 0.26 * s, 0.06)]
        b.add(tube(points, [0.1, 0.08, 0.022]), "horns", mirror=True, blend=0.03)
    elif p.horn_kind == "goat":
        b.add(
            horn(0.8 * s, 0.085, 130.0, 0.3),
            "horns",
            at=(0.32 * h, 0.6 * h, 0.1 * h),
            turn=(-6.0, 0.0, -14.0),
            mirror=True,
            bump=Bump("ribs", 0.014, 0.06),
        )
    elif p.horn_kind == "ram":
        b.add(
            horn(1.5 * s, 0.12, 400.0, 0.3, 34.0, 13),
            "horns",
            at=(0.4 * h, 0.62 * h, 0.12 * h),
            turn=(-20.0, 0.0, -34.0),
            mirror=True,
            bump=Bump("ribs", 0.016, 0.07),
        )
    elif p.horn_kind == "ossicones":
        for z in (-0.05,):
            b.add(cone((0.3 * h, 0.62 * h, z * h), (0.4 * h, 0.75 * h + 0.34 * s, (z - 0.25) * h), 0.06, 0.055), "coat", mirror=True, blend=0.03)
            b.add(sphere(0.085), "points", at=(0.41 * h, 0.78 * h + 0.36 * s, (z - 0.27) * h), mirror=True, blend=0.015)
    elif p.horn_kind == "rhino":
        front = 0.72 * h + p.snout
        b.add(
            tube(
                [(0.0, -0.1 * h, front - 0.02), (0.0, 0.2 * h + 0.16 * s, front + 0.12), (0.0, 0.2 * h + 0.56 * s, front + 0.06)], [0.15, 0.1, 0.025]
            ),
            "horns",
            blend=0.04,
        )
        b.add(cone((0.0, 0.16 * h, 0.62 * h + 0.3 * p.snout), (0.0, 0.35 * h + 0.22 * s, 0.66 * h + 0.34 * p.snout), 0.1, 0.03), "horns", blend=0.04)
    elif p.horn_kind == "buffalo":
        points = [
            (0.05 * h, 0.84 * h, 0.1 * h),
            (0.6 * h, 0.72 * h, 0.0),
            (0.7 * h + 0.34 * s, 0.5 * h, -0.04),
            (0.75 * h + 0.5 * s, 0.5 * h + 0.34 * s, -0.02),
        ]
        b.add(tube(points, [0.15, 0.14, 0.1, 0.025], flat=0.8), "horns", mirror=True, blend=0.03, bump=Bump("ribs", 0.01, 0.08))
    elif p.horn_kind == "antelope":
        points = [
            (0.3 * h, 0.62 * h, 0.1 * h),
            (0.5 * h, 0.7 * h + 0.3 * s, -0.1 * s),
            (0.46 * h, 0.7 * h + 0.62 * s, -0.22 * s),
            (0.6 * h, 0.7 * h + 0.9 * s, -0.16 * s),
        ]
        b.add(tube(points, [0.07, 0.065, 0.055, 0.024]), "horns", mirror=True, blend=0.02, bump=Bump("ribs", 0.012, 0.07))
    elif p.horn_kind == "moose":
        b.add(
            tube([(0.3 * h, 0.6 * h, -0.05 * h), (0.75 * h, 0.66 * h, -0.1), (0.8 * h + 0.2 * s, 0.8 * h, -0.1)], [0.07, 0.07, 0.075]),
            "horns",
            mirror=True,
            blend=0.02,
        )
        palm = [
            (0.0, -0.08),
            (0.22, -0.1),
            (0.5, -0.02),
            (0.66, 0.2),
            (0.56, 0.2),
            (0.62, 0.42),
            (0.48, 0.36),
            (0.46, 0.58),
            (0.32, 0.44),
            (0.22, 0.62),
            (0.14, 0.42),
            (0.0, 0.34),
        ]
        b.add(
            extrude([(x * s, y * s) for x, y in palm], 0.1, 0.035, bend=(0.3, 0.3)),
            "horns",
            at=(0.66 * h + 0.12 * s, 0.76 * h, -0.12),
            turn=(-14.0, 18.0, -6.0),
            mirror=True,
            blend=0.03,
        )
    else:
        beam = [
            (0.26 * h, 0.62 * h, -0.1 * h),
            (0.3 + 0.1 * s, 0.7 * h + 0.26 * s, -0.22 * s),
            (0.42 * s, 0.7 * h + 0.6 * s, -0.2 * s),
            (0.36 * s, 0.7 * h + 0.9 * s, 0.02),
        ]
        b.add(tube(beam, [0.055, 0.05, 0.045, 0.022]), "horns", mirror=True, blend=0.02)
        for k, (dx, dy, dz) in enumerate(((-0.02, 0.26, 0.26), (0.2, 0.24, 0.06), (0.22, 0.2, -0.04))):
            x, y, z = beam[1 + min(k, 1)] if k < 2 else (0.42 * s, 0.7 * h + 0.74 * s, -0.12 * s)
            b.add(cone((x, y, z), (x + dx * s, y + dy * s, z + dz * s), 0.042, 0.02), "horns", mirror=True, blend=0.03)
