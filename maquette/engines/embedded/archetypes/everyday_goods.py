"""Small things of drawers and bags: notebook, newspaper, ruler, whistle, money bag, first aid kit, button, dreamcatcher."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, extrude, lathe, leaf, rectangle, sphere, text, torus, tube

PARAMS = {
    "kind": choice("notebook", "newspaper", "ruler", "whistle", "money bag", "first aid kit", "button", "dreamcatcher"),
    "width": number(1.0, 0.75, 1.3, vary=0.09),
    "height": number(1.0, 0.75, 1.3),
    "thickness": number(1.0, 0.6, 1.5, vary=0.1),
    "feathers": number(1.0, 0.0, 1.4, "of a dreamcatcher"),
    "holes": number(4.0, 2.0, 4.0, "in a button", vary=0.0),
    "text": words("", "on the cover, the title or the sign"),
    "body_color": color("teal"),
    "accent": color("gold"),
}


@archetype("everyday goods", "clothing", PARAMS, symmetric=False, real_m=0.22)
def everyday_goods(b: Builder, p: Params) -> None:
    with b.group(p.kind, melt=0.008):
        KINDS[p.kind](b, p)


def _notebook(b: Builder, p: Params) -> None:
    """Standing a little open, with a spiral down its back, an elastic band and a label."""
    b.material("cover", p.body_color, "leather")
    b.material("pages", "ivory", "paper")
    b.material("spiral", "steel", "steel")
    b.material("band", p.accent)
    b.material("label", "snow", "paper")
    b.material("letters", "charcoal")
    w, h, t = 1.35 * p.width, 1.8 * p.height, 0.3 * p.thickness
    b.add(box(w, h, t, 0.02), "pages", at=(0.02, 0.5 * h + 0.03, 0.0), bump=Bump("ribs", 0.006, 0.05))
    for side in (1.0, -1.0):
        b.add(box(w + 0.1, h + 0.06, 0.08, 0.03), "cover", at=(0.02, 0.5 * h + 0.03, 0.5 * t * side))
    count = 9
    for k in range(count):
        y = 0.12 + (h - 0.2) * k / (count - 1)
        b.add(torus(0.5 * t + 0.04, 0.04), "spiral", at=(-0.5 * w + 0.02, y, 0.0))
    b.add(box(0.09, h + 0.1, t + 0.2, 0.03), "band", at=(0.36 * w, 0.5 * h + 0.03, 0.0))
    b.add(box(0.6 * w, 0.34 * h, 0.06, 0.03), "label", at=(-0.1 * w, 0.66 * h, 0.5 * t + 0.045))
    if p.text:
        b.add(text(p.text, min(0.2, 0.7 * w / len(p.text)), 0.05), "letters", at=(-0.1 * w, 0.66 * h, 0.5 * t + 0.075))
    else:
        for k in range(3):
            b.add(box((0.4, 0.46, 0.3)[k] * w, 0.045, 0.04, 0.01), "letters", at=(-0.1 * w, (0.74 - 0.08 * k) * h, 0.5 * t + 0.07))


def _newspaper(b: Builder, p: Params) -> None:
    """Folded once, headline and picture up, standing open like a tent."""
    b.material("paper", "#e9e4d6", "paper")
    b.material("ink", "#3a3835", roughness=0.9)
    b.material("picture", "#9a968c")
    w, h = 1.5 * p.width, 1.75 * p.height
    for side in (1.0, -1.0):
        with b.frame((0.0, h - 0.03, 0.0), (-17.0 * side, 0.0, 0.0)):
            for k in range(3):
                b.add(box(w - 0.03 * k, h, 0.05, 0.015), "paper", at=(0.02 * k, -0.5 * h + 0.02 * k, (0.03 + 0.04 * k) * side))
    with b.frame((0.0, h - 0.03, 0.0), (-17.0, 0.0, 0.0)):
        z = 0.145
        b.add(text(p.text or "THE NEWS", 0.21 if not p.text else min(0.21, 1.2 * w / len(p.text)), 0.05), "ink", at=(0.0, -0.26, z))
        b.add(box(0.92 * w, 0.04, 0.04, 0.01), "ink", at=(0.0, -0.46, z))
        b.add(box(0.44 * w, 0.52, 0.04, 0.01), "picture", at=(-0.22 * w, -0.82, z))
        for k in range(9):
            b.add(box(0.38 * w, 0.045, 0.04, 0.01), "ink", at=(0.24 * w, -0.6 - 0.11 * k, z))
        for k in range(3):
            b.add(box(0.44 * w, 0.045, 0.04, 0.01), "ink", at=(-0.22 * w, -1.22 - 0.11 * k, z))
    b.add(box(w, 0.06, 0.2, 0.02), "paper", at=(0.0, h - 0.04, 0.0))


def _ruler(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood")
    b.material("marks", "charcoal")
    n, count = 1.45 * p.width, 15
    b.add(box(2.0 * n, 0.14 * p.thickness, 0.62, 0.03), "body", at=(0.0, 0.07, 0.0))
    top = 0.14 * p.thickness
    for k in range(2 * count + 1):
        x, long = -0.95 * n + 1.9 * n * k / (2 * count), 0.12 if k % 2 else 0.22
        b.add(box(0.035, 0.06, long, 0.0), "marks", at=(x, top - 0.01, 0.3 - 0.5 * long))
        if k % 4 == 2:
            b.add(text(str(k // 2), 0.13, 0.06), "marks", at=(x, top - 0.01, -0.02), turn=(-90.0, 0.0, 0.0))
    b.cut(cylinder(0.1, 1.0, 0.0), "body", at=(-0.88 * n, 0.0, -0.14))


def _whistle(b: Builder, p: Params) -> None:
    """A referee's, with its pea in the slot, a ring and a cord."""
    b.material("body", p.body_color, roughness=0.25)
    b.material("dark", "black")
    b.material("pea", p.accent)
    b.material("ring", "steel", "steel")
    b.add(cylinder(0.62, 0.72 * p.thickness, 0.06), "body", at=(-0.35, 0.62, 0.0), turn=(90.0, 0.0, 0.0))
    b.add(box(1.35 * p.width, 0.42, 0.62 * p.thickness, 0.06), "body", at=(0.45, 1.0, 0.0))
    b.cut(box(0.3, 0.4, 0.46 * p.thickness, 0.02), "dark", at=(0.06, 1.16, 0.0), turn=(0.0, 0.0, 28.0))
    b.cut(box(0.5, 0.14, 0.4 * p.thickness, 0.02), "dark", at=(1.1 * p.width, 1.02, 0.0))
    b.add(sphere(0.24), "pea", at=(-0.2, 0.92, 0.0))
    for side in (1.0, -1.0):
        b.add(torus(0.36, 0.05), "pea", at=(-0.35, 0.62, 0.37 * side * p.thickness), turn=(90.0, 0.0, 0.0))
    b.add(torus(0.18, 0.05), "ring", at=(-1.05, 0.78, 0.0), turn=(90.0, 0.0, 0.0))
    b.add(tube([(-1.2, 0.78, 0.0), (-1.42, 0.3, 0.12), (-1.1, 0.05, 0.4), (-0.3, 0.04, 0.62), (0.7, 0.04, 0.5), (1.2, 0.05, 0.1)], 0.05), "dark")


