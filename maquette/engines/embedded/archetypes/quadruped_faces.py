"""Faces of four-legged animals: the skull with its cheeks, a muzzle of one of three builds, the colours of the mask, the eyes.

All of it is drawn in the head's frame; `p.head` is the radius of the skull.
"""

from __future__ import annotations

from math import sqrt

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, eyes, groove
from maquette.engines.embedded.archetypes.quadruped_heads import beard, ears, horns, nose, topknot, tusks
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, tube


def head(b: Builder, p: Params) -> None:
    """Everything above the nape: bone first, then fur, colours and what grows on it; the eyes last, in a group of their own."""
    h, wide = p.head, p.snout_width * p.head
    build = _build(p)
    b.add(ellipsoid({"long": 0.76, "cat": 1.04}.get(build, 0.94) * h, 0.88 * h, {"cat": 0.9}.get(build, 0.94) * h), "coat")
    if p.cheeks > 0.0:
        _fluff(b, p)
    tip = {"long": _long, "cat": _cat, "plain": _plain}[build](b, p, wide)
    _mask(b, p, tip, wide)
    if build == "cat":
        _cat_nose(b, p, tip, wide)
    else:
        nose(b, p, tip, wide)
    for amount, draw in ((p.beard, beard), (p.tusks, tusks), (p.tongue, _tongue)):
        if amount > 0.05:
            draw(b, p, tip, wide)
    if p.wool > 0.05:
        topknot(b, p)
    ears(b, p)
    if p.horns > 0.0:
        horns(b, p)
    _eyes(b, p, build)


def _build(p: Params) -> str:
    """A horse's long face, a cat's flat one, or a muzzle as dogs have it."""
    if p.feet == "hooves" and p.snout_kind == "muzzle":
        return "long"
    return "cat" if p.snout_kind == "cat" else "plain"


def _fluff(b: Builder, p: Params) -> None:
    """Tufts at the sides of the face."""
    h = p.head
    for dy, out in ((-0.1, 0.32), (-0.34, 0.36), (-0.56, 0.2)):
        b.add(
            cone((0.5 * h, (dy + 0.12) * h, 0.14 * h), ((0.98 + 1.15 * out * p.cheeks) * h, (dy - 0.2) * h, -0.02 * h), 0.32 * h, 0.018),
            "belly" if p.mask == "muzzle" else "coat",
            mirror=True,
            blend=0.02,
        )


def _long(b: Builder, p: Params, wide: float) -> Vector:
    """A long head: deep round jaws, a straight bridge from the brow down to the nose, a soft swelling muzzle. Returns the muzzle's middle."""
    h, s = p.head, p.snout
    tip: Vector = (0.0, -0.46 * h - 0.36 * s, 0.6 * h + 0.86 * s)
    bridge: list[Vector] = [(0.0, 0.02 * h, 0.1 * h), (0.0, -0.16 * h, 0.5 * h), (0.0, 0.5 * tip[1] - 0.12 * h, 0.5 * tip[2] + 0.36 * h), tip]
    b.add(tube(bridge, [0.84 * h, 0.8 * h, 0.46 * h + 0.18 * wide, 0.86 * wide], flat=[1.0, 1.05, 1.05, 0.95]), "coat", blend=0.08)
    b.add(ellipsoid(0.46 * h, 0.6 * h, 0.56 * h), "coat", at=(0.24 * h, -0.4 * h, 0.16 * h), mirror=True, blend=0.06)
    # The brow bone shelters the eye, the nostril's wing and the lips stand out of the muzzle.
    b.add(ellipsoid(0.2 * h, 0.13 * h, 0.3 * h), "coat", at=(0.58 * h, 0.4 * h, 0.5 * h), turn=(20.0, 30.0, -24.0), mirror=True, blend=0.05)
    b.add(
        ellipsoid(0.46 * wide, 0.5 * wide, 0.5 * wide), "coat", at=(0.48 * wide, tip[1] + 0.16 * wide, tip[2] + 0.36 * wide), mirror=True, blend=0.06
    )
    b.add(ellipsoid(0.78 * wide, 0.42 * wide, 0.5 * wide), "coat", at=(0.0, tip[1] - 0.4 * wide, tip[2] + 0.4 * wide), blend=0.05)
    _chin(b, p, tip, wide)
    return tip


