"""Ghosts, slimes, snowmen and aliens."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, on
from maquette.engines.embedded.archetypes.individual import hold, wear
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, lathe, sphere, torus, tube

GHOST = {
    "girth": number(0.62, 0.4, 0.85, "radius of the hem"),
    "height": number(1.75, 1.2, 2.1),
    "head": number(0.5, 0.36, 0.62),
    "arms": number(1.0, 0.0, 1.4),
    "folds": number(1.0, 0.3, 1.6, "scallops of the hem"),
    "tail": number(0.0, 0.0, 1.0, "a curling tail instead of a hem"),
    "eyes": number(0.13, 0.07, 0.2),
    "mouth": number(1.0, 0.0, 1.6),
    "cloth": color("#eef2f6"),
    "mood": choice("surprised", *(mood for mood in MOODS if mood != "surprised")),
}


@archetype("ghost", "fantasy", GHOST, real_m=1.7)
def ghost(b: Builder, p: Params) -> None:
    """A sheet over nothing: hollow eyes, a wailing mouth, a scalloped hem that stands."""
    b.material("body", p.cloth, roughness=0.4)
    b.material("eyes", "eye", roughness=0.4)
    b.material("mouth", "#1d1a22")
    g, n, h = p.girth, p.height, p.head
    y = n - h
    with b.group("body", melt=0.1):
        b.add(
            lathe([(0.2, -0.02), (g, -0.02), (1.04 * g, 0.04), (0.8 * g, 0.42 * n), (0.92 * h, y), (0.72 * h, y + 0.7 * h), (0.0, n)]),
            "body",
            bump=Bump("flutes", 0.06 * p.folds, 0.32, fade=(0.8 * y, 0.5)),
        )
        for _ in b.around(8, 0.9 * g, 0.04):
            b.add(ellipsoid(0.2, 0.14, 0.18 + 0.08 * p.folds), "body", blend=0.04)
        if p.arms > 0.0:
            a = p.arms
            b.add(
                tube([(0.5 * h, y - 0.32 * h, 0.1), (h + 0.12 * a, y - 0.4 * h, 0.3 * a), (h + 0.22 * a, y - 0.2 * h, 0.56 * a)], [0.22, 0.17, 0.14]),
                "body",
                mirror=True,
            )
            b.add(cone((h + 0.22 * a, y - 0.2 * h, 0.56 * a), (h + 0.24 * a, y - 0.42 * h, 0.66 * a), 0.13, 0.07), "body", mirror=True, blend=0.03)
        if p.tail > 0.0:
            b.add(tube([(0.0, 0.2, -0.3), (0.3, 0.14, -g - 0.2 * p.tail), (0.0, 0.22, -g - 0.5 * p.tail)], [0.36, 0.2, 0.06]), "body")
    with b.group("face", at=(0.0, y + 0.06 * h, 0.0)):
        skull: Vector = (0.94 * h, h, 0.9 * h)
        slant = {"angry": -18.0, "sad": 18.0}.get(p.mood, 0.0)
        x, yy, z = on(skull, 27.0, 8.0, 0.94)
        b.add(ellipsoid(p.eyes, 1.4 * p.eyes, 0.6 * p.eyes), "eyes", at=(x, yy, z), turn=(0.0, 24.0, slant), mirror=True)
        b.material("glints", "snow")
        b.add(sphere(0.26 * p.eyes), "glints", at=(x + 0.01, yy + 0.6 * p.eyes, z + 0.5 * p.eyes), mirror=True)
    if p.mouth > 0.0:
        with b.group("mouth", at=(0.0, y + 0.06 * h, 0.0), op="subtract"):
            if p.mood in ("surprised", "sad", "angry"):
                b.add(ellipsoid(0.17 * h * p.mouth, 0.26 * h * p.mouth, 0.3), "mouth", at=(0.0, -0.42 * h, 0.9 * h))
            else:
                line = [(t * 0.3 * h, -0.36 * h + 0.12 * h * t * t, (0.93 - 0.12 * t * t) * h) for t in (-1.0, -0.5, 0.0, 0.5, 1.0)]
                b.add(tube(line, [0.03, 0.07, 0.08, 0.07, 0.03]), "mouth")
    b.socket("head_top", (0.0, y + 0.72 * h, 0.0), size=0.85 * h)
    b.socket("neck", (0.0, y - 0.7 * h, 0.0), size=0.95 * h)
    b.socket("hand_r", (-h - 0.22 * p.arms, y - 0.2 * h, 0.6 * p.arms), size=0.1)


ghost.preset("ghost")

SLIME = {
    "girth": number(0.95, 0.6, 1.2),
    "height": number(1.0, 0.6, 1.5),
    "drips": number(1.0, 0.0, 1.6),
    "tip": number(0.6, 0.0, 1.2, "the drawn-up top"),
    "bubbles": number(1.0, 0.0, 1.6),
    "eyes": number(0.17, 0.08, 0.28),
    "goo": color("lime"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("slime", "fantasy", SLIME, symmetric=False, real_m=0.6)
def slime(b: Builder, p: Params) -> None:
    b.material("body", p.goo, "slime")
    b.material("bubbles", like="body", lighter=0.3, finish="slime")
    b.material("mouth", like="body", lighter=-0.55)
    g, n = p.girth, p.height
    with b.group("body", melt=0.14):
        b.add(ellipsoid(0.86 * g, n, 0.84 * g), "body", at=(0.0, 0.28, 0.0))
        if p.tip > 0.0:
            b.add(tube([(0.0, 0.8 * n, 0.0), (0.04, n + 0.24 + 0.2 * p.tip, -0.04), (0.2, n + 0.26 + 0.42 * p.tip, -0.06)], [0.5, 0.2, 0.08]), "body")
        for k in b.around(9, 0.74 * g, 0.1, 12.0):
            size = 0.9 + 0.3 * float(b.rng.random())
            b.add(ellipsoid(0.25 * size, 0.14, (0.2 + 0.14 * p.drips) * size), "body", at=(0.0, 0.0, 0.12 * size))
            if p.drips > 0.0 and k % 2:
                b.add(tube([(0.0, 0.5 * n, -0.06), (0.0, 0.3, 0.16), (0.0, 0.14, 0.24)], [0.08, 0.11, 0.15]), "body", blend=0.06)
    if p.bubbles > 0.0:
        with b.group("bubbles"):
            for yaw, pitch, r in ((60.0, 34.0, 0.12), (-66.0, 22.0, 0.15), (150.0, 40.0, 0.14), (-130.0, 10.0, 0.11), (-30.0, 60.0, 0.09)):
                x, y, z = on((0.86 * g, n, 0.84 * g), yaw, pitch, 1.0)
                b.add(sphere(r * p.bubbles), "bubbles", at=(x, y + 0.26, z))
    with b.group("face", at=(0.0, 0.28, 0.0)):
        skull: Vector = (0.86 * g, n, 0.84 * g)
        eyes(b, on(skull, 26.0, 26.0, 0.96), p.eyes, Eyes("iris", "black", p.mood, None, 0.7), yaw_deg=22.0, pitch_deg=16.0)
    with b.group("mouth", at=(0.0, 0.28, 0.0), op="subtract"):
        curve = -0.12 if p.mood in ("sad", "angry") else 0.12
        line = [(t * 0.3, 0.1 * n + curve * t * t, (0.83 - 0.06 * t * t) * g) for t in (-1.0, -0.5, 0.0, 0.5, 1.0)]
        b.add(tube(line, [0.04, 0.1, 0.12, 0.1, 0.04]), "mouth")
    b.socket("head_top", (0.0, 0.9 * n + 0.2, 0.0), size=0.5 * g)


slime.preset("slime")

SNOWMAN = {
    "girth": number(0.56, 0.4, 0.75, "radius of the lowest ball"),
    "belly": number(0.42, 0.3, 0.56),
    "head": number(0.33, 0.24, 0.45),
    "nose": number(1.0, 0.0, 1.8, "the carrot"),
    "arms": number(1.0, 0.0, 1.4, "twigs"),
    "buttons": number(1.0, 0.0, 1.6),
    "eyes": number(0.06, 0.04, 0.1),
    "scarf": number(1.0, 0.0, 1.4),
    "hat": words("top hat", "a preset worn on the head"),
    "snow": color("snow"),
    "scarf_color": color("red"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("snowman", "people", SNOWMAN, symmetric=False, real_m=1.6)
def snowman(b: Builder, p: Params) -> None:
    b.material("snow", p.snow, "snow")
    b.material("nose", "orange")
    b.material("buttons", "#1b1b1e", "stone")
    b.material("eyes", "#1b1b1e", roughness=0.2)
    b.material("arms", "brown", "wood")
    b.material("scarf", p.scarf_color, "cloth")
    fluff = Bump("noise", 0.014, 0.16)
    y1, y2 = 0.86 * p.girth, 1.56 * p.girth + 0.66 * p.belly
    y3 = y2 + 0.76 * p.belly + 0.72 * p.head
    with b.group("snow", melt=0.03):
        b.add(sphere(p.girth), "snow", at=(0.0, y1, 0.0), bump=fluff)
        b.add(sphere(p.belly), "snow", at=(0.0, y2, 0.0), bump=fluff)
        b.add(sphere(p.head), "snow", at=(0.0, y3, 0.0), bump=fluff)
    with b.group("face", at=(0.0, y3, 0.0)):
        skull: Vector = (p.head, p.head, p.head)
        b.add(sphere(p.eyes), "eyes", at=on(skull, 24.0, 20.0, 1.0), mirror=True)
        if p.nose > 0.0:
            b.add(cone((0.0, -0.01, 0.85 * p.head), (0.03, 0.0, p.head + 0.3 * p.nose), 0.085, 0.025), "nose", bump=Bump("ribs", 0.008, 0.05))
        bend = {"happy": 10.0, "sad": -10.0, "angry": -8.0}.get(p.mood, 4.0)
        for t in (-1.0, -0.5, 0.0, 0.5, 1.0):
            b.add(sphere(0.036), "eyes", at=on(skull, 30.0 * t, -26.0 + bend * (t * t - 0.4), 1.0))
    with b.group("buttons"):
        if p.buttons > 0.0:
            for pitch in (34.0, 4.0, -26.0):
                x, y, z = on((p.belly, p.belly, p.belly), 0.0, pitch, 1.0)
                b.add(sphere(0.062 * p.buttons), "buttons", at=(x, y + y2, z))
    with b.group("arms", melt=0.01):
        if p.arms > 0.0:
            for side, rise in ((1.0, 0.34), (-1.0, 0.5)):
                a = p.arms
                tip = (side * (p.belly + 0.5 * a), y2 + rise * a, 0.12)
                b.add(
                    tube(
                        [(side * 0.7 * p.belly, y2 + 0.08, 0.02), (side * (p.belly + 0.24 * a), y2 + 0.6 * rise * a, 0.05), tip], [0.06, 0.05, 0.042]
                    ),
                    "arms",
                    bump=Bump("bark", 0.008, 0.05),
                )
                for dx, dy in ((0.16, 0.06), (0.08, 0.18), (-0.03, 0.17)):
                    b.add(cone(tip, (tip[0] + side * dx, tip[1] + dy, tip[2] + 0.03), 0.042, 0.032), "arms")
    if p.scarf > 0.0:
        with b.group("scarf", melt=0.02):
            s = p.scarf
            y = y3 - 0.8 * p.head
            b.add(torus(0.72 * p.head + 0.05, 0.075 * s), "scarf", at=(0.0, y, 0.0), turn=(4.0, 0.0, 0.0), bump=Bump("knit", 0.014, 0.08))
            b.add(
                tube(
                    [(0.12, y, 0.24), (0.2, y - 0.16, p.belly + 0.02), (0.22, y - 0.42 * s, p.belly + 0.05)],
                    [0.08, 0.09, 0.1],
                    flat=0.5,
                    up=(0.0, 0.0, 1.0),
                ),
                "scarf",
                bump=Bump("knit", 0.014, 0.08),
            )
    b.socket("head_top", (0.0, y3 + 0.68 * p.head, 0.0), (0.0, 0.0, -6.0), size=0.82 * p.head)
    b.socket("neck", (0.0, y3 - 0.8 * p.head, 0.0), size=0.8 * p.head)
    for name, s in (("hand_r", -1.0), ("hand_l", 1.0)):
        b.socket(name, (s * (p.belly + 0.5 * p.arms), y2 + 0.5 * p.arms, 0.12), size=0.06)
    wear(b, p.hat, "head_top", "hat")


snowman.preset("snowman")

ALIEN = {
    "head": number(0.5, 0.34, 0.62, "half width of the skull"),
    "skull": number(1.1, 0.8, 1.5, "height of the skull, of its width"),
    "chin": number(0.5, 0.2, 1.0, "width of the chin"),
    "eyes": number(0.22, 0.1, 0.32),
    "eye_kind": choice("almond", "round"),
    "antennae": number(0.8, 0.0, 1.4),
    "mouth": number(1.0, 0.0, 1.6),
    "girth": number(0.24, 0.16, 0.4),
    "height": number(0.62, 0.4, 0.9, "of the body"),
    "arms": number(1.0, 0.6, 1.5),
    "legs": number(0.42, 0.2, 0.7),
    "fingers": number(1.0, 0.4, 1.6),
    "suit": color("", "empty: none"),
    "skin": color("lime"),
    "iris": color("black"),
    "right": words("", "a preset held in the right hand"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("alien", "fantasy", ALIEN, symmetric=False, real_m=1.2)
def alien(b: Builder, p: Params) -> None:
    """A great skull that narrows to the chin, huge slanting eyes, a slight body with long fingers."""
    b.material("skin", p.skin, "skin", mottle=0.08)
    b.material("suit", p.suit or None, like=None if p.suit else "skin", finish="cloth" if p.suit else "skin")
    b.material("belt", like="suit", lighter=-0.3)
    b.material("eyes", p.iris, roughness=0.04)
    b.material("mouth", like="skin", lighter=-0.5)
    hip, g = p.legs + 0.06, p.girth
    top = hip + p.height
    with b.group("body", melt=0.05):
        b.add(tube([(0.0, hip - 0.02, 0.0), (0.0, hip + 0.34 * p.height, 0.03), (0.0, top - 0.1, 0.0)], [0.86 * g, 1.08 * g, 0.74 * g]), "suit")
        b.add(cone((0.0, top - 0.12, 0.0), (0.0, top + 0.12, 0.0), 0.12, 0.11), "skin")
        x = 0.56 * g + 0.03
        b.add(cone((x, hip, 0.0), (x + 0.04, 0.14, 0.0), 0.135, 0.105), "suit", mirror=True)
        b.add(tube([(x + 0.04, 0.08, -0.05), (x + 0.05, 0.07, 0.1), (x + 0.08, 0.06, 0.26)], [0.11, 0.11, 0.11], flat=0.7), "skin", mirror=True)
        for side in (1.0, -1.0):
            forward = side < 0.0 or not p.right
            up = 0.36 if side < 0.0 and not p.right else -0.36
            hand = (side * (g + 0.36 * p.arms), top - 0.12 + up * p.arms, 0.3 * p.arms if forward else 0.12)
            elbow = (side * (g + 0.24 * p.arms), top - 0.36 * p.arms, 0.0)
            b.add(tube([(side * 0.6 * g, top - 0.14, 0.0), elbow, hand], [0.1, 0.085, 0.085]), "skin")
            b.add(sphere(0.1), "skin", at=hand, blend=0.02)
            for k in (-1.0, 0.0, 1.0):
                tip = (hand[0] + 0.1 * k + 0.04 * side, hand[1] + (0.2 if up > 0.0 else -0.1) * p.fingers, hand[2] + 0.13 * p.fingers)
                b.add(cone(hand, tip, 0.05, 0.045), "skin", blend=0.01)
                b.add(sphere(0.06), "skin", at=tip, blend=0.01)
    if p.suit:
        with b.group("belt", melt=0.01):
            b.add(torus(1.02 * g, 0.045), "belt", at=(0.0, hip + 0.1, 0.02))
            b.add(torus(0.74 * g, 0.05), "belt", at=(0.0, top - 0.06, 0.0))
            b.add(box(0.14, 0.1, 0.08, 0.02), "belt", at=(0.0, hip + 0.1, 1.06 * g + 0.02))
    with b.group("head", at=(0.0, top + 0.1 + 0.7 * p.head * p.skull, 0.04), turn=(0.0, 6.0, 3.0), melt=0.08, blend=0.03):
        _alien_head(b, p)
    b.socket("hand_r", (-g - 0.36 * p.arms, top - 0.5 * p.arms, 0.34 * p.arms), (8.0, 0.0, 4.0), size=0.08)
    b.socket("neck", (0.0, top, 0.0), size=0.16)
    hold(b, p.right, "hand_r", "right hand", 0.8)


def _alien_head(b: Builder, p: Params) -> None:
    h, tall = p.head, p.head * p.skull
    skull: Vector = (h, 0.84 * tall, 0.92 * h)
    b.add(ellipsoid(*skull), "skin", at=(0.0, 0.16 * tall, -0.04))
    b.add(cone((0.0, 0.0, 0.14 * h), (0.0, -0.74 * tall, 0.36 * h), 0.72 * h, 0.4 * h * p.chin + 0.05), "skin", blend=0.12)
    e = p.eyes
    if p.eye_kind == "almond":
        b.add(ellipsoid(1.3 * e, 0.72 * e, 0.62 * e), "eyes", at=(0.46 * h, -0.04 * tall, 0.76 * h), turn=(0.0, 26.0, 30.0), mirror=True, blend=0.0)
        b.material("glints", "snow")
        b.add(ellipsoid(0.18 * e, 0.18 * e, 0.1 * e), "glints", at=(0.4 * h, 0.08 * tall, 0.84 * h + 0.46 * e), mirror=True, blend=0.0)
    else:
        eyes(b, (0.42 * h, 0.06 * tall, 0.78 * h), e, Eyes("iris", p.iris, p.mood, "skin", 0.8), yaw_deg=20.0)
    b.cut(sphere(0.028), "mouth", at=(0.04, -0.36 * tall, 0.92 * h), mirror=True)
    if p.mouth > 0.0:
        bend = {"happy": 0.05, "sad": -0.05, "angry": -0.04}.get(p.mood, 0.01)
        z = 0.36 * h + 0.4 * h * p.chin + 0.09
        b.cut(
            tube(
                [(-0.13 * p.mouth, -0.6 * tall + bend, z - 0.03), (0.0, -0.6 * tall, z), (0.13 * p.mouth, -0.6 * tall + bend, z - 0.03)],
                [0.02, 0.032, 0.02],
            ),
            "mouth",
        )
    if p.antennae > 0.0:
        a = p.antennae
        b.add(
            tube(
                [(0.34 * h, 0.7 * tall, 0.0), (0.46 * h, 0.9 * tall + 0.16 * a, 0.02), (0.56 * h + 0.1 * a, 0.9 * tall + 0.36 * a, 0.06)],
                [0.065, 0.05, 0.05],
            ),
            "skin",
            mirror=True,
            blend=0.02,
        )
        b.add(sphere(0.11), "skin", at=(0.56 * h + 0.1 * a, 0.92 * tall + 0.38 * a, 0.06), mirror=True, blend=0.01)
    b.socket("head_top", (0.0, 0.72 * tall, -0.04), size=0.85 * h)
    b.socket("eyes", (0.0, 0.0, 0.86 * h), size=0.95 * h)


alien.preset("alien", eye_kind="round", eyes=0.2, iris="violet", suit="silver")
alien.preset(
    "grey alien",
    skin="#9aa0a0",
    head=0.52,
    skull=1.3,
    chin=0.3,
    eyes=0.25,
    antennae=0.0,
    girth=0.19,
    height=0.68,
    arms=1.2,
    mouth=0.6,
    mood="neutral",
)
