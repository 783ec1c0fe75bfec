"""Carrots, bananas, corn: fruit and vegetables that are long."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, lathe, leaf, sphere, torus, tube

LONG = {
    "length": number(1.9, 0.8, 2.2),
    "width": number(0.26, 0.1, 0.5),
    "bend": number(0.0, 0.0, 1.2, "how far it curves"),
    "kind": choice("carrot", "banana", "corn", "eggplant", "chili", "cucumber", "asparagus", "peas"),
    "body_color": color("orange"),
    "leaf_color": color("leaf"),
    "leaves": number(1.0, 0.0, 1.6),
}


@archetype("long fruit", "food", LONG, real_m=0.2)
def long_fruit(b: Builder, p: Params) -> None:
    """Carrots, bananas, corn: long ones, standing or lying."""
    b.material("body", p.body_color, "painted", roughness=0.45, mottle=0.05)
    b.material("leaves", p.leaf_color, "painted", roughness=0.7)
    b.material("stem", like="leaves", lighter=-0.2)
    {
        "carrot": _carrot,
        "banana": _banana,
        "corn": _corn,
        "eggplant": _eggplant,
        "chili": _chili,
        "cucumber": _cucumber,
        "asparagus": _asparagus,
        "peas": _peas,
    }[p.kind](b, p)


def _carrot(b: Builder, p: Params) -> None:
    n, w = p.length, 1.35 * p.width
    with b.group("root", melt=0.02):
        b.add(
            lathe([(0.0, 0.0), (0.07, 0.0), (0.3 * w, 0.25 * n), (0.72 * w, 0.55 * n), (w, 0.78 * n), (0.8 * w, 0.84 * n), (0, 0.85 * n)]),
            "body",
            bump=Bump("wrinkles", 0.02, 0.2),
        )
    with b.group("greens", at=(0, 0.82 * n, 0), melt=0.02):
        for k in b.around(7):
            lean = 0.5 + 0.2 * (k % 3)
            b.add(
                tube([(0, 0, 0), (0, 0.36 * p.leaves, 0.12 * lean), (0, 0.66 * p.leaves, 0.4 * lean)], [0.05, 0.06, 0.13]),
                "leaves",
                bump=Bump("foliage", 0.05, 0.1),
            )
        b.add(tube([(0, 0, 0), (0.02, 0.5 * p.leaves, 0), (0, 0.8 * p.leaves, 0.05)], [0.06, 0.07, 0.15]), "leaves", bump=Bump("foliage", 0.05, 0.1))


def _banana(b: Builder, p: Params) -> None:
    spread, bow = b.about(32.0, 0.18), b.about(0.52, 0.1)
    with b.group("bunch", at=(0, -0.08, 0), melt=0.03):
        for k in range(3):
            with b.frame((0, 1.6, 0), (0, spread * (k - 1), 0)):
                points = [(0, 0, 0), (0, -0.12, 0.12), (0, -0.5, 0.88 * bow), (0, -1.05, bow), (0, -1.4, 0.28), (0, -1.5, 0.16)]
                b.add(tube(points, [0.07, 0.1, 0.22, 0.23, 0.13, 0.05], flat=[1.0, 1.0, 0.9, 0.9, 1.0, 1.0]), "body", blend=0.02)
                b.paint(sphere(0.1), "stem", at=(0, -1.5, 0.15))
        b.add(cone((0, 1.55, 0.02), (0, 1.85, -0.06), 0.13, 0.1), "stem")


def _corn(b: Builder, p: Params) -> None:
    fat, tall, peel = b.about(0.44, 0.06), b.about(1.95, 0.05), b.about(16.0, 0.35)
    with b.group("cob", melt=0.01):
        b.add(
            lathe([(0.0, 0.05), (0.36, 0.1), (fat, 0.5), (fat - 0.04, 1.2), (0.24, tall - 0.2), (0.0, tall)]), "body", bump=Bump("rivets", 0.07, 0.14)
        )
    with b.group("husk", melt=0.03):
        for k in b.around(6):
            high = 1.35 if k % 2 else 1.05
            b.add(extrude(leaf(high, 0.66), 0.08, 0.02, bend=(0.8, 0.1)), "leaves", at=(0, -0.02, 0.34), turn=(peel + 8 * (k % 2), 0, 0))
        b.add(ellipsoid(0.42, 0.2, 0.42), "leaves", at=(0, 0.1, 0))


def _eggplant(b: Builder, p: Params) -> None:
    fat, lean, top = b.about(0.52, 0.06), b.about(0.08, 0.9), b.about(1.6, 0.05)
    with b.group("fruit", melt=0.03):
        b.add(tube([(0.16, 0.5, 0), (0.1, 0.85, 0), (-0.5 * lean, 1.3, 0), (-lean, top, 0)], [fat, 0.88 * fat, 0.3, 0.2]), "body")
        b.add(tube([(-lean, top + 0.02, 0), (-lean - 0.02, top + 0.2, 0), (0.06 - lean, top + 0.4, 0)], [0.16, 0.08, 0.075]), "stem")
        with b.frame((-lean, top + 0.06, 0)):
            for _ in b.around(5):
                b.add(extrude(leaf(0.5, 0.24), 0.07, 0.02, bend=(1.0, 0.5)), "leaves", turn=(142, 0, 0))


def _chili(b: Builder, p: Params) -> None:
    reach, fat, hook = b.about(0.66, 0.16), b.about(0.26, 0.08), b.about(0.16, 0.4)
    with b.group("pod", melt=0.02):
        b.add(
            tube([(0, 1.55, 0), (0.02, 1.2, 0), (0.1, 0.7, 0), (0.55 * reach, 0.16, 0), (reach, 0.02, 0)], [0.2, fat, 0.88 * fat, 0.15, 0.03]), "body"
        )
        b.add(ellipsoid(0.21, 0.12, 0.21), "leaves", at=(0, 1.62, 0))
        b.add(tube([(0, 1.66, 0), (-0.03, 1.85, 0), (-hook, 2.0, 0)], [0.07, 0.055, 0.07]), "leaves")


def _cucumber(b: Builder, p: Params) -> None:
    half, fat, bow = b.about(0.95, 0.08), b.about(0.32, 0.07), b.about(0.08, 0.9)
    with b.group("body", at=(0, 0.3, 0)):
        b.add(
            tube([(-half, 0.06, bow), (-0.5, 0, 0.03), (0.3, 0, 0.02), (half, 0.08, bow - 0.04)], [0.2, fat, fat, 0.18]),
            "body",
            bump=Bump("dimples", -0.02, 0.12),
        )
        b.add(cone((half, 0.08, bow - 0.04), (half + 0.2, 0.16, bow - 0.06), 0.06, 0.05), "stem")


def _asparagus(b: Builder, p: Params) -> None:
    grown = [b.about(1.0, 0.06) for _ in range(4)]
    for k, (x, z, length) in enumerate(((-0.2, 0.05, 1.8), (0.12, 0.14, 1.95), (0.05, -0.16, 1.7), (0.3, -0.08, 1.82))):
        tall = length * grown[k]
        with b.group(f"spear {k}", at=(x, 0, z), turn=(0, 0, -6 * x), melt=0.02):
            b.add(
                lathe([(0.13, 0), (0.13, 0), (0.12, 1.2), (0.16, 1.5), (0.1, tall - 0.1), (0.0, tall)]),
                "body",
                bump=Bump("scales", 0.03, 0.2, flip=True),
            )
    with b.group("band"):
        b.add(torus(0.36, 0.06, height=0.09), "leaves", at=(0.07, 0.6, 0))
        b.add(ellipsoid(0.34, 0.06, 0.3), "leaves", at=(0.07, 0.6, 0))


def _peas(b: Builder, p: Params) -> None:
    half, bow, count = b.about(1.05, 0.06), b.about(0.2, 0.35), b.some(4, 6)
    with b.group("pod", at=(0, 0.3, 0), melt=0.02):
        for s in (1, -1):
            b.add(tube([(-half, bow, 0), (-0.5, 0.02, 0.16 * s), (0.5, 0.02, 0.16 * s), (half, bow, 0)], [0.05, 0.24, 0.24, 0.05], flat=1.1), "body")
        b.cut(ellipsoid(0.86, 0.3, 0.2), at=(0, 0.32, 0))
        b.add(tube([(half - 0.05, bow - 0.02, 0), (half + 0.15, bow + 0.1, 0), (half + 0.31, bow + 0.1, 0.05)], 0.05), "stem")
    with b.group("peas"):
        for k in range(count):
            b.add(sphere(0.19 - 0.02 * abs(k - 0.5 * (count - 1))), "leaves", at=(1.7 / count * (k - 0.5 * (count - 1)), 0.4, 0))


long_fruit.preset("carrot")
long_fruit.preset("banana", kind="banana", body_color="yellow", leaf_color="olive")
long_fruit.preset("corn", kind="corn", body_color="yellow")
long_fruit.preset("eggplant", kind="eggplant", body_color="purple")
long_fruit.preset("chili pepper", kind="chili", body_color="red")
long_fruit.preset("cucumber", kind="cucumber", body_color="dark green")
long_fruit.preset("asparagus", kind="asparagus", body_color="grass", leaf_color="purple")
long_fruit.preset("peas", kind="peas", body_color="grass", leaf_color="lime")
