"""A landscape photo as layers of paper: what lies nearer is lower in the picture and stands out more.

Pixels are grouped by colour, neighbouring groups without a visible edge between them are joined, and the regions are ordered by where they
end towards the viewer. Going down the picture the layers only ever come nearer, so a relief made of them needs no support.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from maquette.mesh.model import ByteArray, Float32Array, FloatArray, IntArray

BoolArray = NDArray[np.bool_]

WIDTH = 240
"""Columns of the picture while it is sorted into regions."""

MOST_LAYERS = 7

_COLORS = 7
_ROUNDS = 14
_ROW_WEIGHT = 34.0
_SMALLEST_SHARE = 0.004
_SKY_SHARE = 0.3
_LEAST_GAP = 0.02
_MOST_STEP = 0.34
_FAINT_EDGE = 5.5
"""Mean colour difference across a border below which two regions are one: the gradient of a sky, the haze before a hill."""


def layers(picture: ByteArray) -> Float32Array:
    """(H, WIDTH) float32 in [0, 1]: 0 is the farthest layer, the largest the nearest, and no value above a larger one.

    Few layers don't reach 1: a single step as high as many together would only be a ledge.

    picture: (h, w, 3 or 4) uint8 sRGB. H keeps its proportions.
    """
    small = shrunk(picture, WIDTH)
    lab = smoothed(small)
    regions = joined(lab, separated(grouped(lab)))
    levels = levels_of(regions)
    return stacked(min(1.0, _MOST_STEP * (len(np.unique(levels)) - 1)) * levels[regions])


def shrunk(picture: ByteArray, width: int) -> ByteArray:
    """Transparent places become white."""
    color = picture[..., :3].astype(np.float32)
    if picture.shape[2] == 4:
        alpha = picture[..., 3:].astype(np.float32) / np.float32(255)
        color = (color * alpha + 255 * (1 - alpha)).astype(np.float32)
    height = max(8, round(width * picture.shape[0] / picture.shape[1]))
    return np.clip(cv2.resize(color, (width, height), interpolation=cv2.INTER_AREA), 0, 255).astype(np.uint8)


def smoothed(picture: ByteArray) -> Float32Array:
    """(H, W, 3) CIELAB with texture smoothed away and edges kept."""
    lab = cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)
    for _ in range(3):
        lab = cv2.bilateralFilter(lab, 7, 12.0, 3.0)
    return np.asarray(cv2.medianBlur(np.ascontiguousarray(lab), 3), dtype=np.float32)


def grouped(lab: Float32Array) -> IntArray:
    """(H, W) colour group of every pixel: k-means over colour and, weakly, height; from fixed starts, so the same every time."""
    rows = np.repeat(np.linspace(0, _ROW_WEIGHT, lab.shape[0], dtype=np.float32)[:, None], lab.shape[1], axis=1)
    points = np.concatenate([lab * [0.8, 1.2, 1.2], rows[..., None]], axis=2).reshape(-1, 4)
    order = np.argsort(points[:, 0] - points[:, 3], kind="stable")
    centres = points[order[np.linspace(0, len(order) - 1, 2 * _COLORS + 1).astype(int)[1::2]]]
    label = np.zeros(len(points), np.int32)
    for _ in range(_ROUNDS):
        label = ((points[:, None, :] - centres[None]) ** 2).sum(axis=2).argmin(axis=1).astype(np.int32)
        for k in range(_COLORS):
            if (label == k).any():
                centres[k] = points[label == k].mean(axis=0)
    return np.asarray(cv2.medianBlur(label.reshape(lab.shape[:2]).astype(np.uint8), 3), dtype=np.int32)


def separated(groups: IntArray) -> IntArray:
    """(H, W) connected regions of equal group, numbered from 0; specks are given to what surrounds them."""
    region, count = np.zeros(groups.shape, np.int32), 0
    for k in np.unique(groups):
        part, number = ndimage.label(groups == k)
        region[part > 0] = part[part > 0] + count
        count += number
    size = np.bincount(region.ravel(), minlength=count + 1)
    keep = (size >= _SMALLEST_SHARE * groups.size)[region]
    if not keep.any():
        return np.zeros_like(region)
    nearest = ndimage.distance_transform_edt(~keep, return_distances=False, return_indices=True)
    return np.unique(region[tuple(nearest)], return_inverse=True)[1].reshape(groups.shape).astype(np.int32)


def joined(lab: Float32Array, regions: IntArray) -> IntArray:
    """Neighbours without a visible edge between them made one, the faintest edge first."""
    while regions.max() > 0:
        contrast, pairs = _edges(lab, regions)
        faintest = int(contrast.argmin())
        if contrast[faintest] > _FAINT_EDGE:
            break
        one, other = pairs[faintest]
        regions = np.where(regions == other, one, regions)
        regions = np.unique(regions, return_inverse=True)[1].reshape(regions.shape).astype(np.int32)
    return regions


def _edges(lab: Float32Array, regions: IntArray) -> tuple[FloatArray, IntArray]:
    """Mean colour step across every border of two regions, (E,), and the regions, (E, 2)."""
    keys, steps = [], []
    count = int(regions.max()) + 1
    for axis in (0, 1):
        here, there = _neighbours(regions, axis)
        differs = here != there
        far_here, far_there = _neighbours(lab, axis, reach=2)
        step = np.linalg.norm(far_here - far_there, axis=2)
        low, high = np.minimum(here, there)[differs], np.maximum(here, there)[differs]
        keys.append(low.astype(np.int64) * count + high)
        steps.append(step[differs])
    key, place = np.unique(np.concatenate(keys), return_inverse=True)
    total = np.bincount(place, weights=np.concatenate(steps)) / np.bincount(place)
    return total, np.stack([key // count, key % count], axis=1).astype(np.int32)


def _neighbours(values: np.ndarray, axis: int, reach: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Values on both sides of every inner border along an axis, taken `reach` pixels apart at either side."""
    length = values.shape[axis]
    before = np.clip(np.arange(length - 1) - (reach - 1), 0, length - 1)
    after = np.clip(np.arange(1, length) + (reach - 1), 0, length - 1)
    return values.take(before, axis=axis), values.take(after, axis=axis)


