"""Hair and beards of chibi figures: a cap with the face cut free, locks over the forehead as the hair is parted, and what hangs down."""

from __future__ import annotations

from math import radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.face import HEAD, MOUTH_AT
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, ellipsoid, sphere, tube

_ROUND: Vector = (HEAD, HEAD, HEAD)


def draw_hair(b: Builder, person: Person) -> None:
    """Hair of the person's style, in the head's frame."""
    if person.hair == "bald":
        return
    with b.group("hair", melt=0.03):
        _STYLE[person.hair](b, person)


def _strands(height: float = 0.03) -> Bump:
    return Bump("hair", height * HEAD, 0.2 * HEAD)


def _cap(b: Builder, volume: float, nape: float, bump: Bump | None) -> None:
    """The scalp, the face cut free; it ends at the ears in front and at height `nape` (in head radii) behind."""
    h, v = HEAD, volume
    b.add(ellipsoid(1.05 * h * v, (1.0 + 0.1 * v) * h, 1.03 * h * v), "hair", at=(0.0, 0.045 * h, -0.07 * h), bump=bump)
    b.cut(ellipsoid(0.83 * h, 0.98 * h, 0.9 * h), at=(0.0, -0.46 * h, 0.84 * h), blend=0.03)
    b.cut(box(4 * h, 3 * h, 4 * h, 0.02), at=(0.0, (nape - 1.42) * h, 0.0), turn=(-30.0, 0.0, 0.0), blend=0.03)


def _lock(b: Builder, start: tuple[float, float], end: tuple[float, float], thick: float, lift: float = 1.15) -> None:
    """A lock on the head from one (yaw, pitch) to another, thick at the root."""
    middle = (0.5 * (start[0] + end[0]), 0.5 * (start[1] + end[1]) + 4.0)
    points = [on(_ROUND, *start, 1.02), on(_ROUND, *middle, lift), on(_ROUND, *end, 1.05)]
    h = HEAD
    b.add(tube(points, [thick * h, 0.95 * thick * h, 0.05 * h], flat=0.62, up=(0.0, 0.2, 1.0)), "hair", bump=Bump("flutes", 0.02 * h, 0.12 * h))


def _forehead(b: Builder, parting: str) -> None:
    """Locks from the parting outwards; without one they stand up and back."""
    if parting == "none":
        for yaw in (-46.0, -23.0, 0.0, 23.0, 46.0):
            _lock(b, (yaw, 40.0 - 0.1 * abs(yaw)), (1.1 * yaw + 6.0, 86.0 - 0.3 * abs(yaw)), 0.2, 1.2)
        return
    if parting == "middle":
        with b.mirrored():
            for reach, low, thick in ((26.0, 34.0, 0.14), (46.0, 22.0, 0.18), (64.0, 2.0, 0.18)):
                _lock(b, (5.0, 64.0), (reach, low), thick)
        return
    side = 1.0 if parting == "left" else -1.0
    for reach, low, thick in ((-2.0, 34.0, 0.15), (-24.0, 27.0, 0.19), (-46.0, 20.0, 0.21), (-66.0, 8.0, 0.19)):
        _lock(b, (26.0 * side, 60.0), (reach * side, low), thick, 1.18)
    _lock(b, (30.0 * side, 58.0), (62.0 * side, 12.0), 0.16)


def _cropped(b: Builder, person: Person) -> None:
    _cap(b, 0.98, -0.12, Bump("noise", 0.012 * HEAD, 0.06 * HEAD))


def _short(b: Builder, person: Person) -> None:
    _cap(b, 0.94 + 0.08 * person.volume, -0.12, _strands())
    _forehead(b, person.parting)


def _hanging(b: Builder, volume: float, length: float, inward: float) -> None:
    """Strands from the temples round the back down to `length` head radii below the middle."""
    h = HEAD
    for k in range(9):
        yaw = 76.0 + 26.0 * k
        x, _, z = on(_ROUND, yaw, 0.0)
        down = length + 0.1 * sin(radians(180.0 * k / 8.0))
        wide = 0.95 + 0.12 * volume
        points: list[Vector] = [
            (0.9 * x, 0.35 * h, 0.9 * z - 0.02 * h),
            (wide * x, -0.3 * h, wide * z - 0.04 * h),
            (wide * x, -0.62 * down * h, 0.97 * wide * z - 0.06 * h),
            (inward * x, -down * h, inward * z - 0.04 * h),
        ]
        b.add(tube(points, [0.24 * h, 0.27 * h, 0.25 * h, 0.1 * h]), "hair", bump=Bump("hair", 0.04 * h, 0.16 * h), blend=0.04)