def _money_bag(b: Builder, p: Params) -> None:
    b.material("sack", p.body_color, "cloth")
    b.material("rope", "straw", "straw")
    b.material("sign", "forest")
    b.material("coins", p.accent, "gold")
    w, h = p.width, p.height
    b.add(
        lathe([(0.0, 0.0), (0.75 * w, 0.02), (0.98 * w, 0.5 * h), (0.7 * w, 1.1 * h), (0.26, 1.42 * h), (0.0, 1.42 * h)]),
        "sack",
        bump=Bump("wrinkles", 0.03, 0.4),
    )
    for k in range(9):
        a = 2.0 * pi * k / 9
        b.add(cone((0.12 * sin(a), 1.36 * h, 0.12 * cos(a)), (0.36 * sin(a), 1.78 * h, 0.36 * cos(a)), 0.14, 0.12), "sack", blend=0.05)
    b.add(torus(0.27, 0.08), "rope", at=(0.0, 1.42 * h, 0.0), bump=Bump("ribs", 0.012, 0.07))
    b.add(text(p.text or "$", 0.7 if len(p.text) < 2 else 0.9 / len(p.text), 0.3), "sign", at=(0.0, 0.62 * h, 0.86 * w))
    for k in range(6):
        a = 0.5 + 0.42 * k
        b.add(cylinder(0.2, 0.07, 0.02), "coins", at=(0.9 * w * cos(a), 0.045 + 0.03 * (k % 2), 0.9 * w * sin(a)))


def _first_aid_kit(b: Builder, p: Params) -> None:
    b.material("case", p.body_color, roughness=0.35)
    b.material("sign", "snow")
    b.material("metal", "steel", "steel")
    w, h, t = 1.9 * p.width, 1.25 * p.height, 0.75 * p.thickness
    b.add(box(w, h, t, 0.12), "case", stand=True)
    b.cut(box(w + 0.2, 0.035, t + 0.2, 0.0), "metal", at=(0.0, 0.66 * h, 0.0))
    b.add(tube([(-0.34, h - 0.04, 0.0), (-0.32, h + 0.26, 0.0), (0.32, h + 0.26, 0.0), (0.34, h - 0.04, 0.0)], 0.085), "case")
    b.add(cylinder(0.44 * h, 0.06, 0.02), "sign", at=(0.0, 0.5 * h, 0.5 * t), turn=(90.0, 0.0, 0.0))
    for outline in (rectangle(0.62 * h, 0.2 * h), rectangle(0.2 * h, 0.62 * h)):
        b.add(extrude(outline, 0.12, 0.02), "case", at=(0.0, 0.5 * h, 0.5 * t + 0.03))
    for x in (0.36, -0.36):
        b.add(box(0.16, 0.24, 0.07, 0.03), "metal", at=(x * w, 0.68 * h, 0.5 * t + 0.01))


