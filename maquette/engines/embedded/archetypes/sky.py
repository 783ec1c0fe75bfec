"""Worlds in the sky: planets, moons, suns, comets, galaxies, on small stands."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    cone,
    crescent,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    sphere,
    star,
    torus,
    tube,
)  # fmt: skip

WORLD = {
    "form": choice("earth", "saturn", "planet", "moon", "crescent", "sun", "solar system", "asteroid", "comet", "galaxy", "constellation"),
    "size": number(1.0, 0.7, 1.2),
    "relief": number(1.0, 0.0, 1.6, "height of continents and craters"),
    "rings": number(1.0, 0.0, 1.5, "width of the rings"),
    "rays": number(1.0, 0.0, 1.5, "length of the rays"),
    "tilt": number(18.0, 0.0, 40.0),
    "tail": number(1.0, 0.0, 1.4),
    "face": flag(False),
    "stand": flag(True),
    "body_color": color("#2f7fc4"),
    "second_color": color("#4f9a3f"),
}


@archetype("planet", "sky", WORLD, real_m=0.3, symmetric=False, words={"ringed": {"rings": 1.3}})
def planet(b: Builder, p: Params) -> None:
    """A ball, or what is drawn instead of one, on a small stand."""
    b.material("body", p.body_color, "matte", mottle=0.06)
    b.material("second", p.second_color, "matte", mottle=0.08)
    b.material("dark", like="body", lighter=-0.28)
    b.material("clouds", "snow")
    b.material("stand", "dark wood", "wood")
    b.material("rod", "brass", "brass")
    b.material("eyes", "eye", roughness=0.4)
    WORLDS[p.form](b, p)


def _stand(b: Builder, p: Params, y: float) -> None:
    """A turned foot with a rod up to height y."""
    with b.group("stand"):
        b.add(lathe([(0.46, 0.0), (0.46, 0.0), (0.46, 0.08), (0.34, 0.13), (0.14, 0.18), (0.12, 0.24), (0, 0.26)]), "stand")
        b.add(cylinder(0.075, y), "rod", stand=True)


def _smile(b: Builder, p: Params, y: float, z: float, s: float = 1.0) -> None:
    if p.face:
        with b.group("face", at=(0, y, z), scale=s):
            b.add(ellipsoid(0.085, 0.12, 0.07), "eyes", at=(0.24, 0.08, 0), mirror=True)
            b.add(tube([(-0.17, -0.08, 0.03), (-0.08, -0.16, 0.05), (0.08, -0.16, 0.05), (0.17, -0.08, 0.03)], 0.04), "eyes")
            b.add(ellipsoid(0.1, 0.06, 0.09), "second", at=(0.38, -0.06, -0.08), mirror=True)


LANDS = (
    [(-100, 62), (-110, 52), (-95, 48), (-82, 52), (-105, 40), (-92, 36), (-102, 26), (-75, 62), (-120, 60), (-84, 34), (-96, 18), (-86, 12)],
    [(-74, 2), (-64, 0), (-55, -5), (-46, -8), (-60, -14), (-66, -24), (-58, -26), (-68, -38), (-70, -48)],
    [(-40, 72), (-42, 66)],
    [(8, 48), (20, 52), (30, 56), (16, 62), (-3, 41), (24, 44), (36, 48)],
    [(-6, 22), (8, 24), (22, 22), (32, 20), (-4, 12), (10, 10), (24, 8), (38, 6), (18, -2), (28, -8), (20, -16), (26, -26), (46, -20)],
    [
        (50, 56),
        (65, 60),
        (80, 62),
        (95, 62),
        (110, 62),
        (125, 62),
        (140, 64),
        (60, 46),
        (75, 46),
        (90, 46),
        (105, 44),
        (116, 36),
        (104, 30),
        (48, 32),
        (60, 32),
        (78, 22),
        (79, 14),
        (46, 22),
        (102, 18),
        (132, 50),
    ],
    [(122, -25), (134, -24), (146, -26), (140, -32), (128, -20)],
    [(114, 0), (140, -5), (138, 37)],
)
"""Land by (longitude, latitude) of blobs, degrees."""


def _earth(b: Builder, p: Params) -> None:
    r = 0.82 * p.size
    with b.group("world", at=(0, 0.42 + r, 0), turn=(0, -10, -p.tilt)):
        b.add(sphere(r), "body")
        for land in LANDS:
            for lon, lat in land:
                y, c = sin(lat * pi / 180), cos(lat * pi / 180)
                d = (c * sin(lon * pi / 180), y, c * cos(lon * pi / 180))
                at = tuple(r * v * 0.86 for v in d)
                b.add(sphere(0.16), "second", at=at, bump=Bump("noise", 0.035 * p.relief, 0.1), blend=0.03, grow=0.01 * p.relief)  # type: ignore[arg-type]
        for y in (0.95, -0.95):
            b.paint(sphere(0.34 * r), "clouds", at=(0, y * r * 1.02, 0))
            b.add(lathe([(0.34 * r, 0.93 * r), (0.2 * r, 1.0 * r), (0, 1.03 * r)]), "clouds", turn=(0, 0, 0) if y > 0 else (180, 0, 0))
        b.add(cone((0, -r - 0.1, 0), (0, -r, 0), 0.06, 0.06), "rod")
        b.add(sphere(0.07), "rod", at=(0, 1.06 * r, 0))
    _stand(b, p, 0.5)


def _saturn(b: Builder, p: Params) -> None:
    r = 0.66 * p.size
    with b.group("world", at=(0, 0.5 + r, 0), turn=(12, 0, -p.tilt)):
        b.add(ellipsoid(r, 0.94 * r, r), "body", bump=Bump("ribs", 0.018 * p.relief, 0.17))
        for y, role in ((0.3, "second"), (-0.1, "dark"), (-0.45, "second")):
            b.paint(box(4, 0.14, 4), role, at=(0, y * r, 0))
        if p.rings > 0.0:
            for k, (inner, outer, role) in enumerate(((1.2, 1.5, "second"), (1.47, 1.62, "dark"), (1.59, 1.84, "second"))):
                a, c = inner * r, (1.2 + (outer - 1.2) * p.rings) * r
                t = 0.045 if k != 1 else 0.03
                b.add(lathe([(a, -t), (a, -t), (c, -t), (c, -t), (c, t), (c, t), (a, t), (a, t), (a, -t)], smooth=False), role)
            for k in range(3):
                b.add(box(2.9 * r, 0.05, 0.09), "dark", turn=(0, 60 * k + 15, 0))
    _stand(b, p, 0.62)


def _planet(b: Builder, p: Params) -> None:
    """A fantasy world: bands, a storm, a ring of rock and a moon."""
    r = 0.72 * p.size
    with b.group("world", at=(0, 0.48 + r, 0), turn=(8, 0, -p.tilt)):
        b.add(sphere(r), "body", bump=Bump("waves", 0.03 * p.relief, 0.2))
        b.paint(box(4, 0.2, 4), "second", at=(0, 0.34 * r, 0))
        b.paint(box(4, 0.12, 4), "dark", at=(0, -0.3 * r, 0))
        b.add(ellipsoid(0.26, 0.16, 0.1), "second", at=(0.2, -0.26, 0.92 * r), blend=0.03)
        b.add(
            tube([(0.12 * cos(a) * a / 8 + 0.2, -0.26 + 0.08 * sin(a) * a / 8, 0.92 * r + 0.1) for a in [0.8 * i for i in range(11)]], 0.03), "clouds"
        )
        if p.rings > 0.0:
            b.add(torus(1.36 * r, 0.13 * p.rings, height=0.045), "second")
            for k in range(4):
                b.add(box(2.6 * r, 0.05, 0.08), "dark", turn=(0, 45 * k, 0))
            for _ in b.around(1, 1.36 * r, 0.1, 50):
                b.add(sphere(0.17), "clouds", bump=Bump("dimples", 0.02, 0.09))
    _stand(b, p, 0.6)


def _craters(b: Builder, r: float, count: int, relief: float, size: float = 0.2, role: str = "dark") -> None:
    for k in range(count):
        y = 1.0 - 2.0 * (k + 0.5) / count
        h = (1.0 - y * y) ** 0.5
        d = (h * cos(2.39996 * k), y, h * sin(2.39996 * k))
        c = size * (0.45 + 0.55 * abs(sin(3.7 * k + 1)))
        lift = 1.0 + 0.25 * c * (1 - relief)
        at = (r * d[0] * lift, r * d[1] * lift, r * d[2] * lift)
        b.cut(sphere(c), role, at=(at[0] * (1 + 0.4 * c), at[1] * (1 + 0.4 * c), at[2] * (1 + 0.4 * c)), blend=0.03)


def _moon(b: Builder, p: Params) -> None:
    r = 0.9 * p.size
    with b.group("moon", at=(0, r + (0.3 if p.stand else -0.05), 0)):
        b.add(sphere(r), "body", bump=Bump("noise", 0.03 * p.relief, 0.3))
        _craters(b, r, 34, p.relief, 0.24)
    if p.stand:
        with b.group("stand"):
            b.add(lathe([(0.5, 0.0), (0.5, 0.0), (0.5, 0.1), (0.3, 0.2), (0.36, 0.42), (0, 0.34)]), "stand")
    _smile(b, p, r + 0.3, 0.96 * r)


def _crescent(b: Builder, p: Params) -> None:
    """A moon with a sleeping face, a star hanging from its tip."""
    with b.group("moon", at=(0, 1.12, 0), turn=(0, 0, -22)):
        b.add(extrude(crescent(0.98 * p.size, 0.8 * p.size, 0.4), 0.42, round=0.16), "body", bump=Bump("noise", 0.015 * p.relief, 0.2))
        b.cut(sphere(0.13), "dark", at=(-0.78, 0.3, 0.25))
        b.cut(sphere(0.1), "dark", at=(-0.7, -0.42, 0.26))
        b.cut(sphere(0.08), "dark", at=(-0.84, 0.0, 0.24))
    with b.group("face", at=(-0.66, 1.05, 0.22)):
        b.add(tube([(-0.02, 0.2, 0.0), (0.07, 0.14, 0.03), (0.17, 0.2, 0.0)], 0.035), "eyes")
        b.add(ellipsoid(0.13, 0.09, 0.1), "body", at=(0.34, 0.08, -0.14))
        b.add(tube([(0.06, -0.14, 0.02), (0.15, -0.19, 0.02), (0.24, -0.13, 0.0)], 0.03), "eyes")
    with b.group("star", at=(0.42, 1.04, 0)):
        b.add(extrude(star(5, 0.3, 0.15), 0.2, round=0.06), "second")
        b.add(cone((0, 0.2, 0), (0.1, 0.86, 0), 0.032, 0.032), "rod")
    with b.group("base", melt=0.06):
        for k in range(7):
            b.add(sphere(0.24 + 0.06 * (k % 2)), "clouds", at=(-0.62 + 0.22 * k, 0.14, 0.14 * (-1) ** k))
        b.add(cone((0.42, 0.2, 0), (0.42, 0.84, 0), 0.05, 0.05), "rod")


def _sun(b: Builder, p: Params) -> None:
    """A face in a ring of straight and wavy rays."""
    with b.group("sun", at=(0, 1.08, 0)):
        b.add(ellipsoid(0.56 * p.size, 0.56 * p.size, 0.3), "body")
        b.add(torus(0.58 * p.size, 0.07), "second", turn=(90, 0, 0))
        for k in range(16):
            long = (0.5 if k % 2 == 0 else 0.38) * p.rays
            with b.frame(turn=(0, 0, 22.5 * k)):
                if p.rays > 0.0 and k % 2 == 0:
                    b.add(extrude([(-0.13, 0.5), (0.13, 0.5), (0, 0.56 + long)], 0.2, round=0.04), "body")
                elif p.rays > 0.0:
                    b.add(
                        tube(
                            [(0, 0.5, 0), (0.05, 0.6 + 0.3 * long, 0), (-0.05, 0.6 + 0.7 * long, 0), (0.02, 0.6 + long, 0)], [0.1, 0.08, 0.06, 0.03]
                        ),
                        "second",
                    )
    with b.group("face", at=(0, 1.08, 0.26)):
        b.add(ellipsoid(0.07, 0.1, 0.06), "eyes", at=(0.19, 0.1, 0.0), mirror=True)
        b.add(ellipsoid(0.11, 0.09, 0.06), "second", at=(0.33, -0.07, -0.05), mirror=True)
        b.add(tube([(-0.2, -0.1, -0.02), (-0.1, -0.21, 0.01), (0.1, -0.21, 0.01), (0.2, -0.1, -0.02)], 0.04), "eyes")
        b.add(sphere(0.07), "body", at=(0, -0.02, 0.05))
    with b.group("base"):
        b.add(box(1.0, 0.16, 0.55, 0.06), "stand", at=(0, 0.05, 0))
        b.add(cylinder(0.09, 0.35), "stand", at=(0, 0.2, 0))


def _system(b: Builder, p: Params) -> None:
    """A sun with planets on arms, like an orrery."""
    with b.group("stand"):
        b.add(lathe([(0.75, 0.0), (0.75, 0.0), (0.75, 0.1), (0.3, 0.2), (0.1, 0.4), (0.1, 0.8), (0, 0.9)]), "stand")
    with b.group("sun", at=(0, 1.02, 0)):
        b.add(sphere(0.36), "body", bump=Bump("noise", 0.04, 0.15))
    colors = ("#9a948c", "#e0b36a", "#3f83c4", "#c8552f", "#d9a878", "#e6cf98", "#7fc4cf", "#3f5fb8")
    for k, hue in enumerate(colors):
        reach, r = 0.5 + 0.115 * k, (0.07, 0.1, 0.11, 0.085, 0.19, 0.16, 0.13, 0.12)[k]
        role = b.material(f"planet {k + 1}", hue, "matte")
        with b.group(f"planet {k}", turn=(0, 137 * k + 20, 0)):
            y = 0.62 + 0.06 * (k % 3)
            b.add(tube([(0, y - 0.1, 0), (0, y - 0.1, 0.8 * reach), (0, y, reach), (0, 1.0, reach)], 0.035), "rod")
            b.add(sphere(r), role, at=(0, 1.02, reach), bump=Bump("ribs", 0.01, 0.06))
            if k == 5:
                b.add(torus(1.6 * r, 0.05, height=0.028), role, at=(0, 1.02, reach), turn=(20, 0, 10))
                b.add(box(3.0 * r, 0.04, 0.06), role, at=(0, 1.02, reach), turn=(20, 0, 10))


def _asteroid(b: Builder, p: Params) -> None:
    with b.group("rock", at=(0, 1.0, 0), turn=(10, 20, 18), melt=0.2):
        b.add(ellipsoid(0.98 * p.size, 0.66, 0.7), "body", bump=Bump("rock", 0.12 * p.relief, 0.4))
        for _ in range(4):
            x, y, z = (float(v) for v in b.rng.uniform(-0.32, 0.32, 3))
            b.add(sphere(0.46), "body", at=(x, 0.6 * y, 0.6 * z), bump=Bump("rock", 0.09, 0.3))
        for yaw, pitch, c in (
            (20, 20, 0.2),
            (70, -10, 0.17),
            (140, 15, 0.22),
            (200, -15, 0.2),
            (270, 20, 0.2),
            (320, -25, 0.15),
            (0, 70, 0.2),
            (40, -40, 0.13),
            (-20, -5, 0.12),
        ):
            a, e = yaw * pi / 180, pitch * pi / 180
            b.cut(sphere(c), "dark", at=(1.02 * sin(a) * cos(e), 0.8 * sin(e), 0.8 * cos(a) * cos(e)), blend=0.04)
    _stand(b, p, 0.6)


def _comet(b: Builder, p: Params) -> None:
    with b.group("comet", at=(-0.5, 0.95, 0), turn=(0, 0, 24)):
        for k in range(9):
            a = 2 * pi * k / 9
            y, z = 0.24 * sin(a), 0.24 * cos(a)
            end = (1.0 + 0.7 * p.tail + 0.25 * sin(5 * k), 1.9 * y, 1.9 * z)
            b.add(
                tube(
                    [(0, 1.2 * y, 1.2 * z), (0.5, 1.5 * y + 0.05 * sin(k), 1.5 * z), (0.6 * end[0], 1.4 * y, 1.4 * z), end], [0.14, 0.17, 0.12, 0.03]
                ),
                ("second", "clouds")[k % 2],
            )
        b.add(cone((0, 0, 0), (1.3 * p.tail + 0.3, 0, 0), 0.3, 0.06), "second")
        b.add(sphere(0.5 * p.size), "body", bump=Bump("rock", 0.07 * p.relief, 0.2))
    with b.group("stand"):
        b.add(lathe([(0.55, 0.0), (0.55, 0.0), (0.55, 0.1), (0.3, 0.16), (0.1, 0.24), (0, 0.3)]), "stand")
        b.add(tube([(0, 0.1, 0), (0, 0.6, 0), (-0.2, 0.95, 0)], 0.08), "rod")


def _galaxy(b: Builder, p: Params) -> None:
    """Two spiral arms studded with stars around a bright core."""
    lean, core, start = b.about(58.0, 0.12), b.about(0.34, 0.12), float(b.rng.uniform(0.0, 6.3))
    with b.group("disc", at=(0, 1.0, 0), turn=(lean, 0, b.about(14.0, 0.5))):
        b.add(ellipsoid(1.0, 0.09, 1.0), "body", bump=Bump("noise", 0.04, 0.2))
        b.add(ellipsoid(core, 0.22, core), "second")
        for arm in range(3):
            points = [
                ((0.2 + 0.21 * a) * cos(a + 2.094 * arm + start), 0.02, (0.2 + 0.21 * a) * sin(a + 2.094 * arm + start))
                for a in [0.36 * i for i in range(12)]
            ]
            b.add(tube(points, [0.17, 0.17, 0.17, 0.17, 0.16, 0.15, 0.14, 0.13, 0.12, 0.1, 0.07, 0.04], flat=0.75), "dark")
            for i, (x, _, z) in enumerate(points[1:-2]):
                for s in (1, -1):
                    b.add(
                        sphere(0.05 + 0.025 * (i % 3 == 0)),
                        ("clouds", "second")[i % 2],
                        at=(x + 0.05 * sin(7 * i), s * 0.13 * (1 - 0.05 * i), z + 0.05 * cos(5 * i)),
                    )
    _stand(b, p, 0.95)


def _constellation(b: Builder, p: Params) -> None:
    """The plough, its stars joined by rods, on a dark plaque."""
    spots = [(-0.95, 1.35), (-0.62, 1.62), (-0.28, 1.48), (0.06, 1.3), (0.12, 0.86), (0.72, 0.76), (0.82, 1.2)]
    with b.group("plaque"):
        b.add(box(2.5, 1.7, 0.16, 0.06), "body", at=(0, 1.1, 0))
        b.add(box(2.3, 0.2, 0.6, 0.05), "stand", at=(0, 0.08, 0))
        b.add(box(0.9, 0.4, 0.14), "stand", at=(0, 0.26, -0.02))
    with b.group("stars"):
        for k, (x, y) in enumerate(spots):
            b.add(extrude(star(5, 0.16 * p.size, 0.08), 0.16, round=0.03), "second", at=(x, y, 0.12))
            u, v = spots[k + 1] if k < 6 else spots[3]
            b.add(cone((x, y, 0.09), (u, v, 0.09), 0.035, 0.035), "rod")
        for k in range(14):
            b.add(sphere(0.045), "clouds", at=(1.1 * sin(2.4 * k + 1), 1.1 + 0.72 * cos(3.9 * k), 0.08))


WORLDS = {
    "earth": _earth,
    "saturn": _saturn,
    "planet": _planet,
    "moon": _moon,
    "crescent": _crescent,
    "sun": _sun,
    "solar system": _system,
    "asteroid": _asteroid,
    "comet": _comet,
    "galaxy": _galaxy,
    "constellation": _constellation,
}

planet.preset("earth")
planet.preset("saturn", form="saturn", body_color="#e0bd84", second_color="#c79a5c")
planet.preset("planet", form="planet", body_color="#7d5fc0", second_color="#ea8fb8")
planet.preset("moon", form="moon", body_color="#c9c8c4")
planet.preset("crescent moon", form="crescent", body_color="#f4d870", second_color="gold")
planet.preset("sun", form="sun", body_color="#fbc02d", second_color="#f08a24")
planet.preset("solar system", form="solar system", body_color="#fbc02d", real_m=0.5)
planet.preset("asteroid", form="asteroid", body_color="#857a6f")
planet.preset("comet", form="comet", body_color="#7a726b", second_color="#6fc0ee")
planet.preset("galaxy", form="galaxy", body_color="indigo", second_color="#ffe9a8")
planet.preset("constellation", form="constellation", body_color="navy", second_color="gold")
