"""Solids of geometry on a plinth, and abstract sculpture."""

from __future__ import annotations

from math import acos, atan2, cos, degrees, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, extrude, frustum, half_space, polygon, sphere, torus, tube

PARAMS = {
    "form": choice(
        "cube", "sphere", "cylinder", "cone", "torus", "tetrahedron", "icosahedron", "prism", "knot", "mobius", "helix", "gyroid", "molecule",
        "stellated", "abstract",
    ),
    "size": number(1.0, 0.7, 1.15),
    "height": number(1.0, 0.6, 1.3, vary=0.017),
    "edges": number(1.0, 0.0, 1.6, "roundness of the edges"),
    "thickness": number(1.0, 0.6, 1.6),
    "turns": number(3.0, 1.0, 6.0, vary=0.0),
    "plinth": number(1.0, 0.0, 1.3),
    "body_color": color("#3f78c4"),
    "second_color": color("gold"),
    "plinth_color": color("dark grey"),
}  # fmt: skip


@archetype("solid", "symbol", PARAMS, real_m=0.15)
def solid(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.35)
    b.material("second", p.second_color, roughness=0.35)
    b.material("plinth", p.plinth_color, "stone")
    y = 0.0
    if p.plinth > 0.0:
        with b.group("plinth"):
            b.add(box(1.0 * p.plinth, 0.16, 1.0 * p.plinth, 0.04), "plinth", at=(0, 0.07, 0))
            b.add(box(0.8 * p.plinth, 0.12, 0.8 * p.plinth, 0.03), "plinth", at=(0, 0.18, 0))
        y = 0.22
    with b.group("solid", at=(0, y, 0)):
        FORMS[p.form](b, p)


def _cube(b: Builder, p: Params) -> None:
    s = 1.25 * p.size
    with b.frame((0, 0.5 * s - 0.02, 0), (0, 20, 0)):
        b.add(box(s, s, s, 0.05 * p.edges), "body")


def _sphere(b: Builder, p: Params) -> None:
    b.add(sphere(0.82 * p.size), "body", at=(0, 0.8 * p.size, 0))


def _cylinder(b: Builder, p: Params) -> None:
    b.add(cylinder(0.58 * p.size, 1.5 * p.height, 0.05 * p.edges), "body", at=(0, -0.02, 0), stand=True)


def _cone(b: Builder, p: Params) -> None:
    b.add(frustum(0.72 * p.size, 0.015, 1.6 * p.height, 0.02 * p.edges), "body", at=(0, -0.02, 0), stand=True)


def _torus(b: Builder, p: Params) -> None:
    b.add(torus(0.62 * p.size, 0.25 * p.thickness), "body", at=(0, 0.62 * p.size + 0.24 * p.thickness, 0), turn=(90, 0, 0))


def _faces(b: Builder, normals: list[Vector], inner: float, at: Vector, edges: float) -> None:
    """The convex solid whose faces lie `inner` from its centre; each normal is of unit length."""
    b.add(sphere(inner * 3.05), "body", at=at)
    for nx, ny, nz in normals:
        tilt = aimed(nx, ny, nz)
        b.keep(half_space(), None, at=(at[0] + inner * nx, at[1] + inner * ny, at[2] + inner * nz), turn=tilt, blend=0.03 * edges)


def aimed(x: float, y: float, z: float) -> Vector:
    """Degrees about x then y that turn +y to a direction."""
    return (degrees(acos(max(-1.0, min(1.0, y)))), degrees(atan2(x, z)), 0.0)


def _tetrahedron(b: Builder, p: Params) -> None:
    c, s = -1 / 3, (8 / 9) ** 0.5
    r = 0.5 * p.size
    _faces(b, [(0, -1, 0), *((s * sin(2 * pi * k / 3), -c, s * cos(2 * pi * k / 3)) for k in range(3))], r, (0, r - 0.02, 0), p.edges)


def icosahedron_normals() -> list[Vector]:
    """Unit normals of the twenty faces, the last pointing down."""
    g = (1 + 5**0.5) / 2
    raw: list[Vector] = [(sx, sy, sz) for sx in (1, -1) for sy in (1, -1) for sz in (1, -1)]
    for u in (1, -1):
        for v in (1, -1):
            raw += [(0, u / g, v * g), (u / g, v * g, 0), (u * g, 0, v / g)]
    n = 3**0.5
    tilt = pi / 2 - atan2(1 / g, g)  # turns a face to the ground
    c, s = cos(tilt), sin(tilt)
    return [(x / n, (y * c + z * s) / n, (z * c - y * s) / n) for x, y, z in raw]


