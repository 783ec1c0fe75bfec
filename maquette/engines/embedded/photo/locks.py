"""Long hair in a portrait: where it goes on below the jaw, over shoulders and chest, near as its colour may be to that of clothes or skin."""

from __future__ import annotations

import cv2
import numpy as np
from scipy import ndimage

from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.regions import Mask
from maquette.engines.embedded.photo.skin import Skin
from maquette.engines.embedded.photo.stuffs import grouped
from maquette.mesh.model import FloatArray

_LEAST = 60
_FROM, _TO, _ASIDE = 0.35, 2.8, 0.26
_NEAR, _OWN, _SMOOTH, _MUCH_NEARER = 13.0, 0.08, 0.35, 0.5
_SKIN = np.array([0.42, 1.6, 1.0])
_HAIR = np.array([0.6, 1.0, 1.0])
_CHEST, _DRESSED = (0.36, 1.75, 0.64, 2.5), 0.6


def fallen(portrait: Portrait, skin: Skin, shown: Mask, hidden: bool) -> Mask:
    """`shown`, hair beside the face, with what hangs on from it: of its colours, and nearer to them than to those of skin, clothes and backdrop.

    hidden: the backdrop has nearly the hair's colour, so what is taken for hair must be much nearer.
    """
    x, y = portrait.places()
    beside = shown & (y > _FROM) & (np.abs(x - 0.5) > _ASIDE)
    if beside.sum() < _LEAST:
        return shown
    own, shares = grouped(portrait.lab[beside].astype(np.float64), 4)
    near = _nearest(portrait, own[shares > _OWN], _HAIR)
    behind = _backdrop(portrait, shown) * (_MUCH_NEARER if hidden else 1.0)
    others = np.minimum(_nearest(portrait, skin.lab[None], _SKIN), np.minimum(_clothes(portrait), behind))
    rough = _roughness(portrait)
    strands = rough > _SMOOTH * np.median(rough[beside])
    below = (near < _NEAR) & (near < others) & strands & portrait.known & (y > _FROM) & (y < _TO)
    below &= np.abs(x - 0.5) > np.where(y < 1.15, 0.36, 0.2)
    whole = ndimage.binary_opening(ndimage.binary_closing(below, iterations=2), iterations=2) | shown
    parts, _ = ndimage.label(whole)
    return np.asarray(np.isin(parts, np.unique(parts[beside & (parts > 0)])) & whole) | shown


def _nearest(portrait: Portrait, colors: FloatArray, weight: FloatArray) -> FloatArray:
    """(H, W) how far every pixel is from the nearest of some Lab colours."""
    return np.min([np.linalg.norm((portrait.lab - color) * weight, axis=2) for color in colors], axis=0)


def _clothes(portrait: Portrait) -> FloatArray:
    """(H, W) how far from the colours of the middle of the chest; no hair hangs there."""
    place = portrait.box(*_CHEST)
    cloth = portrait.regions.cloth[place] & portrait.known[place]
    dressed = cloth.sum() > _DRESSED * max(int(portrait.known[place].sum()), 1)
    return _far_from(portrait, portrait.colors(*_CHEST, portrait.regions.cloth) if dressed else np.zeros((0, 3)))


def _backdrop(portrait: Portrait, shown: Mask) -> FloatArray:
    """(H, W) how far from the colours beside the head."""
    x, y = portrait.places()
    away = portrait.known & ~portrait.person & ~shown & (y < 1.1) & (np.hypot(x - 0.5, y - 0.4) > 0.9)
    return _far_from(portrait, portrait.lab[away].astype(np.float64))


def _far_from(portrait: Portrait, colors: FloatArray) -> FloatArray:
    if len(colors) < _LEAST:
        return np.full(portrait.known.shape, np.inf)
    centres, shares = grouped(colors, 4)
    return _nearest(portrait, centres[shares > 2 * _OWN], _HAIR)


def _roughness(portrait: Portrait) -> FloatArray:
    """(H, W) how much lightness changes from strand to strand."""
    light = portrait.lab[..., 0]
    return cv2.GaussianBlur(np.abs(light - cv2.GaussianBlur(light, (0, 0), 2.0)), (0, 0), 4.0)
