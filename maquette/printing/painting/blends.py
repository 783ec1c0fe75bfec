"""Colours that may come of blending two others, as textures do where they meet."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray
from maquette.printing.color import delta_e_table, srgb_to_lab, srgb_to_oklab

DETOUR = 1.2
"""A colour lies between two others when the way over it is no longer than this many times the straight one."""

CONTRAST = 20.0
"""CIEDE2000 between two colours whose blend would show as a third. Shades of one colour may lie beside one another."""


def between(ends: ByteArray, colors: FloatArray) -> ByteArray:
    """(K, K, N) bool: whether ends i and j are clearly different and a colour lies so near the straight way between them that it may be their blend.

    ends: (K, 3), colors: (N, 3) sRGB.
    """
    lab, oklab, middle = srgb_to_lab(ends), srgb_to_oklab(ends), srgb_to_oklab(colors)
    apart = np.linalg.norm(oklab[:, None] - oklab[None], axis=2)
    to_middle = np.linalg.norm(oklab[:, None] - middle[None], axis=2)
    near = to_middle[:, None, :] + to_middle[None, :, :] < DETOUR * apart[:, :, None]
    return np.asarray(near & (delta_e_table(lab, lab) > CONTRAST)[:, :, None])
