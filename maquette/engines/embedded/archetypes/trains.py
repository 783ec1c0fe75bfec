"""Trains, carriages and mine carts."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.archetypes.rolling import rolling_stock, wheel
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, extrude, lathe, sphere, torus, tube

TRAIN = {
    "kind": choice("steam", "bullet", "wagon", "minecart"),
    "length": number(2.6, 1.6, 3.2, vary=0.09),
    "body_color": color("dark green"),
    "second": color("red"),
    "metal": color("brass"),
    "tender": flag(True),
}


@archetype("train", "vehicles", TRAIN, real_m=10.0)
def train(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.3)
    b.material("second", p.second, roughness=0.35)
    b.material("brass", p.metal, "brass")
    rolling_stock(b)
    {"steam": _steam, "bullet": _bullet, "wagon": _wagon, "minecart": _minecart}[p.kind](b, p)


def _steam(b: Builder, p: Params) -> None:
    stack, cab, bells = b.about(0.5, 0.14), b.about(1.1, 0.06), b.some(0, 1)
    r0 = b.about(0.4, 0.05)
    with b.group("boiler", melt=0.01):
        b.add(tube([(0, 0.95, -0.35), (0, 0.95, 1.05)], r0), "body")
        b.add(cylinder(r0 + 0.02, 0.16, 0.03), "trim", at=(0, 0.95, 1.1), turn=(90, 0, 0))
        for z in (-0.1, 0.35, 0.8):
            b.add(torus(r0 + 0.01, 0.035), "brass", at=(0, 0.95, z), turn=(90, 0, 0))
        b.add(lathe([(0.13, 0), (0.13, 0.6 * stack), (0.22, stack), (0.24, stack + 0.06), (0, stack + 0.02)]), "trim", at=(0, 1.28, 0.86))
        for z in (0.0, 0.45)[: 2 - bells]:
            b.add(lathe([(0.15, 0), (0.15, 0.14), (0.1, 0.22), (0, 0.24)]), "brass", at=(0, 1.28, z))
        b.add(cylinder(0.15, 0.12, 0.03), "lights", at=(0, 1.12, 1.2), turn=(90, 0, 0))
    with b.group("cab", at=(0, 0.55, -0.75)):
        b.add(box(1.0, cab, 0.8, 0.05), "body", stand=True)
        b.add(box(1.16, 0.12, 0.98, 0.05), "second", at=(0, cab + 0.02, 0))
        for s in (1, -1):
            b.cut(box(0.2, 0.4, 0.42, 0.04), "windows", at=(s * 0.5, 0.72, 0.02))
        b.cut(box(0.6, 0.3, 0.1, 0.03), "windows", at=(0, 0.85, 0.4))
    with b.group("frame"):
        b.add(box(0.86, 0.22, 2.4, 0.04), "second", at=(0, 0.48, 0.0))
        b.add(extrude([(-0.45, 0.0), (0.45, 0.0), (0.3, 0.36), (-0.3, 0.36)], 0.2, 0.03), "second", at=(0, 0.08, 1.26), turn=(-20, 0, 0))
    with b.group("wheels"):
        for z, r in ((-0.75, 0.34), (-0.1, 0.34), (0.55, 0.26), (1.0, 0.26)):
            for s in (1, -1):
                with b.frame((s * 0.47, r, z), (0, 0, 90)):
                    b.add(torus(r - 0.05, 0.06, height=0.07), "second")
                    b.add(cylinder(0.09, 0.16, 0.02), "brass")
                    for _ in b.around(6):
                        b.add(cone((0, 0, 0.04), (0, 0, r - 0.06), 0.035, 0.035), "second")
            b.add(cylinder(0.06, 0.9, 0.0), "trim", at=(0, r, z), turn=(0, 0, 90))
        for s in (1, -1):
            b.add(box(0.06, 0.08, 1.0, 0.02), "brass", at=(s * 0.56, 0.3, -0.3))


def _bullet(b: Builder, p: Params) -> None:
    back, nose = -1.5 - 1.1 * (p.length - 2.6), float(b.rng.uniform(0.9, 1.2))
    r = float(b.rng.uniform(0.49, 0.55))
    with b.group("body", at=(0, 0.62, 0), melt=0.03):
        b.add(
            tube(
                [(0, 0, back), (0, 0, 0.5), (0, -0.1, 0.5 + 0.6 * nose), (0, -0.28, 0.5 + 1.05 * nose)],
                [r, r, 0.85 * r, 0.14],
                flat=[1.0, 1.0, 0.9, 0.9],
            ),
            "body",
        )
        b.cut(box(4, 1, 6, 0), at=(0, -0.95, 0))
        b.paint(box(4, 0.22, 6), "second", at=(0, -0.12, 0))
        b.cut(box(0.6, 0.3, 0.5, 0.05), "windows", at=(0, 0.35, 0.5 + 0.5 * nose), turn=(35, 0, 0))
        for s in (1, -1):
            for k in range(round((0.6 - back) / 0.3)):
                b.cut(box(0.16, 0.2, 0.24, 0.04), "windows", at=(s * 0.5, 0.18, 0.45 - 0.3 * k))
            b.add(sphere(0.07), "lights", at=(s * 0.16, -0.2, 0.45 + 1.05 * nose))
    with b.group("bogies"):
        b.add(box(0.7, 0.3, 1.1 - back, 0.05), "trim", at=(0, 0.2, 0.5 * back + 0.6))
        b.add(box(0.95, 0.08, 1.5 - back, 0.02), "trim", at=(0, 0.04, 0.5 * back + 0.65))


def _wagon(b: Builder, p: Params) -> None:
    long, arch = b.about(2.5, 0.07), b.about(0.32, 0.14)
    with b.group("body", at=(0, 0.4, 0)):
        b.add(box(1.05, 1.15, long, 0.06), "body", stand=True)
        b.add(tube([(0, 1.1, -0.52 * long), (0, 1.1, 0.52 * long)], 0.62, flat=arch), "second")
        for s in (1, -1):
            for k in range(5):
                b.cut(box(0.12, 0.42, 0.34, 0.04), "windows", at=(s * 0.52, 0.75, (k - 2) * 0.184 * long))
            b.add(box(0.06, 0.08, long, 0.02), "brass", at=(s * 0.53, 0.42, 0))
    with b.group("wheels"):
        b.add(box(0.8, 0.2, long + 0.1, 0.04), "trim", at=(0, 0.36, 0))
        for z in (-0.9, -0.45, 0.45, 0.9):
            for s in (1, -1):
                wheel(b, (s * 0.42, 0.2, z), 0.2, 0.12, "trim")


def _minecart(b: Builder, p: Params) -> None:
    flare, heap = b.about(0.85, 0.05), b.about(0.5, 0.2)
    b.material("ore", "gold", "gold")
    with b.group("tub", at=(0, 0.36, 0)):
        b.add(extrude([(-0.6, 0), (0.6, 0), (flare, 0.95), (-flare, 0.95)], 1.15, 0.05), "body", turn=(0, -90, 0))
        b.cut(box(0.95, 0.8, 2.0 * flare - 0.3, 0.03), "body", at=(0, 0.75, 0))
        b.add(box(1.25, 0.12, 2.0 * flare + 0.15, 0.03), "brass", at=(0, 0.9, 0))
        b.cut(box(0.95, 0.4, 2.0 * flare - 0.25, 0.02), "body", at=(0, 0.95, 0))
        b.add(lathe([(0, 0), (0.5, 0), (0.42, 0.6 * heap), (0.2, 0.9 * heap), (0, heap)]), "ore", at=(0, 0.6, 0), bump=Bump("rock", 0.1, 0.22))
    with b.group("wheels"):
        for z in (-0.42, 0.42):
            for s in (1, -1):
                wheel(b, (s * 0.45, 0.24, z), 0.24, 0.14, "trim")
        b.add(box(0.8, 0.16, 1.2, 0.03), "trim", at=(0, 0.34, 0))


train.preset("train")
train.preset("toy train", body_color="blue", second="red", real_m=0.3)
train.preset("bullet train", kind="bullet", body_color="white", second="royal blue", real_m=25.0)
train.preset("subway train", kind="wagon", body_color="silver", second="light grey", real_m=18.0)
train.preset("train carriage", kind="wagon", body_color="crimson", second="cream", real_m=18.0)
train.preset("minecart", kind="minecart", body_color="wood", metal="iron", real_m=1.2)
