"""Flowers on a stem, in soil, in a pot, or floating on a pad."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.flower_heads import HEADS
from maquette.engines.embedded.archetypes.petals import TIPS, VEINS, blade, petal, petal_ring
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, cylinder, ellipsoid, extrude, lathe, leaf, torus, tube

PARAMS = {
    "form": choice("open", "rose", "tulip", "orchid", "daffodil", "bells", "spike", "clock", "iris", "trap", "bouquet"),
    "petals": number(1.0, 0.0, 1.6, "size of the petals", vary=0.02),
    "petal_count": number(8.0, 3.0, 24.0, "petals in a ring", vary=0.0),
    "rings": number(1.0, 1.0, 5.0, "rings of petals", vary=0.0),
    "petal_width": number(1.0, 0.4, 2.0),
    "rise": number(20.0, -20.0, 90.0, "degrees by which the outer petals rise", vary=0.15),
    "cup": number(0.25, 0.0, 1.0),
    "curl": number(0.2, -1.0, 1.0, vary=0.2),
    "tip": choice(*TIPS),
    "gather": number(1.0, 0.0, 1.0, "how far the inner rings close up", vary=0.0),
    "center": number(1.0, 0.0, 2.0, "size of the middle"),
    "pistil": number(0.0, 0.0, 1.5, "length of what stands in the middle"),
    "head": number(1.0, 0.6, 1.5, "size of the whole flower", vary=0.02),
    "stem": number(1.0, 0.0, 1.5, "height of the stem", vary=0.012),
    "leaves": number(1.0, 0.0, 1.8, "size of the leaves", vary=0.025),
    "leaf_count": number(3.0, 0.0, 7.0, vary=0.0),
    "leaf_width": number(1.0, 0.3, 2.0),
    "thorns": number(0.0, 0.0, 1.5),
    "tilt": number(40.0, -10.0, 90.0, "degrees by which the flower looks at you", vary=0.03),
    "base": choice("soil", "pot", "pad"),
    "petal_color": color("rose"),
    "center_color": color("yellow"),
    "stem_color": color("leaf"),
}


@archetype(
    "flower",
    "plants",
    PARAMS,
    real_m=0.4,
    slot="hand",
    words={"blooming": {"petals": 1.15}, "wilted": {"curl": 2.0, "tilt": 2.2}, "closed": {"rise": 3.0}},
)
def flower(b: Builder, p: Params) -> None:
    """Foot, stem with leaves, one or more heads."""
    _materials(b, p)
    if p.form == "bouquet":
        _bouquet(b, p)
        return
    top = _foot(b, p)
    lean = float(b.rng.uniform(-0.04, 0.04))
    tall = 1.3 * p.stem
    end = (2.0 * lean, top + tall, 0.0)
    if p.stem > 0.0:
        with b.group("stem", melt=0.03):
            b.add(tube([(0, top - 0.1, 0), (-0.06, top + 0.3 * tall, -0.04), (lean, top + 0.7 * tall, -0.05), end], [0.1, 0.08, 0.07, 0.065]), "stem")
            _thorns(b, p, top, tall)
        _leaves(b, p, top, tall)
    HEADS[p.form](b, p, end)
    b.socket("grip", (0.0, top + 0.4 * tall, -0.04), size=0.06)
    b.socket("top", end, size=0.2)


def _materials(b: Builder, p: Params) -> None:
    b.material("petals", p.petal_color, "matte", mottle=0.05)
    b.material("inner petals", like="petals", lighter=0.22)
    b.material("outer petals", like="petals", lighter=-0.12)
    b.material("center", p.center_color, "matte")
    b.material("stem", p.stem_color, "matte")
    b.material("leaves", like="stem", lighter=-0.12, finish="matte", mottle=0.08)
    b.material("soil", "#5a3a24", "matte", mottle=0.15)
    b.material("pot", "terracotta", "clay")


def _foot(b: Builder, p: Params) -> float:
    """What it grows from; returns the height of the ground there."""
    if p.base == "pot":
        with b.group("pot"):
            b.add(lathe([(0.3, 0), (0.3, 0), (0.4, 0.42), (0.4, 0.42), (0.46, 0.42), (0.46, 0.56), (0.46, 0.56), (0, 0.56)], smooth=False), "pot")
            b.cut(cylinder(0.38, 0.1), "pot", at=(0, 0.57, 0))
            b.add(ellipsoid(0.39, 0.06, 0.39), "soil", at=(0, 0.51, 0), bump=Bump("cobbles", 0.03, 0.08))
        return 0.52
    if p.base == "pad":
        with b.group("pad"):
            b.add(cylinder(0.95, 0.08, 0.03), "leaves", at=(0.08, 0.03, -0.05), bump=Bump("flutes", 0.012, 0.3))
            b.cut(extrude([(0, 0), (0.9, 0.28), (0.9, -0.28)], 0.3), at=(0.4, 0.03, 0), turn=(90, 0, 0))
            b.add(torus(0.93, 0.045), "leaves", at=(0.08, 0.05, -0.05))
            b.cut(extrude([(0, 0), (0.9, 0.28), (0.9, -0.28)], 0.3), at=(0.4, 0.03, 0), turn=(90, 0, 0))
        return 0.08
    with b.group("soil", melt=0.05):
        b.add(ellipsoid(0.46, 0.15, 0.46), "soil", at=(0, 0.01, 0), bump=Bump("cobbles", 0.03, 0.1))
        for k in b.around(9, 0.36):
            b.add(blade(0.2 + 0.06 * (k % 3), 0.09, 0.4), "leaves", at=(0, 0.03, 0), turn=(20, 30 * (k % 2), 0))
    return 0.14


def _thorns(b: Builder, p: Params, top: float, tall: float) -> None:
    if p.thorns <= 0.0:
        return
    for k in range(6):
        with b.frame((-0.04, top + tall * (0.2 + 0.11 * k), -0.045), (0, 137 * k, 0)):
            b.add(cone((0, 0, 0.03), (0, 0.05, 0.06 + 0.07 * p.thorns), 0.04, 0.015), "stem", blend=0.02)


def _leaves(b: Builder, p: Params, top: float, tall: float) -> None:
    if p.leaves <= 0.0:
        return
    long = p.form in ("tulip", "daffodil", "bells", "iris", "orchid")
    with b.group("leaves"):
        for k in range(round(p.leaf_count)):
            turn = 137.5 * k + 60.0 + float(b.rng.uniform(-7.0, 7.0))
            if long:
                shape = blade(0.95 * p.leaves * (1 - 0.1 * k), 0.24 * p.leaf_width, 0.45, fold=0.9)
                b_at, rise = (0.0, top - 0.02, 0.0), 16.0
            else:
                shape = blade(0.55 * p.leaves * (1 - 0.1 * k), 0.3 * p.leaf_width * p.leaves, 0.35, fold=0.5)
                b_at, rise = (-0.03, top + tall * (0.12 + 0.17 * k), -0.03), 42.0
            with b.frame(b_at, (0.0, turn, 0.0)):
                b.add(shape, "leaves", turn=(rise, 0, 0), bump=VEINS)


def _bouquet(b: Builder, p: Params) -> None:
    """Seven heads in a paper cone with a ribbon."""
    b.material("paper", "cream", "paper")
    b.material("small petals", "snow")
    b.material("ribbon", "red", roughness=0.4)
    with b.group("paper"):
        b.add(
            lathe([(0.3, 0.0), (0.3, 0.0), (0.22, 0.3), (0.16, 0.5), (0.4, 0.8), (0.68, 1.12), (0.68, 1.12), (0, 1.1)]),
            "paper",
            bump=Bump("flutes", 0.03, 0.16),
        )
        b.add(torus(0.185, 0.06), "ribbon", at=(0, 0.5, 0))
        for s in (1, -1):
            b.add(extrude(leaf(0.34, 0.24, 0.6), 0.07, bend=(0.8, 0)), "ribbon", at=(0, 0.5, 0.22), turn=(0, 0, 75 * s))
            b.add(extrude(leaf(0.4, 0.12, 0.6), 0.06), "ribbon", at=(0, 0.5, 0.21), turn=(-8, 0, 158 * s))
    for k in b.around(9, 0.5, 1.1):
        with b.group(f"leaf {k}"):
            b.add(blade(0.46 * p.leaves + 0.1, 0.28, 0.4), "leaves", at=(0, -0.06, -0.06), turn=(14, 0, 0), bump=VEINS)
    spots = [(0.0, 1.6, 0.06), *((0.46 * sin(a), 1.34, 0.46 * cos(a)) for a in [pi / 3 * i for i in range(6)])]
    for k, at in enumerate(spots):
        turn = (34.0 if k else 12.0, 60.0 * (k - 1) if k else 0.0, 0.0)
        with b.group(f"bloom {k}", at=at, turn=(0, turn[1], 0)), b.frame(turn=(turn[0], 0, 0), scale=0.62 * p.head):
            b.add(cone((0, -0.8, 0), (0, 0, 0), 0.2, 0.1), "stem")
            kind = (k + 1) % 3
            if kind == 0:
                petal_ring(b, petal(0.5 * p.petals, 0.28, "round", 0.2, 0.2), "small petals", 9, 18, 0.06)
                b.add(ellipsoid(0.18, 0.13, 0.18), "center", at=(0, 0.05, 0), bump=Bump("cobbles", 0.02, 0.07))
            else:
                role = ("", "petals", "inner petals")[kind]
                for ring in range(4):
                    petal_ring(
                        b, petal(0.54 - 0.06 * ring, 0.46 - 0.07 * ring, "round", 0.4, 0.1), role, 5, 18 + 21 * ring, 0.05, 0.02 * ring, 36 * ring
                    )
                b.add(ellipsoid(0.12, 0.3, 0.12), role, at=(0, 0.14, 0))
    b.socket("grip", (0, 0.3, 0), size=0.2)


flower.preset("flower", petal_count=6.0, petal_width=1.1, petals=1.05, head=1.15)
flower.preset("rose", form="rose", petal_color="red", thorns=1.0, tilt=28.0, head=1.15, real_m=0.5)
flower.preset("tulip", form="tulip", petal_color="hot pink", center_color="charcoal", leaf_count=3.0, head=1.05)
flower.preset(
    "sunflower",
    petal_count=18.0,
    rings=2.0,
    petal_width=1.5,
    tip="pointed",
    rise=8.0,
    gather=0.15,
    center=2.0,
    center_color="#4a2c18",
    petal_color="#f6b81f",
    stem=1.1,
    leaves=1.4,
    leaf_width=1.4,
    tilt=62.0,
    head=1.05,
    real_m=1.6,
)
flower.preset("daisy", petal_count=16.0, petal_width=1.25, petals=0.9, rise=8.0, center=1.25, petal_color="snow", tilt=52.0, leaves=0.8)
flower.preset(
    "lotus",
    base="pad",
    stem=0.0,
    leaves=0.0,
    tilt=0.0,
    petal_count=8.0,
    rings=4.0,
    tip="pointed",
    petal_width=1.0,
    petals=1.3,
    rise=24.0,
    cup=0.55,
    curl=-0.2,
    head=1.5,
    center=0.8,
    petal_color="pink",
    real_m=0.25,
)
flower.preset(
    "lily",
    tilt=52.0,
    head=1.15,
    pistil=1.0,
    petal_count=6.0,
    tip="pointed",
    petal_width=0.85,
    petals=1.1,
    rise=58.0,
    curl=0.55,
    cup=0.5,
    center=0.3,
    petal_color="#f6e3ea",
    center_color="orange",
)
flower.preset(
    "orchid", form="orchid", base="pot", petal_color="#d58be0", center_color="magenta", leaf_count=4.0, leaf_width=1.6, leaves=0.7, stem=0.85
)
flower.preset("daffodil", form="daffodil", petal_color="yellow", center_color="orange", leaf_count=4.0, tilt=50.0)
flower.preset(
    "poppy",
    petal_count=4.0,
    rings=2.0,
    petal_width=1.15,
    tip="frilled",
    rise=32.0,
    cup=0.5,
    petals=1.1,
    center=0.8,
    center_color="#25211f",
    petal_color="scarlet",
    leaves=0.7,
)
flower.preset("lavender", form="spike", petal_color="violet", leaf_width=0.4, leaves=1.1, leaf_count=5.0, stem=1.05)
flower.preset("dandelion", form="clock", petal_color="snow", center_color="brown", leaf_width=1.0, leaves=0.9, leaf_count=5.0, stem=0.85)
flower.preset(
    "hibiscus",
    pistil=1.3,
    cup=0.4,
    petal_count=5.0,
    tip="frilled",
    petal_width=1.15,
    petals=1.3,
    rise=24.0,
    curl=0.5,
    center=0.5,
    petal_color="#e8324f",
    center_color="lemon",
    tilt=50.0,
)
flower.preset("bluebell", form="bells", petal_color="#5566d8", center_color="cream", leaf_count=4.0, leaves=0.9)
flower.preset("bouquet", form="bouquet", petal_color="rose", leaves=1.2, real_m=0.4)
flower.preset("carnivorous plant", form="trap", base="pot", petal_color="crimson", center_color="lime", stem=0.75, leaves=0.7, real_m=0.25)
flower.preset("iris flower", form="iris", petal_color="purple", leaf_count=4.0, head=1.1)
flower.preset(
    "peony",
    petal_count=9.0,
    rings=5.0,
    tip="notched",
    petal_width=1.5,
    petals=0.95,
    rise=16.0,
    cup=0.7,
    center=0.5,
    petal_color="pink",
    tilt=30.0,
    leaf_width=1.2,
)
