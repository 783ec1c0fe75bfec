"""Hollowing: the grid that says what is inside, the exact offset, and what may be asked of it."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import distance_transform_edt

from maquette.errors import Unprintable
from maquette.mesh import Mesh
from maquette.mesh.hollow import cavity, cell_size, depth_field, hollow, squared_distance
from maquette.mesh.interior import distance_to_outside, inside_cells, interior
from maquette.mesh.rays import Rays
from maquette.mesh.sampling import sample_surface
from maquette.mesh.solid import bodies, solid, surface
from maquette.mesh.topology import concatenate, is_closed, signed_volume
from tests.mesh.shapes import box, bumpy_sphere, torus


def depths(inner: Mesh, outer: Mesh) -> np.ndarray:
    """Exact distances from points all over the inner surface to the outer one."""
    points, _ = sample_surface(inner, 4000)
    return np.sqrt(squared_distance(points, outer))


@pytest.mark.parametrize("thickness", [0.02, 0.2])
def test_the_wall_has_the_thickness_that_was_asked_for(thickness: float) -> None:
    ball = bumpy_sphere(3)
    inner = surface(cavity(ball, interior(ball, cell_size(2.0, thickness)), thickness))
    found = np.percentile(depths(inner, ball), [1, 50, 99])
    assert found == pytest.approx(thickness, rel=0.06)


@pytest.mark.parametrize("thickness", [0.01, 0.2])
def test_depths_are_exact_at_both_ends_of_every_grid_edge_that_the_inner_surface_crosses(thickness: float) -> None:
    ball = bumpy_sphere(2)
    grid = interior(ball, 0.05)
    field = depth_field(ball, grid, thickness)
    deeper = field > thickness
    crossed = [np.argwhere(np.diff(deeper, axis=axis)) for axis in range(3)]
    ends = np.concatenate([found + offset for axis, found in enumerate(crossed) for offset in (np.zeros(3, int), np.eye(3, dtype=int)[axis])])
    assert len(ends) > 1000
    exact = np.sqrt(squared_distance(grid.origin + ends * grid.spacing, ball)) * np.where(grid.inside[tuple(ends.T)], 1.0, -1.0)
    np.testing.assert_allclose(field[tuple(ends.T)], exact, atol=1e-6)


def test_the_outer_surface_keeps_its_own_vertices_and_the_result_is_closed() -> None:
    ball = bumpy_sphere(3)
    wall = hollow(ball, 0.1)
    kept = {tuple(vertex) for vertex in wall.vertices}
    assert all(tuple(vertex) in kept for vertex in ball.vertices)
    assert is_closed(wall.faces)
    assert signed_volume(wall.vertices, wall.faces) < 0.5 * signed_volume(ball.vertices, ball.faces)


def test_parts_thinner_than_two_walls_stay_solid() -> None:
    ball, rod = bumpy_sphere(3), box((0.15, 4.0, 0.15))
    joined = surface(solid(ball) + solid(rod))
    made = solid(hollow(joined, 0.1))
    slice_of_rod = made.trim_by_plane((0.0, 1.0, 0.0), 1.5)
    assert slice_of_rod.volume() == pytest.approx(0.15 * 0.15 * 0.5, rel=1e-6)


def test_two_rooms_joined_by_a_thin_neck_become_two_cavities() -> None:
    neck = box((2.4, 0.12, 0.12))
    dumbbell = surface(solid(box((1.0, 1.0, 1.0), (-1.2, 0, 0))) + solid(box((1.0, 1.0, 1.0), (1.2, 0, 0))) + solid(neck))
    rooms = bodies(cavity(dumbbell, interior(dumbbell, 0.02), 0.1))
    assert [room.volume() for room in rooms] == pytest.approx([0.8**3, 0.8**3], rel=0.02)


def test_a_body_too_thin_to_hollow_is_refused_with_a_remedy() -> None:
    with pytest.raises(Unprintable, match="thinner"):
        hollow(box((1.0, 1.0, 0.1)), 0.2)


def test_an_open_surface_is_refused() -> None:
    ball = bumpy_sphere(2)
    with pytest.raises(Unprintable, match="Repair"):
        hollow(Mesh(ball.vertices, ball.faces[1:]), 0.1)


def test_values_on_grid_points_do_not_tear_the_cavity() -> None:
    cube = box((2.0, 2.0, 2.0))
    made = cavity(cube, interior(cube, 0.125), 0.25)
    assert made.volume() == pytest.approx(1.5**3, rel=0.02)
    assert is_closed(surface(made).faces)


# --------------------------------------------------------------------------------------------------------------- grid


def test_cells_are_inside_where_the_winding_number_is_positive() -> None:
    ring = torus(1.0, 0.3)
    origin = np.array([-1.4, -1.4, -0.4])
    inside = inside_cells(ring.vertices, ring.faces, origin, 0.02, (141, 141, 41))
    assert inside.sum() * 0.02**3 == pytest.approx(signed_volume(ring.vertices, ring.faces), rel=0.01)
    assert not inside[70, 70].any()


def test_columns_through_vertices_and_edges_are_neither_missed_nor_counted_twice() -> None:
    cube = box((2.0, 2.0, 2.0))
    inside = inside_cells(cube.vertices, cube.faces, np.array([-1.5, -1.5, -1.5]), 0.5, (7, 7, 7))
    centre = inside[2:5, 2:5, :]
    assert centre[:, :, 2:5].all()
    assert not centre[:, :, 0].any()
    assert not centre[:, :, 6].any()


def test_overlapping_bodies_are_inside_together() -> None:
    pair = concatenate([box((1.0, 1.0, 1.0)), box((1.0, 1.0, 1.0), (0.5, 0, 0))])
    grid = interior(pair, 0.05)
    assert grid.inside.sum() * 0.05**3 == pytest.approx(1.5, rel=0.1)


def test_depth_is_the_exact_euclidean_distance_transform() -> None:
    inside = np.random.default_rng(1).random((23, 19, 31)) < 0.97
    inside[[0, -1]] = inside[:, [0, -1]] = inside[:, :, [0, -1]] = False
    np.testing.assert_allclose(distance_to_outside(inside), distance_transform_edt(inside), atol=1e-4)


def test_the_largest_ball_inside_is_found() -> None:
    grid = interior(box((4.0, 2.0, 3.0)), 0.05)
    assert grid.inscribed_radius == pytest.approx(1.0, abs=0.05)


# -------------------------------------------------------------------------------------------------- rays and samples


def test_a_ray_says_how_far_it_goes() -> None:
    found = Rays(box((2.0, 2.0, 2.0))).distances(np.array([[0.0, 0, 0], [0, 0, 3.0], [0, 0, 3.0]]), np.array([[0.0, 0, 1], [0, 0, -1], [0, 0, 1]]))
    assert found[:2] == pytest.approx([1.0, 2.0])
    assert np.isinf(found[2])


def test_samples_lie_on_their_faces_and_follow_the_area() -> None:
    plank = box((4.0, 1.0, 1.0))
    points, face = sample_surface(plank, 5000)
    assert np.sqrt(squared_distance(points, plank)).max() < 1e-9
    on_ends = (np.abs(np.abs(points[:, 0]) - 2.0) < 1e-9).mean()
    assert on_ends == pytest.approx(2 / 18, abs=0.01)
    np.testing.assert_array_equal(points, sample_surface(plank, 5000)[0])
    assert face.max() < 12
