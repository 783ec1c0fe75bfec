"""More hats: tiaras, laurels, berets, fedoras, turbans, bucket hats, jesters' caps, fezzes."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.individual import FIT
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, frustum, lathe, leaf, sphere, torus, tube

PARAMS = {
    "kind": choice("fedora", "tiara", "laurel", "beret", "turban", "bucket", "jester", "fez"),
    "height": number(1.0, 0.6, 1.5),
    "brim": number(1.0, 0.5, 1.6),
    "tassel": number(1.0, 0.0, 1.5, "tassel, bells, plume or stalk"),
    "cloth": color("#6a5540"),
    "trim": color("charcoal"),
}


@archetype("headgear", "clothing", PARAMS, symmetric=False, real_m=0.28, slot="head")
def headgear(b: Builder, p: Params) -> None:
    b.material("hat", p.cloth, "gold" if p.cloth == "gold" else "cloth")
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "painted")
    {"fedora": _fedora, "tiara": _tiara, "laurel": _laurel, "beret": _beret, "turban": _turban, "bucket": _bucket, "jester": _jester, "fez": _fez}[
        p.kind
    ](b, p)


def _fedora(b: Builder, p: Params) -> None:
    with b.group("hat", melt=0.05):
        b.add(
            lathe(
                [
                    (0.7, 0.08),
                    (0.8 + 0.5 * p.brim, 0.02),
                    (0.82 + 0.5 * p.brim, 0.1),
                    (0.86, 0.16),
                    (0.82, 0.5),
                    (0.7, 0.76 * p.height),
                    (0.3, 0.84 * p.height),
                ]
            ),
            "hat",
        )
        b.cut(ellipsoid(0.13, 0.24, 0.6), at=(0.0, 0.84 * p.height, 0.05), blend=0.08)
        b.cut(ellipsoid(0.22, 0.26, 0.22), at=(0.56, 0.78 * p.height, 0.52), mirror=True, blend=0.1)
        b.cut(ellipsoid(0.7, 0.4, 0.7), at=(0.0, -0.1, 0.0))
        b.add(torus(0.85, 0.035, height=0.13), "trim", at=(0.0, 0.28, 0.0), blend=0.0)
        b.add(box(0.12, 0.22, 0.26, 0.03), "trim", at=(0.85, 0.29, 0.06), blend=0.0)
    b.socket(FIT, (0.0, 0.12, 0.0), size=0.8)


def _tiara(b: Builder, p: Params) -> None:
    b.material("gem", "crimson", "crystal")
    with b.group("tiara", melt=0.02):
        b.add(torus(0.8, 0.075, height=0.09), "hat", at=(0.0, 0.08, 0.0))
        for k in range(9):
            t = (k - 4) / 4.0
            a = radians(62.0 * t)
            tall = (0.66 - 0.42 * abs(t)) * p.height
            x, z = 0.8 * sin(a), 0.8 * cos(a)
            b.add(cone((x, 0.08, z), (1.02 * x, 0.08 + tall, 1.02 * z), 0.075, 0.05), "hat")
            b.add(sphere(0.085 if k % 2 == 0 else 0.06), "gem" if k % 2 == 0 else "hat", at=(1.02 * x, 0.1 + tall, 1.02 * z), blend=0.0)
        arc = [(0.82 * sin(radians(a)), 0.1 + 0.3 * p.height * cos(radians(1.3 * a)), 0.82 * cos(radians(a))) for a in (-66, -40, -20, 0, 20, 40, 66)]
        b.add(tube(arc, 0.055), "hat")
        b.add(ellipsoid(0.11, 0.14, 0.09), "gem", at=(0.0, 0.28, 0.84), blend=0.0)
    b.socket(FIT, (0.0, 0.05, 0.0), size=0.78)


def _laurel(b: Builder, p: Params) -> None:
    with b.group("wreath", melt=0.01):
        b.add(torus(0.84, 0.055), "hat", at=(0.0, 0.16, 0.0))
        for side in (1.0, -1.0):
            for k in range(9):
                a = radians(172.0 - 19.0 * k)
                x, z = side * 0.86 * sin(a), 0.86 * cos(a)
                for rise in (1.0, -0.5):
                    with b.frame((x, 0.16, z), (0.0, side * (172.0 - 19.0 * k), 0.0)):
                        b.add(
                            extrude(leaf(0.42 * p.height, 0.17), 0.07, 0.03),
                            "hat",
                            at=(0.0, 0.0, 0.04),
                            turn=(-26.0, 0.0, side * (90.0 - 32.0 * rise)),
                        )
        b.add(sphere(0.07), "hat", at=(0.06, 0.18, -0.9), mirror=True)
        for k in range(3):
            b.add(sphere(0.06), "trim", at=(0.5 * sin(radians(70.0 * k - 70.0)) * 1.66, 0.2, 0.9 * cos(radians(70.0 * k - 70.0))))
    b.socket(FIT, (0.0, 0.1, 0.0), size=0.8)


def _beret(b: Builder, p: Params) -> None:
    with b.group("hat", melt=0.06):
        b.add(ellipsoid(1.04, 0.28 * p.height, 1.02), "hat", at=(0.14, 0.32, -0.04), turn=(4.0, 0.0, -10.0), bump=Bump("wrinkles", 0.012, 0.3))
        b.add(torus(0.78, 0.09), "trim", at=(0.0, 0.1, 0.0), blend=0.02)
        b.cut(ellipsoid(0.72, 0.26, 0.72), at=(0.0, 0.0, 0.0))
        b.add(cone((0.16, 0.5 * p.height, -0.04), (0.24, 0.56 * p.height + 0.16 * p.tassel, -0.06), 0.07, 0.05), "hat", blend=0.02)
    b.socket(FIT, (0.0, 0.1, 0.0), size=0.78)


def _turban(b: Builder, p: Params) -> None:
    b.material("gem", "crimson", "crystal")
    with b.group("turban", melt=0.02):
        b.add(ellipsoid(0.86, 0.66 * p.height, 0.88), "hat", at=(0.0, 0.3, 0.0))
        for k in range(4):
            b.add(
                torus(0.82 - 0.1 * k, 0.19),
                "hat",
                at=(0.0, 0.2 + 0.17 * k * p.height, 0.0),
                turn=(10.0 * (-1.0) ** k, 0.0, 14.0 * (-1.0) ** (k // 2)),
                bump=Bump("flutes", 0.012, 0.09),
            )
        b.cut(box(4.0, 1.0, 4.0, 0.0), at=(0.0, -0.5, 0.0))
        b.cut(ellipsoid(0.68, 0.34, 0.68), at=(0.0, 0.0, 0.0))
        b.add(ellipsoid(0.14, 0.17, 0.1), "gem", at=(0.0, 0.42, 0.98), blend=0.0)
        if p.tassel > 0.0:
            b.add(
                tube([(0.0, 0.56, 0.94), (0.0, 0.95, 0.96), (0.0, 0.9 + 0.5 * p.tassel, 0.76)], [0.06, 0.13, 0.04], flat=0.5),
                "trim",
                bump=Bump("feathers", 0.014, 0.08),
            )
    b.socket(FIT, (0.0, 0.14, 0.0), size=0.8)


def _bucket(b: Builder, p: Params) -> None:
    with b.group("hat", melt=0.03):
        b.add(
            lathe(
                [
                    (0.76, 0.22),
                    (0.84 + 0.4 * p.brim, -0.02),
                    (0.9 + 0.4 * p.brim, 0.04),
                    (0.84, 0.34),
                    (0.74, 0.78 * p.height),
                    (0.62, 0.86 * p.height),
                    (0.0, 0.88 * p.height),
                ],
                smooth=False,
            ),
            "hat",
            bump=Bump("ribs", 0.01, 0.1),
        )
        b.cut(ellipsoid(0.72, 0.46, 0.72), at=(0.0, 0.02, 0.0))
        b.add(torus(0.83, 0.03, height=0.07), "trim", at=(0.0, 0.4, 0.0), blend=0.0)
    b.socket(FIT, (0.0, 0.2, 0.0), size=0.8)


def _jester(b: Builder, p: Params) -> None:
    b.material("bells", "gold", "gold")
    with b.group("hat", melt=0.05):
        b.add(ellipsoid(0.86, 0.56, 0.86), "hat", at=(0.0, 0.2, 0.0))
        for k, (dx, dz) in enumerate(((1.0, 0.1), (-1.0, 0.1), (0.0, -1.0))):
            n = p.height
            tip = (1.25 * dx, 0.5, 1.25 * dz)
            b.add(
                tube([(0.3 * dx, 0.4, 0.3 * dz), (0.66 * dx, 1.1 * n, 0.66 * dz), (1.12 * dx, 1.1 * n, 1.12 * dz), tip], [0.52, 0.32, 0.2, 0.1]),
                "trim" if k else "hat",
            )
            if p.tassel > 0.0:
                b.add(sphere(0.14 * p.tassel), "bells", at=(tip[0], tip[1] - 0.1, tip[2]), blend=0.0)
        b.cut(box(4.0, 1.0, 4.0, 0.0), at=(0.0, -0.48, 0.0))
        b.cut(ellipsoid(0.7, 0.36, 0.7), at=(0.0, 0.0, 0.0))
        for _ in b.around(10, 0.82, 0.08):
            b.add(cone((0.0, 0.06, 0.0), (0.0, -0.02, 0.22), 0.13, 0.05), "bells", blend=0.0)
    b.socket(FIT, (0.0, 0.14, 0.0), size=0.8)


def _fez(b: Builder, p: Params) -> None:
    with b.group("hat", melt=0.01):
        b.add(frustum(0.82, 0.64, 0.95 * p.height, 0.04), "hat", stand=True)
        b.cut(ellipsoid(0.7, 0.4, 0.7), at=(0.0, -0.04, 0.0))
        top = 0.95 * p.height
        b.add(sphere(0.075), "trim", at=(0.0, top, 0.0))
        if p.tassel > 0.0:
            b.add(tube([(0.0, top + 0.02, 0.0), (0.4, top + 0.04, 0.3), (0.6, top - 0.06, 0.42), (0.66, top - 0.4, 0.46)], 0.045), "trim")
            b.add(frustum(0.12, 0.06, 0.3, 0.03), "trim", at=(0.67, top - 0.5, 0.46), bump=Bump("flutes", 0.02, 0.05))
    b.socket(FIT, (0.0, 0.08, 0.0), size=0.84)


headgear.preset("fedora")
headgear.preset("tiara", kind="tiara", cloth="gold", real_m=0.18)
headgear.preset("laurel wreath", kind="laurel", cloth="forest", trim="crimson")
headgear.preset("beret", kind="beret", cloth="crimson", trim="#6a1f2c")
headgear.preset("turban", kind="turban", cloth="cream", trim="teal")
headgear.preset("bucket hat", kind="bucket", cloth="tan", trim="olive")
headgear.preset("jester hat", kind="jester", cloth="purple", trim="yellow")
headgear.preset("fez", kind="fez", cloth="crimson", trim="charcoal")