def _button(b: Builder, p: Params) -> None:
    """Standing on its edge in a block, holes through it."""
    b.material("button", p.body_color, roughness=0.25)
    b.material("base", p.accent, "wood")
    r, count = 0.92 * p.width, round(p.holes)
    with b.frame((0.0, r + 0.12, 0.0), (90.0, 0.0, 0.0)):
        b.add(cylinder(r, 0.24 * p.thickness, 0.07), "button")
        b.add(torus(0.86 * r, 0.11), "button", at=(0.0, 0.1 * p.thickness, 0.0), blend=0.03)
        b.add(torus(0.86 * r, 0.11), "button", at=(0.0, -0.1 * p.thickness, 0.0), blend=0.03)
        for k in range(count):
            a = 2.0 * pi * (k + 0.5) / count
            b.cut(cylinder(0.15 * r, 1.0, 0.0), "button", at=(0.3 * r * cos(a), 0.0, 0.3 * r * sin(a)), blend=0.02)
    b.add(box(1.1, 0.24, 0.66, 0.05), "base", stand=True)


def _dreamcatcher(b: Builder, p: Params) -> None:
    """A hoop with its web, beads and three feathers, on a stand."""
    b.material("hoop", p.body_color, "leather")
    b.material("web", "ivory", "straw")
    b.material("feathers", p.accent, "feather")
    b.material("beads", "turquoise", roughness=0.25)
    b.material("stand", "dark wood", "wood")
    r, y = 0.66 * p.width, 1.28
    with b.frame((0.0, y, 0.0), (90.0, 0.0, 0.0)):
        b.add(torus(r, 0.085), "hoop", bump=Bump("ribs", 0.014, 0.07))
    for ring, (outer, inner) in enumerate(((1.0, 0.74), (0.74, 0.46), (0.46, 0.18))):
        for k in range(8):
            a, c = pi * (k + 0.5 * ring) / 4, pi * (k + 0.5 * ring + 0.5) / 4
            here = (outer * r * sin(a), y + outer * r * cos(a), 0.0)
            for side in (1.0, -1.0):
                angle = a + side * (c - a)
                b.add(capsule(here, (inner * r * sin(angle), y + inner * r * cos(angle), 0.0), 0.034), "web")
    b.add(sphere(0.13), "beads", at=(0.0, y, 0.0))
    b.add(torus(0.18 * r, 0.034), "web", at=(0.0, y, 0.0), turn=(90.0, 0.0, 0.0))
    for x in (-0.42, 0.0, 0.42):
        top = y - (r * r - (x * r / 0.66) ** 2) ** 0.5
        low = top - 0.24
        b.add(capsule((x, top, 0.0), (x, low - 0.04, 0.0), 0.034), "web")
        b.add(sphere(0.075), "beads", at=(x, low + 0.04, 0.0))
        if p.feathers > 0.0:
            plume = leaf(0.6 * p.feathers, 0.24 * p.feathers, 0.45)
            b.add(extrude([(px, -py) for px, py in plume], 0.06, 0.02), "feathers", at=(x, low + 0.02, 0.0), bump=Bump("feathers", 0.01, 0.08))
    b.add(box(1.5, 0.12, 0.6, 0.04), "stand", at=(0.0, 0.05, -0.06))
    b.add(tube([(0.0, 0.08, -0.14), (0.0, y, -0.16), (0.0, y + r, -0.02)], 0.055), "stand")


KINDS = {
    "notebook": _notebook, "newspaper": _newspaper, "ruler": _ruler, "whistle": _whistle,
    "money bag": _money_bag, "first aid kit": _first_aid_kit, "button": _button, "dreamcatcher": _dreamcatcher,
}  # fmt: skip

everyday_goods.preset("notebook")
everyday_goods.preset("newspaper", kind="newspaper", real_m=0.4)
everyday_goods.preset("ruler", kind="ruler", body_color="wood", real_m=0.3)
everyday_goods.preset("whistle", kind="whistle", body_color="crimson", accent="amber", real_m=0.05)
everyday_goods.preset("money bag", kind="money bag", body_color="tan", real_m=0.4)
everyday_goods.preset("first aid kit", kind="first aid kit", body_color="red", real_m=0.3)
everyday_goods.preset("button", kind="button", body_color="royal blue", accent="wood", real_m=0.02)
everyday_goods.preset("dreamcatcher", kind="dreamcatcher", body_color="leather", accent="teal", real_m=0.5)
