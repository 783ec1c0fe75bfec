"""Trees: a branching trunk with bark and roots, and crowns of several kinds; stumps, hedges, branches to sit on."""

from __future__ import annotations

from math import atan2, cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, leaf, sphere, star, torus, tube

PARAMS = {
    "height": number(1.0, 0.5, 1.6, "of the trunk, to the first branches", vary=0.08),
    "trunk": number(0.17, 0.07, 0.42, "radius of the trunk"),
    "lean": number(0.08, 0.0, 0.6, "bend of the trunk", vary=0.6),
    "crown": number(0.62, 0.2, 1.0, "radius of the crown"),
    "crown_height": number(0.9, 0.4, 1.8),
    "kind": choice("round", "conifer", "palm", "willow", "bare", "pads", "stump", "hedge", "bamboo", "branch"),
    "branches": number(5.0, 2.0, 8.0, "how many", vary=0.0),
    "leaves": number(0.05, 0.0, 0.09, "relief of the foliage"),
    "roots": number(1.0, 0.0, 1.6),
    "fruits": number(0.0, 0.0, 1.5, "size of apples, blossoms, ornaments"),
    "fruit_kind": choice("apple", "blossom", "ornament", "coconut"),
    "star": number(0.0, 0.0, 1.0, "on top"),
    "snow": number(0.0, 0.0, 1.0),
    "pot": number(0.0, 0.0, 1.0, "a bonsai's tray"),
    "hollow": number(0.0, 0.0, 1.0, "a knothole"),
    "leaf_color": color("leaf"),
    "bark_color": color("bark"),
    "fruit_color": color("red"),
    "ground": number(1.0, 0.0, 1.0),
}


@archetype("tree", "plant", PARAMS, symmetric=False, real_m=8.0)
def tree(b: Builder, p: Params) -> None:
    """Ground, trunk with roots, crown, fruit."""
    _materials(b, p)
    if p.kind == "branch":
        _perch(b, p)
        return
    base = 0.22 if p.pot > 0.0 else 0.05
    _ground(b, p, base)
    tips = _trunk(b, p, base)
    with b.group("crown", melt=0.1, blend=0.03):
        {
            "round": _round,
            "conifer": _conifer,
            "palm": _palm,
            "willow": _willow,
            "bare": _none,
            "pads": _pads,
            "stump": _none,
            "hedge": _hedge,
            "bamboo": _bamboo,
        }[p.kind](b, p, base, tips)
    top = base + p.height + (p.crown_height if p.kind not in ("stump", "bare") else 0.0)
    b.socket("top", (tips[0][0] if p.kind == "stump" else 0.0, top, 0.0), size=0.9 * p.trunk if p.kind == "stump" else 0.4 * p.crown)
    b.socket("seat", (tips[0][0], (base + p.height if p.kind == "stump" else tips[0][1]), tips[0][2]), size=p.trunk)
    b.socket("under", (0.0, 0.06, 0.62 * max(p.crown, 0.5)), size=0.5)


def _materials(b: Builder, p: Params) -> None:
    if p.kind in ("bare", "stump", "branch", "bamboo"):
        b.material("bark", p.bark_color, roughness=0.9, mottle=0.15)
        b.material("leaves", p.leaf_color, roughness=0.85, mottle=0.12)
    else:
        b.material("leaves", p.leaf_color, roughness=0.85, mottle=0.16)
        b.material("bark", p.bark_color, roughness=0.9, mottle=0.15)
    b.material("sunlit leaves", like="leaves", lighter=0.14, roughness=0.85, mottle=0.16)
    b.material("wood", "#d8b27a", "wood")
    b.material("fruits", p.fruit_color, roughness=0.25)
    b.material("grass", "grass", roughness=0.95, mottle=0.12)
    b.material("snow", "snow", "snow")
    b.material("star", "gold", "gold")
    b.material("pot", "terracotta", "clay")


