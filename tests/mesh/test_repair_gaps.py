"""Repair of what was never sewn: faces of a solid that each have their own corners, a little beside one another, and sheets beside solids."""

from __future__ import annotations

import numpy as np
import pytest

from maquette.mesh import Mesh, Model, Part
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.repair import RepairReport, repair_model
from tests.mesh.broken import accepted, ball, moved, volume_of
from tests.mesh.shapes import box


def repaired(mesh: Mesh) -> tuple[Mesh, RepairReport]:
    model, report = repair_model(Model((Part(mesh),), unit_m=None))
    return topo.concatenate([part.mesh for part in model.parts]), report


def unsewn(whole: Mesh, gap: float, seed: int) -> Mesh:
    """Every other face cut in four, and every corner of every face moved on its own, by about `gap` of the diagonal."""
    rng = np.random.default_rng(seed)
    corners = whole.vertices[whole.faces]
    halves = 0.5 * (corners + np.roll(corners, -1, axis=1))
    quarters = np.stack([corners, halves, np.roll(halves, 1, axis=1)], axis=2)
    cut = np.arange(len(corners)) % 2 == 0
    triangles = np.concatenate([corners[~cut], quarters[cut].reshape(-1, 3, 3), halves[cut]])
    diagonal = float(np.linalg.norm(np.ptp(whole.vertices, axis=0)))
    points = triangles.reshape(-1, 3) + rng.uniform(-gap, gap, (3 * len(triangles), 3)) * diagonal
    return Mesh(points, np.arange(len(points), dtype=np.int32).reshape(-1, 3))


@pytest.mark.parametrize("gap", [1e-5, 1e-4, 5e-4])
def test_faces_that_end_on_the_edges_of_others_with_a_gap_between_become_one_solid(gap: float) -> None:
    whole = box((20, 12, 7))
    mesh, report = repaired(unsewn(whole, gap, seed=3))
    assert measure(mesh.vertices, mesh.faces).printable
    assert accepted(mesh)
    assert volume_of(mesh) == pytest.approx(volume_of(whole), rel=0.01)
    assert report.done.sheets_thickened == 0


def test_a_sheet_through_another_beside_a_solid_leaves_the_solid_as_it_was() -> None:
    """Between crossing sheets the winding numbers add up to one, but nobody meant a solid there, nor a model made anew."""
    solid = ball()
    radius = float(np.linalg.norm(solid.vertices, axis=1).max())
    square = np.array([(-1.0, -1, 0), (1, -1, 0), (1, 1, 0), (-1, 1, 0)]) * radius
    faces = np.array([(0, 1, 2), (0, 2, 3)], np.int32)
    ground = Mesh(4 * square, faces)
    standing = Mesh(3 * square[:, [0, 2, 1]] + (0, radius, 0), faces)
    floating = moved(solid, (0, -2 * radius, 1.5 * radius))
    mesh, report = repaired(topo.concatenate([ground, standing, floating]))
    assert measure(mesh.vertices, mesh.faces).printable
    assert not report.rebuilt
    assert report.done.sheets_thickened == 2
    kept = set(map(tuple, np.float32(mesh.vertices).tolist()))
    assert set(map(tuple, np.float32(floating.vertices).tolist())) <= kept
