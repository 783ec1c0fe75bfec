"""Saucers, ships, fighters, stations, probes and rovers."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("ufo", "spaceship", "starfighter", "satellite", "station", "lander", "rover"),
    "width": number(1.25, 0.8, 1.4, "radius or half the span"),
    "wings": number(1.0, 0.4, 1.4),
    "cockpit": number(0.5, 0.25, 0.7, "radius of the dome"),
    "lights": number(12.0, 0.0, 16.0, "around the rim", vary=0.0),
    "beam": number(1.0, 0.0, 1.0, "the light that it stands on"),
    "alien": number(1.0, 0.0, 1.0, "in the dome"),
    "engines": number(3.0, 1.0, 4.0, vary=0.0),
    "guns": number(1.0, 0.0, 1.3),
    "panels": number(3.0, 1.0, 4.0, "solar panels a side", vary=0.0),
    "dish": number(0.4, 0.0, 0.6, "radius of the antenna"),
    "antennae": number(0.4, 0.0, 0.8),
    "legs": number(1.0, 0.6, 1.3),
    "wheels": number(0.2, 0.12, 0.3),
    "body_color": color("silver"),
    "accent": color("blue"),
}


@archetype("spacecraft", "aircraft", PARAMS, symmetric=False, real_m=10.0)
def spacecraft(b: Builder, p: Params) -> None:
    """Nose towards +z."""
    b.material("body", p.body_color, roughness=0.3, metallic=0.4)
    b.material("wings", p.accent, roughness=0.35)
    b.material("cockpit", "#7fc4dd", "glass")
    b.material("engines", "dark grey", "steel")
    b.material("lights", "lemon", glow=0.6)
    b.material("beam", "#bdf3c8", "glass", glow=0.35)
    b.material("gold", "gold", "gold")
    b.material("panels", "navy", roughness=0.2)
    b.material("alien", "lime", "skin")
    b.material("eyes", "black", "eye")
    b.material("wheels", "rubber", "rubber")
    b.material("stand", "charcoal")
    KINDS[p.kind](b, p)


def _stand(b: Builder, top: float) -> None:
    b.add(lathe([(0.46, 0), (0.46, 0), (0.46, 0.06), (0.4, 0.1), (0.12, 0.13), (0.07, 0.24), (0.06, top), (0, top)]), "stand")


def _ufo(b: Builder, p: Params) -> None:
    r, y, c = p.width, 1.0 if p.beam > 0.0 else 0.5, p.cockpit
    with b.group("saucer", at=(0, y, 0)):
        b.add(
            lathe(
                [
                    (0, -0.24),
                    (0.3 * r, -0.23),
                    (0.66 * r, -0.1),
                    (0.96 * r, -0.02),
                    (r, 0.03),
                    (0.94 * r, 0.07),
                    (0.62 * r, 0.17),
                    (0.9 * c, 0.3),
                    (0, 0.3),
                ]
            ),
            "body",
            bump=Bump("panels", 0.01, 0.3, 1.2),
        )
        b.add(torus(1.02 * c, 0.06), "engines", at=(0, 0.27, 0))
        b.add(torus(0.4 * r, 0.06), "engines", at=(0, -0.22, 0))
        for k in b.around(round(p.lights), 0.82 * r, 0.13):
            b.add(ellipsoid(0.085, 0.06, 0.085), "lights" if k % 2 else "wings")
    with b.group("dome", at=(0, y + 0.26, 0)):
        if p.alien > 0.0:
            b.add(ellipsoid(0.5 * c, 0.62 * c, 0.46 * c), "alien", at=(0, 0.42 * c + 0.05, 0.42 * c))
            b.add(ellipsoid(0.13 * c, 0.22 * c, 0.08 * c), "eyes", at=(0.22 * c, 0.5 * c + 0.05, 0.83 * c), turn=(0, 14, -24), mirror=True)
            b.add(sphere(0.1 * c), "alien", at=(0.3 * c, 1.25 * c, 0.2 * c), mirror=True)
            b.add(cone((0.14 * c, 0.8 * c, 0.2 * c), (0.3 * c, 1.25 * c, 0.2 * c), 0.06 * c + 0.01, 0.05 * c + 0.01), "alien", mirror=True)
            b.add(dome(c, 0.94 * c, 0.0), "cockpit", at=(0, 0, -0.12 * c))
        else:
            b.add(dome(c, 0.94 * c, 0.0), "cockpit")
            b.add(sphere(0.08), "lights", at=(0, 0.96 * c, 0))
    with b.group("beam"):
        if p.beam > 0.0:
            b.add(frustum(0.72, 0.36 * r, y - 0.18, 0.02), "beam", stand=True, bump=Bump("ribs", 0.014, 0.16))
        else:
            for _ in b.around(3):
                b.add(cone((0, y - 0.12, 0.5 * r), (0, 0.06, 0.72 * r), 0.06, 0.05), "engines")
                b.add(ellipsoid(0.13, 0.06, 0.13), "engines", at=(0, 0.05, 0.72 * r))
    b.socket("top", (0, y + 0.26 + 0.9 * c, 0), size=0.6 * c)


def _nozzle(b: Builder, at: tuple[float, float, float], r: float) -> None:
    with b.frame(at, (90, 0, 0)):
        b.add(lathe([(0.86 * r, -0.26), (r, -0.1), (0.8 * r, 0.1), (0, 0.1)]), "engines", bump=Bump("flutes", 0.012, 0.09))
        b.cut(cylinder(0.68 * r, 0.2, 0.01), "lights", at=(0, -0.26, 0))


def _spaceship(b: Builder, p: Params) -> None:
    y = 0.85
    with b.group("hull", at=(0, y, 0), melt=0.03):
        b.add(
            tube([(0, 0.05, -1.05), (0, 0.08, -0.4), (0, 0.02, 0.4), (0, -0.08, 1.2)], [0.4, 0.46, 0.36, 0.1], flat=0.62),
            "body",
            bump=Bump("panels", 0.012, 0.2, 1.4),
        )
        b.add(box(0.5, 0.34, 0.9, 0.1, (0.3, 0.3)), "body", at=(0, 0.32, -0.5), bump=Bump("panels", 0.012, 0.16))
        b.paint(box(0.2, 4, 4, 0), "wings")
        wing = [(0.2, -1.05), (p.wings, -1.2), (1.06 * p.wings, -0.8), (0.26, 0.42)]
        b.add(extrude(wing, 0.13, 0.04, edge=0.07), "body", turn=(90, 0, -7), mirror=True)
        b.paint(box(0.3, 4, 4, 0), "wings", at=(p.wings, 0, 0), mirror=True)
    with b.group("details", at=(0, y, 0)):
        fin = [(-1.2, 0.0), (-0.62, 0.0), (-1.05, 0.5), (-1.28, 0.5)]
        b.add(extrude(fin, 0.085, 0.03), "wings", at=(0.9 * p.wings, -0.1, 0.05), turn=(0, -90, -12), mirror=True)
        b.add(ellipsoid(0.2, 0.15, 0.36), "cockpit", at=(0, 0.24, 0.35))
        for z in (0.2, 0.42):
            b.add(torus(0.19, 0.026), "body", at=(0, 0.23, z), turn=(90, 0, 0))
        for k in range(4):
            b.add(box(0.05, 0.07, 0.12, 0.02), "lights", at=(0.25, 0.36, -0.78 + 0.18 * k), mirror=True)
        n = round(p.engines)
        for k in range(n):
            _nozzle(b, ((k - 0.5 * (n - 1)) * 0.34, 0.08, -1.24), 0.2)
        if p.guns > 0.0:
            b.add(cone((0.6 * p.wings, -0.06, -0.3), (0.6 * p.wings, -0.06, 0.25), 0.055, 0.035), "engines", mirror=True)
        if p.dish > 0.0:
            b.add(cylinder(0.04, 0.16, 0.0), "engines", at=(0, 0.55, -0.62))
            b.add(lathe([(0.05, 0), (0.2, 0.06), (0.26, 0.14)], wall=0.05), "body", at=(0, 0.62, -0.6), turn=(40, 0, 0))
    with b.group("stand"):
        _stand(b, y - 0.1)


def _starfighter(b: Builder, p: Params) -> None:
    y = 0.95
    with b.group("hull", at=(0, y, 0), melt=0.02):
        b.add(
            tube([(0, 0, -0.75), (0, 0.02, -0.2), (0, -0.02, 0.5), (0, -0.06, 1.35)], [0.26, 0.28, 0.2, 0.09], flat=0.95),
            "body",
            bump=Bump("panels", 0.01, 0.2, 1.6),
        )
        b.paint(box(4, 4, 0.14, 0), "wings", at=(0, 0, 0.85))
        b.paint(box(0.1, 4, 4, 0), "wings", at=(0.1, 0.3, 2.6))
    for roll in (20, -20):
        with b.group("wings", at=(0, y, -0.35)):
            with b.frame((0, 0, 0), (0, 0, roll)):
                b.add(extrude([(0.1, -0.34), (1.2 * p.wings, -0.26), (1.2 * p.wings, 0.06), (0.1, 0.34)], 0.085, 0.025), "body", turn=(90, 0, 0))
                b.paint(box(0.16, 1, 2, 0), "wings", at=(0.85 * p.wings, 0, 0))
                b.add(cone((1.2 * p.wings, 0, -0.26), (1.2 * p.wings, 0, 0.1), 0.07, 0.07), "body")
                b.add(cone((1.2 * p.wings, 0, 0.1), (1.2 * p.wings, 0, 0.75 * p.guns + 0.1), 0.04, 0.04), "engines")
            with b.frame((0, 0, 0), (0, 0, 180 - roll)):
                b.add(extrude([(0.1, -0.34), (1.2 * p.wings, -0.26), (1.2 * p.wings, 0.06), (0.1, 0.34)], 0.085, 0.025), "body", turn=(90, 0, 0))
                b.paint(box(0.16, 1, 2, 0), "wings", at=(0.85 * p.wings, 0, 0))
                b.add(cone((1.2 * p.wings, 0, -0.26), (1.2 * p.wings, 0, 0.1), 0.07, 0.07), "body")
                b.add(cone((1.2 * p.wings, 0, 0.1), (1.2 * p.wings, 0, 0.75 * p.guns + 0.1), 0.04, 0.04), "engines")
    with b.group("engines", at=(0, y, -0.5)):
        for s in (1, -1):
            for t in (1, -1):
                b.add(tube([(s * 0.32, t * 0.17, -0.3), (s * 0.32, t * 0.17, 0.3)], [0.13, 0.15]), "body")
                b.cut(cylinder(0.11, 0.12, 0.02), "engines", at=(s * 0.32, t * 0.17, 0.45), turn=(90, 0, 0))
                _nozzle(b, (s * 0.32, t * 0.17, -0.4), 0.13)
    with b.group("cockpit", at=(0, y, 0)):
        b.add(box(0.26, 0.24, 0.6, 0.06, (0.4, 0.45)), "cockpit", at=(0, 0.24, 0.16))
        b.add(box(0.29, 0.05, 0.64, 0.02), "body", at=(0, 0.15, 0.16))
        b.add(box(0.04, 0.26, 0.62, 0.01, (0, 0.45)), "body", at=(0, 0.24, 0.16))
        b.add(dome(0.13, 0.13), "wings", at=(0, 0.25, -0.3))
    with b.group("stand"):
        _stand(b, y - 0.1)


def _panel(b: Builder, w: float, h: float) -> None:
    """A solar panel in the x-y plane: frame and cells."""
    b.add(box(w, h, 0.06, 0.015), "engines")
    nx, ny = max(round(w / 0.15), 2), max(round(h / 0.15), 2)
    for i in range(nx):
        for j in range(ny):
            b.add(
                box(0.8 * w / nx, 0.8 * h / ny, 0.09, 0.01),
                "panels",
                at=((i - 0.5 * (nx - 1)) * 0.94 * w / nx, (j - 0.5 * (ny - 1)) * 0.94 * h / ny, 0),
            )


def _satellite(b: Builder, p: Params) -> None:
    y = 1.15
    with b.group("bus", at=(0, y, 0)):
        b.add(box(0.52, 0.66, 0.52, 0.04), "gold", bump=Bump("quilt", 0.02, 0.13))
        b.add(box(0.58, 0.08, 0.58, 0.02), "body", at=(0, 0.33, 0))
        b.add(box(0.58, 0.08, 0.58, 0.02), "body", at=(0, -0.33, 0))
        b.add(frustum(0.16, 0.09, 0.14, 0.02), "engines", at=(0, -0.42, 0))
        for k in range(3):
            b.add(cylinder(0.06, 0.08, 0.02), "cockpit", at=((k - 1) * 0.15, -0.12, 0.28), turn=(90, 0, 0))
    with b.group("panels", at=(0, y, 0)):
        n = min(round(p.panels), 3)
        for s in (1, -1):
            b.add(cone((0.2 * s, 0, 0), (s * (0.36 + 0.38 * n), 0, 0), 0.04, 0.035), "engines")
            for k in range(n):
                with b.frame((s * (0.58 + 0.37 * k), 0, 0), (-18, 0, 0)):
                    _panel(b, 0.34, 0.66)
    with b.group("dish", at=(0, y + 0.45, 0.08), turn=(52, 0, 0)):
        r = p.dish
        b.add(cylinder(0.06, 0.3, 0.01), "engines", at=(0, -0.05, 0))
        b.add(lathe([(0.06, 0.06), (0.6 * r, 0.14), (r, 0.34)], wall=0.05), "body")
        b.add(cone((0, 0.1, 0), (0, 0.44, 0), 0.03, 0.03), "engines")
        b.add(sphere(0.06), "wings", at=(0, 0.46, 0))
    with b.group("stand"):
        _stand(b, y - 0.4)
    if p.antennae > 0.0:
        with b.group("antennae", at=(0, y + 0.3, -0.15)):
            b.add(cone((0.16, 0, 0), (0.26, p.antennae + 0.2, -0.1), 0.03, 0.026), "engines", mirror=True)


def _station(b: Builder, p: Params) -> None:
    spin, lean = b.some(0, 80), b.about(14.0, 0.5)
    y, r = 1.1, b.about(0.95, 0.05)
    with b.group("ring", at=(0, y, 0), turn=(lean, 0, b.about(10.0, 0.6))):
        b.add(torus(r, 0.15, height=0.13), "body", bump=Bump("panels", 0.014, 0.2, 1.3))
        for k in b.around(24, r + 0.14):
            b.add(box(0.13, 0.06, 0.05, 0.02), "lights" if k % 3 else "cockpit")
        for _ in b.around(4):
            b.add(cone((0, 0, 0.2), (0, 0, r - 0.1), 0.075, 0.075), "body")
            b.add(torus(0.08, 0.035), "wings", at=(0, 0, 0.55), turn=(90, 0, 0))
        b.add(
            lathe([(0.12, -0.62), (0.3, -0.5), (0.3, -0.2), (0.36, 0.0), (0.3, 0.2), (0.22, 0.46), (0.1, 0.6), (0, 0.6)]),
            "body",
            bump=Bump("panels", 0.012, 0.2),
        )
        b.add(torus(0.34, 0.05), "wings")
        b.add(cone((0, 0.55, 0), (0, 0.9, 0), 0.04, 0.03), "engines")
        b.add(lathe([(0.05, 0), (0.2, 0.08), (0.28, 0.18)], wall=0.05), "wings", at=(0, 0.72, 0))
        for k in range(2):
            with b.frame((0, -0.45, 0), (0, 45 + spin + 90 * k, 0)):
                b.add(cone((-0.72, 0, 0), (0.72, 0, 0), 0.035, 0.035), "engines")
                for s in (1, -1):
                    with b.frame((0.62 * s, 0, 0), (90, 0, 0)):
                        _panel(b, 0.5, 0.3)
    with b.group("stand"):
        _stand(b, y - 0.3)


def _lander(b: Builder, p: Params) -> None:
    with b.group("descent stage"):
        b.add(
            extrude([(0.62 * cos(pi * (2 * k + 1) / 8), 0.62 * sin(pi * (2 * k + 1) / 8)) for k in range(8)], 0.4, 0.03),
            "gold",
            at=(0, 0.7, 0),
            turn=(90, 0, 0),
            bump=Bump("quilt", 0.016, 0.14),
        )
        b.add(frustum(0.28, 0.14, 0.26, 0.02), "engines", at=(0, 0.4, 0))
        for _ in b.around(4):
            foot = (0, 0.05, 1.05 * p.legs)
            b.add(cone((0, 0.84, 0.5), foot, 0.055, 0.045), "gold")
            b.add(cone((0.28, 0.52, 0.5), (0, 0.24, 0.93 * p.legs), 0.035, 0.035), "engines")
            b.add(cone((-0.28, 0.52, 0.5), (0, 0.24, 0.93 * p.legs), 0.035, 0.035), "engines")
            b.add(lathe([(0.19, -0.06), (0.19, -0.06), (0.17, 0.02), (0.05, 0.06), (0, 0.06)]), "gold", at=foot)
        for k in range(6):
            b.add(box(0.2, 0.035, 0.05, 0.01), "engines", at=(0, 0.22 + 0.1 * k, 1.0 * p.legs - 0.075 * k))
    with b.group("ascent stage", at=(0, 0.9, 0), melt=0.02):
        b.add(box(0.74, 0.6, 0.66, 0.12), "body", at=(0, 0.3, -0.08), bump=Bump("panels", 0.012, 0.2))
        b.add(cylinder(0.3, 0.5, 0.03), "body", at=(0, 0.36, 0.2), turn=(90, 0, 0))
        b.add(sphere(0.24), "gold", at=(0.46, 0.24, -0.08), mirror=True)
        b.add(box(0.24, 0.28, 0.1, 0.02), "engines", at=(0, 0.16, 0.43), blend=0.0)
    with b.group("details", at=(0, 0.9, 0)):
        b.add(extrude([(0.06, 0), (0.26, 0), (0.24, 0.17)], 0.08, 0.015), "cockpit", at=(0, 0.42, 0.43), mirror=True)
        b.add(frustum(0.14, 0.12, 0.16, 0.02), "engines", at=(0, 0.66, -0.05))
        if p.dish > 0.0:
            b.add(cone((0.26, 0.5, -0.1), (0.34, 0.92, -0.1), 0.035, 0.03), "engines")
            b.add(lathe([(0.04, 0), (0.45 * p.dish, 0.06), (0.6 * p.dish, 0.14)], wall=0.045), "body", at=(0.34, 0.86, -0.05), turn=(55, 0, 0))
        for s in (1, -1):
            with b.frame((0.44 * s, 0.46, 0.2)):
                b.add(sphere(0.07), "engines")
                for turn in ((0, 0, 0), (90, 0, 0), (0, 0, -90 * s)):
                    with b.frame((0, 0, 0), turn):
                        b.add(cone((0, 0.04, 0), (0, 0.13, 0), 0.025, 0.05), "engines")


def _rover(b: Builder, p: Params) -> None:
    r, w = p.wheels, 0.62
    with b.group("wheels"):
        for z in (0.78, 0.02, -0.72):
            for s in (1, -1):
                with b.frame((s * w, r, z), (0, 0, 90)):
                    b.add(cylinder(r, 0.24, 0.03), "wheels", bump=Bump("flutes", 0.025, 0.1))
                    b.add(cylinder(0.6 * r, 0.27, 0.02), "body")
                    b.cut(cylinder(0.45 * r, 0.1, 0.02), "engines", at=(0, -0.14 * s, 0))
                    b.add(cylinder(0.2 * r, 0.28, 0.01), "engines")
        for s in (1, -1):
            x = 0.46 * s
            rod = [
                ((x, r, 0.78), (x, 0.55, 0.4)),
                ((x, 0.55, 0.4), (x, 0.52, -0.3)),
                ((x, 0.52, -0.3), (x, r, 0.02)),
                ((x, 0.52, -0.3), (x, r, -0.72)),
            ]
            for start, end in rod:
                b.add(cone(start, end, 0.05, 0.05), "engines")
            for z in (0.78, 0.02, -0.72):
                b.add(cone((x, r, z), (w * s, r, z), 0.055, 0.055), "engines")
            b.add(cone((x, 0.54, 0.1), (0.2 * s, 0.62, 0.1), 0.06, 0.06), "engines")
    with b.group("body"):
        b.add(box(0.72, 0.26, 1.05, 0.05), "body", at=(0, 0.66, 0.02), bump=Bump("panels", 0.01, 0.2))
        b.add(box(0.8, 0.05, 1.12, 0.02), "gold", at=(0, 0.8, 0.02))
        b.add(box(0.28, 0.08, 0.26, 0.02), "body", at=(-0.16, 0.85, -0.3))
        b.add(cylinder(0.13, 0.44, 0.03), "engines", at=(0, 0.78, -0.66), turn=(66, 0, 0), bump=Bump("flutes", 0.025, 0.09))
        b.add(cylinder(0.2, 0.06, 0.02), "body", at=(-0.18, 0.94, -0.3), turn=(16, 0, 0))
        b.add(cone((-0.16, 0.8, -0.3), (-0.18, 0.92, -0.3), 0.05, 0.05), "engines")
    with b.group("mast", at=(0.2, 0.8, 0.36)):
        b.add(cone((0, 0, 0), (0, 0.62, 0), 0.06, 0.05), "engines")
        b.add(box(0.42, 0.2, 0.2, 0.05), "body", at=(0, 0.72, 0.03))
        b.add(cylinder(0.075, 0.06, 0.02), "engines", at=(0.11, 0.72, 0.13), turn=(90, 0, 0))
        b.add(cylinder(0.075, 0.06, 0.02), "engines", at=(-0.11, 0.72, 0.13), turn=(90, 0, 0))
        b.add(sphere(0.055), "cockpit", at=(0.11, 0.72, 0.15))
        b.add(sphere(0.055), "cockpit", at=(-0.11, 0.72, 0.15))
    with b.group("arm"):
        points = [(-0.28, 0.72, 0.5), (-0.32, 0.82, 0.9), (-0.2, 0.5, 1.05)]
        b.add(tube(points, 0.05, smooth=False), "engines")
        for at in points:
            b.add(sphere(0.075), "body", at=at)
        b.add(cylinder(0.13, 0.13, 0.02), "body", at=(-0.2, 0.44, 1.08), turn=(90, 0, 0), bump=Bump("flutes", 0.02, 0.09))


KINDS = {
    "ufo": _ufo,
    "spaceship": _spaceship,
    "starfighter": _starfighter,
    "satellite": _satellite,
    "station": _station,
    "lander": _lander,
    "rover": _rover,
}

spacecraft.preset("ufo")
spacecraft.preset("spaceship", kind="spaceship", body_color="light grey", accent="crimson", real_m=30.0)
spacecraft.preset("starfighter", kind="starfighter", body_color="light grey", accent="red", real_m=12.0)
spacecraft.preset("satellite", kind="satellite", real_m=5.0)
spacecraft.preset("space station", kind="station", body_color="white", real_m=100.0)
spacecraft.preset("lunar lander", kind="lander", body_color="light grey", real_m=7.0)
spacecraft.preset("mars rover", kind="rover", body_color="white", real_m=3.0)
