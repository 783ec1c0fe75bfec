"""Petals and leaves: sheets that rise from a point, in rings."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.recipe import Bump, Primitive
from maquette.engines.embedded.shapes import Outline, extrude, leaf

TIPS = ("round", "pointed", "notched", "frilled")


def petal_outline(length: float, width: float, tip: str = "round") -> Outline:
    """From (0, 0) to about (0, length), narrow at the foot; for `extrude(..., smooth=True)`."""
    ends = {
        "round": [(0.5, 0.66), (0.36, 0.92), (0.0, 1.0)],
        "pointed": [(0.5, 0.52), (0.3, 0.82), (0.0, 1.0)],
        "notched": [(0.5, 0.7), (0.3, 1.0), (0.0, 0.9)],
        "frilled": [(0.5, 0.66), (0.44, 0.84), (0.3, 0.93), (0.2, 1.0), (0.1, 0.94), (0.0, 1.0)],
    }[tip]
    half = [(0.12, 0.0), (0.34, 0.32), *ends]
    right = [(x * width, y * length) for x, y in half]
    return (*right, *((-x, y) for x, y in reversed(right[:-1])))


def petal(length: float, width: float, tip: str, cup: float, curl: float, thick: float = 0.05) -> Primitive:
    """cup: how much the edges rise; curl: how much the tip rolls outwards (below 0: inwards)."""
    outline = petal_outline(length, width, tip)
    return extrude(outline, thick, round=0.45 * thick, smooth=True, bend=(-cup / max(width, 0.05), curl / max(length, 0.05)))


def petal_ring(
    b: Builder,
    shape: Primitive,
    role: str,
    count: int,
    rise_deg: float,
    radius: float = 0.0,
    y: float = 0.0,
    start_deg: float = 0.0,
    sway: float = 3.0,
) -> None:
    """Petals around a centre. rise_deg: 0 lies flat, 90 stands upright. sway: degrees by which each differs."""
    for _ in b.around(count, radius, y, start_deg):
        rise, turn = b.rng.normal(rise_deg, sway), b.rng.normal(0.0, sway)
        b.add(shape, role, turn=(90.0 - rise, 0.0, turn))


def blade(length: float, width: float, bend: float, thick: float = 0.05, fold: float = 0.5, belly: float = 0.4) -> Primitive:
    """A leaf along +y that bows towards +z by `bend` of its length, folded along the middle."""
    return extrude(leaf(length, width, belly), thick, round=0.45 * thick, bend=(-fold / max(width, 0.05), bend / max(length, 0.05)))


VEINS = Bump("ribs", 0.008, 0.07)
