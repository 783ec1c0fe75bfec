"""Glasses on a chibi figure: a frame of the measured shape before each eye, a bridge, and arms that vanish under the hair."""

from __future__ import annotations

from maquette.engines.embedded.archetypes.builder import Builder
from maquette.engines.embedded.archetypes.faces import on
from maquette.engines.embedded.figure.skull import HEAD, SKULL
from maquette.engines.embedded.recipe import Rgb, Vector
from maquette.engines.embedded.shapes import Outline, cone, extrude, oval, tube

_RIM = 0.07 * HEAD
"""A print's thinnest part is 1.2 mm of 80."""

_YAW = 17.0
_SIZES = {"round": (1.34, 1.34), "oval": (1.42, 1.18), "rectangular": (1.48, 1.08)}
"""Half width and half height of a lens, in radii of the eye."""


def draw_glasses(b: Builder, color: Rgb, lenses: str, eye_at: Vector, eye: float) -> None:
    """lenses: one of Person's LENSES. eye_at, eye: middle and radius of the eye they stand before."""
    b.material("glasses", color, roughness=0.3)
    h = HEAD
    wide, high = (share * eye for share in _SIZES[lenses])
    x, y, z = eye_at[0] + 0.012, eye_at[1] - 0.002, eye_at[2] + 0.15 * h
    with b.group("glasses", melt=0.008):
        inner, outer = _lens(lenses, wide, high), _lens(lenses, wide + _RIM, high + _RIM)
        b.add(extrude([outer, inner], 0.095 * h, 0.01), "glasses", at=(x, y, z), turn=(0.0, _YAW, 0.0), mirror=True)
        b.add(
            cone((x - wide - 0.3 * _RIM, y + 0.25 * high, z + 0.08 * h), (0.0, y + 0.35 * high, z + 0.11 * h), 0.04 * h, 0.04 * h),
            "glasses",
            mirror=True,
        )
        hinge = (x + 0.96 * (wide + 0.6 * _RIM), y + 0.35 * high, z - 0.09 * h)
        b.add(tube([hinge, on(SKULL, 64.0, -2.0, 0.985), (0.95 * h, -0.03 * h, 0.02 * h)], 0.042 * h), "glasses", mirror=True)


def _lens(lenses: str, wide: float, high: float) -> Outline:
    """The outline of one lens: an oval, or a rectangle with round corners that is a little wider above."""
    if lenses != "rectangular":
        return oval(wide, high, 28)
    round_off = 0.38 * high
    corners = []
    for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        w = wide * (1.0 if sy > 0 else 0.93)
        places = [(1.0, 1.0 - round_off / high), (1.0 - 0.3 * round_off / w, 1.0 - 0.3 * round_off / high), (1.0 - round_off / w, 1.0)]
        corners += [(sx * u * w, sy * v * high) for u, v in (places if sx * sy > 0 else places[::-1])]
    return tuple(corners)
