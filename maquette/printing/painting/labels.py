"""Which filament every texel of every sheet is printed with, and how far around it that stays so.

A texture's labels are brought to a working resolution and may be smoothed before any face is cut: a majority vote in a square window,
in which only texels of the same chart vote, so that neither the gutter nor a chart that happens to lie beside leaks in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.mesh.wrap import WRAPS
from maquette.printing.painting.charts import chart_map, doubled_areas, face_charts
from maquette.printing.painting.costs import CostTable
from maquette.printing.painting.grids import block_cheapest, distance_to_change, look_up, majority
from maquette.printing.painting.sheets import Sheet
from maquette.printing.painting.surface import PaintSurface
from maquette.printing.painting.threads import bands, in_threads

FINEST_TEXEL_MM, COARSEST_TEXEL_MM = 0.05, 0.2
"""Labels finer than the first are pooled, coarser than the second are cut up before they are smoothed."""

WORKING_TEXEL_MM = 0.1
MOST_TEXELS = 1 << 24
"""Labels of one sheet after it is cut up: 16 MB."""
MOST_CUTS = 8


@dataclass(frozen=True)
class LabelSheets:
    """The labels of all sheets, one after another.

    labels: (N,) uint8, 0-based palette entry. reach: (N,) uint8, so many texels around in every direction have the same label.
    layout: (S, 5) int64 of every sheet: where it starts, height, width, wrap along x and y (see `mesh.wrap`).
    scale: (S,) float64, texels of these labels along one of the sheet's own.
    """

    labels: ByteArray
    reach: ByteArray
    layout: IntArray
    scale: FloatArray

    def texels(self, surface: PaintSurface) -> FloatArray:
        """(F, 3, 2) float64: where face corners lie on these labels."""
        return surface.texels * self.scale[surface.sheet][:, None, None]


def label_sheets(surface: PaintSurface, table: CostTable, nozzle_mm: float) -> LabelSheets:
    """Label every sheet of a surface with the nearest filament. table: made of these sheets.

    nozzle_mm: the side of the window in which texels vote, so that borders are smooth at the width of a line. 0 leaves labels as they are.
    """
    images, scale = [], np.ones(len(surface.sheets))
    for number, sheet in enumerate(surface.sheets):
        if sheet.charted and nozzle_mm > 0:
            faces = np.flatnonzero(surface.sheet == number)
            labels, scale[number] = _printable(table, sheet, surface, faces, nozzle_mm)
        else:
            labels = nearest_labels(sheet.pixels, table)
        images.append(labels)
    reach = in_threads(
        distance_to_change, [(image, s.wrap_s == "repeat", s.wrap_t == "repeat") for image, s in zip(images, surface.sheets, strict=True)]
    )
    return LabelSheets(
        np.concatenate([i.ravel() for i in images]), np.concatenate([r.ravel() for r in reach]), _layout(images, surface.sheets), scale
    )


def nearest_labels(pixels: ByteArray, table: CostTable) -> ByteArray:
    """(H, W) uint8: the filament nearest by CIEDE2000 to every texel."""
    flat, nearest = pixels.reshape(-1, 3), table.nearest
    out = np.empty(len(flat), np.uint8)
    in_threads(look_up, [(flat[first:last], table.bits, table.row, nearest, out[first:last]) for first, last in bands(len(flat))])
    return out.reshape(pixels.shape[:2])


def texel_size_mm(surface: PaintSurface, faces: IntArray) -> float:
    """The side of a texel on the surface, over all the area of some faces; infinite when they have no area on the texture."""
    texels = doubled_areas(surface.texels[faces]).sum() / 2
    return float(np.sqrt(surface.area_mm2[faces].sum() / texels)) if texels > 0 else np.inf


def _printable(table: CostTable, sheet: Sheet, surface: PaintSurface, faces: IntArray, nozzle_mm: float) -> tuple[ByteArray, float]:
    """A texture's labels at a working resolution and smoothed, and how many of its texels there are along one of the original's."""
    texel_mm = texel_size_mm(surface, faces)
    if not np.isfinite(texel_mm):
        return nearest_labels(sheet.pixels, table), 1.0
    labels, scale = _at_working_size(sheet.pixels, table, texel_mm)
    radius = int(np.clip(np.rint((nozzle_mm * scale / texel_mm - 1) / 2), scale // 2, 2 * MOST_CUTS))
    if radius == 0:
        return labels, scale
    texels = surface.texels[faces] * scale
    wrap_x, wrap_y = WRAPS[sheet.wrap_s], WRAPS[sheet.wrap_t]
    charts = chart_map(face_charts(surface.faces[faces], texels), texels, labels.shape, wrap_x, wrap_y)
    pure = distance_to_change(charts, wrap_x == 0, wrap_y == 0)
    out = np.empty_like(labels)
    in_threads(majority, [(labels, charts, pure, radius, wrap_x, wrap_y, first, last, out) for first, last in bands(len(labels))])
    return out, scale


def _at_working_size(pixels: ByteArray, table: CostTable, texel_mm: float) -> tuple[ByteArray, float]:
    """Pool texels that are finer than any nozzle needs; cut up those so coarse that their steps would show."""
    if texel_mm < FINEST_TEXEL_MM:
        side = _dividing(pixels.shape, int(WORKING_TEXEL_MM / texel_mm))
        if side > 1:
            return pooled_labels(pixels, table, side), 1 / side
    labels = nearest_labels(pixels, table)
    if texel_mm > COARSEST_TEXEL_MM:
        cuts = int(min(np.ceil(texel_mm / COARSEST_TEXEL_MM), MOST_CUTS, np.sqrt(MOST_TEXELS / labels.size)))
        return (labels.repeat(cuts, axis=0).repeat(cuts, axis=1), float(cuts)) if cuts > 1 else (labels, 1.0)
    return labels, 1.0


def pooled_labels(pixels: ByteArray, table: CostTable, side: int) -> ByteArray:
    """(H / side, W / side) uint8: the filament that each block of `side` × `side` texels costs least in."""
    out = np.empty((pixels.shape[0] // side, pixels.shape[1] // side), np.uint8)
    shared = (pixels, table.bits, table.row, table.hundredths, side)
    in_threads(block_cheapest, [(*shared, first, last, out) for first, last in bands(len(out))])
    return out


def _dividing(shape: tuple[int, ...], most: int) -> int:
    """The largest whole number up to `most` that divides both sides, so that a tiled texture stays periodic."""
    return next(side for side in range(max(most, 1), 0, -1) if shape[0] % side == 0 and shape[1] % side == 0)


def _layout(images: list[ByteArray], sheets: tuple[Sheet, ...]) -> IntArray:
    starts = np.cumsum([0] + [image.size for image in images[:-1]])
    rows = [(start, *image.shape, WRAPS[s.wrap_s], WRAPS[s.wrap_t]) for start, image, s in zip(starts, images, sheets, strict=True)]
    return np.array(rows, np.int64)
