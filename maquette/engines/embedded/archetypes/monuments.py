"""Temples, churches, bridges and shelters of the world."""

from __future__ import annotations

from math import cos, pi

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, torus, tube

KINDS = (
    "greek", "pagoda", "torii", "pyramid", "mayan", "stonehenge", "mosque", "church", "bridge", "suspension", "arch", "column", "igloo", "tent",
    "tipi", "skyscraper", "city", "sphinx",
)  # fmt: skip

MONUMENT = {
    "kind": choice(*KINDS),
    "width": number(1.6, 1.0, 2.2, vary=0.035),
    "height": number(1.2, 0.7, 2.0, vary=0.035),
    "tiers": number(4.0, 2.0, 6.0, vary=0.0),
    "columns": number(6.0, 4.0, 8.0, vary=0.0),
    "wall": color("marble"),
    "roof": color("roof"),
    "second": color("gold"),
    "ground": color("grass"),
}


@archetype("monument", "buildings", MONUMENT, real_m=20.0)
def monument(b: Builder, p: Params) -> None:
    """Temples, churches, bridges and shelters of the world."""
    b.material("walls", p.wall, "painted", roughness=0.8, mottle=0.06)
    b.material("roof", p.roof, roughness=0.7)
    b.material("second", p.second, "gold" if p.second == "gold" else "painted")
    b.material("door", "dark wood", "wood")
    b.material("windows", "navy", "glass")
    b.material("ground", p.ground, "matte")
    MONUMENTS[p.kind](b, p)


def _greek(b: Builder, p: Params) -> None:
    w, d = p.width, 1.25 * p.width
    with b.group("temple"):
        for k in range(3):
            b.add(box(w + 0.34 - 0.12 * k, 0.09, d + 0.34 - 0.12 * k, 0.01), "walls", at=(0, 0.085 * k, 0), stand=True)
        n = round(p.columns)
        for k in range(n):
            x = (k / (n - 1) - 0.5) * (w - 0.16)
            for z in (0.5 * d - 0.08, -0.5 * d + 0.08):
                _column(b, (x, 0.24, z), 0.8)
        for k in range(1, n):
            z = (k / n - 0.5) * (d - 0.16)
            for x in (0.5 * w - 0.08, -0.5 * w + 0.08):
                _column(b, (x, 0.24, z), 0.8)
        b.add(box(0.62 * w, 0.85, 0.72 * d, 0.01), "walls", at=(0, 0.22, 0), stand=True)
        b.cut(box(0.26, 0.6, 0.3, 0.0), "door", at=(0, 0.52, 0.36 * d))
        b.add(box(w + 0.06, 0.17, d + 0.06, 0.01), "walls", at=(0, 1.03, 0), stand=True)
        b.add(extrude([(-0.5 * w - 0.08, 0), (0.5 * w + 0.08, 0), (0, 0.4)], d + 0.12, 0.01), "walls", at=(0, 1.19, 0))
        b.cut(extrude([(-0.5 * w + 0.16, 0.06), (0.5 * w - 0.16, 0.06), (0, 0.29)], 0.12, 0.0), "walls", at=(0, 1.19, 0.5 * d + 0.06))


def _column(b: Builder, at: tuple[float, float, float], h: float, r: float = 0.075) -> None:
    b.add(cylinder(r, h, 0.01), "walls", at=at, stand=True)
    b.add(box(2.9 * r, 0.055, 2.9 * r, 0.01), "walls", at=(at[0], at[1] + h - 0.03, at[2]))
    b.add(cylinder(1.3 * r, 0.06, 0.02), "walls", at=(at[0], at[1] + 0.02, at[2]))


