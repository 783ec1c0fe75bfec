"""Mushrooms and toadstools, alone or in a cluster."""

from __future__ import annotations

import itertools
from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cylinder, ellipsoid, lathe, tube

PARAMS = {
    "cap": number(0.78, 0.35, 1.1, "radius of the cap", vary=0.018),
    "cap_height": number(0.5, 0.15, 1.2, vary=0.03),
    "cap_kind": choice("dome", "bell", "flat", "morel"),
    "stem": number(1.15, 0.5, 1.8, "height of the stem", vary=0.015),
    "stem_girth": number(0.22, 0.1, 0.45, vary=0.03),
    "lean": number(0.06, 0.0, 0.3, "bend of the stem", vary=0.4),
    "spots": number(1.0, 0.0, 1.8, "size of the spots", vary=0.06),
    "ring": number(1.0, 0.0, 1.5, "skirt on the stem"),
    "gills": number(1.0, 0.0, 1.5),
    "small": number(0.5, 0.0, 0.9, "size of the small ones beside it", vary=0.02),
    "count": number(2.0, 0.0, 6.0, "how many small ones", vary=0.0),
    "cap_color": color("#cf2a27"),
    "stem_color": color("cream"),
    "spot_color": color("snow"),
    "grass": number(1.0, 0.0, 1.0),
}


@archetype("mushroom", "plant", PARAMS, real_m=0.12)
def mushroom(b: Builder, p: Params) -> None:
    """A large one and small ones around it, on a tuft of ground."""
    b.material("cap", p.cap_color, roughness=0.32)
    b.material("stem", p.stem_color, roughness=0.7)
    b.material("spots", p.spot_color, roughness=0.8)
    b.material("gills", like="stem", lighter=-0.08, roughness=0.8)
    b.material("grass", "grass", roughness=0.9)
    _one(b, p, (0.0, 0.0, 0.0), 1.0, 0.0)
    for k in range(6):
        angle, size = float(b.rng.uniform(-9.0, 9.0)) + 70.0 + 130.0 * k, p.small * float(b.rng.uniform(0.92, 1.06)) * (1.0 - 0.1 * k)
        if k < round(p.count) and size > 0.1:
            reach = 0.42 + 0.12 * p.stem_girth / 0.22 + 0.08 * (k % 2)
            a = radians(angle)
            _one(b, p, (reach * sin(a), 0.0, reach * cos(a)), size, 18.0 * sin(a))
    if p.grass > 0.0:
        with b.group("ground", melt=0.06, blend=0.05):
            b.add(ellipsoid(0.72, 0.12, 0.66), "grass", bump=Bump("foliage", 0.03, 0.1))
            for k in range(9):
                a = radians(40.0 * k + float(b.rng.uniform(-12.0, 12.0)))
                b.add(
                    tube(
                        [(0.5 * sin(a), 0.03, 0.5 * cos(a)), (0.6 * sin(a), 0.2, 0.58 * cos(a)), (0.72 * sin(a), 0.3, 0.7 * cos(a))],
                        [0.06, 0.045, 0.02],
                    ),
                    "grass",
                    blend=0.03,
                )
    b.socket("head_top", (0.0, p.stem + 0.82 * p.cap_height, 0.0), size=0.7 * p.cap)
    b.socket("top", (0.0, p.stem + 0.94 * p.cap_height, 0.0), size=0.4 * p.cap)


def _one(b: Builder, p: Params, at: Vector, size: float, tilt: float) -> None:
    with b.group("mushroom", at=at, turn=(0.4 * tilt, 0.0, -tilt), scale=size, melt=0.05):
        g, h, lean = p.stem_girth, p.stem, p.lean
        b.add(
            tube(
                [(0.0, -0.05, 0.0), (lean, 0.25 * h, 0.0), (1.3 * lean, 0.65 * h, 0.0), (0.3 * lean, h + 0.1, 0.0)],
                [1.5 * g, 1.2 * g, 0.92 * g, 0.9 * g],
            ),
            "stem",
            bump=Bump("wrinkles", 0.012, 0.2),
        )
        if p.ring > 0.0 and p.cap_kind != "morel":
            b.add(
                lathe([(0.8 * g, 0.64 * h), (1.75 * g * p.ring, 0.52 * h), (1.8 * g * p.ring, 0.56 * h), (0.9 * g, 0.72 * h)]),
                "stem",
                at=(1.1 * lean, 0.0, 0.0),
                bump=Bump("flutes", 0.02, 0.1),
                blend=0.03,
            )
        with b.frame((0.3 * lean, h, 0.0), (float(b.rng.uniform(-4.0, 4.0)), 0.0, float(b.rng.uniform(-4.0, 4.0)))):
            _cap(b, p)


