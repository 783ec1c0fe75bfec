"""Which few colours a model is printed in.

Samples of equal area are gathered in a histogram and clustered by k-means in OKLab, with lightness weighted by half and in full;
half keeps shading that is baked into a texture from spending filaments. The best start is then improved in CIEDE2000 itself: every
colour moves to where the mean difference of its cluster is least (k-medoids, L. Kaufman and P. Rousseeuw 1987), and the one that is
missed least is tried where most is missing. Last, details that stand out and got no filament, as eyes do, get one if it can be spared.
Started from fixed seeds; the same model gives the same palette.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba as nb
import numpy as np

from maquette.mesh.model import ByteArray, FloatArray, IntArray
from maquette.printing.color import delta_e_table, nearest_of, srgb_to_lab, srgb_to_oklab, to_bytes
from maquette.printing.painting.blends import between

LIGHTNESS_WEIGHTS = (0.5, 1.0)
STARTS = 3
LLOYD_ROUNDS = 40
MEDOID_ROUNDS, FINE_ROUNDS = 6, 2
MEDOID_CANDIDATES = 12
EXCHANGES = 4
"""Attempts to move a filament; alternately to the worst point and into the worst cluster."""
FINE_CELLS, COARSE_CELLS = 8192, 1024
"""A histogram keeps as many bits a channel as this many cells allow, so that a few flat colours stay exact."""

DETAILS = 2
"""Colours that may be found for details."""

DETAIL_COLORS = 3
"""With fewer filaments there is none to spare."""

DETAIL_WEIGHT = 8.0
DARK, DARK_WEIGHT = 30.0, 24.0
"""CIELAB lightness below which a detail is a pupil, a nose or a mouth as a rule, without which a face is none; and its weight."""

DETAIL_COST = 0.5
"""Mean CIEDE2000 of the whole surface that a detail's filament may cost."""

DETAIL_LOST = 20.0
"""A detail is missed when no filament is nearer in CIEDE2000."""

LEAST_DETAIL = 0.0005
"""Part of the surface: a pair of eyes of two millimetres on a figure as tall as a hand."""

DETAIL_TRIES = 3
"""Palettes without one colour each, the least missed, that are moved to where they are best beside the detail."""

INDISTINGUISHABLE = 0.3
"""Two filaments closer than this in CIEDE2000 are one: no eye can tell them apart."""


@dataclass(frozen=True)
class Histogram:
    """Different colours of a surface and how much of it each covers.

    colors: (N, 3) float, mean sRGB of a cell. lab: (N, 3). share: (N,) of the area, sums to 1. salient: (N,) the part of it that stands out.
    """

    colors: FloatArray
    lab: FloatArray
    share: FloatArray
    salient: FloatArray

    @property
    def weight(self) -> FloatArray:
        """(N,) share with what stands out weighed in."""
        return self.share + np.where(self.lab[:, 0] < DARK, DARK_WEIGHT, DETAIL_WEIGHT) * self.salient


def histogram(colors: ByteArray, salient: ByteArray | None = None) -> Histogram:
    """The histogram of samples of equal area, (N, 3) uint8 sRGB. salient: (N,) bool, which of them stand out (see `salience`); None: none."""
    share = np.full(len(colors), 1 / len(colors))
    return _gathered(colors.astype(np.float64), share, np.zeros(len(colors)) if salient is None else share * salient, FINE_CELLS)


def coarser(seen: Histogram) -> Histogram:
    """The same colours in few cells, for searches that try many palettes."""
    return seen if len(seen.share) <= COARSE_CELLS else _gathered(seen.colors, seen.share, seen.salient, COARSE_CELLS)


def _gathered(colors: FloatArray, share: FloatArray, salient: FloatArray, cells: int) -> Histogram:
    for bits in (8, 6, 5, 4):
        red, green, blue = (colors.astype(np.int64) >> (8 - bits)).T
        found, cell = np.unique((red << 2 * bits) | (green << bits) | blue, return_inverse=True)
        if len(found) <= cells:
            break
    weight = np.bincount(cell.ravel(), weights=share)
    means = np.stack([np.bincount(cell.ravel(), weights=share * column) for column in colors.T], axis=1) / weight[:, None]
    return Histogram(means, srgb_to_lab(means), weight, np.bincount(cell.ravel(), weights=salient))


