"""How wide the nose in a portrait is, told by its nostrils: they are dark in any light, while its wings melt into the cheeks."""

from __future__ import annotations

import cv2
import numpy as np

from maquette.engines.embedded.photo.portrait import CLOSE, Portrait
from maquette.mesh.model import Float32Array

_PLACE = (0.25, 0.5, 0.75, 0.8)
_ROW, _BESIDE, _STRAY = 0.63, 0.08, 0.05
_ORDINARY, _STRESS = 0.134, 1.2
_LEAST, _MOST = 0.82, 1.25
_DETAIL, _DARKER = 1.2, 1.5


def nose_of(portrait: Portrait) -> float:
    """Width as Person has it: 1 is ordinary, and all that is said of a small photo or of nostrils that can't be seen."""
    if portrait.grain < _DETAIL:
        return 1.0
    light = cv2.GaussianBlur(portrait.detail(*_PLACE), (0, 0), 1.5)[..., 0]
    dark = cv2.GaussianBlur(light, (0, 0), 8.0) - light
    height, width = dark.shape
    row = np.exp(-0.5 * ((np.arange(height) / CLOSE + _PLACE[1] - _ROW) / _STRAY) ** 2)[:, None]
    column = np.arange(width) / CLOSE + _PLACE[0] - 0.5
    left, right = (_darkest(dark * row * np.exp(-0.5 * ((column - side * _BESIDE) / _STRAY) ** 2) * (side * column > 0)) for side in (-1, 1))
    if min(left[1], right[1]) < _DARKER:
        return 1.0
    apart = (right[0] - left[0]) / CLOSE
    return float(np.clip(1.0 + _STRESS * (apart / _ORDINARY - 1.0), _LEAST, _MOST))


def _darkest(likely: Float32Array) -> tuple[int, float]:
    """Column and darkness of the likeliest nostril."""
    row, column = np.unravel_index(int(likely.argmax()), likely.shape)
    return int(column), float(likely[row, column])
