"""Painting a model: from its colours to filaments, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from maquette.errors import InvalidInput, Unprintable
from maquette.mesh.model import ByteArray, Model
from maquette.mesh.repair import repair_model
from maquette.printing.color import to_hex
from maquette.printing.painting.cleanup import Printable, cleaned
from maquette.printing.painting.costs import cost_table
from maquette.printing.painting.filaments import Filament, choose_owned, nearest_named, parse_filaments
from maquette.printing.painting.forecast import LAYER_MM, ColorError, color_error, layer_count, shares, tool_changes
from maquette.printing.painting.labels import label_sheets
from maquette.printing.painting.leaf_costs import leaf_costs
from maquette.printing.painting.palette import choose_palette, histogram
from maquette.printing.painting.quadtree import PaintTree, grow, pruned
from maquette.printing.painting.refine import refined
from maquette.printing.painting.salience import salient
from maquette.printing.painting.samples import sample
from maquette.printing.painting.surface import PaintSurface, surface_of

MOST_COLORS, MOST_DEPTH, LEAST_DEPTH = 16, 6, 3
PALETTE_POINTS = 40_000
NOZZLE_MM = 0.4
LEAF_MM = 0.15
"""No piece of a face is cut smaller than this: well below what a nozzle can show."""

COARSEST_EDGE_MM = 4.0
"""Larger faces are cut before they are painted, so that depth 4 shows a quarter of a millimetre on any mesh."""

ISLAND_MM2 = 1.0
MOST_ADDED = 0.43
"""Mean CIEDE2000 that a clean painting may be away from the best filament everywhere. More samples find up to 0.06 more."""

FOR_CHANGES = 0.32
"""The part of it that may be reached for fewer changes of filament; the rest is for what is too small to print."""

LABEL_NOZZLES = 0.25
"""Texels vote in a window of this many nozzles before faces are cut: that rounds the steps of coarse ones and leaves the rest to clean-up."""

FRINGE_NOZZLES = 0.75
"""Strips of blended colour narrower than this many nozzles go."""


@dataclass(frozen=True)
class PaletteColor:
    """One filament of a print. share: part of the surface, 0..1. named: the nearest filament by a common name."""

    hex: str
    share: float
    named: Filament


@dataclass(frozen=True)
class PaintResult:
    """A painted model.

    tree: labels are positions in `palette`, which is in slot order, the filament that covers most first.
    colors: (K, 3) uint8 sRGB of the palette. repair: what was done to an open model before, "" for nothing.
    """

    surface: PaintSurface
    tree: PaintTree
    colors: ByteArray
    palette: tuple[PaletteColor, ...]
    delta_e: ColorError
    layers: int
    tool_changes: int
    repair: str

    @property
    def closed(self) -> bool:
        """Whether the printed mesh is watertight."""
        return self.surface.closed

    def report(self) -> dict[str, Any]:
        """The numbers as JSON."""
        return {
            "palette": [
                {"slot": slot, "hex": one.hex, "share": round(one.share, 4), "name": one.named.name, "named_hex": one.named.hex}
                for slot, one in enumerate(self.palette, 1)
            ],
            "delta_e": {"mean": round(self.delta_e.mean, 2), "p95": round(self.delta_e.p95, 2)},
            "tool_changes": self.tool_changes,
            "layers": self.layers,
            "layer_height_mm": LAYER_MM,
            "size_mm": [round(float(side), 3) for side in self.surface.size_mm],
            "face_count": len(self.surface.faces),
            "vertex_count": len(self.surface.vertices_um),
            "watertight": self.closed,
            "repair": self.repair,
        }


def paint(
    model: Model,
    max_colors: int = 4,
    max_depth: int = 4,
    filaments: Sequence[str] | None = None,
    nozzle_mm: float = NOZZLE_MM,
    island_mm2: float = ISLAND_MM2,
    progress: Callable[[float, str], None] = lambda fraction, label: None,
) -> PaintResult:
    """Choose filaments for a model and say which prints which part of every face. An open model is repaired first.

    max_colors: 1..16. max_depth: 3..6, how often a face may be cut in four where colours meet; a face larger than COARSEST_EDGE_MM
    counts as several.
    filaments: "#RRGGBB" of what the person owns; the best `max_colors` of them are used. None chooses freely.
    nozzle_mm: borders are smoothed at this width; 0 leaves them. island_mm2: smaller spots join what surrounds them; 0 keeps all.
    progress: told how far the work is, 0..1; it may raise to stop it.
    Raises InvalidInput for values out of range, Unprintable for a model without triangles.
    """
    _check_range("max_colors", max_colors, 1, MOST_COLORS)
    _check_range("max_depth", max_depth, LEAST_DEPTH, MOST_DEPTH)
    owned = None if filaments is None else parse_filaments(filaments)
    surface, repair = _closed_surface(model, progress)
    progress(0.2, "choosing colours")
    points = sample(surface, PALETTE_POINTS)
    seen = histogram(points.colors, salient(surface, points))
    colors = choose_palette(seen, max_colors) if owned is None else choose_owned(seen, owned, max_colors)
    progress(0.35, "labelling")
    table = cost_table(surface.sheets, colors)
    sheets = label_sheets(surface, table, LABEL_NOZZLES * nozzle_mm)
    progress(0.55, "painting")
    surface = refined(surface, sheets, COARSEST_EDGE_MM)
    tree = grow(surface, sheets, max_depth, LEAF_MM)
    if nozzle_mm > 0 or island_mm2 > 0:
        wanted = Printable(min(nozzle_mm**2, island_mm2), island_mm2, FRINGE_NOZZLES * nozzle_mm, MOST_ADDED, FOR_CHANGES)
        tree = pruned(cleaned(tree, surface, colors, leaf_costs(tree, surface, table), wanted))
    progress(0.85, "measuring")
    return _measured(surface, *_in_slot_order(tree, surface, colors), repair)


def _closed_surface(model: Model, progress: Callable[[float, str], None]) -> tuple[PaintSurface, str]:
    """The model's surface, repaired when it is open, and what the repair did ("" for nothing).

    A model that can't be closed is painted as it is: some slicers print it all the same.
    """
    surface = surface_of(model)
    if surface.closed:
        return surface, ""
    try:
        repaired, report = repair_model(model, lambda fraction, label: progress(0.15 * fraction, label))
    except Unprintable as error:
        return surface, error.message
    return surface_of(repaired), report.summary


def _check_range(field: str, value: int, least: int, most: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise InvalidInput(field, "is out of range", f"Send an integer from {least} to {most}.", value)


def _in_slot_order(tree: PaintTree, surface: PaintSurface, colors: ByteArray) -> tuple[PaintTree, ByteArray]:
    """Number the filaments by the area they cover after all clean-up, and forget those that cover none."""
    covered = shares(tree, surface, len(colors))
    order = np.argsort(-covered, kind="stable")
    order = order[covered[order] > 0]
    slot = np.zeros(len(colors), np.uint8)
    slot[order] = np.arange(len(order))
    return tree.relabelled(slot[tree.labels]), colors[order]


def _measured(surface: PaintSurface, tree: PaintTree, colors: ByteArray, repair: str) -> PaintResult:
    covered = shares(tree, surface, len(colors))
    palette = tuple(PaletteColor(to_hex(color), float(share), nearest_named(color)) for color, share in zip(colors, covered, strict=True))
    return PaintResult(surface, tree, colors, palette, color_error(tree, surface, colors), layer_count(surface), tool_changes(tree, surface), repair)
