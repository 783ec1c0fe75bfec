"""Taking away what is too small to print, in the order of what it costs in colour.

Borders are shortened first where that costs next to nothing (`smoothing`), and filaments are left out of layers that show little of
them (`changes`). Then patches, connected pieces of one label, join a neighbour until the budget is spent: the one that costs least for
the border it saves, those below a nozzle's dot before larger ones (region merging as in G. Koepfler, C. Lopez, J.-M. Morel 1994,
without their merging of large regions).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.painting.adjacency import Neighbours, borders, neighbours
from maquette.printing.painting.blends import between
from maquette.printing.painting.changes import spared, without_doubles
from maquette.printing.painting.forecast import leaf_layers
from maquette.printing.painting.leaf_costs import LeafCosts
from maquette.printing.painting.patch_merging import merged_labels, patches, totals
from maquette.printing.painting.quadtree import PaintTree, leaf_areas
from maquette.printing.painting.smoothing import smoothed
from maquette.printing.painting.surface import PaintSurface

DUST_STEPS = (1 / 16, 1 / 4)
"""Patches smaller than these parts of a dot go, whatever they cost: no slicer makes anything of them."""


@dataclass(frozen=True)
class Printable:
    """What is fit to print, and what making it so may cost.

    dot_mm2: patches smaller than this go first. island_mm2: smaller ones go after them. fringe_mm: so do strips narrower than
    this between two colours, of a third that lies between theirs, because a texture blends them there.
    most_added: mean CIEDE2000 over the whole surface that the painting may be away from the best filament everywhere.
    for_changes: the part of it that may be reached for the sake of fewer changes of filament, before anything is merged.
    """

    dot_mm2: float
    island_mm2: float
    fringe_mm: float
    most_added: float
    for_changes: float = 0.0


def cleaned(tree: PaintTree, surface: PaintSurface, colors: ByteArray, costs: LeafCosts, wanted: Printable) -> PaintTree:
    """The tree with the labels of a printable painting. colors: (K, 3) sRGB of the labels.

    A patch is connected over the whole surface, texture seams included. A body smaller than an island keeps its colour.
    """
    if tree.labels.max() == tree.labels.min():
        return tree
    beside, areas = neighbours(borders(tree, surface)), leaf_areas(tree, surface)
    layer = leaf_layers(tree, surface)
    labels = smoothed(tree.labels, beside, areas, costs)
    labels, allowed = without_doubles(labels, areas, colors, costs.hundredths, _left(wanted.for_changes, labels, areas, costs))
    labels, allowed = spared(labels, layer, areas, allowed, _left(wanted.for_changes, labels, areas, costs))
    costs = replace(costs, hundredths=allowed)
    labels = smoothed(labels, beside, areas, costs)
    for step in _steps(wanted):
        labels = smoothed(_merged(labels, beside, areas, layer, colors, costs, step), beside, areas, costs)
    return tree.relabelled(labels)


def _left(most_added: float, labels: ByteArray, areas: FloatArray, costs: LeafCosts) -> float:
    """CIEDE2000 · mm² that may be spent until the painting is `most_added` away from the best."""
    return most_added * float(areas.sum()) - float(costs.added(labels) @ areas)


def _steps(wanted: Printable) -> list[Printable]:
    """Ever larger patches, so that borders can follow the colours again after the smallest have gone."""
    dots = replace(wanted, island_mm2=0.0, fringe_mm=0.0)
    dust = [replace(dots, dot_mm2=wanted.dot_mm2 * part, most_added=np.inf) for part in DUST_STEPS]
    return [*dust, dots, wanted]


def _changes(labels: ByteArray, layer: IntArray, areas: FloatArray) -> FloatArray:
    """(L,) filament changes that each leaf is the cause of: the part that it has of its label's area in its layer."""
    place = layer * (int(labels.max()) + 1) + labels
    return areas / np.bincount(place, weights=areas)[place]


def _merged(
    labels: ByteArray, beside: Neighbours, areas: FloatArray, layer: IntArray, colors: ByteArray, costs: LeafCosts, wanted: Printable
) -> ByteArray:
    patch = patches(labels, beside)
    found = totals(patch, labels, areas, costs.hundredths, _changes(labels, layer, areas))
    limits = wanted.dot_mm2, wanted.island_mm2, wanted.fringe_mm, _left(wanted.most_added, labels, areas, costs)
    return merged_labels(found, patch, beside, between(colors, colors), limits)[patch]
