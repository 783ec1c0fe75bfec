"""Grasshoppers, crickets and mantises."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.arthropods import feeler, leg
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, leaf, sphere, tube

PARAMS = {
    "girth": number(0.25, 0.14, 0.4, "radius of the body", vary=0.035),
    "length": number(1.35, 0.9, 1.8, "of the hind body", vary=0.019),
    "rise": number(8.0, -4.0, 30.0, "how steeply the body stands, degrees", vary=0.08),
    "neck": number(0.0, 0.0, 1.0, "length of a raised fore body"),
    "collar": number(0.3, 0.15, 0.42, vary=0.03),
    "head": number(0.27, 0.18, 0.36, vary=0.025),
    "head_kind": choice("horse", "triangle", "round"),
    "eyes": number(0.11, 0.06, 0.17),
    "antennae": number(0.8, 0.0, 1.8, vary=0.015),
    "wings": number(1.0, 0.0, 1.3),
    "jumpers": number(1.0, 0.3, 1.4, "size of the hind legs", vary=0.022),
    "arms": number(0.0, 0.0, 1.3, "grasping fore legs with spines"),
    "tails": number(0.0, 0.0, 1.2, "the two feelers at the end"),
    "legs": number(1.0, 0.5, 1.5, vary=0.035),
    "leg_girth": number(0.092, 0.045, 0.1, vary=0.03),
    "hide": color("#6fa83a"),
    "wing_color": color("", "empty: a darker hide"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("grasshopper", "insects", PARAMS, real_m=0.06)
def grasshopper(b: Builder, p: Params) -> None:
    """Ringed hind body under folded wings, a collar or a long raised fore body, and legs for jumping or grasping."""
    b.material("body", p.hide, roughness=0.35, mottle=0.1)
    if p.wing_color:
        b.material("wings", p.wing_color, roughness=0.3)
    else:
        b.material("wings", like="body", lighter=-0.16, roughness=0.3)
    b.material("legs", like="body", lighter=0.1)
    b.material("spines", like="body", lighter=-0.35)
    b.material("mouth", like="body", lighter=-0.5)
    g, y = p.girth, 0.55 + 0.1 * p.legs
    lean = radians(max(p.rise, 0.0) + (52.0 if p.neck > 0.0 else 0.0))
    chest: Vector = (0.0, y + p.neck * sin(lean) + 0.05, 0.3 + (p.neck + 0.12) * cos(lean))
    with b.group("body", at=(0.0, y, 0.2), turn=(-p.rise, 0.0, 0.0), melt=0.03):
        _trunk(b, p)
    with b.group("collar", melt=0.04, blend=0.02):
        if p.neck > 0.0:
            b.add(
                tube([(0.0, y, 0.05), (0.0, 0.5 * (y + chest[1]), 0.5 * (0.15 + chest[2])), chest], [0.8 * g, 0.52 * p.collar, 0.7 * p.collar]),
                "body",
                bump=Bump("ribs", 0.012, 0.16),
            )
        else:
            b.add(ellipsoid(1.04 * p.collar, 1.08 * p.collar, 0.34), "body", at=(0.0, y + 0.06, 0.3))
            b.add(ellipsoid(1.1 * p.collar, 0.95 * p.collar, 0.2), "wings", at=(0.0, y + 0.13, 0.22), turn=(-18.0, 0.0, 0.0), blend=0.01)
    at = (0.0, chest[1] + 0.12 + (0.12 if p.neck > 0.0 else 0.02), chest[2] + 0.8 * p.head)
    with b.group("head", at=at, melt=0.03, blend=0.02):
        _head(b, p)
    with b.group("legs", melt=0.0), b.mirrored():
        _legs(b, p, y)
        if p.arms > 0.0:
            _arm(b, p, chest)
    b.socket("back", (0.0, y + g + 0.1, -0.3), size=g)
    b.socket("head_top", (at[0], at[1] + p.head, at[2]), size=0.8 * p.head)


def _trunk(b: Builder, p: Params) -> None:
    g, n = p.girth, p.length
    spine: list[Vector] = [(0.0, 0.0, 0.1), (0.0, -0.02, -0.35 * n), (0.0, 0.0, -0.75 * n), (0.0, 0.03, -n)]
    b.add(tube(spine, [g, 1.08 * g, 0.82 * g, 0.3 * g]), "body", bump=Bump("ribs", 0.03, 0.14))
    if p.wings > 0.0:
        w = 1.06 * n * p.wings
        for side, lift in ((1.0, 0.0), (-1.0, 0.03)):
            cover = extrude(leaf(w, 0.95 * g + 0.16, 0.55), 0.09, 0.04, bend=(-1.4, 0.0))
            b.add(cover, "wings", at=(side * 0.42 * g, 0.72 * g + lift, 0.1), turn=(-93.0, 0.0, -side * 38.0), bump=Bump("flutes", 0.012, 0.07))
    if p.tails > 0.0:
        b.add(
            tube([(0.06, 0.05, -0.94 * n), (0.16, 0.1, -n - 0.16 * p.tails), (0.3, 0.06, -n - 0.36 * p.tails)], [0.06, 0.05, 0.035]),
            "legs",
            mirror=True,
        )


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (0.8 * h, 1.05 * h, 0.8 * h)
    if p.head_kind == "triangle":
        skull = (1.1 * h, 0.72 * h, 0.6 * h)
        b.add(ellipsoid(*skull), "body")
        b.add(cone((0.0, -0.1 * h, 0.1 * h), (0.0, -0.95 * h, 0.3 * h), 0.5 * h, 0.2 * h), "body", blend=0.08)
        eyes(b, (0.92 * h, 0.34 * h, 0.22 * h), 1.1 * p.eyes, Eyes("blank", "lime", p.mood, None, 0.9), yaw_deg=40.0)
    else:
        if p.head_kind == "round":
            skull = (h, h, 0.86 * h)
        b.add(ellipsoid(*skull), "body")
        b.add(ellipsoid(0.6 * h, 0.5 * h, 0.5 * h), "body", at=(0.0, -0.72 * h, 0.3 * h), blend=0.06)
        eyes(b, on(skull, 48.0, 22.0, 0.92), p.eyes, Eyes("button", "brown", p.mood, None, 0.8), yaw_deg=42.0, pitch_deg=8.0)
        mouth_line(
            b, (0.62 * h, 0.52 * h, 0.52 * h), -4.0, 40.0, {"happy": 18.0, "sad": -12.0}.get(p.mood, 6.0), 0.03, "mouth", at=(0.0, -0.72 * h, 0.3 * h)
        )
    if p.antennae > 0.0:
        a = p.antennae
        with b.mirrored():
            feeler(
                b,
                [
                    (0.22 * h, 0.7 * h, 0.5 * h),
                    (0.3 * h + 0.06 * a, 0.9 * h + 0.22 * a, 0.55 * h + 0.12 * a),
                    (0.4 * h + 0.14 * a, h + 0.3 * a, 0.4 * h - 0.1 * a),
                    (0.5 * h + 0.22 * a, h + 0.26 * a, 0.2 * h - 0.4 * a),
                ],
                0.05,
                "legs",
            )


def _legs(b: Builder, p: Params, y: float) -> None:
    g, r = p.girth, p.leg_girth
    for angle, z in ((58.0, 0.3), (104.0, 0.0)):
        if p.arms > 0.0:
            angle, z = angle + 26.0, z - 0.22
        s, c, n = sin(radians(angle)), cos(radians(angle)), 0.66 * p.legs
        hip = (0.6 * g, y - 0.1, z)
        knee = (hip[0] + 0.5 * n * s, y + 0.06, hip[2] + 0.5 * n * c)
        leg(b, hip, knee, (hip[0] + 0.95 * n * s, 0.05, hip[2] + 0.95 * n * c), r)
    j = p.jumpers
    if p.arms > 0.0:
        leg(b, (0.6 * g, y - 0.06, -0.3), (0.5 + g, y + 0.14, -0.62), (0.68 + g, 0.05, -0.92), r)
        return
    hip, knee, foot = (0.8 * g, y, -0.16), (g + 0.24 * j, y + 0.62 * j, -0.16 - 0.72 * j), (g + 0.4 * j, 0.06, -0.24 - 0.86 * j)
    b.add(
        tube([hip, (g + 0.12 * j, y + 0.28 * j, -0.16 - 0.32 * j), knee], [0.17 * j, 0.15 * j, 0.08]),
        "legs",
        bump=Bump("feathers", 0.014, 0.1),
        blend=0.02,
    )
    b.add(sphere(0.1), "legs", at=knee)
    b.add(cone(knee, foot, 0.075, 0.06), "legs", blend=0.01)
    b.add(cone(foot, (foot[0] + 0.06, 0.05, foot[2] + 0.22), 0.065, 0.06), "legs", blend=0.02)
    for k in range(4):
        t = 0.3 + 0.16 * k
        x, yy, z = (knee[i] + (foot[i] - knee[i]) * t for i in range(3))
        b.add(cone((x, yy, z), (x, yy - 0.02, z - 0.16), 0.05, 0.022), "spines")


def _arm(b: Builder, p: Params, chest: Vector) -> None:
    a = p.arms
    x, y, z = chest
    elbow = (x + 0.3 * a, y - 0.3 * a, z + 0.18 * a)
    wrist = (x + 0.36 * a, y + 0.22 * a, z + 0.52 * a)
    tip = (x + 0.22 * a, y - 0.3 * a, z + 0.7 * a)
    b.add(cone((x + 0.1, y - 0.04, z), elbow, 0.1, 0.075), "legs", blend=0.02)
    b.add(tube([elbow, (x + 0.36 * a, y - 0.02, z + 0.32 * a), wrist], [0.085, 0.13 * a, 0.085]), "legs", blend=0.02)
    b.add(tube([wrist, (x + 0.3 * a, y, z + 0.68 * a), tip], [0.085, 0.08, 0.03]), "legs", blend=0.01)
    for k in range(3):
        t = 0.3 + 0.22 * k
        at = (elbow[0] + (wrist[0] - elbow[0]) * t, elbow[1] + (wrist[1] - elbow[1]) * t, elbow[2] + (wrist[2] - elbow[2]) * t)
        b.add(cone(at, (at[0] - 0.02, at[1] - 0.1, at[2] + 0.2), 0.055, 0.022), "spines")


grasshopper.preset("grasshopper")
grasshopper.preset(
    "cricket",
    length=1.1,
    girth=0.3,
    collar=0.34,
    head=0.32,
    head_kind="round",
    antennae=1.6,
    wings=0.8,
    jumpers=0.85,
    tails=1.0,
    rise=2.0,
    hide="#5a3c28",
    real_m=0.03,
)
grasshopper.preset(
    "praying mantis",
    neck=0.85,
    length=1.3,
    girth=0.2,
    collar=0.24,
    head_kind="triangle",
    head=0.25,
    eyes=0.13,
    antennae=0.7,
    arms=1.1,
    legs=1.1,
    rise=14.0,
    mood="neutral",
    hide="#79b648",
    real_m=0.08,
)
