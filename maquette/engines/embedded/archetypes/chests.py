"""Boxes with lids and what is inside."""

from __future__ import annotations

from math import cos, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.gems import cut_stone
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import (
    box,
    capsule,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    sphere,
    torus,
    tube,
)

BOX = {
    "kind": choice("chest", "crate", "gift", "cardboard", "safe", "suitcase", "piggy", "mimic", "jewelry box"),
    "width": number(1.7, 1.0, 2.2),
    "height": number(0.8, 0.4, 1.4, "of the lower half"),
    "depth": number(1.1, 0.6, 1.6),
    "lid": choice("ajar", "closed", "open"),
    "treasure": number(1.0, 0.0, 1.3, "how full it is"),
    "bands": number(3.0, 2.0, 4.0, vary=0.0),
    "body_color": color("wood"),
    "trim": color("gold"),
    "lining": color("gold"),
}


@archetype(
    "chest",
    "treasure",
    BOX,
    real_m=0.8,
    words={"open": {"lid": "open"}, "closed": {"lid": "closed"}, "full": {"treasure": 1.3}, "empty": {"treasure": 0.0}},
)
def chest(b: Builder, p: Params) -> None:
    """Boxes with lids and what is inside."""
    if p.kind in ("chest", "mimic", "jewelry box"):
        _treasure_chest(b, p)
    else:
        {"crate": _crate, "gift": _gift, "cardboard": _cardboard, "safe": _safe, "suitcase": _suitcase, "piggy": _piggy}[p.kind](b, p)
    b.socket("top", (0, p.height, 0), size=0.5 * p.width)


