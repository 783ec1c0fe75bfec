"""Bathroom and pocket: toothbrush, comb, lipstick, razor, soap, paper roll, hanger, pipe, lighter, match."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, ellipsoid, extrude, lathe, sphere, text, torus, tube

PARAMS = {
    "kind": choice("toothbrush", "comb", "lipstick", "razor", "soap", "roll", "hanger", "pipe", "lighter", "match"),
    "length": number(1.0, 0.75, 1.25, vary=0.035),
    "width": number(1.0, 0.75, 1.3, vary=0.06),
    "head": number(1.0, 0.7, 1.4, "bristles, blade, bowl"),
    "teeth": number(15.0, 9.0, 19.0, "of a comb", vary=0.0),
    "bubbles": number(1.0, 0.0, 1.4),
    "flame": number(1.0, 0.0, 1.4),
    "letters": words("", "stamped into the soap"),
    "body_color": color("turquoise"),
    "accent": color("white"),
}


@archetype("toiletry", "clothing", PARAMS, symmetric=False, real_m=0.18)
def toiletry(b: Builder, p: Params) -> None:
    with b.group(p.kind, scale=1.0, melt=0.01):
        KINDS[p.kind](b, p)


def _toothbrush(b: Builder, p: Params) -> None:
    """Standing in a little foot; the neck bends towards the bristles."""
    b.material("handle", p.body_color, roughness=0.3)
    b.material("grip", like="handle", lighter=0.4)
    b.material("bristles", p.accent, roughness=0.8)
    b.material("tips", like="handle", lighter=0.15)
    n = 1.9 * p.length
    b.add(cylinder(0.36, 0.16, 0.05), "grip", stand=True)
    path = [(0.0, 0.02, 0.0), (0.0, 0.35 * n, 0.05), (0.0, 0.62 * n, -0.06), (0.0, 0.78 * n, 0.02), (0.0, n, 0.04)]
    b.add(tube(path, [0.13, 0.16, 0.1, 0.075, 0.11]), "handle")
    b.add(box(0.26 * p.head, 0.5 * p.head, 0.12, 0.06), "handle", at=(0.0, n - 0.12, 0.03))
    b.add(box(0.13, 0.55, 0.06, 0.03), "grip", at=(0.0, 0.34 * n, 0.2), bump=Bump("ribs", 0.02, 0.09))
    for row in range(5):
        for side in (-1.0, 0.0, 1.0):
            y = n - 0.12 + (row - 2) * 0.1 * p.head
            b.add(box(0.075, 0.085, 0.24, 0.01), "bristles", at=(0.08 * side * p.head, y, 0.18))
            b.add(box(0.075, 0.085, 0.05, 0.01), "tips", at=(0.08 * side * p.head, y, 0.31 + (0.02 if row % 2 else 0.0)))


def _comb(b: Builder, p: Params) -> None:
    """Leaning on nothing: the teeth stand in a bar that is its foot, as the comb of a barber's shop window."""
    b.material("body", p.body_color, roughness=0.25, pattern=Pattern("patches", rgb("dark brown"), 0.16, 0.4))
    b.material("foot", p.accent)
    n, count = 1.3 * p.length, round(p.teeth)
    spine = [(-n, 0.1), (-n, 0.42), (-0.9 * n, 0.56), (0.0, 0.66), (0.9 * n, 0.56), (n, 0.42), (n, 0.1)]
    b.add(extrude([(x, y) for x, y in spine], 0.16, 0.04), "body", at=(0.0, 0.62, 0.0))
    for k in range(count):
        x = -0.94 * n + 1.88 * n * k / (count - 1)
        b.add(cone((x, 0.8, 0.0), (x, 0.06, 0.0), 0.05 if 0 < k < count - 1 else 0.08, 0.036), "body")
    b.add(box(2.0 * n + 0.3, 0.12, 0.5, 0.04), "foot", stand=True)


