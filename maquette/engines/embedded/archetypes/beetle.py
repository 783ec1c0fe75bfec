"""Beetles with wing cases: beetles, ladybugs, stag and rhinoceros beetles, fireflies; ants."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.arthropods import feeler, leg
from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes, mouth_line, on
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, sphere, tube

PARAMS = {
    "girth": number(0.66, 0.4, 0.95, "half width of the wing cases", vary=0.03),
    "height": number(0.52, 0.3, 0.8, "of the wing cases", vary=0.03),
    "length": number(0.9, 0.6, 1.3, "half length of the wing cases", vary=0.025),
    "thorax": number(0.5, 0.3, 0.7, "half width of the collar", vary=0.03),
    "head": number(0.36, 0.2, 0.5, vary=0.02),
    "eyes": number(0.12, 0.05, 0.2),
    "antennae": number(0.6, 0.0, 1.4, vary=0.025),
    "horns": number(0.0, 0.0, 1.6),
    "horn_kind": choice("rhino", "stag"),
    "spots": number(0.0, 0.0, 1.5, "raised spots on the wing cases"),
    "ribs": number(0.0, 0.0, 1.5, "grooves along the wing cases"),
    "light": number(0.0, 0.0, 1.5, "the glowing tail"),
    "legs": number(1.0, 0.4, 1.4, vary=0.025),
    "leg_girth": number(0.09, 0.05, 0.13, vary=0.03),
    "shell": color("#2f5d3a"),
    "spot_color": color("black"),
    "skin": color("#1d1a1c", "head, collar and legs"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("beetle", "insects", PARAMS, real_m=0.03)
def beetle(b: Builder, p: Params) -> None:
    """Wing cases with their seam, collar, head, horns, legs."""
    b.material("shell", p.shell, roughness=0.15, metallic=0.2 if p.ribs > 0.0 else 0.0)
    b.material("spots", p.spot_color, roughness=0.2)
    b.material("body", p.skin, roughness=0.3)
    b.material("legs", like="body", lighter=0.05)
    b.material("horns", like="body", lighter=0.03, roughness=0.2)
    b.material("mouth", like="body", lighter=-0.3)
    y, front = 0.34, 0.62 * p.length
    with b.group("belly", melt=0.05):
        b.add(ellipsoid(0.84 * p.girth, 0.24, 0.9 * p.length), "body", at=(0.0, y, -0.2), bump=Bump("ribs", 0.02, 0.16))
        if p.light > 0.0:
            b.material("light", "#d8ff5a", glow=0.3)
            b.add(ellipsoid(0.5 * p.girth, 0.26, 0.42), "light", at=(0.0, y - 0.02, -0.2 - 0.8 * p.length), bump=Bump("ribs", 0.03, 0.14))
    with b.group("shell", at=(0.0, y + 0.02, -0.2), melt=0.0):
        _shell(b, p)
    with b.group("collar", melt=0.03):
        b.add(ellipsoid(p.thorax, 0.36 * p.height + 0.12, 0.3), "body", at=(0.0, y + 0.12, front - 0.02))
    with b.group("head", at=(0.0, y + 0.1, front + 0.3), melt=0.03, blend=0.02):
        _head(b, p)
    with b.group("legs", melt=0.0), b.mirrored():
        for angle, start, reach in ((48.0, 0.42, 0.74), (92.0, 0.0, 0.7), (136.0, -0.42, 0.86)):
            s, c, n = sin(radians(angle)), cos(radians(angle)), reach * p.legs
            hip = (0.66 * p.girth, y - 0.06, start * p.length)
            knee = (hip[0] + 0.52 * n * s, 0.46, hip[2] + 0.52 * n * c)
            leg(b, hip, knee, (hip[0] + 0.9 * n * s, 0.05, hip[2] + 0.9 * n * c), p.leg_girth)
    b.socket("back", (0.0, y + p.height, -0.2), size=p.girth)
    b.socket("head_top", (0.0, y + 0.1 + 0.85 * p.head, front + 0.3), size=0.8 * p.head)


def _shell(b: Builder, p: Params) -> None:
    radii: Vector = (p.girth, p.height, p.length)
    b.add(ellipsoid(*radii), "shell", bump=Bump("flutes", 0.016 * p.ribs, 0.12) if p.ribs > 0.0 else None)
    b.cut(box(4.0, 2.0, 4.0, 0.0), at=(0.0, -1.04, 0.0))
    seam = [on((p.girth, p.height + 0.01, p.length + 0.01), 0.0, a, 1.0) for a in (34.0, 60.0, 90.0)]
    seam += [on((p.girth, p.height + 0.01, -p.length - 0.01), 0.0, a, 1.0) for a in (70.0, 45.0, 20.0, 2.0)]
    b.cut(tube(seam, 0.035), "body")
    b.cut(cone((0.0, 0.2 * p.height, -1.02 * p.length), (0.0, 0.0, -1.3 * p.length), 0.05, 0.22), "body")
    if p.spots > 0.0:
        for yaw, pitch in ((58.0, 42.0), (112.0, 48.0), (100.0, 14.0), (146.0, 26.0), (40.0, 20.0)):
            x, yy, z = on(radii, yaw, pitch, 1.0)
            b.add(ellipsoid(0.13 * p.spots, 0.13 * p.spots, 0.13 * p.spots), "spots", at=(0.97 * x, 0.94 * yy, 0.97 * z), mirror=True)
        b.add(sphere(0.1 * p.spots), "spots", at=on(radii, 0.0, 62.0, 0.96))


def _head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (h, 0.86 * h, 0.8 * h)
    b.add(ellipsoid(*skull), "body")
    eyes(b, on(skull, 36.0, 16.0, 0.95), p.eyes, Eyes("iris", "brown", p.mood, None, 0.7), yaw_deg=30.0, pitch_deg=10.0)
    mouth_line(b, skull, -22.0, 26.0, {"happy": 12.0, "sad": -10.0, "angry": -6.0}.get(p.mood, 5.0), 0.035, "mouth")
    if p.antennae > 0.0:
        n = p.antennae
        with b.mirrored():
            feeler(
                b,
                [(0.3 * h, 0.7 * h, 0.1), (0.5 * h, 0.8 * h + 0.3 * n, 0.2 * n), (0.5 * h + 0.3 * n, 0.9 * h + 0.42 * n, 0.32 * n)],
                0.05,
                "legs",
                0.085,
            )
    if p.horns > 0.0:
        n = p.horns
        if p.horn_kind == "stag":
            jaw: list[Vector] = [
                (0.4 * h, -0.06, 0.6 * h),
                (0.5 * h + 0.2 * n, 0.0, 0.75 * h + 0.3 * n),
                (0.42 * h + 0.18 * n, 0.08, 0.7 * h + 0.68 * n),
                (0.06, 0.14, 0.6 * h + 0.92 * n),
            ]
            b.add(tube(jaw, [0.13, 0.115, 0.095, 0.04]), "horns", mirror=True)
            b.add(cone((0.4 * h + 0.2 * n, 0.04, 0.7 * h + 0.48 * n), (0.2 * h, 0.05, 0.7 * h + 0.52 * n), 0.075, 0.03), "horns", mirror=True)
        else:
            b.add(tube([(0.0, 0.2 * h, 0.6 * h), (0.0, 0.3 * n, 0.7 * h + 0.3 * n), (0.0, 0.75 * n, 0.6 * h + 0.45 * n)], [0.15, 0.12, 0.1]), "horns")
            top = (0.0, 0.72 * n, 0.6 * h + 0.44 * n)
            b.add(cone(top, (0.14 * n, 0.95 * n, 0.6 * h + 0.46 * n), 0.09, 0.04), "horns", mirror=True)
            b.add(tube([(0.0, 0.5 * h, -0.42), (0.0, 0.3 + 0.3 * n, -0.2), (0.0, 0.3 + 0.42 * n, 0.22 * n)], [0.16, 0.11, 0.04]), "horns")


beetle.preset("beetle", ribs=1.0, mood="neutral", eyes=0.1)
beetle.preset("ladybug", girth=0.82, height=0.74, length=0.86, thorax=0.5, head=0.38, eyes=0.15, spots=1.2, shell="red", antennae=0.5, real_m=0.01)
beetle.preset(
    "stag beetle",
    horns=1.1,
    horn_kind="stag",
    length=1.0,
    girth=0.56,
    height=0.4,
    head=0.42,
    eyes=0.08,
    shell="#5a2a18",
    antennae=0.3,
    mood="angry",
    real_m=0.06,
)
beetle.preset(
    "rhinoceros beetle",
    horns=1.15,
    length=0.92,
    girth=0.68,
    height=0.58,
    head=0.36,
    eyes=0.08,
    shell="#4a3020",
    skin="#3a2418",
    ribs=0.7,
    antennae=0.0,
    mood="neutral",
    real_m=0.06,
)
beetle.preset(
    "firefly",
    light=1.0,
    girth=0.5,
    height=0.4,
    length=1.0,
    thorax=0.46,
    head=0.36,
    eyes=0.15,
    shell="#3a3430",
    skin="#b04a2a",
    antennae=1.0,
    real_m=0.015,
)


ANT = {
    "head": number(0.4, 0.2, 0.55, vary=0.018),
    "thorax": number(0.25, 0.15, 0.4, vary=0.03),
    "abdomen": number(0.46, 0.25, 0.7, vary=0.017),
    "length": number(1.0, 0.8, 1.3, vary=0.02),
    "waist": number(0.09, 0.06, 0.16),
    "eyes": number(0.13, 0.05, 0.2),
    "antennae": number(1.0, 0.0, 1.5, vary=0.015),
    "jaws": number(1.0, 0.0, 1.8),
    "legs": number(0.9, 0.5, 1.4, vary=0.012),
    "leg_girth": number(0.11, 0.05, 0.13, vary=0.03),
    "hide": color("#7a3322"),
    "mood": choice("happy", *(mood for mood in MOODS if mood != "happy")),
}


@archetype("ant", "insects", ANT, real_m=0.01)
def ant(b: Builder, p: Params) -> None:
    """Three body parts in a row, elbowed feelers, jaws and six long legs."""
    b.material("body", p.hide, roughness=0.25)
    b.material("legs", like="body", lighter=-0.15)
    b.material("jaws", like="body", lighter=-0.3)
    b.material("mouth", like="body", lighter=-0.5)
    n, y = p.length, 0.6
    with b.group("body", melt=0.03):
        b.add(ellipsoid(p.thorax, 0.96 * p.thorax, 0.26 * n), "body", at=(0.0, y, 0.26 * n))
        b.add(ellipsoid(0.86 * p.thorax, 0.8 * p.thorax, 0.24 * n), "body", at=(0.0, y - 0.02, -0.08 * n))
        b.add(cone((0.0, y - 0.04, -0.2 * n), (0.0, y, -0.5 * n), p.waist, p.waist), "body")
        b.add(sphere(1.7 * p.waist), "body", at=(0.0, y + 0.02, -0.36 * n))
        b.add(cone((0.0, y, 0.4 * n), (0.0, y + 0.12, 0.62 * n), 0.12, 0.12), "body")
    with b.group("abdomen", at=(0.0, y + 0.02, -0.44 * n), turn=(12.0, 0.0, 0.0), melt=0.0):
        a = p.abdomen
        for k, (z, r) in enumerate(((-0.45, 0.82), (-0.8, 1.0), (-1.2, 0.94), (-1.6, 0.72))):
            b.add(ellipsoid(r * a, 0.92 * r * a, 0.52 * a), "body", at=(0.0, 0.0, z * a), blend=0.004 if k else 0.0)
        b.add(cone((0.0, 0.0, -1.7 * a), (0.0, -0.05, -2.25 * a), 0.4 * a, 0.05), "body", blend=0.01)
    with b.group("head", at=(0.0, y + 0.22, 0.62 * n + 0.5 * p.head), melt=0.03, blend=0.02):
        _ant_head(b, p)
    with b.group("legs", melt=0.0), b.mirrored():
        for angle, start, reach in ((42.0, 0.36, 0.92), (90.0, 0.16, 0.86), (140.0, -0.04, 1.06)):
            s, c, r = sin(radians(angle)), cos(radians(angle)), reach * p.legs
            hip = (0.6 * p.thorax, y - 0.06, start * n)
            knee = (hip[0] + 0.44 * r * s, y + 0.26, hip[2] + 0.44 * r * c)
            leg(b, hip, knee, (hip[0] + r * s, 0.05, hip[2] + r * c), p.leg_girth)
    b.socket("back", (0.0, y + p.thorax, 0.1), size=p.thorax)
    b.socket("head_top", (0.0, y + 0.22 + 0.9 * p.head, 0.62 * n + 0.5 * p.head), size=0.8 * p.head)
    b.socket("mouth", (0.0, y + 0.06, 0.62 * n + 1.4 * p.head), (0.0, 0.0, 90.0), size=0.08)


def _ant_head(b: Builder, p: Params) -> None:
    h = p.head
    skull: Vector = (0.96 * h, 0.9 * h, 0.92 * h)
    b.add(ellipsoid(*skull), "body")
    b.add(ellipsoid(0.62 * h, 0.5 * h, 0.5 * h), "body", at=(0.0, -0.42 * h, 0.4 * h))
    eyes(b, on(skull, 42.0, 14.0, 0.95), p.eyes, Eyes("button", "brown", p.mood), yaw_deg=38.0, pitch_deg=8.0)
    mouth_line(b, (0.98 * h, 0.92 * h, 0.96 * h), -34.0, 24.0, {"happy": 10.0, "sad": -9.0, "angry": -6.0}.get(p.mood, 4.0), 0.035, "mouth")
    if p.jaws > 0.0:
        j = p.jaws
        b.add(
            tube(
                [(0.36 * h, -0.62 * h, 0.62 * h), (0.42 * h, -0.78 * h, 0.8 * h + 0.14 * j), (0.1 * h, -0.8 * h, 0.8 * h + 0.28 * j)],
                [0.1, 0.085, 0.035],
            ),
            "jaws",
            mirror=True,
        )
    if p.antennae > 0.0:
        a = p.antennae
        with b.mirrored():
            feeler(
                b,
                [
                    (0.3 * h, 0.6 * h, 0.5 * h),
                    (0.5 * h, 0.9 * h + 0.3 * a, 0.6 * h),
                    (0.56 * h, 0.9 * h + 0.4 * a, 0.8 * h + 0.1 * a),
                    (0.7 * h, 0.8 * h + 0.3 * a, h + 0.42 * a),
                ],
                0.075,
                "legs",
                0.1,
            )


ant.preset("ant")
