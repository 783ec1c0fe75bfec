"""Rings, necklaces, pendants."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.gems import cut_stone
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.shapes import (
    cone,
    cylinder,
    ellipsoid,
    extrude,
    frustum,
    heart,
    sphere,
    star,
    torus,
    tube,
)

JEWEL = {
    "kind": choice("ring", "signet", "necklace", "pendant", "bracelet", "earring", "brooch", "amulet"),
    "band": number(0.1, 0.06, 0.2, "thickness of the band"),
    "stone": number(0.36, 0.0, 0.6, "size of the stone"),
    "side_stones": number(2.0, 0.0, 4.0, vary=0.0),
    "metal": color("gold"),
    "gem_color": color("#c3123a"),
}


@archetype("jewelry", "treasure", JEWEL, real_m=0.03, slot="neck")
def jewelry(b: Builder, p: Params) -> None:
    b.material("body", p.metal, "gold" if p.metal == "gold" else "silver")
    b.material("gem", p.gem_color, "glass")
    if p.kind in ("ring", "signet", "bracelet"):
        _band(b, p)
    else:
        _hanging(b, p)


def _band(b: Builder, p: Params) -> None:
    wide = 2.4 if p.kind == "bracelet" else 1.6 if p.kind == "signet" else 1.1
    with b.group("band", at=(0, 0.78, 0), turn=(90, 0, 0), melt=0.03):
        b.add(torus(0.68, p.band, height=wide * p.band), "body")
        if p.kind == "bracelet":
            for _ in b.around(10, 0.72):
                b.add(sphere(0.12), "gem", at=(0, 0, 0.04), blend=0)
    if p.kind == "bracelet":
        return
    with b.group("setting", at=(0, 1.5, 0), melt=0.03):
        if p.kind == "signet":
            b.add(cylinder(0.4, 0.2, 0.05), "body", at=(0, 0.08, 0))
            b.cut(cylinder(0.3, 0.1, 0.02), at=(0, 0.2, 0))
            b.add(extrude(star(6, 0.24, 0.12), 0.1, 0.02), "body", at=(0, 0.16, 0), turn=(90, 0, 0))
            return
        b.add(frustum(0.16, 0.86 * p.stone, 0.34, 0.02), "body", at=(0, 0.1, 0))
        for _ in b.around(6, 0.92 * p.stone):
            b.add(cone((0, 0.05, -0.1), (0, 0.42, 0.02), 0.05, 0.05), "body")
    with b.group("stone", at=(0, 1.5 + 0.3, 0)):
        cut_stone(b, p.stone)
        for k in range(round(p.side_stones)):
            side = 1 if k % 2 else -1
            with b.frame((side * (0.36 + 0.2 * (k // 2)), -0.32 - 0.12 * (k // 2), 0)):
                cut_stone(b, 0.15)


def _hanging(b: Builder, p: Params) -> None:
    wide, beads = b.about(0.68, 0.03), 2 * b.some(10, 12)
    form = b.about(0.42, 0.05)
    if p.kind in ("necklace", "amulet", "pendant"):
        with b.group("chain", at=(0, 1.2, 0)):
            b.add(torus(wide, 0.1), "body", turn=(90, 0, 0))
            with b.frame((0, 0, 0), (90, 0, 0)):
                for k in b.around(beads, wide):
                    b.add(sphere(0.125) if k % 2 else ellipsoid(0.13, 0.09, 0.09), "body")
    drop = 0.42 if p.kind in ("necklace", "amulet", "pendant") else 0.41 if p.kind == "earring" else 0.72
    with b.group("drop", at=(0, drop - 0.02, 0), melt=0.02):
        if p.kind == "pendant":
            b.add(extrude(heart(form), 0.24, 0.1), "gem")
            b.add(extrude([heart(form + 0.08), heart(form - 0.02)], 0.2, 0.05), "body")
        elif p.kind == "amulet":
            b.add(cylinder(form + 0.04, 0.18, 0.05), "body", turn=(90, 0, 0))
            b.add(torus(form, 0.075), "body", turn=(90, 0, 0))
            b.add(ellipsoid(0.26, 0.16, 0.14), "gem", at=(0, 0, 0.04), blend=0)
        else:
            b.add(extrude(star(8, 0.75 if p.kind == "brooch" else 0.36, 0.5 if p.kind == "brooch" else 0.26), 0.16, 0.05), "body")
            b.add(ellipsoid(p.stone, p.stone, 0.2), "gem", at=(0, 0, 0.05), blend=0)
            for _ in range(1):
                with b.frame((0, 0, 0.04), (90, 0, 0)):
                    for _k in b.around(8, 0.55 if p.kind == "brooch" else 0.3):
                        b.add(sphere(0.085), "gem", blend=0)
    if p.kind == "earring":
        b.add(tube([(0, 0.7, 0), (0, 1.1, 0), (0.16, 1.35, 0), (0.32, 1.15, 0)], 0.05), "body")


jewelry.preset("ring", slot="hand")
jewelry.preset("signet ring", kind="signet", slot="hand")
jewelry.preset("necklace", kind="necklace", gem_color="#2f63c4")
jewelry.preset("pendant", kind="pendant")
jewelry.preset("amulet", kind="amulet", gem_color="#1f9d57")
jewelry.preset("bracelet", kind="bracelet", gem_color="#38b8b4")
jewelry.preset("earring", kind="earring", slot="head")
jewelry.preset("brooch", kind="brooch", gem_color="#6f3fa3")
