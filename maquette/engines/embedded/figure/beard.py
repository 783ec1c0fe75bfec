"""Beards of chibi figures: around the mouth, grown over the skin; stubble is painted by `face`."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.figure.face import HEAD, MOUTH_AT
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Bump, Vector
from maquette.engines.embedded.shapes import box, ellipsoid, tube


def draw_beard(b: Builder, person: Person) -> None:
    """A beard around the mouth, in the head's frame."""
    if person.beard in ("none", "stubble"):
        return
    with b.group("beard", melt=0.03, blend=0.008):
        if person.beard == "full":
            _jaw(b)
        if person.beard == "goatee":
            _chin(b)
        if person.beard in ("mustache", "full", "goatee"):
            _mustache(b)


def _jaw(b: Builder) -> None:
    h = HEAD
    x, y, z = MOUTH_AT
    b.add(ellipsoid(0.91 * h, 0.58 * h, 0.9 * h), "beard", at=(0.0, -0.47 * h, 0.02 * h), bump=Bump("hair", 0.03 * h, 0.16 * h))
    b.cut(ellipsoid(0.64 * h, 0.5 * h, 0.9 * h), at=(0.0, -0.05 * h, 0.62 * h), blend=0.03)
    b.cut(box(4 * h, 4 * h, 4 * h), at=(0.0, 0.0, -1.9 * h))
    b.cut(box(4 * h, 2 * h, 4 * h), at=(0.0, 0.88 * h, 0.0), blend=0.02)
    b.cut(ellipsoid(0.19 * h, 0.05 * h, 0.2 * h), "mouth", at=(x, y - 0.005, z + 0.1 * h))


def _chin(b: Builder) -> None:
    x, y, z = MOUTH_AT
    h = HEAD
    b.add(ellipsoid(0.2 * h, 0.16 * h, 0.14 * h), "beard", at=(x, y - 0.24 * h, z - 0.08 * h), bump=Bump("hair", 0.02 * h, 0.1 * h))


def _mustache(b: Builder) -> None:
    x, y, z = MOUTH_AT
    h = HEAD
    points: list[Vector] = [(x, y + 0.1 * h, z + 0.03 * h), (0.17 * h, y + 0.085 * h, z + 0.02 * h), (0.33 * h, y, z - 0.06 * h)]
    b.add(tube(points, [0.075 * h, 0.08 * h, 0.03 * h]), "beard", mirror=True, bump=Bump("flutes", 0.012 * h, 0.06 * h))
