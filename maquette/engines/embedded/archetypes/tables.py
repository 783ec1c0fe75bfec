"""Tables and desks."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, flag, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, cone, cylinder, lathe, sphere

TABLE = {
    "kind": choice("table", "round", "coffee", "desk", "picnic", "pool", "nightstand"),
    "width": number(1.9, 0.8, 2.4, vary=0.01),
    "depth": number(1.15, 0.6, 1.6, vary=0.012),
    "height": number(1.15, 0.5, 1.5, vary=0.01),
    "top": number(0.11, 0.06, 0.2, "thickness of the top", vary=0.03),
    "legs": number(0.085, 0.05, 0.16, "thickness of a leg", vary=0.03),
    "leg_kind": choice("square", "turned", "tapered", "trestle"),
    "drawers": number(0.0, 0.0, 3.0, vary=0.0),
    "cloth": flag(False),
    "body_color": color("wood"),
    "second": color("cream"),
}


@archetype("table", "furniture", TABLE, real_m=1.4)
def table(b: Builder, p: Params) -> None:
    b.material("body", p.body_color, "wood" if "wood" in p.body_color or p.body_color == "bark" else "painted")
    b.material("second", p.second, "cloth" if p.cloth or p.kind == "pool" else "painted")
    b.material("metal", "brass", "brass")
    w, d, h = p.width, p.depth, p.height
    with b.group("table", melt=0.0):
        if p.kind == "round":
            b.add(cylinder(0.5 * w, p.top, 0.03), "body", at=(0, h - 0.5 * p.top, 0))
            b.add(lathe([(0.5, 0.0), (0.48, 0.06), (0.16, 0.14), (0.1, 0.4), (0.15, 0.6), (0.08, 0.8), (0.22, h - 0.12), (0, h - 0.1)]), "body")
        else:
            b.add(box(w, p.top, d, 0.03), "body", at=(0, h - 0.5 * p.top, 0), bump=Bump("planks", 0.006, 0.28))
            if p.kind == "picnic":
                for s in (1, -1):
                    b.add(box(w, 0.09, 0.3, 0.02), "body", at=(0, 0.58, s * (0.5 * d + 0.36)))
                    for x in (-0.36 * w, 0.36 * w):
                        b.add(box(0.1, 0.12, 2 * (0.5 * d + 0.36) + 0.3, 0.02), "body", at=(x, 0.5, 0))
                        b.add(cone((x, h - 0.1, 0.1 * s), (x, 0.04, s * (0.5 * d + 0.2)), 0.065, 0.065), "body")
            else:
                _table_legs(b, p)
                b.add(box(w - 0.24, 0.16, d - 0.2, 0.02), "body", at=(0, h - p.top - 0.07, 0))
                if p.kind == "coffee":
                    b.add(box(w - 0.16, 0.11, d - 0.12, 0.02), "body", at=(0, 0.34 * h, 0), bump=Bump("planks", 0.006, 0.28))
        if p.cloth:
            b.add(box(w + 0.06, 0.05, d + 0.06, 0.02), "second", at=(0, h, 0))
        if p.kind == "pool":
            b.add(box(w - 0.24, 0.12, d - 0.24, 0.01), "second", at=(0, h - 0.02, 0))
            b.add(box(w + 0.05, 0.24, d + 0.05, 0.06), "body", at=(0, h - 0.14, 0))
            b.cut(box(w - 0.26, 0.12, d - 0.26, 0.02), "second", at=(0, h + 0.02, 0))
            b.material("holes", "black")
            for x in (-1, 0, 1):
                for z in (-1, 1):
                    b.cut(cylinder(0.085, 0.3, 0.0), "holes", at=(x * (0.5 * w - 0.13), h, z * (0.5 * d - 0.12)))
    if p.kind == "pool":
        for k, tint in enumerate(("red", "yellow", "blue", "orange", "snow")):
            b.material(f"ball {tint}", tint, roughness=0.1)
            b.add(sphere(0.062), f"ball {tint}", at=(0.3 + 0.13 * (k % 3) - (0.9 if k == 4 else 0), h - 0.0, -0.12 + 0.12 * (k // 2)))
    n = round(p.drawers)
    if n:
        with b.group("drawers"):
            x = 0.5 * w - 0.32 if p.kind == "desk" else 0.0
            wide = 0.5 if p.kind == "desk" else w - 0.24
            b.add(box(wide, h - p.top - 0.08, d - 0.16, 0.02), "body", at=(x, 0.07 if p.kind == "desk" else 0.16, 0), stand=True)
            for k in range(n):
                y = (k + 0.5) * (h - p.top - 0.2) / n + 0.16
                b.add(box(wide - 0.08, (h - 0.3) / n - 0.06, 0.06, 0.02), "body", at=(x, y, 0.5 * d - 0.07))
                b.add(sphere(0.05), "metal", at=(x, y, 0.5 * d - 0.01))
    b.socket("top", (0, h, 0), size=0.5 * d)


def _table_legs(b: Builder, p: Params) -> None:
    h, r = p.height - p.top, p.legs
    for s in (1, -1):
        for t in (1, -1):
            x, z = s * (0.5 * p.width - 1.4 * r), t * (0.5 * p.depth - 1.4 * r)
            if p.leg_kind == "turned":
                b.add(
                    lathe(
                        [
                            (r, 0),
                            (0.6 * r, 0.08),
                            (1.1 * r, 0.2),
                            (0.7 * r, 0.32),
                            (1.25 * r, 0.7 * h),
                            (0.8 * r, 0.8 * h),
                            (1.3 * r, 0.86 * h),
                            (1.3 * r, h),
                            (0, h),
                        ]
                    ),
                    "body",
                    at=(x, 0, z),
                )
            elif p.leg_kind == "tapered":
                b.add(cone((x + 0.1 * s, 0, z + 0.06 * t), (x, h, z), 0.7 * r, 1.1 * r), "body")
            else:
                b.add(box(2 * r, h, 2 * r, 0.02), "body", at=(x, 0, z), stand=True)


table.preset("table", leg_kind="turned")
table.preset("round table", kind="round", width=1.7)
table.preset("coffee table", kind="coffee", height=0.85, top=0.18, legs=0.15, width=1.65, depth=1.1, leg_kind="tapered", real_m=1.0)
table.preset("desk", kind="desk", drawers=3.0)
table.preset("school desk", kind="desk", drawers=1.0, width=1.4, depth=0.9, body_color="caramel", real_m=0.8)
table.preset("workbench", kind="desk", drawers=2.0, legs=0.13, top=0.17)
table.preset("picnic table", kind="picnic", depth=0.95)
table.preset("pool table", kind="pool", second="leaf", legs=0.13, leg_kind="turned", body_color="dark wood", height=0.95, real_m=2.5)
table.preset("nightstand", kind="nightstand", width=0.95, depth=0.85, height=1.25, drawers=2.0, real_m=0.5)