def _ground(b: Builder, p: Params, base: float) -> None:
    with b.group("ground", melt=0.06):
        if p.pot > 0.0:
            b.add(frustum(0.5, 0.62, 0.26, 0.03), "pot", stand=True)
            b.add(ellipsoid(0.52, 0.08, 0.52), "grass", at=(0.0, 0.24, 0.0), bump=Bump("foliage", 0.02, 0.08))
        elif p.ground > 0.0:
            wide = 0.34 + 1.5 * p.trunk + {"palm": 0.2, "willow": 0.2, "round": 0.2, "hedge": 0.85}.get(p.kind, 0.1)
            b.add(ellipsoid(wide, 0.1, wide), "snow" if p.snow > 0.0 else ("grass" if p.kind != "palm" else "wood"), bump=Bump("foliage", 0.02, 0.1))


def _trunk(b: Builder, p: Params, base: float) -> list[Vector]:
    """The trunk and its branches; returns the branches' ends, the trunk's own end first."""
    r, h, lean = p.trunk, p.height, p.lean
    top: Vector = (0.6 * lean, base + h, 0.1 * lean)
    if p.kind == "bamboo":
        return [top]
    bark = Bump("bark", 0.16 * r, 0.42 * r + 0.02, 1.0) if p.kind != "palm" else Bump("ribs", 0.02, 0.12)
    tips: list[Vector] = [top]
    with b.group("trunk", melt=0.09):
        b.add(
            tube(
                [(0.0, base - 0.1, 0.0), (lean, base + 0.35 * h, 0.0), (1.1 * lean, base + 0.7 * h, 0.05 * lean), top],
                [1.5 * r, 1.05 * r, 0.88 * r, (0.8 if p.kind != "stump" else 1.0) * r],
            ),
            "bark",
            bump=bark,
        )
        for k in range(5):
            a = radians(72.0 * k + float(b.rng.uniform(-16.0, 16.0)))
            if p.roots > 0.0 and p.pot <= 0.0:
                reach = (1.1 * r + 0.24) * p.roots
                b.add(
                    tube(
                        [
                            (0.0, base + 0.24, 0.0),
                            (0.62 * reach * sin(a), base + 0.06, 0.62 * reach * cos(a)),
                            (1.1 * reach * sin(a), base - 0.06, 1.1 * reach * cos(a)),
                        ],
                        [0.8 * r, 0.5 * r, 0.22 * r],
                    ),
                    "bark",
                    bump=bark,
                )
        count = round(p.branches) if p.kind in ("round", "bare", "pads", "willow") else 0
        for k in range(8):
            yaw, rise, size = (
                360.0 / max(count, 1) * k + float(b.rng.uniform(-18.0, 18.0)),
                float(b.rng.uniform(0.3, 0.62)),
                float(b.rng.uniform(0.85, 1.15)),
            )
            if k >= count:
                continue
            a = radians(yaw)
            y0 = base + h * (0.62 + 0.36 * (k % 3) / 2.0)
            reach = p.crown * (0.62 if p.kind != "bare" else 1.0) * size
            tip = (0.9 * lean + reach * sin(a), y0 + rise * p.crown_height * (1.0 if p.kind != "bare" else 1.25), reach * cos(a))
            mid = (0.95 * lean + 0.5 * reach * sin(a), y0 + 0.32 * rise * p.crown_height, 0.5 * reach * cos(a))
            b.add(tube([(1.05 * lean, y0 - 0.1, 0.0), mid, tip], [0.62 * r, 0.45 * r, 0.26 * r]), "bark", bump=bark)
            tips.append(tip)
            if p.kind == "bare":
                for s in (1.0, -1.0):
                    c = a + s * 0.7
                    b.add(
                        tube(
                            [
                                mid,
                                (mid[0] + 0.3 * reach * sin(c), mid[1] + 0.3, mid[2] + 0.3 * reach * cos(c)),
                                (mid[0] + 0.42 * reach * sin(c), mid[1] + 0.52 * size, mid[2] + 0.42 * reach * cos(c)),
                            ],
                            [0.34 * r, 0.24 * r, 0.12 * r],
                        ),
                        "bark",
                        bump=bark,
                    )
        if p.kind == "bare":
            b.add(
                tube([top, (top[0] - 0.1, top[1] + 0.4, 0.05), (top[0] + 0.12, top[1] + 0.78, -0.05)], [0.7 * r, 0.4 * r, 0.12 * r]),
                "bark",
                bump=bark,
            )
        if p.hollow > 0.0:
            b.cut(ellipsoid(0.34 * r, 0.5 * r, 0.6 * r), "wood", at=(0.9 * lean, base + 0.5 * h, 1.05 * r), blend=0.03)
        if p.kind == "stump":
            b.cut(cylinder(3.0 * r, 1.2), "wood", at=(0.6 * lean, base + h + 0.58, 0.0), turn=(3.0, 0.0, 5.0))
            for k in range(3):
                b.cut(torus((0.28 + 0.27 * k) * r, 0.012), "bark", at=(0.6 * lean, base + h - 0.018, 0.0), turn=(3.0, 0.0, 5.0))
            b.add(tube([(0.9 * lean + 0.8 * r, base + 0.55 * h, 0.0), (0.9 * lean + 1.7 * r, base + 0.8 * h, 0.08)], [0.3 * r, 0.22 * r]), "bark")
            b.add(
                extrude(leaf(0.3, 0.17), 0.07, 0.03),
                "leaves",
                at=(0.9 * lean + 1.65 * r, base + 0.78 * h, 0.08),
                turn=(-30.0, 20.0, -50.0),
            )
    return tips


