"""Castles: towers with crenellations or pointed roofs, walls, a keep, a gate, on a mound. Forts, sand castles, fairy tales, ruins."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, sphere, torus

PARAMS = {
    "towers": number(4.0, 2.0, 6.0, "how many at the corners", vary=0.0),
    "tower_height": number(1.0, 0.5, 1.8, vary=0.1),
    "tower_width": number(0.21, 0.12, 0.34),
    "walls": number(0.55, 0.25, 0.9, "height of the walls"),
    "width": number(0.72, 0.45, 1.0, "half the distance between towers"),
    "keep": number(1.0, 0.0, 1.6, "height of the building in the middle", vary=0.08),
    "roofs": number(1.0, 0.0, 1.8, "height of the pointed roofs; 0 leaves battlements", vary=0.1),
    "flags": number(1.0, 0.0, 1.5),
    "gate": number(1.0, 0.6, 1.5),
    "mound": number(1.0, 0.0, 1.4, "hill below"),
    "moat": number(0.0, 0.0, 1.0),
    "ruin": number(0.0, 0.0, 1.0, "how much has fallen"),
    "spires": number(0.0, 0.0, 1.0, "slender turrets of a fairy tale"),
    "stone_kind": choice("bricks", "cobbles", "sand", "logs"),
    "stone": color("stone"),
    "roof": color("#b5482f"),
    "flag_color": color("crimson"),
    "ground": color("grass"),
}


@archetype("castle", "building", PARAMS, real_m=60.0)
def castle(b: Builder, p: Params) -> None:
    """Ground, walls with a gate, corner towers, the keep."""
    _materials(b, p)
    base = 0.16 * p.mound + 0.05
    with b.group("ground", melt=0.08):
        b.add(
            frustum(1.48 * p.width + 0.36, 1.36 * p.width + 0.24, 0.14 + 0.1 * p.mound, 0.05),
            "ground",
            stand=True,
            bump=Bump("foliage", 0.02, 0.12) if p.stone_kind != "sand" else Bump("noise", 0.02, 0.2),
        )
        if p.moat > 0.0:
            b.cut(torus(1.32 * p.width + 0.16, 0.1, height=0.07), "water", at=(0.0, 0.16 + 0.1 * p.mound, 0.0))
    corners = _corners(p)
    with b.group("walls", at=(0.0, base, 0.0)):
        for (x0, z0), (x1, z1) in zip(corners, [*corners[1:], corners[0]], strict=True):
            _wall(b, p, (x0, z0), (x1, z1))
    for index, (x, z) in enumerate(corners):
        height = (p.walls + 0.42 * p.tower_height) * (1.0 + 0.16 * float(b.rng.uniform(-1.0, 1.0)) + (0.12 if z < 0 else 0.0))
        with b.group("tower", at=(x, base, z)):
            _tower(b, p, p.tower_width, height, p.roofs, index)
    if p.keep > 0.0:
        _keep(b, p, base)
    _gate(b, p, base, corners)
    b.socket("top", (0.0, base + p.walls + 0.62 * p.keep + 0.12, -0.1 * p.width), size=0.45 * p.width)
    b.socket("seat", (0.0, base + p.walls + 0.62 * p.keep + 0.12, -0.1 * p.width), size=0.45 * p.width)


def _materials(b: Builder, p: Params) -> None:
    grout = Pattern("relief", rgb("dark stone"), 0.1, 0.16, 0.1)
    if p.stone_kind == "sand":
        b.material("walls", p.stone, "sand")
    elif p.stone_kind == "logs":
        b.material("walls", p.stone, "wood")
    else:
        b.material("walls", p.stone, pattern=grout, roughness=0.9, mottle=0.16)
    b.material("roofs", p.roof, roughness=0.6, mottle=0.08, pattern=Pattern("relief", rgb("dark brown"), 0.1, 0.12, 0.1))
    b.material("ground", p.ground if p.stone_kind != "sand" else p.stone, roughness=0.95, mottle=0.12)
    b.material("doors", "dark wood", "wood")
    b.material("windows", "charcoal")
    b.material("flags", p.flag_color, "cloth")
    b.material("gold", "gold", "gold")
    b.material("water", "water", roughness=0.1)


def _masonry(p: Params, size: float = 0.13) -> Bump:
    return {
        "bricks": Bump("bricks", 0.012, size, 1.0),
        "cobbles": Bump("cobbles", 0.016, size),
        "sand": Bump("noise", 0.012, 0.07),
        "logs": Bump("planks", 0.02, 0.1),
    }[p.stone_kind]


def _corners(p: Params) -> list[tuple[float, float]]:
    count = round(p.towers)
    if count == 4:
        w, d = p.width, 0.84 * p.width
        return [(w, d), (w, -d), (-w, -d), (-w, d)]
    return [(p.width * 1.1 * sin(radians(360.0 * (k + 0.5) / count)), p.width * 1.1 * cos(radians(360.0 * (k + 0.5) / count))) for k in range(count)]


def _wall(b: Builder, p: Params, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A straight wall with a walk and merlons."""
    from math import atan2, degrees, hypot

    dx, dz = end[0] - start[0], end[1] - start[1]
    length, yaw = hypot(dx, dz), degrees(atan2(dx, dz)) - 90.0
    middle: Vector = (0.5 * (start[0] + end[0]), 0.0, 0.5 * (start[1] + end[1]))
    h = p.walls * (1.0 - 0.35 * p.ruin * float(b.rng.random()))
    with b.frame(middle, (0.0, yaw, 0.0)):
        b.add(box(length, h + 0.1, 0.15, 0.015), "walls", at=(0.0, 0.5 * h - 0.05, 0.0), bump=_masonry(p))
        count = max(int(length / 0.19), 2)
        for k in range(count):
            keep = float(b.rng.random()) > 0.6 * p.ruin
            if keep:
                b.add(box(0.1, 0.1, 0.16, 0.012), "walls", at=(length * ((k + 0.5) / count - 0.5), h + 0.04, 0.0))
        b.add(box(length, 0.05, 0.19, 0.012), "walls", at=(0.0, h - 0.03, 0.0))


