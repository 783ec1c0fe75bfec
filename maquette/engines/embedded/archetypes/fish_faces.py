"""Faces of fish: lips, smiles, beaks and jaws, eyes in their rings, barbels and an anglerfish's lamp."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, torus, tube


def face(b: Builder, p: Params, front: tuple[float, float], brow: tuple[float, float, float]) -> None:
    """Drawn around the lips. front: half width and half height there; brow: the same at the eyes, and how far back those are."""
    w, h = front
    ew, eh, dz = brow
    if p.mouth == "lips":
        _lips(b, w, h)
    elif p.mouth == "beak":
        b.add(ellipsoid(0.34 * w, 0.2 * w, 0.2 * w), "teeth", at=(0.0, 0.02 - 0.1 * h, 0.92 * w), blend=0.01)
        b.add(ellipsoid(0.3 * w, 0.17 * w, 0.2 * w), "teeth", at=(0.0, -0.2 * w - 0.1 * h, 0.9 * w), blend=0.0)
        b.add(torus(0.36 * w, 0.1 * w), "lips", at=(0.0, -0.1 * w - 0.1 * h, 0.84 * w), turn=(84.0, 0.0, 0.0))
    elif p.mouth == "underbite":
        _jaws(b, p, w, h, dz)
    else:
        drop = 0.3 if p.mouth == "smile" else 0.1
        line: list[Vector] = []
        for k in range(-4, 5):
            t = k / 4.0
            line.append(
                (
                    1.02 * w * sin(1.45 * t) * (1.0 + 0.25 * abs(t)),
                    -drop * h + 0.16 * h * t * t,
                    0.98 * w * cos(1.3 * t) - 0.12 * p.length * t * t * 0.6,
                )
            )
        b.add(tube([(x, y + 0.028, z) for x, y, z in line], 0.035), "body", blend=0.02)
        b.add(tube([(x, y - 0.028, z) for x, y, z in line], 0.035), "belly", blend=0.0)
    if p.sword > 0.05:
        b.add(cone((0.0, 0.02, 0.0), (0.0, 0.1, 0.5 * w + p.sword), 0.6 * w + 0.03, 0.035), "body", blend=0.05)
    if p.whiskers > 0.05:
        s = p.whiskers
        b.add(
            tube(
                [(0.5 * w, -0.35 * h, 0.7 * w), (w + 0.08 * s, -0.55 * h - 0.1 * s, 0.75 * w), (w + 0.16 * s, -0.5 * h - 0.3 * s, 0.6 * w)],
                [0.05, 0.045, 0.03],
            ),
            "lips",
            mirror=True,
        )
    if p.lure > 0.05:
        _lure(b, p, eh, dz)
    lift = 0.26 * eh
    look = Eyes(p.eye_kind, p.iris, p.mood, "body" if p.mood != "neutral" else None, 0.7)
    b.add(torus(p.eyes * 1.02, 0.028), "body", at=(0.93 * ew, lift, dz + 0.02), turn=(0.0, 62.0, 90.0), mirror=True, blend=0.02)
    eyes(b, (0.93 * ew, lift, dz + 0.02), p.eyes, look, yaw_deg=62.0)


def _jaws(b: Builder, p: Params, w: float, h: float, dz: float) -> None:
    """An open mouth with a jutting lower jaw and teeth along both rims."""
    wide = 0.98 * w
    b.add(ellipsoid(1.04 * wide, 0.24 * h + 0.1, 0.5 * w + 0.18), "body", at=(0.0, -0.72 * h, 0.5 * w), blend=0.05)
    b.add(ellipsoid(0.92 * wide, 0.16 * h + 0.05, 0.3 * w + 0.14), "mouth", at=(0.0, -0.46 * h, 0.55 * w), blend=0.01)
    for k in range(-3, 4):
        a = radians(24.0 * k)
        size = p.teeth * (0.2 - 0.018 * abs(k))
        x, z = 0.9 * wide * sin(a), 0.5 * w + (0.4 * w + 0.15) * cos(a)
        b.add(cone((x, -0.6 * h, z), (1.05 * x, -0.6 * h + size, z + 0.02), 0.055, 0.022), "teeth", blend=0.005)
    for k in range(-3, 3):
        a = radians(24.0 * (k + 0.5))
        x, z = 0.8 * wide * sin(a), 0.3 * w + (0.4 * w + 0.12) * cos(a)
        b.add(cone((x, -0.14 * h, z), (x, -0.14 * h - 0.15 * p.teeth, z), 0.05, 0.022), "teeth", blend=0.005)
    b.add(
        tube([(wide * sin(radians(26.0 * k)), -0.12 * h, 0.28 * w + (0.42 * w + 0.1) * cos(radians(26.0 * k))) for k in range(-3, 4)], 0.075),
        "body",
        blend=0.05,
    )


def _lure(b: Builder, p: Params, eh: float, dz: float) -> None:
    s = p.lure
    b.material("lure", "lemon", "glass", glow=0.9)
    top: Vector = (0.0, eh + 0.5 * s, 0.42 * s)
    b.add(tube([(0.0, 0.8 * eh, dz - 0.1), (0.0, eh + 0.4 * s, dz + 0.02), (0.0, eh + 0.72 * s, 0.16 * s), top], [0.08, 0.055, 0.05, 0.05]), "body")
    b.add(sphere(0.13 * s + 0.02), "lure", at=(0.0, top[1] - 0.1, top[2] + 0.03), blend=0.01)


def _lips(b: Builder, w: float, h: float) -> None:
    """Full lips, a little open, the corners up."""
    r = 0.045 + 0.07 * w
    y, z, wide = -0.2 * h, 0.9 * w, 0.46 * w + 0.02
    b.add(ellipsoid(0.9 * wide, 0.9 * r, 0.22 * w + 0.02), "mouth", at=(0.0, y, z - 0.16 * w), blend=0.0)
    corner: Vector = (wide, y + 0.45 * r, z - 0.3 * w)
    upper: list[Vector] = [
        corner,
        (0.5 * wide, y + 0.95 * r, z - 0.02 * w),
        (0.0, y + 0.8 * r, z + 0.04 * w),
        (-0.5 * wide, y + 0.95 * r, z - 0.02 * w),
    ]
    b.add(tube([*upper, (-wide, corner[1], corner[2])], [0.6 * r, r, 0.9 * r, r, 0.6 * r]), "lips", blend=0.01)
    lower: list[Vector] = [corner, (0.5 * wide, y - 0.85 * r, z - 0.04 * w), (0.0, y - 1.1 * r, z), (-0.5 * wide, y - 0.85 * r, z - 0.04 * w)]
    b.add(tube([*lower, (-wide, corner[1], corner[2])], [0.6 * r, 1.05 * r, 1.2 * r, 1.05 * r, 0.6 * r]), "lips", blend=0.01)