def choose_palette(seen: Histogram, max_colors: int) -> ByteArray:
    """(K, 3) uint8 sRGB, K ≤ max_colors, the colour that covers most first.

    K is less when the model has fewer colours that can be told apart.
    """
    few = coarser(seen)
    starts = [_k_means(few, min(max_colors, len(few.share)), start, weight) for weight in LIGHTNESS_WEIGHTS for start in range(STARTS)]
    best = _medoids(few, min(starts, key=lambda colors: mean_difference(few, colors)), MEDOID_ROUNDS)
    best = _medoids(seen, _exchanged(few, best), FINE_ROUNDS)
    palette = by_share(seen, _told_apart(seen, to_bytes(best)))
    for found in range(DETAILS):
        palette = _with_detail(few, palette, max_colors, found)
    return by_share(seen, palette)


def _with_detail(seen: Histogram, palette: ByteArray, max_colors: int, details: int) -> ByteArray:
    """The palette with the colour of the details that it misses most, last, for one that is missed least, where that is worth it.

    A blend of two of its colours is no detail. A detail's area counts DETAIL_WEIGHT times more, DARK_WEIGHT times if it is dark; all in
    all no more than DETAIL_COST is given up. With very few filaments there is none to spare.
    details: how many colours at the palette's end are for details already.
    """
    lost = nearest(seen, palette.astype(np.float64))[1]
    missed = np.flatnonzero((seen.salient > 0) & (lost > DETAIL_LOST))
    missed = missed[~between(palette, seen.colors[missed]).any(axis=(0, 1))]
    if max_colors < DETAIL_COLORS or seen.salient[missed].sum() < LEAST_DETAIL:
        return palette
    gain = seen.weight[missed] @ np.maximum(lost[missed][:, None] - delta_e_table(seen.lab[missed], seen.lab[missed]), 0)
    detail = to_bytes(seen.colors[missed[gain.argmax()]])[None]
    kept = [palette] if len(palette) < max_colors else [np.delete(palette, k, axis=0) for k in range(len(palette))]
    tried = [np.concatenate([some, detail]) for some in kept]
    tried = sorted(tried, key=lambda one: _worth(seen, one, lost))[:DETAIL_TRIES]
    tried += [to_bytes(_medoids(seen, one.astype(np.float64), MEDOID_ROUNDS, details + 1)) for one in tried]
    best = min(tried, key=lambda one: _worth(seen, one, lost))
    affordable = mean_difference(seen, best.astype(np.float64)) <= lost @ seen.share + DETAIL_COST
    return best if affordable and _worth(seen, best, lost) < 0 else palette


def _worth(seen: Histogram, palette: ByteArray, lost: FloatArray) -> float:
    """How much more than `lost` (N,) a palette loses, details weighed in; negative when it is worth having."""
    return float((nearest(seen, palette.astype(np.float64))[1] - lost) @ seen.weight)


def nearest(seen: Histogram, palette: FloatArray) -> tuple[IntArray, FloatArray]:
    """(N,) palette entry nearest to each colour of the histogram by CIEDE2000, and (N,) that difference."""
    return nearest_of(seen.lab, srgb_to_lab(palette))


def mean_difference(seen: Histogram, palette: FloatArray) -> float:
    """Mean CIEDE2000 of the surface when each colour is printed in the nearest of the palette."""
    return float(nearest(seen, palette)[1] @ seen.share)


def by_share(seen: Histogram, palette: ByteArray) -> ByteArray:
    """The palette's entries that are nearest to anything, the one that covers most first."""
    entry, _ = nearest(seen, palette)
    covered = np.bincount(entry, weights=seen.share, minlength=len(palette))
    order = np.argsort(-covered, kind="stable")
    return palette[order[covered[order] > 0]]


def _k_means(seen: Histogram, count: int, start: int, lightness: float) -> FloatArray:
    """(K, 3) mean sRGB of the clusters that Lloyd's algorithm reaches from one k-means++ start."""
    points = srgb_to_oklab(seen.colors) * (lightness, 1, 1)
    luck = np.random.default_rng(start).random(count)
    cluster = _lloyd(points, seen.share, _plus_plus(points, seen.share, luck), LLOYD_ROUNDS)
    return _cluster_means(seen.colors, seen.share, cluster)


def _exchanged(seen: Histogram, colors: FloatArray) -> FloatArray:
    """Try the colour that is missed least where most is missing, turn by turn at the worst point and in the worst cluster."""
    least = mean_difference(seen, colors)
    for turn in range(EXCHANGES if len(colors) > 1 else 0):
        table = delta_e_table(seen.lab, srgb_to_lab(colors))
        entry, (first, second) = table.argmin(axis=1), np.partition(table, 1, axis=1)[:, :2].T
        missed = np.bincount(entry, weights=seen.share * (second - first), minlength=len(colors))
        lost = seen.share * first
        if turn % 2:
            lost = np.where(entry == np.bincount(entry, weights=lost, minlength=len(colors)).argmax(), lost * first, 0)
        tried = _medoids(seen, np.concatenate([np.delete(colors, missed.argmin(), axis=0), seen.colors[lost.argmax()][None]]), MEDOID_ROUNDS)
        cost = mean_difference(seen, tried)
        if cost < least - 1e-6:
            colors, least = tried, cost
    return colors


