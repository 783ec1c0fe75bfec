"""The face of a chibi figure: large eyes low in a round head, brows, nose, ears, and the mouth with its smile."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.glasses import draw_glasses
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.figure.skull import HEAD, SKULL, draw_skull, surface
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import ellipsoid, extrude, sphere, tube

EYE = 0.098
EYE_AT = on(SKULL, 25.0, -9.0, 0.95)
MOUTH_Y = -0.58 * HEAD
"""Height of the middle of the lips."""

_EYE_YAW = 24.0
_LAUGHS, _SMILES = 0.8, 0.5
_LINE = 0.036 * HEAD
_THIN = 0.9


def draw_face(b: Builder, person: Person) -> None:
    """Skull, ears, nose, mouth, brows, eyes and glasses, in the head's frame."""
    h = HEAD
    draw_skull(b, person)
    b.add(ellipsoid(0.1 * h, 0.19 * h, 0.13 * h), "skin", at=(0.95 * h, -0.14 * h, -0.02 * h), turn=(0.0, 18.0, -8.0), mirror=True, blend=0.03)
    b.add(ellipsoid(0.075 * h * person.nose, 0.065 * h, 0.1 * h), "skin", at=on(SKULL, 0.0, -17.0, 0.99), blend=0.03)
    b.paint(ellipsoid(0.15 * h, 0.1 * h, 0.2 * h), "cheeks", at=on(SKULL, 45.0, -27.0), mirror=True)
    if person.beard == "stubble":
        b.paint(extrude([beard_outline(1.0), mouth_hole(person)], 1.2 * h), "beard", at=(0.0, 0.0, 0.7 * h))
    _mouth(b, person)
    _brows(b, person)
    _eyes(b, person)
    if person.glasses is not None:
        draw_glasses(b, person.glasses, person.lenses, EYE_AT, EYE)


def beard_outline(width: float) -> tuple[tuple[float, float], ...]:
    """Where beards grow, seen from the front: 1 from ear to ear, less only around the mouth."""
    right = [(0.0, -0.41), (0.13, -0.39), (0.3, -0.44), (0.42, -0.55), (0.62, -0.52), (0.8, -0.3), (0.86, -0.02), (1.1, -0.02), (1.1, -1.3)]
    half = [(HEAD * x, HEAD * y) for x, y in (right if width > 0.5 else [*right[:3], (0.36, -0.6), (0.33, -0.85), (0.26, -1.3)])]
    return (*half, *((-x, y) for x, y in reversed(half[1:])), half[0])


def mouth_hole(person: Person) -> tuple[tuple[float, float], ...]:
    """What a beard leaves free around the lips."""
    wide, up, down = (0.33, 0.08, 0.21) if person.smile >= _LAUGHS else (0.27, 0.075, 0.11) if person.smile >= _SMILES else (0.22, 0.07, 0.09)
    right = [(0.0, up), (0.55 * wide, 1.1 * up), (wide, 0.9 * up), (0.8 * wide, -0.45 * down), (0.45 * wide, -0.9 * down), (0.0, -down)]
    half = [(HEAD * x, MOUTH_Y + HEAD * y) for x, y in right]
    return (*half, *((-x, y) for x, y in reversed(half[1:-1])))


def _eyes(b: Builder, person: Person) -> None:
    """Dark ovals, most of them iris; made-up ones have a lid line that ends in lashes."""
    r = EYE if person.lashes else 0.93 * EYE
    b.material("eyes", "eye", roughness=0.08)
    b.material("irises", person.eyes, roughness=0.12)
    b.material("glints", "snow", roughness=0.1)
    with b.group("eyes", melt=0.0), b.mirrored(), b.frame(EYE_AT, (0.0, _EYE_YAW, 0.0)):
        b.add(ellipsoid(r, 1.12 * r, 0.6 * r), "eyes")
        b.paint(ellipsoid(0.8 * r, 0.84 * r, r), "irises", at=(0.0, -0.2 * r, 0.4 * r))
        b.paint(sphere(0.42 * r), "eyes", at=(0.0, -0.06 * r, 0.55 * r))
        b.add(sphere(0.24 * r), "glints", at=(-0.3 * r, 0.42 * r, 0.47 * r))
        if person.lashes:
            lid: list[Vector] = [(-0.85 * r, 0.72 * r, 0.3 * r), (0.0, 1.16 * r, 0.36 * r), (0.85 * r, 0.8 * r, 0.22 * r), (1.42 * r, 1.02 * r, 0.0)]
            b.add(tube(lid, [0.1 * r, 0.17 * r, 0.2 * r, 0.06 * r]), "eyes")


