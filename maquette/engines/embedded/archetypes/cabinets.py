"""Shelves, wardrobes, doors, frames: what stands against a wall."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, sphere, tube

CABINET = {
    "kind": choice("bookshelf", "cabinet", "wardrobe", "dresser", "shelf", "fridge", "door", "mirror", "frame", "fireplace"),
    "width": number(1.3, 0.7, 1.8),
    "height": number(1.9, 1.0, 2.1),
    "depth": number(0.5, 0.2, 0.8),
    "shelves": number(4.0, 2.0, 5.0, vary=0.0),
    "filled": number(1.0, 0.0, 1.0, "books on the shelves"),
    "body_color": color("wood"),
    "second": color("cream"),
}


@archetype("cabinet", "furniture", CABINET, real_m=1.8)
def cabinet(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood" if "wood" in p.body_color else "painted")
    b.material("second", p.second)
    b.material("metal", "brass", "brass")
    CABINETS[p.kind](b, p)
    b.socket("top", (0, p.height, 0), size=0.4 * p.width)


def _bookshelf(b: Builder, p: Params) -> None:
    w, h, d, n = p.width, p.height, p.depth, round(p.shelves)
    with b.group("case"):
        b.add(box(w, h, 0.08, 0.02), "body", at=(0, 0, -0.5 * d), stand=True)
        for s in (1, -1):
            b.add(box(0.1, h, d, 0.02), "body", at=(s * 0.5 * w, 0, 0), stand=True)
        for k in range(n + 1):
            b.add(box(w, 0.085, d, 0.02), "body", at=(0, 0.06 + k * (h - 0.1) / n, 0))
    tints = ("crimson", "navy", "forest", "mustard", "purple", "teal", "brick", "cream")
    for t in tints:
        b.material(f"book {t}", t)
    if p.filled > 0.05:
        with b.group("books"):
            gap = (h - 0.1) / n
            for k in range(n):
                x, i = -0.5 * w + 0.07, 0
                while x < 0.5 * w - 0.16:
                    thick = 0.085 + 0.05 * ((7 * i + 3 * k) % 4) / 3
                    tall = gap * (0.62 + 0.2 * ((5 * i + k) % 3) / 2)
                    if (i + 2 * k) % 9 != 8:
                        b.add(
                            box(thick - 0.008, tall, d - 0.14, 0.012),
                            f"book {tints[(3 * i + 5 * k) % 8]}",
                            at=(x + 0.5 * thick, 0.09 + k * gap, -0.02),
                            stand=True,
                        )
                    x, i = x + thick, i + 1


def _wardrobe(b: Builder, p: Params) -> None:
    w, h, d = p.width, p.height, p.depth
    with b.group("case"):
        b.add(box(w, h - 0.12, d, 0.03), "body", at=(0, 0.1, 0), stand=True)
        b.add(box(w + 0.14, 0.12, d + 0.12, 0.03), "body", at=(0, h - 0.06, 0.02))
        for s in (1, -1):
            b.add(box(0.46 * w, h - 0.42, 0.06, 0.02), "body", at=(s * 0.24 * w, 0.26, 0.5 * d), stand=True)
            b.cut(box(0.34 * w, 0.36 * h, 0.1, 0.02), "second", at=(s * 0.24 * w, 0.68 * h, 0.5 * d + 0.06))
            b.cut(box(0.34 * w, 0.24 * h, 0.1, 0.02), "second", at=(s * 0.24 * w, 0.32 * h, 0.5 * d + 0.06))
            b.add(sphere(0.05), "metal", at=(s * 0.06 * w, 0.5 * h, 0.5 * d + 0.06))
            for t in (1, -1):
                b.add(sphere(0.1), "body", at=(s * (0.5 * w - 0.1), 0.07, t * (0.5 * d - 0.1)))


def _dresser(b: Builder, p: Params) -> None:
    w, h, d, n = p.width, p.height, p.depth, round(p.shelves)
    with b.group("case"):
        b.add(box(w, h - 0.12, d, 0.03), "body", at=(0, 0.12, 0), stand=True)
        b.add(box(w + 0.1, 0.08, d + 0.1, 0.02), "body", at=(0, h, 0.02))
        for k in range(n):
            y = 0.2 + (k + 0.5) * (h - 0.28) / n
            b.add(box(w - 0.12, (h - 0.28) / n - 0.06, 0.07, 0.02), "second", at=(0, y, 0.5 * d))
            for s in (1, -1):
                b.add(sphere(0.05), "metal", at=(s * 0.25 * w, y, 0.5 * d + 0.06))
        for s in (1, -1):
            for t in (1, -1):
                b.add(cone((s * (0.5 * w - 0.1), 0.14, t * (0.5 * d - 0.1)), (s * (0.5 * w - 0.08), 0, t * (0.5 * d - 0.08)), 0.07, 0.05), "body")


def _fridge(b: Builder, p: Params) -> None:
    wide, split = b.about(0.95, 0.07), b.about(1.28, 0.08)
    with b.group("fridge"):
        b.add(box(wide, 1.85, b.about(0.85, 0.06), 0.1), "body", at=(0, 0.05, 0), stand=True)
        b.cut(box(2, 0.045, 0.12, 0.0), at=(0, split, 0.42))
        b.add(box(0.07, 0.36, 0.2, 0.03), "metal", at=(-0.34, split + 0.26, 0.4))
        b.add(box(0.07, 0.5, 0.2, 0.03), "metal", at=(-0.34, split - 0.36, 0.4))
        b.add(box(0.3, 0.24, 0.12, 0.02), "second", at=(b.about(0.15, 0.5), split - 0.28, 0.4))
        for s in (1, -1):
            b.add(box(0.16, 0.1, 0.7, 0.03), "metal", at=(0.34 * s, 0.05, 0))


def _door(b: Builder, p: Params) -> None:
    half, split = b.about(0.5, 0.07), b.about(0.5, 0.14)
    with b.group("frame"):
        for s in (1, -1):
            b.add(box(0.17, 1.95, 0.3, 0.02), "second", at=(s * (half + 0.06), 0, 0), stand=True)
        b.add(box(2.0 * half + 0.36, 0.18, 0.34, 0.02), "second", at=(0, 1.95, 0))
        b.add(box(2.0 * half + 0.36, 0.09, 0.42, 0.02), "second", at=(0, 0.04, 0))
        b.add(box(2.0 * half, 1.85, 0.13, 0.02), "body", at=(0, 0.06, 0), stand=True)
        for s in (1, -1):
            for y, t in ((0.5 * split + 0.2, split), (0.5 * split + 1.06, 1.3 - split)):
                b.cut(box(0.64 * half, t, 0.1, 0.02), "body", at=(0.46 * half * s, y, 0.1))
                b.add(box(0.44 * half, t - 0.12, 0.1, 0.03), "body", at=(0.46 * half * s, y, 0.03))
        b.add(sphere(0.07), "metal", at=(half - 0.1, 0.95, 0.12))


def _mirror(b: Builder, p: Params) -> None:
    wide, tall, lean = b.about(0.62, 0.05), b.about(0.88, 0.05), b.about(-6.0, 0.7)
    beads = b.some(14, 18)
    b.material("glass", "#dfe9ee", "silver")
    with b.group("mirror", at=(0, 1.05, 0), turn=(lean, 0, 0)):
        b.add(ellipsoid(wide, tall, 0.1), "metal")
        b.keep(box(4, 4, 0.16, 0.0), "metal")
        b.paint(ellipsoid(wide - 0.12, tall - 0.13, 0.4), "glass")
        b.cut(ellipsoid(wide - 0.12, tall - 0.13, 0.09), "glass", at=(0, 0, 0.1))
        for k in range(beads):
            a = 2 * pi * k / beads
            b.add(sphere(0.085), "metal", at=(wide * cos(a), tall * sin(a), 0))
    with b.group("stand"):
        b.add(tube([(-0.72, 1.1, 0), (-0.72, 0.2, 0), (-0.5, 0.08, 0), (0.5, 0.08, 0), (0.72, 0.2, 0), (0.72, 1.1, 0)], 0.065), "body")
        b.add(box(1.0, 0.1, 0.62, 0.03), "body", at=(0, 0.05, 0))
        b.add(cone((-0.72, 1.05, 0), (0.72, 1.05, -0.02), 0.045, 0.045), "body")


def _frame(b: Builder, p: Params) -> None:
    wide, sun, peak = b.about(0.9, 0.07), b.about(0.42, 0.5), b.about(0.42, 0.2)
    b.material("canvas", "sky", "matte")
    b.material("hills", "leaf")
    b.material("sun", "amber")
    with b.group("frame", at=(0, 0.92, 0), turn=(-8, 0, 0)):
        b.add(box(2.0 * wide + 0.1, 1.5, 0.12, 0.02), "canvas")
        for s in (1, -1):
            b.add(box(0.2, 1.8, 0.22, 0.06), "metal", at=(s * wide, 0, 0))
            b.add(box(2.0 * wide + 0.2, 0.2, 0.22, 0.06), "metal", at=(0, s * 0.8, 0))
        b.add(ellipsoid(0.7, peak, 0.1), "hills", at=(-0.3, -0.55, 0.05))
        b.add(ellipsoid(0.7, 0.3, 0.1), "hills", at=(0.45, -0.6, 0.06))
        b.keep(box(2.0 * wide + 0.3, 1.9, 4, 0.0))
        b.add(sphere(0.2), "sun", at=(sun, 0.3, -0.02))
    b.add(box(0.9, 0.08, 0.62, 0.03), "body", at=(0, 0.04, -0.14))


def _fireplace(b: Builder, p: Params) -> None:
    wide, hood, flame = b.about(1.9, 0.06), b.about(0.8, 0.12), b.about(0.55, 0.15)
    b.material("brick", "brick", "brick")
    b.material("fire", "orange", "plastic", glow=0.7)
    b.material("soot", "charcoal")
    with b.group("chimney"):
        b.add(box(wide, 1.15, 0.7, 0.02), "brick", stand=True, bump=Bump("bricks", 0.02, 0.26))
        b.add(box(b.about(1.1, 0.1), hood, 0.55, 0.02), "brick", at=(0, 1.1, -0.05), stand=True, bump=Bump("bricks", 0.02, 0.26))
        b.add(box(wide + 0.3, 0.13, 0.9, 0.03), "body", at=(0, 1.15, 0.03))
        b.cut(extrude([(-0.5, -0.1), (0.5, -0.1), (0.5, 0.55), (0.3, 0.76), (-0.3, 0.76), (-0.5, 0.55)], 0.8, 0.0), "soot", at=(0, 0.08, 0.3))
        b.add(box(wide + 0.2, 0.1, 1.1, 0.02), "second", at=(0, 0.04, 0.15))
    with b.group("fire", at=(0, 0.08, 0.16), melt=0.04):
        for s in (1, -1):
            b.add(cone((-0.34, 0.1 + 0.05 * s, 0.1 * s), (0.34, 0.12 - 0.05 * s, -0.08 * s), 0.085, 0.085), "body", blend=0)
        for k in range(5):
            b.add(
                tube([(0.15 * (k - 2), 0.12, 0), (0.16 * (k - 2), 0.34, 0.03), (0.12 * (k - 2), flame - 0.07 * abs(k - 2), 0)], [0.12, 0.1, 0.03]),
                "fire",
            )


CABINETS = {
    "bookshelf": _bookshelf,
    "shelf": _bookshelf,
    "cabinet": _wardrobe,
    "wardrobe": _wardrobe,
    "dresser": _dresser,
    "fridge": _fridge,
    "door": _door,
    "mirror": _mirror,
    "frame": _frame,
    "fireplace": _fireplace,
}

cabinet.preset("bookshelf", body_color="dark wood")
cabinet.preset("shelf", kind="shelf", shelves=3.0, height=1.4, filled=0.0)
cabinet.preset("cabinet", kind="cabinet", height=1.5)
cabinet.preset("wardrobe", kind="wardrobe", depth=0.7, second="caramel")
cabinet.preset("dresser", kind="dresser", height=1.3, depth=0.65, width=1.5, second="tan")
cabinet.preset("refrigerator", kind="fridge", body_color="mint", second="snow")
cabinet.preset("door", kind="door", body_color="dark wood", real_m=2.0)
cabinet.preset("mirror", kind="mirror")
cabinet.preset("picture frame", kind="frame", real_m=0.5)
cabinet.preset("fireplace", kind="fireplace", second="stone")
