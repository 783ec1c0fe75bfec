"""Snakes: coiled with a raised head, or winding along the ground; cobras with their hood spread."""

from __future__ import annotations

from math import cos, pi, sin, tau

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import MOODS, Eyes, eyes
from maquette.engines.embedded.archetypes.registry import Params, Value, archetype, choice, color, number
from maquette.engines.embedded.palette import rgb
from maquette.engines.embedded.recipe import Bump, Pattern, Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, sphere, tube

PARAMS = {
    "girth": number(0.19, 0.1, 0.3, "radius of the body"),
    "coils": number(2.2, 0.0, 3.5, "turns it lies in", vary=0.04),
    "ring": number(0.58, 0.4, 0.8, "radius of the outermost coil"),
    "neck": number(0.8, 0.2, 1.4, "how high the head is raised"),
    "head": number(0.27, 0.16, 0.4, "half the width of the head"),
    "snout": number(1.0, 0.7, 1.6, "length of the head"),
    "hood": number(0.0, 0.0, 1.5, "a cobra's spread neck"),
    "mouth": number(0.0, 0.0, 1.0, "how far it is open"),
    "tongue": number(1.0, 0.0, 1.6),
    "fangs": number(0.0, 0.0, 1.5),
    "tail": number(1.0, 0.5, 1.6, "length of the tail's tip"),
    "rattle": number(0.0, 0.0, 1.5),
    "scales": number(1.0, 0.0, 1.8, "relief of the skin", vary=0.1),
    "eyes": number(0.075, 0.04, 0.13, "radius of an eye"),
    "eye_kind": choice("slit", "iris", "button"),
    "iris": color("amber"),
    "skin": color("leaf"),
    "belly": color("", "empty: a lighter skin"),
    "marking": choice("none", "bands", "saddles", "zigzag", "rings"),
    "marking_color": color("dark green"),
    "mood": choice(*MOODS),
    "pose": choice("coiled", "slithering"),
    "turn": number(12.0, -40.0, 40.0, "how far the head looks to the side, degrees", vary=0.7),
}

WORDS: dict[str, dict[str, Value]] = {
    "open": {"mouth": 0.8},
    "coiled": {"pose": "coiled"},
    "slithering": {"pose": "slithering"},
    "crawling": {"pose": "slithering"},
}


@archetype("snake", "animals", PARAMS, real_m=1.2, symmetric=False, words=WORDS)
def snake(b: Builder, p: Params) -> None:
    _materials(b, p)
    path, radii, bend = (_coiled if p.pose == "coiled" else _slithering)(p)
    skull: Vector = (path[-1][0], path[-1][1] + 0.04, path[-1][2] + 0.1)
    scales = Bump("scales", 0.017 * p.scales, 0.55 * p.girth, 1.15, flip=True) if p.scales > 0.05 else None
    with b.group("body", melt=0.0):
        b.add(tube(path, radii), "skin", bump=scales)
        _belly(b, p, path, radii, bend)
    with b.group("tail", melt=0.01, blend=0.02):
        _tail(b, p, path, radii)
    if p.hood > 0.05:
        with b.group("hood", blend=0.03):
            _hood(b, p, path)
    with b.group("head", at=skull, turn=(0.0, p.turn, 0.3 * p.turn), melt=0.06, blend=0.06):
        _head(b, p)
    _sockets(b, p, skull, path)


def _materials(b: Builder, p: Params) -> None:
    marking = {
        "bands": Pattern("bands", rgb(p.marking_color), 0.3, 0.45, 0.06),
        "rings": Pattern("rings", rgb(p.marking_color), 0.22, 0.4, 0.05),
        "saddles": Pattern("patches", rgb(p.marking_color), 0.2, 0.5, 0.05),
        "zigzag": Pattern("zigzag", rgb(p.marking_color), 0.24, 0.45, 0.05),
    }.get(p.marking)
    b.material("skin", p.skin, "skin", roughness=0.38, mottle=0.06, pattern=marking)
    if p.belly:
        b.material("belly", p.belly, "skin", roughness=0.4)
    else:
        b.material("belly", like="skin", lighter=0.55, finish="skin")
    b.material("head", like="skin", finish="skin", roughness=0.35)
    b.material("mouth", "mouth", roughness=0.4)
    b.material("tongue", "red", roughness=0.4)
    b.material("fangs", "ivory", roughness=0.3)


