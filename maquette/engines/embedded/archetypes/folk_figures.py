"""Ducks for the bath, nesting dolls, lucky cats, daruma, totems, puppets and dolls."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import petal, petal_ring
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, leaf, sphere, text, torus, tube

PARAMS = {
    "form": choice("duck", "matryoshka", "lucky cat", "daruma", "totem", "doll", "puppet", "soldier"),
    "head": number(1.0, 0.7, 1.3),
    "girth": number(1.0, 0.8, 1.25),
    "height": number(1.0, 0.8, 1.2),
    "eyes": number(1.0, 0.6, 1.4),
    "wings": number(1.0, 0.0, 1.4),
    "beak": number(1.0, 0.6, 1.4),
    "bow": number(1.0, 0.0, 1.3),
    "body_color": color("#f6cb2b"),
    "second_color": color("orange"),
    "third_color": color("#2f6fc4"),
}


@archetype("folk figure", "toys", PARAMS, real_m=0.12, symmetric=False)
def folk_figure(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("second", p.second_color, roughness=0.35)
    b.material("third", p.third_color, roughness=0.35)
    b.material("white", "snow", roughness=0.35)
    b.material("skin", "skin", "skin")
    b.material("hair", "#4a2c18", "matte")
    b.material("gold", "gold", "gold")
    b.material("eyes", "eye", roughness=0.4)
    b.material("cheeks", "#f08a90")
    FIGURES[p.form](b, p)


def _dots(b: Builder, p: Params, x: float, y: float, z: float, r: float) -> None:
    """A pair of glossy eyes with glints."""
    b.add(ellipsoid(r * p.eyes, 1.25 * r * p.eyes, 0.8 * r), "eyes", at=(x, y, z), mirror=True)
    b.add(sphere(0.3 * r), "white", at=(x - 0.3 * r, y + 0.45 * r, z + 0.7 * r), mirror=True)


def _duck(b: Builder, p: Params) -> None:
    with b.group("body", melt=0.1):
        b.add(ellipsoid(0.72 * p.girth, 0.55, 0.9), "body", at=(0, 0.48, -0.05))
        b.add(cone((0, 0.62, -0.7), (0, 0.98, -1.08), 0.3, 0.09), "body")
        b.add(sphere(0.5 * p.head), "body", at=(0, 1.28, 0.36))
        b.add(cone((0, 1.7, 0.3), (0, 1.9, 0.16), 0.11, 0.04), "body")
    with b.group("wings"):
        b.add(
            extrude(leaf(0.85 * p.wings + 0.05, 0.52, 0.4), 0.16, round=0.07, bend=(-0.4, 0.2)),
            "body",
            at=(0.64 * p.girth, 0.62, 0.36),
            turn=(-78, 14, 6),
            mirror=True,
        )
    with b.group("beak", at=(0, 1.22, 0.8)):
        b.add(ellipsoid(0.25 * p.beak, 0.07, 0.26 * p.beak), "second", at=(0, 0.05, 0.08), turn=(-12, 0, 0))
        b.add(ellipsoid(0.19 * p.beak, 0.06, 0.2 * p.beak), "second", at=(0, -0.06, 0.04), turn=(14, 0, 0))
    with b.group("eyes"):
        _dots(b, p, 0.23, 1.44, 0.79, 0.1)


def _matryoshka(b: Builder, p: Params) -> None:
    """Three nesting dolls with shawls and flowers."""
    for k, (x, z, s, role) in enumerate(((0.0, -0.15, 1.0, "body"), (-0.74, 0.3, 0.64, "third"), (0.7, 0.36, 0.46, "second"))):
        with b.group(f"doll {k}", at=(x, 0, z), scale=s):
            b.add(
                lathe(
                    [
                        (0.46, 0.0),
                        (0.5, 0.02),
                        (0.66 * p.girth, 0.4),
                        (0.62 * p.girth, 0.85),
                        (0.42, 1.2),
                        (0.46 * p.head, 1.5),
                        (0.34, 1.8),
                        (0, 1.92 * p.height),
                    ]
                ),
                role,
            )
            b.add(torus(0.655 * p.girth, 0.03), "gold", at=(0, 0.62, 0))
            b.add(ellipsoid(0.33, 0.33, 0.22), "skin", at=(0, 1.5, 0.27))
            b.add(ellipsoid(0.05, 0.07, 0.04), "eyes", at=(0.12, 1.54, 0.47), mirror=True)
            b.add(ellipsoid(0.07, 0.05, 0.03), "cheeks", at=(0.2, 1.42, 0.45), mirror=True)
            b.add(tube([(-0.07, 1.37, 0.46), (0, 1.33, 0.47), (0.07, 1.37, 0.46)], 0.025), "cheeks")
            b.add(tube([(0.02, 1.8, 0.3), (0.18, 1.72, 0.42), (0.29, 1.55, 0.4)], 0.06), "hair", mirror=True)
            for a in (0, 38, -38):
                with b.frame((0.6 * sin(a * pi / 180), 0.66 if a else 0.8, 0.6 * cos(a * pi / 180)), (90, a, 0), 0.62 if a else 0.9):
                    petal_ring(b, petal(0.24, 0.18, "round", 0.2, 0.1, 0.07), "white", 6, 14, 0.02, 0.02)
                    b.add(sphere(0.09), "gold")
            for s2 in (1, -1):
                b.add(cone((0, 1.14, 0.44), (0.2 * s2, 1.02, 0.52), 0.06, 0.1), "white")
            b.add(sphere(0.08), "gold", at=(0, 1.14, 0.47))


def _lucky_cat(b: Builder, p: Params) -> None:
    with b.group("body", melt=0.08):
        b.add(ellipsoid(0.62 * p.girth, 0.66, 0.52), "body", at=(0, 0.55, -0.05))
        b.add(ellipsoid(0.66 * p.head, 0.54, 0.52), "body", at=(0, 1.35, 0.02))
        b.add(ellipsoid(0.24, 0.14, 0.3), "body", at=(0.3, 0.1, 0.44), mirror=True)
        b.add(tube([(0.52, 0.85, 0.1), (0.84, 1.05, 0.22), (0.84, 1.55 * p.height, 0.28)], [0.19, 0.17, 0.2]), "body")
        b.add(tube([(-0.48, 0.8, 0.14), (-0.56, 0.5, 0.42), (-0.26, 0.46, 0.6)], [0.18, 0.16, 0.15]), "body")
        b.add(cone((0.38, 1.68, 0), (0.52, 2.0, -0.02), 0.2, 0.05), "body", mirror=True)
    with b.group("paint"):
        b.add(cone((0.385, 1.7, 0.1), (0.49, 1.9, 0.06), 0.13, 0.04), "third", mirror=True)
        b.add(torus(0.5, 0.09), "third", at=(0, 0.95, 0.0))
        b.add(sphere(0.14), "gold", at=(0, 0.86, 0.52))
        b.cut(box(0.3, 0.035, 0.2), "eyes", at=(0, 0.82, 0.64))
        b.add(ellipsoid(0.25, 0.34, 0.12), "gold", at=(-0.02, 0.36, 0.52))
        b.add(text("8", 0.34, 0.1), "third", at=(-0.02, 0.36, 0.64))
        for k in (-0.08, 0.0, 0.08):
            b.add(sphere(0.05), "cheeks", at=(0.84 + k, 1.58 * p.height + 0.03, 0.46))
        for s in (1, -1):
            b.add(tube([(0.13 * s, 1.42, 0.53), (0.24 * s, 1.48, 0.51), (0.35 * s, 1.42, 0.45)], 0.035), "eyes")
            b.add(tube([(0.0, 1.25, 0.56), (0.08 * s, 1.2, 0.56), (0.16 * s, 1.24, 0.53)], 0.025), "eyes")
            for k in range(2):
                b.add(cone((0.36 * s, 1.26 - 0.07 * k, 0.44), (0.66 * s, 1.3 - 0.14 * k, 0.36), 0.028, 0.02), "eyes")
        b.add(ellipsoid(0.06, 0.045, 0.05), "cheeks", at=(0, 1.29, 0.57))


def _daruma(b: Builder, p: Params) -> None:
    """On its cushion, as it sits in a shop."""
    b.material("cushion", "purple", "cloth")
    with b.group("cushion"):
        b.add(box(2.05, 0.34, 1.95, 0.16), "cushion", at=(0, 0, 0), stand=True, bump=Bump("quilt", 0.02, 0.3))
        for x in (1, -1):
            for z in (1, -1):
                b.add(sphere(0.075), "gold", at=(0.97 * x, 0.16, 0.92 * z))
                b.add(cone((0.98 * x, 0.15, 0.93 * z), (1.13 * x, 0.07, 1.08 * z), 0.045, 0.08), "gold")
    with b.frame((0, 0.26, 0), scale=0.9):
        _wobbling(b, p)


def _wobbling(b: Builder, p: Params) -> None:
    with b.group("body"):
        b.add(
            lathe(
                [(0.5, 0.0), (0.55, 0.0), (0.88 * p.girth, 0.45), (0.86 * p.girth, 0.95), (0.62, 1.5), (0.3, 1.78 * p.height), (0, 1.84 * p.height)]
            ),
            "body",
        )
        b.add(ellipsoid(0.58, 0.42, 0.28), "skin", at=(0, 1.08, 0.6))
        b.add(torus(0.52, 0.06, height=0.05), "gold", at=(0, 1.08, 0.72), turn=(84, 0, 0))
    with b.group("face"):
        for s in (1, -1):
            b.add(ellipsoid(0.16 * p.eyes, 0.16 * p.eyes, 0.09), "white", at=(0.22 * s, 1.12, 0.86))
            b.add(tube([(0.08 * s, 1.3, 0.9), (0.26 * s, 1.42, 0.84), (0.46 * s, 1.3, 0.72)], [0.05, 0.08, 0.05]), "eyes")
            b.add(tube([(0.08 * s, 0.86, 0.86), (0.26 * s, 0.86, 0.82), (0.4 * s, 0.98, 0.74)], [0.04, 0.06, 0.03]), "eyes")
        b.add(sphere(0.08 * p.eyes), "eyes", at=(0.22, 1.12, 0.94))
        b.add(sphere(0.08 * p.eyes), "eyes", at=(-0.22, 1.12, 0.94))
        b.add(ellipsoid(0.07, 0.09, 0.08), "skin", at=(0, 1.02, 0.9))
        b.add(tube([(-0.1, 0.84, 0.86), (0, 0.82, 0.87), (0.1, 0.84, 0.86)], 0.03), "third")
        # What lies on the belly follows it: a slender one left its letters in the air.
        b.add(text("LUCK", 0.22, 0.18, bend=-0.57 / p.girth), "gold", at=(0, 0.44, 0.86 * p.girth))
        for s in (1, -1):
            b.add(
                tube(
                    [(0.4 * s * p.girth, 0.3, 0.7 * p.girth), (0.63 * s * p.girth, 0.55, 0.58 * p.girth), (0.7 * s * p.girth, 0.95, 0.42 * p.girth)],
                    0.055,
                ),
                "gold",
            )


def _totem(b: Builder, p: Params) -> None:
    """Four carved faces, wings on the topmost."""
    for k, role in enumerate(("body", "second", "third", "body")):
        with b.group(f"face {k}", at=(0, 0.02 + 0.5 * k * p.height, 0)):
            b.add(cylinder(0.46 * p.girth - 0.02 * k, 0.52, 0.06), role, at=(0, 0.25, 0), bump=Bump("grain", 0.015, 0.1))
            b.add(ellipsoid(0.11, 0.09, 0.08), "white", at=(0.18, 0.34, 0.39), mirror=True)
            b.add(sphere(0.055), "eyes", at=(0.18, 0.34, 0.46), mirror=True)
            b.add(tube([(0.06, 0.42, 0.43), (0.2, 0.48, 0.42), (0.34, 0.4, 0.32)], 0.045), "eyes", mirror=True)
            if k % 2:
                b.add(cone((0, 0.28, 0.4), (0, 0.16, 0.74), 0.12, 0.04), "gold")
            else:
                b.add(ellipsoid(0.1, 0.1, 0.12), role, at=(0, 0.24, 0.46))
                b.add(box(0.44, 0.13, 0.14, 0.03), "eyes", at=(0, 0.1, 0.41))
                for x in (-0.14, -0.05, 0.05, 0.14):
                    b.add(box(0.06, 0.09, 0.16, 0.01), "white", at=(x, 0.11, 0.42))
            b.add(sphere(0.13), role, at=(0.47, 0.3, 0.02), mirror=True)
    if p.wings > 0.0:
        with b.group("wings", at=(0, 1.74 * p.height, -0.05)):
            for n in range(4):
                b.add(
                    extrude(leaf(0.95 * p.wings - 0.12 * n, 0.26), 0.12, round=0.04),
                    ("third", "white", "body", "gold")[n],
                    at=(0.3, -0.02 - 0.02 * n, 0.03 * n),
                    turn=(0, 0, -72 - 12 * n),
                    mirror=True,
                )
    b.add(cylinder(0.62, 0.12, 0.03), "hair", at=(0, 0.04, 0))


def _doll(b: Builder, p: Params) -> None:
    """A rag doll with woollen plaits."""
    with b.group("dress", melt=0.02):
        b.add(
            lathe([(0.62 * p.girth, 0.24), (0.6 * p.girth, 0.28), (0.4, 0.6), (0.27, 0.9), (0.22, 1.05), (0, 1.08)]),
            "body",
            bump=Bump("flutes", 0.035, 0.18),
        )
        b.add(torus(0.6 * p.girth, 0.06), "white", at=(0, 0.28, 0))
        b.add(cone((0.2, 0.96, 0), (0.62, 0.62, 0.1), 0.14, 0.11), "body", mirror=True)
    with b.group("limbs"):
        b.add(sphere(0.13), "skin", at=(0.68, 0.56, 0.11), mirror=True)
        b.add(cone((0.2, 0.02, 0), (0.18, 0.4, 0), 0.13, 0.13), "white", mirror=True)
        b.add(ellipsoid(0.15, 0.12, 0.22), "third", at=(0.2, 0.08, 0.07), mirror=True)
    with b.group("head", at=(0, 1.42, 0)):
        b.add(sphere(0.46 * p.head), "skin")
        b.add(ellipsoid(0.5 * p.head, 0.46 * p.head, 0.48), "hair", at=(0, 0.08, -0.1), bump=Bump("hair", 0.03, 0.1))
        b.add(tube([(-0.36, 0.18, 0.3), (0, 0.34, 0.4), (0.36, 0.18, 0.3)], 0.12), "hair", bump=Bump("ribs", 0.02, 0.09))
        b.add(tube([(0.46, 0.05, 0), (0.6, -0.2, 0.05), (0.56, -0.52, 0.14)], [0.12, 0.15, 0.07]), "hair", mirror=True, bump=Bump("ribs", 0.04, 0.14))
        b.add(sphere(0.09), "third", at=(0.57, -0.4, 0.11), mirror=True)
        _dots(b, p, 0.16, 0.0, 0.42, 0.07)
        b.add(ellipsoid(0.09, 0.06, 0.04), "cheeks", at=(0.26, -0.13, 0.36), mirror=True)
        b.add(tube([(-0.1, -0.16, 0.42), (0, -0.21, 0.42), (0.1, -0.16, 0.42)], 0.03), "cheeks")
        for s in (1, -1):
            b.add(extrude(leaf(0.3, 0.24, 0.6), 0.1, round=0.04), "third", at=(0, 0.44, 0.12), turn=(0, 0, 80 * s))


def _puppet(b: Builder, p: Params) -> None:
    """A marionette on its cross of wood."""
    with b.group("figure"):
        b.add(ellipsoid(0.24, 0.32, 0.18), "body", at=(0, 0.78, 0))
        b.add(sphere(0.26 * p.head), "skin", at=(0, 1.28, 0))
        b.add(cone((0, 1.46, -0.02), (0.03, 1.72, -0.05), 0.24, 0.06), "third")
        b.add(cone((0, 1.27, 0.2), (0, 1.28, 0.5), 0.07, 0.05), "skin")
        b.add(cylinder(0.08, 0.2), "skin", at=(0, 1.06, 0))
        _dots(b, p, 0.11, 1.34, 0.22, 0.05)
        for s in (1, -1):
            b.add(cone((0.24 * s, 0.98, 0), (0.5 * s, 0.8, 0.08), 0.085, 0.075), "body")
            b.add(cone((0.5 * s, 0.8, 0.08), (0.66 * s, 1.12, 0.12), 0.07, 0.065), "skin")
            b.add(sphere(0.1), "skin", at=(0.67 * s, 1.18, 0.12))
            b.add(cone((0.12 * s, 0.52, 0), (0.2 * s, 0.28, 0.1), 0.1, 0.085), "second")
            b.add(cone((0.2 * s, 0.28, 0.1), (0.2 * s, 0.04, 0.0), 0.08, 0.08), "second")
            b.add(ellipsoid(0.11, 0.08, 0.2), "hair", at=(0.2 * s, 0.06, 0.08))
            b.add(cone((0.67 * s, 1.2, 0.12), (0.6 * s, 1.98, 0.0), 0.03, 0.03), "white")
        b.add(cone((0, 1.6, -0.05), (0, 2.0, 0), 0.03, 0.03), "white")
        b.add(box(1.4, 0.1, 0.14, 0.03), "gold", at=(0, 2.0, 0))
        b.add(box(0.14, 0.1, 0.7, 0.03), "gold", at=(0, 2.02, 0))
    b.add(cylinder(0.62, 0.1, 0.03), "hair", at=(0, 0.0, 0.05))


def _soldier(b: Builder, p: Params) -> None:
    """A wooden guardsman."""
    with b.group("body"):
        b.add(cylinder(0.62, 0.14, 0.04), "third", at=(0, 0.05, 0))
        b.add(cylinder(0.17, 0.6, 0.03), "third", at=(0.18, 0.38, 0), mirror=True)
        b.add(ellipsoid(0.19, 0.12, 0.27), "eyes", at=(0.18, 0.14, 0.06), mirror=True)
        b.add(cylinder(0.37 * p.girth, 0.62, 0.06), "body", at=(0, 0.95, 0))
        b.add(cylinder(0.39 * p.girth, 0.1, 0.02), "white", at=(0, 0.76, 0))
        for s in (1, -1):
            b.add(tube([(0.3 * s, 1.22, 0.28), (0, 0.98, 0.37), (-0.28 * s, 0.76, 0.3)], 0.05), "white")
            b.add(cone((0.46 * s, 1.16, 0), (0.5 * s, 0.68, 0.06), 0.13, 0.12), "body")
            b.add(sphere(0.13), "white", at=(0.5 * s, 0.6, 0.07))
            b.add(ellipsoid(0.19, 0.08, 0.19), "gold", at=(0.42 * s, 1.26, 0))
        b.add(sphere(0.31 * p.head), "skin", at=(0, 1.46, 0))
        b.add(lathe([(0.32, 1.54), (0.34, 1.6), (0.36, 1.95), (0.28, 2.16 * p.height), (0, 2.2 * p.height)]), "eyes", bump=Bump("fur", 0.02, 0.08))
        b.add(torus(0.3, 0.035), "gold", at=(0, 1.44, 0.03), turn=(70, 0, 0))
        _dots(b, p, 0.12, 1.49, 0.27, 0.05)
        b.add(tube([(-0.12, 1.36, 0.29), (0, 1.39, 0.31), (0.12, 1.36, 0.29)], 0.035), "hair")
    with b.group("musket"):
        b.add(cone((0.56, 0.55, 0.16), (0.54, 1.9, 0.1), 0.06, 0.045), "hair")
        b.add(box(0.1, 0.36, 0.2, 0.03), "hair", at=(0.56, 0.6, 0.17))


FIGURES = {
    "duck": _duck,
    "matryoshka": _matryoshka,
    "lucky cat": _lucky_cat,
    "daruma": _daruma,
    "totem": _totem,
    "doll": _doll,
    "puppet": _puppet,
    "soldier": _soldier,
}

folk_figure.preset("rubber duck", real_m=0.1)
folk_figure.preset("matryoshka", form="matryoshka", body_color="#c8252f", second_color="#3f9b46", third_color="#2f6fc4")
folk_figure.preset("lucky cat", form="lucky cat", body_color="snow", third_color="red")
folk_figure.preset("daruma", form="daruma", body_color="#c8252a", third_color="crimson")
folk_figure.preset("totem", form="totem", body_color="#8a4a2a", second_color="#2f7f6f", third_color="#b5382a", real_m=4.0)
folk_figure.preset("doll", form="doll", body_color="rose", real_m=0.35)
folk_figure.preset("puppet", form="puppet", body_color="#c8252f", second_color="#2f6fc4", third_color="green", real_m=0.4)
folk_figure.preset("toy soldier", form="soldier", body_color="#c8252f", third_color="navy", real_m=0.15)
