"""Butterflies and moths, standing upright and leaning back on their hind wings."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.arthropods import feeler, wing
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import Outline, cone, ellipsoid, tube

PARAMS = {
    "girth": number(0.17, 0.1, 0.3, "radius of the body"),
    "length": number(1.0, 0.7, 1.4, "of the body"),
    "head": number(0.24, 0.16, 0.34),
    "eyes": number(0.095, 0.05, 0.16),
    "wings": number(1.0, 0.5, 1.25, vary=0.024),
    "wing_kind": choice("butterfly", "moth"),
    "fold": number(20.0, 0.0, 60.0, "how far the wings are folded back, degrees", vary=0.086),
    "spots": number(1.0, 0.0, 1.6, "raised eyes on the wings"),
    "veins": number(1.0, 0.0, 1.5),
    "tails": number(0.0, 0.0, 1.4, "swallow's tails on the hind wings"),
    "antennae": number(1.0, 0.0, 1.5),
    "legs": number(1.0, 0.0, 1.4),
    "fur": number(0.4, 0.0, 1.5),
    "wing_color": color("orange"),
    "vein_color": color("#231a18"),
    "spot_color": color("snow"),
    "body_color": color("#3a2c28"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}

_FORE: dict[str, Outline] = {
    "butterfly": ((0.0, 0.1), (0.26, 0.5), (0.7, 0.96), (1.1, 1.1), (1.26, 0.94), (1.1, 0.5), (0.94, 0.16), (0.5, -0.02), (0.06, -0.08)),
    "moth": ((0.0, 0.16), (0.5, 0.62), (1.1, 0.78), (1.36, 0.62), (1.2, 0.24), (1.16, -0.06), (0.8, -0.24), (0.4, -0.12), (0.06, -0.1)),
}
_HIND: dict[str, Outline] = {
    "butterfly": ((0.04, 0.06), (0.5, 0.08), (0.92, 0.0), (1.04, -0.3), (0.88, -0.64), (0.56, -0.84), (0.3, -0.78), (0.1, -0.4)),
    "moth": ((0.04, 0.0), (0.5, -0.04), (0.92, -0.16), (1.02, -0.44), (0.8, -0.74), (0.46, -0.82), (0.2, -0.66), (0.08, -0.36)),
}


@archetype("butterfly", "insects", PARAMS, real_m=0.08, words={"flying": {"fold": 4.0}, "resting": {"fold": 45.0}})
def butterfly(b: Builder, p: Params) -> None:
    """Wings, a three-part body with a face, feelers and six legs."""
    b.material("wings", p.wing_color, roughness=0.45)
    b.material("veins", p.vein_color, roughness=0.5)
    b.material("spots", p.spot_color)
    b.material("body", p.body_color, roughness=0.6)
    b.material("legs", like="body", lighter=-0.1)
    b.material("mouth", like="body", lighter=-0.4)
    low = 0.82 * p.wings + 0.2 * p.tails
    with b.group("figure", at=(0.0, low + 0.02, 0.06), turn=(-9.0, 0.0, 0.0)):
        with b.group("wings", at=(0.0, 0.0, -0.06), melt=0.01), b.mirrored(), b.frame((0.04, 0.0, 0.0), (0.0, p.fold, 0.0), scale=p.wings):
            _wings(b, p)
        with b.group("body", melt=0.03, blend=0.01):
            _body(b, p)
        with b.group("head", at=(0.0, 0.36 * p.length + 0.8 * p.head, 0.06), turn=(9.0, 0.0, 0.0), melt=0.02, blend=0.02):
            _head(b, p)
            b.socket("head_top", (0.0, 0.85 * p.head, 0.0), size=0.85 * p.head)
    with b.group("foot", melt=0.05):
        # The tail of the body is too thin to stand on, so it ends in a leaf's worth of ground between the hind wings.
        b.add(cone((0.0, 0.02, 0.12), (0.0, low - 0.62 * p.length + 0.1, 0.1), 0.11, 0.7 * p.girth), "body")
        b.add(ellipsoid(0.42, 0.07, 0.34), "body", at=(0.0, 0.0, 0.06))


def _wings(b: Builder, p: Params) -> None:
    fore, hind = _FORE[p.wing_kind], _HIND[p.wing_kind]
    v = 0.024 * p.veins
    lines_fore = [((0.1, 0.06), (0.4, 0.46), (0.86, 0.9)), ((0.1, 0.04), (0.55, 0.42), (1.1, 0.78)), ((0.1, 0.02), (0.55, 0.22), (1.05, 0.42))]
    lines_hind = [((0.1, 0.0), (0.5, -0.1), (0.98, -0.2)), ((0.1, -0.06), (0.46, -0.3), (0.86, -0.58)), ((0.1, -0.12), (0.3, -0.4), (0.5, -0.78))]
    if p.wing_kind == "moth":
        lines_fore = [((0.1, 0.08), (0.6, 0.44), (1.24, 0.6)), ((0.1, 0.02), (0.6, 0.18), (1.18, 0.2))]
        lines_hind = lines_hind[1:]
    if p.tails > 0.0:
        t = 0.36 * p.tails
        b.add(
            tube([(0.6, -0.7, -0.03), (0.72, -0.84 - 0.5 * t, -0.03), (0.7, -0.86 - t, -0.03)], [0.12, 0.06, 0.09], flat=0.6, up=(0.0, 0.0, 1.0)),
            "wings",
        )
    with b.frame((0.0, 0.0, -0.05), (0.0, 6.0, 0.0)):
        wing(b, hind, "wings", lines_hind if v > 0.0 else [], "veins", 0.075, v)
    wing(b, fore, "wings", lines_fore if v > 0.0 else [], "veins", 0.075, v)
    if p.spots > 0.0:
        s = p.spots
        places = (
            ((1.02, 0.86, 0.06), (1.12, 0.62, 0.055), (1.0, 0.42, 0.05)) if p.wing_kind == "butterfly" else ((0.72, 0.26, 0.17), (1.12, 0.5, 0.07))
        )
        for x, y, r in places:
            b.add(ellipsoid(r * s, r * s, 0.07), "spots", at=(x, y, 0.0), blend=0.005)
        for x, y, r in ((0.92, -0.32, 0.055), (0.76, -0.52, 0.05), (0.54, -0.62, 0.045)):
            b.add(ellipsoid(r * s, r * s, 0.07), "spots", at=(x, y, -0.11), blend=0.005)


def _body(b: Builder, p: Params) -> None:
    g, n = p.girth, p.length
    fur = Bump("fur", 0.03 * p.fur, 0.08, 2.0) if p.fur > 0.2 else None
    b.add(ellipsoid(1.15 * g, 0.3 * n, 1.15 * g), "body", at=(0.0, 0.14 * n, 0.04), bump=fur)
    spine: list[Vector] = [(0.0, 0.0, 0.04), (0.0, -0.3 * n, 0.07), (0.0, -0.66 * n, 0.03)]
    b.add(tube(spine, [0.9 * g, 1.05 * g, 0.45 * g]), "body", bump=Bump("ribs", 0.02, 0.12))
    if p.legs > 0.0:
        for k, y in enumerate((0.24, 0.1, -0.04)):
            reach = 0.2 * p.legs
            points = [(0.6 * g, y * n, 0.1), (g + reach, (y - 0.02) * n, 0.16 + 0.02 * k), (g + 0.7 * reach, (y - 0.16) * n, 0.24)]
            b.add(tube(points, [0.05, 0.046, 0.04]), "legs", mirror=True)


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (h, 0.95 * h, 0.92 * h)
    b.add(ellipsoid(*skull), "body")
    eyes(b, on(skull, 36.0, 10.0, 0.94), p.eyes, Eyes("iris", "brown", p.mood, None, 0.7), yaw_deg=30.0)
    mouth_line(b, skull, -28.0, 24.0, {"happy": 12.0, "sad": -10.0, "angry": -6.0}.get(p.mood, 5.0), 0.024, "mouth")
    if p.antennae > 0.0:
        a = p.antennae
        points: list[Vector] = [(0.3 * h, 0.8 * h, 0.0), (0.5 * h + 0.06 * a, 0.8 * h + 0.28 * a, 0.02), (0.6 * h + 0.2 * a, 0.8 * h + 0.5 * a, 0.04)]
        if p.wing_kind == "moth":
            b.add(tube(points, [0.045, 0.1, 0.03], flat=0.45, up=(0.0, 0.0, 1.0)), "legs", mirror=True, bump=Bump("feathers", 0.02, 0.07))
        else:
            with b.mirrored():
                feeler(b, points, 0.042, "legs", 0.075)


butterfly.preset("butterfly")
butterfly.preset(
    "moth",
    wing_kind="moth",
    fur=1.3,
    girth=0.24,
    head=0.25,
    wing_color="#b9a184",
    vein_color="#6a5238",
    spot_color="#3a2a22",
    body_color="#d8c6a8",
    length=0.9,
    fold=26.0,
    real_m=0.05,
)