def _brows(b: Builder, person: Person) -> None:
    """As thick as the person's; thin ones, and those over made-up eyes, are arched."""
    h = HEAD
    x, y, z = EYE_AT
    arch, thick = (0.055, 0.6) if person.lashes else (0.05, 1.0) if person.brow < _THIN else (0.025, 1.0)
    thick *= 0.044 * h * person.brow
    y += 1.74 * EYE
    points: list[Vector] = [
        (x - 0.15 * h, y - 0.01 * h, z + 0.075 * h),
        (x + 0.02 * h, y + arch * h, z + 0.05 * h),
        (x + 0.19 * h, y - 0.03 * h, z - 0.065 * h),
    ]
    b.add(tube(points, [thick, 1.1 * thick, 0.5 * thick]), "brows", mirror=True, blend=0.0)


def _mouth(b: Builder, person: Person) -> None:
    """An open laugh with teeth, or a groove whose ends rise the more the wider it smiles; painted lips around it."""
    h, y = HEAD, MOUTH_Y
    if person.lips is not None:
        b.material("lips", person.lips, roughness=0.35)
        thick = 0.085 if person.smile < _LAUGHS else 0.12
        b.paint(extrude(_lips((0.16 + 0.16 * person.smile) * h, thick * h, person.smile), 0.7 * h), "lips", at=(0.0, y, 0.75 * h))
    if person.smile >= _LAUGHS:
        _laugh(b, person)
        return
    half, rise = 0.13 + 0.2 * person.smile, 0.02 + 0.13 * person.smile
    points = [surface(person, half * h * u, y + h * rise * (u * u - 0.45)) for u in _ACROSS]
    b.cut(tube(points, [0.8 * _LINE, *[_LINE] * (len(points) - 2), 0.8 * _LINE]), "mouth")


def _laugh(b: Builder, person: Person) -> None:
    h = HEAD
    half, deep = (0.27, 0.2) if person.smile < 0.93 else (0.3, 0.25)
    upper = [(half * h * u, 0.1 * h - 0.05 * h * (1 - u * u)) for u in _ACROSS]
    lower = [(half * h * u, 0.1 * h - deep * h * (1 - u * u)) for u in reversed(_ACROSS)]
    bite = [(half * h * u, 0.1 * h - (0.05 + 0.55 * deep) * h * (1 - u * u)) for u in reversed(_ACROSS)]
    x, y, z = surface(person, 0.0, MOUTH_Y)
    turn = (27.0, 0.0, 0.0)
    b.cut(extrude(upper + lower, 0.3 * h, 0.01), "mouth", at=(x, y, z + 0.06 * h), turn=turn)
    b.paint(extrude(upper + bite, 0.5 * h), "teeth", at=(x, y, z + 0.06 * h), turn=turn)


_ACROSS = tuple(-1.0 + 0.25 * k for k in range(9))


def _lips(half: float, thick: float, smile: float) -> list[tuple[float, float]]:
    """Outline of closed lips: corners drawn out and up."""
    curl = 0.3 + 1.3 * smile
    upper = [(half * u, thick * ((1 - u * u) * (0.8 - 0.35 * (1 - abs(u)) ** 4) + curl * (u * u - 0.45))) for u in _ACROSS]
    lower = [(half * u, thick * (-(1 - u * u) + curl * (u * u - 0.45))) for u in reversed(_ACROSS)]
    return upper + lower[1:-1]