def _long(b: Builder, person: Person) -> None:
    _cap(b, 0.96 + 0.08 * person.volume, -0.35, _strands())
    _forehead(b, "middle" if person.parting == "none" else person.parting)
    _hanging(b, person.volume, 1.36, 0.88)


def _bob(b: Builder, person: Person) -> None:
    _cap(b, 0.96 + 0.08 * person.volume, -0.35, _strands())
    _forehead(b, "left" if person.parting == "none" else person.parting)
    _hanging(b, person.volume, 0.86, 0.84)


def _curly(b: Builder, person: Person) -> None:
    _cap(b, 0.98, -0.1, None)
    grow = 0.6 + 0.4 * person.volume
    for row, (pitch, count) in enumerate(((-12.0, 14), (10.0, 16), (31.0, 15), (51.0, 11), (70.0, 7), (89.0, 1))):
        for k in range(count):
            yaw = 360.0 * (k + 0.5 * (row % 2)) / count
            front = abs((yaw + 180.0) % 360.0 - 180.0)
            if (pitch < 20.0 and front < 68.0) or (pitch < 40.0 and front < 34.0):
                continue
            b.add(sphere(0.19 * HEAD * grow), "hair", at=on(_ROUND, yaw, pitch, 1.05), blend=0.015, bump=Bump("wrinkles", 0.025 * HEAD, 0.1 * HEAD))


def _updo(b: Builder, person: Person) -> None:
    _cap(b, 0.98, -0.2, _strands())
    _forehead(b, person.parting)
    b.add(sphere(0.36 * HEAD), "hair", at=(0.0, 0.72 * HEAD, -0.98 * HEAD), bump=Bump("wrinkles", 0.05 * HEAD, 0.2 * HEAD))


_STYLE = {"cropped": _cropped, "short": _short, "bob": _bob, "long": _long, "curly": _curly, "updo": _updo}


# -------------------------------------------------------------------------------------------------------------- beards


def draw_beard(b: Builder, person: Person) -> None:
    """A beard around the mouth; stubble is painted, not grown."""
    if person.beard == "none":
        return
    with b.group("beard", melt=0.03, blend=0.008):
        if person.beard in ("full", "stubble"):
            _jaw(b, 0.035 if person.beard == "stubble" else 0.1)
        if person.beard == "goatee":
            _chin(b)
        if person.beard in ("mustache", "full", "goatee"):
            _mustache(b)


def _jaw(b: Builder, thick: float) -> None:
    h = HEAD
    x, y, z = MOUTH_AT
    b.add(ellipsoid((0.86 + thick) * h, (0.52 + thick) * h, (0.88 + thick) * h), "beard", at=(0.0, -0.47 * h, 0.03 * h), bump=_strands(0.3 * thick))
    b.cut(ellipsoid(0.62 * h, 0.5 * h, 0.9 * h), at=(0.0, -0.06 * h, 0.62 * h), blend=0.03)
    b.cut(box(4 * h, 4 * h, 4 * h), at=(0.0, 0.0, -1.9 * h))
    b.cut(box(4 * h, 2 * h, 4 * h), at=(0.0, 0.86 * h, 0.0), blend=0.02)
    b.cut(ellipsoid(0.2 * h, 0.05 * h, 0.2 * h), "mouth", at=(x, y - 0.005, z + 0.1 * h))


def _chin(b: Builder) -> None:
    x, y, z = MOUTH_AT
    h = HEAD
    b.add(ellipsoid(0.2 * h, 0.16 * h, 0.14 * h), "beard", at=(x, y - 0.24 * h, z - 0.08 * h), bump=_strands(0.02))


def _mustache(b: Builder) -> None:
    x, y, z = MOUTH_AT
    h = HEAD
    points: list[Vector] = [(x, y + 0.1 * h, z + 0.03 * h), (0.17 * h, y + 0.085 * h, z + 0.02 * h), (0.33 * h, y + 0.0 * h, z - 0.06 * h)]
    b.add(tube(points, [0.075 * h, 0.08 * h, 0.03 * h]), "beard", mirror=True, bump=Bump("flutes", 0.012 * h, 0.06 * h))