def _coiled(p: Params) -> tuple[list[Vector], list[float], int]:
    """Centre line and radii from the tail's tip to the nape; also the index at which the neck leaves the coils."""
    g, turns = p.girth, max(p.coils, 1.0)
    steps = int(14 * turns)
    path: list[Vector] = []
    radii: list[float] = []
    for k in range(steps + 1):
        t = k / steps
        # The last coil ends behind, so that the neck comes up from the back and leans forward.
        angle = -0.5 * pi - tau * turns * (1.0 - t)
        ring = p.ring * (1.0 - 0.42 * t)
        path.append((ring * cos(angle), 0.9 * g + 1.28 * g * max(turns * t - 0.55, 0.0) * min(1.0, t + 0.4), ring * sin(angle)))
        radii.append(g * min(0.34 + 2.2 * t, 1.0))
    x, y, z = path[-1]
    n = p.neck
    for dx, dy, dz, r in (
        (0.14, 0.12, 0.02, 1.0),
        (0.1, 0.42, 0.06, 0.95),
        (-0.02, 0.72, -0.02, 0.88),
        (-0.03, 0.94, 0.12, 0.8),
        (0.0, 1.04, 0.32, 0.72),
    ):
        path.append((x * 0.2 + dx, y + dy * n, z * (1.0 - 0.5 * dy) + dz))
        radii.append(r * g)
    return path, radii, steps


def _slithering(p: Params) -> tuple[list[Vector], list[float], int]:
    """A wavy line along the ground, the front of it raised."""
    g = p.girth
    path: list[Vector] = []
    radii: list[float] = []
    for k in range(25):
        t = k / 24
        path.append((0.5 * sin(2.0 * tau * t) * (0.35 + 0.65 * sin(pi * min(t + 0.12, 1.0))), 0.9 * g, -1.35 + 2.0 * t))
        radii.append(g * min(0.3 + 2.0 * t, 1.0))
    n = 0.55 * p.neck
    for y, z, r in ((0.25, 0.82, 0.95), (0.8, 0.86, 0.86), (1.1, 1.02, 0.75)):
        path.append((0.0, 0.9 * g + y * n, z))
        radii.append(r * g)
    return path, radii, 24


def _belly(b: Builder, p: Params, path: list[Vector], radii: list[float], start: int) -> None:
    """Wide plates down the front of the raised neck."""
    front = [(x, y - 0.02, z + 0.72 * r) for (x, y, z), r in zip(path[start + 1 :], radii[start + 1 :], strict=True)]
    plates = Bump("ribs", 0.014 * p.scales, 0.09) if p.scales > 0.05 else None
    b.add(tube(front, [0.56 * r for r in radii[start + 1 :]]), "belly", bump=plates, blend=0.02)


def _tail(b: Builder, p: Params, path: list[Vector], radii: list[float]) -> None:
    (x, y, z), (nx, _, nz) = path[0], path[1]
    dx, dz = x - nx, z - nz
    d = max((dx * dx + dz * dz) ** 0.5, 1e-6)
    dx, dz, r = dx / d, dz / d, radii[0]
    n = 0.4 * p.tail
    side = (dz * 0.5, -dx * 0.5)
    mid: Vector = (x + 0.5 * n * dx, 0.75 * r, z + 0.5 * n * dz)
    end: Vector = (x + n * dx + 0.3 * n * side[0], 0.1 + 0.2 * p.rattle, z + n * dz + 0.3 * n * side[1])
    b.add(tube([(x, y, z), mid, end], [r, 0.7 * r, 0.03 + 0.04 * p.rattle]), "skin")
    if p.rattle > 0.05:
        b.material("rattle", "sand", roughness=0.5)
        for k in range(4):
            b.add(ellipsoid(0.085 - 0.01 * k, 0.07, 0.085 - 0.01 * k), "rattle", at=(end[0], end[1] + 0.085 * k * p.rattle, end[2]), blend=0.005)


def _hood(b: Builder, p: Params, path: list[Vector]) -> None:
    """A leaf of skin around the upper neck, ribbed in front, with the spectacles on its back."""
    s = p.hood
    (_, y0, z0), (_, y1, z1) = path[-4], path[-1]
    half = [(0.0, -0.62), (0.2, -0.52), (0.4, -0.2), (0.5, 0.14), (0.4, 0.4), (0.2, 0.5), (0.0, 0.52)]
    outline = tuple((x * s, y * s) for x, y in (*half, *((-x, y) for x, y in reversed(half[1:-1]))))
    middle: Vector = (0.3 * (path[-3][0] + path[-2][0]), 0.4 * y0 + 0.6 * y1, 0.5 * (z0 + z1) - 0.06)
    with b.frame(middle, (8.0, 0.0, 0.0)):
        b.add(extrude(outline, 0.15, 0.06, smooth=True, bend=(0.5, -0.2), edge=0.08), "skin", bump=Bump("scales", 0.012 * p.scales, 0.09))
        inner = tuple((0.8 * x, 0.88 * y) for x, y in outline)
        b.paint(extrude(inner, 0.3, 0.02, smooth=True, bend=(0.5, -0.2)), "belly", at=(0.0, 0.0, 0.16))
        for k in range(6):
            b.add(
                tube([(-0.22 * s, (0.3 - 0.13 * k) * s, 0.09), (0.0, (0.26 - 0.13 * k) * s, 0.075), (0.22 * s, (0.3 - 0.13 * k) * s, 0.09)], 0.035),
                "belly",
                blend=0.02,
            )
        for part, role in ((0.17, "belly"), (0.1, "mouth")):
            b.add(ellipsoid(part * s, part * s, 0.05), role, at=(0.22 * s, 0.12 * s, -0.05 - (0.02 if role == "mouth" else 0.0)), mirror=True)


