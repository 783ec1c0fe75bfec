"""The body of a chibi figure: short legs, round arms, a neck hardly seen. Clothes are in `outfit`."""

from __future__ import annotations

from dataclasses import dataclass

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, tube

BASE_TOP = 0.1


@dataclass(frozen=True)
class Body:
    """Where the joints are, in recipe units. width: half the chest's."""

    hip: float = 0.43
    shoulder: float = 0.83
    half_shoulders: float = 0.235
    half_hips: float = 0.115
    width: float = 0.215
    head: Vector = (0.0, 1.27, 0.03)


BODY = Body()


def draw_body(b: Builder, person: Person) -> None:
    """Torso, legs with shoes, arms with hands; the roles of clothes where clothes are."""
    wide = person.build
    with b.group("body", melt=0.04):
        _torso(b, wide)
        _legs(b, person, wide)
        _arms(b, person, wide)


def _torso(b: Builder, wide: float) -> None:
    w, hip, top = BODY.width * wide, BODY.hip, BODY.shoulder
    spine = [(0.0, hip - 0.05, 0.0), (0.0, hip + 0.14, 0.01), (0.0, hip + 0.28, 0.0), (0.0, top, -0.01)]
    b.add(tube(spine, [1.02 * w, 1.06 * w, 1.02 * w, 0.62 * w], flat=[0.86, 0.88, 0.84, 0.8], up=(0.0, 0.0, 1.0)), "clothes")
    b.paint(ellipsoid(2.0 * w, 0.2, 2.0 * w), "trousers", at=(0.0, hip - 0.2, 0.0))
    b.add(cone((0.0, top - 0.06, -0.01), (0.0, top + 0.14, 0.0), 0.56 * w, 0.5 * w), "skin", blend=0.03)


def _legs(b: Builder, person: Person, wide: float) -> None:
    x, r = BODY.half_hips * wide, 0.118 * (0.5 + 0.5 * wide)
    role = "skin" if person.clothes.outfit in ("dress", "bare shoulders") else "trousers"
    b.add(tube([(x, BODY.hip, 0.0), (1.08 * x, 0.28, 0.01), (1.1 * x, BASE_TOP + 0.05, 0.0)], [1.1 * r, r, 0.94 * r]), role, mirror=True, blend=0.03)
    y = BASE_TOP - 0.02
    b.add(
        tube([(1.1 * x, y + 0.075, -0.04), (1.2 * x, y + 0.075, 0.07), (1.3 * x, y + 0.065, 0.15)], [0.118, 0.116, 0.1], flat=0.84),
        "shoes",
        mirror=True,
        blend=0.01,
    )


def _arms(b: Builder, person: Person, wide: float) -> None:
    r = 0.093
    x, y = BODY.half_shoulders * (0.7 + 0.3 * wide), BODY.shoulder - 0.06
    elbow, hand = (x + 0.11, y - 0.18, -0.01), (x + 0.13, y - 0.34, 0.07)
    role = {"bare shoulders": "skin", "waistcoat": "under"}.get(person.clothes.outfit, "clothes")
    b.add(tube([(0.6 * x, y, 0.0), (x, y, 0.0), elbow, hand], [0.9 * r, 1.1 * r, 1.0 * r, 0.95 * r]), role, mirror=True, blend=0.04)
    b.add(ellipsoid(0.082, 0.09, 0.088), "skin", at=(hand[0] + 0.005, hand[1] - 0.045, hand[2] + 0.03), mirror=True, blend=0.01)
    b.add(
        cone((hand[0] - 0.05, hand[1] - 0.02, hand[2] + 0.08), (hand[0] - 0.065, hand[1] - 0.05, hand[2] + 0.1), 0.036, 0.03),
        "skin",
        mirror=True,
        blend=0.02,
    )
