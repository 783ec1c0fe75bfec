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
    _OUTFIT[person.clothes.outfit](b, person, w)
    if person.clothes.scarf is not None:
        _scarf(b, person, w)


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
            _collar(b, "clothes" if clothes.collar_color is None else "collar", w)
            for k in range(3):
                b.add(sphere(0.02), "accent", at=(0.0, top - 0.13 - 0.09 * k, 0.88 * w))
        else:
            b.add(torus(0.6 * w, 0.034), "clothes", at=(0.0, top + 0.03, 0.0), turn=(8.0, 0.0, 0.0))
    if clothes.tie is not None:
        _tie(b, person, w)


def _collar(b: Builder, role: str, w: float) -> None:
    """Two points that fold down from the neck, and the band behind them."""
    top = BODY.shoulder
    b.add(torus(0.58 * w, 0.036), role, at=(0.0, top + 0.035, -0.01), turn=(8.0, 0.0, 0.0))
    leaf = [(0.012, 0.02), (0.15, 0.085), (0.175, -0.06), (0.085, -0.15)]
    b.add(extrude(leaf, 0.055, 0.015), role, at=(0.0, top - 0.015, 0.83 * w), turn=(-24.0, 20.0, 0.0), mirror=True)


def _scarf(b: Builder, person: Person, w: float) -> None:
    """Wound twice around the neck, one end hanging down in front."""
    b.material("scarf", person.clothes.scarf, "cloth")
    top = BODY.shoulder
    folds = Bump("flutes", 0.02, 0.07)
    with b.group("scarf", melt=0.012):
        b.add(torus(0.92 * w, 0.085), "scarf", at=(0.0, top - 0.015, 0.03), turn=(12.0, 0.0, 4.0), bump=folds)
        b.add(torus(0.72 * w, 0.065), "scarf", at=(0.0, top + 0.085, 0.005), turn=(6.0, 0.0, -5.0), bump=folds)
        b.add(
            tube([(0.07, top - 0.02, 1.22 * w), (0.085, top - 0.16, 1.2 * w), (0.08, top - 0.27, 1.1 * w)], [0.07, 0.066, 0.062], flat=0.55),
            "scarf",
            bump=folds,
        )


def _tie(b: Builder, person: Person, w: float) -> None:
    b.material("tie", person.clothes.tie, "cloth")
    top = BODY.shoulder
    if person.clothes.bow:
        with b.group("bow", melt=0.01):
            b.add(cone((0.02, top - 0.075, 1.06 * w), (0.1, top - 0.075, 1.02 * w), 0.026, 0.058), "tie", mirror=True)
            b.add(sphere(0.036), "tie", at=(0.0, top - 0.075, 1.1 * w))
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
    _front(b, w, BODY.hip + 0.1, "clothes")
    if person.clothes.tie is not None:
        _tie(b, person, w)


def _jacket(b: Builder, person: Person, w: float) -> None:
    _front(b, w, BODY.hip - 0.02, "clothes")


def _waistcoat(b: Builder, person: Person, w: float) -> None:
    """Without sleeves: its arm holes are rims around the shirt's."""
    _front(b, w, BODY.hip + 0.18, "clothes")
    with b.group("arm holes", melt=0.01), b.mirrored():
        at = (0.92 * w, BODY.shoulder - 0.09, 0.0)
        b.add(torus(0.105, 0.028), "clothes", at=at, turn=(0.0, 0.0, 62.0))
    if person.clothes.tie is not None:
        _tie(b, person, w)


def _front(b: Builder, w: float, low: float, role: str) -> None:
    """A garment open down to height `low`, with lapels a shade apart so that they show, and the shirt in the opening."""
    top, wide = BODY.shoulder, 0.56 * w
    foot = 0.025 if low > BODY.hip else 0.3 * w
    with b.group("shirt front", melt=0.0):
        outline = [(-foot, low), (foot, low), (wide, top - 0.08), (0.8 * wide, top + 0.03), (-0.8 * wide, top + 0.03), (-wide, top - 0.08)]
        b.add(extrude(outline, 0.12, 0.02), "under", at=(0.0, 0.0, 0.76 * w))
        _collar(b, "under", w)
    dark = sum(b.color_of(role)) < 1.2
    b.material("lapels", like=role, lighter=0.14 if dark else -0.2, finish="cloth")
    with b.group("jacket", melt=0.012):
        _hem(b, w)
        lapel = [(0.0, 0.0), (0.05, 0.03), (0.155, 0.2), (0.112, 0.215), (0.15, 0.25), (0.125, 0.325), (0.07, 0.345), (0.042, 0.24)]
        scale = (top - low - 0.01) / 0.33
        shape = [(foot + 0.01 + 0.95 * x, scale * y) for x, y in lapel]
        b.add(extrude(shape, 0.06, 0.018, bend=(-1.6, 0.0)), "lapels", at=(0.0, low, 0.985 * w), turn=(-3.0, 0.0, 0.0), mirror=True)
        if low > BODY.hip:
            for k in range(2):
                b.add(sphere(0.026), "shoes", at=(0.0, low - 0.03 - 0.085 * k, 1.02 * w))


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


_OUTFIT = {"shirt": _shirt, "suit": _suit, "open jacket": _jacket, "waistcoat": _waistcoat, "dress": _dress, "bare shoulders": _strapless}
