"""Reaching a wanted number of faces without opening the mesh or leaving the surface."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from maquette.mesh import topology as topo
from maquette.mesh.simplify import to_face_count
from tests.mesh.shapes import bumpy_sphere, torus


@pytest.mark.parametrize("target", [100, 501, 1000, 3000, 5120, 9000, 40000])
def test_the_count_is_met_within_five_per_cent_and_the_mesh_stays_closed(target: int) -> None:
    result = to_face_count(bumpy_sphere(), target)
    assert topo.is_closed(result.faces)
    assert abs(len(result.faces) - target) <= max(0.05 * target, 2)
    assert topo.signed_volume(result.vertices, result.faces) > 0


def test_decimation_stays_near_the_surface() -> None:
    fine = bumpy_sphere(5)
    coarse = to_face_count(fine, 4000)
    distance, _ = cKDTree(fine.vertices).query(coarse.vertices)
    assert distance.max() < 0.03


def test_refinement_moves_no_surface() -> None:
    ring = torus()
    finer = to_face_count(ring, 3 * len(ring.faces))
    before = topo.signed_volume(ring.vertices, ring.faces)
    assert topo.signed_volume(finer.vertices, finer.faces) == pytest.approx(before, rel=1e-9)
    assert np.array_equal(finer.vertices[: len(ring.vertices)], ring.vertices)


def test_a_mesh_far_from_the_origin_keeps_its_shape() -> None:
    near = bumpy_sphere()
    far = near.with_vertices(near.vertices + 5000.0)
    assert np.allclose(to_face_count(far, 1000).vertices - 5000.0, to_face_count(near, 1000).vertices, atol=1e-3)


def test_the_ring_keeps_its_hole() -> None:
    result = to_face_count(torus(), 300)
    edges = len(result.faces) * 3 // 2
    assert len(result.vertices) - edges + len(result.faces) == 0
