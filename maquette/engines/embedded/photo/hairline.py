"""The hairline of a portrait: how high it is, and by its shape how the hair is worn above the forehead."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.photo.portrait import FACE, Portrait
from maquette.mesh.model import FloatArray

_BROWS, _TOP = 0.14, -0.5
_OPEN, _NARROW = 0.1, 0.2
_INNER = 0.8
_FRINGE, _WISPS = 0.045, (0.008, 0.03)
_PARTED = 0.024
_LOWEST, _HIGHEST = 0.04, -0.12


def front_of(portrait: Portrait, long: bool) -> tuple[str, float]:
    """One of Person's FRONTS and the height of the hairline as Person has it. long: hair that falls beside the face.

    Hair parted on one side leaves the forehead higher there than on the other; parted in the middle, or combed back, it is even.
    """
    line = _hairline(portrait)
    bare = np.flatnonzero(line < _OPEN)
    if len(bare) < _NARROW * FACE:
        return "fringe", 0.0
    left, right = float(bare[0]), float(bare[-1])
    place = (np.arange(FACE) - 0.5 * (left + right)) / (0.5 * (right - left))
    inner = np.abs(place) < _INNER
    middle, slope, _ = _parabola(place[inner], np.minimum(line[inner], _BROWS))
    height = float(np.clip((middle - _LOWEST) / (_HIGHEST - _LOWEST), 0.0, 1.0))
    if middle > _FRINGE:
        return "fringe", height
    if abs(slope) > _PARTED:
        return ("right" if slope > 0 else "left"), height
    if _WISPS[0] < middle < _WISPS[1]:
        return "wispy", height
    return ("middle" if long else "back"), height


def _hairline(portrait: Portrait) -> FloatArray:
    """(FACE,) lowest height, in face units, at which each column of the face is not bare skin: the brows where nothing is bare."""
    skin = portrait.regions.skin[portrait.box(0.0, _TOP, 1.0, _BROWS)]
    covered = ~skin[::-1]
    above = np.where(covered.any(axis=0), covered.argmax(axis=0), len(skin))
    return np.asarray(_BROWS - above / FACE)


def _parabola(x: FloatArray, y: FloatArray) -> FloatArray:
    """(3,) the constant, the slope and the bow of the parabola nearest to some points."""
    terms = np.stack([np.ones_like(x), x, x * x], axis=1)
    return np.asarray(np.linalg.lstsq(terms, y, rcond=None)[0])
