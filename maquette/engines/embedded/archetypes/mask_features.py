"""Noses, laughing and weeping mouths, and the marks of masks, all on a skull of three radii."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, cylinder, ellipsoid, extrude, leaf, sphere, torus, tube


def curved_mouth(b: Builder, p: Params, skull: Vector, curve: float) -> None:
    """The open mouths of theatre: a crescent, its corners up or down."""
    steps = (-1.0, -0.66, -0.33, 0.0, 0.33, 0.66, 1.0)
    arc = [on(skull, 34.0 * t, -38.0 + curve * 17.0 * (t * t - 0.35), 0.98) for t in steps]
    rim = [on(skull, 36.0 * t, -38.0 + curve * 17.0 * (t * t - 0.35), 1.0) for t in steps]
    b.add(tube(rim, [0.05, 0.12, 0.16, 0.17, 0.16, 0.12, 0.05]), "lips", blend=0.03)
    b.cut(tube(arc, [0.03, 0.08, 0.11, 0.12, 0.11, 0.08, 0.03], flat=1.0), "mouth", at=(0.0, 0.0, 0.06))
    b.cut(tube(arc, [0.03, 0.07, 0.1, 0.11, 0.1, 0.07, 0.03]), "mouth", at=(0.0, 0.0, -0.06))


def nose(b: Builder, p: Params, skull: Vector) -> None:
    """A beak, a long or a pug nose, or a cat's with its pads."""
    w, h, d = skull
    n = p.nose
    x, y, z = on(skull, 0.0, -6.0)
    if n <= 0.0 or p.nose_kind == "none":
        return
    if p.nose_kind == "beak":
        top = [(0.0, 0.12 * h, 0.92 * d), (0.0, -0.02, d + 0.35 * n), (0.0, -0.34 * h, d + 0.72 * n), (0.0, -0.62 * h, d + 0.62 * n)]
        b.add(tube(top, [0.24 * w, 0.25 * w, 0.15 * w, 0.035]), "mask", blend=0.06)
    elif p.nose_kind == "long":
        b.add(
            tube([(0.0, 0.1 * h, 0.9 * d), (0.0, -0.06 * h, d + 0.3 * n), (0.0, 0.0, d + 0.75 * n)], [0.13 * w, 0.15 * w, 0.13 * w]),
            "mask",
            blend=0.05,
        )
    elif p.nose_kind == "filter":
        _filter(b, p, skull)
    elif p.nose_kind == "cat":
        b.add(ellipsoid(0.13 * w, 0.09 * h, 0.09), "lips", at=(0.0, y + 0.02, z + 0.03), blend=0.02)
        b.add(ellipsoid(0.24 * w, 0.17 * h, 0.2 * d), "mask", at=(0.19 * w, y - 0.17 * h, z - 0.02), mirror=True, blend=0.05)
    else:
        b.add(tube([(0.0, 0.22 * h, 0.88 * d), (x, y, z + 0.1 * n)], [0.1 * w, 0.19 * w * n]), "mask", blend=0.09)
        b.add(ellipsoid(0.13 * w * n, 0.1 * h * n, 0.13 * d), "mask", at=(0.17 * w * n, y - 0.04 * h, z + 0.05 * n), mirror=True, blend=0.05)
        b.cut(ellipsoid(0.06 * w * n, 0.05 * h * n, 0.1), "mouth", at=(0.12 * w * n, y - 0.09 * h, z + 0.14 * n), mirror=True)


def _filter(b: Builder, p: Params, skull: Vector) -> None:
    """The canister of a gas mask with its holes, a smaller one on either cheek, and straps."""
    w, h, d = skull
    b.material("canister", "#565a55", "iron")
    for x, y, size, yaw in ((0.0, -0.42, 1.0, 0.0), (0.52, -0.3, 0.62, 48.0), (-0.52, -0.3, 0.62, -48.0)):
        r = 0.3 * w * size * p.nose
        with b.frame((x * w, y * h, (0.86 if size == 1.0 else 0.72) * d), (90.0, 0.0, 0.0) if yaw == 0.0 else (90.0, yaw, 0.0)):
            b.add(cylinder(r, 0.42 * size, 0.04), "canister", at=(0.0, 0.16 * size, 0.0), bump=Bump("ribs", 0.012, 0.1), blend=0.02)
            b.add(torus(r, 0.05), "canister", at=(0.0, 0.36 * size, 0.0))
            for k in range(6):
                b.cut(cylinder(0.16 * r, 0.2, 0.0), "mouth", at=(0.55 * r * cos(1.047 * k), 0.38 * size, 0.55 * r * sin(1.047 * k)))


def marks(b: Builder, p: Params, skull: Vector) -> None:
    """Painted stripes and lobes; dots and scars stand out."""
    w, h, d = skull
    if p.marks == "stripes":
        for k in range(3):
            a, c = on(skull, 22.0 + 8.0 * k, -16.0 - 9.0 * k), on(skull, 66.0, -4.0 - 15.0 * k)
            b.paint(cone(a, c, 0.06, 0.045), "marks", mirror=True)
    elif p.marks == "kabuki":
        for first, last, wide in (((14.0, 42.0), (70.0, 52.0), 0.085), ((30.0, 4.0), (76.0, 26.0), 0.06), ((26.0, -30.0), (66.0, -8.0), 0.065)):
            b.paint(cone(on(skull, *first), on(skull, *last), wide, 0.5 * wide), "marks", mirror=True)
    elif p.marks == "dots":
        for k in range(6):
            b.add(sphere(0.055), "marks", at=on(skull, 18.0 + 11.0 * k, -20.0 + 4.0 * k), mirror=True, blend=0.01)
            b.add(sphere(0.045), "marks", at=on(skull, 12.0 + 9.0 * k, 40.0 - 1.5 * k * k), mirror=True, blend=0.01)
        b.add(tube([on(skull, 0.0, pitch, 1.0) for pitch in (18.0, 34.0, 50.0, 66.0)], [0.05, 0.06, 0.06, 0.045]), "marks", blend=0.015)
        for k in range(3):
            b.add(tube([on(skull, 40.0, -32.0 - 8.0 * k), on(skull, 62.0, -22.0 - 8.0 * k)], 0.032), "marks", mirror=True, blend=0.01)
    elif p.marks == "forehead":
        b.paint(extrude(leaf(0.7 * h, 0.24 * w), 1.0), "marks", at=(0.0, 0.36 * h, 0.7 * d))
        b.paint(sphere(0.11), "marks", at=on(skull, 46.0, -20.0), mirror=True)