def _lipstick(b: Builder, p: Params) -> None:
    b.material("lipstick", p.body_color, roughness=0.3)
    b.material("case", p.accent, roughness=0.2)
    b.material("ring", "gold", "gold")
    w = p.width
    b.add(box(0.78 * w, 0.85, 0.78 * w, 0.06), "case", stand=True)
    b.add(cylinder(0.33 * w, 0.5, 0.03), "ring", at=(0.0, 0.85, 0.0), stand=True, bump=Bump("flutes", 0.012, 0.08))
    b.add(torus(0.33 * w, 0.04), "ring", at=(0.0, 1.34, 0.0))
    b.add(cylinder(0.26 * w, 1.0 * p.length, 0.1), "lipstick", at=(0.0, 1.2, 0.0), stand=True)
    b.cut(box(1.2, 0.8, 1.2, 0.0), "lipstick", at=(0.0, 1.2 + 1.12 * p.length, 0.12), turn=(42.0, 0.0, 0.0), blend=0.03)


def _razor(b: Builder, p: Params) -> None:
    """A safety razor, upright in its stand."""
    b.material("handle", p.body_color, "steel")
    b.material("blade", p.accent, "steel")
    n = 1.7 * p.length
    b.add(cylinder(0.5, 0.14, 0.04), "handle", stand=True)
    b.add(cylinder(0.1, n, 0.03), "handle", stand=True, bump=Bump("quilt", 0.014, 0.09))
    b.add(torus(0.1, 0.045), "handle", at=(0.0, 0.3, 0.0))
    b.add(cylinder(0.07, 0.3, 0.02), "handle", at=(0.0, n, 0.0))
    with b.frame((0.0, n + 0.12, 0.03), (18.0, 0.0, 0.0)):
        b.add(box(1.0 * p.head, 0.1, 0.46, 0.04), "handle")
        b.add(box(1.08 * p.head, 0.05, 0.56, 0.012), "blade", at=(0.0, 0.06, 0.0))
        b.add(
            extrude([(-0.26, 0.0), (0.26, 0.0), (0.16, 0.11), (-0.16, 0.11)], 0.98 * p.head, 0.03),
            "handle",
            at=(0.0, 0.08, 0.0),
            turn=(0.0, 90.0, 0.0),
        )
        for k in range(8):
            b.add(box(0.05, 0.06, 0.52, 0.01), "handle", at=((k - 3.5) * 0.125 * p.head, -0.03, 0.0))


def _soap(b: Builder, p: Params) -> None:
    """A bar in its dish with suds."""
    b.material("soap", p.body_color, roughness=0.3)
    b.material("dish", p.accent, "ceramic")
    b.material("bubbles", "ice", roughness=0.1)
    w = p.width
    b.add(ellipsoid(1.35 * w, 0.4, 0.95), "dish", at=(0.0, 0.26, 0.0))
    b.cut(ellipsoid(1.18 * w, 0.3, 0.78), "dish", at=(0.0, 0.56, 0.0))
    b.add(box(1.75 * w, 0.5, 1.1, 0.22), "soap", at=(0.0, 0.62, 0.0))
    b.cut(box(1.2 * w, 0.1, 0.62, 0.04), "soap", at=(0.0, 0.9, 0.0))
    b.add(text(p.letters or "SOAP", 0.3 * w, 0.1), "soap", at=(0.0, 0.86, 0.0), turn=(-90.0, 0.0, 0.0))
    if p.bubbles > 0.0:
        for k in range(9):
            a, r = 2.4 * k, (0.07 + 0.035 * ((k * 5) % 4)) * p.bubbles
            b.add(sphere(r), "bubbles", at=(-0.86 * w + 0.16 * cos(a), 0.66 + 0.07 * (k % 4), 0.3 + 0.3 * sin(a)))


def _roll(b: Builder, p: Params) -> None:
    """A paper roll standing up, its last sheets hanging down in front."""
    b.material("paper", p.body_color, "paper")
    b.material("core", "tan", "matte")
    w, h = 0.85 * p.width, 1.5 * p.length
    b.add(cylinder(w, h, 0.06), "paper", stand=True, bump=Bump("dimples", 0.012, 0.14))
    b.add(torus(0.34 * w, 0.05), "core", at=(0.0, h, 0.0))
    b.cut(cylinder(0.3 * w, 0.7, 0.0), "core", at=(0.0, h - 0.1, 0.0))
    for k in range(3):
        b.cut(torus((0.52 + 0.15 * k) * w, 0.018), "paper", at=(0.0, h, 0.0))
    b.add(box(0.5, h, 0.08, 0.02), "paper", at=(0.2, 0.5 * h, w - 0.02))
    b.add(box(0.34, h, 0.08, 0.02), "paper", at=(0.54, 0.5 * h, w + 0.06), turn=(0.0, -32.0, 0.0), blend=0.03)


