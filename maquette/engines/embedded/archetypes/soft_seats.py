"""Sofas, benches, beds and bathtubs."""

from __future__ import annotations

from math import sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, sphere, tube

SOFT_SEAT = {
    "kind": choice("sofa", "armchair", "bench", "ottoman", "bed", "bunk", "four-poster", "crib", "bean bag", "bathtub", "coffin"),
    "width": number(2.1, 0.9, 2.6),
    "depth": number(1.0, 0.7, 2.2),
    "seat": number(0.5, 0.3, 0.7, "height of the seat"),
    "back": number(0.6, 0.0, 1.0, "height of the back above the seat"),
    "arms": number(0.3, 0.0, 0.5),
    "cushions": number(3.0, 1.0, 4.0, vary=0.0),
    "tufts": number(0.0, 0.0, 1.0),
    "body_color": color("teal"),
    "second": color("mustard"),
    "wood": color("wood"),
}


@archetype("soft seat", "furniture", SOFT_SEAT, real_m=2.0)
def soft_seat(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "cloth" if p.kind not in ("bench", "bathtub", "coffin", "crib") else "painted")
    b.material("second", p.second, "cloth")
    b.material("wood", p.wood, "wood")
    b.material("metal", "brass", "brass")
    SEATS.get(p.kind, _sofa)(b, p)
    b.socket("seat", (0, p.seat + 0.1, 0), size=0.4)
    b.socket("top", (0, p.seat + 0.1, 0), size=0.4)


def _sofa(b: Builder, p: Params) -> None:
    w, d, h = p.width, p.depth, p.seat
    n = 1 if p.kind == "armchair" else round(p.cushions)
    with b.group("frame", melt=0.02):
        b.add(box(w, h - 0.1, d, 0.07), "body", at=(0, 0.12, 0), stand=True)
        if p.back > 0.05:
            b.add(
                box(w, p.back + h - 0.1, 0.3, 0.12),
                "body",
                at=(0, 0.12, -0.5 * d + 0.14),
                stand=True,
                bump=Bump("quilt", 0.03, 0.28) if p.tufts > 0.5 else None,
            )
        if p.arms > 0.03:
            for s in (1, -1):
                b.add(box(0.28, h + p.arms - 0.1, d, 0.1), "body", at=(s * (0.5 * w - 0.06), 0.12, 0), stand=True)
                b.add(cylinder(0.17, d + 0.02, 0.06), "body", at=(s * (0.5 * w - 0.04), h + p.arms - 0.02, 0), turn=(90, 0, 0))
    with b.group("cushions", melt=0.0):
        inner = w - (0.42 if p.arms > 0.03 else 0.06)
        for k in range(n):
            x = ((k + 0.5) / n - 0.5) * inner
            b.add(box(inner / n - 0.03, 0.2, d - 0.3, 0.09), "body", at=(x, h + 0.06, 0.1))
            if p.back > 0.05 and p.tufts < 0.5:
                b.add(box(inner / n - 0.04, p.back - 0.06, 0.22, 0.1), "body", at=(x, h + 0.5 * p.back + 0.12, -0.5 * d + 0.34), turn=(-10, 0, 0))
        if p.back > 0.05:
            for s in (1, -1) if n > 1 else (1,):
                b.add(box(0.36, 0.36, 0.16, 0.08), "second", at=(s * (0.5 * inner - 0.24), h + 0.33, 0.06), turn=(-16, -14 * s, 12 * s))
    with b.group("legs"):
        for s in (1, -1):
            for t in (1, -1):
                b.add(
                    cone((s * (0.5 * w - 0.14), 0.16, t * (0.5 * d - 0.14)), (s * (0.5 * w - 0.1), 0.02, t * (0.5 * d - 0.1)), 0.075, 0.055), "wood"
                )


def _bench(b: Builder, p: Params) -> None:
    w = p.width
    with b.group("bench"):
        for k in range(4):
            b.add(box(w, 0.085, 0.17, 0.02), "wood", at=(0, 0.58, -0.24 + 0.19 * k))
        for k in range(3):
            b.add(box(w, 0.17, 0.085, 0.02), "wood", at=(0, 0.8 + 0.21 * k, -0.42 - 0.06 * k), turn=(-14, 0, 0))
        for s in (1, -1):
            x = s * (0.5 * w - 0.24)
            b.add(tube([(x, 0.0, 0.4), (x, 0.5, 0.34), (x, 0.54, -0.35), (x, 1.35, -0.62)], 0.07, smooth=False), "body")
            b.add(tube([(x, 0.0, -0.46), (x, 0.54, -0.3)], 0.07), "body")
            b.add(tube([(x, 0.54, 0.34), (x, 0.86, 0.36), (x, 0.88, -0.45)], 0.06), "body")


