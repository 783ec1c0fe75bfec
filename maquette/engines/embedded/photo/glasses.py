"""Glasses in a portrait: whether there are any, their colour, and the shape of their lenses."""

from __future__ import annotations

import cv2
import numpy as np

from maquette.engines.embedded.photo.portrait import CLOSE, Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import Float32Array, FloatArray

_BRIDGE, _BELOW = 34.0, 13.0
_EYES = (0.3, 0.7)
_EYE_HEIGHT = 0.39
_REACH, _CLEAR = 0.24, 0.055
_BOXY, _LONG = 1.42, 1.2


def glasses_of(portrait: Portrait, skin: Skin) -> FloatArray | None:
    """Lab of the frames, None without glasses.

    Frames cross where a bare face is plain skin: the bridge of the nose, below the eyes, and out to the ears.
    """
    light = portrait.lab[..., 0]
    bridge = _edges(light[portrait.box(0.42, 0.24, 0.58, 0.46)], 0)
    below = 0.5 * (_edges(light[portrait.box(0.16, 0.44, 0.36, 0.6)], 0) + _edges(light[portrait.box(0.64, 0.44, 0.84, 0.6)], 0))
    if bridge < _BRIDGE or below < _BELOW:
        return None
    rims = np.concatenate([portrait.colors(0.12, 0.26, 0.4, 0.6), portrait.colors(0.6, 0.26, 0.88, 0.6)])
    dark = rims[rims[:, 0] <= np.percentile(rims[:, 0], 18)]
    return np.asarray(np.median(dark, axis=0))


def _edges(light: FloatArray, axis: int) -> float:
    """How strong the strongest edge is that runs across a patch: median over its columns of the largest step, in L."""
    if light.shape[0] < 4 or light.shape[1] < 2:
        return 0.0
    steps = np.abs(light[3:] - light[:-3])
    return float(np.percentile(steps.max(axis=axis), 40))


def lenses_of(portrait: Portrait) -> str:
    """One of Person's LENSES, by how far the frame lies to the sides of an eye and below it."""
    light = cv2.GaussianBlur(portrait.detail(-0.1, 0.1, 1.1, 0.9), (0, 0), 1.0)[..., 0]
    shapes = []
    for x in _EYES:
        row, column = round((_EYE_HEIGHT - 0.1) * CLOSE), round((x + 0.1) * CLOSE)
        wide = _rim(light[row - 6 : row + 7, column:].mean(axis=0)) + _rim(light[row - 6 : row + 7, column::-1].mean(axis=0))
        shapes.append(wide / max(2.0 * _rim(light[row:, column - 8 : column + 9].mean(axis=1)), 1.0))
    shape = float(np.mean(shapes))
    return "rectangular" if shape > _BOXY else "oval" if shape > _LONG else "round"


def _rim(light: Float32Array) -> float:
    """How far along a line of lightness, which starts at the eye, the frame is: where it is darkest beyond the lids."""
    near, far = round(_CLEAR * CLOSE), round(_REACH * CLOSE)
    return float(near + int(light[near:far].argmin()))