def _none(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    """No foliage."""


def _foliage(p: Params, size: float = 0.13) -> Bump | None:
    return Bump("foliage", p.leaves, size) if p.leaves > 0.0 else None


def _round(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    c, h = p.crown, p.crown_height
    y = base + p.height
    middle: Vector = (0.8 * p.lean, y + 0.5 * h, 0.0)
    puffs: list[tuple[Vector, Vector]] = [(middle, (0.72 * c, 0.46 * h, 0.72 * c))]
    for x, tip_y, z in tips[1:]:
        size = float(b.rng.uniform(0.85, 1.15))
        puffs.append(((x, tip_y + 0.08, z), (0.52 * c * size, 0.36 * h * size, 0.52 * c * size)))
    for at, radii in puffs:
        b.add(ellipsoid(*radii), "leaves", at=at, bump=_foliage(p))
    # Smaller clumps, sunlit above and shaded below, make a crown of many boughs.
    for k in range(14):
        (x, tip_y, z), (rx, ry, _) = puffs[k % len(puffs)]
        yaw, up = 2.39996 * k + float(b.rng.uniform(-0.3, 0.3)), -0.35 + 1.2 * ((k * 5) % 14) / 13.0
        out = (1.0 - min(abs(up), 0.95) ** 2) ** 0.5
        at = (x + 0.86 * rx * out * sin(yaw), tip_y + 0.86 * ry * up, z + 0.86 * rx * out * cos(yaw))
        size = 0.26 * c * float(b.rng.uniform(0.85, 1.15))
        b.add(ellipsoid(size, 0.82 * size, size), "sunlit leaves" if up > 0.1 else "leaves", at=at, bump=_foliage(p), blend=0.03)
    _fruit(b, p, puffs, middle)


def _pads(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    """Flat cushions of leaves, as bonsais and umbrella trees have."""
    c = p.crown
    for tip in [*tips[1:], (tips[0][0], tips[0][1] + 0.3 * p.crown_height, tips[0][2])]:
        size = float(b.rng.uniform(0.8, 1.15))
        b.add(
            ellipsoid(0.55 * c * size, 0.17 * p.crown_height * size, 0.5 * c * size),
            "leaves",
            at=(tip[0], tip[1] + 0.04, tip[2]),
            bump=_foliage(p, 0.1),
        )
    b.add(cone(tips[0], (tips[0][0], tips[0][1] + 0.28 * p.crown_height, tips[0][2]), 0.5 * p.trunk, 0.3 * p.trunk), "bark", blend=0.05)


def _conifer(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    """Skirts of drooping twigs, one above the other."""
    tiers = 5
    low, tall = base + 0.3 * p.height, 0.75 * p.height + p.crown_height
    for k in range(tiers):
        f = k / (tiers - 1)
        y, r = low + tall * (0.86 * f), p.crown * (1.0 - 0.72 * f)
        height = 0.42 * tall * (1.0 - 0.35 * f)
        b.add(
            frustum(r * 0.92, 0.05, height, 0.04),
            "leaves",
            at=(0.6 * p.lean, y + 0.5 * height, 0.0),
            bump=Bump("foliage", 0.9 * p.leaves, 0.11),
            blend=0.02,
        )
        count = 11 - k
        for j in range(count):
            a = radians(360.0 * (j + 0.5 * (k % 2)) / count)
            reach = r * float(b.rng.uniform(0.98, 1.1))
            tip = (0.6 * p.lean + reach * sin(a), y - 0.05, reach * cos(a))
            inner = (0.6 * p.lean + 0.55 * reach * sin(a), y + 0.26 * height, 0.55 * reach * cos(a))
            b.add(tube([inner, tip], [0.15 * r + 0.05, 0.035]), "leaves", blend=0.04)
            if p.snow > 0.0:
                b.add(
                    ellipsoid(0.15 * r + 0.03, 0.04, 0.15 * r + 0.03),
                    "snow",
                    at=(0.62 * tip[0] + 0.38 * inner[0], 0.5 * (tip[1] + inner[1]) + 0.09, 0.62 * tip[2] + 0.38 * inner[2]),
                    blend=0.03,
                )
            if p.fruits > 0.0 and j % 2 == k % 2:
                b.add(sphere(0.055 * p.fruits), "fruits" if j % 4 < 2 else "star", at=(tip[0] * 0.97, tip[1] - 0.03, tip[2] * 0.97), blend=0.0)
    top = low + 0.86 * tall + 0.27 * tall
    if p.star > 0.0:
        b.add(extrude(star(5, 0.17, 0.075), 0.09, 0.03), "star", at=(0.6 * p.lean, top + 0.08, 0.0), blend=0.0)
    else:
        # The youngest shoot: without it a tree of cones ends in a knob.
        b.add(cone((0.6 * p.lean, top - 0.3, 0.0), (0.6 * p.lean, top + 0.14, 0.0), 0.15, 0.03), "leaves", blend=0.05)


def _palm(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    x, y, z = tips[0]
    count = 9
    for k in range(count):
        a = 360.0 * k / count + float(b.rng.uniform(-9.0, 9.0))
        long = p.crown * float(b.rng.uniform(1.0, 1.2))
        lift = 24.0 + 22.0 * (k % 2)
        with b.frame((x, y, z), (0.0, a, 0.0)):
            frond = []
            for j in range(7):
                t = j / 6.0
                frond.append((0.0, long * (sin(radians(lift)) * t - 0.95 * t * t), long * (0.15 * t + cos(radians(lift)) * t * 0.95)))
            b.add(tube(frond, [0.045, 0.13, 0.17, 0.17, 0.14, 0.1, 0.03], flat=0.34), "leaves", blend=0.02, bump=Bump("ribs", 0.03, 0.075))
    for k in range(3):
        a = radians(120.0 * k + 40.0)
        b.add(sphere(0.1), "bark", at=(x + 0.13 * sin(a), y - 0.08, z + 0.13 * cos(a)), blend=0.01)


def _willow(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    c, h = p.crown, p.crown_height
    y = base + p.height + 0.35 * h
    b.add(ellipsoid(0.8 * c, 0.4 * h, 0.8 * c), "leaves", at=(0.8 * p.lean, y, 0.0), bump=Bump("fur", 0.05, 0.1, 2.0))
    for k in range(22):
        a, far = radians(360.0 * k / 22.0 + float(b.rng.uniform(-7.0, 7.0))), float(b.rng.uniform(0.72, 1.05))
        drop = float(b.rng.uniform(0.62, 0.95)) * (p.height + 0.3 * h)
        px, pz = 0.8 * p.lean + c * far * sin(a), c * far * cos(a)
        b.add(
            tube(
                [
                    (0.6 * px, y + 0.2 * h, 0.6 * pz),
                    (px, y, pz),
                    (1.12 * px, y - 0.55 * drop, 1.12 * pz),
                    (1.08 * px, max(y - drop, 0.16), 1.08 * pz),
                ],
                [0.13, 0.13, 0.09, 0.035],
            ),
            "leaves",
            blend=0.05,
            bump=Bump("scales", 0.02, 0.06, 1.4, flip=True),
        )


def _hedge(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    b.add(box(2.2 * p.crown, p.crown_height, 0.8 * p.crown, 0.16), "leaves", at=(0.0, base + 0.5 * p.crown_height, 0.0), bump=_foliage(p))


def _bamboo(b: Builder, p: Params, base: float, tips: list[Vector]) -> None:
    for k in range(7):
        a = radians(51.0 * k)
        reach, tall, tilt = 0.06 + 0.2 * (k % 3) / 2.0, (p.height + p.crown_height) * float(b.rng.uniform(0.62, 1.0)), float(b.rng.uniform(-0.1, 0.1))
        x, z = reach * sin(a), reach * cos(a)
        b.add(
            tube([(x, 0.0, z), (x + 0.5 * tilt, 0.5 * tall, z), (x + tilt + 0.1 * sin(a), tall, z + 0.1 * cos(a))], 0.068),
            "bark",
            blend=0.0,
            bump=Bump("ribs", 0.016, 0.24),
        )
        for j in range(4):
            f = 0.55 + 0.13 * j
            out = radians(90.0 * j + 40.0 * k)
            at = (x + tilt * f, f * tall, z + 0.1 * f * cos(a))
            b.add(extrude(leaf(0.42, 0.13), 0.055, 0.025, bend=(0.0, -0.9)), "leaves", at=at, turn=(60.0, out * 57.3, 0.0), blend=0.01)


def _fruit(b: Builder, p: Params, puffs: list[tuple[Vector, Vector]], middle: Vector) -> None:
    """Apples or blossoms on the outer sides of the crown's puffs."""
    for k in range(18):
        (x, y, z), radii = puffs[k % len(puffs)]
        outward = atan2(x - middle[0], z - middle[2]) if k % len(puffs) else radians(97.0 * k)
        yaw, pitch = outward + float(b.rng.uniform(-0.9, 0.9)), float(b.rng.uniform(-0.5, 0.8))
        if p.fruits > 0.0:
            at = (x + 0.97 * radii[0] * sin(yaw) * cos(pitch), y + 0.97 * radii[1] * sin(pitch), z + 0.97 * radii[2] * cos(yaw) * cos(pitch))
            soft = p.fruit_kind == "blossom"
            b.add(sphere(0.078 * p.fruits), "fruits", at=at, blend=0.02 if soft else 0.0, bump=Bump("noise", 0.03, 0.06) if soft else None)


def _perch(b: Builder, p: Params) -> None:
    """A branch on two stubs, with leaves, for something to sit on."""
    r = p.trunk
    bark = Bump("bark", 0.16 * r, 0.42 * r + 0.02)
    with b.group("branch", melt=0.07):
        b.add(
            tube(
                [(-1.05, 0.5, 0.0), (-0.45, 0.42, 0.05), (0.2, 0.46, -0.03), (0.8, 0.62, 0.0), (1.1, 0.86, 0.06)],
                [1.1 * r, 0.95 * r, 0.9 * r, 0.7 * r, 0.3 * r],
            ),
            "bark",
            bump=bark,
        )
        b.add(tube([(-0.75, 0.46, 0.0), (-0.72, 0.2, 0.05), (-0.8, -0.05, 0.12)], [0.8 * r, 0.85 * r, 1.2 * r]), "bark", bump=bark)
        b.add(tube([(0.5, 0.5, 0.0), (0.46, 0.2, -0.04), (0.55, -0.05, -0.1)], [0.7 * r, 0.8 * r, 1.1 * r]), "bark", bump=bark)
        b.add(tube([(0.3, 0.48, 0.0), (0.52, 0.82, 0.16), (0.6, 1.05, 0.2)], [0.5 * r, 0.34 * r, 0.16 * r]), "bark", bump=bark)
        b.add(ellipsoid(1.0, 0.07, 0.4), "grass", bump=Bump("foliage", 0.016, 0.08), blend=0.05)
    with b.group("leaves", melt=0.01):
        for x, y, z, yaw, tilt in (
            (1.06, 0.84, 0.06, 80.0, 40.0),
            (0.9, 0.7, 0.05, -40.0, 60.0),
            (0.6, 1.02, 0.2, 30.0, 30.0),
            (0.56, 0.95, 0.18, -90.0, 50.0),
            (0.58, 0.98, 0.2, 150.0, 60.0),
            (-0.9, 0.52, 0.1, -60.0, 70.0),
        ):
            b.add(extrude(leaf(0.36, 0.19), 0.06, 0.025, bend=(0.8, -0.4)), "leaves", at=(x, y, z), turn=(tilt, yaw, 0.0))
    b.socket("top", (-0.12, 0.44 + 0.85 * r, 0.02), size=0.42)
    b.socket("seat", (-0.12, 0.44 + 0.85 * r, 0.02), size=0.42)


tree.preset("tree", hollow=1.0, trunk=0.19)
tree.preset("pine tree", kind="conifer", leaf_color="#2f6b3c", trunk=0.12, crown=0.66, crown_height=1.1, height=0.7, lean=0.02)
tree.preset(
    "christmas tree",
    kind="conifer",
    leaf_color="#2a6a3a",
    trunk=0.12,
    crown=0.72,
    crown_height=1.1,
    height=0.65,
    fruits=1.0,
    star=1.0,
    lean=0.0,
    real_m=2.0,
)
tree.preset("palm tree", kind="palm", height=1.45, trunk=0.11, lean=0.3, crown=0.85, leaf_color="#4f9f3f", bark_color="#9b7a50", roots=0.5)
tree.preset("cherry blossom tree", leaf_color="#f6b3c8", fruit_kind="blossom", fruits=1.1, fruit_color="#fbd9e4", branches=7.0, leaves=0.06)
tree.preset("apple tree", fruits=1.0, crown=0.68, height=0.8)
tree.preset(
    "bonsai", kind="pads", pot=1.0, lean=0.34, trunk=0.15, height=0.72, crown=0.66, crown_height=0.9, leaf_color="forest", real_m=0.4, branches=4.0
)
tree.preset("willow", kind="willow", crown=0.8, height=1.0, leaf_color="#86a94a")
tree.preset("dead tree", kind="bare", bark_color="#7a7068", hollow=1.0, lean=0.14)
tree.preset("birch", bark_color="#e9e6de", trunk=0.1, height=1.2, crown=0.5, leaf_color="#a8c24a", crown_height=1.0)
tree.preset(
    "baobab", kind="pads", trunk=0.4, height=1.25, crown=0.72, crown_height=0.7, lean=0.02, branches=7.0, leaf_color="olive", bark_color="#a08468"
)
tree.preset("autumn tree", leaf_color="#dd7a22", hollow=1.0)
tree.preset("tree branch", kind="branch", trunk=0.15, real_m=0.7)
tree.preset("tree stump", kind="stump", trunk=0.4, height=0.72, real_m=0.6, lean=0.02)
tree.preset("hedge", kind="hedge", trunk=0.1, height=0.5, crown=0.9, crown_height=1.1, roots=0.0, real_m=1.5)
tree.preset("bamboo", kind="bamboo", bark_color="#8fb04a", height=1.0, crown_height=1.0, leaf_color="#5f9a3a", real_m=5.0)