def _head(b: Builder, p: Params) -> None:
    h, n, gape = p.head, p.snout, 26.0 * p.mouth
    top = [(0.0, 0.02, -0.55 * h), (0.0, 0.16 * h, 0.1 * h), (0.0, 0.1 * h, 0.75 * h * n), (0.0, 0.02 * h, 1.5 * h * n)]
    low = [(0.0, -0.02, -0.5 * h), (0.0, -0.2 * h, 0.15 * h), (0.0, -0.2 * h, 0.75 * h * n), (0.0, -0.14 * h, 1.4 * h * n)]
    with b.frame(turn=(-0.6 * gape, 0.0, 0.0)):
        b.add(tube(top, [0.62 * h, 1.0 * h, 0.78 * h, 0.44 * h], flat=[0.8, 0.56, 0.54, 0.6]), "head")
        b.add(cone((0.34 * h, 0.5 * h, 0.0), (0.24 * h, 0.36 * h, 0.9 * h * n), 0.2 * h, 0.14 * h), "head", mirror=True)
        b.cut(sphere(0.085 * h), "mouth", at=(0.2 * h, 0.18 * h, 1.5 * h * n + 0.4 * h), mirror=True)
    with b.frame(turn=(0.7 * gape, 0.0, 0.0)):
        b.add(tube(low, [0.5 * h, 0.9 * h, 0.7 * h, 0.4 * h], flat=[0.7, 0.42, 0.4, 0.46]), "belly", blend=0.03)
    if p.mouth > 0.05:
        b.cut(
            tube(
                [(0.0, -0.05 * h, 0.2 * h), (0.0, -0.06 * h, 0.9 * h * n), (0.0, -0.06 * h, 2.4 * h * n)],
                [0.1 * h, 0.62 * h, 0.7 * h],
                flat=[0.4, 0.5 * p.mouth, 0.6 * p.mouth],
            ),
            "mouth",
        )
    else:
        lip = [
            (0.86 * h, -0.06 * h, 0.1 * h),
            (0.94 * h, -0.12 * h, 0.34 * h),
            (0.72 * h, -0.1 * h, 0.95 * h * n),
            (0.3 * h, -0.08 * h, 1.78 * h * n),
            (0.0, -0.08 * h, 1.95 * h * n),
        ]
        b.cut(tube(lip, 0.022), "mouth", mirror=True)
    if p.fangs > 0.05:
        with b.frame(turn=(-0.6 * gape, 0.0, 0.0)):
            b.add(
                cone((0.26 * h, -0.04 * h, 1.4 * h * n), (0.24 * h, -0.42 * h * p.fangs, 1.5 * h * n), 0.055, 0.022),
                "fangs",
                mirror=True,
                blend=0.005,
            )
    if p.tongue > 0.0:
        z, t = 1.7 * h * n, 0.22 * p.tongue
        b.add(tube([(0.0, -0.12 * h, z - 0.3), (0.0, -0.1 * h, z + 0.3 * t), (0.0, -0.24 * h, z + 0.8 * t)], 0.034, flat=0.8), "tongue", blend=0.01)
        b.add(
            tube([(0.0, -0.22 * h, z + 0.74 * t), (0.05, -0.3 * h, z + 1.0 * t), (0.1, -0.24 * h, z + 1.25 * t)], [0.034, 0.03, 0.024]),
            "tongue",
            mirror=True,
        )
    eyes(
        b,
        (0.62 * h, 0.32 * h, 0.52 * h * n),
        p.eyes,
        Eyes(p.eye_kind, p.iris, p.mood, "head" if p.mood != "neutral" else None),
        yaw_deg=46.0,
        pitch_deg=14.0,
    )


def _sockets(b: Builder, p: Params, skull: Vector, path: list[Vector]) -> None:
    h = p.head
    with b.group("sockets", at=skull, turn=(0.0, p.turn, 0.3 * p.turn)):
        b.socket("head_top", (0.0, 0.52 * h, 0.1 * h), size=0.8 * h)
        b.socket("eyes", (0.0, 0.34 * h, 0.95 * h * p.snout), size=0.8 * h)
        b.socket("mouth", (0.0, -0.1 * h, 1.6 * h * p.snout), (0.0, 0.0, 90.0), size=0.3 * h)
    x, y, z = path[-3]
    b.socket("neck", (x, y, z), size=p.girth)


snake.preset("snake")
snake.preset(
    "cobra", girth=0.17, neck=1.05, hood=1.0, head=0.23, coils=2.0, skin="#8a6f3c", belly="#e8d6a0", eyes=0.06, mood="angry", mouth=0.0,
    iris="orange", real_m=1.8,
)  # fmt: skip
snake.preset(
    "python", girth=0.25, ring=0.68, coils=2.2, neck=0.62, head=0.29, snout=1.2, skin="#b58b4c", belly="#efe0b8", marking="saddles",
    marking_color="#4d3216", eyes=0.06, iris="olive", real_m=4.0,
)  # fmt: skip