def _chin(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """The lower jaw."""
    h = p.head
    end: Vector = (0.0, tip[1] - 0.56 * wide, tip[2] - 0.1 * h - 0.14 * p.snout)
    b.add(tube([(0.0, -0.5 * h, 0.3 * h), end], [0.5 * wide, 0.46 * wide], flat=0.8), "belly", blend=0.06)


def _plain(b: Builder, p: Params, wide: float) -> Vector:
    """A muzzle as dogs and bears have it, with a pair of full lips. Returns its middle."""
    h, s = p.head, p.snout
    tip: Vector = (0.0, -0.3 * h, 0.72 * h + s)
    b.add(
        tube([(0.0, -0.14 * h, 0.3 * h), (0.0, -0.22 * h, 0.66 * h), tip], [0.85 * h, 1.12 * wide, 0.82 * wide], flat=[0.8, 0.82, 0.84]),
        "coat",
        blend=0.1,
    )
    _chin(b, p, tip, wide)
    lip: Vector = (0.4 * wide, tip[1] - 0.16 * wide, tip[2] + 0.2 * wide)
    b.add(ellipsoid(0.5 * wide, 0.46 * wide, 0.42 * wide), "coat", at=lip, mirror=True, blend=0.05)
    return tip


def _cat(b: Builder, p: Params, wide: float) -> Vector:
    """A wide flat face: round cheeks, a short bridge, two whisker pads over a small chin. Returns the middle between the pads."""
    h, s = p.head, p.snout
    y, z = -0.34 * h, 0.6 * h + s
    b.add(ellipsoid(0.52 * h, 0.4 * h, 0.44 * h), "coat", at=(0.5 * h, -0.3 * h, 0.34 * h), mirror=True, blend=0.1)
    b.add(
        tube([(0.0, 0.3 * h, 0.6 * h), (0.0, 0.06 * h, 0.78 * h), (0.0, y + 0.5 * wide, z + 0.1 * h)], [0.3 * h, 0.3 * h, 0.42 * wide]),
        "coat",
        blend=0.08,
    )
    b.add(ellipsoid(0.46 * wide, 0.36 * wide, 0.44 * wide), "belly", at=(0.0, y - 0.42 * wide, z + 0.02 * h), blend=0.04)
    b.add(ellipsoid(0.6 * wide, 0.5 * wide, 0.6 * wide), "belly", at=(0.42 * wide, y, z + 0.06 * h), mirror=True, blend=0.03)
    return (0.0, y, z)


def _cat_nose(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """A small three-cornered nose, the mouth's two arcs under the pads, and whiskers."""
    (_, y, z), h, n = tip, p.head, p.nose
    front = z + 0.06 * h + 0.52 * wide
    b.add(ellipsoid(1.25 * n, 0.7 * n, 0.8 * n), "nose", at=(0.0, y + 0.46 * wide, front), blend=0.01)
    b.add(cone((0.0, 0.0, 0.0), (0.0, -0.85 * n, 0.0), 0.62 * n, 0.3 * n), "nose", at=(0.0, y + 0.4 * wide, front + 0.02 * h), blend=0.01)
    rise = {"happy": 0.14, "sad": -0.12, "angry": -0.06}.get(p.mood, 0.06) * wide
    pad = z + 0.06 * h
    line: list[Vector] = [
        (0.0, y + 0.22 * wide, pad + 0.4 * wide),
        (0.02 * wide, y - 0.24 * wide, pad + 0.4 * wide),
        (0.36 * wide, y - 0.46 * wide, pad + 0.34 * wide),
        (0.78 * wide, y - 0.34 * wide + rise, pad + 0.22 * wide),
    ]
    groove(b, line, [0.018, 0.02, 0.02, 0.014], "mouth", mirror=True)
    _whiskers(b, p, tip, wide)


def _whiskers(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """Three ridges that lie on each cheek all the way, tapering: rods in the air would be as thick as matches in print."""
    (_, y, z), h = tip, p.head
    pad: Vector = (0.42 * wide, y, z + 0.06 * h)
    lumps = (
        (pad, (0.6 * wide, 0.5 * wide, 0.6 * wide)),
        ((0.5 * h, -0.3 * h, 0.34 * h), (0.54 * h, 0.42 * h, 0.46 * h)),
        ((0.0, 0.0, 0.0), (1.04 * h, 0.88 * h, 0.9 * h)),
    )
    b.material("whiskers", like="belly", toward=("white", 0.6), finish="painted")
    for start, rise in ((0.12, 0.2), (-0.02, 0.03), (-0.16, -0.14)):
        points: list[Vector] = []
        for k in range(7):
            t = k / 6.0
            x = 0.66 * wide + (0.92 * h - 0.66 * wide) * t
            at_y = y + start * wide + rise * h * t
            sunk = 0.98 - 0.05 * t * t
            points.append((sunk * x, at_y, sunk * max(_in_front(centre, radii, x, at_y) for centre, radii in lumps) - 0.004))
        b.add(tube(points, [0.012, 0.016, 0.016, 0.015, 0.013, 0.011, 0.008]), "whiskers", mirror=True, blend=0.0)


def _in_front(centre: Vector, radii: Vector, x: float, y: float) -> float:
    """z of an ellipsoid's front at (x, y); of its middle beside it."""
    inside = 1.0 - ((x - centre[0]) / radii[0]) ** 2 - ((y - centre[1]) / radii[1]) ** 2
    return centre[2] + radii[2] * sqrt(max(inside, 0.0))


def _tongue(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """Hanging over the lower lip, with a fold down its middle."""
    b.material("tongue", "#e8798a", roughness=0.35)
    t, (_, y, z) = p.tongue, tip
    points: list[Vector] = [
        (0.0, y - 0.5 * wide, z + 0.1 * wide),
        (0.0, y - 0.62 * wide, z + 0.62 * wide),
        (0.0, y - (0.72 + 0.5 * t) * wide, z + 0.72 * wide),
        (0.0, y - (0.72 + 0.9 * t) * wide, z + 0.66 * wide),
    ]
    b.add(tube(points, [0.32 * wide, 0.36 * wide, 0.36 * wide, 0.24 * wide], flat=0.34, up=(0.0, 0.0, 1.0)), "tongue", blend=0.01)


def _mask(b: Builder, p: Params, tip: Vector, wide: float) -> None:
    """The second colour of the face."""
    h, s = p.head, p.snout
    if p.mask in ("muzzle", "blaze"):
        turn = (8.0, 0.0, 0.0)
        b.paint(ellipsoid(1.3 * wide, 1.5 * wide, 0.62 * s + 1.0 * wide), "belly", at=(0.0, tip[1] - 0.35 * wide, tip[2] - 0.15 * s), turn=turn)
        b.paint(ellipsoid(0.5 * h, 0.34 * h, 0.5 * h), "belly", at=(0.5 * h, -0.52 * h, 0.55 * h), mirror=True)
    if p.mask == "blaze":
        strip: list[Vector] = [(0.0, 0.75 * h, 0.6 * h), (0.0, 0.1 * h, 0.95 * h), (0.0, -0.3 * h, 0.8 * h + 0.5 * s)]
        b.paint(tube(strip, [0.05 * h, 0.16 * h, 0.3 * h]), "belly")
    if p.mask == "eyes":
        b.paint(ellipsoid(0.34 * h, 0.3 * h, 0.4 * h), "points", at=(0.46 * h, 0.18 * h, 0.75 * h), mirror=True)
    if p.mask == "stripes":
        b.paint(ellipsoid(1.1 * h, h, 1.0 * h + s), "belly", at=(0.0, 0.0, 0.55 * h + 0.5 * s))
        stripe: list[Vector] = [(0.5 * h, 0.75 * h, -0.2 * h), (0.5 * h, 0.2 * h, 0.85 * h), (0.5 * wide, tip[1], tip[2])]
        b.paint(tube(stripe, [0.2 * h, 0.24 * h, 0.1 * h]), "points", mirror=True)


def _eyes(b: Builder, p: Params, build: str) -> None:
    h = p.head
    lids = "coat" if p.mood != "neutral" or p.eye_kind != "button" else None
    look = Eyes(p.eye_kind, p.iris, p.mood, lids, 0.75 if p.eye_kind == "button" else 0.5)
    if build == "long":
        eyes(b, (0.63 * h, 0.2 * h, 0.6 * h), 1.15 * p.eyes, look, yaw_deg=52.0, pitch_deg=6.0)
    elif build == "cat":
        eyes(b, (0.46 * h, 0.08 * h, 0.74 * h), p.eyes, look, yaw_deg=24.0, pitch_deg=4.0)
    else:
        eyes(b, (0.49 * h, 0.17 * h, 0.765 * h), p.eyes, look, yaw_deg=26.0, pitch_deg=6.0)
