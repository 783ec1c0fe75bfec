"""The basilisk of the bestiaries: a cock before, a serpent behind, with a dragon's wings."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.monster_parts import bat_wing
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, tube

PARAMS = {
    "girth": number(0.4, 0.3, 0.5, vary=0.045),
    "neck": number(1.0, 0.75, 1.25, vary=0.05),
    "head": number(0.27, 0.2, 0.34, vary=0.04),
    "beak": number(1.0, 0.7, 1.4),
    "comb": number(1.0, 0.0, 1.6),
    "wattles": number(1.0, 0.0, 1.5),
    "wings": number(0.85, 0.0, 1.2, vary=0.03),
    "lift": number(18.0, -5.0, 45.0, "how far the wings are raised, degrees", vary=0.2),
    "legs": number(0.55, 0.4, 0.75, vary=0.04),
    "claws": number(1.0, 0.0, 1.5),
    "tail": number(1.0, 0.6, 1.3, vary=0.05),
    "eyes": number(0.075, 0.05, 0.12),
    "body_color": color("#4f8a3a"),
    "feather_color": color("#c8792a"),
    "comb_color": color("crimson"),
    "mood": choice("angry", *(mood for mood in MOODS if mood != "angry")),
}


@archetype("cockatrice", "fantasy", PARAMS, symmetric=False, real_m=1.5)
def cockatrice(b: Builder, p: Params) -> None:
    """On two scaly legs; the tail comes round to the side and ends in a point."""
    b.material("body", p.body_color, "skin", roughness=0.45)
    b.material("feathers", p.feather_color, "feather")
    b.material("belly", like="body", lighter=0.35, toward=("cream", 0.4))
    b.material("wings", like="body", lighter=-0.2, richer=0.1)
    b.material("comb", p.comb_color, "skin")
    b.material("beak", "#e0a030", roughness=0.3)
    b.material("claws", "claw")
    g, y = p.girth, p.legs + 0.36
    nape: Vector = (0.0, y + 0.62 * p.neck, 0.34)
    with b.group("body", melt=0.07):
        trunk = [(0.0, y - 0.06, -0.34), (0.0, y, 0.0), (0.0, y + 0.12, 0.26)]
        b.add(tube(trunk, [0.8 * g, g, 0.8 * g]), "body", bump=Bump("scales", 0.02, 0.12))
        b.add(ellipsoid(0.66 * g, 0.8 * g, 0.5 * g), "belly", at=(0.0, y, 0.3), bump=Bump("ribs", 0.015, 0.1))
        b.add(cone((0.2, y - 0.14, 0.0), (0.24, 0.5 * p.legs + 0.1, 0.12), 0.2, 0.1), "feathers", mirror=True, bump=Bump("feathers", 0.02, 0.1))
        for s in (1, -1):
            b.add(cone((0.24 * s, 0.5 * p.legs + 0.12, 0.12), (0.25 * s, 0.1, 0.02), 0.09, 0.08), "beak", bump=Bump("ribs", 0.012, 0.06))
            for k in (-1, 0, 1):
                toe = (0.25 * s + 0.17 * k, 0.06, 0.3 - 0.06 * abs(k))
                b.add(cone((0.25 * s, 0.09, 0.03), toe, 0.085, 0.065), "beak", blend=0.02)
                b.add(cone(toe, (toe[0] + 0.05 * k, 0.03, toe[2] + 0.05 + 0.08 * p.claws), 0.055, 0.025), "claws", blend=0.0)
            b.add(cone((0.25 * s, 0.09, 0.0), (0.25 * s, 0.05, -0.2), 0.075, 0.05), "beak", blend=0.02)
    with b.group("neck", melt=0.04, blend=0.05):
        b.add(
            tube([(0.0, y + 0.1, 0.22), (0.0, y + 0.4 * p.neck, 0.22), nape], [0.82 * g, 0.5 * g, 0.62 * p.head]),
            "feathers",
            bump=Bump("feathers", 0.026, 0.13),
        )
    _tail(b, p, y)
    if p.wings > 0.0:
        with b.group("wings", at=(0.3 * g, y + 0.24, -0.1), turn=(-10.0, 0.0, 0.0), melt=0.01), b.mirrored(), b.frame(turn=(0.0, 0.0, p.lift)):
            bat_wing(b, p.wings, "body")
    with b.group("head", at=nape, turn=(6.0, float(b.rng.uniform(-14.0, 14.0)), 0.0), melt=0.03, blend=0.03):
        _head(b, p)
    b.socket("head_top", (nape[0], nape[1] + p.head, nape[2]), size=p.head)
    b.socket("neck", (0.0, y + 0.42 * p.neck, 0.24), size=0.55 * g)
    b.socket("back", (0.0, y + 0.9 * g, -0.2), size=g)


def _tail(b: Builder, p: Params, y: float) -> None:
    """Back, down, and round to the model's left along the ground."""
    t = p.tail
    path: list[Vector] = [
        (0.0, y - 0.04, -0.3),
        (0.0, 0.5 * y, -0.72 * t),
        (0.1, 0.16, -1.0 * t),
        (0.5 * t, 0.12, -1.1 * t),
        (0.86 * t, 0.12, -0.76 * t),
    ]
    path += [(0.84 * t, 0.14, -0.36 * t), (0.66 * t, 0.3, -0.16 * t)]
    with b.group("tail", melt=0.03, blend=0.08):
        b.add(tube(path, [0.68 * p.girth, 0.24, 0.2, 0.17, 0.14, 0.1, 0.06]), "body", bump=Bump("scales", 0.018, 0.11))
        tip = path[-1]
        b.add(cone(tip, (tip[0] - 0.06, tip[1] + 0.2, tip[2] + 0.08), 0.09, 0.025), "comb")
        for k in range(5):
            x, high, z = (path[1][j] + (path[3][j] - path[1][j]) * k / 4 for j in range(3))
            b.add(cone((x, high + 0.08, z), (x, high + 0.3 - 0.02 * k, z - 0.06), 0.08, 0.028), "comb")


