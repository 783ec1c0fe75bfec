"""What it costs in colour to print a colour with each filament.

CIEDE2000 from every colour that a model shows to every filament is worked out once and looked up from there on: exactly where a model
shows few colours, for cells of neighbouring colours where noise makes them many. Costs are kept in hundredths, two bytes a filament.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from maquette.mesh.model import ByteArray, IntArray
from maquette.printing.color import delta_e_table, srgb_to_lab
from maquette.printing.painting.grids import mark_seen
from maquette.printing.painting.sheets import Sheet
from maquette.printing.painting.threads import bands, in_threads

FINEST_BITS, COARSEST_BITS = 8, 5
MOST_CELLS = 1 << 16
"""A table keeps as many bits a channel as this many cells allow."""

HUNDREDTHS = 100


@dataclass(frozen=True)
class CostTable:
    """Costs of the cells of colours that were seen.

    bits: of each channel that tell cells apart. row: (2^(3 bits),) uint16, where a cell's costs are; 0 for those that were not seen.
    hundredths: (N, K) uint16, CIEDE2000 of each seen cell to each filament.
    """

    bits: int
    row: IntArray
    hundredths: IntArray

    @property
    def nearest(self) -> ByteArray:
        """(N,) uint8: the filament that each row's colours cost least in."""
        return self.hundredths.argmin(axis=1).astype(np.uint8)


def cost_table(sheets: Sequence[Sheet], palette: ByteArray) -> CostTable:
    """The costs of all colours on some sheets. palette: (K, 3) uint8 sRGB, K ≤ 16."""
    cells, bits = _seen_cells(sheets)
    lab, palette_lab = srgb_to_lab(_middles(cells, bits)), srgb_to_lab(palette)
    exact = in_threads(delta_e_table, [(lab[first:last], palette_lab) for first, last in bands(len(lab))])
    row = np.zeros(1 << 3 * bits, np.uint16)
    row[cells] = np.arange(len(cells))
    return CostTable(bits, row, np.rint(HUNDREDTHS * np.concatenate(exact)).astype(np.uint16))


def _seen_cells(sheets: Sequence[Sheet]) -> tuple[IntArray, int]:
    """The numbers of the cells that have a colour on the sheets, ascending, and the bits a channel that they are made of."""
    seen = np.zeros(1 << 3 * FINEST_BITS, bool)
    for sheet in sheets:
        flat = sheet.pixels.reshape(-1, 3)
        in_threads(mark_seen, [(flat[first:last], seen) for first, last in bands(len(flat))])
    colors = np.flatnonzero(seen)
    for bits in range(FINEST_BITS, COARSEST_BITS - 1, -1):
        drop = FINEST_BITS - bits
        red, green, blue = colors >> 2 * FINEST_BITS, colors >> FINEST_BITS & 255, colors & 255
        seen = np.zeros(1 << 3 * bits, bool)
        seen[red >> drop << 2 * bits | green >> drop << bits | blue >> drop] = True
        cells = np.flatnonzero(seen)
        if len(cells) <= MOST_CELLS:
            break
    return cells, bits


def _middles(cells: IntArray, bits: int) -> np.ndarray:
    """(N, 3) float sRGB in the middle of cells."""
    mask, unit = (1 << bits) - 1, 1 << (FINEST_BITS - bits)
    return np.stack([cells >> 2 * bits, cells >> bits & mask, cells & mask], axis=1) * unit + (unit - 1) / 2
