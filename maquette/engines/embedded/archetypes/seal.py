"""Seals, walruses and manatees: heavy bodies that rest on flippers."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube

PARAMS = {
    "girth": number(0.46, 0.3, 0.65, "radius of the body"),
    "length": number(1.5, 1.0, 2.0),
    "lift": number(0.75, 0.0, 1.1, "how high the head is raised"),
    "head": number(0.36, 0.25, 0.5),
    "muzzle": number(0.5, 0.3, 0.8, "size of the cheeks, of the head's"),
    "snout": number(0.16, 0.05, 0.4),
    "nose": number(0.075, 0.03, 0.12),
    "tusks": number(0.0, 0.0, 1.3),
    "whiskers": number(1.0, 0.0, 1.5, "bristles on the cheeks"),
    "ears": number(0.0, 0.0, 1.2),
    "flippers": number(0.62, 0.4, 1.0),
    "tail": number(0.5, 0.3, 0.9),
    "tail_kind": choice("flippers", "paddle"),
    "folds": number(0.0, 0.0, 1.4, "wrinkles of the skin"),
    "ball": number(0.0, 0.0, 1.0, "a ball on the nose", vary=0.0),
    "eyes": number(0.095, 0.04, 0.14),
    "skin": color("#7d8894"),
    "belly": color("", "empty: a lighter skin"),
    "marking": choice("none", "spots"),
    "marking_color": color("dark grey"),
    "mood": choice(*MOODS),
    "turn": number(10.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.7),
}


@archetype("seal", "sea", PARAMS, real_m=1.6)
def seal(b: Builder, p: Params) -> None:
    """Lying on the belly, the head raised."""
    spots = Pattern("spots", rgb(p.marking_color), 0.13, 0.36, 0.1) if p.marking == "spots" else None
    b.material("skin", p.skin, "skin", roughness=0.35, mottle=0.08, pattern=spots)
    b.material("belly", p.belly or None, "skin", like=None if p.belly else "skin", lighter=0.0 if p.belly else 0.4)
    b.material("flippers", like="skin", lighter=-0.2, finish="skin", roughness=0.4)
    b.material("nose", "nose", roughness=0.45)
    b.material("mouth", "mouth")
    b.material("tusks", "ivory", roughness=0.3)
    b.material("whiskers", "nose" if p.tusks <= 0.05 else "tan", roughness=0.5)
    g, n, up = p.girth, p.length, p.lift
    skull: Vector = (0.0, 0.9 * g + 0.9 * up, 0.36 * n + 0.2 * (1.0 - up))
    spine: list[Vector] = [
        (0.1, 0.18, -0.62 * n),
        (0.03, 0.3, -0.42 * n),
        (0.0, 0.82 * g, -0.08 * n),
        (0.0, 0.96 * g + 0.2 * up, 0.24 * n),
        (0.0, 0.9 * g + 0.58 * up, 0.36 * n),
        skull,
    ]
    wrinkles = Bump("wrinkles", 0.016 * p.folds, 0.14) if p.folds > 0.05 else None
    with b.group("body", melt=0.08):
        b.add(tube(spine, [0.12, 0.46 * g, g, 0.98 * g, 0.8 * g, 0.8 * p.head]), "skin", bump=wrinkles)
        b.paint(tube([(0.0, 0.05, -0.3 * n), (0.0, 0.2, 0.24 * n), (0.0, 0.9 * g + 0.4 * up, 0.36 * n + 0.75 * g)], [0.3, 0.4, 0.34]), "belly")
    with b.group("flippers", melt=0.03, blend=0.06):
        s = p.flippers
        arm: list[Vector] = [
            (0.72 * g, 0.7 * g, 0.26 * n),
            (g + 0.18 * s, 0.24, 0.3 * n),
            (g + 0.5 * s, 0.06, 0.3 * n + 0.14),
            (g + 0.76 * s, 0.05, 0.3 * n + 0.2),
        ]
        b.add(tube(arm, [0.2, 0.2, 0.21 * s + 0.06, 0.08], flat=[0.9, 0.7, 0.34, 0.6], up=(0.0, 1.0, 0.0)), "flippers", mirror=True)
        _tail(b, p, spine[0])
    h = p.head
    with b.group("head", at=skull, turn=(-4.0, p.turn, 0.3 * p.turn), melt=0.06, blend=0.07):
        _head(b, p)
    b.socket("head_top", (0.0, skull[1] + 0.86 * h, skull[2] - 0.04), size=0.8 * h)
    b.socket("eyes", (0.0, skull[1] + 0.2 * h, skull[2] + 0.85 * h), size=0.9 * h)
    b.socket("neck", (0.0, 0.9 * g + 0.6 * up, 0.37 * n), (20.0, 0.0, 0.0), size=0.8 * g)
    b.socket("mouth", (0.0, skull[1] - 0.3 * h, skull[2] + h + p.snout), (0.0, 0.0, 90.0), size=0.1)
    b.socket("back", (0.0, 1.85 * g, -0.05 * n), size=0.8 * g)


def _tail(b: Builder, p: Params, end: Vector) -> None:
    x, _, z = end
    t = p.tail
    if p.tail_kind == "paddle":
        blade = [(-0.14, 0.3), (0.14, 0.3), (0.62 * t, -0.3 * t), (0.6 * t, -0.75 * t), (0.0, -1.0 * t), (-0.6 * t, -0.75 * t), (-0.62 * t, -0.3 * t)]
        b.add(extrude(blade, 0.15, 0.06, smooth=True), "skin", at=(x, 0.12, z), turn=(86.0, 0.0, 0.0))
        return
    fan = [(-0.08, 0.1), (0.1, 0.1), (0.34 * t, -0.5 * t), (0.4 * t, -1.0 * t), (0.1 * t, -0.9 * t), (-0.12 * t, -0.55 * t)]
    for side in (1.0, -1.0):
        outline = [(side * u, v) for u, v in fan]
        b.add(extrude(outline, 0.12, 0.045, smooth=True), "flippers", at=(x, 0.11, z), turn=(88.0, 0.0, 0.0), bump=Bump("flutes", 0.012, 0.08))


def _head(b: Builder, p: Params) -> None:
    h, m, s = p.head, p.muzzle * p.head, p.snout
    b.add(ellipsoid(0.92 * h, 0.88 * h, 0.94 * h), "skin")
    z = 0.66 * h + s
    b.add(tube([(0.0, -0.2 * h, 0.3 * h), (0.0, -0.24 * h, z)], [0.7 * h, 0.9 * m]), "skin")
    b.add(ellipsoid(0.72 * m, 0.6 * m, 0.62 * m), "belly", at=(0.5 * m, -0.3 * h, z + 0.28 * m), mirror=True, blend=0.04)
    b.add(ellipsoid(0.6 * m, 0.4 * m, 0.5 * m), "belly", at=(0.0, -0.34 * h - 0.5 * m, z), blend=0.03)
    b.add(ellipsoid(1.3 * p.nose, 0.85 * p.nose, 0.8 * p.nose), "nose", at=(0.0, -0.3 * h + 0.5 * m, z + 0.62 * m), blend=0.01)
    mouth_line(b, (1.05 * m, 0.66 * m, 0.85 * m), -40.0, 58.0, 14.0, 0.022, "mouth", at=(0.0, -0.3 * h, z))
    if p.tusks > 0.05:
        n = 0.62 * p.tusks
        root: Vector = (0.42 * m, -0.3 * h - 0.3 * m, z + 0.42 * m)
        b.add(
            tube([root, (root[0] + 0.02, root[1] - 0.5 * n, root[2] + 0.03), (root[0] - 0.01, root[1] - n, root[2] - 0.05)], [0.085, 0.07, 0.025]),
            "tusks",
            mirror=True,
            blend=0.01,
        )
    if p.whiskers > 0.05:
        for k in range(3):
            for j in range(2):
                at: Vector = ((0.42 + 0.24 * k) * m, -0.3 * h + (0.16 - 0.32 * j) * m, z + (0.9 - 0.14 * k - 0.06 * j) * m)
                b.add(sphere(0.022 + 0.008 * p.whiskers), "whiskers", at=at, mirror=True, blend=0.0)
        if p.tusks > 0.05:
            b.add(
                ellipsoid(0.7 * m, 0.34 * m, 0.2 * m),
                "whiskers",
                at=(0.46 * m, -0.3 * h - 0.32 * m, z + 0.62 * m),
                mirror=True,
                blend=0.03,
                bump=Bump("hair", 0.03, 0.06),
            )
    if p.ears > 0.05:
        b.add(cone((0.86 * h, 0.24 * h, -0.1 * h), (1.02 * h, 0.12 * h, -0.3 * h), 0.07 * p.ears, 0.035), "skin", mirror=True, blend=0.02)
    if p.ball > 0.0:
        b.material("ball", "red", "plastic", pattern=Pattern("stripes", rgb("snow"), 0.3, 0.5, 0.02))
        b.add(sphere(0.3), "ball", at=(0.0, 0.6 * m + 0.2, z + 0.7 * m), blend=0.01)
    eyes(b, (0.48 * h, 0.24 * h, 0.74 * h), p.eyes, Eyes("button", "brown", p.mood, "skin" if p.mood != "neutral" else None), yaw_deg=28.0)


seal.preset("seal", marking="spots", ears=0.0)
seal.preset(
    "walrus", girth=0.58, length=1.5, head=0.38, muzzle=0.66, lift=0.7, tusks=1.0, whiskers=1.4, folds=1.0, flippers=0.66, eyes=0.065,
    nose=0.085, skin="#8a5f4a", belly="#b98a6e", real_m=3.0,
)  # fmt: skip
seal.preset(
    "manatee", girth=0.56, length=1.6, head=0.38, muzzle=0.62, snout=0.16, lift=0.12, whiskers=0.7, folds=0.7, flippers=0.6, tail=0.8,
    tail_kind="paddle", nose=0.04, eyes=0.055, skin="#8d9494", real_m=3.0,
)  # fmt: skip
