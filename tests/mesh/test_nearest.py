"""Distances to a surface agree with an independent implementation, wherever the nearest point lies."""

from __future__ import annotations

import igl
import numpy as np
import pytest

from maquette.mesh.nearest import distances
from tests.mesh.shapes import box, bumpy_sphere, torus


@pytest.mark.parametrize("mesh", [box((1, 2, 3)), bumpy_sphere(3), torus()], ids=["box", "ball", "ring"])
def test_distances_are_those_of_libigl(mesh) -> None:
    queries = np.random.default_rng(0).normal(0, 1.5, (800, 3))
    queries = np.concatenate([queries, mesh.vertices[:50], mesh.vertices[mesh.faces[:50]].mean(axis=1)])
    squared, _, _ = igl.point_mesh_squared_distance(queries, mesh.vertices, mesh.faces.astype(np.int64))
    assert distances(queries, mesh.vertices, mesh.faces) == pytest.approx(np.sqrt(squared), abs=1e-7)


def test_triangles_without_area_count_as_the_lines_and_points_they_are() -> None:
    points = np.array([[0, 0, 0], [2, 0, 0], [1, 0, 0], [5, 5, 5]], float)
    queries = np.array([[1, 1, 0], [-3, 0, 4], [5, 5, 7]], float)
    faces = np.array([[0, 1, 2], [3, 3, 3]], np.int32)
    assert distances(queries, points, faces) == pytest.approx([1, 5, 2])


def test_nothing_is_infinitely_far() -> None:
    assert np.isinf(distances(np.zeros((2, 3)), np.zeros((0, 3)), np.zeros((0, 3), np.int32))).all()
