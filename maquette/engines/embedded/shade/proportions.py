"""Toy proportions: how high each layer of a figure ends up. Heads grow, legs, stems and ears shrink, the whole stays as high as it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maquette.engines.embedded.shade.sections import CELL_MM, Sections, even
from maquette.engines.embedded.shade.steps import smooth_step
from maquette.mesh.model import FloatArray

_THIN, _LEAST_BELOW, _LEAST_ABOVE, _LEAST_ON_HEAD = 0.45, 0.65, 0.8, 0.62
"""A layer's height goes with this power of its width, down to these shares: below the widest place (legs), above it, and on a head (ears)."""

_EVEN_MM = 3.0
_LOWEST_NECK_MM, _NECK_MM = 33.0, 38.0
"""Heads begin no lower: where the light is below them, and where there is room for the trunk, unless they began lower before."""

_HEAD_MM, _MOST_GROWTH, _MOST_BROADER, _MOST_HEAD_MM = 46.0, 1.45, 1.25, 68.0 * 0.86
"""Width of the head that is wanted, how much a head may grow for that, how much more in width than in height, and how wide it gets at most."""

_BIG = 80.0
_FADE_MM = 9.0


@dataclass(frozen=True)
class Proportions:
    """height: (L,) of every layer afterwards. rate: (L,) how much taller it becomes. head: (L,) from 0 in the trunk to 1 in the head.

    neck: where the head begins, before; None without one. growth: of the head in width and depth.
    """

    height: FloatArray
    head: FloatArray
    neck: float | None = None
    growth: float = 1.0

    @property
    def rate(self) -> FloatArray:
        return np.asarray(np.gradient(self.height, CELL_MM))


def proportions(sections: Sections, bounds: FloatArray, neck: float | None, sides: tuple[FloatArray, FloatArray]) -> Proportions:
    """bounds: (2,) lowest and highest. neck: where a head begins. sides: (L, 2) each, how far layers reach to the sides and from back to front."""
    low, high = bounds
    y, width = sections.height, np.sqrt(sections.area)
    taper = (width / width.max()) ** _THIN
    weight = even(np.maximum(taper, np.where(y < y[int(np.argmax(width))], _LEAST_BELOW, _LEAST_ABOVE)), _EVEN_MM)
    if neck is None:
        return Proportions(_filled(y, weight, (low, high), (low, high)), np.zeros_like(y))
    on_head = (y >= neck) & (y <= high)
    wide, deep = (float(np.percentile(np.ptp(side[on_head], axis=1), _BIG)) for side in sides)
    head_weight = np.clip((width / width[on_head].max()) ** _THIN, _LEAST_ON_HEAD, 1.0)
    total = float(np.ptp(np.interp([neck, high], y, _summed(head_weight)))) * CELL_MM
    wanted = float(np.clip(_HEAD_MM / np.sqrt(wide * deep), 1.0, _MOST_GROWTH))
    lowest = float(np.clip(neck, _LOWEST_NECK_MM, _NECK_MM))
    chin = float(np.clip(high - wanted * total, lowest, max(lowest, neck)))
    taller = (high - chin) / total
    growth = min(float(np.clip(wanted, taller, _MOST_BROADER * taller)), _MOST_HEAD_MM / max(wide, deep))
    trunk, head = _filled(y, weight, (low, neck), (low, chin)), _filled(y, head_weight, (neck, high), (chin, high))
    return Proportions(np.where(y < neck, trunk, head), smooth_step(neck - _FADE_MM, neck, y), neck, growth)


def _summed(weight: FloatArray) -> FloatArray:
    return np.concatenate([[0.0], np.cumsum(0.5 * (weight[1:] + weight[:-1]))])


def _filled(y: FloatArray, weight: FloatArray, before: tuple[float, float], after: tuple[float, float]) -> FloatArray:
    """(L,) heights afterwards of layers at `y`, a stretch of them mapped to another in proportion to their weights."""
    total = _summed(weight)
    low, high = np.interp(before, y, total)
    return np.asarray(after[0] + (total - low) / (high - low) * (after[1] - after[0]))
