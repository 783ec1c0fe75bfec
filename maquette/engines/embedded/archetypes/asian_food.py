"""Sushi, dumplings, noodles and rice."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, leaf, sphere, torus, tube

PARAMS = {
    "form": choice(
        "nigiri", "maki", "onigiri", "ramen", "dumpling", "bun", "rice bowl", "bento", "skewer", "shrimp", "leaf parcel", "tofu", "balls", "rolls"
    ),
    "width": number(1.0, 0.7, 1.3, vary=0.08),
    "height": number(1.0, 0.7, 1.3, vary=0.08),
    "count": number(3.0, 1.0, 5.0, "how many", vary=0.0),
    "folds": number(9.0, 5.0, 16.0, "pleats", vary=0.0),
    "eggs": number(1.0, 0.0, 1.4),
    "chopsticks": number(1.0, 0.0, 1.2),
    "face": flag(False, "whether it smiles"),
    "top_color": color("coral"),
    "bowl_color": color("#b3282d"),
}
RICE = Bump("cobbles", 0.035, 0.075, 1.5)


@archetype("asian food", "food", PARAMS, real_m=0.1)
def asian_food(b: Builder, p: Params) -> None:
    b.material("top", p.top_color, roughness=0.35, mottle=0.06)
    b.material("rice", "snow", "matte")
    b.material("dough", "#f4e7d0", "matte", mottle=0.04)
    b.material("seaweed", "#1f3a2c", "matte")
    b.material("bowl", p.bowl_color, "ceramic")
    b.material("broth", "#d9933f", roughness=0.15)
    b.material("egg whites", "snow", roughness=0.3)
    b.material("yolks", "#f6a21f", roughness=0.3)
    b.material("greens", "leaf", "matte")
    b.material("meat", "#b5633f", "matte", mottle=0.1)
    b.material("sticks", "#8a5a30", "wood")
    b.material("board", "#6b4526", "wood")
    b.material("eyes", "eye", roughness=0.4)
    FORMS[p.form](b, p)


def _board(b: Builder, w: float, d: float) -> None:
    with b.group("board"):
        b.add(box(w, 0.14, d, 0.04), "board", at=(0, 0.13, 0))
        for s in (1, -1):
            b.add(box(0.16, 0.14, 0.86 * d, 0.03), "board", at=(0.34 * w * s, 0.04, 0))


def _smile(b: Builder, p: Params, y: float, z: float, s: float = 1.0) -> None:
    if p.face:
        with b.group("face", at=(0, y, z), scale=s):
            b.add(ellipsoid(0.07, 0.09, 0.06), "eyes", at=(0.22, 0.05, 0), mirror=True)
            b.add(tube([(-0.09, -0.03, 0.02), (0, -0.09, 0.03), (0.09, -0.03, 0.02)], 0.032), "eyes")


def _sticks(b: Builder, p: Params, at: tuple[float, float, float], turn: tuple[float, float, float]) -> None:
    if p.chopsticks > 0.0:
        with b.group("chopsticks", at=at, turn=turn):
            for s in (1, -1):
                b.add(cone((-1.0, 0, 0.09 * s), (1.0 * p.chopsticks, 0, 0.12 * s), 0.04, 0.065), "sticks")


def _nigiri(b: Builder, p: Params) -> None:
    """A finger of rice, a slice of fish, a band of seaweed; one with roe beside it."""
    _board(b, 2.5, 1.5)
    with b.group("salmon", at=(-0.52, 0.2, 0.05), turn=(0, 10, 0)):
        b.add(tube([(0, 0.26, -0.42), (0, 0.3, 0), (0, 0.26, 0.42)], 0.32 * p.width, flat=0.85), "rice", bump=RICE)
        b.add(
            tube([(0, 0.36, -0.72), (0, 0.6, -0.36), (0, 0.64, 0), (0, 0.58, 0.4), (0, 0.3, 0.74)], [0.28, 0.36, 0.37, 0.36, 0.26], flat=0.36),
            "top",
            bump=Bump("ribs", 0.03, 0.17),
        )
    with b.group("roe", at=(0.55, 0.2, 0), turn=(0, -8, 0)):
        b.add(lathe([(0.46, 0.0), (0.46, 0.0), (0.45, 0.3), (0.46, 0.62), (0.46, 0.62), (0, 0.62)]), "seaweed", bump=Bump("wrinkles", 0.012, 0.1))
        b.add(cylinder(0.4, 0.1), "rice", at=(0, 0.6, 0), bump=RICE)
        for k in range(23):
            r = 0.34 * ((k + 0.3) / 23) ** 0.5
            b.add(sphere(0.1), "yolks", at=(r * sin(2.39996 * k), 0.68 - 0.2 * r, r * cos(2.39996 * k)))
    _sticks(b, p, (0, 0.25, 0.62), (0, 4, 0))


def _maki_piece(b: Builder, p: Params, r: float = 0.46) -> None:
    """Standing on its end."""
    b.add(cylinder(r, 0.62 * p.height, 0.04), "seaweed", stand=True, bump=Bump("wrinkles", 0.01, 0.1))
    b.add(cylinder(0.88 * r, 0.1, 0.04), "rice", at=(0, 0.62 * p.height, 0), bump=RICE)
    for k, (x, z) in enumerate(((0.0, 0.12), (0.11, -0.07), (-0.11, -0.07))):
        b.add(cylinder(0.13, 0.2, 0.04), ("top", "greens", "yolks")[k], at=(x, 0.63 * p.height, z))


def _maki(b: Builder, p: Params) -> None:
    _board(b, 2.3, 1.7)
    with b.group("pieces", at=(0, 0.2, 0)):
        for x, z in ((-0.52, -0.2), (0.5, -0.25), (0.08, 0.4)):
            with b.frame((x, 0, z), (0, 80 * x, 0)):
                _maki_piece(b, p)
    with b.group("leaning", at=(-0.05, 0.92, -0.22), turn=(78, 24, 0)), b.frame((0, -0.2, 0)):
        _maki_piece(b, p, 0.44)


def _onigiri(b: Builder, p: Params) -> None:
    """A rounded triangle of rice with its seaweed wrap."""
    tri = [(-0.92, 0.12), (-0.72, 0.0), (0.72, 0.0), (0.92, 0.12), (0.86, 0.36), (0.24, 1.5), (0.0, 1.62), (-0.24, 1.5), (-0.86, 0.36)]
    with b.group("rice"):
        b.add(extrude([(x * p.width, y * p.height) for x, y in tri], 0.66, round=0.22, smooth=True), "rice", bump=RICE)
        b.add(box(0.8, 0.1, 0.5, 0.04), "rice", at=(0, 0.03, 0))
    with b.group("seaweed"):
        b.add(box(0.74 * p.width, 0.62, 0.75, 0.05), "seaweed", at=(0, 0.27, 0), bump=Bump("wrinkles", 0.01, 0.1))
    with b.group("face", at=(0, 0.92 * p.height, 0.33)):
        b.add(ellipsoid(0.075, 0.1, 0.06), "eyes", at=(0.24, 0.03, 0), mirror=True)
        b.add(ellipsoid(0.09, 0.05, 0.05), "top", at=(0.4, -0.1, -0.01), mirror=True)
        b.add(tube([(-0.1, -0.03, 0.02), (0, -0.1, 0.03), (0.1, -0.03, 0.02)], 0.035), "eyes")


def _bowl(b: Builder, p: Params) -> float:
    """Returns the height of what fills it."""
    with b.group("bowl"):
        b.add(
            lathe(
                [(0.46, 0.0), (0.46, 0.0), (0.44, 0.12), (0.7, 0.22), (1.0, 0.5), (1.12, 0.86), (1.12, 0.86), (1.02, 0.86), (1.02, 0.86), (0, 0.7)]
            ),
            "bowl",
        )
        b.add(torus(1.07, 0.06), "bowl", at=(0, 0.86, 0))
        b.add(torus(1.02, 0.04), "rice", at=(0, 0.56, 0))
    return 0.8


def _ramen(b: Builder, p: Params) -> None:
    y = _bowl(b, p)
    with b.group("broth"):
        b.add(cylinder(1.04, 0.12), "broth", at=(0, y - 0.05, 0))
    with b.group("noodles"):
        for k in range(9):
            ph, r = 0.7 * k, 0.16 + 0.085 * k
            points = [(r * sin(a + ph), y + 0.05 + 0.05 * sin(3 * a + k), r * cos(a + ph)) for a in [0.32 * i for i in range(15)]]
            b.add(tube(points, 0.055), "dough")
    with b.group("toppings"):
        for s, x in ((1, -0.42), (0.92, -0.74)):
            with b.frame((x, y + 0.13, 0.42 * s - 0.1), (14, 30, 0), p.eggs if p.eggs > 0 else 0.01):
                if p.eggs > 0.0:
                    b.add(ellipsoid(0.24, 0.18, 0.3), "egg whites")
                    b.cut(box(1, 0.4, 1, 0), at=(0, 0.26, 0))
                    b.add(ellipsoid(0.13, 0.06, 0.13), "yolks", at=(0, 0.06, 0))
        for k in range(3):
            b.add(cylinder(0.3, 0.1, 0.04), "meat", at=(0.34 + 0.16 * k, y + 0.12 + 0.05 * k, 0.42 - 0.26 * k), turn=(16, 0, -22))
            b.add(torus(0.17, 0.04), "dough", at=(0.34 + 0.16 * k, y + 0.17 + 0.05 * k, 0.42 - 0.26 * k), turn=(16, 0, -22))
        b.add(box(0.62, 0.75, 0.06, 0.02), "seaweed", at=(-0.1, y + 0.3, -0.86), turn=(-14, 8, 4))
        b.add(
            extrude([((0.24 + 0.03 * cos(9 * a)) * cos(a), (0.24 + 0.03 * cos(9 * a)) * sin(a)) for a in [pi * k / 36 for k in range(72)]], 0.09),
            "egg whites",
            at=(0.02, y + 0.16, 0.66),
            turn=(-75, 0, 0),
        )
        b.add(
            tube([(0.09 * (a / 9) * cos(a) + 0.02, y + 0.21 - 0.02, 0.67 + 0.09 * (a / 9) * sin(a)) for a in [0.9 * i for i in range(11)]], 0.03),
            "top",
        )
        for k in range(12):
            a = 2.4 * k
            b.add(torus(0.06, 0.03), "greens", at=(-0.42 + 0.2 * sin(a), y + 0.13, -0.32 + 0.22 * cos(a)), turn=(10 * k, 0, 14))
    _sticks(b, p, (0.6, y + 0.22, -0.5), (0, -38, -8))


def _pleated(b: Builder, p: Params) -> None:
    """Half-moon dumplings with pleats along the seam, on a steamer tray."""
    with b.group("steamer"):
        b.add(cylinder(1.15, 0.3, 0.03), "board", at=(0, 0.15, 0), bump=Bump("planks", 0.015, 0.2))
        b.cut(cylinder(1.03, 0.3), "sticks", at=(0, 0.32, 0))
        b.add(torus(1.1, 0.07), "sticks", at=(0, 0.3, 0))
        for k in range(7):
            b.add(box(2.05 * (1 - ((k - 3) / 3.6) ** 2) ** 0.5, 0.06, 0.16, 0.02), "sticks", at=(0, 0.19, 0.29 * (k - 3)))
    for k, (x, z, turn, s) in enumerate(((-0.42, -0.34, 30, 0.85), (0.48, -0.22, -40, 0.85), (0.0, 0.46, 4, 0.95))):
        with b.group(f"dumpling {k}", at=(x, 0.22, z), turn=(0, turn, 0), scale=s, melt=0.06):
            points = [(-0.66, 0.2, -0.1), (-0.36, 0.24, 0.05), (0, 0.28, 0.1), (0.36, 0.24, 0.05), (0.66, 0.2, -0.1)]
            b.add(tube(points, [0.1, 0.26, 0.33 * p.width, 0.26, 0.1]), "dough")
            n = round(p.folds)
            for i in range(n):
                t = 2 * (i + 0.5) / n - 1
                b.add(
                    cone((0.66 * t, 0.34 + 0.2 * (1 - t * t), 0.2 * (1 - t * t)), (0.66 * t + 0.05, 0.42 + 0.22 * (1 - t * t), -0.06), 0.065, 0.08),
                    "dough",
                    blend=0.025,
                )


def _bun(b: Builder, p: Params) -> None:
    """A steamed bun, pleats twisting to its top knot."""
    with b.group("bun", melt=0.05):
        b.add(
            lathe(
                [
                    (0.6, 0.0),
                    (0.7, 0.02),
                    (0.98 * p.width, 0.3),
                    (0.95 * p.width, 0.68),
                    (0.55, 1.02 * p.height),
                    (0.14, 1.14 * p.height),
                    (0, 1.16 * p.height),
                ]
            ),
            "dough",
        )
        n = round(p.folds)
        for _ in b.around(n):
            h = p.height
            points = [(0.36, 0.62 * h, 0.86 * p.width), (0.22, 0.88 * h, 0.66), (0.06, 1.06 * h, 0.36), (0.0, 1.17 * h, 0.1)]
            b.add(tube(points, [0.02, 0.085, 0.09, 0.075]), "dough", blend=0.03)
        b.add(sphere(0.13), "dough", at=(0, 1.2 * p.height, 0))
    _smile(b, p, 0.48, 0.97 * p.width, 1.2)
    with b.group("leaf"):
        b.add(cylinder(1.02, 0.07, 0.03), "greens", at=(0, 0.02, 0))


def _rice_bowl(b: Builder, p: Params) -> None:
    y = _bowl(b, p)
    with b.group("rice", at=(0, y - 0.05, 0)):
        b.add(ellipsoid(1.0, 0.55 * p.height, 1.0), "rice", bump=RICE)
        b.add(sphere(0.15), "top", at=(0, 0.54 * p.height, 0))
        for k in range(9):
            a = 2.39996 * k
            b.add(ellipsoid(0.03, 0.03, 0.05), "seaweed", at=(0.3 * sin(a), 0.5 * p.height, 0.3 * cos(a)))
    _sticks(b, p, (0.2, 1.3, -0.1), (0, 60, 24))


def _bento(b: Builder, p: Params) -> None:
    """A lacquer box with four compartments."""
    with b.group("box"):
        b.add(box(2.5, 0.55, 1.8, 0.08), "bowl", at=(0, 0.27, 0))
        for x, z, w, d in ((-0.6, 0.0, 1.1, 1.55), (0.6, 0.42, 1.05, 0.72), (0.6, -0.42, 1.05, 0.72)):
            b.cut(box(w, 0.5, d, 0.06), "seaweed", at=(x, 0.42, z))
    with b.group("rice"):
        b.add(box(1.08, 0.3, 1.52, 0.12), "rice", at=(-0.6, 0.4, 0), bump=RICE)
        b.add(sphere(0.16), "top", at=(-0.6, 0.56, 0))
    with b.group("fish"):
        for k in range(3):
            b.add(
                tube([(0.3 + 0.3 * k, 0.42, -0.68), (0.32 + 0.3 * k, 0.55, -0.42), (0.3 + 0.3 * k, 0.42, -0.16)], 0.17, flat=0.6),
                "meat",
                bump=Bump("ribs", 0.02, 0.1),
            )
    with b.group("sides"):
        for k in range(2):
            b.add(box(0.26, 0.3, 0.46, 0.08), "yolks", at=(0.26, 0.42, 0.26 + 0.3 * k), turn=(0, 90, 0), bump=Bump("ribs", 0.015, 0.1))
        for x, z in ((0.66, 0.24), (0.84, 0.5), (0.62, 0.62), (1.0, 0.26)):
            b.add(sphere(0.15), "greens", at=(x, 0.46, z), bump=Bump("foliage", 0.04, 0.09))
        b.add(sphere(0.15), "top", at=(0.98, 0.5, 0.62))
    _sticks(b, p, (0.02, 0.58, 0.0), (0, 84, 0))


def _skewer(b: Builder, p: Params) -> None:
    """Three rice balls on a stick."""
    with b.group("stick"):
        b.add(cone((0, 0.05, 0), (0, 2.2 * p.height, 0), 0.07, 0.045), "sticks")
        b.add(cylinder(0.4, 0.1, 0.04), "board", at=(0, 0.04, 0))
    for k, role in enumerate(("greens", "rice", "top")):
        with b.group(f"ball {k}", at=(0, (0.72 + 0.56 * k) * p.height, 0)):
            b.add(ellipsoid(0.4 * p.width, 0.36, 0.4 * p.width), role)
    _smile(b, p, 1.3 * p.height, 0.37 * p.width, 0.9)


def _shrimp(b: Builder, p: Params) -> None:
    """A battered prawn with its tail fan."""
    with b.group("batter", melt=0.03):
        points = [(-0.95, 0.34, 0.1), (-0.5, 0.46, 0), (0, 0.42, 0), (0.45, 0.36, 0.06), (0.78, 0.36, 0.12)]
        b.add(tube(points, [0.26, 0.36 * p.width, 0.36 * p.width, 0.3, 0.2]), "yolks", bump=Bump("foliage", 0.08, 0.14))
        for k in range(16):
            t = k / 15
            b.add(
                ellipsoid(0.12, 0.09, 0.12), "yolks", at=(-1.05 + 1.75 * t, 0.4 + 0.3 * sin(5 * k), 0.3 * cos(7 * k)), bump=Bump("noise", 0.04, 0.08)
            )
    with b.group("tail", at=(0.8, 0.36, 0.12)):
        b.add(cone((-0.1, 0, 0), (0.2, 0.02, 0), 0.16, 0.12), "top")
        for a in (-36, 0, 36):
            b.add(extrude(leaf(0.55, 0.26, 0.6), 0.08, bend=(-0.6, 0.3)), "top", at=(0.1, 0.02, 0), turn=(a, 0, -72))
    _plate(b, 1.45)


def _plate(b: Builder, r: float) -> None:
    with b.group("plate"):
        b.add(lathe([(0.6 * r, 0.0), (0.62 * r, 0.0), (0.7 * r, 0.06), (r, 0.16), (r, 0.2), (0.68 * r, 0.1), (0, 0.1)]), "rice")


def _parcel(b: Builder, p: Params) -> None:
    """Zongzi: a four-cornered parcel of leaves tied with string."""
    with b.group("parcel", melt=0.05):
        for a, c in (
            ((-0.85, 0.1, 0.35), (0.85, 0.1, 0.35)),
            ((-0.85, 0.1, 0.35), (0, 1.5, 0.05)),
            ((0.85, 0.1, 0.35), (0, 1.5, 0.05)),
            ((-0.85, 0.1, 0.35), (0, 0.12, -0.85)),
            ((0.85, 0.1, 0.35), (0, 0.12, -0.85)),
            ((0, 1.5, 0.05), (0, 0.12, -0.85)),
        ):
            b.add(cone(a, c, 0.2, 0.2), "greens")
        b.add(ellipsoid(0.62, 0.62, 0.5), "greens", at=(0, 0.5, 0), bump=Bump("ribs", 0.02, 0.12))
        b.add(
            extrude([(-0.85, 0.0), (0.85, 0.0), (0, 1.4)], 0.4, round=0.1),
            "greens",
            at=(0, 0.1, 0.2),
            turn=(-8, 0, 0),
            bump=Bump("flutes", 0.03, 0.16),
        )
    with b.group("string"):
        for y, r in ((0.5, 0.66), (0.62, 0.6)):
            b.add(
                tube([(r * 1.0 * sin(a), y + 0.04 * sin(2 * a), 0.02 + 0.56 * cos(a)) for a in [pi * k / 10 for k in range(20)]], 0.06, closed=True),
                "dough",
            )
        b.add(sphere(0.12), "dough", at=(0, 0.58, 0.6))
        for s in (1, -1):
            b.add(tube([(0, 0.58, 0.6), (0.2 * s, 0.4, 0.66), (0.24 * s, 0.2, 0.62)], 0.045), "dough")
    b.add(box(1.4, 0.1, 0.9, 0.04), "greens", at=(0, 0.04, -0.1))


def _tofu(b: Builder, p: Params) -> None:
    _plate(b, 1.35)
    with b.group("block"):
        b.add(box(1.4 * p.width, 0.85 * p.height, 1.1, 0.07), "rice", at=(0, 0.1, 0), stand=True, bump=Bump("noise", 0.015, 0.14))
    _smile(b, p, 0.55, 0.56, 1.2)
    with b.group("topping", at=(0, 0.95 * p.height, 0)):
        for k in range(12):
            a = 2.39996 * k
            r = 0.32 * (k / 12) ** 0.5
            b.add(torus(0.075, 0.035), "greens", at=(r * sin(a), 0.05 - 0.06 * r, r * cos(a)), turn=(30 * k, 0, 20))
        b.add(ellipsoid(0.13, 0.12, 0.13), "yolks", at=(0, 0.09, 0))


def _balls(b: Builder, p: Params) -> None:
    """Takoyaki in their boat, with sauce, and a pick."""
    with b.group("boat", melt=0.02):
        b.add(box(2.3, 0.22, 0.9, 0.06, taper=-0.12), "dough", at=(0, 0.1, 0))
    for k in range(3):
        with b.group(f"ball {k}", at=(0.72 * (k - 1), 0.52, 0)):
            b.add(sphere(0.4), "meat", bump=Bump("noise", 0.03, 0.2))
            b.add(ellipsoid(0.33, 0.2, 0.33), "board", at=(0, 0.24, 0), bump=Bump("noise", 0.05, 0.16))
            b.add(tube([(-0.26, 0.34, -0.12), (-0.1, 0.46, 0.12), (0.06, 0.46, -0.12), (0.26, 0.34, 0.12)], 0.045), "egg whites")
            for j in range(5):
                b.add(sphere(0.05), "greens", at=(0.22 * sin(2.4 * j + k), 0.42, 0.22 * cos(2.4 * j + k)))
    with b.group("pick"):
        b.add(cone((0.72, 0.8, 0), (1.0, 1.5, 0.1), 0.035, 0.05), "sticks")


def _rolls(b: Builder, p: Params) -> None:
    """Fried rolls stacked on a plate."""
    _plate(b, 1.35)
    for k, (x, y, z) in enumerate(((-0.46, 0.32, 0), (0, 0.32, 0.02), (0.46, 0.32, -0.02), (-0.22, 0.7, 0), (0.24, 0.7, 0.03))):
        with b.group(f"roll {k}", at=(x, y, z), turn=(90, 0, 6 * (k % 3 - 1))):
            b.add(cylinder(0.25 * p.width, 1.35, 0.06), "yolks", bump=Bump("noise", 0.03, 0.13))
            for s in (1, -1):
                b.add(torus(0.16, 0.05), "meat", at=(0, 0.66 * s, 0))
                b.add(cylinder(0.1, 0.05), "greens", at=(0, 0.67 * s, 0))
            b.add(tube([(0.23, -0.6, 0), (0.16, 0.0, -0.2), (0.22, 0.6, -0.08)], 0.04), "yolks")


FORMS = {
    "nigiri": _nigiri,
    "maki": _maki,
    "onigiri": _onigiri,
    "ramen": _ramen,
    "dumpling": _pleated,
    "bun": _bun,
    "rice bowl": _rice_bowl,
    "bento": _bento,
    "skewer": _skewer,
    "shrimp": _shrimp,
    "leaf parcel": _parcel,
    "tofu": _tofu,
    "balls": _balls,
    "rolls": _rolls,
}

asian_food.preset("sushi", real_m=0.12)
asian_food.preset("maki roll", form="maki")
asian_food.preset("onigiri", form="onigiri", top_color="pink")
asian_food.preset("ramen", form="ramen", top_color="hot pink", real_m=0.2)
asian_food.preset("dumpling", form="dumpling", real_m=0.16)
asian_food.preset("baozi", form="bun", folds=14.0, face=True)
asian_food.preset("rice bowl", form="rice bowl", top_color="crimson", bowl_color="#2c55b0", real_m=0.14)
asian_food.preset("bento", form="bento", bowl_color="#7a1f24", top_color="red", real_m=0.24)
asian_food.preset("dango", form="skewer", top_color="pink", face=True, real_m=0.18)
asian_food.preset("tempura shrimp", form="shrimp", top_color="scarlet", real_m=0.14)
asian_food.preset("zongzi", form="leaf parcel")
asian_food.preset("tofu", form="tofu", face=True)
asian_food.preset("takoyaki", form="balls")
asian_food.preset("spring roll", form="rolls", real_m=0.14)
