"""Submarines, and a ship's gear: anchors, wheels, screws."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, lathe, oval, sphere, torus, tube

SUBMARINE = {
    "kind": choice("submarine", "bathyscaphe"),
    "length": number(2.3, 1.6, 2.8),
    "girth": number(0.44, 0.25, 0.6, "radius of the hull"),
    "tower": number(0.42, 0.2, 0.6),
    "windows": number(3.0, 0.0, 5.0, "portholes a side", vary=0.0),
    "periscope": number(0.5, 0.0, 0.8),
    "fins": number(1.0, 0.0, 1.4),
    "propeller": number(1.0, 0.0, 1.4),
    "body_color": color("yellow"),
    "accent": color("brass"),
}


@archetype("submarine", "boat", SUBMARINE, symmetric=False, real_m=20.0)
def submarine(b: Builder, p: Params) -> None:
    """Bow towards +z, on two chocks."""
    b.material("hull", p.body_color, roughness=0.3)
    b.material("metal", p.accent, "brass" if p.accent == "brass" else "steel")
    b.material("windows", "sky", "glass")
    b.material("fins", like="hull", lighter=-0.2)
    b.material("stand", "charcoal")
    b.material("lights", "lemon", glow=0.5)
    half, g = 0.5 * p.length, p.girth
    y = g + 0.22
    with b.group("hull", at=(0, y, 0), melt=0.03):
        if p.kind == "submarine":
            rows = [(-half, 0.14), (-0.6 * half, 0.7), (0.0, 1.0), (0.5 * half, 0.98), (0.82 * half, 0.7)]
            b.add(tube([(0, 0, z) for z, _ in rows], [r * g for _, r in rows]), "hull", bump=Bump("panels", 0.01, 0.3, 1.6))
            b.add(
                extrude(oval(0.2, 0.36), p.tower + 0.3, 0.06, taper=-0.3), "hull", at=(0, g + 0.5 * p.tower - 0.15, 0.1), turn=(-90, 0, 0), blend=0.06
            )
            for z in (-0.42 * half, 0.46 * half):
                b.add(torus(0.97 * g if z > 0 else 0.8 * g, 0.035), "metal", at=(0, 0, z), turn=(90, 0, 0), blend=0.0)
        else:
            b.add(sphere(1.35 * g), "hull")
            b.add(tube([(0, 1.3 * g, -0.7), (0, 1.35 * g, 0.6)], 0.62 * g, flat=0.7), "fins", blend=0.05)
    with b.group("portholes", at=(0, y, 0)):
        for k in range(round(p.windows)):
            z = (0.46 - 0.42 * k) * half if p.kind == "submarine" else 0.0
            yaw = 90.0 if p.kind == "submarine" else (0.0, 60.0, -60.0, 120.0, -120.0)[k]
            size = 0.115 if p.kind == "submarine" else (0.3 if k == 0 else 0.17)
            reach = 0.985 * g if p.kind == "submarine" else 1.33 * g
            with b.frame((0, 0.0 if p.kind != "submarine" else 0.06, z), (0, yaw, 0)):
                for turn in (0, 180) if p.kind == "submarine" else (0,):
                    with b.frame((0, 0, 0), (0, turn, 0)):
                        b.add(torus(size, 0.04), "metal", at=(0, 0, reach - 0.02), turn=(90, 0, 0))
                        b.add(ellipsoid(size, size, 0.06), "windows", at=(0, 0, reach - 0.03))
    with b.group("fins", at=(0, y, 0)):
        if p.fins > 0.0 and p.kind == "submarine":
            s = p.fins
            tail = [(0, 0.0), (0.55 * s, -0.12), (0.5 * s, 0.14), (0.1, 0.36)]
            for k in range(4):
                b.add(extrude(tail, 0.08, 0.03), "fins", at=(0, 0, -0.88 * half), turn=(90, 0, 90 * k))
            b.add(box(0.95 * s, 0.07, 0.24, 0.03), "fins", at=(0, g + 0.6 * p.tower, 0.12))
            b.add(
                extrude([(0.0, -0.12), (0.24, -0.1), (0.24, 0.08), (0, 0.2)], 0.07, 0.03),
                "fins",
                at=(0.9 * g, 0, 0.62 * half),
                turn=(90, 0, 0),
                mirror=True,
            )
    top = y + g + p.tower if p.kind == "submarine" else y + 1.35 * g + 0.4 * g
    with b.group("periscope"):
        if p.periscope > 0.0:
            b.add(tube([(0, top - 0.1, 0.1), (0, top + p.periscope, 0.1), (0, top + p.periscope + 0.05, 0.26)], 0.055, smooth=False), "metal")
            b.add(cylinder(0.075, 0.06, 0.02), "metal", at=(0, top + p.periscope + 0.05, 0.27), turn=(90, 0, 0))
        b.add(torus(0.14, 0.035), "metal", at=(0, top - 0.02, 0.0))
    with b.group("screw", at=(0, y, -half - 0.1 if p.kind == "submarine" else -1.4 * g)):
        s = p.propeller
        b.add(cone((0, 0, 0.2), (0, 0, -0.12), 0.09, 0.05), "metal")
        for k in range(4):
            with b.frame((0, 0, 0), (0, 0, 90 * k + 45)):
                b.add(extrude(oval(0.12 * s + 0.02, 0.19 * s + 0.02), 0.07, 0.025), "metal", at=(0, 0.2 * s, 0), turn=(0, 25, 0))
    with b.group("stand"):
        if p.kind == "submarine":
            for z in (0.42, -0.42):
                b.add(box(0.8, 0.34, 0.16, 0.03), "stand", at=(0, 0, z), stand=True)
        else:
            b.add(box(0.14, 0.12, 1.3, 0.05), "stand", at=(0.5, 0.06, 0), mirror=True)
            for z in (0.4, -0.4):
                b.add(cone((0.5, 0.08, z), (0.3, y - 0.3, 0.6 * z), 0.06, 0.06), "stand", mirror=True)
            b.add(cone((0.2, y - 0.2, 0.5), (0.3, y - 0.1, 0.85), 0.05, 0.09), "metal", mirror=True)
            b.add(sphere(0.085), "lights", at=(0.3, y - 0.1, 0.88), mirror=True)
    b.socket("back", (0, top, -0.2), size=0.25)


submarine.preset("submarine")
submarine.preset("bathyscaphe", kind="bathyscaphe", body_color="orange", windows=3.0, girth=0.46, periscope=0.24, real_m=6.0)


GEAR = {
    "kind": choice("anchor", "ship wheel", "propeller"),
    "size": number(1.0, 0.7, 1.2),
    "spokes": number(8.0, 5.0, 10.0, vary=0.0),
    "rope": number(1.0, 0.0, 1.0),
    "body_color": color("iron"),
    "accent": color("brass"),
}


@archetype("ship gear", "boat", GEAR, symmetric=False, real_m=1.2)
def ship_gear(b: Builder, p: Params) -> None:
    wooden = "wood" in p.body_color
    b.material("body", p.body_color, "wood" if wooden else "brass" if p.body_color == "brass" else "iron")
    b.material("metal", p.accent, "brass")
    b.material("ropes", "tan", "straw")
    b.material("stand", "dark wood", "wood")
    {"anchor": _anchor, "ship wheel": _ship_wheel, "propeller": _screw}[p.kind](b, p)


def _foot(b: Builder, top: float) -> None:
    b.add(lathe([(0.5, 0), (0.5, 0), (0.5, 0.1), (0.42, 0.15), (0.16, 0.2), (0.12, 0.3), (0.12, top), (0, top)]), "stand")


def _anchor(b: Builder, p: Params) -> None:
    s = p.size
    with b.group("anchor", at=(0, 0.16, 0), scale=s, melt=0.02):
        b.add(cone((0, 0.1, 0), (0, 1.5, 0), 0.13, 0.09), "body")
        b.add(tube([(-0.82, 0.66, 0), (-0.68, 0.3, 0), (0, 0.06, 0), (0.68, 0.3, 0), (0.82, 0.66, 0)], [0.07, 0.11, 0.15, 0.11, 0.07]), "body")
        b.add(extrude([(-0.2, 0), (0.2, -0.02), (0.04, 0.36)], 0.16, 0.04), "body", at=(0.8, 0.48, 0), turn=(0, 0, -30), mirror=True)
        b.add(cone((-0.52, 1.3, 0), (0.52, 1.3, 0), 0.085, 0.085), "body")
        b.add(sphere(0.13), "body", at=(0.54, 1.3, 0), mirror=True)
        b.add(torus(0.2, 0.06), "metal", at=(0, 1.72, 0), turn=(90, 0, 0), blend=0.0)
    with b.group("stand"):
        b.add(box(1.0, 0.22, 0.62, 0.05), "stand", stand=True, bump=Bump("planks", 0.01, 0.14))
    if p.rope > 0.0:
        with b.group("rope", at=(0, 0.16, 0), scale=s):
            path = [
                (0, 1.6, 0.1),
                (0.18, 1.3, 0.16),
                (0.14, 1.05, -0.16),
                (-0.16, 0.85, -0.1),
                (-0.14, 0.7, 0.18),
                (0.16, 0.5, 0.16),
                (0.3, 0.2, 0.24),
                (0.5, 0.08, 0.22),
            ]
            b.add(tube(path, 0.055), "ropes", bump=Bump("knit", 0.012, 0.05))


def _ship_wheel(b: Builder, p: Params) -> None:
    n = round(p.spokes)
    with b.group("wheel", at=(0, 1.2, 0.12), turn=(90, 0, 0), scale=p.size):
        b.add(torus(0.56, 0.085, height=0.07), "body")
        b.add(torus(0.56, 0.045, height=0.085), "metal")
        b.add(cylinder(0.2, 0.2, 0.03), "body")
        b.add(cylinder(0.13, 0.24, 0.03), "metal")
        for _ in b.around(n):
            profile = [(0.045, 0.1), (0.06, 0.3), (0.04, 0.42), (0.05, 0.62), (0.045, 0.66), (0.075, 0.8), (0.045, 0.92), (0, 0.93)]
            b.add(lathe(profile), "body", turn=(90, 0, 0))
            b.add(sphere(0.05), "metal", at=(0, 0.08, 0.56))
    with b.group("stand"):
        b.add(box(0.34, 1.24, 0.16, 0.05, (0.3, 0.1)), "stand", at=(0, 0.1, -0.08), stand=True)
        b.add(box(0.9, 0.14, 0.6, 0.04), "stand", stand=True)
        b.add(cylinder(0.1, 0.3, 0.02), "metal", at=(0, 1.2, 0.0), turn=(90, 0, 0))


def _screw(b: Builder, p: Params) -> None:
    with b.group("screw", at=(0, 1.2, 0.05), scale=p.size):
        b.add(tube([(0, 0, -0.25), (0, 0, 0.1), (0, 0, 0.3)], [0.19, 0.2, 0.08]), "body")
        for k in range(4):
            with b.frame((0, 0, 0), (0, 0, 90 * k + 45)):
                blade = [(-0.1, 0.05), (-0.36, 0.45), (-0.2, 0.8), (0.12, 0.84), (0.26, 0.5), (0.1, 0.05)]
                b.add(extrude(blade, 0.09, 0.03, smooth=True, bend=(0.4, 0.2)), "body", turn=(0, 32, 0))
    with b.group("stand"):
        _foot(b, 1.1)


ship_gear.preset("anchor")
ship_gear.preset("ship wheel", kind="ship wheel", body_color="wood")
ship_gear.preset("propeller", kind="propeller", body_color="brass", real_m=2.0)