def _tower(b: Builder, p: Params, r: float, h: float, roof: float, index: int) -> None:
    fallen = p.ruin * float(b.rng.random())
    h *= 1.0 - 0.45 * fallen
    b.add(frustum(1.12 * r, r, h, 0.01), "walls", at=(0.0, 0.5 * h - 0.05, 0.0), bump=_masonry(p))
    b.add(frustum(1.0 * r, 1.22 * r, 0.1, 0.012), "walls", at=(0.0, h - 0.08, 0.0))
    b.add(cylinder(1.22 * r, 0.1, 0.012), "walls", at=(0.0, h, 0.0))
    if fallen > 0.45:
        b.cut(box(3.0 * r, 0.5, 3.0 * r), at=(r, h + 0.1, 0.0), turn=(8.0, 30.0 * index, -28.0))
    elif roof > 0.0 and p.ruin < 0.5:
        tall = (0.42 + 1.15 * r) * roof
        b.add(frustum(1.42 * r, 0.018, tall, 0.012), "roofs", at=(0.0, h + 0.03 + 0.5 * tall, 0.0), bump=Bump("shingles", 0.014, 0.085, 1.0))
        b.add(sphere(0.038), "gold", at=(0.0, h + tall + 0.03, 0.0))
        if p.flags > 0.0:
            _flag(b, p, h + tall)
    else:
        for _ in b.around(7, 1.1 * r, h + 0.09):
            b.add(box(0.1, 0.12, 0.09, 0.012), "walls")
    for k in range(2):
        with b.frame((0.0, h * (0.72 - 0.3 * k), 0.0), (0.0, 40.0 + 90.0 * index + 70.0 * k, 0.0)):
            b.cut(extrude([(-0.03, -0.07), (0.03, -0.07), (0.03, 0.05), (0.0, 0.09), (-0.03, 0.05)], 0.12, 0.0), "windows", at=(0.0, 0.0, 1.04 * r))


def _flag(b: Builder, p: Params, y: float) -> None:
    n = p.flags
    b.add(cylinder(0.036, 0.4 * n, 0.008), "gold", at=(0.0, y + 0.12 * n, 0.0))
    wave = [(0.0, 0.0), (0.12, 0.02), (0.26 * n, -0.02), (0.2 * n, 0.06), (0.27 * n, 0.13), (0.12, 0.16), (0.0, 0.15)]
    b.add(extrude(wave, 0.05, 0.02), "flags", at=(0.0, y + 0.3 * n - 0.16, 0.0))


