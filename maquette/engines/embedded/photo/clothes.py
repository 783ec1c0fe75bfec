"""Clothes in a portrait: what kind, in which colours."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.figure.person import Clothes
from maquette.engines.embedded.photo.hair import Hair, share
from maquette.engines.embedded.photo.portrait import Portrait
from maquette.engines.embedded.photo.skin import Skin, rgb_of
from maquette.mesh.model import FloatArray, IntArray

_ROUNDS = 12


def clothes_of(portrait: Portrait, skin: Skin, hair: Hair) -> Clothes:
    _, y = portrait.places()
    cloth = portrait.person & ~skin.shown & ~hair.shown & portrait.known & (y > 1.35)
    colors = portrait.lab[cloth].astype(np.float64)
    if len(colors) < 60:
        return Clothes()
    centres, share_of = grouped(colors, 4)
    main = centres[0]
    accent = next(
        (c for c, s in zip(centres[1:], share_of[1:], strict=True) if s > 0.08 and np.linalg.norm(c - main) > 18), main * [0.75, 1, 1] + [18.0, 0, 0]
    )
    bare = share(portrait, skin.shown, -0.2, 1.5, 1.2, 1.95)
    outfit = "bare shoulders" if bare > 0.5 else "shirt"
    return Clothes(outfit, rgb_of(main), rgb_of(accent))


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
