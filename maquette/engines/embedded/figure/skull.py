"""The head of a chibi figure without anything on it: a round skull, and a jaw as wide and as long as the person's."""

from __future__ import annotations

from math import sqrt

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import ellipsoid

HEAD = 0.5
SKULL: Vector = (0.96 * HEAD, HEAD, 0.93 * HEAD)
_JAW: Vector = (0.78 * HEAD, 0.5 * HEAD, 0.68 * HEAD)
_JAW_AT: Vector = (0.0, -0.46 * HEAD, 0.12 * HEAD)
_MELT = 0.1


def draw_skull(b: Builder, person: Person) -> None:
    """Skull and jaw, in the head's frame."""
    b.add(ellipsoid(*SKULL), "skin")
    b.add(ellipsoid(*jaw_of(person)), "skin", at=_JAW_AT, blend=_MELT)


def jaw_of(person: Person, grow: float = 0.0) -> Vector:
    """Radii of the jaw, larger by `grow`."""
    x, y, z = _JAW
    return (x * person.jaw + grow, y * person.face + grow, z + grow)


def draw_grown(b: Builder, person: Person, grow: float, role: str) -> None:
    """Skull and jaw with a layer of another stuff over them, `grow` thick."""
    x, y, z = SKULL
    b.add(ellipsoid(x + grow, y + grow, z + grow), role)
    b.add(ellipsoid(*jaw_of(person, grow)), role, at=_JAW_AT, blend=_MELT)


def surface(person: Person, x: float, y: float) -> Vector:
    """The point on the front of the face above a place (x, y)."""
    return (x, y, max(_front(SKULL, (0.0, 0.0, 0.0), x, y), _front(jaw_of(person), _JAW_AT, x, y)) + 0.01 * HEAD)


def _front(radii: Vector, at: Vector, x: float, y: float) -> float:
    inside = 1.0 - (x / radii[0]) ** 2 - ((y - at[1]) / radii[1]) ** 2
    return at[2] + radii[2] * sqrt(inside) if inside > 0.0 else -HEAD
