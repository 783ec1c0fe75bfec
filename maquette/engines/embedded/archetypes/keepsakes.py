"""Small metal things with a meaning: keys, coins, trophies, globes."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number, words
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pattern
from maquette.engines.embedded.shapes import (
    box,
    circle,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    gear,
    heart,
    lathe,
    moved,
    sphere,
    star,
    text,
    torus,
    tube,
)

KEEP = {
    "kind": choice(
        "key",
        "padlock",
        "coin",
        "coins",
        "medal",
        "trophy",
        "ribbon",
        "badge",
        "bell",
        "gear",
        "horseshoe",
        "magnet",
        "hourglass",
        "crystal ball",
        "snow globe",
        "globe",
        "lucky clover",
    ),
    "size": number(1.0, 0.7, 1.3),
    "metal": color("gold"),
    "second": color("red"),
    "glass": color("glass"),
    "teeth": number(10.0, 6.0, 18.0, vary=0.0),
    "label": words("1"),
    "handles": flag(True),
}


@archetype("keepsake", "treasure", KEEP, real_m=0.1)
def keepsake(b: Builder, p: Params) -> None:
    """Small metal things with a meaning."""
    b.material(
        "body",
        p.metal,
        "gold" if p.metal == "gold" else "steel" if p.metal in ("steel", "silver", "iron") else "brass" if p.metal == "brass" else "painted",
    )
    b.material("ribbon", p.second, "cloth")
    b.material("glass", p.glass, "glass")
    b.material("wood", "dark wood", "wood")
    KEEPSAKES[p.kind](b, p)


def _key(b: Builder, p: Params) -> None:
    bow, stem = b.about(0.24, 0.1), b.about(0.5, 0.1)
    with b.group("key", at=(0, 0.5, 0), melt=0.02):
        for a in (0, 120, 240):
            x, y = 0.3 * cos((a + 90) * pi / 180), 0.3 * sin((a + 90) * pi / 180)
            b.add(torus(bow, 0.085), "body", at=(x, 1.05 + y, 0), turn=(90, 0, 0))
        b.add(torus(0.13, 0.06), "body", at=(0, 0.62, 0))
        b.add(tube([(0, 0.75, 0), (0, -stem, 0)], b.about(0.095)), "body")
        b.add(torus(0.12, 0.05), "body", at=(0, 0.42, 0))
        for y, n in ((-0.42, b.about(0.42, 0.12)), (-0.18, b.about(0.3, 0.25))):
            b.add(box(n, 0.15, 0.14, 0.02), "body", at=(0.5 * n, y, 0))
        b.add(box(0.12, 0.3, 0.14, 0.02), "body", at=(0.38, -0.34, 0))


def _padlock(b: Builder, p: Params) -> None:
    wide, lift = b.about(1.25), float(b.rng.uniform(-0.14, 0.2))
    with b.group("lock", melt=0.01):
        b.add(box(wide, b.about(1.05, 0.04), b.about(0.5, 0.15), 0.12), "body", at=(0, 0, 0), stand=True)
        b.material("shackle", "steel", "steel")
        b.add(
            tube(
                [
                    (-0.4, 0.95, 0),
                    (-0.4, 1.4 + lift, 0),
                    (-0.28, 1.72 + lift, 0),
                    (0, 1.84 + lift, 0),
                    (0.28, 1.72 + lift, 0),
                    (0.4, 1.4 + lift, 0),
                    (0.4, 0.95, 0),
                ],
                0.12,
            ),
            "shackle",
        )
        b.cut(cylinder(0.14, 0.3, 0.0), "wood", at=(0, 0.6, 0.24), turn=(90, 0, 0))
        b.cut(box(0.12, 0.36, 0.3, 0.0), "wood", at=(0, 0.42, 0.24))


def _face_of_coin(b: Builder, p: Params, z: float) -> None:
    b.add(text(p.label, 0.75, 0.12), "body", at=(0, 0, z))


def _coin(b: Builder, p: Params) -> None:
    thick, beads = b.about(0.2, 0.2), b.some(18, 28)
    with b.group("coin", at=(0, 0.94, 0), melt=0.01):
        b.add(cylinder(0.95, thick, 0.03), "body", turn=(90, 0, 0))
        for z in (0.5 * thick, -0.5 * thick):
            b.add(torus(0.86, 0.055), "body", at=(0, 0, z), turn=(90, 0, 0))
        _face_of_coin(b, p, 0.5 * thick)
        with b.frame((0, 0, 0), (90, 0, 0)):
            for _ in b.around(beads, 0.7):
                b.add(sphere(0.035), "body", at=(0, 0.5 * thick, 0))
    b.add(box(b.about(0.9, 0.15), 0.08, b.about(0.4, 0.2), 0.03), "body", at=(0, 0.04, 0))


def _coins(b: Builder, p: Params) -> None:
    heights = (7, b.some(3, 5), b.some(2, 4), b.some(1, 3))
    for k, (x, z, n) in enumerate(zip((0, 0.85, -0.7, 0.2), (0, 0.25, 0.5, 0.85), heights, strict=True)):
        with b.group(f"stack {k}"):
            for i in range(n):
                dx = 0.035 * sin(5 * i + k)
                b.add(cylinder(0.46, 0.17, 0.03), "body", at=(x + dx, 0.085 + 0.165 * i, z + 0.03 * cos(4 * i)))
                b.add(torus(0.46, 0.03, height=0.05), "body", at=(x + dx, 0.085 + 0.165 * i, z + 0.03 * cos(4 * i)))
            b.add(torus(0.34, 0.03), "body", at=(x + 0.035 * sin(5 * (n - 1) + k), 0.165 * n, z + 0.03 * cos(4 * (n - 1))))
            b.add(extrude(star(5, 0.22, 0.1), 0.08, 0.02), "body", at=(x, 0.165 * n, z), turn=(90, 0, 0))


def _medal(b: Builder, p: Params) -> None:
    r, flare = b.about(0.55, 0.06), b.about(0.62, 0.12)
    with b.group("ribbon", at=(0, 1.1, -0.02)):
        b.add(extrude([(-flare, 0.85), (-0.28, 0.85), (0.14, -0.1), (-0.14, -0.1)], 0.12, 0.02), "ribbon")
        b.add(extrude([(flare, 0.85), (0.28, 0.85), (-0.14, -0.1), (0.14, -0.1)], 0.12, 0.02), "ribbon")
    with b.group("disc", at=(0, 0.56, 0), melt=0.01):
        b.add(torus(0.11, 0.045), "body", at=(0, r + 0.01, 0), turn=(90, 0, 0))
        b.add(cylinder(r, 0.18, 0.03), "body", turn=(90, 0, 0))
        b.add(torus(r - 0.05, 0.045), "body", at=(0, 0, 0.09), turn=(90, 0, 0))
        b.add(text(p.label, 0.5, 0.12), "body", at=(0, 0, 0.09))


def _trophy(b: Builder, p: Params) -> None:
    wide, reach, tall = b.about(0.58, 0.09), b.about(0.95, 0.1), b.about(0.3, 0.25)
    with b.group("foot"):
        b.add(box(0.85, tall, 0.85, 0.04), "wood", stand=True)
        b.add(box(0.5, 0.14, 0.06, 0.02), "body", at=(0, 0.5 * tall, 0.42))
        b.add(lathe([(0.36, 0.2), (0.36, 0.2), (0.34, 0.36), (0.12, 0.48), (0.1, 0.66), (0.16, 0.72), (0, 0.74)]), "body")
    with b.group("cup", at=(0, 0.7, 0)):
        b.add(lathe([(0.06, 0.0), (0.4, 0.1), (wide - 0.02, 0.45), (wide, 0.95), (wide + 0.08, 1.06)], wall=0.08), "body")
        b.add(ellipsoid(0.42, 0.3, 0.42), "body", at=(0, 0.25, 0))
        b.add(torus(wide + 0.04, 0.055), "body", at=(0, 1.05, 0))
        b.add(extrude(star(5, 0.28, 0.12), 0.14, 0.03), "ribbon", at=(0, 0.6, wide - 0.02))
    if p.handles:
        with b.group("handles", at=(0, 0.7, 0)):
            b.add(
                tube([(wide - 0.04, 0.92, 0), (reach - 0.05, 0.95, 0), (reach + 0.03, 0.6, 0), (0.72, 0.32, 0), (0.46, 0.22, 0)], 0.075),
                "body",
                mirror=True,
            )


def _ribbon(b: Builder, p: Params) -> None:
    petals, splay = b.some(16, 24), b.about(12.0, 0.4)
    with b.group("tails", at=(0, 0.0, 0)):
        for s in (1, -1):
            b.add(
                extrude([(-0.2, 0.02), (0, 0.16), (0.2, 0.02), (0.2, 1.0), (-0.2, 1.0)], 0.12, 0.02),
                "ribbon",
                at=(0.24 * s, 0, -0.03),
                turn=(0, 0, splay * s),
            )
    with b.group("rosette", at=(0, 1.28, 0)):
        b.add(extrude(gear(petals, b.about(0.68, 0.06), 0.12), 0.16, 0.04), "ribbon")
        b.add(extrude(gear(petals - 4, b.about(0.52, 0.05), 0.1), 0.26, 0.04), "ribbon")
        b.add(cylinder(0.36, 0.34, 0.05), "body", turn=(90, 0, 0))
        b.add(text(p.label, 0.36, 0.1), "ribbon", at=(0, 0, 0.18))


def _badge(b: Builder, p: Params) -> None:
    tips, notch = 2 * b.some(3, 4), b.about(0.56, 0.09)
    with b.group("badge", at=(0, 0.95, 0)):
        b.add(extrude(star(tips, 0.92, notch), 0.18, 0.04), "body")
        for k in range(tips):
            a = (360 / tips * k + 90) * pi / 180
            b.add(sphere(0.12), "body", at=(0.9 * cos(a), 0.9 * sin(a), 0))
        b.add(torus(0.78 * notch, 0.06), "body", at=(0, 0, 0.1), turn=(90, 0, 0))
        b.add(extrude(star(5, 0.53 * notch, 0.23 * notch), 0.2, 0.03), "ribbon", at=(0, 0, 0.08))


def _bell(b: Builder, p: Params) -> None:
    flare, waist, bow = b.about(0.85, 0.08), b.about(0.5, 0.08), b.about(0.48, 0.15)
    with b.group("bell"):
        b.add(
            lathe(
                [(flare, 0.06), (flare - 0.05, 0.14), (0.3 * flare + 0.64 * waist, 0.45), (waist, 0.9), (0.42, 1.2), (0.2, 1.38), (0.0, 1.4)],
                wall=0.09,
            ),
            "body",
        )
        for y, r in ((0.3, 0.45 * flare + 0.58 * waist), (1.05, 0.9 * waist)):
            b.add(torus(r, 0.04), "body", at=(0, y, 0))
        b.add(torus(b.about(0.17, 0.15), 0.06), "body", at=(0, 1.55, 0), turn=(90, 0, 0))
        b.add(tube([(0, 1.35, 0), (0, 0.3, 0)], 0.06), "body")
        b.add(sphere(0.19), "body", at=(0, 0.18, 0))
    with b.group("bow", at=(0, 1.45, 0.1)):
        for s in (1, -1):
            b.add(tube([(0, 0, 0), (0.25 * s, 0.2, 0), (bow * s, 0.1, 0), (0.25 * s, -0.08, 0), (0, 0, 0)], 0.06, flat=2.0, up=(0, 0, 1)), "ribbon")
        b.add(sphere(0.12), "ribbon")


def _gear(b: Builder, p: Params) -> None:
    teeth, deep, holes = round(p.teeth) + b.some(-1, 1), b.about(0.2, 0.1), b.some(5, 7)
    with b.group("gear", at=(0, 0.9, 0)):
        # A tooth points down: it stands on that one.
        b.add(extrude([moved(gear(teeth, 0.92, deep), 0, 0, 1.0, -90.0 - 198.0 / teeth), circle(0.2)], b.about(0.36, 0.2), 0.04), "body")
        with b.frame((0, 0, 0), (90, 0, 0)):
            for _ in b.around(holes, 0.47):
                b.cut(cylinder(0.12, 1.0, 0.0))
        b.add(torus(0.27, 0.07), "body", at=(0, 0, 0.16), turn=(90, 0, 0))


def _horseshoe(b: Builder, p: Params) -> None:
    wide, gap = b.about(0.72, 0.03), b.about(0.42, 0.08)
    with b.group("shoe", at=(0, 0.02, 0)):
        b.add(
            tube(
                [
                    (-gap, 1.75, 0),
                    (-wide, 1.2, 0),
                    (-wide, 0.6, 0),
                    (-0.4, 0.2, 0),
                    (0, 0.08, 0),
                    (0.4, 0.2, 0),
                    (wide, 0.6, 0),
                    (wide, 1.2, 0),
                    (gap, 1.75, 0),
                ],
                b.about(0.19, 0.07),
                flat=0.55,
                up=(0, 0, 1),
            ),
            "body",
        )
        for x, y in ((wide - 0.04, 1.3), (wide + 0.02, 0.9), (wide - 0.1, 0.48)):
            b.cut(cylinder(0.055, 1.0, 0.0), "wood", at=(x, y, 0), turn=(90, 0, 0), mirror=True)


def _magnet(b: Builder, p: Params) -> None:
    half, tip, r = b.about(0.55, 0.12), b.about(1.8, 0.08), b.about(0.29, 0.08)
    b.material("tips", "silver", "steel")
    b.material("arms", "red")
    with b.group("magnet"):
        b.add(tube([(-half, tip, 0), (-half, 0.85, 0), (-0.38, 0.45, 0), (0, 0.3, 0), (0.38, 0.45, 0), (half, 0.85, 0), (half, tip, 0)], r), "arms")
        b.paint(box(3, 0.5, 2), "tips", at=(0, tip + 0.05, 0))


def _hourglass(b: Builder, p: Params) -> None:
    posts, fat, lid, knob = b.some(3, 5), b.about(0.46, 0.08), b.about(0.68, 0.05), b.about(0.1, 0.25)
    b.material("sand", "sand", "sand")
    with b.group("frame"):
        for y in (0.08, 1.87):
            b.add(cylinder(lid, 0.16, 0.04), "wood", at=(0, y, 0))
            b.add(torus(0.62, 0.05), "body", at=(0, y + (0.09 if y < 1 else -0.09), 0))
        for _ in b.around(posts, 0.56):
            b.add(lathe([(0.07, 0), (0.06, 0.5), (knob, 0.9), (0.06, 1.3), (0.07, 1.75), (0, 1.75)]), "body", at=(0, 0.1, 0))
    with b.group("glass"):
        b.add(lathe([(0.0, 0.14), (0.42, 0.16), (fat, 0.45), (0.3, 0.78), (0.09, 0.97), (0.3, 1.16), (fat, 1.5), (0.42, 1.78), (0, 1.8)]), "glass")
        b.paint(box(2, 0.36, 2), "sand", at=(0, 0.32, 0))
        b.paint(box(2, 0.24, 2), "sand", at=(0, 1.28, 0))


def _crystal_ball(b: Builder, p: Params) -> None:
    foot, r, claws = b.about(0.72, 0.1), b.about(0.74, 0.06), b.some(3, 6)
    b.material("ball", "#b9a6f2", "glass", glow=0.15)
    with b.group("stand"):
        b.add(lathe([(foot, 0.0), (foot, 0.0), (foot - 0.02, 0.12), (0.42, 0.24), (0.36, 0.4), (0.56, 0.56), (0, 0.5)]), "body")
        for _ in b.around(claws, foot - 0.12):
            b.add(cone((0, 0.1, 0), (0, 0.08, 0.16), 0.12, 0.1), "body")
    b.add(sphere(r), "ball", at=(0, 0.46 + r, 0))


def _snow_globe(b: Builder, p: Params) -> None:
    foot, shift, boost = b.about(0.78, 0.07), float(b.rng.uniform(-0.1, 0.12)), b.about(1.0, 0.12)
    b.material("snow", "snow", "snow")
    b.material("tree", "forest")
    with b.group("base"):
        b.add(lathe([(foot, 0.0), (foot, 0.0), (foot - 0.02, 0.3), (0.62, 0.42), (0, 0.42)]), "ribbon")
        b.add(torus(0.66, 0.06), "body", at=(0, 0.42, 0))
    with b.group("dome", at=(0, 1.05, 0)):
        b.add(sphere(0.78), "glass")
        b.cut(ellipsoid(0.9, 0.72, 0.9), "glass", at=(0, 0.28, 0.62))
    with b.group("scene", at=(0, 0.62, 0.12)):
        b.add(ellipsoid(0.6, 0.24, 0.52), "snow")
        for k, (r, y) in enumerate(((0.3, 0.3), (0.24, 0.5), (0.17, 0.68))):
            b.add(frustum(r, 0.03, 0.34, 0.02), "tree", at=(0.12 + shift, boost * y, 0.05), name=f"tree {k}")
        b.add(sphere(0.15), "snow", at=(-0.26 + 0.5 * shift, 0.26, 0.16))
        b.add(sphere(0.1), "snow", at=(-0.26 + 0.5 * shift, 0.46, 0.16))
    b.socket("inside", (0, 0.72, 0.3), size=0.46)


def _globe(b: Builder, p: Params) -> None:
    r, lean, foot = b.about(0.68, 0.05), b.about(23.0, 0.4), b.about(0.55, 0.12)
    b.material("sea", "blue", roughness=0.3, pattern=Pattern("patches", rgb("leaf"), 0.42, 0.45, 0.02))
    with b.group("stand"):
        b.add(lathe([(foot, 0.0), (foot, 0.0), (foot - 0.05, 0.1), (0.14, 0.18), (0.09, 0.35), (0, 0.36)]), "wood")
        b.add(torus(0.82, 0.06, arc_deg=210.0), "body", at=(0, 1.1, 0), turn=(90, 0, -lean - 12.0))
        b.add(cone((0, 0.3, 0), (0, 0.34, 0), 0.1, 0.1), "body")
    with b.group("ball", at=(0, 1.1, 0), turn=(0, 0, -lean)):
        b.add(sphere(r), "sea")
        b.add(cone((0, -0.85, 0), (0, 0.85, 0), 0.055, 0.055), "body")


def _clover(b: Builder, p: Params) -> None:
    leaf, sway = b.about(0.46, 0.07), float(b.rng.uniform(-0.25, 0.3))
    b.material("leaf", "leaf")
    with b.group("clover", at=(0, 1.25, 0)):
        for k in range(4):
            b.add(extrude(moved(heart(leaf), 0, leaf), 0.16, 0.05), "leaf", turn=(0, 0, 90 * k + 45))
        b.add(sphere(0.13), "leaf")
    b.add(tube([(0, 1.2, 0), (0.3 * sway, 0.6, 0), (sway, 0.0, 0)], [0.07, 0.07, 0.09]), "leaf")


KEEPSAKES = {
    "key": _key,
    "padlock": _padlock,
    "coin": _coin,
    "coins": _coins,
    "medal": _medal,
    "trophy": _trophy,
    "ribbon": _ribbon,
    "badge": _badge,
    "bell": _bell,
    "gear": _gear,
    "horseshoe": _horseshoe,
    "magnet": _magnet,
    "hourglass": _hourglass,
    "crystal ball": _crystal_ball,
    "snow globe": _snow_globe,
    "globe": _globe,
    "lucky clover": _clover,
}

keepsake.preset("key", metal="brass", slot="hand")
keepsake.preset("golden key", slot="hand")
keepsake.preset("padlock", kind="padlock")
keepsake.preset("coin", kind="coin", real_m=0.03)
keepsake.preset("coin stack", kind="coins", real_m=0.06)
keepsake.preset("medal", kind="medal", slot="neck")
keepsake.preset("trophy", kind="trophy", real_m=0.35, slot="hand")
keepsake.preset("ribbon", kind="ribbon", second="royal blue")
keepsake.preset("badge", kind="badge", second="navy")
keepsake.preset("bell", kind="bell")
keepsake.preset("gear", kind="gear", metal="steel")
keepsake.preset("horseshoe", kind="horseshoe", metal="steel")
keepsake.preset("magnet", kind="magnet")
keepsake.preset("hourglass", kind="hourglass", metal="brass", real_m=0.2)
keepsake.preset("crystal ball", kind="crystal ball", metal="brass", real_m=0.25)
keepsake.preset("snow globe", kind="snow globe", real_m=0.12)
keepsake.preset("globe", kind="globe", metal="brass", real_m=0.4)
keepsake.preset("clover", kind="lucky clover")