def _pagoda(b: Builder, p: Params) -> None:
    step, sweep, shrink = b.about(0.48, 0.07), b.about(1.62, 0.05), b.about(0.8, 0.04)
    n = round(p.tiers)
    with b.group("base"):
        b.add(box(1.5, 0.16, 1.5, 0.02), "walls", stand=True)
    y, w = 0.14, 0.95
    for k in range(n):
        with b.group(f"tier {k}", at=(0, y, 0)):
            h = step - 0.16
            b.add(box(w, h, w, 0.02), "second" if k % 2 else "walls", stand=True)
            for a in (0, 90, 180, 270):
                with b.frame((0, 0, 0), (0, a, 0)):
                    b.add(box(0.3 * w, 0.2, 0.06, 0.01), "windows", at=(0, 0.18, 0.5 * w))
                    for s in (1, -1):
                        b.add(cylinder(0.045, h, 0.01), "roof", at=(0.46 * w * s, 0, 0.5 * w), stand=True)
        with b.group(f"roof {k}", at=(0, y + step - 0.18, 0), melt=0.02):
            b.add(box(sweep * w, 0.24, sweep * w, 0.02, 0.55), "roof", stand=True, bump=Bump("shingles", 0.012, 0.1))
            for a in (45, 135, 225, 315):
                with b.frame((0, 0, 0), (0, a, 0)):
                    b.add(tube([(0, 0.16, 0.6 * w), (0, 0.06, 0.98 * w), (0, 0.13, 1.2 * w)], [0.06, 0.055, 0.04]), "roof")
        y, w = y + step, shrink * w
    with b.group("spire", at=(0, y, 0)):
        b.add(lathe([(0.16, -0.05), (0.1, 0.05), (0.05, 0.14), (0.09, 0.2), (0.04, 0.28), (0.06, 0.34), (0.0, 0.55)]), "second")


def _torii(b: Builder, p: Params) -> None:
    half, high, sweep = b.about(0.72, 0.07), b.about(1.5, 0.05), b.about(1.15, 0.06)
    with b.group("gate", melt=0.0):
        for s in (1, -1):
            b.add(cone((half * s, 0.0, 0), ((half - 0.1) * s, high, 0), 0.12, 0.1), "roof")
            b.add(cylinder(0.17, 0.16, 0.03), "windows", at=(half * s, 0.08, 0))
        b.add(box(2.0 * half + 0.31, 0.14, 0.18, 0.02), "roof", at=(0, high - 0.35, 0))
        b.add(box(0.18, 0.3, 0.14, 0.02), "roof", at=(0, high - 0.14, 0))
        b.add(tube([(-sweep, high + 0.22, 0), (-0.6, high + 0.08, 0), (0.6, high + 0.08, 0), (sweep, high + 0.22, 0)], 0.11, flat=1.0), "roof")
        b.add(
            tube([(-sweep - 0.1, high + 0.4, 0), (-0.6, high + 0.24, 0), (0.6, high + 0.24, 0), (sweep + 0.1, high + 0.4, 0)], 0.1, flat=0.8),
            "windows",
        )
    b.add(box(2.0, 0.08, 0.7, 0.03), "ground", at=(0, 0.03, 0))


def _pyramid(b: Builder, p: Params) -> None:
    w, h = p.width, p.height
    with b.group("pyramid"):
        courses = 13
        for k in range(courses):
            wide, tall = w * (1.0 - k / (courses + 0.6)), h / (courses + 1.0)
            b.add(box(wide, tall + 0.03, wide, 0.012, 0.02), "walls", at=(0, tall * k - 0.02, 0), stand=True, bump=Bump("bricks", 0.022, 0.15))
        b.add(box(w + 0.6, 0.1, w + 0.6, 0.04), "ground", at=(0, 0.03, 0), bump=Bump("waves", 0.02, 0.3))
        b.add(box(0.11 * w, 0.13 * h, 0.11 * w, 0.0, 0.9), "second", at=(0, 0.92 * h, 0), stand=True)
        b.add(box(0.34, 0.3, 0.4, 0.02), "walls", at=(0, -0.01, 0.5 * w - 0.1), stand=True)
        b.cut(box(0.18, 0.2, 0.3, 0.01), "windows", at=(0, 0.15, 0.5 * w + 0.06))


