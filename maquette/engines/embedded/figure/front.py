"""Hair above the forehead of chibi figures: where it begins, and how it is worn there."""

from __future__ import annotations

from math import asin, degrees

import numpy as np

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.figure.skull import HEAD
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.sdf.splines import through
from maquette.engines.embedded.shapes import cone, tube

ROUND: Vector = (HEAD, HEAD, HEAD)

Way = tuple[tuple[float, float, float], ...]
"""(yaw, pitch, distance) of the points of a lock: degrees, and radii of the head."""

_LOW, _HIGH = 0.5, 0.74
_BRISTLES = Bump("flutes", 0.022 * HEAD, 0.085 * HEAD)


def line_of(person: Person) -> float:
    """Height of the hairline in the middle, in head radii: eyes are below 0, brows at about 0.2."""
    return _LOW if person.front == "fringe" else _LOW + (_HIGH - _LOW) * person.hairline


def draw_front(b: Builder, person: Person) -> None:
    """Locks as `person.front` says, on the cap of the hair, in the head's frame."""
    start = degrees(asin(line_of(person)))
    rise = 0.14 * max(person.volume - 0.75, 0.0)
    if person.front in ("left", "right"):
        _parted(b, 1.0 if person.front == "left" else -1.0, start, rise)
    else:
        _FRONTS[person.front](b, start, rise)


def _lock(b: Builder, way: Way, thick: float, root: float = 0.6, tip: float = 0.35) -> None:
    """A flat lock along a way on the head. thick: half its width in head radii; root, tip: shares of that at its ends."""
    h = HEAD
    radii = [root * thick * h, *[thick * h] * (len(way) - 2), tip * thick * h]
    draw_lock(b, [on(ROUND, *place) for place in way], radii, on(ROUND, *way[1][:2], 1.0), 0.62, _BRISTLES)


_PIECES = 3
"""Straight pieces from one point of a lock to the next: as few as look smooth, for each costs time wherever the lock is near."""


def draw_lock(b: Builder, points: list[Vector], radii: list[float], up: Vector, flat: float, bump: Bump, blend: float | None = None) -> None:
    """A lock through points, in the current frame."""
    nodes = through(np.column_stack([points, radii]), _PIECES)
    path: list[Vector] = [(float(x), float(y), float(z)) for x, y, z in nodes[:, :3]]
    b.add(tube(path, nodes[:, 3].tolist(), flat=flat, up=up, smooth=False), "hair", bump=bump, blend=blend)


def _back(b: Builder, start: float, rise: float) -> None:
    """Combed up from the forehead and back in broad locks, whose round ends are the hairline; a little to one side, as hair is."""
    for k, yaw in enumerate((-56.0, -34.0, -12.0, 10.0, 32.0, 54.0)):
        root, high = start - 2.0 - 0.0045 * yaw * yaw, 1.07 + rise + 0.025 * (k % 2)
        way = ((yaw, root, 0.97), (0.94 * yaw + 5.0, root + 16.0, high + 0.07), (0.8 * yaw + 14.0, 84.0, high - 0.03))
        _lock(b, way, 0.21, 0.9)


def _parted(b: Builder, side: float, start: float, rise: float) -> None:
    """From a parting on one side across the forehead to the other temple. side: 1 for the figure's left."""
    high = 1.08 + rise
    for up, low in ((33.0, 22.0), (23.0, 14.0), (12.0, 6.0), (2.0, -6.0)):
        root = start + up
        way = (
            (25.0 * side, root, 1.0),
            (4.0 * side, root + 3.0, high + 0.03),
            (-28.0 * side, 0.5 * (root + start + low) + 4.0, high),
            (-60.0 * side, start + low - 12.0, 1.02),
        )
        _lock(b, way, 0.165)
    for up, low in ((32.0, 8.0), (20.0, -8.0), (7.0, -22.0)):
        near = ((31.0 * side, start + up, 1.0), (47.0 * side, start + 0.7 * up + 2.0, 1.1), (66.0 * side, start + low, 1.03))
        _lock(b, near, 0.15)


def _middle(b: Builder, start: float, rise: float) -> None:
    """Two curtains from a parting in the middle."""
    high = 1.07 + rise
    with b.mirrored():
        for up, low in ((38.0, 10.0), (26.0, -5.0), (14.0, -22.0)):
            root = start + up
            way = ((4.0, root, 1.0), (22.0, root - 1.0, high + 0.03), (46.0, 0.5 * (root + start + low), high), (67.0, start + low, 1.01))
            _lock(b, way, 0.16)


def _fringe(b: Builder, start: float, rise: float) -> None:
    """Straight down to the brows."""
    for k, yaw in enumerate((-54.0, -36.0, -18.0, 0.0, 18.0, 36.0, 54.0)):
        way = ((0.55 * yaw, 70.0, 1.02), (0.8 * yaw, 48.0, 1.13 + rise), (yaw, 17.0 - 0.06 * abs(yaw) + 1.5 * (k % 2), 1.04))
        _lock(b, way, 0.17, 0.7, 0.75)


def _wispy(b: Builder, start: float, rise: float) -> None:
    """Short pointed locks that leave most of the forehead free."""
    high = 1.1 + rise
    for k, yaw in enumerate((-58.0, -38.0, -19.0, 0.0, 19.0, 38.0, 58.0)):
        tip = (yaw + 9.0, start - 9.0 - 5.0 * (k % 2) - 0.1 * abs(yaw), 1.02)
        way = ((0.5 * yaw - 8.0, 76.0, 1.0), (0.8 * yaw - 6.0, 54.0, high + 0.02), (0.95 * yaw + 3.0, start + 4.0, high - 0.02), tip)
        _lock(b, way, 0.16, 0.6, 0.22)


def _spiky(b: Builder, start: float, rise: float) -> None:
    """Pointed tufts on top that stand up and lean over to one side."""
    _tufts(b, start + 4.0, 28, 0.5, (0.17 + rise, 0.22, 0.06))


def _tousled(b: Builder, start: float, rise: float) -> None:
    """Round tufts every way, a few over the forehead: hair too short for its curls to close."""
    _tufts(b, start - 3.0, 32, 0.2, (0.1 + rise, 0.23, 0.13))


_GOLDEN_DEG = 137.508


def _tufts(b: Builder, start: float, count: int, low: float, size: tuple[float, float, float]) -> None:
    """Tufts evenly strewn over the head above `low` (head radii). start: pitch of the lowest in front. size: length, radii of root and tip."""
    h, (long, root, tip) = HEAD, size
    for k in range(count):
        up = 1.0 - (k + 0.5) / count * (1.0 - low)
        yaw, pitch = (_GOLDEN_DEG * k + 180.0) % 360.0 - 180.0, degrees(asin(up))
        if abs(yaw) < 75.0 and pitch < start + 0.003 * yaw * yaw:
            continue
        x, y, z = on(ROUND, yaw, pitch, 1.02 + long * (1.0 - 0.15 * (k % 3)))
        lean, lift = 0.3 * long * h, 0.7 * long * h
        b.add(
            cone(on(ROUND, yaw, pitch, 0.93), (x + lean * (1 - k % 2 * 2 if tip > 0.1 else 1), y + lift, z), root * h, tip * h), "hair", blend=0.025
        )


_FRONTS = {"back": _back, "middle": _middle, "fringe": _fringe, "wispy": _wispy, "spiky": _spiky, "tousled": _tousled}
