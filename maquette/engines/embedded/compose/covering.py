"""Many small things over the upper side of a large one: a cake covered in strawberries."""

from __future__ import annotations

import numpy as np

from maquette.engines.embedded.compose.assembly import box_of, joined
from maquette.engines.embedded.mesher import extract
from maquette.engines.embedded.recipe import Pose, Recipe
from maquette.engines.embedded.shapes import tidy

SPRINKLED = 14
"""Copies that cover a thing."""


def covered(host: Recipe, child: Recipe, noun: str, seed: int) -> Recipe:
    """Many small ones over the upper side of a host, standing on its surface."""
    rough = extract(host, 40)
    up = np.flatnonzero(rough.normals[:, 1] > 0.1)
    if len(up) == 0:
        return host
    chosen = spread(rough.vertices[up], SPRINKLED, seed)
    low, high = box_of(host)
    factor = round(0.17 * float((high - low).max()) / max(float(np.ptp(box_of(child), axis=0).max()), 1e-6), 6)
    for index in up[chosen]:
        x, y, z = (float(value) for value in rough.vertices[index] - 0.02 * rough.normals[index])
        turn = _upright_to(rough.normals[index])
        host = joined(host, child, Pose((tidy(x), tidy(y), tidy(z)), turn, factor), noun)
    return host


def spread(points: np.ndarray, count: int, seed: int) -> np.ndarray:
    """Indices of points far from each other: each next one is the farthest from those chosen."""
    first = seed % len(points)
    chosen, distance = [first], np.linalg.norm(points - points[first], axis=1)
    while len(chosen) < min(count, len(points)):
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return np.array(chosen)


def _upright_to(normal: np.ndarray) -> tuple[float, float, float, float]:
    """The shortest turn from +y to a direction."""
    w = 1.0 + float(normal[1])
    x, z = float(normal[2]), -float(normal[0])
    length = max((w * w + x * x + z * z) ** 0.5, 1e-9)
    return (w / length, x / length, 0.0, z / length)