def _cluster_means(points: FloatArray, share: FloatArray, cluster: IntArray) -> FloatArray:
    weight = np.bincount(cluster, weights=share)
    sums = np.stack([np.bincount(cluster, weights=share * column) for column in points.T], axis=1)
    return sums[weight > 0] / weight[weight > 0, None]


def _medoids(seen: Histogram, colors: FloatArray, rounds: int, pinned: int = 0) -> FloatArray:
    """Move every colour but the last `pinned` to the candidate of its cluster with the least CIEDE2000 to the rest of it, until none moves."""
    for _ in range(rounds):
        entry, _ = nearest(seen, colors)
        free = [_medoid(seen, np.flatnonzero(entry == k), colors[k]) for k in range(len(colors) - pinned)]
        moved = np.stack([*free, *colors[len(colors) - pinned :]])
        if np.array_equal(moved, colors):
            break
        colors = moved
    return colors


def _medoid(seen: Histogram, members: IntArray, current: FloatArray) -> FloatArray:
    if len(members) == 0:
        return current
    share = seen.share[members]
    mean = share @ seen.colors[members] / share.sum()
    central = members[np.argsort(((seen.lab[members] - srgb_to_lab(mean)) ** 2).sum(axis=1), kind="stable")[:MEDOID_CANDIDATES]]
    candidates = np.concatenate([current[None], mean[None], seen.colors[central]])
    cost = share @ delta_e_table(seen.lab[members], srgb_to_lab(candidates))
    return candidates[np.argmin(cost)] if cost.min() < cost[0] - 1e-9 else current


def _told_apart(seen: Histogram, palette: ByteArray) -> ByteArray:
    """Drop the lesser of two entries that the eye takes for one, until there is no such pair."""
    palette = by_share(seen, palette)
    while len(palette) > 1:
        lab = srgb_to_lab(palette)
        between = delta_e_table(lab, lab)
        between[np.tril_indices(len(palette))] = np.inf
        closest = np.unravel_index(np.argmin(between), between.shape)
        if between[closest] >= INDISTINGUISHABLE:
            break
        palette = by_share(seen, np.delete(palette, closest[1], axis=0))
    return palette


@nb.njit(cache=True, nogil=True)
def _plus_plus(points: np.ndarray, share: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """k-means++ (Arthur and Vassilvitskii 2007): each next centre where points are far from all before. luck: (K,) in [0, 1)."""
    centres = np.empty((len(luck), points.shape[1]))
    distance = np.full(len(points), np.inf)
    for k in range(len(luck)):
        running = np.cumsum(share * distance) if k else np.cumsum(share)
        pick = min(np.searchsorted(running, luck[k] * running[-1], side="right"), len(points) - 1)
        centres[k] = points[pick]
        for i in range(len(points)):
            squared = 0.0
            for axis in range(points.shape[1]):
                squared += (points[i, axis] - centres[k, axis]) ** 2
            distance[i] = min(distance[i], squared)
    return centres


@nb.njit(cache=True, nogil=True)
def _lloyd(points: np.ndarray, share: np.ndarray, centres: np.ndarray, rounds: int) -> np.ndarray:
    """(N,) cluster of every point after at most `rounds` of S. Lloyd 1982."""
    cluster = np.full(len(points), -1, np.int64)
    for _ in range(rounds):
        moved = False
        sums, weights = np.zeros_like(centres), np.zeros(len(centres))
        for i in range(len(points)):
            best, least = 0, np.inf
            for k in range(len(centres)):
                squared = 0.0
                for axis in range(points.shape[1]):
                    squared += (points[i, axis] - centres[k, axis]) ** 2
                if squared < least:
                    best, least = k, squared
            moved |= cluster[i] != best
            cluster[i] = best
            weights[best] += share[i]
            for axis in range(points.shape[1]):
                sums[best, axis] += share[i] * points[i, axis]
        if not moved:
            break
        for k in range(len(centres)):
            if weights[k] > 0:
                for axis in range(points.shape[1]):
                    centres[k, axis] = sums[k, axis] / weights[k]
    return cluster
