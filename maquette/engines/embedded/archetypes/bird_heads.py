"""Heads of birds: the face's patches, beaks, feather horns, combs and crests. All of them are drawn in the head's frame."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, brows, eyes
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, tube


def head(b: Builder, p: Params) -> None:
    h = p.head
    plume = Bump("feathers", 0.7 * p.feathers, 0.26 * h, 1.0) if p.feathers > 0.012 else None
    b.add(ellipsoid(h, 0.95 * h, 0.98 * h), "head", bump=plume)
    eye: Vector = (0.55 * h, 0.15 * h, 0.8 * h)
    yaw = 34.0
    if p.face == "disc":
        eye, yaw = (0.4 * h, 0.1 * h, 0.84 * h), 14.0
        disc = Bump("flutes", 0.014, 0.07)
        b.add(
            ellipsoid(0.46 * h, 0.5 * h, 0.26 * h),
            "face",
            at=(0.38 * h, 0.06 * h, 0.7 * h),
            turn=(0.0, 20.0, -8.0),
            mirror=True,
            bump=disc,
            blend=0.03,
        )
    elif p.face == "cheeks":
        b.paint(ellipsoid(0.42 * h, 0.46 * h, 0.6 * h), "face", at=(0.55 * h, -0.05 * h, 0.7 * h), mirror=True)
    elif p.face == "bib":
        b.paint(ellipsoid(0.66 * h, 0.7 * h, 0.6 * h), "face", at=(0.0, -0.2 * h, 0.78 * h))
    elif p.face == "collar":
        b.paint(ellipsoid(0.6 * h, 0.5 * h, 0.42 * h), "face", at=(0.9 * h, -0.3 * h, 0.0), mirror=True)
    _beak(b, p)
    if p.ears > 0.0:
        for k in range(2):
            b.add(
                tube(
                    [
                        (0.42 * h, 0.62 * h, 0.3 * h - 0.12 * k),
                        (0.66 * h, 0.98 * h, 0.18 * h - 0.14 * k),
                        (0.92 * h, (1.0 + 0.52 * p.ears - 0.16 * k) * h, 0.1 * h - 0.2 * k),
                    ],
                    [0.24 * h, 0.19 * h, 0.03],
                    flat=0.7,
                ),
                "wings" if k == 0 else "head",
                mirror=True,
                blend=0.05,
            )
        b.add(
            tube([(0.06 * h, 0.22 * h, 0.97 * h), (0.36 * h, 0.5 * h, 0.9 * h), (0.66 * h, 0.72 * h, 0.56 * h)], [0.07 * h, 0.12 * h, 0.1 * h]),
            "wings",
            mirror=True,
            blend=0.03,
        )
    if p.crest > 0.0:
        _crest(b, p)
    if p.wattle > 0.0:
        b.add(ellipsoid(0.07 * p.wattle, 0.15 * p.wattle, 0.07 * p.wattle), "wattle", at=(0.07, -0.55 * h, 0.86 * h), mirror=True, blend=0.02)
    lids = "head" if p.face != "disc" else "face"
    eyes(b, eye, p.eyes, Eyes(p.eye_kind, p.iris, p.mood, lids if p.mood != "neutral" else None, 0.6), yaw_deg=yaw)
    if p.mood == "angry" and p.ears <= 0.0:
        brows(b, (eye[0] + 0.02, eye[1] + 1.15 * p.eyes, eye[2] + 0.3 * p.eyes), 0.62 * h, 0.075 * h, "head", p.mood)


def _beak(b: Builder, p: Params) -> None:
    h, n = p.head, p.beak
    y = -0.12 * h
    if p.beak_kind == "duck":
        b.add(
            tube(
                [(0.0, y, 0.8 * h), (0.0, y - 0.06 * n, 0.95 * h + 0.45 * n), (0.0, y - 0.02, 0.9 * h + n)],
                [0.34 * h, 0.36 * h, 0.4 * h],
                flat=[0.6, 0.34, 0.22],
            ),
            "beak",
            blend=0.02,
        )
        b.add(tube([(0.0, y - 0.2 * h, 0.75 * h), (0.0, y - 0.16 * h, 0.84 * h + 0.9 * n)], [0.26 * h, 0.3 * h], flat=0.26), "beak", blend=0.01)
    elif p.beak_kind in ("hook", "parrot"):
        big = 1.5 if p.beak_kind == "parrot" else 1.0
        top = [
            (0.0, y + 0.1 * h * big, 0.86 * h),
            (0.0, y + 0.04 * h, 0.94 * h + 0.7 * n),
            (0.0, y - 0.34 * min(n, 0.17) * big, 0.94 * h + 0.95 * n),
            (0.0, y - 0.9 * min(n, 0.17) * big, 0.92 * h + 0.8 * n),
        ]
        b.add(tube(top, [0.24 * h * big, 0.19 * h * big, 0.13 * h * big, 0.025], flat=1.1), "beak", blend=0.01)
        b.add(cone((0.0, y - 0.22 * h, 0.82 * h), (0.0, y - 0.34 * h, 0.88 * h + 0.42 * n), 0.14 * h * big, 0.06 * h), "beak", blend=0.01)
    elif p.beak_kind == "bent":
        # A flamingo's: thick, straight at first, then bent down, black beyond the bend.
        top = [
            (0.0, y + 0.05 * h, 0.7 * h),
            (0.0, y, 0.95 * h + 0.45 * n),
            (0.0, y - 0.32 * n, 0.95 * h + 0.82 * n),
            (0.0, y - 0.85 * n, 0.95 * h + 0.8 * n),
        ]
        b.add(tube(top, [0.48 * h, 0.42 * h, 0.34 * h, 0.12 * h], flat=0.9), "beak", blend=0.02)
        b.paint(sphere(0.72 * n), "claws", at=(0.0, y - 0.85 * n, 0.95 * h + 0.95 * n))
    elif p.beak_kind == "pelican":
        b.add(
            tube([(0.0, y + 0.05, 0.8 * h), (0.0, y, 0.9 * h + 0.5 * n), (0.0, y - 0.06, 0.9 * h + n)], [0.26 * h, 0.22 * h, 0.14 * h], flat=0.6),
            "beak",
            blend=0.02,
        )
        pouch = [
            (0.0, y - 0.12 * h, 0.6 * h),
            (0.0, y - 0.3 * h - 0.14 * n, 0.85 * h + 0.3 * n),
            (0.0, y - 0.14 * h - 0.08 * n, 0.9 * h + 0.7 * n),
            (0.0, y - 0.1, 0.88 * h + 0.96 * n),
        ]
        b.add(tube(pouch, [0.3 * h, 0.36 * h, 0.24 * h, 0.08 * h], flat=[1.0, 1.3, 1.1, 0.8]), "legs", blend=0.02)
    elif p.beak_kind == "puffin":
        b.add(
            tube(
                [(0.0, y, 0.72 * h), (0.0, y + 0.03, 0.9 * h + 0.5 * n), (0.0, y - 0.1 * n, 0.9 * h + n)],
                [0.22 * h, 0.2 * h, 0.05],
                flat=[2.6, 2.2, 1.4],
            ),
            "beak",
            blend=0.01,
        )
        b.add(
            tube([(0.0, y + 0.5 * h, 0.8 * h), (0.0, y, 0.95 * h), (0.0, y - 0.5 * h, 0.72 * h)], [0.1 * h, 0.24 * h, 0.1 * h], flat=0.5),
            "claws",
            blend=0.0,
        )
    elif p.beak_kind == "toucan":
        top = [
            (0.0, y + 0.02, 0.8 * h),
            (0.0, y + 0.12 * n, 0.9 * h + 0.5 * n),
            (0.0, y - 0.2 * n, 0.9 * h + 1.1 * n),
            (0.0, y - 0.4 * n, 0.9 * h + 1.16 * n),
        ]
        b.add(tube(top, [0.42 * h, 0.4 * h, 0.2 * h, 0.05], flat=1.3), "beak", blend=0.01)
    else:
        width = 0.22 * h if p.beak_kind == "cone" else 0.15 * h
        b.add(cone((0.0, y + 0.04 * h, 0.84 * h), (0.0, y - 0.06 * h, 0.94 * h + n), width, 0.025), "beak", blend=0.02)
        b.add(cone((0.0, y - 0.12 * h, 0.8 * h), (0.0, y - 0.15 * h, 0.9 * h + 0.84 * n), 0.8 * width, 0.022), "beak", blend=0.01)


def _crest(b: Builder, p: Params) -> None:
    h, c = p.head, p.crest
    if p.crest_kind == "comb":
        for k, (z, y, r) in enumerate(((0.5, 0.98, 0.2), (0.18, 1.16, 0.25), (-0.16, 1.1, 0.22), (-0.42, 0.92, 0.17))):
            b.add(ellipsoid(0.075, r * h * c, 0.17 * h), "crest", at=(0.0, y * h, z * h), turn=(-18.0 + 14.0 * k, 0.0, 0.0), blend=0.04)
        return
    for k in range(5):
        a = 0.34 * k
        length = (0.9 + 0.12 * k) * h * c
        start: Vector = (0.0, 0.86 * h, (0.3 - 0.2 * k) * h)
        end = (0.0, 0.9 * h + length * cos(0.3 + 0.5 * a), (0.25 - 0.2 * k) * h - length * sin(0.3 + 0.5 * a))
        b.add(
            tube(
                [start, (0.0, 0.62 * (start[1] + end[1]) * 0.5 + 0.34 * end[1] + 0.05, 0.5 * (start[2] + end[2]) + 0.1 * h), end],
                [0.05, 0.055, 0.022],
                flat=1.2,
            ),
            "crest",
            blend=0.02,
        )
