"""Whales, dolphins and sharks."""

from __future__ import annotations

from math import cos, degrees, pi, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Pattern, Primitive
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, tube

WHALE = {
    "length": number(2.6, 1.8, 3.2),
    "girth": number(0.62, 0.35, 0.85),
    "head": number(1.0, 0.7, 1.3, "how blunt the head is"),
    "snout": number(0.0, 0.0, 0.6, "beak in front"),
    "arch": number(0.35, 0.0, 0.8, "how high the tail rises"),
    "fin": number(0.5, 0.0, 1.2, "fin on the back"),
    "flippers": number(0.7, 0.3, 1.2),
    "tail": number(0.75, 0.4, 1.2, "width of the flukes"),
    "tail_kind": choice("flukes", "shark"),
    "jaw": choice("smile", "sperm", "shark", "pleats"),
    "teeth": number(0.0, 0.0, 1.0),
    "spout": number(0.0, 0.0, 1.0),
    "tusk": number(0.0, 0.0, 1.2),
    "hammer": number(0.0, 0.0, 1.0),
    "eyes": number(0.08, 0.04, 0.12),
    "body_color": color("steel blue"),
    "belly": color("snow"),
    "marking": choice("none", "orca", "spots"),
    "mood": choice(*MOODS),
}


@archetype("whale", "sea", WHALE, real_m=4.0)
def whale(b: Builder, p: Params) -> None:
    """Swimming forward, belly on the ground, tail raised."""
    spots = Pattern("spots", rgb("light grey"), 0.16, 0.4, 0.1) if p.marking == "spots" else None
    b.material("body", p.body_color, "skin", roughness=0.35, pattern=spots)
    b.material("belly", p.belly, "skin", roughness=0.35)
    b.material("mouth", "mouth")
    b.material("teeth", "snow")
    g, n = p.girth, p.length
    front, back = 0.45 * n, -0.55 * n
    y = 0.92 * g
    spine = [(0, y - 0.02, front), (0, y + 0.02, 0.6 * front), (0, y, 0.0), (0, y + 0.25 * p.arch, 0.55 * back), (0, y + p.arch, 0.95 * back)]
    radii = [0.62 * g * p.head, 0.95 * g, g, 0.52 * g, 0.13]
    with b.group("body", melt=0.06):
        b.add(tube(spine, radii, flat=[0.95, 1.0, 1.0, 1.0, 1.1]), "body")
        if p.snout > 0.02:
            b.add(cone((0, y - 0.14 * g, front), (0, y - 0.16 * g, front + 0.62 * g + p.snout), 0.3 * g, 0.14), "body", blend=0.1)
        if p.jaw == "shark" and p.hammer <= 0.05:
            b.add(cone((0, y + 0.06 * g, 0.8 * front), (0, y + 0.14 * g, front + 0.72 * g), 0.72 * g, 0.16 * g), "body", blend=0.08)
        if p.hammer > 0.05:
            b.add(tube([(0, y, 0.8 * front), (0, y, front + 0.48)], [0.5 * g, 0.24], flat=0.8), "body", blend=0.12)
            b.add(tube([(-0.85, y, front + 0.3), (0, y, front + 0.48), (0.85, y, front + 0.3)], [0.17, 0.2, 0.17], flat=0.6), "body", blend=0.12)
        b.paint(
            tube(
                [(x, yy - 0.72 * r, z + (0.2 if i == 0 else 0.0)) for i, ((x, yy, z), r) in enumerate(zip(spine, radii, strict=True))],
                [0.8 * r for r in radii],
            ),
            "belly",
        )
        if p.marking == "orca":
            b.paint(ellipsoid(0.3, 0.13, 0.26), "belly", at=(0.82 * g, y + 0.28 * g, 0.62 * front), turn=(0, 0, 0), mirror=True)
            b.paint(ellipsoid(0.5, 0.2, 0.34), "belly", at=(0, y + g, 0.28 * back), turn=(0, 0, 0))
        _jaws(b, p, y, front)
    with b.group("fins", melt=0.03, blend=0.04):
        _fins(b, p, y, front, back)
    with b.group("head"):
        wide = 0.82 * g if p.hammer < 0.05 else 0.86
        eyes(
            b,
            (wide, y + 0.05 * g, 0.82 * front if p.hammer < 0.05 else front + 0.3),
            (1.0 if p.jaw == "shark" else 1.35) * p.eyes,
            Eyes("button" if p.jaw == "shark" else "iris", "brown", p.mood, "body"),
            yaw_deg=58,
        )
    if p.spout > 0.05:
        with b.group("spout", melt=0.03):
            b.material("water", "sky", roughness=0.1)
            b.add(cone((0, y + 0.8 * g, 0.5 * front), (0, y + g + 0.3, 0.5 * front), 0.11, 0.09), "water")
            for k in range(5):
                a = 2 * pi * k / 5
                x, z = 0.34 * cos(a), 0.34 * sin(a)
                b.add(
                    tube(
                        [
                            (0, y + g + 0.26, 0.5 * front),
                            (0.4 * x, y + g + 0.52, 0.5 * front + 0.4 * z),
                            (x, y + g + 0.46, 0.5 * front + z),
                            (1.2 * x, y + g + 0.26, 0.5 * front + 1.2 * z),
                        ],
                        [0.09, 0.085, 0.08, 0.08],
                    ),
                    "water",
                )
    b.socket("back", (0, y + g, 0.1), size=0.4)
    b.socket("head_top", (0, y + 0.95 * g, 0.62 * front), size=0.5 * g)


