"""Fewer changes of filament: one filament for shades no eye tells apart, and none in stretches of layers where little is printed in it.

Each layer prints every filament that it shows once, so it is the filaments in a layer that cost hours, not the spots. For one filament
after another the layers it stays in are chosen together, by dynamic programming along the height (G. Forney 1973, "The Viterbi
algorithm"): what its leaves lose in the next best filament of their layer against the changes saved, and a price for every beginning
and end of a stretch, so that no stripes come of it. Rounds of rising prices take what is cheapest first, until the budget is spent.
"""

from __future__ import annotations

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.color import delta_e_table, srgb_to_lab
from maquette.printing.painting.costs import HUNDREDTHS

LEAST_MM2 = 0.12
"""Less of a filament in a layer is dropped by slicers: no change is saved by leaving it out."""

PRICES = tuple(2.0 ** (step / 2) for step in range(-4, 7))
"""CIEDE2000 · mm² that may be given for a change, round by round: a quarter to eight."""

ENDS = 2.0
"""What a beginning or an end of a stretch costs, in changes."""

CONTRAST = 10.0
"""From this CIEDE2000 on a loss counts more the larger it is: shades may go, eyes stay."""

ALIKE = 1.0
"""Filaments closer than this in CIEDE2000 look the same side by side."""

FORBIDDEN = np.uint16(60_000)
"""The cost in hundredths of a filament that a leaf's layer is printed without."""


def without_doubles(
    labels: ByteArray, areas: FloatArray, colors: ByteArray, hundredths: IntArray, budget: float
) -> tuple[ByteArray, IntArray]:  # fmt: skip
    """(L,) labels without filaments that look like another, and (L, K) costs in which these are FORBIDDEN; the least used first.

    The arguments are those of `spared`, and colors: (K, 3) sRGB of the filaments.
    """
    lab, out, costs = srgb_to_lab(colors), labels.copy(), hundredths.copy()
    apart, covered = delta_e_table(lab, lab), np.bincount(labels, weights=areas, minlength=len(colors))
    for lesser in np.argsort(covered, kind="stable"):
        alike = (apart[lesser] < ALIKE) & (covered > 0) & (np.arange(len(colors)) != lesser)
        own = np.flatnonzero(out == lesser)
        if not alike.any() or len(own) == 0:
            continue
        others = costs[own].astype(np.int64)
        others[:, lesser] = FORBIDDEN
        lost = float((others.min(axis=1) - hundredths[own, lesser]) @ areas[own]) / HUNDREDTHS
        if lost <= budget:
            budget -= lost
            out[own], covered[lesser], costs[:, lesser] = others.argmin(axis=1), 0, FORBIDDEN
    return out, costs


def spared(labels: ByteArray, layer: IntArray, areas: FloatArray, hundredths: IntArray, budget: float) -> tuple[ByteArray, IntArray]:
    """(L,) labels with fewer filaments in a layer, and (L, K) costs in which the ones that were left out are FORBIDDEN.

    layer: (L,) that each leaf is printed in. areas: (L,) mm². hundredths: (L, K), see `LeafCosts`. budget: CIEDE2000 · mm² that may be lost.
    """
    order = np.argsort(layer, kind="stable")
    start = np.searchsorted(layer[order], np.arange(int(layer.max()) + 2))
    turns = np.argsort(np.bincount(labels, weights=areas, minlength=hundredths.shape[1]), kind="stable")
    out, allowed = labels.copy(), np.zeros((len(start) - 1, hundredths.shape[1]), bool)
    allowed[layer, labels] = True
    _spare(out, order, start, areas, hundredths, allowed, turns, np.array(PRICES), budget)
    costs = hundredths.copy()
    costs[~allowed[layer]] = FORBIDDEN
    return out, costs


