"""Quad-dominant remeshing: closed, near the wanted count, on the surface, and silent."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from maquette.mesh import topology as topo
from maquette.mesh.quads import paired, to_quads, triangulate
from tests.mesh.shapes import bumpy_sphere


@pytest.mark.parametrize("target", [800, 3000])
def test_mostly_quads_near_the_target_closed_and_on_the_surface(target: int, capfd: pytest.CaptureFixture[str]) -> None:
    blob = bumpy_sphere(5)
    result = to_quads(blob, target)
    assert result is not None and result.polygons is not None
    assert topo.is_closed(result.faces)
    assert (result.polygons[:, 3] >= 0).mean() > 0.9
    assert abs(len(result.polygons) - target) <= 0.05 * target
    distance, _ = cKDTree(blob.vertices).query(result.vertices)
    assert distance.max() < 0.08
    assert capfd.readouterr().out == ""


def test_the_same_mesh_gives_the_same_quads() -> None:
    one, two = to_quads(bumpy_sphere(), 600), to_quads(bumpy_sphere(), 600)
    assert one is not None and two is not None
    assert np.array_equal(one.vertices, two.vertices) and np.array_equal(one.faces, two.faces)


def test_triangulation_keeps_order_and_winding() -> None:
    polygons = np.array([[0, 1, 2, 3], [4, 5, 6, -1], [6, 5, 1, 0]], np.int32)
    assert triangulate(polygons).tolist() == [[0, 1, 2], [0, 2, 3], [4, 5, 6], [6, 5, 1], [6, 1, 0]]


def test_pairing_triangles_gives_mostly_quads_and_stays_closed() -> None:
    blob = bumpy_sphere(5)
    result = paired(blob, 2000)
    assert result.polygons is not None
    assert topo.is_closed(result.faces) and topo.signed_volume(result.vertices, result.faces) > 0
    assert (result.polygons[:, 3] >= 0).mean() > 0.7
    assert abs(len(result.polygons) - 2000) <= 100