def _icosahedron(b: Builder, p: Params) -> None:
    r = 0.72 * p.size
    _faces(b, icosahedron_normals(), r, (0, r - 0.02, 0), p.edges)


def _prism(b: Builder, p: Params) -> None:
    b.add(extrude(polygon(3, 0.8 * p.size), 1.5, round=0.03 * p.edges + 0.005), "body", at=(0, 0.4 * p.size, 0), turn=(0, 25, 0))


def _knot(b: Builder, p: Params) -> None:
    points = []
    for k in range(60):
        t = 2 * pi * k / 60
        points.append((0.31 * (sin(t) + 2 * sin(2 * t)) * p.size, 0.95 * p.size + 0.31 * (cos(t) - 2 * cos(2 * t)) * p.size, -0.34 * sin(3 * t)))
    b.add(tube(points, 0.17 * p.thickness, closed=True), "body")
    b.add(cone((0, -0.1, 0), (0, 0.2, 0), 0.2, 0.12), "plinth")


def _mobius(b: Builder, p: Params) -> None:
    """A band with a half turn: strips follow its two edges and what lies between."""
    w = 0.34 * p.size
    strips = 7
    for j in range(strips):
        v = w * (2 * j / (strips - 1) - 1)
        points = []
        for k in range(48):
            t = 2 * pi * k / 48
            r = 0.72 * p.size + v * cos(t / 2)
            points.append((r * cos(t), 1.08 * p.size + r * sin(t) * 0.95, v * sin(t / 2)))
        end = (points[0][0] if j == (strips - 1) / 2 else 0.72 * p.size - v, 1.08 * p.size, 0.0)
        b.add(tube([*points, end], 0.085 * p.thickness), "second" if j in (0, strips - 1) else "body", blend=0.04)
    b.add(cone((0, -0.1, 0), (0, 0.3, 0), 0.22, 0.14), "plinth")


def _helix(b: Builder, p: Params) -> None:
    """A double helix with rungs."""
    n = round(p.turns) * 12
    for s in (0.0, pi):
        points = [
            (0.46 * p.size * cos(2 * pi * k / 12 + s), 0.05 + 1.75 * p.height * k / n, 0.46 * p.size * sin(2 * pi * k / 12 + s)) for k in range(n + 1)
        ]
        b.add(tube(points, 0.1 * p.thickness, smooth=False), "body" if s == 0 else "second")
    for k in range(2, n, 3):
        a, y = 2 * pi * k / 12, 0.05 + 1.75 * p.height * k / n
        x, z = 0.46 * p.size * cos(a), 0.46 * p.size * sin(a)
        b.add(cone((x, y, z), (0, y, 0), 0.055, 0.055), "body")
        b.add(cone((0, y, 0), (-x, y, -z), 0.055, 0.055), "second")


def _gyroid(b: Builder, p: Params) -> None:
    """The labyrinth's skeleton: every node joins three neighbours at right places of a chiral lattice, kept in a cube."""
    s, r = 0.8 * p.size, 0.105 * p.thickness
    c = 0.9 * p.size
    nodes = [(0, 0, 0), (1, 3, 2), (2, 1, 3), (3, 2, 1)]
    cells = [
        ((x + 4 * i + 1), (y + 4 * j + 1), (z + 4 * k + 1)) for x, y, z in nodes for i in range(-2, 2) for j in range(-2, 2) for k in range(-2, 2)
    ]
    more = [(x + 2, y + 2, z + 2) for x, y, z in cells]
    every = cells + more
    for n, a in enumerate(every):
        for d in every[n + 1 :]:
            if abs(sum((u - v) ** 2 for u, v in zip(a, d, strict=True)) - 2.0) < 0.01 and max(abs(q - 2.5) for q in (*a, *d)) < 4.4:
                one, two = (tuple(s * (q - 2.5) / 3.0 for q in t) for t in (a, d))
                b.add(cone((one[0], c + one[1], one[2]), (two[0], c + two[1], two[2]), r, r), "body", blend=0.07)
    b.keep(box(1.75 * p.size, 1.8 * p.size, 1.75 * p.size, 0.02), "second", at=(0, c, 0))


