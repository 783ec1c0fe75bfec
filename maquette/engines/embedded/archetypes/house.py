"""Houses: walls, a pitched roof, windows with frames, a door, a chimney, a garden. Cottages, barns, haunted, gingerbread."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, Value, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, heart, sphere, torus, tube

PARAMS = {
    "width": number(1.5, 0.9, 2.2),
    "depth": number(1.2, 0.8, 1.8),
    "walls": number(0.85, 0.45, 1.8, "height of the walls"),
    "roof": number(0.7, 0.2, 1.3, "height of the roof"),
    "roof_kind": choice("gable", "hip", "barn", "pagoda"),
    "eaves": number(0.14, 0.02, 0.4, "how far the roof hangs over"),
    "floors": number(1.0, 1.0, 3.0, "rows of windows", vary=0.0),
    "windows": number(1.0, 0.0, 1.5, "size of the windows"),
    "door": number(1.0, 0.6, 1.6),
    "chimney": number(1.0, 0.0, 1.6),
    "porch": number(0.0, 0.0, 1.0),
    "wing": number(0.0, 0.0, 1.0, "a second building at the side"),
    "turret": number(0.0, 0.0, 1.0, "a round tower with a pointed roof at a corner"),
    "garden": number(1.0, 0.0, 1.0, "grass, bushes and a path"),
    "crooked": number(0.0, 0.0, 1.0, "leaning, as haunted houses do"),
    "wall_kind": choice("plaster", "bricks", "planks", "beams", "candy", "stone"),
    "wall_color": color("#efe3c8"),
    "roof_color": color("#a8432f"),
    "trim": color("white"),
    "door_color": color("#7a3b22"),
    "glass": color("#8fc3dd"),
    "door_kind": choice("arch", "hole", meaning="for people, or a round hole with a perch for birds"),
}

WORDS: dict[str, dict[str, Value]] = {
    "scary": {"wall_color": "#5b5668", "roof_color": "#2e2a3a"},
    "victorian": {"walls": 1.6, "floors": 2.0, "roof": 1.2, "wall_kind": "planks", "wall_color": "#a9c3cf", "roof_color": "#5d6b78"},
}


@archetype("house", "building", PARAMS, real_m=9.0, words=WORDS)
def house(b: Builder, p: Params) -> None:
    """Garden, walls, roof, openings, chimney."""
    _materials(b, p)
    _garden(b, p)
    tilt = 4.0 * p.crooked
    with b.group("house", at=(0.0, 0.06, 0.0), turn=(0.0, 0.0, tilt)):
        _building(b, p, p.width, p.depth, p.walls, p.roof)
    if p.wing > 0.0:
        with b.group("wing", at=(0.62 * p.width, 0.06, 0.12 * p.depth), turn=(0.0, 0.0, -tilt)):
            _building(b, p, 0.62 * p.width, 0.72 * p.depth, 0.72 * p.walls, 0.7 * p.roof)
    if p.turret > 0.0:
        with b.group("turret", at=(-0.46 * p.width, 0.06, 0.44 * p.depth)):
            _turret(b, p, 0.2 * p.width * p.turret, 1.14 * p.walls)
    high = p.walls + p.roof + 0.06
    b.socket("top", (0.0, high, 0.0), size=0.25 * p.width)
    b.socket("head_top", (0.0, high - 0.18, 0.0), size=0.3 * p.width)


def _materials(b: Builder, p: Params) -> None:
    finish = "painted" if p.wall_kind == "planks" else "matte"
    joints = Pattern("relief", rgb("dark stone"), 0.1, 0.15, 0.1) if p.wall_kind in ("bricks", "stone") else None
    b.material("walls", p.wall_color, finish, pattern=joints, mottle=0.08)
    b.material("roof", p.roof_color, roughness=0.7, mottle=0.12, pattern=Pattern("relief", rgb("dark brown"), 0.1, 0.12, 0.1))
    b.material("trim", p.trim)
    b.material("doors", p.door_color, "wood" if p.wall_kind != "candy" else "chocolate")
    b.material("windows", p.glass, "glass", roughness=0.08)
    b.material("chimney", "brick", pattern=Pattern("relief", rgb("light grey"), 0.1, 0.15, 0.1), roughness=0.9)
    b.material("grass", "grass" if p.wall_kind != "candy" else "snow", roughness=0.95, mottle=0.12)
    b.material("path", "sandstone", roughness=0.9)
    b.material("leaves", "leaf" if p.wall_kind != "candy" else "mint", roughness=0.9)
    b.material("gold", "gold", "gold")


def _surface(p: Params) -> Bump | None:
    return {
        "bricks": Bump("bricks", 0.012, 0.13),
        "planks": Bump("ribs", 0.016, 0.11),
        "stone": Bump("cobbles", 0.018, 0.15),
        "candy": None,
    }.get(p.wall_kind)


def _garden(b: Builder, p: Params) -> None:
    with b.group("garden", melt=0.03):
        if p.garden <= 0.0:
            b.add(box(p.width + 0.22, 0.1, p.depth + 0.22, 0.03), "path", stand=True)
            return
        w, d = 0.5 * p.width + 0.34 + 0.4 * p.wing, 0.5 * p.depth + 0.42
        outline = [(w * _signed(cos(radians(10 * k))), d * _signed(sin(radians(10 * k)))) for k in range(36)]
        b.add(extrude(outline, 0.12, 0.04), "grass", at=(0.0, 0.04, 0.12), turn=(-90.0, 0.0, 0.0), bump=Bump("foliage", 0.014, 0.1))
        for k in range(4):
            b.add(ellipsoid(0.13, 0.04, 0.1), "path", at=(0.03 * (-1) ** k, 0.1, 0.5 * p.depth + 0.08 + 0.13 * k))
        for x, r in ((-0.42, 0.17), (0.36, 0.15), (0.48, 0.12)):
            jitter = float(b.rng.uniform(-0.03, 0.03))
            b.add(ellipsoid(r, r, r), "leaves", at=(x * p.width + jitter, 0.17, 0.5 * p.depth + 0.12), bump=Bump("foliage", 0.05, 0.09), blend=0.02)


def _signed(value: float) -> float:
    """A rounded square's coordinate from a circle's."""
    return (abs(value) ** 0.55) * (1.0 if value >= 0.0 else -1.0)


def _building(b: Builder, p: Params, w: float, d: float, h: float, roof: float) -> None:
    b.add(box(w, h + 0.06, d, 0.015), "walls", at=(0.0, 0.5 * h, 0.0), bump=_surface(p))
    b.add(box(w + 0.06, 0.1, d + 0.06, 0.02), "path", at=(0.0, 0.03, 0.0))
    if p.wall_kind == "beams":
        _beams(b, w, d, h)
    _roof(b, p, w, d, h, roof)
    _openings(b, p, w, d, h)
    if p.chimney > 0.0:
        n = p.chimney
        b.add(
            box(0.2, 0.62 * n + 0.5 * roof, 0.2, 0.012),
            "chimney",
            at=(-0.27 * w, h + 0.5 * roof + 0.1 * n, -0.12 * d),
            bump=Bump("bricks", 0.012, 0.09),
        )
        b.add(box(0.25, 0.07, 0.25, 0.015), "chimney", at=(-0.27 * w, h + 0.75 * roof + 0.41 * n, -0.12 * d))
        b.cut(box(0.12, 0.2, 0.12, 0.01), "doors", at=(-0.27 * w, h + 0.75 * roof + 0.46 * n, -0.12 * d))


def _turret(b: Builder, p: Params, r: float, h: float) -> None:
    b.add(cylinder(r, h + 0.06, 0.012), "walls", at=(0.0, 0.5 * h, 0.0), bump=_surface(p))
    b.add(cylinder(1.06 * r, 0.1, 0.02), "path", at=(0.0, 0.03, 0.0))
    b.add(cylinder(1.12 * r, 0.07, 0.02), "trim", at=(0.0, h, 0.0))
    b.add(cone((0.0, h, 0.0), (0.0, h + 3.4 * r, 0.0), 1.28 * r, 0.025), "roof", bump=Bump("shingles", 0.016, 0.11, 0.9))
    b.add(sphere(0.05), "gold", at=(0.0, h + 3.4 * r + 0.02, 0.0))
    for floor in range(round(p.floors)):
        y = h * (floor + 0.56) / round(p.floors) + 0.03
        for yaw in (0.0, -90.0):
            _window(b, p, (r * sin(radians(yaw)), y, r * cos(radians(yaw))), yaw, 0.19 * p.windows)


def _beams(b: Builder, w: float, d: float, h: float) -> None:
    for x in (-0.5, -0.17, 0.17, 0.5):
        b.add(box(0.08, h, 0.08, 0.01), "doors", at=(x * w, 0.5 * h, 0.5 * d))
        b.add(box(0.08, h, 0.08, 0.01), "doors", at=(x * w, 0.5 * h, -0.5 * d))
    for y in (0.08, 0.52, 0.97):
        b.add(box(w + 0.06, 0.075, d + 0.06, 0.01), "doors", at=(0.0, y * h, 0.0))
    for s in (1.0, -1.0):
        b.add(box(0.07, 0.55 * h, 0.07, 0.01), "doors", at=(0.33 * s * w, 0.74 * h, 0.5 * d), turn=(0.0, 0.0, 34.0 * s))


def _roof(b: Builder, p: Params, w: float, d: float, h: float, roof: float) -> None:
    """Two slabs of shingles over a gable; the ridge runs along x."""
    tiles = Bump("shingles", 0.018, 0.13, 0.9) if p.wall_kind != "candy" else Bump("scales", 0.022, 0.16)
    e = p.eaves
    half = 0.5 * d + e
    if p.roof_kind in ("hip", "pagoda"):
        levels = 2 if p.roof_kind == "pagoda" else 1
        for k in range(levels):
            f = 1.0 - 0.42 * k
            b.add(
                box(f * (w + 2 * e), roof / levels, f * (d + 2 * e), 0.02, taper=(0.62, 0.86)),
                "roof",
                at=(0.0, h + (k + 0.5) * roof / levels, 0.0),
                bump=tiles,
            )
            if levels > 1:
                for _ in b.around(4, 0.0, h + k * roof / levels + 0.02, 45.0):
                    reach = f * 0.5 * hypot(w + 2 * e, d + 2 * e)
                    b.add(
                        tube([(0.0, 0.1, 0.8 * reach), (0.0, 0.0, 0.97 * reach), (0.0, 0.12, 1.1 * reach)], [0.06, 0.055, 0.03]), "roof", blend=0.03
                    )
        b.add(sphere(0.07), "gold", at=(0.0, h + roof + 0.02, 0.0))
        return
    gable = [(-0.5 * d, -0.02), (0.5 * d, -0.02), (0.0, roof)]
    if p.roof_kind == "barn":
        gable = [(-0.5 * d, -0.02), (0.5 * d, -0.02), (0.36 * d, 0.62 * roof), (0.0, roof), (-0.36 * d, 0.62 * roof)]
    b.add(extrude(gable, w - 0.02, 0.01), "walls", at=(0.0, h, 0.0), turn=(0.0, 90.0, 0.0), bump=None)
    edges = (
        [((0.0, roof), (half, -e * roof / (0.5 * d)))]
        if p.roof_kind == "gable"
        else [((0.0, roof), (0.36 * d, 0.62 * roof)), ((0.36 * d, 0.62 * roof), (half, -0.1))]
    )
    for (z0, y0), (z1, y1) in edges:
        length, slope = hypot(z1 - z0, y1 - y0), degrees(atan2(y0 - y1, z1 - z0))
        for s in (1.0, -1.0):
            at = (0.0, h + 0.5 * (y0 + y1) + 0.035, s * 0.5 * (z0 + z1))
            with b.frame(at, (0.0, 0.0 if s > 0 else 180.0, 0.0)):
                # A plate whose y runs up the slope, so that its tiles overlap downwards.
                shingled = extrude(
                    [
                        (-0.5 * w - e, -0.5 * length - 0.03),
                        (0.5 * w + e, -0.5 * length - 0.03),
                        (0.5 * w + e, 0.5 * length + 0.02),
                        (-0.5 * w - e, 0.5 * length + 0.02),
                    ],
                    0.1,
                    0.03,
                )
                b.add(shingled, "roof", turn=(-(90.0 - slope), 0.0, 0.0), bump=tiles)
    b.add(cylinder(0.055, w + 2 * e, 0.03), "roof", at=(0.0, h + roof + 0.06, 0.0), turn=(0.0, 0.0, 90.0))
    if p.wall_kind == "candy":
        for k in range(9):
            x = (k / 8.0 - 0.5) * (w + 2 * e)
            b.add(sphere(0.07), "trim" if k % 2 else "leaves", at=(x, h + roof + 0.12, 0.0))
            b.add(sphere(0.06), "leaves" if k % 2 else "trim", at=(x, h - e * roof / (0.5 * d) + 0.03, half))


def _nest_hole(b: Builder, w: float, d: float, h: float, n: float) -> None:
    """A round hole under the gable's middle, its rim, and a perch with a ball at its end."""
    b.material("perch", "brown", "wood")
    at = (0.0, 0.6 * h, 0.5 * d)
    b.add(torus(0.28 * n, 0.06), "trim", at=at, turn=(90.0, 0.0, 0.0))
    b.cut(cylinder(0.26 * n, 0.7 * d), "doors", at=(0.0, at[1], 0.5 * d), turn=(90.0, 0.0, 0.0))
    b.add(cone((0.0, 0.22 * h, 0.4 * d), (0.0, 0.22 * h, 0.5 * d + 0.26), 0.05, 0.05), "perch")
    b.add(sphere(0.075), "perch", at=(0.0, 0.22 * h, 0.5 * d + 0.28))
    b.add(extrude(heart(0.1), 0.08, 0.02), "roof", at=(0.5 * w, 0.5 * h, 0.0), turn=(0.0, 90.0, 0.0), mirror=True)


