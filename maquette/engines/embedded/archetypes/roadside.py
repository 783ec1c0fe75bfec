"""What stands and lies at the roadside: barriers, parking meters, manhole covers."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.shapes import box, cone, cylinder, lathe, sphere, torus, tube


def barrier(b: Builder, p: Params) -> None:
    """Two striped boards on splayed legs, a lamp on either end."""
    w = p.width
    with b.group("legs"):
        for s in (1, -1):
            for z in (0.36, -0.36):
                b.add(cone((0.78 * w * s, 1.2 * p.height, 0.0), (0.84 * w * s, 0.02, z), 0.09, 0.1), "body")
            b.add(box(0.2, 0.12, 1.0, 0.03), "body", at=(0.84 * w * s, 0.05, 0))
            b.add(cylinder(0.09, 0.1, 0.02), "body", at=(0.78 * w * s, 1.28 * p.height, 0))
            b.add(sphere(0.13), "third", at=(0.78 * w * s, 1.4 * p.height, 0))
    for k, y in enumerate((1.08, 0.6)):
        with b.group(f"board {k}", at=(0, y * p.height, 0.06 + 0.05 * k)):
            b.add(box(2.0 * w, 0.4, 0.2, 0.02), "white")
            for j in range(5):
                b.paint(box(0.2 * w, 1.0, 1.0), "second", at=((j - 2) * 0.42 * w, 0, 0), turn=(0, 0, -28))


def parking_meter(b: Builder, p: Params) -> None:
    h = 1.05 * p.height
    with b.group("meter"):
        b.add(lathe([(0.4 * p.base, 0.0), (0.4 * p.base, 0.0), (0.36 * p.base, 0.1), (0.14, 0.16), (0.11, h), (0.2, h + 0.08), (0, h + 0.1)]), "body")
        b.add(box(0.62 * p.width, 0.5, 0.4, 0.08), "body", at=(0, h + 0.06, 0), stand=True)
        b.add(cylinder(0.31 * p.width, 0.4, 0.06), "body", at=(0, h + 0.56, 0), turn=(90, 0, 0))
        b.add(cylinder(0.24 * p.width, 0.44, 0.02), "glass", at=(0, h + 0.56, 0.01), turn=(90, 0, 0))
        b.add(torus(0.25 * p.width, 0.04), "third", at=(0, h + 0.56, 0.22), turn=(90, 0, 0))
        b.add(cone((0, h + 0.54, 0.22), (0.1, h + 0.68, 0.22), 0.035, 0.025), "second")
        b.add(box(0.26, 0.12, 0.08, 0.02), "third", at=(0, h + 0.22, 0.2))
        b.cut(box(0.14, 0.035, 0.2), "white", at=(0, h + 0.23, 0.24))
        b.add(tube([(0.3 * p.width, h + 0.28, 0), (0.42 * p.width, h + 0.28, 0.02), (0.42 * p.width, h + 0.18, 0.04)], 0.05), "third")


def manhole_cover(b: Builder, p: Params) -> None:
    """A disc of cast iron with studs in rings, leaning on nothing: it lies in its frame."""
    r = 1.1 * p.width
    with b.group("frame"):
        b.add(cylinder(1.14 * r, 0.16, 0.03), "base", at=(0, 0.07, 0))
    with b.group("cover"):
        b.add(cylinder(r, 0.2, 0.02), "body", at=(0, 0.13, 0))
        for ring in (0.94, 0.3):
            b.add(torus(ring * r, 0.04), "body", at=(0, 0.23, 0))
        for k, ring in enumerate((0.46, 0.62, 0.78)):
            for _ in b.around(10 + 5 * k, ring * r, 0.22, 9.0 * k):
                b.add(box(0.13, 0.1, 0.1, 0.02), "body")
        for s in (1, -1):
            b.cut(cylinder(0.07, 0.3), at=(0.86 * r * s, 0.2, 0))
