"""Skin in a portrait: its colour, and where else in the picture it shows."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.matte import Mask
from maquette.engines.embedded.photo.portrait import Portrait
from maquette.mesh.model import FloatArray

CHEEKS = ((0.2, 0.5, 0.36, 0.7), (0.64, 0.5, 0.8, 0.7))
FOREHEAD = (0.3, 0.06, 0.7, 0.2)

_ALIKE = 17.0


@dataclass(frozen=True)
class Skin:
    """lab: (3,) of the lit side of the face. shown: (H, W) where skin shows."""

    lab: FloatArray
    shown: Mask


def skin_of(portrait: Portrait) -> Skin:
    cheeks = np.concatenate([portrait.colors(*cheek) for cheek in (*CHEEKS, (0.4, 0.4, 0.6, 0.62))])
    lab = np.median(cheeks[cheeks[:, 0] >= np.percentile(cheeks[:, 0], 35)], axis=0)
    return Skin(lab, _shown(portrait, lab))


def _shown(portrait: Portrait, lab: FloatArray) -> Mask:
    """Pixels of the person that have the hue of the skin, however lit."""
    apart = portrait.lab - lab
    darker = np.where(apart[..., 0] < 0, 0.35, 0.7)
    far = np.sqrt((darker * apart[..., 0]) ** 2 + (1.2 * apart[..., 1]) ** 2 + (1.2 * apart[..., 2]) ** 2)
    return np.asarray(ndimage.binary_opening((far < _ALIKE) & portrait.person))


def rgb_of(lab: FloatArray) -> tuple[float, float, float]:
    """sRGB in 0..1 of one Lab colour."""
    red, green, blue = cv2.cvtColor(np.asarray(lab, np.float32).reshape(1, 1, 3), cv2.COLOR_LAB2RGB).reshape(3)
    return (round(float(min(max(red, 0), 1)), 4), round(float(min(max(green, 0), 1)), 4), round(float(min(max(blue, 0), 1)), 4))
