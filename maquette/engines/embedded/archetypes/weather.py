"""Clouds, storms, flames, drops, waves, snow and light."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, polygon, sphere, torus, tube

WEATHER = {
    "form": choice("cloud", "tornado", "flame", "campfire", "lightning", "rainbow", "snowflake", "drop", "wave", "icicle"),
    "height": number(1.0, 0.6, 1.4),
    "width": number(1.0, 0.6, 1.4),
    "puffs": number(1.0, 0.5, 1.5, "size of the billows"),
    "flames": number(1.0, 0.0, 1.4),
    "logs": number(1.0, 0.0, 1.3),
    "branches": number(1.0, 0.4, 1.5, "of a snowflake"),
    "foam": number(1.0, 0.0, 1.5),
    "face": flag(False),
    "body_color": color("snow"),
    "second_color": color("orange"),
    "third_color": color("lemon"),
}


@archetype("weather", "sky", WEATHER, real_m=0.5, symmetric=False, words={"stormy": {"body_color": "#6a7078"}})
def weather(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.5)
    b.material("second", p.second_color, roughness=0.5)
    b.material("third", p.third_color, roughness=0.4)
    b.material("dark", like="body", lighter=-0.3)
    b.material("storm clouds", "#7d8590")
    b.material("base", "dark grey", "stone")
    b.material("wood", "bark", "matte")
    b.material("foam", "snow")
    b.material("eyes", "eye", roughness=0.4)
    FORMS[p.form](b, p)


def _billow(b: Builder, p: Params, role: str, places: list[tuple[float, float, float, float]]) -> None:
    for x, y, z, r in places:
        jitter = float(b.rng.normal(1.0, 0.05))
        b.add(sphere(r * p.puffs * jitter), role, at=(x * p.width, y, z))


CLOUD = [
    (0, 0.5, 0, 0.5), (-0.5, 0.42, 0.02, 0.4), (0.52, 0.4, 0, 0.38), (-0.24, 0.82, -0.04, 0.4), (0.24, 0.72, 0.02, 0.36),
    (-0.88, 0.3, 0.02, 0.27), (0.88, 0.28, 0, 0.25), (0.1, 0.36, 0.3, 0.34), (-0.35, 0.32, 0.26, 0.3), (0.45, 0.3, 0.22, 0.28),
    (0, 0.36, -0.3, 0.34), (-0.4, 0.34, -0.26, 0.3), (0.42, 0.3, -0.24, 0.28),
]  # fmt: skip


def _cloud(b: Builder, p: Params) -> None:
    with b.group("cloud", at=(0, 0.0, 0), melt=0.05):
        _billow(b, p, "body", CLOUD)
    if p.face:
        _face(b, 0.46, 0.6 * p.puffs, 0.9)


def _face(b: Builder, y: float, z: float, s: float) -> None:
    with b.group("face", at=(0, y, z), scale=s):
        b.add(ellipsoid(0.08, 0.11, 0.26), "eyes", at=(0.24, 0.06, -0.19), mirror=True)
        b.add(tube([(-0.12, -0.06, 0.03), (0, -0.14, 0.05), (0.12, -0.06, 0.03)], 0.038), "eyes")
        b.add(ellipsoid(0.09, 0.055, 0.1), "second", at=(0.36, -0.06, -0.09), mirror=True)


def _tornado(b: Builder, p: Params) -> None:
    """A funnel of turning bands that sways, dust at its foot."""
    with b.group("funnel", melt=0.03):
        for k in range(10):
            t = k / 9
            r = (0.12 + 0.72 * t**1.5) * p.width
            x, z = 0.16 * sin(4.2 * t), 0.1 * cos(4.2 * t)
            b.add(
                torus(r * 0.86, 0.12 + 0.05 * t, height=0.1 + 0.03 * t),
                ("body", "dark")[k % 2],
                at=(x, 0.18 + 1.66 * t * p.height, z),
                turn=(7 * sin(3 * k), 0, 9 * cos(2 * k)),
            )
        b.add(
            tube(
                [(0.16 * sin(4.2 * t), 0.05 + 1.75 * t * p.height, 0.1 * cos(4.2 * t)) for t in [k / 8 for k in range(9)]],
                [(0.13 + 0.66 * (k / 8) ** 1.6) * p.width for k in range(9)],
            ),
            "body",
            bump=Bump("ribs", 0.03, 0.12),
        )
        b.cut(ellipsoid(0.6 * p.width, 0.4, 0.6 * p.width), "dark", at=(-0.1, 2.38 * p.height, 0), blend=0.05)
    with b.group("dust", melt=0.06):
        for k in range(11):
            r = 0.15 + 0.05 * (k % 3)
            b.add(sphere(r), "dark", at=(0.42 * sin(0.571 * k), 0.1, 0.42 * cos(0.571 * k)))
        b.add(ellipsoid(0.4, 0.16, 0.4), "dark", at=(0, 0.05, 0))
    with b.group("debris"):
        b.add(box(0.3, 0.24, 0.24, 0.03), "second", at=(0.5 * p.width, 1.18 * p.height, 0.16), turn=(20, 30, 40))
        b.add(box(0.5, 0.12, 0.14, 0.02), "wood", at=(-0.26, 0.78 * p.height, 0.16), turn=(10, 20, 50))


def _tongue(b: Builder, role: str, h: float, r: float, lean: float) -> None:
    """One flame: a fat foot and a tip that curls."""
    b.add(
        tube(
            [(0, 0.0, 0), (0.1 * lean, 0.22 * h, 0), (0.1 * lean, 0.5 * h, 0), (-0.22 * lean, 0.78 * h, 0), (0.16 * lean, h, 0)],
            [0.62 * r, r, 0.72 * r, 0.36 * r, 0.04],
        ),
        role,
    )


def _fire(b: Builder, p: Params, h: float, r: float) -> None:
    if p.flames <= 0.0:
        return
    h *= p.flames
    with b.group("flames", melt=0.07):
        _tongue(b, "body", h, r, 0.5)
        for k in b.around(5, 0.62 * r, 0.0, 24):
            with b.frame(turn=(12, 0, 0)):
                _tongue(b, "body", h * (0.5 + 0.13 * ((k * 3) % 4)), 0.52 * r, 0.3 if k % 2 else -0.3)
    with b.group("middle", melt=0.04):
        for a, s in ((0, 1.0), (120, 0.8), (240, 0.9)):
            with b.frame((0, 0, 0), (0, a, 0)), b.frame((0, 0.0, 0.5 * r), (8, 0, 0)):
                _tongue(b, "second", 0.55 * h * s, 0.62 * r, -0.25)
    with b.group("core", melt=0.03):
        for a in (20, 140, 260):
            with b.frame((0, 0, 0), (0, a, 0)), b.frame((0, 0.0, 0.86 * r), (10, 0, 0)):
                _tongue(b, "third", 0.34 * h, 0.36 * r, 0.2)


def _flame(b: Builder, p: Params) -> None:
    with b.group("base"):
        b.add(lathe([(0.5, 0.0), (0.5, 0.0), (0.52, 0.1), (0.4, 0.2), (0, 0.2)]), "base")
    _fire(b, p, 1.95 * p.height, 0.46 * p.width)
    if p.face:
        _face(b, 0.5, 0.62, 0.9)


def _campfire(b: Builder, p: Params) -> None:
    with b.group("stones"):
        b.add(cylinder(1.0 * p.width, 0.12, 0.05), "base", at=(0, 0.02, 0), bump=Bump("noise", 0.03, 0.15))
        for k in b.around(11, 0.9 * p.width, 0.12):
            b.add(ellipsoid(0.24 + 0.03 * (k % 3), 0.18, 0.19), "base", turn=(0, 17 * k, 0), bump=Bump("rock", 0.05, 0.16))
    if p.logs > 0.0:
        with b.group("logs"):
            for _ in b.around(6, 0.0, 0.0, 15):
                b.add(cone((0, 0.12, 0.75 * p.width), (0, 0.72, 0.06), 0.13 * p.logs, 0.11 * p.logs), "wood", bump=Bump("bark", 0.025, 0.1))
                b.add(cylinder(0.1 * p.logs, 0.03), "third", at=(0, 0.07, 0.85 * p.width), turn=(123, 0, 0))
    _fire(b, p, 1.7 * p.height, 0.4 * p.width)


def _lightning(b: Builder, p: Params) -> None:
    """A bolt between a cloud and the ground."""
    bolt = [(0.16, 1.5), (-0.42, 0.72), (-0.08, 0.76), (-0.3, 0.04), (0.48, 0.98), (0.12, 0.92), (0.5, 1.5)]
    with b.group("bolt"):
        b.add(extrude([(x * p.width, y * p.height) for x, y in bolt], 0.34, round=0.06), "body", at=(0, 0.05, 0))
    with b.group("cloud", at=(0.16, 1.3 * p.height, 0), scale=0.82, melt=0.05):
        _billow(b, p, "storm clouds", CLOUD)
    with b.group("base"):
        b.add(
            extrude(
                (
                    (0.42, 0.0),
                    (0.2, 0.12),
                    (0.3, 0.3),
                    (0.05, 0.24),
                    (-0.05, 0.46),
                    (-0.16, 0.22),
                    (-0.4, 0.3),
                    (-0.3, 0.08),
                    (-0.5, -0.06),
                    (-0.22, -0.12),
                    (-0.24, -0.36),
                    (0.0, -0.2),
                    (0.2, -0.4),
                    (0.22, -0.14),
                )[::-1],
                0.16,
                round=0.05,
            ),
            "base",
            at=(-0.26 * p.width, 0.05, 0),
            turn=(-90, 0, 0),
            scale=1.35,
        )


def _rainbow(b: Builder, p: Params) -> None:
    for k, hue in enumerate(("#e0372f", "#f08a24", "#f6cf35", "#4faf4a", "#3578c8", "#7a4fb0")):
        role = b.material(f"band {k + 1}", hue, "matte")
        with b.group(f"band {k}"):
            r = (1.22 - 0.125 * k) * p.width
            b.add(tube([(r * cos(a), 0.2 + r * p.height * sin(a), 0) for a in [pi * i / 16 for i in range(17)]], 0.078, flat=1.0), role)
            b.add(
                tube(
                    [(r * cos(a), 0.2 + r * p.height * sin(a), 0) for a in [pi * i / 16 for i in range(17)]],
                    0.07,
                    flat=2.4 - 0.1 * (k % 2),
                    up=(0, 0, 1),
                ),
                role,
            )
    for s in (1, -1):
        with b.group(f"cloud {s}", at=(0.92 * s * p.width, 0.0, 0), scale=0.52, melt=0.05):
            _billow(b, p, "body", CLOUD)


def _snowflake(b: Builder, p: Params) -> None:
    """Six arms with branches, standing in a small drift."""
    with b.group("flake", at=(0, 1.12, 0)):
        b.add(extrude(polygon(6, 0.3), 0.16, round=0.04), "body")
        b.cut(extrude(polygon(6, 0.14), 0.5), "dark")
        b.add(extrude(polygon(6, 0.17), 0.1, round=0.03), "second")
        for k in range(6):
            with b.frame(turn=(0, 0, 60 * k)):
                b.add(extrude([(-0.075, 0.2), (0.075, 0.2), (0.065, 0.92), (0, 1.02), (-0.065, 0.92)], 0.16, round=0.04), "body")
                b.add(extrude([(0, 0.8), (0.11, 0.9), (0, 1.04), (-0.11, 0.9)], 0.2, round=0.04), "second")
                for y, long in ((0.42, 0.24), (0.6, 0.3), (0.78, 0.17)):
                    for s in (1, -1):
                        b.add(cone((0, y, 0), (s * 0.87 * long * p.branches, y + 0.5 * long * p.branches, 0), 0.062, 0.05), "body")
    with b.group("drift", melt=0.06):
        b.add(ellipsoid(0.62, 0.18, 0.42), "foam", at=(0, 0.02, 0))
        b.add(ellipsoid(0.3, 0.2, 0.28), "foam", at=(0.34, 0.02, 0.08))
        b.add(ellipsoid(0.26, 0.2, 0.26), "foam", at=(-0.36, 0.02, -0.04))


def _drop(b: Builder, p: Params) -> None:
    """A drop above the crown of its splash."""
    with b.group("drop", at=(0, 0.22, 0)):
        b.add(
            lathe(
                [
                    (0.0, 0.0),
                    (0.34 * p.width, 0.06),
                    (0.58 * p.width, 0.34),
                    (0.56 * p.width, 0.66),
                    (0.3, 1.12),
                    (0.08, 1.58 * p.height),
                    (0, 1.72 * p.height),
                ]
            ),
            "body",
        )
        b.add(ellipsoid(0.08, 0.17, 0.05), "foam", at=(-0.3, 0.68, 0.44), turn=(0, -30, -16))
    if p.face:
        _face(b, 0.66, 0.54 * p.width, 0.95)
    with b.group("splash", melt=0.04):
        b.add(ellipsoid(0.85, 0.12, 0.8), "body")
        b.add(cone((0, 0.0, 0), (0, 0.3, 0), 0.3, 0.2), "body")
        b.add(torus(0.62, 0.09), "body", at=(0, 0.12, 0))
        for k in b.around(9, 0.62, 0.12):
            long = 0.2 + 0.1 * ((k * 2) % 3)
            b.add(cone((0, 0, 0), (0, long, 0.1), 0.09, 0.05), "body")
            b.add(sphere(0.075), "body", at=(0, long + 0.02, 0.11))


def _wave(b: Builder, p: Params) -> None:
    """A breaker that curls over with fingers of foam."""
    side = [
        (-1.2, 0.0),
        (1.2, 0.0),
        (1.2, 0.28),
        (0.8, 0.32),
        (0.3, 0.42),
        (0.04, 0.7),
        (0.02, 1.05),
        (0.22, 1.36),
        (0.56, 1.44),
        (0.84, 1.26),
        (0.88, 1.02),
        (0.98, 1.24),
        (0.86, 1.6),
        (0.45, 1.84),
        (-0.1, 1.7),
        (-0.52, 1.2),
        (-0.78, 0.7),
        (-1.0, 0.4),
        (-1.2, 0.3),
    ]
    with b.group("wave"):
        b.add(extrude([(x * p.width, y * p.height) for x, y in side], 1.3, round=0.06, smooth=True), "body", bump=Bump("waves", 0.02, 0.2))
        for k in range(5):
            z = -0.48 + 0.24 * k
            b.add(tube([(-0.7, 0.78 * p.height, z), (-0.35, 1.34 * p.height, z), (0.2, 1.72 * p.height, z)], 0.05), "second", blend=0.02)
    if p.foam > 0.0:
        with b.group("foam", melt=0.03):
            for k in range(10):
                z = -0.58 + 0.13 * k
                x, y = 0.93 * p.width, (1.2 + 0.06 * sin(4 * k)) * p.height
                b.add(sphere((0.14 + 0.04 * (k % 3)) * p.foam), "foam", at=(x, y, z))
                b.add(tube([(x, y, z), (x + 0.03, y - 0.22, z), (x - 0.1 - 0.05 * (k % 2), y - 0.36, z + 0.05)], [0.1, 0.08, 0.05]), "foam")
                b.add(sphere(0.12), "foam", at=(0.5 + 0.2 * sin(3 * k), 1.8 * p.height - 0.1 * abs(sin(3 * k)), z))
                b.add(sphere(0.13 + 0.04 * (k % 2)), "foam", at=(0.5 + 0.25 * cos(4 * k), 0.36 * p.height, z))
    b.add(box(2.4 * p.width, 0.2, 1.3, 0.05), "second", at=(0, 0.06, 0))
    b.socket("top", (0.05 * p.width, 1.72 * p.height, 0.0), size=0.5)


def _icicle(b: Builder, p: Params) -> None:
    """A row hanging from a snowy beam between two posts."""
    with b.group("frame"):
        b.add(box(2.2 * p.width, 0.2, 0.4, 0.04), "wood", at=(0, 1.72, 0))
        for s in (1, -1):
            b.add(box(0.2, 1.75, 0.3, 0.03), "wood", at=(0.98 * s * p.width, 0.86, 0))
        b.add(box(2.3 * p.width, 0.12, 0.55, 0.04), "wood", at=(0, 0.05, 0))
    with b.group("snow", melt=0.08):
        for k in range(7):
            b.add(ellipsoid(0.26, 0.17 + 0.03 * (k % 2), 0.27), "foam", at=((-0.93 + 0.31 * k) * p.width, 1.85, 0))
    with b.group("ice", melt=0.04):
        for k in range(9):
            x, long = (-0.76 + 0.19 * k) * p.width, (0.55 + 0.5 * abs(sin(2.1 * k + 0.6))) * p.height
            b.add(
                tube([(x, 1.66, 0), (x, 1.66 - 0.4 * long, 0), (x + 0.02, 1.66 - long, 0)], [0.13, 0.085, 0.03]),
                "body",
                bump=Bump("ribs", 0.015, 0.1),
            )


FORMS = {
    "cloud": _cloud,
    "tornado": _tornado,
    "flame": _flame,
    "campfire": _campfire,
    "lightning": _lightning,
    "rainbow": _rainbow,
    "snowflake": _snowflake,
    "drop": _drop,
    "wave": _wave,
    "icicle": _icicle,
}

weather.preset("cloud", face=True, second_color="pink")
weather.preset("tornado", form="tornado", body_color="#8f98a3", second_color="roof")
weather.preset("flame", form="flame", body_color="#e2401f")
weather.preset("campfire", form="campfire", body_color="#e2401f", real_m=0.8)
weather.preset("lightning bolt", form="lightning", body_color="#f8cb2e")
weather.preset("rainbow", form="rainbow", real_m=1.0)
weather.preset("snowflake", form="snowflake", body_color="#bfe3f5", second_color="snow", real_m=0.2)
weather.preset("water drop", form="drop", body_color="#3f9ad8", face=True, second_color="pink", real_m=0.2)
weather.preset("wave", form="wave", body_color="#2f86c4", second_color="#1f5f9a", real_m=3.0)
weather.preset("icicle", form="icicle", body_color="ice", real_m=0.8)
