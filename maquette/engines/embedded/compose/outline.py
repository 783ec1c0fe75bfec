"""What a recipe looks like from outside: where it is broad, where its back is, what its silhouette is. Measured on a coarse mesh."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage
from skimage.measure import approximate_polygon, find_contours

from maquette.engines.embedded.mesher import extract
from maquette.engines.embedded.recipe import Recipe
from maquette.engines.embedded.shapes import Outline
from maquette.mesh.model import FloatArray, IntArray

COARSE = 44
"""Cells along a side of a model that is only measured."""

SLICE = 64
"""Along the longer side of a slice."""

PIXELS = 160
"""Along the longer side of a silhouette."""


@dataclass(frozen=True)
class Figure:
    """A coarse surface. vertices (V, 3) in recipe units, y up; normals likewise; faces (F, 3)."""

    vertices: FloatArray
    normals: FloatArray
    faces: IntArray

    @cached_property
    def low(self) -> FloatArray:
        return np.asarray(self.vertices.min(axis=0))

    @cached_property
    def high(self) -> FloatArray:
        return np.asarray(self.vertices.max(axis=0))

    @property
    def height(self) -> float:
        return float(self.high[1] - self.low[1])

    def _near(self, x: float, z: float, radius: float) -> FloatArray:
        """Vertices within a radius of a vertical axis; the nearest one if there is none."""
        away = np.hypot(self.vertices[:, 0] - x, self.vertices[:, 2] - z)
        return np.asarray(self.vertices[away <= max(radius, float(away.min()) + 1e-6)])

    def top_at(self, x: float, z: float, radius: float) -> float:
        """Height of the highest point near an axis."""
        return float(self._near(x, z, radius)[:, 1].max())

    def under(self, x: float, z: float, radius: float) -> float:
        """Height of the lowest point near an axis: a belly, or the ground."""
        return float(self._near(x, z, radius)[:, 1].min())

    def column(self, share: float) -> tuple[float, float, float]:
        """(x, z, radius) of the upright cylinder that fits into the slice at a share of the height."""
        points = _sampled(self.vertices, self.faces)
        y = self.low[1] + share * self.height
        ring = points[np.abs(points[:, 1] - y) < 0.06 * self.height]
        ring = ring if len(ring) >= 8 else points
        corner, unit = ring.min(axis=0), float(np.ptp(ring, axis=0)[[0, 2]].max()) / SLICE
        slice_ = np.zeros((SLICE + 9, SLICE + 9), bool)
        at = ((ring[:, [0, 2]] - corner[[0, 2]]) / max(unit, 1e-9)).astype(int) + 4
        slice_[at[:, 0], at[:, 1]] = True
        depth = ndimage.distance_transform_edt(ndimage.binary_fill_holes(ndimage.binary_closing(slice_, iterations=2)))
        # Of places equally roomy the middle one.
        x, z = np.argwhere(depth > 0.97 * depth.max()).mean(axis=0) - 3.5
        return float(corner[0] + x * unit), float(corner[2] + z * unit), float(depth.max() * unit)

    def behind(self, below: float) -> float:
        """How far back the body reaches near its middle plane, below a height; tails and wings aside."""
        trunk = self.vertices[(np.abs(self.vertices[:, 0]) < 0.18 * self.height) & (self.vertices[:, 1] < self.low[1] + below)]
        return float(np.percentile(trunk[:, 2], 8)) if len(trunk) else float(self.low[2])

    def side_at(self, y: float) -> float:
        """How far it reaches to the left at a height."""
        band = self.vertices[np.abs(self.vertices[:, 1] - y) < 0.08 * self.height]
        return float(np.percentile(band[:, 0], 97)) if len(band) else float(self.high[0])

    def front_at(self, x: float, y: float) -> float:
        """How far the surface reaches towards us near a point of the picture plane."""
        away = np.hypot(self.vertices[:, 0] - x, self.vertices[:, 1] - y)
        near = self.vertices[away <= max(0.05 * self.height, float(away.min()) + 1e-6)]
        return float(np.percentile(near[:, 2], 85)) if len(near) < 6 else float(np.sort(near[:, 2])[-3:].mean())

    def summit(self) -> tuple[float, float, float]:
        """The highest point near the axis through the middle of its mass, where it would hang level."""
        middle = self.vertices.mean(axis=0)
        width = float(self.high[0] - self.low[0])
        near = self._near(float(middle[0]), float(middle[2]), max(0.2 * width, 0.12))
        top = near[int(np.argmax(near[:, 1]))]
        return round(float(top[0]), 5), round(float(top[1]), 5), round(float(top[2]), 5)

    def rim_at(self, x: float, z: float, radius: float) -> float:
        """Median height of the upper surface around an axis; spires and flags in the middle aside."""
        away = np.hypot(self.vertices[:, 0] - x, self.vertices[:, 2] - z)
        ring = self.vertices[(away > 0.7 * radius) & (away < 1.35 * radius)]
        if len(ring) == 0:
            return self.top_at(x, z, radius)
        sector = ((np.arctan2(ring[:, 0] - x, ring[:, 2] - z) + np.pi) / (2.0 * np.pi) * 11.999).astype(int)
        tops = [ring[sector == k][:, 1].max() for k in range(12) if np.any(sector == k)]
        return float(np.median(tops))

    def middle_above(self, y: float, behind: float) -> tuple[float, float]:
        """(z of the middle, radius) of the slice just above a height, in front of a depth."""
        ring = self.vertices[(np.abs(self.vertices[:, 1] - y) < 0.1 * self.height) & (self.vertices[:, 2] > behind)]
        if len(ring) == 0:
            return 0.0, 0.3
        low, high = np.percentile(ring, 10, axis=0), np.percentile(ring, 90, axis=0)
        return 0.5 * float(low[2] + high[2]), max(0.5 * float(max(high[0] - low[0], high[2] - low[2])), 0.2)

    def outlines(self, reach: float, swell: int = 0) -> tuple[Outline, ...]:
        """Contours of the silhouette, centred, all within `reach` of the middle. swell: pixels it is made wider by."""
        filled, _, scale = self._picture(reach)
        grown = ndimage.binary_dilation(filled, iterations=swell) if swell else filled
        return _contours(grown, scale, 60.0)

    def ridges(self, reach: float) -> tuple[Outline, ...]:
        """Contours of what stands out towards us within the silhouette, in the same frame."""
        filled, depth, scale = self._picture(reach)
        near = filled & (depth > ndimage.gaussian_filter(depth, 9.0) + 0.03) & ndimage.binary_erosion(filled, iterations=4)
        return _contours(ndimage.binary_opening(near), scale, 24.0)

    def _picture(self, reach: float) -> tuple[np.ndarray, FloatArray, float]:
        """(silhouette, depth in 0..1, units a pixel): seen from the front, or from the side what is longer than wide. Rows run upwards."""
        mask, depth = self._drawn(2 if self.high[2] - self.low[2] > 1.15 * (self.high[0] - self.low[0]) else 0)
        margin = 12
        filled = ndimage.binary_closing(np.pad(mask, margin), iterations=2)
        return filled, np.pad(depth, margin), reach / float(np.hypot(*mask.shape) / 2.0)

    def _drawn(self, across: int) -> tuple[np.ndarray, FloatArray]:
        """Silhouette and depth with one axis (0 or 2) across the picture."""
        towards = 2 - across
        unit = float(max(self.high[across] - self.low[across], self.height)) / PIXELS
        points = _sampled(self.vertices, self.faces)
        columns = ((points[:, across] - self.low[across]) / unit).astype(int)
        rows = ((points[:, 1] - self.low[1]) / unit).astype(int)
        depth = np.zeros((int(rows.max()) + 1, int(columns.max()) + 1))
        span = max(float(self.high[towards] - self.low[towards]), 1e-6)
        np.maximum.at(depth, (rows, columns), (points[:, towards] - self.low[towards]) / span + 1e-3)
        mask = ndimage.binary_fill_holes(ndimage.binary_closing(np.pad(depth > 0.0, 3), iterations=2))[3:-3, 3:-3]
        return mask, np.asarray(ndimage.grey_closing(depth, 5))


def _sampled(vertices: FloatArray, faces: IntArray) -> FloatArray:
    """Points spread over every triangle: corners, edge middles, centres."""
    a, b, c = (vertices[faces[:, k]] for k in range(3))
    weights = ((1, 0, 0), (0, 1, 0), (0, 0, 1), (0.5, 0.5, 0), (0.5, 0, 0.5), (0, 0.5, 0.5), (1 / 3, 1 / 3, 1 / 3))
    return np.concatenate([u * a + v * b + w * c for u, v, w in weights])


def _contours(mask: np.ndarray, scale: float, shortest: float) -> tuple[Outline, ...]:
    """Closed outlines of a mask about its middle, in recipe units; those shorter than `shortest` pixels are left out."""
    smooth, middle = ndimage.gaussian_filter(mask.astype(float), 1.2), 0.5 * np.array(mask.shape)
    lines = [approximate_polygon(line, 0.7)[:-1] for line in find_contours(smooth, 0.5) if len(line) >= shortest]
    return tuple(
        tuple((round(float((x - middle[1]) * scale), 4), round(float((y - middle[0]) * scale), 4)) for y, x in line)
        for line in lines
        if len(line) >= 4
    )


def figure_of(recipe: Recipe) -> Figure:
    """The coarse surface of a recipe."""
    rough = extract(recipe, COARSE)
    return Figure(rough.vertices, rough.normals, rough.faces)
