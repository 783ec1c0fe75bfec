"""The stuffs a picture's colours are of: groups of colours, folds in light and shade of one hue taken together."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import FloatArray, IntArray

_ROUNDS = 12
_ONE_HUE = 17.0


def stuffs(colors: FloatArray) -> tuple[FloatArray, FloatArray]:
    """(K, 3) colours and (K,) shares of the stuffs worn, the largest first: folds in light and shade of one hue are one stuff."""
    centres, shares = grouped(colors, 5)
    kept: list[FloatArray] = []
    sizes: list[float] = []
    for centre, part in zip(centres, shares, strict=True):
        apart = [float(np.linalg.norm((centre - other) * _fold(centre, other))) for other in kept]
        if apart and min(apart) < _ONE_HUE:
            sizes[int(np.argmin(apart))] += float(part)
        else:
            kept.append(centre)
            sizes.append(float(part))
    by_size = np.argsort(-np.array(sizes), kind="stable")
    return np.array(kept)[by_size], np.array(sizes)[by_size]


def _fold(one: FloatArray, other: FloatArray) -> FloatArray:
    """Weights of L, a, b: between two colourful ones lightness says little, between two greys everything."""
    colourful = min(float(np.hypot(*one[1:])), float(np.hypot(*other[1:]))) > 16.0
    return np.array([0.3, 1.0, 1.0] if colourful else [0.9, 1.0, 1.0])


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
