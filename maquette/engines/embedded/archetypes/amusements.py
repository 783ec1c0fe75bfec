"""Machines to play and train on: pinball, treadmill. Dolls with a look of their own: the troll, the hero on his card."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, eyes
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.pose import turn_of
from maquette.engines.embedded.recipe import Bump, Pose
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, sphere, star, text, torus, tube

MACHINE = {
    "kind": choice("pinball", "treadmill"),
    "height": number(1.0, 0.85, 1.15, vary=0.045),
    "width": number(1.0, 0.85, 1.15, vary=0.045),
    "length": number(1.0, 0.85, 1.15, vary=0.045),
    "bumpers": number(4.0, 3.0, 6.0, vary=0.18),
    "slope": number(8.0, 4.0, 14.0, "degrees", vary=0.2),
    "sign": words("STAR"),
    "body_color": color("#7a2f9a"),
    "second_color": color("amber"),
    "third_color": color("cyan"),
}


@archetype("play machine", "devices", MACHINE, symmetric=False, real_m=1.7)
def play_machine(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, roughness=0.35)
    b.material("second", p.second_color, roughness=0.3)
    b.material("lights", p.third_color, roughness=0.15, glow=0.3)
    b.material("metal", "silver", "steel")
    b.material("dark", "charcoal", "rubber")
    with b.group(p.kind):
        {"pinball": _pinball, "treadmill": _treadmill}[p.kind](b, p)


def _pinball(b: Builder, p: Params) -> None:
    """A table on four legs that slopes to the player; bumpers, ramps, two flippers and the ball; the lit box behind."""
    w, n, y = 0.5 * p.width, 0.95 * p.length, 0.98 * p.height
    for s in (1, -1):
        for z, high in ((n - 0.14, y - 0.2), (-n + 0.14, y)):
            b.add(cone((s * (w - 0.04), high, z), (s * (w + 0.02), 0.05, z), 0.08, 0.055), "metal")
            b.add(cylinder(0.1, 0.08, 0.02), "dark", at=(s * (w + 0.02), 0.03, z))
    with b.frame((0, y, 0), (p.slope, 0, 0)):
        b.add(box(2 * w, 0.42, 2 * n, 0.04), "body", at=(0, -0.06, 0))
        b.cut(box(2 * w - 0.16, 0.3, 2 * n - 0.2, 0.02), "dark", at=(0, 0.16, 0))
        for s in (1, -1):
            b.add(box(0.1, 0.08, 2 * n + 0.02, 0.03), "metal", at=(s * (w - 0.04), 0.15, 0))
        for k in range(round(p.bumpers)):
            a = radians(90.0 + 137.0 * k)
            x, z = 0.5 * w * cos(a), -0.25 * n - 0.34 * n * sin(a)
            b.add(cylinder(0.13, 0.22, 0.02), "second", at=(x, 0.1, z))
            b.add(torus(0.12, 0.045), "lights", at=(x, 0.2, z))
        for s in (1, -1):
            b.add(cone((0.46 * s * w, 0.08, 0.62 * n), (0.1 * s * w, 0.08, 0.8 * n), 0.085, 0.055), "second")
            b.add(box(0.08, 0.2, 0.5, 0.03), "lights", at=(0.68 * s * w, 0.06, 0.42 * n), turn=(0, 24 * s, 0))
            b.add(cylinder(0.07, 0.1, 0.02), "second", at=(s * (w + 0.02), -0.02, n - 0.2), turn=(0, 0, 90))
        b.add(
            tube(
                [(-0.6 * w, 0.04, 0.2), (-0.62 * w, 0.2, -0.3), (-0.3 * w, 0.28, -0.7 * n), (0.5 * w, 0.24, -0.74 * n), (0.66 * w, 0.06, -0.3)], 0.06
            ),
            "metal",
        )
        b.add(sphere(0.085), "metal", at=(0.12, 0.08, 0.45 * n))
        b.add(cylinder(0.05, 0.3, 0.02), "metal", at=(0.7 * w, -0.02, n + 0.1), turn=(90, 0, 0))
        b.add(sphere(0.09), "second", at=(0.7 * w, -0.02, n + 0.25))
    with b.frame((0, y + 0.12 * n, -n + 0.06)):
        b.add(box(2 * w + 0.1, 0.9, 0.36, 0.05), "body", at=(0, 0.42, 0))
        b.add(box(2 * w - 0.08, 0.66, 0.1, 0.02), "dark", at=(0, 0.46, 0.17))
        b.add(text(p.sign, 0.22, 0.12), "second", at=(0, 0.64, 0.22))
        b.add(extrude(star(5, 0.17, 0.08), 0.12, 0.02), "lights", at=(0, 0.32, 0.21))
        for s in (1, -1):
            b.add(box(0.2, 0.1, 0.1, 0.02), "second", at=(0.52 * s * w, 0.3, 0.2))
        for k in range(5):
            b.add(sphere(0.07), "lights", at=((k - 2) * 0.42 * w, 0.9, 0.06))


def _treadmill(b: Builder, p: Params) -> None:
    """A belt between two rollers, uprights that lean to the runner, a console with its screen, rails to hold."""
    w, n, h = 0.42 * p.width, 1.15 * p.length, 1.5 * p.height
    with b.frame((0, 0.2, 0.05), (-0.35 * p.slope, 0, 0)):
        b.add(box(2 * w, 0.16, 2 * n - 0.2, 0.05), "dark", at=(0, 0.02, 0))
        for z in (n - 0.1, -n + 0.1):
            b.add(cylinder(0.1, 2 * w, 0.03), "dark", at=(0, 0.02, z), turn=(0, 0, 90))
        for k in range(11):
            b.add(box(1.86 * w, 0.05, 0.05, 0.01), "dark", at=(0, 0.1, (k / 10 - 0.5) * 1.6 * n))
        for s in (1, -1):
            b.add(box(0.2, 0.22, 2 * n + 0.1, 0.06), "body", at=(s * (w + 0.06), 0.02, 0))
            b.add(box(0.06, 0.03, 1.7 * n, 0.01), "metal", at=(s * (w + 0.06), 0.13, 0))
    for s in (1, -1):
        b.add(cylinder(0.14, 0.2, 0.03), "dark", at=(s * (w + 0.06), 0.12, -n + 0.12), turn=(0, 0, 90))
        b.add(box(0.16, 0.2, 0.3, 0.03), "dark", at=(s * (w + 0.06), 0, n - 0.1), stand=True)
    with b.frame((0, 0.2, -n + 0.12)):
        b.add(box(2 * w + 0.3, 0.32, 0.46, 0.12), "body", at=(0, 0.14, 0))
        for s in (1, -1):
            b.add(cone((s * (w + 0.06), 0.1, 0), (s * (w + 0.06), h - 0.2, 0.22), 0.1, 0.08), "body")
            b.add(tube([(s * (w + 0.06), h - 0.28, 0.2), (s * (w + 0.08), h - 0.3, 0.55), (s * (w + 0.06), h - 0.42, 0.85)], 0.07), "dark")
    with b.frame((0, h, -n + 0.36), (-58, 0, 0)):
        b.add(box(2 * w + 0.34, 0.16, 0.5, 0.07), "body")
        b.add(box(1.1 * w, 0.2, 0.32, 0.03), "lights", at=(0, 0.02, -0.02))
        b.add(box(0.12, 0.22, 0.12, 0.03), "second", at=(0, 0.0, 0.2))
        for s in (1, -1):
            for k in range(2):
                b.add(cylinder(0.06, 0.22, 0.02), "second" if k else "metal", at=(0.82 * s * w, 0.01, 0.1 - 0.2 * k))
    b.add(capsule((-w - 0.06, h - 0.1, -n + 0.3), (w + 0.06, h - 0.1, -n + 0.3), 0.07), "metal")


play_machine.preset("pinball machine")
play_machine.preset("treadmill", kind="treadmill", body_color="#4a5560", second_color="red", real_m=1.9)

TROLL = {
    "hair": number(1.0, 0.6, 1.3, "height of the hair", vary=0.05),
    "girth": number(1.0, 0.85, 1.2),
    "head": number(1.0, 0.85, 1.15, vary=0.04),
    "ears": number(1.0, 0.5, 1.4),
    "nose": number(1.0, 0.6, 1.5),
    "arms": number(1.0, 0.85, 1.2),
    "gem": number(1.0, 0.0, 1.4, "the jewel in the belly"),
    "skin": color("#e0a878"),
    "hair_color": color("hot pink"),
    "gem_color": color("cyan"),
}


@archetype("troll doll", "toys", TROLL, real_m=0.12)
def troll_doll(b: Builder, p: Params) -> None:
    """Short, round and bare, its arms held out, hair brushed straight up."""
    b.material("body", p.skin, "skin")
    b.material("hair", p.hair_color, "fur")
    b.material("gem", p.gem_color, "glass")
    b.material("mouth", "#8a3f3a", roughness=0.5)
    g, wave = p.girth, float(b.rng.uniform(-0.2, 0.2))
    with b.group("body", melt=0.07):
        b.add(ellipsoid(0.44 * g, 0.42, 0.38 * g), "body", at=(0, 0.55, 0))
        b.add(cone((0.2, 0.4, 0), (0.26, 0.14, 0.03), 0.2, 0.17), "body", mirror=True)
        b.add(ellipsoid(0.2, 0.12, 0.28), "body", at=(0.28, 0.1, 0.1), mirror=True)
        b.add(tube([(0.3 * g, 0.74, 0), (0.62 * p.arms, 0.72, 0.1), (0.82 * p.arms, 0.84, 0.18)], [0.14, 0.13, 0.12]), "body", mirror=True)
        b.add(sphere(0.15), "body", at=(0.86 * p.arms, 0.88, 0.2), mirror=True)
        for k in range(4):
            a = radians(20 + 32 * k)
            b.add(
                capsule((0.86 * p.arms, 0.88, 0.2), (0.86 * p.arms + 0.19 * sin(a), 0.88 + 0.19 * cos(a), 0.24), 0.05),
                "body",
                mirror=True,
                blend=0.02,
            )
            b.add(sphere(0.065), "body", at=(0.17 + 0.075 * k, 0.07, 0.36 - 0.02 * abs(k - 1)), mirror=True, blend=0.02)
    if p.gem > 0.0:
        with b.group("gem"):
            b.add(ellipsoid(0.11 * p.gem, 0.13 * p.gem, 0.08), "gem", at=(0, 0.52, 0.37 * g))
    n = p.head
    with b.group("head", at=(0, 1.14, 0.03), turn=(0, float(b.rng.uniform(-8, 8)), 0), melt=0.05, blend=0.03):
        b.add(ellipsoid(0.5 * n, 0.4 * n, 0.44 * n), "body")
        b.add(ellipsoid(0.2 * n, 0.15 * n, 0.12 * n), "body", at=(0.24 * n, -0.12 * n, 0.3 * n), mirror=True)
        b.add(ellipsoid(0.12 * p.nose, 0.1 * p.nose, 0.13), "body", at=(0, -0.04 * n, 0.45 * n))
        if p.ears > 0.0:
            b.add(ellipsoid(0.15 * p.ears, 0.2 * p.ears, 0.08), "body", at=(0.52 * n, 0.02, -0.02), turn=(0, -20, -14), mirror=True)
            b.cut(ellipsoid(0.07 * p.ears, 0.11 * p.ears, 0.06), "body", at=(0.56 * n, 0.02, 0.06), mirror=True)
        smile = [(-0.24 * n, -0.18 * n, 0.39 * n), (0, -0.27 * n, 0.45 * n), (0.24 * n, -0.18 * n, 0.39 * n)]
        b.cut(tube(smile, [0.02, 0.045, 0.02]), "mouth", blend=0.0)
        eyes(b, (0.2 * n, 0.1 * n, 0.37 * n), 0.115 * n, Eyes("iris", "brown", "happy", None, 0.85), yaw_deg=24.0)
    with b.group("hair", at=(0, 1.3, -0.02), melt=0.03, blend=0.0):
        tall = 1.0 * p.hair
        tuft = [(0, 0.0, -0.05), (0.1 * wave, 0.42 * tall, -0.06), (0.6 * wave, 0.76 * tall, -0.04), (1.6 * wave, tall, 0.0)]
        b.add(tube(tuft, [0.42 * n, 0.4, 0.26, 0.05]), "hair", bump=Bump("hair", 0.03, 0.12, 2.0))
        for k in range(7):
            a = radians(-120 + 40 * k)
            lean = 0.24 + 0.1 * (k % 2)
            strand = [
                (0.3 * n * sin(a), 0.05, 0.26 * n * cos(a) - 0.05),
                (0.36 * sin(a), 0.45 * tall, 0.3 * cos(a)),
                (lean * sin(a) + wave, (0.78 + 0.05 * (k % 3)) * tall, lean * cos(a)),
            ]
            b.add(tube(strand, [0.16, 0.13, 0.03]), "hair", bump=Bump("hair", 0.02, 0.1, 2.0))
    b.socket("head_top", (0, 1.5, 0), size=0.42)
    b.socket("neck", (0, 0.9, 0), size=0.3)


troll_doll.preset("troll doll")

HERO = {
    "card": number(1.0, 0.85, 1.15, "height of the card", vary=0.02),
    "width": number(1.0, 0.9, 1.15, vary=0.02),
    "burst": number(10.0, 7.0, 14.0, "points of the star behind", vary=0.12),
    "title": words("HERO"),
    "hero": choice("superhero", "ninja", "knight", "astronaut", meaning="who stands on it"),
    "card_color": color("royal blue"),
    "second_color": color("lemon"),
    "third_color": color("red"),
}


@archetype("carded figure", "toys", HERO, symmetric=False, real_m=0.2)
def carded_figure(b: Builder, p: Params) -> None:
    """A figure on the peg of its stand, before the card it was sold on."""
    b.material("card", p.card_color, "paper")
    b.material("burst", p.second_color, "paper")
    b.material("title", p.third_color)
    b.material("stand", "charcoal", "plastic")
    w, h = 0.72 * p.width, 2.15 * p.card
    with b.group("card"):
        b.add(box(2 * w, h, 0.14, 0.05), "card", at=(0, 0.04, -0.42), stand=True)
        b.cut(box(0.34, 0.12, 0.5, 0.05), "card", at=(0, h - 0.08, -0.42))
        b.add(extrude(star(round(p.burst), 0.62, 0.44), 0.12, 0.02), "burst", at=(0, 0.5 * h - 0.06, -0.36))
        b.add(text(p.title, 0.3, 0.12), "title", at=(0, h - 0.34, -0.34))
        b.add(box(1.5 * w, 0.07, 0.1, 0.02), "burst", at=(0, h - 0.58, -0.36))
    with b.group("stand"):
        b.add(box(2 * w, 0.12, 0.9, 0.05), "stand", at=(0, 0, -0.1), stand=True)
        b.add(cylinder(0.36, 0.1, 0.03), "title", at=(0, 0.12, 0.06))
    b.place(individual(p.hero, int(b.rng.integers(2**31)), dress=b.dress), "figure", Pose((0.0, 0.14, 0.06), turn_of(0.0, 0.0, 0.0), 0.72))


carded_figure.preset("action figure")