@nb.njit(cache=True, nogil=True)
def _spare(
    labels: ByteArray, order: IntArray, start: IntArray, areas: FloatArray, hundredths: IntArray, allowed: ByteArray, turns: IntArray,
    prices: FloatArray, budget: float
) -> None:  # fmt: skip
    """Relabel the leaves and strike out what they are not `allowed`, (layers, K) bool. order, start: the leaves of every layer."""
    size, lost, dear = np.zeros(allowed.shape), np.zeros(allowed.shape), np.zeros(allowed.shape)
    for layer in range(len(allowed)):
        _weigh(layer, labels, order, start, areas, hundredths, allowed, size, lost, dear)
    for turn in range(len(prices) * len(turns)):
        k = int(turns[turn % len(turns)])
        out = np.flatnonzero(_left_out(allowed[:, k], size[:, k], dear[:, k], prices[turn // len(turns)]))
        spent = lost[out, k].sum()
        if spent <= budget:
            budget -= spent
            for at in range(len(out)):
                layer = int(out[at])
                allowed[layer, k] = False
                _relabel(layer, k, labels, order, start, hundredths, allowed)
                _weigh(layer, labels, order, start, areas, hundredths, allowed, size, lost, dear)


@nb.njit(cache=True, nogil=True)
def _weigh(
    layer: int, labels: ByteArray, order: IntArray, start: IntArray, areas: FloatArray, hundredths: IntArray, allowed: ByteArray, size: FloatArray,
    lost: FloatArray, dear: FloatArray
) -> None:  # fmt: skip
    """Write how much of every filament a layer shows, and what leaving it out would cost: as it is, and with contrast weighed in."""
    size[layer], lost[layer], dear[layer] = 0.0, 0.0, 0.0
    for at in range(start[layer], start[layer + 1]):
        leaf = order[at]
        own = labels[leaf]
        other = _next_best(hundredths[leaf], allowed[layer], own)
        size[layer, own] += areas[leaf]
        if other < 0:
            lost[layer, own] = dear[layer, own] = np.inf
        else:
            more = (float(hundredths[leaf, other]) - float(hundredths[leaf, own])) / HUNDREDTHS
            lost[layer, own] += areas[leaf] * more
            dear[layer, own] += areas[leaf] * more * max(1.0, more / CONTRAST)


@nb.njit(cache=True, nogil=True)
def _relabel(layer: int, k: int, labels: ByteArray, order: IntArray, start: IntArray, hundredths: IntArray, allowed: ByteArray) -> None:
    """Print what a layer shows of filament k in the next best that it has."""
    for at in range(start[layer], start[layer + 1]):
        if labels[order[at]] == k:
            labels[order[at]] = _next_best(hundredths[order[at]], allowed[layer], k)


@nb.njit(cache=True, nogil=True)
def _next_best(costs: IntArray, allowed: ByteArray, own: int) -> int:
    """The filament but `own` of those allowed that costs least; -1 when there is none."""
    best = -1
    for k in range(len(costs)):
        if k != own and allowed[k] and (best < 0 or costs[k] < costs[best]):
            best = k
    return best


@nb.njit(cache=True, nogil=True)
def _left_out(allowed: ByteArray, size: FloatArray, dear: FloatArray, price: float) -> ByteArray:
    """(layers,) bool: the layers that a filament which is allowed there is best left out of, for `price` a change."""
    layers = len(size)
    came = np.zeros((layers, 2), np.int64)
    stays, goes = 0.0, 0.0
    for layer in range(layers):
        came[layer, 0], came[layer, 1] = int(goes + ENDS * price < stays), int(goes <= stays + ENDS * price)
        stays, goes = min(stays, goes + ENDS * price), min(goes, stays + ENDS * price)
        if allowed[layer]:
            stays += price if size[layer] >= LEAST_MM2 else 0.0
            goes += dear[layer]
    out, gone = np.zeros(layers, np.bool_), int(goes < stays)
    for layer in range(layers - 1, -1, -1):
        out[layer] = gone == 1 and allowed[layer]
        gone = came[layer, gone]
    return out
