"""Octopuses, jellyfish, starfish, rays: sea creatures without a shell."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, cone, cylinder, ellipsoid, extrude, frustum, lathe, sphere, tube

SOFT = {
    "kind": choice("octopus", "squid", "jellyfish", "starfish", "urchin", "ray", "seahorse", "anemone", "nautilus"),
    "head": number(0.72, 0.5, 0.95),
    "arms": number(8.0, 5.0, 10.0, vary=0.0),
    "reach": number(1.0, 0.6, 1.4, "length of the arms"),
    "curl": number(1.0, 0.0, 1.6),
    "suckers": number(1.0, 0.0, 1.4),
    "eyes": number(0.15, 0.06, 0.24),
    "body_color": color("coral"),
    "belly": color("", "underside"),
    "mood": choice(*MOODS),
}


@archetype("soft sea creature", "sea", SOFT, real_m=0.6)
def soft(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "skin", roughness=0.35, mottle=0.06)
    b.material("belly", p.belly or None, "skin", like=None if p.belly else "body", lighter=0.0 if p.belly else 0.45)
    b.material("mouth", "mouth")
    SOFTS[p.kind](b, p)


def _octopus(b: Builder, p: Params) -> None:
    h = p.head
    n = round(p.arms)
    with b.group("arms", melt=0.08):
        for k in b.around(n, start_deg=180.0 / n):
            r, c = p.reach, p.curl
            sway = 0.22 * sin(2.6 * k + 1)
            points = [
                (0, 0.62, 0.2),
                (0.1 * sway, 0.26, 0.55),
                (sway, 0.13, 0.95 * r),
                (1.6 * sway, 0.2, 1.22 * r),
                (1.9 * sway, 0.2 + 0.24 * c, 1.3 * r),
                (1.8 * sway, 0.3 + 0.22 * c, 1.12 * r),
            ]
            b.add(tube(points, [0.28, 0.24, 0.17, 0.12, 0.08, 0.05]), "body")
            for i in range(round(4 * p.suckers)):
                b.add(sphere(0.065 - 0.006 * i), "belly", at=(0.12 + sway * (0.35 + 0.2 * i), 0.17, (0.62 + 0.15 * i) * r), blend=0.01)
                b.add(sphere(0.065 - 0.006 * i), "belly", at=(-0.12 + sway * (0.35 + 0.2 * i), 0.17, (0.62 + 0.15 * i) * r), blend=0.01)
        b.add(ellipsoid(0.95 * h, 1.05 * h, 0.95 * h), "body", at=(0, 0.62 + 0.95 * h, -0.1), blend=0.16)
        b.add(sphere(0.5), "body", at=(0, 0.6, 0.05), blend=0.2)
    with b.group("face"):
        # Two thirds of the way down the head, where they stand clear of the arms; a smile below.
        y = 0.62 + 0.52 * h
        eyes(b, (0.4 * h, y, 0.72 * h - 0.1), p.eyes, Eyes("iris", "amber", p.mood), yaw_deg=26)
        bend = {"happy": 0.06, "neutral": 0.035, "sad": -0.05, "angry": -0.045}.get(p.mood, 0.03)
        line = [(x, y - 0.26 - bend * (1.0 - (x / 0.17) ** 2), 0.78 * h - 0.02 - 0.5 * x * x) for x in (-0.17, -0.09, 0.0, 0.09, 0.17)]
        b.add(tube(line, [0.026, 0.03, 0.032, 0.03, 0.026]), "mouth", blend=0.0)
    b.socket("head_top", (0, 0.62 + 2.0 * h, -0.1), size=0.8 * h)
    for name, side in (("hand_r", -1.0), ("hand_l", 1.0)):
        b.socket(name, (1.05 * side * p.reach, 0.3 + 0.2 * p.curl, 0.86 * p.reach), size=0.09)
    b.socket("eyes", (0, 0.62 + 0.52 * h, 0.82 * h - 0.1), size=0.86 * h)


def _squid(b: Builder, p: Params) -> None:
    with b.group("body", melt=0.05):
        b.add(lathe([(0.0, 0.0), (0.36, 0.1), (0.46, 0.5), (0.4, 1.0), (0.2, 1.5), (0.0, 1.75)]), "body", at=(0, 0.68, 0))
        b.add(extrude([(0.0, 1.85), (-0.72, 1.2), (-0.2, 0.85), (0.2, 0.85), (0.72, 1.2)], 0.14, 0.05), "body", at=(0, 0.62, 0))
        b.add(sphere(0.36), "body", at=(0, 0.62, 0))
        for k in b.around(8):
            sway = 0.12 * sin(2.6 * k)
            b.add(
                tube([(0, 0.5, 0.18), (sway, 0.2, 0.36), (2 * sway, 0.08, 0.62), (2.5 * sway, 0.2, 0.8 * p.reach)], [0.14, 0.13, 0.11, 0.07]), "body"
            )
    with b.group("face"):
        eyes(b, (0.24, 0.66, 0.26), p.eyes, Eyes("iris", "amber", p.mood), yaw_deg=32)


def _jellyfish(b: Builder, p: Params) -> None:
    with b.group("bell", at=(0, 1.2, 0)):
        b.add(lathe([(0.0, -0.05), (0.6, -0.08), (0.82, -0.02), (0.8, 0.25), (0.55, 0.6), (0.0, 0.78)]), "body")
        for _ in b.around(12, 0.78):
            b.add(sphere(0.15), "belly", at=(0, -0.03, 0), blend=0.03)
    with b.group("arms", melt=0.03):
        for k in b.around(8, 0.42):
            sway = 0.12 * sin(2.4 * k)
            b.add(tube([(0, 1.22, 0), (sway, 0.85, 0.05), (-sway, 0.45, 0.0), (sway, 0.05, 0.08)], [0.1, 0.085, 0.08, 0.11]), "belly")
        b.add(tube([(0, 1.2, 0), (0.06, 0.6, 0.05), (0, 0.0, 0)], [0.25, 0.2, 0.24]), "belly", bump=Bump("waves", 0.04, 0.16))
        b.add(cylinder(0.55, 0.07, 0.03), "belly", at=(0, 0.035, 0))
    with b.group("face"):
        eyes(b, (0.25, 1.42, 0.66), 0.8 * p.eyes, Eyes("button", mood=p.mood), yaw_deg=22)
        bend = {"happy": 0.07, "neutral": 0.05, "sad": -0.06, "angry": -0.05}.get(p.mood, 0.02)
        line = [(x, 1.3 - bend * (1.0 - (x / 0.15) ** 2), 0.815 - 0.6 * x * x) for x in (-0.15, -0.08, 0.0, 0.08, 0.15)]
        b.add(tube(line, [0.03, 0.034, 0.036, 0.034, 0.03]), "mouth", blend=0.0)


def _starfish(b: Builder, p: Params) -> None:
    with b.group("star", at=(0, 0.82, 0), melt=0.08):
        for k in range(5):
            a = (72 * k + 90) * pi / 180
            b.add(cone((0, 0, 0), (0.88 * cos(a), 0.88 * sin(a), 0), 0.32, 0.13), "body", bump=Bump("dimples", -0.03, 0.13))
        b.keep(box(4, 4, 0.5, 0.2), "body")
        for k in range(5):
            a = (72 * k + 90) * pi / 180
            for i in range(3):
                b.add(sphere(0.085 - 0.012 * i), "belly", at=((0.3 + 0.2 * i) * cos(a), (0.3 + 0.2 * i) * sin(a), 0.2 - 0.02 * i), blend=0.01)
    with b.group("face", at=(0, 0.82, 0.06)):
        eyes(b, (0.16, 0.06, 0.24), 0.6 * p.eyes, Eyes("button", mood=p.mood), yaw_deg=8)
        b.cut(tube([(-0.12, -0.13, 0.27), (0, -0.18, 0.28), (0.12, -0.13, 0.27)], 0.03), "mouth")


def _urchin(b: Builder, p: Params) -> None:
    long, count, start = b.about(0.95, 0.07), b.some(52, 66), float(b.rng.uniform(0.0, 6.3))
    with b.group("body", at=(0, -0.07, 0), melt=0.02):
        b.add(ellipsoid(0.5, 0.45, 0.5), "body", at=(0, 0.75, 0))
        for k in range(count):
            y = 1 - 2 * (k + 0.5) / count
            r, a = (1 - y * y) ** 0.5, 2.4 * k + start
            if y > -0.75:
                b.add(
                    cone((0.4 * r * cos(a), 0.75 + 0.36 * y, 0.4 * r * sin(a)), (long * r * cos(a), 0.75 + long * y, long * r * sin(a)), 0.085, 0.03),
                    "body",
                )


def _ray(b: Builder, p: Params) -> None:
    with b.group("body", melt=0.06):
        b.add(ellipsoid(0.5, 0.2, 0.75), "body", at=(0, 0.35, 0))
        wing = [(0.1, 0.7), (0.55, 0.52), (1.35, 0.0), (1.1, -0.22), (0.5, -0.5), (0.1, -0.66)]
        b.add(extrude(wing, 0.17, 0.06, bend=(0.16, 0.0)), "body", at=(0, 0.35, 0), turn=(-90, 0, 0), mirror=True)
        b.add(tube([(0, 0.33, -0.6), (0.05, 0.36, -1.0), (-0.04, 0.44, -1.5)], [0.1, 0.065, 0.045]), "body")
        b.add(cone((0.22, 0.32, 0.62), (0.2, 0.3, 0.9), 0.09, 0.07), "body", mirror=True)
        b.paint(box(4, 0.5, 4), "belly", at=(0, 0.05, 0))
        b.add(cylinder(0.42, 0.3, 0.06), "belly", at=(0, 0.12, 0))
    with b.group("face"):
        eyes(b, (0.36, 0.44, 0.56), 0.5 * p.eyes, Eyes("button"), yaw_deg=40)


def _seahorse(b: Builder, p: Params) -> None:
    """Upright in rings of armour, the tail rolled forward, a fan on its back and a small crown."""
    b.material("fins", like="body", lighter=0.25, finish="skin", roughness=0.4)
    with b.group("body", melt=0.05):
        spine = [
            (0, 1.74, 0.0), (0, 1.52, -0.14), (0, 1.3, -0.1), (0, 1.06, 0.05), (0, 0.8, 0.06), (0, 0.54, -0.08), (0, 0.3, -0.12), (0, 0.15, 0.04),
            (0, 0.2, 0.24), (0, 0.36, 0.26), (0, 0.38, 0.12),
        ]  # fmt: skip
        b.add(tube(spine, [0.19, 0.17, 0.22, 0.31, 0.3, 0.22, 0.16, 0.12, 0.1, 0.08, 0.06]), "body", bump=Bump("waves", 0.02, 0.13))
        b.paint(tube([(0, 1.36, 0.16), (0, 1.06, 0.36), (0, 0.78, 0.36), (0, 0.5, 0.14)], [0.1, 0.2, 0.19, 0.1]), "belly")
        for k in range(7):
            # Knobs of the armour run down both sides.
            t = k / 6.0
            b.add(sphere(0.05), "fins", at=(0.2 + 0.09 * sin(pi * t), 1.3 - 0.72 * t, -0.06 + 0.06 * sin(pi * t)), mirror=True, blend=0.02)
        b.add(cylinder(0.4, 0.12, 0.04), "belly", at=(0, 0.06, 0.02))
    with b.group("fins", melt=0.02):
        fan = [(0.1, -0.2), (-0.16, -0.26), (-0.34, -0.1), (-0.38, 0.1), (-0.28, 0.26), (0.1, 0.24)]
        b.add(extrude(fan, 0.1, 0.03, smooth=True, edge=0.05), "fins", at=(0, 0.92, -0.2), turn=(0, -90, 0), bump=Bump("flutes", 0.02, 0.1))
        ear = [(0.06, -0.08), (-0.12, -0.12), (-0.2, 0.02), (-0.12, 0.14), (0.06, 0.1)]
        b.add(extrude(ear, 0.08, 0.03, smooth=True), "fins", at=(0.16, 1.5, -0.06), turn=(0, -60, 0), mirror=True, bump=Bump("flutes", 0.014, 0.07))
    with b.group("head", at=(0, 1.78, 0.06), turn=(10, 0, 0), melt=0.04, blend=0.04):
        b.add(ellipsoid(0.2, 0.21, 0.25), "body")
        b.add(ellipsoid(0.12, 0.13, 0.14), "body", at=(0.1, -0.08, 0.06), mirror=True)
        b.add(tube([(0, -0.04, 0.14), (0, -0.08, 0.4), (0, -0.1, 0.58)], [0.13, 0.075, 0.1]), "body")
        b.cut(sphere(0.05), "mouth", at=(0, -0.1, 0.69))
        b.add(cone((0, 0.14, -0.06), (0, 0.3, -0.1), 0.1, 0.08), "body")
        for _ in b.around(5, 0.06, 0.28, start_deg=0.0):
            b.add(cone((0, 0, 0), (0, 0.13, 0.05), 0.05, 0.022), "fins", at=(0, 0, -0.08))
        for k in range(4):
            b.add(cone((0, 0.1 - 0.13 * k, -0.18 - 0.02 * k), (0, 0.16 - 0.15 * k, -0.33 - 0.02 * k), 0.06, 0.025), "fins")
    with b.group("face", at=(0, 1.78, 0.06), turn=(10, 0, 0)):
        eyes(b, (0.155, 0.05, 0.11), 0.6 * p.eyes, Eyes("button", mood=p.mood), yaw_deg=58)


def _anemone(b: Builder, p: Params) -> None:
    start, foot, grow = float(b.rng.uniform(0.0, 6.3)), b.about(0.5, 0.1), b.about(1.0, 0.1)
    with b.group("body", melt=0.04):
        b.add(frustum(foot, 0.6, 0.8, 0.04), "belly", at=(0, 0.4, 0), bump=Bump("flutes", 0.03, 0.2))
        for ring, (count, radius, tall) in enumerate(((12, 0.5, 0.62), (9, 0.3, 0.85), (5, 0.12, 1.0))):
            for k in b.around(count, radius, 0.75, start_deg=17 * ring):
                sway = 0.13 * sin(3 * k + ring + start)
                b.add(tube([(0, -0.1, 0), (sway, 0.5 * grow * tall, 0.14), (2 * sway, grow * tall, 0.22)], [0.12, 0.1, 0.12]), "body")


def _nautilus(b: Builder, p: Params) -> None:
    b.material("shell", "cream", "pearl", pattern=Pattern("tiger", rgb("roof"), 0.3, 0.45))
    with b.group("shell", melt=0.04):
        turn = [(0.0, 1.05 + (0.1 + 0.058 * i) * sin(0.5 * i), (0.1 + 0.058 * i) * -cos(0.5 * i)) for i in range(15)]
        b.add(tube(turn, [0.1 + 0.032 * i for i in range(15)]), "shell")
        b.add(sphere(0.4), "shell", at=(0, 0.95, -0.1))
    with b.group("arms", melt=0.05):
        for k in range(7):
            a = (k - 3) * 0.3
            b.add(tube([(0.3 * sin(a), 0.6, 0.5), (0.5 * sin(a), 0.4, 0.85), (0.7 * sin(a), 0.2 + 0.1 * (k % 2), 1.1)], [0.14, 0.11, 0.07]), "body")
        b.add(sphere(0.4), "body", at=(0, 0.6, 0.42))
        b.add(ellipsoid(0.36, 0.12, 0.5), "body", at=(0, 0.1, 0.2))
        b.add(sphere(0.3), "body", at=(0, 0.3, 0.25))
    with b.group("face"):
        eyes(b, (0.34, 0.7, 0.6), 0.6 * p.eyes, Eyes("iris", "amber"), yaw_deg=50)


SOFTS = {
    "octopus": _octopus,
    "squid": _squid,
    "jellyfish": _jellyfish,
    "starfish": _starfish,
    "urchin": _urchin,
    "ray": _ray,
    "seahorse": _seahorse,
    "anemone": _anemone,
    "nautilus": _nautilus,
}

soft.preset("octopus")
soft.preset("kraken", arms=10.0, reach=1.4, body_color="#6d2f6f", mood="angry", real_m=20.0)
soft.preset("squid", kind="squid", body_color="rose")
soft.preset("cuttlefish", kind="squid", body_color="tan", reach=0.7)
soft.preset("jellyfish", kind="jellyfish", body_color="violet")
soft.preset("starfish", kind="starfish", body_color="orange", real_m=0.2)
soft.preset("sea urchin", kind="urchin", body_color="indigo", real_m=0.1)
soft.preset("manta ray", kind="ray", body_color="slate", belly="snow", real_m=3.0)
soft.preset("seahorse", kind="seahorse", body_color="amber", real_m=0.15)
soft.preset("sea anemone", kind="anemone", body_color="rose", real_m=0.2)
soft.preset("nautilus", kind="nautilus", body_color="cream", real_m=0.2)
