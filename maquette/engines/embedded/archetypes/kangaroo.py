"""Kangaroos and wallabies."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, ear, eyes, mouth_line
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Grain, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, sphere, torus, tube

PARAMS = {
    "girth": number(0.38, 0.25, 0.5, "radius of the belly"),
    "height": number(1.0, 0.7, 1.3, "from the hips to the shoulders"),
    "neck": number(0.2, 0.05, 0.4),
    "head": number(0.24, 0.18, 0.34),
    "snout": number(0.26, 0.1, 0.4),
    "ears": number(1.2, 0.6, 1.8),
    "arms": number(0.55, 0.3, 0.9),
    "legs": number(1.0, 0.7, 1.3, "size of the thighs"),
    "feet": number(0.62, 0.4, 0.9, "length of the feet"),
    "tail": number(1.0, 0.6, 1.4),
    "claws": number(1.0, 0.0, 1.4),
    "pouch": flag(True, "with a joey looking out of it"),
    "eyes": number(0.075, 0.04, 0.12),
    "coat": color("#b5733f"),
    "belly": color("", "empty: a lighter coat"),
    "points": color("", "ears, hands, feet; empty: a darker coat"),
    "mood": choice(*MOODS),
    "turn": number(14.0, -40.0, 40.0, "how far the head looks to the side, degrees", vary=0.7),
}


@archetype("kangaroo", "animals", PARAMS, real_m=1.6, words={"boxing": {"arms": 1.3}})
def kangaroo(b: Builder, p: Params) -> None:
    """Upright on its long feet and the tail."""
    grain = Grain("fur", 0.006, 0.03, 1.6)
    b.material("coat", p.coat, "fur", grain=grain, mottle=0.05)
    b.material("belly", p.belly or None, "fur", like=None if p.belly else "coat", lighter=0.0 if p.belly else 0.5)
    b.material("points", p.points or None, "fur", like=None if p.points else "coat", lighter=0.0 if p.points else -0.35)
    b.material("inner ears", like="belly", toward=("pink", 0.4), finish="skin")
    b.material("nose", "nose", roughness=0.45)
    b.material("mouth", "mouth")
    b.material("claws", "claw", roughness=0.4)
    g, t = p.girth, p.height
    hip, chest = (0.0, 0.5 + 0.5 * g, -0.2), (0.0, 0.5 + 0.5 * g + 0.78 * t, 0.16)
    skull: Vector = (0.0, chest[1] + p.neck + 0.5 * p.head + 0.1, chest[2] + 0.16 + 0.5 * p.neck)
    with b.group("body", melt=0.1):
        b.add(
            tube(
                [
                    (0.0, hip[1] - 0.16, hip[2] - 0.06),
                    hip,
                    (0.0, 0.5 * (hip[1] + chest[1]), 0.02),
                    chest,
                    (0.0, 0.5 * (chest[1] + skull[1]) + 0.04, skull[2] - 0.08),
                    skull,
                ],
                [0.74 * g, 1.04 * g, 0.92 * g, 0.6 * g, 0.4 * g, 0.72 * p.head],
            ),
            "coat",
        )
        b.paint(tube([(0.0, hip[1] - 0.1, 0.2), (0.0, 0.5 * (hip[1] + chest[1]), 0.42), (0.0, chest[1], 0.42)], [0.24, 0.27, 0.16]), "belly")
        tail = [
            (0.0, hip[1] - 0.05, hip[2] - 0.2),
            (0.0, 0.3, hip[2] - 0.62 * p.tail),
            (0.03, 0.1, hip[2] - 1.1 * p.tail),
            (0.12, 0.08, hip[2] - 1.6 * p.tail),
        ]
        b.add(tube(tail, [0.66 * g, 0.44 * g, 0.26 * g, 0.07]), "coat")
        _legs(b, p, hip)
        _arms(b, p, chest)
    if p.pouch:
        _joey(b, p, hip)
    with b.group("head", at=skull, turn=(6.0, p.turn, 0.2 * p.turn), melt=0.05, blend=0.06):
        h, n = p.head, p.snout
        b.add(ellipsoid(0.82 * h, 0.86 * h, 0.95 * h), "coat")
        b.add(
            tube([(0.0, -0.14 * h, 0.4 * h), (0.0, -0.26 * h, 0.6 * h + 0.5 * n), (0.0, -0.34 * h, 0.62 * h + n)], [0.66 * h, 0.52 * h, 0.4 * h]),
            "coat",
        )
        b.paint(ellipsoid(0.6 * h, 0.3 * h, 0.5 * h + n), "belly", at=(0.0, -0.66 * h, 0.7 * h))
        b.add(ellipsoid(0.24 * h, 0.16 * h, 0.16 * h), "nose", at=(0.0, -0.2 * h, 0.98 * h + n), blend=0.01)
        mouth_line(b, (0.42 * h, 0.4 * h, 0.44 * h), -34.0, 66.0, 12.0, 0.02, "mouth", at=(0.0, -0.34 * h, 0.6 * h + n))
        ear(b, (0.42 * h, 0.6 * h, -0.1 * h), 1.05 * h * p.ears, 0.62 * h * p.ears, "points", "inner ears", (-6.0, 26.0, -24.0), belly=0.45, cup=0.5)
        eyes(b, (0.5 * h, 0.2 * h, 0.68 * h), p.eyes, Eyes("button", "brown", p.mood, "coat" if p.mood != "neutral" else None), yaw_deg=40.0)
    b.socket("head_top", (0.0, skull[1] + 0.82 * p.head, skull[2]), size=0.75 * p.head)
    b.socket("eyes", (0.0, skull[1] + 0.2 * p.head, skull[2] + 0.8 * p.head), size=0.9 * p.head)
    b.socket("neck", (0.0, chest[1] + 0.3 * p.neck + 0.1, chest[2] + 0.1), (20.0, 0.0, 0.0), size=0.5 * g)
    b.socket("hand_r", (-0.62 * g, chest[1] - 0.62 * p.arms, chest[2] + 0.62 * p.arms), size=0.06)
    b.socket("hand_l", (0.62 * g, chest[1] - 0.62 * p.arms, chest[2] + 0.62 * p.arms), size=0.06)


def _legs(b: Builder, p: Params, hip: Vector) -> None:
    g, s, n = p.girth, p.legs, p.feet
    x = 0.95 * g
    knee, heel = (1.1 * x, 0.46 * s, 0.28), (x, 0.16, -0.16)
    b.add(tube([(0.6 * g, hip[1] - 0.02, hip[2]), (x, 0.56 * s, 0.06), knee], [0.36 * s, 0.33 * s, 0.17 * s]), "coat", mirror=True)
    b.add(tube([knee, heel], [0.15 * s, 0.11 * s]), "coat", mirror=True, blend=0.04)
    b.add(tube([heel, (x, 0.09, 0.2), (1.04 * x, 0.07, n - 0.1)], [0.11, 0.12, 0.1], flat=0.8), "points", mirror=True, blend=0.04)
    for dx in (-0.07, 0.04):
        b.add(
            cone((1.04 * x + dx, 0.06, n - 0.08), (1.04 * x + 1.2 * dx, 0.03, n + 0.08 + 0.05 * p.claws), 0.06, 0.03),
            "claws",
            mirror=True,
            blend=0.015,
        )


def _arms(b: Builder, p: Params, chest: Vector) -> None:
    g, n = p.girth, p.arms
    elbow: Vector = (0.72 * g, chest[1] - 0.1 - 0.5 * n, chest[2] + 0.08)
    hand: Vector = (0.58 * g, chest[1] - 0.1 - 0.62 * n, chest[2] + 0.16 + 0.52 * n)
    b.add(tube([(0.48 * g, chest[1] - 0.04, chest[2]), elbow], [0.14, 0.09]), "coat", mirror=True, blend=0.05)
    b.add(tube([elbow, hand], [0.09, 0.07]), "coat", mirror=True, blend=0.02)
    b.add(sphere(0.085), "points", at=hand, mirror=True, blend=0.02)
    for dx in (-0.05, 0.0, 0.05):
        b.add(cone(hand, (hand[0] + dx, hand[1] - 0.1, hand[2] + 0.07), 0.04, 0.026), "points", mirror=True, blend=0.01)


def _joey(b: Builder, p: Params, hip: Vector) -> None:
    """The pouch's rim, and a small head over it."""
    g = p.girth
    y, z = hip[1] + 0.12, 0.78 * g - 0.02
    with b.group("pouch", melt=0.03, blend=0.05):
        b.add(ellipsoid(0.62 * g, 0.5 * g, 0.42 * g), "belly", at=(0.0, y - 0.14, z - 0.12), bump=Bump("fur", 0.008, 0.06))
        b.add(torus(0.4 * g, 0.055, height=0.05), "coat", at=(0.0, y + 0.06, z - 0.06), turn=(18.0, 0.0, 0.0), blend=0.02)
    with b.group("joey", at=(0.0, y + 0.19, z), melt=0.03, blend=0.02):
        r = 0.15
        b.add(sphere(r), "coat")
        b.add(cone((0.0, -0.03, 0.08), (0.0, -0.06, 0.2), 0.09, 0.06), "coat")
        b.add(sphere(0.035), "nose", at=(0.0, -0.03, 0.255), blend=0.005)
        ear(b, (0.07, 0.1, -0.02), 0.2, 0.12, "points", "inner ears", (-4.0, 24.0, -26.0), belly=0.45, cup=0.4)
        b.add(cone((0.16, -0.13, 0.0), (0.15, -0.1, 0.12), 0.05, 0.045), "coat", mirror=True)
        eyes(b, (0.08, 0.03, 0.11), 0.042, Eyes("button"), yaw_deg=34.0)


kangaroo.preset("kangaroo")
kangaroo.preset(
    "wallaby", girth=0.4, height=0.74, head=0.27, snout=0.18, ears=1.0, arms=0.45, feet=0.52, tail=0.8, pouch=False, coat="#8d8078",
    belly="#e4d8c6", points="#4a403a", eyes=0.085, real_m=0.8,
)  # fmt: skip
