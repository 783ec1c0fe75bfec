"""Pianos, synthesizers, organs, accordions, xylophones, music boxes."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, extrude, frustum, lathe, sphere, tube

PARAMS = {
    "kind": choice("upright", "grand", "synthesizer", "accordion", "organ", "xylophone", "music box"),
    "width": number(1.7, 1.0, 2.2),
    "keys": number(14.0, 7.0, 21.0, "white ones", vary=0.0),
    "lid": number(38.0, 0.0, 60.0, "degrees that it is open"),
    "pipes": number(9.0, 3.0, 13.0, vary=0.0),
    "buttons": number(6.0, 0.0, 8.0, vary=0.0),
    "stool": number(1.0, 0.0, 1.0),
    "legs": number(1.0, 0.0, 1.0),
    "body_color": color("dark brown"),
    "accent": color("gold"),
}


@archetype("keyboard instrument", "music", PARAMS, symmetric=False, real_m=1.5)
def keyboard_instrument(b: Builder, p: Params) -> None:
    """The player's side is +z."""
    b.material("body", p.body_color, "wood" if "wood" in p.body_color else "painted", roughness=0.18)
    b.material("keys", "ivory", roughness=0.25)
    b.material("black keys", "black", roughness=0.2)
    b.material("metal", p.accent, "brass" if p.accent == "gold" else "steel")
    b.material("trim", like="body", lighter=-0.3)
    b.material("buttons", "scarlet", roughness=0.3)
    b.material("screen", "cyan", glow=0.4)
    b.material("cloth", "crimson", "cloth")
    KINDS[p.kind](b, p)


def _keys(b: Builder, width: float, depth: float, count: int) -> None:
    """A row of keys: their fronts at z = depth, their tops at y = 0.06."""
    step = width / count
    for k in range(count):
        x = (k + 0.5) * step - 0.5 * width
        b.add(box(0.9 * step, 0.12, depth, 0.012), "keys", at=(x, 0, 0.5 * depth))
        if k % 7 not in (2, 6) and k < count - 1:
            b.add(box(0.5 * step, 0.12, 0.6 * depth, 0.012), "black keys", at=(x + 0.5 * step, 0.055, 0.3 * depth))


def _upright(b: Builder, p: Params) -> None:
    w = p.width
    with b.group("case"):
        b.add(box(w, 1.5, 0.42, 0.03), "body", at=(0, 0.08, -0.3), stand=True)
        b.add(box(w + 0.08, 0.07, 0.5, 0.02), "body", at=(0, 1.6, -0.28))
        b.add(box(w, 0.14, 0.5, 0.02), "body", at=(0, 0.62, 0.06))
        b.add(box(w + 0.04, 0.1, 0.5, 0.02), "trim", at=(0, 0.05, -0.28))
        for s in (1, -1):
            b.add(box(0.11, 0.28, 0.5, 0.03), "body", at=(s * (0.5 * w - 0.055), 0.7, 0.06))
            b.add(lathe([(0.09, 0), (0.05, 0.1), (0.08, 0.3), (0.055, 0.45), (0.08, 0.56), (0, 0.58)]), "body", at=(s * (0.5 * w - 0.08), 0.02, 0.24))
            b.add(box(0.12, 0.08, 0.56, 0.02), "body", at=(s * (0.5 * w - 0.08), 0.04, 0.02))
            b.cut(box(0.34 * w, 0.4, 0.06, 0.02), "trim", at=(s * 0.24 * w, 1.22, -0.09))
            b.cut(box(0.34 * w, 0.3, 0.06, 0.02), "trim", at=(s * 0.24 * w, 0.35, -0.09))
        b.add(box(0.62, 0.34, 0.05, 0.02), "keys", at=(0, 1.08, -0.02), turn=(-14, 0, 0))
        b.cut(box(0.02, 0.4, 0.1, 0), "trim", at=(0, 1.08, 0.045), turn=(-14, 0, 0))
        b.add(box(0.8, 0.05, 0.2, 0.02), "trim", at=(0, 0.94, -0.06))
        for k in range(3):
            b.add(box(0.07, 0.05, 0.24, 0.02), "metal", at=(0.13 * (k - 1), 0.09, 0.0))
    with b.group("keys", at=(0, 0.69, -0.06)):
        _keys(b, w - 0.24, 0.34, round(p.keys))
    b.socket("top", (0, 1.63, -0.28), size=0.3)