def _mayan(b: Builder, p: Params) -> None:
    w, n = p.width, round(p.tiers) + 2
    with b.group("steps"):
        for k in range(n):
            s = w * (1 - 0.62 * k / n)
            b.add(box(s, 0.2, s, 0.015, 0.05), "walls", at=(0, 0.19 * k, 0), stand=True)
        for a in (0, 90, 180, 270):
            with b.frame((0, 0, 0), (0, a, 0)):
                run, rise = 0.5 * w * 0.62, 0.19 * n
                steps = 3 * n
                for k in range(steps):
                    t = k / steps
                    b.add(box(0.34, rise * (1 - t) + 0.01, run / steps + 0.03, 0.0), "second", at=(0, 0, 0.5 * w * 0.38 + run * t + 0.02), stand=True)
        b.add(box(0.42 * w, 0.3, 0.42 * w, 0.02), "walls", at=(0, 0.19 * n, 0), stand=True)
        b.add(box(0.5 * w, 0.08, 0.5 * w, 0.02), "walls", at=(0, 0.19 * n + 0.32, 0))
        b.cut(box(0.16, 0.22, 0.6 * w, 0.0), "windows", at=(0, 0.19 * n + 0.11, 0.1))
        b.add(box(w + 0.4, 0.08, w + 0.4, 0.03), "ground", at=(0, 0.03, 0))


def _stonehenge(b: Builder, p: Params) -> None:
    fallen, stump = b.some(0, 4), b.about(0.5, 0.3)
    b.material("stones", "stone", "stone")
    b.add(cylinder(1.35, 0.1, 0.04), "ground", at=(0, 0.03, 0), bump=Bump("noise", 0.02, 0.2))
    with b.group("stones"):
        for k in b.around(10, 1.02):
            b.add(
                box(b.about(0.3, 0.12), 0.85 if k % 5 != fallen else stump, 0.2, 0.05),
                "stones",
                at=(0, 0.04, 0),
                stand=True,
                bump=Bump("rock", 0.03, 0.2),
            )
            if k % 5 != fallen and (k + 1) % 5 != fallen:
                with b.frame((0, 0.93, 0), (0, 18, 0)):
                    b.add(box(0.8, 0.17, 0.22, 0.05), "stones", at=(0.33, 0, -0.04), bump=Bump("rock", 0.03, 0.2))
        for _ in b.around(3, 0.42, start_deg=30):
            for s in (1, -1):
                b.add(box(0.22, 1.1, 0.2, 0.05), "stones", at=(0.19 * s, 0.04, 0), stand=True, bump=Bump("rock", 0.03, 0.2))
            b.add(box(0.72, 0.17, 0.24, 0.05), "stones", at=(0, 1.18, 0), bump=Bump("rock", 0.03, 0.2))


def _mosque(b: Builder, p: Params) -> None:
    r0, tall = b.about(0.52, 0.07), b.about(1.3, 0.08)
    with b.group("hall"):
        b.add(box(2.1, 0.12, 1.5, 0.02), "walls", stand=True)
        b.add(box(1.3, 0.72, 1.1, 0.02), "walls", at=(0, 0.1, 0), stand=True)
        for x in (-0.42, 0.0, 0.42):
            b.cut(extrude([(-0.13, 0), (0.13, 0), (0.13, 0.3), (0, 0.48), (-0.13, 0.3)], 0.3, 0.0), "windows", at=(x, 0.14, 0.55))
        b.add(cylinder(r0 - 0.06, 0.2, 0.02), "walls", at=(0, 0.88, 0))
    with b.group("domes"):
        for x, z, r in ((0, 0, r0), (-0.5, 0.36, 0.2), (0.5, 0.36, 0.2)):
            y = 0.95 if r > 0.3 else 0.8
            b.add(lathe([(0.9 * r, 0.0), (r, 0.25 * r), (0.82 * r, 0.75 * r), (0.2 * r, 1.25 * r), (0, 1.45 * r)]), "roof", at=(x, y, z))
            b.add(cone((x, y + 1.35 * r, z), (x, y + 1.85 * r, z), 0.05, 0.03), "second")
        for x in (-0.92, 0.92):
            for z in (-0.58, 0.58):
                b.add(cylinder(0.085, tall, 0.01), "walls", at=(x, 0.08, z), stand=True)
                b.add(cylinder(0.13, 0.05, 0.01), "second", at=(x, tall - 0.3, z))
                b.add(lathe([(0.1, 0), (0.12, 0.06), (0.05, 0.2), (0, 0.3)]), "roof", at=(x, tall + 0.06, z))


