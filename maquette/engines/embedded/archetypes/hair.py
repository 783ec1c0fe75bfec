"""Hair and beards on a toy figure's head, drawn in the head's frame."""

from __future__ import annotations

from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.archetypes.registry import Params
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import ellipsoid, sphere, tube

STYLES = ("short", "long", "bob", "ponytail", "pigtails", "bun", "spiky", "curly", "mohawk", "balding", "none")
BEARDS = ("none", "full", "long", "mustache", "goatee", "stubble")


def grow(b: Builder, p: Params) -> None:
    """Hair of the style `p.hair`, then a beard."""
    h = p.head
    if p.hair != "none":
        with b.group("hair", melt=0.03):
            _STYLE[p.hair](b, h)
    if p.beard != "none":
        with b.group("beard", melt=0.04, blend=0.01):
            _beard(b, p.beard, h)


def _cap(b: Builder, h: float, low: float = -0.2, thick: float = 1.08) -> None:
    """The scalp: a cap with the face cut free, down to `low` (in head radii) at the back."""
    strands = Bump("hair", 0.045 * h, 0.16 * h)
    b.add(ellipsoid(thick * h, 1.09 * h, 1.04 * h), "hair", at=(0.0, 0.05 * h, -0.06 * h), bump=strands)
    b.cut(ellipsoid(0.82 * h, 1.0 * h, 0.9 * h), at=(0.0, -0.42 * h, 0.82 * h), blend=0.02)
    b.cut(ellipsoid(1.6 * h, 1.0 * h, 1.6 * h), at=(0.0, (low - 1.0) * h, 0.1 * h), blend=0.02)


def _fringe(b: Builder, h: float, sweep: float = 1.0) -> None:
    """Locks over the forehead, combed to one side."""
    for yaw, length in ((-52.0, 0.42), (-30.0, 0.5), (-8.0, 0.46), (14.0, 0.36), (36.0, 0.4), (56.0, 0.46)):
        root = on((h, h, h), yaw - 8.0 * sweep, 62.0 - 0.16 * abs(yaw), 1.06)
        tip = on((h, h, h), yaw + 13.0 * sweep, 62.0 - 0.2 * abs(yaw) - 74.0 * length, 1.08)
        mid = on((h, h, h), yaw + 1.0 * sweep, 62.0 - 34.0 * length, 1.16)
        b.add(tube([root, mid, tip], [0.19 * h, 0.17 * h, 0.03 * h], flat=0.6, up=(0.0, 0.2, 1.0)), "hair", bump=Bump("flutes", 0.02 * h, 0.1 * h))


def _short(b: Builder, h: float) -> None:
    _cap(b, h, -0.1)
    _fringe(b, h)


def _balding(b: Builder, h: float) -> None:
    b.add(ellipsoid(1.08 * h, 0.62 * h, 1.05 * h), "hair", at=(0.0, -0.05 * h, -0.1 * h), bump=Bump("hair", 0.03 * h, 0.14 * h))
    b.cut(ellipsoid(0.9 * h, 1.2 * h, 1.0 * h), at=(0.0, -0.1 * h, 0.62 * h), blend=0.02)
    b.cut(ellipsoid(1.5 * h, 0.62 * h, 1.5 * h), at=(0.0, -0.72 * h, 0.1 * h), blend=0.02)


def _long(b: Builder, h: float) -> None:
    _cap(b, h, -0.5, 1.12)
    _fringe(b, h)
    for k in range(7):
        yaw = 84.0 + 32.0 * k
        x, _, z = on((h, h, h), yaw, 0.0, 1.0)
        length = 1.25 + 0.2 * sin(radians(180.0 * k / 6.0))
        points: list[Vector] = [
            (0.9 * x, 0.3 * h, 0.9 * z),
            (1.04 * x, -0.5 * h, 1.02 * z - 0.02 * h),
            (1.0 * x, -1.0 * h, 0.95 * z - 0.05 * h),
            (0.84 * x, -length * h, 0.9 * z),
        ]
        b.add(tube(points, [0.26 * h, 0.3 * h, 0.24 * h, 0.05 * h]), "hair", bump=Bump("hair", 0.045 * h, 0.13 * h))


def _bob(b: Builder, h: float) -> None:
    _cap(b, h, -0.4, 1.12)
    _fringe(b, h, 0.3)
    for k in range(7):
        x, _, z = on((h, h, h), 82.0 + 32.6 * k, 0.0, 1.0)
        b.add(
            tube([(0.9 * x, 0.3 * h, 0.9 * z), (1.1 * x, -0.3 * h, 1.08 * z), (0.98 * x, -0.72 * h, 0.98 * z)], [0.24 * h, 0.3 * h, 0.14 * h]),
            "hair",
            bump=Bump("hair", 0.03 * h, 0.13 * h),
        )


def _ponytail(b: Builder, h: float) -> None:
    _cap(b, h, -0.2)
    _fringe(b, h, 0.7)
    points: list[Vector] = [(0.0, 0.7 * h, -0.8 * h), (0.0, 0.8 * h, -1.3 * h), (0.0, 0.1 * h, -1.56 * h), (0.0, -0.8 * h, -1.3 * h)]
    b.add(tube(points, [0.18 * h, 0.3 * h, 0.32 * h, 0.05 * h]), "hair", bump=Bump("hair", 0.05 * h, 0.13 * h))


