"""Old machines of wood: the spinning wheel, the loom, the printing press."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, lathe, sphere, spiral, torus, tube

PARAMS = {
    "kind": choice("spinning wheel", "loom", "printing press"),
    "wheel": number(1.0, 0.8, 1.15, "size of the wheel"),
    "spokes": number(10.0, 8.0, 12.0, vary=0.12),
    "height": number(1.0, 0.85, 1.15, vary=0.008),
    "width": number(1.0, 0.85, 1.15, vary=0.008),
    "wool": number(1.0, 0.0, 1.3, "the bunch on the staff"),
    "cloth": number(1.0, 0.5, 1.2, "how much is woven"),
    "lever": number(1.0, 0.7, 1.2, "length of the bar that turns the screw"),
    "body_color": color("wood"),
    "second_color": color("#b5382a"),
    "metal": color("iron"),
}


@archetype("wooden machine", "tools", PARAMS, symmetric=False, real_m=1.2)
def wooden_machine(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood")
    b.material("frame", like="body", lighter=-0.22, finish="wood")
    b.material("cloth", p.second_color, "cloth", pattern=Pattern("stripes", rgb("cream"), 0.16, 0.4, turn=1))
    b.material("wool", "cream", "plush")
    b.material("metal", p.metal, "iron")
    b.material("paper", "ivory", "paper")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _leg(b: Builder, top: tuple[float, float, float], foot: tuple[float, float, float]) -> None:
    b.add(cone(top, foot, 0.075, 0.06), "frame")
    b.add(sphere(0.095), "frame", at=tuple(0.45 * t + 0.55 * f for t, f in zip(top, foot, strict=True)))  # type: ignore[arg-type]


def _spinning_wheel(b: Builder, p: Params) -> None:
    """Seen from its side: the wheel at one end of a slanting bench, the flyer and the distaff at the other."""
    r, x = 0.6 * p.wheel, -0.42
    hub = 0.42 + r
    with b.frame((0.05, 0.6, 0), (0, 0, 14)):
        b.add(box(1.75, 0.14, 0.34, 0.04), "body")
    for z in (0.17, -0.17):
        _leg(b, (0.72, 0.74, 0.5 * z), (0.92, 0.0, 1.8 * z))
        b.add(cone((x, 0.5, z), (x, hub + 0.05, z), 0.07, 0.06), "frame")
        b.add(sphere(0.085), "frame", at=(x, hub + 0.12, z))
    _leg(b, (-0.7, 0.5, 0), (-0.95, 0.0, 0))
    with b.frame((x, hub, 0), (90, 0, 0)):
        b.add(torus(r, 0.085, height=0.1), "body")
        b.add(torus(r + 0.02, 0.06), "frame")
        b.add(cylinder(0.14, 0.3, 0.04), "frame")
        b.add(cylinder(0.05, 0.5, 0.02), "metal")
        for _ in b.around(round(p.spokes)):
            b.add(cone((0, 0, 0), (0, 0, r), 0.042, 0.04), "body")
            b.add(sphere(0.062), "frame", at=(0, 0, 0.55 * r))
    y = 0.82
    for z in (0.2, -0.2):
        b.add(cone((0.66, 0.7, z), (0.66, y + 0.34, z), 0.06, 0.05), "frame")
        b.add(sphere(0.075), "frame", at=(0.66, y + 0.4, z))
    b.add(box(0.16, 0.12, 0.5, 0.03), "frame", at=(0.66, 0.78, 0))
    b.add(capsule((0.66, y + 0.22, -0.2), (0.66, y + 0.22, 0.2), 0.05), "metal")
    b.add(cylinder(0.12, 0.22, 0.04), "wool", at=(0.66, y + 0.22, 0), turn=(90, 0, 0), bump=Bump("ribs", 0.015, 0.05))
    for s in (1, -1):
        b.add(cone((x, hub + s * r, 0), (0.66, y + 0.22 + 0.1 * s, 0), 0.036, 0.036), "wool")
    top = 1.5 * p.height
    b.add(tube([(0.86, 0.78, 0), (0.9, 1.2, 0), (0.86, top, 0)], [0.06, 0.05, 0.05]), "frame")
    if p.wool > 0.0:
        b.add(ellipsoid(0.19 * p.wool, 0.3 * p.wool, 0.19 * p.wool), "wool", at=(0.87, top + 0.08, 0), bump=Bump("foliage", 0.04, 0.12))
        b.add(torus(0.17 * p.wool, 0.04), "cloth", at=(0.87, top, 0))
    b.add(sphere(0.07), "frame", at=(0.87, top + 0.08 + 0.3 * p.wool, 0))
    b.add(box(0.5, 0.07, 0.24, 0.02), "frame", at=(-0.2, 0.12, 0.02), turn=(0, 0, 10))
    b.add(cone((-0.34, 0.12, 0), (x, hub - 0.1, 0.1), 0.045, 0.045), "frame")
    b.add(capsule((-0.9, 0.05, 0), (0.85, 0.05, 0.26), 0.05), "frame")
    b.add(capsule((0.85, 0.05, 0.28), (0.85, 0.05, -0.28), 0.05), "frame")
    b.add(capsule((-0.2, 0.06, 0.05), (-0.2, 0.12, 0.05), 0.06), "frame")


def _loom(b: Builder, p: Params) -> None:
    """Four posts, the warp across them like a harp, half of it woven, and the roll of finished cloth in front."""
    w, h = 0.72 * p.width, 1.75 * p.height
    for s in (1, -1):
        for z, top in ((0.62, 0.98), (-0.5, h)):
            b.add(box(0.16, top, 0.16, 0.03), "body", at=(s * (w + 0.12), 0, z), stand=True)
            b.add(sphere(0.1), "frame", at=(s * (w + 0.12), top + 0.04, z))
        b.add(box(0.13, 0.14, 1.3, 0.03), "body", at=(s * (w + 0.12), 0.82, 0.06))
        b.add(box(0.13, 0.14, 1.3, 0.03), "body", at=(s * (w + 0.12), 0.22, 0.06))
    for y, z in ((0.22, -0.5), (h - 0.14, -0.5)):
        b.add(box(2 * w + 0.2, 0.14, 0.13, 0.03), "body", at=(0, y, z))
    b.add(cylinder(0.14, 2 * w + 0.5, 0.03), "frame", at=(0, 0.9, 0.62), turn=(0, 0, 90))
    b.add(cylinder(0.1, 2 * w + 0.5, 0.03), "frame", at=(0, h - 0.3, -0.42), turn=(0, 0, 90))
    b.add(cylinder(0.2, 1.7 * w, 0.04), "cloth", at=(0, 0.4, 0.55), turn=(0, 0, 90))
    b.add(capsule((-w - 0.14, 0.4, 0.55), (w + 0.14, 0.4, 0.55), 0.07), "frame")
    b.add(tube([(0, 0.4, 0.74), (0, 0.9, 0.78), (0, 0.98, 0.6)], [0.84 * w] * 3, flat=0.1, up=(0, 0.4, 1)), "cloth")
    steep = (h - 1.26, -1.06)
    woven = 0.5 * p.cloth
    mid, end = (0.96 + 0.5 * woven * steep[0], 0.64 + 0.5 * woven * steep[1]), (0.96 + woven * steep[0], 0.64 + woven * steep[1])
    b.add(tube([(0, 0.96, 0.64), (0, *mid), (0, *end)], [0.84 * w] * 3, flat=0.1, up=(0, 1, 0.8)), "cloth")
    for k in range(9):
        x = (k / 8 - 0.5) * 1.6 * w
        b.add(cone((x, 0.96, 0.64), (x, h - 0.28, -0.42), 0.036, 0.036), "wool")
    with b.frame((0, end[0] + 0.02, end[1])):
        b.add(box(2 * w + 0.34, 0.1, 0.1, 0.03), "frame", at=(0, 0.16, 0.02))
        b.add(box(2 * w + 0.34, 0.12, 0.12, 0.03), "frame", at=(0, -0.12, 0.04))
        b.add(box(0.1, 0.36, 0.1, 0.03), "frame", at=(w + 0.12, 0.02, 0.03), mirror=True)
    b.add(ellipsoid(0.24, 0.09, 0.08), "body", at=(0.3 * w, end[0] - 0.1, end[1] + 0.2), turn=(0, 10, 0))
    b.add(box(2 * w + 0.3, 0.12, 0.12, 0.03), "frame", at=(0, 0.2, 0.16))
    for s in (1, -1):
        b.add(box(0.5 * w, 0.09, 0.56, 0.03), "frame", at=(0.34 * s * w, 0.16, 0.3), turn=(12, 0, 0))


def _printing_press(b: Builder, p: Params) -> None:
    """Gutenberg's: two cheeks, a screw with its bar, the platen, and the bed with a fresh sheet drawn out to the front."""
    w, h = 0.62 * p.width, 1.95 * p.height
    for s in (1, -1):
        b.add(box(0.2, h, 0.34, 0.03), "body", at=(s * w, 0, -0.25), stand=True)
        b.add(box(0.3, 0.16, 1.0, 0.04), "frame", at=(s * w, 0, -0.2), stand=True)
        b.add(box(0.26, 0.12, 0.42, 0.03), "frame", at=(s * w, h - 0.02, -0.25))
    b.add(box(2 * w, 0.24, 0.34, 0.03), "body", at=(0, h - 0.2, -0.25))
    b.add(box(2 * w, 0.2, 0.34, 0.03), "body", at=(0, 1.3, -0.25))
    b.add(box(2 * w, 0.16, 0.34, 0.03), "body", at=(0, 0.56, -0.25))
    b.add(cylinder(0.14, h - 0.85, 0.02), "metal", at=(0, 0.85 + 0.5 * (h - 0.95), -0.25), bump=Bump("ribs", 0.025, 0.1))
    b.add(spiral(0.14, 3.0, 0.11, 0.04), "metal", at=(0, 1.4, -0.25))
    b.add(cylinder(0.2, 0.14, 0.03), "frame", at=(0, 1.14, -0.25))
    swing = b.some(-1, 1) * 14.0
    with b.frame((0, 1.14, -0.25), (0, 24.0 + swing, 0)):
        b.add(cone((0, 0, 0), (0.95 * p.lever, 0.04, 0.25), 0.07, 0.05), "metal")
        b.add(cone((0.66 * p.lever, 0.03, 0.17), (1.02 * p.lever, 0.04, 0.27), 0.085, 0.075), "frame")
    b.add(box(1.5 * w, 0.16, 0.6, 0.03), "frame", at=(0, 0.92, -0.25))
    b.add(cylinder(0.12, 0.2, 0.02), "metal", at=(0, 1.04, -0.25))
    b.add(box(1.62 * w, 0.14, 2.0, 0.03), "body", at=(0, 0.68, 0.1))
    for z in (0.9, -0.75):
        b.add(box(0.14, 0.64, 0.14, 0.02), "frame", at=(0.55 * w, 0, z), stand=True, mirror=True)
    b.add(box(1.45 * w, 0.1, 0.72, 0.02), "metal", at=(0, 0.78, 0.62))
    b.add(box(1.2 * w, 0.06, 0.56, 0.01), "paper", at=(0, 0.84, 0.62))
    for k in range(5):
        wide = 0.9 * w if k else 0.5 * w
        b.add(box(wide, 0.05, 0.05, 0.01), "metal", at=(0, 0.87, 0.42 + 0.1 * k))
    with b.frame((0, 0.8, 1.0), (-62, 0, 0)):
        b.add(box(1.5 * w, 0.07, 0.72, 0.02), "frame", at=(0, 0, 0.36))
        b.add(box(1.2 * w, 0.09, 0.5, 0.01), "paper", at=(0, 0.01, 0.36))
    b.add(torus(0.17, 0.05), "frame", at=(0.92 * w + 0.1, 0.6, 0.4), turn=(0, 0, 90))
    b.add(capsule((0.7 * w, 0.6, 0.4), (0.92 * w + 0.1, 0.6, 0.4), 0.05), "metal")
    b.add(cone((0.92 * w + 0.1, 0.44, 0.4), (0.92 * w + 0.1, 0.76, 0.4), 0.04, 0.04), "frame")
    b.add(lathe([(0.14, 0), (0.16, 0.06), (0.06, 0.14), (0.05, 0.24), (0, 0.26)]), "cloth", at=(-0.5 * w, 0.74, 0.3))


KINDS = {"spinning wheel": _spinning_wheel, "loom": _loom, "printing press": _printing_press}

wooden_machine.preset("spinning wheel")
wooden_machine.preset("loom", kind="loom", real_m=1.6)
wooden_machine.preset("printing press", kind="printing press", real_m=2.0)