def _church(b: Builder, p: Params) -> None:
    spire, tower, nave = b.about(0.85, 0.1), float(b.rng.uniform(-0.1, 0.12)), b.about(1.5, 0.06)
    top = 1.2 + tower
    with b.group("nave"):
        b.add(box(0.85, 0.75, nave, 0.01), "walls", at=(0, 0, 0.5 - 0.5 * nave), stand=True)
        b.add(extrude([(-0.52, 0), (0.52, 0), (0, b.about(0.55, 0.12))], nave + 0.1, 0.01), "roof", at=(0, 0.74, 0.5 - 0.5 * nave))
        for s in (1, -1):
            for k in range(3):
                b.add(
                    extrude([(-0.09, 0), (0.09, 0), (0.09, 0.26), (0, 0.38), (-0.09, 0.26)], 0.08, 0.01),
                    "windows",
                    at=(0.43 * s, 0.24, -0.75 + 0.42 * k),
                    turn=(0, 90, 0),
                )
    with b.group("tower", at=(0, 0, 0.62)):
        b.add(box(0.56, top, 0.56, 0.01), "walls", stand=True)
        b.add(box(0.66, 0.07, 0.66, 0.01), "walls", at=(0, top, 0))
        b.add(box(0.6, spire, 0.6, 0.01, 0.96), "roof", at=(0, top + 0.02, 0), stand=True)
        b.add(extrude([(-0.13, 0), (0.13, 0), (0.13, 0.3), (0, 0.45), (-0.13, 0.3)], 0.1, 0.01), "door", at=(0, 0, 0.28))
        b.add(cylinder(0.13, 0.08, 0.01), "windows", at=(0, 0.68, 0.28), turn=(90, 0, 0))
        for a in (0, 90, 180, 270):
            with b.frame((0, 0, 0), (0, a, 0)):
                b.cut(box(0.16, 0.24, 0.2, 0.02), "windows", at=(0, top - 0.18, 0.28))
        b.add(box(0.06, 0.34, 0.06, 0.01), "second", at=(0, top + spire + 0.1, 0))
        b.add(box(0.24, 0.06, 0.06, 0.01), "second", at=(0, top + spire + 0.15, 0))
    b.add(box(1.5, 0.08, 2.4, 0.03), "ground", at=(0, 0.02, -0.05))


def _bridge(b: Builder, p: Params) -> None:
    hump, arch = b.about(0.28, 0.25), b.about(0.5, 0.07)
    with b.group("bridge"):
        top = [(x, 0.72 + hump * cos(0.5 * pi * x / 1.4)) for x in [(-1.4 + 0.2 * i) for i in range(15)]]
        b.add(extrude([(-1.4, 0.0), *top, (1.4, 0.0)][::-1], 0.7, 0.01), "walls", bump=Bump("bricks", 0.015, 0.17))
        for x, r in ((-0.72, 0.36 * arch / 0.5), (0.0, arch), (0.72, 0.36 * arch / 0.5)):
            b.cut(cylinder(r, 2.0, 0.0), at=(x, 0.1, 0), turn=(90, 0, 0))
        for s in (1, -1):
            b.add(tube([(x, y + 0.12, 0.31 * s) for x, y in top], 0.065, flat=1.9), "second")
        b.material("water", "water", roughness=0.1)
        b.add(box(2.9, 0.1, 1.1, 0.03), "water", at=(0, 0.03, 0), bump=Bump("waves", 0.015, 0.2))


def _suspension(b: Builder, p: Params) -> None:
    tall, at = b.about(1.5, 0.07), b.about(0.75, 0.07)
    rise = tall - 0.75
    with b.group("bridge"):
        b.add(box(3.0, 0.1, 0.5, 0.02), "roof", at=(0, 0.6, 0))
        for x in (-at, at):
            for s in (1, -1):
                b.add(box(0.12, tall, 0.1, 0.02), "roof", at=(x, 0, 0.26 * s), stand=True)
            for y in (0.4, 0.63 * tall, tall - 0.2):
                b.add(box(0.1, 0.1, 0.56, 0.02), "roof", at=(x, y, 0))
            b.add(box(0.36, 0.2, 0.8, 0.03), "walls", at=(x, 0.08, 0))
        for s in (1, -1):
            cable = [
                (x, 0.72 + rise * (abs(x) / at if abs(x) < at else (1.5 - abs(x)) / (1.5 - at)) ** 2, 0.26 * s)
                for x in [-1.5 + 0.15 * i for i in range(21)]
            ]
            b.add(tube(cable, 0.035, smooth=False), "roof")
            for x, y, z in cable[1:-1]:
                b.add(cone((x, 0.6, z), (x, y, z), 0.022, 0.022), "roof")
        b.material("water", "water", roughness=0.1)
        b.add(box(3.0, 0.08, 1.0, 0.03), "water", at=(0, 0.02, 0), bump=Bump("waves", 0.015, 0.2))


