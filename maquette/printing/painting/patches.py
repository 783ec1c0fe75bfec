"""Colours that vary from vertex to vertex, laid out as a picture: a square patch of texels for every face."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray, Texture
from maquette.printing.color import linear_to_srgb, srgb_to_linear, to_bytes
from maquette.printing.painting.texels import WHITE, texel_index, tinted

PATCH_TEXEL_MM = 0.15
LARGEST_PATCH = 64
"""Texels along a side, however large the face is."""
SHEET_WIDTH = 2048
"""Texels; patches are laid in rows of this length."""
BATCH_TEXELS = 1 << 20
MARGIN = 1 / 64
"""Texels by which a corner stays inside its patch, so that no sample falls on the neighbour's."""


def color_patches(
    corner_colors: FloatArray, longest_edge_mm: FloatArray, texture: Texture | None, corner_texels: FloatArray | None
) -> tuple[ByteArray, FloatArray]:
    """Lay out one patch a face.

    corner_colors: (F, 3, 3) linear RGB. texture, corner_texels: multiplied in where given, (F, 3, 2) in texels.
    Returns pixels (H, W, 3) uint8 sRGB and (F, 3, 2) where the face corners lie on them: the face is the lower left half of its patch.
    """
    sides = patch_sides(longest_edge_mm)
    origins, height = _shelves(sides)
    pixels = np.zeros((height, SHEET_WIDTH, 3), np.uint8)
    for side, chosen in _batches(sides):
        weights = _cell_weights(side)
        linear = np.einsum("tk,fkc->ftc", weights, corner_colors[chosen])
        if texture is not None and corner_texels is not None:
            linear *= _sampled(texture, np.einsum("tk,fkd->ftd", weights, corner_texels[chosen]))
        rows = origins[chosen, 1, None] + np.arange(side * side) // side
        columns = origins[chosen, 0, None] + np.arange(side * side) % side
        pixels[rows, columns] = to_bytes(linear_to_srgb(linear))
    return pixels, _corners(origins, sides)


def patch_sides(longest_edge_mm: FloatArray) -> IntArray:
    """(F,) a power of two: enough texels for a face's longest edge at PATCH_TEXEL_MM."""
    wanted = np.clip(longest_edge_mm / PATCH_TEXEL_MM, 1, LARGEST_PATCH)
    return 2 ** np.ceil(np.log2(wanted)).astype(np.int64)


def _batches(sides: IntArray) -> Iterator[tuple[int, IntArray]]:
    """Faces of one patch size at a time, and of no more than BATCH_TEXELS."""
    for side in np.unique(sides).tolist():
        chosen = np.flatnonzero(sides == side)
        step = max(1, BATCH_TEXELS // side**2)
        yield from ((side, chosen[start : start + step]) for start in range(0, len(chosen), step))


def _shelves(sides: IntArray) -> tuple[IntArray, int]:
    """(F, 2) column and row of every patch on a sheet of SHEET_WIDTH, patches of a size on common shelves; and the sheet's height."""
    origins = np.zeros((len(sides), 2), np.int64)
    top = 0
    for side in np.unique(sides).tolist():
        chosen = np.flatnonzero(sides == side)
        a_row = SHEET_WIDTH // side
        number = np.arange(len(chosen))
        origins[chosen, 0] = number % a_row * side
        origins[chosen, 1] = top + number // a_row * side
        top += -(-len(chosen) // a_row) * side
    return origins, top


def _cell_weights(side: int) -> FloatArray:
    """(side², 3) barycentric weights of the texels of a patch, row by row; those beyond the face's edge take the nearest point's."""
    if side == 1:
        return np.full((1, 3), 1 / 3)
    centre = (np.arange(side) + 0.5) / side
    along, down = np.meshgrid(centre, centre)
    weights = np.maximum(np.stack([1 - along - down, along, down], axis=-1).reshape(-1, 3), 0)
    return weights / weights.sum(axis=1, keepdims=True)


def _corners(origins: IntArray, sides: IntArray) -> FloatArray:
    unit = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    inner = MARGIN + unit * (sides - 2 * MARGIN)[:, None, None]
    return origins[:, None, :] + inner


def _sampled(texture: Texture, texels: FloatArray) -> FloatArray:
    """Linear RGB of a texture at (…, 2) positions in texels."""
    height, width = texture.pixels.shape[:2]
    rows, columns = texel_index(texels[..., 1], height, texture.wrap_t), texel_index(texels[..., 0], width, texture.wrap_s)
    return srgb_to_linear(tinted(texture.pixels, np.array(WHITE))[rows, columns])
