"""Things from a cabinet of curiosities: puzzle box, sarcophagus, ship in a bottle, rune stone, voodoo doll, banknote."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    circle,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    heart,
    lathe,
    oval,
    polygon,
    sphere,
    star,
    text,
    torus,
    tube,
)

PARAMS = {
    "kind": choice("puzzle box", "sarcophagus", "bottled ship", "rune stone", "voodoo doll", "banknote"),
    "width": number(1.0, 0.8, 1.2),
    "height": number(1.0, 0.8, 1.2),
    "drawer": number(1.0, 0.0, 1.5, "how far it is pulled out", vary=0.2),
    "sails": number(1.0, 0.5, 1.2),
    "pins": number(4.0, 0.0, 6.0, vary=0.2),
    "runes": number(7.0, 4.0, 9.0, vary=0.12),
    "label": words("100"),
    "body_color": color("wood"),
    "second_color": color("gold"),
    "third_color": color("royal blue"),
}


@archetype("curio", "treasure", PARAMS, symmetric=False, real_m=0.25)
def curio(b: Builder, p: Params) -> None:
    finish = "wood" if "wood" in p.body_color else "gold" if p.body_color == "gold" else "glass" if p.body_color == "glass" else "matte"
    b.material("body", p.body_color, finish)
    b.material("second", p.second_color, "gold" if p.second_color == "gold" else "painted")
    b.material("third", p.third_color, roughness=0.4)
    b.material("wood", "dark wood", "wood")
    b.material("dark", "charcoal", roughness=0.5)
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _puzzle_box(b: Builder, p: Params) -> None:
    """A cube of sliding panels, each with its own inlay; one drawer is open, a corner is half turned."""
    s = 1.35
    h = s * p.height
    with b.frame((0, 0, 0), (0, -8, 0)):
        b.add(box(s * p.width, h, s, 0.05), "body", stand=True)
        for x in (1, -1):
            for z in (1, -1):
                b.add(box(0.22, h + 0.06, 0.22, 0.03), "wood", at=(0.5 * x * (s * p.width - 0.16), -0.01, 0.5 * z * (s - 0.16)), stand=True)
        for y in (0.1, h - 0.1):
            b.add(box(s * p.width + 0.08, 0.16, s + 0.08, 0.03), "wood", at=(0, y, 0))
        inlays = (star(8, 0.36, 0.2), polygon(6, 0.36), star(4, 0.4, 0.17), heart(0.32))
        first = b.some(0, 3)
        half = 0.5 * s * p.width
        for k, (at, turn) in enumerate((((0.0, 0.5 * h, 0.5 * s), 0), ((half, 0.5 * h, 0.0), 90), ((-half, 0.5 * h, 0.0), -90))):
            if k == 0 and p.drawer > 0.0:
                continue
            with b.frame(at, (0, turn, 0)):
                b.add(box(0.84, 0.84 * p.height, 0.1, 0.03), "third")
                b.add(extrude(inlays[(first + k) % 4], 0.17, 0.03), "second")
        if p.drawer > 0.0:
            out = 0.3 * p.drawer
            with b.frame((0, 0.36 * h, 0.5 * s)):
                b.add(box(0.8, 0.44, 2 * out + 0.2, 0.03), "third")
                b.cut(box(0.62, 0.44, 2 * out, 0.02), "dark", at=(0, 0.12, -0.06))
                b.add(sphere(0.1), "second", at=(0, 0, out + 0.12))
                b.add(box(0.46, 0.12, out, 0.03), "second", at=(0, -0.08, 0.2 * out))
            with b.frame((0, 0.74 * h, 0.5 * s)):
                b.add(box(0.8, 0.24, 0.1, 0.03), "third")
                for k in range(3):
                    b.add(extrude(polygon(4, 0.1), 0.16, 0.02), "second", at=(0.24 * (k - 1), 0, 0))
        with b.frame((0, h + 0.02, 0), (0, float(b.rng.uniform(15, 45)), 0)):
            b.add(cylinder(0.5, 0.14, 0.03), "third", at=(0, 0.02, 0))
            b.add(torus(0.46, 0.06), "second", at=(0, 0.08, 0))
            b.add(extrude(inlays[first], 0.22, 0.03), "second", at=(0, 0.04, 0), turn=(90, 0, 0))
        for k in range(3):
            b.add(sphere(0.075), "second", at=(half + 0.02, 0.22 * h, (k - 1) * 0.28))


def _sarcophagus(b: Builder, p: Params) -> None:
    """A pharaoh's coffin on end: the striped headdress, the face with its beard, crossed arms, crook and flail, bands of signs."""
    w = p.width
    b.material("stripes", p.second_color, "gold" if p.second_color == "gold" else "painted", pattern=Pattern("bands", rgb(p.third_color), 0.1, 0.5))
    b.material("skin", "#c98a52", roughness=0.4)
    outline = [
        (0.34 * w, 0.0), (0.4 * w, 0.3), (0.56 * w, 1.05), (0.6 * w, 1.3), (0.42 * w, 1.52), (0.44 * w, 1.75), (0.3 * w, 2.0), (0, 2.06),
    ]  # fmt: skip
    whole = [*outline, *((-x, y) for x, y in reversed(outline[:-1]))]
    b.add(box(0.95 * w, 0.22, 0.85, 0.04), "third", stand=True)
    b.add(extrude(whole, 0.62, 0.1, smooth=True), "body", at=(0, 0.12, -0.08))
    b.add(extrude([(0.96 * x, 0.02 + 0.98 * y) for x, y in whole], 0.4, 0.16, smooth=True), "body", at=(0, 0.13, 0.2))
    b.add(extrude([(1.05 * x, 1.01 * y) for x, y in whole], 0.08, 0.03, smooth=True), "second", at=(0, 0.12, 0.06))
    head = 1.86
    b.add(ellipsoid(0.38 * w, 0.36, 0.3), "stripes", at=(0, head, 0.24))
    b.add(tube([(0.3 * w, head, 0.3), (0.36 * w, 1.6, 0.36), (0.27 * w, 1.32, 0.42)], [0.15, 0.15, 0.12], flat=0.7), "stripes", mirror=True)
    b.add(ellipsoid(0.24 * w, 0.28, 0.24), "skin", at=(0, head - 0.03, 0.4), blend=0.01)
    b.add(ellipsoid(0.045, 0.07, 0.07), "skin", at=(0, head - 0.04, 0.64), blend=0.02)
    b.add(ellipsoid(0.08, 0.042, 0.05), "dark", at=(0.1 * w, head + 0.03, 0.6), mirror=True)
    b.add(ellipsoid(0.09, 0.03, 0.04), "third", at=(0, head - 0.15, 0.6))
    b.add(cone((0, head - 0.26, 0.6), (0, head - 0.52, 0.66), 0.055, 0.075), "third")
    b.add(tube([(0, head + 0.2, 0.5), (0, head + 0.34, 0.62), (0, head + 0.46, 0.52)], [0.06, 0.075, 0.05]), "second")
    for s in (1, -1):
        b.add(tube([(0.52 * s * w, 1.36, 0.36), (0.4 * s * w, 1.12, 0.48), (-0.14 * s * w, 1.2, 0.5)], [0.12, 0.12, 0.1]), "second")
        b.add(sphere(0.1), "skin", at=(-0.18 * s * w, 1.22, 0.52))
    b.add(tube([(-0.2 * w, 1.0, 0.56), (-0.24 * w, 1.44, 0.58), (-0.14 * w, 1.58, 0.58), (-0.06 * w, 1.5, 0.58)], 0.045), "third")
    b.add(tube([(0.2 * w, 1.0, 0.56), (0.25 * w, 1.5, 0.58)], 0.045), "third")
    for k, y in enumerate((0.3, 0.56, 0.82, 1.0)):
        half = (0.36 + 0.19 * y) * w
        b.add(box(1.9 * half, 0.1, 0.1, 0.03), "third" if k % 2 else "second", at=(0, y, 0.4), blend=0.0)
    for k in range(3):
        b.add(extrude((oval(0.1, 0.09), star(5, 0.11, 0.05), polygon(3, 0.11))[k], 0.1, 0.02), "third", at=(0, 0.43 + 0.26 * k, 0.42))


