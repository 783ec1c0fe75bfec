"""Meshes: closed, outward, one body, inside the grid, flat on the ground, the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import numpy as np
import pytest

from maquette.engines.embedded import shapes
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.marching import best, cost, loops, surface, triangle_table
from maquette.engines.embedded.mesher import extract, grid_of, surface_of
from maquette.engines.embedded.recipe import Group, Material, Part, Pose, Recipe
from maquette.engines.embedded.sdf.table import tabulate
from maquette.errors import EngineFailure
from maquette.mesh import topology as topo
from maquette.mesh.intersections import self_intersections
from maquette.mesh.model import Mesh
from maquette.mesh.symmetry import asymmetry

GREY = {"grey": Material((0.5, 0.5, 0.5))}


def recipe_of(*parts: Part, **more: object) -> Recipe:
    return Recipe("test", (Group("body", parts),), GREY, **more)  # type: ignore[arg-type]


def ball(x: float, y: float, radius: float, op: str = "union") -> Part:
    return Part(shapes.sphere(radius), Pose((x, y, 0.0)), op, material="grey")  # type: ignore[arg-type]


def test_no_case_of_marching_cubes_draws_an_edge_its_neighbour_could_draw_too() -> None:
    assert all(cost(best(loop), loop)[0] == 0 for case in range(256) for loop in loops(case))
    assert triangle_table().shape == (256, 16)


def test_random_signs_always_make_a_closed_surface() -> None:
    rng = np.random.default_rng(0)
    for _ in range(20):
        volume = np.ones((16, 16, 16), np.float32)
        volume[2:14, 2:14, 2:14] = rng.normal(size=(12, 12, 12))
        vertices, faces = surface(volume, np.ones((4, 4, 4), np.uint8))
        assert topo.is_closed(faces)
        assert topo.signed_volume(vertices, faces) > 0


def test_what_is_added_after_an_intersection_is_not_limited_by_it() -> None:
    made = extract(recipe_of(ball(0.0, 0.5, 0.5), ball(0.0, 0.5, 0.2, "intersect"), ball(0.4, 0.5, 0.4)), 48)
    assert topo.is_closed(made.faces)
    assert made.vertices[:, 0].max() == pytest.approx(0.8, abs=0.01)
    assert made.vertices[:, 0].min() == pytest.approx(-0.2, abs=0.01)


def test_a_ball_has_its_volume_and_stands_flat() -> None:
    made = extract(recipe_of(ball(0.0, 0.5, 0.6)), 64)
    assert topo.is_closed(made.faces)
    whole, cap = 4 / 3 * np.pi * 0.6**3, np.pi * 0.1**2 * (3 * 0.6 - 0.1) / 3
    assert topo.signed_volume(made.vertices, made.faces) == pytest.approx(whole - cap, rel=0.004)
    low = made.vertices[:, 1] < 1e-3
    assert low.sum() > 50 and np.abs(made.vertices[low, 1]).max() < 1e-3
    outward = np.einsum("ij,ij->i", made.normals, made.vertices - [0, 0.5, 0])
    assert (outward > 0).all()


@pytest.mark.parametrize("noun", ["owl", "castle"])
def test_no_faces_cross(noun: str) -> None:
    surface = extract(individual(noun, 1), 96)
    assert len(self_intersections(surface.vertices, surface.faces).harmful) == 0


def test_bubbles_are_filled_and_specks_dropped() -> None:
    recipe = recipe_of(ball(0.0, 0.7, 0.6), ball(0.0, 0.7, 0.3, "subtract"), ball(0.95, 0.5, 0.03))
    made = surface_of(recipe, 64)
    assert topo.face_components(made.faces)[0] == 1
    assert topo.signed_volume(made.vertices, made.faces) == pytest.approx(4 / 3 * np.pi * 0.6**3, rel=0.01)
    assert made.recipe.notes == ()


def test_loose_pieces_are_tied_on_and_the_recipe_says_so() -> None:
    made = surface_of(recipe_of(ball(-0.6, 0.4, 0.4), ball(0.6, 0.4, 0.4), ball(0.0, 1.4, 0.4)), 64)
    assert topo.face_components(made.faces)[0] == 1 and topo.is_closed(made.faces)
    assert made.recipe.notes == ("loose parts are held by 2 struts",)
    again = surface_of(made.recipe, 64)
    np.testing.assert_array_equal(again.vertices, made.vertices)


def test_nothing_solid_is_an_error() -> None:
    with pytest.raises(EngineFailure, match="nothing solid"):
        surface_of(recipe_of(ball(0.0, 0.5, 0.3), ball(0.0, 0.5, 0.5, "subtract")), 48)
    with pytest.raises(EngineFailure, match="no solid part"):
        tabulate(recipe_of(ball(0.0, 0.5, 0.3, "paint")))


def test_slim_models_are_sampled_more_finely_than_cubes() -> None:
    slim = tabulate(recipe_of(Part(shapes.cylinder(0.1, 2.0), Pose((0.0, 1.0, 0.0)), material="grey")))
    cube = tabulate(recipe_of(Part(shapes.box(2.0, 2.0, 2.0), Pose((0.0, 1.0, 0.0)), material="grey")))
    assert grid_of(slim, 64)[1] < 0.7 * grid_of(cube, 64)[1]


def test_a_folded_model_is_its_own_mirror_image() -> None:
    from dataclasses import replace

    made = extract(replace(individual("knight", 2), fold=True), 64)
    assert asymmetry(Mesh(made.vertices, made.faces)) < 1e-6
    plain = extract(individual("knight", 2), 64)
    assert asymmetry(Mesh(plain.vertices, plain.faces)) > 0.01


@pytest.mark.parametrize("finish", ["voxel", "facets"])
def test_cubes_and_facets_are_closed_once_welded(finish: str) -> None:
    from dataclasses import replace

    made = surface_of(replace(individual("fox", 1), finish=finish, detail=24 if finish == "voxel" else 8), 72)
    vertices, faces, _ = topo.weld(made.vertices, made.faces)
    assert topo.is_closed(faces) and topo.signed_volume(vertices, faces) > 0
    assert topo.face_components(faces)[0] == 1
    if finish == "voxel":
        normals, _ = topo.face_normals(vertices, faces)
        assert np.allclose(np.abs(normals).max(axis=1), 1.0)
    else:
        assert len(faces) < 2500
    assert made.shown is not None and len(made.shown) == len(made.vertices)


SCRIPT = """
import hashlib, sys
from maquette.engines.embedded import mesher
from maquette.engines.embedded.archetypes.individual import individual
from maquette.engines.embedded.engine import shape_of
from maquette.engines.embedded.mesher import surface_of
from maquette.engines.embedded.sdf import blocks
mesher.THREADS = blocks.THREADS = int(sys.argv[2])
blocks.PIECES = 4 * blocks.THREADS
shape = shape_of(surface_of(individual(sys.argv[1], 11), 56))
digest = hashlib.sha256()
for array in (shape.mesh.vertices, shape.mesh.faces, shape.mesh.normals, shape.mesh.colors, shape.face_material):
    digest.update(array.tobytes())
print(digest.hexdigest(), hashlib.sha256(shape.recipe.encode()).hexdigest())
"""


def test_the_same_seed_gives_the_same_bytes_in_other_processes_and_on_any_number_of_threads() -> None:
    def run(threads: str) -> str:
        settings = {**os.environ, "OMP_NUM_THREADS": threads, "NUMBA_NUM_THREADS": threads, "PYTHONHASHSEED": threads}
        return subprocess.run(
            [sys.executable, "-c", SCRIPT, "owl", threads], env=settings, capture_output=True, text=True, check=True, timeout=240
        ).stdout

    assert run("1") == run("3")


def test_another_seed_gives_another_individual() -> None:
    def digest(seed: int) -> str:
        return hashlib.sha256(extract(individual("fox", seed), 40).vertices.tobytes()).hexdigest()

    assert digest(1) == digest(1) != digest(2)
