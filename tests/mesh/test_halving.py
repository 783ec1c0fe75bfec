"""Faces cut at the middles of their edges."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from maquette.mesh.halving import cut_at_middles
from maquette.mesh.topology import face_normals, is_closed
from tests.mesh.shapes import box

CORNERS = np.array([[0.0, 0.0, 0.0], [4.0, 0.0, 0.0], [1.0, 3.0, 0.0]])


@pytest.mark.parametrize("halved", product([False, True], repeat=3))
def test_the_pieces_of_a_face_tile_it_and_look_where_it_looked(halved: tuple[bool, bool, bool]) -> None:
    middle = np.full((1, 3), -1)
    points = [*CORNERS]
    for k in np.flatnonzero(halved):
        middle[0, k] = len(points)
        points.append((CORNERS[k] + CORNERS[(k + 1) % 3]) / 2)
    pieces, origin, corner = cut_at_middles(np.array([[0, 1, 2]]), middle)
    normals, areas = face_normals(np.array(points), pieces)
    assert len(pieces) == 1 + sum(halved)
    assert (areas > 0.1).all() and areas.sum() == pytest.approx(6.0)
    assert (normals == [0, 0, 1]).all()
    assert set(pieces.ravel()) == set(range(len(points)))
    assert (origin == 0).all()
    six = np.concatenate([CORNERS, (CORNERS + np.roll(CORNERS, -1, axis=0)) / 2])
    assert np.array_equal(six[corner], np.array(points)[pieces])


def test_a_closed_surface_stays_closed_and_its_faces_stay_in_order() -> None:
    mesh = box()
    edges = np.sort(mesh.faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    _, number = np.unique(edges, axis=0, return_inverse=True)
    chosen = number.reshape(-1, 3) % 3 == 0
    middle = np.where(chosen, number.reshape(-1, 3) + len(mesh.vertices), -1)
    pieces, origin, _ = cut_at_middles(mesh.faces, middle)
    assert is_closed(pieces)
    assert (np.diff(origin) >= 0).all() and set(origin) == set(range(len(mesh.faces)))


def test_no_faces_have_no_pieces() -> None:
    pieces, origin, corner = cut_at_middles(np.zeros((0, 3), np.int32), np.zeros((0, 3), np.int32))
    assert (pieces.shape, origin.shape, corner.shape) == ((0, 3), (0,), (0, 3))
