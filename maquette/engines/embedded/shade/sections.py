"""A figure layer by layer: how wide, how deep and how large its horizontal sections are, and where its head begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage

from maquette.mesh.interior import BoolGrid, Interior, interior
from maquette.mesh.model import FloatArray, Mesh

CELL_MM = 1.5
_EVEN_MM = 5.0

_HEAD_SHARE, _HEAD_OVER_NECK, _SHOULDERS = 0.25, 1.13, 1.08
"""A head's section is at least this share of the largest and that much larger than the neck's; shoulders are larger than the neck by as much."""

_NECKLINE = 0.25
"""A head begins where its section has gained this share of the difference to the neck's."""

_NECK_EVEN_MM, _LOWEST_NECK = 3.0, 0.33
"""What is lower, as a share of the height, is an ankle or a stem."""


@dataclass(frozen=True)
class Sections:
    """A figure in lamp millimetres, Y up, as a grid and what its layers tell: all (L, …) from the lowest layer up."""

    grid: Interior

    @staticmethod
    def of(figure: Mesh) -> Sections:
        return Sections(interior(figure, CELL_MM))

    def places(self, axis: int) -> FloatArray:
        return np.asarray(self.grid.origin[axis] + self.grid.spacing * np.arange(self.grid.inside.shape[axis]))

    @cached_property
    def height(self) -> FloatArray:
        return self.places(1)

    @cached_property
    def count(self) -> FloatArray:
        """(L,) cells."""
        return np.asarray(self.grid.inside.sum(axis=(0, 2)), dtype=np.float64)

    @cached_property
    def area(self) -> FloatArray:
        """(L,) the same evened out."""
        return even(self._known(self.count), _EVEN_MM)

    def sides(self, axis: int, low: float, high: float) -> FloatArray:
        """(L, 2) where these shares of each layer's cells lie along an axis, evened out."""
        cells = self.grid.inside.sum(axis=2 - axis)
        cells = cells.T if axis == 0 else cells
        return even(self._known(np.array([[_quantile(self.places(axis), row, share) for share in (low, high)] for row in cells])), _EVEN_MM)

    def spread(self, layers: BoolGrid, axis: int, share: float) -> float:
        """Where this share of the cells of some layers, (L,) bool, lies along an axis."""
        return _quantile(self.places(axis), self.grid.inside[:, layers].sum(axis=(0, 1) if axis == 2 else (1, 2)), share)

    def _known(self, values: FloatArray) -> FloatArray:
        """Values of empty layers replaced by those of the nearest ones."""
        layer, filled = np.arange(len(values)), np.flatnonzero(self.count)
        nearest = filled[np.clip(np.searchsorted(filled, layer), 0, len(filled) - 1)]
        return np.asarray(values[np.where(self.count > 0, layer, nearest)])


def _quantile(places: FloatArray, counts: np.ndarray, share: float) -> float:
    """Within the cells around `places`, in which the counts are spread evenly."""
    edges = np.append(places, places[-1] + CELL_MM) - 0.5 * CELL_MM
    return float(np.interp(share, np.append(0.0, np.cumsum(counts)) / max(float(counts.sum()), 1.0), edges))


def even(values: FloatArray, reach_mm: float) -> FloatArray:
    """Values of layers, (L, …), evened out over a height."""
    return np.asarray(ndimage.gaussian_filter1d(values, reach_mm / CELL_MM, axis=0, mode="nearest"))


def throat(sections: Sections) -> float | None:
    """Height where a head begins, None for a figure without one: the narrowest place below the highest large section."""
    area = even(sections.count, _NECK_EVEN_MM)
    peaks = np.flatnonzero((area[1:-1] >= area[:-2]) & (area[1:-1] > area[2:]) & (area[1:-1] > _HEAD_SHARE * area.max())) + 1
    if len(peaks) == 0:
        return None
    head = neck = int(peaks[-1])
    for layer in range(head, -1, -1):
        if area[layer] > area[head]:
            head = neck = layer
        elif area[layer] < area[neck]:
            neck = layer
        elif area[layer] > _SHOULDERS * area[neck] and area[head] > _HEAD_OVER_NECK * area[neck]:
            slim = area[neck:head] <= area[neck] + _NECKLINE * (area[head] - area[neck])
            return _above_stems(neck + int(np.flatnonzero(slim)[-1]), sections)
    return None


def _above_stems(neck: int, sections: Sections) -> float | None:
    filled = sections.height[sections.count > 0]
    low, high = float(filled[0]), float(filled[-1])
    return float(sections.height[neck]) if sections.height[neck] > low + _LOWEST_NECK * (high - low) else None
