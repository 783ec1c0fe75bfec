"""Repair of closed bodies without an inside to speak of: sheets that a modelling program has given two sides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from maquette.mesh import Mesh, Model, Part
from maquette.mesh import topology as topo
from maquette.mesh.measure import measure
from maquette.mesh.repair import RepairReport, repair_model
from tests.mesh.broken import accepted, ball, moved, volume_of
from tests.mesh.shapes import box

THICKNESS_MM = 0.8


def repaired(mesh: Mesh) -> tuple[Mesh, RepairReport]:
    model, report = repair_model(Model((Part(mesh),), unit_m=None))
    return topo.concatenate([part.mesh for part in model.parts]), report


def foil(thickness: float, height: float = 0.0) -> Mesh:
    """A closed wavy plate, a tenth of a metre wide."""
    grid = np.linspace(-50, 50, 13)
    x, y = np.meshgrid(grid, grid, indexing="ij")
    front = np.stack([x, y, 5.0 * np.sin(0.06 * x) * np.cos(0.05 * y) + height], -1).reshape(-1, 3)
    corner = np.arange(169).reshape(13, 13)
    a, b, c, d = corner[:-1, :-1], corner[1:, :-1], corner[1:, 1:], corner[:-1, 1:]
    top = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    rim = np.concatenate([corner[:-1, 0], corner[-1, :-1], corner[:0:-1, -1], corner[0, :0:-1]])
    after = np.roll(rim, -1)
    walls = np.concatenate([np.stack([rim, rim + 169, after], 1), np.stack([after, rim + 169, after + 169], 1)])
    points = np.concatenate([front, front - (0, 0, thickness)])
    return Mesh(np.float32(points).astype(float), np.concatenate([top, top[:, ::-1] + 169, walls]).astype(np.int32))


@pytest.mark.parametrize("thickness", [0.01, 0.001])
def test_a_foil_gets_the_thickness_of_a_print_and_its_front_stays(thickness: float) -> None:
    given = foil(thickness)
    assert not measure(given.vertices, given.faces).printable
    mesh, report = repaired(given)
    assert report.after.printable
    assert accepted(mesh)
    assert report.done.sheets_thickened == 1
    assert volume_of(mesh) == pytest.approx(THICKNESS_MM * 100 * 100, rel=0.1)
    kept = set(map(tuple, mesh.vertices.tolist()))
    assert set(map(tuple, given.vertices[:169].tolist())) <= kept or set(map(tuple, given.vertices[169:].tolist())) <= kept


def test_a_foil_beside_a_solid_leaves_the_solid_alone() -> None:
    block = box((30, 30, 30), at=(0, 0, -60))
    mesh, report = repaired(topo.concatenate([block, foil(0.005)]))
    assert report.after.printable
    assert not report.rebuilt
    assert report.done.sheets_thickened == 1
    assert volume_of(mesh) == pytest.approx(27_000 + THICKNESS_MM * 100 * 100, rel=0.1)


def test_a_skin_round_a_hollow_becomes_a_wall() -> None:
    outside = ball()
    inside = moved(outside, (0, 0, 0), scale=0.9998)
    mesh, report = repaired(topo.concatenate([outside, replace(inside, faces=inside.faces[:, ::-1])]))
    assert report.after.printable
    assert accepted(mesh)
    area = topo.face_normals(outside.vertices, outside.faces)[1].sum()
    assert 0.7 * THICKNESS_MM * area < volume_of(mesh) < THICKNESS_MM * area
    assert set(map(tuple, outside.vertices.tolist())) <= set(map(tuple, mesh.vertices.tolist()))


def test_a_wire_is_no_foil() -> None:
    wire = box((300, 0.02, 0.02))
    mesh, report = repaired(topo.concatenate([box((30, 30, 30)), wire]))
    assert report.after.watertight
    assert report.done.sheets_thickened == 0
    assert volume_of(mesh) == pytest.approx(27_000, rel=1e-3)
