"""Animals that fly on skin: bats and pterodactyls."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, ear, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Grain, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube

Point = tuple[float, float]

BAT = {
    "girth": number(0.36, 0.22, 0.5, "radius of the body"),
    "height": number(0.85, 0.6, 1.1, "height of the body"),
    "wings": number(1.0, 0.5, 1.4, "span of the wings"),
    "rise": number(28.0, 0.0, 60.0, "how high the wings are raised, degrees", vary=0.1),
    "fingers": number(1.0, 0.4, 1.6, "thickness of the bones in the wings"),
    "head": number(0.38, 0.24, 0.5),
    "snout": number(0.14, 0.05, 0.3),
    "ears": number(1.0, 0.4, 1.8),
    "fangs": number(0.8, 0.0, 1.5),
    "eyes": number(0.1, 0.05, 0.16),
    "cheeks": number(0.5, 0.0, 1.0, "fluff of the collar"),
    "feet": number(1.0, 0.6, 1.4),
    "coat": color("#4a3a48"),
    "wing_color": color("", "empty: a darker coat"),
    "belly": color("", "empty: a lighter coat"),
    "mood": choice(*MOODS),
}


@archetype("bat", "animals", BAT, real_m=0.15, words={"hanging": {"rise": 50.0}})
def bat(b: Builder, p: Params) -> None:
    """Standing upright with its wings spread."""
    fur = Bump("fur", 0.018, 0.08, 2.0)
    b.material("coat", p.coat, "fur", grain=Grain("fur", 0.008, 0.03, 1.8))
    b.material("wings", p.wing_color or None, "skin", like=None if p.wing_color else "coat", lighter=0.0 if p.wing_color else -0.35)
    b.material("belly", p.belly or None, "fur", like=None if p.belly else "coat", lighter=0.0 if p.belly else 0.35)
    b.material("inner ears", "blush", "skin")
    b.material("nose", "nose", roughness=0.45)
    b.material("mouth", "mouth")
    b.material("fangs", "snow", roughness=0.2)
    g, t, base = p.girth, p.height, 0.14
    with b.group("body", melt=0.08):
        b.add(tube([(0, base + 0.2, -0.02), (0, base + 0.5 * t, 0), (0, base + 0.95 * t, 0)], [0.68 * g, g, 0.72 * g]), "coat", bump=fur)
        b.paint(ellipsoid(0.66 * g, 0.42 * t, 0.6 * g), "belly", at=(0, base + 0.5 * t, 0.7 * g))
        for k in range(7):
            a = radians(-66.0 + 22.0 * k)
            b.add(
                cone(
                    (0.5 * g * sin(a), base + 0.98 * t, 0.5 * g * cos(a)),
                    (1.1 * g * sin(a), base + (0.84 - 0.08 * p.cheeks) * t, 1.08 * g * cos(a)),
                    0.13,
                    0.03,
                ),
                "belly",
                blend=0.03,
            )
    with b.group("feet", melt=0.02, blend=0.03):
        b.add(cone((0.5 * g, 0.36, 0.02), (0.55 * g, 0.06, 0.12), 0.16, 0.09), "coat", mirror=True)
        for a in (-26.0, 4.0, 34.0):
            n = 0.2 * p.feet
            b.add(cone((0.55 * g, 0.05, 0.14), (0.55 * g + n * sin(radians(a)), 0.03, 0.16 + n * cos(radians(a))), 0.065, 0.04), "wings", mirror=True)
    _bat_wings(b, p, base)
    h = p.head
    with b.group("head", at=(0, base + t + 0.62 * h, 0.08), turn=(4.0, 0.0, 0.0), melt=0.05, blend=0.06):
        b.add(ellipsoid(h, 0.9 * h, 0.9 * h), "coat", bump=Bump("fur", 0.01, 0.07, 1.6))
        b.add(ellipsoid(0.4 * h, 0.32 * h, 0.3 * h + p.snout), "belly", at=(0, -0.26 * h, 0.66 * h), blend=0.04)
        b.add(ellipsoid(0.17 * h, 0.12 * h, 0.12 * h), "nose", at=(0, -0.1 * h, 0.9 * h + p.snout), blend=0.01)
        mouth_line(b, (0.42 * h, 0.34 * h, 0.32 * h + p.snout), -24.0, 70.0, 14.0, 0.022, "mouth", at=(0, -0.26 * h, 0.66 * h))
        if p.fangs > 0.05:
            z = 0.9 * h + 0.8 * p.snout
            b.add(cone((0.14 * h, -0.36 * h, z), (0.14 * h, -0.4 * h - 0.12 * p.fangs, z), 0.045, 0.022), "fangs", mirror=True, blend=0.005)
        ear(b, (0.5 * h, 0.5 * h, 0.0), 1.0 * h * p.ears, 0.8 * h * p.ears, "coat", "inner ears", (-4.0, 20.0, -26.0), belly=0.4, cup=0.5)
        eyes(b, (0.42 * h, 0.16 * h, 0.76 * h), p.eyes, Eyes("button", "amber", p.mood, "coat" if p.mood != "neutral" else None), yaw_deg=22.0)
    top = base + t + 0.62 * h
    b.socket("head_top", (0, top + 0.84 * h, 0.05), size=0.8 * h)
    b.socket("eyes", (0, top + 0.16 * h, 0.9 * h), size=0.9 * h)
    b.socket("neck", (0, base + t, 0.02), size=0.72 * g)


def _bat_wings(b: Builder, p: Params, base: float) -> None:
    s = p.wings
    bones: list[Point] = [(1.15, 0.42), (1.22, -0.1), (0.9, -0.42), (0.5, -0.52), (0.1, -0.46)]
    tips = [(x * s, y * s) for x, y in bones]
    elbow, wrist = (0.34 * s, 0.24 * s), (0.66 * s, 0.52 * s)
    with b.group("wings", blend=0.04), b.mirrored(), b.frame((0.5 * p.girth, base + 0.74 * p.height, -0.06), (0.0, 16.0, p.rise - 24.0)):
        outline = [(0.0, 0.14), elbow, wrist, tips[0]]
        for (x0, y0), (x1, y1) in pairwise(tips):
            outline += [(0.46 * (x0 + x1), 0.44 * (y0 + y1) + 0.1 * s), (x1, y1)]
        b.add(extrude([*outline, (0.0, -0.4 * s)], 0.085, 0.03, bend=(-0.12, 0.0)), "wings")
        r = 0.055 * p.fingers
        z = 0.03
        b.add(tube([(0.0, 0.1, z), (*elbow, z), (*wrist, z)], [0.09, 0.075, 0.07], smooth=False), "coat", blend=0.02)
        for x, y in tips[:-1]:
            b.add(
                tube(
                    [(*wrist, z), (0.5 * (wrist[0] + x) + 0.03, 0.5 * (wrist[1] + y) + 0.05, z - 0.03), (x, y, -0.12 * x * x)],
                    [0.95 * r, 0.85 * r, 0.6 * r],
                ),
                "coat",
                blend=0.01,
            )
        b.add(cone((*wrist, z), (wrist[0] - 0.02, wrist[1] + 0.16 * s, z + 0.03), 0.06, 0.025), "coat", blend=0.01)


bat.preset("bat")


PTEROSAUR = {
    "girth": number(0.27, 0.18, 0.4, "radius of the body"),
    "length": number(0.8, 0.5, 1.1, vary=0.039),
    "wings": number(1.15, 0.7, 1.5, "span of the wings", vary=0.024),
    "rise": number(20.0, 0.0, 50.0, "how high the wings are raised, degrees", vary=0.065),
    "neck": number(0.4, 0.2, 0.7),
    "head": number(0.21, 0.14, 0.3, vary=0.043),
    "beak": number(0.72, 0.3, 1.1),
    "mouth": number(0.5, 0.0, 1.0, "how far it is open"),
    "crest": number(1.0, 0.0, 1.6, "length of the crest", vary=0.035),
    "legs": number(0.42, 0.25, 0.7, vary=0.039),
    "claws": number(1.0, 0.0, 1.4),
    "tail": number(0.3, 0.0, 1.0),
    "eyes": number(0.068, 0.04, 0.12),
    "rock": number(0.3, 0.2, 0.6, "height of the rock it stands on"),
    "skin": color("#a86a4a"),
    "belly": color("", "empty: a lighter skin"),
    "wing_color": color("", "empty: a lighter, redder skin"),
    "beak_color": color("amber"),
    "crest_color": color("scarlet"),
    "mood": choice(*MOODS),
    "turn": number(10.0, -30.0, 30.0, "how far the head looks to the side, degrees", vary=0.7),
}


@archetype("pterosaur", "animals", PTEROSAUR, real_m=5.0, words={"open": {"mouth": 1.0}})
def pterosaur(b: Builder, p: Params) -> None:
    """On a rock, wings spread, about to leave."""
    b.material("skin", p.skin, "skin", roughness=0.5, mottle=0.1)
    b.material("belly", p.belly or None, "skin", like=None if p.belly else "skin", lighter=0.0 if p.belly else 0.45)
    b.material("wings", p.wing_color or None, "skin", like=None if p.wing_color else "skin", lighter=0.0 if p.wing_color else 0.22)
    b.material("beak", p.beak_color, roughness=0.35)
    b.material("crest", p.crest_color, roughness=0.4)
    b.material("claws", "claw", roughness=0.4)
    b.material("rock", "stone", "stone")
    b.material("mouth", "mouth")
    g, n, r = p.girth, p.length, p.rock
    y = r + p.legs + 0.5 * g
    chest: Vector = (0.0, y + 0.5 * n * sin(radians(40.0)), 0.5 * n * cos(radians(40.0)))
    hip: Vector = (0.0, y - 0.12, -0.3 * n)
    skull: Vector = (0.0, chest[1] + 0.3 + 0.75 * p.neck, chest[2] + 0.2 + 0.35 * p.neck)
    with b.group("rock", melt=0.06):
        b.add(ellipsoid(0.56, r, 0.5), "rock", at=(0.0, 0.0, 0.0), bump=Bump("rock", 0.04, 0.22))
        b.add(ellipsoid(0.34, 0.6 * r, 0.3), "rock", at=(0.3, 0.0, 0.24), bump=Bump("rock", 0.04, 0.2))
    with b.group("body", melt=0.07):
        hide = Bump("scales", 0.01, 0.09, flip=True)
        b.add(
            tube(
                [
                    (0.0, hip[1] - 0.1, hip[2] - 0.3 - 0.3 * p.tail),
                    hip,
                    chest,
                    (0.0, 0.5 * (chest[1] + skull[1]) + 0.02, 0.5 * (chest[2] + skull[2]) + 0.02),
                    skull,
                ],
                [0.05, 0.8 * g, g, 0.48 * g, 0.62 * p.head],
            ),
            "skin",
            bump=hide,
        )
        b.paint(
            tube(
                [(0.0, hip[1] - 0.2, hip[2] + 0.16), (0.0, chest[1] - 0.26, chest[2] + 0.16), (0.0, chest[1] + 0.2, chest[2] + 0.4)],
                [0.14, 0.22, 0.12],
            ),
            "belly",
        )
        for side in (1.0, -1.0):
            knee: Vector = (side * (g + 0.08), r + 0.6 * p.legs, 0.1)
            foot: Vector = (side * 0.24, r * 0.9, 0.12)
            b.add(tube([(side * 0.5 * g, hip[1] + 0.02, hip[2] + 0.1), knee], [0.16, 0.09]), "skin")
            b.add(tube([knee, foot], [0.085, 0.065]), "skin", blend=0.03)
            for a in (-30.0, 0.0, 30.0):
                tip: Vector = (foot[0] + 0.16 * sin(radians(a)), r * 0.84, foot[2] + 0.17 * cos(radians(a)))
                b.add(cone(foot, tip, 0.055, 0.035), "skin", blend=0.02)
                if p.claws > 0.05:
                    b.add(cone(tip, (tip[0], tip[1] - 0.06, tip[2] + 0.07 * p.claws), 0.036, 0.022), "claws", blend=0.005)
    _pterosaur_wings(b, p, chest)
    with b.group("head", at=skull, turn=(10.0, p.turn, 0.0), melt=0.04, blend=0.05):
        _pterosaur_head(b, p)
    h = p.head
    b.socket("head_top", (0.0, skull[1] + 0.8 * h, skull[2]), size=0.7 * h)
    b.socket("eyes", (0.0, skull[1] + 0.2 * h, skull[2] + 0.8 * h), size=0.8 * h)
    b.socket("neck", (0.0, 0.5 * (chest[1] + skull[1]), 0.5 * (chest[2] + skull[2])), (30.0, 0.0, 0.0), size=0.5 * g)
    b.socket("back", (0.0, 0.5 * (hip[1] + chest[1]) + g, 0.0), (-35.0, 0.0, 0.0), size=g)


def _pterosaur_wings(b: Builder, p: Params, chest: Vector) -> None:
    s = p.wings
    with b.group("wings", blend=0.04), b.mirrored(), b.frame((0.5 * p.girth, chest[1] - 0.06, chest[2] - 0.14), (-18.0, 10.0, p.rise - 10.0)):
        elbow, wrist, tip = (0.3 * s, 0.02), (0.62 * s, 0.3 * s), (1.25 * s, 0.1 * s)
        outline = [
            (0.0, 0.1),
            (elbow[0], elbow[1] + 0.08),
            wrist,
            (0.96 * s, 0.28 * s),
            tip,
            (0.92 * s, -0.1 * s),
            (0.56 * s, -0.36 * s),
            (0.26 * s, -0.48 * s),
            (0.0, -0.56 * s),
        ]
        b.add(extrude(outline, 0.085, 0.03, bend=(-0.12, 0.0)), "wings", bump=Bump("flutes", 0.008, 0.12))
        b.add(tube([(0.0, 0.04, 0.02), (*elbow, 0.02), (*wrist, 0.02)], [0.11, 0.08, 0.075], smooth=False), "skin", blend=0.02)
        b.add(tube([(*wrist, 0.02), (0.95 * s, 0.3 * s, -0.06), (*tip, -0.12 * tip[0] ** 2)], [0.075, 0.06, 0.035]), "skin", blend=0.01)
        for k in range(3):
            a = radians(30.0 + 34.0 * k)
            b.add(cone((*wrist, 0.03), (wrist[0] + 0.14 * cos(a), wrist[1] + 0.14 * sin(a), 0.09), 0.045, 0.022), "claws", blend=0.008)


def _pterosaur_head(b: Builder, p: Params) -> None:
    h, n, gape = p.head, p.beak, 20.0 * p.mouth
    b.add(ellipsoid(0.72 * h, 0.84 * h, h), "skin")
    with b.frame(turn=(-0.4 * gape, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, 0.1 * h, 0.5 * h), (0.0, 0.12 * h, 0.6 * h + 0.5 * n), (0.0, -0.02, 0.7 * h + n)],
                [0.56 * h, 0.32 * h, 0.03],
                flat=[1.1, 1.1, 1.0],
            ),
            "beak",
            blend=0.02,
        )
    with b.frame(turn=(0.6 * gape, 0.0, 0.0)):
        b.add(
            tube(
                [(0.0, -0.34 * h, 0.3 * h), (0.0, -0.3 * h, 0.6 * h + 0.45 * n), (0.0, -0.2 * h, 0.6 * h + 0.88 * n)],
                [0.42 * h, 0.24 * h, 0.03],
                flat=0.8,
            ),
            "beak",
            blend=0.01,
        )
    if p.mouth > 0.05:
        b.cut(cone((0.0, -0.14 * h, 0.55 * h), (0.0, -0.2 * h, 0.6 * h + 0.6 * n), 0.05, 0.08 * p.mouth), "mouth")
    if p.crest > 0.05:
        c = p.crest
        comb = [
            (0.9 * h, 0.1 * h),
            (0.2 * h, 0.85 * h),
            (-0.6 * h, 1.05 * h),
            (-0.9 * h - 0.5 * c, 0.9 * h + 0.3 * c),
            (-0.7 * h - 0.2 * c, 0.4 * h),
            (-0.5 * h, 0.0),
        ]
        b.add(extrude([(-x, y) for x, y in comb], 0.12, 0.045, smooth=True, edge=0.07), "crest", turn=(0.0, 90.0, 0.0), blend=0.02)
    b.cut(sphere(0.025), "mouth", at=(0.2 * h, 0.3 * h, 0.9 * h + 0.3 * n), mirror=True)
    eyes(b, (0.56 * h, 0.22 * h, 0.46 * h), p.eyes, Eyes("iris", "amber", p.mood, "skin" if p.mood != "neutral" else None), yaw_deg=60.0)


pterosaur.preset("pterodactyl")
