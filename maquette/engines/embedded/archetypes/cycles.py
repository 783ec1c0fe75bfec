"""Bicycles, motorcycles and other things to ride."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, sphere, torus, tube

CYCLE = {
    "kind": choice("bicycle", "motorcycle", "scooter", "tricycle", "kick scooter", "skateboard", "unicycle"),
    "wheel": number(0.5, 0.3, 0.65, "radius of a wheel", vary=0.01),
    "body_color": color("red"),
    "seat_color": color("black"),
}


@archetype("cycle", "vehicles", CYCLE, real_m=1.8)
def cycle(b: Builder, p: Params) -> None:
    """Side on to x, front towards +z."""
    b.material("body", p.body_color, roughness=0.25)
    b.material("seat", p.seat_color, "leather")
    rolling_stock(b)
    CYCLES[p.kind](b, p)


def _spoked(b: Builder, at: tuple[float, float, float], r: float, thick: float = 0.08, spokes: int = 8) -> None:
    with b.frame(at, (0, 0, 90)):
        b.add(torus(r - thick, thick), "wheels")
        b.add(torus(r - 1.8 * thick, 0.4 * thick), "hubs")
        b.add(cylinder(0.075, 0.2, 0.02), "hubs")
        for _ in b.around(spokes):
            b.add(cone((0, 0, 0.03), (0, 0, r - thick), 0.04, 0.04), "hubs")


def _rod(b: Builder, start: tuple[float, float, float], end: tuple[float, float, float], r: float = 0.065, role: str = "body") -> None:
    b.add(cone(start, end, r, r), role, blend=0.02)


def _bicycle(b: Builder, p: Params) -> None:
    r = p.wheel
    with b.group("wheels"):
        _spoked(b, (0, r, 0.85), r)
        _spoked(b, (0, r, -0.85), r)
    with b.group("frame"):
        crank, seat, head, fork = (0, r - 0.04, -0.1), (0, r + 0.72, -0.36), (0, r + 0.74, 0.56), (0, r, 0.85)
        for start, end in ((crank, seat), (crank, head), (seat, head), ((0, r, -0.85), crank), ((0, r, -0.85), seat), (head, fork)):
            _rod(b, start, end)
        _rod(b, head, (0, r + 1.0, 0.48), 0.05)
        bar = [(0.38, r + 1.0, 0.16), (0.36, r + 1.04, 0.34), (0.2, r + 1.0, 0.5), (0.0, r + 0.98, 0.5)]
        b.add(tube(bar, 0.036), "hubs", mirror=True)
        b.add(cone((0.385, r + 0.99, 0.08), (0.37, r + 1.03, 0.28), 0.058, 0.054), "trim", mirror=True)
        b.add(sphere(0.075), "hubs", at=(0.3, r + 1.06, 0.42))
        _mudguards(b, r)
        _basket(b, (0, r + 0.72, 0.92))
        b.add(tube([(0, r + 0.86, -0.62), (0, r + 0.86, -0.3), (0, r + 0.84, -0.14)], [0.13, 0.09, 0.05], flat=0.6), "seat")
        _rod(b, seat, (0, r + 0.84, -0.4), 0.05, "hubs")
        b.add(cylinder(0.16, 0.07, 0.02), "hubs", at=(0.08, r - 0.04, -0.1), turn=(0, 0, 90))
        _rod(b, (0.12, r - 0.04, -0.1), (0.12, r - 0.3, 0.02), 0.04, "hubs")
        _rod(b, (-0.1, r - 0.04, -0.1), (-0.1, r + 0.22, -0.22), 0.04, "hubs")
        b.add(box(0.2, 0.06, 0.14, 0.02), "trim", at=(0.2, r - 0.32, 0.02))
        b.add(box(0.2, 0.06, 0.14, 0.02), "trim", at=(-0.2, r + 0.24, -0.22))
    b.socket("back", (0, r + 0.95, -0.4), size=0.2)
    b.socket("seat", (0, r + 0.92, -0.42), size=0.2)


def _mudguards(b: Builder, r: float) -> None:
    """Strips of metal over both wheels, a lamp on the front one."""
    for z, turn in ((0.85, 30.0), (-0.85, -20.0)):
        with b.frame((0, r, z), (0, 0, 90)):
            b.add(torus(r + 0.03, 0.04, arc_deg=130.0, height=0.1), "body", turn=(0, turn, 0))
    _rod(b, (0.1, r, -0.85), (0.07, r + 0.5, -0.9), 0.045, "hubs")
    b.add(sphere(0.1), "trim", at=(0, r + 0.56, 1.04), blend=0.01)
    b.add(sphere(0.085), "lights", at=(0, r + 0.57, 1.1), blend=0.0)


def _basket(b: Builder, at: tuple[float, float, float]) -> None:
    """Wicker, on a bracket from the fork's crown."""
    b.material("basket", "#c89a5c", roughness=0.8)
    _, y, z = at
    with b.frame(at):
        b.add(box(0.5, 0.34, 0.36, 0.06, taper=(-0.16, -0.16)), "basket", bump=Bump("knit", 0.014, 0.07))
        b.cut(box(0.44, 0.32, 0.3, 0.04, taper=(-0.16, -0.16)), "basket", at=(0, 0.1, 0))
        b.add(tube([(0.28, 0.17, 0.2), (-0.28, 0.17, 0.2), (-0.28, 0.17, -0.2), (0.28, 0.17, -0.2)], 0.035, smooth=False, closed=True), "basket")
    _rod(b, (0, y - 0.1, z - 0.1), (0, y - 0.02, 0.52), 0.045, "hubs")