def _grand(b: Builder, p: Params) -> None:
    w = 0.5 * p.width
    shape = [(-w, 0.5), (w, 0.5), (w, 0.1), (0.9 * w, -0.25), (0.45 * w, -0.62), (0.3 * w, -1.1), (-0.1 * w, -1.42), (-0.7 * w, -1.4), (-w, -1.1)]
    flat = [(x, -z) for x, z in shape]
    with b.group("case"):
        b.add(extrude(flat[::-1], 0.34, 0.03), "body", at=(0, 0.84, 0.2), turn=(-90, 0, 0))
        b.cut(extrude([(0.88 * x, -0.9 * z) for x, z in shape if z < 0.12][::-1], 0.3, 0.0), "metal", at=(0, 1.06, 0.2), turn=(-90, 0, 0))
        for k in range(9):
            b.add(capsule((-0.72 * w + 0.15 * k * w, 0.93, 0.16), (-0.66 * w + 0.07 * k * w, 0.93, -0.9 + 0.06 * k), 0.022), "keys")
        b.cut(box(2 * w - 0.24, 0.4, 0.36, 0.02), "trim", at=(0, 1.1, 0.58))
        b.add(box(2 * w - 0.2, 0.24, 0.05, 0.02), "body", at=(0, 0.98, 0.38))
    with b.group("lid", at=(-w, 1.02, 0.2), turn=(0, 0, p.lid)):
        b.add(extrude([(x + w, -z) for x, z in [(-w, 0.15), (w, 0.15), *shape[2:]]][::-1], 0.06, 0.02), "body", turn=(-90, 0, 0))
    with b.group("prop"):
        if p.lid > 8.0:
            x, y = 1.6 * w * cos(radians(p.lid)), 1.6 * w * sin(radians(p.lid))
            b.add(cone((0.92 * w, 0.96, 0.1), (x - w, 1.02 + y, 0.1), 0.035, 0.035), "metal")
    with b.group("keys", at=(0, 0.94, 0.4)):
        _keys(b, 2 * w - 0.24, 0.3, round(p.keys))
    with b.group("legs"):
        for x, z in ((-0.84 * w, 0.5), (0.84 * w, 0.5), (-0.3 * w, -0.95)):
            b.add(lathe([(0.07, 0), (0.045, 0.08), (0.11, 0.5), (0.12, 0.72), (0, 0.74)]), "body", at=(x, 0, z))
            b.add(sphere(0.07), "metal", at=(x, 0.06, z))
        b.add(box(0.06, 0.66, 0.08, 0.02), "body", at=(0.09, 0.42, 0.2), mirror=True)
        b.add(box(0.34, 0.08, 0.16, 0.02), "body", at=(0, 0.12, 0.22))
        for k in range(3):
            b.add(box(0.06, 0.045, 0.2, 0.015), "metal", at=(0.1 * (k - 1), 0.1, 0.36))
        b.add(box(0.6, 0.3, 0.05, 0.02), "keys", at=(0, 1.22, 0.32), turn=(-12, 0, 0))


def _synthesizer(b: Builder, p: Params) -> None:
    w, y = p.width * 1.2, 0.72 if p.legs > 0.0 else 0.12
    with b.group("case", at=(0, y, 0), turn=(8, 0, 0)):
        b.add(box(w, 0.18, 0.78, 0.04), "body")
        b.add(box(w - 0.06, 0.14, 0.34, 0.02), "trim", at=(0, 0.1, -0.2))
        for s in (1, -1):
            b.add(box(0.07, 0.24, 0.8, 0.03), "metal", at=(s * 0.5 * w, 0.01, 0))
        b.add(box(0.42, 0.06, 0.18, 0.015), "screen", at=(0, 0.165, -0.2))
        for k in range(round(p.buttons)):
            b.add(cylinder(0.05, 0.12, 0.02), "metal", at=(-0.46 * w + 0.12 * k, 0.2, -0.12))
            b.add(box(0.06, 0.05, 0.06, 0.015), "buttons", at=(-0.46 * w + 0.12 * k, 0.18, -0.3))
        for k in range(6):
            b.add(box(0.035, 0.05, 0.26, 0.01), "body", at=(0.2 * w + 0.1 * k, 0.17, -0.2))
            b.add(box(0.07, 0.07, 0.05, 0.015), "keys", at=(0.2 * w + 0.1 * k, 0.2, -0.28 + 0.04 * ((3 * k) % 5)))
        with b.frame((0, 0.1, 0.01)):
            _keys(b, w - 0.16, 0.38, round(p.keys))
    if p.legs > 0.0:
        with b.group("stand"):
            for z in (0.24, -0.24):
                for s in (1, -1):
                    b.add(cone((-s * 0.62, 0.05, z), (s * 0.62, y - 0.05, z), 0.05, 0.05), "black keys")
            for s in (1, -1):
                b.add(capsule((s * 0.62, 0.05, -0.36), (s * 0.62, 0.05, 0.36), 0.055), "black keys")
                b.add(capsule((s * 0.62, y - 0.08, -0.36), (s * 0.62, y - 0.08, 0.36), 0.055), "black keys")