def _bottled_ship(b: Builder, p: Params) -> None:
    """A bottle on its cradle, its near side cut away, so that the ship and its sea are seen and print."""
    b.material("glass", "glass", "glass")
    b.material("sea", "#2f7fb8", roughness=0.25)
    b.material("sails", "ivory", "cloth")
    b.material("cork", "#b98a58", roughness=0.8)
    y, long = 0.86, 1.0 * p.width
    r = 0.62 * p.height
    for s in (-0.55, 0.6):
        b.add(box(0.16, 0.34, 1.0, 0.04), "wood", at=(s * long, 0.0, 0), stand=True)
    b.add(box(1.7 * long, 0.12, 0.3, 0.03), "wood", at=(0.02, 0.0, 0), stand=True)
    neck = 1.3 * long
    with b.frame((-0.95 * long, y, 0), (0, 0, -90)):
        profile = [
            (0.9 * r, 0.0),
            (r, 0.1),
            (r, neck),
            (0.7 * r, neck + 0.26),
            (0.26, neck + 0.4),
            (0.22, neck + 0.72),
            (0.28, neck + 0.74),
            (0, neck + 0.8),
        ]
        b.add(lathe(profile), "glass")
        b.add(cylinder(0.17, 0.24, 0.03), "cork", at=(0, neck + 0.86, 0))
    b.cut(ellipsoid(0.56 * neck, 0.76 * r, r), "glass", at=(-0.26 * long, y + 0.04, 0.55 * r))
    x = -0.3 * long
    b.add(ellipsoid(0.62 * long, 0.24, 0.9 * r), "sea", at=(x, y - 0.5 * r, 0.1), bump=Bump("waves", 0.03, 0.16))
    with b.frame((x, y - 0.28 * r, 0.16)):
        hull = [(-0.36, 0.16), (-0.3, -0.1), (0.26, -0.1), (0.46, 0.18), (0.3, 0.1), (-0.24, 0.1)]
        b.add(extrude([(long * u, v) for u, v in hull], 0.24, 0.05), "body")
        b.add(cone((0.4 * long, 0.13, 0), (0.56 * long, 0.24, 0), 0.04, 0.035), "body")
        for k, (mast, tall) in enumerate(((-0.16, 0.62), (0.12, 0.7))):
            tall *= r / 0.62
            b.add(cone((mast * long, 0, 0), (mast * long, tall, 0), 0.04, 0.035), "body")
            for j in range(2):
                wide = (0.15 - 0.03 * j) * long * p.sails
                sail = [(-wide, 0), (wide, 0), (0.8 * wide, 0.22), (-0.8 * wide, 0.22)]
                b.add(extrude(sail, 0.08, 0.02), "sails", at=(mast * long + 0.02, 0.14 + 0.25 * j, 0.05), turn=(0, 14, 0))
            b.add(extrude([(0, -0.05), (0, 0.05), (0.14, 0)], 0.06, 0.01), "second" if k else "third", at=(mast * long, tall - 0.03, 0))


