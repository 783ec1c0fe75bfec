"""Shields, standing on their lower edge."""

from __future__ import annotations

from math import cos, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pattern
from maquette.engines.embedded.shapes import (
    Outline,
    Point,
    circle,
    ellipsoid,
    extrude,
    sphere,
    star,
)

SHIELD = {
    "width": number(0.72, 0.4, 1.0, "half width"),
    "height": number(1.0, 0.6, 1.3, "half height"),
    "shape": choice("heater", "round", "tower", "kite"),
    "rim": number(0.06, 0.03, 0.12),
    "boss": number(0.2, 0.0, 0.4, "dome in the middle"),
    "emblem": choice("cross", "none", "star", "lion", "chevron", "quarters"),
    "rivets": number(1.0, 0.0, 2.0),
    "field": color("blue"),
    "second": color("white"),
    "metal": color("gold"),
}


def _shield_outline(p: Params, grow: float = 0.0) -> Outline:
    w, h = p.width + grow, p.height + grow
    if p.shape == "round":
        return circle(min(w, h) if grow == 0 else min(p.width, p.height) + grow, 48)
    if p.shape == "tower":
        return tuple([(-w, -h), (w, -h), (w, 0.9 * h), (0.5 * w, h), (-0.5 * w, h), (-w, 0.9 * h)])
    low = 1.25 if p.shape == "kite" else 1.0
    right: list[Point] = [
        (0.0, 0.86 * h),
        (0.55 * w, 0.8 * h),
        (w, 0.9 * h),
        (w, 0.2 * h),
        (0.84 * w, -0.32 * h * low),
        (0.45 * w, -0.74 * h * low),
        (0.0, -h * low),
    ]
    return tuple(right + [(-x, y) for x, y in right[-2:0:-1]])


@archetype("shield", "weapons", SHIELD, real_m=0.9, slot="shield")
def shield(b: Builder, p: Params) -> None:
    """Standing upright on its lower edge, bulging to the front."""
    b.material("field", p.field, "painted", pattern=_quartered(p))
    b.material("emblem", p.second, "painted")
    b.material("rim", p.metal, "gold" if p.metal == "gold" else "steel")
    drop = p.height * (1.25 if p.shape == "kite" else 1.0) if p.shape != "round" else min(p.width, p.height)
    bend = (-0.22 / p.width, -0.1 if p.shape == "round" else 0.0)
    with b.group("board", at=(0, drop + p.rim - 0.02, 0.0), melt=0.0):
        b.add(extrude([_shield_outline(p, p.rim), _shield_outline(p, -0.4 * p.rim)], 0.16, 0.03, bend=bend), "rim")
        b.add(extrude(_shield_outline(p), 0.1, 0.02, bend=bend), "field")
        if p.emblem != "none":
            _emblem(b, p, bend)
        if p.boss > 0.03:
            b.add(ellipsoid(p.boss, p.boss, 0.6 * p.boss), "rim", at=(0, 0.0 if p.shape == "round" else 0.12, 0.05))
        if p.shape == "round":
            _rivets(b, p, bend)
    b.socket("grip", (0, drop, -0.12), size=0.3)


def _rivets(b: Builder, p: Params, bend: tuple[float, float]) -> None:
    """Nails along the bent rim of a round shield."""
    r, count = min(p.width, p.height), round(10 * p.rivets)
    for k in range(count):
        x, y = r * sin(2.0 * pi * k / count), r * cos(2.0 * pi * k / count)
        b.add(sphere(0.05), "rim", at=(x, y, bend[0] * x * x + bend[1] * y * y + 0.07))


def _quartered(p: Params) -> Pattern | None:
    return Pattern("checks", rgb(p.second), max(p.width, 0.2)) if p.emblem == "quarters" else None


def _emblem(b: Builder, p: Params, bend: tuple[float, float]) -> None:
    w, h = 0.62 * p.width, 0.62 * p.height
    if p.emblem == "cross":
        t = 0.16 * p.width
        outline = [
            (-t, -1.25 * h),
            (t, -1.25 * h),
            (t, 0.1 * h - t),
            (1.4 * w, 0.1 * h - t),
            (1.4 * w, 0.1 * h + t),
            (t, 0.1 * h + t),
            (t, 1.2 * h),
            (-t, 1.2 * h),
            (-t, 0.1 * h + t),
            (-1.4 * w, 0.1 * h + t),
            (-1.4 * w, 0.1 * h - t),
            (-t, 0.1 * h - t),
        ]
        b.add(extrude(outline, 0.14, 0.01, bend=bend), "emblem")
        b.keep(extrude(_shield_outline(p, p.rim), 1.4, 0.01))
    elif p.emblem == "star":
        b.add(extrude(star(5, 0.8 * w, 0.34 * w), 0.15, 0.02, bend=bend), "emblem", at=(0, 0.0, 0))
    elif p.emblem == "chevron":
        b.add(
            extrude([(-w, -0.3 * h), (0, 0.45 * h), (w, -0.3 * h), (w, 0.05 * h), (0, 0.85 * h), (-w, 0.05 * h)], 0.14, 0.01, bend=bend),
            "emblem",
            at=(0, -0.1, 0),
        )
    elif p.emblem == "lion":
        b.add(
            extrude(
                [
                    (0.2 * w * (2.4 + 0.5 * cos(9 * a)) * cos(a), 0.2 * w * (2.4 + 0.5 * cos(9 * a)) * sin(a))
                    for a in [i * pi / 30 for i in range(60)]
                ],
                0.15,
                0.02,
                bend=bend,
            ),
            "emblem",
            at=(0, 0.1, 0),
        )
        b.add(ellipsoid(0.3 * w, 0.34 * w, 0.12), "rim", at=(0, 0.1, 0.06))


shield.preset("shield")
shield.preset("kite shield", shape="kite", field="red", emblem="chevron", boss=0.0)
shield.preset("round shield", shape="round", field="wood", emblem="none", boss=0.26, metal="iron", second="dark wood")
shield.preset("tower shield", shape="tower", width=0.62, field="crimson", emblem="star", second="gold", boss=0.0)
shield.preset("coat of arms", emblem="lion", second="gold", field="royal blue", boss=0.0)
