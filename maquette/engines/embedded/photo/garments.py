"""What is worn over what: a dark jacket over a light shirt, a waistcoat over sleeves, a collar of another colour, a scarf."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.skin import Skin
from maquette.engines.embedded.photo.stuffs import stuffs
from maquette.mesh.model import FloatArray

_LIGHTER, _LEAST = 28.0, 0.03
_INSIDE, _OUTSIDE, _BESIDE = 0.4, 0.34, 0.1
_SLEEVES, _TRUNK, _SLEEVE_SHARE = 0.6, 0.56, 0.2
_NO_CLOTH = 14.0
_STRIPE_APART, _STRIPE_SHARE = 30.0, 0.5


@dataclass(frozen=True)
class Layers:
    """kind: "jacket" (over: jacket, under: shirt), "waistcoat" (under: sleeves) or "collar" (over: shirt, second: its stripes, under: collar).

    over, under, second: (3,) Lab.
    """

    kind: str
    over: FloatArray
    under: FloatArray
    second: FloatArray | None = None


def layers_of(colors: FloatArray, aside: FloatArray, skin: Skin, hair: FloatArray) -> Layers | None:
    """Layers by where each stuff lies; None for clothes of one layer. colors: (N, 3) Lab of clothes. aside: (N,) faces from the middle.

    Locks of the Lab colour `hair` and skin are no clothes.
    """
    centres, shares = stuffs(colors)
    nearest = ((colors[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
    away = np.array([aside[nearest == k].mean() if (nearest == k).any() else 0.0 for k in range(len(centres))])
    over = centres[0]
    for k in range(1, len(centres)):
        lighter = centres[k][0] > over[0] + _LIGHTER
        none = min(np.linalg.norm((centres[k] - other) * weight) for other, weight in ((skin.lab, [0.3, 1, 1]), (hair, [1, 1, 1])))
        if not lighter or shares[k] < _LEAST or none < _NO_CLOTH:
            continue
        if away[k] > _SLEEVES and away[0] < _TRUNK and shares[k] > _SLEEVE_SHARE:
            return Layers("waistcoat", over, centres[k])
        if away[k] < _INSIDE and away[0] > max(_OUTSIDE, away[k] + _BESIDE):
            stripes = _stripes(centres, shares, away, k)
            return Layers("jacket", over, centres[k]) if stripes is None else Layers("collar", over, centres[k], stripes)
    return None


def _stripes(centres: FloatArray, shares: FloatArray, away: FloatArray, inside: int) -> FloatArray | None:
    """A second stuff that covers nearly as much of what lies outside as the first, and is far darker or lighter."""
    for k in range(1, len(centres)):
        if k != inside and away[k] > _SLEEVES and shares[k] > _STRIPE_SHARE * shares[0] and abs(centres[k][0] - centres[0][0]) > _STRIPE_APART:
            return np.asarray(centres[k])
    return None


_NECK = (0.22, 1.16, 0.78, 1.42)
_ROUND_THE_NECK, _GREYER, _OTHER_THAN_SKIN = 0.9, 0.55, 11.0
_LEAST_PIXELS = 200


def scarf_of(portrait: Portrait, skin: Skin, main: FloatArray) -> FloatArray | None:
    """(3,) Lab of what is wound around the neck, where no skin shows below the chin and the colour is not that of the clothes."""
    colors = portrait.colors(*_NECK)
    if len(colors) < _LEAST_PIXELS or skin.grey:
        return None
    chroma, own = np.hypot(colors[:, 1], colors[:, 2]), float(np.hypot(*skin.lab[1:]))
    apart = np.linalg.norm((colors - skin.lab)[:, 1:], axis=1)
    other = ((chroma < _GREYER * own) | (apart > 2.0 * _OTHER_THAN_SKIN)) & (apart > _OTHER_THAN_SKIN)
    if other.mean() < _ROUND_THE_NECK:
        return None
    middle = np.median(colors[other], axis=0)
    return None if np.linalg.norm((middle - main) * [0.8, 1, 1]) < _OTHER_THAN_SKIN else np.asarray(middle)