def _motorcycle(b: Builder, p: Params) -> None:
    r = p.wheel
    with b.group("wheels"):
        for z in (0.92, -0.82):
            wheel(b, (0, r, z), r, 0.24)
    with b.group("frame", melt=0.05):
        b.add(tube([(0, r + 0.42, 0.42), (0, r + 0.5, 0.1), (0, r + 0.36, -0.2)], [0.17, 0.24, 0.15], flat=1.1), "body")
        b.add(tube([(0, r + 0.32, -0.12), (0, r + 0.34, -0.55), (0, r + 0.52, -0.98)], [0.16, 0.16, 0.09], flat=0.6), "seat")
        b.add(box(0.36, 0.5, 0.6, 0.1), "hubs", at=(0, r + 0.02, 0.08))
        for k in range(4):
            b.add(box(0.46, 0.045, 0.42, 0.02), "trim", at=(0, r - 0.1 + 0.1 * k, 0.1), blend=0.0)
        b.add(tube([(0.2, r - 0.08, 0.28), (0.26, r - 0.2, 0.0), (0.26, r - 0.14, -0.8)], [0.07, 0.075, 0.1]), "hubs")
        for s in (1, -1):
            b.add(cone((s * 0.15, r, 0.92), (s * 0.14, r + 0.72, 0.55), 0.055, 0.06), "hubs", blend=0.01)
            b.add(cone((s * 0.14, r, -0.82), (s * 0.1, r + 0.3, -0.3), 0.06, 0.07), "trim", blend=0.01)
        bar = [(0.56, r + 0.9, 0.16), (0.5, r + 0.98, 0.3), (0.22, r + 0.88, 0.44), (0.0, r + 0.82, 0.48)]
        b.add(tube(bar, 0.04), "hubs", mirror=True, blend=0.01)
        b.add(cone((0.58, r + 0.88, 0.08), (0.53, r + 0.94, 0.25), 0.066, 0.06), "trim", mirror=True, blend=0.01)
        b.add(cone((0.42, r + 0.96, 0.34), (0.5, r + 1.16, 0.3), 0.028, 0.028), "hubs", mirror=True, blend=0.01)
        b.add(ellipsoid(0.12, 0.09, 0.045), "hubs", at=(0.52, r + 1.2, 0.29), mirror=True, blend=0.0)
        b.paint(box(0.7, 0.05, 1.0, 0.0), "hubs", at=(0, r + 0.46, 0.1))
        b.add(cone((0, r + 0.85, 0.47), (0, r + 0.55, 0.6), 0.11, 0.1), "trim", blend=0.01)
        b.add(cone((-0.15, r + 0.7, 0.56), (0.15, r + 0.7, 0.56), 0.07, 0.07), "trim", blend=0.01)
        b.add(sphere(0.17), "trim", at=(0, r + 0.62, 0.66), blend=0.01)
        b.add(sphere(0.14), "lights", at=(0, r + 0.62, 0.74), blend=0.0)
    with b.group("fenders"):
        for z, a in ((0.92, 20), (-0.82, -30)):
            with b.frame((0, r, z), (0, 0, 90)):
                b.add(torus(r + 0.05, 0.05, arc_deg=120.0, height=0.15), "body", turn=(0, a, 0))
    b.socket("back", (0, r + 0.5, -0.35), size=0.25)
    b.socket("seat", (0, r + 0.5, -0.35), size=0.25)