def _head(b: Builder, p: Params) -> None:
    h = p.head
    b.add(ellipsoid(0.92 * h, 0.96 * h, h), "feathers", bump=Bump("feathers", 0.016, 0.1))
    n = p.beak
    b.add(
        tube([(0, 0.06 * h, 0.7 * h), (0, 0.04 * h, (0.9 + 0.5 * n) * h), (0, -0.3 * n * h, (0.9 + 0.75 * n) * h)], [0.44 * h, 0.3 * h, 0.09 * h]),
        "beak",
        blend=0.01,
    )
    b.add(cone((0, -0.26 * h, 0.6 * h), (0, -0.42 * h, (0.7 + 0.5 * n) * h), 0.26 * h, 0.12 * h), "beak", blend=0.01)
    if p.comb > 0.0:
        for k in range(5):
            a = radians(52.0 - 30.0 * k)
            tall = (0.16 + 0.06 * (2 - abs(k - 2))) * p.comb
            root = (0.0, 0.82 * h * cos(a), 0.82 * h * sin(a))
            b.add(cone(root, (0.0, root[1] + tall * cos(a), root[2] + tall * sin(a) - 0.03), 0.13 * h + 0.06, 0.05), "comb", blend=0.03)
    if p.wattles > 0.0:
        b.add(ellipsoid(0.22 * h, 0.42 * h * p.wattles, 0.24 * h), "comb", at=(0.2 * h, -0.74 * h, 0.74 * h), mirror=True, blend=0.02)
        b.add(sphere(0.22 * h), "comb", at=(0.6 * h, -0.16 * h, 0.56 * h), mirror=True, blend=0.02)
    eyes(b, (0.56 * h, 0.26 * h, 0.66 * h), p.eyes, Eyes("slit", "yellow", p.mood, "feathers", 0.9), yaw_deg=40.0)


cockatrice.preset("basilisk")
