"""Round and holy buildings: stadium, observatory, shrine, stupa, crypt."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.building_site import arch, plot
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import box, capsule, cone, cylinder, dome, ellipsoid, extrude, frustum, lathe, sphere, torus, tube

PARAMS = {
    "kind": choice("stadium", "observatory", "shrine", "stupa", "crypt"),
    "width": number(1.0, 0.8, 1.25),
    "height": number(1.0, 0.8, 1.3),
    "roof": number(1.0, 0.7, 1.3, "height of the roof"),
    "windows": number(1.0, 0.0, 1.3),
    "door": number(1.0, 0.7, 1.3),
    "flag": number(1.0, 0.0, 1.3),
    "plants": number(1.0, 0.0, 1.3, "bushes and grass round about"),
    "wall_color": color("cream"),
    "roof_color": color("red"),
    "trim": color("white"),
    "accent": color("gold"),
    "ground": color("grass"),
}


@archetype("landmark", "buildings", PARAMS, real_m=20.0)
def landmark(b: Builder, p: Params) -> None:
    """The building of its kind, facing +z."""
    b.material("walls", p.wall_color, "matte", mottle=0.05)
    b.material("roof", p.roof_color, roughness=0.6)
    b.material("trim", p.trim)
    b.material("gold", p.accent, "gold" if p.accent == "gold" else "painted")
    b.material("windows", "#9fd0e0", "glass")
    b.material("doors", "#7a4526", "wood")
    b.material("bark", "bark", "wood")
    b.material("leaves", "leaf", roughness=0.9)
    b.material("ground", p.ground, roughness=0.95, mottle=0.1)
    b.material("dark", "charcoal")
    with b.group(p.kind):
        KINDS[p.kind](b, p)


def _stadium(b: Builder, p: Params) -> None:
    w, h = 1.4 * p.width, 0.85 * p.height
    with b.group("bowl"):
        b.add(
            extrude([(w * cos(radians(6 * k)), 0.78 * w * sin(radians(6 * k))) for k in range(60)], h, 0.03),
            "walls",
            at=(0, 0.5 * h, 0),
            turn=(90, 0, 0),
        )
        for y in (0.34, 0.68, 0.97):
            b.add(
                extrude([(1.04 * w * cos(radians(6 * k)), 0.82 * w * sin(radians(6 * k))) for k in range(60)], 0.08, 0.02),
                "trim",
                at=(0, y * h, 0),
                turn=(90, 0, 0),
            )
        for k in range(28):
            a = radians(360 * (k + 0.5) / 28)
            for y in (0.08, 0.42, 0.74):
                yaw = 90 - 360 * (k + 0.5) / 28
                b.cut(box(0.14, 0.2 * h, 0.2, 0.03), "dark", at=(w * cos(a), y * h + 0.1 * h, 0.78 * w * sin(a)), turn=(0, yaw, 0))
        steps = ((0.9, 0.88), (0.8, 0.7), (0.7, 0.52), (0.6, 0.34), (0.5, 0.16))
        for f, y in steps:
            b.cut(
                extrude([(w * f * cos(radians(6 * k)), 0.78 * w * (f - 0.02) * sin(radians(6 * k))) for k in range(60)], h, 0.005),
                "roof",
                at=(0, (y + 0.5) * h, 0),
                turn=(90, 0, 0),
            )
        b.add(box(1.1 * w * 0.62, 0.04, 0.6 * w * 0.62, 0.01), "ground", at=(0, 0.17 * h, 0))
        b.add(torus(0.12, 0.02), "trim", at=(0, 0.19 * h, 0))
        b.add(box(0.035, 0.05, 0.36 * w, 0.01), "trim", at=(0, 0.18 * h, 0))
    for sx in (1, -1):
        for sz in (1, -1):
            x, z = 0.74 * sx * w, 0.58 * sz * w
            b.add(capsule((x, 0, z), (x, 1.5 * h, z), 0.045), "trim")
            b.add(box(0.3, 0.2, 0.08, 0.02), "gold", at=(x, 1.54 * h, z), turn=(0, 45 * sx * sz, 0))


def _observatory(b: Builder, p: Params) -> None:
    r = 0.72 * p.width
    plot(b, p, 1.1)
    y = 0.75 * p.height
    b.add(cylinder(r, y, 0.02), "walls", at=(0, 0.05, 0), stand=True, bump=Bump("bricks", 0.01, 0.14))
    b.add(cylinder(r + 0.07, 0.1, 0.03), "trim", at=(0, y + 0.05, 0))
    with b.group("dome", at=(0, y + 0.08, 0)):
        b.add(dome(r, r * p.roof), "roof")
        for k in range(8):
            with b.frame((0, 0, 0), (0, 45 * k + 22.5, 0)):
                b.add(torus(r, 0.022, arc_deg=88), "roof", turn=(90, 0, 0), at=(0, 0.02, 0))
        b.cut(box(0.34, 2.0, 2.0, 0.02), "dark", at=(0, 1.2, 1.0))
        b.add(box(0.3, 0.4, 0.5, 0.02), "dark", at=(0, 0.1, 0.25))
        for s in (1, -1):
            b.add(
                tube(
                    [
                        (0.2 * s, 0.05, 0.99 * r),
                        (0.2 * s, 0.55 * r * p.roof, 0.84 * r),
                        (0.2 * s, 0.9 * r * p.roof, 0.44 * r),
                        (0.2 * s, 0.97 * r * p.roof, 0.0),
                    ],
                    0.045,
                ),
                "trim",
            )
        with b.frame((0, 0.26, 0.1), (48, 0, 0)):
            b.add(cylinder(0.13, 1.3, 0.02), "gold", at=(0, 0.45, 0))
            b.add(cylinder(0.16, 0.2, 0.02), "trim", at=(0, 1.05, 0))
            b.cut(cylinder(0.11, 0.1), "windows", at=(0, 1.14, 0))
            b.add(cylinder(0.15, 0.1, 0.02), "trim", at=(0, 0.6, 0))
    arch(b, (0, 0.06, r), 0.28 * p.door, 0.46 * p.door, "doors", "trim")
    for k in (55, -55, 125, -125, 180):
        a = radians(k)
        if p.windows > 0.0:
            arch(b, (r * sin(a), 0.3, r * cos(a)), 0.18 * p.windows, 0.3, "windows", "trim", k)
    b.add(box(0.5, 0.1, 0.3, 0.02), "trim", at=(0, 0.08, r + 0.12))


def _shrine(b: Builder, p: Params) -> None:
    for k in range(3):
        b.add(box(1.7 - 0.2 * k, 0.14, 1.5 - 0.2 * k, 0.02), "ground", at=(0, 0.0 + 0.12 * k, 0), stand=True)
    y, h = 0.36, 0.62 * p.height
    b.add(box(0.8 * p.width, h, 0.66, 0.02), "walls", at=(0, y, -0.06), stand=True)
    for sx in (1, -1):
        for z in (0.42, -0.42):
            b.add(cylinder(0.06, h + 0.05), "roof", at=(0.52 * sx * p.width, y, z), stand=True)
        b.add(box(0.06, 0.06, 0.9, 0.01), "roof", at=(0.52 * sx * p.width, y + 0.16, 0))
    for z in (0.42, -0.42):
        b.add(box(1.16 * p.width, 0.09, 0.09, 0.01), "roof", at=(0, y + h - 0.04, z))
    for s in (1, -1):
        b.add(box(0.26, 0.44, 0.1, 0.01), "doors", at=(0.15 * s, y + 0.05, 0.27), stand=True, bump=Bump("ribs", 0.012, 0.07))
        b.add(sphere(0.03), "gold", at=(0.06 * s, y + 0.26, 0.34))
    top = y + h
    pts = [(-1.0, 0.12), (-0.78, 0.03), (-0.4, 0.2), (0, 0.62 * p.roof), (0.4, 0.2), (0.78, 0.03), (1.0, 0.12), (0.8, -0.08), (-0.8, -0.08)]
    b.add(extrude([(0.82 * x * p.width, yy) for x, yy in pts], 1.35, 0.04, smooth=True), "dark", at=(0, top + 0.06, 0), bump=Bump("ribs", 0.014, 0.1))
    b.add(capsule((0, top + 0.62 * p.roof, -0.72), (0, top + 0.62 * p.roof, 0.72), 0.07), "gold")
    for z in (-0.55, 0.0, 0.55):
        b.add(cylinder(0.055, 0.34, 0.02), "roof", at=(0, top + 0.68 * p.roof, z), turn=(0, 0, 90))
    for s in (1, -1):
        for t in (1, -1):
            b.add(capsule((-0.02 * t, top + 0.58 * p.roof, 0.66 * s), (0.26 * t, top + 0.58 * p.roof + 0.3, 0.66 * s), 0.045), "roof")
    b.add(
        tube(
            [(-0.5, top - 0.1, 0.5), (-0.25, top - 0.22, 0.5), (0, top - 0.15, 0.5), (0.25, top - 0.22, 0.5), (0.5, top - 0.1, 0.5)],
            [0.05, 0.08, 0.06, 0.08, 0.05],
        ),
        "trim",
    )
    for x in (-0.25, 0.25):
        b.add(
            extrude([(0, 0.02), (0.08, 0.02), (0.04, -0.08), (0.1, -0.08), (0.0, -0.22), (0.02, -0.1), (-0.04, -0.1)], 0.06, 0.01),
            "trim",
            at=(x, top - 0.24, 0.5),
        )
    b.add(box(0.44, 0.2, 0.22, 0.02), "doors", at=(0, y - 0.02, 0.5), stand=True, bump=Bump("flutes", 0.012, 0.06))
    for s in (1, -1):
        with b.frame((0.68 * s, 0.1, 0.68)):
            b.add(cylinder(0.1, 0.5, 0.02), "ground", stand=True)
            b.add(box(0.26, 0.22, 0.26, 0.02), "trim", at=(0, 0.48, 0), stand=True)
            b.add(box(0.42, 0.16, 0.42, 0.02, taper=0.85), "ground", at=(0, 0.68, 0), stand=True)
            b.add(sphere(0.05), "ground", at=(0, 0.86, 0))


def _stupa(b: Builder, p: Params) -> None:
    for k in range(3):
        b.add(box(2.2 - 0.34 * k, 0.16, 2.2 - 0.34 * k, 0.02), "walls", at=(0, 0.13 * k, 0), stand=True)
    y = 0.42
    for k in range(3):
        b.add(cylinder((0.78 - 0.05 * k) * p.width, 0.09, 0.03), "gold" if k == 1 else "walls", at=(0, y + 0.04 + 0.07 * k, 0))
    y = 0.6
    b.add(lathe([(0.6, 0), (0.62, 0.06), (0.68, 0.3), (0.58, 0.56), (0.3, 0.7), (0, 0.72)]), "walls", at=(0, y, 0), scale=p.width)
    b.add(torus(0.66 * p.width, 0.04), "gold", at=(0, y + 0.36 * p.width, 0))
    top = y + 0.68 * p.width
    b.add(box(0.42, 0.24, 0.42, 0.02), "walls", at=(0, top - 0.02, 0), stand=True)
    for yaw in (0, 90, 180, 270):
        with b.frame((0, top + 0.1, 0), (0, yaw, 0)):
            for s in (1, -1):
                b.add(ellipsoid(0.07, 0.036, 0.05), "roof", at=(0.095 * s, 0.03, 0.21))
                b.add(box(0.15, 0.03, 0.06, 0.01), "dark", at=(0.095 * s, 0.09, 0.22), turn=(0, 0, -8 * s))
            b.add(tube([(0.0, 0.02, 0.22), (0.02, -0.06, 0.23), (-0.02, -0.08, 0.23)], 0.02), "roof")
            with b.frame((0, -0.5, 0.72)):
                arch(b, (0, -0.22, 0.0), 0.24, 0.34, "dark", "gold")
    b.add(box(0.52, 0.07, 0.52, 0.02), "gold", at=(0, top + 0.24, 0))
    for k in range(7):
        b.add(cylinder(0.19 - 0.022 * k, 0.07, 0.025), "gold", at=(0, top + 0.31 + 0.075 * k * p.roof, 0))
    t = top + 0.31 + 0.525 * p.roof
    b.add(cylinder(0.16, 0.06, 0.02), "gold", at=(0, t, 0))
    b.add(cone((0, t, 0), (0, t + 0.24, 0), 0.07, 0.03), "gold")
    for k in range(4):
        a = radians(90 * k + 45)
        b.add(tube([(0.06 * sin(a), t, 0.06 * cos(a)), (0.6 * sin(a), 1.05, 0.6 * cos(a)), (1.3 * sin(a), 0.1, 1.3 * cos(a))], 0.025), "trim")


def _crypt(b: Builder, p: Params) -> None:
    plot(b, p, 1.15)
    for k in range(3):
        b.add(box(1.8 - 0.14 * k, 0.1, 1.7 - 0.14 * k, 0.02), "walls", at=(0, 0.03 + 0.08 * k, 0), stand=True)
    w, h, y = 0.62 * p.width, 0.95 * p.height, 0.24
    b.add(box(2 * w, h, 1.2, 0.02), "walls", at=(0, y, 0), stand=True, bump=Bump("bricks", 0.016, 0.2))
    b.add(box(2 * w + 0.14, 0.1, 1.36, 0.02), "trim", at=(0, y + h, 0))
    b.add(extrude([(-w - 0.1, 0), (w + 0.1, 0), (0, 0.5 * p.roof)], 1.36, 0.02), "roof", at=(0, y + h + 0.03, 0))
    for s in (1, -1):
        b.add(frustum(0.13, 0.11, h - 0.02, 0.01), "trim", at=(s * (w - 0.05), y, 0.62), stand=True, bump=Bump("flutes", 0.014, 0.06))
        b.add(lathe([(0.07, 0), (0.12, 0.08), (0.05, 0.16), (0.09, 0.22), (0, 0.34)]), "trim", at=(s * (w + 0.04), y + h + 0.04, 0.62))
    arch(b, (0, y, 0.6), 0.46 * p.door, 0.74 * p.door, "dark", "trim")
    for k in range(5):
        b.add(capsule((-0.16 + 0.08 * k, y, 0.7), (-0.16 + 0.08 * k, y + 0.6, 0.7), 0.022), "gold")
    b.add(capsule((-0.2, y + 0.3, 0.7), (0.2, y + 0.3, 0.7), 0.026), "gold")
    b.add(ellipsoid(0.12, 0.13, 0.08), "trim", at=(0, y + h + 0.2, 0.7))
    b.cut(sphere(0.04), "dark", at=(0.05, y + h + 0.22, 0.77), mirror=True)
    b.add(box(0.1, 0.1, 0.08, 0.02), "trim", at=(0, y + h + 0.08, 0.7))
    t = y + h + 0.5 * p.roof
    b.add(box(0.1, 0.5, 0.1, 0.02), "trim", at=(0, t - 0.05, 0.3), stand=True)
    b.add(box(0.34, 0.1, 0.1, 0.02), "trim", at=(0, t + 0.28, 0.3))
    for x, r in ((-0.8, 10), (0.85, -8)):
        b.add(
            extrude([(-0.14, 0), (0.14, 0), (0.14, 0.3), (0.07, 0.38), (-0.07, 0.38), (-0.14, 0.3)], 0.1, 0.02),
            "trim",
            at=(x, 0.04, 0.75),
            turn=(0, 0, r),
        )
    for s in (1, -1):
        b.add(box(0.08, 0.4, 0.24, 0.02), "dark", at=(s * w, y + 0.55, 0))


KINDS = {"stadium": _stadium, "observatory": _observatory, "shrine": _shrine, "stupa": _stupa, "crypt": _crypt}

landmark.preset("stadium", wall_color="sandstone", roof_color="steel blue", real_m=200.0)
landmark.preset("observatory", kind="observatory", roof_color="light grey", wall_color="white", accent="steel", real_m=20.0)
landmark.preset("shrine", kind="shrine", wall_color="cream", roof_color="scarlet", ground="stone", real_m=5.0)
landmark.preset("stupa", kind="stupa", wall_color="white", roof_color="royal blue", real_m=36.0)
landmark.preset("crypt", kind="crypt", wall_color="stone", roof_color="slate", trim="light grey", accent="iron", plants=0.7, real_m=5.0)
