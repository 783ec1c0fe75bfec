"""Welding, closedness, bodies and volume on shapes whose answers are known by hand."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Mesh
from maquette.mesh import topology as topo

CUBE_VERTICES = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], float)
CUBE_FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]], np.int32
)


def test_a_cube_is_closed_and_has_volume_one() -> None:
    assert topo.is_closed(CUBE_FACES)
    assert topo.signed_volume(CUBE_VERTICES, CUBE_FACES) == pytest.approx(1.0)


def test_a_flipped_cube_has_negative_volume_and_is_still_closed() -> None:
    flipped = CUBE_FACES[:, ::-1]
    assert topo.is_closed(flipped)
    assert topo.signed_volume(CUBE_VERTICES, flipped) == pytest.approx(-1.0)


def test_one_flipped_face_is_not_closed() -> None:
    faces = CUBE_FACES.copy()
    faces[3] = faces[3, ::-1]
    assert not topo.is_closed(faces)


def test_a_missing_face_leaves_three_boundary_edges() -> None:
    assert len(topo.boundary_edges(CUBE_FACES[1:])) == 3
    assert not topo.is_closed(CUBE_FACES[1:])


def test_a_triangle_soup_welds_back_to_the_cube() -> None:
    soup = CUBE_VERTICES[CUBE_FACES].reshape(-1, 3)
    soup[5] *= -0.0 if not soup[5].any() else 1.0
    vertices, faces, mapping = topo.weld(soup, np.arange(36, dtype=np.int32).reshape(-1, 3))
    assert len(vertices) == 8
    assert topo.is_closed(faces)
    assert np.array_equal(vertices[mapping], soup)


def test_two_cubes_are_two_bodies() -> None:
    cube = Mesh(CUBE_VERTICES, CUBE_FACES)
    both = topo.concatenate([cube, cube.with_vertices(CUBE_VERTICES + 3)])
    count, body = topo.face_components(both.faces)
    assert count == 2
    assert np.bincount(body).tolist() == [12, 12]


def test_vertex_normals_of_a_cube_point_outwards() -> None:
    normals = topo.vertex_normals(CUBE_VERTICES, CUBE_FACES)
    assert np.allclose(np.linalg.norm(normals, axis=1), 1)
    assert (np.einsum("ij,ij->i", normals, CUBE_VERTICES - 0.5) > 0).all()