def _rune_stone(b: Builder, p: Params) -> None:
    """A standing stone with signs cut along a serpent's band."""
    b.material("grass", "moss", "moss")
    w, h = 0.62 * p.width, 1.85 * p.height
    lean = float(b.rng.uniform(-0.08, 0.08))
    outline = [
        (-w, 0),
        (w, 0),
        (1.02 * w, 0.45 * h),
        (0.8 * w + lean, 0.8 * h),
        (0.3 * w + lean, h),
        (-0.3 * w + lean, 0.97 * h),
        (-0.86 * w, 0.72 * h),
    ]
    b.add(extrude(outline, 0.5, 0.14, smooth=False), "body", bump=Bump("rock", 0.03, 0.3))
    b.add(ellipsoid(1.35 * w, 0.14, 0.62), "grass", bump=Bump("foliage", 0.03, 0.12))
    b.add(ellipsoid(0.22, 0.2, 0.2), "body", at=(0.95 * w, 0.1, 0.3), bump=Bump("rock", 0.03, 0.2))
    count = round(p.runes)
    arch = [(0.66 * w * cos(radians(t)), 0.5 * h + 0.36 * h * sin(radians(t)), 0.26) for t in range(-40, 221, 20)]
    b.add(tube(arch, 0.05), "second", blend=0.0)
    b.add(ellipsoid(0.12, 0.09, 0.06), "second", at=arch[-1])
    b.add(cone(arch[0], (arch[0][0] + 0.12, arch[0][1] - 0.12, 0.25), 0.05, 0.03), "second")
    shapes = (
        ((0, -1, 0, 1), (0, 0.9, 1, 0.4), (0, 0.3, 1, -0.2)),
        ((0, -1, 0, 1), (-0.8, 0.2, 0.8, -0.3)),
        ((-0.6, -1, -0.6, 1), (-0.6, 1, 0.6, 0.2), (0.6, 0.2, 0.6, -1)),
        ((0, -1, 0, 1), (0, 1, 0.8, 0.4), (0.8, 0.4, 0, -0.1)),
        ((-0.7, -1, 0.7, 1), (0.7, -1, -0.7, 1)),
    )
    first = b.some(0, 4)
    for k in range(count):
        y = 0.2 * h + 0.6 * h * (k + 0.5) / count
        x = 0.18 * w * (1 if k % 2 else -1)
        n = 0.24 * h / count + 0.03
        for u, v, s, t in shapes[(first + k) % len(shapes)]:
            b.add(capsule((x + n * u, y + n * v, 0.26), (x + n * s, y + n * t, 0.26), 0.036), "second", blend=0.0)


