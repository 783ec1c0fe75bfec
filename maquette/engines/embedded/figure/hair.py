"""Hair of chibi figures: a cap with the face cut free, and what hangs or stands out from it. What lies above the forehead is in `front`."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.front import ROUND, draw_front, draw_lock, line_of
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.figure.skull import HEAD
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, ellipsoid, extrude, sphere, torus, tube

_NAPE_DEG = 23.0


def draw_hair(b: Builder, person: Person) -> None:
    """Hair of the person's style, in the head's frame."""
    if person.hair == "bald":
        return
    with b.group("hair", melt=0.03):
        _STYLE[person.hair](b, person)


def _strands(height: float = 0.024) -> Bump:
    return Bump("flutes", height * HEAD, 0.17 * HEAD)


# -------------------------------------------------------------------------------------------------------------- scalp


def _cap(b: Builder, volume: float, nape: float, bump: Bump | None, line: float = 0.5, sides: float = 0.79) -> None:
    """The scalp: hair with the face and ears cut free.

    line: height of the hairline in the middle, in head radii. sides: how far out the face is free. nape: height of its end behind.
    """
    h, v = HEAD, volume
    b.add(ellipsoid(1.03 * h * v, (0.98 + 0.1 * v) * h, 1.03 * h * v), "hair", at=(0.0, 0.045 * h, -0.05 * h), bump=bump)
    _free_face(b, line, sides)
    _free_neck(b, nape)


def _free_face(b: Builder, line: float, sides: float) -> None:
    """Forehead, temples with short sideburns, cheeks."""
    h = HEAD
    right = [(sides, -1.3), (sides, -0.12), (sides - 0.03, 0.18), (sides - 0.12, line - 0.2), (sides - 0.31, line - 0.03), (0.12, line)]
    outline = [(x * h, y * h) for x, y in right] + [(-x * h, y * h) for x, y in reversed(right)]
    b.cut(extrude(outline, 1.4 * h, 0.01), at=(0.0, 0.0, 0.82 * h), blend=0.02)


def _free_neck(b: Builder, nape: float) -> None:
    """All below a plane that falls from the ears to the nape."""
    h, turn = HEAD, radians(_NAPE_DEG)
    middle = nape + 0.8 * sin(turn) / cos(turn)
    b.cut(box(4 * h, 3 * h, 4 * h, 0.02), at=(0.0, (middle - 1.5 * cos(turn)) * h, 1.5 * sin(turn) * h), turn=(-_NAPE_DEG, 0.0, 0.0), blend=0.03)
    b.cut(ellipsoid(0.25 * h, 0.27 * h, 0.2 * h), at=(1.0 * h, -0.15 * h, 0.0), mirror=True, blend=0.02)


# ------------------------------------------------------------------------------------------------------------- styles


def _cropped(b: Builder, person: Person) -> None:
    _cap(b, 0.985, -0.6, Bump("noise", 0.012 * HEAD, 0.05 * HEAD), line_of(person))


def _balding(b: Builder, person: Person) -> None:
    """A wreath from temple to temple round the back."""
    h = HEAD
    _cap(b, 1.0, -0.6, _strands(0.015), 0.5, 0.72)
    b.cut(ellipsoid(0.86 * h, 0.7 * h, 1.1 * h), at=(0.0, 0.92 * h, 0.2 * h), blend=0.03)


def _short(b: Builder, person: Person) -> None:
    h, line = HEAD, line_of(person)
    _cap(b, 0.97 + 0.06 * person.volume, -0.58, _strands(), line)
    rise = 0.1 * max(person.volume - 0.7, 0.0)
    b.add(ellipsoid(0.84 * h, (0.5 + rise) * h, 0.86 * h), "hair", at=(0.0, (0.62 + 0.6 * rise) * h, -0.1 * h), blend=0.05)
    _free_face(b, line, 0.79)
    draw_front(b, person)


def _hanging(b: Builder, person: Person, length: float) -> None:
    """What falls down: a full back, and a strand on either side of the face. length: in head radii below the middle."""
    h, w = HEAD, 0.94 + 0.1 * person.volume
    sway = 0.14 * person.waves
    b.add(
        tube(
            [(0.0, 0.3 * h, -0.35 * h), (0.0, -0.4 * h, -0.5 * h), (0.0, -length * h, -0.52 * h)],
            [0.85 * h, 0.78 * h, 0.52 * h],
            flat=0.62,
            up=(0.0, 0.0, 1.0),
        ),
        "hair",
        blend=0.04,
    )
    for k in range(5):
        yaw = 108.0 + 36.0 * k
        x, _, z = on(ROUND, yaw, 0.0)
        end = length + 0.12 * sin(radians(180.0 * k / 4.0)) + 0.05 * (k % 2)
        low: Vector = (0.76 * x, -end * h, 0.8 * z)
        _strand(b, [(0.62 * x, 0.62 * h, 0.62 * z), (0.9 * w * x, -0.2 * h, 0.9 * w * z), (0.88 * w * x, -0.7 * end * h, 0.88 * w * z), low], sway, k)
    with b.mirrored():
        front: list[Vector] = [
            (0.55 * h, 0.72 * h, 0.5 * h),
            (0.9 * w * h, 0.18 * h, 0.34 * h),
            (0.97 * w * h, -0.42 * h, 0.24 * h),
            (0.84 * w * h, -0.97 * length * h, 0.26 * h),
        ]
        _strand(b, front, sway, 1)


def _strand(b: Builder, points: list[Vector], sway: float, phase: int) -> None:
    h = HEAD
    if sway > 0.02:
        points = _waved(points, sway, phase)
    widest = [0.18 * h, *[0.29 * h] * (len(points) - 2), 0.07 * h]
    draw_lock(b, points, widest, (0.0, 1.0, 0.0), 1.0, Bump("flutes", 0.02 * h, 0.1 * h), 0.012)


def _waved(points: list[Vector], sway: float, phase: int) -> list[Vector]:
    """The same path with twice the points, drawn out to alternate sides."""
    path: list[Vector] = [points[0]]
    for one, other in pairwise(points):
        path += [(0.5 * (one[0] + other[0]), 0.5 * (one[1] + other[1]), 0.5 * (one[2] + other[2])), other]
    swung = []
    for k, (x, y, z) in enumerate(path):
        out = sway * (1 if (k + phase) % 2 else -1) * min(k, 2) / 2
        reach = max((x * x + z * z) ** 0.5, 1e-6)
        swung.append((x + HEAD * out * x / reach, y, z + HEAD * out * z / reach))
    return swung


def _length(person: Person) -> float:
    """In head radii below the middle of the head, from where it ends in the photo (1 is the chin)."""
    return min(max(0.84 + 0.85 * (person.length - 1.0), 0.84), 1.72)


def _long(b: Builder, person: Person) -> None:
    _cap(b, 0.99 + 0.05 * person.volume, -0.7, _strands(), line_of(person))
    draw_front(b, person)
    _hanging(b, person, max(_length(person), 1.25))


def _bob(b: Builder, person: Person) -> None:
    _cap(b, 0.99 + 0.05 * person.volume, -0.7, _strands(), line_of(person))
    draw_front(b, person)
    _hanging(b, person, 0.86)


def _curly(b: Builder, person: Person) -> None:
    """Balls of curls all over, the more the fuller."""
    h = HEAD
    _cap(b, 0.99, -0.5, None)
    size = (0.16 + 0.05 * person.volume) * h
    for row, (pitch, count) in enumerate(((-24.0, 15), (-3.0, 17), (17.0, 17), (36.0, 14), (54.0, 10), (72.0, 6), (90.0, 1))):
        for k in range(count):
            yaw = 360.0 * (k + 0.5 * (row % 2)) / count
            front = abs((yaw + 180.0) % 360.0 - 180.0)
            if front < {-24.0: 105.0, -3.0: 84.0, 17.0: 60.0, 36.0: 0.0}.get(pitch, 0.0):
                continue
            lift = (0.94 if front > 62.0 or pitch > 20.0 else 0.98) + 0.09 * person.volume + 0.025 * ((k + row) % 2)
            b.add(sphere(size * (1.0 + 0.12 * ((k * 2 + row) % 3 - 1))), "hair", at=on(ROUND, yaw, pitch, lift), blend=0.012)


def _updo(b: Builder, person: Person) -> None:
    """Drawn back to a knot that shows above the head from the front."""
    h = HEAD
    _drawn_back(b, person)
    b.add(sphere(0.34 * h), "hair", at=(0.0, 0.93 * h, -0.74 * h), bump=Bump("hair", 0.05 * h, 0.16 * h), blend=0.02)


def _bun(b: Builder, person: Person) -> None:
    """Drawn up to a knot on top."""
    h = HEAD
    _drawn_back(b, person)
    with b.frame((0.0, 1.12 * h, -0.22 * h), (-12.0, 0.0, 0.0)):
        b.add(torus(0.22 * h, 0.07 * h), "hair", blend=0.02)
        b.add(ellipsoid(0.36 * h, 0.31 * h, 0.36 * h), "hair", at=(0.0, 0.25 * h, 0.0), bump=Bump("hair", 0.05 * h, 0.16 * h), blend=0.015)


def _drawn_back(b: Builder, person: Person) -> None:
    _cap(b, 0.985, -0.55, _strands(0.03), line_of(person))
    draw_front(b, person)


def _ponytail(b: Builder, person: Person) -> None:
    """Drawn back to a tail."""
    h = HEAD
    _drawn_back(b, person)
    points: list[Vector] = [(0.0, 0.42 * h, -0.95 * h), (0.0, 0.3 * h, -1.3 * h), (0.0, -0.4 * h, -1.35 * h), (0.0, -1.05 * h, -1.1 * h)]
    b.add(tube(points, [0.16 * h, 0.3 * h, 0.28 * h, 0.08 * h]), "hair", bump=Bump("hair", 0.04 * h, 0.14 * h))


_STYLE = {
    "balding": _balding,
    "cropped": _cropped,
    "short": _short,
    "bob": _bob,
    "long": _long,
    "curly": _curly,
    "updo": _updo,
    "bun": _bun,
    "ponytail": _ponytail,
}