def _arch(b: Builder, p: Params) -> None:
    w, h = p.width / 1.6, p.height / 1.2
    gate = [(-0.36, -0.1), (0.36, -0.1), (0.36, 0.62), (0.25, 0.87), (0, 0.98), (-0.25, 0.87), (-0.36, 0.62)]
    with b.group("arch"):
        b.add(box(1.7 * w, 1.55 * h, 0.62, 0.02), "walls", stand=True)
        b.cut(extrude([(x * w, y * h) for x, y in gate], 2.0, 0.0), "walls")
        b.add(box(1.85 * w, 0.12, 0.76, 0.02), "walls", at=(0, 1.12 * h, 0))
        b.add(box(1.85 * w, 0.12, 0.76, 0.02), "walls", at=(0, 1.52 * h, 0))
        for s in (1, -1):
            for z in (1, -1):
                _column(b, (0.58 * w * s, 0.0, 0.34 * z), 1.08 * h, 0.08)
            b.add(box(0.4 * w, 0.2 * h, 0.06, 0.02), "second", at=(0.0, 1.3 * h, 0.32 * s))


def _lone_column(b: Builder, p: Params) -> None:
    tall, fat, turns = b.about(1.6, 0.06), b.about(0.25, 0.09), b.some(12, 16)
    lift = tall - 1.6
    with b.group("column"):
        b.add(box(0.8, 0.16, 0.8, 0.02), "walls", stand=True)
        b.add(lathe([(0.36, 0.14), (0.4, 0.2), (0.33, 0.28), (0.36, 0.34), (fat + 0.03, 0.4), (fat, tall), (fat, tall), (0, tall + 0.02)]), "walls")
        for _ in b.around(turns, fat + 0.03):
            b.cut(cone((0, 0.45, 0), (0, tall - 0.05, 0), 0.045, 0.04), "walls")
        b.add(lathe([(fat, 1.58 + lift), (0.3, 1.66 + lift), (0.4, 1.74 + lift), (0.4, 1.78 + lift), (0, 1.8 + lift)]), "walls")
        for s in (1, -1):
            b.add(cylinder(0.14, 0.72, 0.02), "walls", at=(0.34 * s, 1.72 + lift, 0), turn=(90, 0, 0))
        b.add(box(0.85, 0.13, 0.78, 0.02), "walls", at=(0, 1.87 + lift, 0))
    b.socket("top", (0, 1.93 + lift, 0), size=0.42)


def _igloo(b: Builder, p: Params) -> None:
    wide, tall, porch = b.about(0.95, 0.06), b.about(0.95, 0.08), b.about(1.15, 0.08)
    b.material("snow", "snow", "snow")
    with b.group("igloo"):
        b.add(dome(wide, tall), "snow", bump=Bump("bricks", -0.03, 0.3))
        b.add(tube([(0, 0.15, 0.6), (0, 0.15, porch)], b.about(0.42, 0.08), flat=1.1), "snow", bump=Bump("bricks", -0.025, 0.24))
        b.cut(tube([(0, 0.1, 0.8), (0, 0.1, 1.9)], 0.27, flat=1.2), "windows")
        b.add(cylinder(1.35, 0.1, 0.04), "snow", at=(0, 0.03, 0.15))


def _tent(b: Builder, p: Params) -> None:
    half, tall, long = b.about(0.9, 0.07), b.about(1.2, 0.08), b.about(1.7, 0.06)
    with b.group("tent"):
        b.add(extrude([(-half, 0), (half, 0), (0.06, tall), (-0.06, tall)], long, 0.03), "roof")
        b.cut(extrude([(-0.36, -0.1), (0.36, -0.1), (0, 0.85)], 0.9, 0.0), "windows", at=(0, 0, 0.5 * long - 0.15))
        for s in (1, -1):
            b.add(
                extrude([(0, 0), (0.32, 0), (0.0, 0.85)], 0.09, 0.02), "second", at=(0.38 * s, 0, 0.5 * long + 0.03), turn=(0, 180 if s < 0 else 0, 0)
            )
            b.add(cone((0, tall - 0.02, (0.5 * long - 0.05) * s), (0, tall + 0.25, (0.5 * long + 0.01) * s), 0.045, 0.045), "door")
        b.add(box(2.1, 0.08, 2.1, 0.03), "ground", at=(0, 0.02, 0))


