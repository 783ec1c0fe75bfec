"""Plates of food: meat, eggs, cheese, chips, soup, pasta; and small things to crunch."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.dishes import plate
from maquette.engines.embedded.archetypes.meats import bacon, drumstick, roast, sausage, steak
from maquette.engines.embedded.archetypes.petals import blade
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    lathe,
    oval,
    polygon,
    sphere,
    text,
    torus,
    tube,
)

PARAMS = {
    "form": choice(
        "steak", "drumstick", "roast", "bacon", "sausage", "fries", "popcorn", "cheese", "butter", "egg", "spaghetti", "salad", "soup", "bean",
        "honeycomb", "peanut", "mooncake", "fortune cookie",
    ),
    "width": number(1.0, 0.7, 1.3, vary=0.08),
    "height": number(1.0, 0.7, 1.3, vary=0.09),
    "bone": number(1.0, 0.0, 1.4),
    "eggs": number(1.0, 1.0, 2.0, "how many", vary=0.0),
    "plate": choice("round", "none"),
    "body_color": color("#9a4a2c"),
    "second_color": color("cream"),
    "accent_color": color("leaf"),
}  # fmt: skip


@archetype("meal", "food", PARAMS, real_m=0.22)
def meal(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.45, mottle=0.1)
    b.material("crust", like="body", lighter=-0.3)
    b.material("second", p.second_color, roughness=0.45)
    b.material("accents", p.accent_color, "matte", mottle=0.08)
    b.material("bone", "ivory", roughness=0.4)
    b.material("yolks", "#f7a81e", roughness=0.25)
    b.material("tomatoes", "red", roughness=0.3)
    b.material("plate", "snow", "ceramic")
    b.material("stripes", "snow", "paper", pattern=Pattern("stripes", rgb("red"), 0.3, 0.5, 0.02, turn=1.0))
    FORMS[p.form](b, p)


def _fries(b: Builder, p: Params) -> None:
    """A scooped red carton full of chips."""
    b.material("carton", "red", "paper")
    with b.group("chips"):
        for k in range(30):
            x, z = 0.17 * (k % 6 - 2.5), 0.15 * (k // 6 - 2)
            top = (1.45 + 0.3 * sin(7.3 * k) + 0.12 * (k // 6 < 2)) * p.height
            b.add(
                box(0.13, top, 0.13, 0.03), "yolks", at=(1.15 * x, 0.3 + 0.5 * top, 0.9 * z), turn=(5 * sin(3 * k), 9 * k, -14 * x + 5 * sin(5 * k))
            )
    with b.group("carton"):
        b.add(box(1.16, 1.0, 0.84, 0.05, taper=(-0.16, -0.14)), "carton", stand=True)
        b.cut(box(1.25, 0.3, 0.86, 0.05), at=(0, 1.0, 0))
        b.add(box(1.24, 0.52, 0.1, 0.03, taper=-0.05), "carton", at=(0, 1.05, -0.37), turn=(-4, 0, 0))
        b.cut(cylinder(0.62, 0.5), at=(0, 1.32, 0.45), turn=(90, 0, 0))
        b.add(torus(0.2, 0.05), "yolks", at=(0, 0.5, 0.38), turn=(86, 0, 0))


def _popcorn(b: Builder, p: Params) -> None:
    with b.group("bucket"):
        b.add(frustum(0.52, 0.74, 1.25 * p.height, 0.02), "stripes", stand=True, bump=Bump("flutes", 0.04, 0.2))
        b.add(torus(0.74, 0.06), "stripes", at=(0, 1.24 * p.height, 0))
    with b.group("popcorn", at=(0, 1.25 * p.height, 0)):
        b.add(ellipsoid(0.7, 0.4, 0.7), "second")
        for k in range(46):
            t = (k + 0.5) / 46
            r, a = 0.78 * t**0.5, 2.39996 * k
            with b.frame((r * sin(a), 0.48 * (1 - t) ** 0.7, r * cos(a)), (60 * sin(k), 50 * k, 30 * cos(k)), 0.9 + 0.25 * sin(2 * k)):
                for x, y, z in ((0.07, 0.03, 0), (-0.06, 0.05, 0.04), (0, -0.02, -0.07)):
                    b.add(sphere(0.09), ("second", "yolks")[k % 5 == 0], at=(x, y, z), blend=0.02)


def _cheese(b: Builder, p: Params) -> None:
    """A wedge with holes; the rind behind."""
    with b.group("wedge"):
        h = 0.95 * p.height
        b.add(extrude([(-1.15, 0.0), (0.9, -0.75), (1.06, 0.0), (0.9, 0.75)], h, round=0.05), "body", at=(0, 0.5 * h, 0), turn=(-90, 0, 0))
        for x, y, z, r in (
            (0.1, 0.6, 0.5, 0.2),
            (0.62, 0.3, 0.68, 0.16),
            (-0.45, 0.3, 0.3, 0.14),
            (0.5, 0.8, 0.66, 0.1),
            (0.3, h, 0.1, 0.2),
            (-0.3, h, 0.05, 0.14),
            (0.75, h, -0.2, 0.16),
            (0.75, h, 0.36, 0.1),
            (0.3, 0.5, -0.54, 0.2),
            (-0.3, 0.7, -0.33, 0.14),
            (0.7, 0.3, -0.7, 0.12),
        ):
            b.cut(sphere(r), "crust", at=(x, y, z))
        b.add(
            extrude([(0.88, -0.76), (0.97, -0.76), (1.14, 0.0), (0.97, 0.76), (0.88, 0.76), (1.03, 0.0)], h, round=0.03),
            "second",
            at=(0, 0.5 * h, 0),
            turn=(-90, 0, 0),
        )


def _butter(b: Builder, p: Params) -> None:
    with b.group("dish"):
        b.add(box(2.4, 0.14, 1.4, 0.06, taper=-0.08), "plate", at=(0, 0.06, 0))
    with b.group("butter"):
        b.add(box(1.5, 0.62 * p.height, 0.72, 0.05), "body", at=(-0.15, 0.12, 0), stand=True)
        for k in range(5):
            b.cut(box(0.04, 0.1, 2.0, 0.01), "crust", at=(-0.55 + 0.25 * k, 0.12 + 0.62 * p.height, 0))
        b.add(box(0.15, 0.6 * p.height, 0.7, 0.04), "body", at=(0.78, 0.36, 0), turn=(0, 0, -38))
        b.add(
            tube(
                [(-0.4, 0.78 * p.height, -0.1), (-0.1, 0.92 * p.height, 0.0), (0.1, 0.8 * p.height, 0.1), (-0.1, 0.74 * p.height, 0.1)],
                [0.06, 0.1, 0.1, 0.06],
                flat=0.5,
            ),
            "body",
        )


def _egg(b: Builder, p: Params) -> None:
    """Fried, in a pan."""
    phase, handle = float(b.rng.uniform(0.0, 6.3)), b.about(1.5, 0.08)
    b.material("pan", "charcoal", "iron")
    with b.group("pan"):
        b.add(lathe([(0.9, 0.0), (0.92, 0.0), (1.15, 0.28), (1.22, 0.34), (1.1, 0.3), (0.88, 0.1), (0, 0.1)], smooth=False), "pan")
        b.add(tube([(0.9, 0.24, 0.7), (1.25, 0.36, 1.05), (handle + 0.2, 0.48, handle)], [0.1, 0.09, 0.12], flat=0.6), "pan")
    n = round(p.eggs)
    for k in range(n):
        with b.group(f"egg {k}", at=(0.42 * (2 * k - n + 1), 0.12, 0.05 - 0.2 * k), scale=1.0 - 0.25 * (n - 1)):
            rim = [
                (
                    (0.72 + 0.09 * sin(3 * a + k + phase) + 0.06 * sin(5 * a)) * cos(a),
                    (0.72 + 0.09 * sin(3 * a + k + phase) + 0.06 * cos(4 * a)) * sin(a),
                )
                for a in [pi * i / 18 for i in range(36)]
            ]
            b.add(extrude(rim, 0.14, round=0.065, smooth=True), "second", at=(0, 0.04, 0), turn=(90, 0, 0))
            b.add(ellipsoid(0.33, 0.24, 0.33), "yolks", at=(0.06, 0.14, 0.04))


def _spaghetti(b: Builder, p: Params) -> None:
    y = plate(b, p)
    with b.group("pasta", at=(0, y + 0.05, 0)):
        b.add(ellipsoid(0.85, 0.42 * p.height, 0.85), "yolks")
        for k in range(17):
            ph, t = 1.9 * k, k / 16
            r, up = 0.95 - 0.72 * t, 0.06 + 0.42 * p.height * t**0.8
            points = [
                ((r + 0.08 * sin(4 * a + k)) * sin(a + ph), up + 0.06 * sin(3 * a + 2 * k), (r + 0.08 * sin(4 * a + k)) * cos(a + ph))
                for a in [0.45 * i for i in range(13)]
            ]
            b.add(tube(points, 0.068), ("second", "yolks")[k % 2])
    with b.group("sauce", at=(0, y + 0.5 * p.height, 0), melt=0.06):
        b.add(ellipsoid(0.5, 0.16, 0.5), "tomatoes", bump=Bump("noise", 0.06, 0.16))
        for k in b.around(6, 0.46, -0.04):
            b.add(ellipsoid(0.12, 0.1, 0.16 + 0.06 * (k % 3)), "tomatoes", turn=(20, 0, 0))
        for k, (x, z) in enumerate(((0, 0.1), (0.3, -0.14), (-0.28, -0.12))):
            b.add(sphere(0.22), "body", at=(x, 0.18 + 0.03 * k, z), bump=Bump("noise", 0.03, 0.1), blend=0)
        for s in (1, -1):
            b.add(blade(0.34, 0.22, 0.3), "accents", at=(0, 0.36, 0.05), turn=(60, 80 * s, 0), blend=0)
    with b.group("fork"):
        b.add(tube([(0.5, y + 0.5, -0.2), (0.9, y + 0.75, -0.35), (1.4, y + 1.05, -0.55)], [0.06, 0.05, 0.075], flat=0.6), "bone")


def _deep_bowl(b: Builder, role: str) -> None:
    with b.group("bowl"):
        b.add(
            lathe(
                [
                    (0.5, 0.0),
                    (0.5, 0.0),
                    (0.48, 0.1),
                    (0.8, 0.24),
                    (1.08, 0.55),
                    (1.16, 0.8),
                    (1.16, 0.8),
                    (1.06, 0.8),
                    (1.06, 0.8),
                    (0.95, 0.6),
                    (0, 0.6),
                ]
            ),
            role,
        )
        b.add(torus(1.11, 0.06), role, at=(0, 0.8, 0))


def _salad(b: Builder, p: Params) -> None:
    phase = float(b.rng.uniform(0.0, 6.3))
    b.material("bowl", "wood", "wood")
    _deep_bowl(b, "bowl")
    with b.group("leaves", at=(0, 0.62, 0)):
        b.add(ellipsoid(1.0, 0.34, 1.0), "accents", bump=Bump("foliage", 0.08, 0.2))
        for k in range(18):
            t, a = (k + 0.5) / 18, 2.39996 * k + phase
            with b.frame((0.72 * t**0.5 * sin(a), 0.2, 0.72 * t**0.5 * cos(a)), (0, a * 57.3, 0)):
                wave = Bump("ribs", 0.03, 0.12)
                b.add(
                    extrude(oval(0.27, 0.36), 0.06, round=0.02, bend=(-0.9, 0.7)),
                    "accents",
                    at=(0, 0.2, 0.05),
                    turn=(20 + 40 * t, 0, 30 * sin(k)),
                    bump=wave,
                )
    with b.group("vegetables", at=(0, 0.98, 0)):
        for k in range(11):
            t, a = (k + 0.4) / 11, 2.39996 * k + 1 + phase
            with b.frame((0.75 * t**0.5 * sin(a), 0.14 * (1 - t), 0.75 * t**0.5 * cos(a)), (25 * sin(k), 40 * k, 0)):
                if k % 3 == 0:
                    b.add(sphere(0.2), "tomatoes")
                elif k % 3 == 1:
                    b.add(cylinder(0.23, 0.09, 0.03), "second", turn=(50, 0, 0))
                    b.add(torus(0.22, 0.03), "accents", turn=(50, 0, 0))
                else:
                    b.add(torus(0.17, 0.045), "body", turn=(40, 0, 0))
    with b.group("egg", at=(0.1, 1.2, 0.3), turn=(30, 0, 0)):
        b.add(ellipsoid(0.24, 0.12, 0.3), "second")
        b.add(ellipsoid(0.13, 0.08, 0.13), "yolks", at=(0, 0.08, 0.02))


def _soup(b: Builder, p: Params) -> None:
    phase, rise = float(b.rng.uniform(0.0, 6.3)), b.about(1.72, 0.06)
    b.material("bowl", "#3f6fb0", "ceramic")
    _deep_bowl(b, "bowl")
    with b.group("soup", at=(0, 0.66, 0)):
        b.add(cylinder(1.06, 0.1, 0.02), "body")
        for k in range(11):
            a, r = 2.39996 * k + phase, 0.85 * ((k + 0.6) / 11) ** 0.5
            with b.frame((r * sin(a), 0.07, r * cos(a)), (20 * sin(k), 33 * k, 10)):
                if k % 3 == 0:
                    b.add(box(0.24, 0.18, 0.24, 0.05), "second")
                elif k % 3 == 1:
                    b.add(cylinder(0.15, 0.1, 0.03), "yolks")
                else:
                    b.add(ellipsoid(0.08, 0.04, 0.15), "accents")
    with b.group("spoon"):
        b.add(tube([(0.5, 0.7, 0.2), (1.0, 1.05, 0.05), (1.5, b.about(1.4, 0.05), -0.1)], [0.07, 0.06, 0.09], flat=0.6), "bone")
    with b.group("steam"):
        b.add(
            tube([(-0.2, 0.66, -0.1), (-0.34, 0.95, -0.1), (-0.12, 1.2, -0.1), (b.about(-0.28, 0.3), rise - 0.22, -0.1)], [0.09, 0.08, 0.07, 0.035]),
            "plate",
        )
        b.add(tube([(0.15, 0.66, -0.2), (0.0, 0.98, -0.2), (0.24, 1.3, -0.2), (0.08, rise, -0.2)], [0.09, 0.09, 0.07, 0.035]), "plate")


def _bean(b: Builder, p: Params) -> None:
    """Coffee beans, one large, two beside it."""
    for k, (x, y, z, s, turn) in enumerate(
        ((0.0, 0.62, -0.1, 1.0, (64, 0, 24)), (-0.72, 0.28, 0.46, 0.62, (20, 40, 0)), (0.74, 0.28, 0.4, 0.62, (30, -50, 0)))
    ):
        with b.group(f"bean {k}", at=(x, y, z), turn=turn, scale=s):
            b.add(ellipsoid(0.62 * p.width, 0.48, 0.9), "body")
            b.cut(
                tube(
                    [(0.08, 0.46, 0.95), (-0.1, 0.44, 0.45), (0.1, 0.5, 0.0), (-0.1, 0.44, -0.45), (0.06, 0.46, -0.95)], [0.12, 0.1, 0.09, 0.1, 0.12]
                ),
                "crust",
            )
    b.add(ellipsoid(0.9, 0.14, 0.6), "crust")


def _honeycomb(b: Builder, p: Params) -> None:
    """A standing piece of comb, dripping."""
    drip, pool, shift = b.about(1.0, 0.25), b.about(0.95, 0.1), b.some(0, 6)
    with b.group("comb", at=(0, 1.02, 0)):
        b.add(extrude([(0.98 * x, 0.98 * y) for x, y in polygon(6, 1.05, 0)], 0.42, round=0.08), "body")
        for row in range(-3, 4):
            for col in range(-3, 4):
                x, y = 0.34 * (col + 0.5 * (row % 2)), 0.295 * row
                if max(abs(x) * 0.87 + abs(y) * 0.5, abs(y)) < 0.76:
                    filled = (row * 3 + col * 5 + shift) % 7 in (0, 3)
                    for s in (1, -1):
                        b.cut(extrude(polygon(6, 0.17), 0.3, round=0.01), "crust", at=(x, y, 0.25 * s))
                        if filled:
                            b.add(extrude(polygon(6, 0.19), 0.12, round=0.04), "yolks", at=(x, y, 0.17 * s))
    with b.group("honey", melt=0.05):
        for x, top, long in ((-0.5, 0.5, 0.28), (-0.1, 0.45, 0.4), (0.4, 0.5, 0.3)):
            b.add(tube([(x, top + 0.2, 0.2), (x, top - 0.1, 0.26), (x, top - drip * long, 0.24)], [0.1, 0.08, 0.1]), "yolks")
        b.add(ellipsoid(pool, 0.12, 0.6), "yolks", at=(0, 0.03, 0.05))


def _peanut(b: Builder, p: Params) -> None:
    waist, fat, lean = b.about(0.34, 0.1), b.about(0.5, 0.06), b.about(0.75, 0.12)
    with b.group("shell", at=(0, 0.52, 0), turn=(0, 0, 0)):
        b.add(
            tube([(-0.62, 0.02, 0), (-0.3, 0.02, 0), (0.05, 0, 0), (0.4, 0, 0), (0.72, 0.02, 0)], [0.44, 0.46, waist, fat, fat - 0.04]),
            "body",
            bump=Bump("quilt", 0.05, 0.17),
        )
        b.add(cone((1.0, 0.05, 0), (1.3, 0.1, 0), 0.2, 0.06), "body", blend=0.1)
    with b.group("nuts"):
        for x, z in ((-0.5, lean), (0.3, 0.85)):
            b.add(ellipsoid(0.34, 0.25, 0.25), "crust", at=(x, 0.22, z), turn=(0, 30 * x, 0))
    b.add(ellipsoid(1.05, 0.07, 0.95), "second", at=(0, 0.0, 0.28))


def _mooncake(b: Builder, p: Params) -> None:
    """Scalloped, a moulded flower and characters on the top; one cut to show the yolk."""
    with b.group("cake", at=(0, 0, 0)):
        b.add(cylinder(1.0 * p.width, 0.6 * p.height, 0.09), "body", stand=True)
        for _ in b.around(16, 0.94 * p.width, 0.3 * p.height):
            b.add(capsule((0, -0.24 * p.height, 0), (0, 0.21 * p.height, 0), 0.17), "body")
        top = 0.6 * p.height
        b.add(torus(0.86 * p.width, 0.06), "crust", at=(0, top, 0))
        for k in b.around(8, 0.36, top):
            b.add(ellipsoid(0.13, 0.07, 0.22), "crust", at=(0, 0, 0.06))
            b.add(sphere(0.07), "crust", at=(0, 0, 0.42) if k % 2 else (0, 0, 0.4))
        b.add(ellipsoid(0.17, 0.1, 0.17), "crust", at=(0, top, 0))
        wedge = [(0, 0), (1.6, 0.35), (1.1, 1.6)]
        b.cut(extrude(wedge, 3.0), "second", at=(0.24, 0, 0.24), turn=(90, 0, 0))
        b.add(sphere(0.27), "yolks", at=(0.22, 0.34, 0.22))
    plate(b, p, 1.3)


def _cookie(b: Builder, p: Params) -> None:
    """A folded fortune cookie with its slip."""
    spread, rise = b.about(0.98, 0.06), b.about(0.86, 0.06)
    with b.group("cookie", at=(0, -0.01, 0), melt=0.08):
        for s in (1, -1):
            points = [(0.06 * s, 0.82, -0.3), (0.36 * s, rise, 0.0), (0.75 * s, 0.62, 0.24), (spread * s, 0.28, 0.46), (0.86 * s, 0.14, 0.62)]
            b.add(tube(points, [0.3, 0.46, 0.46, 0.3, 0.1]), "body")
        b.cut(tube([(0, 0.2, 0.9), (0, 0.62, 0.5), (0, 0.95, 0.42)], [0.42, 0.26, 0.05]), "crust", blend=0.05)
        b.add(tube([(-spread, 0.4, 0.3), (-0.5, 0.86, 0.2), (0, 0.98, -0.04), (0.5, 0.86, 0.2), (spread, 0.4, 0.3)], 0.1), "crust", blend=0.06)
    with b.group("slip", at=(0.1, 0.22, 0.5), turn=(-14, 6, b.about(-6.0, 0.8))):
        b.add(box(1.45, 0.28, 0.07, 0.01), "plate")
        b.add(text("LUCK", 0.17, 0.1), "tomatoes", at=(0, 0, 0.02))
    b.add(ellipsoid(0.8, 0.1, 0.6), "body", at=(0, 0.02, 0.3))


FORMS = {
    "steak": steak,
    "drumstick": drumstick,
    "roast": roast,
    "bacon": bacon,
    "sausage": sausage,
    "fries": _fries,
    "popcorn": _popcorn,
    "cheese": _cheese,
    "butter": _butter,
    "egg": _egg,
    "spaghetti": _spaghetti,
    "salad": _salad,
    "soup": _soup,
    "bean": _bean,
    "honeycomb": _honeycomb,
    "peanut": _peanut,
    "mooncake": _mooncake,
    "fortune cookie": _cookie,
}

meal.preset("steak")
meal.preset("drumstick", form="drumstick", body_color="#b5692c", slot="hand")
meal.preset("roast chicken", form="roast", body_color="#c07a33", real_m=0.35)
meal.preset("bacon", form="bacon", body_color="#a8392c", second_color="#f3d3b8")
meal.preset("sausage", form="sausage", body_color="#a5482c")
meal.preset("french fries", form="fries", real_m=0.16)
meal.preset("popcorn", form="popcorn", second_color="#fbf0cf", real_m=0.22)
meal.preset("cheese", form="cheese", body_color="#f6c244", second_color="#d9791f", real_m=0.15)
meal.preset("butter", form="butter", body_color="#f7dd75", real_m=0.15)
meal.preset("fried egg", form="egg", second_color="snow", real_m=0.25)
meal.preset("spaghetti", form="spaghetti", body_color="#7a4026", second_color="#f3d98a")
meal.preset("salad", form="salad", body_color="#b07ab8", accent_color="#7cb93f", second_color="#eaf3cf")
meal.preset("soup", form="soup", body_color="#e0782b")
meal.preset("coffee bean", form="bean", body_color="#5a3420", real_m=0.02)
meal.preset("honeycomb", form="honeycomb", body_color="#eeb02f", real_m=0.15)
meal.preset("peanut", form="peanut", body_color="#d0a15f", second_color="#b98a4c", real_m=0.05)
meal.preset("mooncake", form="mooncake", body_color="#b9722f", second_color="#5a2f1a", real_m=0.08)
meal.preset("fortune cookie", form="fortune cookie", body_color="#dba457", real_m=0.08)
