"""Beards of chibi figures: a layer grown over the jaw where it grows, the mouth left free. Stubble is painted by `face`."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.figure.face import MOUTH_Y, beard_outline, mouth_hole
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.figure.skull import HEAD, draw_grown, surface
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import ellipsoid, extrude, tube

_TRIMMED, _FULL = 0.03 * HEAD, 0.055 * HEAD
_ENDS_AT_THE_CHIN = 0.15
_TUFTS = Bump("flutes", 0.016 * HEAD, 0.09 * HEAD)


def draw_beard(b: Builder, person: Person) -> None:
    """A beard around the mouth, in the head's frame."""
    if person.beard in ("none", "stubble"):
        return
    h = HEAD
    with b.group("beard", melt=0.02, blend=0.006):
        if person.beard in ("full", "goatee"):
            whole, length = person.beard == "full", person.beard_length
            draw_grown(b, person, _TRIMMED + (_FULL - _TRIMMED) * min(2.0 * length, 1.0), "beard")
            if length > _ENDS_AT_THE_CHIN:
                _hanging(b, person, (0.36, 0.13 + 0.14 * length, 0.2) if whole else (0.19, 0.11 + 0.12 * length, 0.14))
            outline = beard_outline(1.0 if whole else 0.0)
            b.keep(extrude([outline, mouth_hole(person)], 1.2 * h, 0.015), at=(0.0, 0.0, 0.62 * h), blend=0.008)
        _mustache(b, person)


def _hanging(b: Builder, person: Person, size: Vector) -> None:
    """What hangs from the chin. size: radii in head radii."""
    chin, (x, y, z) = surface(person, 0.0, -0.86 * HEAD), size
    b.add(ellipsoid(HEAD * x, HEAD * y, HEAD * z), "beard", at=(0.0, chin[1] - 0.06 * HEAD, chin[2] - 0.1 * HEAD), bump=_TUFTS, blend=0.04)


def _mustache(b: Builder, person: Person) -> None:
    """Two locks from below the nose, out and down past the corners of the mouth."""
    h, y = HEAD, MOUTH_Y
    up = 0.15 if person.smile >= 0.8 else 0.125
    points = [surface(person, u * h, y + v * h) for u, v in ((0.01, up), (0.15, up - 0.005), (0.31, up - 0.09))]
    b.add(tube(points, [0.06 * h, 0.068 * h, 0.03 * h]), "beard", mirror=True, bump=Bump("flutes", 0.01 * h, 0.06 * h))
