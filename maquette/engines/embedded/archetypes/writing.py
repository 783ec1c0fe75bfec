"""Pencils, pens and what lies beside them on a desk."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, polygon, torus, tube

PARAMS = {
    "kind": choice("pencil", "pen", "quill", "ink bottle", "pencil cup", "eraser", "stapler", "sharpener", "palette", "paint tube"),
    "length": number(1.0, 0.8, 1.1, "of its usual length", vary=0.03),
    "thick": number(1.0, 0.7, 1.3, vary=0.04),
    "base": number(0.42, 0.3, 0.55, "radius of the foot"),
    "pencils": number(5.0, 0.0, 6.0, "in a cup", vary=0.0),
    "feather": number(1.0, 0.7, 1.3, "width of a quill's feather"),
    "body_color": color("amber"),
    "accent": color("gold"),
}


@archetype("writing", "stationery", PARAMS, symmetric=False, real_m=0.18, slot="hand")
def writing(b: Builder, p: Params) -> None:
    wooden = "wood" in p.body_color
    b.material("body", p.body_color, "wood" if wooden else "painted", roughness=None if wooden else 0.3)
    b.material("metal", p.accent, {"gold": "gold", "steel": "steel"}.get(p.accent, "painted"))
    b.material("wood", "#e3bd8a", roughness=0.7)
    b.material("lead", "charcoal", roughness=0.4)
    b.material("eraser", "pink", roughness=0.8)
    b.material("ink", "navy", roughness=0.1)
    b.material("base", "dark wood", "wood")
    b.material("paper", "white")
    with b.group(p.kind):
        KINDS[p.kind](b, p)
    b.socket("grip", (0, 0.5, 0), size=0.14 * p.thick)


def _foot(b: Builder, p: Params) -> None:
    r = p.base
    with b.group("stand"):
        b.add(lathe([(r, 0), (r, 0), (0.95 * r, 0.1), (0.5 * r, 0.16), (0.4 * r, 0.36), (0, 0.36)]), "base")


def _pencil(b: Builder, p: Params) -> None:
    r, h = 0.24 * p.thick, 1.2 * p.length
    b.add(lathe([(0.0, 0.12), (0.07, 0.3), (r, 0.72), (r, 0.72), (0, 0.8)], smooth=False), "wood")
    b.paint(box(2, 0.5, 2, 0), "lead", at=(0, 0.1, 0))
    b.add(extrude(polygon(6, 1.08 * r), h, 0.03), "body", at=(0, 0.68 + 0.5 * h, 0), turn=(90, 0, 0))
    b.add(cylinder(1.04 * r, 0.2, 0.02), "metal", at=(0, 0.72 + h, 0), bump=Bump("ribs", 0.016, 0.06))
    b.add(cylinder(0.95 * r, 0.3, 0.1), "eraser", at=(0, 0.88 + h, 0))
    _foot(b, p)


def _pen(b: Builder, p: Params) -> None:
    r = 0.19 * p.thick
    nib = [(0, 0.06), (0.13, 0.42), (0.1, 0.66), (-0.1, 0.66), (-0.13, 0.42)]
    b.add(extrude(nib, 0.09, 0.02, bend=(-2.0, 0)), "metal")
    b.cut(box(0.025, 0.3, 0.2, 0.0), "lead", at=(0, 0.26, 0.05))
    b.add(lathe([(0.1, 0.56), (0.13, 0.62), (0.15, 0.9), (r, 0.98), (r, 0.98), (0, 0.98)]), "lead")
    b.add(lathe([(r, 0.98), (1.1 * r, 1.3), (r, 1.9 * p.length), (0.5 * r, 2.05 * p.length), (0, 2.06 * p.length)]), "body")
    for y in (0.98, 1.3):
        b.add(torus(1.08 * r, 0.035), "metal", at=(0, y, 0))
    b.add(tube([(0, 1.9 * p.length, r), (0, 1.85 * p.length, 1.5 * r), (0, 1.45, 1.45 * r), (0, 1.38, 1.2 * r)], 0.045), "metal")
    _foot(b, p)


def _feather(b: Builder, p: Params, at: tuple[float, float, float], turn: tuple[float, float, float]) -> None:
    with b.frame(at, turn):
        b.add(tube([(0, 0, 0), (0, 0.6, 0.02), (0.06, 1.2, 0.05), (0.2, 1.75 * p.length, 0.12)], [0.03, 0.055, 0.045, 0.03]), "metal")
        w = 0.3 * p.feather
        vane = [
            (0.0, 0.5),
            (0.6 * w, 0.62),
            (w, 0.95),
            (1.1 * w, 1.3),
            (0.9 * w + 0.06, 1.62),
            (0.24, 1.9 * p.length),
            (-0.5 * w + 0.1, 1.6),
            (-w, 1.25),
            (-1.05 * w, 0.9),
            (-0.6 * w, 0.6),
        ]
        b.add(extrude(vane, 0.075, 0.02, smooth=True, bend=(0.3, 0.06)), "body", bump=Bump("feathers", 0.016, 0.09))
        for x, y in ((w, 1.1), (-0.95 * w, 1.4), (1.05 * w, 1.55)):
            b.cut(box(0.3, 0.035, 0.5, 0.0), "body", at=(x, y, 0.05), turn=(0, 0, 40 if x > 0 else -40))


def _bottle(b: Builder) -> None:
    b.add(box(0.85, 0.62, 0.85, 0.12), "ink", stand=True)
    b.add(cylinder(0.28, 0.26, 0.03), "ink", at=(0, 0.68, 0))
    b.add(torus(0.28, 0.06), "metal", at=(0, 0.76, 0))
    b.cut(cylinder(0.2, 0.2, 0.02), "lead", at=(0, 0.8, 0))
    b.add(box(0.55, 0.3, 0.08, 0.02), "paper", at=(0, 0.32, 0.41))


def _quill(b: Builder, p: Params) -> None:
    b.add(cylinder(0.62, 0.12, 0.04), "base", stand=True)
    b.add(lathe([(0.44, 0.1), (0.46, 0.16), (0.4, 0.46), (0.2, 0.6), (0.2, 0.7), (0.26, 0.74), (0, 0.74)]), "ink")
    b.add(torus(0.22, 0.045), "metal", at=(0, 0.73, 0))
    _feather(b, p, (0.02, 0.5, 0.02), (4, 0, -16))


def _ink(b: Builder, p: Params) -> None:
    with b.frame(scale=1.25):
        _bottle(b)
    b.add(lathe([(0.3, 0), (0.3, 0), (0.3, 0.2), (0.24, 0.28), (0, 0.28)]), "metal", at=(0.78, 0, 0.3), bump=Bump("flutes", 0.016, 0.07))
    b.add(box(2.0, 0.1, 1.3, 0.04), "base", at=(0.2, 0, 0), stand=True)
    _feather(b, p, (0.05, 0.8, 0), (0, 0, 18))


def _cup(b: Builder, p: Params) -> None:
    fat, tall = b.about(0.62, 0.06), b.about(0.95, 0.06)
    b.add(lathe([(0.52, 0), (0.56, 0.04), (fat, tall), (fat, tall), (0, tall)]), "metal", bump=Bump("flutes", 0.02, 0.16))
    b.add(torus(fat, 0.055), "metal", at=(0, tall, 0))
    b.cut(cylinder(fat - 0.1, 0.6, 0.03), "lead", at=(0, tall + 0.03, 0))
    tints = ("amber", "red", "blue", "leaf", "violet", "orange")
    for k in range(round(p.pencils)):
        role = b.material(f"pencil {k}", tints[k], roughness=0.4)
        with b.frame((0, 0.3, 0), (0, 360 * k / max(p.pencils, 1), 0)), b.frame((0.12, 0, 0), (0, 0, -15)):
            h = b.about(1.12, 0.12)
            b.add(extrude(polygon(6, 0.115), h, 0.015), role, at=(0, 0.5 * h, 0), turn=(90, 0, 0))
            b.add(cone((0, h - 0.03, 0), (0, h + 0.24, 0), 0.1, 0.03), "wood")
            b.add(cone((0, h + 0.17, 0), (0, h + 0.28, 0), 0.05, 0.025), role)


def _eraser(b: Builder, p: Params) -> None:
    # Some are worn down, some new.
    n, t = 1.9 * p.length * float(b.rng.uniform(0.94, 1.08)), p.thick
    with b.frame((0, 0.42 * t, 0), (0, 25, 0)):
        b.add(box(n, 0.66 * t, 0.95, 0.12), "eraser", at=(0.5 * n - 0.95, 0, 0))
        b.add(box(1.15, 0.74 * t, 1.02, 0.03), "body", at=(-0.38, 0, 0))
        b.paint(box(0.14, 2, 2, 0), "paper", at=(0.08, 0, 0))
        b.paint(box(0.14, 2, 2, 0), "ink", at=(-0.84, 0, 0))
    b.add(box(1.2, 0.1, 0.7, 0.03), "body", at=(-0.2, 0.02, 0.06), turn=(0, 25, 0), stand=True)


def _stapler(b: Builder, p: Params) -> None:
    gape, back = b.about(-9.0, 0.3), b.about(0.42, 0.12)
    b.add(box(0.62, 0.16, 2.2, 0.06), "body", stand=True)
    b.add(box(0.3, 0.06, 0.3, 0.02), "metal", at=(0, 0.17, 0.86))
    b.add(box(0.5, 0.42, back, 0.1), "body", at=(0, 0.36, -0.86))
    with b.frame((0, 0.5, -0.9), (gape, 0, 0)):
        b.add(box(0.4, 0.14, 1.95, 0.03), "metal", at=(0, 0.02, 0.95))
        b.add(tube([(0, 0.16, -0.05), (0, 0.16 + b.about(0.07, 0.5), 0.8), (0, 0.16, 1.85)], [0.24, 0.27, 0.24], flat=0.7), "body")
        b.add(box(0.3, 0.1, 0.14, 0.02), "metal", at=(0, -0.02, 1.9))
    b.add(cylinder(0.1, 0.62, 0.02), "metal", at=(0, 0.48, -0.86), turn=(0, 0, 90))


def _sharpener(b: Builder, p: Params) -> None:
    long, curl = b.about(1.0, 0.12), b.about(1.3, 0.06)
    b.add(extrude([(-0.62, 0), (0.62, 0), (0.5, 0.42), (0.62, 0.85), (-0.62, 0.85), (-0.5, 0.42)], 1.2, 0.05), "body", at=(0, 0.02, 0))
    b.add(box(0.5, 0.07, 1.05, 0.01), "metal", at=(0.06, 0.88, 0), turn=(0, 0, -10))
    b.add(cylinder(0.12, 0.1, 0.02), "metal", at=(0.06, 0.92, 0.02))
    b.cut(cylinder(0.3, 0.6, 0.0), "lead", at=(0, 0.45, 0.7), turn=(90, 0, 0))
    b.add(extrude(polygon(6, 0.26), long, 0.03), "metal", at=(0, 0.45, 0.6 + 0.5 * long))
    b.add(cylinder(0.25, 0.16, 0.05), "eraser", at=(0, 0.45, 0.62 + long), turn=(90, 0, 0))
    b.add(
        tube([(-0.3, 0.95, -0.3), (b.about(-0.5, 0.2), 1.15, -0.2), (-0.3, curl, 0.1), (0.0, 1.2, 0.2), (-0.1, 1.05, 0.0)], 0.085, flat=0.4), "wood"
    )
    b.add(tube([(-0.3, 0.95, -0.3), (-0.1, 0.86, -0.2)], 0.07), "wood")
    b.add(box(0.5, 0.24, 0.9, 0.03), "base", at=(0, 0, 1.0), stand=True)


def _palette(b: Builder, p: Params) -> None:
    notch, belly = b.about(0.35, 0.12), b.about(1.1, 0.06)
    shape = [
        (-belly, 0.1),
        (-0.9, 0.75),
        (-0.2, b.about(1.0, 0.06)),
        (0.6, 0.85),
        (belly, 0.35),
        (1.05, -0.25),
        (0.7, -0.5),
        (0.4, -notch),
        (0.25, -0.6),
        (-0.2, -0.8),
        (-0.8, -0.6),
    ]
    with b.frame((0, 0.85, 0), (-18, 0, 0)):
        b.add(extrude(shape, 0.14, 0.04, smooth=True), "body")
        b.cut(cylinder(0.19, 1, 0.0), "body", at=(0.62, -0.1, 0), turn=(90, 0, 0))
        for k, tint in enumerate(("red", "orange", "yellow", "leaf", "cyan", "blue", "purple")):
            role = b.material(f"paint {k}", tint, roughness=0.2)
            x, y = ((-0.75, -0.2), (-0.8, 0.25), (-0.55, 0.62), (-0.1, 0.76), (0.38, 0.66), (0.72, 0.34), (-0.35, -0.48))[k]
            b.add(ellipsoid(0.19, 0.16, 0.1), role, at=(x, y, 0.08), bump=Bump("noise", 0.02, 0.1))
        b.add(cone((-0.5, -0.3, 0.16), (0.35, 0.4, 0.16), 0.05, 0.04), "base")
        b.add(cone((-0.5, -0.3, 0.14), (0.0, 0.1, 0.1), 0.05, 0.05), "base")
    b.add(box(1.4, 0.12, 0.9, 0.04), "base", stand=True)
    b.add(box(0.9, 0.6, 0.1, 0.03), "base", at=(-0.1, 0.04, 0.06), turn=(-18, 0, 0), stand=True)


def _paint_tube(b: Builder, p: Params) -> None:
    fat, tall, tail = b.about(0.45, 0.08), b.about(1.8, 0.04), b.about(0.47, 0.08)
    b.add(
        extrude([(-tail - 0.03, 0.0), (tail + 0.03, 0.0), (0.42, 0.3), (-0.42, 0.3)], 0.2, 0.03),
        "metal",
        at=(0, tall - 0.08, 0),
        bump=Bump("ribs", 0.014, 0.07),
    )
    b.add(tube([(0, 0.55, 0), (0, 1.0, 0), (0, tall, 0)], [fat - 0.03, fat, tail], flat=[1.0, 0.8, 0.22], up=(0, 0, 1)), "body")
    b.paint(box(4, 0.5, 4, 0), "paper", at=(0, 1.2, 0))
    b.add(frustum(0.22, 0.4, 0.16, 0.02), "metal", at=(0, 0.36, 0))
    b.add(cylinder(0.3, 0.32, 0.04), "lead", stand=True, bump=Bump("flutes", 0.02, 0.08))
    b.add(torus(0.36, 0.06), "lead", at=(0, 0.05, 0))


KINDS = {
    "pencil": _pencil,
    "pen": _pen,
    "quill": _quill,
    "ink bottle": _ink,
    "pencil cup": _cup,
    "eraser": _eraser,
    "stapler": _stapler,
    "sharpener": _sharpener,
    "palette": _palette,
    "paint tube": _paint_tube,
}

writing.preset("pencil")
writing.preset("pen", kind="pen", body_color="navy")
writing.preset("quill", kind="quill", body_color="white", real_m=0.25)
writing.preset("ink bottle", kind="ink bottle", body_color="crimson", real_m=0.12)
writing.preset("pencil cup", kind="pencil cup", accent="teal")
writing.preset("eraser", kind="eraser", body_color="blue", real_m=0.05)
writing.preset("stapler", kind="stapler", body_color="crimson", accent="steel")
writing.preset("sharpener", kind="sharpener", body_color="leaf", real_m=0.03)
writing.preset("palette", kind="palette", body_color="wood", real_m=0.4)
writing.preset("paint tube", kind="paint tube", body_color="orange", accent="steel", real_m=0.12)
