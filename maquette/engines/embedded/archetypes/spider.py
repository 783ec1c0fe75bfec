"""Spiders and ticks; scorpions."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.arthropods import leg
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube

PARAMS = {
    "abdomen": number(0.52, 0.25, 0.8, "radius of the hind body", vary=0.012),
    "length": number(1.15, 0.9, 1.6, "of the hind body, of its width", vary=0.015),
    "thorax": number(0.38, 0.2, 0.55, "radius of the fore body", vary=0.025),
    "legs": number(0.86, 0.0, 1.5, "length of the legs", vary=0.012),
    "leg_girth": number(0.115, 0.05, 0.16, vary=0.03),
    "knees": number(1.0, 0.3, 1.5, "height of the knees", vary=0.02),
    "fur": number(0.0, 0.0, 1.5, "hair on body and legs"),
    "eyes": number(0.1, 0.03, 0.18, "radius of the two large eyes"),
    "fangs": number(1.0, 0.0, 2.0),
    "palps": number(1.0, 0.0, 1.6, "the feelers beside the fangs"),
    "spinnerets": number(1.0, 0.0, 2.0),
    "marking": choice("cross", "hourglass", "stripes", "none", meaning="on the hind body"),
    "rings": number(1.0, 0.0, 1.5, "raised bands on the legs"),
    "lift": number(14.0, -5.0, 40.0, "how far the hind body is raised, degrees", vary=0.03),
    "coat": color("#4a4038"),
    "leg_color": color("", "empty: as the body"),
    "mark_color": color("#e8c35a"),
}


@archetype("spider", "insects", PARAMS, real_m=0.04, words={"hairy": {"fur": 1.3}, "furry": {"fur": 1.3}, "jumping": {"knees": 1.3}})
def spider(b: Builder, p: Params) -> None:
    """Hind body with its mark, fore body with eight eyes and fangs, eight legs."""
    b.material("body", p.coat, "fur" if p.fur > 0.4 else "painted", roughness=0.4)
    if p.leg_color:
        b.material("legs", p.leg_color, roughness=0.45)
    else:
        b.material("legs", like="body", lighter=-0.1, roughness=0.45)
    b.material("markings", p.mark_color)
    b.material("rings", like="markings", lighter=-0.1)
    b.material("eyes", "eye", roughness=0.4)
    b.material("fangs", "#26150f", roughness=0.2)
    a, t = p.abdomen, p.thorax
    y = 0.42 + 0.1 * t
    fur = Bump("fur", 0.02 * p.fur, 0.08, 2.0) if p.fur > 0.1 else None
    with b.group("body", melt=0.05):
        b.add(ellipsoid(t, 0.72 * t, 1.12 * t), "body", at=(0.0, y, 0.3), bump=fur)
        b.add(cone((0.0, y, 0.0), (0.0, y + 0.05, -0.25), 0.4 * t, 0.36 * t), "body")
        with b.frame((0.0, y + 0.02, -0.12), (p.lift, 0.0, 0.0)):
            _abdomen(b, p, fur)
    with b.group("face", at=(0.0, y, 0.3), melt=0.01):
        _face(b, p)
    if p.legs > 0.0:
        with b.group("legs", melt=0.0), b.mirrored():
            _legs(b, p, y, fur)
    b.socket("head_top", (0.0, y + 0.68 * t, 0.42), (12.0, 0.0, 0.0), size=0.7 * t)
    b.socket("back", (0.0, y + a, -0.12 - a * p.length), size=a)
    b.socket("neck", (0.0, y, 0.02), (90.0, 0.0, 0.0), size=0.5 * t)


def _abdomen(b: Builder, p: Params, fur: Bump | None) -> None:
    a = p.abdomen
    radii: Vector = (a, 0.86 * a, a * p.length)
    z = -0.92 * a * p.length
    b.add(ellipsoid(*radii), "body", at=(0.0, 0.12 * a, z), bump=fur)
    with b.frame((0.0, 0.12 * a, z)):
        if p.marking == "hourglass":
            glass = ((-0.2, 0.28), (0.2, 0.28), (0.05, 0.0), (0.2, -0.28), (-0.2, -0.28), (-0.05, 0.0))
            b.add(
                extrude([(x * a / 0.5, 1.2 * v * a / 0.5) for x, v in glass], 0.1, 0.03, bend=(-0.9, -0.5)),
                "markings",
                at=(0.0, 0.86 * a, 0.0),
                turn=(-90.0, 0.0, 0.0),
                blend=0.0,
            )
        elif p.marking == "cross":
            for along in (0.62, 0.3, -0.02, -0.34):
                b.add(ellipsoid(0.13 * a, 0.05, 0.16 * a), "markings", at=on(radii, 0.0, 90.0 - 58.0 * along, 1.0), blend=0.01)
            b.add(ellipsoid(0.13 * a, 0.06, 0.12 * a), "markings", at=(0.36 * a, 0.78 * a, 0.2 * a), turn=(0.0, 0.0, -24.0), mirror=True, blend=0.01)
        elif p.marking == "stripes":
            for k in range(3):
                zz = (0.45 - 0.45 * k) * a * p.length
                r = (1.0 - (0.45 - 0.45 * k) ** 2) ** 0.5
                arc = [(1.0 * r * a * sin(radians(s)), 0.86 * r * a * cos(radians(s)), zz) for s in (-80.0, -40.0, 0.0, 40.0, 80.0)]
                b.add(tube(arc, [0.03, 0.055, 0.065, 0.055, 0.03]), "markings", blend=0.01)
        if p.spinnerets > 0.0:
            s = 0.09 * p.spinnerets
            b.add(cone((0.1 * a, -0.2 * a, -0.9 * a * p.length), (0.16 * a, -0.22 * a, -a * p.length - s), 0.13 * a, 0.07 * a), "legs", mirror=True)


def _face(b: Builder, p: Params) -> None:
    t, e = p.thorax, p.eyes
    radii: Vector = (t, 0.72 * t, 1.12 * t)
    for yaw, pitch, size in ((15.0, 16.0, 1.0), (40.0, 22.0, 0.66), (12.0, 44.0, 0.55), (36.0, 52.0, 0.5)):
        b.add(sphere(e * size), "eyes", at=on(radii, yaw * (1.0 if size < 1.0 else max(1.0, 62.0 * e / t / 15.0)), pitch, 1.0), mirror=True)
    b.material("glints", "snow")
    at = on(radii, max(15.0, 62.0 * e / t), 16.0, 1.0)
    b.add(sphere(0.24 * e), "glints", at=(at[0] - 0.3 * e, at[1] + 0.4 * e, at[2] + 0.8 * e), mirror=True)
    if p.fangs > 0.0:
        f = p.fangs
        b.add(cone((0.15, -0.08, 0.95 * t), (0.16, -0.22, 1.2 * t), 0.13, 0.1), "body", mirror=True, blend=0.03)
        b.add(cone((0.16, -0.26, 1.22 * t), (0.12, -0.3 - 0.13 * f, 1.2 * t), 0.06, 0.02), "fangs", mirror=True, blend=0.01)
    if p.palps > 0.0:
        r = p.palps
        points: list[Vector] = [(0.24, -0.06, 0.8 * t), (0.34, 0.1, t + 0.16 * r), (0.3, -0.16, t + 0.36 * r)]
        b.add(tube(points, [0.08, 0.075, 0.07]), "legs", mirror=True, blend=0.02)


def _legs(b: Builder, p: Params, y: float, fur: Bump | None) -> None:
    r = p.leg_girth
    for angle, reach in ((40.0, 1.16), (72.0, 1.08), (108.0, 1.06), (146.0, 1.3)):
        s, c, n = sin(radians(angle)), cos(radians(angle)), reach * (0.4 + 0.6 * p.legs)
        hip = (0.7 * p.thorax * s, y, 0.26 + 0.8 * p.thorax * c)
        knee = (hip[0] + 0.42 * n * s, p.knees * (0.5 + 0.5 * p.legs), hip[2] + 0.42 * n * c)
        foot = (hip[0] + 0.98 * n * s, 0.6 * r, hip[2] + 0.98 * n * c)
        leg(b, hip, knee, foot, r, "legs", fur)
        if p.rings > 0.0:
            for start, end, t in ((hip, knee, 0.6), (knee, foot, 0.3), (knee, foot, 0.62)):
                at = (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t, start[2] + (end[2] - start[2]) * t)
                to = (at[0] + 0.05 * (end[0] - start[0]), at[1] + 0.05 * (end[1] - start[1]), at[2] + 0.05 * (end[2] - start[2]))
                b.add(cone(at, to, (0.98 + 0.22 * p.rings) * r * (1.0 if t == 0.6 else 0.9), (0.98 + 0.22 * p.rings) * r * 0.9), "rings")


spider.preset("spider")
spider.preset(
    "tarantula",
    real_m=0.15,
    fur=1.2,
    leg_girth=0.135,
    thorax=0.44,
    abdomen=0.56,
    knees=0.74,
    legs=0.95,
    marking="stripes",
    rings=1.0,
    eyes=0.06,
    fangs=1.4,
    coat="#3a2a22",
    mark_color="orange",
    palps=1.4,
)
spider.preset(
    "tick",
    real_m=0.005,
    abdomen=0.72,
    length=1.1,
    thorax=0.24,
    legs=0.5,
    knees=0.62,
    leg_girth=0.07,
    marking="none",
    rings=0.0,
    eyes=0.04,
    fangs=0.7,
    lift=0.0,
    coat="#7a3a24",
)


SCORPION = {
    "girth": number(0.34, 0.2, 0.5, "half width of the body", vary=0.03),
    "length": number(1.0, 0.7, 1.4, "of the body", vary=0.02),
    "tail": number(1.0, 0.5, 1.5, "length of the tail", vary=0.015),
    "curl": number(1.0, 0.5, 1.3, "how far the tail bends over the back", vary=0.015),
    "sting": number(1.0, 0.0, 2.0),
    "claws": number(1.0, 0.3, 1.6, "size of the pincers", vary=0.018),
    "open": number(26.0, 4.0, 45.0, "how far the pincers gape, degrees", vary=0.08),
    "legs": number(1.0, 0.5, 1.4, vary=0.015),
    "leg_girth": number(0.088, 0.045, 0.1, vary=0.03),
    "eyes": number(0.05, 0.03, 0.1),
    "plates": number(1.0, 0.0, 1.6, "relief of the back's plates"),
    "hide": color("#8a5a2c"),
    "claw_color": color("", "empty: a darker hide"),
}


@archetype("scorpion", "insects", SCORPION, symmetric=True, real_m=0.1, words={"attacking": {"open": 40.0, "curl": 1.2}})
def scorpion(b: Builder, p: Params) -> None:
    """A plated body, pincers held forward, and the tail curled over the back with its sting."""
    b.material("body", p.hide, roughness=0.35, mottle=0.1)
    if p.claw_color:
        b.material("claws", p.claw_color, roughness=0.35)
    else:
        b.material("claws", like="body", lighter=-0.12, roughness=0.35)
    b.material("legs", like="body", lighter=0.12)
    b.material("sting", "#2a1812", roughness=0.2)
    b.material("eyes", "eye", roughness=0.4)
    g, half = p.girth, 0.5 * p.length
    with b.group("body", melt=0.02):
        b.add(ellipsoid(0.98 * g, 0.2, 0.42 * p.length), "body", at=(0.0, 0.34, 0.55 * half))
        for k in range(6):
            z = half * (0.5 - 0.29 * k)
            r = g * (1.05 - 0.05 * abs(k - 2.0) - 0.03 * k)
            b.add(
                ellipsoid(r, 0.2 + 0.02 * p.plates, 0.17 * p.length),
                "body",
                at=(0.0, 0.34 + 0.012 * k, z),
                turn=(-8.0 * p.plates, 0.0, 0.0),
                blend=0.004,
            )
        b.add(sphere(p.eyes), "eyes", at=(0.09, 0.52, 0.8 * half), mirror=True, blend=0.0)
        b.add(sphere(0.7 * p.eyes), "eyes", at=(0.62 * g, 0.42, 1.25 * half), mirror=True, blend=0.0)
        b.add(cone((0.08, 0.3, 1.3 * half), (0.07, 0.26, 1.5 * half), 0.09, 0.06), "claws", mirror=True)
    with b.group("tail", melt=0.02):
        _tail(b, p, half)
    with b.group("pincers", melt=0.02), b.mirrored():
        _pincer(b, p, half)
    with b.group("legs", melt=0.0), b.mirrored():
        for k, angle in enumerate((50.0, 78.0, 106.0, 136.0)):
            s, c, n = sin(radians(angle)), cos(radians(angle)), (0.72 + 0.07 * k) * p.legs
            hip = (0.7 * g, 0.3, half * (0.62 - 0.3 * k))
            knee = (hip[0] + 0.42 * n * s, 0.6, hip[2] + 0.42 * n * c)
            leg(b, hip, knee, (hip[0] + n * s, 0.04, hip[2] + n * c), p.leg_girth)
    b.socket("back", (0.0, 0.54, 0.0), size=g)
    b.socket("head_top", (0.0, 0.54, 0.7 * half), size=0.6 * g)


def _tail(b: Builder, p: Params, half: float) -> None:
    y, z, heading = 0.38, -0.82 * half, 168.0
    step = 0.3 * p.tail
    for k in range(6):
        heading -= (24.0, 34.0, 36.0, 36.0, 36.0, 30.0)[k] * p.curl
        dy, dz = sin(radians(heading)), cos(radians(heading))
        r = 0.165 - 0.012 * k
        end = (0.0, y + step * dy, z + step * dz)
        if k < 5:
            b.add(cone((0.0, y, z), end, 0.86 * r, r), "body", blend=0.005)
        else:
            b.add(cone((0.0, y, z), (0.0, y + 0.6 * step * dy, z + 0.6 * step * dz), 0.15, 0.17), "sting")
            if p.sting > 0.0:
                s = 0.34 * p.sting
                tip = (0.0, y + 0.6 * step * dy - 0.85 * s, z + 0.6 * step * dz + 0.42 * s)
                b.add(
                    tube([(0.0, y + 0.6 * step * dy, z + 0.6 * step * dz), (0.0, tip[1] + 0.55 * s, tip[2] - 0.05), tip], [0.14, 0.08, 0.022]),
                    "sting",
                )
        y, z = end[1], end[2]


def _pincer(b: Builder, p: Params, half: float) -> None:
    c = p.claws
    wrist = (0.72 + 0.1 * c, 0.42, 1.3 * half + 0.42)
    elbow = (0.82, 0.4, 1.05 * half + 0.12)
    b.add(cone((0.62 * p.girth, 0.34, 1.1 * half), elbow, 0.1, 0.115), "claws")
    b.add(cone(elbow, wrist, 0.11, 0.1), "claws")
    with b.frame(wrist, (0.0, -34.0, 0.0), scale=c):
        b.add(ellipsoid(0.19, 0.15, 0.28), "claws", at=(0.0, 0.0, 0.2))
        b.add(tube([(0.08, 0.0, 0.34), (0.2, 0.0, 0.6), (0.06, 0.0, 0.86)], [0.13, 0.1, 0.035]), "claws")
        with b.frame((-0.06, 0.0, 0.36), (0.0, -p.open, 0.0)):
            b.add(tube([(0.0, 0.0, 0.0), (-0.07, 0.0, 0.26), (0.06, 0.0, 0.46)], [0.11, 0.08, 0.03]), "claws")


scorpion.preset("scorpion")