def _bed(b: Builder, p: Params) -> None:
    arch, pillow, cover = b.about(1.15, 0.04), b.about(0.29, 0.1), b.about(0.66, 0.1)
    w, n = b.about(1.35, 0.05), b.about(2.1, 0.04)
    posts = b.about(1.75, 0.05) if p.kind == "four-poster" else b.about(0.95, 0.03)
    with b.group("frame"):
        b.add(box(w + 0.1, 0.24, n + 0.1, 0.03), "wood", at=(0, 0.2, 0), stand=True)
        b.add(
            extrude([(-0.5 * w - 0.08, 0), (0.5 * w + 0.08, 0), (0.5 * w + 0.08, 0.85), (0, arch), (-0.5 * w - 0.08, 0.85)], 0.12, 0.04),
            "wood",
            at=(0, 0.1, -0.5 * n),
        )
        b.add(box(w + 0.14, 0.5, 0.11, 0.04), "wood", at=(0, 0.1, 0.5 * n), stand=True)
        for s in (1, -1):
            for t in (1, -1):
                b.add(lathe([(0.08, 0), (0.075, posts - 0.1), (0.1, posts), (0.0, posts + 0.06)]), "wood", at=(s * (0.5 * w + 0.05), 0, t * 0.5 * n))
        if p.kind == "four-poster":
            b.add(box(w + 0.26, 0.14, n + 0.2, 0.04), "second", at=(0, posts, 0))
            for s in (1, -1):
                b.add(
                    box(0.09, posts - 0.3, 0.34, 0.04),
                    "second",
                    at=(s * (0.5 * w + 0.05), 0.25, -0.5 * n + 0.2),
                    stand=True,
                    bump=Bump("flutes", 0.02, 0.1),
                )
    with b.group("bedding", melt=0.02):
        b.material("sheet", "snow", "cloth")
        b.add(box(w - 0.04, 0.26, n - 0.08, 0.1), "sheet", at=(0, 0.5, 0))
        b.add(box(w + 0.02, 0.2, cover * n, 0.09), "body", at=(0, 0.58, (0.5 - 0.48 * cover) * n), bump=Bump("quilt", 0.02, 0.24))
        for s in (1, -1):
            b.add(ellipsoid(pillow, 0.13, 0.22), "sheet", at=(0.32 * s, 0.7, -0.5 * n + 0.32))


def _bunk(b: Builder, p: Params) -> None:
    w, n, ladder = b.about(0.95, 0.06), b.about(1.9, 0.05), b.about(0.45, 0.3)
    with b.group("frame"):
        for y in (0.3, 1.2):
            b.add(box(w, 0.14, n, 0.03), "wood", at=(0, y, 0))
            b.add(box(w - 0.08, 0.2, n - 0.1, 0.08), "body", at=(0, y + 0.14, 0))
            b.add(ellipsoid(0.3, 0.1, 0.18), "second", at=(0, y + 0.27, -0.5 * n + 0.26))
        for s in (1, -1):
            for t in (1, -1):
                b.add(box(0.12, 1.75, 0.12, 0.03), "wood", at=(s * 0.5 * w, 0, t * 0.5 * n), stand=True)
            b.add(box(0.07, 0.12, n, 0.02), "wood", at=(s * 0.5 * w, 1.55, 0))
        for t in (1, -1):
            for y in (0.6, 1.55):
                b.add(box(w, 0.13, 0.07, 0.02), "wood", at=(0, y, t * 0.5 * n))
        for x in (0.5 * w + 0.02,):
            for z in (ladder - 0.19, ladder + 0.19):
                b.add(box(0.07, 1.4, 0.07, 0.02), "wood", at=(x, 0, z), stand=True)
            for k in range(5):
                b.add(box(0.07, 0.06, 0.4, 0.02), "wood", at=(x, 0.25 + 0.26 * k, ladder))


def _crib(b: Builder, p: Params) -> None:
    w, n, rail = b.about(1.0, 0.06), b.about(1.6, 0.05), b.about(1.15, 0.04)
    with b.group("crib"):
        b.add(box(w, 0.12, n, 0.03), "body", at=(0, 0.35, 0))
        b.add(box(w - 0.1, 0.2, n - 0.1, 0.08), "second", at=(0, 0.48, 0))
        for s in (1, -1):
            b.add(box(0.09, 0.1, n, 0.03), "body", at=(s * 0.5 * w, rail, 0))
            b.add(box(w, 0.1, 0.09, 0.03), "body", at=(0, rail, s * 0.5 * n))
            for k in range(9):
                b.add(cylinder(0.04, 0.82, 0.01), "body", at=(s * 0.5 * w, 0.75, (k - 4) * 0.112 * n))
            for k in range(5):
                b.add(cylinder(0.04, 0.82, 0.01), "body", at=((k - 2) * 0.19 * w, 0.75, s * 0.5 * n))
            for t in (1, -1):
                b.add(box(0.13, 1.3, 0.13, 0.04), "body", at=(s * 0.5 * w, 0, t * 0.5 * n), stand=True)


