"""The colour of hair: that of most of it, as far as hair can have it. Light, backdrop and scalp lend it others."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray

_DARK_TO_FAIR = (28.0, 48.0)
_COLOURED = (5.0, 12.0)
_RED, _RED_SHARE = 11.5, 0.42
_VIOLET_HUE = 8.0
_LIGHT, _PINK_HUE, _GREENISH_HUE = 55.0, 55.0, 78.0
_WHITE_CHROMA = 0.15


def color_of(colors: FloatArray) -> FloatArray:
    """(3,) Lab of hair from (N, 3) of its pixels. Shine and the darkest folds are left out. Fair and red hair is called so for its light
    strands, so more of the dark ones are left out; grey hair is as light as most of it.
    """
    middle = np.median(colors, axis=0)
    chroma = float(np.hypot(middle[1], middle[2]))
    fair = float(np.interp(middle[0], _DARK_TO_FAIR, [0.0, 1.0]) * np.interp(chroma, _COLOURED, [0.0, 1.0]))
    strands = 1.0 if middle[1] > _RED and middle[1] > _RED_SHARE * middle[0] else fair
    low, high = np.percentile(colors[:, 0], [25 + 25 * strands, 90 + 5 * strands])
    return natural(np.median(colors[(colors[:, 0] >= low) & (colors[:, 0] <= high)], axis=0))


def natural(lab: FloatArray) -> FloatArray:
    """The nearest colour that hair has: none is green or violet, and light hair that looks pink is white hair over scalp or in warm light."""
    light, a, b = (float(value) for value in lab)
    chroma, hue = float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)))
    if light > _LIGHT and -30.0 < hue < _PINK_HUE:
        return np.array([light, _WHITE_CHROMA * a, _WHITE_CHROMA * max(b, a)])
    if -150.0 < hue < _VIOLET_HUE:
        return np.array([light, _WHITE_CHROMA * max(a, 0.0), _WHITE_CHROMA * abs(b)])
    if _GREENISH_HUE < hue < 150.0:
        if chroma < _COLOURED[1]:
            return np.array([light, max(a, 0.0), b])
        turn = np.radians(_GREENISH_HUE)
        return np.array([light, chroma * np.cos(turn), chroma * np.sin(turn)])
    return np.asarray(lab, np.float64)