def _hanger(b: Builder, p: Params) -> None:
    b.material("hanger", p.body_color, "wood")
    b.material("hook", "steel", "steel")
    b.material("foot", "dark wood", "wood")
    n = 1.3 * p.length
    y = 0.7
    b.add(tube([(0.0, y + 0.52, 0.0), (0.45 * n, y + 0.42, 0.0), (n, y + 0.02, 0.06)], [0.12, 0.11, 0.1]), "hanger", mirror=True)
    b.add(capsule((-0.94 * n, y + 0.06, 0.05), (0.94 * n, y + 0.06, 0.05), 0.055), "hanger")
    b.add(capsule((0.0, y + 0.5, 0.0), (0.0, y + 0.82, 0.0), 0.045), "hook")
    b.add(tube([(0.0, y + 0.8, 0.0), (0.2, y + 0.94, 0.0), (0.2, y + 1.14, 0.0), (0.0, y + 1.24, 0.0), (-0.2, y + 1.12, 0.0)], 0.045), "hook")
    b.add(cone((0.0, 0.05, 0.05), (0.0, y + 0.1, 0.05), 0.1, 0.07), "foot")
    b.add(cylinder(0.55, 0.1, 0.03), "foot", stand=True)


def _pipe(b: Builder, p: Params) -> None:
    """A bent briar with a curl of smoke."""
    b.material("pipe", p.body_color, "wood")
    b.material("stem", "black", roughness=0.2)
    b.material("ring", "gold", "gold")
    b.material("tobacco", "#4a2a17", roughness=0.9)
    s = p.head
    b.add(
        lathe([(0.18 * s, 0.0), (0.42 * s, 0.12 * s), (0.46 * s, 0.55 * s), (0.38 * s, 1.0 * s), (0.0, 1.0 * s)]),
        "pipe",
        at=(-0.7, 0.0, 0.0),
        bump=Bump("grain", 0.008, 0.1),
    )
    b.cut(cylinder(0.26 * s, 0.5 * s, 0.02), "tobacco", at=(-0.7, 0.98 * s, 0.0))
    b.add(sphere(0.24 * s), "tobacco", at=(-0.7, 0.72 * s, 0.0), bump=Bump("foliage", 0.03, 0.08))
    n = p.length
    b.add(tube([(-0.5, 0.2, 0.0), (-0.1, 0.26, 0.0), (0.25 * n, 0.5, 0.0)], [0.2, 0.17, 0.15]), "pipe", blend=0.08)
    b.add(tube([(0.2 * n, 0.46, 0.0), (0.62 * n, 0.78, 0.0), (1.15 * n, 0.86, 0.0)], [0.13, 0.1, 0.09], flat=0.8), "stem")
    b.add(ellipsoid(0.13, 0.08, 0.13), "stem", at=(1.15 * n, 0.86, 0.0))
    b.add(torus(0.14, 0.045), "ring", at=(0.24 * n, 0.5, 0.0), turn=(0.0, 0.0, -58.0))
    b.add(tube([(-0.2, 0.05, 0.0), (0.1, 0.02, 0.0), (0.35, 0.0, 0.0)], [0.12, 0.08, 0.05]), "pipe", blend=0.05)


