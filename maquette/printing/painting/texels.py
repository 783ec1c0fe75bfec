"""Looking up textures: what a position in texels falls on, and what colour it shows there."""

from __future__ import annotations

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray, Wrap
from maquette.printing.color import linear_to_srgb, srgb_to_linear, to_bytes

WHITE = (1.0, 1.0, 1.0)
SAME_COLOR = 1 / 512
"""Linear colours closer than this are the same."""


def texel_index(position: FloatArray, count: int, wrap: Wrap) -> IntArray:
    """Column (or row) of a texture that a position in texels falls on, with `count` columns (or rows)."""
    index = np.floor(position).astype(np.int64)
    if wrap == "clamp":
        return np.clip(index, 0, count - 1)
    if wrap == "repeat":
        return index % count
    folded = index % (2 * count)
    return np.where(folded < count, folded, 2 * count - 1 - folded)


def tinted(pixels: ByteArray, factor: FloatArray) -> ByteArray:
    """(H, W, 3) sRGB pixels times a linear RGB factor. Grey is spread over the channels, alpha is dropped: prints are opaque."""
    rgb = np.repeat(pixels[..., :1], 3, axis=2) if pixels.shape[2] < 3 else pixels[..., :3]
    if np.allclose(factor, WHITE, atol=SAME_COLOR):
        return np.ascontiguousarray(rgb)
    tables = to_bytes(linear_to_srgb(srgb_to_linear(np.arange(256))[:, None] * factor))
    return np.stack([tables[rgb[..., channel], channel] for channel in range(3)], axis=2)
