"""Worn on the face or over the ears: glasses, sunglasses, goggles, monocles, eye patches, headphones, moustaches. They stand alone too."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import Outline, box, circle, cone, cylinder, ellipsoid, extrude, moved, torus, tube

PARAMS = {
    "kind": choice("glasses", "goggles", "monocle", "patch", "headphones", "mustache"),
    "shape": choice("round", "square", "aviator", meaning="of the lenses"),
    "lens": number(0.4, 0.25, 0.52, "half width of a lens"),
    "frame": number(0.07, 0.05, 0.13, "thickness of the rim"),
    "bridge": number(0.16, 0.08, 0.3),
    "arms": number(1.25, 0.7, 1.6, "length of the ear pieces"),
    "strap": number(1.0, 0.0, 1.4),
    "curl": number(1.0, 0.2, 1.6, "of the moustache's tips"),
    "frame_color": color("black"),
    "lens_color": color("#bcd8e8"),
}


@archetype("eyewear", "clothing", PARAMS, real_m=0.15, slot="eyes")
def eyewear(b: Builder, p: Params) -> None:
    b.material("frame", p.frame_color, roughness=0.3)
    b.material("lenses", p.lens_color, "glass")
    b.material("strap", like="frame", lighter=0.1)
    {"glasses": _glasses, "goggles": _goggles, "monocle": _monocle, "patch": _patch, "headphones": _headphones, "mustache": _mustache}[p.kind](b, p)


def _outline(p: Params) -> Outline:
    r = p.lens
    if p.shape == "square":
        return ((-r, -0.6 * r), (-0.86 * r, 0.66 * r), (r, 0.72 * r), (1.06 * r, 0.5 * r), (0.86 * r, -0.62 * r), (0.0, -0.72 * r))
    if p.shape == "aviator":
        return (
            (-0.86 * r, 0.7 * r),
            (0.0, 0.8 * r),
            (0.98 * r, 0.74 * r),
            (1.02 * r, 0.2 * r),
            (0.6 * r, -0.86 * r),
            (-0.2 * r, -0.9 * r),
            (-0.7 * r, -0.3 * r),
        )
    return circle(r, 24)


def _glasses(b: Builder, p: Params) -> None:
    outline, f = _outline(p), p.frame
    x, y = p.lens + p.bridge, max(-py for _, py in outline) + 0.8 * f
    with b.group("frame", at=(0.0, y, 0.5 * p.arms), melt=0.015):
        lens = moved(outline, x, 0.0)
        b.add(extrude(lens, 0.9 * f, 0.02, smooth=True), "lenses", mirror=True)
        b.add(tube([(px, py, 0.0) for px, py in lens], f, closed=True), "frame", mirror=True)
        b.add(tube([(p.bridge + 0.02, 0.1 * p.lens, 0.0), (0.0, 0.24 * p.lens, 0.05)], 0.9 * f), "frame", mirror=True)
        b.add(cone((p.bridge + 0.16 * p.lens, -0.06 * p.lens, 0.0), (0.8 * p.bridge, -0.16 * p.lens, -0.1), 0.05, 0.07), "frame", mirror=True)
        edge, a = x + p.lens, p.arms
        top = 0.3 * p.lens
        b.add(
            tube(
                [
                    (edge - 0.02, top, 0.0),
                    (edge + 0.07, top, -0.1),
                    (edge + 0.06, top, -0.6 * a),
                    (edge, top - 0.02, -0.92 * a),
                    (edge - 0.06, -y + 0.04, -1.14 * a),
                ],
                [f, f, 0.9 * f, f, 0.9 * f],
            ),
            "frame",
            mirror=True,
        )
    b.socket(FIT, (0.0, y, 0.5 * p.arms), size=0.98)


def _goggles(b: Builder, p: Params) -> None:
    y = 0.62
    with b.group("frame", at=(0.0, y, 0.32), melt=0.05):
        mask = (
            (-1.0, 0.1),
            (-0.86, 0.48),
            (-0.3, 0.56),
            (0.3, 0.56),
            (0.86, 0.48),
            (1.0, 0.1),
            (0.9, -0.42),
            (0.4, -0.52),
            (0.0, -0.26),
            (-0.4, -0.52),
            (-0.9, -0.42),
        )
        b.add(extrude(mask, 0.46, 0.12, smooth=True, bend=(-0.42, 0.0)), "frame")
        b.cut(extrude([(0.8 * mx, 0.72 * my + 0.02) for mx, my in mask], 0.3, 0.04, smooth=True, bend=(-0.42, 0.0)), "frame", at=(0.0, 0.0, 0.2))
        b.add(
            extrude([(0.84 * mx, 0.76 * my + 0.02) for mx, my in mask], 0.3, 0.05, smooth=True, bend=(-0.42, -0.12)),
            "lenses",
            at=(0.0, 0.0, 0.04),
            blend=0.0,
        )
        b.cut(extrude([(0.8 * mx, 0.8 * my) for mx, my in mask], 0.3, 0.04, smooth=True, bend=(-0.42, 0.0)), "frame", at=(0.0, 0.0, -0.3))
    with b.group("strap", at=(0.0, y, 0.0), melt=0.01):
        if p.strap > 0.0:
            s = p.strap
            b.add(
                tube([(0.86, 0.04, 0.0), (1.0, 0.0, -0.36), (0.78, -0.02, -0.9), (0.0, -0.02, -1.15)], 0.075, flat=3.2 * s),
                "strap",
                mirror=True,
                bump=Bump("ribs", 0.008, 0.06),
            )
            b.add(box(0.12, 0.44, 0.18, 0.03), "frame", at=(0.96, 0.02, -0.1), mirror=True)
    with b.group("foot"):
        b.add(box(0.5, 0.66, 0.14, 0.04), "strap", at=(0.0, 0.28, -1.12))
    b.socket(FIT, (0.0, y, 0.3), size=0.98)


def _monocle(b: Builder, p: Params) -> None:
    r, y = 1.25 * p.lens, 1.3 * p.lens + 0.3
    with b.group("frame", melt=0.02):
        b.material("chain", like="frame", lighter=0.1)
        b.add(cylinder(r, 0.1, 0.03), "lenses", at=(0.42, y, 0.2), turn=(90.0, 0.0, 0.0))
        b.add(torus(r, 1.2 * p.frame), "frame", at=(0.42, y, 0.2), turn=(90.0, 0.0, 0.0))
        b.add(torus(0.1, 0.05), "frame", at=(0.42 + r + 0.1, y - 0.06, 0.2), turn=(90.0, 0.0, 0.0))
        chain = [(0.46 + r, y - 0.14, 0.2), (0.5 + r, 0.5 * y, 0.18), (0.42 + 0.7 * r, 0.1, 0.2), (0.42, 0.05, 0.3), (-0.1, 0.05, 0.16)]
        b.add(tube(chain, 0.06), "chain", bump=Bump("rivets", 0.02, 0.09))
        b.add(ellipsoid(0.46, 0.12, 0.3), "frame", at=(0.36, 0.05, 0.2))
        b.add(box(0.2, 0.4, 0.1, 0.04), "frame", at=(0.42, 0.22, 0.2))
    b.socket(FIT, (0.0, y, 0.2), size=0.95)


def _patch(b: Builder, p: Params) -> None:
    drop, wide = b.about(0.52, 0.1), b.about(0.46, 0.08)
    y = 0.56
    with b.group("patch", at=(0.0, y, 0.5), melt=0.02):
        shape = ((-0.4, 0.34), (0.4, 0.34), (wide, 0.0), (0.26, -0.42), (0.0, -drop), (-0.26, -0.42), (-wide, 0.0))
        b.add(extrude(shape, 0.14, 0.06, smooth=True, bend=(-0.3, -0.3)), "frame", at=(0.4, 0.0, 0.06))
        b.add(extrude([(0.8 * x, 0.8 * v) for x, v in shape], 0.2, 0.06, smooth=True, bend=(-0.3, -0.3)), "strap", at=(0.4, 0.0, 0.06))
        b.add(tube([(0.3, 0.24, 0.05), (-0.5, 0.34, 0.0), (-0.98, 0.2, -0.5), (-0.7, -0.1, -1.2), (0.0, -0.2, -1.45)], 0.07, flat=1.8), "frame")
        b.add(tube([(0.5, 0.24, 0.02), (0.96, 0.2, -0.4), (0.74, -0.1, -1.2), (0.0, -0.2, -1.45)], 0.07, flat=1.8), "frame")
        b.add(box(0.5, 0.5, 0.12, 0.04), "frame", at=(0.0, -0.33, -1.44))
    b.socket(FIT, (0.0, y, 0.5), size=0.98)


def _headphones(b: Builder, p: Params) -> None:
    cup, arch, pad = b.about(0.44, 0.07), b.about(1.32, 0.04), b.about(0.24, 0.15)
    y = 0.47
    with b.group("band", at=(0.0, y, 0.0), melt=0.02):
        b.add(
            tube([(1.02, 0.1, 0.0), (0.98, 0.6, 0.0), (0.6, 1.14, 0.0), (0.0, arch, 0.0)], [0.07, 0.09, 0.12, 0.13], flat=0.7, up=(1.0, 0.0, 0.0)),
            "frame",
            mirror=True,
        )
        b.add(tube([(0.5, 1.14, 0.0), (0.0, arch - 0.06, 0.0)], [0.16, 0.18], flat=0.7), "strap", mirror=True, bump=Bump("quilt", 0.02, 0.12))
        b.add(cylinder(cup, pad, 0.08), "frame", at=(1.06, 0.0, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
        b.add(torus(0.32, 0.17), "strap", at=(0.86, 0.0, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
        b.add(cylinder(0.26, 0.1, 0.03), "lenses", at=(1.2, 0.0, 0.0), turn=(0.0, 0.0, 90.0), mirror=True)
        b.add(box(0.12, 0.3, 0.2, 0.04), "frame", at=(1.04, 0.5, 0.0), mirror=True)
    b.socket(FIT, (0.0, y, 0.9), size=0.98)


def _mustache(b: Builder, p: Params) -> None:
    c = p.curl
    b.material("mustache", like="frame")
    with b.group("mustache", at=(0.0, 0.3, 0.0), melt=0.03):
        curve = [(0.0, 0.06, 0.1), (0.32, 0.06, 0.12), (0.72, -0.1, 0.04), (1.02, 0.08 * c, -0.08), (1.1, 0.34 * c, -0.14), (0.92, 0.42 * c, -0.14)]
        b.add(tube(curve, [0.18, 0.28, 0.24, 0.15, 0.085, 0.06]), "mustache", mirror=True, bump=Bump("flutes", 0.025, 0.09))
        b.cut(box(4.0, 3.0, 1.0, 0.0), at=(0.0, 0.0, -0.66))
    b.socket(FIT, (0.0, 0.66, 0.0), size=1.25)


eyewear.preset("glasses")
eyewear.preset("sunglasses", shape="aviator", lens=0.46, frame=0.06, lens_color="#1a1d24", frame_color="gold")
eyewear.preset("goggles", kind="goggles", lens_color="orange", real_m=0.2)
eyewear.preset("monocle", kind="monocle", frame_color="gold", real_m=0.06)
eyewear.preset("eye patch", kind="patch")
eyewear.preset("headphones", kind="headphones", frame_color="charcoal", lens_color="red", real_m=0.2)
eyewear.preset("mustache", kind="mustache", frame_color="dark brown", slot="face", real_m=0.12)