def _lighter(b: Builder, p: Params) -> None:
    """A petrol lighter with its lid open and a flame."""
    b.material("case", p.body_color, "steel")
    b.material("wick", "charcoal")
    b.material("flame", "amber", roughness=0.3, glow=0.5)
    w = 0.56 * p.width
    b.add(box(2.0 * w, 1.15, 0.5, 0.07), "case", stand=True)
    b.add(box(1.7 * w, 0.34, 0.4, 0.03), "wick", at=(0.0, 1.28, 0.0))
    b.add(box(1.0 * w, 0.36, 0.42, 0.05), "case", at=(-0.25 * w, 1.36, 0.0))
    for k in (-1.0, 0.0, 1.0):
        b.cut(cylinder(0.05, 0.8, 0.0), "wick", at=(-0.25 * w + 0.16 * k, 1.4, 0.0), turn=(90.0, 0.0, 0.0))
    b.add(cylinder(0.14, 0.2, 0.02), "wick", at=(0.5 * w, 1.52, 0.0), turn=(90.0, 0.0, 0.0), bump=Bump("flutes", 0.01, 0.06))
    with b.frame((w, 1.15, 0.0), (0.0, 0.0, -62.0)):
        b.add(box(2.0 * w, 0.6, 0.5, 0.07), "case", at=(-w, 0.3, 0.0))
        b.cut(box(1.8 * w, 0.5, 0.36, 0.03), "wick", at=(-w, 0.16, 0.0))
    b.add(cylinder(0.07, 0.5, 0.02), "case", at=(w, 1.16, 0.0), turn=(90.0, 0.0, 0.0))
    if p.flame > 0.0:
        _flame(b, (-0.25 * w, 1.5, 0.0), p.flame)


def _flame(b: Builder, at: tuple[float, float, float], size: float) -> None:
    with b.frame(at, scale=size):
        b.add(tube([(0.0, 0.0, 0.0), (0.04, 0.22, 0.0), (-0.03, 0.46, 0.0), (0.03, 0.68, 0.0)], [0.1, 0.18, 0.12, 0.035]), "flame")


def _match(b: Builder, p: Params) -> None:
    """Burning, planted in its striking box."""
    b.material("box", p.body_color, "matte")
    b.material("stripe", "#5a3b2e", roughness=0.95)
    b.material("stick", "tan", "wood")
    b.material("tip", "crimson")
    b.material("flame", "amber", roughness=0.3, glow=0.5)
    b.add(box(1.4, 0.36, 0.8, 0.03), "box", stand=True)
    b.add(box(1.3, 0.22, 0.86, 0.01), "stripe", at=(0.0, 0.18, 0.0))
    n = 1.5 * p.length
    b.add(box(0.13, n, 0.13, 0.02), "stick", at=(0.0, 0.3 + 0.5 * n, 0.0), turn=(0.0, 20.0, -6.0))
    top = (0.08 * n, 0.32 + n, 0.0)
    b.add(ellipsoid(0.13, 0.19, 0.13), "tip", at=top)
    if p.flame > 0.0:
        _flame(b, (top[0], top[1] + 0.06, 0.0), p.flame)
    for k in range(3):
        b.add(box(1.0, 0.1, 0.1, 0.02), "stick", at=(0.25, 0.05, 0.55 + 0.17 * k), turn=(0.0, 10.0 - 14.0 * k, 0.0))
        b.add(ellipsoid(0.12, 0.08, 0.08), "tip", at=(0.76, 0.06, 0.5 + 0.26 * k))


KINDS = {
    "toothbrush": _toothbrush, "comb": _comb, "lipstick": _lipstick, "razor": _razor, "soap": _soap,
    "roll": _roll, "hanger": _hanger, "pipe": _pipe, "lighter": _lighter, "match": _match,
}  # fmt: skip

toiletry.preset("toothbrush")
toiletry.preset("comb", kind="comb", body_color="amber", accent="dark wood")
toiletry.preset("lipstick", kind="lipstick", body_color="crimson", accent="black", real_m=0.08)
toiletry.preset("razor", kind="razor", body_color="silver", accent="white", real_m=0.14)
toiletry.preset("soap", kind="soap", body_color="mint", real_m=0.09)
toiletry.preset("toilet paper", kind="roll", body_color="snow", real_m=0.11)
toiletry.preset("clothes hanger", kind="hanger", body_color="wood", real_m=0.42)
toiletry.preset("tobacco pipe", kind="pipe", body_color="#6b3a1f", real_m=0.15)
toiletry.preset("lighter", kind="lighter", body_color="silver", real_m=0.07)
toiletry.preset("matchstick", kind="match", body_color="royal blue", real_m=0.06)