def _openings(b: Builder, p: Params, w: float, d: float, h: float) -> None:
    n = p.door
    if p.door_kind == "hole":
        return _nest_hole(b, w, d, h, n)
    dw, dh = 0.26 * n, min(0.52 * n, 0.8 * h)
    front = 0.5 * d
    arch = [(-0.5 * dw, 0.0), (0.5 * dw, 0.0), (0.5 * dw, 0.8 * dh), (0.3 * dw, 0.94 * dh), (0.0, dh), (-0.3 * dw, 0.94 * dh), (-0.5 * dw, 0.8 * dh)]
    b.add(extrude([(1.28 * x, 1.08 * y) for x, y in arch], 0.09, 0.02), "trim", at=(0.0, 0.05, front))
    b.add(extrude(arch, 0.1, 0.02), "doors", at=(0.0, 0.05, front + 0.02), bump=Bump("planks", 0.012, 0.08))
    b.add(sphere(0.03), "gold", at=(0.3 * dw, 0.05 + 0.42 * dh, front + 0.08))
    b.add(box(1.6 * dw, 0.07, 0.16, 0.02), "path", at=(0.0, 0.05, front + 0.09))
    if p.porch > 0.0:
        b.add(box(2.4 * dw, 0.06, 0.36, 0.02), "roof", at=(0.0, 1.22 * dh, front + 0.17), turn=(14.0, 0.0, 0.0))
        for s in (1.0, -1.0):
            b.add(cylinder(0.035, 1.2 * dh, 0.01), "trim", at=(1.0 * s * dw, 0.62 * dh, front + 0.28))
        b.add(box(2.6 * dw, 0.1, 0.42, 0.02), "path", at=(0.0, 0.02, front + 0.18))
    if p.windows <= 0.0:
        return
    size = 0.27 * p.windows
    for floor in range(round(p.floors)):
        y = h * ((floor + 0.56) / round(p.floors)) + 0.03
        for x in (-0.32 * w, 0.32 * w) if floor == 0 else (-0.32 * w, 0.0, 0.32 * w):
            _window(b, p, (x, y, front), 0.0, size)
            _window(b, p, (x, y, -front), 180.0, size)
        for s in (1.0, -1.0):
            _window(b, p, (s * 0.5 * w, y, 0.0), 90.0 * s, size)
    if p.roof_kind in ("gable", "barn") and p.roof > 0.45:
        for s in (1.0, -1.0):
            b.add(torus(0.13, 0.035), "trim", at=(s * 0.5 * w, h + 0.38 * p.roof, 0.0), turn=(0.0, 0.0, 90.0))
            b.add(cylinder(0.12, 0.05, 0.01), "windows", at=(s * (0.5 * w - 0.005), h + 0.38 * p.roof, 0.0), turn=(0.0, 0.0, 90.0))


