"""Frogs, toads and tadpoles."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube

PARAMS = {
    "girth": number(0.62, 0.4, 0.85, "half the width of the body"),
    "height": number(0.78, 0.5, 1.1, "height of the raised chest"),
    "head": number(0.66, 0.45, 0.85, "half the width of the head"),
    "legs": number(1.0, 0.0, 1.4, "size of the hind legs; 0 for a tadpole"),
    "arms": number(1.0, 0.0, 1.3, "size of the front legs"),
    "feet": number(1.0, 0.5, 1.5),
    "toes": number(0.06, 0.035, 0.13, "radius of the discs at the toes"),
    "webs": number(1.0, 0.0, 1.0, "skin between the toes"),
    "tail": number(0.0, 0.0, 1.5, "a tadpole's"),
    "eyes": number(0.19, 0.09, 0.28, "radius of an eye"),
    "eye_lift": number(1.0, 0.5, 1.4, "how far the eyes stand out"),
    "eye_kind": choice("slit", "iris", "button"),
    "iris": color("amber"),
    "mouth": number(1.0, 0.5, 1.3, "width of the mouth"),
    "throat": number(0.12, 0.0, 1.2, "how far it is blown up"),
    "warts": number(0.0, 0.0, 1.5),
    "tongue": number(0.0, 0.0, 1.5),
    "skin": color("grass"),
    "belly": color("#f1edc4"),
    "marking": choice("none", "spots", "patches"),
    "marking_color": color("dark green"),
    "flanks": color("", "the hidden sides of body and legs; empty: the skin"),
    "mood": choice(*MOODS),
}


@archetype("frog", "animals", PARAMS, real_m=0.1)
def frog(b: Builder, p: Params) -> None:
    """Sitting on the ground with folded legs, looking up a little."""
    _materials(b, p)
    if p.legs <= 0.0:
        return _tadpole(b, p)
    g, h = p.girth, p.height
    with b.group("body", melt=0.1):
        spine: list[Vector] = [(0.0, 0.34, -0.72), (0.0, 0.46, -0.3), (0.0, 0.78 * h, 0.16), (0.0, h + 0.06, 0.42)]
        b.add(tube(spine, [0.3, 0.86 * g, g, 0.86 * g], flat=[0.8, 0.72, 0.8, 0.7]), "skin")
        b.paint(tube([(0.0, 0.1, -0.5), (0.0, 0.2, 0.1), (0.0, 0.55 * h, 0.72), (0.0, h, 1.0)], [0.3, 0.44, 0.5, 0.42]), "belly")
        _hind_legs(b, p)
        _front_legs(b, p)
    if p.throat > 0.05:
        with b.group("throat", blend=0.14):
            b.add(ellipsoid(0.5 * p.head, (0.24 + 0.2 * p.throat) * p.head, (0.3 + 0.26 * p.throat) * p.head), "belly", at=(0.0, h - 0.06, 0.78))
    head: Vector = (0.0, h + 0.3, 0.52)
    with b.group("head", at=head, turn=(-8.0, 0.0, 0.0), melt=0.06, blend=0.12):
        _head(b, p)
    if p.warts > 0.05:
        with b.group("warts", blend=0.02):
            _warts(b, p)
    b.socket("head_top", (0.0, head[1] + 0.5 * p.head, head[2] - 0.1), size=0.6 * p.head)
    b.socket("eyes", (0.0, head[1] + 0.5 * p.head, head[2] + 0.5 * p.head), size=p.head)
    b.socket("mouth", (0.0, head[1] - 0.1, head[2] + 0.85 * p.head), (0.0, 0.0, 90.0), size=0.2)
    b.socket("neck", (0.0, h + 0.05, 0.4), (30.0, 0.0, 0.0), size=0.9 * g)
    b.socket("back", (0.0, 0.66 * h + 0.62 * g, -0.05), (-25.0, 0.0, 0.0), size=0.7 * g)
    b.socket("hand_r", (-0.62 * g, 0.16, 0.9), size=0.09)
    b.socket("hand_l", (0.62 * g, 0.16, 0.9), size=0.09)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "spots": Pattern("spots", rgb(p.marking_color), 0.2, 0.42, 0.08),
        "patches": Pattern("patches", rgb(p.marking_color), 0.26, 0.5, 0.05),
    }.get(p.marking)
    b.material("skin", p.skin, "skin", roughness=0.26, mottle=0.06, pattern=marking)
    b.material("belly", p.belly, "skin", roughness=0.35)
    b.material("mouth", like="skin", lighter=-0.6, finish="skin")
    b.material("tongue", "tongue", roughness=0.3)
    if p.flanks:
        b.material("legs", p.flanks, "skin", roughness=0.3)
    else:
        b.material("legs", like="skin", finish="skin", roughness=0.26, pattern=marking)
    b.material("feet", like="legs" if not p.flanks else "belly", finish="skin", lighter=0.1)
    if p.flanks:
        b.material("feet", "orange", "skin", roughness=0.3)


def _hind_legs(b: Builder, p: Params) -> None:
    g, s = p.girth, p.legs
    hip, knee, heel = (0.5 * g, 0.36, -0.42), (g + 0.3 * s, 0.5 * s + 0.1, 0.1), (g + 0.02, 0.13, -0.42)
    b.add(tube([hip, (g + 0.1, 0.42 * s, -0.22), knee], [0.34 * s, 0.31 * s, 0.19 * s]), "skin", mirror=True)
    b.add(tube([knee, (g + 0.28, 0.34, -0.14), heel], [0.18 * s, 0.17 * s, 0.12 * s]), "legs", mirror=True, blend=0.05)
    foot = (g + 0.26, 0.08, 0.06)
    b.add(tube([heel, foot], [0.12 * s, 0.11 * s], flat=0.7), "feet", mirror=True, blend=0.05)
    _toes(b, p, foot, (-12.0, 14.0, 38.0, 64.0), 0.44 * p.feet * s)


def _front_legs(b: Builder, p: Params) -> None:
    g, s = p.girth, p.arms
    shoulder, elbow, wrist = (0.66 * g, p.height - 0.06, 0.42), (0.98 * g, 0.42, 0.38), (0.8 * g, 0.12, 0.64)
    b.add(tube([shoulder, elbow, wrist], [0.24 * s, 0.165 * s, 0.11 * s]), "skin", mirror=True, blend=0.07)
    _toes(b, p, (wrist[0], 0.08, wrist[2]), (-34.0, -4.0, 28.0, 60.0), 0.27 * p.feet * s)


def _toes(b: Builder, p: Params, foot: Vector, angles: tuple[float, ...], length: float) -> None:
    x, y, z = foot
    tips = [(x + length * sin(radians(a)), 0.045, z + length * cos(radians(a))) for a in angles]
    if p.webs > 0.05:
        share = 0.5 + 0.28 * p.webs
        ring = [(x - 0.02, z - 0.06), *((x + share * (tx - x), z + share * (tz - z)) for tx, _, tz in tips)]
        web = tuple((u, -v) for u, v in ring)
        b.add(extrude(web, 0.07, 0.025), "feet", at=(0.0, 0.035, 0.0), turn=(-90.0, 0.0, 0.0), mirror=True, blend=0.02)
    for tip in tips:
        b.add(cone((x, y, z), tip, 0.065, 0.045), "feet", mirror=True, blend=0.02)
        b.add(ellipsoid(p.toes, 0.75 * p.toes, p.toes), "feet", at=(tip[0], 0.5 * p.toes, tip[2]), mirror=True, blend=0.01)


def _head(b: Builder, p: Params) -> None:
    h, e = p.head, p.eyes
    radii = (h, 0.5 * h, 0.86 * h)
    b.add(ellipsoid(*radii), "skin")
    b.paint(ellipsoid(1.1 * h, 0.4 * h, 1.0 * h), "belly", at=(0.0, -0.44 * h, 0.25 * h))
    steps = 13
    lips: list[Vector] = []
    for i in range(steps):
        t = 2.0 * i / (steps - 1) - 1.0
        yaw, pitch = radians(78.0 * min(p.mouth, 1.15) * t), radians(-12.0 + 12.0 * t * t)
        lips.append((radii[0] * sin(yaw) * cos(pitch), radii[1] * sin(pitch), radii[2] * cos(yaw) * cos(pitch)))
    b.cut(tube(lips, [0.018 + 0.016 * (1.0 - abs(2.0 * i / (steps - 1) - 1.0)) for i in range(steps)]), "mouth")
    b.cut(sphere(0.032), "mouth", at=(0.13 * h, 0.2 * h, 0.79 * h), mirror=True)
    if p.tongue > 0.05:
        t = p.tongue
        b.add(
            tube(
                [(0.0, -0.12 * h, 0.6 * h), (0.0, -0.1 * h, h), (0.0, -0.3 * h, h + 0.25 * t), (0.0, -0.2 * h, h + 0.42 * t)],
                [0.12, 0.1, 0.09, 0.1],
                flat=0.6,
            ),
            "tongue",
            blend=0.01,
        )
    at: Vector = (0.56 * h, 0.34 * h + 0.42 * e * p.eye_lift, 0.26 * h)
    b.add(sphere(1.16 * e), "skin", at=(at[0], at[1] - 0.04, at[2] - 0.16 * e), mirror=True, blend=0.08)
    eyes(b, (at[0] + 0.2 * e, at[1] + 0.05 * e, at[2] + 0.38 * e), e, Eyes(p.eye_kind, p.iris, p.mood, "skin", 0.9), yaw_deg=34.0, pitch_deg=4.0)


def _warts(b: Builder, p: Params) -> None:
    """Knobs over the back and the top of the head."""
    g, h = p.girth, p.height
    for k in range(44):
        t, a = float(b.rng.uniform(0.0, 1.0)), float(b.rng.uniform(-1.1, 1.1))
        r = 0.045 * (0.7 + 0.6 * float(b.rng.uniform())) * p.warts
        y, z = 0.46 + (h - 0.4) * t, -0.5 + 0.85 * t
        b.add(sphere(r + 0.01), "skin", at=((0.6 + 0.34 * min(1.6 * t, 1.0)) * g * sin(a), y + 0.64 * g * cos(a) * (0.92 + 0.1 * t), z), blend=0.015)
        if k % 4 == 0:
            b.add(sphere(0.8 * r + 0.01), "skin", at=(0.5 * p.head * sin(a), h + 0.3 + 0.46 * p.head * cos(0.8 * a), 0.36 + 0.3 * t), blend=0.015)


def _tadpole(b: Builder, p: Params) -> None:
    """A round head and a finned tail, lying on the belly."""
    g, t = p.girth, p.tail or 1.0
    y = 0.86 * g
    with b.group("body", melt=0.08):
        b.add(ellipsoid(g, 0.92 * g, 1.15 * g), "skin", at=(0.0, y, 0.5))
        b.paint(ellipsoid(0.9 * g, 0.7 * g, 1.1 * g), "belly", at=(0.0, 0.1, 0.62))
        path: list[Vector] = [(0.0, y, 0.0), (0.08, 0.8 * y, -0.36), (0.36 * t, 0.66 * y, -0.7), (0.8 * t, 0.72 * y, -0.8), (1.2 * t, 0.8 * y, -0.6)]
        b.add(tube(path, [0.56 * g, 0.34 * g, 0.2 * g, 0.12, 0.05]), "skin")
        lips = [(0.3 * g * k, y - 0.2 * g + 0.07 * g * k * k, 0.5 + (1.13 - 0.07 * k * k) * g) for k in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        b.cut(tube(lips, 0.03), "mouth")
    with b.group("tail", blend=0.03):
        b.add(tube(path, [0.2 * g, 0.13, 0.11, 0.09, 0.045], flat=[2.6, 4.0, 4.6, 4.4, 2.0]), "legs")
    with b.group("face", at=(0.0, y, 0.5), melt=0.03):
        eyes(b, (0.52 * g, 0.3 * g, 0.86 * g), 0.9 * p.eyes * g / 0.62, Eyes("button", p.iris, p.mood), yaw_deg=34.0)
    b.socket("head_top", (0.0, y + 0.9 * g, 0.5), size=0.8 * g)
    b.socket("eyes", (0.0, y + 0.3 * g, 0.5 + g), size=g)


frog.preset("frog")
frog.preset(
    "toad", girth=0.74, height=0.68, head=0.7, warts=1.0, webs=0.2, skin="#8a7748", belly="#d9c99a", eyes=0.16, iris="orange", throat=0.6,
    toes=0.05, legs=0.9, mood="sleepy", real_m=0.12,
)  # fmt: skip
frog.preset(
    "tree frog", girth=0.48, height=0.95, head=0.58, eyes=0.21, eye_lift=1.3, iris="red", skin="#58c42e", flanks="#3d6fd0", toes=0.1,
    webs=0.0, legs=1.1, feet=1.15, throat=0.1, real_m=0.06,
)  # fmt: skip
frog.preset("tadpole", legs=0.0, tail=1.0, skin="#4b5a3a", belly="#aab083", real_m=0.04)
