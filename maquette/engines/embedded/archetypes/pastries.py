"""What a baker sells: cupcakes, donuts, bread, cookies."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    lathe,
    sphere,
    spiral,
    torus,
    tube,
)

SWEET = {
    "kind": choice(
        "cupcake",
        "donut",
        "macaron",
        "pie",
        "pudding",
        "roll",
        "croissant",
        "bread",
        "baguette",
        "toast",
        "pretzel",
        "bagel",
        "pancakes",
        "waffle",
        "cookie",
        "gingerbread",
    ),
    "size": number(1.0, 0.7, 1.3),
    "body_color": color("#d9a45f"),
    "icing": color("pink"),
    "topping": choice("sprinkles", "cherry", "none", "chips"),
    "swirl": number(1.0, 0.5, 1.4, "height of the piped cream"),
}


@archetype("pastry", "food", SWEET, real_m=0.12)
def pastry(b: Builder, p: Params) -> None:
    """What a baker sells."""
    b.material("body", p.body_color, "matte", mottle=0.12)
    b.material("icing", p.icing, "painted", roughness=0.25)
    b.material("cherries", "red", roughness=0.15)
    b.material("crust", like="body", lighter=-0.3)
    PASTRY[p.kind](b, p)


def _sprinkles(b: Builder, places: list[tuple[float, float, float]]) -> None:
    for k, at in enumerate(places):
        tint = ("yellow", "sky", "mint", "snow", "violet")[k % 5]
        b.material(f"sprinkles {tint}", tint, roughness=0.3)
        a = 2.4 * k
        d = 0.07
        b.add(capsule((at[0] - d * cos(a), at[1], at[2] - d * sin(a)), (at[0] + d * cos(a), at[1], at[2] + d * sin(a)), 0.038), f"sprinkles {tint}")


def _cupcake(b: Builder, p: Params) -> None:
    with b.group("case"):
        b.material("case", like="icing", lighter=-0.25)
        b.add(frustum(0.55, 0.78, 0.72, 0.02), "case", stand=True, bump=Bump("flutes", 0.05, 0.2))
        b.add(ellipsoid(0.82, 0.26, 0.82), "body", at=(0, 0.72, 0))
    with b.group("cream", at=(0, 0.78, 0), melt=0.06):
        h = p.swirl
        b.add(spiral(0.6, 3.4, 0.28 * h, 0.24, 0.05, 0.35), "icing")
        b.add(lathe([(0.62, 0.0), (0.5, 0.3 * h), (0.24, 0.75 * h), (0.0, 1.0 * h)]), "icing")
    with b.group("top", at=(0, 0.78, 0)):
        if p.topping == "cherry":
            b.add(sphere(0.2), "cherries", at=(0, 1.08 * p.swirl, 0))
            b.add(tube([(0, 1.2 * p.swirl, 0), (0.05, 1.42 * p.swirl, 0), (0.16, 1.52 * p.swirl, 0)], 0.04), "crust")
        elif p.topping == "sprinkles":
            _sprinkles(b, [((0.72 - 0.045 * k) * cos(2.4 * k), 0.16 + 0.058 * k * p.swirl, (0.72 - 0.045 * k) * sin(2.4 * k)) for k in range(13)])


def _donut(b: Builder, p: Params) -> None:
    ring, fat, drips = b.about(0.64, 0.06), b.about(0.36, 0.08), b.some(11, 15)
    wave = float(b.rng.uniform(0.0, 6.3))
    with b.group("dough", at=(0, 1.0, 0), turn=(64, 0, 0), melt=0.0):
        b.add(torus(ring, fat), "body")
        b.add(torus(ring, fat + 0.025), "icing", at=(0, 0.03, 0))
        for k in b.around(drips):
            length = 0.1 + 0.09 * sin(2.3 * k + wave)
            b.add(ellipsoid(0.17, 0.2 + length, 0.12), "icing", at=(0, 0.05, ring + 0.28), blend=0.06)
        b.paint(torus(ring, 0.5), "body", at=(0, -0.5, 0))
        _sprinkles(
            b,
            [
                ((ring + 0.2 * sin(3.7 * k)) * cos(0.52 * k), fat + 0.04 - 0.06 * abs(sin(3.7 * k)), (ring + 0.2 * sin(3.7 * k)) * sin(0.52 * k))
                for k in range(24)
            ]
            if p.topping == "sprinkles"
            else [],
        )
    b.add(box(0.9, 0.07, 0.7, 0.03), "body", at=(0, 0.03, 0))


def _macaron(b: Builder, p: Params) -> None:
    fill, domed = b.about(0.24, 0.2), b.about(0.42, 0.16)
    b.material("shell", like="icing")
    for y, flip in ((domed - 0.02, 1), (domed + 2.0 * fill, -1)):
        with b.group(f"shell {flip}", at=(0, y, 0), turn=(0 if flip < 0 else 180, 0, 0), melt=0.02):
            b.add(lathe([(0.0, domed), (0.5, 0.95 * domed), (0.8, 0.26), (0.86, 0.06), (0.86, 0.06), (0, 0.06)][::-1]), "shell")
            b.add(torus(0.82, 0.08), "shell", at=(0, 0.02, 0), bump=Bump("foliage", 0.05, 0.09))
            b.add(cylinder(0.8, 0.12), "shell", at=(0, 0.02, 0))
    with b.group("filling"):
        b.material("filling", "cream", roughness=0.3)
        b.add(cylinder(b.about(0.76, 0.08), 2.0 * fill, 0.12), "filling", at=(0, domed + fill - 0.01, 0))


def _pie(b: Builder, p: Params) -> None:
    deep, crimps = b.about(0.42, 0.07), b.some(18, 26)
    with b.group("pie", melt=0.02):
        b.add(frustum(b.about(0.75, 0.06), 1.0, deep, 0.03), "crust", stand=True)
        b.add(cylinder(0.93, 0.12), "icing", at=(0, deep - 0.02, 0))
        for _ in b.around(crimps, 1.0):
            b.add(sphere(0.15), "body", at=(0, deep, 0))
    with b.group("lattice", at=(0, deep + 0.05, 0), melt=0.01):
        for k in range(-2, 3):
            half = (0.9**2 - (0.34 * k) ** 2) ** 0.5
            b.add(box(2 * half, 0.09, 0.17, 0.03), "body", at=(0, 0.03 * (k % 2), 0.34 * k))
            b.add(box(0.17, 0.09, 2 * half, 0.03), "body", at=(0.34 * k, 0.03 * ((k + 1) % 2), 0))


def _pudding(b: Builder, p: Params) -> None:
    tall, wide, runs = b.about(0.85, 0.1), b.about(0.78, 0.06), b.some(6, 10)
    b.material("plate", "white", "porcelain")
    b.add(lathe([(0.5, 0.0), (0.5, 0.0), (1.05, 0.1), (1.1, 0.16), (0, 0.13)]), "plate")
    with b.group("flan", at=(0, 0.12, 0), melt=0.03):
        b.material("flan", "#f4cf73", roughness=0.25)
        b.add(frustum(wide, 0.55, tall, 0.08), "flan", stand=True)
        b.material("sauce", "chocolate", roughness=0.12)
        b.add(cylinder(0.57, 0.14, 0.06), "sauce", at=(0, tall - 0.02, 0))
        for k in b.around(runs):
            b.add(cone((0, tall - 0.05, 0.55), (0, tall - 0.4 - 0.2 * sin(2.4 * k), 0.64), 0.08, 0.07), "sauce")
    b.add(sphere(0.16), "cherries", at=(0, tall + 0.29, 0))


def _roll(b: Builder, p: Params) -> None:
    deep, pitch, turns = b.about(0.75, 0.14), b.about(0.088, 0.06), b.some(21, 26)
    with b.group("roll", at=(0, 0.85, 0), turn=(90, 0, 0), melt=0.0):
        b.add(cylinder(0.85, deep, 0.08), "body")
        turn = [(pitch * a * cos(a), 0.5 * deep + 0.015, pitch * a * sin(a)) for a in [0.35 * i for i in range(1, turns)]]
        b.add(tube(turn, 0.055), "icing")
        b.add(tube([(x, -y, z) for x, y, z in turn], 0.055), "icing")


def _croissant(b: Builder, p: Params) -> None:
    curve, fat = b.about(0.36, 0.14), b.about(0.46, 0.07)
    with b.group("croissant", at=(0, 0.36, 0), melt=0.03):
        for k in range(-4, 5):
            a = curve * k
            r = fat - 0.062 * abs(k)
            x, z = 0.98 * sin(a), 0.85 - 0.98 * cos(a)
            b.add(ellipsoid(0.24, 0.86 * r, r), "body", at=(x, -0.06 * abs(k) / 4 + 0.0, z), turn=(0, -57.3 * a + 10.0 * (k > 0) - 10.0 * (k < 0), 0))


def _bread(b: Builder, p: Params) -> None:
    long, tall, cuts = b.about(1.7), b.about(0.36, 0.18), b.some(3, 4)
    with b.group("loaf", melt=0.05):
        b.add(box(long, 0.82, b.about(0.95), 0.2), "body", at=(0, 0.4, 0))
        for k in range(cuts):
            x = ((k + 0.5) / cuts - 0.5) * 0.97 * long
            b.add(ellipsoid(0.74 * long / cuts, tall, 0.52), "crust", at=(x, 0.86, 0))


def _baguette(b: Builder, p: Params) -> None:
    half, r, bow = b.about(1.2, 0.08), b.about(0.28, 0.09), float(b.rng.uniform(-0.12, 0.12))
    with b.group("stick", at=(0, 0.27, 0)):
        b.add(tube([(-half, 0, bow), (0.3 - half, 0, 0.5 * bow), (0, 0, 0), (half - 0.3, 0, 0.5 * bow), (half, 0, bow)], [0.1, r, r, r, 0.1]), "body")
        for k in range(5):
            b.cut(ellipsoid(0.24, 0.1, 0.06), "crust", at=(0.33 * half * (k - 2), r, 0.12 * abs(k - 2) * bow), turn=(0, 35, 0), blend=0.04)


def _toast(b: Builder, p: Params) -> None:
    tilt, shoulder = b.about(20.0, 0.9), b.about(0.98, 0.05)
    outline = [
        (-0.75, 0.0),
        (0.75, 0.0),
        (0.78, 1.0),
        (shoulder, 1.3),
        (0.8, 1.7),
        (0.35, 1.78),
        (0.0, 1.74),
        (-0.35, 1.78),
        (-0.8, 1.7),
        (-shoulder, 1.3),
        (-0.78, 1.0),
    ]
    with b.group("slice", at=(0, 0.0, 0)):
        b.add(extrude(outline, b.about(0.36, 0.14), 0.06), "crust")
        b.paint(extrude([(0.88 * x, 0.08 + 0.9 * y) for x, y in outline], 0.6), "body")
    with b.group("butter", at=(0, b.about(0.95, 0.1), 0.2)):
        b.material("butter", "lemon", roughness=0.3)
        b.add(box(b.about(0.5, 0.12), b.about(0.5, 0.12), 0.14, 0.05), "butter", turn=(0, 0, tilt))


def _pretzel(b: Builder, p: Params) -> None:
    wide, low = b.about(0.8, 0.08), b.about(0.25, 0.2)
    with b.group("knot", at=(0, 0.75, 0), turn=(0, 0, 180), melt=0.02):
        points = [
            (-0.4, 0.5, 0.06),
            (-0.12, 0.0, 0.1),
            (0.3, -low, 0.04),
            (wide, 0.05, 0),
            (wide + 0.02, 0.6, 0),
            (0.42, 0.82, 0),
            (0.1, 0.6, 0),
            (0.0, 0.3, 0),
        ]
        b.add(tube(points, [0.11, 0.13, 0.15, 0.17, 0.17, 0.16, 0.15, 0.14]), "body")
        b.add(tube([(-x, y, -z) for x, y, z in points], [0.11, 0.13, 0.15, 0.17, 0.17, 0.16, 0.15, 0.14]), "body")
        b.material("salt", "snow")
        # The knot stands on its head: its upper arms, which we see from the front, carry the salt.
        for k in range(20):
            i, f = 1 + (k // 2) % 5, 0.25 + 0.5 * ((k * 7) % 5) / 5.0
            (x, y, _), (x1, y1, _) = points[i], points[i + 1]
            side, r = (1.0 if k % 2 else -1.0), 0.13 + 0.02 * min(i, 3)
            at = (side * (x + (x1 - x) * f + 0.05 * sin(2.0 * k)), y + (y1 - y) * f + 0.05 * cos(3.0 * k), 0.88 * r)
            b.add(box(0.085, 0.085, 0.085, 0.015), "salt", at=at, turn=(20.0 * k, 30.0 * k, 15.0), blend=0.0)


def _bagel(b: Builder, p: Params) -> None:
    ring, fat = b.about(0.68, 0.07), b.about(0.38, 0.06)
    with b.group("bagel", at=(0, 0.34, 0)):
        b.add(torus(ring, fat, height=0.34), "body")
        b.material("seeds", "cream")
        for k in range(64):
            around, over = 2.39996 * k, 0.25 + 1.1 * ((k * 11) % 16) / 16.0
            out = ring + (fat - 0.01) * cos(over) * (1.0 if k % 3 else -1.0)
            at = (out * sin(around), 0.335 * sin(over), out * cos(around))
            b.add(ellipsoid(0.035, 0.03, 0.065), "seeds", at=at, turn=(0.0, 50.0 * k, 0.0), blend=0.0)


def _pancakes(b: Builder, p: Params) -> None:
    count, phase = b.some(4, 6), float(b.rng.uniform(0.0, 6.3))
    top = 0.19 * count
    b.material("plate", "white", "porcelain")
    b.add(lathe([(0.6, 0.0), (0.6, 0.0), (1.1, 0.1), (1.15, 0.16), (0, 0.13)]), "plate")
    with b.group("stack", at=(0, 0.12, 0)):
        for k in range(count):
            b.add(cylinder(0.8 + 0.02 * sin(2 * k), 0.2, 0.1), "body", at=(0.03 * cos(3 * k + phase), 0.1 + 0.19 * k, 0.03 * sin(3 * k + phase)))
            b.paint(cylinder(0.7, 0.05), "crust", at=(0, 0.2 + 0.19 * k, 0))
    with b.group("syrup", at=(0, top + 0.15, 0), melt=0.05):
        b.material("syrup", "cinnamon", roughness=0.08)
        b.add(ellipsoid(0.5, 0.07, 0.46), "syrup")
        for k in b.around(5):
            b.add(tube([(0, 0, 0.3), (0, 0.0, 0.7), (0, -0.14, 0.84), (0, -0.35 - 0.2 * sin(2.2 * k + phase), 0.86)], 0.09), "syrup")
    with b.group("butter"):
        b.material("butter", "lemon", roughness=0.3)
        b.add(box(0.3, 0.16, 0.3, 0.04), "butter", at=(0, top + 0.25, 0), turn=(0, 25, 0))


def _waffle(b: Builder, p: Params) -> None:
    wide, thick = b.about(1.75, 0.05), b.about(0.3, 0.14)
    with b.group("waffle", at=(0, 0.86, 0)):
        b.add(box(wide, b.about(1.75, 0.05), thick, 0.1), "body")
        for x in (-0.6, -0.2, 0.2, 0.6):
            for y in (-0.6, -0.2, 0.2, 0.6):
                b.cut(box(0.27, 0.27, 0.3, 0.02, 0.0), "crust", at=(x, y, 0.5 * thick + 0.04))
                b.cut(box(0.27, 0.27, 0.3, 0.02, 0.0), "crust", at=(x, y, -0.5 * thick + 0.04))


def _cookie(b: Builder, p: Params) -> None:
    bite, chips, turn = b.about(0.3, 0.25), b.some(10, 17), float(b.rng.uniform(0.0, 6.3))
    with b.group("cookie", at=(0, 0.92, 0), turn=(90, 0, 0), melt=0.02):
        b.add(cylinder(0.9, b.about(0.3, 0.15), 0.14), "body", bump=Bump("noise", 0.03, 0.2))
        b.material("chips", "chocolate", roughness=0.3)
        for k in range(chips):
            r = 0.78 * ((k + 0.5) / chips) ** 0.5
            b.add(ellipsoid(0.11, 0.09, 0.1), "chips", at=(r * cos(2.4 * k + turn), 0.15, r * sin(2.4 * k + turn)))
        b.cut(sphere(bite), "crust", at=(0.85, 0, -0.62))
        b.cut(sphere(0.22), "crust", at=(0.95, 0, -0.3))
    b.add(box(0.8, 0.06, 0.4, 0.03), "body", at=(0, 0.03, 0))


def _gingerbread(b: Builder, p: Params) -> None:
    wave = float(b.rng.uniform(-0.1, 0.1))
    reach, head, stride = b.about(0.78, 0.08), b.about(0.44, 0.07), b.about(0.36, 0.16)
    with b.group("man", at=(0, 0, 0), melt=0.1):
        b.add(cylinder(head, 0.26, 0.1), "body", at=(0, 1.55, 0), turn=(90, 0, 0))
        b.add(tube([(-reach, 1.06 + wave, 0), (0, 1.0, 0), (reach, 1.06 + wave, 0)], [0.22, 0.26, 0.22], flat=0.6, up=(0, 0, 1)), "body")
        b.add(tube([(0, 1.3, 0), (0, 0.7, 0)], [0.34, 0.4], flat=0.36, up=(0, 0, 1)), "body")
        b.add(tube([(0.1, 0.75, 0), (stride, 0.14, 0)], [0.26, 0.25], flat=0.55, up=(0, 0, 1)), "body", mirror=True)
    with b.group("icing", melt=0.0):
        b.add(sphere(0.07), "icing", at=(0.15, 1.62, 0.13), mirror=True)
        b.add(tube([(-0.18, 1.46, 0.13), (0, 1.39, 0.14), (0.18, 1.46, 0.13)], 0.035), "icing")
        for y in (1.08, 0.86, 0.64):
            b.add(sphere(0.08), "cherries", at=(0, y, 0.14))
        for x, y in ((reach - 0.1, 1.06 + 0.9 * wave), (stride - 0.06, 0.28)):
            b.add(
                tube(
                    [(x - 0.1, y + 0.12, 0.13), (x, y, 0.14), (x + 0.1, y + 0.12, 0.13)]
                    if y < 0.5
                    else [(x, y + 0.18, 0.12), (x - 0.05, y, 0.14), (x, y - 0.18, 0.12)],
                    0.032,
                ),
                "icing",
                mirror=True,
            )


PASTRY = {
    "cupcake": _cupcake,
    "donut": _donut,
    "macaron": _macaron,
    "pie": _pie,
    "pudding": _pudding,
    "roll": _roll,
    "croissant": _croissant,
    "bread": _bread,
    "baguette": _baguette,
    "toast": _toast,
    "pretzel": _pretzel,
    "bagel": _bagel,
    "pancakes": _pancakes,
    "waffle": _waffle,
    "cookie": _cookie,
    "gingerbread": _gingerbread,
}

pastry.preset("cupcake", topping="cherry")
pastry.preset("donut", kind="donut")
pastry.preset("macaron", kind="macaron", icing="mint")
pastry.preset("pie", kind="pie", icing="crimson")
pastry.preset("pudding", kind="pudding")
pastry.preset("roll cake", kind="roll", icing="snow")
pastry.preset("cinnamon roll", kind="roll", icing="dark brown")
pastry.preset("croissant", kind="croissant", body_color="#d08a3c")
pastry.preset("bread", kind="bread", real_m=0.3)
pastry.preset("baguette", kind="baguette", real_m=0.6)
pastry.preset("toast", kind="toast", body_color="#f0cf94")
pastry.preset("pretzel", kind="pretzel", body_color="#9a5a25")
pastry.preset("bagel", kind="bagel")
pastry.preset("pancake", kind="pancakes")
pastry.preset("waffle", kind="waffle")
pastry.preset("cookie", kind="cookie")
pastry.preset("gingerbread cookie", kind="gingerbread", body_color="#a8642c", icing="snow")
pastry.preset("gingerbread man", kind="gingerbread", body_color="#a8642c", icing="snow")
