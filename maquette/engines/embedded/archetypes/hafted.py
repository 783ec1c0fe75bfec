"""Axes, maces, polearms, staffs and wands: a shaft with something on top."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    Point,
    box,
    cone,
    cylinder,
    extrude,
    frustum,
    lathe,
    sphere,
    star,
    torus,
    tube,
)

HAFT = {
    "length": number(1.9, 1.0, 2.4, "length of the haft", vary=0.01),
    "haft": number(0.05, 0.035, 0.1, "radius of the haft", vary=0.02),
    "head": number(0.5, 0.2, 0.8, "size of the head", vary=0.012),
    "head_kind": choice(
        "axe",
        "double",
        "halberd",
        "pick",
        "scythe",
        "tomahawk",
        "flanged",
        "spiked ball",
        "hammer",
        "spear",
        "trident",
        "orb",
        "crook",
        "star",
        "gem",
        "broom",
        "club",
        "crown",
        "plain",
    ),
    "wraps": number(1.0, 0.0, 2.0, "bands around the haft"),
    "haft_color": color("wood"),
    "metal": color("steel"),
    "trim": color("gold"),
    "gem_color": color("cyan"),
}


@archetype("hafted", "weapons", HAFT, real_m=1.2, slot="hand")
def hafted(b: Builder, p: Params) -> None:
    """A shaft with something on top: axes, maces, spears, staffs, brooms."""
    b.material("blade", p.metal, "steel") if p.head_kind not in ("orb", "crook", "star", "gem", "broom", "club", "plain", "crown") else None
    b.material("handle", p.haft_color, "wood" if "wood" in p.haft_color or p.haft_color in ("brown", "bark", "dark brown") else "painted")
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "leather")
    b.material("gem", p.gem_color, "crystal", glow=0.25)
    top = p.length
    with b.group("shaft", melt=0.01):
        bend = 0.03 if p.head_kind in ("crook", "club", "plain") else 0.0
        swell = 2.6 if p.head_kind == "club" else 1.0
        b.add(
            tube(
                [(0, 0.0, 0), (bend, 0.35 * top, 0), (-bend, 0.7 * top, 0), (0, top, 0)],
                [p.haft, p.haft, 1.02 * p.haft * (0.5 + 0.5 * swell), p.haft * swell],
            ),
            "handle",
            bump=Bump("bark" if p.head_kind == "club" else "grain", 0.008, 0.06),
        )
        for k in range(round(3 * p.wraps)):
            b.add(torus(p.haft * 1.02, 0.022), "trim", at=(0, (0.28 + 0.07 * k) * top, 0))
        b.add(sphere(1.5 * p.haft), "trim", at=(0, 1.2 * p.haft, 0))
    with b.group("head", at=(0, top, 0), melt=0.015):
        HEADS[p.head_kind](b, p)
    # A blade at one side looks forward and away from whoever holds it.
    b.socket("grip", (0, 0.3 * top, 0), turn=(0, 130 if p.head_kind in BLADES else 0, 0), size=p.haft)


def _axe_outline(h: float, reach: float, beard: float) -> list[Point]:
    """One blade, growing towards +x from the haft."""
    arc = [(reach - 0.16 * h * (1 - cos(a)), 0.62 * h * sin(a)) for a in [(-0.5 + i / 12) * pi * 0.9 for i in range(13)]]
    return [(0.0, -0.1 * h), (0.4 * reach, -(0.14 + beard) * h), *arc, (0.4 * reach, 0.16 * h), (0.0, 0.12 * h)]


def _axe(b: Builder, p: Params) -> None:
    h = p.head
    with b.frame((0, -0.32 * h, 0)):
        b.add(extrude(_axe_outline(h, 0.95 * h, 0.1), 0.16, 0.01, edge=0.03), "blade")
        b.add(box(0.3 * h, 0.3 * h, 0.2, 0.03), "blade", at=(-0.06, 0, 0))
        if p.head_kind == "double":
            b.add(extrude(_axe_outline(h, 0.95 * h, 0.0), 0.16, 0.01, edge=0.03), "blade", turn=(0, 180, 0))
        elif p.head_kind == "tomahawk":
            b.add(cone((-0.1, 0, 0), (-0.5 * h, -0.02, 0), 0.07, 0.03), "blade")
        else:
            b.add(box(0.34 * h, 0.2 * h, 0.16, 0.03), "blade", at=(-0.24 * h, 0, 0))
    b.add(cone((0, 0, 0), (0, 0.16, 0), 0.06, 0.03), "trim")


def _halberd(b: Builder, p: Params) -> None:
    h = p.head
    with b.frame((0, -0.5 * h, 0)):
        b.add(extrude(_axe_outline(0.9 * h, 0.8 * h, 0.0), 0.14, 0.01, edge=0.03), "blade")
        b.add(extrude([(0, 0.12 * h), (-0.62 * h, 0.0), (0, -0.12 * h)], 0.12, 0.01, edge=0.04), "blade")
    _point(b, 0.9 * h, 0.1)


def _point(b: Builder, length: float, half: float, x: float = 0.0, y: float = 0.0) -> None:
    """A lance head pointing up."""
    b.add(extrude([(0, -0.04), (half, 0.26 * length), (0, length), (-half, 0.26 * length)], 0.1, 0.008, edge=0.03), "blade", at=(x, y, 0))


def _spear(b: Builder, p: Params) -> None:
    _point(b, 1.1 * p.head, 0.3 * p.head)
    b.add(torus(0.06, 0.035), "trim")
    for k in range(3):
        b.add(cone((0, -0.04, 0), (0.12 * (k - 1), -0.34, 0.06), 0.04, 0.025), "gem" if k == 1 else "trim")


def _trident(b: Builder, p: Params) -> None:
    h = p.head
    b.add(tube([(-0.72 * h, 0.34 * h, 0), (-0.56 * h, 0.02, 0), (0, -0.05, 0), (0.56 * h, 0.02, 0), (0.72 * h, 0.34 * h, 0)], 0.055), "blade")
    for x, tall in ((-0.72 * h, 0.75), (0.0, 1.15), (0.72 * h, 0.75)):
        b.add(cone((x, 0.1 * h, 0), (x, tall * h, 0), 0.05, 0.045), "blade")
        b.add(extrude([(-0.14 * h, 0), (0.14 * h, 0), (0, 0.42 * h)], 0.09, 0.01, edge=0.03), "blade", at=(x, tall * h - 0.04, 0))
    b.add(torus(0.06, 0.035), "trim", at=(0, -0.08, 0))


def _pick(b: Builder, p: Params) -> None:
    h = p.head
    b.add(
        tube(
            [(-1.25 * h, -0.3 * h, 0), (-0.6 * h, -0.06 * h, 0), (0, 0, 0), (0.6 * h, -0.06 * h, 0), (1.25 * h, -0.3 * h, 0)],
            [0.022, 0.075, 0.1, 0.075, 0.022],
        ),
        "blade",
    )
    b.add(box(0.2, 0.2, 0.17, 0.03), "blade")


def _scythe(b: Builder, p: Params) -> None:
    h = 1.9 * p.head
    top = [(h * t, 0.3 * h * sin(pi * t * 0.62) - 0.34 * h * t * t) for t in [i / 10 for i in range(11)]]
    low = [(h * t, 0.3 * h * sin(pi * t * 0.62) - 0.34 * h * t * t - 0.2 * h * (1 - t) ** 0.7) for t in [i / 10 for i in range(10, -1, -1)]]
    b.add(extrude(top[:-1] + low[1:], 0.1, 0.008, edge=0.04), "blade", at=(-0.05, -0.02, 0))
    b.add(box(0.16, 0.2, 0.14, 0.03), "trim", at=(0, -0.06, 0))


def _flanged(b: Builder, p: Params) -> None:
    h = p.head
    for _ in b.around(7):
        b.add(
            extrude([(0, -0.42 * h), (0.26 * h, -0.3 * h), (0.5 * h, 0.0), (0.26 * h, 0.32 * h), (0, 0.42 * h)], 0.09, 0.015, edge=0.05),
            "blade",
            turn=(0, -90, 0),
        )
    b.add(sphere(0.28 * h), "blade")
    b.add(cone((0, 0.2 * h, 0), (0, 0.66 * h, 0), 0.1, 0.03), "trim")


def _spiked_ball(b: Builder, p: Params) -> None:
    h = 0.62 * p.head
    b.add(sphere(h), "blade", at=(0, 0.7 * h, 0))
    for ring, count in ((0.0, 8), (0.75, 6), (-0.75, 6)):
        with b.frame((0, 0.7 * h, 0)):
            for _ in b.around(count, start_deg=20 * ring):
                b.add(cone((0, 0.8 * h * sin(ring), 0.8 * h * cos(ring)), (0, 1.5 * h * sin(ring), 1.5 * h * cos(ring)), 0.11, 0.025), "blade")
    b.add(cone((0, 1.5 * h, 0), (0, 2.2 * h, 0), 0.11, 0.025), "blade")


def _hammer(b: Builder, p: Params) -> None:
    h = p.head
    with b.frame((0, -0.05, 0), (0, 0, 90)):
        b.add(box(0.62 * h, 0.9 * h, 0.62 * h, 0.05), "blade")
        for side in (1, -1):
            b.add(box(0.76 * h, 0.3 * h, 0.76 * h, 0.06), "blade", at=(0, side * 0.62 * h, 0))
            b.add(box(0.7 * h, 0.08 * h, 0.7 * h, 0.02), "trim", at=(0, side * 0.42 * h, 0))
    b.add(cylinder(0.1, 0.36 * h, 0.02), "trim", at=(0, 0.2 * h, 0))
    b.add(sphere(0.16 * h), "gem", at=(0, -0.05, 0.3 * h), blend=0)


def _orb(b: Builder, p: Params) -> None:
    h = 0.5 * p.head
    b.add(sphere(h), "gem", at=(0, 0.85 * h, 0), blend=0)
    for _ in b.around(4):
        b.add(tube([(0, -0.12, 0.02), (0, 0.1 * h, 0.85 * h), (0, 0.9 * h, 1.12 * h), (0, 1.7 * h, 0.62 * h)], [0.06, 0.055, 0.045, 0.02]), "trim")


def _crook(b: Builder, p: Params) -> None:
    h = p.head
    points = [(0.0, -0.1, 0.0)] + [
        (0.5 * h - (0.5 - 0.026 * i) * h * cos(i * 0.42), (0.5 - 0.026 * i) * h * sin(i * 0.42) + 0.3 * h, 0.0) for i in range(15)
    ]
    b.add(tube(points, [p.haft * (1.25 - 0.045 * i) for i in range(len(points))]), "handle", bump=Bump("bark", 0.01, 0.06))
    b.add(sphere(0.2 * h), "gem", at=(0.5 * h, 0.3 * h, 0), blend=0)


def _star(b: Builder, p: Params) -> None:
    b.add(extrude(star(5, 0.62 * p.head, 0.28 * p.head), 0.2, 0.05, edge=0.08), "gem", at=(0, 0.4 * p.head, 0))


def _gem(b: Builder, p: Params) -> None:
    h = p.head
    b.add(frustum(0.05, 0.24 * h, 0.3 * h, 0.01), "trim", at=(0, 0.05, 0))
    b.add(
        lathe([(0, 0), (0, 0), (0.3 * h, 0.36 * h), (0.3 * h, 0.36 * h), (0.2 * h, 0.62 * h), (0.2 * h, 0.62 * h), (0, 0.7 * h)]),
        "gem",
        at=(0, 0.1, 0),
        blend=0,
    )


def _broom(b: Builder, p: Params) -> None:
    h = p.head
    b.material("straw", "straw", "straw")
    b.add(cone((0, 0, 0), (0, h, 0), p.haft, p.haft), "handle")
    b.add(
        lathe([(0.07, 0.1 * h), (0.16 * h, 0.0), (0.34 * h, -0.3 * h), (0.46 * h, -0.9 * h), (0.44 * h, -1.2 * h), (0, -1.2 * h)][::-1]),
        "straw",
        at=(0, 0.85 * h, 0),
        turn=(180, 0, 0),
        bump=Bump("hair", 0.03, 0.05),
    )
    b.add(torus(0.15 * h, 0.035), "trim", at=(0, 0.9 * h, 0))
    b.add(torus(0.24 * h, 0.035), "trim", at=(0, 1.1 * h, 0))


def _crown(b: Builder, p: Params) -> None:
    h = p.head
    b.add(sphere(0.28 * h), "trim", at=(0, 0.2 * h, 0))
    for _ in b.around(5):
        b.add(cone((0, 0.3 * h, 0.2 * h), (0, 0.72 * h, 0.36 * h), 0.06, 0.03), "trim")
        b.add(sphere(0.055), "gem", at=(0, 0.72 * h, 0.37 * h), blend=0)
    b.add(sphere(0.2 * h), "gem", at=(0, 0.6 * h, 0), blend=0)


def _nothing(b: Builder, p: Params) -> None:
    b.add(sphere(1.35 * p.haft * (2.2 if p.head_kind == "club" else 1.0)), "handle")


HEADS = {
    "axe": _axe,
    "double": _axe,
    "tomahawk": _axe,
    "halberd": _halberd,
    "pick": _pick,
    "scythe": _scythe,
    "flanged": _flanged,
    "spiked ball": _spiked_ball,
    "hammer": _hammer,
    "spear": _spear,
    "trident": _trident,
    "orb": _orb,
    "crook": _crook,
    "star": _star,
    "gem": _gem,
    "broom": _broom,
    "crown": _crown,
    "club": _nothing,
    "plain": _nothing,
}

BLADES = ("axe", "double", "tomahawk", "halberd")

hafted.preset("axe", length=1.5, haft=0.065, head=0.62, wraps=0.7, trim="leather")
hafted.preset("battle axe", head_kind="double", length=1.7, head=0.66, haft=0.06)
hafted.preset("tomahawk", head_kind="tomahawk", length=1.3, head=0.5, trim="leather", real_m=0.5)
hafted.preset("halberd", head_kind="halberd", length=1.7, head=0.52, real_m=2.0)
hafted.preset("pickaxe", head_kind="pick", length=1.6, head=0.62, haft=0.065, wraps=0.0, metal="iron")
hafted.preset("scythe", head_kind="scythe", length=1.9, head=0.52, wraps=0.7, trim="leather", real_m=1.8)
hafted.preset("mace", head_kind="flanged", length=1.3, head=0.62, haft=0.065)
hafted.preset("morning star", head_kind="spiked ball", length=1.2, head=0.66, haft=0.065, metal="iron")
hafted.preset("war hammer", head_kind="hammer", length=1.3, head=0.62, haft=0.07, metal="iron")
hafted.preset("spear", head_kind="spear", length=1.75, head=0.42, gem_color="red", real_m=2.0)
hafted.preset("trident", head_kind="trident", length=1.4, head=0.5, metal="gold", real_m=2.0)
hafted.preset("staff", head_kind="crook", length=1.5, head=0.62, haft=0.065, haft_color="bark", real_m=1.8)
hafted.preset("magic staff", head_kind="orb", length=1.6, head=0.5, haft=0.06, haft_color="dark wood", real_m=1.8)
hafted.preset("wand", head_kind="star", length=1.4, head=0.5, haft=0.06, haft_color="white", gem_color="yellow", real_m=0.4)
hafted.preset("scepter", head_kind="crown", length=1.5, head=0.46, haft=0.06, haft_color="gold", gem_color="red", wraps=2.0, real_m=0.8)
hafted.preset("broomstick", head_kind="broom", length=1.25, head=0.62, haft=0.06, wraps=0.0, real_m=1.4)
hafted.preset("club", head_kind="club", length=1.6, haft=0.08, wraps=1.0, trim="leather", haft_color="brown", real_m=0.9)
hafted.preset("walking stick", head_kind="plain", length=1.9, haft=0.055, haft_color="dark wood", real_m=0.9)