def _jaws(b: Builder, p: Params, y: float, front: float) -> None:
    g = p.girth
    nose = front + 0.62 * g * p.head
    if p.jaw == "shark":
        # An under-slung grin: broad, dark, open towards us, with a row of triangles above and a shorter one below.
        b.add(ellipsoid(0.54 * g, 0.24 * g, 0.62 * g), "belly", at=(0, y - 0.56 * g, nose - 0.56 * g), blend=0.08)
        b.cut(ellipsoid(0.6 * g, 0.2 * g, 0.55 * g), "mouth", at=(0, y - 0.36 * g, nose - 0.22 * g), turn=(12, 0, 0))
        for count, wide, root, tip in ((7, 0.48, -0.12, -0.42), (6, 0.38, -0.62, -0.4)):
            for k in range(count):
                a = (k - 0.5 * (count - 1)) * 2.5 / count
                x, z = wide * g * sin(a), nose - 0.56 * g + wide * g * cos(a)
                with b.frame((x, y + root * g, z), (0.0, degrees(a), 0.0)):
                    b.add(_tooth(0.2 * g, (tip - root) * g), "teeth", blend=0)
        for k in range(3):
            b.cut(
                tube(
                    [
                        (0.8 * g, y + 0.16 * g, 0.34 * front - 0.12 * k),
                        (1.06 * g, y - 0.05 * g, 0.34 * front - 0.12 * k),
                        (0.85 * g, y - 0.3 * g, 0.34 * front - 0.12 * k),
                    ],
                    0.035,
                ),
                "mouth",
                mirror=True,
            )
    elif p.jaw == "pleats":
        for k in range(-3, 4):
            x = 0.2 * g * k
            b.cut(tube([(x * 0.7, y - 0.5 * g, nose - 0.22 * g), (x, y - 0.95 * g, 0.6 * front), (x, y - 0.97 * g, 0.0)], 0.03), "body")
    if p.jaw != "shark":
        low = y - {"sperm": 0.34, "pleats": 0.36}.get(p.jaw, 0.22) * g
        for s in (1, -1):
            line = [
                (s * 0.62 * g * p.head * sin(a), low + 0.1 * g * (1 - cos(a)), front + 0.6 * g * p.head * cos(a))
                for a in [0.1 + 0.22 * i for i in range(6)]
            ]
            b.cut(tube(line, [0.05, 0.05, 0.05, 0.05, 0.045, 0.03]), "mouth")


def _tooth(width: float, length: float) -> Primitive:
    """A flat triangle that hangs from its root, or stands on it where `length` is positive."""
    half = 0.5 * width
    corners = [(-half, 0.0), (half, 0.0), (0.0, length)]
    return extrude(corners if length > 0.0 else corners[::-1], 0.35 * width, 0.012, edge=0.02)


def _fin(outline: list[tuple[float, float]], bend: tuple[float, float] = (0.0, 0.0)) -> Primitive:
    return extrude(outline, 0.16, 0.05, smooth=True, bend=bend, edge=0.05)