def _keep(b: Builder, p: Params, base: float) -> None:
    w, h = 0.42 * p.width, p.walls + 0.5 * p.keep * (1.0 - 0.4 * p.ruin)
    z = -0.16 * p.width
    with b.group("keep", at=(0.0, base, z)):
        b.add(box(2.0 * w, h, 1.7 * w, 0.015), "walls", at=(0.0, 0.5 * h - 0.05, 0.0), bump=_masonry(p))
        b.add(box(2.14 * w, 0.07, 1.84 * w, 0.012), "walls", at=(0.0, h - 0.08, 0.0))
        for k in range(4):
            for s in (1.0, -1.0):
                b.add(box(0.1, 0.11, 0.09, 0.01), "walls", at=((k - 1.5) * 0.58 * w, h, s * 0.86 * w))
                b.add(box(0.09, 0.11, 0.1, 0.01), "walls", at=(s * 1.0 * w, h, (k - 1.5) * 0.5 * w))
        for x in (-0.45 * w, 0.45 * w):
            b.cut(
                extrude([(-0.045, -0.1), (0.045, -0.1), (0.045, 0.06), (0.0, 0.12), (-0.045, 0.06)], 0.14, 0.0), "windows", at=(x, 0.78 * h, 0.86 * w)
            )
    if p.roofs > 0.0 and p.ruin < 0.5:
        with b.group("great tower", at=(0.0, base + h - 0.1, z)):
            _tower(b, p, 0.68 * w, 0.34 * p.keep + 0.08, 1.15 * p.roofs, 5)
    if p.spires > 0.0:
        for k, (x, dz, tall) in enumerate(((0.95, 0.7, 0.75), (-0.95, 0.5, 0.95), (0.7, -0.8, 1.15), (-0.6, -0.9, 0.85))):
            with b.group("spire", at=(x * w, base, z + dz * w)):
                _tower(b, p, 0.3 * w, h + 0.42 * tall * p.spires, 1.5, k)


def _gate(b: Builder, p: Params, base: float, corners: list[tuple[float, float]]) -> None:
    """A gatehouse in the middle of the front: two half towers, an arch, a portcullis, a bridge."""
    z = max(depth for _, depth in corners)
    if round(p.towers) != 4:
        z = max(sum(corners[k][1] + corners[(k + 1) % len(corners)][1] for k in (-1,)) / 2.0, 0.5 * p.width)
    g, h = p.gate, p.walls * 1.12
    arch = [
        (-0.13 * g, -0.1),
        (0.13 * g, -0.1),
        (0.13 * g, 0.2 * g),
        (0.09 * g, 0.29 * g),
        (0.0, 0.34 * g),
        (-0.09 * g, 0.29 * g),
        (-0.13 * g, 0.2 * g),
    ]
    with b.group("gate", at=(0.0, base, z)):
        b.add(box(0.56 * g, h, 0.26, 0.02), "walls", at=(0.0, 0.5 * h - 0.05, 0.0), bump=_masonry(p, 0.11))
        for x in (-0.3 * g, 0.3 * g):
            b.add(frustum(0.115, 0.105, h + 0.14, 0.01), "walls", at=(x, 0.5 * h, 0.06), bump=_masonry(p, 0.11))
            b.add(cylinder(0.135, 0.07, 0.01), "walls", at=(x, h + 0.06, 0.06))
            if p.roofs > 0.0 and p.ruin < 0.5:
                b.add(frustum(0.16, 0.018, 0.3 * p.roofs, 0.01), "roofs", at=(x, h + 0.09 + 0.15 * p.roofs, 0.06), bump=Bump("shingles", 0.012, 0.07))
        for k in range(3):
            b.add(box(0.09, 0.09, 0.26, 0.01), "walls", at=((k - 1) * 0.16 * g, h - 0.0, 0.0))
        b.cut(extrude(arch, 0.3, 0.0), "windows", at=(0.0, 0.0, 0.16))
        b.add(extrude(arch, 0.06, 0.01), "doors", at=(0.0, 0.0, 0.05), bump=Bump("planks", 0.014, 0.07))
        for x in (-0.07 * g, 0.07 * g):
            b.add(cylinder(0.022, 0.36 * g, 0.005), "windows", at=(x, 0.12 * g, 0.1))
        b.add(box(0.3 * g, 0.05, 0.36, 0.012), "doors", at=(0.0, -0.01, 0.3), bump=Bump("planks", 0.01, 0.07))
        b.add(cone((0.0, 0.4 * g, 0.13), (0.0, 0.4 * g, 0.16), 0.05, 0.05), "gold")
        b.add(ellipsoid(0.06, 0.06, 0.03), "flags", at=(0.0, 0.4 * g, 0.18))


castle.preset("castle")
castle.preset(
    "fairy tale castle", spires=1.0, stone="#efe4ee", roof="#5a78c8", flag_color="hot pink", keep=1.4, roofs=1.5, tower_width=0.17, walls=0.45
)
castle.preset("sand castle", stone_kind="sand", stone="sand", roof="#d2a96a", roofs=0.0, moat=1.0, keep=0.7, real_m=0.6, flags=1.3, mound=0.7)
castle.preset("fort", stone_kind="logs", stone="wood", roof="dark brown", roofs=0.0, keep=0.5, walls=0.5, tower_width=0.24, real_m=30.0, mound=0.4)
castle.preset("ruins", ruin=1.0, stone_kind="cobbles", stone="#8d8f80", roofs=0.0, keep=0.8, flags=0.0)
castle.preset("castle gate", towers=2.0, keep=0.0, gate=1.5, walls=0.75, width=0.62, mound=0.3, tower_width=0.24, real_m=12.0)