PIN_PLACES = (
    ((0.08, 0.8, 0.3), (0.3, 0.98, 0.72)),
    ((0.36, 1.66, 0.2), (0.62, 1.95, 0.34)),
    ((-0.26, 0.7, 0.2), (-0.6, 0.66, 0.5)),
    ((-0.36, 1.62, 0.2), (-0.66, 1.84, 0.3)),
    ((0.3, 0.2, 0.1), (0.6, 0.34, 0.3)),
    ((-0.1, 0.6, 0.3), (-0.22, 0.46, 0.66)),
)
"""Where a voodoo doll's pins go in, and where their heads are."""


def _voodoo_doll(b: Builder, p: Params) -> None:
    """Sewn of sackcloth: a big head with a button and a cross for eyes, a stitched mouth, a heart, pins."""
    burlap = Bump("knit", 0.012, 0.07)
    with b.frame((0, 0, 0), (0, 0, float(b.rng.uniform(-5, 5)))):
        b.add(tube([(0, 0.42, 0), (0, 0.75, 0.02), (0, 1.0, 0)], [0.32 * p.width, 0.36 * p.width, 0.24]), "body", bump=burlap)
        b.add(ellipsoid(0.52 * p.width, 0.48 * p.height, 0.4), "body", at=(0, 1.42, 0), bump=burlap, blend=0.05)
        b.add(tube([(0.22, 0.92, 0), (0.5, 0.9, 0.05), (0.72, 1.02, 0.08)], [0.15, 0.15, 0.17]), "body", mirror=True, bump=burlap, blend=0.04)
        b.add(tube([(0.17, 0.45, 0), (0.24, 0.22, 0.03), (0.28, 0.06, 0.06)], [0.17, 0.17, 0.19]), "body", mirror=True, bump=burlap, blend=0.04)
        for at, turn in (((0.6, 0.95, 0.06), -62), ((-0.6, 0.95, 0.06), 62), ((0.25, 0.16, 0.05), 10), ((-0.25, 0.16, 0.05), -10), ((0, 1.04, 0), 0)):
            b.add(torus(0.17 if at[0] else 0.25, 0.045), "third", at=at, turn=(0, 0, turn), blend=0.0)
        z = 0.38
        b.add(cylinder(0.14, 0.1, 0.03), "dark", at=(0.2 * p.width, 1.5, z - 0.02), turn=(90, 0, 0))
        for dx in (0.045, -0.045):
            b.add(sphere(0.03), "body", at=(0.2 * p.width + dx, 1.5, z + 0.04))
        for s in (1, -1):
            x = -0.2 * p.width
            b.add(capsule((x - 0.1, 1.5 - 0.1 * s, z - 0.02), (x + 0.1, 1.5 + 0.1 * s, z - 0.02), 0.045), "dark")
        mouth = [(-0.26, 1.24, z - 0.08), (0, 1.19, z - 0.0), (0.26, 1.24, z - 0.08)]
        b.add(tube(mouth, 0.035), "dark")
        for k in range(5):
            x = (k - 2) * 0.11
            y = 1.19 + 0.7 * x * x
            b.add(capsule((x, y - 0.06, z - 0.02 - abs(x) * 0.2), (x, y + 0.06, z - 0.02 - abs(x) * 0.2), 0.032), "dark")
        b.add(extrude(heart(0.17), 0.12, 0.03), "third", at=(0.08, 0.78, 0.33))
        b.add(capsule((-0.16, 0.5, 0.32), (-0.02, 0.6, 0.36), 0.035), "dark")
        for k in range(3):
            a = (k - 1) * 0.3
            b.add(tube([(0.1 * a, 1.82 * p.height, 0), (0.5 * a, 2.02 * p.height, 0), (1.1 * a, 2.1 * p.height, 0.05)], [0.07, 0.055, 0.04]), "dark")
        for start, end in PIN_PLACES[: round(p.pins)]:
            b.add(cone(start, end, 0.035, 0.035), "wood")
            b.add(sphere(0.08), "second", at=end)