def levels_of(regions: IntArray) -> FloatArray:
    """(R,) depth of every region in [0, 1], by where it ends towards the viewer; at most MOST_LAYERS different values."""
    rows = np.repeat(np.arange(regions.shape[0])[:, None], regions.shape[1], axis=1)
    count = int(regions.max()) + 1
    score = np.array([0.65 * np.quantile(rows[regions == k], 0.92) + 0.35 * rows[regions == k].mean() for k in range(count)]) / regions.shape[0]
    score[is_sky(regions)] = 0.0
    order = np.argsort(score, kind="stable")
    gaps = np.diff(score[order])
    steps = np.zeros(count - 1, dtype=int)
    steps[np.argsort(-gaps, kind="stable")[: MOST_LAYERS - 1]] = 1
    steps[gaps < _LEAST_GAP] = 0
    level = np.empty(count)
    level[order] = np.concatenate([[0], np.cumsum(steps)])
    return level / max(level.max(), 1.0)


def is_sky(regions: IntArray) -> BoolArray:
    """(R,) bool: regions that fill much of the upper edge."""
    top = regions[: max(2, regions.shape[0] // 40)]
    return np.asarray(np.bincount(top.ravel(), minlength=int(regions.max()) + 1) >= _SKY_SHARE * top.size)


def stacked(depth: FloatArray) -> Float32Array:
    """Depth that never falls on the way down, with outlines smoothed like cut paper."""
    levels = np.unique(depth)
    out = np.zeros(depth.shape, np.float32)
    for below, level in pairwise(levels):
        nearer = np.maximum.accumulate((depth >= level).astype(np.float32), axis=0)
        outline = cv2.GaussianBlur(nearer, (0, 0), 1.6, borderType=cv2.BORDER_REPLICATE)
        out += np.float32(level - below) * np.clip((outline - 0.5) * 3.2 + 0.5, 0, 1)
    return np.maximum.accumulate(out, axis=0)
