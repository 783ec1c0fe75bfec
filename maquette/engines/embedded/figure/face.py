"""The face of a chibi figure: large eyes low in a round head, and what sits on it."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import Eyes, brows, eyes, mouth_line, on
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Vector
from maquette.engines.embedded.shapes import cone, ellipsoid, torus, tube

HEAD = 0.5
SKULL: Vector = (0.96 * HEAD, HEAD, 0.93 * HEAD)
EYE = 0.098
EYE_AT = on(SKULL, 25.0, -9.0, 0.95)


def draw_face(b: Builder, person: Person) -> None:
    """Skull, ears, nose, mouth, brows, eyes and glasses, in the head's frame."""
    h = HEAD
    b.add(ellipsoid(*SKULL), "skin")
    b.add(ellipsoid(0.78 * h, 0.5 * h, 0.68 * h), "skin", at=(0.0, -0.46 * h, 0.12 * h), blend=0.16)
    b.add(ellipsoid(0.1 * h, 0.19 * h, 0.13 * h), "skin", at=(0.95 * h, -0.14 * h, -0.02 * h), turn=(0.0, 18.0, -8.0), mirror=True, blend=0.03)
    b.add(ellipsoid(0.075 * h, 0.065 * h, 0.1 * h), "skin", at=on(SKULL, 0.0, -17.0, 0.99), blend=0.03)
    b.paint(ellipsoid(0.15 * h, 0.1 * h, 0.2 * h), "cheeks", at=on(SKULL, 45.0, -27.0), mirror=True)
    _mouth(b, person)
    x, y, z = EYE_AT
    brows(b, (x + 0.012, y + 1.62 * EYE, z + 0.11 * h), 0.33 * h, 0.042 * h * person.brow, "brows", "neutral")
    eyes(b, EYE_AT, EYE, Eyes("button", "brown", "neutral", None, 0.6), yaw_deg=24.0)
    if person.glasses is not None:
        _glasses(b, person)


def _mouth(b: Builder, person: Person) -> None:
    h = HEAD
    radii = (0.95 * h, 0.98 * h, 0.945 * h)
    if person.smile > 0.6:
        b.cut(ellipsoid(0.24 * h, 0.13 * h, 0.14 * h), "teeth", at=on(SKULL, 0.0, -35.0, 1.0), turn=(30.0, 0.0, 0.0))
    if person.lips is not None:
        b.material("lips", person.lips, roughness=0.35)
    mouth_line(
        b, radii, -36.0, 16.0, 4.0 + 9.0 * person.smile, 0.06 * h if person.lips is None else 0.075 * h, "mouth" if person.lips is None else "lips"
    )


def _glasses(b: Builder, person: Person) -> None:
    b.material("glasses", person.glasses, roughness=0.3)
    h, r = HEAD, 1.5 * EYE
    x, y, z = EYE_AT
    with b.group("glasses", melt=0.01):
        b.add(torus(r, 0.05 * h), "glasses", at=(x + 0.015, y, z + 0.17 * h), turn=(90.0, 0.0, 0.0), mirror=True)
        b.add(cone((x - r + 0.02, y + 0.2 * r, z + 0.18 * h), (0.0, y + 0.25 * r, z + 0.22 * h), 0.045 * h, 0.045 * h), "glasses", mirror=True)
        b.add(tube([(x + r, y + 0.15 * r, z + 0.14 * h), (0.97 * h, y + 0.1 * r, 0.45 * h), (1.0 * h, y, 0.0)], 0.045 * h), "glasses", mirror=True)
