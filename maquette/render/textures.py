"""Textures as the shader reads them: all levels of all images in one row of bytes."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numba import njit

from maquette.mesh.model import ByteArray, Texture
from maquette.mesh.wrap import WRAPS, wrapped

LARGEST = 2048
LEVELS = 12


class TexturePack(NamedTuple):
    """data: all texels. info: (T, LEVELS, 6) int64 offset, width, height, channels, wrap along u, wrap along v; the last level repeats."""

    data: ByteArray
    info: np.ndarray


def pack(textures: list[Texture]) -> TexturePack:
    """Each image with its halvings down to a few pixels. Images above `LARGEST` are read from there: no picture needs more."""
    chunks: list[ByteArray] = [np.zeros(1, np.uint8)]
    info, offset = np.zeros((max(len(textures), 1), LEVELS, 6), np.int64), 1
    for number, texture in enumerate(textures):
        pixels, wraps = _at_most(texture.pixels, LARGEST), (WRAPS[texture.wrap_s], WRAPS[texture.wrap_t])
        for level in range(LEVELS):
            height, width, channels = pixels.shape
            info[number, level:] = offset, width, height, channels, *wraps
            chunks.append(pixels.ravel())
            offset += pixels.size
            if max(width, height) <= 4:
                break
            pixels = _resized(pixels, max(1, width // 2), max(1, height // 2))
    return TexturePack(np.concatenate(chunks), info)


def _at_most(pixels: ByteArray, size: int) -> ByteArray:
    height, width = pixels.shape[:2]
    factor = max(height, width) / size
    return pixels if factor <= 1 else _resized(pixels, max(1, round(width / factor)), max(1, round(height / factor)))


def _resized(pixels: ByteArray, width: int, height: int) -> ByteArray:
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return small.reshape(height, width, -1)


@njit(cache=True, nogil=True)
def sample(data: np.ndarray, place: np.ndarray, u: float, v: float, out: np.ndarray) -> None:
    """Bilinear texel at (u, v), origin at the top left, as four values 0..255 in `out`; a missing alpha is 255, grey fills RGB.

    data: `TexturePack.data`. place: the row of `TexturePack.info` of the texture's level.
    """
    offset, width, height, channels = place[0], place[1], place[2], place[3]
    if not (abs(u) < 1e6 and abs(v) < 1e6):
        u, v = 0.0, 0.0
    x, y = u * width - 0.5, v * height - 0.5
    column, row = int(np.floor(x)), int(np.floor(y))
    fx, fy = x - column, y - row
    left, right = wrapped(column, width, place[4]), wrapped(column + 1, width, place[4])
    top, bottom = wrapped(row, height, place[5]), wrapped(row + 1, height, place[5])
    a, b = offset + (top * width + left) * channels, offset + (top * width + right) * channels
    c, d = offset + (bottom * width + left) * channels, offset + (bottom * width + right) * channels
    wa, wb, wc, wd = (1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy
    for k in range(channels):
        out[k] = wa * data[a + k] + wb * data[b + k] + wc * data[c + k] + wd * data[d + k]
    if channels == 1:
        out[1], out[2], out[3] = out[0], out[0], 255.0
    elif channels == 3:
        out[3] = 255.0


@njit(cache=True, nogil=True)
def level_for(texels: float) -> int:
    """The level whose texels are about as large as samples. texels: how many of the first level lie in one sample."""
    level = 0
    while texels > 2.0 and level < LEVELS - 1:
        texels *= 0.25
        level += 1
    return level


@njit(cache=True, nogil=True)
def sample_sized(data: np.ndarray, levels: np.ndarray, uv_area: float, picture_area: float, u: float, v: float, out: np.ndarray) -> None:
    """`sample` from the level that suits a triangle. levels: `TexturePack.info` of the texture; areas: twice the triangle's."""
    texels = abs(uv_area) * levels[0, 1] * levels[0, 2] / max(abs(picture_area), 1e-6)
    sample(data, levels[level_for(texels)], u, v, out)
