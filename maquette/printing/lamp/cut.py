"""Where the figure is cut flat, how thick its wall can be, and what stays of it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from manifold3d import OpType
from scipy import ndimage

from maquette.errors import Unprintable
from maquette.mesh.model import FloatArray
from maquette.mesh.solid import Solid, bodies, extents
from maquette.printing.lamp.options import LampOptions
from maquette.printing.lamp.orient import Figure

LEAST_WALL_MM = 0.2
"""Below this a wall is no longer a solid that a slicer sees."""

MOST_WALL_SHARE = 0.6
"""Of the largest inscribed radius: what is left inside must still be a room."""

WANTED_OPENING_MM, WANTED_OPENING_SHARE = 12.0, 0.15
"""The cut is raised until the hollow opens this wide, in millimetres or as a share of the lamp's size, whichever is less."""

_SETTLE_FOR = 0.7
"""Where no height opens that wide, this share of the widest opening is good enough: cutting further would cost more than it brings."""

_HIGHEST_CUT = 0.85
"""Of the figure's height: above it too little of the figure would be left."""
_MAIN_CAVITY_SHARE = 0.2
"""Hollows smaller than this share of the largest are not worth opening."""
_TOUCHES = 1e-6


@dataclass(frozen=True)
class Cut:
    """Heights in figure units.

    opening: the plane that opens the hollow. requested: where the maker wanted it. height: of the whole figure.
    ceiling: the flat head, when the head is flattened.
    """

    opening: float
    requested: float
    height: float
    ceiling: float | None = None

    @property
    def share(self) -> float:
        """Of the figure's height: what is cut off below the opening."""
        return self.opening / self.height

    @property
    def removed_share(self) -> float:
        """Of the figure's height: what the cut that the maker asked for takes away, at the head when that is flattened."""
        return self.share if self.ceiling is None else 1.0 - self.ceiling / self.height

    @property
    def raised(self) -> bool:
        return self.opening > self.requested + 1e-9


def possible_wall(figure: Figure, scale_mm: float, options: LampOptions, above: float) -> float:
    """The wall in millimetres: what was asked for, within what the size and the grid allow above a height in figure units.

    Raises Unprintable for a figure so thin that no wall would leave room inside.
    """
    grid = figure.grid
    radius = max(float(grid.depth[:, :, grid.layer(above) :].max()) - 0.5 * grid.spacing, 0.5 * grid.spacing) * scale_mm
    least = max(LEAST_WALL_MM, 0.5 * grid.spacing * scale_mm)
    if MOST_WALL_SHARE * radius < LEAST_WALL_MM:
        raise Unprintable(
            f"At {options.diameter_mm:g} mm the model is nowhere thicker than {2 * radius:.2g} mm: no light fits in. "
            "Make the lamp larger, or send a model with a body."
        )
    return min(max(options.thickness_mm, least), MOST_WALL_SHARE * radius)


def opening_widths(figure: Figure, wall: float) -> tuple[FloatArray, FloatArray]:
    """How wide the hollow opens when the figure is cut at each of many heights.

    wall: in figure units. Returns heights and inscribed diameters, (L,) each, figure units. Counted are hollows that hold a good part of the
    whole; measured on every second grid cell and rather too narrow than too wide.
    """
    grid = figure.grid
    room = np.ascontiguousarray(grid.depth[::2, ::2, ::2]) > wall + grid.spacing
    label, count = ndimage.label(room)
    volume = np.bincount(label.ravel(), minlength=count + 1)
    volume[0] = 0
    room &= (volume >= _MAIN_CAVITY_SHARE * max(int(volume.max()), 1))[label]
    layers = np.ascontiguousarray(room.transpose(2, 0, 1)).view(np.uint8)
    widths = [cv2.distanceTransform(layer, cv2.DIST_L2, cv2.DIST_MASK_PRECISE).max() for layer in layers]
    heights = grid.origin[2] + 2 * grid.spacing * np.arange(len(layers))
    return heights, 4 * grid.spacing * np.maximum(np.array(widths) - 0.5, 0.0)


def wanted_opening(options: LampOptions) -> float:
    """How wide the hollow opens at least where it can, in millimetres."""
    return min(WANTED_OPENING_MM, WANTED_OPENING_SHARE * options.diameter_mm)


def choose_cut(figure: Figure, scale_mm: float, wall_mm: float, options: LampOptions) -> Cut:
    """The plane that was asked for, raised where needed until the hollow opens."""
    requested = options.cut_fraction * figure.height
    heights, widths = opening_widths(figure, wall_mm / scale_mm)
    wanted = wanted_opening(options) / scale_mm
    return Cut(first_wide_enough(heights, widths, requested, _HIGHEST_CUT * figure.height, wanted), requested, figure.height)


def first_wide_enough(heights: FloatArray, widths: FloatArray, low: float, high: float, wanted: float) -> float:
    """The lowest height from `low` on where the hollow opens as wide as wanted, or nearly as wide as it ever does below `high`."""
    allowed = (heights >= low) & (heights <= max(low, high))
    above = int(np.clip(np.searchsorted(heights, low), 1, len(heights) - 1))
    at_low = float(min(widths[above - 1], widths[above]))
    widest = max(at_low, float(widths[allowed].max(initial=0.0)))
    enough = min(wanted, _SETTLE_FOR * widest)
    if at_low >= enough or not allowed.any():
        return low
    return float(heights[allowed & (widths >= enough)][0])


def kept(figure: Figure, cut: Cut, several: bool) -> tuple[Solid, int, float]:
    """What stays above the opening and below the ceiling.

    several: keep every piece that stands on the opening plane (a foot will join them), else only the largest piece.
    Returns the solid, the number of pieces left out and their share of the volume.
    """
    trimmed = figure.body.trim_by_plane((0.0, 0.0, 1.0), cut.opening)
    if cut.ceiling is not None:
        trimmed = trimmed.trim_by_plane((0.0, 0.0, -1.0), -cut.ceiling)
    pieces = bodies(trimmed)
    standing = [piece for piece in pieces if extents(piece)[0, 2] <= cut.opening + _TOUCHES] if several else []
    chosen = standing or pieces[:1]
    volume = sum(piece.volume() for piece in chosen)
    return Solid.batch_boolean(chosen, OpType.Add), len(pieces) - len(chosen), 1.0 - volume / sum(piece.volume() for piece in pieces)
