"""Rides and playground equipment."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, torus, tube


def ferris(b: Builder, p: Params) -> None:
    n, r = round(p.count), 0.82
    with b.group("stand"):
        b.add(box(1.7 * p.base, 0.14, 1.0, 0.04), "base", at=(0, 0.05, 0))
        for s in (1, -1):
            for x in (0.6, -0.6):
                b.add(cone((x, 0.08, 0.36 * s), (0, 1.12, 0.3 * s), 0.075, 0.075), "body")
        b.add(cone((0, 1.12, -0.4), (0, 1.12, 0.4), 0.12, 0.12), "third")
    with b.group("wheel", at=(0, 1.12, 0), turn=(90, 0, 0)):
        for z in (0.17, -0.17):
            b.add(torus(r, 0.05), "second", at=(0, z, 0))
            b.add(torus(0.45, 0.035), "third", at=(0, z, 0))
            for _ in b.around(n):
                b.add(cone((0, z, 0), (0, z, r), 0.035, 0.035), "white")
    with b.group("cabins"):
        for k in range(n):
            a = 2 * pi * k / n + 0.2
            with b.frame((r * sin(a), 1.12 + r * cos(a), 0)):
                b.add(cone((0, 0, -0.2), (0, 0, 0.2), 0.04, 0.04), "body")
                b.add(box(0.26, 0.22, 0.26, 0.05), ("second", "third", "water", "green")[k % 4], at=(0, -0.16, 0))
                b.add(frustum(0.19, 0.05, 0.1), "white", at=(0, 0.0, 0))


def carousel(b: Builder, p: Params) -> None:
    with b.group("platform"):
        b.add(cylinder(1.15, 0.2, 0.04), "second", at=(0, 0.08, 0))
        b.add(torus(1.13, 0.05), "third", at=(0, 0.16, 0))
        b.add(cylinder(0.26, 1.3), "white", at=(0, 0.8, 0), bump=Bump("flutes", 0.02, 0.12))
    with b.group("roof"):
        b.add(lathe([(1.2, 1.36), (1.2, 1.36), (0.6, 1.7), (0.12, 2.02 * p.height), (0, 2.05 * p.height)]), "second", bump=Bump("flutes", 0.05, 0.5))
        b.add(cylinder(1.2, 0.16, 0.03), "white", at=(0, 1.36, 0))
        for _ in b.around(16, 1.18, 1.26):
            b.add(sphere(0.11), "third")
        b.add(sphere(0.13), "third", at=(0, 2.1 * p.height, 0))
    with b.group("horses"):
        for k in b.around(6, 0.8):
            y = 0.58 + 0.12 * (k % 2)
            b.add(cone((0, 0.15, 0), (0, 1.36, 0), 0.04, 0.04), "third")
            b.add(ellipsoid(0.26, 0.15, 0.13), "white", at=(0, y, 0))
            b.add(cone((0.2, y + 0.05, 0), (0.32, y + 0.3, 0), 0.1, 0.075), "white")
            b.add(cone((0.32, y + 0.3, 0), (0.45, y + 0.22, 0), 0.08, 0.055), "white")
            for x in (-0.17, 0.17):
                for z in (-0.07, 0.07):
                    b.add(cone((x, y - 0.06, z), (x + 0.05, y - 0.3, z), 0.05, 0.04), "white")
            b.add(cone((-0.24, y + 0.04, 0), (-0.4, y - 0.12, 0), 0.06, 0.03), "third")
            b.add(ellipsoid(0.1, 0.06, 0.14), "second", at=(0, y + 0.12, 0))


def slide(b: Builder, p: Params) -> None:
    with b.group("slide"):
        path = [(0, 1.25, -0.35), (0, 1.1, 0.0), (0, 0.55, 0.6), (0, 0.24, 1.0), (0, 0.2, 1.35)]
        b.add(tube(path, 0.36 * p.width, flat=0.3), "second")
        b.add(tube([(0.34 * p.width, y + 0.12, z) for _, y, z in path], 0.075), "third", mirror=True)
        b.add(box(0.8 * p.width, 0.12, 0.6, 0.03), "body", at=(0, 1.22, -0.6))
        for z in (-0.38, -0.85):
            b.add(cone((0.36 * p.width, 0.05, z), (0.36 * p.width, 1.75 * p.height, z), 0.065, 0.065), "body", mirror=True)
        b.add(frustum(0.72, 0.03, 0.5), "third", at=(0, 1.95 * p.height, -0.6))
        for k in range(5):
            b.add(cone((-0.36 * p.width, 0.2 + 0.22 * k, -1.0 + 0.02 * k), (0.36 * p.width, 0.2 + 0.22 * k, -1.0 + 0.02 * k), 0.05, 0.05), "body")
        b.add(cone((0.36 * p.width, 0.05, -1.05), (0.36 * p.width, 1.25, -0.85), 0.06, 0.06), "body", mirror=True)
        b.add(box(1.2, 0.12, 2.7, 0.05), "green", at=(0, 0.03, 0.12), bump=Bump("foliage", 0.02, 0.08))
        b.add(box(0.3, 0.3, 0.2), "body", at=(0, 0.12, 1.2))


def seesaw(b: Builder, p: Params) -> None:
    with b.group("board", at=(0, 0.62 * p.height, 0), turn=(0, 0, 11)):
        b.add(box(2.6 * p.width, 0.12, 0.36, 0.04), "second")
        for s in (1, -1):
            b.add(box(0.3, 0.08, 0.4, 0.03), "third", at=(1.1 * s * p.width, 0.08, 0))
            b.add(tube([(0.85 * s, 0.04, 0.13), (0.85 * s, 0.4, 0.13), (0.85 * s, 0.4, -0.13), (0.85 * s, 0.04, -0.13)], 0.05, smooth=False), "body")
    with b.group("foot"):
        for z in (0.24, -0.24):
            b.add(extrude([(-0.4, 0), (0.4, 0), (0.08, 0.72 * p.height), (-0.08, 0.72 * p.height)], 0.12, round=0.03), "body", at=(0, 0, z))
        b.add(cone((0, 0.6 * p.height, -0.3), (0, 0.6 * p.height, 0.3), 0.09, 0.09), "body")
        b.add(box(2.4, 0.12, 0.9, 0.05), "green", at=(0, 0.03, 0), bump=Bump("foliage", 0.02, 0.08))