def _tipi(b: Builder, p: Params) -> None:
    wide, tall, poles = b.about(0.82, 0.07), b.about(1.55, 0.06), b.some(5, 8)
    with b.group("tipi"):
        b.add(frustum(wide, 0.12, tall, 0.02), "walls", stand=True)
        b.cut(extrude([(-0.2, -0.1), (0.2, -0.1), (0, 0.62)], 0.6, 0.0), "windows", at=(0, 0.0, wide - 0.07), turn=(-22, 0, 0))
        for y, r in ((0.32, wide - 0.32 * (wide - 0.12) / tall + 0.015), (1.05, wide - 1.05 * (wide - 0.12) / tall + 0.015)):
            b.add(torus(r, 0.04), "roof", at=(0, y, 0))
        for k in b.around(poles):
            b.add(cone((0, tall - 0.15, 0.16), (0.02 * k, tall + 0.4, -0.22), 0.05, 0.04), "door")
        b.add(cylinder(1.1, 0.08, 0.03), "ground", at=(0, 0.02, 0))


def _scraper(b: Builder, at: tuple[float, float, float], w: float, h: float, d: float, role: str) -> None:
    with b.frame(at):
        b.add(box(w, h, d, 0.015), role, stand=True)
        rows = max(round(h / 0.14), 3)
        for face, (half, width) in enumerate(((0.5 * d, w), (0.5 * w, d), (0.5 * d, w), (0.5 * w, d))):
            with b.frame((0, 0, 0), (0, 90.0 * face, 0)):
                for k in range(rows - 1):
                    b.cut(box(width - 0.1, 0.075, 0.05, 0.0), "windows", at=(0, 0.12 + 0.14 * k, half))


def _skyscraper(b: Builder, p: Params) -> None:
    first, second, third = b.about(0.8, 0.12), b.about(0.62, 0.14), b.about(0.4, 0.16)
    w = b.about(0.68, 0.08)
    with b.group("tower", melt=0.0):
        _scraper(b, (0, 0, 0), 0.95, first, 0.95, "walls")
        _scraper(b, (0, first - 0.05, 0), w, second, w, "walls")
        _scraper(b, (0, first + second - 0.1, 0), 0.62 * w, third, 0.62 * w, "walls")
        b.add(frustum(0.16, 0.03, 0.3, 0.01), "walls", at=(0, first + second + third - 0.12, 0), stand=True)
        b.add(cone((0, first + second + third + 0.08, 0), (0, first + second + third + b.about(0.38, 0.2), 0), 0.035, 0.03), "second")
        for a in (0, 90, 180, 270):
            with b.frame((0, 0, 0), (0, a, 0)):
                for x in (-0.36, 0.36):
                    b.add(box(0.07, first + 0.06, 0.06, 0.01), "second", at=(x, 0, 0.49), stand=True)
        b.add(box(1.4, 0.08, 1.4, 0.02), "ground", at=(0, 0.02, 0))


