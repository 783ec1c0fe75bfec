"""What it costs in colour to print each leaf of a painting with each filament."""

from __future__ import annotations

from dataclasses import dataclass

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.mesh.wrap import WRAPS, wrapped
from maquette.printing.painting.costs import HUNDREDTHS, CostTable
from maquette.printing.painting.grids import cell_of
from maquette.printing.painting.quadtree import UNITS, PaintTree, corners_of
from maquette.printing.painting.surface import PaintSurface
from maquette.printing.painting.threads import bands, in_threads

MOST_STEPS = 4
"""Samples along a side of a leaf, about one a texel while there are no more."""


@dataclass(frozen=True)
class LeafCosts:
    """hundredths: (L, K) uint16, mean CIEDE2000 of what the model shows on each leaf to each filament.

    ideal: (L,) uint16, the mean when every texel takes its nearest filament.
    """

    hundredths: IntArray
    ideal: IntArray

    def added(self, labels: ByteArray) -> FloatArray:
        """(L,) CIEDE2000 that printing each leaf in its label costs over choosing a filament for every texel."""
        own = np.take_along_axis(self.hundredths, labels[:, None].astype(np.int64), axis=1)[:, 0]
        return (own - self.ideal.astype(np.float64)) / HUNDREDTHS


def leaf_costs(tree: PaintTree, surface: PaintSurface, table: CostTable) -> LeafCosts:
    """Costs of the leaves of a tree, from samples of the model's own texels under each."""
    out, ideal = np.empty((len(tree.labels), table.hundredths.shape[1]), np.uint16), np.empty(len(tree.labels), np.uint16)
    sheet_of_leaf = surface.sheet[tree.faces]
    for number, sheet in enumerate(surface.sheets):
        leaves = np.flatnonzero(sheet_of_leaf == number)
        looked_up = (sheet.pixels, WRAPS[sheet.wrap_s], WRAPS[sheet.wrap_t], table.bits, table.row, table.hundredths)
        shared = (tree.faces, tree.paths, surface.texels, *looked_up)
        in_threads(_leaf_costs, [(leaves[first:last], *shared, out, ideal) for first, last in bands(len(leaves))])
    return LeafCosts(out, ideal)


@nb.njit(cache=True, nogil=True)
def _leaf_costs(
    leaves: IntArray, leaf_face: IntArray, paths: IntArray, texels: FloatArray, pixels: ByteArray, wrap_x: int, wrap_y: int,
    bits: int, row: IntArray, table: IntArray, out: IntArray, ideal: IntArray
) -> None:  # fmt: skip
    corners, places = np.empty((3, 3), np.int64), np.empty((3, 2))
    sums = np.empty(table.shape[1], np.int64)
    for leaf in leaves:
        corners_of(paths[leaf], corners)
        places[:] = 0.0
        for k in range(3):
            for corner in range(3):
                for axis in range(2):
                    places[k, axis] += corners[k, corner] * texels[leaf_face[leaf], corner, axis] / UNITS
        count, least = _add_costs(places, pixels, wrap_x, wrap_y, bits, row, table, sums)
        ideal[leaf] = (least + count // 2) // count
        for k in range(len(sums)):
            out[leaf, k] = (sums[k] + count // 2) // count


@nb.njit(cache=True, nogil=True)
def _add_costs(
    piece: FloatArray, pixels: ByteArray, wrap_x: int, wrap_y: int, bits: int, row: IntArray, table: IntArray, sums: IntArray
) -> tuple[int, int]:
    """Write the summed costs of samples in the middle of the cells of a regular subdivision of a piece; their count, and the least of each summed."""
    extent = max(np.ptp(piece[:, 0]), np.ptp(piece[:, 1]))
    side = int(min(max(np.ceil(extent), 1.0), MOST_STEPS))
    sums[:], least = 0, 0
    for i in range(side):
        for j in range(side - i):
            for third in range(1, 3 if i + j < side - 1 else 2):
                u, v = (i + third / 3) / side, (j + third / 3) / side
                x = piece[0, 0] + u * (piece[1, 0] - piece[0, 0]) + v * (piece[2, 0] - piece[0, 0])
                y = piece[0, 1] + u * (piece[1, 1] - piece[0, 1]) + v * (piece[2, 1] - piece[0, 1])
                line, column = wrapped(int(np.floor(y)), pixels.shape[0], wrap_y), wrapped(int(np.floor(x)), pixels.shape[1], wrap_x)
                costs = table[row[cell_of(pixels[line, column], bits)]]
                nearest = int(costs[0])
                for k in range(len(sums)):
                    sums[k] += costs[k]
                    nearest = min(nearest, int(costs[k]))
                least += nearest
    return side * side, least
