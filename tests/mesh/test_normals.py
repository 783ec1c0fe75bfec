import numpy as np
import pytest
import trimesh

from maquette.mesh.model import Mesh
from maquette.mesh.normals import corner_normals, with_normals
from maquette.mesh.tangents import vertex_tangents

CUBE = trimesh.creation.box((1, 1, 1))


def test_a_cube_keeps_its_edges():
    normals = corner_normals(CUBE.vertices, CUBE.faces)
    np.testing.assert_allclose(normals, np.repeat(CUBE.face_normals[:, None], 3, axis=1), atol=1e-6)
    split = with_normals(Mesh(CUBE.vertices, CUBE.faces))
    assert len(split.vertices) == 24
    np.testing.assert_array_equal(split.vertices[split.faces], CUBE.vertices[CUBE.faces])


def test_a_ball_is_smooth_and_keeps_its_vertices():
    ball = trimesh.creation.icosphere(3)
    smooth = with_normals(Mesh(ball.vertices, ball.faces))
    assert len(smooth.vertices) == len(ball.vertices) and smooth.normals is not None
    assert np.einsum("ij,ij->i", smooth.normals, smooth.vertices).min() > 0.995


def test_a_seam_in_the_texture_is_no_edge():
    ball = trimesh.creation.icosphere(2)
    corners = ball.vertices[ball.faces].reshape(-1, 3)
    torn = corner_normals(corners, np.arange(len(corners)).reshape(-1, 3))
    np.testing.assert_allclose(torn, corner_normals(ball.vertices, ball.faces), atol=1e-5)


def test_normals_that_are_there_are_kept():
    mesh = Mesh(CUBE.vertices, CUBE.faces, normals=np.ones((8, 3), np.float32))
    assert with_normals(mesh) is mesh


def test_quads_and_attributes_follow_the_split():
    quads = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]], np.int32)
    vertices = np.array([[x, y, z] for x in (0.0, 1.0) for y in (0.0, 1.0) for z in (0.0, 1.0)])
    faces = np.stack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], axis=1).reshape(-1, 3)
    split = with_normals(Mesh(vertices, faces, uv=vertices[:, :2].astype(np.float32), polygons=quads))
    assert split.polygons is not None and split.uv is not None and split.normals is not None
    np.testing.assert_array_equal(split.vertices[split.polygons], vertices[quads])
    np.testing.assert_allclose(split.uv, split.vertices[:, :2])
    for polygon in split.polygons:
        np.testing.assert_allclose(split.normals[polygon], np.tile(split.normals[polygon[0]], (4, 1)), atol=1e-6)


@pytest.mark.parametrize("count", [200, 4000])
def test_a_vertex_of_very_many_faces_is_bounded(count):
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    rim = np.stack([np.cos(turn), np.sin(turn), np.zeros(count)], axis=1)
    faces = np.stack([np.zeros(count, int), 1 + np.arange(count), 1 + (np.arange(count) + 1) % count], axis=1)
    normals = corner_normals(np.concatenate([[[0, 0, 0.5]], rim]), faces)
    np.testing.assert_allclose(normals[:, 0], [[0, 0, 1]] * count, atol=1e-3)


def test_degenerate_faces_get_a_direction():
    vertices = np.array([[0, 0, 0], [1, 0, 0], [2, 0, 0], [0, np.nan, 0]], float)
    normals = corner_normals(vertices, np.array([[0, 1, 2], [0, 0, 1], [0, 1, 3]]))
    np.testing.assert_allclose(np.linalg.norm(normals, axis=2), 1)


def test_tangents_run_along_u_with_v_upwards():
    vertices = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], float)
    uv = np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32)
    up = np.tile(np.array([0, 0, 1], np.float32), (4, 1))
    faces = np.array([[0, 1, 2], [0, 2, 3]])
    np.testing.assert_allclose(vertex_tangents(Mesh(vertices, faces, uv=uv, normals=up)), [[1, 0, 0, 1]] * 4, atol=1e-6)
    mirrored = uv * [-1, 1]
    np.testing.assert_allclose(vertex_tangents(Mesh(vertices, faces, uv=mirrored.astype(np.float32), normals=up)), [[-1, 0, 0, -1]] * 4, atol=1e-6)


def test_tangents_exist_even_where_the_texture_is_a_point():
    mesh = Mesh(
        CUBE.vertices, CUBE.faces, uv=np.zeros((8, 2), np.float32), normals=(CUBE.vertices / np.linalg.norm(CUBE.vertices[0])).astype(np.float32)
    )
    tangents = vertex_tangents(mesh)
    np.testing.assert_allclose(np.linalg.norm(tangents[:, :3], axis=1), 1, atol=1e-5)
