"""The round bodies that shades grow out of.

They are made for a lamp 80 mm in size whose lowest 17.5 % are cut off, above a light 60.4 mm wide and 20.4 mm high: a round stand, which that
cut removes, and above it a turned body that is wide enough for the light and then closes without needing support.

Frame: Y up, front +Z, y = 0 at the cut; millimetres of that lamp.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from maquette.mesh.model import FloatArray, Mesh
from maquette.mesh.solid import Solid, solid

SIZE_MM = 79.8
"""Largest extent of a shade above the cut."""

REACH_MM = SIZE_MM / 2

STAND_MM = 17.0
"""Height of the stand: 17.5 % of the whole."""

Profile = tuple[tuple[float, float], ...]
"""(radius, height) from the ground to the top."""

_STAND: Profile = ((35.4, -17.0), (37.2, -16.2), (37.9, -14.0), (37.9, -6.0), (37.4, -3.6), (36.0, -2.1), (34.5, -1.4), (34.3, -0.4))

LOW: Profile = (
    *_STAND, (33.8, 0.6), (33.9, 6.0), (33.9, 12.0), (33.2, 18.0), (31.0, 24.0), (27.2, 29.5), (21.2, 34.5), (13.5, 38.6), (0.0, 41.0),
)  # fmt: skip
"""Just large enough for the light: a subject grows out of it."""

TALL: Profile = (
    *_STAND,
    (34.7, 0.6), (34.9, 8.0), (34.9, 20.0), (34.2, 32.0), (32.2, 43.0), (28.6, 53.0), (23.2, 62.0), (17.0, 70.0), (10.5, 75.5), (0.0, SIZE_MM),
)  # fmt: skip
"""A globe as high as the lamp: flat and thin subjects lie on it."""

_RINGS, _TURNED, _STEPS = 96, 144, 4000


@dataclass(frozen=True)
class Body:
    """A turned body."""

    profile: Profile

    def radius(self, height_mm: FloatArray) -> FloatArray:
        """Radius at heights above the cut; 0 above and below the body."""
        radii, heights = np.array(self.profile).T
        inside = (height_mm >= heights[0]) & (height_mm <= heights[-1])
        # The square of the radius is what falls evenly towards a round top.
        square = PchipInterpolator(heights, radii**2)(np.clip(height_mm, heights[0], heights[-1]))
        return np.where(inside, np.sqrt(np.maximum(square, 0.0)), 0.0)

    def evenly(self, count: int, lowest: float = -np.inf) -> FloatArray:
        """(count,) heights from the ground, or from `lowest`, to the top, at even distances along the profile."""
        height = np.linspace(max(self.profile[0][1], lowest), self.profile[-1][1], _STEPS)
        return np.interp(np.linspace(0.0, 1.0, count), self.along(height) / self.along(height)[-1], height)

    def along(self, height_mm: FloatArray) -> FloatArray:
        """Length along the profile from the first of ascending heights to each."""
        return np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(height_mm), np.diff(self.radius(height_mm))))])

    def solid(self) -> Solid:
        """The body as a solid of facets."""
        heights = self.evenly(_RINGS)[:-1]
        return turned(np.repeat(self.radius(heights)[:, None], _TURNED, axis=1), heights, self.profile[-1][1])


def directions(count: int) -> FloatArray:
    """(count,) angles around the upright axis from +Z, where the front is."""
    return np.linspace(0.0, 2 * np.pi, count, endpoint=False)


def turned(radius: FloatArray, heights: FloatArray, top: float) -> Solid:
    """A solid given by its radius at ascending heights, (H,), and at even `directions`: radius is (H, D). It closes in a point at `top`."""
    angle = directions(radius.shape[1])
    ring = np.stack([np.sin(angle), np.zeros_like(angle), np.cos(angle)], axis=1)
    points = radius[:, :, None] * ring + heights[:, None, None] * [0.0, 1.0, 0.0]
    poles = np.array([[0.0, heights[0], 0.0], [0.0, top, 0.0]])
    return solid(Mesh(np.concatenate([points.reshape(-1, 3), poles]), _faces(*radius.shape)))


def _faces(rows: int, around: int) -> np.ndarray:
    """Faces of rings listed from the bottom up, closed by two poles."""
    k = np.arange(around)
    after = (k + 1) % around
    bottom, top = rows * around, rows * around + 1
    faces = [np.stack([np.full(around, bottom), after, k], axis=1)]
    for row in range(rows - 1):
        low, high = row * around, (row + 1) * around
        faces += [np.stack([low + k, low + after, high + k], axis=1), np.stack([low + after, high + after, high + k], axis=1)]
    last = (rows - 1) * around
    return np.concatenate([*faces, np.stack([np.full(around, top), last + k, last + after], axis=1)])
