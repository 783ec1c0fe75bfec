"""What a face wears and shows: beard, glasses, painted lips, a smile, strong brows."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.photo.hair import Hair
from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.mesh.model import FloatArray


def toward(colors: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """(N,) how far colours are on the way from one colour to another: 0 at start, 1 at end."""
    way = end - start
    return np.asarray((colors - start) @ way / max(float(way @ way), 1e-6))


def beard_of(portrait: Portrait, skin: Skin, hair: Hair) -> tuple[str, FloatArray]:
    """One of BEARDS and its Lab colour."""
    dark = skin.lab * [0.35, 0.5, 0.5]

    def covered(x0: float, y0: float, x1: float, y1: float) -> float:
        colors = portrait.colors(x0, y0, x1, y1)
        return float(np.median(toward(colors, skin.lab, dark))) if len(colors) else 0.0

    lip = covered(0.38, 0.67, 0.62, 0.73)
    chin = covered(0.38, 0.92, 0.62, 1.0)
    jaws = 0.5 * (covered(0.14, 0.72, 0.26, 0.86) + covered(0.74, 0.72, 0.86, 0.86))
    place = (0.36, 0.9, 0.64, 1.02)
    colors = portrait.colors(*place)
    lab = np.median(colors, axis=0) if len(colors) else hair.lab
    if chin > 0.5 and jaws > 0.35:
        return "full", lab
    if chin > 0.5 and lip > 0.4:
        return "goatee", lab
    if lip > 0.55:
        return "mustache", lab
    return "none", lab


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


_BRIDGE, _BELOW = 38.0, 14.0


def _edges(light: FloatArray, axis: int) -> float:
    """How strong the strongest edge is that runs across a patch: median over its columns of the largest step, in L."""
    if light.shape[0] < 4 or light.shape[1] < 2:
        return 0.0
    steps = np.abs(light[3:] - light[:-3])
    return float(np.percentile(steps.max(axis=axis), 40))


def smile_of(portrait: Portrait, skin: Skin) -> float:
    """0 for a closed straight mouth, 1 for a laugh that shows teeth."""
    mouth = portrait.colors(0.3, 0.7, 0.7, 0.92)
    if len(mouth) == 0:
        return 0.4
    teeth = (mouth[:, 0] > min(skin.lab[0] + 4.0, 88.0)) & (np.abs(mouth[:, 1]) < skin.lab[1] - 3.0)
    return float(np.clip(0.35 + 9.0 * teeth.mean(), 0.35, 1.0))


def lips_of(portrait: Portrait, skin: Skin) -> FloatArray | None:
    """Lab of painted lips: much redder than the skin."""
    mouth = portrait.colors(0.32, 0.72, 0.68, 0.9)
    if len(mouth) == 0:
        return None
    redder = mouth[mouth[:, 1] > skin.lab[1] + 16.0]
    if len(redder) < 0.1 * len(mouth):
        return None
    return np.asarray(np.median(redder, axis=0))


def brow_of(portrait: Portrait, skin: Skin) -> float:
    """1 for ordinary brows, more for dark and thick ones."""
    band = portrait.colors(0.15, 0.2, 0.42, 0.36)
    if len(band) == 0:
        return 1.0
    dark = (band[:, 0] < 0.62 * skin.lab[0]).mean()
    return float(np.clip(0.75 + 1.4 * dark, 0.75, 1.4))
