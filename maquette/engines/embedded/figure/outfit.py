"""What a chibi figure wears over its body."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.figure.body import BODY
from maquette.engines.embedded.figure.person import Person
from maquette.engines.embedded.recipe import Bump
from maquette.engines.embedded.shapes import cone, ellipsoid, extrude, lathe, sphere, torus, tube


def draw_outfit(b: Builder, person: Person) -> None:
    """The garments of `person.clothes`."""
    w = BODY.width * person.build
    {"shirt": _shirt, "suit": _suit, "open jacket": _jacket, "dress": _dress, "bare shoulders": _strapless}[person.clothes.outfit](b, person, w)


def _hem(b: Builder, w: float) -> None:
    b.add(lathe([(0.9 * w, BODY.hip - 0.06), (1.08 * w, BODY.hip - 0.04), (1.1 * w, BODY.hip + 0.02), (0.95 * w, BODY.hip + 0.08)]), "clothes")


def _shirt(b: Builder, person: Person, w: float) -> None:
    clothes, top = person.clothes, BODY.shoulder
    with b.group("shirt", melt=0.012):
        _hem(b, w)
        if clothes.patch is not None:
            b.material("patch", clothes.patch, "cloth")
            b.add(ellipsoid(0.085, 0.085, 0.03), "patch", at=(0.0, top - 0.2, 0.93 * w), turn=(4.0, 0.0, 0.0))
        if clothes.neckline > 0.3:
            b.paint(ellipsoid(0.55 * w, 0.12 + 0.1 * clothes.neckline, w), "skin", at=(0.0, top, 0.75 * w))
        if clothes.collar:
            b.add(
                extrude([(0.0, 0.0), (0.13, 0.05), (0.1, -0.1)], 0.05, 0.015),
                "clothes",
                at=(0.0, top - 0.02, 0.75 * w),
                turn=(-24.0, 14.0, 0.0),
                mirror=True,
            )
            for k in range(3):
                b.add(sphere(0.02), "accent", at=(0.0, top - 0.13 - 0.09 * k, 0.88 * w))
        else:
            b.add(torus(0.6 * w, 0.034), "clothes", at=(0.0, top + 0.03, 0.0), turn=(8.0, 0.0, 0.0))
    if clothes.tie is not None:
        _tie(b, person, w)


def _tie(b: Builder, person: Person, w: float) -> None:
    b.material("tie", person.clothes.tie, "cloth")
    top = BODY.shoulder
    if person.clothes.bow:
        with b.group("bow", melt=0.01):
            b.add(cone((0.02, top - 0.03, 0.98 * w), (0.085, top - 0.03, 0.95 * w), 0.02, 0.05), "tie", mirror=True)
            b.add(sphere(0.03), "tie", at=(0.0, top - 0.03, 1.02 * w))
        return
    with b.group("tie", melt=0.01):
        b.add(
            extrude([(-0.035, 0.0), (0.035, 0.0), (0.062, -0.2), (0.0, -0.26), (-0.062, -0.2)], 0.06, 0.02),
            "tie",
            at=(0.0, top - 0.05, 1.02 * w),
            turn=(3.0, 0.0, 0.0),
        )
        b.add(ellipsoid(0.045, 0.04, 0.045), "tie", at=(0.0, top - 0.03, 0.98 * w))


def _suit(b: Builder, person: Person, w: float) -> None:
    _front(b, w, BODY.hip + 0.12)
    if person.clothes.tie is not None:
        _tie(b, person, w)


def _jacket(b: Builder, person: Person, w: float) -> None:
    _front(b, w, BODY.hip - 0.02)


def _front(b: Builder, w: float, low: float) -> None:
    """A jacket open down to height `low`, with lapels, and the shirt it shows."""
    top, wide = BODY.shoulder, 0.5 * w
    foot = 0.02 if low > BODY.hip else 0.3 * w
    with b.group("shirt front", melt=0.0):
        outline = [(-foot, low), (foot, low), (wide, top - 0.08), (0.8 * wide, top + 0.03), (-0.8 * wide, top + 0.03), (-wide, top - 0.08)]
        b.add(extrude(outline, 0.12, 0.02), "under", at=(0.0, 0.0, 0.76 * w))
        b.add(
            extrude([(0.0, 0.0), (0.12, 0.06), (0.11, -0.08)], 0.05, 0.015),
            "under",
            at=(0.0, top - 0.03, 0.84 * w),
            turn=(-24.0, 14.0, 0.0),
            mirror=True,
        )
    with b.group("jacket", melt=0.015):
        _hem(b, w)
        lapel = [(0.62 * w, top + 0.02, 0.1 * w), (0.66 * w, top - 0.09, 0.74 * w), (foot + 0.05, low + 0.01, 0.96 * w)]
        b.add(tube(lapel, [0.05, 0.058, 0.03], flat=0.6, up=(0.0, 0.0, 1.0)), "clothes", mirror=True)
        if low > BODY.hip:
            for k in range(2):
                b.add(sphere(0.022), "shoes", at=(0.0, BODY.hip + 0.08 - 0.08 * k, 1.0 * w))


def _skirt(b: Builder, w: float, low: float) -> None:
    profile = [
        (0.15, low),
        (1.62 * w, low),
        (1.66 * w, low + 0.03),
        (1.3 * w, 0.5 * (low + BODY.hip) + 0.05),
        (1.0 * w, BODY.hip + 0.12),
        (0.85 * w, BODY.hip + 0.18),
    ]
    b.add(lathe(profile), "clothes", bump=Bump("flutes", 0.025, 0.16))


def _dress(b: Builder, person: Person, w: float) -> None:
    top = BODY.shoulder
    with b.group("dress", melt=0.02):
        _skirt(b, w, 0.27)
        b.add(torus(1.0 * w, 0.035), "accent", at=(0.0, BODY.hip + 0.14, 0.0))
    with b.group("neck", melt=0.01):
        b.add(cone((0.0, top - 0.05, 0.0), (0.0, top + 0.1, 0.0), 0.4 * w, 0.4 * w), "skin")


def _strapless(b: Builder, person: Person, w: float) -> None:
    with b.group("chest", melt=0.03):
        b.add(ellipsoid(1.02 * w, 0.12, 0.8 * w), "skin", at=(0.0, BODY.shoulder - 0.09, 0.0))
    with b.group("dress", melt=0.02):
        _skirt(b, w, 0.27)
        b.add(lathe([(1.0 * w, BODY.hip + 0.1), (1.04 * w, BODY.shoulder - 0.14), (0.9 * w, BODY.shoulder - 0.12)]), "clothes")