def _fins(b: Builder, p: Params, y: float, front: float, back: float) -> None:
    g = p.girth
    n = p.flippers
    flipper = [(-0.1, -0.18), (-0.1, 0.16), (0.3 * n, 0.12), (0.68 * n, -0.1), (0.98 * n, -0.46), (0.6 * n, -0.4), (0.25 * n, -0.26)]
    b.add(_fin(flipper, (-0.3 / n, 0.0)), "body", at=(0.72 * g, 0.55 * g, 0.32 * front), turn=(70, 0, -14), mirror=True)
    if p.fin > 0.03:
        h = p.fin
        b.add(
            _fin([(0.42 * h, -0.14), (0.14 * h, 0.4 * h), (-0.2 * h, 0.78 * h), (-0.58 * h, 0.94 * h), (-0.42 * h, 0.5 * h), (-0.42 * h, -0.14)]),
            "body",
            at=(0, y + 0.86 * g, -0.05),
            turn=(0, -90, 0),
        )
    w, top = p.tail, y + p.arch
    if p.tail_kind == "flukes":
        fluke = [(-0.08, 0.22), (0.3 * w, 0.14), (0.72 * w, -0.1), (1.05 * w, -0.5), (0.7 * w, -0.38), (0.34 * w, -0.26), (-0.08, -0.1)]
        b.add(_fin(fluke, (-0.28 / w, 0.0)), "body", at=(0, top + 0.02, 0.95 * back), turn=(68, 0, 0), mirror=True)
    else:
        b.add(
            _fin(
                [
                    (0.16, 0.02),
                    (-0.08 * w, 0.42 * w),
                    (-0.58 * w, 0.98 * w),
                    (-0.4 * w, 0.46 * w),
                    (-0.28 * w, 0.1 * w),
                    (-0.32 * w, -0.18 * w),
                    (-0.46 * w, -0.54 * w),
                    (-0.14 * w, -0.32 * w),
                    (0.06, -0.1),
                ]
            ),
            "body",
            at=(0, top, 0.97 * back),
            turn=(0, -90, 0),
        )
    if p.tusk > 0.05:
        b.material("tusk", "ivory", pattern=Pattern("stripes", rgb("tan"), 0.12, 0.3))
        b.add(cone((0, y, front + 0.4 * g), (0.0, y + 0.12, front + 0.6 * g + p.tusk), 0.075, 0.03), "tusk")


whale.preset("whale", jaw="pleats", spout=1.0, real_m=10.0)
whale.preset("blue whale", jaw="pleats", body_color="blue", length=3.0, girth=0.55, fin=0.2, real_m=20.0)
whale.preset("sperm whale", jaw="sperm", head=1.3, body_color="slate", belly="light grey", fin=0.2, real_m=12.0)
whale.preset("orca", marking="orca", body_color="black", fin=1.1, real_m=6.0)
whale.preset("beluga", body_color="white", belly="white", fin=0.0, length=2.2, snout=0.06, real_m=4.0)
whale.preset("narwhal", body_color="light grey", belly="snow", marking="spots", fin=0.0, length=2.2, tusk=1.1, real_m=4.0)
whale.preset("dolphin", body_color="steel blue", girth=0.46, length=2.5, snout=0.34, fin=0.62, arch=0.55, real_m=2.5)
whale.preset(
    "shark",
    jaw="shark",
    tail_kind="shark",
    body_color="grey",
    girth=0.48,
    length=2.7,
    head=0.82,
    fin=0.85,
    arch=0.18,
    tail=1.0,
    mood="angry",
    real_m=3.0,
)
whale.preset(
    "great white shark",
    jaw="shark",
    tail_kind="shark",
    body_color="slate",
    girth=0.56,
    length=2.7,
    head=0.82,
    fin=0.95,
    arch=0.18,
    tail=1.1,
    mood="angry",
    real_m=5.0,
)
whale.preset(
    "hammerhead shark",
    jaw="shark",
    tail_kind="shark",
    body_color="grey",
    girth=0.44,
    length=2.7,
    head=0.8,
    fin=0.9,
    arch=0.18,
    tail=1.0,
    hammer=1.0,
    real_m=3.5,
)
whale.preset(
    "whale shark",
    jaw="smile",
    tail_kind="shark",
    body_color="steel blue",
    marking="spots",
    girth=0.55,
    length=2.9,
    head=1.1,
    fin=0.6,
    arch=0.18,
    tail=1.0,
    real_m=9.0,
)
