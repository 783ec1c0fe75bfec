"""Skin in a portrait: its colour, and where it shows."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.regions import Mask
from maquette.mesh.model import FloatArray

CHEEKS = ((0.2, 0.5, 0.36, 0.7), (0.64, 0.5, 0.8, 0.7))
_NOSE = (0.4, 0.4, 0.6, 0.62)
_FOREHEAD = (0.3, 0.08, 0.7, 0.22)

_SHADE = 45
"""Percentile of lightness below which a face counts as lying in shadow."""

_COLOURLESS = 3.0
_WARM = 0.24
_ALIVE, _SKIN_HUES_DEG = 11.0, (38.0, 70.0)


@dataclass(frozen=True)
class Skin:
    """lab: (3,) of the lit side of the face. shown: (H, W) where skin shows. grey: whether the photo has no colours to tell by."""

    lab: FloatArray
    shown: Mask
    grey: bool = False


def skin_of(portrait: Portrait) -> Skin:
    """Cheeks, nose and as much of the forehead as is bare, where they are lit."""
    skin = portrait.regions.skin
    places = [portrait.colors(*box, skin) for box in (*CHEEKS, _NOSE, _FOREHEAD)]
    colors = np.concatenate(places)
    if len(colors) < 60:
        colors = np.concatenate([portrait.colors(*box) for box in (*CHEEKS, _NOSE)])
    lit = colors[colors[:, 0] >= np.percentile(colors[:, 0], _SHADE)]
    lab = np.median(lit, axis=0)
    grey = is_grey(portrait)
    return Skin(lab, skin, grey)


def is_grey(portrait: Portrait) -> bool:
    """Whether a photo is black and white: hardly any pixel has a hue, not even in the face."""
    chroma = np.hypot(portrait.lab[..., 1], portrait.lab[..., 2])[portrait.known]
    return bool(np.percentile(chroma, 98) < _COLOURLESS)


def warmed(lab: FloatArray) -> FloatArray:
    """The likely colour of skin of which a black and white photo tells only how light it is."""
    light = float(np.clip(lab[0], 25.0, 88.0))
    chroma = 26.0 - _WARM * abs(light - 58.0)
    return np.array([light, 0.5 * chroma, 0.85 * chroma])


def alive(lab: FloatArray) -> FloatArray:
    """The nearest colour that skin has: in cold light or a pale print it can look grey, but none is."""
    chroma, hue = float(np.hypot(lab[1], lab[2])), float(np.degrees(np.arctan2(lab[2], lab[1])))
    if chroma > _ALIVE:
        return lab
    turned = np.radians(np.clip(hue, *_SKIN_HUES_DEG))
    return np.array([lab[0], _ALIVE * np.cos(turned), _ALIVE * np.sin(turned)])


def rgb_of(lab: FloatArray) -> tuple[float, float, float]:
    """sRGB in 0..1 of one Lab colour."""
    red, green, blue = cv2.cvtColor(np.asarray(lab, np.float32).reshape(1, 1, 3), cv2.COLOR_LAB2RGB).reshape(3)
    return (round(float(min(max(red, 0), 1)), 4), round(float(min(max(green, 0), 1)), 4), round(float(min(max(blue, 0), 1)), 4))
