"""The mouth in a portrait: whether it laughs, smiles or is serious. Measured in the close view, between and along the lips."""

from __future__ import annotations

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.portrait import CLOSE, Portrait
from maquette.engines.embedded.photo.regions import Mask
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import Float32Array, FloatArray, IntArray

SERIOUS, PLEASANT, SMILE, LAUGH = 0.2, 0.4, 0.6, 0.85
"""Smiles as Person has them; PLEASANT is that of whom nothing certain can be said."""

_GUMS, _TEETH = (0.26, 0.58, 0.74, 1.06), (0.68, 0.93)
_LIP, _REDDER, _PALER, _LIT = 18, 7.0, 0.9, 0.55
_DARKER_LIPS, _DARKER_GREY = 0.12, 0.6
_WIDE, _WIDEST, _HIGH = 0.15, 0.34, 0.013
_LINE = (0.22, 0.6, 0.78, 1.0)
_DARKER, _RUN = -3.0, 4
_DRAWN_OUT, _SHORT = 0.43, 0.39
_RISEN, _LEVEL = -0.022, -0.008
_STEEP = (1.2, 0.3, 0.0, 0.3, 1.2)


def smile_of(portrait: Portrait, skin: Skin) -> float:
    """LAUGH with teeth, SMILE where closed lips are drawn out or their corners lie high, SERIOUS where they are short and level."""
    across, high = teeth_of(portrait, skin)
    if _WIDE < across < _WIDEST and high > _HIGH:
        return round(min(LAUGH + 0.9 * (across - _WIDE), 1.0), 2)
    width, bow = lips_line(portrait)
    if across > 0.5 * _WIDE and (width > _SHORT or bow < _RISEN):
        return SMILE
    if (width > _DRAWN_OUT and bow < _LEVEL) or bow < 2.0 * _RISEN:
        return SMILE
    return SERIOUS if width < _DRAWN_OUT and bow > _LEVEL else PLEASANT


def teeth_of(portrait: Portrait, skin: Skin) -> tuple[float, float]:
    """Width and mean height, in faces, of the largest patch that is paler than the lips above and below it; (0, 0) without one."""
    patch = cv2.GaussianBlur(portrait.detail(*_GUMS), (0, 0), 1.2)
    light, a, b = np.moveaxis(patch, 2, 0)
    # Lips are redder than teeth and darker; of a black and white photo only that is known.
    red = a - (_DARKER_GREY if skin.grey else _DARKER_LIPS) * light
    above, below = (ndimage.maximum_filter1d(red, _LIP, axis=0, origin=side) for side in (_LIP // 2 - 1, -(_LIP // 2)))
    own = max(float(np.hypot(*skin.lab[1:])), 6.0)
    pale = (np.minimum(above, below) - red > _REDDER) & (np.hypot(a, b) < _PALER * own) & (light > _LIT * skin.lab[0])
    found = _largest(ndimage.binary_opening(pale, np.ones((2, 3))))
    rows, columns = np.nonzero(found)
    if len(rows) == 0:
        return 0.0, 0.0
    middle = float(rows.mean()) / CLOSE + _GUMS[1]
    if not _TEETH[0] < middle < _TEETH[1]:
        return 0.0, 0.0
    across = float(np.ptp(columns)) / CLOSE
    return across, len(rows) / CLOSE**2 / max(across, 0.01)


def _largest(mask: Mask) -> Mask:
    parts, count = ndimage.label(mask)
    return np.asarray(parts == 1 + int(np.bincount(parts.ravel())[1:].argmax())) if count else np.asarray(mask)


def lips_line(portrait: Portrait) -> tuple[float, float]:
    """How wide the dark line between the lips is, and how it bows: negative where its ends lie higher than its middle. In faces."""
    light = cv2.GaussianBlur(portrait.detail(*_LINE), (0, 0), 1.2)[..., 0]
    darkness = light - cv2.GaussianBlur(light, (0, 0), 9.0)
    row = _path(darkness)
    dark = darkness[row, np.arange(len(row))]
    runs = np.convolve(dark, np.full(_RUN, 1.0 / _RUN), "same") < _DARKER
    middle = len(row) // 2
    right = middle + _length(runs[middle:])
    left = middle - _length(runs[middle::-1])
    half = max(12, (right - left) // 2)
    place = np.arange(max(0, (left + right) // 2 - half), min(len(row), (left + right) // 2 + half))
    bow = np.polyfit((place - 0.5 * (left + right)) / half, row[place], 2)[0] / CLOSE
    return (right - left) / CLOSE, float(bow)


def _length(run: Mask) -> int:
    return int(run.argmin()) if not run.all() else len(run) - 1


def _path(cost: Float32Array) -> IntArray:
    """(W,) the row in each column of the cheapest way across, which seldom jumps, by dynamic programming."""
    height, width = cost.shape
    total: FloatArray = cost.astype(np.float64)
    back = np.zeros(cost.shape, np.int32)
    for column in range(1, width):
        before = np.pad(total[:, column - 1], 2, constant_values=np.inf)
        ways = np.stack([before[k : k + height] + _STEEP[k] for k in range(5)])
        back[:, column] = ways.argmin(axis=0) - 2
        total[:, column] += ways.min(axis=0)
    row = np.zeros(width, np.int32)
    row[-1] = total[:, -1].argmin()
    for column in range(width - 1, 0, -1):
        row[column - 1] = row[column] + back[row[column], column]
    return row