def _accordion(b: Builder, p: Params) -> None:
    # Drawn out as far as its width says: as many folds as there is room for.
    half = 0.66 + 0.75 * (p.width - 1.7)
    folds = round(2.0 * (half - 0.15) / 0.145)
    with b.group("accordion", at=(0, -0.01, 0)):
        for s, w in ((1, 0.3), (-1, 0.34)):
            b.add(box(w, 1.5, 0.62, 0.08), "body", at=(s * half, 0, 0), stand=True)
            b.add(box(w + 0.02, 1.2, 0.4, 0.04), "metal", at=(s * half, 0.15, 0.14), stand=True)
        for k in range(folds):
            gap = 2.0 * (half - 0.15) / folds
            x = -half + 0.15 + gap * (k + 0.5)
            b.add(box(0.1, 1.36, 0.58, 0.03), "cloth", at=(x, 0.07, 0), stand=True)
            b.add(box(0.07, 1.28, 0.5, 0.02), "trim", at=(x + 0.5 * gap, 0.11, 0), stand=True)
        with b.frame((-half - 0.17, 0.75, 0.1), (0, 0, 0)):
            n = round(p.keys)
            for k in range(n):
                y = (k + 0.5) * 1.3 / n - 0.65
                b.add(box(0.32, 0.9 * 1.3 / n, 0.12, 0.012), "keys", at=(-0.1, y, 0.22))
                if k % 7 not in (2, 6) and k < n - 1:
                    b.add(box(0.18, 0.045, 0.12, 0.012), "black keys", at=(-0.04, y + 0.65 / n, 0.27))
            b.add(box(0.36, 1.36, 0.2, 0.03), "body", at=(-0.1, 0, 0.1))
        for j in range(3):
            for k in range(8):
                b.add(sphere(0.042), "keys", at=(half - 0.06 + 0.09 * j, 0.36 + 0.12 * k + 0.04 * j, 0.33))
        for k in range(5):
            b.add(box(0.2, 0.05, 0.05, 0.015), "trim", at=(-half + 0.02, 0.5 + 0.14 * k, 0.345))
        b.add(tube([(half + 0.14, 1.4, -0.1), (half + 0.28, 0.8, -0.1), (half + 0.14, 0.2, -0.1)], 0.05, flat=2.0), "trim")


def _organ(b: Builder, p: Params) -> None:
    w, n = p.width, round(p.pipes)
    with b.group("case"):
        b.add(box(w, 0.9, 0.56, 0.03), "body", at=(0, 0, -0.22), stand=True)
        b.add(box(w + 0.1, 0.08, 0.66, 0.02), "trim", at=(0, 0.92, -0.22))
        b.add(box(0.9, 0.1, 0.4, 0.02), "body", at=(0, 0.52, 0.16))
        b.add(box(0.96, 0.5, 0.1, 0.02), "trim", at=(0, 0.02, 0.06), stand=True)
        b.add(box(0.9, 0.3, 0.1, 0.02), "trim", at=(0, 0.74, 0.04))
        for s in (1, -1):
            b.add(box(0.12, 0.74, 0.42, 0.02), "body", at=(s * 0.5, 0, 0.14), stand=True)
            for k in range(3):
                b.add(cylinder(0.035, 0.1, 0.01), "keys", at=(s * 0.34 - 0.08 * (k - 1), 0.8, 0.09), turn=(90, 0, 0))
            b.add(box(0.26, 1.0, 0.3, 0.03), "body", at=(s * (0.5 * w - 0.02), 0.9, -0.24), stand=True)
            b.add(cone((s * (0.5 * w - 0.02), 1.9, -0.24), (s * (0.5 * w - 0.02), 2.05, -0.24), 0.12, 0.02), "metal")
        b.add(box(w - 0.1, 0.1, 0.3, 0.02), "body", at=(0, 1.22, -0.34))
    with b.group("pipes"):
        for k in range(n):
            t = abs(k - 0.5 * (n - 1)) / (0.5 * (n - 1))
            x, h = (k - 0.5 * (n - 1)) * (w - 0.3) / n, 1.08 - 0.42 * t
            r = 0.42 * (w - 0.3) / n
            b.add(lathe([(0.03, 0), (r, 0.14), (r, 0.14), (r, h), (0.8 * r, h), (0.8 * r, h)], smooth=False), "metal", at=(x, 0.92, -0.18))
            b.cut(box(0.9 * r, 0.06, 0.1, 0.0), "black keys", at=(x, 1.12, -0.18 + r))
    for j in range(2):
        with b.group("keys", at=(0, 0.58 + 0.1 * j, 0.1 - 0.09 * j)):
            _keys(b, 0.84, 0.24, round(p.keys))


