"""Green things in pots and out of them: ferns, sprouts, grass, leaves, seaweed, wreaths, acorns, cones."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.petals import VEINS, blade, petal
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, cylinder, ellipsoid, extrude, lathe, leaf, moved, oval, sphere, torus, tube

PARAMS = {
    "form": choice("bush", "fern", "sprout", "monstera", "grass", "leaf", "seaweed", "reed", "wreath", "acorn", "pine cone"),
    "height": number(1.0, 0.6, 1.5),
    "spread": number(1.0, 0.6, 1.5),
    "leaves": number(1.0, 0.4, 1.6, "size of the leaves"),
    "leaf_count": number(12.0, 3.0, 24.0, vary=0.0),
    "berries": number(1.0, 0.0, 1.6),
    "ribbon": choice("bow", "none"),
    "pot": choice("round", "square", "none"),
    "leaf_color": color("leaf"),
    "pot_color": color("#d9dcd6"),
    "accent_color": color("red"),
}


@archetype("foliage", "plants", PARAMS, real_m=0.5, words={"bushy": {"spread": 1.2, "leaves": 1.2}})
def foliage(b: Builder, p: Params) -> None:
    """A pot if there is one, then what grows."""
    b.material("leaves", p.leaf_color, "matte", mottle=0.08)
    b.material("young leaves", like="leaves", lighter=0.2)
    b.material("old leaves", like="leaves", lighter=-0.2)
    b.material("stems", like="leaves", lighter=-0.3, toward=("brown", 0.25))
    b.material("pot", p.pot_color, "ceramic")
    b.material("soil", "#5a3a24", "matte", mottle=0.15)
    b.material("bark", "#8a5f38", "matte", mottle=0.1)
    b.material("accents", p.accent_color, roughness=0.35)
    FORMS[p.form](b, p, _pot(b, p))


def _pot(b: Builder, p: Params) -> float:
    if p.pot == "none":
        return 0.0
    with b.group("pot"):
        if p.pot == "round":
            b.add(
                lathe([(0.32, 0), (0.32, 0), (0.44, 0.2), (0.47, 0.45), (0.44, 0.62), (0.44, 0.62), (0, 0.62)]), "pot", bump=Bump("ribs", 0.02, 0.12)
            )
        else:
            b.add(lathe([(0.3, 0), (0.3, 0), (0.45, 0.56), (0.5, 0.56), (0.5, 0.66), (0, 0.66)], smooth=False), "pot")
        b.cut(cylinder(0.38, 0.12), "pot", at=(0, 0.66, 0))
        b.add(ellipsoid(0.4, 0.05, 0.4), "soil", at=(0, 0.57, 0), bump=Bump("cobbles", 0.03, 0.08))
    return 0.58


def _mound(b: Builder, role: str = "soil", r: float = 0.5) -> None:
    with b.group("mound"):
        b.add(ellipsoid(r, 0.14, r), role, bump=Bump("cobbles", 0.03, 0.1))


def _bush(b: Builder, p: Params, y: float) -> None:
    """Broad leaves on arching stalks."""
    n = round(p.leaf_count)
    with b.group("leaves"):
        for k in range(n):
            t, a = k / max(n - 1, 1), 137.5 * k + float(b.rng.normal(0, 10))
            rise = 78 - 48 * t
            c, s = cos(rise * pi / 180), sin(rise * pi / 180)
            reach = (0.62 - 0.2 * t) * p.height
            with b.frame((0, y - 0.05, 0), (0, a, 0)):
                tip = (0.0, reach * s + 0.06, reach * c * p.spread + 0.04)
                b.add(tube([(0, 0, 0.02), (0, 0.55 * reach * s + 0.05, 0.4 * reach * c), tip], 0.04), "stems")
                role = ("young leaves", "leaves", "old leaves")[min(int(3 * t), 2)]
                b.add(blade(0.62 * p.leaves, 0.36 * p.leaves, 0.42, 0.055), role, at=tip, turn=(80 - 0.75 * rise, 0, 0), bump=VEINS)


def _fern(b: Builder, p: Params, y: float) -> None:
    """Arching fronds with leaflets in pairs."""
    n = min(round(p.leaf_count), 12)
    with b.group("fronds"):
        for k in range(n):
            outer = k % 2
            length = (1.05 - 0.2 * outer) * p.spread + float(b.rng.normal(0, 0.05))
            lift = (1.0 if not outer else 0.62) * p.height
            points = [(0.0, lift * (1.35 * t - 1.05 * t * t) * 1.5, length * t) for t in (0, 0.25, 0.5, 0.75, 1.0)]
            with b.frame((0, y, 0), (0, 360 / n * k + float(b.rng.normal(0, 5)), 0)):
                b.add(tube(points, [0.05, 0.045, 0.04, 0.036, 0.03]), "stems")
                for i in range(2, 11):
                    t = i / 11
                    at = (0.0, lift * (1.35 * t - 1.05 * t * t) * 1.5, length * t)
                    size = 0.32 * p.leaves * sin(pi * (0.18 + 0.78 * t))
                    for s in (1, -1):
                        with b.frame(at, (0, 62 * s, 0)):
                            b.add(extrude(leaf(size, 0.12, 0.35), 0.045, round=0.02), ("leaves", "young leaves")[outer], turn=(98, 0, 0))


def _sprout(b: Builder, p: Params, y: float) -> None:
    """Two seed leaves and a curl of a stem in a heap of soil."""
    _mound(b, r=0.62)
    tall = 0.95 * p.height
    with b.group("sprout", melt=0.03):
        b.add(tube([(0, 0, 0), (0.05, 0.4 * tall, 0.02), (-0.04, 0.75 * tall, 0), (0, tall, 0)], [0.09, 0.075, 0.065, 0.07]), "stems")
    with b.group("leaves"):
        for s in (1, -1):
            with b.frame((0, tall, 0), (0, 90 * s, 0)):
                b.add(petal(0.95 * p.leaves, 0.62 * p.spread, "pointed", 0.35, 0.35, 0.08), "leaves", turn=(44, 0, 0), bump=VEINS)
        b.add(blade(0.34, 0.18, 0.2), "young leaves", at=(0, tall - 0.02, 0), turn=(8, 20, 0))


def _monstera(b: Builder, p: Params, y: float) -> None:
    """Heart-shaped leaves slit from the rim and holed."""
    n = max(round(0.5 * p.leaf_count), 5)
    with b.group("stems"):
        tips = []
        for k in range(n):
            a, t = 2.39996 * k + 0.4, k / (n - 1)
            reach, up = (0.25 + 0.5 * t) * p.spread, (1.25 - 0.75 * t) * p.height
            tips.append((a, reach * sin(a), y + up, reach * cos(a), t))
            b.add(tube([(0, y - 0.05, 0), (0.35 * reach * sin(a), y + 0.7 * up, 0.35 * reach * cos(a)), tips[-1][1:4]], 0.05), "stems")
    for k, (a, x, ty, z, t) in enumerate(tips):
        with b.group(f"leaf {k}", at=(x, ty, z), turn=(0, a * 180 / pi, 0)), b.frame(turn=(58 + 30 * t, 0, 0), scale=p.leaves * (1.0 - 0.18 * t)):
            _split_leaf(b, ("young leaves", "leaves", "old leaves")[k % 3])


def _split_leaf(b: Builder, role: str) -> None:
    blade_ = [(0, 0.0), (0.16, -0.1), (0.36, -0.02), (0.44, 0.24), (0.36, 0.52), (0.18, 0.74), (0, 0.88)]
    outline = (*blade_, *((-x, y) for x, y in reversed(blade_[1:-1])))
    slits = [moved(leaf(0.3, 0.1, 0.5), s * 0.5, y, 1.0, 90 * s + 22 * s) for s in (1, -1) for y in (0.1, 0.28, 0.46)]
    b.add(extrude(outline, 0.06, round=0.025, smooth=True, bend=(-0.5, 0.35)), role)
    for slit in slits:
        b.cut(extrude(slit, 0.6))
    for x, y in ((0.12, 0.16), (-0.12, 0.16), (0.1, 0.36), (-0.1, 0.36)):
        b.cut(extrude(moved(oval(0.03, 0.055), x, y), 0.6))
    b.add(tube([(0, -0.02, 0.02), (0, 0.4, 0.08), (0, 0.82, 0.25)], [0.04, 0.035, 0.025]), role)


def _grass(b: Builder, p: Params, y: float) -> None:
    """A tuft of blades."""
    _mound(b, r=0.62)
    with b.group("blades"):
        for k in range(34):
            r = 0.42 * (k / 34) ** 0.5
            a = 2.39996 * k
            length = (1.35 - 0.9 * r + float(b.rng.normal(0, 0.16))) * p.height * 0.9
            with b.frame((r * sin(a), 0.06, r * cos(a)), (0, a * 57.29578, 0)):
                b.add(
                    blade(length, 0.15 * p.leaves, 0.22 + 0.55 * r, 0.055, 0.6, 0.3),
                    ("leaves", "young leaves", "old leaves")[k % 3],
                    turn=(6 + 52 * r * p.spread, 0, 0),
                )


def _leaf(b: Builder, p: Params, y: float) -> None:
    """One large leaf with its veins, standing on a small foot."""
    with b.group("leaf", at=(0, 0.36, 0), turn=(-4, 0, -8)):
        outline = _broad_leaf(1.65 * p.height, 1.15 * p.spread)
        b.add(extrude(outline, 0.09, round=0.04, smooth=True, bend=(0.16, -0.06)), "leaves")
        b.add(tube([(0.05, -0.36, 0.0), (0, 0.0, 0.0), (0, 0.8, 0.0), (0, 1.6 * p.height, -0.12)], [0.075, 0.07, 0.055, 0.03]), "young leaves")
        for k in range(6):
            v = (0.12 + 0.22 * k) * p.height
            u = p.spread * (0.42, 0.5, 0.48, 0.38, 0.24, 0.14)[k]
            for s in (1, -1):
                b.add(tube([(0, v, 0.02), (0.55 * s * u, v + 0.16, 0.045), (0.85 * s * u, v + 0.26, 0.09)], [0.045, 0.04, 0.03]), "young leaves")
    _mound(b, "bark", 0.36)


def _broad_leaf(length: float, width: float) -> tuple[tuple[float, float], ...]:
    """A leaf with a round belly and a drawn-out tip."""
    half = [(0.0, -0.02), (0.3, 0.08), (0.5, 0.32), (0.42, 0.58), (0.2, 0.82), (0.05, 0.95), (0.0, 1.0)]
    right = [(x * width, y * length) for x, y in half]
    return (*right, *((-x, y) for x, y in reversed(right[1:-1])))


def _seaweed(b: Builder, p: Params, y: float) -> None:
    """Swaying ribbons on rock."""
    with b.group("rock", melt=0.06):
        b.add(ellipsoid(0.55, 0.2, 0.48), "bark", bump=Bump("rock", 0.06, 0.2))
        b.add(sphere(0.18), "bark", at=(0.42, 0.08, 0.22), bump=Bump("rock", 0.04, 0.16))
    with b.group("ribbons"):
        for k in range(7):
            a = 2.39996 * k
            r, tall, ph = 0.26 * (k / 7) ** 0.5, (1.75 - 0.14 * k) * p.height, float(b.rng.uniform(0, 6.28))
            points = [
                (
                    r * sin(a) * (1 + t * p.spread) + 0.13 * sin(5.5 * t + ph) * (0.2 + t),
                    0.08 + tall * t,
                    r * cos(a) * (1 + t) + 0.1 * cos(4.5 * t + ph) * t,
                )
                for t in (0, 0.17, 0.33, 0.5, 0.67, 0.84, 1.0)
            ]
            w = 0.14 * p.leaves
            b.add(
                tube(points, [0.5 * w, w, 0.8 * w, 1.1 * w, 0.8 * w, w, 0.4 * w], flat=0.38, up=(0.4 * sin(k), 0.0, 1.0)),
                ("leaves", "young leaves", "old leaves")[k % 3],
            )


def _reed(b: Builder, p: Params, y: float) -> None:
    """Cattails between long blades."""
    _mound(b, r=0.55)
    with b.group("reeds"):
        for x, z, tall, lean in ((0, 0, 1.9, 0.04), (0.2, 0.1, 1.6, 0.16), (-0.2, 0.05, 1.72, -0.14), (0.05, -0.2, 1.45, 0.02)):
            top = (x + lean, tall * p.height, z)
            b.add(tube([(x, 0.05, z), (x + 0.3 * lean, 0.5 * top[1], z), top], 0.04), "stems")
            b.add(cone((x + 0.84 * lean, top[1] - 0.42, z), (x + 0.95 * lean, top[1] - 0.14, z), 0.1, 0.095), "bark", bump=Bump("fur", 0.01, 0.05))
        for k in range(9):
            with b.frame((0.12 * sin(2.4 * k), 0.05, 0.12 * cos(2.4 * k)), (0, 137.5 * k, 0)):
                b.add(
                    blade((1.2 + 0.1 * (k % 3)) * p.height, 0.15 * p.leaves, 0.36, 0.055, 0.6, 0.3), ("leaves", "young leaves")[k % 2], turn=(9, 0, 0)
                )


def _wreath(b: Builder, p: Params, y: float) -> None:
    """A ring of needles and leaves with berries and a bow, standing in a block."""
    with b.group("ring", at=(0, 1.08, 0), turn=(90, 0, 0)):
        b.add(torus(0.72, 0.2), "old leaves", bump=Bump("foliage", 0.06, 0.14))
        for k in b.around(30, 0.72):
            for j, lift in enumerate((20, 68, 118)):
                b.add(
                    blade(0.36 * p.leaves, 0.17, 0.3),
                    ("leaves", "young leaves", "leaves")[(k + j) % 3],
                    at=(0.06 * (j - 1), 0.1 - 0.05 * (k % 2), 0.1 * (1 - j)),
                    turn=(90 - lift, 0, 40 + 10 * (k % 3)),
                )
        if p.berries > 0.0:
            for _ in b.around(9, 0.72):
                for x, z in ((0.0, 0.07), (0.1, -0.05), (-0.08, -0.07)):
                    b.add(sphere(0.075 * p.berries + 0.01), "accents", at=(x, 0.25, z))
    if p.ribbon == "bow":
        with b.group("bow", at=(0, 0.44, 0.26)):
            for s in (1, -1):
                b.add(extrude(leaf(0.44, 0.36, 0.62), 0.12, round=0.05, bend=(0.6, 0.1)), "accents", turn=(0, 0, -68 * s))
                b.add(
                    extrude([(-0.06, 0.03), (0.06, 0.03), (0.12, -0.42), (0.0, -0.34), (-0.12, -0.42)], 0.08, round=0.03),
                    "accents",
                    turn=(0, 0, 24 * s),
                )
            b.add(sphere(0.11), "accents", at=(0, 0, 0.05))
    b.add(ellipsoid(0.45, 0.12, 0.32), "bark", at=(0, 0.03, 0))
    b.add(cylinder(0.12, 0.3), "bark", at=(0, 0.15, 0))


def _acorn(b: Builder, p: Params, y: float) -> None:
    """A smooth nut in its scaly cup, with an oak leaf."""
    w = 0.62 * p.spread
    with b.group("nut", at=(0, 0.0, 0)):
        b.add(lathe([(0.18, 0.0), (0.2, 0.0), (0.24, 0.05), (w, 0.4), (1.05 * w, 0.9), (w, 1.2 * p.height), (0, 1.25 * p.height)]), "accents")
        b.add(ellipsoid(0.12, 0.07, 0.12), "bark", at=(0, 0.02, 0))
    with b.group("cup", at=(0, 1.12 * p.height, 0), melt=0.03):
        b.add(
            lathe([(0.9 * w, -0.12), (1.2 * w, -0.06), (1.18 * w, 0.14), (0.8 * w, 0.4), (0.1, 0.5), (0, 0.5)]),
            "bark",
            bump=Bump("scales", 0.05, 0.16),
        )
        b.add(tube([(0, 0.45, 0), (0.03, 0.6, 0), (0.12, 0.74, 0)], [0.09, 0.075, 0.08]), "bark")
    lobes = [(0.0, 0.0), (0.12, 0.1), (0.07, 0.2), (0.24, 0.3), (0.12, 0.4), (0.28, 0.54), (0.12, 0.62), (0.18, 0.78), (0.0, 0.9)]
    oak = (*lobes, *((-x, yy) for x, yy in reversed(lobes[1:-1])))
    with b.group("leaf", at=(0.08, 1.55 * p.height, 0.02), turn=(62, 70, 0), scale=p.leaves):
        b.add(extrude(oak, 0.07, round=0.03, smooth=True, bend=(-0.5, 0.5)), "leaves")
        b.add(tube([(0, -0.05, 0), (0, 0.4, 0.1), (0, 0.84, 0.36)], 0.03), "young leaves")


def _pine_cone(b: Builder, p: Params, y: float) -> None:
    """Scales in a spiral that open towards the foot."""
    tall = 1.7 * p.height
    with b.group("cone"):
        b.add(lathe([(0.2, 0.0), (0.2, 0.0), (0.3, 0.2), (0.3, 0.5), (0.24, 1.1), (0.12, tall - 0.12), (0, tall)]), "bark")
        for k in range(95):
            t = (k + 0.5) / 95
            r = p.spread * 0.6 * (sin(pi * (0.22 + 0.74 * t)) ** 0.8)
            size = 0.4 * (1.0 - 0.5 * t) * p.leaves
            a = 2.39996 * k
            with b.frame((0.55 * r * sin(a), 0.12 + (tall - 0.3) * t, 0.55 * r * cos(a)), (0, a * 57.29578, 0)):
                b.add(petal(0.6 * r + 0.2 * (1 - 0.5 * t), size, "pointed", 0.35, -0.35, 0.09), ("bark", "accents")[k % 2], turn=(74 - 54 * t, 0, 0))


FORMS = {
    "bush": _bush,
    "fern": _fern,
    "sprout": _sprout,
    "monstera": _monstera,
    "grass": _grass,
    "leaf": _leaf,
    "seaweed": _seaweed,
    "reed": _reed,
    "wreath": _wreath,
    "acorn": _acorn,
    "pine cone": _pine_cone,
}

foliage.preset("potted plant", real_m=0.5)
foliage.preset("fern", form="fern", pot="square", pot_color="terracotta", leaf_color="#4f9a45", real_m=0.6)
foliage.preset("sprout", form="sprout", pot="none", leaf_color="#6fbe45", real_m=0.1)
foliage.preset("monstera", form="monstera", pot="square", leaf_color="#2f7d45", real_m=0.9)
foliage.preset("grass", form="grass", pot="none", leaf_color="grass", real_m=0.3)
foliage.preset("leaf", form="leaf", pot="none", leaf_color="leaf", real_m=0.12, slot="hand")
foliage.preset("seaweed", form="seaweed", pot="none", leaf_color="#3f7d4a", real_m=0.6)
foliage.preset("reed", form="reed", pot="none", leaf_color="#6f9a45", real_m=1.4)
foliage.preset("wreath", form="wreath", pot="none", leaf_color="forest", real_m=0.5)
foliage.preset("acorn", form="acorn", pot="none", accent_color="#a9682f", real_m=0.05)
foliage.preset("pine cone", form="pine cone", pot="none", accent_color="#6b4526", real_m=0.1)
