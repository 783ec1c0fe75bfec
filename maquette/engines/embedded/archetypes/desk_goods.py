"""What makers print for desk, wall and kitchen: plaques, coasters, hooks, stands, cutters, stamps, dice towers."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number, words
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, circle, cylinder, extrude, leaf, moved, rectangle, sphere, star, text, torus, tube

PARAMS = {
    "form": choice("plaque", "coaster", "headphone stand", "wall hook", "cookie cutter", "stamp", "dice tower", "lily pad"),
    "width": number(1.0, 0.75, 1.3),
    "height": number(1.0, 0.75, 1.25),
    "thickness": number(1.0, 0.7, 1.6),
    "ornament": number(1.0, 0.0, 1.6, "how far the decoration stands out; 0 for none"),
    "petals": number(8.0, 5.0, 12.0, "of a rosette", vary=0.12),
    "hooks": number(3.0, 1.0, 5.0, vary=0.0),
    "text": words("", "letters on it"),
    "body_color": color("dark wood"),
    "second_color": color("gold"),
}


@archetype("desk goods", "furniture", PARAMS, real_m=0.2)
def desk_goods(b: Builder, p: Params) -> None:
    """Flat-bottomed and without overhangs that a printer minds."""
    b.material("body", p.body_color, "wood" if p.body_color.endswith("wood") else "painted")
    b.material("trim", p.second_color, "gold" if p.second_color == "gold" else "painted")
    b.material("inside", like="body", lighter=-0.35)
    FORMS[p.form](b, p)


def _rosette(b: Builder, p: Params, radius: float, depth: float) -> None:
    """Two rings of petals round a boss, in the x-y plane, standing out along +z."""
    count = round(p.petals)
    for ring, (reach, wide) in enumerate(((1.0, 0.5), (0.62, 0.4))):
        petals = [moved(leaf(0.52 * reach * radius, wide * radius * 4.6 / count, 0.55), 0.0, 0.4 * reach * radius) for _ in range(count)]
        turned = [moved(petal, 0.0, 0.0, turn_deg=360.0 * (k + 0.5 * ring) / count) for k, petal in enumerate(petals)]
        for petal in turned:
            b.add(extrude(petal, depth * (1.0 + 0.3 * ring), round=0.3 * depth, smooth=False), "trim")
    b.add(torus(0.96 * radius, 0.5 * depth), "trim", turn=(90, 0, 0))
    b.add(sphere(0.16 * radius), "trim")


def _plaque(b: Builder, p: Params) -> None:
    w, h, d = 1.6 * p.width, 1.9 * p.height, 0.2 * p.thickness
    with b.group("board", at=(0, 0.5 * h - 0.01, 0)):
        b.add(box(w, h, d, 0.04), "body", bump=Bump("planks", 0.008, 0.3))
        frame = (rectangle(w, h), rectangle(0.84 * w, h - 0.16 * w))
        b.add(extrude(frame, d + 0.1, round=0.03), "trim")
    if p.text:
        with b.group("letters", at=(0, 0.5 * h, 0.5 * d + 0.02)):
            b.add(text(p.text, min(0.42, 1.7 * w / (1.6 * len(p.text))), 0.12, round=0.01), "trim")
    elif p.ornament > 0.05:
        with b.group("rosette", at=(0, 0.5 * h, 0.5 * d)):
            _rosette(b, p, 0.36 * w, 0.09 * p.ornament)
    b.socket("face", (0, 0.5 * h, 0.5 * d), size=0.36 * w)


def _coaster(b: Builder, p: Params) -> None:
    """Lies flat: a dish with a rim and a mandala."""
    r, d = 1.15 * p.width, 0.15 * p.thickness
    with b.group("disc"):
        b.add(cylinder(r, d, 0.04), "body", at=(0, 0.5 * d - 0.01, 0))
        b.add(torus(r - 0.07, 0.07, height=0.08), "body", at=(0, d, 0))
    if p.text:
        with b.group("letters", at=(0, d, 0), turn=(-90, 0, 0)):
            b.add(text(p.text, min(0.6, 1.9 * r / len(p.text)), 0.1), "trim")
    elif p.ornament > 0.05:
        with b.group("mandala", at=(0, d - 0.02, 0), turn=(-90, 0, 0)):
            _rosette(b, p, 0.82 * r, 0.1 * p.ornament)
    b.socket("top", (0, d, 0), size=0.8 * r)


def _headphone_stand(b: Builder, p: Params) -> None:
    h = 2.0 * p.height
    with b.group("base"):
        b.add(cylinder(0.62 * p.width, 0.13 * p.thickness, 0.05), "body", at=(0, 0.05, 0))
        b.add(torus(0.5 * p.width, 0.025), "trim", at=(0, 0.115 * p.thickness, 0))
    with b.group("post", melt=0.1):
        b.add(tube([(0, 0.05, -0.2), (0, 0.5 * h, -0.3), (0, h - 0.2, -0.12)], [0.16, 0.11, 0.13], flat=0.7, up=(1, 0, 0)), "body")
        b.add(
            tube([(-0.52, h - 0.42, 0), (-0.3, h - 0.12, 0), (0, h, 0), (0.3, h - 0.12, 0), (0.52, h - 0.42, 0)], 0.14, flat=1.6, up=(0, 0, 1)),
            "body",
        )
    with b.group("lips"):
        for s in (1, -1):
            b.add(sphere(0.17), "trim", at=(0.53 * s, h - 0.44, 0))
    b.socket("base", (0, 0.1, 0.1), size=0.4)


def _wall_hook(b: Builder, p: Params) -> None:
    """A board with a row of hooks; it stands on its lower edge to be printed."""
    w, h = 2.2 * p.width, 1.0 * p.height
    with b.group("board", at=(0, 0.5 * h - 0.01, 0)):
        b.add(box(w, h, 0.2 * p.thickness, 0.06), "body", bump=Bump("planks", 0.008, 0.3))
        for s in (1, -1):
            b.cut(cylinder(0.07, 1.0), at=(0.43 * w * s, 0.32 * h, 0), turn=(90, 0, 0))
    if p.text:
        with b.group("letters", at=(0, 0.72 * h, 0.1)):
            b.add(text(p.text, min(0.3, 1.5 * w / (2.2 * len(p.text))), 0.1), "trim")
    count = round(p.hooks)
    for k in range(count):
        x = (k - 0.5 * (count - 1)) * 0.8 * w / max(count, 2)
        with b.group(f"hook {k}", at=(x, 0.36 * h, 0.08)):
            b.add(cylinder(0.15, 0.1, 0.03), "trim", turn=(90, 0, 0))
            b.add(tube([(0, 0, 0), (0, -0.12, 0.24), (0, 0.0, 0.42), (0, 0.16, 0.42)], [0.09, 0.08, 0.075, 0.075]), "trim")
            b.add(sphere(0.1), "trim", at=(0, 0.18, 0.42))


def _cookie_cutter(b: Builder, p: Params) -> None:
    """A star's wall with a flange to press on, lying as it is printed."""
    big, small = star(5, 1.2 * p.width, 0.62 * p.width), star(5, 1.06 * p.width, 0.53 * p.width)
    wide = star(5, 1.38 * p.width, 0.73 * p.width)
    with b.group("wall", turn=(-90, 0, 0)):
        b.add(extrude((big, small), 0.62 * p.height, round=0.03), "body", at=(0, 0, 0.3 * p.height))
        b.add(extrude((wide, small), 0.12, round=0.03), "body", at=(0, 0, 0.05))


