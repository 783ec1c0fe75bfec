"""Islands, beaches, deserts, gardens, lakes, rivers and roads on a round of ground."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import blade, petal, petal_ring
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, frustum, lathe, sphere, torus, tube

ISLAND = {
    "form": choice("island", "floating", "beach", "desert", "garden", "meadow", "lake", "river", "waterfall", "road"),
    "width": number(1.0, 0.7, 1.3),
    "height": number(1.0, 0.6, 1.4),
    "trees": number(1.0, 0.0, 1.5),
    "flowers": number(1.0, 0.0, 1.5),
    "rocks": number(1.0, 0.0, 1.6),
    "water": number(1.0, 0.4, 1.3),
    "ground_color": color("#6fae45"),
    "sand_color": color("sand"),
    "flower_color": color("hot pink"),
}


@archetype("island", "landscape", ISLAND, real_m=30.0, symmetric=False)
def island(b: Builder, p: Params) -> None:
    """A round of land with what belongs there."""
    b.material("ground", p.ground_color, "matte", mottle=0.12)
    b.material("sand", p.sand_color, "sand")
    b.material("water", "water", roughness=0.1)
    b.material("foam", "snow")
    b.material("rocks", "stone", "stone")
    b.material("trees", "#3f8f3f", "matte")
    b.material("trunks", "bark", "matte")
    b.material("flowers", p.flower_color, "matte")
    b.material("wood", "wood", "wood")
    ISLANDS[p.form](b, p)


def _palm(b: Builder, at: tuple[float, float, float], size: float, lean: float) -> None:
    with b.frame(at, scale=size):
        top = (lean, 1.25, 0.0)
        b.add(
            tube([(0, -0.1, 0), (0.1 * lean, 0.4, 0), (0.45 * lean, 0.85, 0), top], [0.11, 0.08, 0.07, 0.07]),
            "trunks",
            bump=Bump("ribs", 0.015, 0.09),
        )
        with b.frame(top):
            for k in b.around(8, start_deg=15):
                b.add(petal(0.72, 0.26, "pointed", -0.5, 1.1, 0.075), "trees", turn=(70 + 8 * (k % 2), 0, 0), bump=Bump("ribs", 0.012, 0.08))
            for _ in b.around(3, 0.09, -0.09):
                b.add(sphere(0.08), "wood")


def _bloom(b: Builder, at: tuple[float, float, float], size: float) -> None:
    if size > 0.0:
        with b.frame(at, scale=size):
            b.add(cone((0, -0.02, 0), (0, 0.2, 0), 0.04, 0.035), "trees")
            with b.frame((0, 0.22, 0)):
                petal_ring(b, petal(0.15, 0.12, "round", 0.2, 0.1, 0.05), "flowers", 5, 25, 0.02)
                b.add(sphere(0.055), "sand", at=(0, 0.03, 0))


def _stones(b: Builder, p: Params, places: list[tuple[float, float, float, float]]) -> None:
    if p.rocks > 0.0:
        with b.group("rocks"):
            for k, (x, y, z, r) in enumerate(places):
                b.add(
                    ellipsoid(r * p.rocks, 0.8 * r * p.rocks, r * p.rocks),
                    "rocks",
                    at=(x, y, z),
                    turn=(0, 50 * k, 0),
                    bump=Bump("rock", 0.3 * r, 0.7 * r),
                )


def _sea(b: Builder, p: Params) -> None:
    with b.group("sea"):
        b.add(cylinder(1.3 * p.width, 0.2, 0.06), "water", at=(0, 0.08, 0), bump=Bump("waves", 0.03, 0.22))


def _island(b: Builder, p: Params) -> None:
    """Palms on sand in the sea."""
    _sea(b, p)
    with b.group("land", melt=0.08):
        b.add(ellipsoid(0.98 * p.width, 0.36, 0.85), "sand", at=(0, 0.12, 0), bump=Bump("noise", 0.04, 0.25))
        b.add(ellipsoid(0.66 * p.width, 0.34, 0.52), "ground", at=(-0.05, 0.28 * p.height, -0.1), bump=Bump("noise", 0.04, 0.2))
        b.add(torus(1.0 * p.width, 0.05), "foam", at=(0, 0.17, 0), blend=0.02)
    with b.group("palms"):
        _palm(b, (0.05, 0.48, -0.1), 1.1 * max(p.trees, 0.3), 0.4)
        _palm(b, (-0.3, 0.42, 0.0), 0.85 * max(p.trees, 0.3), -0.42)
        _palm(b, (0.1, 0.42, -0.35), 0.7 * max(p.trees, 0.3), -0.05)
    _stones(b, p, [(0.68, 0.3, 0.36, 0.18), (-0.7, 0.28, 0.36, 0.22), (0.5, 0.3, 0.55, 0.11)])
    with b.group("chest", at=(0.15, 0.46, 0.42), turn=(0, 20, 6)):
        b.add(box(0.3, 0.17, 0.2, 0.02), "wood")
        b.add(cylinder(0.1, 0.3, 0.02), "wood", at=(0, 0.08, 0), turn=(0, 0, 90))


def _floating(b: Builder, p: Params) -> None:
    """A meadow on a hanging cone of rock, a fall pouring off; it stands on its longest point and a cloud."""
    with b.group("rock", melt=0.1):
        for k, (x, z, r, low) in enumerate(
            ((0, 0, 0.75, 0.02), (0.5, 0.1, 0.45, 0.42), (-0.5, -0.1, 0.5, 0.36), (0.1, 0.5, 0.4, 0.6), (-0.1, -0.5, 0.42, 0.5))
        ):
            b.add(
                lathe([(0.12, low), (0.22 * r + 0.06, low + 0.25), (0.62 * r, 0.8), (r, 1.12), (0, 1.12)], smooth=False),
                "rocks",
                at=(x * p.width, 0, z),
                bump=Bump("rock", 0.1, 0.26 + 0.02 * k),
            )
        b.add(ellipsoid(1.08 * p.width, 0.24 * p.height, 0.95), "ground", at=(0, 1.14, 0), bump=Bump("foliage", 0.03, 0.12), blend=0.02)
    with b.group("cloud", melt=0.06):
        b.add(ellipsoid(0.5, 0.2, 0.45), "foam", at=(0, 0.1, 0))
        for k in range(9):
            b.add(sphere(0.2 + 0.06 * (k % 3)), "foam", at=(0.48 * sin(0.7 * k), 0.12, 0.42 * cos(0.7 * k)))
    with b.group("tree", at=(-0.3, 1.3, -0.15)):
        b.add(cone((0, -0.1, 0), (0.05, 0.4, 0), 0.12, 0.08), "trunks")
        for x, y, z, r in ((0, 0.65, 0, 0.3), (0.22, 0.52, 0.05, 0.22), (-0.2, 0.52, 0.08, 0.22)):
            b.add(sphere(r * max(p.trees, 0.4)), "trees", at=(x, y, z), bump=Bump("foliage", 0.05, 0.1))
    with b.group("house", at=(0.34, 1.3, -0.05), turn=(0, -20, 0)):
        b.add(box(0.36, 0.36, 0.34, 0.02), "foam", at=(0, 0.1, 0))
        b.add(frustum(0.36, 0.02, 0.32, 0.02), "flowers", at=(0, 0.42, 0))
        b.cut(box(0.1, 0.18, 0.1), "wood", at=(0, 0.06, 0.16))
    with b.group("fall"):
        b.add(
            tube(
                [(0.1, 1.38, 0.45), (0.12, 1.32, 0.85), (0.13, 1.05, 0.98), (0.12, 0.6, 0.88), (0.1, 0.3, 0.62)],
                [0.12, 0.13, 0.13, 0.12, 0.08],
                flat=0.5,
                up=(0, 0, 1),
            ),
            "water",
        )
        b.add(tube([(0.12, 0.72, 0.6), (0.12, 0.7, 0.9)], 0.09), "rocks")
    _stones(b, p, [(0.7, 1.3, 0.3, 0.12), (-0.75, 1.28, 0.3, 0.14)])


def _beach(b: Builder, p: Params) -> None:
    """Sand, breakers, a palm, a parasol and a ball."""
    b.material("parasol", "red")
    with b.group("shore", melt=0.05):
        b.add(box(2.6 * p.width, 0.34, 1.9, 0.1), "sand", at=(0, 0.12, 0), bump=Bump("noise", 0.04, 0.3))
        b.add(ellipsoid(0.9, 0.2, 0.5), "sand", at=(-0.5, 0.28, -0.5))
    with b.group("sea"):
        wave = [(-1.3 + 2.6 * t, 0.3, 0.42 + 0.1 * sin(9 * t)) for t in [k / 12 for k in range(13)]]
        b.add(box(2.6 * p.width, 0.3, 0.62, 0.06), "water", at=(0, 0.17, 0.7), bump=Bump("waves", 0.03, 0.2))
        b.add(tube([(x * p.width, y, z) for x, y, z in wave], 0.08), "foam")
    with b.group("things"):
        _palm(b, (-0.75, 0.36, -0.5), 1.05, 0.35)
        b.add(cone((0.5, 0.2, -0.35), (0.62, 1.15, -0.45), 0.045, 0.04), "wood")
        with b.frame((0.6, 0.87, -0.44), (-8, 0, -7)):
            b.add(lathe([(0.62, 0.0), (0.45, 0.17), (0.0, 0.3)], wall=0.08), "parasol", bump=Bump("flutes", 0.04, 0.4))
            b.add(sphere(0.07), "parasol", at=(0, 0.32, 0))
        b.add(box(0.4, 0.06, 0.8, 0.03), "flowers", at=(0.5, 0.33, -0.2), turn=(0, 24, 0))
        b.add(sphere(0.17), "foam", at=(-0.1, 0.44, 0.05))
    _stones(b, p, [(1.1, 0.32, 0.1, 0.16), (-1.1, 0.3, 0.25, 0.18)])


def _desert(b: Builder, p: Params) -> None:
    with b.group("dunes", melt=0.1):
        b.add(box(2.6 * p.width, 0.24, 2.0, 0.1), "sand", at=(0, 0.1, 0), bump=Bump("waves", 0.025, 0.16))
        for x, z, w, h in ((-0.5, -0.4, 0.8, 0.62), (0.6, -0.55, 0.7, 0.8), (0.3, 0.5, 0.6, 0.3)):
            b.add(ellipsoid(w, h * p.height, 0.4), "sand", at=(x, 0.12, z), bump=Bump("waves", 0.02, 0.13))
    with b.group("cacti", melt=0.04):
        for x, z, s in ((-0.75, 0.35, 1.0), (0.85, 0.2, 0.7)):
            with b.frame((x, 0.16, z), scale=s):
                rib = Bump("flutes", 0.03, 0.1)
                b.add(tube([(0, 0, 0), (0, 0.5, 0), (0, 0.95, 0)], 0.14), "trees", bump=rib)
                b.add(tube([(0, 0.4, 0), (0.3, 0.42, 0), (0.32, 0.75, 0)], 0.09), "trees", bump=rib)
                b.add(tube([(0, 0.55, 0), (-0.28, 0.57, 0), (-0.3, 0.8, 0)], 0.085), "trees", bump=rib)
    with b.group("skull", at=(0.12, 0.32, 0.72), turn=(-10, 15, 0), melt=0.03):
        b.add(ellipsoid(0.14, 0.12, 0.14), "foam")
        b.add(cone((0, -0.02, 0.08), (0, -0.09, 0.26), 0.1, 0.07), "foam")
        b.add(tube([(0.1, 0.06, 0), (0.26, 0.08, 0), (0.32, 0.2, 0.02)], [0.05, 0.045, 0.03]), "foam", mirror=True)
        b.cut(sphere(0.05), "trunks", at=(0.07, 0.02, 0.13), mirror=True)
    _stones(b, p, [(-0.1, 0.24, 0.3, 0.13), (1.0, 0.2, 0.7, 0.14), (-1.05, 0.2, -0.1, 0.2)])


def _plot(b: Builder, p: Params) -> None:
    with b.group("plot"):
        b.add(cylinder(1.25 * p.width, 0.26, 0.05), "wood", at=(0, 0.08, 0))
        b.add(cylinder(1.2 * p.width, 0.22, 0.06), "ground", at=(0, 0.16, 0), bump=Bump("foliage", 0.025, 0.09))


def _tree(b: Builder, at: tuple[float, float, float], size: float) -> None:
    with b.frame(at, scale=size):
        b.add(cone((0, -0.1, 0), (0.03, 0.5, 0), 0.11, 0.07), "trunks")
        for x, y, z, r in ((0, 0.82, 0, 0.34), (0.22, 0.66, 0.08, 0.25), (-0.22, 0.66, 0.05, 0.25), (0, 0.66, -0.22, 0.24)):
            b.add(sphere(r), "trees", at=(x, y, z), bump=Bump("foliage", 0.05, 0.12))


def _garden(b: Builder, p: Params) -> None:
    """Flower beds, a path, a picket fence, a pond and a tree."""
    _plot(b, p)
    with b.group("path"):
        for k in range(7):
            t = k / 6
            b.add(ellipsoid(0.17, 0.06, 0.13), "rocks", at=(0.25 * sin(5 * t), 0.27, 1.02 - 1.7 * t), turn=(0, 30 * k, 0))
        b.add(ellipsoid(0.42, 0.05, 0.32), "water", at=(0.6, 0.27, 0.25))
        for k in range(11):
            b.add(sphere(0.09), "rocks", at=(0.6 + 0.44 * sin(0.571 * k), 0.28, 0.25 + 0.34 * cos(0.571 * k)))
    with b.group("beds"):
        for k in range(17):
            a, r = 2.39996 * k, 0.13 + 0.07 * k**0.5
            _bloom(b, (-0.62 + r * sin(a), 0.26, 0.25 + r * cos(a)), p.flowers * (1.0 + 0.3 * sin(4 * k)))
        for k in range(6):
            _bloom(b, (0.4 + 0.16 * k, 0.26, -0.32 - 0.02 * k * k), p.flowers * 1.1)
    with b.group("fence"):
        for _ in b.around(19, 1.12 * p.width, 0.24, 75, 210):
            b.add(box(0.13, 0.5, 0.06, 0.02), "foam", at=(0, 0.2, 0))
            b.add(frustum(0.07, 0.01, 0.1, 0.01), "foam", at=(0, 0.47, 0))
        for y in (0.36, 0.58):
            b.add(torus(1.12 * p.width, 0.035, 214), "foam", at=(0, y, 0), turn=(0, 90, 0))
    with b.group("tree"):
        _tree(b, (-0.15, 0.26, -0.6), 1.2 * max(p.trees, 0.3))


def _meadow(b: Builder, p: Params) -> None:
    _plot(b, p)
    with b.group("flowers"):
        for k in range(44):
            a, r = 2.39996 * k, 1.08 * p.width * ((k + 0.5) / 44) ** 0.5
            at = (r * sin(a), 0.24, r * cos(a))
            if k % 3 == 0:
                _bloom(b, at, p.flowers * (1.3 + 0.4 * sin(4 * k)))
            else:
                b.add(blade((0.4 + 0.12 * sin(3 * k)) * p.height, 0.12, 0.3), "trees", at=at, turn=(8, 75 * k, 0))
    _stones(b, p, [(0.7, 0.26, 0.5, 0.16), (-0.5, 0.26, 0.72, 0.12)])


def _lake(b: Builder, p: Params) -> None:
    """Water among reeds, stones and pines, a jetty and a boat."""
    with b.group("land"):
        b.add(cylinder(1.3 * p.width, 0.34, 0.08), "ground", at=(0, 0.12, 0), bump=Bump("noise", 0.05, 0.25))
        b.cut(ellipsoid(0.98 * p.water, 0.22, 0.74 * p.water), "sand", at=(0.05, 0.33, 0.1))
        b.add(ellipsoid(0.95 * p.water, 0.1, 0.71 * p.water), "water", at=(0.05, 0.19, 0.1), bump=Bump("waves", 0.012, 0.16))
    with b.group("trees"):
        for k in range(9):
            a = 1.9 + 0.32 * k
            with b.frame((1.1 * sin(a), 0.26, 1.05 * cos(a)), scale=(0.85 + 0.3 * sin(5 * k)) * max(p.trees, 0.2)):
                b.add(cylinder(0.06, 0.3), "trunks", at=(0, 0.08, 0))
                for j in range(3):
                    b.add(frustum(0.25 - 0.055 * j, 0.04, 0.32, 0.02), "trees", at=(0, 0.3 + 0.2 * j, 0))
    with b.group("jetty"):
        b.add(box(0.24, 0.06, 0.6, 0.015), "wood", at=(-0.3, 0.37, 0.75), bump=Bump("planks", 0.012, 0.1))
        for z in (0.55, 0.95):
            b.add(cylinder(0.045, 0.36), "wood", at=(-0.2, 0.28, z))
            b.add(cylinder(0.045, 0.36), "wood", at=(-0.4, 0.28, z))
    with b.group("boat", at=(0.3, 0.33, 0.2), turn=(0, 60, 0)):
        b.add(ellipsoid(0.14, 0.12, 0.36), "flowers")
        b.cut(box(1, 0.3, 1), at=(0, 0.2, 0))
        b.cut(ellipsoid(0.1, 0.06, 0.29), "wood", at=(0, 0.06, 0))
    _stones(b, p, [(0.95, 0.3, 0.55, 0.15), (0.8, 0.28, 0.75, 0.1), (-0.95, 0.3, 0.4, 0.15)])


def _river(b: Builder, p: Params) -> None:
    """A winding stream with a bridge."""
    bend = [(0.55, 0.22, 1.25), (0.35, 0.22, 0.7), (-0.3, 0.22, 0.3), (-0.1, 0.22, -0.3), (0.4, 0.22, -0.7), (0.2, 0.22, -1.25)]
    with b.group("land"):
        b.add(box(2.4 * p.width, 0.34, 2.2, 0.08), "ground", at=(0, 0.13, 0), bump=Bump("foliage", 0.03, 0.1))
        b.cut(tube([(x, 0.32, z) for x, _, z in bend], 0.32 * p.water), "sand", blend=0.03)
    with b.group("water"):
        b.add(tube(bend, 0.3 * p.water, flat=0.3), "water", bump=Bump("waves", 0.02, 0.12))
    with b.group("bridge", at=(-0.2, 0.3, 0.0)):
        b.add(
            tube([(-0.52, -0.05, 0), (-0.25, 0.14, 0), (0.1, 0.2, 0), (0.42, 0.13, 0), (0.7, -0.05, 0)], 0.2, flat=0.3),
            "wood",
            bump=Bump("ribs", 0.02, 0.1),
        )
        for z in (-0.17, 0.17):
            b.add(tube([(-0.5, 0.15, z), (0.1, 0.44, z), (0.66, 0.15, z)], 0.035), "wood")
            for x, y in ((-0.5, 0.02), (-0.1, 0.22), (0.28, 0.22), (0.66, 0.02)):
                b.add(cylinder(0.035, 0.36), "wood", at=(x, y + 0.1, z))
    with b.group("trees"):
        for x, z, s in ((-0.85, -0.6, 1.1), (0.85, 0.2, 0.9), (-0.8, 0.75, 0.7)):
            _tree(b, (x, 0.28, z), s * max(p.trees, 0.2))
    _stones(b, p, [(0.75, 0.3, 0.62, 0.13), (-0.05, 0.26, 0.75, 0.12), (0.0, 0.28, -0.75, 0.13)])


def _waterfall(b: Builder, p: Params) -> None:
    with b.group("cliff", melt=0.06):
        for k in range(4):
            b.add(
                box((2.1 - 0.14 * k) * p.width, 0.48 * p.height, 1.0 - 0.1 * k, 0.1),
                "rocks",
                at=(0.05 * sin(3 * k), 0.22 + 0.44 * k * p.height, -0.55 - 0.03 * k),
                turn=(0, 5 * sin(4 * k), 0),
                bump=Bump("rock", 0.1, 0.28),
            )
        b.add(box(1.75 * p.width, 0.2, 0.7, 0.08), "ground", at=(0, 1.84 * p.height, -0.62), bump=Bump("foliage", 0.03, 0.1))
        b.cut(cylinder(0.3, 2.0), "sand", at=(0, 2.0 * p.height, -0.5), turn=(90, 0, 0))
    h = 1.74 * p.height
    with b.group("fall"):
        for k, x in enumerate((-0.22, -0.08, 0.08, 0.22)):
            points = [(x, h + 0.02, -0.9), (x, h + 0.03, -0.32), (x, h - 0.1, 0.0), (x, 0.62 * h, 0.12 + 0.02 * k), (x * 1.2, 0.1, 0.2)]
            b.add(tube(points, [0.12, 0.12, 0.12, 0.13, 0.16]), ("water", "foam")[k == 1])
    with b.group("pool"):
        b.add(cylinder(1.2 * p.width, 0.2, 0.06), "water", at=(0, 0.07, 0.05), bump=Bump("waves", 0.03, 0.2))
        for k in range(11):
            b.add(sphere(0.13 + 0.05 * (k % 3)), "foam", at=(0.45 * sin(2.4 * k), 0.15, 0.28 + 0.14 * cos(2.4 * k)))
    with b.group("trees"):
        for x, s in ((-0.68, 1.0), (0.66, 0.85)):
            _tree(b, (x, h + 0.16, -0.6), 0.7 * s * max(p.trees, 0.3))
    _stones(b, p, [(0.85, 0.2, 0.5, 0.22), (-0.9, 0.2, 0.45, 0.25), (0.5, 0.15, 0.85, 0.14), (-0.4, 0.15, 0.95, 0.12)])


def _road(b: Builder, p: Params) -> None:
    b.material("asphalt", "dark grey", "matte")
    bend = [(0.35, 0.27, 1.3), (0.3, 0.27, 0.7), (-0.25, 0.27, 0.25), (-0.25, 0.27, -0.3), (0.3, 0.27, -0.75), (0.35, 0.27, -1.3)]
    with b.group("land"):
        b.add(box(2.4 * p.width, 0.34, 2.2, 0.08), "ground", at=(0, 0.11, 0), bump=Bump("foliage", 0.03, 0.1))
    with b.group("road"):
        b.add(tube(bend, 0.38, flat=0.2), "asphalt")
        for k in range(9):
            t = k / 8
            z = 1.05 - 2.1 * t
            x = 0.05 + 0.3 * cos(2 * pi * (z + 0.02) / 2.0 + pi) * -1
            b.add(box(0.06, 0.06, 0.15, 0.01), "foam", at=(x, 0.345, z), turn=(0, -34 * sin(2 * pi * z / 2.0), 0))
        b.keep(box(2.4 * p.width, 2.0, 2.16), at=(0, 0.4, 0))
    with b.group("trees"):
        for x, z, s in ((-0.85, -0.55, 1.1), (0.85, 0.1, 0.9), (-0.85, 0.7, 0.8), (0.9, -0.6, 0.7)):
            _tree(b, (x, 0.26, z), s * max(p.trees, 0.2))
    _stones(b, p, [(0.85, 0.26, 0.75, 0.14)])


ISLANDS = {
    "island": _island,
    "floating": _floating,
    "beach": _beach,
    "desert": _desert,
    "garden": _garden,
    "meadow": _meadow,
    "lake": _lake,
    "river": _river,
    "waterfall": _waterfall,
    "road": _road,
}

island.preset("island")
island.preset("floating island", form="floating", flower_color="roof", real_m=60.0)
island.preset("beach", form="beach", flower_color="turquoise")
island.preset("desert", form="desert", sand_color="#dba95f")
island.preset("garden", form="garden", real_m=12.0)
island.preset("meadow", form="meadow", real_m=15.0)
island.preset("lake", form="lake", flower_color="red", real_m=80.0)
island.preset("river", form="river", real_m=40.0)
island.preset("waterfall", form="waterfall", real_m=25.0)
island.preset("road", form="road", real_m=30.0)
