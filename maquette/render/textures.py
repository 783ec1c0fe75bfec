"""Textures as the shader reads them: all levels of all images in one row of bytes."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numba import njit

from maquette.mesh.model import ByteArray, Texture

LARGEST = 2048
_LEVELS = 12
_WRAPS = {"repeat": 0, "clamp": 1, "mirror": 2}


class TexturePack(NamedTuple):
    """data: all texels. info: (T, LEVELS, 4) int64 offset, width, height, channels. wraps: (T, 2). levels: (T,) how many."""

    data: ByteArray
    info: np.ndarray
    wraps: np.ndarray
    levels: np.ndarray


def pack(textures: list[Texture]) -> TexturePack:
    """Each image with its halvings down to a few pixels. Images above `LARGEST` are read from there: no picture needs more."""
    chunks: list[ByteArray] = []
    info = np.zeros((max(len(textures), 1), _LEVELS, 4), np.int64)
    levels, offset = np.zeros(max(len(textures), 1), np.int64), 0
    for number, texture in enumerate(textures):
        pixels = _at_most(texture.pixels, LARGEST)
        for level in range(_LEVELS):
            height, width, channels = pixels.shape
            info[number, level] = offset, width, height, channels
            levels[number] = level + 1
            chunks.append(pixels.ravel())
            offset += pixels.size
            if max(width, height) <= 4:
                break
            pixels = _resized(pixels, max(1, width // 2), max(1, height // 2))
    wraps = np.array([[_WRAPS[texture.wrap_s], _WRAPS[texture.wrap_t]] for texture in textures] or [[0, 0]], np.int64)
    return TexturePack(np.concatenate(chunks) if chunks else np.zeros(1, np.uint8), info, wraps, levels)


def _at_most(pixels: ByteArray, size: int) -> ByteArray:
    height, width = pixels.shape[:2]
    factor = max(height, width) / size
    return pixels if factor <= 1 else _resized(pixels, max(1, round(width / factor)), max(1, round(height / factor)))


def _resized(pixels: ByteArray, width: int, height: int) -> ByteArray:
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return small.reshape(height, width, -1)


@njit(cache=True, nogil=True, inline="always")
def _wrapped(index: int, size: int, mode: int) -> int:
    if mode == 1:
        return min(max(index, 0), size - 1)
    if mode == 2:
        index = index % (2 * size)
        return index if index < size else 2 * size - 1 - index
    return index % size


@njit(cache=True, nogil=True)
def sample(pack: TexturePack, number: int, level: int, u: float, v: float, out: np.ndarray) -> None:
    """Bilinear texel at (u, v), origin at the top left, as four values 0..255 in `out`; a missing alpha is 255, grey fills RGB."""
    level = min(max(level, 0), pack.levels[number] - 1)
    offset, width, height, channels = (
        pack.info[number, level, 0],
        pack.info[number, level, 1],
        pack.info[number, level, 2],
        pack.info[number, level, 3],
    )
    if not (abs(u) < 1e6 and abs(v) < 1e6):
        u, v = 0.0, 0.0
    x, y = u * width - 0.5, v * height - 0.5
    column, row = int(np.floor(x)), int(np.floor(y))
    fx, fy = x - column, y - row
    left, right = _wrapped(column, width, pack.wraps[number, 0]), _wrapped(column + 1, width, pack.wraps[number, 0])
    top, bottom = _wrapped(row, height, pack.wraps[number, 1]), _wrapped(row + 1, height, pack.wraps[number, 1])
    a, b = offset + (top * width + left) * channels, offset + (top * width + right) * channels
    c, d = offset + (bottom * width + left) * channels, offset + (bottom * width + right) * channels
    wa, wb, wc, wd = (1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy
    data = pack.data
    for k in range(channels):
        out[k] = wa * data[a + k] + wb * data[b + k] + wc * data[c + k] + wd * data[d + k]
    if channels == 1:
        out[1], out[2], out[3] = out[0], out[0], 255.0
    elif channels == 3:
        out[3] = 255.0