def _scooter(b: Builder, p: Params) -> None:
    shield, bar, seat = b.about(0.85, 0.05), b.about(0.4, 0.12), b.about(0.34, 0.07)
    r = b.about(0.3, 0.06)
    with b.group("wheels"):
        for z in (0.85, -0.65):
            wheel(b, (0, r, z), r, 0.2)
    with b.group("shell", melt=0.05):
        b.add(tube([(0, r + 0.05, 0.95), (0, r + 0.5, 0.78), (0, r + 0.95, 0.62)], [0.12, 0.2, 0.14], flat=0.6), "body")
        b.add(extrude([(-0.32, 0), (0.32, 0), (0.26, shield), (-0.26, shield)], 0.1, 0.04), "body", at=(0, r + 0.02, 0.55), turn=(-14, 0, 0))
        b.add(box(0.55, 0.1, 0.75, 0.04), "body", at=(0, r + 0.0, 0.22))
        b.add(tube([(0, r + 0.2, -0.05), (0, r + 0.28, -0.45), (0, r + 0.2, -0.9)], [0.22, seat, 0.22], flat=1.0), "body")
        b.add(tube([(0, r + 0.58, -0.05), (0, r + 0.62, -0.45), (0, r + 0.6, -0.85)], [0.15, 0.2, 0.14], flat=0.6), "seat", blend=0.02)
        b.add(tube([(-bar, r + 1.02, 0.42), (-0.2, r + 1.06, 0.56), (0.2, r + 1.06, 0.56), (bar, r + 1.02, 0.42)], 0.06), "trim", blend=0.02)
        b.add(sphere(0.13), "lights", at=(0, r + 0.98, 0.72), blend=0.01)
    b.socket("back", (0, r + 0.72, -0.4), size=0.25)


def _tricycle(b: Builder, p: Params) -> None:
    r = p.wheel
    with b.group("wheels"):
        _spoked(b, (0, r, 0.6), r)
        for s in (1, -1):
            _spoked(b, (s * 0.42, 0.32, -0.6), 0.32)
        b.add(cylinder(0.05, 0.9, 0.0), "hubs", at=(0, 0.32, -0.6), turn=(0, 0, 90))
    with b.group("frame"):
        _rod(b, (0, r, 0.6), (0, r + 0.75, 0.42), 0.07)
        b.add(tube([(0, r + 0.5, 0.46), (0, 0.62, 0.1), (0, 0.5, -0.35), (0, 0.34, -0.6)], 0.085), "body")
        b.add(tube([(0, 0.95, -0.5), (0, 0.92, -0.2)], [0.2, 0.11], flat=0.6), "seat")
        _rod(b, (0, 0.5, -0.32), (0, 0.9, -0.38), 0.06)
        b.add(tube([(-0.4, r + 0.75, 0.24), (-0.2, r + 0.8, 0.42), (0.2, r + 0.8, 0.42), (0.4, r + 0.75, 0.24)], 0.06), "trim")


