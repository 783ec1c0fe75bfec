"""What it costs in colour to print a colour with each filament.

CIEDE2000 from every colour that a model shows to every filament is worked out once, for cells of 4 × 4 × 4 neighbouring colours, and
looked up from there on. Costs are kept in hundredths, two bytes a filament.
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

LUT_BITS = 6
"""Bits a channel of the table from colours to costs."""

HUNDREDTHS = 100


@dataclass(frozen=True)
class CostTable:
    """hundredths: (64³, K) uint16 CIEDE2000 of every seen cell of colours to each filament; 0 where none was seen."""

    hundredths: IntArray

    @property
    def nearest(self) -> ByteArray:
        """(64³,) uint8: the filament that each cell's colours cost least in."""
        return self.hundredths.argmin(axis=1).astype(np.uint8)


def cost_table(sheets: Sequence[Sheet], palette: ByteArray) -> CostTable:
    """The costs of all colours on some sheets. palette: (K, 3) uint8 sRGB, K ≤ 16."""
    seen = np.zeros(1 << 3 * LUT_BITS, bool)
    for sheet in sheets:
        flat = sheet.pixels.reshape(-1, 3)
        in_threads(mark_seen, [(flat[first:last], LUT_BITS, seen) for first, last in bands(len(flat))])
    cells = np.flatnonzero(seen)
    mask, unit = (1 << LUT_BITS) - 1, 1 << (8 - LUT_BITS)
    colors = np.stack([cells >> 2 * LUT_BITS, cells >> LUT_BITS & mask, cells & mask], axis=1) * unit + (unit - 1) / 2
    lab, palette_lab = srgb_to_lab(colors), srgb_to_lab(palette)
    exact = in_threads(delta_e_table, [(lab[first:last], palette_lab) for first, last in bands(len(lab))])
    hundredths = np.zeros((len(seen), len(palette)), np.uint16)
    hundredths[cells] = np.rint(HUNDREDTHS * np.concatenate(exact))
    return CostTable(hundredths)