def _treasure_chest(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood")
    b.material("trim", p.trim, "gold" if p.trim == "gold" else "iron")
    b.material("treasure", p.lining, "gold")
    w, h, d = p.width, p.height, p.depth
    with b.group("box"):
        b.add(box(w, h, d, 0.03), "body", at=(0, 0, 0), stand=True, bump=Bump("planks", 0.015, 0.24))
        for k in range(round(p.bands)):
            x = (k / (round(p.bands) - 1) - 0.5) * (w - 0.2)
            b.add(box(0.2, h + 0.02, d + 0.06, 0.02), "trim", at=(x, -0.01, 0), stand=True)
        b.add(box(w + 0.05, 0.12, d + 0.06, 0.02), "trim", at=(0, h - 0.08, 0))
        b.add(box(w + 0.05, 0.12, d + 0.06, 0.02), "trim", at=(0, 0.06, 0))
        for s in (1, -1):
            b.add(torus(0.16, 0.045), "trim", at=(s * (0.5 * w + 0.05), 0.55 * h, 0), turn=(0, 0, 70 * s))
    angle = {"closed": 0.0, "ajar": 42.0, "open": 88.0}[p.lid]
    with b.group("lid", at=(0, h, -0.5 * d), turn=(-angle, 0, 0)):
        r = 0.5 * d
        with b.frame((0, 0.0, r), (0, 0, 90)):
            b.add(cylinder(r, w, 0.02), "body", bump=Bump("planks", 0.012, 0.24))
            for k in range(round(p.bands)):
                b.add(cylinder(r + 0.03, 0.2, 0.02), "trim", at=(0, (k / (round(p.bands) - 1) - 0.5) * (w - 0.2), 0))
        b.cut(box(3 * w, 2 * d, 4 * d, 0.0), "body", at=(0, -d, r))
        b.cut(ellipsoid(0.44 * w, 0.62 * r, 0.78 * r), "body", at=(0, 0.0, r))
        if p.lid == "closed":
            b.add(box(w + 0.05, 0.1, d + 0.06, 0.02), "trim", at=(0, 0.05, r))
        b.add(box(0.3, 0.3, 0.12, 0.04), "trim", at=(0, 0.0, 2 * r))
    if p.kind == "mimic":
        _mimic(b, p)
    elif p.treasure > 0.05 and p.lid != "closed":
        with b.group("coins", melt=0.02):
            b.add(ellipsoid(0.42 * w, 0.32 * p.treasure, 0.4 * d), "treasure", at=(0, h - 0.03, 0))
            for k in range(26):
                a, r = 2.4 * k, ((k + 0.5) / 26) ** 0.5
                y = h + 0.3 * p.treasure * (1 - r * r) ** 0.5
                b.add(
                    cylinder(0.12, 0.06, 0.02),
                    "treasure",
                    at=(0.4 * w * r * cos(a), y - 0.02, 0.38 * d * r * sin(a)),
                    turn=(35 * sin(k), 0, 35 * cos(3 * k)),
                )
        b.material("gem", "crimson", "glass")
        b.material("second gem", "#2f9d6a", "glass")
        with b.group("gems", at=(0.2 * w, h + 0.24 * p.treasure, 0.18)):
            cut_stone(b, 0.17)
            with b.frame((-0.55, 0.06, 0.05)):
                cut_stone(b, 0.14, "second gem")


def _mimic(b: Builder, p: Params) -> None:
    b.material("teeth", "bone")
    b.material("tongue", "crimson", "skin", roughness=0.25)
    b.material("eyes", "amber", roughness=0.1)
    b.material("pupils", "eye")
    w, h, d = p.width, p.height, p.depth
    with b.group("teeth"):
        for k in range(7):
            x = (k / 6 - 0.5) * (w - 0.3)
            b.add(cone((x, h - 0.05, 0.46 * d), (x, h + 0.3, 0.5 * d), 0.11, 0.03), "teeth")
    with b.group("upper teeth", at=(0, h, -0.5 * d), turn=(-42, 0, 0)):
        for k in range(6):
            x = ((k + 0.5) / 6 - 0.5) * (w - 0.3)
            b.add(cone((x, 0.05, 0.95 * d), (x, -0.3, 0.95 * d), 0.11, 0.03), "teeth")
    with b.group("tongue", melt=0.05):
        b.add(
            tube(
                [(0, h - 0.02, -0.1), (0, h + 0.1, 0.3), (0.05, h - 0.12, 0.72), (0.12, 0.3, 0.8), (0.2, 0.06, 1.05)],
                [0.3, 0.3, 0.27, 0.22, 0.1],
                flat=0.4,
            ),
            "tongue",
        )
        b.add(ellipsoid(0.4 * w, 0.1, 0.4 * d), "tongue", at=(0, h - 0.04, 0))
    with b.group("eyes", at=(0, h, -0.5 * d), turn=(-42, 0, 0)):
        b.add(sphere(0.2), "eyes", at=(0.34, 0.5, 0.72 * d), mirror=True)
        b.add(ellipsoid(0.06, 0.13, 0.08), "pupils", at=(0.36, 0.55, 0.72 * d + 0.16), mirror=True)


def _crate(b: Builder, p: Params) -> None:
    turned = b.some(0, 1) * 90.0
    strap = b.about(0.2, 0.15)
    b.material("body", p.body_color, "wood")
    b.material("trim", like="body", lighter=-0.25, finish="wood")
    s = b.about(1.6, 0.04)
    with b.group("crate", at=(0, 0.5 * s, 0)):
        b.add(box(s, s, s, 0.03), "body", bump=Bump("planks", 0.025, 0.3))
        for a in (-1, 1):
            for c in (-1, 1):
                b.add(box(strap, s + 0.06, strap, 0.03), "trim", at=(a * (0.5 * s - 0.07), 0, c * (0.5 * s - 0.07)))
                b.add(box(s + 0.06, 0.2, 0.2, 0.03), "trim", at=(0, a * (0.5 * s - 0.07), c * (0.5 * s - 0.07)))
                b.add(box(0.2, 0.2, s + 0.06, 0.03), "trim", at=(a * (0.5 * s - 0.07), c * (0.5 * s - 0.07), 0))
            b.add(box(0.18, 1.25 * s, 0.12, 0.02), "trim", at=(0, 0, a * 0.5 * s), turn=(0, 0, 45 + turned))
            b.add(box(0.12, 1.25 * s, 0.18, 0.02), "trim", at=(a * 0.5 * s, 0, 0), turn=(45 + turned, 0, 0))


def _gift(b: Builder, p: Params) -> None:
    wide, tall, loops, band = b.about(1.4, 0.06), b.about(1.1, 0.1), b.about(0.6, 0.12), b.about(0.26, 0.2)
    b.material("body", "red" if p.body_color == "wood" else p.body_color, "paper")
    b.material("ribbon", p.trim, "cloth")
    with b.group("box"):
        b.add(box(wide, tall, wide, 0.04), "body", stand=True)
        b.add(box(wide + 0.14, 0.3, wide + 0.14, 0.04), "body", at=(0, tall - 0.12, 0), stand=True)
        b.add(box(band, tall + 0.2, wide + 0.18, 0.02), "ribbon", stand=True)
        b.add(box(wide + 0.18, tall + 0.2, band, 0.02), "ribbon", stand=True)
    with b.group("bow", at=(0, tall + 0.2, 0), melt=0.02):
        for s in (1, -1):
            b.add(
                tube(
                    [(0, 0.03, 0), (0.26 * s, 0.36, 0), (loops * s, 0.42, 0), ((loops - 0.04) * s, 0.12, 0), (0, 0.03, 0)],
                    0.06,
                    flat=3.0,
                    up=(0, 0, 1),
                ),
                "ribbon",
            )
            b.add(tube([(0, 0.02, 0.05), (0.22 * s, 0.06, 0.4), (0.34 * s, 0.03, 0.66)], 0.06, flat=2.6, up=(1, 0, 0)), "ribbon")
        b.add(ellipsoid(0.15, 0.13, 0.15), "ribbon", at=(0, 0.08, 0))


def _cardboard(b: Builder, p: Params) -> None:
    b.material("body", "#c49a6c", "paper")
    b.material("tape", "#e3cfa5")
    with b.group("box"):
        w, h, d = 0.44 * p.width, 1.1 * p.height / 0.8, 0.59 * p.depth
        b.add(box(2.0 * w, h, 2.0 * d, 0.03), "body", stand=True)
        b.cut(box(2.0 * w - 0.14, h + 0.1, 2.0 * d - 0.14, 0.02), "body", at=(0, 0.5 * h + 0.2, 0))
        b.add(box(0.24, 0.6, 2.0 * d + 0.02, 0.01), "tape", at=(0, 0.3, 0))
    for k, (x, z) in enumerate(((w, 0.0), (-w, 0.0), (0.0, d), (0.0, -d))):
        out = float(b.rng.uniform(44.0, 66.0))
        with b.group(f"flap {k}", at=(x, h - 0.02, z), turn=(0.0, 0.0, -out if x > 0.0 else out) if x else (out if z > 0.0 else -out, 0.0, 0.0)):
            b.add(box(0.08 if x else 2.0 * w - 0.04, 0.62, 2.0 * d - 0.04 if x else 0.08, 0.02), "body", at=(0, 0.28, 0))


def _safe(b: Builder, p: Params) -> None:
    wide, tall, spin = b.about(1.5, 0.06), b.about(1.6, 0.04), b.some(0, 119)
    b.material("body", "slate", "iron")
    b.material("trim", p.trim, "brass")
    with b.group("safe"):
        b.add(box(wide, tall, 1.4, 0.08), "body", at=(0, 0.1, 0), stand=True)
        b.cut(box(wide - 0.26, tall - 0.26, 0.1, 0.03), at=(0, 0.1 + 0.5 * tall, 0.7))
        b.add(box(wide - 0.34, tall - 0.34, 0.12, 0.03), "body", at=(0, 0.1 + 0.5 * tall, 0.68))
        for x in (0.15 - 0.5 * wide, 0.5 * wide - 0.15):
            for z in (-0.55, 0.55):
                b.add(cylinder(0.12, 0.16, 0.02), "trim", at=(x, 0.08, z))
        b.add(cylinder(0.24, 0.16, 0.03), "trim", at=(-0.2, 1.05, 0.76), turn=(90, 0, 0))
        with b.frame((0.28, 0.82, 0.8), (90, 0, 0)):
            b.add(cylinder(0.09, 0.24, 0.02), "trim")
            b.add(torus(0.2, 0.045), "trim", at=(0, 0.06, 0))
            for _ in b.around(3, start_deg=spin):
                b.add(capsule((0, 0.03, 0), (0, 0.06, 0.28), 0.045), "trim")
        for y in (0.5, 1.3):
            b.add(cylinder(0.07, 0.3, 0.02), "trim", at=(0.5 * wide - 0.09, y, 0.72))


def _suitcase(b: Builder, p: Params) -> None:
    half, tall, deep = b.about(0.85, 0.07), b.about(1.15, 0.07), b.about(0.55, 0.12)
    b.material("body", "leather" if p.body_color == "wood" else p.body_color, "leather")
    b.material("trim", p.trim, "brass")
    with b.group("case"):
        b.add(box(2.0 * half, tall, deep, 0.12), "body", stand=True)
        b.add(box(2.0 * half + 0.02, tall + 0.02, 0.06, 0.02), "trim", at=(0, 0, 0), stand=True)
        for x in (-0.5, 0.5):
            b.add(box(0.16, tall + 0.04, deep + 0.03, 0.03), "body", at=(x, 0, 0), stand=True)
            b.add(box(0.16, 0.2, 0.1, 0.03), "trim", at=(x, tall - 0.29, 0.5 * deep))
        b.add(tube([(-0.28, tall - 0.03, 0), (-0.26, tall + 0.21, 0), (0.26, tall + 0.21, 0), (0.28, tall - 0.03, 0)], 0.065, smooth=False), "body")
        for x in (-1, 1):
            for y in (0.12, tall - 0.12):
                b.add(sphere(0.16), "trim", at=((half - 0.06) * x, y, 0.5 * deep - 0.095))
                b.add(sphere(0.16), "trim", at=((half - 0.06) * x, y, 0.095 - 0.5 * deep))


def _piggy(b: Builder, p: Params) -> None:
    fat, ears, nose = b.about(0.72, 0.06), b.about(0.38, 0.16), b.about(0.23, 0.1)
    b.material("body", "pink" if p.body_color == "wood" else p.body_color, "ceramic")
    b.material("nose", like="body", lighter=-0.15)
    b.material("eyes", "eye", roughness=0.4)
    b.material("coin", "gold", "gold")
    with b.group("pig", melt=0.07):
        b.add(ellipsoid(fat, fat - 0.06, 0.9), "body", at=(0, 0.88, 0))
        b.add(sphere(0.5), "body", at=(0, 1.02, 0.55))
        for x in (1, -1):
            for z in (0.45, -0.45):
                b.add(frustum(0.16, 0.2, 0.4, 0.03), "body", at=(0.38 * x, 0.2, z))
            b.add(extrude([(-0.2, 0), (0.2, 0), (0.06, ears)], 0.1, 0.04), "body", at=(0.34 * x, 1.4, 0.55), turn=(25, 0, -20 * x))
        b.add(cylinder(nose, 0.24, 0.04), "nose", at=(0, 0.95, 1.08), turn=(90, 0, 0), blend=0.02)
        b.cut(sphere(0.055), "eyes", at=(0.085, 0.96, 1.2), mirror=True)
        b.add(tube([(0, 1.0, -0.86), (0.12, 1.12, -1.02), (-0.02, 1.2, -1.06), (0.02, 1.08, -1.12)], 0.055), "body", blend=0.02)
    with b.group("face"):
        b.add(sphere(0.08), "eyes", at=(0.22, 1.2, 0.95), mirror=True)
    with b.group("coin"):
        b.add(cylinder(0.3, 0.09, 0.02), "coin", at=(0, 0.96 + fat - 0.06, -0.05), turn=(0, 0, 90))


chest.preset("treasure chest")
chest.preset("jewelry box", kind="jewelry box", width=1.4, height=0.55, body_color="dark wood", real_m=0.25)
chest.preset("wooden crate", kind="crate")
chest.preset("gift box", kind="gift", real_m=0.3)
chest.preset("cardboard box", kind="cardboard", real_m=0.4)
chest.preset("safe", kind="safe")
chest.preset("suitcase", kind="suitcase", slot="hand")
chest.preset("piggy bank", kind="piggy", real_m=0.2)
chest.preset("mimic", kind="mimic", real_m=0.9)
