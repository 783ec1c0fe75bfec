"""Winged insects on six legs: bees, bumblebees, wasps, flies, mosquitoes, dragonflies."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.arthropods import feeler, leg, wing
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, leaf, sphere, tube

PARAMS = {
    "girth": number(0.46, 0.12, 0.7, "radius of the hind body", vary=0.03),
    "length": number(0.78, 0.5, 2.0, "of the hind body", vary=0.025),
    "thorax": number(0.4, 0.16, 0.55, vary=0.03),
    "waist": number(0.3, 0.07, 0.5, "radius between the two"),
    "droop": number(10.0, -20.0, 40.0, "how far the hind body hangs, degrees", vary=0.1),
    "stripes": number(1.0, 0.0, 1.6, "raised bands"),
    "fur": number(0.6, 0.0, 1.5),
    "head": number(0.36, 0.18, 0.45, vary=0.03),
    "eyes": number(0.13, 0.06, 0.3),
    "eye_kind": choice("iris", "button", "blank"),
    "iris": color("brown"),
    "antennae": number(1.0, 0.0, 1.5),
    "trunk": number(0.0, 0.0, 1.6, "length of the proboscis"),
    "sting": number(1.0, 0.0, 1.6),
    "wings": number(1.0, 0.4, 1.6, vary=0.015),
    "wing_width": number(0.46, 0.2, 0.7, vary=0.03),
    "wing_lift": number(40.0, 0.0, 75.0, "how high the wings are raised, degrees", vary=0.03),
    "wing_sweep": number(24.0, -20.0, 75.0, "how far back they point, degrees", vary=0.04),
    "legs": number(1.0, 0.5, 1.8, vary=0.035),
    "leg_girth": number(0.08, 0.045, 0.1),
    "coat": color("#f2b632"),
    "stripe_color": color("#241c18"),
    "wing_color": color("#dfeaf0"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("bee", "insects", PARAMS, real_m=0.02, words={"fuzzy": {"fur": 1.4}, "fluffy": {"fur": 1.4}})
def bee(b: Builder, p: Params) -> None:
    """Hind body with bands, thorax, head, two pairs of wings, six legs."""
    b.material("body", p.coat, roughness=0.5)
    b.material("stripes", p.stripe_color, roughness=0.5)
    b.material("legs", like="stripes", lighter=0.05)
    b.material("wings", p.wing_color, "glass")
    b.material("veins", like="wings", lighter=-0.2)
    b.material("mouth", like="stripes", lighter=-0.3)
    y = 0.36 + 0.36 * p.legs * 0.6 + 0.3 * p.thorax
    fur = Bump("fur", 0.028 * p.fur, 0.09, 2.0) if p.fur > 0.2 else None
    with b.group("body", melt=0.04):
        b.add(ellipsoid(p.thorax, 0.96 * p.thorax, 1.02 * p.thorax), "body", at=(0.0, y, 0.0), bump=fur)
        b.add(cone((0.0, y, -0.5 * p.thorax), (0.0, y - 0.03, -1.25 * p.thorax), p.waist, p.waist), "stripes")
    with b.group("abdomen", at=(0.0, y - 0.02, -0.95 * p.thorax), turn=(-p.droop, 0.0, 0.0), melt=0.0, blend=0.02):
        _abdomen(b, p, fur)
    with b.group("wings", at=(0.0, y + 0.72 * p.thorax, -0.05), melt=0.005), b.mirrored():
        _wings(b, p)
    with b.group("head", at=(0.0, y + 0.06, 0.8 * p.thorax + 0.72 * p.head), melt=0.03, blend=0.02):
        _head(b, p)
    with b.group("legs", melt=0.0), b.mirrored():
        for angle, start, reach in ((40.0, 0.5, 0.6), (92.0, 0.05, 0.56), (146.0, -0.45, 0.8)):
            s, c, r = sin(radians(angle)), cos(radians(angle)), reach * p.legs
            hip = (0.5 * p.thorax, y - 0.5 * p.thorax, start * p.thorax)
            knee = (hip[0] + 0.62 * r * s, max(y - 0.2 + 0.1 * p.legs, 0.3), hip[2] + 0.62 * r * c)
            leg(b, hip, knee, (hip[0] + 0.9 * r * s, 0.05, hip[2] + 0.9 * r * c), p.leg_girth)
    b.socket("head_top", (0.0, y + 0.06 + 0.85 * p.head, 0.8 * p.thorax + 0.7 * p.head), size=0.8 * p.head)
    b.socket("back", (0.0, y + p.thorax, 0.1), size=p.thorax)


def _abdomen(b: Builder, p: Params, fur: Bump | None) -> None:
    g, n = p.girth, p.length
    rings = 5 if n < 1.2 else 9
    for k in range(rings):
        t = (k + 0.5) / rings
        r = g * (sin(3.14159 * min(max(0.16 + 0.78 * t, 0.0), 1.0)) ** 0.6 if n < 1.2 else 1.15 - 0.42 * t + (0.3 if k > 6 else 0.0))
        band = k % 2 == 1
        swell = 1.0 + (0.045 * p.stripes if band else 0.0)
        half = 0.66 * n / rings + 0.24 * g * (1.0 if n < 1.2 else 0.3)
        b.add(
            ellipsoid(r * swell, 0.94 * r * swell, half * (0.86 if band else 1.0)),
            "stripes" if band else "body",
            at=(0.0, 0.0, -n * t),
            bump=fur,
            blend=0.0 if band else 0.02,
        )
    if p.sting > 0.0:
        b.add(cone((0.0, 0.0, -0.92 * n), (0.0, -0.02, -n - 0.26 * p.sting), 0.16 * min(g, 0.4) / 0.4, 0.022), "stripes")


def _wings(b: Builder, p: Params) -> None:
    w, wide = p.wings, p.wing_width
    for k, (length, sweep, lift) in enumerate(((1.0, 0.0, 0.0), (0.74 if p.length < 1.2 else 0.94, 24.0, -10.0))):
        # A leaf drawn upright, laid over to the side, raised, then swept back.
        with (
            b.frame((0.06, -0.03 * k, -0.16 * k * max(p.thorax, 0.3) - 0.02), (0.0, p.wing_sweep + sweep, 0.0)),
            b.frame(turn=(0.0, 0.0, p.wing_lift + lift - 90.0)),
            b.frame(turn=(0.0, -66.0, 0.0)),
        ):
            outline = leaf(1.12 * w * length, wide * w * (0.92 if k else 1.0), 0.66)
            n = w * length
            veins = [
                ((0.0, 0.02), (0.06 * wide * w, 0.5 * n), (0.16 * wide * w, 0.95 * n)),
                ((0.0, 0.1), (-0.12 * wide * w, 0.5 * n), (-0.24 * wide * w, 0.8 * n)),
            ]
            wing(b, outline, "wings", veins, "veins", 0.07, 0.012)
            b.add(sphere(0.075), "veins", at=(0.0, 0.0, 0.0))


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (h, 0.94 * h, 0.86 * h)
    b.add(ellipsoid(*skull), "body" if p.stripes > 0.0 else "stripes")
    yaw = min(36.0 + 90.0 * max(p.eyes - 0.14, 0.0), 50.0)
    eyes(b, on(skull, yaw, 14.0, 0.92), p.eyes, Eyes(p.eye_kind, p.iris, p.mood, None, 0.72), yaw_deg=yaw - 6.0, pitch_deg=8.0)
    if p.trunk <= 0.0:
        mouth_line(b, skull, -28.0, 26.0, {"happy": 12.0, "sad": -10.0, "angry": -8.0}.get(p.mood, 5.0), 0.035, "mouth")
    else:
        t = p.trunk
        b.add(
            tube([(0.0, -0.3 * h, 0.7 * h), (0.0, -0.5 * h, 0.8 * h + 0.26 * t), (0.0, -0.5 * h - 0.3 * t, 0.8 * h + 0.42 * t)], [0.09, 0.06, 0.045]),
            "legs",
        )
        if t < 0.7:
            b.add(ellipsoid(0.1, 0.06, 0.1), "legs", at=(0.0, -0.5 * h - 0.3 * t, 0.8 * h + 0.42 * t))
    if p.antennae > 0.0:
        a = p.antennae
        with b.mirrored():
            feeler(
                b,
                [
                    (0.26 * h, 0.74 * h, 0.4 * h),
                    (0.4 * h, 0.86 * h + 0.24 * a, 0.5 * h + 0.1 * a),
                    (0.5 * h + 0.06 * a, 0.8 * h + 0.3 * a, 0.6 * h + 0.28 * a),
                ],
                0.05,
                "legs",
                0.07,
            )


bee.preset("bee")
bee.preset("bumblebee", girth=0.58, length=0.7, thorax=0.48, waist=0.44, fur=1.4, head=0.36, wings=0.72, legs=0.9, coat="#e8a820")
bee.preset(
    "wasp",
    girth=0.34,
    length=1.05,
    thorax=0.32,
    waist=0.08,
    fur=0.0,
    head=0.32,
    wings=1.05,
    wing_width=0.34,
    sting=1.5,
    legs=1.25,
    coat="#f4cf2c",
    mood="angry",
    droop=20.0,
    eyes=0.12,
)
bee.preset(
    "fly",
    girth=0.4,
    length=0.62,
    thorax=0.38,
    waist=0.26,
    fur=0.5,
    stripes=0.0,
    sting=0.0,
    head=0.36,
    eyes=0.27,
    eye_kind="blank",
    iris="#8a1f1f",
    antennae=0.3,
    trunk=0.5,
    wings=0.95,
    wing_lift=18.0,
    wing_sweep=56.0,
    coat="#3d444c",
    stripe_color="#23262b",
    mood="neutral",
    real_m=0.008,
)
bee.preset(
    "mosquito",
    girth=0.17,
    length=1.05,
    thorax=0.26,
    waist=0.12,
    fur=0.0,
    stripes=0.6,
    sting=0.0,
    head=0.2,
    eyes=0.12,
    eye_kind="blank",
    iris="#2a2220",
    antennae=0.8,
    trunk=1.4,
    wings=0.95,
    wing_width=0.26,
    wing_sweep=50.0,
    legs=1.7,
    leg_girth=0.055,
    coat="#8a7a6a",
    droop=14.0,
    mood="neutral",
    real_m=0.006,
)
bee.preset(
    "dragonfly",
    girth=0.13,
    length=1.75,
    thorax=0.27,
    waist=0.14,
    fur=0.0,
    stripes=0.8,
    sting=0.0,
    head=0.27,
    eyes=0.22,
    eye_kind="blank",
    iris="#7a3fb0",
    antennae=0.0,
    wings=1.4,
    wing_width=0.26,
    wing_lift=8.0,
    wing_sweep=-6.0,
    legs=0.8,
    coat="#2f9aa8",
    droop=-6.0,
    real_m=0.08,
)
