"""What is eaten between or on bread: burgers, sandwiches, tacos, pizzas."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, dome, ellipsoid, extrude, half_space, sphere, torus, tube

PARAMS = {
    "form": choice("burger", "sandwich", "hot dog", "taco", "burrito", "pizza", "slice"),
    "width": number(1.0, 0.7, 1.3),
    "height": number(1.0, 0.7, 1.4),
    "bun": number(1.0, 0.6, 1.5, "height of the bread"),
    "patties": number(1.0, 0.0, 3.0, "how many", vary=0.0),
    "patty": number(1.0, 0.6, 1.6, "thickness of the meat"),
    "cheese": number(1.0, 0.0, 1.5),
    "lettuce": number(1.0, 0.0, 1.5),
    "tomatoes": number(1.0, 0.0, 1.5),
    "onions": number(1.0, 0.0, 1.5),
    "seeds": number(1.0, 0.0, 1.6),
    "sauce": number(1.0, 0.0, 1.5),
    "toppings": number(1.0, 0.0, 1.6, "size of what lies on a pizza"),
    "bread_color": color("#d0883c"),
    "meat_color": color("#6b3a20"),
    "sauce_color": color("yellow"),
}


@archetype("sandwich", "food", PARAMS, real_m=0.12)
def sandwich(b: Builder, p: Params) -> None:
    """Layers from the bottom up."""
    b.material("bread", p.bread_color, "matte", mottle=0.06)
    b.material("crumb", like="bread", lighter=0.5)
    b.material("meat", p.meat_color, "matte", mottle=0.12)
    b.material("cheese", "#f7b92a", roughness=0.35)
    b.material("lettuce", "#7fc23f", "matte")
    b.material("tomatoes", "red", roughness=0.3)
    b.material("onions", "#d9b4d8", roughness=0.4)
    b.material("olives", "charcoal", roughness=0.3)
    b.material("sauce", p.sauce_color, roughness=0.2)
    b.material("seeds", "cream")
    FORMS[p.form](b, p)


def _lettuce(b: Builder, r: float, y: float, amount: float) -> None:
    """A frilly leaf: a ring that waves up and down."""
    if amount > 0.0:
        wave = [
            ((r + 0.05 * cos(5 * a)) * sin(a), y + 0.055 * amount * sin(9 * a), (r + 0.05 * cos(5 * a)) * cos(a))
            for a in [pi * k / 36 for k in range(72)]
        ]
        b.add(cylinder(r, 0.09, 0.04), "lettuce", at=(0, y, 0))
        b.add(tube(wave, 0.085 * (0.6 + 0.4 * amount), flat=0.5, closed=True), "lettuce")


def _burger(b: Builder, p: Params) -> None:
    r, y = 0.8 * p.width, 0.0
    with b.group("lower bun"):
        b.add(cylinder(r, 0.3 * p.bun, 0.12), "bread", stand=True)
        b.add(cylinder(0.95 * r, 0.05, 0.02), "crumb", at=(0, 0.3 * p.bun, 0))
    y = 0.3 * p.bun + 0.05
    for k in range(max(round(p.patties), 1)):
        if round(p.patties) > 0:
            with b.group(f"patty {k}"):
                thick = 0.22 * p.patty
                b.add(cylinder(1.06 * r, thick, 0.1), "meat", at=(0, y + 0.5 * thick, 0), bump=Bump("noise", 0.05, 0.13))
                y += thick + 0.02
        if p.cheese > 0.0:
            with b.group(f"cheese {k}", melt=0.03):
                b.add(box(1.62 * r, 0.07, 1.62 * r, 0.03), "cheese", at=(0, y + 0.02, 0), turn=(0, 30 + 25 * k, 0))
                with b.frame(turn=(0, 30 + 25 * k, 0)):
                    for _ in b.around(4, 1.06 * r, y, 45):
                        b.add(
                            extrude([(-0.2, 0.05), (0.2, 0.05), (0.1, -0.08), (0.0, -0.2 * p.cheese), (-0.1, -0.08)], 0.07, round=0.03, smooth=True),
                            "cheese",
                            at=(0, 0.0, 0.03),
                            turn=(-12, 0, 0),
                        )
            y += 0.06
    with b.group("salad"):
        _lettuce(b, 1.02 * r, y + 0.06, p.lettuce)
        y += 0.1
        if p.tomatoes > 0.0:
            for _ in b.around(3, 0.44 * r, y + 0.07, 20):
                b.add(cylinder(0.5 * r * p.tomatoes, 0.12, 0.05), "tomatoes")
            y += 0.11
        if p.onions > 0.0:
            for _ in b.around(3, 0.42 * r, y + 0.05, 80):
                b.add(torus(0.42 * r * p.onions, 0.05), "onions")
            y += 0.07
    with b.group("upper bun", at=(0, y, 0)):
        b.add(dome(1.03 * r, 0.6 * p.bun * p.height), "bread", at=(0, 0.05, 0))
        b.add(torus(0.95 * r, 0.08), "bread", at=(0, 0.09, 0))
        b.add(cylinder(0.96 * r, 0.06, 0.02), "crumb", at=(0, 0.02, 0))
        if p.seeds > 0.0:
            for k in range(44):
                t = 0.08 + 0.72 * (k / 44)
                a, lean = 2.39996 * k, t * pi / 2
                at = (1.03 * r * sin(lean) * sin(a), 0.04 + 0.6 * p.bun * p.height * cos(lean), 1.03 * r * sin(lean) * cos(a))
                b.add(ellipsoid(0.035 * p.seeds, 0.03, 0.055 * p.seeds), "seeds", at=at, turn=(0, 50 * k, 0))
    b.socket("top", (0, y + 0.65 * p.bun * p.height, 0), size=0.4)


def _sandwich(b: Builder, p: Params) -> None:
    """Two triangular halves of toast, one behind the other, with their fillings showing."""
    tri = [(-0.85, 0.0), (0.85, 0.0), (0.0, 0.86)]
    for half, (z, turn) in enumerate(((0.36, 0.0), (-0.38, 14.0))):
        with b.group(f"half {half}", at=(0.1 * half, 0.0, z), turn=(0, turn, 0), scale=1.2 * p.width):
            x = -0.3
            for k, (role, thick, grow) in enumerate(
                (
                    ("bread", 0.15, 0.0),
                    ("lettuce", 0.09, 0.06),
                    ("meat", 0.08, 0.02),
                    ("cheese", 0.06, 0.03),
                    ("tomatoes", 0.09, 0.0),
                    ("bread", 0.15, 0.0),
                )
            ):
                x += 0.5 * thick
                scale = 1.0 + grow
                with b.frame((0, 0.02, x), scale=scale):
                    if role == "bread":
                        b.add(extrude(tri, thick, round=0.04), "crumb")
                        b.add(
                            tube([(-0.84, 0.03, 0), (0, 0.85, 0), (0.84, 0.03, 0)], [0.09, 0.09, 0.09], flat=0.92, up=(0, 0, 1), smooth=False),
                            "bread",
                        )
                    elif role == "lettuce":
                        b.add(extrude(tri, thick, round=0.03), role)
                        points = [(-0.85 + 1.7 * t, 0.87 * (1 - abs(2 * t - 1)) + 0.02, 0.06 * sin(40 * t)) for t in [k / 30 for k in range(31)]]
                        b.add(tube(points, 0.06), role)
                    else:
                        b.add(extrude(tri, thick, round=0.03), role)
                x += 0.5 * thick
    with b.group("pick"):
        b.add(tube([(0, 0.9, 0.36), (0, 1.5, 0.36)], 0.035), "seeds")
        b.add(sphere(0.1), "olives", at=(0, 1.32, 0.36))


def _hot_dog(b: Builder, p: Params) -> None:
    """A sausage in a split bun with a wave of mustard."""
    with b.group("bun", melt=0.05):
        for s in (1, -1):
            b.add(tube([(-0.85, 0.36, 0.27 * s), (0, 0.4, 0.3 * s), (0.85, 0.36, 0.27 * s)], [0.3, 0.36 * p.bun, 0.3]), "bread", at=(0, 0, 0))
        b.add(box(1.7, 0.3, 0.6, 0.14), "bread", at=(0, 0.14, 0))
    with b.group("lettuce"):
        for s in (1, -1):
            points = [(-0.9 + 1.8 * t, 0.66 + 0.05 * sin(44 * t), s * (0.2 + 0.03 * cos(50 * t))) for t in [k / 40 for k in range(41)]]
            b.add(tube(points, 0.07), "lettuce") if p.lettuce > 0.0 else None
    with b.group("sausage"):
        b.add(tube([(-1.15, 0.78, 0), (-0.6, 0.7, 0), (0, 0.68, 0), (0.6, 0.7, 0), (1.15, 0.78, 0)], [0.16, 0.23, 0.24, 0.23, 0.16]), "meat")
        for s in (1, -1):
            b.add(sphere(0.06), "meat", at=(1.32 * s, 0.81, 0))
    if p.sauce > 0.0:
        with b.group("sauce"):
            points = [(-0.95 + 1.9 * t, 0.92 + 0.05 * (2 * t - 1) ** 2, 0.13 * sin(30 * t)) for t in [k / 44 for k in range(45)]]
            b.add(tube(points, 0.055 * p.sauce + 0.01), "sauce")


def _taco(b: Builder, p: Params) -> None:
    """A folded shell, its fillings heaped at the rim."""
    gape, tall, start = b.about(18.0, 0.15), b.about(0.95, 0.05), float(b.rng.uniform(0.0, 6.3))
    shell = [(0.95 * cos(pi * k / 24), tall * sin(pi * k / 24)) for k in range(25)]
    with b.group("shell"):
        for s in (1, -1):
            b.add(extrude(shell, 0.09, round=0.03), "bread", at=(0, 0.16, 0.1 * s), turn=(gape * s, 0, 0), bump=Bump("noise", 0.02, 0.14))
        b.add(tube([(-0.93, 0.16, 0), (0.93, 0.16, 0)], 0.17), "bread")
    with b.group("filling"):
        for k in range(11):
            a = pi * (0.04 + 0.92 * k / 10)
            at = (0.82 * cos(a), 0.2 + 0.86 * sin(a), 0.0)
            b.add(ellipsoid(0.17, 0.15, 0.24), "meat", at=(0.86 * at[0], 0.03 + 0.84 * at[1], 0), bump=Bump("noise", 0.05, 0.1))
        wave = [
            ((0.9 + 0.05 * sin(16 * a + start)) * cos(a), 0.2 + (0.9 + 0.05 * sin(16 * a + start)) * sin(a), 0.17 + 0.05 * cos(21 * a))
            for a in [pi * (0.04 + 0.92 * k / 60) for k in range(61)]
        ]
        b.add(tube(wave, 0.09, flat=0.6), "lettuce")
        b.add(tube([(x, y, -z) for x, y, z in wave], 0.09, flat=0.6), "lettuce")
        for k in range(8):
            a = pi * (0.09 + 0.82 * k / 7)
            b.add(box(0.17, 0.17, 0.17, 0.04), "tomatoes", at=(0.94 * cos(a), 0.2 + 0.96 * sin(a), 0.05 * (-1) ** k), turn=(20 * k, 33 * k, 0))
            b.add(box(0.06, 0.3, 0.06, 0.02), "cheese", at=(0.95 * cos(a + 0.16), 0.2 + 0.97 * sin(a + 0.16), 0.1), turn=(40 * k, 0, 70 * k))


def _burrito(b: Builder, p: Params) -> None:
    """Rolled, its lower half in foil, bitten open at the top; it leans on the foil it came in."""
    b.material("foil", "silver", "silver")
    with b.frame((-0.34, 0.3, -0.3), (36, 0, -36)):
        _roll(b, p)
    with b.group("sheet", melt=0.05):
        b.add(ellipsoid(0.92, 0.12, 0.8), "foil", at=(0, 0.05, 0), bump=CRUMPLED)
        for k in b.around(7, 0.74, 0.08):
            b.add(cone((0, 0, 0), (0.06 * (-1) ** k, 0.16 + 0.08 * (k % 2), 0.3), 0.14, 0.05), "foil", bump=CRUMPLED)
        b.add(ellipsoid(0.34, 0.42, 0.34), "foil", at=(0.2, 0.28, 0.2), bump=CRUMPLED, blend=0.1)


CRUMPLED = Bump("rock", 0.03, 0.16)


def _roll(b: Builder, p: Params) -> None:
    """Upright; what is bitten off shows the filling."""
    with b.group("roll", turn=(0, 0, 0)):
        b.add(tube([(0, 0.3, 0), (0, 1.0, 0), (0, 1.72 * p.height, 0)], [0.5, 0.54, 0.5]), "bread", bump=Bump("noise", 0.03, 0.22))
        b.cut(half_space(), "crumb", at=(0, 1.62 * p.height, 0), turn=(180, 0, 14))
        b.add(tube([(0.32, 0.6, 0.42), (0.1, 1.2, 0.53), (-0.2, 1.55 * p.height, 0.48)], 0.04), "bread")
    with b.group("filling", at=(0, 1.6 * p.height, 0)):
        for k in range(14):
            a, r = 2.39996 * k, 0.34 * (k / 14) ** 0.5
            role = ("meat", "lettuce", "tomatoes", "cheese", "seeds")[k % 5]
            b.add(ellipsoid(0.13, 0.13, 0.11), role, at=(r * sin(a), 0.02 + 0.25 * r * sin(a), r * cos(a)), bump=Bump("noise", 0.03, 0.08))
    with b.group("foil"):
        b.add(tube([(0, 0.25, 0), (0, 0.9, 0)], [0.5, 0.58]), "foil", bump=CRUMPLED)
        b.cut(half_space(), at=(0, 0.82, 0), turn=(180, 0, 0))
        for k in b.around(11, 0.55, 0.8):
            b.add(ellipsoid(0.16, 0.12 + 0.05 * (k % 2), 0.06), "foil")
    b.add(cylinder(0.42, 0.12, 0.03), "foil", at=(0, 0.05, 0))


def _toppings(b: Builder, p: Params, spots: list[tuple[float, float]]) -> None:
    """Slices, mushrooms, olives and basil at places on a pizza whose top is y = 0.12."""
    s = p.toppings
    for k, (x, z) in enumerate(spots):
        with b.frame((x, 0.15, z), (0, 71 * k, 0), s):
            if k % 2 == 0:
                b.add(cylinder(0.19, 0.1, 0.03), "meat", bump=Bump("dimples", 0.01, 0.07))
                b.add(torus(0.175, 0.035), "meat", at=(0, 0.045, 0))
            elif k % 6 == 1:
                b.add(torus(0.085, 0.05), "olives", at=(0, 0.02, 0))
            elif k % 6 == 3:
                b.add(ellipsoid(0.13, 0.09, 0.09), "seeds")
                b.add(box(0.07, 0.08, 0.16, 0.03), "seeds", at=(0, 0, 0.1))
            else:
                b.add(ellipsoid(0.08, 0.06, 0.17), "lettuce", turn=(0, 0, 8))
                b.add(ellipsoid(0.08, 0.06, 0.15), "lettuce", at=(0.08, 0, 0.02), turn=(0, 50, 0))


def _pizza(b: Builder, p: Params) -> None:
    """Whole, one slice pulled out a little."""
    r = 1.2 * p.width
    wedge = [(0, 0), (2 * sin(-0.36), 2 * cos(0.36)), (2 * sin(0.36), 2 * cos(0.36))]
    golden = [
        (0.8 * r * ((k + 0.6) / 19) ** 0.5 * sin(2.39996 * k + 0.5), 0.8 * r * ((k + 0.6) / 19) ** 0.5 * cos(2.39996 * k + 0.5)) for k in range(19)
    ]
    for name, at, op in (("pizza", (0.0, 0.0, 0.0), "cut"), ("slice", (0.0, 0.02, 0.24), "keep")):
        with b.group(name, at=at, turn=(-4, 0, 0) if op == "keep" else (0, 0, 0)):
            b.add(cylinder(r, 0.14, 0.05), "bread", at=(0, 0.05, 0))
            b.add(cylinder(0.9 * r, 0.1, 0.04), "tomatoes", at=(0, 0.1, 0))
            b.add(cylinder(0.86 * r, 0.1, 0.05), "cheese", at=(0, 0.12, 0), bump=Bump("noise", 0.045, 0.2))
            b.add(torus(0.94 * r, 0.13 * p.bun), "bread", at=(0, 0.12, 0), bump=Bump("noise", 0.05, 0.22))
            _toppings(b, p, golden)
            shape = extrude(wedge, 3.0)
            if op == "cut":
                b.cut(shape, "crumb", turn=(90, 0, 0))
            else:
                b.keep(shape, "crumb", turn=(90, 0, 0))
    with b.group("board"):
        b.material("board", "wood", "wood")
        b.add(cylinder(1.28 * p.width, 0.09, 0.03), "board", at=(0, -0.01, 0))
        b.add(box(0.24, 0.09, 0.6, 0.04), "board", at=(0, -0.01, 1.36 * p.width))


def _slice(b: Builder, p: Params) -> None:
    """One slice standing on its crust, cheese dripping from its sides."""
    with b.group("slice", at=(0, 0.12, 0)):
        wedge = [(-0.72 * p.width, 0.0), (0.72 * p.width, 0.0), (0.0, 1.75 * p.height)]
        b.add(extrude(wedge, 0.16, round=0.05), "bread", at=(0, 0.1, 0))
        b.add(extrude([(0.94 * x, 0.96 * y) for x, y in wedge], 0.12, round=0.04), "tomatoes", at=(0, 0.12, 0.07))
        b.add(extrude([(0.93 * x, 0.95 * y) for x, y in wedge], 0.12, round=0.05), "cheese", at=(0, 0.12, 0.1), bump=Bump("noise", 0.03, 0.2))
        b.add(
            tube([(-0.74 * p.width, 0.06, 0.02), (0, 0.02, 0.03), (0.74 * p.width, 0.06, 0.02)], 0.19 * p.bun),
            "bread",
            bump=Bump("noise", 0.05, 0.22),
        )
        for x, y, long in ((0.46, 0.66, 0.3), (0.22, 1.22, 0.22), (-0.4, 0.8, 0.36), (-0.2, 1.3, 0.18)):
            b.add(tube([(0.86 * x, y + 0.1, 0.13), (1.1 * x, y, 0.1), (1.15 * x, y - long, 0.1)], [0.08, 0.07, 0.075]), "cheese", blend=0.03)
    with b.group("toppings", at=(0, 0.12, 0)), b.frame(turn=(90, 0, 0)):
        _toppings(b, p, [(-0.28, -0.44), (0.36, -0.7), (0.3, -0.36), (0.05, -0.78), (-0.3, -0.85), (-0.02, -1.14), (0.02, -1.42)])
    b.add(box(1.2, 0.1, 0.55, 0.04), "bread", at=(0, 0.04, 0))


FORMS = {"burger": _burger, "sandwich": _sandwich, "hot dog": _hot_dog, "taco": _taco, "burrito": _burrito, "pizza": _pizza, "slice": _slice}

sandwich.preset("hamburger")
sandwich.preset("sandwich", form="sandwich", meat_color="#e58a8f", bread_color="#b5763a")
sandwich.preset("hot dog", form="hot dog", meat_color="#b8452a")
sandwich.preset("taco", form="taco", bread_color="#e3b04b")
sandwich.preset("burrito", form="burrito", bread_color="#e2c48e")
sandwich.preset("pizza", form="pizza", meat_color="#b3301f", real_m=0.3)
sandwich.preset("pizza slice", form="slice", meat_color="#b3301f", real_m=0.18)