def _stamp(b: Builder, p: Params) -> None:
    with b.group("block"):
        b.add(box(1.3 * p.width, 0.42, 1.0, 0.05), "body", stand=True)
        b.add(box(1.22 * p.width, 0.12, 0.92, 0.02), "inside", at=(0, 0.04, 0))
    with b.group("handle", melt=0.08):
        b.add(capsule((0, 0.4, 0), (0, 0.9 * p.height, 0), 0.15), "body")
        b.add(sphere(0.32), "body", at=(0, 1.25 * p.height, 0))
    with b.group("face", at=(0, 0.24, 0.5)):
        b.add(text(p.text, 0.26, 0.08), "trim") if p.text else b.add(extrude(star(5, 0.15, 0.07), 0.1), "trim")


def _dice_tower(b: Builder, p: Params) -> None:
    """A keep that dice fall through: open at the top, a ramp in the arch, a walled tray before it."""
    h = 2.0 * p.height
    stones = Bump("bricks", 0.014, 0.16)
    with b.group("tower"):
        b.add(box(1.05, h, 0.9, 0.03), "body", at=(0, 0.5 * h - 0.01, -0.5), bump=stones)
        b.add(box(1.2, 0.2, 1.05, 0.03), "body", at=(0, h, -0.5), bump=stones)
        for x in (-0.48, -0.16, 0.16, 0.48):
            for z in (-0.94, -0.06):
                b.add(box(0.2, 0.22, 0.16, 0.02), "body", at=(x, h + 0.18, z))
        for z in (-0.64, -0.36):
            b.add(box(0.16, 0.22, 0.18, 0.02), "body", at=(0.52, h + 0.18, z), mirror=True)
        b.cut(box(0.78, h + 1.0, 0.62, 0.02), "inside", at=(0, 0.5 * h + 0.64, -0.5))
        b.cut(box(0.62, 0.42, 1.2, 0.02), "inside", at=(0, 0.32, 0.0))
        b.cut(cylinder(0.31, 1.2), "inside", at=(0, 0.52, 0.0), turn=(90, 0, 0))
        b.add(extrude([(-0.95, 0.0), (-0.05, 0.0), (-0.95, 0.72)], 0.8, round=0.01), "body", turn=(0, -90, 0))
    with b.group("tray"):
        b.add(box(1.5 * p.width, 0.12, 1.15, 0.03), "body", at=(0, 0.05, 0.42))
        b.add(box(0.1, 0.32, 1.15, 0.03), "body", at=(0.72 * p.width, 0.16, 0.42), mirror=True, bump=stones)
        b.add(box(1.5 * p.width, 0.32, 0.1, 0.03), "body", at=(0, 0.16, 0.96), bump=stones)
    with b.group("die", at=(0.22, 0.24, 0.55), turn=(0, 28, 0)):
        b.add(box(0.26, 0.26, 0.26, 0.05), "trim")