def _xylophone(b: Builder, p: Params) -> None:
    slope, first = b.about(0.085, 0.18), b.about(1.3, 0.06)
    tints = ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "hot pink")
    for t in tints:
        b.material(f"bar {t}", t, roughness=0.25)
    n = 8
    with b.group("frame"):
        for s in (1, -1):
            b.add(cone((-1.05, 0.2, s * 0.42), (1.05, 0.2, s * 0.2), 0.075, 0.075), "body")
        for x, z in ((-1.0, 0.5), (1.0, 0.3)):
            b.add(box(0.14, 0.24, 2 * z, 0.03), "body", at=(x, 0, 0), stand=True)
    with b.group("bars"):
        for k in range(n):
            x, long = -0.86 + 1.72 * k / (n - 1), first - slope * k
            b.add(box(0.19, 0.08, long, 0.025), f"bar {tints[k]}", at=(x, 0.3, 0))
            for s in (1, -1):
                b.add(sphere(0.04), "metal", at=(x, 0.335, s * (0.42 - 0.025 * k) * 0.9))
    with b.group("mallets"):
        for s in (1, -1):
            b.add(cone((-0.5, 0.42, 0.18 * s), (b.about(0.5, 0.15), 0.4, 0.05 * s + 0.1), 0.036, 0.036), "body")
            b.add(sphere(0.11), "buttons", at=(-0.56, 0.43, 0.19 * s))


def _music_box(b: Builder, p: Params) -> None:
    ajar, pose, skirt = b.about(-62.0, 0.16), b.about(0.2, 0.25), b.about(0.28, 0.12)
    with b.group("box"):
        b.add(box(1.3, 0.5, 0.95, 0.04), "body", at=(0, 0.08, 0), stand=True)
        b.cut(box(1.12, 0.4, 0.78, 0.02), "cloth", at=(0, 0.5, 0))
        b.add(box(1.36, 0.1, 1.0, 0.03), "trim", stand=True)
        b.add(cylinder(0.14, 0.8, 0.02), "metal", at=(-0.08, 0.44, 0.16), turn=(0, 0, 90), bump=Bump("rivets", 0.03, 0.08))
        for k in range(9):
            b.add(box(0.07, 0.05, 0.2 + 0.012 * k, 0.01), "keys", at=(-0.42 + 0.085 * k, 0.5, 0.33))
        b.add(box(0.84, 0.16, 0.1, 0.02), "metal", at=(-0.08, 0.42, 0.38))
        b.add(cone((0.6, 0.36, 0.1), (0.84, 0.36, 0.1), 0.04, 0.04), "metal")
        b.add(tube([(0.84, 0.36, 0.1), (0.84, 0.6, 0.1), (0.95, 0.62, 0.1)], 0.042, smooth=False), "metal")
        b.add(sphere(0.075), "buttons", at=(0.97, 0.62, 0.1))
    with b.group("lid", at=(0, 0.58, -0.46), turn=(ajar, 0, 0)):
        b.add(box(1.3, 0.12, 0.95, 0.04), "body", at=(0, 0.04, 0.46))
        b.cut(box(1.12, 0.1, 0.78, 0.02), "screen", at=(0, -0.04, 0.46))
    with b.group("dancer", at=(0.16, 0.44, -0.12)):
        b.add(cylinder(0.22, 0.1, 0.02), "metal")
        b.add(cone((0, 0, 0), (0, 0.4, 0), 0.05, 0.045), "keys")
        b.add(frustum(skirt, 0.08, 0.16, 0.03), "cloth", at=(0, 0.44, 0), bump=Bump("flutes", 0.025, 0.1))
        b.add(cone((0, 0.48, 0), (0, 0.68, 0), 0.07, 0.085), "cloth")
        b.add(sphere(0.095), "keys", at=(0, 0.83, 0))
        b.add(sphere(0.05), "body", at=(0, 0.93, -0.03))
        b.add(tube([(0.08, 0.68, 0), (pose, 0.82, 0.04), (0.03, 1.02, 0.02)], 0.038), "keys", mirror=True)


KINDS = {
    "upright": _upright,
    "grand": _grand,
    "synthesizer": _synthesizer,
    "accordion": _accordion,
    "organ": _organ,
    "xylophone": _xylophone,
    "music box": _music_box,
}

keyboard_instrument.preset("piano", body_color="dark wood")
keyboard_instrument.preset("grand piano", kind="grand", body_color="black", width=1.6, keys=14.0, real_m=2.0)
keyboard_instrument.preset("synthesizer", kind="synthesizer", body_color="charcoal", accent="crimson", keys=14.0, real_m=1.0)
keyboard_instrument.preset("accordion", kind="accordion", body_color="crimson", keys=10.0, real_m=0.5)
keyboard_instrument.preset("organ", kind="organ", body_color="dark wood", keys=11.0, real_m=4.0)
keyboard_instrument.preset("xylophone", kind="xylophone", body_color="wood", real_m=0.5)
keyboard_instrument.preset("music box", kind="music box", body_color="dark wood", real_m=0.2)
