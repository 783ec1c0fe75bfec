"""Cacti and succulents, in a pot or in sand."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import petal, petal_ring
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, cylinder, ellipsoid, lathe, sphere, tube

PARAMS = {
    "form": choice("saguaro", "pads", "rosette"),
    "height": number(1.0, 0.6, 1.4),
    "girth": number(1.0, 0.6, 1.5),
    "arms": number(1.0, 0.0, 1.5, "length of the arms"),
    "arm_count": number(2.0, 0.0, 4.0, vary=0.0),
    "ribs": number(9.0, 6.0, 14.0, vary=0.0),
    "thorns": number(1.0, 0.0, 1.8),
    "flowers": number(1.0, 0.0, 1.8, "size of the flowers"),
    "base": choice("pot", "sand"),
    "body_color": color("#4f9a4a"),
    "flower_color": color("hot pink"),
    "pot_color": color("terracotta"),
}


@archetype("cactus", "plants", PARAMS, real_m=0.4, words={"prickly": {"thorns": 1.5}, "blooming": {"flowers": 1.5}})
def cactus(b: Builder, p: Params) -> None:
    """The ground, then one of three ways to grow."""
    b.material("body", p.body_color, "matte", mottle=0.06)
    b.material("tips", like="body", lighter=0.2, toward=("rose", 0.25))
    b.material("thorns", "cream")
    b.material("flowers", p.flower_color, "matte")
    b.material("pot", p.pot_color, "clay")
    b.material("sand", "sand", "sand")
    y = _ground(b, p)
    FORMS[p.form](b, p, y)


def _ground(b: Builder, p: Params) -> float:
    if p.base == "pot":
        with b.group("pot"):
            b.add(lathe([(0.4, 0), (0.4, 0), (0.5, 0.4), (0.5, 0.4), (0.57, 0.4), (0.57, 0.56), (0.57, 0.56), (0, 0.56)], smooth=False), "pot")
            b.cut(cylinder(0.48, 0.1), "pot", at=(0, 0.57, 0))
            b.add(ellipsoid(0.49, 0.07, 0.49), "sand", at=(0, 0.5, 0), bump=Bump("cobbles", 0.02, 0.09))
            for k in b.around(5, 0.36, 0.55, 20):
                b.add(ellipsoid(0.09, 0.06, 0.07), "sand", turn=(0, 40 * k, 0))
        return 0.52
    with b.group("sand", melt=0.1):
        b.add(ellipsoid(0.8, 0.14, 0.7), "sand", bump=Bump("waves", 0.02, 0.16))
        b.add(ellipsoid(0.16, 0.16, 0.14), "sand", at=(0.5, 0.1, 0.2), bump=Bump("rock", 0.04, 0.14))
        b.add(ellipsoid(0.1, 0.1, 0.1), "sand", at=(-0.52, 0.1, 0.24), bump=Bump("rock", 0.04, 0.14))
    return 0.1


def _bloom(b: Builder, p: Params) -> None:
    """Opens along the turned +y."""
    if p.flowers > 0.0:
        with b.frame(scale=p.flowers):
            b.add(sphere(0.07), "flowers")
            petal_ring(b, petal(0.22, 0.13, "pointed", 0.3, 0.2), "flowers", 6, 38, 0.02)
            petal_ring(b, petal(0.17, 0.1, "pointed", 0.3, 0.1), "flowers", 5, 66, 0.0, 0.02, 30)
            b.add(sphere(0.06), "thorns", at=(0, 0.06, 0))


def _saguaro(b: Builder, p: Params, y: float) -> None:
    """A ribbed column with arms that turn upwards."""
    tall, wide = 1.45 * p.height, 0.3 * p.girth
    ribs = Bump("flutes", 0.05, 6.283 * wide / round(p.ribs))
    with b.group("body", melt=0.06):
        b.add(tube([(0, y - 0.05, 0), (0, y + 0.4 * tall, 0), (0, y + tall - wide, 0)], [0.88 * wide, wide, 0.86 * wide]), "body", bump=ribs)
        for k in range(round(p.arm_count)):
            side, low, reach = 1 - 2 * (k % 2), y + tall * (0.34 + 0.14 * (k % 2) + 0.12 * (k // 2)), 0.52 * p.arms + 0.1
            r = 0.6 * wide
            points = [(0, low, 0), (0.6 * reach * side, low, 0.02), (reach * side, low + 0.16, 0.04), (reach * side, low + 0.3 + 0.36 * p.arms, 0.04)]
            b.add(tube(points, [0.9 * r, r, r, 0.85 * r]), "body", bump=Bump("flutes", 0.04, 6.283 * r / 7))
    if p.thorns > 0.0:
        with b.group("thorns"):
            for ring in range(7):
                for _ in b.around(round(p.ribs), 0.97 * wide, y + 0.18 + 0.155 * ring * p.height, 20 * (ring % 2)):
                    b.add(cone((0, 0, 0), (0, 0.02, 0.04 + 0.06 * p.thorns), 0.028, 0.018), "thorns")
    with b.group("flowers"):
        with b.frame((0.04, y + tall - 0.04, 0.02), (8, 0, -6), 1.25):
            _bloom(b, p)
        if p.arm_count >= 1.0 and p.arms > 0.0:
            with b.frame((0.52 * p.arms + 0.1, y + 0.34 * tall + 0.3 + 0.36 * p.arms + 0.45 * wide, 0.05)):
                _bloom(b, p)


def _pads(b: Builder, p: Params, y: float) -> None:
    """Prickly pear: flat pads on pads, fruit on their rims."""
    pads = [
        (0.0, 0.0, 0.0, 0.46, 0.0),
        (-0.3, 0.68, 0.06, 0.36, 34.0),
        (0.32, 0.72, -0.04, 0.37, -34.0),
        (0.02, 0.84, 0.04, 0.34, 2.0),
        (-0.52, 1.16, 0.1, 0.25, 46.0),
        (0.56, 1.2, 0.0, 0.26, -30.0),
    ]
    with b.group("pads", melt=0.02):
        for x, py, z, r, lean in pads:
            with b.frame((x, y - 0.04 + py * p.height, z), (4 * (x > 0), 30 * x, lean)):
                b.add(ellipsoid(0.82 * r * p.girth, r, 0.32 * r + 0.03), "body", at=(0, 0.86 * r, 0))
                b.paint(sphere(0.3 * r), "tips", at=(0, 1.95 * r, 0))
                if p.thorns > 0.0:
                    for row in range(-2, 3):
                        for col in range(-2, 3):
                            u, v = 0.3 * (col + 0.5 * (row % 2)), 0.33 * row
                            if u * u + v * v < 0.62:
                                z0 = (0.32 * r + 0.03) * (1 - u * u - v * v) ** 0.5
                                for s in (1, -1):
                                    at = (0.82 * r * u * p.girth, r * (0.86 + v), s * z0)
                                    b.add(cone((0, 0, 0), (0.0, 0.015, s * (0.02 + 0.06 * p.thorns)), 0.03, 0.018), "thorns", at=at, blend=0)
    with b.group("fruit"):
        for x, py, lean in ((-0.82, 1.5, 40), (-0.7, 1.66, 18), (0.84, 1.64, -30), (0.02, 1.5, 0), (0.68, 1.74, -8)):
            with b.frame((x, y + py * p.height - 0.06, 0.04), (0, 0, lean), 0.4 + 0.6 * p.flowers):
                b.add(ellipsoid(0.08, 0.13, 0.08), "flowers")
                b.add(cone((0, -0.16, 0), (0, 0.0, 0), 0.05, 0.06), "flowers")


def _rosette(b: Builder, p: Params, y: float) -> None:
    """Fat pointed leaves in a spiral, the inner ones upright."""
    with b.group("leaves"):
        b.add(ellipsoid(0.34 * p.girth, 0.26, 0.34 * p.girth), "body", at=(0, y + 0.06, 0))
        for k in range(34):
            t = (k + 0.5) / 34
            rise, length = 84 - 78 * t**0.9, (0.26 + 0.52 * t**0.7) * p.height
            a = 2.39996 * k
            with b.frame((0.12 * t * sin(a), y + 0.26 - 0.14 * t, 0.12 * t * cos(a)), (0, a * 57.29578, 0)):
                b.add(petal(length, 0.3 * p.girth + 0.1 * t, "pointed", 0.3, -0.22, 0.13), "body", turn=(90 - rise, 0, 0))
                tip = length * 0.97
                c, s = cos(rise / 57.29578), sin(rise / 57.29578)
                b.paint(sphere(0.13), "tips", at=(0, tip * s, tip * c))
    if p.flowers > 0.0:
        with b.group("flowers"), b.frame((0, y + 0.55 * p.height, 0), scale=0.9):
            b.add(cone((0, -0.35, 0), (0, 0, 0), 0.07, 0.06), "flowers")
            _bloom(b, p)


FORMS = {"saguaro": _saguaro, "pads": _pads, "rosette": _rosette}

cactus.preset("cactus")
cactus.preset("prickly pear", form="pads", base="sand", flower_color="crimson", body_color="#6aa05a", real_m=0.9)
cactus.preset("succulent", form="rosette", body_color="#7fb59a", pot_color="#d8d2c6", flowers=0.0, real_m=0.15)
