"""Making a surface anew: a solid comes of anything, and it lies where the old surface lay."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Mesh, Model, Part
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.nearest import distances, nearest_faces
from maquette.mesh.repair import repair_model
from maquette.mesh.repair.distance_grid import distance_grid
from maquette.mesh.repair.level_set import zero_surface
from maquette.mesh.repair.remesh import remeshed
from maquette.mesh.repair.surface import Surface
from tests.mesh.broken import accepted, ball, moved, volume_of
from tests.mesh.shapes import box


def surface_of(mesh: Mesh) -> Surface:
    count = len(mesh.faces)
    return Surface(mesh.vertices, mesh.faces, np.arange(count, dtype=np.int32), np.zeros(count, bool))


@pytest.mark.parametrize("seed", range(2))
def test_the_zero_surface_of_any_field_is_closed_manifold_and_free_of_crossings(seed: int) -> None:
    field = np.ones((11, 12, 13), np.float32)
    field[1:-1, 1:-1, 1:-1] = np.random.default_rng(seed).normal(size=(9, 10, 11))
    counted = measure(*zero_surface(field))
    assert (counted.boundary_edges, counted.nonmanifold_edges, counted.nonmanifold_vertices, counted.inconsistent_edges) == (0, 0, 0, 0)
    assert (counted.self_intersections, counted.degenerate_faces, counted.duplicate_faces) == (0, 0, 0)


def test_the_zero_surface_of_a_distance_is_its_solid() -> None:
    grid = np.indices((30, 30, 30)).transpose(1, 2, 3, 0)
    away = np.linalg.norm(grid - (14.3, 14.6, 15.1), axis=3) - 9.0
    points, faces = zero_surface(away.astype(np.float32))
    assert topo.signed_volume(points, faces) == pytest.approx(4 / 3 * np.pi * 9**3, rel=0.02)


def test_a_grid_of_distances_holds_those_of_its_points_up_to_the_band() -> None:
    mesh = ball(2)
    points = mesh.vertices + 20.0
    grid = distance_grid(points, mesh.faces, (40, 41, 42), 2.0)
    places = np.indices(grid.shape).reshape(3, -1).T.astype(float)
    assert grid.ravel() == pytest.approx(np.minimum(distances(places, points, mesh.faces), 2.0), abs=1e-5)


def test_the_nearest_face_of_a_place_on_a_face_is_that_face() -> None:
    mesh = ball(2)
    assert (nearest_faces(mesh.vertices[mesh.faces].mean(axis=1), mesh.vertices, mesh.faces) == np.arange(len(mesh.faces))).all()


def test_a_solid_made_anew_lies_where_it_lay() -> None:
    mesh = topo.concatenate([box((20.0, 14.0, 9.0)), moved(box((6.0, 6.0, 6.0)), (8.0, 5.0, 4.0))])
    made, found = remeshed(surface_of(mesh), 120)
    assert found.counts.printable
    assert found.counts.volume == pytest.approx(20 * 14 * 9 + 6 * 6 * 6 - 5 * 5 * 3.5, rel=0.02)
    assert distances(made.points, mesh.vertices, mesh.faces).max() < 0.01 * made.diagonal
    assert made.made.all()


def test_what_is_thinner_than_the_grid_is_not_lost() -> None:
    foil = box((30.0, 30.0, 0.01))
    made, found = remeshed(surface_of(foil), 120)
    assert found.counts.printable
    assert found.counts.bodies == 1
    corners = np.array([[x, y, 0.0] for x in (-14, 0, 14) for y in (-14, 0, 14)])
    assert distances(corners, made.points, made.faces).max() < 0.01 * made.diagonal


def tangle(seed: int) -> Mesh:
    """Triangles anywhere: nothing in them agrees."""
    points = np.float32(np.random.default_rng(seed).normal(size=(180, 3))).astype(float)
    return Mesh(points, np.arange(180, dtype=np.int32).reshape(-1, 3))


def layers() -> Mesh:
    """A long ball five times, each a little larger and turned a little."""
    base = ball(2)
    base = base.with_vertices(base.vertices * (5.0, 1.0, 0.5))
    turned = []
    for k in range(5):
        c, s = np.cos(1e-4 * k), np.sin(1e-4 * k)
        turned.append(base.with_vertices(base.vertices @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) * (1 + 3e-5 * k)))
    return topo.concatenate(turned)


def crumpled() -> Mesh:
    """A sheet whose corners went astray."""
    u, v = np.meshgrid(np.arange(12.0), np.arange(12.0), indexing="ij")
    points = np.stack([u, v, 0 * u], axis=2).reshape(-1, 3) + np.random.default_rng(3).normal(size=(144, 3)) * 0.8
    corner = (np.arange(11)[:, None] * 12 + np.arange(11)).ravel()
    faces = np.concatenate([np.stack([corner, corner + 12, corner + 13], 1), np.stack([corner, corner + 13, corner + 1], 1)])
    return Mesh(points, faces)


@pytest.mark.parametrize("mesh", [tangle(0), layers(), crumpled()], ids=["tangle", "layers", "crumpled"])
def test_whatever_comes_in_a_printable_solid_goes_out(mesh: Mesh) -> None:
    model, report = repair_model(Model((Part(mesh),), unit_m=None))
    whole = topo.concatenate([part.mesh for part in model.parts])
    counted = measure(whole.vertices, whole.faces)
    assert counted.printable, counted
    assert accepted(whole)
    assert report.status == "repaired"
    assert volume_of(whole) > 0
    assert report.mean_deviation_share < 5e-3