def _cap(b: Builder, p: Params) -> None:
    r, h = p.cap, p.cap_height
    if p.cap_kind == "morel":
        b.add(ellipsoid(0.62 * r, 1.1 * h, 0.62 * r), "cap", at=(0.0, 0.5 * h, 0.0), bump=Bump("cobbles", -0.0 + 0.075, 0.2), blend=0.03)
        return
    profile = {
        "dome": [(0.3 * r, -0.04), (0.8 * r, -0.1), (0.97 * r, -0.06), (1.0 * r, 0.04), (0.88 * r, 0.45 * h), (0.55 * r, 0.82 * h), (0.0, 0.96 * h)],
        "bell": [(0.3 * r, 0.1), (0.8 * r, -0.18), (0.92 * r, -0.2), (0.9 * r, -0.08), (0.66 * r, 0.42 * h), (0.36 * r, 0.95 * h), (0.0, 1.12 * h)],
        "flat": [(0.3 * r, -0.06), (0.9 * r, 0.02), (1.08 * r, 0.1), (1.04 * r, 0.2), (0.7 * r, 0.55 * h), (0.0, 0.72 * h)],
    }[p.cap_kind]
    b.add(lathe(profile), "cap", blend=0.0)
    if p.gills > 0.0:
        b.cut(
            lathe([(0.24 * r, -0.4), (0.9 * r, -0.4), (0.86 * r, -0.02), (0.24 * r, 0.08), (0.24 * r, -0.4)], smooth=False),
            "gills",
            bump=Bump("flutes", 0.035 * p.gills, 0.11),
        )
        b.add(cylinder(1.3 * p.stem_girth, 0.3), "stem", at=(0.0, -0.02, 0.0), blend=0.05)
    for k in range(14):
        yaw = 137.5 * k + float(b.rng.uniform(-14.0, 14.0))
        pitch = 12.0 + 72.0 * (k / 13.0) ** 0.8
        size = 0.13 * float(b.rng.uniform(0.72, 1.2)) * p.spots
        if p.spots > 0.0:
            a, c = radians(yaw), radians(pitch)
            crown = 0.98 * profile[-1][1]
            wide = _radius_at(profile, crown * sin(c))
            x, y, z = wide * sin(a), crown * sin(c), wide * cos(a)
            b.add(ellipsoid(size, 0.5 * size, size), "spots", at=(x, y, z), turn=(90.0 - pitch, yaw, 0.0), blend=0.01)


def _radius_at(profile: list[tuple[float, float]], y: float) -> float:
    """Outer radius of a profile's upper side at height y."""
    upper = profile[3:]
    for (r0, y0), (r1, y1) in itertools.pairwise(upper):
        if y0 <= y <= y1:
            return r0 + (r1 - r0) * (y - y0) / max(y1 - y0, 1e-6)
    return upper[-1][0] if y > upper[-1][1] else upper[0][0]


mushroom.preset("mushroom")
mushroom.preset("fly agaric", cap_kind="flat", spots=1.2, stem=1.3, cap=0.85)
mushroom.preset(
    "morel", cap_kind="morel", cap_color="#a8794a", stem_color="cream", spots=0.0, cap=0.9, cap_height=0.75, stem=0.8, stem_girth=0.28, ring=0.0
)
mushroom.preset(
    "mushroom cluster",
    cap_kind="bell",
    cap_color="#c98a4a",
    spots=0.0,
    gills=0.0,
    count=6.0,
    small=0.72,
    cap=0.5,
    cap_height=0.5,
    stem_girth=0.13,
    ring=0.0,
    stem=1.35,
)