def _city(b: Builder, p: Params) -> None:
    tints = ("walls", "roof", "second", "ground2")
    b.material("ground2", "steel blue")
    with b.group("city"):
        b.add(box(2.4, 0.1, 2.0, 0.03), "ground", at=(0, 0.03, 0))
        for k in range(12):
            x, z = -0.85 + 0.57 * (k % 4), -0.62 + 0.6 * (k // 4)
            h = 0.45 + 0.95 * float(b.rng.random()) + (0.45 if k in (1, 2) else 0.0)
            _scraper(b, (x, 0.05, z), 0.36 + 0.05 * (k % 3), h, 0.38, tints[(k * 3 + k // 4) % 4])
            if k % 4 == 1:
                b.add(cone((x, h, z), (x, h + 0.3, z), 0.03, 0.03), "second")


def _sphinx(b: Builder, p: Params) -> None:
    head, paws, haunch = b.about(1.0, 0.08), b.about(1.1, 0.07), b.about(0.36, 0.12)
    b.material("stone", "sandstone", "stone")
    with b.group("body", melt=0.08):
        b.add(box(2.4, 0.14, 1.2, 0.03), "stone", at=(0, 0.05, -0.1), turn=(0, 90, 0), blend=0)
        b.add(tube([(0, 0.45, -0.95), (0, 0.5, -0.4), (0, 0.55, 0.3)], [0.4, 0.38, 0.4]), "stone")
        for s in (1, -1):
            b.add(tube([(0.32 * s, 0.3, 0.3), (0.32 * s, 0.2, paws)], [0.2, 0.17], flat=0.8), "stone")
            b.add(ellipsoid(0.2, 0.3, haunch), "stone", at=(0.36 * s, 0.3, -0.75))
        b.add(cone((0, 0.6, 0.35), (0, 1.05, 0.5), 0.34, 0.24), "stone")
    with b.group("head", at=(0, 1.3, 0.55), scale=head, melt=0.03):
        b.add(ellipsoid(0.26, 0.32, 0.28), "stone")
        b.add(
            extrude(
                [(-0.26, -0.5), (-0.52, -0.46), (-0.34, 0.24), (0, 0.42), (0.34, 0.24), (0.52, -0.46), (0.26, -0.5), (0.2, 0.0), (-0.2, 0.0)],
                0.3,
                0.06,
            ),
            "stone",
            at=(0, 0, -0.05),
            bump=Bump("ribs", 0.015, 0.08),
        )
        b.add(ellipsoid(0.06, 0.09, 0.07), "stone", at=(0, 0.0, 0.27))
        for s in (1, -1):
            b.cut(ellipsoid(0.07, 0.035, 0.08), "stone", at=(0.11 * s, 0.08, 0.25))
        b.cut(ellipsoid(0.1, 0.02, 0.08), "stone", at=(0, -0.13, 0.26))


MONUMENTS = {
    "greek": _greek,
    "pagoda": _pagoda,
    "torii": _torii,
    "pyramid": _pyramid,
    "mayan": _mayan,
    "stonehenge": _stonehenge,
    "mosque": _mosque,
    "church": _church,
    "bridge": _bridge,
    "suspension": _suspension,
    "arch": _arch,
    "column": _lone_column,
    "igloo": _igloo,
    "tent": _tent,
    "tipi": _tipi,
    "skyscraper": _skyscraper,
    "city": _city,
    "sphinx": _sphinx,
}

monument.preset("greek temple")
monument.preset("pagoda", kind="pagoda", wall="cream", roof="slate", second="red", real_m=30.0)
monument.preset("chinese pavilion", kind="pagoda", tiers=2.0, wall="red", roof="jade", second="gold", real_m=10.0)
monument.preset("torii gate", kind="torii", roof="scarlet", ground="stone", real_m=8.0)
monument.preset("pyramid", kind="pyramid", wall="sandstone", ground="sand", real_m=140.0)
monument.preset("mayan temple", kind="mayan", wall="stone", second="sandstone", real_m=30.0)
monument.preset("stonehenge", kind="stonehenge", real_m=30.0)
monument.preset("mosque", kind="mosque", wall="cream", roof="teal", real_m=40.0)
monument.preset("taj mahal", kind="mosque", wall="white", roof="snow", real_m=70.0)
monument.preset("church", kind="church", wall="white", roof="slate", real_m=20.0)
monument.preset("cathedral", kind="church", wall="stone", roof="slate", real_m=60.0)
monument.preset("bridge", kind="bridge", wall="stone", second="dark stone", real_m=30.0)
monument.preset("suspension bridge", kind="suspension", roof="scarlet", wall="stone", real_m=1000.0)
monument.preset("arch", kind="arch", wall="sandstone", second="stone")
monument.preset("column", kind="column", real_m=10.0)
monument.preset("igloo", kind="igloo", real_m=3.0)
monument.preset("tent", kind="tent", roof="orange", second="amber", real_m=2.0)
monument.preset("tipi", kind="tipi", wall="cream", real_m=4.0)
monument.preset("skyscraper", kind="skyscraper", wall="steel blue", second="silver", ground="grey", real_m=200.0)
monument.preset("city", kind="city", wall="light grey", roof="sandstone", second="cream", ground="grey", real_m=400.0)
monument.preset("great sphinx", kind="sphinx", real_m=20.0)
