"""The colour of eyes in a portrait, measured on the irises where the photo is fine enough."""

from __future__ import annotations

import cv2
import numpy as np

from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import Float32Array, FloatArray

_EYES = ((0.17, 0.28, 0.43, 0.48), (0.57, 0.28, 0.83, 0.48))
_RADIUS, _WHITES = 5, 10
_LEVEL, _STRAY = 17.0, (3.0, 2.6)
_RING = (2.0, 6.0)
_DETAIL = 1.2

_BROWN, _DARK = np.array([34.0, 16.0, 22.0]), np.array([20.0, 9.0, 10.0])
_BLUE, _GREY, _GREEN = np.array([55.0, -6.0, -26.0]), np.array([56.0, -7.0, -8.0]), np.array([52.0, -12.0, 20.0])

_PALE, _LIT, _SKY, _FAIR = 0.285, 0.36, -4.0, 75.0
_NO_RED, _GREENISH = 0.42, 1.8


def eyes_of(portrait: Portrait, skin: Skin, glasses: bool) -> FloatArray:
    """Lab of the irises, as one of the colours eyes have; brown where nothing speaks for another. glasses: reflections make eyes look pale."""
    if portrait.grain < _DETAIL or skin.grey:
        return _BROWN
    light, a, b = np.mean([_iris(portrait.detail(*box)) for box in _EYES], axis=0)
    lit = light / max(float(skin.lab[0]), _FAIR)
    if lit < _LIT or (glasses and b > _SKY):
        return _BROWN if light > 20 else _DARK
    if b < 0.0 or np.hypot(a, b) / light < _PALE:
        return _BLUE if b < 3.0 or b < 0.9 * a else _GREY if b < _GREENISH * a or b < 8.0 else _GREEN
    return _GREEN if a < _NO_RED * skin.lab[1] and b > _GREENISH * a else _BROWN


def _iris(eye: Float32Array) -> FloatArray:
    """(3,) Lab around the pupil: the dark disc with pale whites beside it that is nearest to where an eye is."""
    soft = cv2.GaussianBlur(eye, (0, 0), 0.8)
    height, width = soft.shape[:2]
    disc = np.zeros((2 * _RADIUS + 3,) * 2, np.float32)
    cv2.circle(disc, (_RADIUS + 1,) * 2, _RADIUS, 1.0, -1)
    light, chroma = (cv2.filter2D(field, -1, disc / disc.sum()) for field in (soft[..., 0], np.hypot(soft[..., 1], soft[..., 2])))
    down, across = np.mgrid[:height, :width]
    likely = _beside(light) - light - 0.8 * chroma - _beside(chroma)
    likely = likely - 0.5 * ((down - _LEVEL) / _STRAY[0]) ** 2 - 0.5 * ((across - 0.5 * width) / _STRAY[1]) ** 2
    inner = likely[9:-9, _WHITES:-_WHITES]
    row, column = np.unravel_index(int(inner.argmax()), inner.shape)
    far = np.hypot(down - row - 9, across - column - _WHITES)
    colors = soft[(far > _RING[0]) & (far < _RING[1]) & (down >= row + 7)]
    low, high = np.percentile(colors[:, 0], [30, 80])
    return np.asarray(np.median(colors[(colors[:, 0] >= low) & (colors[:, 0] <= high)], axis=0), np.float64)


def _beside(field: Float32Array) -> Float32Array:
    """Mean of what lies to the left and to the right, by the distance of the whites from the pupil."""
    return np.asarray(0.5 * (np.roll(field, _WHITES, axis=1) + np.roll(field, -_WHITES, axis=1)))
