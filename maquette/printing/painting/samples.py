"""Looking at a surface as an eye does: points spread evenly over its area, and the colour at each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.painting.surface import PaintSurface
from maquette.printing.painting.texels import texel_index

PLASTIC = 1.32471795724474602596
"""The real root of x³ = x + 1: its powers give the R2 sequence."""


@dataclass(frozen=True)
class SurfaceSamples:
    """Points spread evenly over a surface by area.

    face: (N,) int. weights: (N, 3) barycentric in the order of the face's corners. colors: (N, 3) uint8 sRGB of the model there.
    """

    face: IntArray
    weights: FloatArray
    colors: ByteArray


def sample(surface: PaintSurface, count: int, offset: int = 0) -> SurfaceSamples:
    """`count` samples; samples of another `offset` are other points. No luck is involved: the same call gives the same points.

    Faces are visited at equal steps of the running area; inside a face the R2 sequence (M. Roberts 2018, "The unreasonable
    effectiveness of quasirandom sequences") is folded onto the triangle.
    """
    running = np.cumsum(surface.area_mm2)
    number = np.arange(offset, offset + count)
    step = (np.arange(count) + (0.5 + offset / PLASTIC) % 1.0) / count
    face = np.minimum(np.searchsorted(running, step * running[-1], side="right"), len(running) - 1)
    u, v = (0.5 + number / PLASTIC) % 1.0, (0.5 + number / PLASTIC**2) % 1.0
    beyond = u + v > 1
    u, v = np.where(beyond, 1 - u, u), np.where(beyond, 1 - v, v)
    weights = np.stack([1 - u - v, u, v], axis=1)
    return SurfaceSamples(face, weights, colors_at(surface, face, weights))


def colors_at(surface: PaintSurface, face: IntArray, weights: FloatArray) -> ByteArray:
    """(N, 3) uint8 sRGB that the model shows at points given by face and barycentric weights."""
    texels = np.einsum("nk,nkd->nd", weights, surface.texels[face])
    colors = np.zeros((len(face), 3), np.uint8)
    for number, sheet in enumerate(surface.sheets):
        here = surface.sheet[face] == number
        height, width = sheet.pixels.shape[:2]
        rows, columns = texel_index(texels[here, 1], height, sheet.wrap_t), texel_index(texels[here, 0], width, sheet.wrap_s)
        colors[here] = sheet.pixels[rows, columns]
    return colors
