"""The shape of a face in a portrait, as far as skin shows it: how wide the jaw is, and how long the face."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.photo.portrait import FACE, Portrait

_CHEEKS, _JAW = 0.6, 0.88
_ORDINARY, _ORDINARY_WIDTH = 0.77, 0.9
_STRESS = 1.1
_LEAST, _MOST = 0.86, 1.14


def jaw_of(portrait: Portrait) -> tuple[float, float]:
    """(jaw, face) as in Person: the jaw's width against the cheeks', and how narrow those are against the face's height."""
    cheeks, jaw = _width(portrait, _CHEEKS), _width(portrait, _JAW)
    if cheeks < 0.5 or jaw < 0.35:
        return 1.0, 1.0
    square = 1.0 + _STRESS * (jaw / cheeks - _ORDINARY)
    return float(np.clip(square, _LEAST, _MOST)), float(np.clip(1.0 + 0.6 * (_ORDINARY_WIDTH / cheeks - 1.0), 0.93, 1.1))


def _width(portrait: Portrait, height: float) -> float:
    """How wide skin is without a gap around the middle of the face at a height, in faces."""
    rows, columns = portrait.box(-0.2, height - 0.03, 1.2, height + 0.03)
    skin = portrait.regions.skin[rows, columns].mean(axis=0) > 0.5
    middle = len(skin) // 2
    right, left = skin[middle:], skin[middle::-1]
    return float(sum(len(side) if side.all() else int(side.argmin()) for side in (right, left))) / FACE
