"""Ray guns, water pistols, catapults, pieces of armour, nunchucks and whips."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("ray gun", "pistol", "water gun", "catapult", "gauntlet", "nunchucks", "whip", "rifle"),
    "length": number(1.0, 0.8, 1.15, "of its usual length", vary=0.014),
    "rings": number(4.0, 1.0, 5.0, "around a ray gun's barrel", vary=0.0),
    "tank": number(0.36, 0.2, 0.45, "radius of a water gun's tank"),
    "fins": number(1.0, 0.0, 1.2),
    "grip": number(1.0, 0.8, 1.2),
    "stand": number(1.0, 0.6, 1.2),
    "body_color": color("red"),
    "accent": color("gold"),
    "second": color("cyan"),
}


@archetype("toy weapon", "weapon", PARAMS, symmetric=False, real_m=0.3, slot="hand")
def toy_weapon(b: Builder, p: Params) -> None:
    """Barrels point to +x."""
    finish = {"steel": "steel", "gold": "gold", "iron": "iron"}
    wooden = "wood" in p.body_color
    b.material("body", p.body_color, "wood" if wooden else finish.get(p.body_color, "painted"))
    b.material("metal", p.accent, finish.get(p.accent, "painted"))
    b.material("second", p.second, roughness=0.15, glow=0.2)
    b.material("dark", "charcoal", roughness=0.6)
    b.material("stand", "dark wood", "wood")
    b.material("leather", "leather", "leather")
    rolling_stock(b)
    with b.group(p.kind):
        KINDS[p.kind](b, p)
    b.socket("grip", (-0.5, 0.7, 0), size=0.14)


def _stand(b: Builder, p: Params, top: float, x: float = 0.0) -> None:
    r = 0.46 * p.stand
    with b.group("stand"):
        b.add(lathe([(r, 0), (r, 0), (0.9 * r, 0.09), (0.2, 0.14), (0.075, 0.22), (0.07, top), (0, top)]), "stand", at=(x, 0, 0))


def _handle(b: Builder, p: Params, role: str = "body") -> None:
    b.add(tube([(-0.5, 1.1, 0), (-0.62, 0.75, 0), (-0.74, 0.36, 0)], [0.18 * p.grip, 0.16 * p.grip, 0.2 * p.grip], flat=0.8, up=(0, 0, 1)), role)
    b.add(torus(0.19, 0.045), "metal", at=(-0.22, 0.88, 0), turn=(90, 0, 0))
    b.add(cone((-0.26, 1.02, 0), (-0.3, 0.84, 0), 0.05, 0.04), "dark")


def _ray(b: Builder, p: Params) -> None:
    b.add(tube([(-0.95, 1.22, 0), (-0.6, 1.24, 0), (-0.1, 1.24, 0), (0.2, 1.24, 0)], [0.12, 0.32, 0.34, 0.2]), "body")
    b.add(cone((0.1, 1.24, 0), (1.0 * p.length, 1.24, 0), 0.1, 0.08), "metal")
    for k in range(round(p.rings)):
        b.add(cylinder(0.27 - 0.035 * k, 0.07, 0.03), "second", at=(0.3 + 0.17 * k, 1.24, 0), turn=(0, 0, 90))
    b.add(sphere(0.16), "second", at=(1.08 * p.length, 1.24, 0))
    if p.fins > 0.0:
        for turn in (0, 120, -120):
            with b.frame((0, 1.24, 0), (turn, 0, 0)):
                b.add(extrude([(-0.95, 0.2), (-0.3, 0.28), (-0.75, 0.28 + 0.32 * p.fins), (-1.05, 0.24 + 0.34 * p.fins)][::-1], 0.08, 0.025), "metal")
    b.add(sphere(0.13), "second", at=(-0.35, 1.24, 0.27))
    b.add(torus(0.13, 0.04), "metal", at=(-0.35, 1.24, 0.28), turn=(90, 0, 0))
    _handle(b, p)
    _stand(b, p, 1.0, 0.15)


def _rifle(b: Builder, p: Params) -> None:
    """Stock, receiver with magazine and scope, a long barrel in a hand guard."""
    long = p.length
    b.add(extrude([(-1.5, 0.86), (-1.5, 1.24), (-0.7, 1.32), (-0.7, 1.08), (-1.1, 1.0), (-1.3, 0.84)], 0.24, round=0.06), "body")
    b.add(box(0.95, 0.34, 0.28, 0.05), "body", at=(-0.32, 1.2, 0))
    b.add(box(0.6, 0.26, 0.3, 0.06), "metal", at=(0.42, 1.18, 0), bump=Bump("ribs", 0.02, 0.09))
    b.add(capsule((0.6, 1.2, 0), (1.42 * long, 1.2, 0), 0.075), "metal")
    b.add(cylinder(0.12, 0.26, 0.03), "dark", at=(1.4 * long, 1.2, 0), turn=(0, 0, 90))
    b.add(extrude([(-0.18, 1.1), (0.08, 1.1), (0.2, 0.66), (-0.06, 0.62)], 0.18, round=0.04), "dark")
    b.add(tube([(-0.5, 1.1, 0), (-0.6, 0.86, 0), (-0.7, 0.66, 0)], [0.14 * p.grip, 0.13 * p.grip, 0.14 * p.grip], flat=0.8, up=(0, 0, 1)), "dark")
    b.add(torus(0.15, 0.04), "metal", at=(-0.32, 0.98, 0), turn=(90, 0, 0))
    b.add(cylinder(0.13, 0.62, 0.03), "metal", at=(-0.28, 1.54, 0), turn=(0, 0, 90))
    b.add(cylinder(0.1, 0.06, 0.02), "second", at=(0.04, 1.54, 0), turn=(0, 0, 90))
    for x in (-0.46, -0.1):
        b.add(box(0.1, 0.24, 0.12, 0.02), "dark", at=(x, 1.4, 0))
    for k in range(3):
        b.add(box(0.12, 0.07, 0.32, 0.02), "second", at=(-0.62 + 0.16 * k, 1.2, 0))
    _stand(b, p, 1.05, 0.3)


def _pistol(b: Builder, p: Params) -> None:
    b.add(box(1.5 * p.length, 0.32, 0.3, 0.06), "body", at=(0.15, 1.2, 0))
    b.add(cylinder(0.13, 0.2, 0.03), "second", at=(0.15 + 0.78 * p.length, 1.22, 0), turn=(0, 0, 90))
    b.cut(cylinder(0.07, 0.2, 0.0), "dark", at=(0.15 + 0.86 * p.length, 1.22, 0), turn=(0, 0, 90))
    b.add(cylinder(0.25, 0.34, 0.04), "metal", at=(-0.2, 1.16, 0), turn=(0, 0, 90), bump=Bump("flutes", 0.03, 0.14))
    b.add(cone((-0.6, 1.3, 0), (-0.72, 1.5, 0), 0.07, 0.06), "dark")
    b.add(box(0.08, 0.12, 0.08, 0.02), "metal", at=(0.15 + 0.62 * p.length, 1.4, 0))
    _handle(b, p, "metal")
    _stand(b, p, 1.08, 0.25)


def _water(b: Builder, p: Params) -> None:
    b.add(tube([(-0.75, 1.12, 0), (-0.2, 1.16, 0), (0.55, 1.12, 0), (1.0 * p.length, 1.12, 0)], [0.2, 0.25, 0.19, 0.1]), "body")
    b.add(ellipsoid(0.55, p.tank, p.tank), "second", at=(-0.15, 1.5, 0))
    b.add(cylinder(0.13, 0.16, 0.03), "metal", at=(-0.72, 1.52, 0), turn=(0, 0, 90), bump=Bump("flutes", 0.016, 0.06))
    b.add(cylinder(0.13, 0.1, 0.03), "metal", at=(1.02 * p.length, 1.12, 0), turn=(0, 0, 90))
    b.add(cylinder(0.08, 0.9, 0.01), "metal", at=(0.5, 0.9, 0), turn=(0, 0, 90))
    b.add(cylinder(0.16, 0.36, 0.05), "metal", at=(0.62, 0.9, 0), turn=(0, 0, 90), bump=Bump("ribs", 0.025, 0.09))
    b.add(box(0.14, 0.3, 0.14, 0.03), "body", at=(0.12, 1.0, 0))
    for k in range(3):
        b.add(sphere(0.09 - 0.015 * k), "second", at=(1.14 * p.length + 0.11 * k, 1.13 - 0.02 * k, 0))
    _handle(b, p)
    _stand(b, p, 0.96, 0.12)


def _catapult(b: Builder, p: Params) -> None:
    for s in (1, -1):
        b.add(box(0.16, 0.2, 2.1, 0.03), "body", at=(0.5 * s, 0.3, 0), stand=True)
        for z in (0.75, -0.75):
            wheel(b, (0.68 * s, 0.28, z), 0.28, 0.14, "body", "metal")
        b.add(cone((0.5 * s, 0.4, 0.85), (0.5 * s, 1.25, 0.2), 0.075, 0.075), "body")
        b.add(cone((0.5 * s, 0.4, -0.3), (0.5 * s, 1.25, 0.2), 0.075, 0.075), "body")
    for z, y in ((0.85, 0.4), (-0.85, 0.4), (0.0, 0.42), (0.2, 1.25)):
        b.add(capsule((-0.5, y, z), (0.5, y, z), 0.09), "body")
    for z in (0.75, -0.75):
        b.add(capsule((-0.68, 0.28, z), (0.68, 0.28, z), 0.06), "metal")
    b.add(cylinder(0.17, 0.5, 0.03), "leather", at=(0, 0.42, 0), turn=(0, 0, 90), bump=Bump("ribs", 0.02, 0.07))
    b.add(cone((0, 0.42, 0), (0, 1.3, -0.75 * p.length), 0.09, 0.07), "body")
    b.add(ellipsoid(0.28, 0.2, 0.28), "metal", at=(0, 1.4, -0.85 * p.length), turn=(40, 0, 0))
    b.cut(ellipsoid(0.22, 0.2, 0.22), "dark", at=(0, 1.52, -0.82 * p.length), turn=(40, 0, 0))
    b.add(sphere(0.21), "dark", at=(0, 1.52, -0.83 * p.length), bump=Bump("rock", 0.02, 0.12))


def _gauntlet(b: Builder, p: Params) -> None:
    b.add(lathe([(0.5, 0.1), (0.5, 0.16), (0.34, 0.8), (0.3, 0.9), (0, 0.9)]), "body")
    for y in (0.14, 0.84):
        b.add(torus(0.5 if y < 0.5 else 0.33, 0.05), "metal", at=(0, y, 0))
    b.add(box(0.66, 0.62, 0.4, 0.14), "body", at=(0, 1.1, 0))
    for k in range(4):
        x = -0.25 + 0.165 * k
        tall = (0.5, 0.58, 0.54, 0.42)[k]
        for j in range(3):
            b.add(lathe([(0.1, 0), (0.105, 0.06), (0.075, tall / 2.6), (0, tall / 2.6)]), "body", at=(x, 1.34 + j * tall / 3, 0.0))
    for k in range(3):
        b.add(ellipsoid(0.1, 0.15, 0.1), "body", at=(0.36 + 0.08 * k, 1.06 + 0.13 * k, 0.06), turn=(0, 0, -35))
    for k in range(4):
        b.add(sphere(0.06), "metal", at=(-0.25 + 0.165 * k, 1.36, 0.17))
    b.add(lathe([(0.6, 0), (0.6, 0), (0.56, 0.14), (0, 0.16)]), "stand")


def _nunchucks(b: Builder, p: Params) -> None:
    for s in (1, -1):
        with b.frame((0.5 * s, 0.14, 0), (0, 0, 12 * s)):
            b.add(cylinder(0.13, 1.3 * p.length, 0.03), "body", stand=True)
            for y in (0.12, 1.15 * p.length):
                b.add(torus(0.13, 0.04), "metal", at=(0, y, 0))
            for k in range(5):
                b.add(torus(0.13, 0.03), "dark", at=(0, 0.35 + 0.09 * k, 0))
    top = 0.14 + 1.28 * p.length
    x = 0.5 - 0.27 * p.length
    for k in range(7):
        t = (k - 3) / 3
        with b.frame((x * t, top + 0.34 * (1 - t * t), 0), (0, 0, -50 * t)):
            b.add(torus(0.09, 0.04), "metal", turn=(90 if k % 2 else 0, 0, 0))
    b.add(tube([(-x, top - 0.06, 0), (-0.6 * x, top + 0.24, 0), (0, top + 0.34, 0), (0.6 * x, top + 0.24, 0), (x, top - 0.06, 0)], 0.04), "metal")
    b.add(box(1.7, 0.2, 0.7, 0.05), "stand", stand=True)


def _whip(b: Builder, p: Params) -> None:
    b.add(tube([(-0.5, 0.16, 0.95), (-0.2, 0.2, 0.98), (0.3, 0.2, 0.9)], [0.15, 0.11, 0.1]), "leather", bump=Bump("knit", 0.02, 0.07))
    b.add(sphere(0.17), "metal", at=(-0.56, 0.17, 0.95))
    for k, (r, y) in enumerate(((0.78, 0.1), (0.7, 0.24), (0.76, 0.38), (0.66, 0.5))):
        b.add(torus(r, 0.095 - 0.008 * k), "body", at=(0, y, 0), bump=Bump("knit", 0.016, 0.07))
    b.add(tube([(0.25, 0.2, 0.92), (0.6, 0.2, 0.7), (0.78, 0.12, 0.2)], 0.09), "body", bump=Bump("knit", 0.016, 0.07))
    b.add(
        tube([(0.6, 0.5, -0.3), (0.2, 0.75, 0.0), (-0.2, 0.85, 0.3), (-0.5, 0.6, 0.6), (-0.9, 0.2, 0.9)], [0.07, 0.065, 0.055, 0.045, 0.035]), "body"
    )


KINDS = {
    "rifle": _rifle,
    "ray gun": _ray,
    "pistol": _pistol,
    "water gun": _water,
    "catapult": _catapult,
    "gauntlet": _gauntlet,
    "nunchucks": _nunchucks,
    "whip": _whip,
}

toy_weapon.preset("ray gun")
toy_weapon.preset("toy pistol", kind="pistol", body_color="orange", accent="charcoal", second="red")
toy_weapon.preset("toy rifle", kind="rifle", body_color="#3f4a55", accent="steel", second="cyan", real_m=1.0)
toy_weapon.preset("water gun", kind="water gun", body_color="lime", accent="orange")
toy_weapon.preset("catapult", kind="catapult", body_color="wood", accent="iron", real_m=4.0, slot="ground")
toy_weapon.preset("gauntlet", kind="gauntlet", body_color="steel", real_m=0.35)
toy_weapon.preset("nunchucks", kind="nunchucks", body_color="black")
toy_weapon.preset("whip", kind="whip", body_color="dark brown", real_m=0.5)