def _banknote(b: Builder, p: Params) -> None:
    """A note in relief, a little curled, leaning in the slot of a wooden block."""
    w, h = 1.12 * p.width, 0.58 * p.height
    curl = float(b.rng.uniform(0.1, 0.24))
    b.add(box(1.3 * p.width, 0.2, 0.62, 0.04), "wood", stand=True)
    with b.frame((0, 0.12 + h, 0.0), (-9, 0, 0)):
        sheet = [(-w, -h), (w, -h), (w, h), (-w, h)]
        b.add(extrude(sheet, 0.14, 0.03, bend=(curl, 0.0)), "body")
        rim = [tuple((x * (w - d), y * (h - d)) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))) for d in (0.0, 0.09)]
        b.add(extrude(rim, 0.22, 0.03, bend=(curl, 0.0)), "third")
        b.add(extrude([oval(0.36, 0.42), oval(0.29, 0.35)], 0.26, 0.03), "third")
        b.add(ellipsoid(0.13, 0.17, 0.13), "third", at=(0, 0.08, 0.07))
        b.add(ellipsoid(0.23, 0.15, 0.11), "third", at=(0, -0.24, 0.06))
        b.add(ellipsoid(0.15, 0.1, 0.14), "dark", at=(0, 0.19, 0.05))
        for s in (1, -1):
            lift = curl * (0.74 * w) ** 2
            b.add(text(p.label, 0.2, 0.14), "third", at=(0.66 * s * w, 0.58 * h, lift + 0.07))
            b.add(extrude([circle(0.15), circle(0.08)], 0.16, 0.02), "second", at=(0.72 * s * w, -0.32 * h, lift + 0.05))
            for k in range(2):
                b.add(box(0.34, 0.05, 0.16, 0.02), "third", at=(0.71 * s * w, (0.05 - 0.74 * k) * h, lift + 0.02), turn=(0, -10 * s, 0))


KINDS = {
    "puzzle box": _puzzle_box,
    "sarcophagus": _sarcophagus,
    "bottled ship": _bottled_ship,
    "rune stone": _rune_stone,
    "voodoo doll": _voodoo_doll,
    "banknote": _banknote,
}

curio.preset("puzzle box", third_color="#7a3f2a")
curio.preset("sarcophagus", kind="sarcophagus", body_color="gold", real_m=2.0)
curio.preset("ship in a bottle", kind="bottled ship", body_color="wood", second_color="crimson", real_m=0.3)
curio.preset("rune stone", kind="rune stone", body_color="stone", second_color="#b5452a", real_m=1.6)
curio.preset("voodoo doll", kind="voodoo doll", body_color="#c9a06a", second_color="#2f7fd0", third_color="#b5242f", real_m=0.2)
curio.preset("banknote", kind="banknote", body_color="#cfe3c4", second_color="gold", third_color="#2f6a45", real_m=0.15)
