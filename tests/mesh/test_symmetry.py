"""Mirror symmetry: measured, and enforced exactly."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import topology as topo
from maquette.mesh.symmetry import asymmetry, symmetrised
from tests.mesh.shapes import box, bumpy_sphere, torus


def test_a_box_is_symmetric_and_a_blob_is_not() -> None:
    assert asymmetry(box()) < 1e-12
    assert asymmetry(bumpy_sphere()) > 0.02


def test_a_symmetrised_blob_is_closed_and_exactly_symmetric() -> None:
    result = symmetrised(bumpy_sphere())
    assert topo.is_closed(result.faces)
    assert asymmetry(result) < 1e-9
    assert topo.signed_volume(result.vertices, result.faces) > 0


def test_the_kept_half_is_untouched() -> None:
    blob = bumpy_sphere()
    result = symmetrised(blob)
    kept = {tuple(row) for row in np.round(result.vertices, 9)}
    right = blob.vertices[blob.vertices[:, 0] > 1e-3]
    assert all(tuple(row) in kept for row in np.round(right, 9))


def test_a_ring_cut_through_its_hole_stays_a_ring() -> None:
    result = symmetrised(torus())
    assert topo.is_closed(result.faces)
    assert len(result.vertices) - len(result.faces) * 3 // 2 + len(result.faces) == 0


def test_a_mesh_wholly_on_the_other_side_comes_back_as_it_was() -> None:
    away = box(at=(-5.0, 0.0, 0.0))
    assert symmetrised(away) is away


@pytest.mark.parametrize("target", [200, 1000, 20_000])
def test_a_wanted_face_count_is_met_and_both_halves_stay_exact_images(target: int) -> None:
    result = symmetrised(bumpy_sphere(), target)
    assert topo.is_closed(result.faces)
    assert abs(len(result.faces) - target) <= 0.03 * target
    assert asymmetry(result) < 1e-9