def _window(b: Builder, p: Params, at: tuple[float, float, float], yaw: float, size: float) -> None:
    with b.frame(at, (0.0, yaw, 4.0 * p.crooked * (1.0 if at[0] > 0 else -1.0))):
        b.add(box(size + 0.07, size + 0.1, 0.07, 0.015), "trim")
        b.add(box(size, 1.1 * size, 0.09, 0.008), "windows", at=(0.0, 0.0, 0.004))
        b.add(box(0.032, 1.1 * size, 0.11, 0.008), "trim", at=(0.0, 0.0, 0.002))
        b.add(box(size, 0.032, 0.11, 0.008), "trim", at=(0.0, 0.0, 0.002))
        b.add(box(size + 0.13, 0.05, 0.13, 0.015), "trim", at=(0.0, -0.58 * size, 0.02))
        if p.wall_kind in ("plaster", "beams"):
            for s in (1.0, -1.0):
                b.add(box(0.42 * size, 1.12 * size, 0.06, 0.01), "doors", at=(s * 0.84 * size, 0.0, 0.005), bump=Bump("ribs", 0.01, 0.06))


house.preset("house")
house.preset("cottage", wall_kind="beams", roof=0.78, walls=0.74, roof_color="straw", door_color="dark wood", real_m=7.0, eaves=0.15)
house.preset(
    "mansion",
    width=1.9,
    depth=1.3,
    walls=1.35,
    floors=2.0,
    wing=1.0,
    porch=1.0,
    wall_kind="bricks",
    wall_color="brick",
    roof_color="slate",
    real_m=20.0,
    roof=0.55,
)
house.preset(
    "barn",
    roof_kind="barn",
    wall_kind="planks",
    wall_color="crimson",
    roof_color="dark grey",
    windows=0.8,
    door=1.6,
    chimney=0.0,
    real_m=12.0,
    roof=0.85,
)
house.preset(
    "haunted house",
    crooked=1.0,
    wall_kind="planks",
    wall_color="#5b5668",
    roof_color="#2e2a3a",
    trim="#8a8494",
    glass="#e8c840",
    walls=1.25,
    floors=2.0,
    roof=1.15,
    width=1.25,
    wing=0.7,
    garden=1.0,
)
house.preset(
    "gingerbread house",
    wall_kind="candy",
    wall_color="#a8662c",
    roof_color="#7a3f1e",
    trim="snow",
    glass="#f2b84a",
    door_color="chocolate",
    real_m=0.3,
    roof=0.9,
)
house.preset(
    "doghouse",
    width=1.0,
    depth=1.1,
    walls=0.6,
    roof=0.55,
    windows=0.0,
    chimney=0.0,
    garden=0.0,
    wall_kind="planks",
    wall_color="red",
    roof_color="slate",
    door_color="black",
    door=1.1,
    real_m=1.0,
)
house.preset(
    "birdhouse",
    width=0.9,
    depth=0.9,
    walls=0.8,
    roof=0.6,
    windows=0.0,
    chimney=0.0,
    garden=0.0,
    wall_kind="planks",
    wall_color="sky",
    roof_color="#b5452a",
    door=0.85,
    door_kind="hole",
    real_m=0.35,
)
house.preset(
    "shed", width=1.2, depth=1.0, walls=0.72, roof=0.4, wall_kind="planks", wall_color="wood", roof_color="dark grey", chimney=0.0, real_m=3.0
)
house.preset(
    "townhouse", width=1.0, depth=1.1, walls=1.75, floors=3.0, roof=0.6, wall_kind="bricks", wall_color="#b06a4a", roof_color="slate", real_m=11.0
)
house.preset("half-timbered house", wall_kind="beams", walls=1.2, floors=2.0, roof=0.95, roof_color="#8a4a32", real_m=11.0, door_color="dark brown")
house.preset(
    "japanese house",
    roof_kind="pagoda",
    wall_kind="beams",
    wall_color="#f3ead2",
    roof_color="#3c4a4c",
    door_color="dark wood",
    chimney=0.0,
    eaves=0.3,
    roof=0.8,
    real_m=10.0,
)
