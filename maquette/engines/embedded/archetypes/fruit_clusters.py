"""Grapes, broccoli, a melon slice, a bowl of fruit."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, lathe, sphere, tube

CLUSTER = {
    "kind": choice("grapes", "broccoli", "bowl", "slice"),
    "size": number(1.0, 0.7, 1.3),
    "body_color": color("purple"),
    "leaf_color": color("leaf"),
}


@archetype("fruit cluster", "food", CLUSTER, real_m=0.2)
def fruit_cluster(b: Builder, p: Params) -> None:
    """Grapes, broccoli, a melon slice, a bowl of fruit."""
    b.material("body", p.body_color, "painted", roughness=0.35)
    b.material("leaves", p.leaf_color, "painted", roughness=0.7)
    b.material("stem", "bark", "wood")
    {"grapes": _grapes, "broccoli": _broccoli, "bowl": _bowl, "slice": _slice}[p.kind](b, p)


def _grapes(b: Builder, p: Params) -> None:
    with b.group("grapes", melt=0.012):
        for y, count, radius in ((0.2, 1, 0.0), (0.42, 4, 0.2), (0.68, 6, 0.32), (0.95, 8, 0.42), (1.2, 9, 0.46), (1.42, 7, 0.34)):
            for k in b.around(count, radius, y, start_deg=29 * y * 10):
                jitter = 0.03 * float(b.rng.standard_normal())
                b.add(sphere(0.215 + 0.2 * jitter), "body", at=(0, jitter, 0), name=f"grape {k}")
        b.add(ellipsoid(0.3, 0.6, 0.3), "body", at=(0, 0.95, 0))
    with b.group("stalk", melt=0.02):
        b.add(tube([(0, 1.4, 0), (0.02, 1.75, 0), (0.16, 1.95, 0)], [0.06, 0.055, 0.08]), "stem")
        b.add(
            extrude(
                [(0.62 * (0.75 + 0.25 * cos(5 * a)) * cos(a), 0.62 * (0.75 + 0.25 * cos(5 * a)) * sin(a)) for a in [i * pi / 30 for i in range(60)]],
                0.07,
                0.02,
                bend=(0.3, 0.3),
            ),
            "leaves",
            at=(-0.12, 1.72, 0.1),
            turn=(-50, 0, 20),
        )


def _broccoli(b: Builder, p: Params) -> None:
    crown, stalk = b.about(0.42, 0.08), b.about(0.26, 0.12)
    spread = b.about(0.56, 0.08)
    b.material("stalk", "lime", "painted", roughness=0.7)
    with b.group("stalk", melt=0.1):
        b.add(cone((0, 0.05, 0), (0, 0.75, 0), stalk, stalk + 0.04), "stalk")
        for _ in b.around(5):
            b.add(cone((0, 0.6, 0.1), (0, 1.05, 0.5), 0.15, 0.16), "stalk")
    with b.group("florets", melt=0.03):
        for _ in b.around(6, spread):
            b.add(sphere(b.about(0.36, 0.09)), "leaves", at=(0, 1.18, 0), bump=Bump("foliage", 0.07, 0.11))
        for _ in b.around(4, 0.3, start_deg=20):
            b.add(sphere(0.38), "leaves", at=(0, 1.42, 0), bump=Bump("foliage", 0.07, 0.11))
        b.add(sphere(crown), "leaves", at=(0, 1.5, 0), bump=Bump("foliage", 0.07, 0.11))


def _slice(b: Builder, p: Params) -> None:
    wide, thick = b.about(1.15, 0.07), b.about(0.26, 0.15)
    b.material("flesh", "scarlet", "painted", roughness=0.3)
    b.material("rind", "snow")
    b.material("skin", "green")
    b.material("seeds", "black", roughness=0.2)
    with b.group("slice", at=(0, 1.15, 0)):
        b.add(ellipsoid(wide, 1.15, thick), "skin")
        b.paint(ellipsoid(wide - 0.09, 1.06, 0.5), "rind")
        b.paint(ellipsoid(wide - 0.18, 0.97, 0.5), "flesh")
        b.keep(extrude([(-2, -2), (2, -2), (2, 0), (-2, 0)], 2.0), "flesh")
        for x, y in ((-0.6, -0.3), (-0.3, -0.55), (0.0, -0.3), (0.3, -0.58), (0.62, -0.3), (-0.02, -0.72), (-0.42, -0.22), (0.36, -0.2)):
            b.add(ellipsoid(0.045, 0.085, thick + 0.05), "seeds", at=(x, y, 0), blend=0)
    b.add(ellipsoid(0.4, 0.06, 0.24), "skin", at=(0, 0.03, 0))


def _bowl(b: Builder, p: Params) -> None:
    wide, turn = b.about(0.95, 0.05), b.about(1.0, 0.025)
    b.material("bowl", "royal blue", "ceramic")
    with b.group("bowl"):
        b.add(lathe([(0.36, 0.0), (0.36, 0.0), (0.36, 0.08), (0.6, 0.16), (wide, 0.5), (wide + 0.1, 0.74)], wall=0.08), "bowl")
        b.add(ellipsoid(0.82, 0.3, 0.82), "bowl", at=(0, 0.45, 0))
    for k, (at, tint, r) in enumerate(
        (
            ((-0.4, 0.82, 0.3), "red", 0.4),
            ((0.42, 0.82, 0.3), "orange", 0.4),
            ((0.0, 0.82, -0.42), "lime", 0.42),
            ((0.0, 1.22, 0.08), "crimson", 0.36),
        )
    ):
        b.material(f"fruit {k}", tint, roughness=0.35)
        with b.group(f"fruit {k}", at=at, scale=b.about(1.03, 0.05), melt=0.03):
            b.add(lathe([(0, -0.8 * r), (0.7 * r, -0.7 * r), (r, 0.1 * r), (0.6 * r, 0.85 * r), (0, 0.62 * r)]), f"fruit {k}")
            b.add(cone((0, 0.6 * r, 0), (0.06, 1.05 * r, 0), 0.045, 0.045), "stem")
    with b.group("banana", melt=0.01):
        b.material("banana", "yellow", roughness=0.45)
        b.add(tube([(-0.75, 0.95, 0.1), (-0.5, 1.25, -0.2), (0.1, 1.42 * turn, -0.42), (0.62, 1.2, -0.34)], [0.08, 0.16, 0.16, 0.07]), "banana")


fruit_cluster.preset("grapes")
fruit_cluster.preset("broccoli", kind="broccoli", leaf_color="forest")
fruit_cluster.preset("watermelon slice", kind="slice")
fruit_cluster.preset("fruit bowl", kind="bowl", real_m=0.3)
