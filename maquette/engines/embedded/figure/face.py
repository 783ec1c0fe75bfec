"""The face of a chibi figure: large eyes low in a round head, and what sits on it."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import box, cone, ellipsoid, extrude, sphere, torus, tube

HEAD = 0.5
SKULL: Vector = (0.96 * HEAD, HEAD, 0.93 * HEAD)
EYE = 0.098
EYE_AT = on(SKULL, 25.0, -9.0, 0.95)
MOUTH_AT: Vector = (0.0, -0.6 * HEAD, 0.8 * HEAD)
"""The middle of the lips, on the surface."""


def draw_face(b: Builder, person: Person) -> None:
    """Skull, ears, nose, mouth, brows, eyes and glasses, in the head's frame."""
    h = HEAD
    b.add(ellipsoid(*SKULL), "skin")
    b.add(ellipsoid(0.78 * h, 0.5 * h, 0.68 * h), "skin", at=(0.0, -0.46 * h, 0.12 * h), blend=0.1)
    b.add(ellipsoid(0.1 * h, 0.19 * h, 0.13 * h), "skin", at=(0.95 * h, -0.14 * h, -0.02 * h), turn=(0.0, 18.0, -8.0), mirror=True, blend=0.03)
    b.add(ellipsoid(0.075 * h, 0.065 * h, 0.1 * h), "skin", at=on(SKULL, 0.0, -17.0, 0.99), blend=0.03)
    if person.beard == "stubble":
        _stubble(b)
    b.paint(ellipsoid(0.15 * h, 0.1 * h, 0.2 * h), "cheeks", at=on(SKULL, 45.0, -27.0), mirror=True)
    _mouth(b, person)
    _brows(b, person)
    _eyes(b, person)
    if person.glasses is not None:
        _glasses(b, person)


def _stubble(b: Builder) -> None:
    """A shadow on the jaw and above the lip: painted, not grown."""
    h = HEAD
    b.paint(ellipsoid(0.74 * h, 0.33 * h, 0.9 * h), "beard", at=(0.0, -0.8 * h, 0.2 * h))
    b.paint(ellipsoid(0.34 * h, 0.16 * h, 0.6 * h), "beard", at=(0.0, -0.5 * h, 0.6 * h))


def _eyes(b: Builder, person: Person) -> None:
    """Dark ovals with the iris glowing in their lower half; made-up ones have a lid line that ends in lashes."""
    r = EYE if person.lashes else 0.9 * EYE
    b.material("eyes", "eye", roughness=0.08)
    b.material("irises", person.eyes, roughness=0.12)
    b.material("glints", "snow", roughness=0.1)
    with b.group("eyes", melt=0.0), b.mirrored(), b.frame(EYE_AT, (0.0, _EYE_YAW, 0.0)):
        b.add(ellipsoid(r, 1.12 * r, 0.6 * r), "eyes")
        b.paint(ellipsoid(0.72 * r, 0.62 * r, r), "irises", at=(0.0, -0.34 * r, 0.4 * r))
        b.paint(sphere(0.36 * r), "eyes", at=(0.0, -0.12 * r, 0.55 * r))
        b.add(sphere(0.24 * r), "glints", at=(-0.3 * r, 0.42 * r, 0.47 * r))
        if person.lashes:
            lid: list[Vector] = [(-0.85 * r, 0.72 * r, 0.3 * r), (0.0, 1.16 * r, 0.36 * r), (0.85 * r, 0.8 * r, 0.22 * r), (1.42 * r, 1.02 * r, 0.0)]
            b.add(tube(lid, [0.1 * r, 0.17 * r, 0.2 * r, 0.06 * r]), "eyes")


_EYE_YAW = 24.0


def _brows(b: Builder, person: Person) -> None:
    """As thick as the person's; those over made-up eyes are thin and arched."""
    h = HEAD
    x, y, z = EYE_AT
    arch, thick = (0.055, 0.6) if person.lashes else (0.025, 1.0)
    thick *= 0.044 * h * person.brow
    y += 1.74 * EYE
    points: list[Vector] = [
        (x - 0.15 * h, y - 0.01 * h, z + 0.075 * h),
        (x + 0.02 * h, y + arch * h, z + 0.05 * h),
        (x + 0.19 * h, y - 0.03 * h, z - 0.065 * h),
    ]
    b.add(tube(points, [thick, 1.1 * thick, 0.5 * thick]), "brows", mirror=True, blend=0.0)


def _mouth(b: Builder, person: Person) -> None:
    """A groove of a smile, or an open laugh with teeth; painted lips around it."""
    x, y, z = MOUTH_AT
    h = HEAD
    if person.lips is not None:
        b.material("lips", person.lips, roughness=0.35)
        b.paint(extrude(_smile(0.2 * h, 0.07 * h, 0.5 * person.smile), 0.5 * h), "lips", at=(x, y, z))
    if person.smile > 0.62 and person.beard not in ("full", "stubble"):
        outline = [(0.3 * h * u, 0.1 * h - 0.035 * h * (1 - u * u)) for u in _ACROSS]
        outline += [(0.3 * h * u, 0.1 * h - 0.28 * h * (1 - u * u)) for u in reversed(_ACROSS)]
        b.cut(extrude(outline, 0.3 * h, 0.01), "mouth", at=(x, y, z + 0.06 * h), turn=(27.0, 0.0, 0.0))
        b.paint(box(0.5 * h, 0.1 * h, 0.5 * h), "teeth", at=(x, y + 0.045 * h, z))
        return
    rise = 0.05 + 0.1 * person.smile
    line: list[Vector] = [(0.19 * h * u, y + h * rise * (u * u - 0.5), z - 0.065 * h * u * u) for u in _ACROSS]
    b.cut(tube(line, 0.034 * h), "mouth" if person.lips is None else "lips")


_ACROSS = tuple(-1.0 + 0.25 * k for k in range(9))


def _smile(half: float, thick: float, curl: float) -> list[tuple[float, float]]:
    """Outline of closed lips: corners drawn out and up."""
    upper = [(half * u, thick * ((1 - u * u) * (0.8 - 0.35 * (1 - abs(u)) ** 4) + curl * (u * u - 0.5))) for u in _ACROSS]
    lower = [(half * u, thick * (-(1 - u * u) + curl * (u * u - 0.5))) for u in reversed(_ACROSS)]
    return upper + lower[1:-1]


def _glasses(b: Builder, person: Person) -> None:
    b.material("glasses", person.glasses, roughness=0.3)
    h, r = HEAD, 1.5 * EYE
    x, y, z = EYE_AT
    with b.group("glasses", melt=0.01):
        b.add(torus(r, 0.05 * h), "glasses", at=(x + 0.015, y, z + 0.17 * h), turn=(90.0, 0.0, 0.0), mirror=True)
        b.add(cone((x - r + 0.02, y + 0.2 * r, z + 0.18 * h), (0.0, y + 0.25 * r, z + 0.22 * h), 0.045 * h, 0.045 * h), "glasses", mirror=True)
        b.add(tube([(x + r, y + 0.15 * r, z + 0.14 * h), (0.97 * h, y + 0.1 * r, 0.45 * h), (1.0 * h, y, 0.0)], 0.045 * h), "glasses", mirror=True)
