"""Heads of flowers: rings of petals, roses, tulips, orchids, bells, spikes and traps. Each is drawn at the top of its stem."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import blade, petal, petal_ring
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, lathe, sphere, tube


def open_rings(b: Builder, p: Params) -> None:
    """Rings of petals, the inner ones smaller and more upright; the middle on top."""
    rings, n = round(p.rings), round(p.petal_count)
    c = 0.2 * p.center
    for k in range(rings):
        share = 1.0 - 0.62 * k / max(rings, 1)
        length = 0.62 * p.petals * (0.45 + 0.55 * share)
        width = 2.3 * pi * (0.3 + 0.4 * length) / n * p.petal_width * (0.6 + 0.4 * share)
        rise = p.rise + p.gather * (84.0 - p.rise) * (k / rings) ** 0.8
        shape = petal(length + 0.6 * c, min(width, 1.2 * length), p.tip, p.cup, p.curl)
        petal_ring(b, shape, ("petals", "inner petals")[k % 2], n, rise, 0.3 * c, 0.02 * k, 180.0 / n * k)
    if c > 0.0:
        b.add(ellipsoid(c, 0.55 * c + 0.03, c), "center", at=(0, 0.05, 0), bump=Bump("cobbles", 0.03, 0.07))
    if p.pistil > 0.0:
        b.add(tube([(0, 0, 0), (0, 0.35 * p.pistil, 0.03), (0, 0.62 * p.pistil, 0.1)], [0.06, 0.045, 0.04]), "center")
        for j in b.around(6, 0.02):
            y = (0.5 + 0.05 * (j % 3)) * p.pistil
            b.add(cone((0, 0.1, 0), (0, y, 0.12), 0.03, 0.028), "center")
            b.add(sphere(0.05), "center", at=(0, y, 0.12))


def _sepals(b: Builder, size: float = 1.0) -> None:
    b.add(lathe([(0.05, -0.16), (0.15 * size, -0.06), (0.13 * size, 0.02), (0, 0.03)]), "stem")


def _open(b: Builder, p: Params, at: Vector) -> None:
    with b.group("head", at=at, turn=(p.tilt, 0, 0), scale=p.head):
        _sepals(b)
        open_rings(b, p)


def rose(b: Builder, p: Params, at: Vector) -> None:
    """A spiral of cupped petals around a bud."""
    with b.group("head", at=at, turn=(p.tilt, 0, 0), scale=p.head):
        b.add(lathe([(0.08, -0.08), (0.28, 0.06), (0.3, 0.25), (0.16, 0.46), (0, 0.48)]), "outer petals")
        petal_ring(b, blade(0.4, 0.14, 0.3), "leaves", 5, -12, 0.06, -0.04)
        for k in range(18):
            t = k / 17
            rise, r = 88 - 46 * t**1.4, 0.03 + 0.14 * t
            shape = petal((0.44 + 0.2 * t) * p.petals, 0.36 + 0.32 * t, "round", 0.4 - 0.02 * t, -0.25 + 0.7 * t, 0.055)
            with b.frame((0, 0.12 * (1 - t), 0), (0, 137.5 * k, 0)):
                b.add(shape, ("petals", "inner petals", "outer petals")[k % 3] if k > 2 else "inner petals", at=(0, 0, r), turn=(90 - rise, 0, 0))
        b.add(tube([(0.1 * cos(a) * a / 9, 0.52, 0.1 * sin(a) * a / 9) for a in [0.9 * i for i in range(12)]], 0.028), "outer petals")


def _tulip(b: Builder, p: Params, at: Vector) -> None:
    with b.group("head", at=at, turn=(0.3 * p.tilt, 0, 0), scale=p.head):
        b.add(lathe([(0.06, -0.08), (0.3, 0.1), (0.36, 0.34), (0.3, 0.55), (0.3, 0.55), (0, 0.4)]), "inner petals")
        for ring, (r, tall) in enumerate(((0.2, 0.82), (0.24, 0.78))):
            shape = petal(tall * p.petals, 0.52, "pointed", 0.42, 0.1, 0.06)
            for _ in b.around(3, r, -0.05, 60.0 * ring):
                b.add(shape, ("inner petals", "petals")[ring], turn=(float(b.rng.normal(10, 2)), 0, 0))
        for _ in b.around(6, 0.08, 0.35):
            b.add(cone((0, 0, 0), (0, 0.25, 0.03), 0.025, 0.045), "center")


def _orchid(b: Builder, p: Params, at: Vector) -> None:
    """An arching spray: five wide petals and a lip each."""
    with b.group("spray", melt=0.02):
        x, y, z = at
        arch = [(x, y - 0.1, z), (x + 0.2, y + 0.16, z + 0.1), (x + 0.55, y + 0.16, z + 0.2), (x + 0.8, y - 0.06, z + 0.25)]
        b.add(tube(arch, [0.055, 0.05, 0.045, 0.035]), "stem")
        b.add(sphere(0.09), "petals", at=arch[-1])
    spots = ((x - 0.02, y - 0.25, z + 0.08, 0.92), (x + 0.12, y + 0.22, z + 0.14, 1.0), (x + 0.6, y + 0.12, z + 0.28, 0.8))
    for k, (fx, fy, fz, s) in enumerate(spots):
        with b.group(f"bloom {k}", at=(fx, fy, fz), turn=(74, 0, float(b.rng.normal(0, 9))), scale=s * p.head):
            b.add(cone((0, -0.2, 0), (0, 0, 0), 0.05, 0.08), "stem")
            thin, wide = petal(0.42, 0.26, "round", 0.2, 0.15), petal(0.46, 0.5, "round", 0.2, 0.15)
            for a in (180, 60, -60):
                with b.frame(turn=(0, a, 0)):
                    b.add(thin, "outer petals", turn=(80, 0, 0))
            for a in (112, -112):
                with b.frame((0, 0.03, 0), (0, a, 0)):
                    b.add(wide, "petals", turn=(78, 0, 0))
            b.add(petal(0.28, 0.26, "notched", 0.9, 0.9, 0.06), "center", at=(0, 0.06, 0), turn=(50, 0, 0))
            b.add(sphere(0.085), "inner petals", at=(0, 0.08, -0.02))


def _daffodil(b: Builder, p: Params, at: Vector) -> None:
    with b.group("head", at=at, turn=(p.tilt + 20, 0, 0), scale=p.head):
        _sepals(b)
        petal_ring(b, petal(0.6 * p.petals, 0.36, "pointed", 0.2, 0.1), "petals", 6, 8, 0.03)
        cup = [(0.12, 0.0), (0.15, 0.14), (0.19, 0.32), (0.29, 0.43)]
        b.add(lathe(cup, wall=0.06), "center", bump=Bump("flutes", 0.02, 0.1))
        for _ in b.around(5, 0.04, 0.0):
            b.add(cone((0, 0, 0), (0, 0.3, 0.02), 0.03, 0.04), "inner petals")


def _bells(b: Builder, p: Params, at: Vector) -> None:
    """A nodding stem with bells under it."""
    x, y, z = at
    arch = [(x, y - 0.2, z), (x + 0.1, y + 0.12, z + 0.03), (x + 0.38, y + 0.26, z + 0.08), (x + 0.7, y + 0.06, z + 0.1)]
    with b.group("bells", melt=0.01):
        b.add(tube(arch, [0.07, 0.065, 0.06, 0.05]), "stem")
        for k, (bx, by) in enumerate(((-0.1, -0.22), (0.16, 0.12), (0.46, 0.2), (0.7, 0.04))):
            size = p.head * p.petals * (1.0 - 0.06 * k)
            with b.frame((x + bx, y + by, z + 0.06), (-10, 0, (-14, -4, 4, 14)[k]), size):
                b.add(sphere(0.065), "stem")
                b.add(
                    lathe([(0.06, 0.04), (0.15, -0.05), (0.18, -0.19), (0.19, -0.29), (0.29, -0.42)], wall=0.05),
                    "petals",
                    bump=Bump("flutes", 0.02, 0.11),
                )
                b.add(cone((0, 0, 0), (0, -0.4, 0), 0.04, 0.06), "center")


def _spike(b: Builder, p: Params, at: Vector) -> None:
    """Lavender: three spikes of small buds in whorls."""
    x, y, z = at
    for s, (dx, dy, lean) in enumerate(((0.0, 0.0, 0.0), (0.28, -0.22, -12.0), (-0.26, -0.34, 13.0))):
        with b.group(f"spike {s}", at=(x + dx, y + dy - 0.45, z + 0.03 * s), turn=(4 * s, 0, lean), scale=p.head):
            b.add(tube([(-0.25 * dx, -0.9 + 0.7 * dy * 0, 0), (0, 0, 0), (0, 0.9, 0)], [0.05, 0.045, 0.05]), "stem")
            for ring in range(6):
                size = (0.13 - 0.008 * ring) * p.petals
                for _ in b.around(6, 0.1 - 0.008 * ring, 0.16 * ring, 30.0 * ring):
                    b.add(ellipsoid(0.8 * size, 1.15 * size, 0.9 * size), ("petals", "inner petals")[ring % 2], turn=(28, 0, 0))
            b.add(ellipsoid(0.09, 0.13, 0.09), "petals", at=(0, 0.98, 0))


def _clock(b: Builder, p: Params, at: Vector) -> None:
    """A dandelion's ball of parachutes around its core."""
    with b.group("clock", at=at, scale=p.head):
        b.add(sphere(0.16), "center", at=(0, 0.28, 0), bump=Bump("cobbles", 0.02, 0.06))
        b.add(sphere(0.31), "petals", at=(0, 0.3, 0), bump=Bump("foliage", 0.05, 0.1))
        for k in range(46):
            y = 1.0 - 2.0 * (k + 0.5) / 46
            r = (1.0 - y * y) ** 0.5
            d = (r * cos(2.39996 * k), y, r * sin(2.39996 * k))
            tip = (0.5 * d[0], 0.3 + 0.5 * d[1], 0.5 * d[2])
            b.add(cone((0.22 * d[0], 0.3 + 0.22 * d[1], 0.22 * d[2]), tip, 0.03, 0.03), "petals")
            b.add(sphere(0.062), "inner petals", at=tip)
        petal_ring(b, blade(0.2, 0.09, 0.5), "leaves", 7, -30, 0.04)


