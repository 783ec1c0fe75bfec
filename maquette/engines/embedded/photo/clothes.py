"""Clothes in a portrait: what kind, in which colours."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.figure.person import Clothes
from maquette.engines.embedded.photo.hair import Hair, share
from maquette.engines.embedded.photo.matte import Mask
from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.skin import Skin, rgb_of
from maquette.mesh.model import FloatArray, IntArray

_ROUNDS = 12


def clothes_of(portrait: Portrait, skin: Skin, hair: Hair) -> Clothes:
    """Measured below the chin, where neither skin nor hair shows. Ordinary clothes where the photo ends above them."""
    _, y = portrait.places()
    cloth = portrait.person & ~skin.shown & ~hair.shown & portrait.known & (y > 1.3)
    colors = portrait.lab[cloth].astype(np.float64)
    if len(colors) < _LEAST:
        return Clothes()
    centres, shares = grouped(colors, 4)
    shoulders = [share(portrait, skin.shown, x, 1.5, x + 0.45, 1.9) for x in (-0.35, 0.9)]
    neckline = share(portrait, skin.shown, 0.3, 1.45, 0.7, 1.8)
    if min(shoulders) > 0.4:
        return _colored("bare shoulders", centres, shares, neckline)
    jacket = _jacket(portrait, cloth)
    if jacket is not None:
        return jacket
    return _colored("dress" if neckline > 0.75 else "shirt", centres, shares, neckline, _has_collar(portrait, cloth))


_LEAST = 120
_LIGHTER, _APART = 24.0, 16.0


def _colored(outfit: str, centres: FloatArray, shares: FloatArray, neckline: float, collar: bool = False) -> Clothes:
    main = centres[0]
    seconds = [c for c, part in zip(centres[1:], shares[1:], strict=True) if part > 0.1 and np.linalg.norm(c - main) > _APART]
    lift = 18.0 if main[0] < 60 else -18.0
    accent = seconds[0] if seconds else main * [1.0, 0.85, 0.85] + [lift, 0.0, 0.0]
    return Clothes(outfit, rgb_of(main), rgb_of(accent), neckline=round(neckline, 2), collar=collar)


def _jacket(portrait: Portrait, cloth: Mask) -> Clothes | None:
    """A jacket over a lighter shirt, with its tie; None when the chest is of one stuff."""
    sides = np.concatenate([portrait.colors(x, 1.7, x + 0.5, 2.5, cloth) for x in (-0.35, 0.85)])
    chest = portrait.colors(0.2, 1.3, 0.8, 1.95, cloth)
    if len(sides) < _LEAST or len(chest) < _LEAST // 2:
        return None
    coat = grouped(sides, 3)[0][0]
    light = chest[chest[:, 0] > coat[0] + _LIGHTER]
    if len(light) < 0.14 * len(chest):
        return None
    under = np.median(light, axis=0)
    tie = _tie(portrait, cloth, coat, under)
    outfit = "suit" if tie is not None or coat[0] < 45 else "open jacket"
    return Clothes(
        outfit, rgb_of(coat), rgb_of(under), rgb_of(under), None if tie is None else rgb_of(tie), collar=True, legwear=rgb_of(coat * [0.9, 1, 1])
    )


def _tie(portrait: Portrait, cloth: Mask, coat: FloatArray, under: FloatArray) -> FloatArray | None:
    """What hangs down the middle with the shirt on either side of it."""
    middle = portrait.colors(0.43, 1.4, 0.57, 1.75, cloth)
    flanks = np.concatenate([portrait.colors(x, 1.3, x + 0.13, 1.6, cloth) for x in (0.24, 0.63)])
    if len(middle) < 30 or len(flanks) < 20:
        return None
    tie = np.median(middle, axis=0)
    shirt = (np.linalg.norm(flanks - under, axis=1) < 22.0).mean()
    return tie if np.linalg.norm(tie - under) > 24.0 and shirt > 0.2 else None


def _has_collar(portrait: Portrait, cloth: Mask) -> bool:
    """Whether the neck opens in a V: skin in the middle, cloth on either side of it."""
    middle = share(portrait, cloth, 0.42, 1.22, 0.58, 1.5)
    beside = min(share(portrait, cloth, x, 1.3, x + 0.16, 1.5) for x in (0.08, 0.76))
    return middle < 0.45 and beside > 0.6


def grouped(colors: FloatArray, count: int) -> tuple[FloatArray, FloatArray]:
    """(K, 3) mean colours and (K,) shares, the largest first: k-means from fixed starts."""
    order = np.argsort(colors[:, 0], kind="stable")
    centres = colors[order[np.linspace(0, len(order) - 1, 2 * count + 1).astype(int)[1::2]]].copy()
    label: IntArray = np.zeros(len(colors), np.int32)
    for _ in range(_ROUNDS):
        label = (((colors[:, None] - centres[None]) * [0.7, 1.0, 1.0]) ** 2).sum(axis=2).argmin(axis=1).astype(np.int32)
        for k in range(count):
            if (label == k).any():
                centres[k] = np.median(colors[label == k], axis=0)
    size = np.bincount(label, minlength=count) / len(colors)
    by_size = np.argsort(-size, kind="stable")
    return centres[by_size], size[by_size]