def _bean_bag(b: Builder, p: Params) -> None:
    wide, back, lean = b.about(0.95, 0.06), b.about(0.62, 0.12), b.about(0.38, 0.15)
    with b.group("bag", melt=0.12):
        b.add(ellipsoid(wide, 0.5, 0.95), "body", at=(0, 0.44, 0), bump=Bump("wrinkles", 0.02, 0.3))
        b.add(ellipsoid(0.72 * wide, back, 0.5), "body", at=(0, 0.82, -lean))
        b.cut(ellipsoid(0.55, 0.36, 0.55), "body", at=(0, 1.08, 0.22), blend=0.2)


def _bathtub(b: Builder, p: Params) -> None:
    long, wide = b.about(1.2, 0.06), b.about(0.68, 0.06)
    phase = float(b.rng.uniform(0.0, 6.3))
    b.material("water", "water", roughness=0.05)
    with b.group("tub", melt=0.03):
        b.add(ellipsoid(wide, 0.72, long), "body", at=(0, 0.85, 0))
        b.cut(box(4, 2, 4, 0.0), at=(0, 1.85, 0))
        b.cut(ellipsoid(wide - 0.12, 0.58, long - 0.14), "water", at=(0, 0.95, 0))
        b.add(ellipsoid(wide - 0.11, 0.1, long - 0.15), "water", at=(0, 0.66, 0), blend=0.0)
        for s in (1, -1):
            for t in (1, -1):
                b.add(
                    tube([(0.34 * s, 0.4, 0.62 * t), (0.46 * s, 0.16, 0.74 * t), (0.5 * s, 0.04, 0.8 * t)], [0.12, 0.08, 0.11]), "metal", blend=0.02
                )
    with b.group("tap", at=(0, 0.8, 0.18 - long)):
        b.add(tube([(0, 0, 0), (0, 0.4, 0), (0, 0.46, 0.2), (0, 0.36, 0.3)], 0.06), "metal")
        for s in (1, -1):
            b.add(sphere(0.08), "metal", at=(0.16 * s, 0.12, 0.02))
            b.add(cone((0, 0.08, 0), (0.16 * s, 0.1, 0.02), 0.05, 0.05), "metal")
    with b.group("bubbles", melt=0.02):
        b.material("foam", "snow")
        for k in range(9):
            b.add(sphere(0.14 + 0.03 * (k % 3)), "foam", at=(0.36 * sin(2.4 * k + phase), 0.76, 0.1 + 0.62 * sin(1.3 * k + 1 + phase)))


def _coffin(b: Builder, p: Params) -> None:
    shoulder, foot, deep = b.about(0.58, 0.06), b.about(0.36, 0.1), b.about(0.5, 0.12)
    with b.group("coffin"):
        outline = [(-foot, -1.0), (foot, -1.0), (shoulder, 0.45), (0.36, 1.0), (-0.36, 1.0), (-shoulder, 0.45)]
        b.add(extrude(outline, deep, 0.03), "wood", at=(0, 0.5 * deep, 0), turn=(-90, 0, 0))
        b.add(extrude([(1.06 * x, 1.04 * y) for x, y in outline], 0.14, 0.04), "wood", at=(0, deep + 0.02, 0), turn=(-90, 0, 0))
        b.add(box(0.1, 0.08, 0.8, 0.02), "metal", at=(0, deep + 0.1, -0.2))
        b.add(box(0.42, 0.08, 0.1, 0.02), "metal", at=(0, deep + 0.1, -0.36))


SEATS = {
    "sofa": _sofa,
    "armchair": _sofa,
    "ottoman": _sofa,
    "bench": _bench,
    "bed": _bed,
    "four-poster": _bed,
    "bunk": _bunk,
    "crib": _crib,
    "bean bag": _bean_bag,
    "bathtub": _bathtub,
    "coffin": _coffin,
}

soft_seat.preset("sofa")
soft_seat.preset("chaise longue", kind="sofa", arms=0.0, cushions=1.0, tufts=1.0, body_color="crimson", width=1.9)
soft_seat.preset("ottoman", kind="ottoman", width=1.1, depth=1.1, back=0.0, arms=0.0, cushions=1.0, real_m=0.6)
soft_seat.preset("bench", kind="bench", body_color="charcoal")
soft_seat.preset("pew", kind="bench", body_color="dark wood", wood="dark wood", real_m=2.5)
soft_seat.preset("park bench", kind="bench", body_color="forest", wood="caramel")
soft_seat.preset("bed", kind="bed", body_color="royal blue")
soft_seat.preset("four-poster bed", kind="four-poster", body_color="crimson", second="crimson", wood="dark wood")
soft_seat.preset("bunk bed", kind="bunk", body_color="sky", second="snow")
soft_seat.preset("crib", kind="crib", body_color="white", second="mint", real_m=1.3)
soft_seat.preset("bean bag", kind="bean bag", body_color="orange", real_m=0.9)
soft_seat.preset("bathtub", kind="bathtub", body_color="white", real_m=1.7)
soft_seat.preset("coffin", kind="coffin", wood="dark wood", real_m=2.0)