def _iris(b: Builder, p: Params, at: Vector) -> None:
    """Three petals stand, three hang and show their beards."""
    with b.group("head", at=at, turn=(0.3 * p.tilt, 0, 0), scale=p.head):
        b.add(lathe([(0.06, -0.2), (0.12, -0.05), (0.1, 0.08), (0, 0.1)]), "stem")
        petal_ring(b, petal(0.66 * p.petals, 0.5, "frilled", 0.42, -0.25), "inner petals", 3, 82, 0.08, 0.0, 60)
        petal_ring(b, petal(0.74 * p.petals, 0.5, "frilled", 0.1, 0.85), "petals", 3, 24, 0.06, 0.0, 0)
        for _ in b.around(3, 0.06, 0.05):
            b.add(tube([(0, 0, 0), (0, 0.11, 0.16), (0, 0.13, 0.3)], [0.05, 0.05, 0.03]), "center", bump=Bump("fur", 0.012, 0.05))


def _trap(b: Builder, p: Params, at: Vector) -> None:
    """Venus flytrap: hinged jaws with teeth, on three stalks."""
    x, y, z = at
    for k, (dx, dy, dz, yaw, s) in enumerate(((0.0, 0.0, 0.06, 0.0, 1.15), (0.5, -0.5, 0.1, 24.0, 0.8), (-0.48, -0.34, 0.12, -20.0, 0.9))):
        if k:
            with b.group(f"stalk {k}"):
                b.add(tube([(0, y - 1.3, 0), (0.7 * dx, y - 1.1, 0), (x + dx, y + dy, z + dz)], [0.06, 0.055, 0.06]), "stem")
        with b.group(f"trap {k}", at=(x + dx, y + dy, z + dz), turn=(-18, yaw, 0), scale=s * p.head):
            b.add(sphere(0.14), "stem")
            for side in (1, -1):
                with b.frame((0, 0.0, 0.02), (0, 0, 0) if side == 1 else (0, 0, 180)):
                    _jaw(b, p)


def _jaw(b: Builder, p: Params) -> None:
    """The upper half of a trap, opening to the front."""
    with b.frame(turn=(-32, 0, 0)):
        b.add(ellipsoid(0.38, 0.13, 0.34), "stem", at=(0, 0.05, 0.3))
        b.add(ellipsoid(0.31, 0.1, 0.27), "petals", at=(0, -0.01, 0.31))
        for k in range(9):
            a = pi * (0.03 + 0.94 * k / 8)
            x, z = 0.34 * cos(a), 0.3 + 0.3 * sin(a)
            b.add(
                tube([(x, 0.03, z), (1.22 * x, -0.03, 0.3 + 0.37 * sin(a)), (1.2 * x, -0.17, 0.3 + 0.38 * sin(a))], [0.045, 0.036, 0.026]), "center"
            )


HEADS = {
    "open": _open,
    "rose": rose,
    "tulip": _tulip,
    "orchid": _orchid,
    "daffodil": _daffodil,
    "bells": _bells,
    "spike": _spike,
    "clock": _clock,
    "iris": _iris,
    "trap": _trap,
}