def _molecule(b: Builder, p: Params) -> None:
    """A ring of six with arms, ball and stick."""
    b.material("red atoms", "red", roughness=0.3)
    b.material("white atoms", "snow", roughness=0.3)
    with b.frame((0, 0.98, 0), (14, 0, 0), p.size):
        for k in range(6):
            a = pi / 6 + pi / 3 * k
            here = (0.5 * cos(a), 0.5 * sin(a), 0.0)
            nxt = (0.5 * cos(a + pi / 3), 0.5 * sin(a + pi / 3), 0.0)
            out = (0.92 * cos(a), 0.92 * sin(a), 0.0)
            b.add(sphere(0.2 * p.thickness), "body", at=here)
            b.add(cone(here, nxt, 0.075, 0.075), "second")
            b.add(cone(here, out, 0.07, 0.07), "second")
            b.add(sphere(0.16 if k % 3 else 0.21), "white atoms" if k % 3 else "red atoms", at=out)
    b.add(cone((0, -0.1, 0), (0, 0.4, 0), 0.16, 0.09), "plinth")


def _stellated(b: Builder, p: Params) -> None:
    """A spike on every face of an icosahedron."""
    r = 0.45 * p.size
    at = (0, 0.86 * p.size, 0)
    b.add(sphere(1.2 * r), "body", at=at)
    for nx, ny, nz in icosahedron_normals():
        with b.frame(at, aimed(nx, ny, nz)):
            b.add(frustum(0.5 * r, 0.012, 0.6 * p.size, 0.01), "body", at=(0, 0.72 * r + 0.3 * p.size, 0))


def _abstract(b: Builder, p: Params) -> None:
    """Two ribbons that embrace a ball, a hole through the larger."""
    wild = float(b.rng.uniform(-0.1, 0.1))
    b.add(
        tube(
            [(-0.35, 0.0, 0), (-0.62, 0.6, 0.15), (-0.25 + wild, 1.15, 0.0), (0.4, 1.5 * p.height, -0.15), (0.28, 1.95 * p.height, 0)],
            [0.32, 0.34, 0.26, 0.24, 0.08],
            flat=0.5,
            up=(1, 0, 0.6),
        ),
        "body",
        blend=0.05,
    )
    b.add(
        tube(
            [(0.38, 0.0, 0), (0.66, 0.5, -0.15), (0.42 - wild, 0.95, 0.1), (-0.1, 1.3, 0.3), (-0.5, 1.62 * p.height, 0.05)],
            [0.3, 0.28, 0.22, 0.17, 0.06],
            flat=0.5,
            up=(1, 0, -0.6),
        ),
        "body",
        blend=0.05,
    )
    b.cut(sphere(0.15), "second", at=(-0.52, 0.62, 0.12))
    b.add(sphere(0.3 * p.size), "second", at=(0.02, 0.62, 0.14))
    b.add(torus(0.3 * p.size + 0.06, 0.085), "second", at=(0.02, 0.62, 0.14), turn=(60, 30, 0))
    b.add(cone((0.02, 0.0, 0.14), (0.02, 0.5, 0.14), 0.12, 0.08), "second")


FORMS = {
    "cube": _cube,
    "sphere": _sphere,
    "cylinder": _cylinder,
    "cone": _cone,
    "torus": _torus,
    "tetrahedron": _tetrahedron,
    "icosahedron": _icosahedron,
    "prism": _prism,
    "knot": _knot,
    "mobius": _mobius,
    "helix": _helix,
    "gyroid": _gyroid,
    "molecule": _molecule,
    "stellated": _stellated,
    "abstract": _abstract,
}

solid.preset("cube")
solid.preset("sphere", form="sphere", body_color="#d0392f")
solid.preset("cylinder", form="cylinder", body_color="#f0a52a")
solid.preset("cone", form="cone", body_color="#3f9b46")
solid.preset("torus", form="torus", body_color="#8d5fc6")
solid.preset("tetrahedron", form="tetrahedron", body_color="#f08a24", size=1.05)
solid.preset("icosahedron", form="icosahedron", body_color="#2f9f9a")
solid.preset("prism", form="prism", body_color="#c94f86")
solid.preset("trefoil knot", form="knot", body_color="#c0392b")
solid.preset("mobius strip", form="mobius", body_color="#2f7fb8")
solid.preset("helix", form="helix", body_color="#2f7fc4", second_color="#e0552f", turns=2.0)
solid.preset("gyroid", form="gyroid", body_color="#e07a2f", second_color="#f3c48a")
solid.preset("molecule", form="molecule", body_color="charcoal", second_color="light grey")
solid.preset("stellated polyhedron", form="stellated", body_color="#7a4fc0")
solid.preset("abstract sculpture", form="abstract", body_color="bronze", plinth=1.1, real_m=0.6)
