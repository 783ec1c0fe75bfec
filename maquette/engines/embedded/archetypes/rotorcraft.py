"""Helicopters, gyrocopters and drones: a cabin under rotors."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, torus, tube

PARAMS = {
    "kind": choice("helicopter", "attack", "gyrocopter", "drone"),
    "cabin": number(0.52, 0.3, 0.7, "radius of the cabin", vary=0.02),
    "rotor": number(1.3, 0.8, 1.5, "length of a blade"),
    "blades": number(4.0, 2.0, 6.0, "of the main rotor", vary=0.0),
    "boom": number(1.25, 0.8, 1.6, "length of the tail", vary=0.028),
    "tail": number(0.5, 0.3, 0.8, "height of the fin"),
    "skids": number(1.0, 0.0, 1.3, "how far the landing gear reaches down"),
    "rockets": number(2.0, 0.0, 3.0, "pods under the stub wings", vary=0.0),
    "arms": number(4.0, 3.0, 8.0, "of a drone", vary=0.0),
    "lights": number(1.0, 0.0, 1.5),
    "body_color": color("red"),
    "accent": color("white"),
}


@archetype("helicopter", "aircraft", PARAMS, real_m=10.0)
def helicopter(b: Builder, p: Params) -> None:
    """Nose towards +z."""
    b.material("body", p.body_color, roughness=0.3)
    b.material("tail", p.accent, roughness=0.3)
    b.material("cockpit", "#5b7f99", "glass")
    b.material("propeller", "charcoal", roughness=0.4)
    b.material("engines", "grey", "steel")
    rolling_stock(b)
    KINDS[p.kind](b, p)


def _rotor(b: Builder, p: Params, y: float, z: float) -> None:
    """The main rotor: mast, swash plate, blades that droop a little."""
    with b.group("rotor", at=(0, y, z)):
        b.add(cylinder(0.075, 0.4, 0.01), "engines", at=(0, -0.12, 0))
        b.add(cylinder(0.16, 0.05, 0.02), "engines", at=(0, -0.04, 0))
        b.add(frustum(0.17, 0.1, 0.12, 0.03), "engines", at=(0, 0.06, 0))
        b.add(sphere(0.09), "tail", at=(0, 0.14, 0))
        for _ in b.around(round(p.blades), 0, 0.06, 45.0):
            b.add(cone((0, 0, 0), (0, 0, 0.3), 0.045, 0.045), "engines")
            blade = [(-0.07, 0.24), (0.06, 0.24), (0.085, p.rotor - 0.03), (0.05, p.rotor), (-0.05, p.rotor), (-0.085, p.rotor - 0.04)]
            b.add(extrude(blade, 0.055, 0.02), "propeller", turn=(90, 0, 5))
            b.paint(box(0.4, 0.4, 0.16, 0), "tail", at=(0, 0, p.rotor - 0.16))


def _boom(b: Builder, p: Params, y: float, z: float) -> None:
    """Tail boom, fin, tailplane and the small rotor."""
    end = z - p.boom
    with b.group("boom", blend=0.05):
        b.add(tube([(0, y, z + 0.2), (0, y + 0.04, z - 0.4), (0, y + 0.12, end)], [0.28, 0.17, 0.09], flat=1.05), "body")
        b.paint(box(2, 2, 0.16, 0), "tail", at=(0, y, end + 0.42))
        fin = [(end - 0.08, y), (end + 0.26, y + 0.06), (end - 0.08, y + p.tail), (end - 0.3, y + p.tail)]
        b.add(extrude(fin, 0.09, 0.03), "tail", turn=(0, -90, 0))
        b.add(box(0.9, 0.06, 0.22, 0.025), "tail", at=(0, y + 0.1, end + 0.42))
        b.add(box(0.05, 0.22, 0.26, 0.02), "tail", at=(0.45, y + 0.1, end + 0.4), mirror=True)
    with b.group("tail rotor", at=(0.02, y + 0.55 * p.tail, end - 0.06)):
        b.add(cylinder(0.06, 0.2, 0.02), "engines", at=(0.08, 0, 0), turn=(0, 0, 90))
        for k in range(4):
            b.add(box(0.05, 0.36, 0.08, 0.02), "propeller", at=(0.14, 0, 0), turn=(45 * k, 0, 0)) if k % 2 else None


def _skids(b: Builder, p: Params, y: float) -> None:
    x = 0.42 + 0.1 * p.skids
    with b.group("skids"):
        b.add(tube([(x, 0.055, -0.7), (x, 0.055, 0.6), (x, 0.09, 0.75), (x, 0.2, 0.85)], 0.06), "engines", mirror=True)
        for z in (0.38, -0.4):
            b.add(tube([(x, 0.06, z), (0.85 * x, 0.24, z), (0.2, y, z)], 0.05), "engines", mirror=True)


def _helicopter(b: Builder, p: Params) -> None:
    c = p.cabin
    y = 0.32 * p.skids + 0.95 * c
    with b.group("cabin", at=(0, y, 0.1), melt=0.03):
        b.add(tube([(0, 0.02, -0.75), (0, 0.02, -0.3), (0, 0, 0.3), (0, -0.06, 0.62)], [0.62 * c, 0.98 * c, c, 0.66 * c], flat=1.02), "body")
        b.add(box(0.66 * c, 0.3, 0.95, 0.12), "body", at=(0, 0.98 * c, -0.2), blend=0.06)
        b.add(frustum(0.11, 0.13, 0.26, 0.02), "engines", at=(0.2 * c, 0.98 * c, -0.72), turn=(-80, 0, 0), mirror=True)
        b.cut(cylinder(0.24 * c, 0.12, 0.03), "engines", at=(0, 0.98 * c, 0.31), turn=(90, 0, 0))
        b.paint(box(4, 0.13, 4, 0), "tail", at=(0, -0.36 * c, 0))
    with b.group("glass", at=(0, y, 0.1)):
        b.add(ellipsoid(0.88 * c, 0.84 * c, 0.62), "cockpit", at=(0, 0.06, 0.52))
        b.keep(box(4, 2, 4, 0), at=(0, 0.86, 2.1))
        b.cut(box(0.05, 3, 3, 0), "body", at=(0, 0, 0))
    with b.group("frame", at=(0, y, 0.1)):
        b.add(ellipsoid(0.85 * c, 0.81 * c, 0.6), "body", at=(0, 0.06, 0.52))
        for z in (0.12, -0.36):
            b.add(box(0.05, 0.42 * c, 0.3, 0.02), "cockpit", at=(0.98 * c, 0.25 * c, z - 0.02), turn=(0, 0, 14), mirror=True)
            b.add(capsule((0.99 * c, -0.1 * c, z + 0.1), (0.99 * c, -0.1 * c, z + 0.02), 0.028), "engines", mirror=True)
        b.add(sphere(0.1 * p.lights), "lights", at=(0, -0.5 * c, 0.98)) if p.lights > 0.0 else None
    _boom(b, p, y + 0.16, -0.55)
    _rotor(b, p, y + 1.5 * c + 0.1, -0.05)
    _skids(b, p, y - 0.6 * c)


def _attack(b: Builder, p: Params) -> None:
    c, y = 0.72 * p.cabin, 0.86
    with b.group("cabin", at=(0, y, 0.1), melt=0.03):
        b.add(
            tube([(0, 0, -0.75), (0, 0.05, -0.2), (0, 0, 0.4), (0, -0.1, 1.0)], [0.6 * c, c, 0.85 * c, 0.5 * c], flat=1.3), "body",
            bump=Bump("panels", 0.008, 0.22, 1.4),
        )  # fmt: skip
        b.add(box(0.3, 0.34, 0.9, 0.1), "body", at=(0.8 * c, 0.5 * c, -0.3), mirror=True)
        b.add(frustum(0.09, 0.13, 0.2, 0.02), "engines", at=(0.85 * c, 0.5 * c, -0.8), turn=(-90, 0, 0), mirror=True)
        b.cut(cylinder(0.1, 0.1, 0.03), "engines", at=(0.8 * c, 0.5 * c, 0.16), turn=(90, 0, 0), mirror=True)
    with b.group("glass", at=(0, y, 0.1)):
        for z, h in ((0.3, 0.9), (0.68, 0.52)):
            b.add(box(0.86 * c, 0.36, 0.42, 0.08, (0.45, 0.5)), "cockpit", at=(0, h * c + 0.02, z))
            b.add(box(0.9 * c, 0.07, 0.46, 0.02), "body", at=(0, h * c - 0.14, z))
            b.add(box(0.03, 0.38, 0.44, 0.01, (0, 0.5)), "body", at=(0, h * c + 0.02, z))
    with b.group("weapons", at=(0, y, 0)):
        b.add(box(1.7, 0.07, 0.34, 0.03), "body", at=(0, -0.08, -0.05))
        for k in range(round(p.rockets)):
            x = 0.82 - 0.28 * k
            b.add(cylinder(0.1, 0.56, 0.02), "engines", at=(x, -0.22, 0), turn=(90, 0, 0), mirror=True)
            b.add(box(0.05, 0.2, 0.2, 0.01), "engines", at=(x, -0.14, 0), mirror=True)
            for dx, dy in ((0.04, 0.04), (-0.04, 0.04), (0.04, -0.04), (-0.04, -0.04)):
                b.cut(cylinder(0.03, 0.1, 0), "propeller", at=(x + dx, -0.22 + dy, 0.28), turn=(90, 0, 0), mirror=True)
        b.add(sphere(0.13), "engines", at=(0, -0.4, 0.85))
        b.add(cone((0, -0.42, 0.85), (0, -0.46, 1.35), 0.045, 0.04), "propeller")
        b.add(sphere(0.12), "cockpit", at=(0, -0.12, 1.22))
    with b.group("gear"):
        with b.mirrored():
            wheel(b, (0.5, 0.17, 0.42), 0.17, 0.14)
        b.add(cone((0.5, 0.17, 0.42), (0.2, y - 0.2, 0.3), 0.055, 0.065), "engines", mirror=True)
        end = -0.55 - 0.9 * p.boom
        wheel(b, (0, 0.13, end), 0.13, 0.1)
        b.add(cone((0, 0.13, end), (0, y + 0.1, end - 0.02), 0.045, 0.045), "engines")
    _boom(b, p, y + 0.1, -0.5)
    _rotor(b, p, y + 1.9 * c, -0.1)


def _gyrocopter(b: Builder, p: Params) -> None:
    y = 0.55
    with b.group("pod", at=(0, y, 0.2), melt=0.03):
        b.add(tube([(0, 0.1, -0.62), (0, 0, -0.1), (0, 0, 0.5), (0, -0.06, 0.88)], [0.26, 0.34, 0.28, 0.1], flat=0.9), "body")
        b.cut(ellipsoid(0.22, 0.34, 0.34), "propeller", at=(0, 0.3, -0.02))
        b.add(box(0.34, 0.4, 0.12, 0.05), "propeller", at=(0, 0.28, -0.36), turn=(-12, 0, 0))
        b.add(box(0.42, 0.3, 0.045, 0.02), "cockpit", at=(0, 0.34, 0.42), turn=(-40, 0, 0))
        b.paint(box(0.12, 3, 4, 0), "tail")
    with b.group("mast"):
        b.add(cone((0, y, -0.28), (0, 1.62, -0.1), 0.075, 0.06), "engines")
        b.add(cone((0, y - 0.05, -0.3), (0, y + 0.05, -1.1), 0.07, 0.05), "engines")
        b.add(cylinder(0.17, 0.32, 0.04), "engines", at=(0, y + 0.24, -0.52), turn=(90, 0, 0), bump=Bump("ribs", 0.02, 0.08))
        for k in range(3):
            b.add(box(0.09, 0.74, 0.05, 0.02), "tail", at=(0, y + 0.24, -0.72), turn=(0, 0, 60 * k))
        fin = [(-1.35, y - 0.1), (-1.0, y - 0.1), (-1.0, y + 0.5), (-1.3, y + 0.62)]
        b.add(extrude(fin, 0.08, 0.03), "tail", turn=(0, -90, 0))
        b.add(box(0.95, 0.06, 0.3, 0.025), "body", at=(0, y + 0.05, -1.15))
        b.add(extrude(fin, 0.07, 0.03, taper=0.0), "body", at=(0.46, 0.02, 0.02), turn=(0, -90, 0), mirror=True)
    with b.group("gear"):
        with b.mirrored():
            wheel(b, (0.48, 0.15, -0.2), 0.15, 0.12)
        wheel(b, (0, 0.13, 0.78), 0.13, 0.1)
        b.add(cone((0.48, 0.15, -0.2), (0.1, y - 0.14, -0.12), 0.045, 0.05), "engines", mirror=True)
        b.add(cone((0, 0.13, 0.78), (0, y - 0.06, 0.7), 0.045, 0.05), "engines")
    _rotor(b, p, 1.66, -0.1)


def _drone(b: Builder, p: Params) -> None:
    y, n = 0.62, round(p.arms)
    reach = 0.95
    with b.group("body", at=(0, y, 0), melt=0.03):
        b.add(ellipsoid(0.42, 0.2, 0.55), "body")
        b.add(ellipsoid(0.26, 0.12, 0.34), "tail", at=(0, 0.12, -0.04), blend=0.01)
        for _ in b.around(n, 0.0, 0.02, 180.0 / n):
            b.add(tube([(0, 0, 0.2), (0, 0.03, 0.6), (0, 0.04, reach)], [0.12, 0.085, 0.1], flat=0.8), "body")
    with b.group("rotors", at=(0, y, 0)):
        for _ in b.around(n, reach, 0.04, 180.0 / n):
            b.add(cylinder(0.12, 0.26, 0.03), "engines", at=(0, 0.06, 0))
            b.add(torus(0.46, 0.04, height=0.06), "tail", at=(0, 0.12, 0))
            for k in range(2):
                b.add(box(0.9, 0.05, 0.09, 0.02), "propeller", at=(0, 0.14, 0), turn=(0, 90 * k + 40, 0))
            b.add(sphere(0.07), "tail", at=(0, 0.2, 0))
    with b.group("camera", at=(0, y - 0.26, 0.3)):
        b.add(cylinder(0.05, 0.24, 0.01), "engines", at=(0, 0.1, 0))
        b.add(sphere(0.15), "propeller")
        b.add(cylinder(0.09, 0.12, 0.02), "engines", at=(0, 0, 0.12), turn=(90, 0, 0))
        b.add(sphere(0.075), "cockpit", at=(0, 0, 0.16))
    with b.group("legs"):
        for z in (0.3, -0.3):
            b.add(cone((0.2, y - 0.06, z), (0.4, 0.06, z), 0.05, 0.04), "engines", mirror=True)
        b.add(capsule((0.4, 0.05, -0.46), (0.4, 0.05, 0.46), 0.055), "engines", mirror=True)
        if p.lights > 0.0:
            b.add(ellipsoid(0.07 * p.lights, 0.05, 0.05), "lights", at=(0.16, y + 0.02, 0.49), mirror=True)


KINDS = {"helicopter": _helicopter, "attack": _attack, "gyrocopter": _gyrocopter, "drone": _drone}

helicopter.preset("helicopter")
helicopter.preset("attack helicopter", kind="attack", body_color="olive", accent="dark green", real_m=15.0)
helicopter.preset("gyrocopter", kind="gyrocopter", blades=2.0, body_color="orange", real_m=5.0)
helicopter.preset("drone", kind="drone", body_color="white", accent="charcoal", real_m=0.4)