def _lily_pad(b: Builder, p: Params) -> None:
    """A floating leaf with its notch, and a ring of water to stand on."""
    r = 1.2 * p.width
    outline = [(r * cos(a), r * sin(a)) for a in (0.14 + 6.0 * k / 40 for k in range(41))]
    with b.group("leaf", at=(0, 0.16, 0), turn=(-90, 0, 0)):
        b.add(extrude([(0.1 * r, 0.02 * r), *outline, (0.1 * r, -0.02 * r)], 0.13 * p.thickness, round=0.05), "body", bump=Bump("ribs", 0.006, 0.3))
    with b.group("rim"):
        b.add(torus(r, 0.06, height=0.09, arc_deg=338.0), "body", at=(0, 0.19, 0), turn=(0, 180, 0))
        for k in range(7):
            a = 0.55 + 0.86 * k
            b.add(capsule((0.12 * r * cos(a), 0.2, 0.12 * r * sin(a)), (0.9 * r * cos(a), 0.2, 0.9 * r * sin(a)), 0.035), "inside")
    with b.group("water"):
        b.add(extrude(circle(1.2 * r, 48), 0.13, round=0.05), "trim", at=(0, 0.05, 0), turn=(-90, 0, 0), bump=Bump("waves", 0.01, 0.3))
    b.socket("top", (0, 0.22, 0), size=0.62 * r)


FORMS = {
    "plaque": _plaque,
    "coaster": _coaster,
    "headphone stand": _headphone_stand,
    "wall hook": _wall_hook,
    "cookie cutter": _cookie_cutter,
    "stamp": _stamp,
    "dice tower": _dice_tower,
    "lily pad": _lily_pad,
}

desk_goods.preset("relief plaque", real_m=0.25)
desk_goods.preset("coaster", form="coaster", real_m=0.1)
desk_goods.preset("headphone stand", form="headphone stand", body_color="#2d3440", second_color="#2f8f9a", real_m=0.27)
desk_goods.preset("wall hook", form="wall hook", real_m=0.3)
desk_goods.preset("cookie cutter", form="cookie cutter", body_color="#e2574c", real_m=0.09)
desk_goods.preset("rubber stamp", form="stamp", second_color="crimson", real_m=0.08)
desk_goods.preset("dice tower", form="dice tower", body_color="#8b8f98", second_color="crimson", real_m=0.2)
desk_goods.preset("lily pad", form="lily pad", body_color="#3f9a3c", second_color="#7cc4e8", real_m=0.25)
