"""Diggers, tractors, cranes and tanks."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, frustum, sphere, torus, tube

WORK = {
    "kind": choice("excavator", "bulldozer", "tractor", "forklift", "crane", "tank", "road roller", "combine", "armored car", "missiles"),
    "body_color": color("amber"),
    "second": color("charcoal"),
    "reach": number(1.0, 0.7, 1.3, "length of the arm or the gun"),
}


@archetype("work vehicle", "vehicles", WORK, real_m=5.0)
def work_vehicle(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.35)
    b.material("second", p.second, roughness=0.5)
    rolling_stock(b)
    WORKS[p.kind](b, p)


def _tracks(b: Builder, half: float, length: float, height: float, width: float = 0.36) -> None:
    for s in (1, -1):
        with b.group(f"track {s}", at=(s * half, 0.5 * height, 0)):
            b.add(tube([(0, 0, -0.5 * length + 0.5 * height), (0, 0, 0.5 * length - 0.5 * height)], 0.5 * height), "wheels")
            b.keep(box(width, 2, 4, 0.04), "wheels")
            for k in range(round(length / 0.15)):
                z = -0.5 * length + 0.1 + 0.15 * k
                if abs(z) < 0.5 * (length - height):
                    for y in (0.5 * height, -0.5 * height):
                        b.add(box(width + 0.02, 0.07, 0.08, 0.01), "wheels", at=(0, y, z))
            for k in range(4):
                b.add(cylinder(0.3 * height, width + 0.06, 0.02), "hubs", at=(0, -0.05 * height, (k - 1.5) * 0.24 * length), turn=(0, 0, 90))


def _cabin(b: Builder, at: tuple[float, float, float], w: float = 0.8, h: float = 0.85, d: float = 0.8) -> None:
    with b.group("cabin", at=at):
        b.add(box(w, h, d, 0.06), "body", stand=True)
        b.cut(box(w - 0.16, 0.5 * h, 0.12, 0.04), "windows", at=(0, 0.6 * h, 0.5 * d))
        b.cut(box(w - 0.16, 0.4 * h, 0.12, 0.04), "windows", at=(0, 0.65 * h, -0.5 * d))
        for s in (1, -1):
            b.cut(box(0.12, 0.5 * h, d - 0.2, 0.04), "windows", at=(s * 0.5 * w, 0.6 * h, 0))
        b.add(box(w + 0.12, 0.1, d + 0.14, 0.04), "second", at=(0, h, 0))


def _excavator(b: Builder, p: Params) -> None:
    _tracks(b, 0.55, 1.8, 0.46)
    with b.group("house"):
        b.add(cylinder(0.5, 0.2, 0.03), "trim", at=(0, 0.5, -0.1))
        b.add(box(1.15, 0.45, 1.4, 0.1), "body", at=(0, 0.55, -0.25), stand=True)
        b.add(box(1.1, 0.3, 0.4, 0.1), "second", at=(0, 0.6, -0.9), stand=True)
    _cabin(b, (0.28, 0.9, 0.0), 0.55, 0.72, 0.7)
    with b.group("arm", melt=0.02):
        n = p.reach
        b.add(tube([(-0.25, 0.85, 0.25), (-0.25, 1.7 * n, 0.75), (-0.25, 1.75 * n, 1.2 * n)], [0.15, 0.13, 0.12], smooth=False, flat=1.2), "body")
        b.add(tube([(-0.25, 1.8 * n, 1.12 * n), (-0.25, 0.75, 1.62 * n)], [0.12, 0.09], smooth=False), "body")
        b.add(cone((-0.25, 0.85, 0.5), (-0.25, 1.5 * n, 0.82), 0.06, 0.05), "hubs")
    with b.group("bucket", at=(-0.25, 0.5, 1.52 * p.reach), turn=(b.about(-38.0, 0.2), 0, 0)):
        b.add(extrude([(-0.28, 0.3), (0.2, 0.34), (0.28, 0.0), (0.1, -0.26), (-0.26, -0.2)], 0.6, 0.03), "second", turn=(0, -90, 0))
        b.cut(extrude([(-0.4, 0.2), (0.1, 0.24), (0.16, 0.0), (0.02, -0.16), (-0.5, -0.12)], 0.48, 0.02), "second", turn=(0, -90, 0))
        for k in range(4):
            b.add(cone((-0.22 + 0.15 * k, -0.2, -0.22), (-0.22 + 0.15 * k, -0.26, -0.4), 0.055, 0.03), "hubs")


def _bulldozer(b: Builder, p: Params) -> None:
    blade, high, stack = b.about(0.85, 0.07), b.about(0.85, 0.12), b.about(1.35, 0.06)
    _tracks(b, 0.56, 1.9, 0.56)
    with b.group("hull"):
        b.add(box(0.85, 0.62, 1.5, 0.08), "body", at=(0, 0.4, 0.05), stand=True)
        b.add(tube([(0.2, 0.95, 0.55), (0.2, stack, 0.55)], 0.06), "second")
        for k in range(5):
            b.cut(box(0.6, 0.05, 0.1, 0.0), "trim", at=(0, 0.55 + 0.09 * k, 0.8))
    _cabin(b, (0, 0.95, -0.35), h=b.about(0.85, 0.08))
    with b.group("blade"):
        b.add(extrude([(-blade, 0.0), (blade, 0.0), (blade, high), (-blade, high)], 0.12, 0.03, bend=(0.0, 0.25)), "second", at=(0, 0.05, 1.22))
        for s in (1, -1):
            b.add(box(0.12, 0.16, 1.1, 0.03), "body", at=(s * 0.72, 0.4, 0.75))
            b.add(box(0.3, 0.14, 0.14, 0.03), "body", at=(s * 0.62, 0.4, 0.3))


def _tractor(b: Builder, p: Params) -> None:
    stack, cab = b.about(1.5, 0.05), b.about(0.95, 0.06)
    with b.group("hull"):
        b.add(box(b.about(0.55, 0.07), b.about(0.5, 0.06), 1.3, 0.1), "body", at=(0, 0.55, 0.42), stand=True)
        b.add(box(0.7, 0.3, 0.8, 0.06), "body", at=(0, 0.55, -0.5), stand=True)
        b.add(tube([(0.12, 1.0, 0.7), (0.12, stack, 0.7), (0.12, stack + 0.1, 0.62)], 0.06), "trim")
        for s in (1, -1):
            b.add(sphere(0.085), "lights", at=(s * 0.2, 0.9, 1.06))
            b.add(box(0.32, 0.1, 1.0, 0.05), "body", at=(s * 0.52, 1.3, -0.5))
        for k in range(4):
            b.cut(box(0.4, 0.05, 0.1, 0.0), "trim", at=(0, 0.65 + 0.09 * k, 1.07))
    _cabin(b, (0, 0.82, -0.5), 0.72, cab, 0.8)
    with b.group("wheels"):
        for s in (1, -1):
            wheel(b, (s * 0.52, 0.62, -0.52), 0.62, 0.32)
            wheel(b, (s * 0.4, 0.34, 0.78), 0.34, 0.24)
            with b.frame((s * 0.52, 0.62, -0.52), (0, 0, 90)):
                for _ in b.around(14, 0.6):
                    b.add(box(0.08, 0.32, 0.12, 0.02), "wheels", turn=(0, 0, 0))
        b.add(cylinder(0.09, 0.9, 0.02), "trim", at=(0, 0.34, 0.78), turn=(0, 0, 90))


def _forklift(b: Builder, p: Params) -> None:
    mast, fork, lift = b.about(1.9, 0.05), b.about(0.85, 0.1), float(b.rng.uniform(0.0, 0.3))
    with b.group("hull"):
        b.add(box(0.85, 0.6, 1.3, 0.1), "body", at=(0, 0.2, -0.2), stand=True)
        b.add(box(0.8, 0.3, 0.5, 0.08), "second", at=(0, 0.75, -0.6), stand=True)
        b.add(box(0.5, 0.4, 0.14, 0.05), "second", at=(0, 1.0, -0.4), stand=True)
        for x in (-0.36, 0.36):
            for z in (-0.7, 0.3):
                b.add(tube([(x, 0.75, z), (x, 1.75, 0.85 * z)], 0.055), "trim")
        b.add(box(0.9, 0.09, 1.1, 0.03), "body", at=(0, 1.75, -0.18))
        b.add(torus(0.14, 0.035), "trim", at=(0, 1.1, 0.15), turn=(60, 0, 0))
        b.add(cone((0, 0.75, 0.25), (0, 1.08, 0.16), 0.045, 0.04), "trim")
    with b.group("mast"):
        for s in (1, -1):
            b.add(box(0.12, mast, 0.14, 0.02), "second", at=(s * 0.26, 0.1, 0.55), stand=True)
            b.add(box(0.14, 0.09, fork, 0.02), "hubs", at=(s * 0.24, 0.22 + lift, 0.555 + 0.5 * fork))
            b.add(box(0.14, 0.6, 0.1, 0.02), "hubs", at=(s * 0.24, 0.18 + lift, 0.62), stand=True)
        for y in (0.5, 1.2, 1.92):
            b.add(box(0.64, 0.1, 0.1, 0.02), "second", at=(0, y, 0.56))
    with b.group("wheels"):
        for s in (1, -1):
            wheel(b, (s * 0.42, 0.27, 0.28), 0.27, 0.2)
            wheel(b, (s * 0.42, 0.22, -0.62), 0.22, 0.2)


def _crane(b: Builder, p: Params) -> None:
    with b.group("mast", melt=0.0):
        b.add(box(0.9, 0.16, 0.9, 0.03), "second", stand=True)
        for x in (-0.14, 0.14):
            for z in (-0.14, 0.14):
                b.add(box(0.075, 1.75, 0.075, 0.01), "body", at=(x, 0.1, z), stand=True)
        for k in range(7):
            y = 0.25 + 0.23 * k
            for a in (0, 90, 180, 270):
                with b.frame((0, y, 0), (0, a, 0)):
                    b.add(cone((-0.14, 0, 0.14), (0.14, 0.22, 0.14), 0.035, 0.035), "body")
    with b.group("jib", at=(0, 1.82, 0)):
        b.add(box(0.36, 0.3, 0.36, 0.04), "body")
        for z0, z1 in ((0, 1.6 * p.reach), (0, -0.7)):
            for x, y in ((-0.1, -0.02), (0.1, -0.02), (0.0, 0.17)):
                b.add(cone((x, y, z0), (x, y, z1), 0.042, 0.042), "body")
            for k in range(round(abs(z1) / 0.18)):
                z = z0 + (0.18 * k) * (1 if z1 > 0 else -1)
                b.add(cone((-0.1, -0.02, z), (0.0, 0.17, z + 0.08), 0.032, 0.032), "body")
                b.add(cone((0.1, -0.02, z), (0.0, 0.17, z + 0.08), 0.032, 0.032), "body")
                b.add(cone((-0.1, -0.02, z), (0.1, -0.02, z + 0.08), 0.032, 0.032), "body")
        b.add(box(0.42, 0.4, 0.3, 0.03), "second", at=(0, -0.16, -0.62))
        b.add(cone((0, 0.17, 1.2), (0, -0.75, 1.2), 0.04, 0.04), "trim")
        b.add(torus(0.1, 0.045, arc_deg=250), "trim", at=(0, -0.84, 1.2), turn=(90, 0, 60))
        b.add(cone((0, 0.1, 0), (0, 0.5, 0), 0.12, 0.05), "body")
        b.add(cone((0, 0.48, 0), (0, 0.17, 1.2), 0.032, 0.032), "trim")
        b.add(cone((0, 0.48, 0), (0, 0.17, -0.6), 0.032, 0.032), "trim")
    _cabin(b, (0.0, 1.36, 0.28), 0.36, 0.36, 0.3)


def _tank(b: Builder, p: Params) -> None:
    _tracks(b, 0.62, 2.3, 0.52, 0.4)
    with b.group("hull", melt=0.0):
        b.add(extrude([(-1.05, 0.35), (1.0, 0.3), (1.25, 0.5), (0.9, 0.74), (-1.0, 0.74)], 1.2, 0.05), "body", turn=(0, -90, 0))
        for s in (1, -1):
            b.add(box(0.44, 0.08, 2.3, 0.03), "body", at=(s * 0.62, 0.62, 0))
            b.add(sphere(0.07), "lights", at=(s * 0.42, 0.62, 1.08))
    with b.group("turret", at=(0, 0.72, -0.1), turn=(0, 8, 0), melt=0.0):
        b.add(extrude([(-0.6, 0.0), (0.55, 0.0), (0.5, 0.3), (0.3, 0.42), (-0.5, 0.42)], 0.95, 0.08), "body", turn=(0, -90, 0))
        b.add(cylinder(0.2, 0.16, 0.03), "second", at=(0.16, 0.46, -0.15))
        b.add(cylinder(0.16, 0.3, 0.04), "second", at=(0, 0.2, 0.6), turn=(90, 0, 0))
        b.add(cylinder(0.085, 1.3 * p.reach, 0.02), "body", at=(0, 0.22, 0.6 + 0.62 * p.reach), turn=(90, 0, 0))
        b.add(cylinder(0.115, 0.2, 0.02), "second", at=(0, 0.22, 0.55 + 1.22 * p.reach), turn=(90, 0, 0))
        b.cut(cylinder(0.05, 0.3, 0.0), "trim", at=(0, 0.22, 0.6 + 1.3 * p.reach), turn=(90, 0, 0))
        b.add(cone((-0.36, 0.4, -0.4), (-0.36, 1.0, -0.46), 0.035, 0.03), "trim")


def _roller(b: Builder, p: Params) -> None:
    cab, drum = b.about(0.85, 0.08), b.about(1.0, 0.06)
    with b.group("drum"):
        b.add(cylinder(0.5, drum, 0.04), "hubs", at=(0, 0.49, 0.75), turn=(0, 0, 90))
        for s in (1, -1):
            b.add(box(0.1, 0.16, 0.95, 0.03), "body", at=(s * 0.58, 0.55, 0.42))
            b.add(cylinder(0.16, 0.16, 0.02), "body", at=(s * 0.56, 0.49, 0.75), turn=(0, 0, 90))
    with b.group("hull"):
        b.add(box(1.2, 0.6, b.about(1.0, 0.08), 0.1), "body", at=(0, 0.45, -0.45), stand=True)
        for s in (1, -1):
            wheel(b, (s * 0.46, 0.42, -0.55), 0.42, 0.32)
    _cabin(b, (0, 1.0, -0.35), 0.75, cab, 0.75)


def _combine(b: Builder, p: Params) -> None:
    """A reel of bats in front of the cab, the grain tank behind it, a chute at the side."""
    with b.group("hull"):
        b.add(box(1.0, 0.75, 1.5, 0.1), "body", at=(0, 0.5, -0.45), stand=True)
        b.add(box(1.1, 0.3, 0.8, 0.06, taper=-0.12), "second", at=(0, 1.22, -0.35), stand=True)
        b.cut(box(0.9, 0.3, 0.62, 0.03), "second", at=(0, 1.5, -0.35))
        b.add(ellipsoid(0.4, 0.2, 0.27), "lights", at=(0, 1.4, -0.35), bump=Bump("cobbles", 0.02, 0.1))
        for k in range(4):
            b.cut(box(0.7, 0.05, 0.1, 0.0), "trim", at=(0, 0.7 + 0.1 * k, -1.2))
        b.add(tube([(0.5, 1.2, -0.7), (0.62, 1.62, -0.6), (0.95 * p.reach, 1.66, -0.5), (1.12 * p.reach, 1.5, -0.48)], 0.1), "body")
    _cabin(b, (0, 0.86, 0.42), 0.8, 0.8, 0.6)
    with b.group("wheels"):
        for s in (1, -1):
            wheel(b, (s * 0.6, 0.5, 0.15), 0.5, 0.36)
            wheel(b, (s * 0.5, 0.3, -0.95), 0.3, 0.26)
        b.add(cylinder(0.09, 1.0, 0.02), "trim", at=(0, 0.3, -0.95), turn=(0, 0, 90))
    with b.group("header"):
        b.add(box(0.5, 0.4, 1.1, 0.05), "body", at=(0, 0.55, 0.6), turn=(18, 0, 0))
        b.add(box(2.1, 0.62, 0.14, 0.04), "body", at=(0, 0.08, 0.98), stand=True)
        b.add(box(2.1, 0.1, 0.7, 0.03), "body", at=(0, 0.12, 1.25))
        for s in (1, -1):
            b.add(
                extrude([(0.9, 0.08), (1.72, 0.06), (1.5, 0.42), (1.2, 0.72), (0.9, 0.7)], 0.1, 0.03), "body", at=(1.05 * s, 0, 0), turn=(0, -90, 0)
            )
        reel = (0.0, 0.5, 1.36)
        b.add(cylinder(0.07, 2.1, 0.02), "hubs", at=reel, turn=(0, 0, 90))
        with b.frame(reel, (0, 0, 90)):
            for _ in b.around(6):
                for y in (-0.95, -0.3, 0.3, 0.95):
                    b.add(capsule((0, y, 0), (0, y, 0.36), 0.045), "second")
                b.add(box(0.07, 2.0, 0.1, 0.02), "second", at=(0, 0, 0.36))


def _armored_car(b: Builder, p: Params) -> None:
    """Sloping plates, six wheels, slits to look through, a small turret."""
    with b.group("hull"):
        side = [(-1.15, 0.5), (-1.05, 0.95), (-0.7, 1.1), (0.5, 1.1), (0.85, 0.86), (1.25, 0.72), (1.2, 0.46), (0.9, 0.32), (-0.95, 0.32)]
        b.add(extrude(side, 1.0, 0.06), "body", turn=(0, -90, 0))
        b.add(box(1.2, 0.34, 2.1, 0.08, taper=(0.1, 0.04)), "body", at=(0, 0.42, 0), stand=True)
        for x in (-0.25, 0.25):
            b.add(box(0.4, 0.22, 0.08, 0.03), "second", at=(x, 1.0, 0.66), turn=(-54, 0, 0))
            b.cut(box(0.26, 0.05, 0.2, 0.01), "trim", at=(x, 1.02, 0.7), turn=(-54, 0, 0))
        for s in (1, -1):
            b.add(sphere(0.085), "lights", at=(s * 0.36, 0.66, 1.24))
            b.add(box(0.08, 0.44, 0.36, 0.02), "second", at=(s * 0.5, 0.86, -0.1))
            b.add(box(0.12, 0.1, 0.3, 0.02), "second", at=(s * 0.56, 0.85, -0.75))
            for k in range(5):
                b.add(sphere(0.035), "hubs", at=(s * 0.585, 0.6, -0.9 + 0.42 * k))
        b.add(box(0.9, 0.12, 0.14, 0.03), "second", at=(0, 0.46, 1.22))
    with b.group("wheels"):
        for s in (1, -1):
            for z in (-0.75, 0.0, 0.78):
                wheel(b, (s * 0.58, 0.34, z), 0.34, 0.26)
    with b.group("turret", at=(0, 1.08, -0.15), turn=(0, float(b.rng.uniform(-16, 16)), 0)):
        b.add(frustum(0.46, 0.36, 0.34, 0.04), "body", at=(0, 0.14, 0))
        b.add(cylinder(0.2, 0.1, 0.03), "second", at=(0, 0.34, -0.1))
        b.add(box(0.3, 0.2, 0.3, 0.05), "second", at=(0, 0.16, 0.38))
        b.add(cylinder(0.06, 0.7 * p.reach, 0.02), "trim", at=(0, 0.17, 0.45 + 0.35 * p.reach), turn=(90, 0, 0))
        b.add(cone((0.28, 0.28, -0.2), (0.3, 0.85, -0.3), 0.04, 0.035), "trim")


def _missiles(b: Builder, p: Params) -> None:
    """A lorry of eight wheels; its launcher stands up, four missiles looking out of their tubes."""
    with b.group("hull"):
        b.add(box(0.7, 0.2, 2.7, 0.03), "second", at=(0, 0.42, -0.1), stand=True)
        b.add(box(1.0, 0.16, 1.6, 0.03), "body", at=(0, 0.6, -0.62), stand=True)
        b.add(box(0.36, 0.16, 0.4, 0.03), "second", at=(0.5, 0.4, 0.3), mirror=True)
        b.add(box(1.02, 0.42, 0.36, 0.08), "body", at=(0, 0.46, 1.2), stand=True)
        for s in (1, -1):
            b.add(sphere(0.09), "lights", at=(s * 0.34, 0.64, 1.38))
            for z in (-1.2, -0.72, 0.42, 0.98):
                wheel(b, (s * 0.46, 0.32, z), 0.32, 0.26)
        for k in range(3):
            b.cut(box(0.4, 0.05, 0.1, 0.0), "trim", at=(0, 0.56 + 0.1 * k, 1.4))
    _cabin(b, (0, 0.62, 0.82), 1.02, 0.72, 0.66)
    with b.group("launcher", at=(0, 0.78, -1.15), turn=(-30.0 - 10.0 * p.reach, 0, 0)):
        b.add(box(0.9, 0.14, 1.5, 0.03), "second", at=(0, 0.06, 0.7))
        for x in (-0.23, 0.23):
            for y in (0.3, 0.76):
                b.add(box(0.42, 0.42, 1.5, 0.05), "body", at=(x, y, 0.72))
                for z in (0.2, 0.72, 1.3):
                    b.add(box(0.47, 0.47, 0.1, 0.03), "body", at=(x, y, z))
                b.cut(cylinder(0.16, 0.3, 0.0), "trim", at=(x, y, 1.45), turn=(90, 0, 0))
                b.add(cone((x, y, 1.3), (x, y, 1.62), 0.14, 0.04), "lights")
    with b.group("struts"):
        b.add(cone((0.3, 0.66, 0.0), (0.3, 1.3, -0.62), 0.07, 0.055), "hubs", mirror=True)
        b.add(box(0.9, 0.3, 0.26, 0.05), "second", at=(0, 0.68, -1.2), stand=True)


WORKS = {
    "combine": _combine,
    "armored car": _armored_car,
    "missiles": _missiles,
    "excavator": _excavator,
    "bulldozer": _bulldozer,
    "tractor": _tractor,
    "forklift": _forklift,
    "crane": _crane,
    "tank": _tank,
    "road roller": _roller,
}

work_vehicle.preset("excavator")
work_vehicle.preset("bulldozer", kind="bulldozer")
work_vehicle.preset("tractor", kind="tractor", body_color="leaf", real_m=4.0)
work_vehicle.preset("forklift", kind="forklift", body_color="orange", real_m=3.0)
work_vehicle.preset("crane", kind="crane", real_m=40.0)
work_vehicle.preset("road roller", kind="road roller")
work_vehicle.preset("tank", kind="tank", body_color="olive", second="forest", real_m=7.0)
work_vehicle.preset("combine harvester", kind="combine", body_color="#3f8f3a", second="mustard", real_m=8.0)
work_vehicle.preset("armored car", kind="armored car", body_color="#8a8a5a", second="#6a6a44", real_m=6.0)
work_vehicle.preset("missile launcher", kind="missiles", body_color="#5f7048", second="#454f38", real_m=10.0)
