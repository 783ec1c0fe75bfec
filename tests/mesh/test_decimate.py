"""Edge collapse that keeps a manifold a manifold."""

from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest

from maquette.mesh import decimate as decimation
from maquette.mesh import topology as topo
from maquette.mesh.decimate import decimate
from maquette.mesh.intersections import self_intersections
from maquette.mesh.simplify import refine
from tests.mesh.shapes import box, bumpy_sphere, comb, torus


def euler(vertices: np.ndarray, faces: np.ndarray) -> int:
    return len(vertices) - len(faces) * 3 // 2 + len(faces)


@pytest.mark.parametrize("target", [4000, 700, 120])
def test_genus_and_closedness_survive(target: int) -> None:
    for shape, characteristic in ((bumpy_sphere(4), 2), (torus(), 0)):
        vertices, faces = decimate(shape.vertices, shape.faces, target)
        assert topo.is_closed(faces)
        assert euler(vertices, faces) == characteristic
        assert len(faces) <= target


def test_a_thin_plate_keeps_both_its_sides() -> None:
    plate = box((1.0, 1.0, 0.004))
    fine = refine(plate.vertices, plate.faces, 6000)
    bent = fine[0] + np.stack([np.zeros(len(fine[0])), np.zeros(len(fine[0])), 0.2 * np.sin(4 * fine[0][:, 0])], axis=1)
    vertices, faces = decimate(bent, fine[1], 1500)
    assert topo.is_closed(faces)
    assert topo.signed_volume(vertices, faces) == pytest.approx(0.004, rel=0.1)


@pytest.mark.parametrize("target", [6000, 2000])
def test_no_faces_come_to_cross(target: int) -> None:
    vertices, faces, _ = topo.weld(comb().vertices, comb().faces)
    thinned = decimate(*refine(vertices, faces, 30_000), target)
    assert len(thinned[1]) == target
    assert len(self_intersections(*thinned).harmful) == 0


def test_neighbours_are_kept_from_crossing_as_they_are_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    look = Mock(wraps=self_intersections)
    monkeypatch.setattr(decimation, "self_intersections", look)
    vertices, faces, _ = topo.weld(comb().vertices, comb().faces)
    decimate(*refine(vertices, faces, 30_000), 6000)
    assert look.call_count == 1, "only crossings from afar are found by looking at the whole, and taken back"


def test_the_count_is_met_even_if_faces_crossed_before() -> None:
    one, other = bumpy_sphere(4), bumpy_sphere(4, seed=1)
    vertices = np.concatenate([one.vertices, other.vertices + 0.3])
    _, faces = decimate(vertices, np.concatenate([one.faces, other.faces + len(one.vertices)]), 700)
    assert len(faces) <= 700


@pytest.mark.parametrize("fine", [1000, 3000, 20_000])
@pytest.mark.parametrize("target", [60, 24])
def test_flat_faces_are_merged_before_corners_are_touched(fine: int, target: int) -> None:
    cube = box()
    vertices, faces = decimate(*refine(cube.vertices, cube.faces, fine), target)
    assert len(faces) <= target
    assert topo.signed_volume(vertices, faces) == pytest.approx(1.0, rel=1e-4)


def test_borders_stay_where_they_are() -> None:
    blob = bumpy_sphere(4)
    open_faces = blob.faces[blob.vertices[blob.faces].mean(axis=1)[:, 1] < 0.3]
    vertices, faces = decimate(blob.vertices, open_faces, 300)
    rim = {tuple(row) for row in np.round(blob.vertices[np.unique(topo.boundary_edges(open_faces))], 9)}
    kept = {tuple(row) for row in np.round(vertices[np.unique(topo.boundary_edges(faces))], 9)}
    assert rim == kept


def test_the_same_input_gives_the_same_output() -> None:
    blob = bumpy_sphere(4)
    one, two = decimate(blob.vertices, blob.faces, 500), decimate(blob.vertices, blob.faces, 500)
    assert np.array_equal(one[0], two[0]) and np.array_equal(one[1], two[1])