def _kick(b: Builder, p: Params) -> None:
    tall, bar, deck = b.about(1.75, 0.05), b.about(0.42, 0.12), b.about(0.36, 0.1)
    with b.group("wheels"):
        for z in (0.75, -0.7):
            wheel(b, (0, 0.2, z), 0.2, 0.14)
    with b.group("frame", melt=0.02):
        b.add(box(deck, 0.1, 1.3, 0.04), "body", at=(0, 0.28, -0.05))
        _rod(b, (0, 0.28, 0.55), (0, 0.45, 0.72), 0.08)
        _rod(b, (0, 0.2, 0.75), (0, tall, 0.55), 0.065, "hubs")
        b.add(cone((-bar, tall + 0.01, 0.52), (bar, tall + 0.01, 0.52), 0.06, 0.06), "trim")
    b.socket("top", (0, 0.34, -0.15), size=0.3)


def _skateboard(b: Builder, p: Params) -> None:
    kick, wide, long = b.about(0.62, 0.03), b.about(0.36, 0.06), b.about(1.15, 0.025)
    with b.group("deck"):
        b.add(
            tube(
                [(0, kick, long), (0, 0.46, 0.8), (0, 0.44, 0), (0, 0.46, -0.8), (0, kick, -long)],
                [wide - 0.04, wide, wide, wide, wide - 0.04],
                flat=0.16,
            ),
            "body",
        )
        for z in (0.62, -0.62):
            b.add(box(0.2, 0.2, 0.26, 0.04), "hubs", at=(0, 0.32, z))
            b.add(cylinder(0.06, 0.62, 0.0), "hubs", at=(0, 0.2, z), turn=(0, 0, 90))
            for s in (1, -1):
                b.add(cylinder(0.17, 0.17, 0.04), "lights", at=(s * 0.28, 0.165, z), turn=(0, 0, 90))
    b.socket("top", (0, 0.5, 0), size=0.4)


def _unicycle(b: Builder, p: Params) -> None:
    with b.group("wheel"):
        _spoked(b, (0, p.wheel + 0.06, 0), p.wheel + 0.06)
    with b.group("fork"):
        for s in (1, -1):
            _rod(b, (s * 0.12, p.wheel + 0.06, 0), (s * 0.08, 2 * p.wheel + 0.2, 0), 0.05)
        _rod(b, (0, 2 * p.wheel + 0.18, 0), (0, 2 * p.wheel + 0.6, 0), 0.07)
        b.add(tube([(0, 2 * p.wheel + 0.72, -0.3), (0, 2 * p.wheel + 0.62, 0), (0, 2 * p.wheel + 0.72, 0.3)], [0.13, 0.12, 0.1], flat=0.7), "seat")
        _rod(b, (0.1, p.wheel + 0.06, 0), (0.14, p.wheel - 0.18, 0.1), 0.04, "hubs")
        b.add(box(0.2, 0.06, 0.14, 0.02), "trim", at=(0.24, p.wheel - 0.18, 0.1))
    b.socket("back", (0, 2 * p.wheel + 0.72, 0), size=0.25)


CYCLES = {
    "bicycle": _bicycle,
    "motorcycle": _motorcycle,
    "scooter": _scooter,
    "tricycle": _tricycle,
    "kick scooter": _kick,
    "skateboard": _skateboard,
    "unicycle": _unicycle,
}

cycle.preset("bicycle")
cycle.preset("motorcycle", kind="motorcycle", wheel=0.46, real_m=2.1)
cycle.preset("scooter", kind="scooter", body_color="mint", seat_color="leather")
cycle.preset("tricycle", kind="tricycle", wheel=0.46, real_m=0.9)
cycle.preset("kick scooter", kind="kick scooter", body_color="cyan", real_m=1.0)
cycle.preset("skateboard", kind="skateboard", body_color="violet", real_m=0.8)
cycle.preset("unicycle", kind="unicycle", real_m=1.4)
