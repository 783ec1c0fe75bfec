"""Swords of old and of tales. Held things have a `grip` socket: y runs along the shaft."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump, Primitive
from maquette.engines.embedded.shapes import (
    Point,
    box,
    cone,
    cylinder,
    extrude,
    lathe,
    sphere,
    torus,
    tube,
)

SWORD = {
    "blade": number(1.35, 0.5, 2.0, "length of the blade", vary=0.015),
    "blade_width": number(0.13, 0.05, 0.3, "half width of the blade", vary=0.024),
    "thickness": number(0.075, 0.05, 0.14),
    "tip": number(0.24, 0.08, 0.6, "length of the point"),
    "curve": number(0.0, 0.0, 0.5, "how far the blade bends back", vary=0.0),
    "fuller": flag(True, "a groove along the blade"),
    "edge_kind": choice("straight", "leaf", "wavy", "laser"),
    "guard": number(0.36, 0.0, 0.7, "half length of the cross-guard"),
    "guard_kind": choice("cross", "disc", "cup", "swept", "wings"),
    "grip": number(0.42, 0.2, 0.8, "length of the grip", vary=0.024),
    "pommel": number(0.1, 0.0, 0.2, "radius of the pommel"),
    "pommel_kind": choice("ball", "wheel", "gem"),
    "gems": number(0.0, 0.0, 1.0),
    "blade_color": color("steel"),
    "guard_color": color("gold"),
    "grip_color": color("dark brown"),
    "gem_color": color("red"),
}


def _blade_outline(p: Params) -> list[Point]:
    """Right-handed outline from the guard up to the point, bent back by `curve`."""
    steps = 22
    side: list[Point] = []
    for i in range(steps + 1):
        t = i / steps
        y = p.blade * t
        left = p.blade - y
        w = p.blade_width * min(1.0, (left / p.tip) ** 0.75) if left < p.tip else p.blade_width
        if p.edge_kind == "leaf":
            w *= 0.72 + 0.5 * sin(pi * min(1.0, 0.15 + t)) ** 2
        elif p.edge_kind == "wavy":
            w *= 0.86 + 0.2 * cos(t * 9.0 * pi) * (1.0 - t)
        side.append((max(w, 0.008), y))
    bent = lambda x, y: (x - p.curve * (y / p.blade) ** 2, y)  # noqa: E731
    if p.curve > 0.02:
        # A curved blade has one edge: the back is straight-ish, the belly carries the point.
        right = [bent(0.7 * w, y) for w, y in side]
        left_side = [bent(-w, y) for w, y in reversed(side)]
        return right + left_side
    return [bent(w, y) for w, y in side] + [bent(-w, y) for w, y in reversed(side)]


@archetype("sword", "weapons", SWORD, real_m=1.0, slot="hand", words={"broken": {"blade": 0.55}})
def sword(b: Builder, p: Params) -> None:
    """Blade up, pommel on the ground."""
    glow = 0.9 if p.edge_kind == "laser" else 0.0
    b.material("blade", p.blade_color, "steel" if not glow else "plastic", glow=glow)
    b.material("fuller", like="blade", lighter=-0.3, finish="steel")
    b.material("guard", p.guard_color, "gold" if p.guard_color == "gold" else "steel")
    b.material("handle", p.grip_color, "leather")
    b.material("gem", p.gem_color, "crystal")
    base = 2 * p.pommel
    top = base + p.grip
    with b.group("hilt", melt=0.01):
        r = 0.36 * p.blade_width + 0.035
        b.add(tube([(0, base - 0.04, 0), (0, base + 0.5 * p.grip, 0), (0, top, 0)], [r, 1.18 * r, r]), "handle", bump=Bump("ribs", 0.012, 0.07))
        if p.pommel > 0.02:
            if p.pommel_kind == "wheel":
                b.add(cylinder(p.pommel, 0.1, 0.03), "guard", at=(0, p.pommel, 0), turn=(90, 0, 0))
                b.add(sphere(0.42 * p.pommel), "gem", at=(0, p.pommel, 0.045), blend=0)
            else:
                b.add(sphere(p.pommel), "gem" if p.pommel_kind == "gem" else "guard", at=(0, p.pommel, 0))
            b.add(torus(0.075, 0.03), "guard", at=(0, base - 0.01, 0))
        for share in (0.06, 0.94):
            b.add(cylinder(1.3 * r, 0.05, 0.02), "guard", at=(0, base + share * p.grip, 0))
    with b.group("guard", at=(0, top, 0), melt=0.02):
        _guard(b, p)
    with b.group("blade", at=(0, top, 0)):
        if p.edge_kind == "laser":
            b.add(tube([(0, -0.02, 0), (0, 0.5 * p.blade, 0), (0, p.blade, 0)], [0.085, 0.085, 0.07]), "blade")
        else:
            b.add(extrude(_blade_outline(p), p.thickness, 0.005, edge=0.02), "blade")
            if p.curve < 0.05 and p.edge_kind == "straight":
                # The ricasso: a shoulder of thicker steel over the guard, with an edge cut into it.
                b.add(box(1.7 * p.blade_width, 0.2, 1.25 * p.thickness, 0.02, taper=(0.16, 0.1)), "blade", at=(0, 0.1, 0))
            if p.fuller and p.curve < 0.05:
                b.cut(tube([(0, 0.06, 0.5 * p.thickness + 0.016), (0, 0.74 * p.blade, 0.5 * p.thickness + 0.012)], [0.046, 0.03]), "fuller")
                b.cut(tube([(0, 0.06, -0.5 * p.thickness - 0.016), (0, 0.74 * p.blade, -0.5 * p.thickness - 0.012)], [0.046, 0.03]), "fuller")
    b.socket("grip", (0, base + 0.5 * p.grip, 0), size=0.08)


def _guard(b: Builder, p: Params) -> None:
    g = p.guard
    if g < 0.03:
        return
    if p.guard_kind == "disc":
        b.add(cylinder(g, 0.05, 0.02), "guard")
    elif p.guard_kind == "cup":
        b.add(lathe([(0.03, -0.02), (0.8 * g, -0.02), (g, 0.1), (0.9 * g, 0.12), (0.5 * g, 0.03), (0.03, 0.05)]), "guard", turn=(180, 0, 0))
        b.add(tube([(0.05, -0.08, 0.9 * g), (0.02, -0.3, 0.8 * g), (0, -p.grip, 0.05)], 0.026), "guard")
        b.add(capsule_x(1.4 * g, 0.03), "guard")
    elif p.guard_kind == "wings":
        for side in (1, -1):
            for k, (reach, rise) in enumerate(((1.0, 0.26), (0.82, 0.1), (0.6, -0.03))):
                b.add(
                    tube([(0, 0, 0), (side * 0.6 * g * reach, 0.01, 0), (side * g * reach, rise, 0)], [0.06, 0.052, 0.02], flat=1.0 - 0.1 * k),
                    "guard",
                )
    elif p.guard_kind == "swept":
        b.add(tube([(g, 0.16, 0), (0.5 * g, 0.0, 0), (-0.5 * g, 0.0, 0), (-g, -0.16, 0)], [0.03, 0.05, 0.05, 0.03]), "guard")
    else:
        b.add(tube([(-g, 0.07, 0), (-0.6 * g, 0.0, 0), (0, -0.01, 0), (0.6 * g, 0.0, 0), (g, 0.07, 0)], [0.055, 0.045, 0.066, 0.045, 0.055]), "guard")
        for side in (1, -1):
            b.add(sphere(0.085), "guard", at=(side * g, 0.075, 0))
    b.add(box(0.24 + 0.5 * p.blade_width, 0.11, 0.17, 0.04), "guard")
    if p.gems > 0.05:
        b.add(sphere(0.055 + 0.03 * p.gems), "gem", at=(0, 0.0, 0.085), blend=0)
        b.add(sphere(0.055 + 0.03 * p.gems), "gem", at=(0, 0.0, -0.085), blend=0)


def capsule_x(half: float, radius: float) -> Primitive:
    """A rod along x."""
    return cone((-half, 0, 0), (half, 0, 0), radius, radius)


sword.preset("sword", blade_width=0.145, guard=0.4, pommel=0.11, pommel_kind="wheel", gems=0.5)
sword.preset("claymore", real_m=1.4, blade=1.7, blade_width=0.14, guard=0.48, grip=0.6)
sword.preset("dagger", real_m=0.35, blade=0.85, blade_width=0.13, grip=0.38, guard=0.26, edge_kind="leaf", tip=0.4)
sword.preset(
    "katana",
    blade=1.55,
    blade_width=0.075,
    curve=0.2,
    fuller=False,
    guard=0.15,
    guard_kind="disc",
    grip=0.5,
    pommel=0.05,
    grip_color="navy",
    tip=0.12,
)
sword.preset("scimitar", blade=1.3, blade_width=0.13, curve=0.42, fuller=False, guard_kind="swept", guard=0.28, tip=0.45)
sword.preset("rapier", blade=1.6, blade_width=0.055, guard_kind="cup", guard=0.24, tip=0.3, guard_color="steel")
sword.preset(
    "fantasy sword", blade=1.5, blade_width=0.16, edge_kind="leaf", guard_kind="wings", guard=0.46, gems=1.0, pommel_kind="gem", gem_color="blue"
)
sword.preset("laser sword", blade=1.4, edge_kind="laser", blade_color="cyan", guard=0.0, grip_color="grey", guard_color="silver", pommel=0.07)
sword.preset("wooden sword", blade_color="wood", guard_color="dark wood", fuller=False, thickness=0.11, blade_width=0.14, pommel=0.08)