def _pigtails(b: Builder, h: float) -> None:
    _cap(b, h, -0.3)
    _fringe(b, h, 0.5)
    points: list[Vector] = [
        (0.9 * h, 0.2 * h, -0.2 * h),
        (1.32 * h, 0.22 * h, -0.24 * h),
        (1.5 * h, -0.35 * h, -0.2 * h),
        (1.36 * h, -0.92 * h, -0.1 * h),
    ]
    b.add(tube(points, [0.14 * h, 0.26 * h, 0.27 * h, 0.05 * h]), "hair", mirror=True, bump=Bump("hair", 0.045 * h, 0.12 * h))


def _bun(b: Builder, h: float) -> None:
    _cap(b, h, -0.2)
    _fringe(b, h, 0.4)
    b.add(sphere(0.42 * h), "hair", at=(0.0, 1.12 * h, -0.42 * h), bump=Bump("wrinkles", 0.05 * h, 0.2 * h))


def _spiky(b: Builder, h: float) -> None:
    _cap(b, h, -0.1)
    for row, (pitch, count, long) in enumerate(((30.0, 9, 0.55), (58.0, 6, 0.62), (86.0, 1, 0.6))):
        for k in range(count):
            yaw = 360.0 * (k + 0.5 * (row % 2)) / count
            if pitch < 40.0 and cos(radians(yaw)) > 0.75:
                continue
            root, tip = on((h, h, h), yaw, pitch, 0.98), on((h, h, h), yaw + 14.0, pitch + 8.0, 1.08 + long * 0.8)
            b.add(tube([root, tip], [0.27 * h, 0.03 * h]), "hair", blend=0.05, bump=Bump("flutes", 0.02 * h, 0.1 * h))
    _fringe(b, h, -0.6)


def _curly(b: Builder, h: float) -> None:
    _cap(b, h, -0.3)
    for row, (pitch, count) in enumerate(((-14.0, 12), (18.0, 12), (46.0, 9), (74.0, 5))):
        for k in range(count):
            yaw = 360.0 * (k + 0.5 * (row % 2)) / count
            if pitch < 30.0 and cos(radians(yaw)) > 0.55:
                continue
            b.add(sphere(0.27 * h), "hair", at=on((h, h, h), yaw, pitch, 1.06), bump=Bump("noise", 0.05 * h, 0.12 * h))


def _mohawk(b: Builder, h: float) -> None:
    for k in range(7):
        pitch = 38.0 + 24.0 * k
        y, z = sin(radians(pitch)), cos(radians(pitch))
        b.add(
            tube([(0.0, 0.85 * h * y, 0.85 * h * z), (0.0, 1.62 * h * y, 1.5 * h * z - 0.12 * h)], [0.2 * h, 0.06 * h], flat=1.4, up=(0.0, 0.0, 1.0)),
            "hair",
            bump=Bump("flutes", 0.02 * h, 0.08 * h),
        )


_STYLE = {
    "short": _short, "long": _long, "bob": _bob, "ponytail": _ponytail, "pigtails": _pigtails, "bun": _bun, "spiky": _spiky, "curly": _curly,
    "mohawk": _mohawk, "balding": _balding,
}  # fmt: skip


def _beard(b: Builder, kind: str, h: float) -> None:
    strands = Bump("hair", 0.045 * h, 0.14 * h)
    if kind in ("full", "long", "stubble"):
        thick = 0.03 if kind == "stubble" else 0.1
        b.add(ellipsoid((0.9 + thick) * h, 0.62 * h, (0.86 + thick) * h), "hair", at=(0.0, -0.46 * h, 0.05 * h), bump=strands)
        b.cut(ellipsoid(0.66 * h, 0.5 * h, 0.9 * h), at=(0.0, -0.02 * h, 0.62 * h), blend=0.03)
        b.cut(ellipsoid(1.3 * h, 1.0 * h, 0.9 * h), at=(0.0, -0.2 * h, -0.88 * h), blend=0.03)
        b.cut(ellipsoid(0.17 * h, 0.045 * h, 0.3 * h), "mouth", at=(0.0, -0.46 * h, 0.96 * h))
    if kind == "long":
        for k, x in enumerate((-0.42, -0.2, 0.0, 0.2, 0.42)):
            length = 1.7 - 1.3 * abs(x) + 0.06 * (k % 2)
            b.add(
                tube(
                    [(x * h, -0.5 * h, 0.72 * h), (1.05 * x * h, -1.0 * h, 0.92 * h), (0.5 * x * h, -length * h, 0.86 * h)],
                    [0.26 * h, 0.27 * h, 0.04 * h],
                ),
                "hair",
                bump=strands,
            )
    if kind == "goatee":
        b.add(tube([(0.0, -0.62 * h, 0.76 * h), (0.0, -1.05 * h, 0.86 * h)], [0.24 * h, 0.05 * h]), "hair", bump=strands)
    if kind in ("mustache", "full", "long", "goatee"):
        b.add(
            tube([(0.0, -0.3 * h, 0.94 * h), (0.24 * h, -0.34 * h, 0.94 * h), (0.5 * h, -0.44 * h, 0.74 * h)], [0.11 * h, 0.12 * h, 0.035 * h]),
            "hair",
            mirror=True,
            bump=Bump("flutes", 0.02 * h, 0.08 * h),
        )
